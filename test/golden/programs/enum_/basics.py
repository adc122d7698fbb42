from enum import Enum, IntEnum, Flag, IntFlag, auto, unique, StrEnum
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def lower(self): return self.name.lower()
    @property
    def warm(self): return self is Color.RED
    @classmethod
    def default(cls): return cls.GREEN
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["GREEN"], Color.CRIMSON, Color.CRIMSON is Color.RED, list(Color), len(Color), Color.RED in Color, Color.GREEN.lower(), Color.RED.warm, Color.default(), list(Color.__members__), type(Color.RED), isinstance(Color.RED, Color))
for f in (lambda: Color(9), lambda: Color["BLUE"], lambda: setattr(Color, "RED", 5), lambda: Color.RED < Color.GREEN, lambda: Color.BLUE, lambda: setattr(Color.RED, "value", 3), lambda: Color()):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
class N(IntEnum):
    ONE = 1
    TWO = auto()
print(N.ONE + 1, N.TWO > N.ONE, N.TWO == 2, repr(N.ONE), str(N.ONE), f"{N.TWO}", [10, 20, 30][N.ONE], sorted([N.TWO, N.ONE]), max(N))
class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
print(Perm.R | Perm.X, Perm.RW, Perm.R in Perm.RW, Perm.RW & Perm.W, ~Perm.RW, Perm(0), bool(Perm(0)), Perm.RW.value, list(Perm.RW), Perm(5), repr(Perm.R ^ Perm.W))
class S(StrEnum):
    A = auto()
    B = "bee"
print(S.A, S.B == "bee", repr(S.A), S.B.upper(), f"{S.A:>5}")
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
try:
    class More(Color): BLUE = 3
except TypeError as error:
    print(error)
class Planet(Enum):
    EARTH = (5.97, 6371)
    MARS = (0.64, 3389)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    def __str__(self): return f"{self.name.title()}({self.mass})"
print(Planet.MARS, Planet.EARTH.radius, Planet((0.64, 3389)), {Color.RED: "r"}[Color.RED], [c.name for c in Color if c is not Color.RED])
F = Enum("F", "X Y Z")
print(list(F), F.Y.value)
class M(Enum):
    A = auto()
    @classmethod
    def _missing_(cls, v): return cls.A if v == "a" else None
print(M("a"), hash(M.A) == hash(M.A), IntFlag("I", "P Q").P | 2)
