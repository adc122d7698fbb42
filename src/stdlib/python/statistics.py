# Statistics.  Sums of integers, fractions and floats are taken exactly (as fractions) and rounded once at the end,
# which makes the results independent of the order of the data.  fractions itself is only imported where its operators
# are needed: the sums here are kept as plain numerators per denominator.

import math

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'kde', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode',
           'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


def __getattr__(name):
    if name in ('NormalDist', 'kde'):
        import _statistics_normal
        value = globals()[name] = getattr(_statistics_normal, name)
        return value
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


class StatisticsError(ValueError):
    """Raised for data that a statistic cannot be taken of."""


# --- exact sums -------------------------------------------------------------------------------------------------------

def _ratio(x):
    """x as (numerator, denominator); denominator None for inf and nan."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _common_type(one, other):
    """The type of a result from data of two types."""
    if one is other or other is int or other is bool:
        return one
    if one is int:
        return other
    if issubclass(other, one):
        return other
    if issubclass(one, other) or issubclass(other, int):
        return one
    if issubclass(one, int):
        return other
    if one.__name__ == 'Fraction' and issubclass(other, float):
        return other
    if issubclass(one, float) and other.__name__ == 'Fraction':
        return one
    raise TypeError(f"don't know how to coerce {one.__name__} and {other.__name__}")


def _exact_sum(data):
    """(type, numerator, denominator, count) of the sum; the denominator is None if the sum is inf or nan."""
    partials, count, kind = {}, 0, int
    for x in data:
        kind = _common_type(kind, type(x))
        n, d = _ratio(x)
        partials[d] = partials.get(d, 0) + n
        count += 1
    if None in partials:
        return kind, partials[None], None, count
    n, d = 0, 1
    for other_d, other_n in partials.items():
        if other_d == d:
            n += other_n
        else:
            n, d = n * other_d + other_n * d, d * other_d
            divisor = math.gcd(n, d)
            n, d = n // divisor, d // divisor
    return kind, n, d, count


def _convert(n, d, kind):
    """n/d as a number of the given type; integers become floats unless the result is one."""
    if d is None:
        return n
    divisor = math.gcd(n, d)
    n, d = n // divisor, d // divisor
    if issubclass(kind, int):
        return kind(n) if d == 1 and kind is not bool else n / d
    if issubclass(kind, float):
        return kind(n / d)
    if kind.__name__ == 'Fraction':
        return kind(n, d)
    return kind(n) / kind(d)


def _squared_deviations(data, center=None):
    """(type, numerator, denominator, count) of the sum of squared deviations from center, or from the mean."""
    data = list(data)
    kind, n, d, count = _exact_sum(data)
    if d is None or count == 0:
        return kind, n, d, count
    if center is None:
        center_n, center_d = n, d * count
    else:
        center_n, center_d = _ratio(center)
    kind2, squares_n, squares_d, _ = _exact_sum(_Square(x) for x in data)
    # sum (x - c)^2 = sum x^2 - 2 c sum x + count c^2
    total_d = squares_d * d * center_d * center_d
    total_n = (squares_n * d * center_d * center_d - 2 * center_n * n * squares_d * center_d
               + count * center_n * center_n * squares_d * d)
    return kind, total_n, total_d, count


class _Square:
    """The exact square of a number, as a ratio."""

    __slots__ = ('ratio',)

    def __init__(self, x):
        n, d = _ratio(x)
        self.ratio = (n * n, d * d)

    def as_integer_ratio(self):
        return self.ratio


def _listed(data):
    return data if isinstance(data, (list, tuple)) else list(data)


# --- averages ---------------------------------------------------------------------------------------------------------

def mean(data):
    """The arithmetic mean."""
    kind, n, d, count = _exact_sum(data)
    if count < 1:
        raise StatisticsError('mean requires at least one data point')
    if d is None:
        return _convert(n / count, None, kind)
    return _convert(n, d * count, kind)


def fmean(data, weights=None):
    """The arithmetic mean in floats, faster."""
    if weights is None:
        data = _listed(data)
        if not data:
            raise StatisticsError('fmean requires at least one data point')
        return math.fsum(data) / len(data)
    weights, data = _listed(weights), _listed(data)
    if len(weights) != len(data):
        raise StatisticsError('data and weights must be the same length')
    total = math.fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return math.sumprod(data, weights) / total


def geometric_mean(data):
    """The n-th root of the product."""
    logs, found_zero = [], False
    count = 0
    for x in data:
        count += 1
        if x > 0.0 or math.isnan(x):
            logs.append(math.log(x))
        elif x == 0.0:
            found_zero = True
        else:
            raise StatisticsError('No negative inputs allowed', x)
    if not count:
        raise StatisticsError('Must have a non-empty dataset')
    if math.isnan(total := math.fsum(logs)):
        return math.nan
    if found_zero:
        return math.nan if total == math.inf else 0.0
    return math.exp(total / count)


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    data = list(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    message = 'harmonic mean does not support negative values'
    if len(data) == 1 and weights is None:
        x = data[0]
        if not hasattr(x, '__truediv__'):
            raise TypeError('unsupported type')
        if x < 0:
            raise StatisticsError(message)
        return x
    if weights is None:
        weights, weight_sum = [1] * len(data), (len(data), 1)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError('Number of weights does not match data size')
        if any(w < 0 for w in weights):
            raise StatisticsError(message)
        _, n, d, _ = _exact_sum(weights)
        weight_sum = n, d
    if any(x < 0 for x in data):
        raise StatisticsError(message)
    try:
        kind, n, d, _ = _exact_sum(w / x if w else 0 for w, x in zip(weights, data))
    except ZeroDivisionError:
        return 0
    if n <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(weight_sum[0] * d, weight_sum[1] * n, kind)


def median(data):
    """The middle value, or the mean of the two middle ones."""
    data = sorted(data)
    count = len(data)
    if not count:
        raise StatisticsError('no median for empty data')
    half = count // 2
    return data[half] if count % 2 else (data[half - 1] + data[half]) / 2


def median_low(data):
    """The middle value, or the lower of the two middle ones."""
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle value, or the higher of the two middle ones."""
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """The median of values that each stand for an interval around them."""
    from bisect import bisect_left, bisect_right
    data = sorted(data)
    count = len(data)
    if not count:
        raise StatisticsError('no median for empty data')
    x = data[count // 2]
    below = bisect_left(data, x)
    inside = bisect_right(data, x, lo=below) - below
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (count / 2 - below) / inside


def mode(data):
    """The most common value, the first one if there are several."""
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    if not counts:
        raise StatisticsError('no mode for empty data')
    return max(counts, key=counts.get)


def multimode(data):
    """All most common values, in the order of first encounter."""
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    highest = max(counts.values(), default=0)
    return [x for x, count in counts.items() if count == highest]


def quantiles(data, *, n=4, method='exclusive'):
    """The n - 1 cut points between n groups of equal probability."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    count = len(data)
    if count < 2:
        if count == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    if method == 'inclusive':
        result = []
        for i in range(1, n):
            index, rest = divmod(i * (count - 1), n)
            result.append((data[index] * (n - rest) + data[index + 1] * rest) / n)
        return result
    if method == 'exclusive':
        result = []
        for i in range(1, n):
            index = min(max(i * (count + 1) // n, 1), count - 1)
            rest = i * (count + 1) - index * n
            result.append((data[index - 1] * (n - rest) + data[index] * rest) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


# --- spread -----------------------------------------------------------------------------------------------------------

def variance(data, xbar=None):
    """The variance of a sample."""
    kind, n, d, count = _squared_deviations(data, xbar)
    if count < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(n, None if d is None else d * (count - 1), kind)


def pvariance(data, mu=None):
    """The variance of a population."""
    kind, n, d, count = _squared_deviations(data, mu)
    if count < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(n, None if d is None else d * count, kind)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    kind, n, d, count = _squared_deviations(data, xbar)
    if count < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(n, d, count - 1, kind)


def pstdev(data, mu=None):
    """The standard deviation of a population."""
    kind, n, d, count = _squared_deviations(data, mu)
    if count < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(n, d, count, kind)


def _root(n, d, divisor, kind):
    if d is None:
        return math.nan
    if kind.__name__ == 'Decimal':
        return (kind(n) / kind(d * divisor)).sqrt()
    return _sqrt_of_ratio(n, d * divisor)


def _sqrt_of_ratio(n, d):
    """The float nearest to the square root of n/d: 109 bits of root, the last one sticky, so that rounding is right."""
    if n == 0:
        return 0.0
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    if shift >= 0:
        number, under = n, d << 2 * shift
    else:
        number, under = n << -2 * shift, d
    root = math.isqrt(number // under)
    root |= root * root * under != number
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


# --- relations between two variables ----------------------------------------------------------------------------------

def covariance(x, y, /):
    """The sample covariance."""
    count = len(x)
    if len(y) != count:
        raise StatisticsError('covariance requires that both inputs have same number of data points')
    if count < 2:
        raise StatisticsError('covariance requires at least two data points')
    xbar, ybar = math.fsum(x) / count, math.fsum(y) / count
    return math.sumprod([xi - xbar for xi in x], [yi - ybar for yi in y]) / (count - 1)


def _ranks(data):
    order = sorted(range(len(data)), key=lambda index: data[index])
    result = [0.0] * len(data)
    position = 0
    while position < len(order):
        end = position
        while end < len(order) and data[order[end]] == data[order[position]]:
            end += 1
        for index in order[position:end]:
            result[index] = (position + end - len(order)) / 2
        position = end
    return result


def correlation(x, y, /, *, method='linear'):
    """Pearson's correlation, or Spearman's with method='ranked'."""
    count = len(x)
    if len(y) != count:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if count < 2:
        raise StatisticsError('correlation requires at least two data points')
    if method not in ('linear', 'ranked'):
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        x, y = _ranks(x), _ranks(y)
    else:
        xbar, ybar = math.fsum(x) / count, math.fsum(y) / count
        x, y = [xi - xbar for xi in x], [yi - ybar for yi in y]
    both, xx, yy = math.sumprod(x, y), math.sumprod(x, x), math.sumprod(y, y)
    try:
        return both / _sqrt_of_product(xx, yy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


def _sqrt_of_product(x, y):
    """sqrt(x * y), rounded once."""
    if not (math.isfinite(x) and math.isfinite(y)):
        return math.sqrt(x * y)
    n, d = x.as_integer_ratio()
    other_n, other_d = y.as_integer_ratio()
    return _sqrt_of_ratio(n * other_n, d * other_d)


def linear_regression(x, y, /, *, proportional=False):
    """(slope, intercept) of the line with the least squares."""
    count = len(x)
    if len(y) != count:
        raise StatisticsError('linear regression requires that both inputs have same number of data points')
    if count < 2:
        raise StatisticsError('linear regression requires at least two data points')
    if not proportional:
        xbar, ybar = math.fsum(x) / count, math.fsum(y) / count
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    both = math.sumprod(x, y) + 0.0
    xx = math.sumprod(x, x)
    try:
        slope = both / xx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return _linear_regression_result()(slope, 0.0 if proportional else ybar - slope * xbar)


_LinearRegression = None


def _linear_regression_result():
    global _LinearRegression
    if _LinearRegression is None:
        from collections import namedtuple
        _LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'), module='statistics')
    return _LinearRegression
