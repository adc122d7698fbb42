# Integer arithmetic in nested `for … in range(…)`: iterators over ranges, and ints that stay small.


def run(n):
    total = 0
    for i in range(n):
        for j in range(n):
            total += (i * j) % 7
            total ^= i + j
    return total


print(run(2500))
