# functools: wraps, caches, total_ordering, partial(method), single dispatch.
from functools import *
import functools, collections.abc, numbers
from abc import ABC, abstractmethod


def deco(f):
    @wraps(f)
    def wrapper(*a, **k):
        'wrapper doc'
        return f(*a, **k)
    return wrapper


@deco
def hello(x: int) -> str:
    'hello doc'
    return f'hi {x}'


hello2 = deco(hello)
print(hello(1), hello.__name__, hello.__doc__, hello.__qualname__, hello.__annotations__, hello.__wrapped__.__name__, hello2.__wrapped__ is hello)


@lru_cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), fib.cache_info(), fib.cache_parameters(), fib.__name__)
fib.cache_clear(); print(fib.cache_info())


@lru_cache(maxsize=2, typed=True)
def sq(x): return x * x


print(sq(2), sq(2.0), sq(3), sq(2), sq.cache_info(), sq.cache_info().hits, sq.cache_parameters())


@cache
def fact(n): return n * fact(n - 1) if n else 1


print(fact(20), fact.cache_info(), lru_cache(maxsize=None)(len)('abc'), lru_cache(-5)(len).cache_info())
try:
    lru_cache('x')
except TypeError as e:
    print(e)


class C:
    n = 0

    @cached_property
    def prop(self):
        'doc of prop'
        self.n += 1
        return self.n

    @lru_cache
    def meth(self, x): return x


c = C()
print(c.prop, c.prop, c.__dict__, C.prop.__doc__, c.meth(3), C.meth.cache_info()); del c.prop; print(c.prop)


class S:
    __slots__ = ()
    @cached_property
    def p(self): return 1


try:
    S().p
except TypeError as e:
    print(e)
try:
    class T:
        a = cached_property(lambda self: 1)
        b = a
except TypeError as e:
    print(e)


@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented


print(V(1) <= V(1), V(1) > V(2), V(2) >= V(1), V(1) != V(2), V.__ge__.__name__)
try:
    V(1) > 3
except TypeError as e:
    print(e)
for op in ('gt', 'le', 'ge'):
    W = total_ordering(type('W', (int,), {'__lt__': object.__lt__, '__le__': object.__le__, '__gt__': object.__gt__, '__ge__': object.__ge__, f'__{op}__': getattr(int, f'__{op}__')}))
    print(op, [(W(a) < W(b), W(a) <= W(b), W(a) > W(b), W(a) >= W(b)) for a in (1, 2) for b in (1, 2)])
try:
    @total_ordering
    class X: ...
except ValueError as e:
    print(e)


class PM:
    def set(self, a, b=0, *, c=0): return (type(self).__name__, a, b, c)
    one = partialmethod(set, 1)
    two = partialmethod(set, 1, c=5)
    three = partialmethod(two, 9)
    @classmethod
    def cm(cls, x): return cls.__name__, x
    pcm = partialmethod(cm, 4)
    @staticmethod
    def sm(*a): return a
    psm = partialmethod(sm, 4)


print(PM().one(), PM().two(3), PM().three(), PM().pcm(), PM.pcm(), PM().psm(3), PM.one(PM(), 7))
try:
    partialmethod(3)
except TypeError as e:
    print(e)
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(max, [], 7), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), partial(int, base=2)('101'), partial(pow, 2))


@singledispatch
def show(o, *a): return f'object {o!r}'


@show.register
def _(o: int, *a): return f'int {o}'


@show.register(str)
def _(o, *a): return f'str {o}'


@show.register
def _(o: float | complex, *a): return f'num {o}'


@show.register(collections.abc.Sequence)
def _(o, *a): return f'seq {o}'


@show.register(collections.abc.Mapping)
def _(o, *a): return f'map {o}'


show.register(type(None), lambda o: 'none')
for x in (1, True, 'a', 1.5, 2j, [1], (1,), {'a': 1}, None, {1}, range(2), b'x'):
    print(show(x))
print(show.dispatch(bool) is show.registry[int], sorted(k.__name__ for k in show.registry), show.__name__)
for f in (lambda: show(), lambda: show.register(3), lambda: show.register(lambda x: 1), lambda: show.register(3, len)):
    try:
        f()
    except TypeError as e:
        print(str(e).replace(hex(id(f)), ''). split(' at 0x')[0])


class A: ...
class I1(ABC): ...
class I2(ABC): ...


@singledispatch
def amb(o): return 'o'


amb.register(I1, lambda o: 'i1'); amb.register(I2, lambda o: 'i2')
I1.register(A)
print(amb(A()))
I2.register(A)
try:
    amb(A())
except RuntimeError as e:
    print(e)


@singledispatch
def hs(o): return 'o'


hs.register(collections.abc.Hashable, lambda o: 'hashable')
print(hs(3), hs([]))
hs.register(collections.abc.Sized, lambda o: 'sized'); hs.register(collections.abc.Collection, lambda o: 'collection')
print(hs([]), hs({}))


class SD:
    @singledispatchmethod
    def go(self, x): return 'default'
    @go.register
    def _(self, x: int): return f'int {x}'
    @go.register(list)
    def _(self, x): return f'list {x}'
    @singledispatchmethod
    @classmethod
    def cgo(cls, x): return 'cdefault'
    @cgo.register
    @classmethod
    def _(cls, x: str): return f'{cls.__name__} {x}'


print(SD().go(1), SD().go([1]), SD().go('x'), SD.cgo('q'), SD.cgo(3))
try:
    SD().go()
except TypeError as e:
    print(e)
