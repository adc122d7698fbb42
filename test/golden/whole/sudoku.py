"""Solves a sudoku by constraint propagation and backtracking."""
PUZZLE = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
"""


def parse(text):
    return [[int(c) if c.isdigit() else 0 for c in line] for line in text.split()]


def candidates(grid, r, c):
    used = set(grid[r]) | {row[c] for row in grid}
    br, bc = r // 3 * 3, c // 3 * 3
    used |= {grid[i][j] for i in range(br, br + 3) for j in range(bc, bc + 3)}
    return [d for d in range(1, 10) if d not in used]


def solve(grid, stats):
    best = None
    for r in range(9):
        for c in range(9):
            if grid[r][c] == 0:
                options = candidates(grid, r, c)
                if best is None or len(options) < len(best[2]):
                    best = r, c, options
                if not options:
                    stats["dead ends"] += 1
                    return False
    if best is None:
        return True
    r, c, options = best
    for digit in options:
        stats["guesses"] += 1
        grid[r][c] = digit
        if solve(grid, stats):
            return True
    grid[r][c] = 0
    return False


def show(grid):
    for r, row in enumerate(grid):
        if r and r % 3 == 0:
            print("------+-------+------")
        print(" | ".join(" ".join(str(d or ".") for d in row[i:i + 3]) for i in (0, 3, 6)))


def valid(grid):
    groups = [list(r) for r in grid] + [list(c) for c in zip(*grid)]
    groups += [[grid[r + i][c + j] for i in range(3) for j in range(3)] for r in (0, 3, 6) for c in (0, 3, 6)]
    return all(sorted(g) == list(range(1, 10)) for g in groups)


grid = parse(PUZZLE)
show(grid)
stats = {"guesses": 0, "dead ends": 0}
print(solve(grid, stats), stats, valid(grid))
show(grid)
impossible = parse(PUZZLE)
impossible[0][2] = 5
print(solve(impossible, stats), valid(impossible))
