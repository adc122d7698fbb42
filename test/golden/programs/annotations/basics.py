from typing import Any, Optional, Union, List
x: int = 5
y: "str"
z: list[int] = []
w: int | None = None
print(__annotations__)
try:
    y
except NameError as error:
    print(error)
def f(a: int, b: str = "d", *args: float, c: "forward" = 1, **kw: dict[str, Any]) -> Optional[int]:
    local: undefined_is_fine = 1
    only: int
    return local
print(f.__annotations__, f(1))
class C:
    a: int
    b: str = "x"
    c: "C"
    def m(self) -> "C": return self
print(C.__annotations__, C.m.__annotations__, hasattr(C, "a"), C.b)
o = C()
o.attr: int = 5
d = {}
d["k"]: str = "v"
print(o.attr, d)
print(int | str, list[int], dict[str, list[int]], Optional[int], Union[int, str, None], List[int], int | None, tuple[int, ...], type[int], Any, (int | str) == (str | int), isinstance(5, int | str))
try:
    bad: undefined_name = 1
except NameError as error:
    print(error)
def g(x: print("evaluated") = 1): pass
type Alias = list[int]
print(Alias, Alias.__value__, type(Alias).__name__)
def generic[T](v: T) -> T: return v
class Box[T]:
    def __init__(self, v: T): self.v = v
print(generic(5), Box(1).v, Box[int], generic.__type_params__, Box.__type_params__)
try:
    isinstance([], list[int])
except TypeError as error:
    print(error)
