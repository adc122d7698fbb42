assert True
assert 1, "never"
def attempt(f):
    try:
        f()
        print("passed")
    except AssertionError as error:
        print(repr(error), str(error), error.args)
def a1(): assert False
def a2(): assert 0, "message"
def a3(): assert [] , {"k": 1}
def a4(): assert 1 == 2, f"expected {1} got {2}"
def a5(): assert None, None
def a6(): assert "nonempty"
def a7(): assert not 5, ("a", "b")
for f in (a1, a2, a3, a4, a5, a6, a7):
    attempt(f)
def msg():
    print("message evaluated")
    return "lazy"
assert True, msg()
attempt(lambda: (_ for _ in ()).throw(AssertionError("thrown")))
def positive(n):
    assert isinstance(n, int), f"{n!r} is not an int"
    assert n > 0, "must be positive"
    return n
print(positive(3), __debug__)
try:
    positive("3")
except AssertionError as e:
    print(e)
positive(-2)
