b = bytearray(b"hello")
alias = b
b[0] = 72
b.append(33)
b.extend(b" wor")
b += b"ld"
b.insert(0, 62)
print(b, len(b), alias is b, b[1], bytes(b), b.decode())
b[1:3] = b"XYZ"
print(b, b.pop(), b.pop(0), b)
del b[0]
b.remove(ord("Z"))
b.reverse()
print(b, b.find(b"r"), b.upper(), b.copy() is b, b * 2, b == bytes(b), bytearray(3), bytearray([1, 2]), bytearray("é", "utf8"))
del b[::2]
print(b)
b.clear()
print(b, bool(b))
for f in (lambda: b.append(256), lambda: b.append("x"), lambda: b.pop(), lambda: b.remove(5), lambda: hash(b), lambda: bytearray("x"), lambda: b.extend([999])):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
