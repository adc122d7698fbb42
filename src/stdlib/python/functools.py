# Tools that take functions and make functions.  reduce, partial, cmp_to_key and the lru_cache wrapper are native; this
# is the rest.  collections, typing and abc are imported only by the few calls that need them.

from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce

__all__ = ['WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'cache', 'cached_property', 'cmp_to_key', 'lru_cache', 'partial',
           'partialmethod', 'reduce', 'singledispatch', 'singledispatchmethod', 'total_ordering', 'update_wrapper',
           'wraps']

WRAPPER_ASSIGNMENTS = '__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__'
WRAPPER_UPDATES = '__dict__',

GenericAlias = type(list[int])


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like what it wraps: name, docstring and so on; returns the wrapper."""
    for attribute in assigned:
        try:
            value = getattr(wrapped, attribute)
        except AttributeError:
            continue
        setattr(wrapper, attribute, value)
    for attribute in updated:
        getattr(wrapper, attribute).update(getattr(wrapped, attribute, {}))
    wrapper.__wrapped__ = wrapped      # last: the update of __dict__ may have brought an inner one along
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator: update_wrapper() applied to the decorated function."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# --- total_ordering ---------------------------------------------------------------------------------------------------
# Every missing comparison is "the one we have, negated or not, combined with equality or not": one factory makes all.

def _derived_comparison(name, have, negate, equality):
    def compare(self, other):
        result = getattr(type(self), have)(self, other)
        if result is NotImplemented:
            return result
        if negate:
            result = not result
        if equality == 'or equal':
            return result or self == other
        if equality == 'and unequal':
            return result and self != other
        return result

    compare.__name__ = name
    compare.__doc__ = getattr(int, name).__doc__
    return compare


_derivations = {
    '__lt__': {'__gt__': (True, 'and unequal'), '__le__': (False, 'or equal'), '__ge__': (True, None)},
    '__le__': {'__ge__': (True, 'or equal'), '__lt__': (False, 'and unequal'), '__gt__': (True, None)},
    '__gt__': {'__lt__': (True, 'and unequal'), '__ge__': (False, 'or equal'), '__le__': (True, None)},
    '__ge__': {'__le__': (True, 'or equal'), '__gt__': (False, 'and unequal'), '__lt__': (True, None)},
}


def total_ordering(cls):
    """Class decorator: from one of < <= > >= (and ==) make the other three."""
    for have, derivations in _derivations.items():
        if getattr(cls, have, None) is not getattr(object, have):
            break
    else:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for name, (negate, equality) in derivations.items():
        if getattr(cls, name, None) is getattr(object, name):
            setattr(cls, name, _derived_comparison(name, have, negate, equality))
    return cls


# --- caches -----------------------------------------------------------------------------------------------------------

def _CacheInfo(hits, misses, maxsize, currsize):
    # The named tuple is made when the first program asks for statistics; until then it would only cost import time.
    global _CacheInfo
    from collections import namedtuple
    _CacheInfo = namedtuple('CacheInfo', 'hits misses maxsize currsize', module='functools')
    return _CacheInfo(hits, misses, maxsize, currsize)


def _cache_info(hits, misses, maxsize, currsize):
    return _CacheInfo(hits, misses, maxsize, currsize)


def lru_cache(maxsize=128, typed=False):
    """Decorator: remember the results of the maxsize most recently used calls (of all calls, if maxsize is None)."""
    if callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    if maxsize is None:
        return lambda function: _cached(function, None, typed)
    if not isinstance(maxsize, int):
        raise TypeError('Expected first argument to be an integer, a callable, or None')
    maxsize = max(maxsize, 0)
    return lambda function: _cached(function, maxsize, typed)


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _cache_info)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Decorator: remember every result; the same as lru_cache(maxsize=None)."""
    return _cached(user_function, None, False)


