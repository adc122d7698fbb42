class Proxy:
    def __init__(self, target): object.__setattr__(self, "_target", target)
    def __getattr__(self, n):
        print(f"[get {n}]", end=" ")
        return getattr(self._target, n)
    def __setattr__(self, n, v):
        print(f"[set {n}]", end=" ")
        setattr(self._target, n, v)
    def __delattr__(self, n): delattr(self._target, n)
    def __repr__(self): return f"Proxy({self._target!r})"
class Person:
    def __init__(self, name): self.name = name
    def hi(self): return f"hi {self.name}"
p = Proxy(Person("Al"))
print(p.name, p.hi())
p.name = "Bo"
print(p.hi())
del p.name
try:
    p.name
except AttributeError as error:
    print(error)
print(Proxy([3, 1]).count(3), Proxy("x"))
try:
    len(Proxy([1]))
except TypeError as error:
    print(error)
class Frozen:
    def __init__(self, **kw): self.__dict__.update(kw)
    def __setattr__(self, n, v): raise AttributeError(f"cannot assign {n}")
f = Frozen(a=1)
print(f.a)
try:
    f.a = 2
except AttributeError as error:
    print(error)
class Chain:
    def __init__(self, path="root"): self._path = path
    def __getattr__(self, n): return Chain(f"{self._path}.{n}")
    def __getitem__(self, k): return Chain(f"{self._path}[{k!r}]")
    def __call__(self, *a): return f"{self._path}({', '.join(map(repr, a))})"
print(Chain().users[5].posts["x"].get(1, "two"))
