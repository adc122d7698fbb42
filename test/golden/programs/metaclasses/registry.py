class Registry(type):
    classes = {}
    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, ns)
        if bases:
            mcs.classes[ns.get("tag", name.lower())] = cls
        return cls
    def create(cls, tag, *args):
        try:
            return Registry.classes[tag](*args)
        except KeyError:
            raise LookupError(f"no shape {tag!r}") from None
class Shape(metaclass=Registry):
    def __repr__(self): return f"{type(self).__name__}{tuple(vars(self).values())}"
class Circle(Shape):
    def __init__(self, r): self.r = r
class Rect(Shape):
    tag = "box"
    def __init__(self, w, h): self.w, self.h = w, h
print(sorted(Registry.classes), Shape.create("circle", 2), Shape.create("box", 3, 4))
try:
    Shape.create("hexagon")
except LookupError as error:
    print(error)
class Singleton(type):
    _instances = {}
    def __call__(cls, *a, **k):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*a, **k)
        return cls._instances[cls]
class Db(metaclass=Singleton):
    def __init__(self, url="x"): self.url = url
print(Db("first") is Db("second"), Db().url)
class Final(type):
    def __new__(mcs, name, bases, ns):
        for b in bases:
            if isinstance(b, Final):
                raise TypeError(f"{b.__name__} is final")
        return super().__new__(mcs, name, bases, ns)
class Leaf(metaclass=Final): pass
try:
    class Sub(Leaf): pass
except TypeError as error:
    print(error)
