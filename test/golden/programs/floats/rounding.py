print(round(2.5), round(3.5), round(-2.5), round(0.5), round(1.5), round(2.675, 2), round(1.005, 2), round(1234.5678, -2))
print(round(2.5, 0), round(-0.4), round(-0.4, 0), round(1e20), round(123.456, 1), round(5.5, None))
print(type(round(2.5)), type(round(2.5, 0)), round(1e300, 2), round(0.1 + 0.2, 15))
print(int(2.9), int(-2.9), 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, divmod(-7.5, 2), 1e20 // 3)
import math
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.floor(1e20), math.modf(3.25), math.modf(-3.25))
for bad in (float("inf"), float("nan")):
    try:
        round(bad)
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
    print(round(bad, 2))
print([round(x * 0.1, 1) for x in range(10)])
print([round(x / 4, 1) for x in range(-4, 5)])
