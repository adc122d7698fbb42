class T:
    def __init__(self, v): self.v = v
    def __bool__(self):
        print("bool", self.v, end=" ")
        return self.v
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(bool(T(True)), bool(L(0)), bool(L(2)), bool(object()), bool(T), not L(0))
if T(False) or T(True):
    print("or")
if T(True) and not T(False):
    print("and")
print("x" if T(False) else "y", [v for v in (L(0), L(1)) if v][0].n)
a = [] or "default"
b = "first" and "second"
print(a, b, 0 or None, None and 1, 1 and 2 and 3, 0 or "" or [] , not "", not None)
class BadBool:
    def __bool__(self): return 1
class BadLen:
    def __len__(self): return -1
class BadLen2:
    def __len__(self): return "x"
for bad in (BadBool(), BadLen(), BadLen2()):
    try:
        if bad:
            print("true")
    except Exception as error:
        print(type(error).__name__, error)
def side(v):
    print("side", v, end=" ")
    return v
print(side(0) and side(1), side(1) or side(0), side(1) if side(0) else side(2))
assert T(True), "not raised"
while T(False):
    pass
print(any(side(v) for v in (0, 1, 2)), all(side(v) for v in (1, 0, 2)))
