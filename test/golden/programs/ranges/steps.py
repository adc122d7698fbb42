print(list(range(0, 10, 3)), list(range(10, 0, -3)), list(range(-3, 3)), list(range(3, -3, -2)), len(range(0, 10, 3)), len(range(10, 0, -3)), list(range(5, 5)), list(range(0, -5)))
r = range(10, 30, 5)
print(r[-1], r[1:], r[::2], r[::-1], 20 in r, 21 in r, r.index(25), r.count(10), r == range(10, 31, 5), r == range(10, 30, 5), sum(r), min(r), max(r))
for i in range(3):
    for j in range(i, 3):
        print(i * j, end=" ")
print()
print([i for i in reversed(range(0, 10, 4))], range(1, 10, 2)[1], *range(2))
