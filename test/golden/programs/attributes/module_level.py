import sys, types
m = types.ModuleType("mymod", "My doc.")
m.x = 5
print(m.__name__, m.__doc__, m.x, type(m), repr(m))
try:
    m.y
except AttributeError as error:
    print(error)
m.__getattr__ = lambda name: f"module attr {name}"
print(m.y)
sys.modules["mymod"] = m
import mymod
from mymod import x, zed
print(mymod is m, x, zed)
this = sys.modules[__name__]
this.injected = "yes"
print(injected, __name__, this.__name__, hasattr(this, "nothing"))
try:
    this.nothing
except AttributeError as error:
    print(error)
import math
try:
    math.nope
except AttributeError as error:
    print(error)
math.extra = 1
print(math.extra, math.__name__)
del math.extra
