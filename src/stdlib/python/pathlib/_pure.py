# Paths as text: drive, root and parts.  The classes say that they live in pathlib._local, as CPython's do.

import os


class PurePath:
    """A path as text: drive, root and parts."""

    __module__ = 'pathlib._local'
    __slots__ = '_drive', '_root', '_tail', '__weakref__'
    _sep = '/'

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        pieces = []
        for arg in args:
            if isinstance(arg, PurePath):
                pieces.append(str(arg))
                continue
            try:
                text = os.fspath(arg)
            except TypeError:
                text = arg
            if not isinstance(text, str):
                raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, not '
                                f'{type(text).__name__!r}')
            pieces.append(text)
        self._drive, self._root, self._tail = self._join(pieces)

    @classmethod
    def _split(cls, text):
        """Drive, root and the rest."""
        if text[:1] != '/':
            return '', '', text
        root = '//' if text[:2] == '//' and text[2:3] != '/' else '/'
        return '', root, text.lstrip('/')

    @classmethod
    def _join(cls, pieces):
        drive = root = ''
        tail = []
        for piece in pieces:
            new_drive, new_root, rest = cls._split(piece)
            if new_root or new_drive and new_drive.lower() != drive.lower():
                drive, root, tail = new_drive or drive, new_root, []
            tail.extend([part for part in rest.split(cls._sep) if part and part != '.'])
        return drive, root, tail

    @classmethod
    def _make(cls, drive, root, tail):
        self = object.__new__(cls)
        self._drive, self._root, self._tail = drive, root, tail
        return self

    def with_segments(self, *pathsegments):
        """A path of the same type."""
        return type(self)(*pathsegments)

    def _with_tail(self, tail):
        return self._make(self._drive, self._root, tail)

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __str__(self):
        return self._drive + self._root + self._sep.join(self._tail) or '.'

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(str(self))

    def __repr__(self):
        return f'{self.__class__.__name__}({self.as_posix()!r})'

    def as_posix(self):
        """The text with forward slashes."""
        return str(self).replace(self._sep, '/')

    def _key(self):
        return str(self)

    def _parts_key(self):
        return self._key().split(self._sep)

    def __eq__(self, other):
        if not isinstance(other, PurePath) or self._sep != other._sep:
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self._sep != other._sep:
            return NotImplemented
        return self._parts_key() < other._parts_key()

    def __le__(self, other):
        if not isinstance(other, PurePath) or self._sep != other._sep:
            return NotImplemented
        return self._parts_key() <= other._parts_key()

    def __gt__(self, other):
        if not isinstance(other, PurePath) or self._sep != other._sep:
            return NotImplemented
        return self._parts_key() > other._parts_key()

    def __ge__(self, other):
        if not isinstance(other, PurePath) or self._sep != other._sep:
            return NotImplemented
        return self._parts_key() >= other._parts_key()

    def __truediv__(self, key):
        if not isinstance(key, (str, PurePath)) and not hasattr(key, '__fspath__'):
            return NotImplemented
        return self.with_segments(self, key)

    def __rtruediv__(self, key):
        if not isinstance(key, (str, PurePath)) and not hasattr(key, '__fspath__'):
            return NotImplemented
        return self.with_segments(key, self)

    @property
    def drive(self):
        return self._drive

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._drive + self._root

    @property
    def parts(self):
        return (self.anchor, *self._tail) if self.anchor else tuple(self._tail)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ''

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind('.')
        return name[dot:] if 0 < dot < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + suffix for suffix in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        suffix = self.suffix
        return self.name[:-len(suffix)] if suffix else self.name

    @property
    def parent(self):
        return self._with_tail(self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _Parents(self)

    def with_name(self, name):
        """The path with another last part."""
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        if not name or self._sep in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        return self._with_tail(self._tail[:-1] + [name])

    def with_stem(self, stem):
        """The path with another stem."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """The path with another suffix."""
        stem = self.stem
        if not stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and not (suffix.startswith('.') and len(suffix) > 1) or self._sep in suffix:
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(stem + suffix)

    def joinpath(self, *pathsegments):
        """The path with more parts."""
        return self.with_segments(self, *pathsegments)

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        """The path as seen from another."""
        other = self.with_segments(other, *_deprecated)
        steps = []
        for above in [other, *other.parents]:
            if self == above or above in self.parents:
                break
            if not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
            if above.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
            steps.append('..')
        else:
            raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
        return self._make('', '', steps + self._tail[len(above._tail):])

    def is_relative_to(self, other, /, *_deprecated):
        """Whether the path lies below another."""
        other = self.with_segments(other, *_deprecated)
        return other == self or other in self.parents

    def is_absolute(self):
        """Whether the path starts at the root."""
        return bool(self._root)

    def is_reserved(self):
        """False: no name is reserved."""
        return False

    def as_uri(self):
        """The path as a file: URL."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        return 'file://' + ('/' if self._drive else '') + quote(self.as_posix(), safe='/:' if self._drive else '/')

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the end of the path fits a pattern."""
        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        if not pattern.parts:
            raise ValueError('empty pattern')
        mine, wanted = self.parts, pattern.parts
        if len(mine) < len(wanted) or len(mine) > len(wanted) and pattern.anchor:
            return False
        return all(_fits(part, glob, case_sensitive) for part, glob in zip(reversed(mine), reversed(wanted)))

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path fits a pattern; ** stands for any number of parts."""
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        return _fits_all(list(self.parts), list(pattern.parts), case_sensitive)


def _fits(part, pattern, case_sensitive=None):
    from fnmatch import fnmatchcase
    if case_sensitive is False:
        part, pattern = part.lower(), pattern.lower()
    return fnmatchcase(part, pattern)


def _fits_all(parts, patterns, case_sensitive):
    if not patterns:
        return not parts
    if patterns[0] == '**':
        return any(_fits_all(parts[skipped:], patterns[1:], case_sensitive) for skipped in range(len(parts) + 1))
    return bool(parts) and _fits(parts[0], patterns[0], case_sensitive) and _fits_all(parts[1:], patterns[1:],
                                                                                     case_sensitive)


class _Parents:
    """The directories above a path, nearest first."""

    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._tail)

    def __getitem__(self, index):
        size = len(self)
        if isinstance(index, slice):
            return tuple([self[i] for i in range(*index.indices(size))])
        if index >= size or index < -size:
            raise IndexError(index)
        if index < 0:
            index += size
        return self._path._with_tail(self._path._tail[:size - index - 1])

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __contains__(self, other):
        return any(other == parent for parent in self)

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


class PurePosixPath(PurePath):
    """A path with slashes."""

    __module__ = 'pathlib._local'
    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path with backslashes and drives."""

    __module__ = 'pathlib._local'
    __slots__ = ()
    _sep = '\\'

    @classmethod
    def _split(cls, text):
        text = text.replace('/', '\\')
        drive = ''
        if text[:2] == '\\\\' and text[2:3] not in ('', '\\'):
            end = text.find('\\', 2)
            second = text.find('\\', end + 1) if end > 0 else -1
            drive = text if second < 0 else text[:second]
            rest = '' if second < 0 else text[second:]
            return drive, '\\', rest.lstrip('\\')
        if text[1:2] == ':':
            drive, text = text[:2], text[2:]
        return drive, '\\' if text[:1] == '\\' else '', text.lstrip('\\')

    def is_absolute(self):
        """Whether the path has a drive and starts at its root."""
        return bool(self._drive and self._root)

    def _key(self):
        return str(self).lower()
