# typing: protocols, named tuples, typed dicts, hints, generics, decorators.
from typing import *
import typing, functools, sys


def t(f):
    try:
        print('->', f())
    except BaseException as e:
        print(type(e).__name__, e)


class Proto(Protocol):
    x: int

    def meth(self, a: int) -> str: ...


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class HasX(Protocol):
    x: int
    def m(self): ...


class File:
    x = 3
    def close(self): pass
    def m(self): pass


class Inst:
    def __init__(self): self.x = 1
    def m(self): pass


class Impl(Closer):
    pass


class Expl(Proto):
    def __init__(self, v): self.v = v
    def meth(self, a): return 'impl'


t(lambda: isinstance(File(), Closer)); t(lambda: isinstance(3, Closer)); t(lambda: issubclass(File, Closer)); t(lambda: issubclass(int, Closer)); t(lambda: isinstance(3, Proto)); t(lambda: Closer()); t(lambda: Impl()and 1); t(lambda: Expl(4).v); t(lambda: isinstance(File(), HasX)); t(lambda: isinstance(Inst(), HasX)); t(lambda: issubclass(File, HasX)); t(lambda: issubclass(Expl, Proto)); t(lambda: runtime_checkable(File)); t(lambda: isinstance(Impl(), Closer)); t(lambda: Proto._is_protocol); t(lambda: Impl._is_protocol); t(lambda: sorted(get_protocol_members(HasX))); t(lambda: is_protocol(Closer)); t(lambda: is_protocol(Impl)); t(lambda: isinstance(3, SupportsInt)); t(lambda: isinstance('a', SupportsInt)); t(lambda: isinstance(3.5, SupportsAbs)); t(lambda: isinstance(3, SupportsRound)); t(lambda: isinstance([], SupportsIndex))


def badproto():
    class B(File, Protocol): ...


t(badproto)
T = TypeVar('T')


class GP(Protocol[T]):
    def get(self) -> T: ...


t(lambda: GP[int]); t(lambda: GP.__parameters__)


class Stack(Generic[T]):
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()


class IntStack(Stack[int]): ...


class Pair(Generic[T, U := TypeVar('U')]): ...


class L2(List[T]): ...


class D2(Dict[str, T]): ...


s = Stack[int](); s.push(1); print(s.pop(), s.__orig_class__, Stack.__mro__, IntStack.__mro__, IntStack.__orig_bases__, IntStack.__parameters__, Pair.__parameters__, Pair[int, str], Pair[T, int][str], L2.__mro__, L2[int]([1, 2]), D2[int], D2.__parameters__, isinstance(s, Stack))
t(lambda: Pair[int]); t(lambda: isinstance(s, Stack[int])); t(lambda: IntStack[int]); t(lambda: Stack[int].push is Stack.push)


def bad1():
    class X(Generic): ...


def bad2():
    class X(Generic[T], Generic[U]): ...


def bad3():
    class X(Generic[T], Dict[T, U]): ...


t(bad1); t(bad2); t(bad3)


class NewStyle[A, B: int, *C]:
    def m(self): return 1


t(lambda: NewStyle.__parameters__); t(lambda: NewStyle.__mro__); t(lambda: NewStyle[int, int, str, str]); t(lambda: NewStyle.__type_params__); t(lambda: NewStyle.__orig_bases__)


def gf[Q](x: Q) -> Q: return x


print(gf(3), gf.__type_params__, gf.__annotations__)
type Alias[V] = list[V] | None
print(Alias, Alias.__value__, Alias[int], Alias.__type_params__)


class P(NamedTuple):
    'doc here'
    x: int
    y: str = 'd'

    def total(self): return self.x * 2

    @property
    def p(self): return self.x


print(P(1), P(1, 'z').total(), P(x=2).p, P._fields, P._field_defaults, P.__annotations__, P.__doc__, P(1)._replace(x=3), P.__mro__, P.__orig_bases__ == (NamedTuple,), isinstance(P(1), tuple), P.__module__, P.__qualname__)
t(lambda: P())
E = NamedTuple('E', [('name', str), ('id', int)]); print(E('a', 1), E.__annotations__)


def bad4():
    class X(NamedTuple):
        a: int = 1
        b: int


def bad5():
    class X(NamedTuple):
        a: int
        def _asdict(self): ...


def bad6():
    class X(NamedTuple, File):
        a: int


