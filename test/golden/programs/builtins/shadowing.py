list_ = list
def f():
    len = 5
    return len
print(f(), len("abc"))
sum = 0
for i in range(4):
    sum += i
print(sum)
del sum
print(sum([1, 2]))
print = print
str = "shadowed"
try:
    str(5)
except TypeError as error:
    print(error)
del str
print(str(5))
import builtins
builtins.greet = lambda: "from builtins"
print(greet(), builtins.len is len)
original = builtins.abs
builtins.abs = lambda v: "patched"
print(abs(-1))
builtins.abs = original
print(abs(-1))
del builtins.greet
try:
    greet()
except NameError as error:
    print(error)
True_ = True
print(True_ is True, None is None, Ellipsis is ...)
id = 7
type_ = type
print(id, type_(id))
try:
    min = max
    print(min(1, 2))
finally:
    del min
print(min(1, 2))
