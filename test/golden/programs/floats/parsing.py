for text in ["1.5", " 2 ", "-3e2", "1E5", "inf", "-Infinity", "NaN", "1_000.5", ".5", "5.", "+0.25", "1e-400", "1e400", "\t7\n"]:
    print(repr(text), float(text))
for text in ["1..5", "abc", "1e", "", "_1", "1__0", "0x10", "1,5"]:
    try:
        print(float(text))
    except ValueError as error:
        print(error)
print(float(), float(True), float(3), float("1" * 30))
print((1.5).is_integer(), (2.0).is_integer(), hash(1.5), hash(2.0), hash(0.1), hash(float("inf")), hash(-0.5), hash(1e100))
print(abs(-1.5), +1.5, -1.5, bool(0.0), bool(float("nan")), max(1.5, 2), sum([0.1] * 10), sum([0.1, 0.2, 0.3]))
