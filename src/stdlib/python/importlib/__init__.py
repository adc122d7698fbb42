# Imports by name: what the import statement does, as functions.

import sys

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

__import__ = __import__


def import_module(name, package=None):
    """The module of that name; a name that starts with dots is relative to the package."""
    level = 0
    if name.startswith('.'):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import "
                            f'for {name!r}')
        while level < len(name) and name[level] == '.':
            level += 1
        parts = package.rsplit('.', level - 1)
        if len(parts) < level:
            raise ImportError('attempted relative import beyond top-level package')
        rest = name[level:]
        name = f'{parts[0]}.{rest}' if rest else parts[0]
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    """Nothing is remembered about files, so there is nothing to forget."""


_reloading = {}


def reload(module):
    """Execute the module's code again, in the same namespace."""
    try:
        name = module.__name__
    except AttributeError:
        raise TypeError('reload() argument must be a module') from None
    if not isinstance(module, type(sys)):
        raise TypeError('reload() argument must be a module')
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    if name in _reloading:
        return _reloading[name]
    file = getattr(module, '__file__', None)
    if file is None or not file.endswith('.py'):
        return module
    _reloading[name] = module
    try:
        with open(file, encoding='utf-8') as source:
            text = source.read()
        exec(compile(text, file, 'exec'), module.__dict__)
        return sys.modules[name]
    finally:
        del _reloading[name]
