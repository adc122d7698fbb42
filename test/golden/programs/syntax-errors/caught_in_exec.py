sources = ["x = ", "def f(:", "for i in range(3) print(i)", "while True print(1)", "x = 1 2", "import", "from x import", "a b", "f(x for x in y, 1)", "class A", "return", "x = {1: 2, 3}", "print(1", "x = 'abc", "  y = 1", "if 1:\nx", "lambda: (yield", "del f()", "(a, b) += 1", "for 1 in x: pass", "with open(x) as 5: pass", "def f(**k, a): pass", "def f(*): pass", "f(**k, *a)", "f(x=1, *a, 2)", "x = yield = 1", "not = 5", "True = 1", "a.b() = 1", "[a, 1] = x", "assert", "raise from x", "try: pass", "@\ndef f(): pass", "elif x: pass", "x = [i for i]", "{**a for a in b}", "[*a for a in b]", "print(f'{a b}')", "f'{a!z}'", "b'é'", "0b12", "0xg", "1__0", "1.5j2", "x = 0o8", "\"a\" = 1", "f'a' = 1", "x + 1 = 2", "x: int: str = 1", "(x, y): int = 1", "def f(None): pass", "import a.b as c.d", "from . import *, a", "global x, x.y", "pass pass", "x = if 1 else 2", "?", "a ! b", "a <> b", "x = `1`", "if x:\n    pass\n  else:\n    pass"]
for source in sources:
    try:
        exec(source)
        print("ok:", source)
    except SyntaxError as error:
        print(f"{source!r}: {type(error).__name__}: {error.msg} ({error.lineno}, {error.offset})")
    except NameError as error:
        print(f"{source!r}: {error}")
