import math
import math as m
from math import sqrt, pi as PI
from math import (
    floor,
    ceil,
)
import os.path
import os.path as p
import collections.abc
from collections import abc, OrderedDict as OD
print(math is m, sqrt(16), round(PI, 3), floor(1.5), ceil(1.5), os.path.join("a", "b"), p is os.path, collections.abc is abc, OD(a=1))
def local_import():
    import string as s
    from json import dumps
    return s.digits, dumps([1])
print(local_import(), "s" in globals())
for code in ("from math import nothing", "from math import sqrt, nope", "import math.nothing"):
    try:
        exec(code)
    except ImportError as error:
        print(type(error).__name__, str(error).split(" (")[0])
try:
    import no_such_module_at_all
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    import no_such_package.sub
except ImportError as error:
    print(error, error.name)
try:
    from no_such_module import x
except ImportError as error:
    print(type(error).__name__, error)
import sys
print("math" in sys.modules, sys.modules["math"] is math, __name__, __doc__, type(__builtins__).__name__)
mod = __import__("math")
print(mod is math, __import__("os.path").__name__)
import importlib
print(importlib.import_module("math") is math, importlib.import_module("os.path") is os.path)
try:
    importlib.import_module("definitely_missing")
except ModuleNotFoundError as error:
    print(error)
class C:
    import string
    from math import tau
print(C.string.digits, round(C.tau, 2))
