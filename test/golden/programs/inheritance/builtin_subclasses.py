class Int(int):
    def __new__(cls, v, unit=""):
        self = super().__new__(cls, v)
        self.unit = unit
        return self
    def __add__(self, o): return Int(int(self) + int(o), self.unit)
    def __repr__(self): return f"{int(self)}{self.unit}"
a = Int(5, "kg")
print(a, a + 3, type(a + 3), type(a * 2), a * 2, a == 5, hash(a) == hash(5), [1, 2, 3, 4, 5, 6][a], range(a), a.bit_length(), a > 4, {5: "x"}[a], 3 + a, type(3 + a))
class F(float):
    def __str__(self): return f"F{float(self)}"
print(F(1.5), F(1.5) + 1, repr(F(2)), F("2.5") > 2, F(3).is_integer(), f"{F(1.25):.1f}", isinstance(F(1), float))
class E(Exception):
    def __init__(self, code, *a): super().__init__(code, *a); self.code = code
    def __str__(self): return f"code {self.code}"
try:
    raise E(5, "x")
except E as e:
    print(e, repr(e), e.args, e.code)
class B(bytes):
    def first(self): return self[0]
print(B(b"ab").first(), B(b"ab"), B([1, 2]) == b"\x01\x02")
class NewOnly:
    def __new__(cls, *a):
        print("new", a)
        if a == ("other",):
            return "a string"
        return super().__new__(cls)
    def __init__(self, *a): print("init", a)
print(type(NewOnly(1)).__name__, NewOnly("other"))
class NoneInit:
    def __init__(self): return 5
try:
    NoneInit()
except TypeError as error:
    print(error)
class Bad:
    def __new__(cls): return super().__new__(cls, 1)
try:
    Bad()
except TypeError as error:
    print(error)
class D(dict):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.extra = 1
print(D(a=1), D([("x", 2)])["x"], D().extra, D(a=1) == {"a": 1}, D(z=1) | {"y": 2}, type(D().copy()))
