import sys
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    local = D("local")
    raise ValueError("x")
try:
    f()
except ValueError as e:
    print("handler: traceback keeps the frame")
    kept = e
print("after")
kept.__traceback__ = None
print("traceback dropped")
def g():
    d = D("g")
    try:
        1 / 0
    except ZeroDivisionError:
        pass
    print("leaving g")
g()
def h():
    for d in (D(1), D(2)):
        print("use", d.n)
    print("loop over")
h()
print("h returned")
def consume(): 
    yield D("yielded")
for v in consume():
    print("got", v.n)
v = None
print(sys.getrefcount(kept))
a = [D("swap1"), D("swap2")]
a[0], a[1] = a[1], a[0]
a = a[:1]
print("sliced")
