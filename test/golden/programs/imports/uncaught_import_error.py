import sys, types
sys.modules["shapes"] = types.ModuleType("shapes")
sys.modules["shapes"].square = lambda side: side * side
def load():
    from shapes import square, circle
    return square(2)
import shapes
print(shapes.square(3))
load()
