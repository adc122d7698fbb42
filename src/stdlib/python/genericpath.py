# The parts of os.path that do not depend on how paths are written.  os is imported inside the functions that ask the file
# system, since os itself imports this module.

__all__ = ['commonprefix', 'exists', 'getatime', 'getctime', 'getmtime', 'getsize', 'isdir', 'isfile', 'islink',
           'lexists', 'samefile', 'sameopenfile', 'samestat']


def _status(path):
    import os
    try:
        return os.stat(path)
    except (OSError, ValueError):
        return None


def exists(path):
    """Whether a path leads to something; False for broken links."""
    return _status(path) is not None


def lexists(path):
    """Whether there is something at a path, be it a broken link."""
    import os
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def isfile(path):
    """Whether a path leads to a regular file."""
    status = _status(path)
    return status is not None and status.st_mode & 0o170000 == 0o100000


def isdir(s):
    """Whether a path leads to a directory."""
    status = _status(s)
    return status is not None and status.st_mode & 0o170000 == 0o040000


def islink(path):
    """Whether there is a symbolic link at a path."""
    import os
    try:
        return os.lstat(path).st_mode & 0o170000 == 0o120000
    except (OSError, ValueError, AttributeError):
        return False


def getsize(filename):
    """The size of a file in bytes."""
    import os
    return os.stat(filename).st_size


def getmtime(filename):
    """When a file was last changed."""
    import os
    return os.stat(filename).st_mtime


def getatime(filename):
    """When a file was last read."""
    import os
    return os.stat(filename).st_atime


def getctime(filename):
    """When a file's entry was last changed."""
    import os
    return os.stat(filename).st_ctime


def commonprefix(m):
    """The longest text that all of a list of paths begin with, character by character."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = [_plain(path) for path in m]
    low, high = min(m), max(m)
    for index, item in enumerate(low):
        if item != high[index]:
            return low[:index]
    return low


def _plain(path):
    """The str or bytes of a path."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    return method(path)


def samestat(s1, s2):
    """Whether two stat results are of the same file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Whether two paths lead to the same file."""
    import os
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether two file descriptors are of the same file."""
    import os
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _splitext(p, sep, dot):
    """(root, extension) of the last component; dots at its beginning belong to the root."""
    start = p.rfind(sep) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def _check_same_type(name, paths):
    """Raise the TypeError for a mixture of str, bytes and other things, if it is one."""
    has_str = has_bytes = False
    for path in paths:
        if isinstance(path, str):
            has_str = True
        elif isinstance(path, bytes):
            has_bytes = True
        else:
            raise TypeError(f'{name}() argument must be str, bytes, or os.PathLike object, not '
                            f'{path.__class__.__name__!r}') from None
    if has_str and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None
