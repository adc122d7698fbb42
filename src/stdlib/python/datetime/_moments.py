# datetime: a date and a time of day, naive or with a time zone.

from operator import index

from datetime._dates import (check_date, date, DAY_NAMES, day_of_year, from_ordinal, MAX_ORDINAL, MONTH_NAMES,
                             to_ordinal)
from datetime._delta import timedelta
from datetime._shared import check_time, missing, not_ordered, required, short_name, type_name, unsupported
from datetime._times import clock_text, time
from datetime._zones import check_tzinfo, format_offset, offset_from, timezone, tzinfo as _tzinfo_class, UTC

_KEEP = object()
_EPOCH_DAY = 719163
_DAY = 86_400_000_000


def _local_seconds(u):
    """The seconds a local clock shows at POSIX time u, counted as if it showed UTC."""
    from time import localtime
    parts = localtime(u)
    return (to_ordinal(*parts[:3]) - _EPOCH_DAY) * 86400 + parts[3] * 3600 + parts[4] * 60 + parts[5]


class datetime(date):
    """A moment: date, time of day, and perhaps a time zone."""

    __module__ = 'datetime'
    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold'

    def __new__(cls, year=required, month=required, day=required, hour=0, minute=0, second=0, microsecond=0,
                tzinfo=None, *, fold=0):
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
        self._hour, self._minute, self._second, self._microsecond = check_time(hour, minute, second, microsecond, fold)
        check_tzinfo(tzinfo)
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour = time.hour
    minute = time.minute
    second = time.second
    microsecond = time.microsecond
    tzinfo = time.tzinfo
    fold = time.fold

    @classmethod
    def _from_us(cls, us, zone=None, fold=0):
        """The moment so many microseconds after the start of 1 January 1."""
        days, us = divmod(us, _DAY)
        if not 0 <= days < MAX_ORDINAL:
            raise OverflowError('date value out of range')
        seconds, us = divmod(us, 1_000_000)
        minutes, seconds = divmod(seconds, 60)
        return cls(*from_ordinal(days + 1), *divmod(minutes, 60), seconds, us, zone, fold=fold)

    def _us(self):
        seconds = (to_ordinal(self._year, self._month, self._day) - 1) * 86400
        seconds += self._hour * 3600 + self._minute * 60 + self._second
        return seconds * 1_000_000 + self._microsecond

    @classmethod
    def _from_posix(cls, timestamp, utc, zone):
        whole, us = timestamp, 0
        if isinstance(timestamp, float):
            whole = int(timestamp)
            us = round((timestamp - whole) * 1e6)
            if us >= 1_000_000 or us < 0:
                more, us = divmod(us, 1_000_000)
                whole += more
        elif not isinstance(timestamp, int):
            whole = index(timestamp)
        shown = whole if utc else _local_seconds(whole)
        if not -62135596800 <= shown <= 253402300799:
            raise ValueError(f'year {1970 + shown // 31556952} is out of range')
        fold = 0
        if not utc and whole > 86400:
            before = _local_seconds(whole - 86400)
            gap = shown - before - 86400
            if gap < 0 and _local_seconds(whole + gap) == shown:
                fold = 1
        return cls._from_us((shown + (_EPOCH_DAY - 1) * 86400) * 1_000_000 + us, zone, fold)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The local (or given zone's) time of a POSIX timestamp."""
        check_tzinfo(tz)
        moment = cls._from_posix(timestamp, tz is not None, tz)
        return moment if tz is None else tz.fromutc(moment)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The naive UTC time of a POSIX timestamp (deprecated)."""
        _deprecated('utcfromtimestamp', 'datetime.datetime.fromtimestamp(timestamp, datetime.UTC)')
        return cls._from_posix(timestamp, True, None)

    @classmethod
    def now(cls, tz=None):
        """The current time, local or in a zone."""
        from time import time
        return cls.fromtimestamp(time(), tz)

    @classmethod
    def today(cls):
        """The current local time."""
        return cls.now()

    @classmethod
    def utcnow(cls):
        """The current naive UTC time (deprecated)."""
        from time import time
        _deprecated('utcnow', 'datetime.datetime.now(datetime.UTC)')
        return cls._from_posix(time(), True, None)

    @classmethod
    def fromordinal(cls, ordinal, /):
        """Midnight of a day number; 1 January 1 is 1."""
        day = date.fromordinal(ordinal)
        return cls(day.year, day.month, day.day)

    @classmethod
    def combine(cls, date, time, tzinfo=_KEEP):
        """The moment of a date and a time."""
        if not isinstance(date, _date_class):
            raise TypeError(f'combine() argument 1 must be datetime.date, not {type_name(date)}')
        if not isinstance(time, _time_class):
            raise TypeError(f'combine() argument 2 must be datetime.time, not {type_name(time)}')
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is _KEEP else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, string, /):
        """The moment of a text in ISO 8601 form."""
        from datetime._text import parse_date, parse_time, split_moment
        if not isinstance(string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            end = split_moment(string)
            parts = parse_date(string[:end])
            return cls(*parts, *parse_time(string[end + 1:])) if len(string) > end else cls(*parts)
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f'Invalid isoformat string: {string!r}') from None

    @classmethod
    def strptime(cls, date_string, format, /):
        """The moment that a text gives in a format."""
        from _strptime import _strptime_datetime
        return _strptime_datetime(cls, date_string, format)

    def utcoffset(self):
        """Local time minus UTC."""
        return offset_from(self._tzinfo, 'utcoffset', self)

    def dst(self):
        """The daylight saving part of the offset."""
        return offset_from(self._tzinfo, 'dst', self)

    def tzname(self):
        """The zone's name."""
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def date(self):
        """The date alone."""
        return date(self._year, self._month, self._day)

    def time(self):
        """The naive time of day."""
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time of day with its zone."""
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def _struct(self, dst):
        from time import struct_time
        return struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second, self.weekday(),
                            day_of_year(self._year, self._month, self._day), dst))

    def timetuple(self):
        """A time.struct_time of the local time."""
        saving = self.dst()
        return self._struct(-1 if saving is None else 1 if saving else 0)

    def utctimetuple(self):
        """A time.struct_time of the UTC time."""
        offset = self.utcoffset()
        return (self.replace(tzinfo=None) - offset if offset else self)._struct(0)

    def _posix_seconds(self):
        """The POSIX time of a naive moment on the local clock, in whole seconds; fold chooses where there are two."""
        shown = self._us() // 1_000_000 - (_EPOCH_DAY - 1) * 86400
        shift = _local_seconds(shown) - shown
        first = shown - shift
        if _local_seconds(first) == shown:
            other = first + (-86400, 86400)[self._fold]
            second_shift = _local_seconds(other) - other
            if second_shift == shift:
                return first
        else:
            second_shift = _local_seconds(first) - first
        second = shown - second_shift
        if _local_seconds(second) == shown:
            return second
        if _local_seconds(first) == shown:
            return first
        return (max, min)[self._fold](first, second)

    def timestamp(self):
        """The POSIX timestamp."""
        if self._tzinfo is None:
            return self._posix_seconds() + self._microsecond / 1e6
        return (self - _EPOCH).total_seconds()

    def astimezone(self, tz=None):
        """The same moment in another zone, the local one by default."""
        if tz is None:
            tz = self._local_zone()
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError(f'tzinfo argument must be None or of a tzinfo subclass, not type {type_name(tz)!r}')
        mine = self._tzinfo
        if mine is tz:
            return self
        offset = None if mine is None else self.utcoffset()
        if offset is None:
            offset = self.replace(tzinfo=None)._local_zone().utcoffset(None)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def _local_zone(self):
        from time import localtime
        if self._tzinfo is None:
            seconds = self._posix_seconds()
        else:
            seconds = (self - _EPOCH) // timedelta(0, 1)
        parts = localtime(seconds)
        return timezone(timedelta(0, parts.tm_gmtoff), parts.tm_zone)

    def ctime(self):
        """As time.ctime() would write it."""
        return (f'{DAY_NAMES[self.weekday()]} {MONTH_NAMES[self._month]} {self._day:2} '
                f'{self._hour:02}:{self._minute:02}:{self._second:02} {self._year:04}')

    def isoformat(self, sep='T', timespec='auto'):
        """The moment in ISO 8601 form."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {type_name(sep)}')
        clock = clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return f'{self._year:04}-{self._month:02}-{self._day:02}{sep}{clock}{format_offset(self.utcoffset())}'

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ', '.join(map(str, parts))
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        if self._fold:
            text += ', fold=1'
        return f'{short_name(self, datetime)}({text})'

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=_KEEP, *, fold=None):
        """The same moment with other parts."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is _KEEP else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _key(self):
        return self._us()

    def _compare(self, operator, other):
        """The two values to compare, or None and what the method returns."""
        if not isinstance(other, datetime):
            if operator == '==':
                return None, NotImplemented
            return None, not_ordered(operator, self, other)
        if self._tzinfo is other._tzinfo:
            return self._us(), other._us()
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            if operator == '==':
                return None, False
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        if mine is None:
            return self._us(), other._us()
        return self._us() - mine._us(), other._us() - theirs._us()

    def __eq__(self, other):
        mine, theirs = self._compare('==', other)
        return theirs if mine is None else mine == theirs

    def __lt__(self, other):
        mine, theirs = self._compare('<', other)
        return theirs if mine is None else mine < theirs

    def __le__(self, other):
        mine, theirs = self._compare('<=', other)
        return theirs if mine is None else mine <= theirs

    def __gt__(self, other):
        mine, theirs = self._compare('>', other)
        return theirs if mine is None else mine > theirs

    def __ge__(self, other):
        mine, theirs = self._compare('>=', other)
        return theirs if mine is None else mine >= theirs

    def __hash__(self):
        offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
        return hash(('datetime', self._us() - (offset._us() if offset is not None else 0)))

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_us(self._us() + other._us(), self._tzinfo)
        return unsupported('+', self, other, other)

    def __radd__(self, other):
        return self + other if isinstance(other, timedelta) else unsupported('+', other, self, other)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_us(self._us() - other._us(), self._tzinfo)
        if not isinstance(other, datetime):
            return unsupported('-', self, other, other)
        difference = self._us() - other._us()
        if self._tzinfo is not other._tzinfo:
            mine, theirs = self.utcoffset(), other.utcoffset()
            if (mine is None) != (theirs is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            if mine is not None:
                difference += theirs._us() - mine._us()
        return timedelta(0, 0, difference)

    def __reduce__(self):
        return _rebuild, (self.__class__, (self._year, self._month, self._day, self._hour, self._minute, self._second,
                                           self._microsecond, self._tzinfo), self._fold)


def _rebuild(cls, parts, fold):
    return cls(*parts, fold=fold)


def _deprecated(name, instead):
    from warnings import warn
    warn(f'datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. Use timezone-aware '
         f'objects to represent datetimes in UTC: {instead}.', DeprecationWarning, stacklevel=3)


_date_class, _time_class = date, time
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(0, 0, 1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
