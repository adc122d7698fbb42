a, *b = [1, 2, 3]
print(a, b)
*a, b = "xyz"
print(a, b)
a, *b, c = range(5)
print(a, b, c)
a, *b, c = 1, 2
print(a, b, c)
*a, = (1, 2)
print(a)
(a, *b), c = [1, 2, 3], 4
print(a, b, c)
[a, [b, *c]] = 1, "xyz"
print(a, b, c)
print([*range(3), *"ab"], (*[1], *(2,)), {*[1], *{2}}, {**{"a": 1}, "b": 2, **{"a": 3}}, *[1, 2], sep=",")
def f(*a, **k): return a, k
print(f(*[1], 2, *(3,), **{"x": 1}, y=2, **{"z": 3}))
for a, *rest in [(1, 2, 3), "ab", [9]]:
    print(a, rest)
x = [1, 2, 3]
x[0], x[1:], *y = 10, [20], 30, 40
print(x, y)
class O: pass
o = O()
o.a, (o.b, *o.c) = 1, (2, 3, 4)
print(vars(o))
d = {}
d["k"], d[1] = "v", 2
print(d)
a = b = c = []
print(a is c)
i = [0]
a = *i, *i
print(a, (lambda *a: a)(*i))
t = *"ab", 1
print(t, *t)
def attempt(code):
    try:
        exec(code)
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt("a, b = 1, 2, 3")
attempt("a, b = [1]")
attempt("a, b, *c = [1]")
attempt("a, b = 5")
attempt("a, b = None")
attempt("(a, b), c = 1, 2")
attempt("a, b = ''")
attempt("a, = []")
attempt("[a, *b] = []")
attempt("a, b = {1}")
attempt("a, *b, c = iter([1])")
attempt("f(**{'x': 1}, **{'x': 2})")
attempt("f(**[1])")
attempt("f(*1)")
attempt("print([*5])")
attempt("print({**[1]})")
attempt("print((*None,))")
attempt("for a, b in [1]: pass")
attempt("a, b = (i for i in range(9))")
