"""Records what CPython 3.13 answers to many calls on numbers and strings, for recorded.test.ts.

Run: python3.13 test/objects/numbers/record.py

Writes recorded.json beside itself: a list of [function, arguments, answer]. A value is a string with a letter for its
type in front (i int, f float, s str, b bytes as hex, n None), an answer is a value, a list of values, or an error
as {"error": [type, message]}. The seed is fixed: the same interpreter writes the same file.
"""

import json
import math
import os
import random
import struct

random.seed(20240601)


def encode(value):
    match value:
        case bool():
            return "i" + str(int(value))
        case int():
            return "i" + hex(value)
        case float():
            return "f" + repr(value)
        case str():
            return "s" + value
        case bytes():
            return "b" + value.hex()
        case None:
            return "n"
        case tuple() | list():
            return [encode(v) for v in value]
    raise TypeError(value)


cases = []


def record(name, function, *arguments):
    try:
        answer = function(*arguments)
        answer = encode(answer)
    except (ValueError, TypeError, ArithmeticError, LookupError) as error:
        answer = {"error": [type(error).__name__, error.args[-1] if error.args else ""]}
        if isinstance(error, (UnicodeEncodeError, UnicodeDecodeError)):
            answer = {"error": [type(error).__name__, str(error)]}
    cases.append([name, [encode(a) for a in arguments], answer])


# --- ints ----------------------------------------------------------------------------------------------------------

EDGES = [0, 1, -1, 2, -2, 3, 7, 10, 255, -256, 2**31 - 1, -(2**31), 2**32, 2**52, 2**53 - 1, -(2**53 - 1), 2**53, -(2**53),
         2**53 + 1, 2**61 - 1, -(2**61 - 1), 2**61, 2**63, -(2**63), 2**64, 2**64 - 1, 10**20, -(10**30)]


def some_int():
    kind = random.randrange(6)
    if kind == 0:
        return random.choice(EDGES)
    bits = [4, 16, 32, 53, 64, 200][random.randrange(6)]
    return random.randrange(-(1 << bits), 1 << bits)


def floor_divide(a, b): return a // b
def modulo(a, b): return a % b
def true_divide(a, b): return a / b


for _ in range(300):
    a, b = some_int(), some_int()
    record("add", int.__add__, a, b)
    record("subtract", int.__sub__, a, b)
    record("multiply", int.__mul__, a, b)
    record("floorDivide", floor_divide, a, b)
    record("modulo", modulo, a, b)
    record("trueDivide", true_divide, a, b)
    record("bitAnd", int.__and__, a, b)
    record("bitOr", int.__or__, a, b)
    record("bitXor", int.__xor__, a, b)
    record("invert", int.__invert__, a)
    record("leftShift", lambda x, n: x << n, a, random.randrange(-2, 130))
    record("rightShift", lambda x, n: x >> n, a, random.randrange(-2, 130))
    record("power", int.__pow__, random.randrange(-20, 20) if b & 1 else a, random.randrange(0, 40))
    record("powerModulo", pow, a, random.randrange(-5, 5) if b & 1 else b, some_int())
    record("hashInt", hash, a)
    record("bitLength", int.bit_length, a)
    record("bitCount", int.bit_count, a)
    record("gcd", math.gcd, a, b)
    record("lcm", math.lcm, a, b)
    record("isqrt", math.isqrt, abs(a))
    record("toFloat", float, a)
    length = random.randrange(0, 12)
    signed = random.random() < 0.5
    order = random.choice(["little", "big"])
    record("toBytes", lambda x, n, o, s: x.to_bytes(n, o, signed=s), a, length, order, signed)
    record("fromBytes", lambda d, o, s: int.from_bytes(d, o, signed=s), random.randbytes(length), order, signed)

for a, b in [(10**400, 1), (1, 10**400), (10**400, 10**399), (1, 3 * 10**320), (2**1100 + 1, 3), (1, 2**1074), (1, 2**1075),
             (3, 2**1075), (2**1024, 1), (2**1024 - 2**970, 1), (2**1024 - 2**969, 1), (7, 2**1074 * 3), (0, 10**400)]:
    record("trueDivide", true_divide, a, b)
    record("trueDivide", true_divide, -a, b)
