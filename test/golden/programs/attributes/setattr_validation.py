class Strict:
    allowed = {"x": int, "y": str}
    def __setattr__(self, name, value):
        kind = self.allowed.get(name)
        if kind is None:
            raise AttributeError(f"no attribute {name!r} allowed")
        if not isinstance(value, kind):
            raise TypeError(f"{name} must be {kind.__name__}")
        super().__setattr__(name, value)
s = Strict()
s.x, s.y = 1, "a"
print(vars(s))
for n, v in (("z", 1), ("x", "1"), ("y", 2)):
    try:
        setattr(s, n, v)
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
s.x += 5
print(s.x)
s.q = 1
