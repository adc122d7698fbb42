def numbers(n):
    for i in range(n):
        print(f"make {i}")
        yield i
def evens(it):
    for v in it:
        if v % 2 == 0:
            yield v
def squared(it):
    return (v * v for v in it)
for v in squared(evens(numbers(5))):
    print("use", v)
def take(n, it):
    for _, v in zip(range(n), it):
        yield v
def sieve():
    composites = {}
    n = 2
    while True:
        if n not in composites:
            yield n
            composites[n * n] = [n]
        else:
            for p in composites.pop(n):
                composites.setdefault(n + p, []).append(p)
        n += 1
print(list(take(15, sieve())))
def windows(it, n):
    window = []
    for v in it:
        window.append(v)
        if len(window) == n:
            yield tuple(window)
            window.pop(0)
print(list(windows(range(6), 3)))
def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try:
                yield next(i)
            except StopIteration:
                its.remove(i)
print("".join(interleave("abc", "1", "XYZW")))
def coroutine(f):
    def start(*a):
        g = f(*a)
        next(g)
        return g
    return start
@coroutine
def printer(prefix):
    while True:
        print(prefix, (yield))
@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for t in targets:
            t.send(item)
b = broadcast(printer("A"), printer("B"))
b.send(1); b.send(2)
