from functools import reduce, partial, lru_cache, cache, wraps, cmp_to_key, total_ordering, singledispatch, singledispatchmethod, cached_property
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 5), reduce(max, [3, 9, 2]), reduce(lambda a, b: f"({a}{b})", "abcd"))
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
p = partial(pow, exp=2)
print(p(5), partial(int, base=16)("ff"), partial(print, "a", sep="-"). args, sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
calls = []
@lru_cache(maxsize=None)
def fib(n):
    "doc"
    calls.append(n)
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), len(calls), fib.cache_info(), fib.__name__, fib.__doc__, fib.__wrapped__.__name__)
@cache
def f(a, b=1): return (a, b)
f(1); f(1, 1); f(1, b=1); f(a=1)
print(f.cache_info())
try:
    f([])
except TypeError as error:
    print(error)
@lru_cache(2)
def g(x): return x
for v in (1, 2, 1, 3, 2, 1.0): g(v)
print(g.cache_info(), g.cache_parameters())
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2))
@singledispatch
def show(v, *a): return f"obj {v}"
@show.register(int)
@show.register(float)
def _(v, *a): return f"num {v} {a}"
@show.register
def _(v: list, *a): return "list of " + ", ".join(map(show, v))
class Base: pass
class Sub(Base): pass
@show.register
def _(v: Base): return "base"
print(show(1, 2), show([1, "a", [2.5]]), show(Sub()), show(None), show.dispatch(bool) is show.dispatch(int))
class K:
    @singledispatchmethod
    def m(self, v): return "any"
    @m.register
    def _(self, v: str): return f"str {v}"
print(K().m(1), K().m("s"))
def deco(fn):
    @wraps(fn)
    def inner(*a): return fn(*a)
    return inner
@deco
def named(a: int): "docs"
print(named.__name__, named.__doc__, named.__annotations__, named.__wrapped__.__name__)
