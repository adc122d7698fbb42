def bad():
    yield 1
    raise StopIteration("inside")
g = bad()
print(next(g))
try:
    next(g)
except RuntimeError as error:
    print(error, "|", repr(error.__cause__), repr(error.__context__))
def leaky(it):
    while True:
        yield next(it)
try:
    print(list(leaky(iter([1, 2]))))
except RuntimeError as error:
    print(error)
try:
    print(list(next(iter([])) for _ in range(2)))
except RuntimeError as error:
    print(error)
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(99)
def deleg():
    v = yield from It()
    print("value", v)
    yield v
print(list(deleg()))
def raises():
    yield 1
    raise ValueError("broken")
g = raises()
next(g)
try:
    next(g)
except ValueError as error:
    print(error)
print(next(g, "finished"))
