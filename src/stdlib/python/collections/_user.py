# ChainMap and the User* wrappers: containers written on top of other containers, meant to be subclassed.  Apart from
# collections itself, because they need the abstract base classes, which cost import time.  What a wrapper only passes on
# to its data is generated from lists of names.

from _collections_abc import Mapping, MutableMapping, MutableSequence, Sequence

__name__ = 'collections'

_absent = object()


class ChainMap(MutableMapping):
    """Several mappings seen as one: look-ups go through all of them in order, changes go to the first."""

    def __init__(self, *maps):
        self.maps = [*maps] if maps else [{}]

    # Reading

    def _owner(self, key):
        """The first mapping that has the key; None if none has."""
        return next((mapping for mapping in self.maps if key in mapping), None)

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            # Asking for the item, not whether it is there: a defaultdict in the chain makes it.
            found = _item_or_absent(mapping, key)
            if found is not _absent:
                return found
        return self.__missing__(key)

    def get(self, key, default=None):
        return default if self._owner(key) is None else self[key]

    def __contains__(self, key):
        return self._owner(key) is not None

    def _merged(self):
        merged = {}
        for mapping in self.maps[::-1]:
            merged |= dict.fromkeys(mapping)
        return merged

    def __iter__(self):
        return iter(self._merged())

    def __len__(self):
        return len(self._merged())

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        shown = ', '.join([repr(mapping) for mapping in self.maps])
        return f'{type(self).__name__}({shown})'

    # Chains from chains

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        return cls(dict.fromkeys(iterable, value))

    def new_child(self, m=None, **kwargs):
        """A new ChainMap with one more mapping in front."""
        front = {} if m is None else m
        front.update(kwargs)
        return type(self)(front, *self.maps)

    @property
    def parents(self):
        """A new ChainMap without the first mapping."""
        _, *rest = self.maps
        return type(self)(*rest)

    def copy(self):
        """A new ChainMap whose first mapping is a copy and whose others are shared."""
        first, *rest = self.maps
        return type(self)(first.copy(), *rest)

    __copy__ = copy

    # Changing the first mapping

    def __setitem__(self, key, value):
        first = self.maps[0]
        first[key] = value

    def __delitem__(self, key):
        self.pop(key)

    def pop(self, key, *args):
        first = self.maps[0]
        if key not in first and not args:
            raise KeyError(f'Key not found in the first mapping: {key!r}')
        return first.pop(key, *args)

    def popitem(self):
        first = self.maps[0]
        if not first:
            raise KeyError('No keys found in the first mapping.')
        return first.popitem()

    def clear(self):
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __or__(self, other):
        if isinstance(other, Mapping):
            result = self.copy()
            result |= other
            return result
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, Mapping):
            return type(self)({**other, **self})
        return NotImplemented


def _item_or_absent(mapping, key):
    try:
        return mapping[key]
    except KeyError:
        return _absent


# --- wrappers ---------------------------------------------------------------------------------------------------------

def _plain(other):
    """The data behind a wrapper of this file, or the thing itself."""
    return other.data if isinstance(other, (UserDict, UserList, UserString)) else other


def _passing_on(cls, names, wrap=False, unwrap=True):
    """Give a wrapper methods that call those of its data; wrap makes their results wrappers again."""
    def make(name):
        def method(self, /, *args, **kwds):
            if unwrap:
                args = [_plain(arg) for arg in args]
            result = getattr(self.data, name)(*args, **kwds)
            return type(self)(result) if wrap and result is not NotImplemented else result
        method.__name__ = name
        method.__qualname__ = f'{cls.__name__}.{name}'
        return method

    for name in names.split():
        setattr(cls, name, make(name))
    cls.__abstractmethods__ = frozenset()       # they were missing when the class was made


_comparisons = '__lt__ __le__ __eq__ __ge__ __gt__'


def _twin(self):
    """A copy.copy() of a wrapper: the same attributes, but data of its own."""
    cls = type(self)
    twin = cls.__new__(cls)
    vars(twin).update(vars(self), data=self.data.copy())
    return twin


class UserDict(MutableMapping):
    """A dict to subclass: everything goes through self.data and the overridable methods."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None or kwargs:
            self.update(dict or (), **kwargs)

    def __getitem__(self, key):
        found = self.data.get(key, _absent)
        if found is not _absent:
            return found
        if not hasattr(type(self), '__missing__'):
            raise KeyError(key)
        return type(self).__missing__(self, key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __or__(self, other):
        if not isinstance(other, (UserDict, dict)):
            return NotImplemented
        return type(self)(self.data | _plain(other))

    def __ror__(self, other):
        if not isinstance(other, (UserDict, dict)):
            return NotImplemented
        return type(self)(_plain(other) | self.data)

    def __ior__(self, other):
        self.data.update(_plain(other))
        return self

    __copy__ = copy = _twin

    @classmethod
    def fromkeys(cls, iterable, value=None):
        result = cls()
        result.update([(key, value) for key in iterable])
        return result


_passing_on(UserDict, '__len__ __setitem__ __delitem__ __iter__ __contains__ __repr__', unwrap=False)


class UserList(MutableSequence):
    """A list to subclass: everything goes through self.data."""

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(_plain(initlist))

    def __getitem__(self, i):
        found = self.data[i]
        return type(self)(found) if isinstance(i, slice) else found

    def __add__(self, other):
        return type(self)([*self.data, *_plain(other)])

    def __radd__(self, other):
        return type(self)([*_plain(other), *self.data])

    def __iadd__(self, other):
        self.data.extend(_plain(other))
        return self

    def __imul__(self, n):
        self.data[:] = self.data * n
        return self

    def copy(self):
        return type(self)(self)

    __copy__ = _twin


_passing_on(UserList, '__len__ __setitem__ __delitem__ __contains__ __repr__ append insert pop remove clear count index '
            'reverse sort', unwrap=False)
_passing_on(UserList, _comparisons + ' extend')
_passing_on(UserList, '__mul__ __rmul__', wrap=True)
UserList.__hash__ = None


class UserString(Sequence):
    """A str to subclass: everything goes through self.data; methods that make strings make UserStrings."""

    def __init__(self, seq):
        self.data = str(seq)

    def __add__(self, other):
        return type(self)(self.data + str(other))

    def __radd__(self, other):
        return type(self)(str(other) + self.data)

    def __rmod__(self, template):
        return type(self)(str(template) % self)

    def __complex__(self):
        return complex(self.data)

    def __float__(self):
        return float(self.data)

    def __int__(self):
        return int(self.data)

    maketrans = str.maketrans


_passing_on(UserString, _comparisons + ' __hash__ __str__ __repr__ __len__ __contains__ __getnewargs__ count encode '
            'endswith find format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier islower '
            'isnumeric isprintable isspace istitle isupper join partition rfind rindex rpartition rsplit split '
            'splitlines startswith')
_passing_on(UserString, '__getitem__ __mod__ __mul__ __rmul__ capitalize casefold center expandtabs ljust lower lstrip '
            'removeprefix removesuffix replace rjust rstrip strip swapcase title translate upper zfill', wrap=True)
