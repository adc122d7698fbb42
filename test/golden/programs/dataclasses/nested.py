from dataclasses import dataclass, field, asdict
@dataclass
class Address:
    street: str
    city: str = "Sofia"
@dataclass
class Person:
    name: str
    address: Address
    friends: list["Person"] = field(default_factory=list)
    _cache: dict = field(default_factory=dict, init=False, repr=False)
    def __str__(self): return self.name
p = Person("Al", Address("Main"))
q = Person("Bo", Address("Side", "Varna"), [p])
print(q, repr(q), asdict(q), sep="\n")
match q:
    case Person(name, Address(city="Varna"), [friend]): print(name, friend.name)
p.friends.append(p)
print(repr(p))
@dataclass(eq=False)
class Id: v: int
print(Id(1) == Id(1), Id.__match_args__)
@dataclass(repr=False)
class NoRepr: v: int
print("NoRepr object" in repr(NoRepr(1)))
@dataclass(init=False)
class NoInit:
    v: int = 3
print(NoInit())
@dataclass(unsafe_hash=True)
class H:
    v: int
print(hash(H(1)) == hash(H(1)), len({H(1), H(1), H(2)}))
@dataclass
class Temperature:
    celsius: float
    @property
    def fahrenheit(self): return self.celsius * 1.8 + 32
    @classmethod
    def parse(cls, t): return cls(float(t.rstrip("C")))
print(Temperature.parse("21.5C"), Temperature(100.0).fahrenheit)
