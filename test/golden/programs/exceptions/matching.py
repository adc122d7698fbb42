class A(Exception): pass
class B(A): pass
class C(B): pass
for cls in (B, C, A):
    try:
        raise cls
    except C:
        print("C")
    except B:
        print("B")
    except A:
        print("A")
for exc in (ValueError("v"), KeyError("k"), TypeError("t"), OSError(2, "No such"), IndexError(), ZeroDivisionError("z")):
    try:
        raise exc
    except (ValueError, TypeError) as e:
        print("tuple", e)
    except LookupError as e:
        print("lookup", repr(e), str(e))
    except ArithmeticError as e:
        print("arith", e)
    except Exception as e:
        print("other", type(e).__name__, e)
kinds = (KeyError,)
try:
    {}[1]
except kinds + (IndexError,):
    print("dynamic")
try:
    try:
        raise ValueError("x")
    except "not a class":
        pass
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError("x")
    except (KeyError, 5):
        pass
except TypeError as error:
    print(error)
for bad in (5, "str", object, int, None):
    try:
        raise bad
    except TypeError as error:
        print(error)
try:
    raise ValueError from 5
except TypeError as error:
    print(error)
try:
    raise
except RuntimeError as error:
    print(error)
def pick():
    print("evaluated")
    return ValueError
try:
    raise ValueError("lazy")
except KeyError:
    pass
except pick():
    print("picked")
print(issubclass(KeyError, LookupError), ValueError.__mro__, issubclass(SystemExit, Exception), issubclass(FileNotFoundError, OSError), IOError is OSError)
