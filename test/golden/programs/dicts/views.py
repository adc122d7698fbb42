d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), "a" in keys, 2 in values, ("a", 1) in items, ("a", 2) in items)
d["d"] = 4
print(keys, list(values), len(items), next(iter(items)), list(reversed(keys)), list(reversed(items)))
e = {"b": 2, "c": 0, "x": 1}
print(sorted(keys & e.keys()), sorted(keys | e.keys()), sorted(keys - e.keys()), sorted(keys ^ e.keys()), sorted(items & e.items()), keys == {"a", "b", "c", "d"}, keys.isdisjoint(["q"]), keys >= {"a"})
try:
    for k in d:
        d[k + "!"] = 0
except RuntimeError as error:
    print(error)
try:
    for k in d:
        del d[k]
except RuntimeError as error:
    print(error)
for k in list(d):
    if len(k) > 1:
        del d[k]
print(d)
for k, v in d.items():
    d[k] = v * 10
print(d, type(keys).__name__, type(iter(keys)).__name__, type(items).__name__, type(iter(values)).__name__)
try:
    keys["a"]
except TypeError as error:
    print(error)
r = {}
r["self"] = r
print(r, {"l": [r]}["l"][0] is r)
