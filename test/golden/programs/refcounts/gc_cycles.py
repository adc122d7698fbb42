import gc
gc.disable()
gc.collect()
class N:
    def __init__(self, name): self.name, self.peer = name, None
    def __del__(self): print("del", self.name)
a, b = N("a"), N("b")
a.peer, b.peer = b, a
del a, b
print("unreachable but alive")
print(gc.collect())
print(gc.collect())
l = []
l.append(l)
del l
print(gc.collect())
d = {}
d["d"] = d
del d
print(gc.collect())
for _ in range(10):
    x = []
    x.append([x])
del x
print(gc.collect())
def f():
    def g(): return g
    return g
f()
print(gc.collect() > 0)
import weakref
n = N("weak"); n.peer = n
r = weakref.ref(n)
del n
print(r() is not None)
gc.collect()
print(r())
print(gc.isenabled(), gc.get_count()[0] >= 0, gc.garbage, gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked("a"))
gc.enable()
print(gc.isenabled(), gc.get_threshold())
