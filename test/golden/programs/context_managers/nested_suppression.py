class S:
    def __init__(self, name, kinds=()): self.name, self.kinds = name, kinds
    def __enter__(self): print(">", self.name); return self
    def __exit__(self, kind, value, tb):
        print("<", self.name, kind and kind.__name__)
        return kind is not None and issubclass(kind, self.kinds)
with S("a", ValueError), S("b", KeyError):
    raise KeyError("1")
print("after 1")
with S("a", ValueError):
    with S("b", KeyError):
        raise ValueError("2")
    print("never")
print("after 2")
try:
    with S("a", ValueError), S("b", KeyError):
        raise TypeError("3")
except TypeError as e:
    print("got", e)
def f():
    for i in range(3):
        with S(f"loop {i}", ZeroDivisionError):
            if i == 1:
                1 / 0
            if i == 2:
                return i
            continue
    return "never"
print(f())
