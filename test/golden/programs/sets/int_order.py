print({3, 1, 2}, {10, 20, 30, 5}, {100, 1, 50, 8, 16, 0}, {-1, -2, 0, 1}, {8, 0, 16, 24}, {33, 1, 65})
print(set(range(20)), set(range(0, 100, 10)), set([9, 8, 7, 6, 5, 4, 3, 2, 1]))
s = set()
for i in (31, 7, 15, 23, 99, 1000, 64, 5):
    s.add(i)
    print(s)
s.remove(7); s.add(39); s.discard(64)
print(s, list(s), sorted(s), [x * 2 for x in s], {x % 5 for x in s})
print({1000003, 5, 2 ** 40, 2 ** 61, 2 ** 61 - 1, -5}, {1.0, 2, 0.5, 3}, {True, False, 2}, frozenset({30, 20, 10}))
print({i * i % 37 for i in range(40)}, {1, 2} | {40, 33, 9}, {40, 33, 9, 1} & {33, 9, 40}, {7, 40, 33, 9, 1} - {9}, {5, 37} ^ {5, 69, 101})
t = {50, 40, 30, 20, 10}
while t:
    print(t.pop(), end=" ")
print()
print(set(range(300)) == set(range(299, -1, -1)), list(set(range(300, 0, -17))))
