"""An inventory with dataclasses, validation, reporting and JSON round trip."""
import json
from collections import defaultdict
from dataclasses import asdict, dataclass, field, replace
from enum import Enum


class Category(Enum):
    TOOL = "tool"
    TOY = "toy"
    FOOD = "food"


@dataclass(frozen=True, order=True)
class Money:
    cents: int

    def __add__(self, other):
        return Money(self.cents + other.cents)

    def __mul__(self, n):
        return Money(self.cents * n)

    def __str__(self):
        return f"{self.cents // 100}.{self.cents % 100:02} €"


@dataclass
class Item:
    name: str
    price: Money
    category: Category
    quantity: int = 0
    tags: set[str] = field(default_factory=set)

    def __post_init__(self):
        if self.quantity < 0:
            raise ValueError(f"{self.name}: negative quantity {self.quantity}")

    @property
    def value(self):
        return self.price * self.quantity

    def to_json(self):
        return {**asdict(self), "price": self.price.cents, "category": self.category.value, "tags": sorted(self.tags)}

    @classmethod
    def from_json(cls, data):
        return cls(data["name"], Money(data["price"]), Category(data["category"]), data["quantity"], set(data["tags"]))


class Inventory:
    def __init__(self, items=()):
        self._items = {i.name: i for i in items}

    def __iter__(self):
        return iter(self._items.values())

    def __len__(self):
        return len(self._items)

    def remove(self, name, n):
        item = self._items[name]
        self._items[name] = replace(item, quantity=item.quantity - n)

    def total(self):
        return sum((i.value for i in self), Money(0))

    def by_category(self):
        groups = defaultdict(list)
        for item in self:
            groups[item.category].append(item)
        return groups


stock = Inventory([
    Item("hammer", Money(1250), Category.TOOL, 4, {"steel", "heavy"}),
    Item("apple", Money(35), Category.FOOD, 200),
    Item("robot", Money(4999), Category.TOY, 2, {"battery"}),
    Item("saw", Money(899), Category.TOOL, 1),
])
for category, items in stock.by_category().items():
    print(f"{category.name:<5}", ", ".join(f"{i.quantity}x {i.name} ({i.value})" for i in items))
print("total", stock.total(), len(stock), max(stock, key=lambda i: i.price).name)
stock.remove("apple", 50)
for name, n in (("saw", 2), ("ladder", 1)):
    try:
        stock.remove(name, n)
    except ValueError as error:
        print("refused:", error)
    except KeyError as error:
        print("unknown:", error)
text = json.dumps([i.to_json() for i in stock], indent=1)
print(text)
again = Inventory(map(Item.from_json, json.loads(text)))
print(list(again) == list(stock), again.total() == stock.total())
try:
    Item.from_json({"name": "x", "price": 1, "category": "car", "quantity": 0, "tags": []})
except ValueError as error:
    print(error)
