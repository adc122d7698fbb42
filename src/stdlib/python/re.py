# Regular expressions: the Python face of the native engine `_re`, which compiles and matches.  Here are the
# module-level functions, the cache of compiled patterns and RegexFlag.  RegexFlag looks like the IntFlag it is in
# CPython but is a plain subclass of int: so `import re` need not load enum.

from _re import Match, Pattern, compile as _compile_native, error

PatternError = error

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape',
           'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE',
           'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag', 'PatternError']


class _FlagType(type):
    """The class of RegexFlag: iteration, lookup by name, members."""

    def __call__(cls, value=0):
        if type(value) is cls:
            return value
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__name__}')
        made = _flags.get(value)
        if made is None:
            made = _flags[value] = int.__new__(cls, value if value >= 0 else _ALL & value)
        return made

    def __iter__(cls):
        return (_flags[bit] for bit in _BITS.values())

    def __len__(cls):
        return len(_BITS)

    def __getitem__(cls, name):
        return cls.__members__[name]

    def __contains__(cls, value):
        return isinstance(value, int) and 0 <= value <= _ALL | 1

    def __repr__(cls):
        return f'<flag {cls.__name__!r}>'

    @property
    def __members__(cls):
        members = {'NOFLAG': NOFLAG}
        for name in _BITS:
            members[name] = getattr(cls, name)
            if name != 'DEBUG':
                short = _SHORT.get(name, name[0])
                members[short] = members[name]
        return members


_BITS = {'ASCII': 256, 'IGNORECASE': 2, 'LOCALE': 4, 'UNICODE': 32, 'MULTILINE': 8, 'DOTALL': 16, 'VERBOSE': 64,
         'DEBUG': 128}
_SHORT = {'DOTALL': 'S', 'VERBOSE': 'X'}
_ALL = 511
_flags = {}


class RegexFlag(int, metaclass=_FlagType):
    """Options of a pattern; they combine with |."""

    __slots__ = ()

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        if not self:
            return 'NOFLAG'
        names = [name for name, bit in _BITS.items() if self & bit]
        if not names:
            return None
        rest = int(self) & ~510
        if rest & 256:
            rest &= ~256
        return '|'.join(names + [hex(rest)] if rest else names)

    def __repr__(self):
        name = self.name
        if name is None:
            return f're.RegexFlag({int(self)})'
        return '|'.join(part if part[:2] == '0x' else f're.{part}' for part in name.split('|'))

    __str__ = __repr__

    def __format__(self, spec):
        return format(repr(self), spec)

    def __iter__(self):
        return (_flags[bit] for bit in _BITS.values() if int(self) & bit)

    def __len__(self):
        return int(self).bit_count()

    def __contains__(self, other):
        if not isinstance(other, RegexFlag):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__name__!r} and 'RegexFlag'")
        return int(self) & int(other) == int(other)

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(_ALL & ~int(self))

    def __reduce__(self):
        return RegexFlag, (int(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __hash__(self):
        return hash(int(self))


NOFLAG = RegexFlag.NOFLAG = RegexFlag(0)
A = ASCII = RegexFlag.A = RegexFlag.ASCII = RegexFlag(256)
I = IGNORECASE = RegexFlag.I = RegexFlag.IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag.L = RegexFlag.LOCALE = RegexFlag(4)
U = UNICODE = RegexFlag.U = RegexFlag.UNICODE = RegexFlag(32)
M = MULTILINE = RegexFlag.M = RegexFlag.MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag.S = RegexFlag.DOTALL = RegexFlag(16)
X = VERBOSE = RegexFlag.X = RegexFlag.VERBOSE = RegexFlag(64)
DEBUG = RegexFlag.DEBUG = RegexFlag(128)

_cache = {}
_MAXCACHE = 512


def _compiled(pattern, flags):
    """The compiled form of a pattern, made once."""
    if flags.__class__ is not int:
        if not isinstance(flags, int):
            flags & 0       # raises the operand error of the wrong type
        flags = int(flags)
    key = pattern.__class__, pattern, flags
    try:
        return _cache[key]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray)):
        raise TypeError('first argument must be string or compiled pattern')
    compiled = _compile_native(pattern, flags)
    if not flags & 128:
        if len(_cache) >= _MAXCACHE:
            del _cache[next(iter(_cache))]
        _cache[key] = compiled
    return compiled


def compile(pattern, flags=0):
    """A Pattern object for a regular expression."""
    return _compiled(pattern, flags)


def match(pattern, string, flags=0):
    """A Match if the start of the string fits the pattern, else None."""
    return _compiled(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """A Match if the whole string fits the pattern, else None."""
    return _compiled(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """A Match for the first place that fits the pattern, else None."""
    return _compiled(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """A list of all matches that do not overlap: texts, groups or tuples of groups."""
    return _compiled(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator of Match objects over all matches that do not overlap."""
    return _compiled(pattern, flags).finditer(string)


_unset = NOFLAG.__class__.__new__(NOFLAG.__class__)      # equal to 0, but recognisable


def _positional(function, first, args, values):
    """Give count (or maxsplit) and flags that came as positional arguments, with the warning for it."""
    if len(args) > 2:
        low = 3 if first == 'count' else 2
        raise TypeError(f'{function}() takes from {low} to {low + 2} positional arguments but {low + len(args)} were '
                        'given')
    values = list(values)
    names = (first, 'flags')
    for index, value in enumerate(args):
        if values[index] is not _unset:
            raise TypeError(f'{function}() got multiple values for argument {names[index]!r}')
        values[index] = value
    from warnings import warn
    warn(f'{first!r} is passed as positional argument', DeprecationWarning, stacklevel=3)
    return values


def sub(pattern, repl, string, *args, count=_unset, flags=_unset):
    """The string with every match (or the first count of them) replaced."""
    if args:
        count, flags = _positional('sub', 'count', args, (count, flags))
    return _compiled(pattern, 0 if flags is _unset else flags).sub(repl, string, 0 if count is _unset else count)


def subn(pattern, repl, string, *args, count=_unset, flags=_unset):
    """A tuple: what sub() would return, and how many matches were replaced."""
    if args:
        count, flags = _positional('subn', 'count', args, (count, flags))
    return _compiled(pattern, 0 if flags is _unset else flags).subn(repl, string, 0 if count is _unset else count)


def split(pattern, string, *args, maxsplit=_unset, flags=_unset):
    """A list of the pieces between the matches, with the groups of the pattern in between."""
    if args:
        maxsplit, flags = _positional('split', 'maxsplit', args, (maxsplit, flags))
    return _compiled(pattern, 0 if flags is _unset else flags).split(string, 0 if maxsplit is _unset else maxsplit)


_SPECIAL = {code: '\\' + chr(code) for code in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """The text with every character that means something in a pattern escaped."""
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, 'latin1').translate(_SPECIAL).encode('latin1')


def purge():
    """Forget all compiled patterns."""
    _cache.clear()
