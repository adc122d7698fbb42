class CountCalls:
    def __init__(self, f):
        self.f, self.calls = f, 0
    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return lambda *a: self(obj, *a)
@CountCalls
def add(a, b): return a + b
print(add(1, 2), add(3, 4), add.calls, type(add).__name__)
class K:
    @CountCalls
    def m(self, x): return x * 2
k = K()
print(k.m(2), K().m(3), K.m.calls)
class Retry:
    def __init__(self, times, on=Exception): self.times, self.on = times, on
    def __call__(self, f):
        def wrapper(*a):
            for attempt in range(1, self.times + 1):
                try:
                    return f(*a)
                except self.on as error:
                    print(f"attempt {attempt}: {error!r}")
            raise RuntimeError("gave up") from error if False else RuntimeError("gave up")
        return wrapper
state = {"n": 0}
@Retry(3, ValueError)
def flaky():
    state["n"] += 1
    if state["n"] < 3:
        raise ValueError(f"no {state['n']}")
    return "ok"
print(flaky())
class logged:
    def __new__(cls, f):
        f.logged = True
        return f
@logged
def plain(): return "plain"
print(plain(), plain.logged, type(plain).__name__)
