# The normal distribution, and kernel density estimates.

import math
from statistics import StatisticsError, fmean, stdev

__name__ = 'statistics'


# The inverse of the normal distribution: three rational approximations, as published by M. Wichura (Applied Statistics,
# algorithm AS 241): around the middle, in the tails, and far out.  Coefficients of numerator and denominator, highest
# power first.
_MIDDLE = ((2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
            1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0),
           (5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
            5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0))
_TAIL = ((7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
          3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0),
         (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
          6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0))
_FAR = ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
         2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0),
        (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
         1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0))


def _polynomial(coefficients, x):
    value = 0.0
    for coefficient in coefficients:
        value = value * x + coefficient
    return value


def _inverse_normal(p, mu, sigma):
    q = p - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        return mu + _polynomial(_MIDDLE[0], r) * q / _polynomial(_MIDDLE[1], r) * sigma
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        x = _polynomial(_TAIL[0], r - 1.6) / _polynomial(_TAIL[1], r - 1.6)
    else:
        x = _polynomial(_FAR[0], r - 5.0) / _polynomial(_FAR[1], r - 5.0)
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """A normal distribution."""

    __slots__ = ('_mu', '_sigma')

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution with mean and standard deviation of a sample."""
        data = list(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        """n random values."""
        import random
        uniform = random.random if seed is None else random.Random(seed).random
        return [_inverse_normal(uniform(), self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        """The density at x."""
        spread = self._sigma * self._sigma
        if not spread:
            raise StatisticsError('pdf() not defined when sigma is zero')
        difference = x - self._mu
        return math.exp(difference * difference / (-2.0 * spread)) / math.sqrt(math.tau * spread)

    def cdf(self, x):
        """The probability of values up to x."""
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * math.erfc((self._mu - x) / (self._sigma * math.sqrt(2.0)))

    def inv_cdf(self, p):
        """The x with cdf(x) == p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return _inverse_normal(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """The n - 1 cut points between n groups of equal probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """How much of the area below the densities is common to both, from 0 to 1."""
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        one, two = self, other
        if (two._sigma, two._mu) < (one._sigma, one._mu):
            one, two = two, one
        one_variance, two_variance = one.variance, two.variance
        if not one_variance or not two_variance:
            raise StatisticsError('overlap() not defined when sigma is zero')
        difference = two_variance - one_variance
        distance = abs(two._mu - one._mu)
        if not difference:
            return math.erfc(distance / (2.0 * one._sigma * math.sqrt(2.0)))
        a = one._mu * two_variance - two._mu * one_variance
        b = one._sigma * two._sigma * math.sqrt(distance * distance
                                                + difference * math.log(two_variance / one_variance))
        left, right = (a + b) / difference, (a - b) / difference
        return 1.0 - (abs(two.cdf(left) - one.cdf(left)) + abs(two.cdf(right) - one.cdf(right)))

    def zscore(self, x):
        """How many standard deviations x is away from the mean."""
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        """The arithmetic mean."""
        return self._mu

    @property
    def median(self):
        """The middle, which is the mean."""
        return self._mu

    @property
    def mode(self):
        """The most likely value, which is the mean."""
        return self._mu

    @property
    def stdev(self):
        """The standard deviation."""
        return self._sigma

    @property
    def variance(self):
        """The square of the standard deviation."""
        return self._sigma * self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * abs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / abs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__

    def __rsub__(self, other):
        return -(self - other)

    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state


_kernels = {
    'normal': lambda t: math.exp(-t * t / 2) / math.sqrt(math.tau),
    'logistic': lambda t: 0.5 / (1.0 + math.cosh(t)),
    'sigmoid': lambda t: 1 / (math.pi * math.cosh(t)),
    'rectangular': lambda t: 0.5 if abs(t) <= 1 else 0.0,
    'triangular': lambda t: max(1.0 - abs(t), 0.0),
    'parabolic': lambda t: 3 / 4 * (1.0 - t * t) if abs(t) <= 1 else 0.0,
    'quartic': lambda t: 15 / 16 * (1.0 - t * t) ** 2 if abs(t) <= 1 else 0.0,
    'triweight': lambda t: 35 / 32 * (1.0 - t * t) ** 3 if abs(t) <= 1 else 0.0,
    'cosine': lambda t: math.pi / 4 * math.cos(math.pi / 2 * t) if abs(t) <= 1 else 0.0,
}
_kernels |= {'gauss': _kernels['normal'], 'uniform': _kernels['rectangular'], 'epanechnikov': _kernels['parabolic'],
             'biweight': _kernels['quartic']}


def kde(data, h, kernel='normal', *, cumulative=False):
    """A density estimated from a sample, as a function."""
    data = list(data)
    if not data:
        raise StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not {h=!r}')
    if kernel not in _kernels:
        raise StatisticsError(f'Unknown kernel name: {kernel!r}')
    if cumulative:
        if kernel not in ('normal', 'gauss'):
            raise StatisticsError(f'No cumulative estimate for kernel {kernel!r}')
        single = NormalDist().cdf
        return lambda x: sum([single((x - xi) / h) for xi in data]) / len(data)
    shape = _kernels[kernel]
    return lambda x: sum([shape((x - xi) / h) for xi in data]) / (len(data) * h)
