# Mocks: objects that accept everything, remember it, and can be asked about it; and patch(), which puts them in the
# place of real objects for a while.

from unittest._mock_asserts import MockAssertions
from unittest._mock_calls import ANY, _Call, _CallList, call
from unittest._mock_patch import mock_open, patch

__all__ = ['Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'FILTER_DIR',
           'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal', 'AsyncMock']

FILTER_DIR = True
__unittest = True


class _SentinelObject:
    """A unique object with a name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


class _Sentinel:
    """Makes unique objects by attribute access."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_PLAIN = frozenset(('return_value', 'side_effect', 'called', 'call_count', 'call_args', 'call_args_list', 'mock_calls',
                    'method_calls', '__class__'))
_ASSERTIONS = ('assert', 'assret', 'asert', 'aseert', 'assrt')


class NonCallableMock(MockAssertions):
    """A mock that cannot be called."""

    def __new__(cls, *args, **kwargs):
        # Each mock has a class of its own: special methods are looked up on classes.
        return object.__new__(type(cls.__name__, (cls,), {'__doc__': cls.__doc__, '__module__': cls.__module__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='',
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        state = self.__dict__
        state['_mock_children'] = {}
        state['_mock_parent'] = parent
        state['_mock_name'] = name
        state['_mock_new_name'] = _new_name or name or ''
        state['_mock_new_parent'] = _new_parent
        state['_mock_sealed'] = False
        state['_mock_wraps'] = wraps
        state['_mock_unsafe'] = unsafe
        state['_mock_delegate'] = None
        state['_mock_return_value'] = DEFAULT
        state['_mock_side_effect'] = None
        self._set_spec(spec_set if spec_set is not None else spec, spec_set is not None)
        self._forget_calls()
        if kwargs:
            self.configure_mock(**kwargs)

    def _set_spec(self, spec, strict):
        state = self.__dict__
        state['_mock_methods'] = state['_spec_class'] = None
        state['_spec_set'] = strict
        if spec is None:
            return
        if isinstance(spec, (list, tuple)):
            state['_mock_methods'] = list(spec)
        else:
            state['_mock_methods'] = dir(spec)
            state['_spec_class'] = spec if isinstance(spec, type) else type(spec)

    def _forget_calls(self):
        state = self.__dict__
        state['called'] = False
        state['call_count'] = 0
        state['call_args'] = None
        state['call_args_list'] = _CallList()
        state['mock_calls'] = _CallList()
        state['method_calls'] = _CallList()

    @property
    def __class__(self):
        spec = self.__dict__.get('_spec_class')
        return type(self) if spec is None else spec

    def _child_name(self, name):
        return {'parent': self, 'name': name, '_new_name': name, '_new_parent': self}

    @property
    def return_value(self):
        value = self._mock_return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name='()')
            self.__dict__['_mock_return_value'] = value
        return value

    @return_value.setter
    def return_value(self, value):
        self.__dict__['_mock_return_value'] = value
        _adopt(self, value, None, '()')

    @property
    def side_effect(self):
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not isinstance(value, BaseException):
            if hasattr(value, '__iter__'):
                value = iter(value)
        self.__dict__['_mock_side_effect'] = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls, of this mock and of its attributes."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self._forget_calls()
        if return_value:
            self.__dict__['_mock_return_value'] = DEFAULT
        if side_effect:
            self.__dict__['_mock_side_effect'] = None
        for child in self._mock_children.values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        if isinstance(self._mock_return_value, NonCallableMock) and self._mock_return_value is not self:
            self._mock_return_value.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Set attributes; names may be dotted."""
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count('.')):
            *above, last = path.split('.')
            target = self
            for part in above:
                target = getattr(target, part)
            setattr(target, last, value)

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_unsafe', '_mock_children'):
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _MAGIC_NAMES:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif name in _MAGIC_NAMES or name[:2] == name[-2:] == '__':
            raise AttributeError(name)
        if not self._mock_unsafe and (self._mock_methods is None or name not in self._mock_methods):
            if name.startswith(_ASSERTIONS) or name in _WRONG_NAMES:
                raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant '
                                     'to be an attribute.')
        child = self._mock_children.get(name)
        if child is _missing:
            raise AttributeError(name)
        if child is None:
            if self._mock_sealed:
                raise AttributeError(f'{self._extract_mock_name()}.{name}')
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(wraps=wraps, **self._child_name(name))
            self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        if name in _PLAIN or name in self.__dict__ and name.startswith('_mock'):
            object.__setattr__(self, name, value)
            return
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _MAGIC_NAMES:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            self._set_magic(name, value)
            return
        if name[:2] == name[-2:] == '__':
            raise AttributeError(f'Attempting to set unsupported magic method {name!r}.')
        if _adopt(self, value, name, name):
            self._mock_children[name] = value
            self.__dict__.pop(name, None)
            return
        if self._mock_sealed and name not in self.__dict__ and name not in self._mock_children:
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        kind = type(self)
        if isinstance(value, NonCallableMock):
            _adopt(self, value, name, name)
            self._mock_children[name] = value
            setattr(kind, name, lambda self, /, *args, **kwargs: value(*args, **kwargs))
        else:
            setattr(kind, name, value)
            self._mock_children[name] = value

    def __delattr__(self, name):
        if name in _MAGIC_NAMES and name in type(self).__dict__:
            delattr(type(self), name)
            return
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif self._mock_children.get(name) is _missing:
            raise AttributeError(name)
        self._mock_children[name] = _missing

    def __dir__(self):
        names = list(self._mock_methods or [name for name in dir(type(self)) if not name.startswith('_')])
        names += [name for name, child in self._mock_children.items() if child is not _missing]
        names += [name for name in self.__dict__ if not name.startswith('_mock')]
        return sorted(set(names))

    def _extract_mock_name(self):
        text = ''
        mock = self
        while mock._mock_new_parent is not None:
            name = mock._mock_new_name
            text = (name if name.startswith('()') else '.' + name) + text
            mock = mock._mock_new_parent
        return (mock._mock_name or 'mock') + text

    def __repr__(self):
        name = self._extract_mock_name()
        shown = '' if name == 'mock' else f' name={name!r}'
        spec = ''
        if self._spec_class is not None:
            spec = f' {"spec_set" if self._spec_set else "spec"}={self._spec_class.__name__!r}'
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    def _get_child_mock(self, /, **kw):
        if self._mock_sealed:
            name = f'{self._extract_mock_name()}.{kw["name"]}' if 'name' in kw else f'{self._extract_mock_name()}()'
            raise AttributeError(name)
        for kind in type(self).__mro__[1:]:
            if kind in (MagicMock, NonCallableMagicMock):
                return MagicMock(**kw)
            if kind in (Mock, NonCallableMock):
                return Mock(**kw)
            if isinstance(kind, type) and issubclass(kind, NonCallableMock):
                return kind(**kw) if issubclass(kind, CallableMixin) else Mock(**kw)

    def attach_mock(self, mock, attribute):
        """Make another mock an attribute of this one, so that its calls are remembered here."""
        inner = mock
        state = inner.__dict__
        state['_mock_parent'] = state['_mock_new_parent'] = None
        state['_mock_name'] = ''
        state['_mock_new_name'] = ''
        setattr(self, attribute, mock)


def _adopt(parent, value, name, new_name):
    """Make a mock without a name or parent a part of another; whether it was done."""
    if not isinstance(value, NonCallableMock) or '_mock_parent' not in value.__dict__:
        return False
    state = value.__dict__
    if state['_mock_name'] or state['_mock_new_name'] or state['_mock_parent'] is not None or \
            state['_mock_new_parent'] is not None:
        return False
    above = parent
    while above is not None:
        if above is value:
            return False
        above = above._mock_new_parent
    if new_name:
        state['_mock_new_parent'] = parent
        state['_mock_new_name'] = new_name
    if name:
        state['_mock_parent'] = parent
        state['_mock_name'] = name
    return True


class CallableMixin:
    """What a call does."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        self._remember(args, kwargs)
        return self._execute(args, kwargs)

    def _remember(self, args, kwargs):
        state = self.__dict__
        state['called'] = True
        state['call_count'] += 1
        call = _Call((args, kwargs), two=True)
        state['call_args'] = call
        self.call_args_list.append(call)
        is_method = self._mock_parent is not None
        method_name = self._mock_name
        name = self._mock_new_name
        inner = name == '()'
        self.mock_calls.append(_Call(('', args, kwargs)))
        parent = self._mock_new_parent
        while parent is not None:
            if is_method:
                parent.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = parent._mock_parent is not None
                if is_method:
                    method_name = f'{parent._mock_name}.{method_name}'
            parent.mock_calls.append(_Call((name, args, kwargs)))
            if parent._mock_new_name:
                dot = '' if inner else '.'
                inner = parent._mock_new_name == '()'
                name = parent._mock_new_name + dot + name
            parent = parent._mock_new_parent

    def _execute(self, args, kwargs):
        effect = self._mock_side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            if not callable(effect):
                result = next(effect)
                if isinstance(result, BaseException) or isinstance(result, type) and issubclass(result, BaseException):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock that can be called."""


_WRONG_NAMES = frozenset(('called_once', 'called_with', 'called_once_with', 'has_calls', 'any_call', 'not_called'))
_BINARY = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod'.split()
_MAGIC_NAMES = frozenset([f'__{name}__' for name in (
    'lt gt le ge eq ne hash str repr sizeof format bool int float complex index round trunc floor ceil len contains '
    'iter getitem setitem delitem enter exit missing reversed fspath next neg pos abs invert').split() + _BINARY
    + ['i' + name for name in _BINARY] + ['r' + name for name in _BINARY] if name not in ('repr', 'idivmod')])
_VALUES = {'__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0,
           '__bool__': True, '__index__': 1, '__lt__': NotImplemented, '__gt__': NotImplemented,
           '__le__': NotImplemented, '__ge__': NotImplemented}
_NOT_BY_DEFAULT = frozenset(['__eq__', '__ne__', '__reversed__', '__missing__', '__next__', '__hash__', '__sizeof__',
                             '__format__'] + [f'__r{name}__' for name in _BINARY])


class _Magic:
    """A special method of a MagicMock: becomes a mock of its own when it is first used."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, kind=None):
        if obj is None:
            return self
        child = obj._mock_children.get(self.name)
        if child is not None:
            return child
        if obj._mock_methods is not None and self.name not in obj._mock_methods:
            raise AttributeError(f'Mock object has no attribute {self.name!r}')
        child = obj._mock_children[self.name] = MagicMock(**obj._child_name(self.name))
        if self.name in _VALUES:
            child.return_value = _VALUES[self.name]
        elif self.name == '__str__':
            child.return_value = object.__str__(obj)
        elif self.name == '__fspath__':
            child.return_value = f'{type(obj).__name__}/{obj._extract_mock_name()}/{id(obj)}'
        elif self.name == '__iter__':
            def iterate():
                value = child._mock_return_value
                return iter([] if value is DEFAULT else value)

            child.side_effect = iterate
        return child


class _MagicMixin:
    """Special methods."""

    def __eq__(self, other):
        return self is other

    def __ne__(self, other):
        return self is not other

    def __hash__(self):
        return object.__hash__(self)


for _name in _MAGIC_NAMES - _NOT_BY_DEFAULT:
    setattr(_MagicMixin, _name, _Magic(_name))


class NonCallableMagicMock(_MagicMixin, NonCallableMock):
    """A mock with special methods that cannot be called."""


class MagicMock(_MagicMixin, Mock):
    """A mock with special methods."""


class PropertyMock(Mock):
    """A mock to stand for a property."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def AsyncMock(*args, **kwargs):
    """Refused: coroutines are not part of the language here."""
    raise NotImplementedError('AsyncMock needs async functions, which are not supported')


def seal(mock):
    """Let a mock make no new attributes."""
    mock.__dict__['_mock_sealed'] = True
    for child in list(mock._mock_children.values()):
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock that can be called like the spec, and has its attributes."""
    if callable(spec) and not isinstance(spec, type):
        return _function_mock(spec, _name, kwargs)
    settings = {'spec_set' if spec_set else 'spec': spec}
    mock = (NonCallableMagicMock if instance and not hasattr(spec, '__call__') else MagicMock)(
        name=_name, parent=_parent, **settings, **kwargs)
    if isinstance(spec, type) and not instance:
        mock.return_value = create_autospec(spec, spec_set, True, _name='()', _parent=mock)
    for name in dir(spec):
        if name.startswith('__'):
            continue
        value = getattr(spec, name, None)
        if callable(value) and not isinstance(value, type) and hasattr(value, '__code__'):
            mock._mock_children[name] = MagicMock(name=name, parent=mock, _new_name=name, _new_parent=mock)
    return mock


def _function_mock(spec, name, kwargs):
    from functools import wraps
    from inspect import signature
    mock = MagicMock(name=name or getattr(spec, '__name__', None), **kwargs)
    shape = signature(spec)

    @wraps(spec)
    def checked(*args, **kwargs):
        shape.bind(*args, **kwargs)
        return mock(*args, **kwargs)

    checked.mock = mock
    for attribute in ('assert_called', 'assert_called_once', 'assert_called_with', 'assert_called_once_with',
                      'assert_has_calls', 'assert_any_call', 'assert_not_called', 'reset_mock'):
        setattr(checked, attribute, getattr(mock, attribute))
    return checked
