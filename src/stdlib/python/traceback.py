# Exceptions as text.  Stack entries are in _traceback_stack.py; the expensive parts (source lines with markers,
# suggestions) are in _traceback_source.py and _traceback_hints.py, loaded when something is really formatted.

import sys
from _traceback_stack import FrameSummary, StackSummary, _positions_of_tb, _safe, walk_stack, walk_tb

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb', 'print_list']

_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'
_missing = object()


class _GroupContext:
    """How deep inside exception groups the formatting is, which decides about margin and frame lines."""

    def __init__(self):
        self.depth = 0
        self.needs_close = False

    @property
    def indent(self):
        return ' ' * (2 * self.depth)

    def lines(self, text, margin='|'):
        prefix = self.indent
        if self.depth:
            prefix += margin + ' '
        if not self.depth:
            yield text
        else:
            yield ''.join([prefix + line for line in text.splitlines(keepends=True)])


class TracebackException:
    """An exception taken apart for formatting, without references to the objects it came from."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True):
        options = {'limit': limit, 'lookup_lines': lookup_lines, 'capture_locals': capture_locals,
                   'compact': compact, 'max_group_width': max_group_width, 'max_group_depth': max_group_depth,
                   'save_exc_type': save_exc_type}
        self._take(exc_type, exc_value, exc_traceback, options)
        # Chains may be longer than the stack is deep: a loop, not recursion.
        seen = {id(exc_value)}
        queue = [(self, exc_value)]
        while queue:
            taken, exc = queue.pop()
            cause = context = None
            if exc is not None:
                cause, context = exc.__cause__, exc.__context__
                if compact and (cause is not None or exc.__suppress_context__):
                    context = None
            taken.__cause__ = self._linked(cause, seen, options, queue)
            taken.__context__ = self._linked(context, seen, options, queue)
            taken.exceptions = None
            if isinstance(exc, BaseExceptionGroup):
                taken.exceptions = [self._linked(member, seen, options, queue, True) for member in exc.exceptions]

    @staticmethod
    def _linked(exc, seen, options, queue, even_if_seen=False):
        if exc is None or id(exc) in seen and not even_if_seen:
            return None
        seen.add(id(exc))
        linked = TracebackException.__new__(TracebackException)
        linked._take(type(exc), exc, exc.__traceback__, options)
        queue.append((linked, exc))
        return linked

    def _take(self, exc_type, exc_value, tb, options):
        self.max_group_width = options['max_group_width']
        self.max_group_depth = options['max_group_depth']
        self.stack = StackSummary._extract(_positions_of_tb(tb), options['limit'], options['lookup_lines'],
                                           options['capture_locals'])
        self.exc_type = exc_type if options['save_exc_type'] else None
        self._has_type = exc_type is not None
        self._str = _safe(exc_value)
        self.__notes__ = _safe_notes(exc_value)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self._is_syntax_error = False
        if exc_type is None:
            self.exc_type_qualname = self.exc_type_module = None
            return
        self.exc_type_qualname = exc_type.__qualname__
        self.exc_type_module = exc_type.__module__
        if issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
            self._is_syntax_error = True
        elif issubclass(exc_type, (ImportError, NameError, AttributeError)):
            from _traceback_hints import suggestion_text
            self._str += suggestion_text(exc_type, exc_value, tb)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Take an exception apart."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        """The name of the type, with its module unless that is obvious."""
        if not self._has_type:
            return None
        if self.exc_type_module in ('__main__', 'builtins'):
            return self.exc_type_qualname
        module = self.exc_type_module if isinstance(self.exc_type_module, str) else '<unknown>'
        return f'{module}.{self.exc_type_qualname}'

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """The lines after the stack: type, message and notes."""
        indent = 3 * _depth * ' '
        if not self._has_type:
            yield f'{indent}NoneType: None\n' if self._str == 'None' else f'{indent}NoneType: {self._str}\n'
            return
        name = self.exc_type_str
        if self._is_syntax_error:
            for text in self._format_syntax_error(name):
                yield indent + text
        elif _depth:
            lines = f'{name}: {self._str}'.split('\n') if self._str else [name]
            yield from [f'{indent}{line}\n' for line in lines]
        else:
            yield f'{name}: {self._str}\n' if self._str and self._str != 'None' or self._str == 'None' else f'{name}\n'
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                for line in _safe(note).split('\n'):
                    yield f'{indent}{line}\n'
        elif notes is not None:
            yield f'{indent}{_safe(notes, repr)}\n'
        if self.exceptions and show_group:
            for inner in self.exceptions:
                yield from inner.format_exception_only(show_group=True, _depth=_depth + 1)

    def _format_syntax_error(self, name):
        suffix = ''
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f' ({self.filename})'
        if self.text is not None:
            text = self.text.rstrip('\n')
            shown = text.lstrip(' \n\f')
            yield f'    {shown}\n'
            if self.offset is not None:
                yield from self._syntax_markers(text, shown)
        yield f"{name}: {self.msg or '<no detail available>'}{suffix}\n"

    def _syntax_markers(self, text, shown):
        offset = self.offset
        end = self.end_offset if self.end_lineno == self.lineno and self.end_offset not in (None, 0) else None
        if self.end_lineno is not None and self.end_lineno != self.lineno:
            end = len(text) + 1
        if end is None or offset == end or end == -1:
            end = offset + 1
        start = offset - 1 - (len(text) - len(shown))
        stop = end - 1 - (len(text) - len(shown))
        if start >= 0:
            spaces = ''.join([char if char.isspace() else ' ' for char in shown[:start]])
            yield f"    {spaces}{'^' * max(stop - start, 1)}\n"

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """The whole text, piece by piece."""
        ctx = _GroupContext() if _ctx is None else _ctx
        pieces = []
        exc = self
        while exc is not None:
            message = following = None
            if chain:
                if exc.__cause__ is not None:
                    message, following = _CAUSE, exc.__cause__
                elif exc.__context__ is not None and not exc.__suppress_context__:
                    message, following = _CONTEXT, exc.__context__
            pieces.append((message, exc))
            exc = following
        for message, exc in reversed(pieces):
            if message is not None:
                yield from ctx.lines(message)
            if exc.exceptions is None:
                yield from exc._format_single(ctx, kwargs)
            elif ctx.depth > self.max_group_depth:
                yield from ctx.lines(f'... (max_group_depth is {self.max_group_depth})\n')
            else:
                yield from exc._format_group(ctx, chain, kwargs)

    def _format_single(self, ctx, kwargs):
        if self.stack:
            yield from ctx.lines('Traceback (most recent call last):\n')
            for text in self.stack.format(**kwargs):
                yield from ctx.lines(text)
        for text in self.format_exception_only(**kwargs):
            yield from ctx.lines(text)

    def _format_group(self, ctx, chain, kwargs):
        outermost = ctx.depth == 0
        if outermost:
            ctx.depth += 1
        if self.stack:
            yield from ctx.lines('Exception Group Traceback (most recent call last):\n', '+' if outermost else '|')
            for text in self.stack.format(**kwargs):
                yield from ctx.lines(text)
        for text in self.format_exception_only(**kwargs):
            yield from ctx.lines(text)
        count = len(self.exceptions)
        shown = count if count <= self.max_group_width else self.max_group_width + 1
        ctx.needs_close = False
        for index in range(shown):
            last = index == shown - 1
            if last:
                ctx.needs_close = True      # the innermost last one closes the box for all
            truncated = index >= self.max_group_width
            title = '...' if truncated else f'{index + 1}'
            margin = '+-' if index == 0 else '  '
            yield f'{ctx.indent}{margin}+---------------- {title} ----------------\n'
            ctx.depth += 1
            if truncated:
                rest = count - self.max_group_width
                yield from ctx.lines(f'and {rest} more exception{"s" if rest > 1 else ""}\n')
            else:
                yield from self.exceptions[index].format(chain=chain, _ctx=ctx, **kwargs)
            if last and ctx.needs_close:
                yield f'{ctx.indent}+------------------------------------\n'
                ctx.needs_close = False
            ctx.depth -= 1
        if outermost:
            ctx.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Write the whole text to a file, standard error by default."""
        print(''.join(self.format(chain=chain, **kwargs)), file=sys.stderr if file is None else file, end='')


