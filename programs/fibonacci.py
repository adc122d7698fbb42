"""Fibonacci numbers four ways: loop, recursion, cache, generator; and how many calls each one costs."""
from functools import cache
from itertools import islice


def by_loop(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


calls = 0


def by_recursion(n):
    global calls
    calls += 1
    return n if n < 2 else by_recursion(n - 1) + by_recursion(n - 2)


@cache
def by_cache(n):
    return n if n < 2 else by_cache(n - 1) + by_cache(n - 2)


def endless():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print("the first 15:", *islice(endless(), 15))
print("by loop:     ", by_loop(20))
print("by recursion:", by_recursion(20), f"({calls} calls)")
print("by cache:    ", by_cache(20), f"({by_cache.cache_info().misses} calls)")
print("the 300th:   ", by_loop(300))

print("\nratio of neighbours, towards the golden section (1 + 5 ** 0.5) / 2 =", (1 + 5 ** 0.5) / 2)
for n in (2, 5, 10, 20, 40):
    print(f"  fib({n + 1}) / fib({n}) = {by_loop(n + 1) / by_loop(n)!r}")
