# Operations on files and directory trees, on top of os; and the size of the terminal.

import os

__all__ = ['copyfileobj', 'copyfile', 'copymode', 'copystat', 'copy', 'copy2', 'copytree', 'move', 'rmtree', 'Error',
           'SameFileError', 'get_terminal_size', 'which', 'disk_usage', 'ignore_patterns']


class Error(OSError):
    """Several things that went wrong."""


class SameFileError(Error):
    """Source and destination are the same file."""


def get_terminal_size(fallback=(80, 24)):
    """Columns and lines: from the environment, the terminal, or the fallback."""
    sizes = []
    for name in ('COLUMNS', 'LINES'):
        try:
            sizes.append(int(os.environ.get(name, 0)))
        except ValueError:
            sizes.append(0)
    columns, lines = sizes
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(1)
        except (AttributeError, ValueError, OSError):
            size = fallback
        columns = columns if columns > 0 else size[0] or fallback[0]
        lines = lines if lines > 0 else size[1] or fallback[1]
    return os.terminal_size((columns, lines))


def copyfileobj(fsrc, fdst, length=0):
    """Copy what one file still holds to another."""
    while data := fsrc.read(length or 65536):
        fdst.write(data)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the content of a file."""
    if os.path.abspath(src) == os.path.abspath(dst):
        raise SameFileError(f'{src!r} and {dst!r} are the same file')
    with open(src, 'rb') as source, open(dst, 'wb') as target:
        copyfileobj(source, target)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Modes are not kept here: nothing to copy."""


copystat = copymode


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file, into a directory if dst is one."""
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst)
    return dst


copy2 = copy


def ignore_patterns(*patterns):
    """A function for copytree's ignore: leave out what fits a pattern."""
    def ignore(path, names):
        from fnmatch import filter
        return {name for pattern in patterns for name in filter(names, pattern)}

    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    """Copy a directory and all below it."""
    names = os.listdir(src)
    left_out = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        if name in left_out:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        if os.path.isdir(source):
            copytree(source, target, symlinks, ignore, copy_function, dirs_exist_ok=dirs_exist_ok)
        else:
            copy_function(source, target)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Delete a directory and all below it."""
    def attempt(function, where):
        try:
            return function(where)
        except OSError as error:
            if ignore_errors:
                return []
            if onexc is not None:
                onexc(function, where, error)
            elif onerror is not None:
                onerror(function, where, (type(error), error, error.__traceback__))
            else:
                raise
            return []

    for name in attempt(os.listdir, path):
        entry = os.path.join(path, name)
        if os.path.isdir(entry):
            rmtree(entry, ignore_errors, onerror, onexc=onexc)
        else:
            attempt(os.unlink, entry)
    attempt(os.rmdir, path)


def move(src, dst, copy_function=copy2):
    """Move a file or a directory, into a directory if dst is one."""
    target = dst
    if os.path.isdir(dst):
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(target):
            raise Error(f'Destination path {target!r} already exists')
    os.rename(src, target)
    return target


def which(cmd, mode=1, path=None):
    """The path of a program, or None."""
    if '/' in cmd:
        return cmd if os.path.isfile(cmd) else None
    for folder in (os.environ.get('PATH', os.defpath) if path is None else path).split(os.pathsep):
        candidate = os.path.join(folder, cmd)
        try:
            if os.path.isfile(candidate):
                return candidate
        except OSError:
            continue
    return None


def disk_usage(path):
    """Refused: the disk below the sandbox is not visible."""
    raise PermissionError(1, 'shutil.disk_usage is not available in this sandbox')
