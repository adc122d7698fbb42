class Dog:
    """A dog."""
    kind = "canine"
    count = 0
    def __init__(self, name, age=1):
        self.name = name
        self.age = age
        Dog.count += 1
    def bark(self, times=1):
        return f"{self.name}: " + "woof " * times
    def __str__(self): return f"{self.name} is {self.age}"
    def __repr__(self): return f"Dog({self.name!r}, {self.age})"
a, b = Dog("Rex"), Dog("Fido", 5)
print(a, [a, b], a.bark(2), Dog.bark(b), Dog.count, a.kind, Dog.__doc__, Dog.__name__, Dog.__qualname__, Dog.__module__, type(a), type(Dog))
a.kind = "wolf"
a.new = 1
print(a.kind, b.kind, Dog.kind, vars(a), a.__dict__ is vars(a), a.__class__ is Dog)
Dog.kind = "pet"
print(a.kind, b.kind)
del a.kind
print(a.kind, hasattr(a, "new"), hasattr(b, "new"), getattr(b, "new", "none"))
setattr(b, "x y", 5)
print(getattr(b, "x y"), b.__dict__)
delattr(a, "new")
m = b.bark
print(m(), m.__self__ is b, m.__func__ is Dog.bark, b.bark == b.bark, isinstance(a, Dog), isinstance(a, object), issubclass(Dog, object))
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt(lambda: a.new)
attempt(lambda: Dog.nothing)
attempt(lambda: Dog())
attempt(lambda: a())
attempt(lambda: a[0])
attempt(lambda: len(a))
attempt(lambda: a + 1)
attempt(lambda: 1 + a)
attempt(lambda: a < b)
attempt(lambda: iter(a))
attempt(lambda: -a)
attempt(lambda: delattr(a, "zzz"))
attempt(lambda: setattr(Dog, 5, 1))
attempt(lambda: setattr(int, "x", 1))
attempt(lambda: object().__class__.x)
attempt(lambda: setattr(object(), "x", 1))
attempt(lambda: object(1))
attempt(lambda: 1 in a)
attempt(lambda: a.bark.x)
attempt(lambda: setattr(a.bark, "x", 1))
print(a == a, a == b, a != b, hash(a) == hash(a), bool(a))
class Empty: pass
e = Empty()
e.__class__ = Dog
print(type(e).__name__)
