"""Eight queens that do not attack each other: backtracking with a recursive generator."""


def solutions(n, placed=()):
    row = len(placed)
    if row == n:
        yield placed
        return
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(placed)):
            yield from solutions(n, placed + (column,))


def board(solution):
    return "\n".join(" ".join("♛" if column == queen else "·" for column in range(len(solution))) for queen in solution)


def variants(solution):
    """The same board turned and mirrored: up to eight boards."""
    n = len(solution)
    for _ in range(4):
        yield solution
        yield solution[::-1]
        turned = [0] * n
        for row, column in enumerate(solution):
            turned[column] = n - 1 - row
        solution = tuple(turned)


all_solutions = list(solutions(8))
print(board(all_solutions[0]))
print(len(all_solutions), "solutions,", len({min(variants(s)) for s in all_solutions}), "without turning and mirroring")
for n in range(4, 8):
    print(f"on a {n} × {n} board: {sum(1 for _ in solutions(n))}")
