class Stack(list):
    def push(self, v):
        self.append(v)
        return self

    def __getitem__(self, i):
        r = super().__getitem__(i)
        return f"<{r}>"

s = Stack([1]).push(2).push(3)
print(s, s[0], s[-1], len(s), type(s[0:2]), type(s + [1]), type(s * 2), s == [1, 2, 3], isinstance(s, list), list(s), sum(s))
s.name = "attr"
print(s.name, s.__dict__, [*s], repr(s), sorted(s, reverse=True), 2 in s, s.index(3))
class Upper(list):
    def __init__(self, *items):
        super().__init__(str(i).upper() for i in items)
    def __repr__(self):
        return "Upper" + super().__repr__()
    def __contains__(self, item):
        return super().__contains__(item.upper())
    def __iter__(self):
        return iter(["from", "iter"])
u = Upper("a", "b")
print(u, "a" in u, list(u), [v for v in u], len(u), u[0], tuple(u), [*u], u + ["c"])
