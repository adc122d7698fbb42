"""Conway's game of life on an unbounded set of cells."""
PATTERNS = {
    "blinker": ["###"],
    "glider": [".#.", "..#", "###"],
    "r-pentomino": [".##", "##.", ".#."],
    "block": ["##", "##"],
}


def parse(rows):
    return {(x, y) for y, row in enumerate(rows) for x, c in enumerate(row) if c == "#"}


def neighbours(cell):
    x, y = cell
    return [(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]


def step(alive):
    counts = {}
    for cell in alive:
        for n in neighbours(cell):
            counts[n] = counts.get(n, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in alive}


def show(alive):
    if not alive:
        return "(empty)"
    xs, ys = [x for x, _ in alive], [y for _, y in alive]
    return "\n".join("".join("#" if (x, y) in alive else "." for x in range(min(xs), max(xs) + 1)) for y in range(min(ys), max(ys) + 1))


def canonical(alive):
    x0, y0 = min(x for x, _ in alive), min(y for _, y in alive)
    return frozenset((x - x0, y - y0) for x, y in alive)


def period(alive, limit=20):
    start = canonical(alive)
    for n in range(1, limit + 1):
        alive = step(alive)
        if alive and canonical(alive) == start:
            return n
    return None


for name, rows in PATTERNS.items():
    alive = parse(rows)
    print(f"== {name}: period {period(alive)}")
    for generation in range(4):
        print(f"generation {generation}: {len(alive)} cells")
        print(show(alive))
        alive = step(alive)
alive = parse(PATTERNS["r-pentomino"])
populations = []
for _ in range(40):
    populations.append(len(alive))
    alive = step(alive)
print(populations)
