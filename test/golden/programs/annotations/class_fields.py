class Point:
    x: int = 0
    y: int
    label: "str | None" = None
    def __init__(self, y: int) -> None:
        self.y: int = y
        self.extra: list[int] = []
print(Point.__annotations__, Point(3).y, Point.x, hasattr(Point, "y"), vars(Point(4)))
def f():
    a: int
    b: int = 2
    try:
        return a
    except UnboundLocalError as e:
        return str(e), b
print(f())
def deco(fn):
    fn.checked = sorted(fn.__annotations__)
    return fn
@deco
def g(a: int, *args: str, k: float = 1.0, **kw: bytes) -> None: ...
print(g.checked, g.__annotations__["return"], g.__kwdefaults__)
