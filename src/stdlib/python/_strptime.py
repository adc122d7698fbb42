# Reading a time by strftime directives, for time.strptime and datetime.strptime.  A format becomes one regular
# expression (made once per format); the fields that matched are then put together.  Names are the English ones of the C
# locale.

_DAYS = ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')
_MONTHS = ('january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november',
           'december')
_SHORT_DAYS = tuple(name[:3] for name in _DAYS)
_SHORT_MONTHS = tuple(name[:3] for name in _MONTHS)

_FIELDS = {
    'd': r'3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]', 'f': r'[0-9]{1,6}', 'H': r'2[0-3]|[0-1]\d|\d',
    'I': r'1[0-2]|0[1-9]|[1-9]| [1-9]', 'G': r'\d\d\d\d',
    'j': r'36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]', 'm': r'1[0-2]|0[1-9]|[1-9]',
    'M': r'[0-5]\d|\d', 'S': r'6[0-1]|[0-5]\d|\d', 'U': r'5[0-3]|[0-4]\d|\d', 'W': r'5[0-3]|[0-4]\d|\d',
    'w': r'[0-6]', 'u': r'[1-7]', 'V': r'5[0-3]|0[1-9]|[1-4]\d|\d', 'y': r'\d\d', 'Y': r'\d\d\d\d',
    'z': r'[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|[zZ]', 'A': '|'.join(_DAYS), 'a': '|'.join(_SHORT_DAYS),
    'B': 'september|' + '|'.join(_MONTHS), 'b': '|'.join(_SHORT_MONTHS), 'p': 'am|pm', 'Z': 'utc|gmt'}
_COMPOSED = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}
_compiled = {}


def _pattern(format):
    """The regular expression of a format, as text."""
    import re
    pieces = []
    pos = 0
    while pos < len(format):
        char = format[pos]
        pos += 1
        if char.isspace():
            if not pieces or pieces[-1] != r'\s+':
                pieces.append(r'\s+')
            continue
        if char != '%':
            pieces.append(re.escape(char))
            continue
        if pos == len(format):
            raise ValueError(f'stray % in format {format!r}')
        directive = format[pos]
        pos += 1
        if directive == '%':
            pieces.append('%')
        elif directive in _COMPOSED:
            pieces.append(_pattern(_COMPOSED[directive]))
        elif directive == 'h' or directive not in _FIELDS:
            raise ValueError(f'{directive!r} is a bad directive in format {format!r}')
        else:
            pieces.append(f'(?P<{directive}>{_FIELDS[directive]})')
    return ''.join(pieces)


def _regex(format):
    found = _compiled.get(format)
    if found is None:
        import re
        text = _pattern(format)
        if '(?P<d>' in text and '(?P<Y>' not in text and '(?P<y>' not in text and '(?P<G>' not in text:
            _warn_about_leap_days()
        if len(_compiled) > 50:
            _compiled.clear()
        found = _compiled[format] = re.compile(text, re.IGNORECASE)
    return found


def _warn_about_leap_days():
    from warnings import warn
    warn('Parsing dates involving a day of month without a year specified is ambiguious\n'
         'and fails to parse leap day. The default behavior will change in Python 3.15\n'
         'to either always raise an exception or to use a different default year (TBD).\n'
         "To avoid trouble, add a specific year to the input & format.\n"
         'See https://github.com/python/cpython/issues/70647.', DeprecationWarning, stacklevel=5)


def _offset(text):
    """Seconds and microseconds of a %z field."""
    if text in 'zZ':
        return 0, 0
    digits = text[1:].replace(':', '')
    if ':' in text and text.count(':') != (len(digits.partition('.')[0]) // 2 - 1):
        raise ValueError(f'Inconsistent use of : in {text}')
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
    fraction = int(digits[7:].ljust(6, '0')) if '.' in digits else 0
    return (-seconds, -fraction) if text[0] == '-' else (seconds, fraction)


def _weekday(fields):
    if 'A' in fields:
        return _DAYS.index(fields['A'].lower())
    if 'a' in fields:
        return _SHORT_DAYS.index(fields['a'].lower())
    if 'w' in fields:
        return (int(fields['w']) + 6) % 7
    if 'u' in fields:
        return int(fields['u']) - 1
    return None


def _year(fields):
    if 'Y' in fields:
        return int(fields['Y'])
    if 'y' in fields:
        year = int(fields['y'])
        return year + (2000 if year <= 68 else 1900)
    return None


def _hour(fields):
    if 'H' in fields:
        return int(fields['H'])
    if 'I' not in fields:
        return 0
    hour = int(fields['I'])
    meridian = fields.get('p', '').lower()
    if meridian == 'pm':
        return hour if hour == 12 else hour + 12
    return 0 if hour == 12 and meridian in ('', 'am') else hour


def _check_iso(fields, year, weekday):
    """The rules for the directives of the ISO calendar."""
    if 'G' in fields:
        if 'j' in fields:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' "
                             "instead.")
        if 'V' not in fields or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
    elif 'V' in fields:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                         'instead.')


