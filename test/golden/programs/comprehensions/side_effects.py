log = []
def note(v):
    log.append(v)
    return v
result = [note(("body", a, b)) for a in note([1, 2]) if note(a) for b in [10] if note(("cond", b))]
print(len(result), log)
d = {note("k"): note("v") for _ in range(1)}
print(log[-2:])
print([i for i in range(5) if not i % 2 or i == 3], [(i, j, k) for i in range(2) for j in range(2) for k in range(2) if i ^ j ^ k])
def locals_in_comp():
    a = 1
    return [sorted(k for k in locals() if not k.startswith(".")) for b in [1]]
print(locals_in_comp())
total = 0
sums = [total := total + v for v in [1, 2, 3, 4]]
print(sums, total)
print([y for x in [1, 2, 3] for y in [x * 10]], [x for x in range(3) for x in range(x)], [x if x else -1 for x in (0, 1)])
print(any([]), [[]], [() for _ in range(2)], [[] for _ in range(2)], [{}] * 2, [i for i in {"b": 1, "a": 2}], [k + v for k, v in {"x": "y"}.items()])
def outer(n):
    return [[n * i + j for j in range(i)] for i in range(n)]
print(outer(4))
pyth = [(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(pyth)
