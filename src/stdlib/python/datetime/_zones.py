# Time zones: the abstract tzinfo, and timezone for a fixed offset.

from datetime._delta import timedelta
from datetime._shared import short_name, type_name

_DAY = timedelta(1)


def check_tzinfo(zone):
    """Raise for what is neither None nor a tzinfo."""
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type {type_name(zone)!r}")


def offset_from(zone, method, moment):
    """What zone.utcoffset(moment) or zone.dst(moment) says, checked."""
    if zone is None:
        return None
    offset = getattr(zone, method)(moment)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{method}() must return None or a timedelta, not {type_name(offset)!r}")
    if not -_DAY < offset < _DAY:
        raise ValueError(f'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).')
    return offset


def format_offset(offset, separator=':'):
    """An offset as +HH:MM, with seconds and microseconds only if it has them."""
    if offset is None:
        return ''
    sign = '+'
    if offset.days < 0:
        sign, offset = '-', -offset
    minutes, seconds = divmod(offset.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f'{sign}{hours:02}{separator}{minutes:02}'
    if seconds or offset.microseconds:
        text += f'{separator}{seconds:02}'
        if offset.microseconds:
            text += f'.{offset.microseconds:06}'
    return text


class tzinfo:
    """The base class of time zones."""

    __module__ = 'datetime'
    __slots__ = ()

    def tzname(self, dt):
        """The zone's name at that moment."""
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        """Local time minus UTC at that moment."""
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        """How much of utcoffset() is daylight saving."""
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        """The local time for a datetime whose fields are UTC and whose tzinfo is self."""
        from datetime._moments import datetime
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        saving = dt.dst()
        if saving is None:
            raise ValueError('fromutc: non-None dst() result required')
        standard = offset - saving
        if standard:
            dt += standard
            saving = dt.dst()
            if saving is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return dt + saving

    def __reduce__(self):
        arguments = self.__getinitargs__() if hasattr(self, '__getinitargs__') else ()
        return self.__class__, arguments, self.__getstate__()


class timezone(tzinfo):
    """A zone at a fixed offset from UTC."""

    __slots__ = '_offset', '_name'
    __module__ = 'datetime'

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type_name(offset)}')
        if name is not None and not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type_name(name)}')
        if name is None and not offset:
            return cls.utc
        return cls._make(offset, name)

    @classmethod
    def _make(cls, offset, name):
        if not -_DAY < offset < _DAY:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}.')
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return 'datetime.timezone.utc'
        if self._name is None:
            return f'datetime.timezone({self._offset!r})'
        return f'datetime.timezone({self._offset!r}, {self._name!r})'

    def __str__(self):
        return self.tzname(None)

    def _check(self, name, dt):
        from datetime._moments import datetime
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f'{name}(dt) argument must be a datetime instance or None, not {type_name(dt)}')

    def utcoffset(self, dt):
        """The fixed offset."""
        self._check('utcoffset', dt)
        return self._offset

    def tzname(self, dt):
        """The given name, or UTC and the offset."""
        self._check('tzname', dt)
        if self._name is not None:
            return self._name
        return f'UTC{format_offset(self._offset)}' if self._offset else 'UTC'

    def dst(self, dt):
        """None: a fixed offset knows of no daylight saving."""
        self._check('dst', dt)

    def fromutc(self, dt):
        """The local time for a datetime in UTC whose tzinfo is self."""
        from datetime._moments import datetime
        if not isinstance(dt, datetime):
            raise TypeError('fromutc() argument must be a datetime instance')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset

    def __reduce__(self):
        return self.__class__, (self._offset,) if self._name is None else (self._offset, self._name)


UTC = timezone.utc = timezone._make(timedelta(0), None)
timezone.min = timezone._make(timedelta(hours=-23, minutes=-59), None)
timezone.max = timezone._make(timedelta(hours=23, minutes=59), None)
