e = ValueError("base")
e.add_note("note 1")
e.add_note("note 2")
print(e.__notes__, str(e))
try:
    e.add_note(5)
except TypeError as error:
    print(error)
def risky(i):
    try:
        return 10 // i
    except ZeroDivisionError as error:
        error.add_note(f"while handling item {i}")
        raise
try:
    [risky(i) for i in (2, 0)]
except ZeroDivisionError as error:
    print(error, error.__notes__)
g = ExceptionGroup("many", [ValueError("a"), TypeError("b"), ExceptionGroup("sub", [KeyError("c")])])
print(g, repr(g), g.message, len(g.exceptions), g.subgroup(ValueError), g.split(TypeError))
try:
    ExceptionGroup("x", [])
except ValueError as error:
    print(error)
try:
    ExceptionGroup("x", [5])
except ValueError as error:
    print(error)
