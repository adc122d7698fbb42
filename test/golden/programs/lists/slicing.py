a = list(range(10))
print(a[2:5], a[::3], a[::-1], a[-3:], a[5:2], a[8:2:-2], a[:], a[100:], a[-100:2], a[::-4])
a[2:4] = ["x", "y", "z"]; print(a)
a[5:5] = [50, 51]; print(a)
a[::4] = "ABCD"; print(a)
a[:2] = []; print(a)
a[len(a):] = (1, 2); print(a)
del a[1:3]; print(a)
del a[::2]; print(a)
a[1:2] += [9]; print(a)
a[-1], a[0] = a[0], a[-1]; print(a)
a[:] = range(3); print(a)
a[0:2] = a; print(a)
def attempt(f):
    try:
        f()
    except Exception as error:
        print(type(error).__name__ + ":", error)
def f1(): a[::2] = [1]
def f2(): a[0:1] = 5
def f3(): a[10] = 1
def f4(): del a[10]
def f5(): a["x"] = 1
def f6(): del a["x"]
def f7(): a[::0] = []
def f8(): a[1.5:2] = []
for f in (f1, f2, f3, f4, f5, f6, f7, f8):
    attempt(f)
