class G:
    real = 1
    def __init__(self): self.inst = 2
    def __getattr__(self, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"no {name} here")
    def __getattribute__(self, name):
        if not name.startswith("__"):
            print("lookup", name, end="; ")
        return super().__getattribute__(name)
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)
g = G()
print(g.real)
print(g.inst)
print(g.dyn_hello)
g.x = 5
g.x += 1
del g.x
print(hasattr(g, "nope"), hasattr(g, "dyn_"), getattr(g, "nope", "default"))
try:
    g.nope
except AttributeError as error:
    print(error)
try:
    del g.nope
except AttributeError as error:
    print(error)
class Raises:
    @property
    def p(self): raise ValueError("inside property")
try:
    hasattr(Raises(), "p")
except ValueError as error:
    print(error)
try:
    getattr(Raises(), 5)
except TypeError as error:
    print(error)
