# The JSON writer.  One recursive walk appends pieces of text to a list; encode() joins them, iterencode() hands them
# out.  Strings that need no escape, which is nearly all, are recognised by native string methods.

__all__ = ['JSONEncoder']

INFINITY = float('inf')

_ESCAPES = {code: f'\\u{code:04x}' for code in range(32)}
_ESCAPES |= {ord('"'): '\\"', ord('\\'): '\\\\', 8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r'}
_ASCII_ESCAPES = {**_ESCAPES, 127: '\\u007f'}


def encode_basestring(s):
    """A JSON string, with only what must be escaped escaped."""
    return '"' + s.translate(_ESCAPES) + '"'


def py_encode_basestring_ascii(s):
    """A JSON string of ASCII characters only."""
    if not isinstance(s, str):
        raise TypeError(f'first argument must be a string, not {type(s).__name__}')
    if s.isascii():
        if s.isprintable() and '"' not in s and '\\' not in s:
            return '"' + s + '"'
        return '"' + s.translate(_ASCII_ESCAPES) + '"'
    pieces = ['"']
    for char in s:
        code = ord(char)
        if code < 128:
            pieces.append(_ASCII_ESCAPES.get(code, char))
        elif code < 0x10000:
            pieces.append(f'\\u{code:04x}')
        else:
            code -= 0x10000
            pieces.append(f'\\u{0xd800 | code >> 10:04x}\\u{0xdc00 | code & 0x3ff:04x}')
    pieces.append('"')
    return ''.join(pieces)


try:
    from _json import encode_basestring_ascii
except ImportError:
    encode_basestring_ascii = py_encode_basestring_ascii


class JSONEncoder:
    """Turns Python values into JSON text; a subclass may give default() for types JSON does not know."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """Called for a value of no JSON type: a subclass returns something serializable, or passes on to this."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """The JSON text of o."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        return ''.join(_Writer(self).write(o))

    def iterencode(self, o, _one_shot=False):
        """The JSON text of o in pieces."""
        return iter(_Writer(self).write(o))


class _Writer:
    """One run of an encoder: the pieces so far, and the containers that are open."""

    def __init__(self, encoder):
        self.encoder = encoder
        self.string = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        indent = encoder.indent
        self.indent = ' ' * indent if isinstance(indent, int) else indent
        self.pieces = []
        self.open = {} if encoder.check_circular else None

    def write(self, o):
        self.value(o, '\n')
        return self.pieces

    def scalar(self, o):
        """The text of a value that holds no others, or None."""
        if isinstance(o, str):
            return self.string(o)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self.real(o)
        return None

    def real(self, o):
        if o != o:
            text = 'NaN'
        elif o == INFINITY:
            text = 'Infinity'
        elif o == -INFINITY:
            text = '-Infinity'
        else:
            return float.__repr__(o)
        if not self.encoder.allow_nan:
            raise ValueError('Out of range float values are not JSON compliant: ' + repr(o))
        return text

    def value(self, o, newline):
        """Append the text of o; newline is the line break and indentation around it."""
        text = self.scalar(o)
        if text is not None:
            self.pieces.append(text)
        elif isinstance(o, (list, tuple)):
            if o:
                self.enter(o)
                self.array(o, newline)
                self.leave(o)
            else:
                self.pieces.append('[]')
        elif isinstance(o, dict):
            if o:
                self.enter(o)
                self.object(o, newline)
                self.leave(o)
            else:
                self.pieces.append('{}')
        else:
            self.enter(o)
            self.value(self.encoder.default(o), newline)
            self.leave(o)

    def enter(self, o):
        if self.open is not None:
            if id(o) in self.open:
                raise ValueError('Circular reference detected')
            self.open[id(o)] = o

    def leave(self, o):
        if self.open is not None:
            del self.open[id(o)]

    def array(self, values, newline):
        append = self.pieces.append
        inner = None if self.indent is None else newline + self.indent
        separator = self.encoder.item_separator
        if inner is None:
            append('[')
        else:
            append('[' + inner)
            separator += inner
        first = True
        for value in values:
            if first:
                first = False
            else:
                append(separator)
            text = self.scalar(value)
            if text is not None:
                append(text)
            else:
                self.value(value, inner)
        append(']' if inner is None else newline + ']')

    def key(self, key):
        """The text of a member's name, None if it is to be skipped."""
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self.real(key)
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, int):
            return int.__repr__(key)
        if self.encoder.skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')

    def object(self, members, newline):
        append = self.pieces.append
        inner = None if self.indent is None else newline + self.indent
        separator = self.encoder.item_separator
        if inner is None:
            append('{')
        else:
            append('{' + inner)
            separator += inner
        first = True
        items = members.items()
        for key, value in sorted(items) if self.encoder.sort_keys else items:
            name = key if isinstance(key, str) else self.key(key)
            if name is None:
                continue
            if first:
                first = False
            else:
                append(separator)
            append(self.string(name) + self.encoder.key_separator)
            text = self.scalar(value)
            if text is not None:
                append(text)
            else:
                self.value(value, inner)
        append('}' if inner is None else newline + '}')
