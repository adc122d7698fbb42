from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return f"{self.name}: {self.area():.2f}"
class Square(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = "square"
class Half(Shape):
    def area(self): return super().area()
print(Square(2).describe(), sorted(Shape.__abstractmethods__), Square.__abstractmethods__)
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)
class One(ABC):
    @abstractmethod
    def a(self): pass
try:
    One()
except TypeError as error:
    print(error)
class Duck:
    def quack(self): return "quack"
class Quacker(ABC):
    @classmethod
    def __subclasshook__(cls, other): return hasattr(other, "quack") or NotImplemented
print(isinstance(Duck(), Quacker), issubclass(int, Quacker))
Shape.register(int)
print(isinstance(5, Shape), issubclass(int, Shape), Shape in int.__mro__)
from collections.abc import Iterable, Sized, Container, Hashable, Callable, Mapping, Sequence, Iterator
print(isinstance([], Iterable), isinstance(5, Sized), isinstance("a", Sequence), isinstance({}, Mapping), isinstance([], Hashable), isinstance(len, Callable), isinstance(iter([]), Iterator), isinstance({1}, Container))
