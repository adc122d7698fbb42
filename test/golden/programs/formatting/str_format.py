print("{} {} {}".format(1, "a", None), "{0} {1} {0}".format("x", "y"), "{a} {b}".format(a=1, b=2), "{0[1]} {1.real} {2[k]}".format([5, 6], 3, {"k": "v"}))
print("{:>8}|{:<8}|{:^8}|{:08.3f}".format("r", "l", "c", 3.14159), "{!r} {!s} {!a}".format("é", "é", "é"), "{{}} {{{}}}".format(5))
print("{:{}}|{:{w}.{p}f}".format("x", 5, 2.0, w=8, p=2), "{0:{1}}".format(7, "04"), "{x.y}".format(x=type("T", (), {"y": 9})))
print("{:,} {:_} {:%} {:e}".format(1234567, 1234567, 0.25, 12345.678), "{:x}{:X}".format(255, 255), "{:d}".format(True))
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt(lambda: "{} {}".format(1))
attempt(lambda: "{a}".format(b=1))
attempt(lambda: "{0} {}".format(1, 2))
attempt(lambda: "{} {0}".format(1, 2))
attempt(lambda: "{".format())
attempt(lambda: "}".format())
attempt(lambda: "{!x}".format(1))
attempt(lambda: "{0.foo}".format(1))
attempt(lambda: "{0[a]}".format([1]))
attempt(lambda: "{0[9]}".format([1]))
attempt(lambda: "{!}".format(1))
print("{a} {b}".format_map({"a": 1, "b": 2}))
class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"
print("{x} {y}".format_map(Default(x=1)))
