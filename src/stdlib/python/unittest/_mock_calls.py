# Calls as values: what a mock remembers, and what `call` makes to compare with.

__unittest = True


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _Any()


class _Call(tuple):
    """(name, args, kwargs), or (args, kwargs) for two; parts may be left out when it is made."""

    def __new__(cls, value=(), name='', parent=None, two=False, bare=False):
        args, kwargs = (), {}
        if len(value) == 3:
            name, args, kwargs = value
        elif len(value) == 2:
            first, second = value
            if isinstance(first, str):
                name = first
                args, kwargs = (second, {}) if isinstance(second, tuple) else ((), second)
            else:
                args, kwargs = first, second
        elif len(value) == 1:
            only, = value
            if isinstance(only, str):
                name = only
            elif isinstance(only, tuple):
                args = only
            else:
                kwargs = only
        self = tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))
        self._name = name
        self._parent = parent
        self._bare = bare          # made by attribute access on call, not by a call
        return self

    def _parts(self):
        return ('', *self) if len(self) == 2 else tuple(self)

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        if not isinstance(other, _Call):
            if len(other) > 3:
                return False
            other = _Call(other)
        elif self._parent is not None and other._parent is not None and self._parent != other._parent:
            return False
        name, args, kwargs = self._parts()
        other_name, other_args, other_kwargs = other._parts()
        if name and other_name and name != other_name:
            return False
        if bool(name) != bool(other_name) and len(self) == len(other) == 3:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    def __ne__(self, other):
        answer = self.__eq__(other)
        return answer if answer is NotImplemented else not answer

    def __hash__(self):
        return hash(self._name)

    def __call__(self, /, *args, **kwargs):
        if self._name is None or self._name == '':
            return _Call(('', args, kwargs), name='()', parent=None)._named('()')
        return _Call((self._name, args, kwargs), parent=self)._named(self._name + '()')

    def _named(self, name):
        self._name = name
        return self

    def __getattr__(self, attribute):
        if attribute in tuple.__dict__ or attribute[:2] == attribute[-2:] == '__':
            raise AttributeError(attribute)
        name = f'{self._name}.{attribute}' if self._name else attribute
        return _Call(name=name, parent=self, bare=True)

    @property
    def args(self):
        return self[0] if len(self) == 2 else self[1]

    @property
    def kwargs(self):
        return self[1] if len(self) == 2 else self[2]

    def _text(self, name):
        words = [repr(arg) for arg in self.args] + [f'{key}={value!r}' for key, value in self.kwargs.items()]
        return f'{name}({", ".join(words)})'

    def __repr__(self):
        name = self[0] if len(self) == 3 else ''
        if not name or self._bare:
            if self._bare:
                return self._name or 'call'
            return self._text('call')
        return self._text(f'call{name}' if name.startswith('()') else f'call.{name}')

    def call_list(self):
        """The calls that lead to this one."""
        calls = []
        one = self
        while one is not None:
            if one._name and one._name.endswith('()') or one[1] or one[2]:
                calls.append(one)
            one = one._parent
        return _CallList(reversed(calls))


class _CallList(list):
    """A list of calls; contains also shorter lists that follow each other in it."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any(self[i:i + size] == value for i in range(len(self) - size + 1))

    def __repr__(self):
        line = list.__repr__(self)
        if len(line) <= 80:
            return line
        return '[' + ',\n '.join(map(repr, self)) + ']'


call = _Call(bare=True)
