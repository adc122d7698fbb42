# The source and documentation of objects, and the frames of the stack.

import linecache
import sys

__name__ = 'inspect'


def cleandoc(doc):
    """A docstring without the indentation it has in the source."""
    lines = doc.expandtabs().split('\n')
    margin = min([len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.strip(' ')], default=0)
    lines = [lines[0].lstrip(' '), *[line[margin:] for line in lines[1:]]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    """The documentation of an object, or of what it overrides; None if there is none."""
    doc = getattr(object, '__doc__', None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(object):
    if isinstance(object, type):
        for base in object.__mro__[1:-1]:
            if base.__doc__ is not None:
                return base.__doc__
        return None
    name = getattr(object, '__name__', None)
    owner = getattr(object, '__self__', None)
    if owner is not None and not isinstance(owner, type(sys)):
        classes = owner.__mro__ if isinstance(owner, type) else type(owner).__mro__
    else:
        if isinstance(object, property):
            object = object.fget
            name = getattr(object, '__name__', None)
        path = getattr(object, '__qualname__', '').split('.')[:-1]
        cls = sys.modules.get(getattr(object, '__module__', None))
        for part in path:
            cls = getattr(cls, part, None)
        classes = cls.__mro__ if isinstance(cls, type) else ()
    for base in classes:
        doc = getattr(base.__dict__.get(name), '__doc__', None)
        if doc is not None:
            return doc
    return None


def getmodule(object, _filename=None):
    """The module an object was defined in; None if that is not known."""
    if isinstance(object, type(sys)):
        return object
    name = getattr(object, '__module__', None)
    if name is not None:
        return sys.modules.get(name)
    try:
        filename = getfile(object)
    except (TypeError, FileNotFoundError):
        return None
    for module in list(sys.modules.values()):
        if getattr(module, '__file__', None) == filename:
            return module
    return None


def getfile(object):
    """The file an object was defined in."""
    if isinstance(object, type(sys)):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError(f'{object!r} is a built-in module')
    if isinstance(object, type):
        module = sys.modules.get(object.__module__)
        if getattr(module, '__file__', None):
            return module.__file__
        if object.__module__ == '__main__':
            raise OSError('source code not available')
        raise TypeError(f'{object!r} is a built-in class')
    object = getattr(object, '__func__', object)
    object = getattr(object, '__code__', object)
    object = getattr(object, 'tb_frame', object)
    object = getattr(object, 'f_code', object)
    if hasattr(object, 'co_filename'):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                    f'{type(object).__name__}')


def getsourcefile(object):
    """The source file of an object; None if there is none to be read."""
    filename = getfile(object)
    return filename if linecache.getlines(filename) else None


def getmodulename(path):
    """The name of the module in a file."""
    name = path.rpartition('/')[2]
    return name[:-3] if name.endswith('.py') else None


def findsource(object):
    """(all lines of the file, index of the object's first line)."""
    filename = getfile(object)
    if filename.startswith('<') and filename.endswith('>') and not linecache.getlines(filename):
        raise OSError('source code not available')
    module = getmodule(object, filename)
    lines = linecache.getlines(filename, module.__dict__ if module is not None else None)
    if not lines:
        raise OSError('could not get source code')
    if isinstance(object, type(sys)):
        return lines, 0
    if isinstance(object, type):
        first = object.__dict__.get('__firstlineno__')
        if first is None:
            raise OSError('source code not available')
        if first > len(lines):
            raise OSError('lineno is out of bounds')
        return lines, first - 1
    object = getattr(object, '__func__', object)
    object = getattr(object, '__code__', object)
    if hasattr(object, 'tb_frame'):
        return lines, object.tb_lineno - 1
    object = getattr(object, 'f_code', object)
    if hasattr(object, 'co_firstlineno'):
        if object.co_firstlineno > len(lines):
            raise OSError('lineno is out of bounds')
        return lines, max(object.co_firstlineno - 1, 0)
    raise OSError('could not find code object')


def getblock(lines):
    """The lines of the function or class that begins with the first one."""
    depth = 0
    quote = None
    header_done = False
    indent = len(lines[0]) - len(lines[0].lstrip())
    last = 0
    for number, line in enumerate(lines):
        stripped = line.strip()
        inside = depth > 0 or quote is not None
        if header_done and not inside and stripped:
            if len(line) - len(line.lstrip()) <= indent and not stripped.startswith('#'):
                break
            if stripped.startswith('#') and len(line) - len(line.lstrip()) <= indent:
                continue
        depth, quote, ends_with_colon, has_body = _scan(line, depth, quote)
        if stripped:
            last = number
        if not header_done and depth == 0 and quote is None and not stripped.startswith('@'):
            if ends_with_colon:
                header_done = True
            elif has_body or stripped:
                break       # a definition on one line, or a lambda
    return lines[:last + 1]


def _scan(line, depth, quote):
    """(open brackets, open triple quote, whether the code ends with a colon, whether code follows a colon)."""
    position = 0
    code = ''
    while position < len(line):
        if quote is not None:
            if line[position] == '\\':
                position += 2
            elif line.startswith(quote, position):
                position += len(quote)
                quote = None
                code += '"'
            else:
                position += 1
            continue
        char = line[position]
        if char == '#':
            break
        if char in '"\'':
            quote = char * 3 if line.startswith(char * 3, position) else char
            position += len(quote)
            continue
        if char in '([{':
            depth += 1
        elif char in ')]}':
            depth -= 1
        if not char.isspace():
            code += char
        position += 1
    if quote is not None and len(quote) == 1:
        quote = None
    return depth, quote, code.endswith(':') and depth == 0, ':' in code and not code.endswith(':')


def getsourcelines(object):
    """(lines of the object, number of the first one)."""
    from inspect import unwrap
    object = unwrap(object)
    lines, start = findsource(object)
    if hasattr(object, 'tb_frame'):
        object = object.tb_frame
    if isinstance(object, type(sys)) or getattr(getattr(object, 'f_code', None), 'co_name', None) == '<module>':
        return lines, 0
    return getblock(lines[start:]), start + 1


def getsource(object):
    """The source text of an object."""
    return ''.join(getsourcelines(object)[0])


def getcomments(object):
    """The comment lines right before an object; None if there are none."""
    try:
        lines, start = findsource(object)
    except (OSError, TypeError):
        return None
    if isinstance(object, type(sys)):
        start = 1 if lines and lines[0][:2] == '#!' else 0
        while start < len(lines) and lines[start].strip() in ('', '#'):
            start += 1
        end = start
        while end < len(lines) and lines[end].startswith('#'):
            end += 1
        return ''.join(lines[start:end]).expandtabs() or None
    first = start
    while first > 0 and lines[first - 1].lstrip().startswith('#'):
        first -= 1
    return ''.join([line.expandtabs().lstrip() for line in lines[first:start]]) or None


def indentsize(line):
    """How many columns of white space a line begins with."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


# --- frames -----------------------------------------------------------------------------------------------------------

class Traceback(tuple):
    """Where a frame is: file, line, function, lines around it and the index of the current one among them."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, (filename, lineno, function, code_context, index))
        self.positions = positions
        return self

    filename = property(lambda self: self[0])
    lineno = property(lambda self: self[1])
    function = property(lambda self: self[2])
    code_context = property(lambda self: self[3])
    index = property(lambda self: self[4])

    def __repr__(self):
        return (f'Traceback(filename={self[0]!r}, lineno={self[1]!r}, function={self[2]!r}, '
                f'code_context={self[3]!r}, index={self[4]!r}, positions={self.positions!r})')


class FrameInfo(tuple):
    """A frame with where it is."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, (frame, filename, lineno, function, code_context, index))
        self.positions = positions
        return self

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])

    def __repr__(self):
        return (f'FrameInfo(frame={self[0]!r}, filename={self[1]!r}, lineno={self[2]!r}, function={self[3]!r}, '
                f'code_context={self[4]!r}, index={self[5]!r}, positions={self.positions!r})')


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


def getframeinfo(frame, context=1):
    """Where a frame or traceback is."""
    lineno = frame.f_lineno if hasattr(frame, 'f_lineno') else frame.tb_lineno
    frame = getattr(frame, 'tb_frame', frame)
    filename = frame.f_code.co_filename
    lines = linecache.getlines(filename, frame.f_globals) if context > 0 else []
    if lines:
        start = max(0, min(lineno - 1 - context // 2, len(lines) - context))
        around, index = lines[start:start + context], lineno - 1 - start
    else:
        around = index = None
    return Traceback(filename, lineno, frame.f_code.co_name, around, index)


def getouterframes(frame, context=1):
    """A frame and those that called it."""
    result = []
    while frame is not None:
        result.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """The frames along a traceback."""
    result = []
    while tb is not None:
        result.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return result


def stack(context=1):
    """The frames from the caller outwards."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """The frames between here and where the exception being handled was raised."""
    exc = sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)
