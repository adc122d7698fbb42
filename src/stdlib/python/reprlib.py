# Shortened representations, and a decorator against endless ones.

__all__ = ['Repr', 'repr', 'recursive_repr']

import builtins


def recursive_repr(fillvalue='...'):
    """Decorator for __repr__ methods: an object that contains itself shows fillvalue there."""
    from _thread import get_ident

    def decorate(method):
        active = set()      # (thread, object) of the calls that are running

        def __repr__(self):
            call = get_ident(), id(self)
            if call in active:
                return fillvalue
            active.add(call)
            try:
                return method(self)
            finally:
                active.remove(call)
        for name in ('__module__', '__doc__', '__name__', '__qualname__', '__type_params__'):
            if hasattr(method, name):
                setattr(__repr__, name, getattr(method, name))
        __repr__.__wrapped__ = method
        return __repr__
    return decorate


class Repr:
    """repr() with limits on length and depth."""

    maxlevel, maxtuple, maxlist, maxarray, maxdict, maxset = 6, 6, 6, 5, 4, 6
    maxfrozenset, maxdeque, maxstring, maxlong, maxother = 6, 6, 30, 40, 30
    fillvalue, indent = '...', None

    def __init__(self, **limits):
        for name, limit in limits.items():
            if not hasattr(Repr, name) or name.startswith('_') or callable(getattr(Repr, name)):
                raise TypeError(f'Repr.__init__() got an unexpected keyword argument {name!r}')
            setattr(self, name, limit)

    def repr(self, x):
        """The shortened representation."""
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        method = getattr(self, 'repr_' + type(x).__name__.replace(' ', '_'), None)
        return self.repr_instance(x, level) if method is None else method(x, level)

    def _join(self, pieces, level):
        """The pieces on one line, or with an indent one per line between two line ends."""
        step = self.indent
        if step is None or not pieces:
            return ', '.join(pieces)
        if isinstance(step, int):
            if step < 0:
                raise ValueError(f'Repr.indent cannot be negative int (was {step!r})')
            step = ' ' * step
        elif not isinstance(step, str):
            raise TypeError(f'Repr.indent must be a str, int or None, not {type(step)}')
        depth = self.maxlevel - level
        lines = [step * (depth + 1) + piece + ',' for piece in pieces]
        return '\n'.join(['', *lines, step * depth])

    def _repr_iterable(self, x, level, left, right, maxiter, trail=''):
        count = len(x)
        if level <= 0 and count:
            body = self.fillvalue
        else:
            from itertools import islice
            pieces = [self.repr1(item, level - 1) for item in islice(x, maxiter)]
            if count > maxiter:
                pieces.append(self.fillvalue)
            body = self._join(pieces, level)
            if count == 1 and trail and self.indent is None:
                right = trail + right
        return f'{left}{body}{right}'

    def repr_list(self, x, level):
        return self._repr_iterable(x, level, '[', ']', self.maxlist)

    def repr_tuple(self, x, level):
        return self._repr_iterable(x, level, '(', ')', self.maxtuple, ',')

    def repr_array(self, x, level):
        start = f"array('{x.typecode}'"
        return self._repr_iterable(x, level, f'{start}, [', '])', self.maxarray) if x else f'{start})'

    def repr_set(self, x, level):
        return self._repr_iterable(_sorted(x), level, '{', '}', self.maxset) if x else 'set()'

    def repr_frozenset(self, x, level):
        return self._repr_iterable(_sorted(x), level, 'frozenset({', '})', self.maxfrozenset) if x else 'frozenset()'

    def repr_deque(self, x, level):
        return self._repr_iterable(x, level, 'deque([', '])', self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        keys = _sorted(x)[:self.maxdict]
        pieces = [f'{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}' for key in keys]
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return '{' + self._join(pieces, level) + '}'

    def _shortened(self, text, limit):
        if len(text) <= limit:
            return text
        head = max(0, (limit - 3) // 2)
        tail = max(0, limit - 3 - head)
        return text[:head] + self.fillvalue + text[len(text) - tail:]

    def repr_str(self, x, level):
        text = builtins.repr(x[:self.maxstring])
        if len(text) <= self.maxstring:
            return text
        limit = self.maxstring
        head = max(0, (limit - 3) // 2)
        tail = max(0, limit - 3 - head)
        text = builtins.repr(x[:head] + x[len(x) - tail:])
        return text[:head] + self.fillvalue + text[len(text) - tail:]

    def repr_int(self, x, level):
        return self._shortened(builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            return self._shortened(builtins.repr(x), self.maxother)
        except Exception:
            return f'<{x.__class__.__name__} instance at {id(x):#x}>'


def _sorted(items):
    try:
        return sorted(items)
    except Exception:
        return list(items)


aRepr = Repr()
repr = aRepr.repr
