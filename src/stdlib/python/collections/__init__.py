# Container types: namedtuple and Counter here, deque, defaultdict and OrderedDict native, and the classes that only some
# programs use (ChainMap, UserDict, UserList, UserString) in collections/_user.py, loaded when first asked for.

from _collections import OrderedDict, _count_elements, defaultdict, deque

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque',
           'namedtuple']


def __getattr__(name):
    if name in ('ChainMap', 'UserDict', 'UserList', 'UserString'):
        from collections import _user
        value = globals()[name] = getattr(_user, name)
        return value
    if name == 'abc':
        import collections.abc
        return collections.abc
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def _checked_field_names(typename, field_names, rename):
    from keyword import iskeyword
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    names = [str(name) for name in field_names]
    if rename:
        taken = set()
        for index, name in enumerate(names):
            if not name.isidentifier() or iskeyword(name) or name.startswith('_') or name in taken:
                names[index] = f'_{index}'
            taken.add(name)
    for name in [typename, *names]:
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)
    return names


try:
    from _collections import _tuplegetter
except ImportError:
    def _tuplegetter(index, doc):
        from operator import itemgetter
        return property(itemgetter(index), doc=doc)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Make a subclass of tuple whose items can also be reached by name."""
    typename = str(typename)
    names = _checked_field_names(typename, field_names, rename)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(names):
            raise TypeError('Got more default values than field names')
        if defaults:
            field_defaults = dict(zip(names[-len(defaults):], defaults))
    return _make_namedtuple(typename, tuple(names), defaults, field_defaults, module or _caller_module())


def _caller_module():
    from sys import _getframe
    try:
        return _getframe(2).f_globals.get('__name__', '__main__')
    except (AttributeError, ValueError):
        return None


def _make_namedtuple(typename, names, defaults, field_defaults, module):
    # Evaluated source rather than a closure over *args: calls then run at full speed, and missing or surplus
    # arguments are reported by the interpreter itself, under the name of the class.
    count = len(names)
    listed = ', '.join(names)
    new_tuple = tuple.__new__
    environment = {'_new_tuple': new_tuple, '__builtins__': {}, '__name__': f'namedtuple_{typename}'}
    items = f'({listed},)' if names else '()'
    __new__ = eval(f'lambda {", ".join(("_cls",) + names)}: _new_tuple(_cls, {items})', environment)
    __new__.__name__ = '__new__'
    __new__.__doc__ = f'Create new instance of {typename}({listed})'
    if defaults is not None:
        __new__.__defaults__ = defaults

    @classmethod
    def _make(cls, iterable):
        result = new_tuple(cls, iterable)
        if len(result) != count:
            raise TypeError(f'Expected {count} arguments, got {len(result)}')
        return result

    _make.__func__.__doc__ = f'A {typename} from the items of an iterable.'

    def _replace(self, /, **kwds):
        values = [kwds.pop(name, value) for name, value in zip(names, self)]
        if kwds:
            raise TypeError(f'Got unexpected field names: {list(kwds)!r}')
        return self._make(values)

    _replace.__doc__ = f'A copy of a {typename} with some fields changed.'
    shown = '(' + ', '.join([f'{name}=%r' for name in names]) + ')'

    def __repr__(self):
        """The name of the class with names and values of the fields."""
        return self.__class__.__name__ + shown % (*self,)

    def _asdict(self):
        """The fields as a dict."""
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        """The arguments that copy and pickle make a twin with."""
        return tuple(self)

    namespace = {'__doc__': f'{typename}({listed})', '__slots__': (), '_fields': names,
                 '_field_defaults': field_defaults, '__new__': __new__, '_make': _make, '__replace__': _replace,
                 '_replace': _replace, '__repr__': __repr__, '_asdict': _asdict, '__getnewargs__': __getnewargs__,
                 '__match_args__': names}
    for method in (__new__, _make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f'{typename}.{method.__name__}'
    for index, name in enumerate(names):
        namespace[name] = _tuplegetter(index, f'Alias for field number {index}')
    if module is not None:
        namespace['__module__'] = module
    return type(typename, (tuple,), namespace)


class Counter(dict):
    """A dict that counts: elements are the keys, their counts the values; a missing element counts 0."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        """The sum of all counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """The n most common elements with their counts, most common first; all of them without n."""
        if n is None:
            return sorted(self.items(), key=_count_of, reverse=True)
        if n == 1:
            return [max(self.items(), key=_count_of)] if self else []
        return sorted(self.items(), key=_count_of, reverse=True)[:max(n, 0)]

    def elements(self):
        """Every element as often as it was counted, in the order of first encounter."""
        from itertools import chain, repeat, starmap
        return chain.from_iterable(starmap(repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        """Add counts, from elements, a mapping of counts, or keywords."""
        if iterable is not None:
            if _is_mapping(iterable):
                if self:
                    get = self.get
                    for element, count in iterable.items():
                        self[element] = count + get(element, 0)
                else:
                    super().update(iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Take counts away, which may make them zero or negative."""
        if iterable is not None:
            get = self.get
            if _is_mapping(iterable):
                for element, count in iterable.items():
                    self[element] = get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, element):
        if element in self:
            super().__delitem__(element)

    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)      # counts that cannot be compared
        return f'{self.__class__.__name__}({shown!r})'

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[element] == other[element] for both in (self, other) for element in both)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[element] <= other[element] for both in (self, other) for element in both)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[element] >= other[element] for both in (self, other) for element in both)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    # The operators keep only positive counts, in the order of self's elements and then of other's new ones.

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _combined(self, other, lambda mine, its: mine + its)

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _combined(self, other, lambda mine, its: mine - its)

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _combined(self, other, max)

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _combined(self, other, min)

    def __pos__(self):
        return Counter()._take_positive(self)

    def __neg__(self):
        return Counter()._take_positive({element: -count for element, count in self.items()})

    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._keep_positive()

    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for element, count in other.items():
            if count > self[element]:
                self[element] = count
        return self._keep_positive()

    def __iand__(self, other):
        for element, count in self.items():
            if other[element] < count:
                self[element] = other[element]
        return self._keep_positive()

    def _keep_positive(self):
        for element in [element for element, count in self.items() if not count > 0]:
            del self[element]
        return self

    def _take_positive(self, counts):
        for element, count in counts.items():
            if count > 0:
                self[element] = count
        return self


def _count_of(item):
    return item[1]


def _combined(left, right, operation):
    result = Counter()
    for element, count in left.items():
        result[element] = operation(count, right[element])
    for element, count in right.items():
        if element not in left:
            result[element] = operation(0, count)
    return result._keep_positive()


def _is_mapping(obj):
    if isinstance(obj, dict):
        return True
    if isinstance(obj, (str, list, tuple, set)):
        return False
    from _collections_abc import Mapping
    return isinstance(obj, Mapping)
