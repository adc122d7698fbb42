def append(item, to=[]):
    to.append(item)
    return to
print(append(1), append(2), append(3, []), append.__defaults__)
x = 10
def f(a=x, b=lambda: x):
    return a, b()
x = 20
print(f(), f(1), f.__defaults__[0])
f.__defaults__ = (99, lambda: "new")
print(f())
def g(a, *, b=1, c=None):
    return a, b, c
print(g.__kwdefaults__, g.__name__, g.__qualname__, g.__doc__, g.__module__, g.__code__.co_argcount, g.__code__.co_varnames, g.__code__.co_name)
def h():
    """A doc string."""
    return h.count
h.count = 5
print(h(), h.__doc__, h.__dict__, callable(h), type(h))
def evaluate(tag):
    print("evaluating", tag)
    return tag
def order(a=evaluate("a"), *, b: evaluate("annotation") = evaluate("b")) -> evaluate("return"):
    pass
print(order.__annotations__)
def no_return(): pass
def bare_return(): return
def early(n):
    if n: return "early"
print(no_return(), bare_return(), early(0), early(1))
def evaluation_order(*args, **kwargs): return args, kwargs
print(evaluation_order(evaluate(1), *[evaluate(2)], k=evaluate(3), **{"z": evaluate(4)}))
