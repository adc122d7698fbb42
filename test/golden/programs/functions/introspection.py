import inspect
def f(a, b: int = 2, /, c="x", *args, d, e=None, **kw) -> str:
    "Doc."
print(inspect.signature(f), f.__annotations__, inspect.getdoc(f), inspect.isfunction(f), inspect.isbuiltin(len), inspect.isclass(int))
print(list(inspect.signature(f).parameters), inspect.signature(f).parameters["b"].default, inspect.signature(lambda x, *y: 0))
class C:
    def m(self, a=1): pass
print(inspect.signature(C.m), inspect.signature(C().m), inspect.ismethod(C().m), C().m.__func__ is C.m, C.m.__qualname__, C().m.__self__.__class__.__name__)
def outer():
    def inner(): pass
    return inner
print(outer().__qualname__, outer.__name__, (lambda: 0).__name__, (lambda: 0).__qualname__)
f.__name__ = "renamed"
print(f.__name__, f.__qualname__, outer.__code__.co_varnames, f.__code__.co_kwonlyargcount, f.__code__.co_posonlyargcount, f.__kwdefaults__)
try:
    f.__name__ = 5
except TypeError as error:
    print(error)
try:
    f.nothing
except AttributeError as error:
    print(error)