def _day_number(fields, year, month, day, weekday):
    """(year, month, day, day of the year) from whichever of them the text gave."""
    from datetime import date
    if 'G' in fields:
        found = date.fromisocalendar(int(fields['G']), int(fields['V']), weekday + 1)
        return found.year, found.month, found.day, found.timetuple().tm_yday
    yday = int(fields['j']) if 'j' in fields else None
    if yday is None and weekday is not None and year is not None and ('U' in fields or 'W' in fields):
        first = date(year, 1, 1).weekday()
        if 'U' in fields:
            yday = 1 + (6 - first) % 7 + (int(fields['U']) - 1) * 7 + (weekday + 1) % 7
        else:
            yday = 1 + -first % 7 + (int(fields['W']) - 1) * 7 + weekday
    counting_year = 1900 if year is None else year
    if yday is None or 'd' in fields and 'm' in fields:
        leap_year = 1904 if year is None and month == 2 and day == 29 else counting_year
        yday = date(leap_year, month, day).toordinal() - date(leap_year, 1, 1).toordinal() + 1
        return counting_year, month, day, yday
    found = date.fromordinal(date(counting_year, 1, 1).toordinal() + yday - 1)
    return found.year, found.month, found.day, yday if found.year >= counting_year else found.timetuple().tm_yday


def _parse(data, format):
    """The time tuple (with zone name and offset), microseconds and the offset's microseconds of a text."""
    for position, value in enumerate((data, format)):
        if not isinstance(value, str):
            raise TypeError(f'strptime() argument {position} must be str, not {type(value)}')
    match = _regex(format).match(data)
    if not match:
        raise ValueError(f'time data {data!r} does not match format {format!r}')
    if match.end() != len(data):
        raise ValueError(f'unconverted data remains: {data[match.end():]}')
    fields = match.groupdict()
    year = _year(fields)
    weekday = _weekday(fields)
    _check_iso(fields, year, weekday)
    month = day = 1
    if 'm' in fields:
        month = int(fields['m'])
    elif 'B' in fields:
        month = _MONTHS.index(fields['B'].lower()) + 1
    elif 'b' in fields:
        month = _SHORT_MONTHS.index(fields['b'].lower()) + 1
    if 'd' in fields:
        day = int(fields['d'])
    year, month, day, yday = _day_number(fields, year, month, day, weekday)
    if weekday is None:
        from datetime import date
        leap_day = month == 2 and day == 29 and year == 1900
        weekday = 3 if leap_day else date(year, month, day).weekday()
    offset, offset_fraction = _offset(fields['z']) if 'z' in fields else (None, 0)
    zone = fields.get('Z')
    dst = 0 if zone else -1
    fraction = int(fields['f'].ljust(6, '0')) if 'f' in fields else 0
    parts = (year, month, day, _hour(fields), int(fields.get('M', 0)), int(fields.get('S', 0)), weekday, yday, dst)
    return parts, zone, offset, fraction, offset_fraction


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    """time.strptime."""
    from time import struct_time
    parts, zone, offset, _, _ = _parse(data_string, format)
    return struct_time(parts + (zone, offset))


def _strptime_datetime(cls, data_string, format='%a %b %d %H:%M:%S %Y'):
    """datetime.strptime."""
    from datetime import timedelta, timezone
    if not isinstance(data_string, str):
        raise TypeError(f'strptime() argument 1 must be str, not {type(data_string).__name__}')
    if not isinstance(format, str):
        raise TypeError(f'strptime() argument 2 must be str, not {type(format).__name__}')
    parts, zone, offset, fraction, offset_fraction = _parse(data_string, format)
    if offset is None:
        return cls(*parts[:6], fraction)
    delta = timedelta(0, offset, offset_fraction)
    return cls(*parts[:6], fraction, timezone(delta, zone) if zone else timezone(delta))
