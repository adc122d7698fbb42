class Bag:
    def __init__(self, items): self.items = dict(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, k): print("get", k); return self.items[k]
    def __setitem__(self, k, v): print("set", k, v); self.items[k] = v
    def __delitem__(self, k): print("del", k); del self.items[k]
    def __contains__(self, k): print("contains", k); return k in self.items
    def __iter__(self): print("iter"); return iter(self.items)
    def __missing__(self, k): return "never called"
    def keys(self): return self.items.keys()
b = Bag({"a": 1})
b["b"] = 2
b["a"] += 10
del b["b"]
print(b["a"], len(b), "a" in b, list(b), bool(b), dict(b), {**b}, [*b])
b[1:2] = "slice"
b[1, 2] = "tuple"
b[...] = "ellipsis"
try:
    b["zz"]
except KeyError as error:
    print("KeyError", error)
class Empty: pass
e = Empty()
def s(): e[0] = 1
def d(): del e[0]
for f in (lambda: e[0], s, d, lambda: 1 in e, lambda: len(e), lambda: [*e], lambda: {**e}, lambda: reversed(e)):
    try:
        f()
    except TypeError as error:
        print(error)
class OnlyGetitem:
    def __getitem__(self, i):
        print("item", i, end=" ")
        return "abc"[i]
print(list(OnlyGetitem()), "c" in OnlyGetitem(), "z" in OnlyGetitem())
class M:
    def __init__(self, r, c): self.c, self.data = c, [0] * r * c
    def __getitem__(self, rc): r, c = rc; return self.data[r * self.c + c]
    def __setitem__(self, rc, v): r, c = rc; self.data[r * self.c + c] = v
m = M(2, 2); m[1, 0] = 5; m[0, 1] += 2
print(m.data, m[1, 0])
try:
    m[5]
except TypeError as error:
    print(error)
