class D:
    def __init__(self, tag): self.tag = tag
    def __get__(self, o, t): return f"data {self.tag}"
    def __set__(self, o, v): pass
class N:
    def __init__(self, tag): self.tag = tag
    def __get__(self, o, t): return f"nondata {self.tag}"
class Base:
    d = D("base")
    n = N("base")
    c = "class base"
class K(Base):
    d2 = D("k")
    n = N("k")
    c = "class k"
    def __getattr__(self, name): return f"getattr {name}"
k = K()
vars(k).update(d="inst d", n="inst n", c="inst c", d2="inst d2")
print(k.d, k.d2, k.n, k.c, k.missing, K.c, K.n, Base.n, super(K, k).n, super(K, k).c, super(K, k).d)
class Special:
    def __len__(self): return 1
s = Special()
s.__len__ = lambda: 100
s.__str__ = lambda: "never"
print(len(s), s.__len__(), str(s).startswith("<"))
class W:
    def __getattribute__(self, n): return f"gab:{n}"
    def m(self): return "m"
print(W().anything, W().m, W().__class__, type(W()).__name__, W.m(W()), object.__getattribute__(W(), "m")())
class Loop:
    def __getattr__(self, n): return self.other
try:
    Loop().x
except RecursionError as error:
    print("RecursionError", str(error)[:32])
class Swap:
    def __getattribute__(self, n):
        if n == "gone":
            raise AttributeError("masked")
        return object.__getattribute__(self, n)
    def __getattr__(self, n): return f"rescued {n}"
print(Swap().gone, Swap().never)