for a in [10**400, -(10**400), 2**1024 - 2**970, 2**1024 - 2**969, 2**1023 + 1, 2**54 + 1, 2**54 + 3]:
    record("toFloat", float, a)
for a in range(20):
    record("factorial", math.factorial, a * 3)
    record("permutations", math.perm, a * 5, a)
    record("combinations", math.comb, a * 7, a * 2)

# --- int and float texts -------------------------------------------------------------------------------------------

TEXTS = ["", " ", "0", "-0", "+5", " 12 ", "\t7\n", "1_000", "1__0", "_1", "1_", "0x1f", "0X1F", "0b101", "0o17", "0b_1", "0b__1",
         "010", "00", "0_0", "0_1", "abc", "z", "Zz", "-0x10", "+ 5", "- 5", "--5", "1.5", "1e5", "\u0661\u0662\u0663", "\uff11", "²",
         "1\u00a0", "\u20031", "x" * 250, "9" * 20, "-" + "9" * 20, "9" * 5000, "é", "'", '"', "\\", "0b", "0x", "1 2", "\x00", "1\x00",
         "nan", "inf", "-inf", "+Infinity", "iNF", "infinit", "1e", "e5", ".5", "5.", ".", "1_0.0_1e1_0", "1._5", "1_.5", "1e_5",
         "1e400", "-1e400", "1e-400", "0x1p3", "1.7976931348623157e308", "4.9e-324", "2.5e-324", "2.4e-324", "123456789012345678",
         "0.1", "1e22", "1e23", "9007199254740993", "1d5", "\U0001d7ce1", "\U0001f600"]
for text in TEXTS:
    for base in (10, 0, 2, 8, 16, 36, 7, 1, 37, -1):
        record("intFromText", int, text, base)
    record("floatFromText", float, text)
for a in [0, 5, -5, 2**70, -(2**70), 10**4299, 10**4300, -(10**4300), 10**4300 - 1]:
    record("intToString", str, a)
    record("hex", hex, a)
    record("bin", bin, a)

# --- floats --------------------------------------------------------------------------------------------------------

FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 0.1, 0.2, 0.3, 1e16, 1e15, 9999999999999998.0, 1e17, 1e-4, 1e-5, 9.999e-5,
          123456.789, 1e22, 1e23, 1e100, 1e300, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308, 2.225073858507201e-308,
          math.inf, -math.inf, math.nan, 3.141592653589793, 2.675, 1.005, 0.045, 1e21, 2.0**53, 2.0**60, 2.0**70, 1e-7, 314159.0, 4.35, 0.125,
          0.375, 1.25, 12.5, 125.0, 1250.0, 2.0**-10, 1e20 + 2**20, -7.0, 7.0, 3.0, -3.0, 0.7, 99.995, 999999.5, 9999995.0]


def some_float():
    kind = random.randrange(6)
    if kind == 0:
        return random.choice(FLOATS)
    if kind == 1:
        return struct.unpack("<d", random.randbytes(8))[0]
    if kind == 2:
        return random.randrange(-10000, 10000) / random.choice([1, 2, 4, 8, 16, 32, 64])
    if kind == 3:
        return round(random.uniform(-1000, 1000), random.randrange(0, 6))
    if kind == 4:
        return random.uniform(-1, 1) * 10.0 ** random.randrange(-20, 25)
    return float(random.randrange(-100, 100))


def some_finite():
    x = some_float()
    return x if math.isfinite(x) else 1.0


