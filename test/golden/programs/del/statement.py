x = 1
del x
try:
    x
except NameError as error:
    print(error)
a, b, c = 1, 2, 3
del a, (b, [c])
print("a" in globals(), "c" in globals())
l = list(range(10))
del l[0], l[-1], l[2:4], l[::2]
print(l)
d = {"a": {"b": 1, "c": 2}}
del d["a"]["b"]
print(d)
class O:
    cls_attr = 1
o = O()
o.x = [1, 2]
del o.x[0], o.x
print(vars(o))
for bad in ("del o.cls_attr", "del d['zz']", "del l[99]", "del undefined", "del o.nope", "del O.nope", "del (1).real", "del 'abc'[0]", "del l['x']", "del len.__name__"):
    try:
        exec(bad)
    except Exception as error:
        print(type(error).__name__ + ":", error)
del O.cls_attr
print(hasattr(o, "cls_attr"))
def f(p):
    del p
    try:
        return p
    except UnboundLocalError as error:
        return str(error)
print(f(1))
y = [1]
z = y
del y
print(z)
for i in range(3):
    pass
del i
print("i" in globals())
class D:
    v = 1
    del v
print(hasattr(D, "v"))
