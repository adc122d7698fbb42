# The abstract base classes of collections.abc, gathered from the two files that define them, and the registrations of
# the builtin types.  Apart from collections, so that typing, contextlib and others can use them without loading that.
# Builtin types are entered into the registries directly (_register_natives): most programs import this module, and the
# checks of register() would dominate its import time.

from abc import _register_natives
from _collections import OrderedDict, deque
from _abc_interfaces import (AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Buffer, Callable, Collection,
                             Container, Coroutine, Generator, Hashable, Iterable, Iterator, Reversible, Sized,
                             _CallableGenericAlias)
from _abc_containers import (ByteString, ItemsView, KeysView, Mapping, MappingView, MutableMapping, MutableSequence,
                             MutableSet, Sequence, Set, ValuesView)

__all__ = ['Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator', 'Hashable', 'Iterable',
           'Iterator', 'Generator', 'Reversible', 'Sized', 'Container', 'Callable', 'Collection', 'Set', 'MutableSet',
           'Mapping', 'MutableMapping', 'MappingView', 'KeysView', 'ItemsView', 'ValuesView', 'Sequence',
           'MutableSequence', 'ByteString', 'Buffer']


def _register_builtin_types():
    _register_natives(Iterator, type(iter(())), type(iter([])), type(iter('')), type(iter(b'')), type(iter({})),
                      type(iter(set())), type(iter(range(0))), zip, map, filter, enumerate, reversed)
    _register_natives(Generator, type((lambda: (yield))()))
    _register_natives(Buffer, bytes, bytearray, memoryview)
    _register_natives(Set, frozenset)
    _register_natives(MutableSet, set)
    _register_natives(Mapping, type(type.__dict__))
    _register_natives(MutableMapping, dict)
    _register_natives(KeysView, type({}.keys()), type(OrderedDict().keys()))
    _register_natives(ItemsView, type({}.items()), type(OrderedDict().items()))
    _register_natives(ValuesView, type({}.values()), type(OrderedDict().values()))
    _register_natives(Sequence, tuple, str, range, memoryview)
    _register_natives(ByteString, bytes, bytearray)
    _register_natives(MutableSequence, list, bytearray, deque)


_register_builtin_types()
