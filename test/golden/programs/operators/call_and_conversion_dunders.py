class C:
    def __bool__(self): return False
    def __len__(self): return 5
    def __hash__(self): return 12345678901234567890
    def __length_hint__(self): return 3
    def __bytes__(self): return b"bytes!"
    def __dir__(self): return ["z", "a"]
    def __sizeof__(self): return 1
    def __fspath__(self): return "/path"
    def __reversed__(self): return "rev"
    def __instancecheck__(self, o): return True
    def __call__(self): return "called"
c = C()
print(bool(c), len(c), hash(c), bytes(c), dir(c), reversed(c), c(), isinstance(1, c))
class Bad:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 1.5
    def __len__(self): return 2 ** 70
    def __bytes__(self): return "s"
    def __hash__(self): return 1.5
    def __dir__(self): return 5
    def __iter__(self): return 1
    def __contains__(self, x): raise LookupError("no")
    def __complex__(self): return 1
b = Bad()
for f in (lambda: int(b), lambda: float(b), lambda: [1][b], lambda: len(b), lambda: bytes(b), lambda: hash(b), lambda: dir(b), lambda: iter(b), lambda: 1 in b, lambda: complex(b), lambda: hex(b), lambda: int(Empty()), lambda: float(Empty()), lambda: range(Empty())):
    try:
        class Empty: pass
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
class Idx:
    def __index__(self): return 3
print(int(Idx()), float(Idx()), "x" * Idx(), list(range(Idx())), [0, 1, 2, 3, 4][:Idx()], hex(Idx()), chr(Idx()) == "\x03", round(1.23456, Idx()))
