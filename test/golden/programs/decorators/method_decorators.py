def log(f):
    def wrapper(self, *args):
        self.calls.append((f.__name__, args))
        return f(self, *args)
    return wrapper
def chainable(f):
    def wrapper(self, *args):
        f(self, *args)
        return self
    return wrapper
class Query:
    def __init__(self): self.calls, self.parts = [], []
    @log
    @chainable
    def where(self, c): self.parts.append(f"where {c}")
    @chainable
    @log
    def limit(self, n): self.parts.append(f"limit {n}")
    @log
    def sql(self): return " ".join(self.parts)
q = Query()
print(q.where("a=1").limit(5).where("b=2").sql(), q.calls)
def for_all_methods(decorator):
    def decorate(cls):
        for name, value in list(vars(cls).items()):
            if callable(value) and not name.startswith("__"):
                setattr(cls, name, decorator(value))
        return cls
    return decorate
def announce(f):
    def w(*a):
        print("calling", f.__qualname__)
        return f(*a)
    return w
@for_all_methods(announce)
class Robot:
    def walk(self): return "walks"
    def talk(self): return "talks"
print(Robot().walk(), Robot().talk())
