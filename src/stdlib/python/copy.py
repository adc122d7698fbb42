# Shallow and deep copies.  What an object says about itself (__copy__, __deepcopy__, __reduce_ex__) comes after a table
# of the builtin types; the memo of a deep copy keeps shared and cyclic structures what they are.

import copyreg

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    """Raised for objects that cannot be copied."""


error = Error

_atomic = {type(None), type(Ellipsis), type(NotImplemented), int, float, bool, complex, str, bytes, type, range, slice,
           property, type(lambda: None), type(len), type((lambda: None).__code__)}
_unknown = object()
_shallow_by_method = {list, dict, set, bytearray}


def copy(x):
    """A new object of the same kind with the same contents."""
    cls = type(x)
    if cls in _atomic or cls is tuple or cls is frozenset:
        return x
    if cls in _shallow_by_method:
        return x.copy()
    if issubclass(cls, type) or _is_weak(cls):
        return x
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    reduced = _reduced(x, cls)
    if isinstance(reduced, str):
        return x
    return _rebuilt(x, None, *reduced)


def deepcopy(x, memo=None):
    """A new object of the same kind whose contents are deep copies too."""
    cls = type(x)
    if cls in _atomic:
        return x
    if memo is None:
        memo = {}
    else:
        known = memo.get(id(x), _unknown)
        if known is not _unknown:
            return known
    copier = _deep.get(cls)
    if copier is not None:
        result = copier(x, memo)
    elif issubclass(cls, type) or _is_weak(cls):
        return x
    else:
        method = getattr(x, '__deepcopy__', None)
        if method is not None:
            result = method(memo)
        else:
            reduced = _reduced(x, cls)
            result = x if isinstance(reduced, str) else _rebuilt(x, memo, *reduced)
    if result is not x:
        memo[id(x)] = result
        # As long as the memo lives, no other object may get the same id; the memo's own id is free for the list.
        memo.setdefault(id(memo), []).append(x)
    return result


def _is_weak(cls):
    return cls.__name__ == 'ReferenceType'


def _reduced(x, cls):
    reducer = copyreg.dispatch_table.get(cls)
    if reducer is not None:
        return reducer(x)
    reducer = getattr(x, '__reduce_ex__', None)
    if reducer is not None:
        return reducer(4)
    reducer = getattr(x, '__reduce__', None)
    if reducer is not None:
        return reducer()
    raise Error(f'un(deep)copyable object of type {cls}')


def _deep_list(x, memo):
    result = []
    memo[id(x)] = result
    append = result.append
    for item in x:
        append(deepcopy(item, memo))
    return result


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:
        return memo[id(x)]      # reached itself through one of its items
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deep_dict(x, memo):
    result = {}
    memo[id(x)] = result
    for key, value in x.items():
        result[deepcopy(key, memo)] = deepcopy(value, memo)
    return result


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


class _Specimen:
    def method(self):
        pass


_deep = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, type(_Specimen().method): _deep_method}
del _Specimen


def _rebuilt(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    """Put together what __reduce_ex__ took apart; memo is None for a shallow copy."""
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    result = func(*args)
    if deep:
        memo[id(x)] = result
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(result, '__setstate__'):
            result.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                result.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(result, name, value)
    if listiter is not None:
        for item in listiter:
            result.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            result[key] = value
    return result


def replace(obj, /, **changes):
    """A copy with some attributes changed, for named tuples, data classes and others that have __replace__."""
    cls = obj.__class__
    method = getattr(cls, '__replace__', None)
    if method is None:
        raise TypeError(f'replace() does not support {cls.__name__} objects')
    return method(obj, **changes)
