print([1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] > [1, 9], [1, 2] == [1.0, 2.0], [1] != (1,), [[1], 2] == [[1], 2], [1, [2]] <= [1, [3]])
grid = [[0] * 3] * 2
grid[0][0] = 1
print(grid, grid[0] is grid[1])
grid = [[0] * 3 for _ in range(2)]
grid[0][0] = 1
print(grid)
a = [1]
a.append(a)
print(a, a[1] is a, a[1][1][0])
d = {"l": a}
a.append(d)
print(a, d)
m = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*m)), [list(c) for c in zip(*m)], [x for row in m for x in row], sum(map(sum, m)), [row[::-1] for row in m])
print(1 in a, [1] in [[1]], 1.0 in [1], [x for x in [1, 2, 3] if x not in (2,)])
x = y = []
x += [1]
print(y, x is y)
x = x + [2]
print(y, x)
t = ([],)
try:
    t[0] += [1]
except TypeError as error:
    print(error, t)
