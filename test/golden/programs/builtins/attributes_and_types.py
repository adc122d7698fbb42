class A:
    x = 1
    def m(self): pass
a = A()
print(getattr(a, "x"), getattr(a, "y", None), hasattr(a, "m"), setattr(a, "y", 2), vars(a), delattr(a, "y"), vars(a), callable(a.m), callable(a), type(a).__name__, isinstance(a, (int, A)), issubclass(A, object))
print([n for n in dir(A) if not n.startswith("__")], [n for n in dir([]) if n.startswith("s")], "__init__" in dir(a), dir()[-1] if False else "dir ok")
def f():
    b = 1
    return dir(), sorted(vars()), locals()
print(f())
print(type(5), type("s"), type(None), type([]), type(f), type(A), type(a.m), type(len), type(range(1)), type(iter([])), type(x for x in []), type({}.keys()), type(Ellipsis), type(NotImplemented), type(1j), type(b""))
print(id(a) == id(a), hash("a") == hash("a"), hash(1) == hash(1.0) == hash(True), hash(()) == hash(()), hash(None) == hash(None), hash(2 ** 61), hash(-1), hash(-2), hash(1.5))
print(repr("a"), str("a"), ascii("é"), chr(65), ord("A"), bin(5), oct(8), hex(255), format(5, "03d"), bool([]), int("5"), float("1.5"), complex(1, 2), list("ab"), tuple([1]), set([1]), dict(a=1), frozenset([1]), bytes([65]), bytearray(b"x"), object.__name__)
def attempt(g):
    try:
        print(g())
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt(lambda: getattr(a, "zz"))
attempt(lambda: getattr(a))
attempt(lambda: getattr(a, 5))
attempt(lambda: hasattr(a, 5))
attempt(lambda: chr(-1))
attempt(lambda: chr(0x110000))
attempt(lambda: ord("ab"))
attempt(lambda: ord(""))
attempt(lambda: ord(5))
attempt(lambda: hex(1.5))
attempt(lambda: bin("5"))
attempt(lambda: isinstance(1, "int"))
attempt(lambda: issubclass(5, int))
attempt(lambda: vars([]))
attempt(lambda: hash([]))
attempt(lambda: type(1, 2))
attempt(lambda: format(5, 5))
attempt(lambda: bool(1, 2))
attempt(lambda: list(5))
attempt(lambda: set([[]]))
attempt(lambda: dict(5))
attempt(lambda: int([]))
attempt(lambda: iter(5))
attempt(lambda: callable())
attempt(lambda: id())
attempt(lambda: object().x)
