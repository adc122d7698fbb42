b = b"hello\x00\xff\n'"
print(b, repr(b), len(b), b[0], b[-1], b[1:3], b[::-1], list(b[:3]), b"abc" + b"d", b"ab" * 3, b"a" in b"abc", 97 in b"abc")
print(bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(), bytes(b"x"), bytes(range(4)), b"'", b"\"", b"both'\"", rb"\x", b"a" b"b")
print(b"abc".hex(), b"abc".hex("-"), b"abcdef".hex(":", 2), bytes.fromhex("61 62 63"), b"abc".decode(), "abc".encode(), b"\xc3\xa9".decode("utf-8"))
print(b"a,b".split(b","), b"-".join([b"a", b"b"]), b"abc".upper(), b"abc".find(b"c"), b"abc".find(99), b"abc".replace(b"b", b"X"), b" x ".strip(), b"ab".center(6, b"*"), b"abc".startswith(b"a"), b"5".isdigit(), b"5".zfill(3))
print(b"a" < b"b", b"a" == "a", b"abc" == bytearray(b"abc"), sorted([b"b", b"a"]), {b"k": 1}[b"k"], b"%d %s %x" % (5, b"x", 255), b"abc".count(b"b"), b"a\nb".splitlines(), b"abc".partition(b"b"))
for f in (lambda: bytes([256]), lambda: bytes("x"), lambda: bytes(-1), lambda: b"a" + "b", lambda: b[100], lambda: bytes([1.5]), lambda: b"a".join(["x"]), lambda: bytes.fromhex("6"), lambda: "a" in b"a", lambda: b"".foo, lambda: bytes(1.5), lambda: b"abc".find("c"), lambda: 256 in b"a"):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
try:
    b[0] = 1
except TypeError as error:
    print(error)
