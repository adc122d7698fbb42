# Natives that meet objects of user classes: subclasses of builtin types, and special methods that are called back.
def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


class Celsius(float):
    def __new__(cls, value, unit="C"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __repr__(self):
        return f"{float(self)}°{self.unit}"


class Loud(str):
    def __new__(cls, text="", *rest):
        return super().__new__(cls, text.upper())

    def __str__(self):
        return "str of " + super().__str__()

    def __add__(self, other):
        return Loud(str.__add__(self, other))


class Even(int):
    def __new__(cls, value=0):
        if int(value) % 2:
            raise ValueError("odd")
        return super().__new__(cls, value)

    def __str__(self):
        return f"<{int(self)}>"


class Packet(bytes):
    def __len__(self):
        return 99


class Log(bytearray):
    def append(self, item):
        super().append(item + 1)


c = Celsius(20.5)
print(c, c + 1, type(c + 1), c.unit, c == 20.5, hash(c) == hash(20.5), f"{c:.2f}", round(c), -c, abs(c), c.hex(), "%.1f %s" % (c, c))
show(Celsius, "x")
l = Loud("abc")
print(l, l == "ABC", l + "d", type(l + "d"), type(l * 2), l[0], type(l[0]), {l: 1}["ABC"], "%s" % l, f"{l}", f"{l:>5}", "{}".format(l), l.join("xy"), "".join([l, "z"]), l.lower(), len(l), "B" in l)
print([str.__str__(l)], l.__class__.__name__, isinstance(l, str), sorted([l, "AAA", "b"]), l < "B")
e = Even(4)
print(e, e + 1, type(e + e), f"{e}", f"{e:d}", "%d %s" % (e, e), int(e), [10, 20, 30, 40, 50][e], "x" * e, range(e), hex(e), e == 4, {4: "four"}[e], bin(e), e.real, type(e.real), str(e), repr(e))
show(Even, 3)
show(Even.from_bytes, b"\x02")
show(Even.from_bytes, b"\x03")
p = Packet(b"abc")
print(p, len(p), p[0], p + b"d", type(p + b"d"), p.upper(), bytes(p), type(bytes(p)), p == b"abc", Packet.fromhex("4142"))
g = Log(b"a")
g.append(97)
g += b"c"
print(g, type(g), g * 2, type(g[:]), type(g.copy()), Log(3))


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        if isinstance(self.value, Exception):
            raise self.value
        return self.value


bad = Index(ValueError("no index"))
for f in (
    lambda i: "abcdef"[i],
    lambda i: "abcdef"[i:],
    lambda i: "ab" * i,
    lambda i: b"abc"[i],
    lambda i: "abc".ljust(i),
    lambda i: "a b c".split(maxsplit=i),
    lambda i: "abab".find("b", i),
    lambda i: "abab".startswith("b", i),
    lambda i: int("11", i),
    lambda i: (5).to_bytes(i, "big"),
    lambda i: round(1.2345, i),
    lambda i: round(1234, i),
    lambda i: bytes(i),
    lambda i: bytes([i, i]),
    lambda i: bytearray(b"abc").pop(i),
    lambda i: bytearray(b"abc").insert(i, i),
    lambda i: i in b"\x02",
    lambda i: "%c|%x" % (i, i),
    lambda i: "%d" % i,
    lambda i: float(i),
    lambda i: int(i),
    lambda i: complex(i, i),
    lambda i: "abc".replace("b", "x", i),
    lambda i: "a\tb".expandtabs(i),
    lambda i: chr(i) + hex(i),
):
    show(f, Index(2))
    show(f, bad)
    show(f, Index("2"))


class Number:
    def __int__(self):
        return 7

    def __float__(self):
        return 2.5

    def __complex__(self):
        return 1 + 2j

    def __bytes__(self):
        return b"bytes of it"

    def __format__(self, spec):
        return f"[{spec}]"

    def __getitem__(self, key):
        return key * 2


n = Number()
print(int(n), float(n), complex(n), bytes(n), "%d %f" % (n, n), f"{n:abc}", "{0:{1}} {0[k]} {0[3]}".format(n, "x"), b"%b" % n, "%(ab)s" % n, "abc".translate(n))


class Wrong:
    __int__ = __float__ = __index__ = __bytes__ = lambda self: None
    __complex__ = lambda self: 1


for f in (int, float, complex, bytes, lambda w: "%d" % w, lambda w: "%f" % w, lambda w: b"%s" % w):
    show(f, Wrong())


class Mapping(dict):
    def __missing__(self, key):
        return f"<{key}>"


print("%(a)s %(b)s" % Mapping(a=1), "{a} {b}".format_map(Mapping(a=1)), "abc".translate(Mapping({97: "x"})))


class Items:
    def __iter__(self):
        yield "a"
        yield "b"


class Broken:
    def __iter__(self):
        yield 1
        raise KeyError("broken")


print("-".join(Items()), bytes(x for x in (1, 2)), "-".join(str(x) for x in range(3)))
for f in ("-".join, bytes, bytearray, b"".join, bytearray(b"x").extend, lambda i: int.from_bytes(i, "big")):
    show(f, Broken())
data = bytearray(b"abc")
show(data.extend, Broken())
print(data)


class Shrinking:
    def __index__(self):
        data.clear()
        return 1


data = bytearray(b"abc")
show(data.__setitem__, 2, Shrinking())
data = bytearray(b"abc")
show(data.__getitem__, Shrinking())
data = bytearray(b"abc")
show(data.insert, Shrinking(), Shrinking())
print(data)


class Repr:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        if self.value is None:
            raise RuntimeError("no repr")
        return self.value

    __str__ = __repr__


for f in (lambda r: "%s|%r|%a" % (r, r, r), lambda r: "{!s}|{!r}|{!a}|{:}".format(r, r, r, r), lambda r: f"{r}{r!r}", str, lambda r: "%s" % [r], lambda r: "%s %s" % (r,)):
    show(f, Repr("é"))
    show(f, Repr(None))
    show(f, Repr(5))
