# os.path: paths as POSIX writes them.  Nearly everything is work on text.

from genericpath import (_check_same_type, _plain, _splitext, commonprefix, exists, getatime, getctime, getmtime, getsize,
                         isdir, isfile, islink, lexists, samefile, sameopenfile, samestat)

__all__ = ['abspath', 'altsep', 'basename', 'commonpath', 'commonprefix', 'curdir', 'defpath', 'devnull', 'dirname',
           'exists', 'expanduser', 'expandvars', 'extsep', 'getatime', 'getctime', 'getmtime', 'getsize', 'isabs',
           'isdir', 'isfile', 'isjunction', 'islink', 'ismount', 'join', 'lexists', 'normcase', 'normpath', 'pardir',
           'pathsep', 'realpath', 'relpath', 'samefile', 'sameopenfile', 'samestat', 'sep', 'split', 'splitdrive',
           'splitext', 'splitroot', 'supports_unicode_filenames']

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False


def _slash(path):
    return b'/' if isinstance(path, bytes) else '/'


def normcase(s):
    """The path as it is: case matters."""
    return _plain(s)


def isabs(s):
    """Whether a path begins at the root."""
    s = _plain(s)
    return s.startswith(_slash(s))


def join(a, *p):
    """One path from several, each relative to those before it; an absolute one starts over."""
    path = a = _plain(a)
    slash = _slash(a)
    try:
        for part in map(_plain, p):
            if part.startswith(slash):
                path = part
            elif not path or path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError):
        _check_same_type('join', (a, *p))
        raise
    return path


def split(p):
    """(everything before the last slash, the rest)."""
    p = _plain(p)
    slash = _slash(p)
    at = p.rfind(slash) + 1
    head = p[:at]
    if head.strip(slash):
        head = head.rstrip(slash)
    return head, p[at:]


def splitext(p):
    """(root, extension with its dot)."""
    p = _plain(p)
    return _splitext(p, b'/', b'.') if isinstance(p, bytes) else _splitext(p, '/', '.')


def splitdrive(p):
    """('', path): there are no drives."""
    p = _plain(p)
    return p[:0], p


def splitroot(p):
    """(drive, root, rest); exactly two slashes at the beginning are a root of their own."""
    p = _plain(p)
    slash = _slash(p)
    rest = p.lstrip(slash)
    count = len(p) - len(rest)
    if count == 0:
        return p[:0], p[:0], p
    if count == 2:
        return p[:0], p[:2], rest
    return p[:0], p[:1], p[1:]


def basename(p):
    """The last component."""
    return split(p)[1]


def dirname(p):
    """Everything before the last component."""
    return split(p)[0]


def isjunction(path):
    """False: there are no junctions."""
    _plain(path)
    return False


def ismount(path):
    """Whether a path is where another file system begins."""
    import os
    try:
        status = os.lstat(path)
        if status.st_mode & 0o170000 == 0o120000:
            return False
        above = os.lstat(realpath(join(_plain(path), '..')))
    except (OSError, ValueError):
        return False
    return status.st_dev != above.st_dev or status.st_ino == above.st_ino


def expanduser(path):
    """Replace ~ at the beginning by the home directory."""
    path = _plain(path)
    if isinstance(path, bytes):
        return expanduser(path.decode()).encode()
    if not path.startswith('~'):
        return path
    name, slash, rest = path[1:].partition('/')
    if name:
        return path         # another user's: there is no list of users
    import os
    home = os.environ.get('HOME')
    if home is None:
        return path
    return (home.rstrip('/') + slash + rest) or '/'


def expandvars(path):
    """Replace $name and ${name} by environment variables; unknown ones stay."""
    path = _plain(path)
    if isinstance(path, bytes):
        return expandvars(path.decode()).encode()
    if '$' not in path:
        return path
    import os
    pieces = []
    position = 0
    while True:
        at = path.find('$', position)
        if at < 0:
            pieces.append(path[position:])
            return ''.join(pieces)
        pieces.append(path[position:at])
        position = at + 1
        if path[position:position + 1] == '{':
            stop = path.find('}', position)
            name = path[position + 1:stop] if stop >= 0 else None
            stop += 1
        else:
            stop = position
            while stop < len(path) and (path[stop] == '_' or path[stop].isascii() and path[stop].isalnum()):
                stop += 1
            name = path[position:stop]
        if not name or name not in os.environ:
            if name:
                pieces.append(path[at:stop])
                position = stop
            else:
                pieces.append('$')
        else:
            pieces.append(os.environ[name])
            position = stop


def normpath(path):
    """The shortest way to write a path, judged by its text alone."""
    path = _plain(path)
    if isinstance(path, bytes):
        return normpath(path.decode('latin-1')).encode('latin-1')
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or not root and not parts or parts and parts[-1] == '..':
            parts.append(part)
        elif parts:
            parts.pop()
    return root + '/'.join(parts) or '.'


def abspath(path):
    """The path from the root."""
    path = _plain(path)
    if not isabs(path):
        import os
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path from the root with all links followed."""
    import os
    filename = _plain(filename)
    if isinstance(filename, bytes):
        return realpath(filename.decode(), strict=strict).encode()
    pending = [part for part in reversed(filename.split('/'))]
    path = '/' if filename.startswith('/') else os.getcwd()
    seen = set()
    while pending:
        part = pending.pop()
        if part in ('', '.'):
            continue
        if part == '..':
            path = dirname(path)
            continue
        there = join(path, part)
        try:
            is_link = os.lstat(there).st_mode & 0o170000 == 0o120000
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link or there in seen:
            if is_link and strict:
                os.stat(there)      # raises the error for a loop
            path = there
            continue
        seen.add(there)
        target = os.readlink(there)
        if target.startswith('/'):
            path = '/'
        pending.extend(reversed(target.split('/')))
    return path


def relpath(path, start=None):
    """How to get to a path from start, the current directory by default."""
    path = _plain(path)
    if not path:
        raise ValueError('no path specified')
    if isinstance(path, bytes):
        return relpath(path.decode(), None if start is None else _plain(start).decode()).encode()
    start = curdir if start is None else _plain(start)
    try:
        origin = [part for part in abspath(start).split('/') if part]
        target = [part for part in abspath(path).split('/') if part]
    except (TypeError, AttributeError):
        _check_same_type('relpath', (path, start))
        raise
    common = 0
    for one, other in zip(origin, target):
        if one != other:
            break
        common += 1
    return '/'.join(['..'] * (len(origin) - common) + target[common:]) or '.'


def commonpath(paths):
    """The longest path that all of several paths lie below."""
    paths = [_plain(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    if all(isinstance(path, bytes) for path in paths):
        return commonpath([path.decode() for path in paths]).encode()
    try:
        rooted = {path.startswith('/') for path in paths}
    except TypeError:
        _check_same_type('commonpath', paths)
        raise
    if len(rooted) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split('/') if part and part != '.'] for path in paths]
    low, high = min(split_paths), max(split_paths)
    common = low
    for index, part in enumerate(low):
        if index >= len(high) or part != high[index]:
            common = low[:index]
            break
    return ('/' if True in rooted else '') + '/'.join(common)
