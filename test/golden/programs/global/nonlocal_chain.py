def a():
    v = 1
    def b():
        def c():
            nonlocal v
            v += 10
            return v
        return c
    c1, c2 = b(), b()
    return c1(), c2(), v
print(a())
def make():
    state = {"n": 0}
    n = 0
    def inc():
        nonlocal n
        n += 1
        state["n"] += 2
        return n, state["n"]
    return inc
f, g = make(), make()
print(f(), f(), g())
def conditional(flag):
    if flag:
        inner = lambda: value
        value = 1
        return inner()
    try:
        return value
    except UnboundLocalError as e:
        return str(e)
print(conditional(True), conditional(False))
