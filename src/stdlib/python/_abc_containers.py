# The container classes of collections.abc: sets, mappings and sequences, with everything that follows from the few
# methods a subclass has to provide.

from abc import abstractmethod
from _abc_interfaces import Collection, Iterable, Reversible, Sized, _generic

__name__ = 'collections.abc'


_nothing = object()


def _is_within(small, large):
    for item in small:
        if item not in large:
            return False
    return True


def _set_comparison(name, holds):
    """A comparison method that is only for sets."""
    def method(self, other):
        return holds(self, other) if isinstance(other, Set) else NotImplemented
    method.__name__ = name
    method.__qualname__ = f'Set.{name}'
    return method


class Set(Collection):
    """A read-only set: needs __contains__, __iter__ and __len__; everything else is built on them."""

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        """How the operators make their results; override it if the constructor takes something else."""
        return cls(it)

    __lt__ = _set_comparison('__lt__', lambda mine, its: len(mine) < len(its) and _is_within(mine, its))
    __le__ = _set_comparison('__le__', lambda mine, its: len(mine) <= len(its) and _is_within(mine, its))
    __eq__ = _set_comparison('__eq__', lambda mine, its: len(mine) == len(its) and _is_within(mine, its))
    __ge__ = _set_comparison('__ge__', lambda mine, its: len(mine) >= len(its) and _is_within(its, mine))
    __gt__ = _set_comparison('__gt__', lambda mine, its: len(mine) > len(its) and _is_within(its, mine))
    __hash__ = None

    def __and__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(item for item in other if item in self)

    __rand__ = __and__

    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(item for part in (self, other) for item in part)

    __ror__ = __or__

    def __sub__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        unwanted = other if isinstance(other, Set) else self._from_iterable(other)
        return self._from_iterable(item for item in self if item not in unwanted)

    def __rsub__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        start = other if isinstance(other, Set) else self._from_iterable(other)
        return self._from_iterable(item for item in start if item not in self)

    def __xor__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        right = other if isinstance(other, Set) else self._from_iterable(other)
        return (self - right) | (right - self)

    __rxor__ = __xor__

    def isdisjoint(self, other):
        """True if no item is in both."""
        return not any(item in self for item in other)

    def _hash(self):
        """A hash from the items that does not depend on their order, for subclasses that want to be hashable."""
        total = 0
        for item in self:
            h = hash(item) & 0xFFFFFFFFFFFFFFFF
            total ^= ((h ^ 89869747) ^ (h << 16 & 0xFFFFFFFFFFFFFFFF)) * 3644798167 & 0xFFFFFFFFFFFFFFFF
        total ^= (len(self) + 1) * 1927868237 & 0xFFFFFFFFFFFFFFFF
        total ^= (total >> 11) ^ (total >> 25)
        total = (total * 69069 + 907133923) & 0xFFFFFFFFFFFFFFFF
        if total >= 1 << 63:
            total -= 1 << 64
        return 590923713 if total == -1 else total


class MutableSet(Set):
    """A set that can change: needs add and discard on top of Set's three."""

    __slots__ = ()

    @abstractmethod
    def add(self, value):
        """Add one item."""
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        """Remove one item if it is there."""
        raise NotImplementedError

    def remove(self, value):
        """Remove one item; KeyError if it is not there."""
        count = len(self)
        self.discard(value)
        if len(self) == count:
            raise KeyError(value)

    def pop(self):
        """Remove and return some item; KeyError if there is none."""
        found = next(iter(self), _nothing)
        if found is _nothing:
            raise KeyError
        self.discard(found)
        return found

    def clear(self):
        """Remove every item."""
        for value in list(self):
            self.discard(value)

    # The operators that change the set take the other operand apart first, because it may be the set itself.

    def __ior__(self, it):
        for value in list(it):
            self.add(value)
        return self

    def __iand__(self, it):
        for value in list(self - it):
            self.discard(value)
        return self

    def __isub__(self, it):
        for value in list(it):
            self.discard(value)
        return self

    def __ixor__(self, it):
        values = list(it if isinstance(it, Set) else self._from_iterable(it))
        for value in values:
            change = self.discard if value in self else self.add
            change(value)
        return self


def _looked_up(mapping, key):
    """The value of a key; _nothing if there is none."""
    try:
        return mapping[key]
    except KeyError:
        return _nothing


