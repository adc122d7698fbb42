print(int("42"), int("  -17\n"), int("+5"), int("1_000"), int("ff", 16), int("0xff", 16), int("0b101", 0), int("0o17", 0), int("z", 36))
print(int(3.99), int(-3.99), int(True), int("-0"), int())
print(bin(10), bin(-10), oct(64), hex(255), hex(-255), hex(2 ** 70), bin(0))
print(str(10 ** 20), repr(-5), float("1e3"), float(7))
print((255).to_bytes(2, "big"), (255).to_bytes(2, "little"), (-2).to_bytes(2, "big", signed=True), (5).to_bytes())
print(int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\x01\x00", "little"), int.from_bytes(b"\xff\xfe", signed=True))
print((10).as_integer_ratio(), (7).real, (7).imag, (7).numerator, (7).denominator, (7).conjugate(), (7).is_integer())
print(bool(0), bool(-1), bool(10 ** 30))
print(isinstance(True, int), issubclass(bool, int), type(1 + True), type(True + True))
print(round(1234, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(15, -1), round(25, -1), round(7, 3))
print(ord("A"), chr(97), chr(0x1F600), ord("é"))
print(int.__add__(3, 4), (3).__add__(4), (3).__add__("x"), (5).__floordiv__(2), (3).__eq__(3.0))
try:
    (300).to_bytes(1, "big")
except OverflowError as error:
    print(error)
try:
    (-1).to_bytes(1, "big")
except OverflowError as error:
    print(error)
