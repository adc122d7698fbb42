a = list(range(8))
a[2:5] = [20]
print(a)
a[1:1] = ["i", "j"]
print(a)
a[::2] = [0] * len(a[::2])
print(a)
a[-2:] = []
print(a)
a[:0] = (7, 8)
print(a)
try:
    a[::2] = [1]
except ValueError as e:
    print(e)
del a[::3]
print(a)
b = [1, 2, 3]
b[5:10] = [9]
b[-10:-5] = [0]
print(b, b[1:100], b[-100:2])
s = slice(0, 4, 2)
print(a[s], "abcdef"[s], (1, 2, 3, 4)[s])
a[s] = "XY"
print(a)
