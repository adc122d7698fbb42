# weakref: dictionaries, sets, methods, finalizers.
import weakref, gc, copy
from weakref import *


class O:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'O{self.n}'
    def m(self): return self.n


a, b, c = O(1), O(2), O(3)
d = WeakValueDictionary(x=a, y=b); d['z'] = c
print(sorted(d.items(), key=str), len(d), d['x'], d.get('q', 0), 'x' in d, list(d), list(d.keys()), list(d.values()))
del a
print(len(d), list(d), d.get('x'), 'x' in d)
for f in (lambda: d['x'], lambda: d.pop('x'), lambda: WeakValueDictionary().popitem()):
    try:
        f()
    except KeyError as e:
        print(repr(e))
print(d.pop('y'), d.setdefault('w', b), d.setdefault('z', b), sorted(d.copy().keys()), (d | {'k': c})['k'], d.valuerefs()[0]() is c, repr(d).split(' at')[0])
try:
    d['int'] = 3
except TypeError as e:
    print(e)
k = WeakKeyDictionary(); k[b] = 'b'; k[c] = 'c'
print(list(k.items()), len(k), k[b], k.get(O(9), 'no'), b in k, 3 in k, list(k), list(k.values()), [r() for r in k.keyrefs()])
tmp = O(5); k[tmp] = 1; print(len(k)); del tmp; print(len(k), k.pop(b), k.setdefault(b, 4), dict(k.copy()), k.popitem())
s = WeakSet([b, c]); tmp = O(6); s.add(tmp); print(len(s), b in s, 3 in s); del tmp
print(len(s), sorted(s, key=str), len(s | {b}), len(s & {b}), len(s - {b}), s == WeakSet([c, b]), s.issubset({b, c}), s >= WeakSet([b]), s.isdisjoint([O(1)]), len(s.copy()))
s.discard(b); s.remove(c); print(len(s))
for f in (lambda: s.pop(), lambda: s.add(3)):
    try:
        f()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, str(e)[:22])
w = WeakMethod(b.m, lambda r: print('method died', r() is None))
print(w()(), w == WeakMethod(b.m), w() == b.m, hash(w) == hash(WeakMethod(b.m)))
try:
    WeakMethod(len)
except TypeError as e:
    print(e)
try:
    WeakMethod(3)
except TypeError as e:
    print(e)
r = ref(b, lambda r: print('b died')); p = proxy(b); print(p.n, r() is b, getweakrefcount(b) > 2)
f = finalize(b, print, 'finalized', sep='!'); print(f.alive, f.peek()[2], f.atexit, repr(f).split(';')[1].split(' at ')[0])
k.clear(); d.clear()
del b
print(f.alive, w(), r(), f.peek(), f(), repr(f).split(';')[1])
try:
    p.n
except ReferenceError as e:
    print(e)
g = finalize(c, print, 'never'); print(g.detach()[2], g.alive, g.detach())
h = finalize(c, lambda: 'result'); print(h(), h())
i = finalize(c, print, 'at exit 1'); j = finalize(c, print, 'at exit 2'); l = finalize(c, print, 'no'); l.atexit = False


class Node:
    def __init__(self): self.children = WeakSet(); self.parent = None


root = Node(); ch = Node(); ch.parent = ref(root); root.children.add(ch); del ch; print(len(root.children))
dd = WeakValueDictionary({i: O(i) for i in range(3)}); print(len(dd))
print(issubclass(weakref.KeyedRef, ref), ProxyTypes, ReferenceType is ref)
