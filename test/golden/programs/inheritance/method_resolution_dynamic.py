class A:
    def f(self): return "A.f"
class B(A): pass
b = B()
print(b.f())
B.f = lambda self: "B.f"
print(b.f())
b.f = lambda: "b.f"
print(b.f())
del b.f
print(b.f())
del B.f
print(b.f())
A.g = property(lambda self: "late property")
print(b.g)
A.__len__ = lambda self: 7
print(len(b))
b.__len__ = lambda: 99
print(len(b), b.__len__())
A.__getattr__ = lambda self, n: f"dynamic {n}"
print(b.whatever, hasattr(b, "x"))
del A.__getattr__
try:
    b.whatever
except AttributeError as error:
    print(error)
for cls in (int, A):
    try:
        cls.f2 = 1
        print("set on", cls.__name__)
    except TypeError as error:
        print(error)
class X:
    pass
class Y:
    def hello(self): return "Y hello"
x = X()
x.__class__ = Y
print(x.hello())
try:
    x.__class__ = int
except TypeError as error:
    print(error)
try:
    x.__class__ = 5
except TypeError as error:
    print(error)
