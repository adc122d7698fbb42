class Transaction:
    def __init__(self, data): self.data = data
    def __enter__(self):
        self.backup = dict(self.data)
        return self.data
    def __exit__(self, kind, value, tb):
        if kind:
            self.data.clear()
            self.data.update(self.backup)
            print("rolled back:", value)
            return issubclass(kind, ValueError)
        print("committed")
db = {"a": 100, "b": 0}
def move(amount):
    with Transaction(db) as d:
        d["a"] -= amount
        d["b"] += amount
        if d["a"] < 0:
            raise ValueError("insufficient")
    return db
print(move(30))
print(move(100))
try:
    with Transaction(db) as d:
        d["c"] = 1
        raise RuntimeError("unexpected")
except RuntimeError:
    print("propagated", db)
class Indent:
    level = 0
    def __enter__(self): Indent.level += 1; return self
    def __exit__(self, *a): Indent.level -= 1
    def print(self, t): print("  " * self.level + t)
with Indent() as i:
    i.print("one")
    with i:
        i.print("two")
        with i: i.print("three")
    i.print("back")
