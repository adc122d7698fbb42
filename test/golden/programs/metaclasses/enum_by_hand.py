class EnumMeta(type):
    def __new__(mcs, name, bases, ns):
        members = {k: v for k, v in ns.items() if not k.startswith("_") and not callable(v)}
        cls = super().__new__(mcs, name, bases, {k: v for k, v in ns.items() if k not in members})
        cls._members = {}
        for k, v in members.items():
            m = object.__new__(cls)
            m.name, m.value = k, v
            cls._members[k] = m
            type.__setattr__(cls, k, m)
        return cls
    def __iter__(cls): return iter(cls._members.values())
    def __len__(cls): return len(cls._members)
    def __getitem__(cls, name): return cls._members[name]
    def __call__(cls, value):
        for m in cls:
            if m.value == value:
                return m
        raise ValueError(f"{value!r} is not a valid {cls.__name__}")
    def __setattr__(cls, name, value):
        if name.startswith("_"):
            return super().__setattr__(name, value)
        raise AttributeError(f"cannot reassign {name}")
class Enum(metaclass=EnumMeta):
    def __repr__(self): return f"{type(self).__name__}.{self.name}"
class Color(Enum):
    RED = 1
    GREEN = 2
    def is_red(self): return self is Color.RED
print(list(Color), len(Color), Color(2), Color["RED"], Color.RED.is_red(), Color.GREEN.is_red(), Color.RED.value, Color(1) is Color.RED)
for f in (lambda: Color(9), lambda: Color["BLUE"], lambda: setattr(Color, "RED", 3)):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
