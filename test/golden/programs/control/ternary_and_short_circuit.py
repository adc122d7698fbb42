def show(tag, value):
    print(tag, end=" ")
    return value
print(show("a", 0) or show("b", 1) and show("c", 2))
print(show("a", 1) and show("b", 0) and show("c", 2))
print(not show("a", 0) or show("b", 1))
print(show("x", 1) if show("cond", False) else show("y", 2) if show("cond2", True) else show("z", 3))
print(1 < show("mid", 5) < 3, 1 < show("mid", 2) < 3 < show("last", 4))
a = None
print(a and a.missing, a is None or a.missing, (a or {}).get("k", "default"))
