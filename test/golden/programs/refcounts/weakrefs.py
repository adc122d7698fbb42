import weakref
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"C{self.n}"
a = C(1)
r = weakref.ref(a)
print(r() is a, r(), weakref.ref(a) is r, weakref.getweakrefcount(a))
cb = weakref.ref(a, lambda ref: print("callback", ref() is None))
del a
print(r(), cb())
p = C(2)
proxy = weakref.proxy(p)
print(proxy.n, proxy)
del p
try:
    proxy.n
except ReferenceError as error:
    print(error)
d = weakref.WeakValueDictionary()
x, y = C(3), C(4)
d["x"], d["y"] = x, y
print(len(d), sorted(d))
del x
print(len(d), dict(d))
k = weakref.WeakKeyDictionary()
key = C(5)
k[key] = "v"
print(len(k), k[key])
del key
print(len(k))
s = weakref.WeakSet([y])
print(len(s), y in s)
del y
print(len(s), len(d))
for bad in (5, "s", [], (), {}):
    try:
        weakref.ref(bad)
    except TypeError as error:
        print(error)
class S:
    __slots__ = ("a",)
try:
    weakref.ref(S())
except TypeError as error:
    print(error)
class Fin: pass
f = Fin()
fin = weakref.finalize(f, print, "finalized", 1)
print(fin.alive)
del f
print(fin.alive)
o = C(6)
m = weakref.WeakMethod(o.__repr__)
print(m()())
del o
print(m())
