import os
import a.b.c
import a.b as d, e
from . import x
from ..p import q as r, s
from m import *
@deco
@deco.two(1)
def f(a, b: int = 1, /, c: "str" = 2, *d: float, e, f=3, **g) -> None:
    """Doc.

        More.
    """
    return a
def closure(a, b=1):
    c = a
    def inner(d):
        nonlocal c
        c += d
        return lambda: a + b + c + d
    del c
    return inner
def deletes(a):
    del a
    print(a)
    if b:
        c = 1
    print(c)
    for d in a:
        e = d
    print(d, e)
def globals_():
    global G
    G = 1
    G += 1
    del G
    return G
def attributes(o, k):
    o.x = 1
    o.x += 1
    o[k] = 2
    o[k] += 1
    o[1:2] = k
    o[k:] += k
    del o.x, o[k], o[1:2]
    o.a.b = o.c = 5
    x: int = 1
    y: str
    o.z: int = 3
    a, (b, *c), o.d = k
    return locals()
def generator(a):
    b = yield
    c = yield a
    d = yield from b
    for i in a:
        yield i, (yield)
    return d
def wrapped():
    try:
        yield 1
        yield from x
    finally:
        print(2)
gen = (a for a in b if a for c in a)
def shadow(print, super):
    return super().x
def many(a0, a1):
    v = [a0 for a0 in a1]
    return lambda: v
z: int = 1
(w): int = 2
if z:
    u: "list[int]"
