def inner():
    x = yield 1
    print("inner got", x)
    try:
        y = yield 2
    except KeyError as error:
        print("inner caught", error)
        y = "caught"
    print("inner y", y)
    return "inner result"
def outer():
    r = yield from inner()
    print("outer got", r)
    r2 = yield from [10, 20]
    print(r2)
    yield from "ab"
    return r
g = outer()
print(next(g), g.send("S"), g.throw(KeyError("K")))
print(next(g), next(g))
try:
    while True:
        print(next(g))
except StopIteration as stop:
    print("value", stop.value)
def tree(t):
    if isinstance(t, tuple):
        left, v, right = t
        yield from tree(left)
        yield v
        yield from tree(right)
print(list(tree(((None, 1, None), 2, ((None, 3, None), 4, None)))))
def closer():
    try:
        yield from inner()
    finally:
        print("outer finally")
c = closer()
next(c)
c.close()
def bad():
    yield from 5
try:
    list(bad())
except TypeError as error:
    print(error)
def chain(*its):
    for it in its:
        yield from it
print(list(chain([1], (2,), {3}, "4", range(5, 7), {6: 0})))
def ret():
    return (yield from iter_ret())
def iter_ret():
    yield 0
    return 42
r = ret()
next(r)
try:
    next(r)
except StopIteration as s:
    print(s.value, s.args)
