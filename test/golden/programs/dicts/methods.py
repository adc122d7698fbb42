d = {"a": 1, "b": 2}
d["c"] = 3
print(d, d["a"], d.get("z"), d.get("z", 0), "a" in d, 1 in d, len(d), list(d), list(d.keys()), list(d.values()), list(d.items()))
print(d.pop("a"), d.pop("a", None), d.setdefault("x", []), d.setdefault("b", 9), d, d.popitem(), d)
d.update({"b": 20, "d": 4}); d.update([("e", 5)]); d.update(f=6, b=21); d.update()
print(d, dict(a=1), dict([("k", "v")]), dict({"q": 1}, r=2), dict(zip("ab", [1, 2])), {}, dict(), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))
print(d | {"b": 0, "z": 26}, {**d, "b": 1}, {"x": 1, **{"x": 2}}, d == dict(reversed(list(d.items()))), d != {}, d.copy() is d, list(reversed(d)))
d |= {"new": 1}
del d["b"]
print(d, sorted(d), sorted(d.items(), key=lambda kv: -kv[1]), max(d, key=d.get), {v: k for k, v in d.items()})
d.clear()
print(d, bool(d))
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)
def delete(): del d["q"]
attempt(lambda: d["missing"])
attempt(lambda: d[1, 2])
attempt(delete)
attempt(lambda: d.pop("q"))
attempt(lambda: d.popitem())
attempt(lambda: {[]: 1})
attempt(lambda: {{}: 1})
attempt(lambda: d[[1]])
attempt(lambda: dict([1, 2]))
attempt(lambda: dict(["abc"]))
attempt(lambda: dict(5))
attempt(lambda: d.update(5))
attempt(lambda: d.foo)
attempt(lambda: d + {})
attempt(lambda: d < {})
attempt(lambda: d | [1])
attempt(lambda: hash({}))
attempt(lambda: d.get())
attempt(lambda: d.keys()[0])
attempt(lambda: {**5})
attempt(lambda: [] in d)
