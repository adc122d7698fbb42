# Weak references and the collections and finalizers made of them.  The references themselves are native.  Iteration
# always goes over a snapshot of the references: entries may vanish meanwhile without disturbing it.

from _collections_abc import Mapping, MutableMapping
from _weakref import CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy, ref
from _weakrefset import WeakSet

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']

ProxyTypes = ProxyType, CallableProxyType
_nothing = object()


class WeakMethod(ref):
    """A reference to a bound method, dead as soon as the object (or the function) is."""

    __slots__ = '_func_ref', '_meth_type', '_alive', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None
        own = None

        def died(_):
            self = own()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)
        self = ref.__new__(cls, obj, died)
        self._func_ref = ref(func, died)
        self._meth_type = type(meth)
        self._alive = True
        own = ref(self)
        return self

    def __call__(self):
        obj, func = super().__call__(), self._func_ref()
        return None if obj is None or func is None else self._meth_type(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A reference that knows the key it is stored under."""

    __slots__ = 'key',

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class WeakValueDictionary(MutableMapping):
    """A mapping that does not keep its values alive."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        owner = ref(self)

        def remove(dead):
            self = owner()
            if self is not None and self.data.get(dead.key) is dead:
                del self.data[dead.key]
        self._remove = remove
        self.update(other, **kw)

    def _living(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return sum(1 for _ in self._living())

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __iter__(self):
        for key, _ in self._living():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self._living():
            yield value

    def items(self):
        return self._living()

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def copy(self):
        result = WeakValueDictionary()
        result.update(self)
        return result

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = self.__class__()
        for key, value in self._living():
            result[deepcopy(key, memo)] = value
        return result

    def pop(self, key, *args):
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def itervaluerefs(self):
        """The references to the values; they may be dead when used."""
        yield from list(self.data.values())

    def valuerefs(self):
        """A list of the references to the values."""
        return list(self.data.values())

    def __or__(self, other):
        return _merged(self, self, other) if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return _merged(self, other, self) if isinstance(other, Mapping) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


class WeakKeyDictionary(MutableMapping):
    """A mapping that does not keep its keys alive."""

    def __init__(self, dict=None):
        self.data = {}
        owner = ref(self)

        def remove(dead):
            self = owner()
            if self is not None:
                self.data.pop(dead, None)
        self._remove = remove
        if dict is not None:
            self.update(dict)

    def _living(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return sum(1 for _ in self._living())

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __iter__(self):
        for key, _ in self._living():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self._living():
            yield value

    def items(self):
        return self._living()

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def copy(self):
        result = WeakKeyDictionary()
        result.update(self)
        return result

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = self.__class__()
        for key, value in self._living():
            result[key] = deepcopy(value, memo)
        return result

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def keyrefs(self):
        """A list of the references to the keys."""
        return list(self.data)

    def __or__(self, other):
        return _merged(self, self, other) if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return _merged(self, other, self) if isinstance(other, Mapping) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


def _merged(like, first, second):
    result = like.__class__()
    result.update(first)
    result.update(second)
    return result


class _Finalizer:
    """What finalize keeps of one object: the reference to it and the call to make when it dies."""

    __slots__ = 'weakref', 'func', 'args', 'kwargs', 'atexit', 'index'


class finalize:
    """Calls a function when an object dies, or at the end of the program, but only once."""

    __slots__ = ()

    _registry = {}
    _counter = 0
    _at_exit_registered = False
    _shutdown = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._at_exit_registered:
            import atexit
            atexit.register(self._run_all)
            finalize._at_exit_registered = True
        info = _Finalizer()
        info.weakref = ref(obj, self)
        info.func, info.args, info.kwargs = func, args, kwargs
        info.atexit = True
        info.index = finalize._counter
        finalize._counter += 1
        self._registry[self] = info

    def __call__(self, _=None):
        """Make the call now, if it was not made before; returns its result."""
        info = self._registry.pop(self, None)
        if info is not None and not self._shutdown:
            return info.func(*info.args, **info.kwargs)

    def detach(self):
        """Give up on the call; returns what peek() does."""
        info = self._registry.get(self)
        obj = None if info is None else info.weakref()
        if obj is not None and self._registry.pop(self, None) is not None:
            return obj, info.func, info.args, info.kwargs

    def peek(self):
        """(object, function, args, kwargs) while alive, else None."""
        info = self._registry.get(self)
        obj = None if info is None else info.weakref()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs

    @property
    def alive(self):
        """Whether the call is still to come."""
        return self in self._registry

    @property
    def atexit(self):
        """Whether the call is made at the end of the program, if the object still lives then."""
        info = self._registry.get(self)
        return info is not None and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info is not None:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = None if info is None else info.weakref()
        kind = type(self).__name__
        if obj is None:
            return f'<{kind} object at {id(self):#x}; dead>'
        return f'<{kind} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>'

    @classmethod
    def _run_all(cls):
        registry = cls._registry
        while True:
            pending = [(info.index, entry) for entry, info in registry.items() if info.atexit]
            if not pending:
                cls._shutdown = True
                break
            entry = max(pending)[1]
            try:
                entry()
            except Exception:
                import sys
                sys.excepthook(*sys.exc_info())
