from math import gcd
class Fraction:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        g = gcd(n, d) * (-1 if d < 0 else 1)
        self.n, self.d = n // g, d // g
    def _coerce(o): return o if isinstance(o, Fraction) else Fraction(o) if isinstance(o, int) else None
    def _op(f):
        def forward(self, o):
            o = Fraction._coerce(o)
            return NotImplemented if o is None else f(self, o)
        def reverse(self, o):
            o = Fraction._coerce(o)
            return NotImplemented if o is None else f(o, self)
        return forward, reverse
    __add__, __radd__ = _op(lambda a, b: Fraction(a.n * b.d + b.n * a.d, a.d * b.d))
    __sub__, __rsub__ = _op(lambda a, b: Fraction(a.n * b.d - b.n * a.d, a.d * b.d))
    __mul__, __rmul__ = _op(lambda a, b: Fraction(a.n * b.n, a.d * b.d))
    __truediv__, __rtruediv__ = _op(lambda a, b: Fraction(a.n * b.d, a.d * b.n))
    def __eq__(self, o):
        o = Fraction._coerce(o)
        return o is not None and (self.n, self.d) == (o.n, o.d)
    def __lt__(self, o): return self.n * Fraction._coerce(o).d < Fraction._coerce(o).n * self.d
    def __hash__(self): return hash((self.n, self.d))
    def __bool__(self): return self.n != 0
    def __float__(self): return self.n / self.d
    def __repr__(self): return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)
h, t = Fraction(1, 2), Fraction(1, 3)
print(h + t, h - t, h * t, h / t, h + 1, 1 - t, 2 * h, 1 / t, h == Fraction(2, 4), h > t, sum([h, t, t]), float(t), bool(Fraction(0)), sorted([h, t, Fraction(-1, 5)]), {h: 1}[Fraction(3, 6)], Fraction(3, -6))
for f in (lambda: h + "x", lambda: Fraction(1, 0), lambda: h / 0, lambda: "x" * h):
    try:
        print(f())
    except (TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
