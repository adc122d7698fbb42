class Typed:
    def __init__(self, kind, check=lambda v: True): self.kind, self.check = kind, check
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner):
        if obj is None: return self
        try:
            return obj.__dict__[self.name]
        except KeyError:
            raise AttributeError(f"{self.name} not set") from None
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} expects {self.kind.__name__}, not {type(value).__name__}")
        if not self.check(value):
            raise ValueError(f"bad {self.name}: {value!r}")
        obj.__dict__[self.name] = value
class Product:
    name = Typed(str, bool)
    price = Typed((int, float).__class__ and float, lambda v: v >= 0)
    def __init__(self, name, price): self.name, self.price = name, price
p = Product("pen", 1.5)
print(p.name, p.price, vars(p))
for args in (("", 1.0), ("x", -1.0), (5, 1.0), ("x", 1)):
    try:
        Product(*args)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
del vars(p)["name"]
try:
    p.name
except AttributeError as error:
    print(error)
class Alias:
    def __init__(self, target): self.target = target
    def __get__(self, o, t): return getattr(o, self.target)
    def __set__(self, o, v): setattr(o, self.target, v)
class Node:
    def __init__(self): self.next = None
    successor = Alias("next")
n = Node()
n.successor = 5
print(n.next, n.successor)
