it = iter([1, 2])
print(list(it), list(it), next(it, None))
z = zip(it, [1])
print(list(z))
r = range(3)
print(list(r), list(r))
g = (x for x in r)
print(2 in g, list(g))
d = {"a": 1}
k = d.keys()
print(list(k), list(k))
m = map(str, r)
for x in m:
    print(x, end=" ")
for x in m:
    print("never")
print()
try:
    next(m)
except StopIteration as s:
    print(repr(s), s.value)
