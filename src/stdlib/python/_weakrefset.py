# WeakSet: a set that does not keep its items alive.  Iteration goes over a snapshot of the references, so that items may
# die meanwhile without disturbing it.

from _weakref import ref

__all__ = ['WeakSet']


class WeakSet:
    def __init__(self, data=None):
        self.data = set()
        owner = ref(self)

        def remove(dead):
            self = owner()
            if self is not None:
                self.data.discard(dead)
        self._remove = remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return sum(1 for reference in list(self.data) if reference() is not None)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __reduce__(self):
        return self.__class__, (list(self),), getattr(self, '__getstate__', lambda: None)()

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def pop(self):
        while True:
            try:
                item = self.data.pop()()
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            if item is not None:
                return item

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        unwanted = self._references(other)
        return self.__class__(item for item in self if ref(item) not in unwanted)

    __sub__ = difference

    def difference_update(self, other):
        if other is self:
            self.data.clear()
        else:
            self.data.difference_update(self._references(other))

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        self.data.intersection_update(self._references(other))

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def symmetric_difference(self, other):
        result = self.copy()
        result.symmetric_difference_update(other)
        return result

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        if other is self:
            self.data.clear()
        else:
            self.data.symmetric_difference_update({ref(item, self._remove) for item in other})

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def union(self, other):
        result = self.copy()
        result.update(other)
        return result

    __or__ = union

    def issubset(self, other):
        return self.data.issubset(self._references(other))

    __le__ = issubset

    def __lt__(self, other):
        return self.data < self._references(other)

    def issuperset(self, other):
        return self.data.issuperset(self._references(other))

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > self._references(other)

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == self._references(other)

    def isdisjoint(self, other):
        return not any(item in self for item in other)

    @staticmethod
    def _references(items):
        return {ref(item) for item in items}

    __class_getitem__ = classmethod(type(list[int]))
