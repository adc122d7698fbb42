# Reading ISO 8601 texts and writing by strftime directives.  A parser raises a ValueError without arguments for a text
# of the wrong form; the caller, who knows the whole text, puts it into the message.

from datetime._delta import timedelta
from datetime._dates import from_iso_week
from datetime._zones import format_offset, timezone, UTC


def _number(text):
    if not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def parse_date(text):
    """Year, month and day of YYYY-MM-DD, YYYYMMDD or a week date."""
    size = len(text)
    if size not in (7, 8, 10):
        raise ValueError
    year = _number(text[:4])
    dash = text[4] == '-'
    pos = 4 + dash
    if text[pos:pos + 1] == 'W':
        week = _number(text[pos + 1:pos + 3])
        if len(text[pos + 1:pos + 3]) != 2:
            raise ValueError
        rest = text[pos + 3:]
        day = 1
        if rest:
            if rest.startswith('-') != dash:
                raise ValueError
            rest = rest[dash:]
            if len(rest) != 1:
                raise ValueError
            day = _number(rest)
        try:
            return from_iso_week(year, week, day)
        except ValueError:
            raise ValueError from None
    if size == 7 or (size == 10) != dash:
        raise ValueError
    month = _number(text[pos:pos + 2])
    if dash and text[7] != '-':
        raise ValueError
    return year, month, _number(text[-2:])


def split_moment(text):
    """Where the date part of a text ends."""
    if len(text) < 7:
        raise ValueError
    if text[4] == '-':
        if text[5] != 'W':
            return 10
        if len(text) > 8 and text[8] == '-':
            if len(text) == 9:
                raise ValueError
            return 8 if len(text) > 10 and text[10].isdigit() else 10
        return 8
    if text[4] != 'W':
        return 8
    pos = 7
    while pos < len(text) and text[pos].isdigit():
        pos += 1
    if pos < 9:
        return pos
    return 7 if pos % 2 == 0 else 8


def _parse_clock(text):
    """Hour, minute, second and microsecond of HH[:MM[:SS[.f]]], with or without the colons."""
    parts = [0, 0, 0, 0]
    colon = text[2:3] == ':'
    pos = 0
    for part in range(3):
        if len(text) - pos < 2:
            raise ValueError
        parts[part] = _number(text[pos:pos + 2])
        pos += 2
        following = text[pos:pos + 1]
        if not following:
            return parts
        if following in '.,' and part == 2:
            digits = text[pos + 1:]
            if not digits:
                raise ValueError
            parts[3] = _number(digits[:6].ljust(6, '0'))
            _number(digits)
            return parts
        if part == 2 or (following == ':') != colon:
            raise ValueError
        pos += colon
    return parts


def parse_time(text):
    """Hour, minute, second, microsecond and tzinfo of an ISO time."""
    if len(text) < 2:
        raise ValueError
    pos = max(text.find('+'), text.find('-'), text.find('Z'))
    if pos < 0:
        return *_parse_clock(text), None
    clock = _parse_clock(text[:pos])
    zone = text[pos + 1:]
    if text[pos] == 'Z':
        if zone:
            raise ValueError
        return *clock, UTC
    if len(zone) in (0, 1, 3) or len(zone) == 7 and zone[2] != ':':
        raise ValueError
    hours, minutes, seconds, microseconds = _parse_clock(zone)
    offset = timedelta(0, seconds, microseconds, 0, minutes, hours)
    return *clock, timezone(-offset if text[pos] == '-' else offset)


def format_moment(moment, format, parts):
    """strftime for a date, time or datetime: %f, %z, %:z and %Z are its own, the rest is time.strftime's."""
    from time import strftime
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    if 'f' not in format and 'z' not in format and 'Z' not in format:
        return strftime(format, parts)
    pieces = []
    pos = 0
    while True:
        percent = format.find('%', pos)
        if percent < 0 or percent + 1 >= len(format):
            break
        pieces.append(format[pos:percent])
        directive = format[percent + 1]
        pos = percent + 2
        if directive == 'f':
            pieces.append(f'{getattr(moment, "microsecond", 0):06}')
        elif directive == 'z' or directive == ':' and format[pos:pos + 1] == 'z':
            if directive == ':':
                pos += 1
            if hasattr(moment, 'utcoffset'):
                pieces.append(format_offset(moment.utcoffset(), ':' if directive == ':' else ''))
        elif directive == 'Z':
            if hasattr(moment, 'tzname'):
                pieces.append((moment.tzname() or '').replace('%', '%%'))
        else:
            pieces.append('%' + directive)
    pieces.append(format[pos:])
    return strftime(''.join(pieces), parts)
