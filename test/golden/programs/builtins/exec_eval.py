x = 10
print(eval("x + 1"), eval("x", {"x": 5}), eval("a + b", {"a": 1}, {"b": 2}), eval("[i * x for i in range(3)]"), eval("  1 + 1  "), eval("(lambda v: v * 2)(4)"))
exec("y = x * 2\ndef double(v):\n    return v * 2")
print(y, double(4))
ns = {}
exec("a = 1\nclass K:\n    v = a\nfor i in range(3): pass", ns)
print(sorted(k for k in ns if k != "__builtins__"), ns["K"].v, ns["i"])
loc = {}
exec("b = x + 1", {"x": 1}, loc)
print(loc, exec("pass"))
def f():
    local = 1
    print(eval("local + 1"))
    exec("local = 99")
    return local
print(f())
for bad in ("1 +", "x = 1", "import os", "undefined_thing", "1 / 0", "", "def f(): pass", "(1"):
    try:
        print(eval(bad))
    except Exception as error:
        print(type(error).__name__ + ":", error.msg if isinstance(error, SyntaxError) else error)
try:
    exec("a = 1\nb = = 2")
except SyntaxError as error:
    print(error.msg, error.lineno, error.offset, error.filename, error.text)
try:
    exec("def g():\n    return missing\ng()")
except NameError as error:
    print(error)
try:
    eval(5)
except TypeError as error:
    print(error)
try:
    exec("x", 5)
except TypeError as error:
    print(error)
print(globals()["x"], eval("__name__"), "print" in dir(__builtins__), eval("len", {"__builtins__": {"len": "fake"}}))
try:
    eval("print(1)", {"__builtins__": {}})
except NameError as error:
    print(error)
glob = {"counter": 0}
for _ in range(3):
    exec("counter += 1", glob)
print(glob["counter"])
