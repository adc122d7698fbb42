(a, b), [c, (d, *e)] = (1, 2), (3, (4, 5, 6))
print(a, b, c, d, e)
for (x, y), z in [((1, 2), 3), ("ab", "c")]:
    print(x, y, z)
try:
    (p, q), r = (1, 2), 3, 4
except ValueError as err:
    print(err)
try:
    (p, q), r = 5, 6
except TypeError as err:
    print(err)
m = {"k": (1, (2, 3))}
k, (v1, (v2, v3)) = next(iter(m.items()))
print(k, v1, v2, v3)
