# Comma-separated values, in Python: a reader that goes through each line once, a writer that quotes what has to be.

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS', 'QUOTE_NOTNULL', 'Error',
           'Dialect', 'excel', 'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect',
           'list_dialects', 'Sniffer', 'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
_limit = 131072


class Error(Exception):
    """Something wrong with the data or the format."""

    __module__ = '_csv'


def field_size_limit(new=None):
    """The longest field that is read; sets a new one."""
    global _limit
    old = _limit
    if new is not None:
        if not isinstance(new, int):
            raise TypeError('limit must be an integer')
        _limit = new
    return old


class Dialect:
    """A format; subclasses set the attributes."""

    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        try:
            _Format(self)
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    """What Excel writes."""

    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """What Excel writes, with tabs."""

    delimiter = '\t'


class unix_dialect(Dialect):
    """What Unix programs write."""

    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


def _kind(value):
    return type(value).__name__


class _Format:
    """A dialect with its settings checked."""

    _defaults = {'delimiter': ',', 'doublequote': True, 'escapechar': None, 'lineterminator': '\r\n', 'quotechar': '"',
                 'quoting': QUOTE_MINIMAL, 'skipinitialspace': False, 'strict': False}

    def __init__(self, dialect=None, **settings):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in settings:
            if name not in self._defaults:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        for name, default in self._defaults.items():
            value = settings[name] if name in settings else getattr(dialect, name, default)
            setattr(self, name, value)
        self._check('quotechar' in settings)

    def _check(self, quotechar_given):
        for name in ('delimiter', 'escapechar', 'quotechar'):
            value = getattr(self, name)
            if value is None and name != 'delimiter':
                continue
            if not isinstance(value, str):
                raise TypeError(f'"{name}" must be {"" if name == "delimiter" else "string or None, "}'
                                f'{"string, " if name == "delimiter" else ""}not {_kind(value)}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        if not isinstance(self.quoting, int):
            raise TypeError('"quoting" must be an integer, not ' + _kind(self.quoting))
        if not 0 <= self.quoting <= 5:
            raise TypeError('bad "quoting" value')
        if not isinstance(self.lineterminator, str):
            raise TypeError(f'"lineterminator" must be a string, not {_kind(self.lineterminator)}')
        if self.quotechar is None and self.quoting != QUOTE_NONE:
            if quotechar_given:
                raise TypeError('quotechar must be set if quoting enabled')
            self.quoting = QUOTE_NONE
        self.doublequote, self.skipinitialspace, self.strict = (bool(self.doublequote), bool(self.skipinitialspace),
                                                                bool(self.strict))


_dialects = {}


def register_dialect(name, dialect=None, /, **settings):
    """Give a format a name."""
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Format(dialect() if isinstance(dialect, type) else dialect, **settings)


def unregister_dialect(name, /):
    """Forget a name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name, /):
    """The format of that name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    """The names of the formats."""
    return list(_dialects)


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)


class _Reader:
    """The iterator that reader() gives."""

    def __init__(self, lines, dialect, settings):
        self._lines = iter(lines)
        self.dialect = _Format(dialect, **settings)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        row = []
        state = None        # None between rows, else (text so far, whether quoted) of a field that goes on
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state is None:
                    raise
                if self.dialect.strict:
                    raise Error('unexpected end of data') from None
                row.append(state)
                return row
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {_kind(line)} (the file should be opened in text '
                            'mode)')
            self.line_num += 1
            state = self._read_line(line, row, state)
            if state is None:
                return row

    def _read_line(self, line, row, text):
        """Add a line's fields to the row; return the text of a quoted field that is not closed, else None."""
        dialect = self.dialect
        delimiter, quote, escape = dialect.delimiter, dialect.quotechar, dialect.escapechar
        quoting = dialect.quoting
        pos, size = 0, len(line)
        if text is None and not line.rstrip('\r\n'):
            return None
        while True:
            quoted = text is not None
            if not quoted:
                text = ''
                if dialect.skipinitialspace:
                    while line[pos:pos + 1] == ' ':
                        pos += 1
                if line[pos:pos + 1] == quote and quote is not None and quoting != QUOTE_NONE:
                    quoted = True
                    pos += 1
            inside = quoted
            while True:
                if pos >= size:
                    if inside:
                        return text
                    break
                char = line[pos]
                if char == escape and escape is not None:
                    if pos + 1 >= size:
                        text += '\n'
                        return text
                    text += line[pos + 1]
                    pos += 2
                elif inside and char == quote and quote is not None:
                    if dialect.doublequote and line[pos + 1:pos + 2] == quote:
                        text += quote
                        pos += 2
                    else:
                        inside = False
                        pos += 1
                        if dialect.strict and line[pos:pos + 1] not in ('', delimiter, '\r', '\n'):
                            raise Error(f"'{delimiter}' expected after '{quote}'")
                elif not inside and char == delimiter:
                    break
                elif not inside and char in '\r\n':
                    if line[pos:].strip('\r\n'):
                        raise Error('new-line character seen in unquoted field - do you need to open the file with '
                                    "newline=''?")
                    pos = size
                else:
                    stop = pos + 1
                    while stop < size and line[stop] != delimiter and line[stop] not in '\r\n"\\' and \
                            line[stop] != quote and line[stop] != escape:
                        stop += 1
                    text += line[pos:stop]
                    pos = stop
                if len(text) > _limit:
                    raise Error(f'field larger than field limit ({_limit})')
            row.append(self._value(text, quoted))
            text = None
            if pos >= size:
                return None
            pos += 1

    def _value(self, text, quoted):
        quoting = self.dialect.quoting
        if quoted:
            return text
        if text and quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
            return float(text)
        if not text and quoting in (QUOTE_NOTNULL, QUOTE_STRINGS):
            return None
        return text


