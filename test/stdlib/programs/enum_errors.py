# enum: errors, boundaries, lookups.
from enum import *
import enum
class C(Enum): A=1; B=2
def t(f):
    try: print('->', f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: C())
t(lambda: Enum(1))
t(lambda: C(1,2))
t(lambda: C(value=1))
class E(Enum): pass
t(lambda: E(1)); t(lambda: E()); t(lambda: E('X','a b')); t(lambda: Enum('X')); t(lambda: IntEnum('X'))
class F(Flag):
    A=1; B=2; C=4; AB=3
class G(Flag):
    A=1; X=6
t(lambda: list(G)); t(lambda: G(6)); t(lambda: G(2)); t(lambda: G(7)); t(lambda: ~G.A)
t(lambda: F(8)); t(lambda: ~F.A); t(lambda: F(-1)); t(lambda: F(0)); t(lambda: F(16)); t(lambda: F('x')); t(lambda: F.A|8); t(lambda: F.A|2); t(lambda: F.A.value | F.B)
class I(IntFlag): A=1; B=2
t(lambda: I(8)); t(lambda: I(9)); t(lambda: ~I.A); t(lambda: I.A|8); t(lambda: I.A+1); t(lambda: I(-1)); t(lambda: str(I(9))); t(lambda: f'{I.A}'); t(lambda: list(I(11))); t(lambda: I(9).name); t(lambda: F(3).name); t(lambda: (F.A|F.C).name); t(lambda: F(0).name); t(lambda: ~I(9)); t(lambda: I.A & 5); t(lambda: I(4)in I); t(lambda: 4 in I); t(lambda: 9 in F); t(lambda: 3 in F); t(lambda: 'x' in F); t(lambda: 5 in F)
class Co(Flag, boundary=CONFORM): A=1; B=2
class Ej(Flag, boundary=EJECT): A=1; B=2
class Ke(Flag, boundary=KEEP): A=1; B=2
t(lambda: Co(9)); t(lambda: Ej(9)); t(lambda: Ke(9)); t(lambda: Ke(-1)); t(lambda: Co(-1)); t(lambda: Ej(-1)); t(lambda: Ej(-9)); t(lambda: repr(Ke(12)))
t(lambda: F.A in F.AB); t(lambda: 1 in F.AB); t(lambda: I.A in I(3)); t(lambda: len(F.AB)); t(lambda: bool(F(0))); t(lambda: F.A < F.B)
t(lambda: F.A ^ F.AB); t(lambda: F.A & F.B); t(lambda: F.A & 1); t(lambda: list(F.AB)); t(lambda: list(F(7))); t(lambda: F(7)); t(lambda: str(F(7))); t(lambda: F.__members__)
print(F._boundary_, repr(enum.KEEP), F.A.__class__, F.A._value_, dir(C.A), dir(C))
t(lambda: C.A < C.B); t(lambda: setattr(C,'A',3)); t(lambda: delattr(C,'A')); t(lambda: C.A.foo); t(lambda: C.foo); t(lambda: C.name); t(lambda: setattr(C.A,'value',3)); t(lambda: setattr(C.A,'name',3)); t(lambda: delattr(C.A,'name'));t(lambda: C.A.B); t(lambda: C['Z'])
def d1():
    class X(C): Q=1
t(d1)
def d1():
    class X(Enum): A=1; A=2
t(d1)
def d1():
    class X(int, str, Enum): A=1
t(d1)
def d1():
    class X(Enum, int): A=1
t(d1)
def d1():
    class X(Enum): mro=1
t(d1)
def d1():
    class X(Enum): _foo_=1
t(d1)
def d1():
    class X(Enum):
        A = auto()
        def _generate_next_value_(*a): return 1
t(d1)
def d1():
    class X(StrEnum): A=1
t(d1)
def d1():
    class X(StrEnum): A='a','b','c','d'
t(d1)
def d1():
    class X(IntEnum): A='q'
t(d1)
def d1():
    class X(Enum): 
        _order_ = 'B A'
        A=1; B=2
t(d1)
def d1():
    class X(Enum): 
        A='x'; B=auto()
    return list(X)
t(d1)
def d1():
    class X(Enum): 
        A=3; B=auto(); C=1; D=auto()
    return list(X)
t(d1)
def d1():
    class X(Flag): 
        A=auto(); B=auto(); C=8; D=auto(); E='x'
    return list(X)
t(d1)
def d1():
    class X(Enum):
        A = 1
        def _missing_(cls, v): return 3
        _missing_ = classmethod(_missing_)
    return X(5)
t(d1)
def d1():
    class X(Enum):
        A = 1
        @classmethod
        def _missing_(cls, v): raise KeyError(v)
    return X(5)
t(d1)
import traceback
try: d1()
except Exception as e: print(repr(e.__context__), repr(e.__cause__))
@unique
class Y(Enum): A=1
def d1():
    @unique
    class X(Enum): A=1; B=1; C=2; D=2; E=1
t(d1)
def d1():
    @verify(CONTINUOUS)
    class X(Enum): A=1; B=5
t(d1)
def d1():
    @verify(NAMED_FLAGS)
    class X(Flag): A=1; B=6
t(d1)
def d1():
    @verify(NAMED_FLAGS)
    class X(Flag): A=1; B=6; C=8+6+16
t(d1)
def d1():
    @verify(UNIQUE)
    class X(Enum): A=1; B=1
t(d1)
def d1():
    @verify(CONTINUOUS)
    class X(Flag): A=1; B=16
t(d1)
print(repr(UNIQUE), C.A.__objclass__, C._member_map_, C._member_names_, C.__doc__, I.__doc__, C.A.__doc__)
