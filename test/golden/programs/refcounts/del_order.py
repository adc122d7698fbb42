class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
a = D("a")
b = a
del a
print("still alive")
b = None
print("gone")
D("temporary")
print("after temporary")
x = D("x1")
x = D("x2")
print("rebound")
l = [D("l0"), D("l1"), D("l2")]
del l[1]
l.pop(0)
print("list shrunk")
l.clear()
def f():
    p, q = D("p"), D("q")
    print("in f")
    return "returned"
print(f())
def g(arg): print("in g", arg.name)
g(D("argument"))
d = {"k": D("value")}
d["k"] = D("value2")
d.pop("k")
t = (D("t0"), D("t1"))
t = None
class Holder:
    def __init__(self): self.inner = D("inner")
    def __del__(self): print("del holder")
h = Holder()
del h
for i in range(3):
    v = D(f"loop{i}")
[D("comp") for _ in range(2)]
try:
    raise ValueError(D("in exception"))
except ValueError as e:
    print("caught", e.args[0].name)
print("after except")
print("end of program")
