"""What the build runs with a new tool: a bit of everything, so that V8's code cache holds what programs use."""
import sys


class Animal:
    """A class."""

    def __init__(self, name, sound="..."):
        self.name = name
        self.sound = sound

    @property
    def loud(self):
        return self.sound.upper()

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, {self.sound:>5})"


class Dog(Animal):
    def __init__(self, name):
        super().__init__(name, sound="wuff")


def squares(n):
    for i in range(n):
        yield i * i


def average(*values, **options):
    if not values:
        raise ValueError("nothing to average")
    return sum(values) / len(values) + options.get("offset", 0)


print(Dog("Rex"), Dog("Rex").loud, sorted([3, 1, 2], key=lambda x: -x))
print([x for x in squares(5) if x % 2 == 0], {x: str(x) for x in range(3)}, {1, 2}, (1, 2.5, None, True))
first, *others = "a b c".split()
print(first, others, " ".join(others), others[0:1], len(others) > 1 and first in "abc")
total = 0
while total < 10:
    total += 3
    if total == 6:
        continue
try:
    average()
except ValueError as problem:
    print("error:", problem, file=sys.stdout)
else:
    pass
finally:
    print(average(1, 2, 3, offset=1))
match total:
    case 12:
        print("twelve")
    case _:
        assert not total
for name in sorted(vars(sys)):
    text = name * 3
print("%d characters, %s" % (len(text), "many" if len(text) > 100 else "few"))
