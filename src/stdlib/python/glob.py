# Paths that fit a pattern.

__all__ = ['escape', 'glob', 'iglob', 'translate']


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that fit a pattern; ** stands for any number of directories if recursive."""
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """As glob, one by one."""
    from os import fspath
    found = _expand(fspath(pathname), '' if root_dir is None else fspath(root_dir), recursive, include_hidden)
    return (path for path in found if path)


def has_magic(s):
    """Whether a text has *, ? or [ in it."""
    return '*' in s or '?' in s or '[' in s


def _names(folder, only_directories=False):
    from os import listdir
    from os.path import isdir, join
    try:
        names = listdir(folder or '.')
    except OSError:
        return []
    return [name for name in names if isdir(join(folder, name))] if only_directories else names


def _expand(pathname, root, recursive, hidden):
    from os.path import isdir, join, lexists, split
    folder, name = split(pathname)
    if not has_magic(pathname):
        if lexists(join(root, pathname)) if name else isdir(join(root, folder)):
            yield pathname
        return
    if folder != pathname and has_magic(folder):
        folders = _expand(folder, root, recursive, hidden)
    else:
        folders = [folder]
    for found in folders:
        for entry in _in_folder(join(root, found), name, recursive, hidden, isdir):
            yield join(found, entry) if found else entry


def _in_folder(folder, name, recursive, hidden, isdir):
    from fnmatch import filter
    from os.path import join, lexists
    if recursive and name == '**':
        if not folder or isdir(folder):
            yield ''
        yield from _below(folder, hidden)
    elif has_magic(name):
        names = _names(folder)
        if not hidden and name[:1] != '.':
            names = [entry for entry in names if entry[:1] != '.']
        yield from filter(names, name)
    elif isdir(folder) if not name else lexists(join(folder, name)):
        yield name


def _below(folder, hidden):
    """All paths below a directory."""
    from os.path import isdir, join
    for name in _names(folder):
        if hidden or name[:1] != '.':
            yield name
            if isdir(join(folder, name)):
                for below in _below(join(folder, name), hidden):
                    yield join(name, below)


def escape(pathname):
    """The text with what means something in a pattern escaped."""
    return ''.join([f'[{char}]' if char in '*?[' else char for char in pathname])
