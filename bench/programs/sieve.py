# Reads and writes of list elements, and loops with a step.


def sieve(limit):
    prime = [True] * (limit + 1)
    prime[0] = prime[1] = False
    i = 2
    while i * i <= limit:
        if prime[i]:
            for multiple in range(i * i, limit + 1, i):
                prime[multiple] = False
        i += 1
    count = 0
    last = 0
    for number in range(limit + 1):
        if prime[number]:
            count += 1
            last = number
    return count, last


print(sieve(8_000_000))
