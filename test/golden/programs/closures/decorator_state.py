import functools
def trace(f):
    depth = 0
    @functools.wraps(f)
    def wrapper(*args):
        nonlocal depth
        print("  " * depth + f"{f.__name__}{args}")
        depth += 1
        try:
            result = f(*args)
        finally:
            depth -= 1
        print("  " * depth + f"-> {result}")
        return result
    return wrapper
@trace
def fib(n):
    "Fibonacci."
    return n if n < 2 else fib(n - 1) + fib(n - 2)
fib(3)
print(fib.__name__, fib.__doc__, fib.__wrapped__.__name__)
