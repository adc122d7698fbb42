# The classes of typing that have machinery of their own: protocols, named tuples and typed dicts.

import sys
import typing
from abc import ABCMeta, abstractmethod
from typing import (Any, AnyStr, Generic, NotRequired, ReadOnly, Required, TypeVar, _generic_class_getitem,
                    _type_check)

__name__ = 'typing'


# --- Protocol ---------------------------------------------------------------------------------------------------------

_not_members = {'__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__',
                '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__',
                '__static_attributes__', '__firstlineno__', '__parameters__', '__orig_bases__', '__orig_class__',
                '_is_protocol', '_is_runtime_protocol', '__protocol_attrs__', '__callable_proto_members_only__',
                '__non_callable_proto_members__', '__type_params__', '__init_subclass__', '__class_getitem__',
                '__final__', '__qualname__', '__abc_tpflags__', '_MutableMapping__marker'}


def _members_of(cls):
    """The names that a class needs to have to conform to a protocol."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        for name in (*base.__dict__, *base.__dict__.get('__annotations__', ())):
            if name not in _not_members and not name.startswith('_abc_'):
                names.add(name)
    return names


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if not (name == 'Protocol' and len(bases) < 2) and Protocol in bases:
            for base in bases:
                if not (base in (object, Generic) or getattr(base, '_is_protocol', False)
                        or base.__module__ in ('collections.abc', 'contextlib', 'os')):
                    raise TypeError('Protocols can only inherit from other protocols, got %r' % base)
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if cls.__dict__.get('_is_protocol', False):
            cls.__protocol_attrs__ = _members_of(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if cls.__dict__.get('_is_protocol', False) and not _asked_by_abc():
            if not isinstance(other, type):
                raise TypeError('issubclass() arg 1 must be a class')
            if not getattr(cls, '_is_runtime_protocol', False):
                _refuse_check()
            attributes = sorted(name for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None)))
            if attributes and cls.__dict__.get('__subclasshook__') is _protocol_hook:
                raise TypeError("Protocols with non-method members don't support issubclass(). Non-method members: "
                                f"{', '.join(map(repr, attributes))}.")
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            _refuse_check()
        if super().__instancecheck__(instance):
            return True
        for name in cls.__protocol_attrs__:
            found = _look_up(instance, name)
            if found is _absent or found is None and callable(getattr(cls, name, None)):
                return False
        return True


def _refuse_check():
    raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')


def _asked_by_abc():
    return sys._getframe(2).f_globals.get('__name__') in ('abc', 'functools')


_absent = object()


def _look_up(instance, name):
    """The attribute as it is stored, without running properties or __getattr__."""
    own = getattr(instance, '__dict__', None)
    if isinstance(own, dict) and name in own:
        return own[name]
    for klass in type(instance).__mro__:
        if name in klass.__dict__:
            value = klass.__dict__[name]
            if type(value).__name__ == 'member_descriptor':
                return getattr(instance, name, _absent)
            return value
    if isinstance(instance, (type, type(sys))):
        return getattr(instance, name, _absent)
    return _absent


def _conforms(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            annotations = base.__dict__.get('__annotations__', {})
            if name in annotations and getattr(other, '_is_protocol', False):
                break
        else:
            return NotImplemented
    return True


_protocol_hook = classmethod(_conforms)


def _refuse_instances(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    # A class below a protocol that has no __init__ of its own: go on to the next one.
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _refuse_instances)
        if init is not _refuse_instances:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class of protocols: what has the members conforms, without inheriting."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    __class_getitem__ = classmethod(_generic_class_getitem)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = _protocol_hook
        if cls._is_protocol and cls.__init__ in (object.__init__, _refuse_instances):
            cls.__init__ = _refuse_instances


typing.Protocol = Protocol


def runtime_checkable(cls):
    """Class decorator: allow isinstance() with a protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, '_is_protocol', False)):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    """Whether tp is a protocol (and not a class that inherits from one)."""
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def get_protocol_members(tp, /):
    """The names of a protocol's members."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


def _supports(name, method, doc, generic=False):
    bases = (Protocol[_T_co] if generic else Protocol,)
    from types import new_class

    def body(namespace):
        def member(self):
            pass
        member.__name__ = method
        member.__qualname__ = f'{name}.{method}'
        namespace.update({'__doc__': doc, '__slots__': (), '__module__': 'typing', method: abstractmethod(member)})
    return runtime_checkable(new_class(name, bases, {}, body))


_T_co = TypeVar('T_co', covariant=True)
SupportsInt = _supports('SupportsInt', '__int__', 'What int() takes.')
SupportsFloat = _supports('SupportsFloat', '__float__', 'What float() takes.')
SupportsComplex = _supports('SupportsComplex', '__complex__', 'What complex() takes.')
SupportsBytes = _supports('SupportsBytes', '__bytes__', 'What bytes() takes.')
SupportsIndex = _supports('SupportsIndex', '__index__', 'What can be an index.')
SupportsAbs = _supports('SupportsAbs', '__abs__', 'What abs() takes.', True)
SupportsRound = _supports('SupportsRound', '__round__', 'What round() takes.', True)


# --- NamedTuple -------------------------------------------------------------------------------------------------------

_not_overridable = ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make',
                    '_replace', '_asdict', '_source')


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        types = ns.get('__annotations__', {})
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        made = _make(typename, types.items(), [ns[name] for name in defaults], ns['__module__'])
        if Generic in bases:
            made.__bases__ = tuple([tuple if base is _NamedTuple else base for base in bases])
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        for name, value in ns.items():
            if name in _not_overridable:
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {name}')
            if name not in made._fields and name not in ('__annotations__', '__module__', '__qualname__'):
                setattr(made, name, value)
        made.__qualname__ = ns.get('__qualname__', typename)
        for name in ns:
            method = getattr(type(ns[name]), '__set_name__', None)
            if method is not None and name not in made._fields:
                method(ns[name], made, name)
        if Generic in bases:
            made.__init_subclass__()
        return made


def _make(typename, types, defaults, module):
    from collections import namedtuple
    annotations = {name: _type_check(value, f'field {name} annotation must be a type') for name, value in types}
    made = namedtuple(typename, list(annotations), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = annotations
    return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """A named tuple whose fields have types: a base class, or a function of a name and (field, type) pairs."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    made = _make(typename, fields, None, sys._getframe(1).f_globals.get('__name__'))
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


