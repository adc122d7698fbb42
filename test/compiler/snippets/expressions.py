"""Module docstring,
    indented."""
x = a + b * -c ** 2 // d % e @ f << 1 >> 2 | g ^ h & ~i
y = not a, +b, -c, ~d, not not e
z = a and b or c and not d
w = a if b else c if d else e
v = (n := 10) + n
print(a < b, a < b < c, a is b, a is not None, a in b, a not in [1, 2], a in {1, 2, x})
t = (), (1,), (1, 2, "x"), (a, 1), [], [1], [1, 2, 3], [a, *b, c], {1}, {1, 2, 3}, {*a, b}
d = {}, {"a": 1}, {"a": 1, "b": x}, {**a, "b": 1, **c}, {a: b, c: d}
big = [a, b, c, d, a, b, c, d, a, b, c, d, a, b, c, d, a, b, c, d, a, b, c, d, a, b, c, d, a, b, c, d]
many = {
    "a": a, "b": a, "c": a, "d": a, "e": a, "f": a, "g": a, "h": a, "i": a, "j": a,
    "k": a, "l": a, "m": a, "n": a, "o": a, "p": a, "q": a, "r": a, "s": a, "t": a,
}
s = a[1], a[b], a[1:2], a[:], a[::2], a[1:2, ...], a[b:c:d]
f1 = f"{a} {b!r:>{width}} {c:.2f} {{}} {d=}" f"{e!s}{f!a}"
f2 = "%s is %r, %5s, %-8a and %%" % (a, b, c, d)
f3 = "%d %s" % (a, b), f"{a:}{b!r:}", f"{a:{b}}"
calls = f(), f(1, x=2), f(*a), f(*a, b, **c), f(a, *b, c=1, **d), o.m(), o.m(1, k=2), o.m(*a), o.p.q(1)
calls2 = f(x=1, y=2, **d), f(**d), f(a)(b)(c), o.a.b.c, (
    o
    .first(1)
    .second(2)
)
lam = lambda: 1, lambda a, b=2, *c, d, e=3, **f: a + b, lambda: (yield)
