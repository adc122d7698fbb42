"""Circular imports: one that works, one that fails with an uncaught error in a sibling module."""
import sys

sys.path.insert(0, "lib")
import left
print(left.describe(), left.right.describe())
import settings
settings.level = 5
from worker import report
print(report())
from settings import level
settings.level = 6
print(level, settings.level, report())


def load_all(names):
    return [__import__(name) for name in names]


print([m.__name__ for m in load_all(["left", "worker", "extra"])])
load_all(["bad_a"])
