from dataclasses import dataclass
@dataclass
class Num: v: float
@dataclass
class Bin:
    op: str
    l: object
    r: object
@dataclass
class Neg: e: object
def ev(e):
    match e:
        case Num(v): return v
        case Neg(Num(v)): return -v
        case Neg(x): return -ev(x)
        case Bin("+", l, r): return ev(l) + ev(r)
        case Bin("*", Num(0), _) | Bin("*", _, Num(0)): return 0
        case Bin("*", l, r): return ev(l) * ev(r)
        case Bin(op): raise ValueError(f"unknown operator {op}")
        case _: raise TypeError(f"not an expression: {e!r}")
def simplify(e):
    match e:
        case Bin("+", Num(0), x) | Bin("+", x, Num(0)): return simplify(x)
        case Bin("*", Num(1), x) | Bin("*", x, Num(1)): return simplify(x)
        case Bin(op, l, r): return Bin(op, simplify(l), simplify(r))
        case Neg(Neg(x)): return simplify(x)
    return e
e = Bin("+", Num(2), Bin("*", Num(3), Neg(Num(4))))
print(ev(e), e)
print(simplify(Bin("+", Num(0), Bin("*", Num(1), Neg(Neg(Num(7)))))))
for bad in (Bin("/", Num(1), Num(2)), 5):
    try:
        ev(bad)
    except (ValueError, TypeError) as error:
        print(error)
