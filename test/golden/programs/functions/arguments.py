def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs
print(f(1, c=3), f(1, 5, 6, 7, c=3, e=9), f(*[1, 2, 3], **{"c": 4}), f(c=1, a=2), f(1, *(2, 3), c=0, **{"x": 1}, y=2), f(*"ab", *[1], c=1))
def g(a, b, /, c, *, d):
    return a, b, c, d
print(g(1, 2, 3, d=4), g(1, 2, c=3, d=4))
def h(a, /, **kw):
    return a, kw
print(h(1, a=2))
def k(*, x): return x
def empty(): pass
def one(a): return a
def opt(a, b=1): return a
class C:
    def m(self, a): return a
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls, a): return a
def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print(error)
attempt(lambda: f())
attempt(lambda: f(1))
attempt(lambda: f(1, 2, a=1, c=3))
attempt(lambda: g(1, 2, 3))
attempt(lambda: g(1, b=2, c=3, d=4))
attempt(lambda: g(a=1, b=2, c=3, d=4))
attempt(lambda: g(1, 2, 3, 4, d=5))
attempt(lambda: g(1))
attempt(lambda: k(1))
attempt(lambda: k())
attempt(lambda: k(x=1, y=2))
attempt(lambda: k(1, x=2))
attempt(lambda: empty(1))
attempt(lambda: empty(1, 2))
attempt(lambda: empty(a=1))
attempt(lambda: one())
attempt(lambda: one(1, 2))
attempt(lambda: one(b=1))
attempt(lambda: opt())
attempt(lambda: opt(1, 2, 3))
attempt(lambda: C().m())
attempt(lambda: C().m(1, 2))
attempt(lambda: C.m(1))
attempt(lambda: C.s())
attempt(lambda: C.c())
attempt(lambda: C(1))
attempt(lambda: one(*5))
attempt(lambda: one(**5))
attempt(lambda: one(**{1: 2}))
attempt(lambda: one(1, **{"a": 2}))
attempt(lambda: f(1, c=1, **{"c": 2}))
attempt(lambda: (lambda x, y: 0)(1))
nothing = None
attempt(lambda: nothing())
attempt(lambda: print(1)())
