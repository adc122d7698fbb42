def count(n):
    print("start")
    while n:
        yield n
        n -= 1
    print("end")
    return "result"
g = count(2)
print(type(g).__name__, g.__name__, next(g), next(g))
try:
    next(g)
except StopIteration as stop:
    print("stop", stop.value)
print(next(g, "default"), list(g), list(count(3)))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
print([next(f) for _ in range(10)], [v for v, _ in zip(fib(), range(5))])
squares = (v * v for v in range(5))
print(squares is iter(squares), sum(squares), sum(squares), max(v for v in [3, 1, 2]), ",".join(str(v) for v in range(3)), dict((k, k * 2) for k in "ab"))
def empty():
    return
    yield
print(list(empty()), tuple(v for v in ()), (lambda: [(yield)])().__class__.__name__)
def with_finally():
    try:
        yield 1
        yield 2
    finally:
        print("cleaned up")
for v in with_finally():
    print(v)
    break
print("after break")
h = with_finally()
next(h)
del h
print("after del")
try:
    iter(count)
except TypeError as error:
    print(error)
try:
    next(5)
except TypeError as error:
    print(error)
try:
    next([])
except TypeError as error:
    print(error)
print(bool(count(1)), squares.gi_frame, f.gi_running)
try:
    len(f)
except TypeError as error:
    print(error)
try:
    f[0]
except TypeError as error:
    print(error)
