# dataclasses: options, errors, helpers.
from dataclasses import *
import dataclasses, copy, typing
from typing import ClassVar, List, Optional, Any
from collections import namedtuple, defaultdict


@dataclass
class P:
    x: int
    y: float = 2.5
    tags: list = field(default_factory=list, repr=False)
    n: ClassVar[int] = 7
    hidden: int = field(default=3, init=False, compare=False)


print(P(1), P(1, tags=['a']), P(1) == P(1), P(1) == P(2), P.__doc__, P.__match_args__, P(1).tags, P(1).hidden, P.n)
print(P.__init__.__annotations__, P.__init__.__qualname__, P.__hash__, P(1).__dict__, P.__dataclass_params__)
print([f.name for f in fields(P)], fields(P)[0].type, fields(P(1))[1].default, is_dataclass(P), is_dataclass(P(1)), is_dataclass(3))
import re
print(re.sub(r' at 0x\w+', '', repr(fields(P)[0])))


def attempt(f):
    try:
        print('->', f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: P()); attempt(lambda: P(1, 2, 3, 4)); attempt(lambda: P(z=1)); attempt(lambda: P(1) < P(2)); attempt(lambda: hash(P(1)))


@dataclass(order=True, frozen=True)
class V:
    major: int
    minor: int = 0
    note: str = field(default='', compare=False)


print(sorted([V(2), V(1, 5), V(1, 2)]), V(1) < V(2), V(1, 0, 'a') == V(1), hash(V(1)) == hash((1, 0)), V(1) >= V(1), {V(1): 'a'}[V(1)])
v = V(1)
attempt(lambda: setattr(v, 'major', 3)); attempt(lambda: delattr(v, 'major')); attempt(lambda: setattr(v, 'new', 3)); attempt(lambda: V(1) < 3)


class SubV(V): ...


sv = SubV(1); sv.extra = 4; attempt(lambda: setattr(sv, 'minor', 1)); print(sv, sv.extra, sv == V(1))


@dataclass
class Base:
    a: int
    b: int = 1


@dataclass
class Derived(Base):
    c: str = 'c'
    a: int = 0


print(Derived(), Derived(5, 6, 'q'), [f.name for f in fields(Derived)], Derived.__doc__)


@dataclass
class I:
    x: int
    scale: InitVar[int] = 2
    y: int = field(init=False)
    def __post_init__(self, scale): self.y = self.x * scale


print(I(3), I(3, scale=5), I.scale, I.__doc__, [f.name for f in fields(I)], InitVar[int], InitVar[List[int]])


@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2


@dataclass
class K2:
    a: int
    _: KW_ONLY
    b: int = 1
    c: str


print(K(a=1), K2(1, c='x'), K2.__match_args__, K2.__doc__, K.__match_args__, K.__doc__)
attempt(lambda: K(1)); attempt(lambda: K2(1, 2))


@dataclass(slots=True)
class S:
    x: int
    y: int = 4
    z: list = field(default_factory=list)
    w: int = field(default=9, init=False)


s = S(1); print(s, S.__slots__, hasattr(s, '__dict__'), s.w, copy.copy(s), S.__qualname__); attempt(lambda: setattr(s, 'q', 1))


@dataclass(slots=True, frozen=True)
class SF:
    x: int


sf = SF(3); print(sf, copy.copy(sf), copy.deepcopy(sf)); attempt(lambda: setattr(sf, 'x', 1))


@dataclass(slots=True, weakref_slot=True)
class SW(S):
    extra: int = 0


print(SW.__slots__, SW(1))


def bad(f):
    attempt(f)


def b1():
    @dataclass
    class X:
        a: list = []


def b2():
    @dataclass
    class X:
        a: int = 1
        b: int


def b3():
    @dataclass
    class X:
        a = field()


def b4():
    @dataclass
    class X(V):
        q: int = 0


def b5():
    @dataclass(frozen=True)
    class X(Base):
        q: int = 0


def b6(): field(default=1, default_factory=list)


def b7():
    @dataclass(order=True, eq=False)
    class X: ...


def b8():
    @dataclass(order=True)
    class X:
        def __lt__(self, o): ...


