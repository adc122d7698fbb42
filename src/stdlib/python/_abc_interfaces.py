# The one-method interfaces of collections.abc (Hashable, Iterable, Callable and so on): what a class provides decides,
# not what it inherits from.  _collections_abc puts them together with the containers.

from abc import ABCMeta, _recognised_by_methods as _hook, abstractmethod

__name__ = 'collections.abc'     # the classes below show this as their module, whichever way they were imported

GenericAlias = type(list[int])
_generic = classmethod(GenericAlias)


class Hashable(metaclass=ABCMeta):
    __slots__ = ()
    _recognised_by = ('__hash__',)
    __subclasshook__ = _hook

    @abstractmethod
    def __hash__(self):
        return 0


class Awaitable(metaclass=ABCMeta):
    __slots__ = ()
    _recognised_by = ('__await__',)
    __subclasshook__ = _hook

    @abstractmethod
    def __await__(self):
        yield

    __class_getitem__ = _generic


class Coroutine(Awaitable):
    __slots__ = ()
    _recognised_by = ('__await__', 'send', 'throw', 'close')
    __subclasshook__ = _hook

    @abstractmethod
    def send(self, value):
        """Resume with a value; returns the next one yielded, or raises StopIteration."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Raise an exception at the point where it waits."""
        raise typ if val is None else val

    def close(self):
        """Raise GeneratorExit inside and expect it to end."""
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError('coroutine ignored GeneratorExit')


class AsyncIterable(metaclass=ABCMeta):
    __slots__ = ()
    _recognised_by = ('__aiter__',)
    __subclasshook__ = _hook

    @abstractmethod
    def __aiter__(self):
        return self

    __class_getitem__ = _generic


class AsyncIterator(AsyncIterable):
    __slots__ = ()
    _recognised_by = ('__anext__', '__aiter__')
    __subclasshook__ = _hook

    @abstractmethod
    def __anext__(self):
        """Return an awaitable for the next item."""

    def __aiter__(self):
        return self


class AsyncGenerator(AsyncIterator):
    __slots__ = ()
    _recognised_by = ('__aiter__', '__anext__', 'asend', 'athrow', 'aclose')
    __subclasshook__ = _hook

    @abstractmethod
    def asend(self, value):
        """Return an awaitable that resumes with a value."""

    @abstractmethod
    def athrow(self, typ, val=None, tb=None):
        """Return an awaitable that raises inside."""


class Iterable(metaclass=ABCMeta):
    __slots__ = ()
    _recognised_by = ('__iter__',)
    __subclasshook__ = _hook

    @abstractmethod
    def __iter__(self):
        return iter(())

    __class_getitem__ = _generic


class Iterator(Iterable):
    __slots__ = ()
    _recognised_by = ('__iter__', '__next__')
    __subclasshook__ = _hook

    @abstractmethod
    def __next__(self):
        """Return the next item or raise StopIteration."""
        raise StopIteration

    def __iter__(self):
        return self


class Reversible(Iterable):
    __slots__ = ()
    _recognised_by = ('__reversed__', '__iter__')
    __subclasshook__ = _hook

    @abstractmethod
    def __reversed__(self):
        return iter(())


class Generator(Iterator):
    __slots__ = ()
    _recognised_by = ('__iter__', '__next__', 'send', 'throw', 'close')
    __subclasshook__ = _hook

    def __next__(self):
        return self.send(None)

    @abstractmethod
    def send(self, value):
        """Resume with a value; returns the next one yielded, or raises StopIteration."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Raise an exception at the point where it waits."""
        raise typ if val is None else val

    def close(self):
        """Raise GeneratorExit inside and expect it to end."""
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError('generator ignored GeneratorExit')


class Sized(metaclass=ABCMeta):
    __slots__ = ()
    _recognised_by = ('__len__',)
    __subclasshook__ = _hook

    @abstractmethod
    def __len__(self):
        return 0


class Container(metaclass=ABCMeta):
    __slots__ = ()
    _recognised_by = ('__contains__',)
    __subclasshook__ = _hook

    @abstractmethod
    def __contains__(self, x):
        return False

    __class_getitem__ = _generic


class Collection(Sized, Iterable, Container):
    __slots__ = ()
    _recognised_by = ('__len__', '__iter__', '__contains__')
    __subclasshook__ = _hook


class Buffer(metaclass=ABCMeta):
    __slots__ = ()
    _recognised_by = ('__buffer__',)
    __subclasshook__ = _hook

    @abstractmethod
    def __buffer__(self, flags, /):
        raise NotImplementedError


class _CallableGenericAlias(GenericAlias):
    """Callable[[A, B], R]: the parameter list is kept flat in __args__, the result type last."""

    __slots__ = ()

    def __new__(cls, origin, args):
        if not (isinstance(args, tuple) and len(args) == 2):
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        parameters, result = args
        if isinstance(parameters, (tuple, list)):
            flat = (*parameters, result)
        elif _stands_for_parameters(parameters):
            flat = args
        else:
            raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {parameters}')
        return super().__new__(cls, origin, flat)

    def __repr__(self):
        flat = self.__args__
        if len(flat) == 2 and _stands_for_parameters(flat[0]):
            return super().__repr__()
        shown = ', '.join([_type_repr(arg) for arg in flat[:-1]])
        return f'collections.abc.Callable[[{shown}], {_type_repr(flat[-1])}]'

    def __reduce__(self):
        flat = self.__args__
        if not (len(flat) == 2 and _stands_for_parameters(flat[0])):
            flat = list(flat[:-1]), flat[-1]
        return _CallableGenericAlias, (Callable, flat)

    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        flat = super().__getitem__(items).__args__
        if not isinstance(flat[0], (tuple, list)):
            flat = (list(flat[:-1]), flat[-1]) if not _stands_for_parameters(flat[0]) or len(flat) != 2 else flat
        return _CallableGenericAlias(Callable, tuple(flat))


def _stands_for_parameters(obj):
    """Whether obj may stand in place of the list of parameter types."""
    if obj is Ellipsis:
        return True
    if isinstance(obj, list):
        return True
    kind = type(obj)
    return kind.__module__ == 'typing' and kind.__name__ in ('ParamSpec', '_ConcatenateGenericAlias')


def _type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if obj is Ellipsis:
        return '...'
    kind = type(obj)
    if kind.__name__ == 'function':
        return obj.__name__
    return repr(obj)


class Callable(metaclass=ABCMeta):
    __slots__ = ()
    _recognised_by = ('__call__',)
    __subclasshook__ = _hook

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    __class_getitem__ = classmethod(_CallableGenericAlias)
