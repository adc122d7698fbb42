# date: year, month and day of the Gregorian calendar, extended in both directions; and the day numbers behind it.

from operator import index

from datetime._delta import timedelta
from datetime._shared import missing, not_ordered, required, short_name, type_name, unsupported

MINYEAR = 1
MAXYEAR = 9999
MAX_ORDINAL = 3652059
_MONTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
DAY_NAMES = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
MONTH_NAMES = (None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')


def is_leap(year):
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    """The number of days of a month."""
    return 29 if month == 2 and is_leap(year) else _MONTHS[month]


def days_before_year(year):
    """The number of days before 1 January of a year, counted from 1 January 1."""
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def day_of_year(year, month, day):
    """1 for 1 January."""
    return _BEFORE[month] + (month > 2 and is_leap(year)) + day


def to_ordinal(year, month, day):
    """The day number; 1 January 1 is 1."""
    return days_before_year(year) + day_of_year(year, month, day)


def from_ordinal(n):
    """Year, month and day of a day number."""
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = (n + 50) >> 5
    first = day_of_year(year, month, 1) - 1
    if first > n:
        month -= 1
        first = day_of_year(year, month, 1) - 1
    return year, month, n - first + 1


def week_one(year):
    """The day number of the Monday that starts ISO week 1."""
    first = days_before_year(year) + 1
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def from_iso_week(year, week, day):
    """Year, month and day of an ISO week date."""
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'Year is out of range: {year}')
    if not 1 <= week <= 52:
        weekday = days_before_year(year) % 7
        if week != 53 or not (weekday == 3 or weekday == 2 and is_leap(year)):
            raise ValueError(f'Invalid week: {week}')
    if not 1 <= day <= 7:
        raise ValueError(f'Invalid day: {day} (range is [1, 7])')
    return from_ordinal(week_one(year) + (week - 1) * 7 + day - 1)


def check_date(year, month, day):
    """The parts of a date as ints, if there is such a day."""
    year, month, day = index(year), index(month), index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


class IsoCalendarDate(tuple):
    """ISO year, week and weekday."""

    __module__ = 'datetime'
    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


class date:
    """A day of the calendar."""

    __module__ = 'datetime'
    __slots__ = '_year', '_month', '_day'

    def __new__(cls, year=required, month=required, day=required):
        if year is required:
            raise missing('year', 1)
        if month is required:
            index(year)      # a wrong type is reported before what is missing
            raise missing('month', 2)
        if day is required:
            index(year), index(month)
            raise missing('day', 3)
        self = object.__new__(cls)
        self._year, self._month, self._day = check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The local date of a POSIX timestamp."""
        from time import localtime
        return cls(*localtime(timestamp)[:3])

    @classmethod
    def today(cls):
        """The current local date."""
        from time import time
        return cls.fromtimestamp(time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        """The date of a day number; 1 January 1 is 1."""
        ordinal = index(ordinal)
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        if ordinal > MAX_ORDINAL:
            raise ValueError(f'year {from_ordinal(ordinal)[0]} is out of range')
        return cls(*from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, string, /):
        """The date of a text in ISO 8601 form."""
        from datetime._text import parse_date
        if not isinstance(string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            return cls(*parse_date(string))
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f'Invalid isoformat string: {string!r}') from None

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The date of an ISO year, week and weekday."""
        return cls(*from_iso_week(index(year), index(week), index(day)))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return f'{short_name(self, date)}({self._year}, {self._month}, {self._day})'

    def isoformat(self):
        """YYYY-MM-DD."""
        return f'{self._year:04}-{self._month:02}-{self._day:02}'

    def __str__(self):
        return self.isoformat()

    def ctime(self):
        """As time.ctime() would write it."""
        return (f'{DAY_NAMES[self.weekday()]} {MONTH_NAMES[self._month]} {self._day:2} 00:00:00 {self._year:04}')

    def strftime(self, format):
        """A text with the directives of format replaced."""
        from datetime._text import format_moment
        return format_moment(self, format, self.timetuple())

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type_name(spec)}')
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        """A time.struct_time at midnight, without daylight saving."""
        from time import struct_time
        return struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                            day_of_year(self._year, self._month, self._day), -1))

    def toordinal(self):
        """The day number; 1 January 1 is 1."""
        return to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        """The same date with other parts."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def weekday(self):
        """0 for Monday."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """1 for Monday."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """ISO year, week and weekday."""
        year = self._year
        start = week_one(year)
        today = to_ordinal(self._year, self._month, self._day)
        week, day = divmod(today - start, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - week_one(year), 7)
        elif week >= 52 and today >= week_one(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def _key(self):
        return self._year, self._month, self._day

    def _ordered(self, operator, other):
        """True if the two can be ordered, else what the ordering method returns."""
        if isinstance(other, date) and type(other)._key is date._key:
            return True
        return not_ordered(operator, self, other)

    def __eq__(self, other):
        if isinstance(other, date) and type(other)._key is date._key:
            return self._key() == other._key()
        return NotImplemented

    def __lt__(self, other):
        answer = self._ordered('<', other)
        return self._key() < other._key() if answer is True else answer

    def __le__(self, other):
        answer = self._ordered('<=', other)
        return self._key() <= other._key() if answer is True else answer

    def __gt__(self, other):
        answer = self._ordered('>', other)
        return self._key() > other._key() if answer is True else answer

    def __ge__(self, other):
        answer = self._ordered('>=', other)
        return self._key() >= other._key() if answer is True else answer

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if isinstance(other, timedelta):
            return self._shifted(other._days)
        return unsupported('+', self, other, other)

    def __radd__(self, other):
        return self + other if isinstance(other, timedelta) else unsupported('+', other, self, other)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._shifted(-other._days)
        if isinstance(other, date) and type(other)._key is date._key:
            return timedelta(self.toordinal() - other.toordinal())
        return unsupported('-', self, other, other)

    def __rsub__(self, other):
        return unsupported('-', other, self, other)

    def _shifted(self, days):
        ordinal = self.toordinal() + days
        if not 1 <= ordinal <= MAX_ORDINAL:
            raise OverflowError('date value out of range')
        return type(self)(*from_ordinal(ordinal))

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(1)
