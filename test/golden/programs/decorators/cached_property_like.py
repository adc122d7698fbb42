class cached:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner):
        if obj is None: return self
        print("compute", self.name)
        value = obj.__dict__[self.name] = self.f(obj)
        return value
class Circle:
    def __init__(self, r): self.r = r
    @cached
    def area(self): return 3 * self.r ** 2
c = Circle(2)
print(c.area, c.area, vars(c))
del c.area
print(c.area)
from functools import cached_property, lru_cache, wraps, singledispatch
class D:
    n = 0
    @cached_property
    def v(self):
        self.n += 1
        return self.n
d = D()
print(d.v, d.v, d.__dict__)
@lru_cache(maxsize=2)
def sq(x):
    print("sq", x)
    return x * x
sq(1), sq(2), sq(1), sq(3), sq(2)
print(sq.cache_info())
sq.cache_clear()
print(sq.cache_info())
@singledispatch
def show(x): return f"object {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list of {len(x)}"
print(show(1), show([1]), show("s"), show(True))
