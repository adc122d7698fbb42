print(type("X", (), {}).__name__, type("Y", (list,), {"size": property(len)})([1, 2]).size)
for f in (lambda: type(), lambda: type(1, 2), lambda: type("X", 5, {}), lambda: type(5, (), {}), lambda: type("X", (), 5), lambda: type("X", (5,), {}), lambda: type("X", (type(None),), {}), lambda: type.__new__(int, "X", (), {})):
    try:
        print(f())
    except TypeError as error:
        print(error)
class A: pass
print(A.__class__, A.__base__, A.__bases__, A.__mro__, A.__flags__ > 0, type.__call__(A).__class__ is A, isinstance(A, type), isinstance(type, object), isinstance(object, type), type.__mro__, object.__bases__)
A.__name__ = "Renamed"
A.__qualname__ = "Q.Renamed"
print(A.__name__, A)
try:
    A.__name__ = 5
except TypeError as error:
    print(error)
try:
    del A.__name__
except TypeError as error:
    print(error)
class M(type):
    def __setattr__(cls, k, v): print("meta set", k); super().__setattr__(k, v)
    def __delattr__(cls, k): print("meta del", k); super().__delattr__(k)
    def __getattr__(cls, k): return f"meta {k}"
    def __eq__(cls, o): return True
    def __hash__(cls): return 1
    def __add__(cls, o): return (cls.__name__, o)
class B(metaclass=M): pass
B.x = 1
del B.x
print(B.zzz, B == 5, B + 3, len({B: 1}))