t(bad4); t(bad5); t(bad6)


class GNT(NamedTuple, Generic[T]):
    v: T


print(GNT(1), GNT[int], GNT[int](4))


class Movie(TypedDict):
    name: str
    year: int


class Movie2(Movie, total=False):
    extra: Required[str]
    opt: int
    ro: ReadOnly[int]


m: Movie = {'name': 'x', 'year': 1}
print(Movie(name='a', year=2), Movie.__annotations__, Movie.__required_keys__ == {'name', 'year'}, sorted(Movie2.__required_keys__), sorted(Movie2.__optional_keys__), Movie2.__total__, Movie.__total__, Movie2.__annotations__, is_typeddict(Movie), Movie.__orig_bases__ == (TypedDict,), Movie.__bases__, Movie.__mro__)
t(lambda: isinstance({}, Movie)); TD = TypedDict('TD', {'in': int}); print(TD.__annotations__, TD, TD(**{'in': 3}))


def bad7():
    class X(Movie, File): ...


t(bad7)


class A:
    a: int
    b: 'str' = ''
    c: Optional['A'] = None
    d: ClassVar[List['A']]
    e: Annotated[int, 'meta']
    f: 'list[A] | None'


class B(A):
    g: 'B'
    a: float


def fn(x: int, y: 'str' = None, *args: Any, z: Annotated[int, 5], **kw: None) -> Optional['A']: ...


print(get_type_hints(A)); print(get_type_hints(B)); print(get_type_hints(fn)); print(get_type_hints(fn, include_extras=True)); print(get_type_hints(P), get_type_hints(Movie2), get_type_hints(Movie2, include_extras=True)); t(lambda: get_type_hints(3)); t(lambda: get_type_hints(len))


def undef(x: 'Nope'): ...


t(lambda: get_type_hints(undef)); t(lambda: ForwardRef('a b')); print(ForwardRef('A') == ForwardRef('A'), get_type_hints(undef, {'Nope': int}))


@overload
def ov(x: int) -> int: ...
@overload
def ov(x: str) -> str: ...


t(lambda: ov(3)); print(len(get_overloads(ov)))


@final
class Fin: ...


class Ov:
    @override
    def m(self): ...

    @final
    def n(self): ...


print(Fin.__final__, Ov.m.__override__, Ov.n.__final__, final.__name__)
t(lambda: assert_never(3)); t(lambda: assert_type(3, int)); t(lambda: reveal_type(3))
UserId = NewType('UserId', int); print(UserId, UserId(3), UserId.__supertype__, UserId.__name__, List[UserId], UserId | None)


def bad8():
    class X(UserId): ...


def bad9():
    class X(Optional[int]): ...


def bad10():
    class X(Union): ...


def bad11():
    class X(Any): ...
    return X(), isinstance(3, X)


t(bad8); t(bad9); t(bad10); t(lambda: isinstance(bad11()[0], object))


@no_type_check
def ntc(x: 'whatever'): ...


print(get_type_hints(ntc), TYPE_CHECKING, NoDefault, Text)


@functools.singledispatch
def sd(x): return 'base'


@sd.register
def _(x: Union[int, str]): return 'int or str'


print(sd(3), sd('a'), sd(2.5))
W = TypeVar('W', default=int); print(W.__default__, W.has_default(), T.__default__, TypeVar('Z', bound='A').__bound__, TypeVar('Y', int, 'A').__constraints__)


class Def(Generic[T, W]): ...


print(Def[str], Def[str, float]); t(lambda: Def[int, int, int])
Ps = ParamSpec('Ps'); print(Ps.args, Ps.kwargs, get_origin(Ps.args))


class CG(Generic[Ps, T]): ...


print(CG[[int, str], float], CG[..., int])


class CP(Generic[Ps]): ...


print(CP[int, str], CP[[int]])
Ts = TypeVarTuple('Ts')


class Arr(Generic[*Ts]): ...


print(Arr[int, str], Arr[()], Arr.__parameters__, Arr[*tuple[int, ...]])
print(Callable[[Arg := TypeVar('Arg')], Arg][int], Dict[str, List[T]][int], Tuple[T, ...][int], list[T][int], dict[T, List[T]][int], Optional[List[T]][str])
import copy
print(copy.copy(Dict[str, int]), copy.deepcopy(List[int]) == List[int])
