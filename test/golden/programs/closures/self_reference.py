def outer():
    def rec(n):
        return [] if n == 0 else [n] + rec(n - 1)
    return rec
r = outer()
print(r(4))
def chain():
    value = []
    class Builder:
        def add(self, x):
            value.append(x)
            return self
        def done(self): return list(value)
    return Builder()
print(chain().add(1).add(2).done())
def pipeline(*steps):
    def run(x, _steps=steps):
        for s in _steps: x = s(x)
        return x
    return run
print(pipeline(lambda v: v + 1, lambda v: v * 2, str)(4))
def counter_dict():
    d = {"n": 0}
    def inc(): d["n"] += 1; return d["n"]
    return inc
c = counter_dict(); c(); print(c())
def f():
    a = 1
    def g():
        b = 2
        def h():
            return a + b, sorted(locals())
        return h()
    return g()
print(f())
def try_scope():
    try:
        1 / 0
    except ZeroDivisionError as e:
        handler = lambda: str(e)
        print(handler())
    try:
        handler()
    except NameError as error:
        print(error)
try_scope()
