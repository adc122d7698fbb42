# What programs do with data classes more rarely: turning instances into dicts and tuples, and making classes by a call.

import sys
from dataclasses import _FIELDS, _is_dataclass_instance, dataclass, fields

__name__ = 'dataclasses'

_fields_of = fields

_atomic = {type(None), bool, int, float, str, complex, bytes, type(Ellipsis), type(NotImplemented), type, range,
           property, type(len), type(lambda: None)}


def asdict(obj, *, dict_factory=dict):
    """A dict of a data class instance's fields, recursively."""
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _unpacked(obj, lambda pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    """A tuple of a data class instance's fields, recursively."""
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _unpacked(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def _unpacked(obj, factory):
    cls = type(obj)
    if cls in _atomic:
        return obj
    if hasattr(cls, _FIELDS):
        return factory([(f.name, _unpacked(getattr(obj, f.name), factory)) for f in _fields_of(obj)])
    if isinstance(obj, tuple) and hasattr(cls, '_fields'):
        return cls(*[_unpacked(item, factory) for item in obj])
    if isinstance(obj, (list, tuple)):
        return cls([_unpacked(item, factory) for item in obj])
    if isinstance(obj, dict):
        pairs = [(_unpacked(key, factory), _unpacked(value, factory)) for key, value in obj.items()]
        return cls(obj.default_factory, pairs) if hasattr(cls, 'default_factory') else cls(pairs)
    from copy import deepcopy
    return deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    """Make a data class from a name and an iterable of names, (name, type) or (name, type, field)."""
    from keyword import iskeyword
    from types import new_class
    annotations, defaults = {}, {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
    body = {**(namespace or {}), **defaults, '__annotations__': annotations}
    cls = new_class(cls_name, bases, {}, lambda target: target.update(body))
    cls.__module__ = module or sys._getframe(1).f_globals.get('__name__', '__main__')
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
