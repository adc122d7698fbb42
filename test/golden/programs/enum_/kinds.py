# enum: kinds of enumerations, aliases, functional API, texts.
from enum import *
import enum, copy, json
from dataclasses import dataclass


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def lower(self): return self.name.lower()

    @classmethod
    def default(cls): return cls.GREEN

    @staticmethod
    def st(): return 'static'

    @enum.property
    def double(self): return self.value * 2

    @property
    def triple(self): return self.value * 3


print(Color, Color.RED, repr(Color.RED), Color(2), Color['BLUE'], Color.CRIMSON, list(Color), len(Color), Color.RED.name, Color.RED.value, Color.RED.lower(), Color.default(), Color.st(), Color.RED.double, Color.BLUE.triple)
print(Color.__members__, Color.RED in Color, 1 in Color, 9 in Color, Color.RED is Color.CRIMSON, Color.RED == 1, hash(Color.RED) == hash('RED'), list(reversed(Color)), isinstance(Color.RED, Color), type(Color.RED), f'{Color.RED:>12}|', f'{Color.RED}', '%s' % Color.RED)
print({Color.RED: 1}, copy.copy(Color.RED) is Color.RED, copy.deepcopy(Color.RED) is Color.RED, bool(Color), Color.__name__, Color.__module__)


class I(IntEnum):
    A = 1
    B = auto()
    C = 10


print(I.A, repr(I.A), I.A + 1, I.A < I.B, I(10), f'{I.A}', f'{I.C:04d}', sorted([I.C, I.A]), I.A == 1, json.dumps({'a': I.A}), [10, 20, 30][I.A], isinstance(I.A, int), max(I), '%d' % I.B, str(I.B), I.A.real, I.C.bit_length(), hash(I.A) == 1)


class S(StrEnum):
    X = auto()
    Y_Z = auto()
    W = 'ww'


print(S.X, repr(S.X), S.Y_Z, S('ww'), S.X == 'x', f'{S.X:>5}', S.X.upper(), list(S), S.W + '!', 'x' in S, {S.X: 1}['x'])


class Mixed(str, Enum):
    A = 'a'
    B = 'b'


print(Mixed.A, repr(Mixed.A), f'{Mixed.A}', Mixed.A == 'a', Mixed('b'), Mixed.A.upper(), json.dumps([Mixed.A]), isinstance(Mixed.A, str))


class FMixed(float, Enum):
    PI = 3.14
    E = 2.71


print(FMixed.PI, repr(FMixed.PI), FMixed.PI * 2, f'{FMixed.PI:.1f}' if False else '')


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self): return round(self.mass / self.radius ** 3)


print(Planet.EARTH.mass, Planet.MARS.value, Planet.EARTH.density, Planet((6.42e23, 3.39e6)), repr(Planet.MARS))


class Coord(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj
    PX = (0, 'P.X', 'km')
    PY = (1, 'P.Y', 'km')


print(Coord.PX.label, Coord(1), Coord.PY.value, Coord.PX == b'\0')


class AutoName(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values): return name.title() + str(count)
    FOO = auto()
    BAR = auto()


print(list(AutoName))


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


p = Perm.R | Perm.X
print(p, repr(p), Perm.RW, Perm(0), ~Perm.R, Perm.R in p, Perm.W in p, list(p), len(p), bool(Perm.R & Perm.W), p ^ Perm.R, list(Perm), Perm.__members__, p.name, p.value, Perm, Perm(7), Perm['RW'], p == Perm(5), p is Perm(5), hash(p) == hash(Perm(5)))


class IF(IntFlag):
    A = 1
    B = 2
    D = 8


print(IF.A | IF.B, repr(IF.A | IF.B), IF.A + 1, repr(IF(16)), repr(IF(17)), IF(3), repr(~IF.A), IF.A | 4, repr(IF.A | 4), IF.A & 1, int(IF(9)), f'{IF(9)}', repr(5 | IF.B), list(IF), list(IF(11)), IF.A < IF.B)

F = Enum('F', 'A B C'); print(F, list(F), F.A.value, F.__module__, F.__qualname__)
G = Enum('G', ['X', 'Y'], start=5); print(list(G))
H = IntEnum('H', {'P': 3, 'Q': 4}); print(list(H), H.P + 1)
J = Flag('J', 'A B'); print(J.A | J.B)
K = Enum('K', [('M', 'm'), ('N', 'n')], module='mod', qualname='Q.K'); print(list(K), K.__module__, K.__qualname__, Enum('T', 'a,b', type=str).a)


class Miss(Enum):
    A = 'a'
    UNKNOWN = 'unknown'

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str) and value.lower() in cls._value2member_map_: return cls(value.lower())
        return cls.UNKNOWN


print(Miss('A'), Miss('zz'), Miss(5))


class Ign(Enum):
    _ignore_ = 'x helper'
    x = 5
    helper = [1]
    A = 1
    n = nonmember(42)
    f = member(lambda: 3)

    class Inner:
        pass


print(list(Ign)[0], len(Ign), Ign.n, Ign.f.value(), Ign.Inner.__name__, hasattr(Ign, 'x'))


class Base(Enum):
    def describe(self): return f'{self.name}={self.value}'


class Child(Base):
    ONE = 1


print(Child.ONE.describe(), isinstance(Child.ONE, Base))


class StrMixin:
    def __str__(self): return f'mixed {self.name}'


class WithMixin(StrMixin, Enum):
    A = 1


print(WithMixin.A, repr(WithMixin.A), f'{WithMixin.A}')


class Ordered(Enum):
    A = 1
    B = 2
    def __lt__(self, other): return self.value < other.value if self.__class__ is other.__class__ else NotImplemented


print(Ordered.A < Ordered.B, sorted([Ordered.B, Ordered.A]))


@dataclass
class Data:
    x: int
    y: int = 0


class DE(Data, Enum):
    P = 1, 2
    Q = 3


print(DE.P.x, DE.Q.y, DE.P, repr(DE.P), DE.P.value)
match Color.RED:
    case Color.GREEN: print('g')
    case Color.RED: print('r')


class Unhash(Enum):
    A = [1]
    B = {2: 3}


print(Unhash([1]), repr(Unhash.B), [1] in Unhash)


class Boo(Enum):
    T = True
    F = False
    def __bool__(self): return self.value


print(bool(Boo.F), Boo(1))


class Sub(Enum):
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw); print('init_subclass', cls.__name__, list(cls))


class SubC(Sub):
    Z = 26


class A313(Enum):
    A = 1
    def __init__(self, v): self._add_alias_('AA'); self._add_value_alias_(100)


print(A313.AA, A313(100))


class Weird(Flag):
    C = 4
    A = 1
    B = 2


print(list(Weird), Weird(7), list(Weird(7)))


@verify(UNIQUE, CONTINUOUS)
class Ver(Enum):
    A = 1
    B = 2


print(Ver.A, enum.show_flag_values(10), STRICT, FlagBoundary.KEEP, repr(UNIQUE))
@global_enum
class Gl(Enum):
    GA = 1


print(GA, repr(GA))
import __main__
print(EnumMeta is EnumType, enum.EnumDict.__name__, isinstance(Color, EnumType), type(Color))
