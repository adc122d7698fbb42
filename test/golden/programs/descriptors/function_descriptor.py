class Partial:
    def __init__(self, f, *args): self.f, self.args = f, args
    def __get__(self, obj, owner):
        if obj is None: return self
        return lambda *more: self.f(obj, *self.args, *more)
class Greeter:
    def __init__(self, name): self.name = name
    def greet(self, word, mark): return f"{word}, {self.name}{mark}"
    hello = Partial(greet, "Hello")
    bye = Partial(greet, "Bye", "?")
g = Greeter("Zoe")
print(g.hello("!"), g.bye())
try:
    g.hello()
except TypeError as error:
    print(error)
from functools import partialmethod
class H(Greeter):
    hi = partialmethod(Greeter.greet, "Hi", mark="~")
print(H("Al").hi())
class Meta(type):
    @property
    def shout(cls): return cls.__name__.upper()
class X(metaclass=Meta): pass
print(X.shout)
try:
    X().shout
except AttributeError as error:
    print(error)
class Counter:
    def __init__(self): self.reads = 0
    def __get__(self, o, t):
        self.reads += 1
        return self.reads
class Y: c = Counter()
y = Y()
print(y.c, y.c, Y.c, getattr(y, "c"), hasattr(y, "c"), y.c)
class Builtins:
    up = str.upper
    ln = len
    st = staticmethod(str.upper)
try:
    Builtins().up()
except TypeError as error:
    print(error)
print(Builtins().ln([1, 2]), Builtins().st("x"))
