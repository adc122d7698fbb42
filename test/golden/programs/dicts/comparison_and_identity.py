print({1: 2} == {1.0: 2.0}, {"a": 1} != {"a": 2}, {} == [], {"a": [1]} == {"a": [1]}, {1: "a", 2: "b"} == {2: "b", 1: "a"})
d = {"k": []}
e = d.copy()
e["k"].append(1)
e["new"] = 2
print(d, e, d is e)
n = {None: 1, (): 2, frozenset(): 3, 1.5: 4, "": 5}
print(n[None], n[()], n[frozenset()], n[1.5], n[""], len(n))
a = dict.fromkeys("ab", [])
a["a"].append(1)
print(a)
x = {}
x[1] = "int"; x[True] = "bool"; x[1.0] = "float"
print(x, list(x))
del x[True]
print(x)
