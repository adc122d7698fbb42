"""A lending library with abstract base classes, properties and class methods."""
from abc import ABC, abstractmethod
from functools import total_ordering


@total_ordering
class Media(ABC):
    _registry = []

    def __init__(self, title, year):
        self.title, self.year = title, year
        self._borrower = None
        Media._registry.append(self)

    @property
    @abstractmethod
    def loan_days(self): ...

    @abstractmethod
    def fee(self, days_late): ...

    @property
    def available(self):
        return self._borrower is None

    def lend(self, who):
        if not self.available:
            raise RuntimeError(f"{self.title!r} is with {self._borrower}")
        self._borrower = who
        return self.loan_days

    def give_back(self, days):
        if self.available:
            raise RuntimeError(f"{self.title!r} was not lent")
        who, self._borrower = self._borrower, None
        late = max(0, days - self.loan_days)
        return who, self.fee(late) if late else 0

    @classmethod
    def find(cls, text):
        return [m for m in Media._registry if isinstance(m, cls) and text.lower() in m.title.lower()]

    def __eq__(self, other):
        return (self.year, self.title) == (other.year, other.title)

    def __lt__(self, other):
        return (self.year, self.title) < (other.year, other.title)

    def __hash__(self):
        return hash((self.year, self.title))

    def __repr__(self):
        return f"{type(self).__name__}({self.title!r}, {self.year})"


class Book(Media):
    loan_days = 28

    def __init__(self, title, year, author):
        super().__init__(title, year)
        self.author = author

    def fee(self, days_late):
        return 0.2 * days_late


class Film(Media):
    loan_days = 7

    def fee(self, days_late):
        return 1 + 0.5 * days_late


class RareBook(Book):
    loan_days = property(lambda self: 7 if self.year < 1900 else super().loan_days)

    def fee(self, days_late):
        return 3 * super().fee(days_late)


class Broken(Media):
    loan_days = 1


items = [Book("Dune", 1965, "Herbert"), Film("Dune", 2021), RareBook("Emma", 1815, "Austen"), RareBook("Ulysses", 1922, "Joyce"), Film("Metropolis", 1927)]
print(sorted(items), max(items), Media.find("dune"), Film.find(""), Book.find("e"))
for item in items:
    print(item, item.lend("ann"), item.available)
for who in ("bob",):
    try:
        items[0].lend(who)
    except RuntimeError as error:
        print(error)
for item, days in zip(items, (30, 3, 10, 35, 8)):
    print(item.title, item.give_back(days))
try:
    items[0].give_back(1)
except RuntimeError as error:
    print(error)
for cls in (Media, Broken):
    try:
        cls("x", 1)
    except TypeError as error:
        print(error)
print(issubclass(RareBook, Media), [c.__name__ for c in RareBook.__mro__], RareBook.__abstractmethods__, len({*items, items[0]}))
