class Box: pass
b, l, d = Box(), [0, 0], {}
b.x, l[0], d["k"], *rest = "abcdef"
print(b.x, l, d, rest)
for b.i in range(3): pass
for l[1], d["v"] in [(1, 2), (3, 4)]: pass
print(b.i, l, d)
import io
with io.StringIO() as b.file: pass
print(b.file.closed)
[first, second] = (first, *_) = range(2)
print(first, second, _)
(((deep))) = 5
print(deep)
x = y = z = []
x.append(1)
print(y, z is x)
