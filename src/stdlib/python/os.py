# The operating system, as far as a program in its box may see it: the files of its folders, its environment (a copy:
# changes stay in the run) and some facts about the machine.  The primitive calls are native (`_os`); what needs another
# process or the real system is refused with a PermissionError that says so.

import abc
import sys

import _os
import posixpath as path
from _os_results import stat_result, terminal_size, uname_result

sys.modules['os.path'] = path

name = 'posix'
curdir, pardir, sep, altsep, extsep, pathsep, linesep = '.', '..', '/', None, '.', ':', '\n'
defpath, devnull = '/bin:/usr/bin', '/dev/null'
error = OSError
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_NONBLOCK = 0, 1, 2, 64, 128, 512, 1024, 2048
EX_OK = 0
supports_follow_symlinks = supports_dir_fd = supports_fd = supports_effective_ids = frozenset()
supports_bytes_environ = False

getpid = _os.getpid
getcwd = _os.getcwd
urandom = _os.urandom


def __getattr__(name):
    if hasattr(_os, name) and not name.startswith('__'):
        return getattr(_os, name)
    if name in _REFUSED:
        def refused(*args, **kwargs):
            raise PermissionError(1, f'os.{name} is not available in this sandbox')

        refused.__name__ = refused.__qualname__ = name
        return refused
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


_REFUSED = frozenset('''system popen fork forkpty kill killpg execv execve execl execle execlp execvp execvpe spawnl
spawnv spawnlp spawnvp posix_spawn startfile wait waitpid wait3 wait4 link symlink readlink chown chroot chdir mkfifo
mknod mount setuid setgid nice pipe dup dup2 read write close openpty chmod utime truncate'''.split())


class PathLike(abc.ABC):
    """An object that stands for a path."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """The path."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return True if any('__fspath__' in base.__dict__ for base in subclass.__mro__) else NotImplemented
        return NotImplemented

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def fspath(path):
    """The str or bytes of a path."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    try:
        method = kind.__fspath__
    except AttributeError:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {kind.__name__}') from None
    result = method(path)
    if isinstance(result, (str, bytes)):
        return result
    raise TypeError(f'expected {kind.__name__}.__fspath__() to return str or bytes, not {type(result).__name__}')


def fsencode(filename):
    """A path as bytes."""
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    """A path as str."""
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


class _Environ:
    """The environment: a mapping of str to str."""

    def __init__(self, data):
        self._data = data

    def __getitem__(self, key):
        try:
            return self._data[_text(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._data[_text(key)] = _text(value)

    def __delitem__(self, key):
        try:
            del self._data[_text(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return key in self._data

    def __eq__(self, other):
        return self._data == (other._data if isinstance(other, _Environ) else other)

    def __repr__(self):
        items = ', '.join([f'{key!r}: {value!r}' for key, value in self._data.items()])
        return f'environ({{{items}}})'

    def __or__(self, other):
        return {**self._data, **dict(other)}

    def __ror__(self, other):
        return {**dict(other), **self._data}

    def __ior__(self, other):
        self.update(other)
        return self

    def get(self, key, default=None):
        """The value, or a default."""
        return self._data.get(key, default)

    def keys(self):
        """The names."""
        return self._data.keys()

    def values(self):
        """The values."""
        return self._data.values()

    def items(self):
        """Names with values."""
        return self._data.items()

    def copy(self):
        """A dict of the same content."""
        return self._data.copy()

    def setdefault(self, key, value=None):
        """The value, set first if there is none."""
        if key not in self:
            self[key] = value
        return self[key]

    def pop(self, key, *default):
        """Take a value out."""
        return self._data.pop(key, *default)

    def popitem(self):
        """Take a pair out."""
        return self._data.popitem()

    def clear(self):
        """Take everything out."""
        self._data.clear()

    def update(self, other=(), /, **kwargs):
        """Set several values."""
        for key, value in dict(other, **kwargs).items():
            self[key] = value


def _text(value):
    if not isinstance(value, str):
        raise TypeError(f'str expected, not {type(value).__name__}')
    return value


def _decoded(text):
    return text.decode('utf-8', 'surrogateescape') if isinstance(text, bytes) else text


environ = _Environ({_decoded(key): _decoded(value) for key, value in dict(getattr(_os, 'environ', {})).items()})


def getenv(key, default=None):
    """A value of the environment."""
    return environ.get(key, default)


def putenv(name, value=None, /):
    """Change the environment that a new process would get: there is none, so nothing happens."""


unsetenv = putenv


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """What is known about a file."""
    found = _os.stat(path if isinstance(path, int) else fspath(path))
    return found if hasattr(found, 'st_size') else stat_result(found)


lstat = stat


def access(path, mode, **kwargs):
    """Whether the file is there."""
    return _os.exists(fspath(path))


def listdir(path='.'):
    """The names in a directory."""
    return _os.listdir(fspath(path))


def mkdir(path, mode=0o777, *, dir_fd=None):
    """Make a directory."""
    _os.mkdir(fspath(path))


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory and those above it."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not _os.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == curdir:
            return
    try:
        mkdir(name)
    except OSError:
        if not exist_ok or not _os.isdir(fspath(name)):
            raise


def remove(path, *, dir_fd=None):
    """Delete a file."""
    _os.remove(fspath(path))


unlink = remove


def rmdir(path, *, dir_fd=None):
    """Delete an empty directory."""
    _os.rmdir(fspath(path))


def removedirs(name):
    """Delete an empty directory, and those above it that become empty."""
    rmdir(name)
    head, tail = path.split(name)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Give a file another name."""
    _os.rename(fspath(src), fspath(dst))