class cached_property:
    """A property computed once per instance and then kept in the instance's __dict__."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f'instance to cache {name!r} property.') from None
        if name in attributes:
            return attributes[name]
        value = self.func(instance)
        try:
            attributes[name] = value
        except TypeError:
            raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                            f'does not support item assignment for caching {name!r} property.') from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


# --- partialmethod ----------------------------------------------------------------------------------------------------

class partialmethod:
    """Like partial(), but for use as a method: self (or what the descriptor passes) comes first."""

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        elif not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *[f'{k}={v!r}' for k, v in self.keywords.items()]]
        cls = type(self)
        return f'{cls.__module__}.{cls.__qualname__}({", ".join(parts)})'

    def _as_function(self):
        def method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = self
        return method

    def __get__(self, obj, cls=None):
        getter = getattr(self.func, '__get__', None)
        if getter is not None:
            bound = getter(obj, cls)
            if bound is not self.func:      # a classmethod, staticmethod, or a function bound to obj
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                if obj is not None or getattr(bound, '__self__', None) is not None:
                    return result
        return self._as_function().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(GenericAlias)


# --- single dispatch --------------------------------------------------------------------------------------------------

def _best_match(cls, registry):
    """The implementation for cls.  A registered class counts where it stands in the bases of cls; an abstract class
    that cls only conforms to counts where the last of the bases stands that still conforms to it."""
    mro = cls.__mro__
    last = len(mro) - 1
    best, best_place, rivals = None, None, []
    for candidate in registry:
        if candidate in mro:
            place = (mro.index(candidate), 0)
        elif issubclass(cls, candidate):
            index = max(i for i, base in enumerate(mro) if issubclass(base, candidate))
            place = (index, -1 if index == last else 1)
        else:
            continue
        if best is None or place < best_place:
            best, best_place, rivals = candidate, place, [candidate]
        elif place == best_place:
            rivals.append(candidate)
            if issubclass(candidate, best):
                best = candidate
    for rival in rivals:
        if rival is not best and not issubclass(best, rival):
            raise RuntimeError(f'Ambiguous dispatch: {best} or {rival}')
    return registry.get(best)


def _is_class(obj):
    return isinstance(obj, type) and not isinstance(obj, GenericAlias)


def _classes_of(annotation):
    """The classes a registration stands for: a class, or the members of a union; None if it is neither."""
    if _is_class(annotation):
        return (annotation,)
    if type(annotation) is type(int | str) or getattr(annotation, '_name', None) in ('Union', 'Optional'):
        members = annotation.__args__
        if all(map(_is_class, members)):
            return members
    return None


def singledispatch(func):
    """Decorator: a generic function, whose implementation is chosen by the class of its first argument."""
    registry = {object: func}
    remembered = {}
    token = None
    name = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        """The implementation that is used for instances of cls."""
        nonlocal token
        if token is not None:
            from abc import get_cache_token
            if get_cache_token() != token:
                remembered.clear()
                token = get_cache_token()
        try:
            return remembered[cls]
        except KeyError:
            found = registry[cls] if cls in registry else _best_match(cls, registry)
            remembered[cls] = found
            return found

    def register(cls, func=None):
        """Register an implementation for a class; use as a decorator, with or without the class."""
        nonlocal token
        classes = _classes_of(cls)
        if func is None:
            if classes is not None:
                return lambda function: register(cls, function)
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. '
                                'Use either `@register(some_class)` or plain `@register` on an annotated function.')
            func = cls
            from typing import get_type_hints
            argument, annotation = next(iter(get_type_hints(func).items()))
            classes = _classes_of(annotation)
            if classes is None:
                if hasattr(annotation, '__args__') and _is_union(annotation):
                    raise TypeError(f'Invalid annotation for {argument!r}. {annotation!r} not all arguments are '
                                    'classes.')
                raise TypeError(f'Invalid annotation for {argument!r}. {annotation!r} is not a class.')
        elif classes is None:
            raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
        for klass in classes:
            registry[klass] = func
            if token is None and hasattr(klass, '__abstractmethods__'):
                from abc import get_cache_token
                token = get_cache_token()
        remembered.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = remembered.clear
    return update_wrapper(wrapper, func)


def _is_union(annotation):
    return type(annotation) is type(int | str) or getattr(annotation, '_name', None) in ('Union', 'Optional')


class singledispatchmethod:
    """singledispatch() for methods: chosen by the class of the first argument after self (or cls)."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Register an implementation for a class; use as a decorator."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, '__name__', 'singledispatchmethod method')

        def method(*args, **kwargs):
            if not args:
                raise TypeError(f'{name} requires at least 1 positional argument')
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        return update_wrapper(method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
