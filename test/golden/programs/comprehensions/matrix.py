m = [[1, 2, 3], [4, 5, 6]]
print([row[0] for row in m], [[r[c] for r in m] for c in range(3)], [v for r in m for v in r if v % 2 == 0], [[v * v for v in r] for r in m], [sum(r) for r in m], [max(c) for c in zip(*m)])
identity = [[int(r == c) for c in range(3)] for r in range(3)]
print(identity, [[sum(a * b for a, b in zip(r, c)) for c in zip(*identity)] for r in m])
print([(x, y) for x in range(3) for y in range(3) if x < y], [a + b for a in "xy" for b in "12"])
