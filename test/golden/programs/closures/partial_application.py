from functools import partial
def partial_(f, *args, **kwargs):
    def call(*more, **kw):
        return f(*args, *more, **{**kwargs, **kw})
    return call
show = lambda *a, **k: (a, k)
print(partial_(show, 1, x=2)(3, y=4), partial_(show, x=1)(x=5))
p = partial(show, 1, x=2)
print(p(3, y=4), p(x=9), p.args, p.keywords, p.func is show)
int2 = partial(int, base=2)
print(int2("1010"), list(map(partial(pow, 2), range(5))), partial(partial(show, 1), 2)(3))
compose = lambda f, g: lambda *a: f(g(*a))
print(compose(partial(sorted, reverse=True), range)(5))
try:
    partial(5)
except TypeError as error:
    print(error)
try:
    partial(show)(**{"a": 1}, **{"a": 2})
except TypeError as error:
    print("duplicate" if "multiple values" in str(error) else error)
