# Warnings: the filters that decide what becomes of one, and how it is shown.  re and linecache are imported when a
# filter with a pattern is made or a warning is printed; most programs never get there.

import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings', 'deprecated']

# What is asked for first comes first: (action, message pattern, category, module pattern, line number).
filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
defaultaction = 'default'
onceregistry = {}
_filters_version = 1        # registries from before the last change of the filters no longer count
_actions = ('error', 'ignore', 'always', 'all', 'default', 'module', 'once')


class WarningMessage:
    """A warning with where it came from."""

    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file', 'line', 'source')

    def __init__(self, *details, **named):
        given = dict(zip(self._WARNING_DETAILS, details), **named)
        for name in self._WARNING_DETAILS:
            setattr(self, name, given.get(name))
        self._category_name = getattr(self.category, '__name__', None)

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')


def formatwarning(message, category, filename, lineno, line=None):
    """The text that a warning is shown as."""
    category_name = category if isinstance(category, str) else category.__name__
    text = f'{filename}:{lineno}: {category_name}: {message}\n'
    if line is None:
        try:
            import linecache
            line = linecache.getline(filename, lineno)
        except Exception:
            line = None     # the interpreter is shutting down
    if line and line.strip():
        text += f'  {line.strip()}\n'
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, standard error by default."""
    target = file or sys.stderr
    if target is not None:
        from contextlib import suppress
        with suppress(OSError):     # nothing sensible is left to be done about it
            target.write(formatwarning(message, category, filename, lineno, line))


_own_showwarning = showwarning


def _show(message):
    if showwarning is not _own_showwarning and not callable(showwarning):
        raise TypeError('warnings.showwarning() must be set to a function or method')
    showwarning(message.message, message.category, message.filename, message.lineno, message.file, message.line)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Add a filter with regular expressions for the message and the module."""
    _check_action(action)
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    _check_category(category)
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    _check_lineno(lineno)
    if message or module:
        import re
    _add((action, re.compile(message, re.I) if message else None, category,
          re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a filter for a category only."""
    _check_action(action)
    _check_lineno(lineno)
    _add((action, None, category, None, lineno), append)


def _check_action(action):
    if action not in _actions:
        raise ValueError(f'invalid action: {action!r}')


def _check_category(category):
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')


def _check_lineno(lineno):
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')


def _add(item, append):
    others = [other for other in filters if other != item]
    if not append:
        filters[:] = [item, *others]
    elif len(others) == len(filters):
        filters.append(item)
    _filters_mutated()


def _filters_mutated():
    global _filters_version
    _filters_version += 1


def resetwarnings():
    """Remove all filters, the default ones too."""
    filters[:] = []
    _filters_mutated()


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning, or raise it, or ignore it, as the filters say."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    elif not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError('skip_file_prefixes must be a tuple of strs')
    frame = _frame_to_blame(stacklevel, skip_file_prefixes)
    if frame is None:
        namespace, filename, lineno = sys.__dict__, '<sys>', 0
    else:
        namespace, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    module = namespace.get('__name__', '<string>')
    registry = namespace.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, module, registry, namespace, source)


def _frame_to_blame(stacklevel, skipped):
    frame = sys._getframe(2)
    if skipped:
        stacklevel = max(stacklevel, 2)
    while frame is not None and skipped and frame.f_code.co_filename.startswith(skipped):
        frame = frame.f_back
    while frame is not None and stacklevel > 1:
        frame = frame.f_back
        while frame is not None and (_is_import_machinery(frame)
                                     or skipped and frame.f_code.co_filename.startswith(skipped)):
            frame = frame.f_back
        stacklevel -= 1
    return frame


def _is_import_machinery(frame):
    filename = frame.f_code.co_filename
    return 'importlib' in filename and '_bootstrap' in filename


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Issue a warning for a given place."""
    lineno = int(lineno)
    if isinstance(message, Warning):
        text, category = str(message), type(message)
    else:
        text, message = message, category(message)
    if module is None:
        module = (filename or '<unknown>').removesuffix('.py')
    seen = _current({} if registry is None else registry)
    if seen.get((text, category, lineno)):
        return
    chosen = _filter_for(text, category, module, lineno)
    action = chosen[0]
    if action not in _actions:
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {chosen!r}')
    if action == 'error':
        raise message
    if action == 'ignore' or not _is_new(action, seen, text, category, lineno):
        return
    if module_globals is not None:
        from linecache import getlines
        getlines(filename, module_globals)      # now, while it is known where the source comes from
    _show(WarningMessage(message, category, filename, lineno, source=source))


def _current(registry):
    """A registry without what it remembers from before the last change of the filters."""
    if registry.get('version') != _filters_version:
        registry.clear()
        registry['version'] = _filters_version
    return registry


def _is_new(action, seen, text, category, lineno):
    """Whether to show a warning that the action shows once per place, per module or at all; notes it as shown."""
    if action in ('always', 'all'):
        return True
    seen[text, category, lineno] = True
    if action == 'default':
        return True
    if action == 'module':
        wider, key = seen, (text, category, 0)
    else:
        wider, key = onceregistry, (text, category)
    if key in wider:
        return lineno == 0 and action == 'module'
    wider[key] = True
    return True


def _filter_for(text, category, module, lineno):
    for candidate in filters:
        _, message_pattern, wanted, module_pattern, line = candidate
        if (issubclass(category, wanted) and (line == 0 or line == lineno) and _fits(message_pattern, text)
                and _fits(module_pattern, module)):
            return candidate
    return (defaultaction,)


def _fits(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text) is not None


class catch_warnings:
    """Context manager that restores filters and showwarning at the end; with record=True the block gets a list of
    the warnings issued instead of having them shown."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        options = ['record=True'] * bool(self._record)
        if self._module is not sys.modules['warnings']:
            options.append(f'module={self._module!r}')
        return f"{type(self).__name__}({', '.join(options)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        self._saved = module.filters, module.showwarning, module._show
        module.filters = module.filters[:]
        module._filters_mutated()
        log = None
        if self._record:
            log = []
            module._show = log.append
            module.showwarning = module._own_showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        module = self._module
        module.filters, module.showwarning, module._show = self._saved
        module._filters_mutated()


class deprecated:
    """Decorator: using the class or calling the function issues a DeprecationWarning."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def _issue(self):
        # Two frames of this file lie between: this one and the replaced function.
        warn(self.message, self.category, self.stacklevel + 2)

    def __call__(self, target, /):
        if self.category is not None:
            if isinstance(target, type):
                self._watch_class(target)
            elif callable(target):
                target.__deprecated__ = self.message
                target = self._watched(target)
            else:
                raise TypeError('@deprecated decorator with non-None category must be applied to a class or callable, '
                                f'not {target!r}')
        target.__deprecated__ = self.message
        return target

    def _watched(self, function):
        from functools import update_wrapper

        def caller(*args, **kwargs):
            self._issue()
            return function(*args, **kwargs)
        return update_wrapper(caller, function)

    def _watch_class(self, target):
        """Making an instance of the class itself, or a class below it, issues the warning."""
        make, extend = target.__new__, target.__init_subclass__

        def __new__(cls, /, *args, **kwargs):
            if cls is target:
                self._issue()
            if make is not object.__new__:
                return make(cls, *args, **kwargs)
            if (args or kwargs) and cls.__init__ is object.__init__:
                raise TypeError(f'{cls.__name__}() takes no arguments')
            return make(cls)

        def __init_subclass__(cls, **kwargs):
            self._issue()
            # A Python method is called for the new class; the native one is bound already and needs none.
            getattr(extend, '__func__', lambda cls, **kwargs: extend(**kwargs))(cls, **kwargs)

        target.__new__ = staticmethod(__new__)
        target.__init_subclass__ = classmethod(__init_subclass__)
