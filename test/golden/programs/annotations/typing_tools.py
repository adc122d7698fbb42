from typing import NamedTuple, TypedDict, Protocol, runtime_checkable, Generic, TypeVar, cast, Literal, Callable, Final, ClassVar, get_type_hints, get_origin, get_args, overload, TYPE_CHECKING, NewType, Iterable
class P(NamedTuple):
    x: int
    y: int = 0
    def norm(self): return abs(self.x) + abs(self.y)
p = P(3)
print(p, p.x, p.norm(), p._replace(y=5), P._fields, p == (3, 0), P._field_defaults)
class Movie(TypedDict, total=False):
    name: str
    year: int
print(Movie(name="x"), type(Movie(name="x")), Movie.__annotations__, Movie.__total__)
@runtime_checkable
class Quacks(Protocol):
    def quack(self) -> str: ...
class Duck:
    def quack(self): return "q"
print(isinstance(Duck(), Quacks), isinstance(5, Quacks))
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self): self.items: list[T] = []
print(Stack[int], T, Stack[int]().items, cast(int, "not checked"), Literal["a", 1], Callable[[int], str], Final, ClassVar[int], Iterable[int])
print(get_type_hints(P), get_origin(list[int]), get_args(dict[str, int]), get_args(int | str), TYPE_CHECKING)
UserId = NewType("UserId", int)
print(UserId(5) + 1, UserId.__name__)
try:
    Protocol()
except TypeError as error:
    print(error)
