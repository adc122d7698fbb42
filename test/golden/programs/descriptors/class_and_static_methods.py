class A:
    n = 1
    @classmethod
    def cm(cls, *a): return cls.__name__, cls.n, a
    @staticmethod
    def sm(*a): return a
    @classmethod
    def create(cls, **kw):
        o = cls()
        vars(o).update(kw)
        return o
class B(A): n = 2
print(A.cm(1), B.cm(2), B().cm(), A.sm(1), A().sm(2), vars(B.create(x=1)), type(B.create()).__name__)
print(type(A.__dict__["cm"]), type(A.__dict__["sm"]), A.cm.__self__, A.cm.__func__.__name__, A.sm.__name__, A.__dict__["sm"](5), A.cm == A.cm)
try:
    A.__dict__["cm"]()
except TypeError as error:
    print(error)
class Date:
    def __init__(self, y, m, d): self.y, self.m, self.d = y, m, d
    @classmethod
    def parse(cls, s): return cls(*map(int, s.split("-")))
    @staticmethod
    def valid(s): return s.count("-") == 2
    def __str__(self): return f"{self.y:04}-{self.m:02}-{self.d:02}"
print(Date.parse("2024-2-9"), Date.valid("2024"))
class Cnt:
    _n = 0
    @classmethod
    def inc(cls):
        cls._n += 1
        return cls._n
class Sub(Cnt): pass
print(Cnt.inc(), Cnt.inc(), Sub.inc(), Cnt.inc(), Sub._n, Cnt._n)
f = classmethod(lambda cls, x: (cls.__name__, x))
A.late = f
print(B.late(3), staticmethod(len)("abc"))
