add = lambda a, b=1: a + b
print(add(1), add(1, 5), (lambda: None)(), (lambda *a, **k: (a, k))(1, x=2), (lambda x: lambda y: x + y)(1)(2), add.__name__)
print(sorted(["bb", "a"], key=lambda s: len(s)), list(map(lambda x: x ** 2, range(4))), list(filter(lambda x: x % 2, range(5))), max([1, -5], key=lambda v: abs(v)))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print({k: f(5, 3) for k, f in ops.items()}, [(lambda n: n * 2)(i) for i in range(3)], (lambda x, /, y, *, z: (x, y, z))(1, y=2, z=3))
print((lambda n: n if n < 2 else 10)(1), [f() for f in [lambda i=i: i * i for i in range(3)]])
for call in (lambda: add(), lambda: add(1, 2, 3), lambda: add(c=1)):
    try:
        call()
    except TypeError as e:
        print(e)
print((lambda: (yield))().__class__.__name__, type(lambda: 0).__name__, (lambda a: [a := a + 1, a])(1))
