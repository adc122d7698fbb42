from collections import namedtuple, defaultdict, OrderedDict, ChainMap, UserDict, UserList
P = namedtuple("P", "x y", defaults=[0])
p = P(1)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), P._fields, P._make([3, 4]), p == (1, 0), *p, len(p), P.__doc__, isinstance(p, tuple), p + (1,), hash(p) == hash((1, 0)), P(y=1, x=2))
x, y = p
for f in (lambda: P(), lambda: P(1, 2, 3), lambda: setattr(p, "x", 5), lambda: p.z, lambda: P(z=1), lambda: namedtuple("Q", "a a"), lambda: namedtuple("Q", "class"), lambda: namedtuple("Q", "_x"), lambda: p._replace(q=1), lambda: P._make([1, 2, 3])):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
print(namedtuple("R", ["a", "def", "a"], rename=True)(1, 2, 3))
d = defaultdict(list)
d["a"].append(1); d["b"].extend([2, 3])
print(d, d["c"], len(d), d.get("z"), "z" in d, dict(d), d.default_factory)
n = defaultdict(lambda: defaultdict(int))
n["x"]["y"] += 5
print({k: dict(v) for k, v in n.items()}, defaultdict(None, {"a": 1}))
try:
    defaultdict()["k"]
except KeyError as error:
    print("KeyError", error)
try:
    defaultdict(5)
except TypeError as error:
    print(error)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a"); o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, list(reversed(o)))
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 9
print(m, m["a"], m["b"], sorted(m), len(m), m.maps, m.new_child({"a": 0})["a"], m.parents)
try:
    m["zz"]
except KeyError as error:
    print("KeyError", error)
class U(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
u = U(a=1); u["b"] = 2
print(u, "A" in u, u.data, UserList([1, 2])[::-1])
