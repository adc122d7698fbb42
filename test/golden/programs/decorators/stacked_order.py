order = []
def d(tag):
    order.append(f"make {tag}")
    def deco(f):
        order.append(f"apply {tag}")
        def w(*a):
            order.append(f"enter {tag}")
            r = f(*a)
            order.append(f"leave {tag}")
            return r
        return w
    return deco
@d("outer")
@d("middle")
@d("inner")
def f(x):
    order.append(f"body {x}")
    return x
f(1)
print("\n".join(order))
class M:
    @d("a")
    def m(self, x): return x
    @property
    @d("p")
    def p(self): return "prop"
order.clear()
print(M().m(2), M().p, order)
