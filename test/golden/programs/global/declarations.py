x = 1
def f():
    global x, y
    x += 1
    y = "created"
f()
print(x, y)
def outer():
    x = "outer"
    def inner():
        global x
        x = "from inner"
        return x
    inner()
    return x
print(outer(), x)
class C:
    global z
    z = "class made global"
    x = "class attr"
    def get(self): return x
print(z, C().get(), hasattr(C, "z"))
def del_global():
    global temp
    temp = 1
    del temp
del_global()
print("temp" in globals())
def imports():
    global math
    import math
imports()
print(math.floor(2.5))
def loops():
    global i, fn, Cls
    for i in range(3): pass
    def fn(): return "global fn"
    class Cls: pass
loops()
print(i, fn(), Cls.__qualname__)
def counter():
    count = 0
    def inc(by=1):
        nonlocal count
        count += by
        return count
    return inc
c = counter()
c(); c(5)
print(c())
def exc():
    global err
    try:
        raise ValueError("e")
    except ValueError as err:
        pass
    return "err" in globals()
print(exc())