replace = rename


class DirEntry:
    """An entry of a directory."""

    __slots__ = 'name', 'path'

    def __init__(self, name, path):
        self.name = name
        self.path = path

    def is_dir(self, *, follow_symlinks=True):
        """Whether it is a directory."""
        return _os.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        """Whether it is a file."""
        return _os.isfile(self.path)

    def is_symlink(self):
        """False: links are followed."""
        return False

    def stat(self, *, follow_symlinks=True):
        """What is known about it."""
        return stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


class _Scan:
    """The iterator that scandir() gives; also a context manager."""

    def __init__(self, entries):
        self._entries = entries

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        """Nothing is open."""
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def scandir(path='.'):
    """The entries of a directory."""
    folder = fspath(path)
    return _Scan(iter([DirEntry(entry, _join(folder, entry)) for entry in listdir(folder)]))


_join = path.join


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(directory, names of directories, names of files) for a directory and all below it."""
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [entry for entry in names if _os.isdir(_join(top, entry))]
    files = [entry for entry in names if entry not in set(folders)]
    if topdown:
        yield top, folders, files
    for folder in folders:
        yield from walk(_join(top, folder), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def cpu_count():
    """The number of processors of the machine."""
    return _os.cpu_count()


def process_cpu_count():
    """The number of processors this process may use."""
    return _os.cpu_count()


def sched_getaffinity(pid):
    """The processors a process may use."""
    return set(range(_os.cpu_count() or 1))


def getppid():
    """The number of the parent process."""
    native = getattr(_os, 'getppid', None)
    return native() if native is not None else 1


def getlogin():
    """The user's name."""
    return environ.get('LOGNAME') or environ.get('USER') or 'user'


def _exit(status):
    """End the process at once."""
    native = getattr(_os, '_exit', None)
    if native is not None:
        native(status)
    raise SystemExit(status)


def get_exec_path(env=None):
    """The directories programs are looked for in."""
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


def isatty(fd, /):
    """Whether a descriptor is a terminal."""
    stream = {0: sys.stdin, 1: sys.stdout, 2: sys.stderr}.get(fd)
    return stream is not None and stream.isatty()


def get_terminal_size(fd=1):
    """The size of the terminal, if there is one."""
    native = getattr(_os, 'get_terminal_size', None)
    if native is None:
        raise OSError(25, 'Inappropriate ioctl for device')
    return terminal_size(native(fd))


def uname():
    """What the system is: the simulated machine, not the one below it."""
    return uname_result(('Linux', 'gilscope', '0', '#1', 'x86_64'))


def strerror(code, /):
    """The text of an error number."""
    native = getattr(_os, 'strerror', None)
    return native(code) if native is not None else str(OSError(code, f'Unknown error {code}').strerror)


def umask(mask, /):
    """The mask of new files; it is always 022."""
    return 0o022


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    """Nothing: no process ever forks."""


def abort():
    """End the process."""
    _exit(134)


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    """A stream for a descriptor."""
    return open(fd, mode, buffering, encoding, *args, **kwargs)
