class CM:
    def __init__(self, name, suppress=False): self.name, self.suppress = name, suppress
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value, tb is not None)
        return self.suppress
with CM("a") as a:
    print("body", a)
with CM("b"), CM("c") as c, CM("d"):
    print(c)
with (CM("e") as e, CM("f") as f,):
    print(e, f)
with CM("g", True):
    raise ValueError("suppressed")
try:
    with CM("outer"), CM("inner", True):
        raise KeyError("k")
    print("after inner")
    with CM("h"):
        raise ValueError("not suppressed")
except ValueError as error:
    print("caught", error)
def f():
    with CM("ret"):
        return "returned"
print(f())
for i in range(3):
    with CM(f"loop{i}"):
        if i == 0: continue
        if i == 1: break
with CM("tuple") as (first, *rest):
    print(first, rest)
class BadEnter:
    def __enter__(self): raise RuntimeError("enter failed")
    def __exit__(self, *a): print("never")
class BadExit(CM):
    def __exit__(self, *a): raise OSError("exit failed")
try:
    with CM("first"), BadEnter():
        print("never")
except RuntimeError as error:
    print(error)
try:
    with BadExit("be"):
        raise ValueError("body")
except OSError as error:
    print(error, "| context:", repr(error.__context__))
class NoExit:
    def __enter__(self): pass
for bad in (NoExit(), 5, CM):
    try:
        with bad:
            pass
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
d = {}
with CM("attr") as d["key"]:
    print(d)
