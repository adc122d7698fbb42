# Pretty-printing: what does not fit on a line is spread over several, one item per line.

import sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Pretty-print an object to a stream, standard output by default."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """What pprint() prints, without the last line end."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint() that leaves dicts in their order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """repr() that survives objects which contain themselves."""
    return PrettyPrinter().format(object, {}, None, 0)[0]


def isreadable(object):
    """Whether eval() could read the representation."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Whether the object contains itself."""
    return PrettyPrinter().isrecursive(object)


class _by_text:
    """Sorts values that do not compare with each other by type and address."""

    __slots__ = ('obj',)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _item_key(item):
    return _by_text(item[0]), _by_text(item[1])


class PrettyPrinter:
    """Pretty-prints, as its options say."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, {}, 0)
        return ''.join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """(text on one line, readable, recursive); override it to show some objects differently."""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, out, indent, allowance, context, level):
        """Append the text of an object that starts at column indent and is followed by allowance characters."""
        key = id(object)
        if key in context:
            out.append(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            writer = _writer_for(object)
            if writer is not None:
                context[key] = 1
                writer(self, object, out, indent, allowance, context, level + 1)
                del context[key]
                return
        out.append(text)

    def _format_items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * ' ')
        separator = ',\n' + ' ' * indent
        items = list(items)
        used = None         # columns used on the line, in compact mode
        for index, item in enumerate(items):
            room = self._width - indent - (allowance if index == len(items) - 1 else 0)
            if self._compact:
                text = self._repr(item, context, level)
                last = index == len(items) - 1
                if used is not None and used + 2 + len(text) + (allowance if last else 1) <= self._width - indent:
                    out.append(', ' + text)
                    used += len(text) + 2
                    continue
                if used is not None:
                    out.append(separator)
                if len(text) + (0 if last else 1) <= room:
                    out.append(text)
                    used = len(text)
                    continue
                self._format(item, out, indent, allowance if last else 1, context, level)
                used = self._width      # nothing goes behind something that took several lines
                continue
            if index:
                out.append(separator)
            self._format(item, out, indent, allowance if index == len(items) - 1 else 1, context, level)

    def _format_dict_items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        separator = ',\n' + ' ' * indent
        items = list(items)
        for index, (key, value) in enumerate(items):
            if index:
                out.append(separator)
            text = self._repr(key, context, level)
            out.append(text + ': ')
            self._format(value, out, indent + len(text) + 2, allowance if index == len(items) - 1 else 1, context,
                         level)

    def _format_attributes(self, items, out, indent, allowance, context, level):
        separator = ',\n' + ' ' * indent
        for index, (name, value) in enumerate(items):
            if index:
                out.append(separator)
            out.append(name + '=')
            if id(value) in context:
                out.append('...')
            else:
                self._format(value, out, indent + len(name) + 1, allowance if index == len(items) - 1 else 1, context,
                             level)

    def _safe_repr(self, object, context, maxlevels, level):
        cls = type(object)
        if cls is str or cls is float or cls is bool or object is None:
            return repr(object), True, False
        if issubclass(cls, int) and cls.__repr__ is int.__repr__:
            return (f'{object:_d}' if self._underscore_numbers else repr(object)), True, False
        method = cls.__repr__
        if issubclass(cls, dict) and method is dict.__repr__:
            left, right, items = '{', '}', object.items()
            if self._sort_dicts:
                items = sorted(items, key=_item_key)
        elif issubclass(cls, list) and method is list.__repr__:
            left, right, items = '[', ']', object
        elif issubclass(cls, tuple) and method is tuple.__repr__:
            left, right, items = '(', ',)' if len(object) == 1 else ')', object
        else:
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        if not object:
            return left + right.replace(',', ''), True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return f'{left}...{right}', False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive = True, False
        parts = []
        level += 1
        for item in items:
            texts = []
            for part in item if left == '{' else (item,):
                text, part_readable, part_recursive = self.format(part, context, maxlevels, level)
                texts.append(text)
                readable = readable and part_readable
                recursive = recursive or part_recursive
            parts.append(': '.join(texts))
        del context[key]
        return left + ', '.join(parts) + right, readable, recursive

    # One method per type; each writes an object that does not fit on the line.

    def _write_dict(self, object, out, indent, allowance, context, level):
        out.append('{')
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * ' ')
        if object:
            items = sorted(object.items(), key=_item_key) if self._sort_dicts else object.items()
            self._format_dict_items(items, out, indent, allowance + 1, context, level)
        out.append('}')

    def _write_ordered_dict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + '(')
        self._format(list(object.items()), out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(')')

    def _write_list(self, object, out, indent, allowance, context, level):
        out.append('[')
        self._format_items(object, out, indent, allowance + 1, context, level)
        out.append(']')

    def _write_tuple(self, object, out, indent, allowance, context, level):
        end = ',)' if len(object) == 1 else ')'
        out.append('(')
        self._format_items(object, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _write_set(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        if type(object) is set:
            start, end = '{', '}'
        else:
            start, end = type(object).__name__ + '({', '})'
            indent += len(start) - 1
        out.append(start)
        self._format_items(sorted(object, key=_by_text), out, indent, allowance + len(end), context, level)
        out.append(end)

    def _write_str(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        outermost = level == 1
        if outermost:
            indent += 1
            allowance += 1
        pieces = _string_pieces(object, self._width - indent, allowance)
        if len(pieces) == 1:
            out.append(pieces[0])
            return
        if outermost:
            out.append('(')
        out.append(('\n' + ' ' * indent).join(pieces))
        if outermost:
            out.append(')')

    def _write_bytes(self, object, out, indent, allowance, context, level, closing=''):
        if len(object) <= 4 and not closing:
            out.append(repr(object))
            return
        outermost = level == 1 and not closing
        if outermost:
            indent += 1
            allowance += 1
            out.append('(')
        separator = ''
        for piece in _bytes_pieces(object, self._width - indent, allowance):
            out.append(separator + piece)
            separator = '\n' + ' ' * indent
        if outermost:
            out.append(')')

    def _write_bytearray(self, object, out, indent, allowance, context, level):
        out.append('bytearray(')
        self._write_bytes(bytes(object), out, indent + 10, allowance + 1, context, level + 1, ')')
        out.append(')')

    def _write_mappingproxy(self, object, out, indent, allowance, context, level):
        out.append('mappingproxy(')
        self._format(object.copy(), out, indent + 13, allowance + 1, context, level)
        out.append(')')

    def _write_namespace(self, object, out, indent, allowance, context, level):
        name = 'namespace' if type(object).__name__ == 'SimpleNamespace' else type(object).__name__
        out.append(name + '(')
        self._format_attributes(list(object.__dict__.items()), out, indent + len(name) + 1, allowance, context, level)
        out.append(')')

    def _write_dataclass(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        items = [(f.name, getattr(object, f.name)) for f in type(object).__dataclass_fields__.values()
                 if f.repr and repr(f._field_type) == '_FIELD']
        out.append(name + '(')
        self._format_attributes(items, out, indent + len(name) + 1, allowance, context, level)
        out.append(')')

    def _write_defaultdict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        indent += len(type(object).__name__) + 1
        out.append(f"{type(object).__name__}({factory},\n{' ' * indent}")
        self._write_dict(object, out, indent, allowance + 1, context, level)
        out.append(')')

    def _write_counter(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + '({')
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * ' ')
        self._format_dict_items(object.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append('})')

    def _write_chain_map(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        out.append(name + '(')
        indent += len(name) + 1
        for index, mapping in enumerate(object.maps):
            last = index == len(object.maps) - 1
            self._format(mapping, out, indent, allowance + 1 if last else 1, context, level)
            out.append(')' if last else ',\n' + ' ' * indent)

    def _write_deque(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + '(')
        indent += len(name) + 1
        out.append('[')
        if object.maxlen is None:
            self._format_items(object, out, indent, allowance + 2, context, level)
            out.append('])')
        else:
            self._format_items(object, out, indent, 2, context, level)
            limit = self._repr(object.maxlen, context, level)
            out.append(f"],\n{' ' * indent}maxlen={limit})")

    def _write_wrapped(self, object, out, indent, allowance, context, level):
        self._format(object.data, out, indent, allowance, context, level - 1)


_writers = {'dict.__repr__': PrettyPrinter._write_dict, 'list.__repr__': PrettyPrinter._write_list,
            'tuple.__repr__': PrettyPrinter._write_tuple, 'set.__repr__': PrettyPrinter._write_set,
            'frozenset.__repr__': PrettyPrinter._write_set, 'str.__repr__': PrettyPrinter._write_str,
            'bytes.__repr__': PrettyPrinter._write_bytes, 'bytearray.__repr__': PrettyPrinter._write_bytearray,
            'mappingproxy.__repr__': PrettyPrinter._write_mappingproxy,
            'SimpleNamespace.__repr__': PrettyPrinter._write_namespace,
            'OrderedDict.__repr__': PrettyPrinter._write_ordered_dict,
            'defaultdict.__repr__': PrettyPrinter._write_defaultdict,
            'Counter.__repr__': PrettyPrinter._write_counter, 'ChainMap.__repr__': PrettyPrinter._write_chain_map,
            'deque.__repr__': PrettyPrinter._write_deque, 'UserDict.__repr__': PrettyPrinter._write_wrapped,
            'UserList.__repr__': PrettyPrinter._write_wrapped, 'UserString.__repr__': PrettyPrinter._write_wrapped}


def _writer_for(object):
    """The method for the __repr__ an object has: classes with a __repr__ of their own are left alone."""
    cls = type(object)
    for base in cls.__mro__:
        if '__repr__' in base.__dict__:
            break
    else:
        return None
    if base is not cls or base.__module__ in ('builtins', 'collections', 'types'):
        writer = _writers.get(f'{base.__name__}.__repr__')
        if writer is not None and base.__module__ in ('builtins', 'collections', 'types'):
            return writer
    if '__dataclass_fields__' in cls.__dict__ and cls.__dataclass_params__.repr:
        code = getattr(cls.__repr__, '__code__', None)
        inner = getattr(cls.__repr__, '__wrapped__', None)
        if code is not None and code.co_filename == '<string>' or inner is not None:
            return PrettyPrinter._write_dataclass
    return None


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


def _string_pieces(text, width, allowance):
    """Literals for the parts of a string, cut behind line ends and spaces so that they fit."""
    pieces = []
    lines = text.splitlines(True)
    for number, line in enumerate(lines):
        room = width - (allowance if number == len(lines) - 1 else 0)
        literal = repr(line)
        if len(literal) <= room:
            pieces.append(literal)
            continue
        words = _words(line)
        current = ''
        for index, word in enumerate(words):
            room = width
            if index == len(words) - 1 and number == len(lines) - 1:
                room -= allowance
            if len(repr(current + word)) > room:
                if current:
                    pieces.append(repr(current))
                current = word
            else:
                current += word
        if current:
            pieces.append(repr(current))
    return pieces


def _words(line):
    """Runs of non-blanks, each with the blanks behind it."""
    words = []
    start = position = 0
    end = len(line)
    while position < end:
        while position < end and not line[position].isspace():
            position += 1
        while position < end and line[position].isspace():
            position += 1
        words.append(line[start:position])
        start = position
    return words


def _bytes_pieces(data, width, allowance):
    current = b''
    last = len(data) // 4 * 4
    for start in range(0, len(data), 4):
        part = data[start:start + 4]
        if start == last:
            width -= allowance
        if len(repr(current + part)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current += part
    if current:
        yield repr(current)
