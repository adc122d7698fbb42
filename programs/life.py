"""Conway's game of life: a glider and a blinker on a small torus, ten generations."""
WIDTH, HEIGHT, GENERATIONS = 16, 9, 10

GLIDER = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
BLINKER = {(11, 4), (12, 4), (13, 4)}


def neighbours(cell):
    x, y = cell
    return {((x + dx) % WIDTH, (y + dy) % HEIGHT) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} - {cell}


def step(alive):
    """A cell with three living neighbours lives; with two it stays as it is."""
    candidates = alive.union(*map(neighbours, alive))
    return {cell for cell in candidates if (n := len(neighbours(cell) & alive)) == 3 or n == 2 and cell in alive}


def picture(alive):
    return "\n".join("".join("█" if (x, y) in alive else "·" for x in range(WIDTH)) for y in range(HEIGHT))


alive = GLIDER | BLINKER
for generation in range(GENERATIONS + 1):
    if generation % 2 == 0:
        print(f"generation {generation}, {len(alive)} cells")
        print(picture(alive))
    alive = step(alive)
