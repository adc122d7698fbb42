x = "module"
class A:
    print("body runs", __name__, __qualname__)
    x = x + "!"
    y = [x for _ in range(1)]
    if x:
        def cond(self): return "defined"
    for i in range(3):
        pass
    z = lambda self: self.x
    del i
    class Inner:
        val = 5
        def outer_x(self): return x
    try:
        1 / 0
    except ZeroDivisionError:
        handled = True
    with_locals = sorted(k for k in locals() if not k.startswith("_"))
print(A.x, A.y, A().cond(), A().z(), A.Inner.val, A.Inner().outer_x(), A.Inner.__qualname__, A.handled, A.with_locals, hasattr(A, "i"))
def make(n):
    class Local:
        value = n
        def get(self): return n
    return Local
L1, L2 = make(1), make(2)
print(L1.value, L2().get(), L1 is L2, L1.__qualname__, L1.__name__)
T = type("T", (A,), {"x": 5, "m": lambda self: self.x * 2})
print(T().m(), T.__mro__, T.__bases__, T.__dict__["x"], issubclass(T, A))
try:
    class Bad(5): pass
except TypeError as error:
    print(error)
try:
    class Bad2(A, A): pass
except TypeError as error:
    print(error)
try:
    class Bad3(int, str): pass
except TypeError as error:
    print(error)
try:
    class Bad4(bool): pass
except TypeError as error:
    print(error)
try:
    class Bad5(A, x=1): pass
except TypeError as error:
    print(error)
print(A.__dict__["x"], type(A.__dict__).__name__)
try:
    A.__dict__["x"] = 1
except TypeError as error:
    print(error)
