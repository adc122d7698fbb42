# Abstract base classes.  The metaclass is written in Python rather than as a native, so that the virtual and the
# inherited subclass tests stay ordinary calls the scheduler can switch in.  Every abstract class carries one small
# record (_abc_impl) with weak references to what was registered and to what earlier tests answered.

from _weakref import ref

_generation = 0     # grows with every registration: it makes the remembered "no" answers stale


def abstractmethod(funcobj):
    """Mark a method that a concrete subclass has to provide."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class _abstract_wrapper:
    """Mixin for the deprecated decorators: marks the function before it is wrapped."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))


class abstractclassmethod(_abstract_wrapper, classmethod):
    """Deprecated spelling of @classmethod on top of @abstractmethod."""


class abstractstaticmethod(_abstract_wrapper, staticmethod):
    """Deprecated spelling of @staticmethod on top of @abstractmethod."""


class abstractproperty(property):
    """Deprecated spelling of @property on top of @abstractmethod."""

    __isabstractmethod__ = True


class _abc_data:
    """What one abstract class remembers: registered classes, and classes known to be (not to be) subclasses."""

    __slots__ = ('registry', 'yes', 'no', 'generation')

    def __init__(self):
        self.registry = {}
        self.yes = set()
        self.no = set()
        self.generation = _generation


def get_cache_token():
    """A value that changes whenever any class is registered with any abstract base class."""
    return _generation


def _abstract_names(cls, own):
    names = {name for name, value in own if getattr(value, '__isabstractmethod__', False)}
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    return frozenset(names)


def _register_natives(cls, *natives):
    """Register builtin types without the checks of register(), which would cost most of this package's import time."""
    registry = cls._abc_impl.registry
    for native in natives:
        registry[ref(native)] = None


class ABCMeta(type):
    """Metaclass for abstract base classes: abstract methods, and subclasses by registration."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace.items())
        cls._abc_impl = _abc_data()
        return cls

    def register(cls, subclass):
        """Make subclass count as a subclass of this one; returns it, so that this can be used as a decorator."""
        global _generation
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        registry = cls._abc_impl.registry
        registry[ref(subclass, lambda dead: registry.pop(dead, None))] = None
        _generation += 1
        if hasattr(cls, '__abc_tpflags__'):     # tells match statements what a sequence and what a mapping is
            try:
                subclass.__abc_tpflags__ = cls.__abc_tpflags__
            except TypeError:
                pass                            # a builtin type: the match statement knows it anyway
        return subclass

    def __instancecheck__(cls, instance):
        apparent = instance.__class__
        data = cls._abc_impl
        key = ref(apparent)
        if key in data.yes:
            return True
        real = type(instance)
        if real is apparent:
            if data.generation == _generation and key in data.no:
                return False
            return cls.__subclasscheck__(apparent)
        return cls.__subclasscheck__(apparent) or cls.__subclasscheck__(real)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        data = cls._abc_impl
        key = ref(subclass)
        if key in data.yes:
            return True
        if data.generation != _generation:
            data.no = set()
            data.generation = _generation
        elif key in data.no:
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = cls in subclass.__mro__ or _is_virtual_subclass(cls, data, subclass)
        elif not isinstance(answer, bool):
            raise AssertionError('__subclasshook__ must return either False, True, or NotImplemented')
        known = data.yes if answer else data.no
        known.add(ref(subclass, known.discard))
        return answer

    def _dump_registry(cls, file=None):
        data = cls._abc_impl
        print(f'Class: {cls.__module__}.{cls.__qualname__}', file=file)
        print(f'Inv. counter: {_generation}', file=file)
        print(f'_abc_registry: {set(data.registry)!r}', file=file)
        print(f'_abc_cache: {data.yes!r}', file=file)
        print(f'_abc_negative_cache: {data.no!r}', file=file)
        print(f'_abc_negative_cache_version: {data.generation!r}', file=file)


def _is_virtual_subclass(cls, data, subclass):
    for reference in list(data.registry):
        registered = reference()
        if registered is not None and issubclass(subclass, registered):
            return True
    for child in cls.__subclasses__():
        if issubclass(subclass, child):
            return True
    return False


def _finds_all(candidate, names):
    """Whether every method of names is found in the class or its bases, and not switched off there by None."""
    mro = candidate.__mro__
    for name in names:
        found = None
        for klass in mro:
            if name in klass.__dict__:
                found = klass.__dict__[name]
                break
        if found is None:
            return False
    return True


def _recognise(cls, candidate):
    # Only the interface itself is recognised by methods; a class that inherits from it has no list of its own.
    wanted = cls.__dict__.get('_recognised_by')
    return True if wanted and _finds_all(candidate, wanted) else NotImplemented


_recognised_by_methods = classmethod(_recognise)


def update_abstractmethods(cls):
    """Compute anew which methods of a class are abstract, after methods were added to it; returns the class."""
    if hasattr(cls, '__abstractmethods__'):
        cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__.items())
    return cls


class ABC(metaclass=ABCMeta):
    """Helper class: inherit from it to get ABCMeta as metaclass."""

    __slots__ = ()
