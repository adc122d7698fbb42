import sys
R = sys.getrefcount
def local():
    a = []
    out = [R(a)]
    b = a; out.append(R(a))
    c = [a]; out.append(R(a))
    c = [a, a]; out.append(R(a))
    d = {"k": a}; out.append(R(a))
    t = (a, a); out.append(R(a))
    del c, d, t; out.append(R(a))
    b = None; out.append(R(a))
    return out
print(local())
a = []
print(R(a), R([]), R(object()))
b = a
print(R(a))
def arg(x): return R(x)
def arg2(x): return arg(x)
print(arg(a), arg2(a), arg([]))
del b
print(R(a), arg(a))
def outer():
    z = []
    def inner(): return R(z)
    return inner(), R(z), arg(z)
print(outer())
def gen():
    z = []
    yield R(z)
print(next(gen()))
class O:
    def m(self): return R(self)
o = O(); o.x = []
print(R(o), R(o.x), o.m())
o.me = o
print(R(o))
m = o.m
print(R(o))
del m, o.me
print(R(o))
l = [[]] * 3
print(R(l[0]), R(l))
for i in [[]]:
    print(R(i))
