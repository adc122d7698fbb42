class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Circle:
    def __init__(self, c, r): self.center, self.radius = c, r
def f(s):
    match s:
        case Point(0, 0): return "origin"
        case Point(x=0, y=y): return f"y axis {y}"
        case Point(x, 0): return f"x axis {x}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(): return "point"
        case Circle(center=Point(0, 0), radius=r): return f"centered {r}"
        case Circle(center=Point(x, y) as c, radius=(1 | 2) as r): return f"{x},{y} {r} {c is s.center}"
        case [Point(x, _), Point(_, y)]: return f"pair {x} {y}"
        case int(x) | float(x): return f"number {x}"
        case str() | bytes(): return "texty"
        case list([a, b]): return f"list {a} {b}"
        case dict(d) if d: return f"dict {d}"
        case _: return "?"
for v in (Point(0, 0), Point(0, 5), Point(3, 0), Point(2, 2), Point(1, 2), Circle(Point(0, 0), 9), Circle(Point(1, 2), 2), Circle(Point(1, 1), 7), [Point(1, 2), Point(3, 4)], 5, 2.5, "x", [1, 2], {"a": 1}, {}):
    print(f(v))
for pattern in ("case int(a, b): pass", "case Circle(1): pass", "case Point(1, 2, 3): pass", "case Point(1, x=2): pass", "case f(): pass"):
    try:
        exec(f"match subject:\n    {pattern}", {**globals(), "subject": Point(1, 2) if "Point" in pattern else Circle(1, 2) if "Circle" in pattern else 5})
        print("no error")
    except TypeError as error:
        print(error)
