e = ValueError("a", 1, None)
print(e, repr(e), e.args, str(ValueError()), str(ValueError("x")), repr(ValueError()), str(ValueError(5)), KeyError("k"), repr(KeyError("k")), str(KeyError()), str(KeyError(1, 2)))
o = OSError(2, "No such file", "f.txt")
print(o, type(o), o.errno, o.strerror, o.filename, repr(o), OSError("just text"), type(OSError(13, "x")).__name__, type(OSError(17, "x")).__name__)
print(StopIteration(5).value, SystemExit(3).code, SystemExit().code, UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"))
try:
    ImportError("x", name="n", path="p", foo=1)
except TypeError as error:
    print(error)
print(ImportError("m", name="n").name, NameError("x", name="y").name, AttributeError("a", name="b", obj=3).obj)
class Custom(Exception):
    def __init__(self, code, message="dflt"):
        super().__init__(f"[{code}] {message}")
        self.code = code
c = Custom(404)
print(c, repr(c), c.args, c.code)
class NoSuper(Exception):
    def __init__(self, a, b): self.a = a
print(NoSuper(1, 2).args, NoSuper(1, 2), repr(NoSuper(1, "x")))
class Strange(Exception):
    def __str__(self): return "strange!"
    def __repr__(self): return "Strange()"
print(Strange(1), [Strange(2)], f"{Strange(3)} {Strange(3)!r}")
try:
    raise e
except ValueError as caught:
    print(caught is e, caught.__traceback__ is not None, caught.__traceback__.tb_lineno > 0)
e.args = (9,)
print(e, e.with_traceback(None) is e, e.__traceback__)
e.extra = "attr"
print(vars(e), ValueError("x") == ValueError("x"), isinstance(e, BaseException))
try:
    e.args = 5
except TypeError as error:
    print(error)
try:
    ValueError(x=1)
except TypeError as error:
    print(error)
try:
    assert 1 == 2, ("tuple", 1)
except AssertionError as a:
    print(a, a.args)
