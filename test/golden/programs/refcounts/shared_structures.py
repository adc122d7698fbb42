import sys
shared = ["data"]
base = sys.getrefcount(shared)
def delta(): return sys.getrefcount(shared) - base
print(delta())
holders = [shared, (shared,), {"k": shared}, {"v": [shared]}]
print(delta())
holders.pop()
print(delta())
copied = holders[:]
print(delta())
copied = holders + holders
print(delta())
del copied, holders
print(delta())
f = lambda d=shared: d
print(delta())
g = lambda: shared
print(delta())
it = iter(shared)
print(delta())
list(it)
print(delta())
class K:
    attr = shared
k = K()
print(delta())
k.inst = shared
print(delta())
bound = shared.append
print(delta())
del bound, k
print(delta())
z = zip(shared, shared)
print(delta())
del z
s = {id(shared): shared}
s.clear()
print(delta())
def gen(x):
    yield x
    yield x
n = gen(shared)
print(delta())
next(n)
print(delta())
n.close()
print(delta())
from functools import partial
p = partial(print, shared)
print(delta())
exc = ValueError(shared)
print(delta())
del exc, p
e = enumerate(shared)
m = map(str, shared)
r = reversed(shared)
print(delta())
