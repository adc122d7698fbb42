people = [("Ann", 30), ("Bob", 25), ("Cid", 30), ("Dan", 25), ("Eve", 35)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0])))
calls = []
def key(v):
    calls.append(v)
    return -v
data = [3, 1, 2]
data.sort(key=key)
print(data, calls)
class Item:
    def __init__(self, v): self.v = v
    def __lt__(self, other):
        return self.v < other.v
    def __repr__(self): return f"I{self.v}"
items = [Item(v) for v in (5, 3, 8, 1)]
print(sorted(items), min(items), max(items), sorted(items, reverse=True))
try:
    sorted([1, 2, 3], key=lambda v: 1 // (v - 2))
except ZeroDivisionError as error:
    print("key failed:", error)
broken = [3, 2, 1]
def bad(v):
    broken.append(v)
    return v
try:
    broken.sort(key=bad)
except ValueError as error:
    print(error)
print(sorted("bca"), sorted({3: 0, 1: 0}), sorted([True, False, 2, -1.5]), sorted([[2], [1, 5], [1]]), sorted([], key=None))
try:
    sorted([Item(1), 2])
except (AttributeError, TypeError) as error:
    print(type(error).__name__, error)
try:
    sorted([object(), object()])
except TypeError as error:
    print(error)
