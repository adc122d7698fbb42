class A:
    def __init__(self): self.items = {}
    def __delattr__(self, n): print("delattr", n); super().__delattr__(n)
    def __delitem__(self, k): print("delitem", k)
a = A()
a.x = 1
del a.x, a["k"], a[1:2], a[...]
print(vars(a))
x = [1, 2, 3]
y = x
del x[:]
print(y)
def f():
    v = 1
    del v
    v = 2
    del v
    return v
f()
