class Column:
    def __init__(self, kind, default=None): self.kind, self.default = kind, default
class ModelMeta(type):
    def __new__(mcs, name, bases, ns):
        columns = {k: v for b in bases for k, v in getattr(b, "_columns", {}).items()}
        columns.update((k, ns.pop(k)) for k in [k for k, v in ns.items() if isinstance(v, Column)])
        ns["_columns"] = columns
        ns.setdefault("table", name.lower() + "s")
        return super().__new__(mcs, name, bases, ns)
class Model(metaclass=ModelMeta):
    def __init__(self, **values):
        for name, column in self._columns.items():
            setattr(self, name, values.pop(name, column.default))
        if values:
            raise TypeError(f"unknown: {', '.join(sorted(values))}")
    @classmethod
    def ddl(cls): return f"CREATE TABLE {cls.table} ({', '.join(f'{n} {c.kind}' for n, c in cls._columns.items())})"
    def insert(self):
        return f"INSERT INTO {self.table} VALUES ({', '.join(repr(getattr(self, n)) for n in self._columns)})"
class Person(Model):
    id = Column("INT")
    name = Column("TEXT", "anonymous")
class Employee(Person):
    table = "staff"
    salary = Column("REAL", 0.0)
print(Person.ddl(), Employee.ddl(), Person(id=1).insert(), Employee(id=2, name="O'Neil", salary=10.5).insert(), sep="\n")
try:
    Person(age=3, zip=1)
except TypeError as error:
    print(error)
