from contextlib import contextmanager, suppress, closing, ExitStack, nullcontext, redirect_stdout, ContextDecorator
import io
@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    except ZeroDivisionError as error:
        print("handled", error)
    finally:
        print(f"</{name}>")
with tag("b") as t, tag("i"):
    print("text", t)
with tag("div"):
    1 / 0
try:
    with tag("p"):
        raise KeyError("escapes")
except KeyError as error:
    print("outside", error)
with suppress(ValueError, KeyError):
    int("x")
    print("never")
with ExitStack() as stack:
    for n in "xyz":
        stack.enter_context(tag(n))
    stack.callback(print, "callback", 1)
    print("in stack")
buf = io.StringIO()
with redirect_stdout(buf):
    print("captured")
print(repr(buf.getvalue()))
class R:
    def close(self): print("closed")
with closing(R()) as r, nullcontext(5) as five:
    print(type(r).__name__, five)
@contextmanager
def no_yield():
    if False: yield
try:
    with no_yield(): pass
except RuntimeError as error:
    print(error)
@contextmanager
def two():
    yield 1
    yield 2
try:
    with two(): pass
except RuntimeError as error:
    print(error)
@tag("decorated")
def hello(): print("hello")
hello(); hello()
class Deco(ContextDecorator):
    def __enter__(self): print("["); return self
    def __exit__(self, *a): print("]")
@Deco()
def g(): print("in g")
g()
with ExitStack() as s:
    s.push(lambda *exc: print("saw", exc[0].__name__) or True)
    raise LookupError
print("end")
