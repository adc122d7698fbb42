"""Prime sieves (list, bytearray, generator), factorisation and statistics on the gaps."""
from collections import Counter
from itertools import compress, islice
import math


def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\0\0"
    for n in range(2, math.isqrt(limit) + 1):
        if flags[n]:
            flags[n * n::n] = bytes(len(range(n * n, limit + 1, n)))
    return list(compress(range(limit + 1), flags))


def sieve_list(limit):
    alive = [True] * (limit + 1)
    out = []
    for n in range(2, limit + 1):
        if alive[n]:
            out.append(n)
            for multiple in range(n * n, limit + 1, n):
                alive[multiple] = False
    return out


def endless():
    def filtered(source, p):
        return (n for n in source if n % p)
    from itertools import count
    source = count(2)
    while True:
        p = next(source)
        yield p
        source = filtered(source, p)


def factor(n):
    for p in primes:
        if p * p > n:
            break
        while n % p == 0:
            yield p
            n //= p
    if n > 1:
        yield n


primes = sieve(10_000)
print(len(primes), primes[:10], primes[-3:], primes == sieve_list(10_000), list(islice(endless(), 15)))
for n in (360, 97, 1001, 2 ** 20, 9999991, 600851475143):
    powers = Counter(factor(n))
    print(n, "=", " * ".join(f"{p}^{k}" if k > 1 else str(p) for p, k in powers.items()))
gaps = Counter(b - a for a, b in zip(primes, primes[1:]))
for gap, n in gaps.most_common(6):
    print(f"{gap:>3} {n:>4} {'*' * (n // 10)}")
print("largest gap", max(gaps), "twins", gaps[2], "mean", round(sum(g * n for g, n in gaps.items()) / sum(gaps.values()), 4))
for limit in (10, 100, 1000, 10_000):
    found = sum(p <= limit for p in primes)
    print(f"{limit:>6} {found:>5} {limit / math.log(limit):>9.2f} {found / (limit / math.log(limit)):.4f}")
perfect = [n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n]
print(perfect, [p for p in primes if str(p) == str(p)[::-1]][-5:], [p for p in primes[:100] if p + 2 in set(primes)][:8])
