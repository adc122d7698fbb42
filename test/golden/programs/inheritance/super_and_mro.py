class A:
    def who(self): return ["A"]
class B(A):
    def who(self): return ["B"] + super().who()
class C(A):
    def who(self): return ["C"] + super().who()
class D(B, C):
    def who(self): return ["D"] + super().who()
print(D().who(), [k.__name__ for k in D.__mro__], D.mro() == list(D.__mro__), D.__bases__, A.__subclasses__())
class Base:
    def __init__(self, x): self.x = x; print("Base", x)
class Left(Base):
    def __init__(self, l, **kw): super().__init__(**kw); self.l = l; print("Left", l)
class Right(Base):
    def __init__(self, r, **kw): super().__init__(**kw); self.r = r; print("Right", r)
class Bottom(Left, Right):
    def __init__(self): super().__init__(l=1, r=2, x=3)
print(vars(Bottom()))
try:
    class X(A, B): pass
except TypeError as error:
    print(error)
class P:
    @classmethod
    def make(cls): return cls.__name__
    @staticmethod
    def st(): return "static P"
    @property
    def v(self): return 1
class Q(P):
    @classmethod
    def make(cls): return "Q:" + super().make()
    @staticmethod
    def st(): return "static Q > " + super(Q, Q).st()
    @property
    def v(self): return super().v + 1
print(Q.make(), Q().make(), Q.st(), Q().v, isinstance(Q(), P), issubclass(Q, (int, P)), issubclass(P, Q))
def f(self): return super().who()
try:
    f(A())
except RuntimeError as error:
    print(error)
try:
    super(A, 5)
except TypeError as error:
    print(error)
try:
    super(B, B()).nothing
except AttributeError as error:
    print(error)
print(super(B, B()).who(), super(B, D()).who(), repr(super(B, D()))[:24])
class E(B):
    pass
E.__bases__ = (C,)
print(E().who())