for x in FLOATS + [some_float() for _ in range(400)]:
    record("floatRepr", repr, x)
    record("floatToHex", float.hex, x)
    record("floatFromHex", float.fromhex, x.hex())
    record("integerRatio", float.as_integer_ratio, x)
    record("truncateToInt", int, x)
    record("roundToInt", round, x)
    if not math.isnan(x):
        record("hashFloat", hash, x)
    record("floatFromText", float, repr(x))
    if math.isfinite(x):
        record("floorToInt", math.floor, x)
        record("ceilToInt", math.ceil, x)
        record("frexp", math.frexp, x)
        record("ulp", math.ulp, x)
        record("ldexp", math.ldexp, x, random.randrange(-1200, 1200))
    for n in range(-4, 8):
        record("roundToDigits", round, x, n)
    record("roundToDigits", round, x, random.randrange(-330, 330))

for text in ["0x", "0x1p-1075", "0x1p-1074", "0x1.8p-1074", "0x1.7p-1075", "0x1p5000", "-0x1p1024", "0x1.fffffffffffff8p1023",
             "0x1.fffffffffffff7fffp1023", "1", "a.b", ".8p1", " 0x1 ", "inf", "-nan", "+infinity", "x1", "0x1p", "0x1.p1", "0x.p1", "1p0x1",
             "0x123456789abcdef12345p-20", "-0x0p0", "0x1p+5", "", "0x_1"]:
    record("floatFromHex", float.fromhex, text)

for _ in range(600):
    x, y = some_float(), some_float()
    record("floatFloorDivide", floor_divide, x, y)
    record("floatModulo", modulo, x, y)
    record("floatDivmod", divmod, x, y)
    record("floatDivide", true_divide, x, y)
    if random.random() < 0.7:
        y = random.choice([0.5, -0.5, 2.0, 3.0, -1.0, 0.0, -0.0, 1 / 3, math.inf, -math.inf, math.nan, 10.0, -7.0, 0.1])
    is_complex = x < 0 and math.isfinite(x) and math.isfinite(y) and y != int(y)
    record("floatPower", lambda x, y: "complex" if is_complex else x**y, x, y)
    record("nextAfter", math.nextafter, x, y)
    if y != 0 and math.isfinite(x):
        record("remainder", math.remainder, x, y)
    a = some_int()
    record("compareIntFloat", lambda a, x: (a > x) - (a < x), a, x if x == x else 0.0)
    record("fsum", math.fsum, [some_finite() for _ in range(random.randrange(0, 8))])
    record("hashComplex", lambda x, y: hash(complex(x, y)), x if x == x else 1.0, y if y == y else 1.0)
for values in [[1e308, 1e308, -1e308], [1e308, 1e308], [math.inf, -math.inf], [math.inf, 1.0], [math.nan, math.inf], [1e16, 1.0, 1e-16],
               [0.1] * 10, [1e-16, 1.0, 1e16], [-0.0], [2.0**53, -0.5, -(2.0**-54)], [2.0**53, 1.0, 2.0**-100]]:
    record("fsum", math.fsum, values)
for x in FLOATS:
    if math.isfinite(x) and abs(x) < 170:
        record("erf", math.erf, x)
        record("erfc", math.erfc, x)
        record("gamma", math.gamma, x)
        record("lgamma", math.lgamma, x)

# --- hashes --------------------------------------------------------------------------------------------------------

for _ in range(150):
    values = [some_int() for _ in range(random.randrange(0, 6))]
    record("hashTuple", lambda v: hash(tuple(v)), values)
    record("hashFrozenset", lambda v: hash(frozenset(v)), sorted(set(values)))
    record("complexRepr", lambda x, y: repr(complex(x, y)), some_float(), some_float())

# --- the Mersenne Twister ------------------------------------------------------------------------------------------

for seed in [0, 1, 42, 2**32, 2**64 + 5, -7, 10**50]:
    random_of_seed = random.Random(seed)
    record("random", lambda s: [random_of_seed.random() for _ in range(5)] + [random_of_seed.getrandbits(k) for k in (1, 8, 32, 33, 53, 64, 100)], seed)
random_of_text = random.Random("text")
record("randomOfBytes", lambda b: [random_of_text.random() for _ in range(700)][-3:], b"text")

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "recorded.json")
with open(path, "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
print(len(cases), "cases")
