# Calls: how much it costs to enter and leave a Python function.


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


print(fib(33))