class Mapping(Collection):
    """A read-only mapping: needs __getitem__, __iter__ and __len__."""

    __slots__ = ()

    __abc_tpflags__ = 1 << 6     # match statements treat instances as mappings

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        """The value of key, or default."""
        found = _looked_up(self, key)
        return default if found is _nothing else found

    def __contains__(self, key):
        return _looked_up(self, key) is not _nothing

    def keys(self):
        """A view of the keys."""
        return KeysView(self)

    def items(self):
        """A view of the (key, value) pairs."""
        return ItemsView(self)

    def values(self):
        """A view of the values."""
        return ValuesView(self)

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented

    __reversed__ = None


class MappingView(Sized):
    __slots__ = '_mapping',

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f'{self.__class__.__name__}({self._mapping!r})'

    __class_getitem__ = _generic


def _plain_set(cls, it):
    return set(it)


class KeysView(MappingView, Set):
    __slots__ = ()
    _from_iterable = classmethod(_plain_set)

    def __iter__(self):
        return iter(self._mapping)

    def __contains__(self, key):
        return key in self._mapping


class ItemsView(MappingView, Set):
    __slots__ = ()
    _from_iterable = classmethod(_plain_set)

    def __contains__(self, item):
        key, wanted = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return found is wanted or found == wanted

    def __iter__(self):
        mapping = self._mapping
        for key in mapping:
            yield key, mapping[key]


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __contains__(self, value):
        mapping = self._mapping
        for key in mapping:
            found = mapping[key]
            if found is value or found == value:
                return True
        return False

    def __iter__(self):
        mapping = self._mapping
        for key in mapping:
            yield mapping[key]


class MutableMapping(Mapping):
    """A mapping that can change: needs __setitem__ and __delitem__ on top of Mapping's three."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, default=_nothing):
        """Remove key and return its value, or default; KeyError if neither is there."""
        found = _looked_up(self, key)
        if found is not _nothing:
            del self[key]
            return found
        if default is not _nothing:
            return default
        raise KeyError(key)

    def popitem(self):
        """Remove and return some (key, value) pair; KeyError if there is none."""
        key = next(iter(self), _nothing)
        if key is _nothing:
            raise KeyError
        return key, self.pop(key)

    def clear(self):
        """Remove every item."""
        for key in list(self):
            del self[key]

    def update(self, other=(), /, **kwds):
        """Set items from a mapping, from an object with keys(), or from pairs; then from the keywords."""
        if isinstance(other, Mapping) or hasattr(other, 'keys'):
            other = [(key, other[key]) for key in (other if isinstance(other, Mapping) else other.keys())]
        for pairs in (other, kwds.items()):
            for key, value in pairs:
                self[key] = value

    def setdefault(self, key, default=None):
        """The value of key, which is set to default first if it is missing."""
        found = _looked_up(self, key)
        if found is _nothing:
            self[key] = found = default
        return found


class Sequence(Reversible, Collection):
    """A read-only sequence: needs __getitem__ and __len__."""

    __slots__ = ()

    __abc_tpflags__ = 1 << 5     # match statements treat instances as sequences

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        index = 0
        try:
            while True:
                yield self[index]
                index += 1
        except IndexError:
            return

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __reversed__(self):
        for index in range(len(self) - 1, -1, -1):
            yield self[index]

    def index(self, value, start=0, stop=None):
        """Where value first is, from start up to stop; ValueError if it is nowhere."""
        position, end, _ = slice(start, stop).indices(len(self))
        while stop is None or position < end:
            try:
                item = self[position]
            except IndexError:
                break
            if item is value or item == value:
                return position
            position += 1
        raise ValueError

    def count(self, value):
        """How many items equal value."""
        return [item is value or item == value for item in self].count(True)


class ByteString(Sequence):
    """Deprecated: bytes and bytearray."""

    __slots__ = ()


class MutableSequence(Sequence):
    """A sequence that can change: needs __setitem__, __delitem__ and insert on top of Sequence's two."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        """Put value in front of index."""
        raise IndexError

    def append(self, value):
        """Put value at the end."""
        self.insert(len(self), value)

    def clear(self):
        """Remove every item."""
        for _ in range(len(self)):
            self.pop()

    def reverse(self):
        """Turn the order around in place."""
        left, right = 0, len(self) - 1
        while left < right:
            self[left], self[right] = self[right], self[left]
            left += 1
            right -= 1

    def extend(self, values):
        """Put every item of an iterable at the end."""
        if values is self:
            values = list(values)
        for value in values:
            self.append(value)

    def pop(self, index=-1):
        """Remove and return the item at index; IndexError if there is none."""
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        """Remove the first item that equals value; ValueError if there is none."""
        self.pop(self.index(value))

    def __iadd__(self, values):
        for value in list(values):
            self.append(value)
        return self