def b9():
    @dataclass(unsafe_hash=True)
    class X:
        def __hash__(self): return 1


def b10():
    @dataclass(slots=True)
    class X:
        __slots__ = ()


def b11():
    @dataclass(weakref_slot=True)
    class X: ...


def b12():
    @dataclass(frozen=True)
    class X:
        def __setattr__(self, a, b): ...


def b13():
    @dataclass
    class X:
        a: ClassVar[int] = field(default_factory=int)


def b14():
    @dataclass
    class X:
        _: KW_ONLY
        __: KW_ONLY


for b in (b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14): attempt(b)

NT = namedtuple('NT', 'p q')


@dataclass
class Deep:
    v: V
    l: list
    d: dict
    nt: NT
    t: tuple
    dd: Any


deep = Deep(V(1), [V(2)], {'k': V(3)}, NT(V(4), 5), (1, V(6)), defaultdict(list, a=[V(7)]))
print(asdict(deep)); print(astuple(deep)); print(asdict(V(1), dict_factory=lambda kv: sorted(kv)), astuple(V(1), tuple_factory=list))
attempt(lambda: asdict(3)); attempt(lambda: asdict(V)); attempt(lambda: astuple(3)); attempt(lambda: fields(3)); attempt(lambda: replace(3)); attempt(lambda: replace(P(1), hidden=3))
print(replace(V(1), minor=7), copy.replace(V(1), note='n')); attempt(lambda: replace(I(1), x=2)); attempt(lambda: replace(V(1), q=2))


@dataclass
class NeedIV:
    x: int
    i: InitVar[int]


attempt(lambda: replace(NeedIV(1, 2), x=3)); print(NeedIV(1, 2))
M = make_dataclass('M', ['a', ('b', int), ('c', str, field(default='x'))], namespace={'hi': lambda self: self.a}, bases=(Base,) if False else ())
print(M(1, 2), M(1, 2).hi(), M.__module__, M.__doc__, M.__annotations__)
attempt(lambda: make_dataclass('M', ['a', 'a'])); attempt(lambda: make_dataclass('M', ['1a'])); attempt(lambda: make_dataclass('M', ['for'])); attempt(lambda: make_dataclass('M', [(1, 2, 3, 4)]))


@dataclass
class Node:
    v: int
    next: Optional['Node'] = None


n = Node(1); n.next = n; print(n, Node.__doc__)


@dataclass(repr=False, eq=False)
class NoEq:
    x: int
    def __repr__(self): return 'custom'


print(NoEq(1), NoEq(1) == NoEq(1), hash(NoEq(1)) is not None)


@dataclass
class HasInit:
    x: int
    def __init__(self, a): self.x = a


attempt(lambda: HasInit(3)); print(HasInit.__doc__)


@dataclass(init=False)
class NoInit:
    x: int
    def __init__(self, a): self.x = a


print(NoInit(3), NoInit.__doc__)


@dataclass
class Txt:
    a: 'int'
    b: 'ClassVar[int]' = 3
    c: 'InitVar[int]' = 4
    d: 'typing.ClassVar[str]' = ''
    e: 'dataclasses.InitVar[str]' = ''


print([f.name for f in fields(Txt)], Txt.__match_args__, Txt.__doc__)
match P(1, 2.0):
    case P(x, y=yy): print(x, yy)


@dataclass(unsafe_hash=True)
class UH:
    a: int
    b: list = field(hash=False, default_factory=list)


print(hash(UH(1)) == hash((1,)))


@dataclass
class Meta:
    a: int = field(metadata={'unit': 'ms'}, kw_only=True, default=1)


print(fields(Meta)[0].metadata, fields(Meta)[0].metadata['unit'], Meta.__doc__)


@dataclass
class Self_:
    self: int
    other: int = 0


print(Self_(1) == Self_(1), Self_(3))


@dataclass
class Empty: ...


print(Empty(), Empty() == Empty(), Empty.__doc__, P(1).__eq__(3), repr(MISSING).split(' at')[0], dataclasses._HAS_DEFAULT_FACTORY)


@dataclass
class Inner:
    @dataclass
    class In2:
        z: int = 0
    i: In2 = field(default_factory=In2)


print(Inner(), typing.get_type_hints(P.__init__))
