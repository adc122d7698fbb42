def f(*args, sep="-", **kw):
    return sep.join(map(str, args)) + str(kw)
args, kw = [1, 2], {"sep": "+"}
print(f(*args), f(*args, **kw), f(0, *args, 3, *"ab"), f(**{"x": 1}, y=2), f(*[], **{}), f(*(i for i in range(3))), f(*{"k": 1}), f(*range(2), sep="/"))
def g(a, b=2, *c, d, **e): return a, b, c, d, e
print(g(*[1], d=4), g(*[1, 2, 3], **{"d": 4, "z": 5}))
for call in (lambda: g(*[1], **{"a": 1, "d": 2}), lambda: g(**{"d": 1}), lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: f(sep="a", **{"sep": "b"})):
    try:
        print(call())
    except TypeError as e:
        print(e)
