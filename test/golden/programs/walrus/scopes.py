def outer():
    hits = [last := x for x in range(4)]
    def inner():
        nonlocal last
        return [last := y for y in "ab"]
    return hits, last, inner(), last
print(outer())
def uses_global():
    global total
    return [total := n for n in (1, 2)]
print(uses_global(), total)
print([[k := i * j for j in range(2)] for i in range(3)], k)
print({(a := 1): (b := 2)}, a, b)
