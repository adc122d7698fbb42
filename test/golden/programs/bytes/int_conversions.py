for n in (0, 1, 255, 256, 65535, 2 ** 40):
    b = n.to_bytes(8, "big")
    print(n, b, int.from_bytes(b, "big"), b.lstrip(b"\0").hex() or "0", list(n.to_bytes(6, "little")))
print(int.from_bytes(b"\xff\x00", "little"), int.from_bytes(b"\x80", "big", signed=True), (-1).to_bytes(2, "little", signed=True), bytes([72, 105]).decode(), [b for b in b"abc"], sum(b"abc"), max(b"abc"), bytes(map(lambda v: v ^ 1, b"abc")))
print(b"%b-%s-%d-%r" % (b"x", b"y", 5, "z"), b"a=%c" % 65, bytes.maketrans(b"abc", b"xyz")[97:100], b"aabbcc".translate(bytes.maketrans(b"ab", b"xy"), b"c"))
for f in (lambda: b"%d" % "x", lambda: b"%s" % "text", lambda: bytes([1, "a"]), lambda: bytes({"a": 1}), lambda: bytearray(b"ab")[5], lambda: bytes(2)["b"]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
