def e(tag, v=None):
    print(tag, end=" ")
    return v
class T:
    def __setattr__(self, n, v): print(f"set {n}={v}", end=" ")
    def __setitem__(self, k, v): print(f"item {k}={v}", end=" ")
t = T()
t.a, t[e("idx", 1)], t.b = e("x", 1), e("y", 2), e("z", 3)
print()
t.p = t[e("k")] = e("value", 5)
print()
e("target", t)[e("index", 0)] = e("rhs", 9)
print()
print({e("k1", 1): e("v1"), e("k2", 2): e("v2")}, [e("l1"), e("l2")], e("f", print)(e("arg")))
e("left", 1) + e("right", 2) * e("third", 3)
e("c1", 1) < e("c2", 2) < e("c3", 3)
print()
x = e("then", 1) if e("cond", 0) else e("else", 2)
print()
l = [0, 0, 0]
i = 0
i, l[i] = 1, "set"
print(i, l)
for l[0] in range(3): pass
for t.attr in "ab": pass
print(l)
def f(a=e("default a"), *, b=e("default b")): pass
f(*e("star", []), **e("kw", {}))
print()
a = [1, 2]
a[0], a[1] = a[1], a[0]
b, b2 = (lambda: (e("l"), e("r")))()
print(a)
