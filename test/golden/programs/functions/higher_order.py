def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return composed
def curry(f, n, args=()):
    if n == 0:
        return f(*args)
    return lambda x: curry(f, n - 1, args + (x,))
def apply(f, *args, **kwargs): return f(*args, **kwargs)
print(compose(str, abs, int)("-5"), curry(lambda a, b, c: a + b * c, 3)(1)(2)(3), apply(max, 1, 5, 3, key=lambda v: -v))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "max": max, "pow": pow, "str.join": str.join}
print(ops["+"](1, 2), ops["max"](3, 4), ops["pow"](2, 5), ops["str.join"](",", "ab"), [f(2) for f in (abs, float, str, bool, lambda v: v ** v)])
print(list(map(str.upper, "ab")), list(map(pow, [2, 3], [3, 2])), list(filter(None, [0, 1, "", "x"])), list(filter(str.isdigit, "a1b2")), sorted("bA", key=str.lower))
def memoize(f):
    cache = {}
    def wrapper(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    wrapper.cache = cache
    return wrapper
@memoize
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), len(fib.cache))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(6))
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, z=3), (lambda: (yield))().__class__.__name__, (lambda x, y=2: x + y)(1))
