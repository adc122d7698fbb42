def shout(f):
    print("decorating", f.__name__)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs).upper() + "!"
    return wrapper
def repeat(n):
    print("factory", n)
    def decorate(f):
        print("repeat applied")
        return lambda *a: " ".join([f(*a)] * n)
    return decorate
@shout
@repeat(2)
def greet(name):
    return f"hi {name}"
print(greet("bob"), greet.__name__)
registry = {}
def register(name=None):
    def deco(f):
        registry[name or f.__name__] = f
        return f
    if callable(name):
        f, name = name, None
        return deco(f)
    return deco
@register
def a(): return "A"
@register("bee")
def b(): return "B"
print({k: f() for k, f in registry.items()})
def add_repr(cls):
    cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    return cls
@add_repr
class P:
    def __init__(self, x, y): self.x, self.y = x, y
print(P(1, "b"))
@(lambda f: 42)
def answer(): pass
print(answer)
decos = [shout]
@decos[0]
def listed(): return "listed"
print(listed())
try:
    @5
    def bad(): pass
except TypeError as error:
    print(error)
try:
    @undefined
    def bad2(): pass
except NameError as error:
    print(error)
