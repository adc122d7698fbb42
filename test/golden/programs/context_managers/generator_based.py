from contextlib import contextmanager
@contextmanager
def value(v):
    print("setup", v)
    try:
        yield v * 2
    except ValueError as e:
        print("swallowed", e)
    finally:
        print("teardown", v)
with value(1) as a, value(a) as b:
    print(a, b)
with value(5):
    raise ValueError("inside")
def use():
    with value(7) as v:
        return v
print(use())
@contextmanager
def broken():
    raise RuntimeError("before yield")
    yield
try:
    with broken():
        print("never")
except RuntimeError as e:
    print(e)
@contextmanager
def replaces():
    try:
        yield
    except KeyError as e:
        raise LookupError("replaced") from e
try:
    with replaces():
        {}["k"]
except LookupError as e:
    print(type(e).__name__, e, repr(e.__cause__))
