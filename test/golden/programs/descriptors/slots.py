class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, 2)
print(p.x, p.y, P.__slots__, hasattr(p, "__dict__"), type(P.x).__name__)
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt(lambda: setattr(p, "z", 1))
attempt(lambda: p.z)
attempt(lambda: vars(p))
del p.x
attempt(lambda: p.x)
attempt(lambda: delattr(p, "x"))
class Q(P):
    __slots__ = "z",
q = Q(1, 2); q.z = 3
print(q.x, q.z)
attempt(lambda: setattr(q, "w", 1))
class R(P): pass
r = R(1, 2); r.w = 5
print(vars(r), r.x)
class D:
    __slots__ = ("a", "__dict__")
d = D(); d.a = 1; d.b = 2
print(vars(d))
attempt(lambda: type("Bad", (), {"__slots__": ("a",), "a": 1}))
attempt(lambda: type("Bad", (), {"__slots__": ("1a",)}))
attempt(lambda: type("Bad", (), {"__slots__": (5,)}))
class E:
    __slots__ = ()
attempt(lambda: setattr(E(), "x", 1))
class M:
    __slots__ = ("__private",)
    def __init__(self): self.__private = 1
print(M()._M__private)
class A:
    __slots__ = ("a",)
class B:
    __slots__ = ("b",)
attempt(lambda: type("C", (A, B), {}))
