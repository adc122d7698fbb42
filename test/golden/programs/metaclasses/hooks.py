class Base:
    subs = []
    def __init_subclass__(cls, /, prefix="", **kw):
        super().__init_subclass__(**kw)
        cls.label = prefix + cls.__name__
        Base.subs.append(cls.label)
class A(Base): pass
class B(Base, prefix="my-"): pass
class C(B): pass
print(Base.subs, B.label, hasattr(Base, "label"))
try:
    class D(Base, unknown=1): pass
except TypeError as error:
    print(error)
class Field:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, obj, owner):
        return self if obj is None else getattr(obj, self.name, "unset")
    def __set__(self, obj, value):
        if not isinstance(value, int):
            raise TypeError(f"{self.name[1:]} must be int")
        setattr(obj, self.name, value)
class Model:
    x = Field()
    y = Field()
m = Model()
m.x = 5
print(m.x, m.y, vars(m))
try:
    m.y = "a"
except TypeError as error:
    print(error)
class BadName:
    def __set_name__(self, owner, name): raise ValueError("no thanks")
try:
    class Z:
        attr = BadName()
except ValueError as error:
    print(error, getattr(error, "__notes__", None))
class Box:
    def __class_getitem__(cls, item): return f"{cls.__name__}<{item}>"
print(Box[int], Box["a", 1], Box[...])
try:
    A[int]
except TypeError as error:
    print(error)
class Mro:
    def __mro_entries__(self, bases): return (dict,)
class FromInstance(Mro()): pass
print(FromInstance.__bases__, FromInstance.__orig_bases__[0].__class__.__name__)
