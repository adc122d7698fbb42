def three(a, b, c): pass
def kw3(*, a, b, c): pass
def mixed(a, b, /, c, *, d, e): pass
def defaults(a, b, c=3, d=4): pass
def variadic(a, b, *rest): pass
def kwonly_default(a, *, flag=False): pass
class Point:
    def __init__(self, x, y): pass
    def __call__(self, a): pass
def attempt(call):
    try:
        call()
    except TypeError as error:
        print(error)
attempt(lambda: three())
attempt(lambda: three(1))
attempt(lambda: three(1, 2))
attempt(lambda: three(b=1))
attempt(lambda: three(1, 2, 3, 4, 5))
attempt(lambda: three(1, d=2))
attempt(lambda: kw3())
attempt(lambda: kw3(b=1))
attempt(lambda: kw3(1, a=1, b=2, c=3))
attempt(lambda: mixed())
attempt(lambda: mixed(1, 2, 3))
attempt(lambda: mixed(1, 2, 3, 4, d=1, e=2))
attempt(lambda: mixed(1, b=2, c=3, d=4, e=5))
attempt(lambda: defaults())
attempt(lambda: defaults(1))
attempt(lambda: defaults(1, 2, 3, 4, 5))
attempt(lambda: defaults(c=1))
attempt(lambda: variadic())
attempt(lambda: variadic(1))
attempt(lambda: kwonly_default(1, 2))
attempt(lambda: kwonly_default(1, 2, flag=True))
attempt(lambda: kwonly_default())
attempt(lambda: kwonly_default(1, flagg=True))
attempt(lambda: Point())
attempt(lambda: Point(1))
attempt(lambda: Point(1, 2, 3))
attempt(lambda: Point(1, y=2, z=3))
attempt(lambda: Point(1, 2)())
attempt(lambda: Point(1, 2)(1, 2))
attempt(lambda: len())
attempt(lambda: len(1, 2))
attempt(lambda: len(x=1))
attempt(lambda: abs())
attempt(lambda: isinstance(1))
attempt(lambda: sorted())
attempt(lambda: print(foo=1))
attempt(lambda: "".join())
attempt(lambda: [].append(1, 2))
attempt(lambda: {}.get())
attempt(lambda: int("1", bass=2))
