import random
rng = random.Random(2024)
rolls = [rng.randint(1, 6) + rng.randint(1, 6) for _ in range(500)]
for total in range(2, 13):
    print(f"{total:>2} {'#' * (rolls.count(total) // 4)} {rolls.count(total)}")
inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(2000))
print(4 * inside / 2000)
deck = [r + s for s in "SHDC" for r in "23456789TJQKA"]
rng.shuffle(deck)
print(deck[:5], rng.sample(deck, 3), rng.choice(deck))
position = 0
path = []
for _ in range(20):
    position += rng.choice([-1, 1])
    path.append(position)
print(path, sum(rng.gauss(100, 15) for _ in range(100)) / 100)
