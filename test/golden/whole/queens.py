"""N queens, three ways: generators with backtracking, permutations, bit masks."""
from itertools import permutations


def backtrack(n, placed=()):
    row = len(placed)
    if row == n:
        yield placed
        return
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(placed)):
            yield from backtrack(n, placed + (column,))


def by_permutation(n):
    return [p for p in permutations(range(n)) if len({c + r for r, c in enumerate(p)}) == n == len({c - r for r, c in enumerate(p)})]


def count_bits(n, columns=0, left=0, right=0, row=0):
    if row == n:
        return 1
    total = 0
    free = ~(columns | left | right) & ((1 << n) - 1)
    while free:
        bit = free & -free
        free ^= bit
        total += count_bits(n, columns | bit, (left | bit) << 1, (right | bit) >> 1, row + 1)
    return total


def draw(solution):
    return "\n".join(" ".join("Q" if c == column else "." for c in range(len(solution))) for column in solution)


print(draw(next(backtrack(8))))
for n in range(1, 7):
    solutions = list(backtrack(n))
    print(n, len(solutions), solutions == by_permutation(n), count_bits(n))
print(count_bits(8), list(backtrack(6)))
print(any(True for _ in backtrack(3)), next(backtrack(3), "no solution for 3"))
