def find(pred, it):
    for i, v in enumerate(it):
        yield i
        if pred(v):
            return v
    return None
def collect(g):
    seen = []
    while True:
        try:
            seen.append(next(g))
        except StopIteration as s:
            return seen, s.value
print(collect(find(str.isupper, "abCd")), collect(find(str.isupper, "abc")))
def nested():
    for i in range(3):
        try:
            yield i
        finally:
            print("leaving", i)
print(list(nested()))
def ctx():
    with open_(1) as a, open_(2) as b:
        yield a + b
class open_:
    def __init__(self, n): self.n = n
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, *exc): print("exit", self.n, exc[0].__name__ if exc[0] else None)
g = ctx()
print(next(g))
g.close()
print(list(ctx()))
def exc_state():
    try:
        raise ValueError("v")
    except ValueError:
        yield 1
        import sys
        print(sys.exc_info()[1])
        yield 2
g = exc_state()
next(g)
try:
    raise KeyError("outside")
except KeyError:
    next(g)
    import sys
    print(repr(sys.exc_info()[1]))
