# Aliases of the collections without arguments: typing.List, typing.Dict, typing.Callable and so on.

import _collections
import _collections_abc
from typing import (ParamSpec, _BaseAlias, _CallableGenericAlias, _GenericAlias, _NoneType, _type_check)

__name__ = 'typing'


class _SpecialGenericAlias(_BaseAlias):
    """List, Dict and so on without arguments."""

    def __init__(self, origin, nparams, *, name=None, defaults=()):
        super().__init__(origin, inst=False, name=name or origin.__name__)
        self._nparams = nparams
        self._defaults = defaults

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple([_type_check(arg, 'Parameters to generic types must be types.') for arg in args])
        wanted = self._nparams
        if self._defaults and len(args) < wanted:
            args += self._defaults[len(args) - wanted:]
        if len(args) != wanted:
            few = len(args) < wanted
            most = 'at least ' if few and self._defaults else 'at most ' if self._defaults else ''
            expected = wanted - len(self._defaults) if few else wanted
            raise TypeError(f'Too {"few" if few else "many"} arguments for {self}; actual {len(args)}, expected '
                            f'{most}{expected}')
        return _GenericAlias(self.__origin__, args, inst=False, name=self._name)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        message = 'Tuple[t0, t1, ...]: each t must be a type.'
        if len(args) >= 2 and args[-1] is ...:
            checked = (*[_type_check(arg, message) for arg in args[:-1]], ...)
        else:
            checked = tuple([_type_check(arg, message) for arg in args])
        return _GenericAlias(tuple, checked, inst=False, name='Tuple')


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        parameters, result = args
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if isinstance(parameters, (list, tuple)):
            message = 'Callable[[arg, ...], result]: each arg must be a type.'
            flat = (*[arg if arg is ... else _type_check(arg, message) for arg in parameters], result)
        else:
            flat = (parameters, result)
        return _CallableGenericAlias(self.__origin__, flat, inst=False, name='Callable')


def _define_aliases():
    abc = _collections_abc
    one = 'Awaitable AsyncIterable AsyncIterator Iterable Iterator Reversible Container Collection MutableSet ' \
          'Sequence MutableSequence KeysView ValuesView'
    names = globals()
    for name in one.split():
        names[name] = _SpecialGenericAlias(getattr(abc, name), 1)
    for name in 'Mapping MutableMapping ItemsView'.split():
        names[name] = _SpecialGenericAlias(getattr(abc, name), 2)
    for name in 'Hashable Sized ByteString'.split():
        names[name] = _SpecialGenericAlias(getattr(abc, name), 0)
    for name, origin, count in (('AbstractSet', abc.Set, 1), ('MappingView', abc.MappingView, 1), ('List', list, 1),
                                ('Set', set, 1), ('FrozenSet', frozenset, 1), ('Dict', dict, 2), ('Type', type, 1),
                                ('Deque', _collections.deque, 1), ('DefaultDict', _collections.defaultdict, 2),
                                ('Coroutine', abc.Coroutine, 3)):
        names[name] = _SpecialGenericAlias(origin, count, name=name)
    names['Generator'] = _SpecialGenericAlias(abc.Generator, 3, defaults=(_NoneType, _NoneType))
    names['AsyncGenerator'] = _SpecialGenericAlias(abc.AsyncGenerator, 2, defaults=(_NoneType,))
    names['Tuple'] = _TupleType(tuple, -1, name='Tuple')
    names['Callable'] = _CallableType(abc.Callable, 2)


_define_aliases()
__all__ = [_name for _name, _value in globals().items() if isinstance(_value, _SpecialGenericAlias)]
