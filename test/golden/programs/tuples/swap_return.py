def divide(a, b):
    return a // b, a % b
q, r = divide(17, 5)
print(q, r, divide(9, 2))
a, b = 1, 2
a, b = b, a
print(a, b)
a, b, c = c0, b0, a0 = "xyz"
print(a, b, c, c0)
i = 0
arr = [10, 20, 30]
i, arr[i] = 2, 99
print(i, arr)
(a, (b, c)), d = (1, (2, 3)), 4
print(a, b, c, d)
for k, (x, y) in enumerate([(1, 2), (3, 4)]):
    print(k, x, y)
points = {(0, 0): "origin", (1, 2): "p"}
for (x, y), name in points.items():
    print(x, y, name)
def many():
    return (yield), 1
print(type(many()).__name__, [n for n, in [(1,), (2,)]])
class P(tuple):
    def __new__(cls, x, y):
        return tuple.__new__(cls, (x, y))
    @property
    def x(self): return self[0]
    def __add__(self, other):
        return P(*(a + b for a, b in zip(self, other)))
p = P(1, 2) + P(3, 4)
print(p, p.x, type(p), p == (4, 6), len(p), p[::-1], isinstance(p, tuple), hash(p) == hash((4, 6)))
