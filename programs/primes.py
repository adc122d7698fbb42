"""Prime numbers: the sieve of Eratosthenes, twins, gaps and a spiral."""
LIMIT = 2000


def sieve(limit):
    is_prime = [False, False] + [True] * (limit - 1)
    for n in range(2, int(limit ** 0.5) + 1):
        if is_prime[n]:
            for multiple in range(n * n, limit + 1, n):
                is_prime[multiple] = False
    return is_prime


is_prime = sieve(LIMIT)
primes = [n for n, prime in enumerate(is_prime) if prime]
print(len(primes), "primes up to", LIMIT, "- the first:", *primes[:12])
print("twins:", *[f"{p}-{q}" for p, q in zip(primes, primes[1:]) if q - p == 2][:8])
gap, start = max((q - p, p) for p, q in zip(primes, primes[1:]))
print(f"largest gap: {gap} (from {start} to {start + gap})")


def spiral(size):
    """Numbers 1, 2, 3 … on a spiral around the centre (Ulam's spiral)."""
    x = y = size // 2
    dx, dy, steps, n = 1, 0, 1, 1
    where = {}
    while steps <= size + 1:
        for _ in range(2):
            for _ in range(steps):
                where[x, y] = n
                x, y, n = x + dx, y + dy, n + 1
            dx, dy = dy, -dx
        steps += 1
    return where


where = spiral(31)
for y in range(31):
    print("".join("● " if is_prime[where[x, y]] else "  " for x in range(31)).rstrip())
