# Paths in the file system of the run: each method asks it through os.

import os

from pathlib._pure import PurePath, PurePosixPath, PureWindowsPath, _fits


class UnsupportedOperation(NotImplementedError):
    """Something this system cannot do."""


class Path(PurePath):
    """A path in the file system of the run."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        """The working directory."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The user's directory."""
        return cls(os.path.expanduser('~'))

    @classmethod
    def from_uri(cls, uri):
        """The path of a file: URL."""
        from urllib.parse import unquote
        if not uri.startswith('file:'):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = cls(unquote('/' + uri[5:].lstrip('/').removeprefix('localhost/')))
        return path

    def stat(self, *, follow_symlinks=True):
        """What is known about the file."""
        return os.stat(self)

    lstat = stat

    def exists(self, *, follow_symlinks=True):
        """Whether there is such a file or directory."""
        return os.path.exists(self)

    def is_dir(self, *, follow_symlinks=True):
        """Whether it is a directory."""
        return os.path.isdir(self)

    def is_file(self, *, follow_symlinks=True):
        """Whether it is a file."""
        return os.path.isfile(self)

    def is_symlink(self):
        """False: links are followed."""
        return False

    is_mount = is_junction = is_block_device = is_char_device = is_fifo = is_socket = is_symlink

    def samefile(self, other_path):
        """Whether both are the same file."""
        return os.path.abspath(self) == os.path.abspath(other_path)

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file."""
        return open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """The content as bytes."""
        with self.open('rb') as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """The content as text."""
        with self.open('r', -1, encoding, errors, newline) as file:
            return file.read()

    def write_bytes(self, data):
        """Write bytes."""
        with self.open('wb') as file:
            return file.write(memoryview(data))

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Write a text."""
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {data.__class__.__name__}')
        with self.open('w', -1, encoding, errors, newline) as file:
            return file.write(data)

    def iterdir(self):
        """The paths in the directory."""
        names = os.listdir(self)
        return (self._with_tail(self._tail + [name]) for name in names)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below that fit a pattern."""
        pattern = pattern if isinstance(pattern, PurePath) else PurePosixPath(pattern)
        if pattern.anchor:
            raise NotImplementedError('Non-relative patterns are unsupported')
        if not pattern.parts:
            raise ValueError(f'Unacceptable pattern: {self.with_segments(pattern)!r}')
        seen = set()
        for path in self._select(list(pattern.parts), case_sensitive):
            text = str(path)
            if text not in seen:
                seen.add(text)
                yield path

    def _entries(self):
        try:
            return list(self.iterdir())
        except OSError:
            return []

    def _select(self, patterns, case_sensitive):
        first, *rest = patterns
        if first == '**':
            if rest:
                yield from self._select(rest, case_sensitive)
            else:
                yield self
            for entry in self._entries():
                if entry.is_dir():
                    yield from entry._select(patterns, case_sensitive)
                elif not rest:
                    yield entry
            return
        if first == '..' or not any(mark in first for mark in '*?['):
            found = [self._with_tail(self._tail + [first])]
            found = [path for path in found if path.exists()]
        else:
            found = [entry for entry in self._entries() if _fits(entry.name, first, case_sensitive)]
        for path in found:
            if not rest:
                yield path
            elif path.is_dir():
                yield from path._select(rest, case_sensitive)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths anywhere below that fit a pattern."""
        return self.glob(PurePosixPath('**') / pattern, case_sensitive=case_sensitive)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """(directory, names of directories, names of files) for the directory and all below it."""
        for folder, folders, files in os.walk(self, top_down, on_error):
            yield self.with_segments(folder), folders, files

    def absolute(self):
        """The path from the root."""
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        """The path from the root, without dots."""
        if strict and not self.exists():
            raise FileNotFoundError(2, 'No such file or directory', str(self))
        return self.with_segments(os.path.realpath(self))

    def expanduser(self):
        """The path with ~ replaced."""
        if not self._root and self._tail and self._tail[0].startswith('~'):
            return self.with_segments(os.path.expanduser(self._tail[0]), *self._tail[1:])
        return self

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make the directory."""
        try:
            os.mkdir(os.fspath(self))
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def touch(self, mode=0o666, exist_ok=True):
        """Make the file if there is none."""
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, 'File exists', str(self))
            return
        self.open('a').close()

    def unlink(self, missing_ok=False):
        """Delete the file."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Delete the directory."""
        os.rmdir(self)

    def rename(self, target):
        """Give the file another name."""
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """Give the file another name, in the place of what has it."""
        os.replace(self, target)
        return self.with_segments(target)


class PosixPath(Path, PurePosixPath):
    """A path of the simulated machine."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """Cannot be made here."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f'cannot instantiate {cls.__name__!r} on your system')
