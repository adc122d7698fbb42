# Exceptions: try blocks that are not left by one (nearly free), that are, through several frames, and `finally`.


class Odd(ValueError):
    def __init__(self, value):
        super().__init__(value)
        self.value = value


def check(n):
    if n % 2:
        raise Odd(n)
    return n


def deeper(n, depth):
    if depth == 0:
        return check(n)
    return deeper(n, depth - 1)


def run(n):
    caught = passed = cleaned = missing = 0
    table = {i: i * i for i in range(0, 100, 2)}
    for i in range(n):
        try:
            passed += check(i) & 1023
        except Odd as odd:
            caught += odd.value & 1023
        finally:
            cleaned += 1
        try:
            passed += table[i % 100]
        except KeyError:
            missing += 1
    deep = 0
    for i in range(n // 10):
        try:
            deeper(i, 8)
        except ValueError:
            deep += 1
    return caught, passed, cleaned, missing, deep


print(run(500_000))
