"""Doc."""
from __future__ import annotations
x: int | None = 1
y: list[tuple[int, ...]]
z: "str"
a.b: Callable[[int, *Ts], dict[str, (1, 2)]] = 1
def f(a: lambda x, y=1, *z: x, b: a if b else c, c: not a and b or c, d: a < b <= c, e: (-x) ** 2 * (3 + y)) -> f"{x!r:>{w}}{{":
    v: Undefined = 1
    return v
class C:
    r: a.b[c:d, ::e](*f, g=1, **h)
    s: {x: y for x in z} = (yield_, (a for a in b))
