# timedelta: a number of microseconds, kept as normalised days, seconds and microseconds.

from datetime._shared import not_ordered, short_name, type_name, unsupported

_DAY = 86_400_000_000


def divide_nearest(a, b):
    """a / b rounded to the nearest int, halves to even."""
    quotient, rest = divmod(a, b)
    twice = 2 * rest
    if (twice > b if b > 0 else twice < b) or twice == b and quotient & 1:
        quotient += 1
    return quotient


def _total(parts):
    """The sum of (name, value, microseconds per unit), rounded once."""
    whole = 0
    left = 0.0
    for name, value, factor in parts:
        if isinstance(value, int):
            whole += value * factor
        elif isinstance(value, float):
            count = int(value)      # raises for infinities and NaN
            fraction = (value - count) * factor
            whole += count * factor + int(fraction)
            left += fraction - int(fraction)
        else:
            raise TypeError(f'unsupported type for timedelta {name} component: {type_name(value)}')
    if left:
        rounded = round(left)
        if abs(rounded - left) == 0.5:
            odd = whole & 1
            rounded = 2 * round((left + odd) * 0.5) - odd
        whole += rounded
    return whole


class timedelta:
    """The difference between two points in time."""

    __module__ = 'datetime'
    __slots__ = '_days', '_seconds', '_microseconds', '_hash'

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if (days.__class__ is int and seconds.__class__ is int and microseconds.__class__ is int and not milliseconds
                and not minutes and not hours and not weeks and 0 <= microseconds < 1_000_000):
            more, seconds = divmod(seconds, 86400)
            days += more
        else:
            total = _total((('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000),
                            ('seconds', seconds, 1_000_000), ('minutes', minutes, 60_000_000),
                            ('hours', hours, 3_600_000_000), ('days', days, _DAY), ('weeks', weeks, 7 * _DAY)))
            days, rest = divmod(total, _DAY)
            seconds, microseconds = divmod(rest, 1_000_000)
        if not -999999999 <= days <= 999999999:
            if not -2 ** 31 <= days < 2 ** 31:
                raise OverflowError('Python int too large to convert to C int')
            raise OverflowError(f'days={days}; must have magnitude <= 999999999')
        self = object.__new__(cls)
        self._days = days
        self._seconds = seconds
        self._microseconds = microseconds
        return self

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def _us(self):
        return self._days * _DAY + self._seconds * 1_000_000 + self._microseconds

    def total_seconds(self):
        """The whole length in seconds."""
        return self._us() / 1_000_000

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (('days', self._days), ('seconds', self._seconds),
                                                       ('microseconds', self._microseconds)) if value]
        return f'{short_name(self, timedelta)}({", ".join(parts) or "0"})'

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02}:{seconds:02}'
        if self._days:
            text = f'{self._days} day{"" if abs(self._days) == 1 else "s"}, {text}'
        return f'{text}.{self._microseconds:06}' if self._microseconds else text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta(0, 0, self._us() + other._us())
        return NotImplemented if _is_moment(other) else unsupported('+', self, other, other)

    def __radd__(self, other):
        return NotImplemented if _is_moment(other) else unsupported('+', other, self, other)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta(0, 0, self._us() - other._us())
        return unsupported('-', self, other, other)

    def __rsub__(self, other):
        return NotImplemented if _is_moment(other) else unsupported('-', other, self, other)

    def __neg__(self):
        return timedelta(0, 0, -self._us())

    def __pos__(self):
        return timedelta(self._days, self._seconds, self._microseconds)

    def __abs__(self):
        return -self if self._days < 0 else +self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta(0, 0, self._us() * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta(0, 0, divide_nearest(self._us() * numerator, denominator))
        return unsupported('*', self, other, other)

    def __rmul__(self, other):
        if isinstance(other, (int, float)):
            return self * other
        return unsupported('*', other, self, other)

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us() / other._us()
        if isinstance(other, int):
            return timedelta(0, 0, divide_nearest(self._us(), other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta(0, 0, divide_nearest(denominator * self._us(), numerator))
        return unsupported('/', self, other, other)

    def __rtruediv__(self, other):
        return unsupported('/', other, self, other)

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us() // other._us()
        if isinstance(other, int):
            return timedelta(0, 0, self._us() // other)
        return unsupported('//', self, other, other)

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta(0, 0, self._us() % other._us())
        return unsupported('%', self, other, other)

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, rest = divmod(self._us(), other._us())
            return quotient, timedelta(0, 0, rest)
        return unsupported('divmod()', self, other, other)

    def __eq__(self, other):
        return self._us() == other._us() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us() < other._us() if isinstance(other, timedelta) else not_ordered('<', self, other)

    def __le__(self, other):
        return self._us() <= other._us() if isinstance(other, timedelta) else not_ordered('<=', self, other)

    def __gt__(self, other):
        return self._us() > other._us() if isinstance(other, timedelta) else not_ordered('>', self, other)

    def __ge__(self, other):
        return self._us() >= other._us() if isinstance(other, timedelta) else not_ordered('>=', self, other)

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return bool(self._days or self._seconds or self._microseconds)

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


def _is_moment(other):
    """Whether the other operand is a date or datetime, whose own method does the work."""
    from datetime._dates import date
    return isinstance(other, date)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(0, 0, 1)
