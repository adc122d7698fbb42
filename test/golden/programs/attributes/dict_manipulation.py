class A:
    x = 1
    def __init__(self): self.y = 2
a = A()
a.__dict__["z"] = 3
a.__dict__.update(w=4)
print(a.z, a.w, vars(a), sorted(n for n in dir(a) if not n.startswith("_")))
a.__dict__ = {"fresh": 1}
print(a.fresh, hasattr(a, "y"), a.x)
del a.__dict__["fresh"]
print(vars(a))
try:
    a.__dict__ = 5
except TypeError as error:
    print(error)
try:
    vars(5)
except TypeError as error:
    print(error)
b = A()
for name, value in {"p": 1, "q": [2]}.items():
    setattr(b, name, value)
print(b.p, b.q, list(vars(b).items()))
class NS:
    def __init__(self, **kw): vars(self).update(kw)
    def __eq__(self, o): return vars(self) == vars(o)
    def __repr__(self): return f"NS({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
print(NS(a=1, b="x"), NS(a=1) == NS(a=1), NS(a=1) == NS(b=1))
from types import SimpleNamespace
s = SimpleNamespace(a=1, b=[2])
s.c = 3
print(s, s == SimpleNamespace(a=1, b=[2], c=3), vars(s))
del s.a
try:
    s.a
except AttributeError as error:
    print(error)
getters = {n: getattr(A, n) for n in ("x", "__name__", "__doc__")}
print(getters)
