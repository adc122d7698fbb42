# Generators: a pipeline of them, `yield from` through a tree, and generator expressions.


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def odd(source):
    for value in source:
        if value % 2:
            yield value


def running_sum(source):
    total = 0
    for value in source:
        total += value
        yield total


def walk(low, high):
    if low < high:
        middle = (low + high) // 2
        yield from walk(low, middle)
        yield middle
        yield from walk(middle + 1, high)


last = 0
for last in running_sum(odd(numbers(2_000_000))):
    pass
print(last)
print(sum(position * value for position, value in enumerate(walk(0, 100_000))))
print(sum(1 for value in numbers(1_500_000) if value & value - 1 == 0))
