# Temporary files, in a directory the run may write to.  Names come from the run's entropy.

import os

__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory', 'mkstemp', 'mkdtemp',
           'mktemp', 'gettempprefix', 'tempdir', 'gettempdir']

tempdir = None
template = 'tmp'
_CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789_'


def gettempprefix():
    """What the names start with."""
    return template


def gettempdir():
    """The directory for temporary files."""
    global tempdir
    if tempdir is None:
        candidates = [os.environ.get(name) for name in ('TMPDIR', 'TEMP', 'TMP')] + ['/tmp', '/var/tmp', os.getcwd()]
        for folder in candidates:
            try:
                if folder and os.path.isdir(folder):
                    tempdir = folder
                    break
            except OSError:
                continue
        else:
            raise FileNotFoundError(2, f'No usable temporary directory found in {candidates}')
    return tempdir


def _random_name():
    return ''.join([_CHARACTERS[byte % len(_CHARACTERS)] for byte in os.urandom(8)])


def mktemp(suffix='', prefix=template, dir=None):
    """A path that does not exist."""
    folder = gettempdir() if dir is None else dir
    while True:
        path = os.path.join(folder, prefix + _random_name() + suffix)
        if not os.path.exists(path):
            return path


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a new directory; return its path."""
    path = mktemp(suffix or '', template if prefix is None else prefix, dir)
    os.mkdir(path)
    return os.path.abspath(path)


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a new file; return an open file object's descriptor and the path."""
    path = os.path.abspath(mktemp(suffix or '', template if prefix is None else prefix, dir))
    file = open(path, 'w+' if text else 'w+b')
    try:
        return file.fileno(), path
    except OSError:
        file.close()
        raise PermissionError(1, 'tempfile.mkstemp needs file descriptors, which this sandbox does not have; use '
                              'NamedTemporaryFile') from None


class _TemporaryFile:
    """An open file that is deleted when it is closed."""

    def __init__(self, file, name, delete, delete_on_close):
        self.file = file
        self.name = name
        self.delete = delete
        self._delete_on_close = delete and delete_on_close

    def __getattr__(self, attribute):
        if attribute == 'file':
            raise AttributeError(attribute)
        return getattr(self.file, attribute)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *args):
        self.file.__exit__(*args)
        self._remove(self.delete)

    def __iter__(self):
        return iter(self.file)

    def close(self):
        """Close the file, and delete it if asked for."""
        self.file.close()
        self._remove(self._delete_on_close)

    def _remove(self, wanted):
        if wanted:
            self.delete = self._delete_on_close = False
            if os.path.exists(self.name):
                os.unlink(self.name)

    def __del__(self):
        if 'file' in self.__dict__:
            self.file.close()
            self._remove(self.delete)


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    """A new file that is deleted when it is closed."""
    path = os.path.abspath(mktemp(suffix or '', template if prefix is None else prefix, dir))
    return _TemporaryFile(open(path, mode, buffering, encoding, errors, newline), path, delete, delete_on_close)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    """A new file, deleted when it is closed."""
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)


def SpooledTemporaryFile(max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                         dir=None, *, errors=None):
    """A file that stays in memory."""
    from io import BytesIO, StringIO
    return BytesIO() if 'b' in mode else StringIO(newline=newline)


class TemporaryDirectory:
    """A new directory that is deleted with everything in it."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore = ignore_cleanup_errors
        self._delete = delete

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Delete it now."""
        from shutil import rmtree
        if os.path.exists(self.name):
            rmtree(self.name, self._ignore)
