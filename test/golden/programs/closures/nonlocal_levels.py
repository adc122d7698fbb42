def a():
    x = "a"
    def b():
        nonlocal x
        x = "b"
        def c():
            nonlocal x
            x = "c"
            def d():
                x = "d"
                return x
            return d() + x
        before = x
        return before + c() + x
    return b() + x
print(a())
def outer():
    n = 0
    class Inner:
        n = 100
        def method(self):
            nonlocal n
            n += 1
            return n
    i = Inner()
    return i.method(), i.method(), n, Inner.n
print(outer())
x = "module"
class Scoped:
    x = "class"
    items = [x for _ in range(2)]
    def read(self): return x
    copy = x
print(Scoped.items, Scoped().read(), Scoped.copy)
def f():
    x = "local"
    class K:
        y = x
        x = "kx"
        z = x
    return getattr(K, "y", None), K.z
try:
    print(f())
except NameError as error:
    print(error)
def gen_closure():
    total = 0
    def g():
        nonlocal total
        for i in range(3):
            total += i
            yield total
    return list(g()), total
print(gen_closure())