# --- TypedDict --------------------------------------------------------------------------------------------------------

class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if Generic in bases else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        annotations, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            inherited = base.__dict__
            annotations.update(inherited.get('__annotations__', {}))
            required |= inherited.get('__required_keys__', frozenset())
            optional |= inherited.get('__optional_keys__', frozenset())
            readonly |= inherited.get('__readonly_keys__', frozenset())
            mutable |= inherited.get('__mutable_keys__', frozenset())
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        for key, value in ns.get('__annotations__', {}).items():
            value = annotations[key] = _type_check(value, message, (Required, NotRequired, ReadOnly))
            qualifiers = set()
            while getattr(value, '__origin__', None) in (Required, NotRequired, ReadOnly):
                qualifiers.add(value.__origin__)
                value = value.__args__[0]
            is_required = Required in qualifiers or total and NotRequired not in qualifiers
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
            (readonly if ReadOnly in qualifiers else mutable).add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        if '__total__' not in made.__dict__:
            made.__total__ = total
        if '__orig_bases__' not in ns and generic:
            made.__orig_bases__ = bases
        return made

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)


def TypedDict(typename, fields=None, /, *, total=True):
    """A dict with known keys and types of values, for type checkers: a base class, or a function."""
    namespace = {'__annotations__': dict(fields or {})}
    module = sys._getframe(1).f_globals.get('__name__')
    if module is not None:
        namespace['__module__'] = module
    made = _TypedDictMeta(typename, (), namespace, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Whether tp is a class made with TypedDict."""
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


# --- files ------------------------------------------------------------------------------------------------------------

class IO(Generic[AnyStr]):
    """What open() returns; for annotations only."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """What open() returns in binary mode; for annotations only."""

    __slots__ = ()


class TextIO(IO[str]):
    """What open() returns in text mode; for annotations only."""

    __slots__ = ()
