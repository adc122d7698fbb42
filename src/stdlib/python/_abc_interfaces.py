# The one-method interfaces of collections.abc (Hashable, Iterable, Callable and so on): what a class provides decides,
# not what it inherits from.  _collections_abc puts them together with the containers.

from abc import ABCMeta, abstractmethod

__name__ = 'collections.abc'     # the classes below show this as their module, whichever way they were imported

GenericAlias = type(list[int])
_generic = classmethod(GenericAlias)


def _provides(candidate, names):
    """True if every method of names is found along the class's bases and not set to None there, else NotImplemented."""
    mro = candidate.__mro__
    for name in names:
        for klass in mro:
            if name in klass.__dict__:
                if klass.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class Hashable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0

    @classmethod
    def __subclasshook__(cls, C):
        return _provides(C, ('__hash__',)) if cls is Hashable else NotImplemented


class Awaitable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __await__(self):
        yield

    @classmethod
    def __subclasshook__(cls, C):
        return _provides(C, ('__await__',)) if cls is Awaitable else NotImplemented

    __class_getitem__ = _generic


class Coroutine(Awaitable):
    __slots__ = ()

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

    @classmethod
    def __subclasshook__(cls, C):
        return _provides(C, ('__await__', 'send', 'throw', 'close')) if cls is Coroutine else NotImplemented


class AsyncIterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __aiter__(self):
        return self

    @classmethod
    def __subclasshook__(cls, C):
        return _provides(C, ('__aiter__',)) if cls is AsyncIterable else NotImplemented

    __class_getitem__ = _generic


class AsyncIterator(AsyncIterable):
    __slots__ = ()

    @abstractmethod
    def __anext__(self):
        """Return an awaitable for the next item."""

    def __aiter__(self):
        return self

    @classmethod
    def __subclasshook__(cls, C):
        return _provides(C, ('__anext__', '__aiter__')) if cls is AsyncIterator else NotImplemented


class AsyncGenerator(AsyncIterator):
    __slots__ = ()

    @abstractmethod
    def asend(self, value):
        """Return an awaitable that resumes with a value."""

    @abstractmethod
    def athrow(self, typ, val=None, tb=None):
        """Return an awaitable that raises inside."""

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not AsyncGenerator:
            return NotImplemented
        return _provides(C, ('__aiter__', '__anext__', 'asend', 'athrow', 'aclose'))


class Iterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __iter__(self):
        return iter(())

    @classmethod
    def __subclasshook__(cls, C):
        return _provides(C, ('__iter__',)) if cls is Iterable else NotImplemented

    __class_getitem__ = _generic


class Iterator(Iterable):
    __slots__ = ()

    @abstractmethod
    def __next__(self):
        """Return the next item or raise StopIteration."""
        raise StopIteration

    def __iter__(self):
        return self

    @classmethod
    def __subclasshook__(cls, C):
        return _provides(C, ('__iter__', '__next__')) if cls is Iterator else NotImplemented


class Reversible(Iterable):
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        return iter(())

    @classmethod
    def __subclasshook__(cls, C):
        return _provides(C, ('__reversed__', '__iter__')) if cls is Reversible else NotImplemented


class Generator(Iterator):
    __slots__ = ()

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

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not Generator:
            return NotImplemented
        return _provides(C, ('__iter__', '__next__', 'send', 'throw', 'close'))


class Sized(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0

    @classmethod
    def __subclasshook__(cls, C):
        return _provides(C, ('__len__',)) if cls is Sized else NotImplemented


class Container(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __contains__(self, x):
        return False

    @classmethod
    def __subclasshook__(cls, C):
        return _provides(C, ('__contains__',)) if cls is Container else NotImplemented

    __class_getitem__ = _generic


class Collection(Sized, Iterable, Container):
    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, C):
        return _provides(C, ('__len__', '__iter__', '__contains__')) if cls is Collection else NotImplemented


class Buffer(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __buffer__(self, flags, /):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, C):
        return _provides(C, ('__buffer__',)) if cls is Buffer else NotImplemented


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

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    @classmethod
    def __subclasshook__(cls, C):
        return _provides(C, ('__call__',)) if cls is Callable else NotImplemented

    __class_getitem__ = classmethod(_CallableGenericAlias)
