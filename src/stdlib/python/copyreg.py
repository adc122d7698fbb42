# Where programs tell copy and pickle how to take objects of their types apart, and the default ways of doing it.

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

dispatch_table = {}
_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Register the reduction function of a type."""
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Check that something can serve as a constructor."""
    if not callable(object):
        raise TypeError('constructors must be callable')


def _pickle_complex(c):
    return complex, (c.real, c.imag)


def _pickle_union(union):
    from functools import reduce
    from operator import or_
    return reduce, (or_, union.__args__)


pickle(complex, _pickle_complex, complex)
pickle(type(int | str), _pickle_union)


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """Protocol 4: make an instance with keyword arguments for __new__."""
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    """Make an instance of a class below a builtin type, from a value of that type."""
    if base is object:
        return object.__new__(cls)
    instance = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(instance, state)
    return instance


def _slotnames(cls):
    """All names in the __slots__ of a class and its bases, as their attributes are really called."""
    names = []
    for klass in cls.__mro__:
        slots = klass.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                owner = klass.__name__.lstrip('_')
                name = f'_{owner}{name}' if owner else name
            names.append(name)
    return names


def _state(obj):
    """What has to be kept of an object besides its constructor's arguments."""
    getstate = getattr(type(obj), '__getstate__', None)
    if getstate is not None:
        return getstate(obj)
    state = getattr(obj, '__dict__', None) or None
    slots = {name: getattr(obj, name) for name in _slotnames(type(obj)) if hasattr(obj, name)}
    return (state, slots) if slots else state


def __reduce_ex__(self, protocol):
    """The default __reduce_ex__, for when the native one is absent."""
    cls = type(self)
    if protocol < 2:
        for base in cls.__mro__:
            if base.__module__ == 'builtins':
                break
        if base is cls:
            raise TypeError(f'cannot pickle {cls.__name__!r} object')
        arguments = cls, base, None if base is object else base(self)
        state = _state(self)
        return (_reconstructor, arguments) if state is None else (_reconstructor, arguments, state)
    if hasattr(cls, '__getnewargs_ex__'):
        args, kwargs = self.__getnewargs_ex__()
        made = __newobj_ex__, (cls, args, kwargs)
    else:
        made = __newobj__, (cls, *(self.__getnewargs__() if hasattr(cls, '__getnewargs__') else ()))
    return (*made, _state(self), iter(self) if isinstance(self, list) else None,
            iter(self.items()) if isinstance(self, dict) else None)


def add_extension(module, name, code):
    """Give a global a short code for pickling."""
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError('code out of range')
    key = module, name
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f'key {key} is already registered with code {_extension_registry[key]}')
    if code in _inverted_registry:
        raise ValueError(f'code {code} is already in use for key {_inverted_registry[code]}')
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Take back what add_extension() did."""
    key = module, name
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f'key {key} is not registered with code {code}')
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    """Forget which objects the codes led to."""
    _extension_cache.clear()
