class Calc:
    def __init__(self, v): self.v = v
    def add(self, n): return self.v + n
    def mul(self, n): return self.v * n
    alias = add
c = Calc(10)
print([f(3) for f in (c.add, c.mul, c.alias)], Calc.add(c, 1), list(map(c.mul, range(3))), getattr(c, "add")(5))
c.add = lambda n: "instance"
print(c.add(1), c.alias(1), Calc.add(c, 1))
Calc.sub = lambda self, n: self.v - n
print(c.sub(3))
import types
c.bound = types.MethodType(lambda self, n: (self.v, n), c)
print(c.bound(2))
class Ev:
    def __init__(self): self.handlers = []
    def on(self, f):
        self.handlers.append(f)
        return f
    def fire(self, *a): return [h(*a) for h in self.handlers]
e = Ev()
e.on(c.mul)
@e.on
def h(x): return -x
e.on(str)
print(e.fire(4))
print(Calc.add.__name__, c.mul.__name__, Calc.add.__qualname__, c.mul == Calc(10).mul, c.mul is c.mul, str.upper("x"), [].append.__name__, list.append.__name__, "x".upper.__self__)
class WithCall:
    def __call__(self, *a, **k): return a, k
w = WithCall()
print(w(1, b=2), callable(w), callable(Calc), callable(c), callable(5), WithCall.__call__(w, 9))
