class L:
    def __add__(self, o): print("L.add", end=" "); return NotImplemented
    def __eq__(self, o): print("L.eq", end=" "); return NotImplemented
    def __lt__(self, o): print("L.lt", end=" "); return NotImplemented
    __hash__ = None
class R:
    def __radd__(self, o): print("R.radd", end=" "); return "from R"
    def __eq__(self, o): print("R.eq", end=" "); return "eq R"
    def __gt__(self, o): print("R.gt", end=" "); return "gt R"
print(L() + R())
print(L() == R())
print(L() < R())
print(L() != R())
print(5 + R(), "s" + R(), [] + R())
for f in (lambda: L() + 1, lambda: L() < 1, lambda: 1 + L(), lambda: L() + L()):
    try:
        print(f())
    except TypeError as error:
        print(error)
print(L() == 5, L() == L())
class Base:
    def __add__(self, o): return "Base.add"
    def __radd__(self, o): return "Base.radd"
class Sub(Base):
    def __radd__(self, o): return "Sub.radd"
class Sub2(Base): pass
print(Base() + Sub(), Sub() + Base(), Base() + Sub2(), Base() + Base(), 1 + Base())
class Boom:
    def __add__(self, o): raise ValueError("boom")
    def __radd__(self, o): raise ValueError("rboom")
for f in (lambda: Boom() + 1, lambda: 1 + Boom()):
    try:
        f()
    except ValueError as error:
        print(error)
print((5).__add__("x"), (5).__radd__(2), "a".__eq__(1), [].__eq__(()), (1).__lt__(2.0), (1.0).__lt__(2))
class All:
    def __getattr__(self, n): return lambda *a: (n, a)
try:
    All() + 1
except TypeError as error:
    print(error)
print(All().__add__(1))
