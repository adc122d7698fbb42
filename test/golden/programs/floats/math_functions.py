import math
print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(2), math.exp(1), math.log(10), math.log10(1000), math.log2(8), math.log(8, 2), math.log1p(1e-10), math.expm1(1e-10))
print(round(math.sin(1), 12), round(math.cos(1), 12), round(math.tan(1), 12), round(math.atan2(1, -1), 12), math.asin(1), math.acos(1))
print(math.hypot(3, 4), math.dist((0, 0), (1, 1)), math.degrees(math.pi), math.radians(180), math.copysign(1, -0.0))
print(math.fabs(-2), math.fmod(-7, 3), math.remainder(7, 4), math.frexp(10.0), math.ldexp(0.5, 4))
print(math.fsum([0.1] * 10), math.prod([1, 2, 3, 4.0]), math.prod([]), math.sumprod([1, 2], [3, 4]))
print(math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1.0))
print(math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.log(2 ** 2000), math.cbrt(8.0), math.nextafter(1.0, 2.0), math.ulp(1.0))
for call in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.factorial(-1), lambda: math.sqrt("x"),
             lambda: math.acos(2), lambda: math.factorial(1.5), lambda: math.pow(0, -1), lambda: math.isqrt(-1), lambda: math.comb(3, -1)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
