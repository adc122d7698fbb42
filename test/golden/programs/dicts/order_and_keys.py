d = {}
for k in ("z", "a", 3, (1,), None, True, 2.5):
    d[k] = str(k)
print(d)
d["a"] = "updated"
del d["z"]
d["z"] = "again"
print(d)
print({1: "a", 1.0: "b", True: "c"}, {0: "x", False: "y", -0.0: "z"}, {"1": 1, 1: 2})
class K:
    def __init__(self, v): self.v = v
    def __hash__(self):
        return self.v % 3
    def __eq__(self, other):
        print("eq", self.v, other.v)
        return self.v == other.v
    def __repr__(self): return f"K{self.v}"
e = {K(1): "one", K(4): "four", K(2): "two"}
print(e, e[K(4)], K(7) in e, len(e))
nan = float("nan")
f = {nan: 1}
print(nan in f, float("nan") in f, f)
class NoHash:
    def __eq__(self, other): return True
try:
    {NoHash(): 1}
except TypeError as error:
    print(error)
class BadHash:
    def __hash__(self): return "x"
try:
    {BadHash(): 1}
except TypeError as error:
    print(error)
