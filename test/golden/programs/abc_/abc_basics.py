# abc: abstract methods, registration, hooks.
from abc import ABC, ABCMeta, abstractmethod, update_abstractmethods, get_cache_token
import abc


class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...

    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...


class Half(Shape):
    def name(self):
        return 'half'


class Full(Half):
    area = 3

    @classmethod
    def make(cls):
        return cls()


for cls in (Shape, Half, Full):
    print(cls, sorted(cls.__abstractmethods__))
    try:
        print(type(cls()))
    except TypeError as e:
        print(e)


class Duck(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Duck and any('quack' in b.__dict__ for b in C.__mro__):
            return True
        return NotImplemented


class Mallard:
    def quack(self): ...


class Robot: ...


print(isinstance(Mallard(), Duck), isinstance(Robot(), Duck))
print(Duck.register(Robot) is Robot)
print(isinstance(Robot(), Duck), issubclass(Robot, Duck))
print(issubclass(int, Duck))


class Sub(Duck): ...


@Sub.register
class Virtual: ...


print(issubclass(Virtual, Duck), issubclass(Virtual, Sub), isinstance(Virtual(), Duck))
try:
    Duck.register(3)
except TypeError as e:
    print(e)
try:
    Sub.register(Duck)
except RuntimeError as e:
    print(e)
try:
    issubclass(3, Duck)
except TypeError as e:
    print(e)


class Late(ABC):
    @abstractmethod
    def m(self): ...


Late.m = lambda self: 1
update_abstractmethods(Late)
print(Late().m())


class Old(ABC):
    @abc.abstractproperty
    def p(self): ...

    @abc.abstractclassmethod
    def c(cls): ...

    @abc.abstractstaticmethod
    def s(): ...


print(sorted(Old.__abstractmethods__))


class WithKw(ABC):
    def __init_subclass__(cls, *, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag


class Tagged(WithKw, tag=5): ...


print(Tagged.tag, ABC.__module__, ABCMeta, isinstance(Shape, ABCMeta))
