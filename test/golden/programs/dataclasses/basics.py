from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, InitVar, KW_ONLY
@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list[str] = field(default_factory=list)
    secret: int = field(default=7, repr=False, compare=False)
    def total(self): return self.price * 2
a, b = Item("pen", 1.5), Item("pen", 1.5, secret=9)
print(a, a == b, a != Item("x"), a.total(), asdict(a), astuple(a), replace(a, name="cup"), [f.name for f in fields(a)], is_dataclass(a), is_dataclass(5))
a.tags.append("t")
print(a.tags, b.tags)
@dataclass(frozen=True, order=True)
class V:
    x: int
    y: int = 0
print(V(1) < V(1, 2), sorted([V(2), V(1, 5), V(1)]), hash(V(1)) == hash(V(1)), {V(1): "k"}[V(1)])
try:
    V(1).x = 5
except FrozenInstanceError as error:
    print(error)
@dataclass
class Base:
    id: int
    def __post_init__(self): print("post", self.id)
@dataclass
class Sub(Base):
    name: str = "n"
    scale: InitVar[int] = 1
    _: KW_ONLY
    flag: bool = False
    def __post_init__(self, scale):
        super().__post_init__()
        self.scaled = self.id * scale
print(Sub(1, "z", 3, flag=True), Sub(2).scaled)
for f in (lambda: Item(), lambda: Item("a", 1, [], 1, 2), lambda: Item(nam="x"), lambda: hash(Item("a")), lambda: Item("a") < Item("b"), lambda: Sub(1, "a", 1, True)):
    try:
        print(f())
    except TypeError as error:
        print(error)
try:
    @dataclass
    class Bad:
        a: int = 1
        b: str
except TypeError as error:
    print(error)
try:
    @dataclass
    class Bad2:
        a: list = []
except ValueError as error:
    print(error)
@dataclass(slots=True, kw_only=True)
class S:
    a: int
s = S(a=1)
print(s, S.__slots__)
try:
    s.b = 2
except AttributeError as error:
    print(error)
