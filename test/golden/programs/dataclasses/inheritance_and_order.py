from dataclasses import dataclass, field
@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)
@dataclass(order=True)
class Release(Version):
    date: str = "today"
print(Version(1, 2) < Version(1, 3), Version(1, label="a") == Version(1, label="b"), sorted([Version(2), Version(1, 5), Version(1, 0)]), Release(1), Release(1, 2, "x", "d"))
try:
    Version(1) < Release(1)
except TypeError as e:
    print(e)
print(Version(1) == Release(1), max(Release(1, date="a"), Release(1, date="b")).date)
@dataclass
class Counter:
    count: int = 0
    history: list = field(default_factory=list, repr=False)
    def __post_init__(self): self.history.append(self.count)
    def add(self, n=1):
        self.count += n
        self.history.append(self.count)
        return self
print(Counter().add().add(5), Counter(3).add().history)
try:
    Version("x") < Version(1)
except TypeError as e:
    print(e)
