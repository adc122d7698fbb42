t = (1, "a", 2.5)
print(t, t[0], t[-1], t[1:], t[::-1], len(t), t + (3,), t * 2, (), (1,), 1 in t, t.index("a"), t.count(1), (1, 2) < (1, 3), (1,) < (1, 0), (1, 2) == [1, 2])
a, b, c = t
print(a, b, c, hash((1, 2)) == hash((1, 2)), {(1, 2): "x"}[1, 2], tuple("ab"), tuple([1]), tuple(), tuple(range(3)), ((1, 2), (3,)), (1, (2, (3,))))
x = 1,
y = 1, 2
print(x, y, type(x), (1), type((1)), *y, [*y, *x], sorted(y, reverse=True), max(y), sum(y), any(()), all(()))
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)
def assign(): t[0] = 1
def delete(): del t[0]
attempt(assign)
attempt(delete)
attempt(lambda: t[3])
attempt(lambda: t["a"])
attempt(lambda: t + [1])
attempt(lambda: (1,).index(2))
attempt(lambda: hash(([],)))
attempt(lambda: (1, 2) < (1, "a"))
attempt(lambda: t.append(1))
attempt(lambda: tuple(1))
attempt(lambda: t())
print(t is tuple(t), t[:] is t, repr(((),)), str((1, "é", None, b"x")), (1, 2, 3)[True])
