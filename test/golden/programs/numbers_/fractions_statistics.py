# fractions, statistics, numbers.
from fractions import Fraction as F
from decimal import Decimal as D
import statistics as s, numbers, math, random, copy


def t(f):
    try:
        print('->', f())
    except BaseException as e:
        print(type(e).__name__, e)


print(F(1, 2), F(6, -4), F('3/4'), F(' -1.5e2 '), F('0.125'), F(0.5), F(D('1.1')), F(3), F(), repr(F(1, 3)), F(F(1, 2), F(3, 4)), F('1_000/3'), F('.5'), F('5.'), F('1e-3'), F(True), F(1.1))
a, b = F(1, 2), F(2, 3)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(b, a), a ** 2, a ** -2, a ** 0.5, 2 ** F(3), 2 ** a, F(-1, 2) ** -3, a + 1, 1 - a, 2 * a, 1 / a, 3 // b, 3 % b, a + 0.5, 0.5 - a, a * 1j, -a, +a, abs(-a), divmod(5, b), a ** b, 0.5 ** a, F(4) ** a, (-8) ** F(1, 3))
print(a == 0.5, a < b, a <= 0.5, a > 1, a >= F(1, 2), a == '1/2', a != b, hash(F(3)) == hash(3), hash(F(1, 2)) == hash(0.5), a == 0.5 + 0j, a < math.inf, a == math.nan, F(7, 1) == 7, bool(F(0)), hash(F(-1, 3)))
print(int(F(-7, 2)), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 2), round(F(1234, 1), -2), math.trunc(F(7, 2)), float(a), F(22, 7).limit_denominator(5), F(math.pi).limit_denominator(1000), F(3.3).limit_denominator(), F(1, 2).as_integer_ratio(), F(4, 2).is_integer(), a.numerator, a.denominator, F.from_float(0.25), F.from_decimal(D('0.1')), complex(a), a.real, a.imag, a.conjugate())
print(f'{F(22, 7):.3f} {F(1, 3):10.2f}| {F(1, 3):e} {F(1, 3):g} {F(123456, 7):,.2f} {F(1, 3):.1%} {F(-1, 3):+.2f} {F(1, 2)} {F(1, 3):>8} {F(5, 1):<4}| {F(1, 3):08.3f} {F(2, 3):^10}| {F(1234567):_} {F(1, 3):*>10.2f} {F(10):.3g} {F(1, 100000):g} {F(99999999, 10):.3g} {F(3):#}')
for f in (lambda: F(1, 0), lambda: F('a'), lambda: F(1.5, 2), lambda: F([]), lambda: F('1/0'), lambda: a / 0, lambda: a // 0, lambda: a % 0, lambda: F(0) ** -1, lambda: a + 'x', lambda: a < 'x', lambda: F(math.inf), lambda: F(math.nan), lambda: format(a, 'zz'), lambda: a.limit_denominator(0), lambda: F.from_float('x'), lambda: 1 / F(0), lambda: F('1/2/3'), lambda: F('1 /2'), lambda: setattr(a, 'numerator', 3)):
    t(f)
print(copy.copy(a) is a, sum([F(1, 3)] * 3), max(a, b), sorted([b, a]), isinstance(a, numbers.Rational), isinstance(3, numbers.Integral), isinstance(1.5, numbers.Real), isinstance(1j, numbers.Complex), isinstance(1.5, numbers.Rational), issubclass(bool, numbers.Integral), isinstance(a, numbers.Real))
t(lambda: type(numbers.Number())); t(lambda: numbers.Integral())


class MyC(numbers.Complex):
    def __init__(self, v): self.v = v
    def _op(self, *a): return MyC(1)
    __complex__ = __add__ = __radd__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __pow__ = __rpow__ = __abs__ = conjugate = __pos__ = _op
    def __neg__(self): return MyC(-self.v)
    def __eq__(self, o): return self.v == o
    real = imag = 0


print((MyC(1) - 2).v, bool(MyC(0)), (3 - MyC(4)).v)

random.seed(3)
xs = [random.gauss(5, 2) for _ in range(50)]; ys = [2 * x + random.random() for x in xs]; ints = [random.randrange(50) for _ in range(31)]
sets = [[1, 2, 3, 4], [1, 3], [1.5, 2.5, 2.75], [F(1, 3), F(1, 2)], [D('0.5'), D('0.75'), D('0.625')], [1, 2.5], [True, False, True], xs, ints, [1e20, 1, -1e20], [F(1, 2), 0.5], [1, F(1, 2)], [5], [0.1] * 10, [7, 7, 7], [10 ** 30, 10 ** 30 + 1], (x for x in [1, 2])]
for d in sets:
    d = list(d)
    for name in ('mean', 'fmean', 'median', 'median_low', 'median_high', 'mode', 'multimode', 'stdev', 'pstdev', 'variance', 'pvariance', 'harmonic_mean', 'geometric_mean', 'quantiles', 'median_grouped'):
        print(name, end=' '); t(lambda: getattr(s, name)(d))
t(lambda: s.mean([])); t(lambda: s.median([])); t(lambda: s.stdev([1])); t(lambda: s.mode([])); t(lambda: s.mean(['a'])); t(lambda: s.variance([1])); t(lambda: s.pvariance([])); t(lambda: s.fmean([])); t(lambda: s.harmonic_mean([-1, 2])); t(lambda: s.harmonic_mean([0, 2])); t(lambda: s.geometric_mean([])); t(lambda: s.geometric_mean([0, 1])); t(lambda: s.geometric_mean([-1])); t(lambda: s.quantiles([])); t(lambda: s.quantiles([1, 2], n=0)); t(lambda: s.quantiles([1, 2], method='x')); t(lambda: s.multimode('')); t(lambda: s.multimode('aabbc')); t(lambda: s.mode(['red', 'blue', 'red'])); t(lambda: s.mean([math.inf, -math.inf])); t(lambda: s.harmonic_mean([]))
print(s.quantiles(ints, n=10), s.quantiles(ints, n=4, method='inclusive'), s.fmean([1, 2, 3], weights=[3, 1, 1]), s.harmonic_mean([40, 60], weights=[5, 30]), s.variance([1, 2, 3], 2), s.pvariance([1, 2, 3], mu=2), s.stdev(xs, s.mean(xs)), s.median_grouped([1, 3, 3, 5, 7], interval=2))
print(s.covariance(xs, ys), s.correlation(xs, ys), s.linear_regression(xs, ys), s.linear_regression(xs, ys, proportional=True), s.correlation([1, 2, 3, 3], [4, 1, 3, 9], method='ranked'), s.correlation(ints, ints))
t(lambda: s.correlation([1, 1], [1, 2])); t(lambda: s.covariance([1], [1])); t(lambda: s.covariance([1], [1, 2])); t(lambda: s.linear_regression([1, 1], [1, 2])); t(lambda: s.correlation([1, 2], [1, 2], method='z')); t(lambda: s.fmean([1], [1, 2])); t(lambda: s.fmean([1], [0]))
n = s.NormalDist(100, 15); m = s.NormalDist(110, 10)
print(n, n.pdf(110), n.cdf(120), [n.inv_cdf(p) for p in (0.001, 0.1, 0.5, 0.9, 0.975, 1e-12, 1 - 1e-9)], n.quantiles(), n.overlap(m), n.zscore(130), n + m, n - m, n * 2, n / 2, n + 5, 5 - n, 2 * n, -n, n == m, hash(n) == hash(s.NormalDist(100, 15)), n.mean, n.stdev, n.variance, n.median, n.mode, s.NormalDist.from_samples([1, 2, 4]), n.overlap(s.NormalDist(90, 15)), n.samples(2, seed=4), s.NormalDist())
t(lambda: s.NormalDist(1, -1)); t(lambda: n.inv_cdf(0)); t(lambda: s.NormalDist(1, 0).pdf(1)); t(lambda: n.overlap(3)); print(copy.copy(n), round(s.kde([1, 2, 5], 1.0)(2), 12))
