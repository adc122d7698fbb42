def show(e):
    print(repr(e), "| cause", repr(e.__cause__), "| context", repr(e.__context__), "| suppress", e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("wrapped") from z
except ValueError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        undefined
except NameError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("hidden") from None
except KeyError as e:
    show(e)
def cleanup():
    try:
        raise OSError("in cleanup")
    except OSError as e:
        show(e)
try:
    raise ValueError("outer")
except ValueError:
    cleanup()
try:
    try:
        raise ValueError("1")
    except ValueError as a:
        try:
            raise TypeError("2")
        except TypeError as b:
            raise a
except ValueError as e:
    show(e)
    show(e.__context__)
try:
    raise KeyError from ValueError("class cause")
except KeyError as e:
    show(e)
try:
    try:
        raise ValueError("reraise")
    except ValueError as err:
        saved = err
        raise
except ValueError as e:
    show(e)
    print(e is saved)
import sys
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0].__name__, sys.exception())
print(sys.exception())
