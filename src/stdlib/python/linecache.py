# The lines of source files, read once and kept: what tracebacks and warnings show of the program.

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

# name -> (size, mtime, lines, full name), or (function that returns the source,) until it is needed
cache = {}


def clearcache():
    """Forget everything."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """One line with its newline, or '' if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """All lines of a file; none if it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget files that changed since they were read."""
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        try:
            from os import stat
            status = stat(entry[3])
        except ImportError:
            return
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if (entry[0], entry[1]) != (status.st_size, status.st_mtime):
            cache.pop(name, None)


def lazycache(filename, module_globals):
    """Note where the source of a module without a file can be had; True if there is such a place."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith('<') and filename.endswith('>') or not module_globals:
        return False
    spec = module_globals.get('__spec__')
    name = getattr(spec, 'name', None) or module_globals.get('__name__')
    loader = getattr(spec, 'loader', None) or module_globals.get('__loader__')
    get_source = getattr(loader, 'get_source', None)
    if not name or get_source is None:
        return False
    cache[filename] = (lambda: get_source(name),)
    return True


def updatecache(filename, module_globals=None):
    """Read a file (again); returns its lines."""
    entry = cache.pop(filename, None)
    if not filename or filename.startswith('<') and filename.endswith('>'):
        return []
    text = _text_of_file(filename)
    if text is None:
        if entry is None and lazycache(filename, module_globals):
            entry = cache.pop(filename)
        if entry is None or len(entry) != 1:
            return []
        try:
            text = entry[0]()
        except (ImportError, OSError):
            return []
        if text is None:
            return []
        lines = [f'{line}\n' for line in text.splitlines()]
        cache[filename] = len(text), None, lines, filename
        return lines
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = len(text), None, lines, filename
    return lines


def _text_of_file(filename):
    from io import open
    try:
        with open(filename, encoding='utf-8', errors='replace') as file:
            return file.read().removeprefix('\ufeff')
    except (OSError, ValueError):
        return None
