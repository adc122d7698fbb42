class V:
    def __init__(self, *v): self.v = v
    def __repr__(self): return f"V{self.v}"
    def __add__(self, o): return V(*(a + b for a, b in zip(self.v, o.v))) if isinstance(o, V) else NotImplemented
    def __sub__(self, o): return V(*(a - b for a, b in zip(self.v, o.v)))
    def __mul__(self, k): return V(*(a * k for a in self.v)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.v, o.v))
    def __neg__(self): return self * -1
    def __pos__(self): return V(*self.v)
    def __abs__(self): return sum(a * a for a in self.v) ** 0.5
    def __invert__(self): return V(*reversed(self.v))
    def __truediv__(self, k): return V(*(a / k for a in self.v))
    def __floordiv__(self, k): return V(*(a // k for a in self.v))
    def __mod__(self, k): return V(*(a % k for a in self.v))
    def __pow__(self, k, mod=None): return ("pow", k, mod)
    def __divmod__(self, k): return (self // k, self % k)
    def __lshift__(self, k): return ("<<", k)
    def __rshift__(self, k): return (">>", k)
    def __and__(self, k): return ("&", k)
    def __or__(self, k): return ("|", k)
    def __xor__(self, k): return ("^", k)
    def __round__(self, n=None): return ("round", n)
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 2
    def __complex__(self): return 1j
    def __trunc__(self): return 8
    def __floor__(self): return 9
    def __ceil__(self): return 10
a, b = V(1, 2), V(3, 4)
print(a + b, b - a, a * 3, 3 * a, a @ b, -a, +a, abs(b), ~a, b / 2, b // 2, b % 2, a ** 2, pow(a, 2, 5), divmod(b, 2), a << 1, a >> 2, a & 3, a | 4, a ^ 5)
import math
print(round(a), round(a, 2), int(a), float(a), complex(a), math.floor(a), math.ceil(a), math.trunc(a), [10, 20, 30][a], "abc"[a], hex(a), range(5)[a], "x" * a, bytes(a))
for f in (lambda: a + 1, lambda: 1 + a, lambda: a * "x", lambda: "x" - a, lambda: a < b, lambda: 2 @ a, lambda: a + None):
    try:
        print(f())
    except TypeError as error:
        print(error)
