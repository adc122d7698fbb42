class A:
    def __init__(self): self.log = []
    def __iadd__(self, o): self.log.append(o); return self
    def __imul__(self, o): return f"imul {o}"
    def __sub__(self, o): return f"sub {o}"
    def __ior__(self, o): return NotImplemented
    def __or__(self, o): return f"or {o}"
    def __imatmul__(self, o): return "imatmul"
    def __ipow__(self, o): return "ipow"
    def __ilshift__(self, o): return "ilshift"
a = b = A()
a += 1; a += 2
print(a is b, a.log)
c = a; c *= 3; print(c)
c = a; c -= 4; print(c)
c = a; c |= 5; print(c)
c = a; c @= 1; print(c)
c = a; c **= 1; print(c)
c = a; c <<= 1; print(c)
try:
    c = a; c /= 2
except TypeError as error:
    print(error)
try:
    c = a; c >>= 2
except TypeError as error:
    print(error)
x = [1]; y = x
x += (2, 3); x *= 2
print(x, y is x)
t = (1,); u = t
t += (2,)
print(t, u)
s = "a"; s += "b"; s *= 3
print(s)
d = {"n": 1, "l": []}
d["n"] += 5; d["l"] += [1]; d["l"].append(2)
print(d)
class O: pass
o = O(); o.x = 1; o.x += 1; o.x **= 3
print(o.x)
def idx():
    print("idx once", end=" ")
    return 0
l = [10]
l[idx()] += 5
print(l)
try:
    x += 5
except TypeError as error:
    print(error)
try:
    s += 5
except TypeError as error:
    print(error)
try:
    s -= "x"
except TypeError as error:
    print(error)
try:
    o.missing += 1
except AttributeError as error:
    print(error)
i = 5
i //= 2; i **= 3; i %= 5; i <<= 3; i |= 1; i ^= 2; i &= 0xF; i -= -1
print(i)