def _safe_notes(exc):
    try:
        return getattr(exc, '__notes__', None)
    except Exception as problem:
        return [f'Ignored error getting __notes__: {_safe(problem, repr)}']


# --- functions --------------------------------------------------------------------------------------------------------

def _taken(exc, value, tb, **options):
    """The older calls pass type, value and traceback, the newer ones just the exception."""
    if (value is _missing) != (tb is _missing):
        raise ValueError('Both or neither of value and tb must be given')
    if value is _missing:
        if exc is None:
            return TracebackException(None, None, None, **options)
        if not isinstance(exc, BaseException):
            raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
        value, tb = exc, exc.__traceback__
    return TracebackException(None if value is None else type(value), value, tb, **options)


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **kwargs):
    """Print an exception with its traceback, causes and contexts."""
    _taken(exc, value, tb, limit=limit).print(file=file, chain=chain)


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
    """What print_exception() prints, as a list of strings."""
    return list(_taken(exc, value, tb, limit=limit).format(chain=chain))


def format_exception_only(exc, /, value=_missing, *, show_group=False, **kwargs):
    """The part of format_exception() after the stack."""
    if value is _missing:
        value = exc
    taken = TracebackException(None if value is None else type(value), value, None, compact=True)
    return list(taken.format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The exception that is being handled, as one string."""
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the last exception that nobody handled."""
    if hasattr(sys, 'last_exc'):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    elif hasattr(sys, 'last_type'):
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)
    else:
        raise ValueError('no last exception')


def extract_tb(tb, limit=None):
    """The entries of a traceback."""
    return StackSummary._extract(_positions_of_tb(tb), limit)


def format_tb(tb, limit=None):
    """The texts of a traceback's entries."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Print the entries of a traceback."""
    print_list(extract_tb(tb, limit), file)


def extract_stack(f=None, limit=None):
    """The entries of the stack, outermost first."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def format_stack(f=None, limit=None):
    """The texts of the stack's entries."""
    return extract_stack(sys._getframe().f_back if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Print the entries of the stack."""
    print_list(extract_stack(sys._getframe().f_back if f is None else f, limit), file)


def format_list(extracted_list):
    """The texts of entries (FrameSummary objects or tuples)."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Print entries (FrameSummary objects or tuples)."""
    for text in format_list(extracted_list):
        print(text, file=sys.stderr if file is None else file, end='')


def clear_frames(tb):
    """Clear the local variables of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass        # still running
        tb = tb.tb_next
