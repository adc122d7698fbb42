# The JSON reader: a recursive descent over the text by index.  Whatever cannot be read is a JSONDecodeError that knows
# the document, the position, the line and the column.

__all__ = ['JSONDecoder', 'JSONDecodeError']

NaN = float('nan')
PosInf = float('inf')
NegInf = float('-inf')
_CONSTANTS = {'-Infinity': NegInf, 'Infinity': PosInf, 'NaN': NaN}
_SIMPLE_ESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}


class JSONDecodeError(ValueError):
    """Text that is not JSON, with where it stops being so."""

    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count('\n', 0, pos) + 1
        self.colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {self.lineno} column {self.colno} (char {pos})')

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _four_hex(s, pos):
    """The value of the four hexadecimal digits at pos, which follow a backslash and a u."""
    digits = s[pos:pos + 4]
    if len(digits) == 4:
        for char in digits:
            if char not in '0123456789abcdefABCDEF':
                break
        else:
            return int(digits, 16)
    raise JSONDecodeError('Invalid \\uXXXX escape', s, pos - 1)


def py_scanstring(s, end, strict=True):
    """Read the string whose opening quote stands before end; return it and the index after its closing quote."""
    begin = end - 1
    chunks = []
    while True:
        quote = s.find('"', end)
        stop = quote if quote >= 0 else len(s)
        escape = s.find('\\', end, stop)
        if escape >= 0:
            stop = escape
        chunk = s[end:stop]
        if strict and not chunk.isprintable():
            for offset, char in enumerate(chunk):
                if char < ' ':
                    raise JSONDecodeError('Invalid control character at', s, end + offset)
        if escape < 0:
            if quote < 0:
                raise JSONDecodeError('Unterminated string starting at', s, begin)
            if not chunks:
                return chunk, stop + 1
            chunks.append(chunk)
            return ''.join(chunks), stop + 1
        chunks.append(chunk)
        letter = s[stop + 1:stop + 2]
        if letter == '':
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        if letter != 'u':
            if letter not in _SIMPLE_ESCAPES:
                raise JSONDecodeError('Invalid \\escape', s, stop)
            chunks.append(_SIMPLE_ESCAPES[letter])
            end = stop + 2
            continue
        unit = _four_hex(s, stop + 2)
        end = stop + 6
        if 0xd800 <= unit <= 0xdbff and s[end:end + 2] == '\\u':
            low = _four_hex(s, end + 2)
            if 0xdc00 <= low <= 0xdfff:
                unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)
                end += 6
        chunks.append(chr(unit))


try:
    from _json import scanstring
except ImportError:
    scanstring = py_scanstring


def _skip(s, pos):
    """The index of the next character that is not white space."""
    while s[pos:pos + 1] in _BLANK:
        pos += 1
    return pos


_BLANK = frozenset(' \t\n\r')


def _digits(s, pos):
    while s[pos:pos + 1] in _DIGITS:
        pos += 1
    return pos


_DIGITS = frozenset('0123456789')


class JSONDecoder:
    """Turns JSON text into Python values; the hooks choose other types for objects, numbers and constants."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        """The value of a document that holds nothing else."""
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The value that starts at idx, and the index after it."""
        if idx < 0:
            raise ValueError('idx cannot be negative')
        return self._value(s, idx)

    def _value(self, s, pos):
        char = s[pos:pos + 1]
        if char == '"':
            return scanstring(s, pos + 1, self.strict)
        if char == '{':
            return self._object(s, pos + 1)
        if char == '[':
            return self._array(s, pos + 1)
        if char in _DIGITS or char == '-':
            end = pos + (char == '-')
            stop = end + 1 if s[end:end + 1] == '0' else _digits(s, end)
            if stop > end:
                return self._number(s, pos, stop)
        elif s.startswith('true', pos):
            return True, pos + 4
        elif s.startswith('false', pos):
            return False, pos + 5
        elif s.startswith('null', pos):
            return None, pos + 4
        for word in _CONSTANTS:
            if s.startswith(word, pos):
                return self.parse_constant(word), pos + len(word)
        raise JSONDecodeError('Expecting value', s, pos)

    def _number(self, s, pos, end):
        """The number at pos whose whole part ends at end."""
        whole = end
        if s[end:end + 1] == '.':
            stop = _digits(s, end + 1)
            if stop > end + 1:
                end = stop
        if s[end:end + 1] in ('e', 'E'):
            start = end + 1
            if s[start:start + 1] in ('+', '-'):
                start += 1
            stop = _digits(s, start)
            if stop > start:
                end = stop
        return (self.parse_int if end == whole else self.parse_float)(s[pos:end]), end

    def _array(self, s, pos):
        values = []
        pos = _skip(s, pos)
        if s[pos:pos + 1] == ']':
            return values, pos + 1
        while True:
            value, pos = self._value(s, pos)
            values.append(value)
            char = s[pos:pos + 1]
            if char in _BLANK:
                pos = _skip(s, pos)
                char = s[pos:pos + 1]
            if char == ']':
                return values, pos + 1
            if char != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, pos)
            comma = pos
            pos += 1
            if s[pos:pos + 1] in _BLANK:
                pos = _skip(s, pos)
            if s[pos:pos + 1] == ']':
                raise JSONDecodeError('Illegal trailing comma before end of array', s, comma)

    def _object(self, s, pos):
        pairs = []
        pos = _skip(s, pos)
        char = s[pos:pos + 1]
        if char != '}':
            pos = self._members(s, pos, pairs)
        else:
            pos += 1
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), pos
        value = dict(pairs)
        if self.object_hook is not None:
            value = self.object_hook(value)
        return value, pos

    def _members(self, s, pos, pairs):
        """Read the members of an object that has at least one; return the index after its closing brace."""
        strict = self.strict
        while True:
            if s[pos:pos + 1] != '"':
                raise JSONDecodeError('Expecting property name enclosed in double quotes', s, pos)
            key, pos = scanstring(s, pos + 1, strict)
            if s[pos:pos + 1] in _BLANK:
                pos = _skip(s, pos)
            if s[pos:pos + 1] != ':':
                raise JSONDecodeError("Expecting ':' delimiter", s, pos)
            value, pos = self._value(s, _skip(s, pos + 1))
            pairs.append((key, value))
            if s[pos:pos + 1] in _BLANK:
                pos = _skip(s, pos)
            char = s[pos:pos + 1]
            if char == '}':
                return pos + 1
            if char != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, pos)
            comma = pos
            pos = _skip(s, pos + 1)
            if s[pos:pos + 1] == '}':
                raise JSONDecodeError('Illegal trailing comma before end of object', s, comma)
