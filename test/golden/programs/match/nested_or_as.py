def f(v):
    match v:
        case (1 | 2 as n, ("a" | "b") as s): return n, s
        case {"x": (int() | float()) as num}: return "num", num
        case {"t": [str() as h, *_] | (h, _)}: return "head", h
        case [[a, b], [c, d]]: return a * d - b * c
        case (a, (b, (c,))): return a, b, c
        case str() as s if (n := len(s)) > 3: return "long", n
        case str(): return "short"
    return None
for v in ((1, "a"), (2, "c"), {"x": 5}, {"x": "s"}, {"t": ["h", 1]}, {"t": (5, 6)}, [[1, 2], [3, 4]], (1, (2, (3,))), "hello", "hi", 7):
    print(f(v))
match {"a": None, 1: "one", (1, 2): "t", True: "yes"}:
    case {"a": None, 1: v}: print(v)
match [1, [2, 3]]:
    case [x, [*xs]]: print(x, xs)
match "s":
    case str(x) as y: print(x is y)
match 0:
    case False: print("never: False is compared with is")
    case 0: print("zero")
match 1.0:
    case 1: print("equal int")
match float("nan"):
    case x if x != x: print("nan")
