# Backtracking: recursion that carries sets, membership tests, and a comprehension in each call.


def solve(row, n, columns, rising, falling):
    if row == n:
        return 1
    found = 0
    free = [c for c in range(n) if c not in columns and row + c not in rising and row - c not in falling]
    for column in free:
        columns.add(column)
        rising.add(row + column)
        falling.add(row - column)
        found += solve(row + 1, n, columns, rising, falling)
        columns.discard(column)
        rising.discard(row + column)
        falling.discard(row - column)
    return found


for size in (8, 9, 10, 11):
    print(size, solve(0, size, set(), set(), set()))
