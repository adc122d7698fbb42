print([x * x for x in range(6)], [x for x in range(20) if x % 2 if x % 3], {x % 3 for x in range(10)}, {x: x ** 2 for x in range(4)}, [(x, y) for x in range(3) for y in range(x)])
print([[i * j for j in range(3)] for i in range(3)], [c for w in ("ab", "cd") for c in w], ["even" if x % 2 == 0 else "odd" for x in range(3)], [x for x in (y for y in range(3))])
x = "outer"
r = [x for x in range(3)]
print(x, r)
def f():
    y = 10
    return [y + x for x in range(2)], [(lambda: y)() for _ in "a"], x
print(f())
class C:
    a = [1, 2]
    b = [v * 2 for v in a]
    try:
        c = [v + w for v in a for w in a]
    except NameError as error:
        c = str(error)
print(C.b, C.c)
print([last := v for v in range(3)], last, [(v, sq) for v in range(4) if (sq := v * v) > 1])
fs = [lambda: v for v in range(3)]
print([g() for g in fs])
try:
    [undefined for _ in range(1)]
except NameError as error:
    print(error)
try:
    [1 / v for v in (1, 0)]
except ZeroDivisionError as error:
    print(error)
matrix = [[1, 2], [3, 4], [5, 6]]
print([[row[i] for row in matrix] for i in range(2)], [v for row in matrix if row[0] > 1 for v in row if v % 2], {k: v for d in ({"a": 1}, {"b": 2}) for k, v in d.items()}, [a + b for a, b in [(1, 2), (3, 4)]], [a for a, *_ in ["xyz", "pq"]])
print({(a, b) for a in (1,) for b in (2,)}, [*map(str, [1])], [i for i, in [(1,)]], [d["k"] for d in [{"k": 1}]], [not v for v in (0, 1)])
