# time: a time of day, naive or with a time zone.

from datetime._delta import timedelta
from datetime._shared import check_time, not_ordered, short_name, type_name, unsupported
from datetime._zones import check_tzinfo, format_offset, offset_from

_KEEP = object()


def clock_text(hour, minute, second, microsecond, timespec):
    """The ISO text of a time of day, as precise as timespec says."""
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    if timespec == 'seconds':
        return f'{hour:02}:{minute:02}:{second:02}'
    if timespec == 'microseconds':
        return f'{hour:02}:{minute:02}:{second:02}.{microsecond:06}'
    if timespec == 'milliseconds':
        return f'{hour:02}:{minute:02}:{second:02}.{microsecond // 1000:03}'
    if timespec == 'minutes':
        return f'{hour:02}:{minute:02}'
    if timespec == 'hours':
        return f'{hour:02}'
    if not isinstance(timespec, str):
        raise TypeError(f"isoformat() argument 'timespec' must be str, not {type_name(timespec)}")
    raise ValueError('Unknown timespec value')


class time:
    """A time of day."""

    __module__ = 'datetime'
    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold'

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = check_time(hour, minute, second, microsecond, fold)
        check_tzinfo(tzinfo)
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def fromisoformat(cls, string, /):
        """The time of a text in ISO 8601 form."""
        from datetime._text import parse_time
        if not isinstance(string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            return cls(*parse_time(string[1:] if string[:1] == 'T' else string))
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f'Invalid isoformat string: {string!r}') from None

    def utcoffset(self):
        """The zone's offset, None if it depends on the date."""
        return offset_from(self._tzinfo, 'utcoffset', None)

    def dst(self):
        """The daylight saving part of the offset."""
        return offset_from(self._tzinfo, 'dst', None)

    def tzname(self):
        """The zone's name."""
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def _key(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _in_day(self, offset):
        """Microseconds since midnight UTC."""
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        moment = seconds * 1_000_000 + self._microsecond
        return moment - offset._us() if offset else moment

    def _compare(self, operator, other):
        """The two values to compare, or None and what the method returns."""
        if not isinstance(other, time):
            return None, NotImplemented if operator == '==' else not_ordered(operator, self, other)
        if self._tzinfo is other._tzinfo:
            return self._key(), other._key()
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            if operator == '==':
                return None, False
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._in_day(mine), other._in_day(theirs)

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
        return hash(('time', self._in_day(self.replace(fold=0).utcoffset())))

    def __add__(self, other):
        return unsupported('+', self, other, other)

    def __sub__(self, other):
        return unsupported('-', self, other, other)

    def isoformat(self, timespec='auto'):
        """The time in ISO 8601 form."""
        return clock_text(*self._key(), timespec) + format_offset(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        if self._tzinfo is not None:
            parts.append(f'tzinfo={self._tzinfo!r}')
        if self._fold:
            parts.append('fold=1')
        return f'{short_name(self, time)}({", ".join(parts)})'

    def strftime(self, format):
        """A text with the directives of format replaced; the date is 1 January 1900."""
        from datetime._text import format_moment
        return format_moment(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type_name(spec)}')
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=_KEEP, *, fold=None):
        """The same time with other parts."""
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is _KEEP else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __reduce__(self):
        return _rebuild, (self.__class__, (*self._key(), self._tzinfo), self._fold)


def _rebuild(cls, parts, fold):
    return cls(*parts, fold=fold)


_rebuild.__module__ = 'datetime._times'
time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(0, 0, 1)
