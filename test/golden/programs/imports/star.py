from string import *
from math import *
print(digits, ascii_lowercase[:3], floor(pi), "_re" in globals())
from itertools import *
print(list(islice(count(5), 3)))
try:
    exec("def f():\n    from math import *")
except SyntaxError as error:
    print(error.msg)
import types, sys
mod = types.ModuleType("fake")
mod.public, mod._private, mod.other = 1, 2, 3
sys.modules["fake"] = mod
from fake import *
print(public, other, "_private" in globals())
mod.__all__ = ["_private", "other"]
del public, other
from fake import *
print(_private, other, "public" in globals())
mod.__all__ = ["missing"]
try:
    from fake import *
except AttributeError as error:
    print(error)