def reader(csvfile, /, dialect='excel', **fmtparams):
    """An iterator over the rows of an iterable of lines."""
    return _Reader(csvfile, dialect, fmtparams)


class _Writer:
    """The object that writer() gives."""

    def __init__(self, file, dialect, settings):
        if not hasattr(file, 'write'):
            raise TypeError('argument 1 must have a "write" method')
        self._write = file.write
        self.dialect = _Format(dialect, **settings)

    def writerow(self, row, /):
        """Write one row."""
        try:
            fields = list(row)
        except TypeError:
            raise Error(f'iterable expected, not {_kind(row)}') from None
        dialect = self.dialect
        texts = [self._field(field) for field in fields]
        if len(texts) == 1 and not texts[0]:
            if dialect.quoting == QUOTE_NONE or dialect.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and fields[0] is None:
                raise Error('single empty field record must be quoted')
            texts[0] = dialect.quotechar * 2
        return self._write(dialect.delimiter.join(texts) + dialect.lineterminator)

    def writerows(self, rows, /):
        """Write several rows."""
        for row in rows:
            self.writerow(row)

    def _field(self, value):
        dialect = self.dialect
        quoting, quote, escape = dialect.quoting, dialect.quotechar, dialect.escapechar
        text = '' if value is None else value if isinstance(value, str) else str(value)
        if quoting == QUOTE_ALL:
            quoted = True
        elif quoting == QUOTE_NONNUMERIC:
            quoted = not isinstance(value, (int, float))
        elif quoting == QUOTE_STRINGS:
            quoted = isinstance(value, str)
        elif quoting == QUOTE_NOTNULL:
            quoted = value is not None
        else:
            quoted = False
        special = dialect.delimiter, quote, escape, '\r', '\n', *dialect.lineterminator
        if dialect.delimiter == ' ' and dialect.skipinitialspace and not text and quoting != QUOTE_NONE:
            quoted = True
        if any(char in special for char in text):
            pieces = []
            for char in text:
                if char in special:
                    if quoting == QUOTE_NONE:
                        escaped = True
                    elif char == quote:
                        if dialect.doublequote:
                            pieces.append(quote)
                            escaped = False
                        else:
                            escaped = True
                        if not escaped:
                            quoted = True
                    elif char == escape:
                        escaped = True
                    else:
                        escaped = False
                        quoted = True
                    if escaped:
                        if escape is None:
                            raise Error('need to escape, but no escapechar set')
                        pieces.append(escape)
                pieces.append(char)
            text = ''.join(pieces)
        return f'{quote}{text}{quote}' if quoted else text


def writer(csvfile, /, dialect='excel', **fmtparams):
    """An object that writes rows to a file."""
    return _Writer(csvfile, dialect, fmtparams)


class DictReader:
    """Rows as dicts; the first row names the fields unless fieldnames does."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        names = self.fieldnames
        result = dict(zip(names, row))
        if len(row) > len(names):
            result[self.restkey] = row[len(names):]
        else:
            for name in names[len(row):]:
                result[name] = self.restval
        return result


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the names of the fields."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [key for key in rowdict if key not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join(map(repr, wrong)))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        """Write one dict."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Write several dicts."""
        return self.writer.writerows(map(self._row, rowdicts))


class Sniffer:
    """Guesses the format of a sample."""

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        """The dialect a sample seems to be in."""
        lines = [line for line in sample.splitlines() if line]
        best = None
        candidates = delimiters or ''.join(self.preferred) + '|'
        for rank, char in enumerate(candidates):
            counts = [line.count(char) for line in lines]
            if counts and min(counts) > 0:
                score = (min(counts) == max(counts), -rank)
                if best is None or score > best[0]:
                    best = score, char
        if best is None:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            """A dialect found in a sample."""

            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL

        dialect.delimiter = best[1]
        dialect.quotechar = "'" if sample.count("'" + best[1]) > sample.count('"' + best[1]) else '"'
        dialect.doublequote = dialect.quotechar * 2 in sample
        dialect.skipinitialspace = all(line.count(best[1]) == line.count(best[1] + ' ') for line in lines)
        return dialect

    def has_header(self, sample):
        """Whether the first row seems to name the fields."""
        from io import StringIO
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        votes = 0
        body = [row for _, row in zip(range(20), rows) if len(row) == len(header)]
        for index, title in enumerate(header):
            column = [row[index] for row in body]
            if column and all(_is_number(value) for value in column):
                votes += -1 if _is_number(title) else 1
            elif column and len({len(value) for value in column}) == 1:
                votes += 1 if len(title) != len(column[0]) else -1
        return votes > 0


def _is_number(text):
    try:
        complex(text)
    except ValueError:
        return False
    return True
