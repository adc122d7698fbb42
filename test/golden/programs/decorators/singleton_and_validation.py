def singleton(cls):
    instances = {}
    def get(*args):
        if cls not in instances:
            instances[cls] = cls(*args)
        return instances[cls]
    return get
@singleton
class Config:
    def __init__(self, v): self.v = v
print(Config(1) is Config(2), Config(3).v)
def typed(**types):
    def deco(f):
        names = f.__code__.co_varnames[:f.__code__.co_argcount]
        def wrapper(*args):
            for name, value in zip(names, args):
                want = types.get(name)
                if want and not isinstance(value, want):
                    raise TypeError(f"{f.__name__}: {name} must be {want.__name__}, got {type(value).__name__}")
            return f(*args)
        return wrapper
    return deco
@typed(a=int, b=str)
def rep(a, b): return a * b
print(rep(2, "x"))
try:
    rep("2", "x")
except TypeError as error:
    print(error)
def deprecated(reason):
    def deco(obj):
        obj.__doc__ = f"Deprecated: {reason}"
        return obj
    return deco
@deprecated("old")
class Old: pass
@deprecated("older")
def older(): "doc"
print(Old.__doc__, "|", older.__doc__)
class Math:
    @staticmethod
    @singleton
    class Inner:
        pass
    @classmethod
    @typed(n=int)
    def double(cls, n): return n * 2
print(Math.double(4), Math.Inner() is Math.Inner())
