# Type hints: special forms, generic aliases and their substitution.  What needs more machinery (Protocol, NamedTuple,
# TypedDict, the Supports* protocols, get_type_hints) lives in _typing_classes.py and _typing_hints.py and is loaded
# when a program first asks for it: most programs annotate with a few aliases and should not pay for the rest. The
# native _typing (type variables, Generic) calls functions of this module by name; they are in _typing_generic.py.

from _typing import Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple

_lazy = {
    '_typing_classes': ('Protocol', 'runtime_checkable', 'NamedTuple', 'TypedDict', 'is_typeddict', 'is_protocol',
                        'get_protocol_members', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat',
                        'SupportsIndex', 'SupportsInt', 'SupportsRound', 'IO', 'TextIO', 'BinaryIO'),
    '_typing_hints': ('ForwardRef', 'get_type_hints', 'get_origin', 'get_args', 'overload', 'get_overloads',
                      'clear_overloads', 'no_type_check', 'no_type_check_decorator', 'final', 'override',
                      'assert_never', 'assert_type', 'reveal_type', 'dataclass_transform', 'Pattern', 'Match',
                      'OrderedDict', 'Counter', 'ChainMap', 'ContextManager', 'AbstractContextManager', 'NewType'),
}
_home = {name: module for module, names in _lazy.items() for name in names}


def __getattr__(name):
    module = _home.get(name)
    if module is None:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    value = globals()[name] = getattr(__import__(module), name)
    return value


TYPE_CHECKING = False
_GenericAliasType = type(list[int])
_UnionType = type(int | str)
_NoneType = type(None)


def _type_repr(obj):
    """How a type shows inside the brackets of another."""
    if isinstance(obj, type) and not isinstance(obj, _GenericAliasType):
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if type(obj) is _FunctionType:
        return obj.__name__
    if isinstance(obj, tuple):
        return '[' + ', '.join([_type_repr(item) for item in obj]) + ']'
    return repr(obj)


_FunctionType = type(_type_repr)


def _type_check(arg, message, plain_allowed=()):
    """Turn an argument into a type: None and strings stand for types, special forms alone do not."""
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return _forward_reference(arg)
    if arg in _not_plain and arg not in plain_allowed:
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if isinstance(arg, _GenericAlias) and not plain_allowed and arg.__origin__ in (ClassVar, Final):
        raise TypeError(f'{arg!r} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{message} Got {arg!r:.100}.')
    return arg


def _forward_reference(text):
    from _typing_hints import ForwardRef
    return ForwardRef(text)


def _is_variable(obj):
    """Whether obj is a type variable of any kind."""
    return isinstance(obj, (TypeVar, ParamSpec, TypeVarTuple))


def _collect_parameters(args):
    """The type variables in args, each once, in order."""
    found = {}
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, (tuple, list)):
            found.update(dict.fromkeys(_collect_parameters(arg)))
        elif _is_variable(arg):
            found[arg] = None
        else:
            found.update(dict.fromkeys(getattr(arg, '__parameters__', ())))
    return tuple(found)


# --- special forms ----------------------------------------------------------------------------------------------------

class _Unionable:
    """Mixin for what can stand on either side of | in an annotation."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _SpecialForm(_Unionable):
    """Union, Optional, ClassVar and so on: not types, but meaningful in annotations."""

    def __init__(self, name, doc, getitem=None):
        self._name = name
        self.__doc__ = doc
        self._getitem = getitem

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._getitem(self, parameters)


def _one_type(form, parameters):
    """The [...] of a form that takes one type."""
    plain = (ClassVar, Final) if form in (Required, NotRequired, ReadOnly, ClassVar, Final) else ()
    item = _type_check(parameters, f'{form} accepts only single type.', plain)
    return _GenericAlias(form, (item,))


def _union(form, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    members = []
    for item in parameters:
        item = _type_check(item, 'Union[arg, ...]: each arg must be a type.')
        for member in item.__args__ if isinstance(item, (_UnionGenericAlias, _UnionType)) else (item,):
            if member not in members:
                members.append(member)
    if len(members) == 1:
        return members[0]
    if len(members) == 2 and _NoneType in members:
        return _UnionGenericAlias(form, tuple(members), name='Optional')
    return _UnionGenericAlias(form, tuple(members), name='Union')


def _optional(form, parameters):
    return Union[_type_check(parameters, f'{form} requires a single type.'), None]


def _literal(form, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    seen, values = [], []
    for item in parameters:
        for value in item.__args__ if isinstance(item, _LiteralGenericAlias) else (item,):
            if (value, type(value)) not in seen:
                seen.append((value, type(value)))
                values.append(value)
    return _LiteralGenericAlias(form, tuple(values))


def _annotated(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    origin = _type_check(parameters[0], 'Annotated[t, ...]: t must be a type.',
                         (ClassVar, Final, Required, NotRequired))
    metadata = parameters[1:]
    if isinstance(origin, _AnnotatedAlias):
        origin, metadata = origin.__origin__, origin.__metadata__ + metadata
    return _AnnotatedAlias(origin, metadata)


def _concatenate(form, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    types = [_type_check(item, 'Concatenate[arg, ...]: each arg must be a type.') for item in parameters[:-1]]
    return _ConcatenateGenericAlias(form, (*types, parameters[-1]))


def _unpack(form, parameters):
    return _UnpackGenericAlias(form, (_type_check(parameters, f'{form} accepts only single type.'),))


Union = _SpecialForm('Union', 'One of several types.', _union)
Optional = _SpecialForm('Optional', 'A type or None.', _optional)
Literal = _SpecialForm('Literal', 'One of several values.', _literal)
Annotated = _SpecialForm('Annotated', 'A type with additional data.', _annotated)
ClassVar = _SpecialForm('ClassVar', 'An attribute of the class, not of its instances.', _one_type)
Final = _SpecialForm('Final', 'A name that is not assigned again.', _one_type)
Concatenate = _SpecialForm('Concatenate', 'Parameters in front of those of a ParamSpec.', _concatenate)
TypeGuard = _SpecialForm('TypeGuard', 'The result of a function that narrows a type when true.', _one_type)
TypeIs = _SpecialForm('TypeIs', 'The result of a function that narrows a type either way.', _one_type)
Required = _SpecialForm('Required', 'A key that a TypedDict must have.', _one_type)
NotRequired = _SpecialForm('NotRequired', 'A key that a TypedDict may have.', _one_type)
ReadOnly = _SpecialForm('ReadOnly', 'A key of a TypedDict that is not assigned.', _one_type)
Unpack = _SpecialForm('Unpack', 'The items of a type variable tuple.', _unpack)
Self = _SpecialForm('Self', 'The class that is being defined.')
Never = _SpecialForm('Never', 'The type without values.')
NoReturn = _SpecialForm('NoReturn', 'The result of a function that never returns.')
LiteralString = _SpecialForm('LiteralString', 'A string that was written in the program.')
TypeAlias = _SpecialForm('TypeAlias', 'The annotation of a name for a type.')

_not_plain = [Generic, Union, Optional, ClassVar, Final, Concatenate, Unpack, Literal, Annotated, TypeGuard, TypeIs,
              Required, NotRequired, ReadOnly]


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Every type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


# --- aliases with arguments -------------------------------------------------------------------------------------------

class _BaseAlias(_Unionable):
    """What all aliases do: stand for their origin in calls, class statements and attribute look-ups."""

    def __init__(self, origin, *, inst=True, name=None):
        self.__origin__ = origin
        self._inst = inst
        self._name = name

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass        # instances without a __dict__, or that refuse it in their own way
        return result

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        origin = self.__origin__
        if isinstance(origin, type) and issubclass(origin, Generic) and origin is not Generic:
            return (origin,)
        # List[int] and the like make a generic class, unless a later base says so itself; so does Generic[T].
        later = bases[bases.index(self) + 1:]
        said = any(isinstance(base, _BaseAlias) or isinstance(base, type) and issubclass(base, Generic)
                   for base in later)
        if origin is Generic:
            return () if said else (Generic,)
        entries = () if origin in bases else (origin,)
        return entries if said else (*entries, Generic)

    def __getattr__(self, attr):
        if '__origin__' in self.__dict__ and not (attr[:2] == attr[-2:] == '__'):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if attr[:2] == attr[-2:] == '__' or attr in ('_name', '_inst', '_nparams', '_defaults'):
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')


class _GenericAlias(_BaseAlias):
    """Something[arguments]."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        if name is None:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        name = f'typing.{self._name}' if self._name else _type_repr(self.__origin__)
        shown = ', '.join([_type_repr(arg) for arg in self.__args__]) or '()'
        return f'{name}[{shown}]'

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = self.__args__
        return _subscribed, (origin, args[0] if len(args) == 1 and not isinstance(args[0], tuple) else args)

    def __getitem__(self, args):
        if self.__origin__ in (Generic, _lazy_protocol()):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        mapping = _bind(self, self.__parameters__, args)
        return self._with_args(tuple(_substituted(self.__args__, mapping)))

    def _with_args(self, args):
        return self.__class__(self.__origin__, args, inst=self._inst, name=self._name)

    def __iter__(self):
        yield Unpack[self]


def _subscribed(origin, args):
    return origin[args]


def _lazy_protocol():
    return globals().get('Protocol')


class _UnionGenericAlias(_GenericAlias):
    """Union[...] and Optional[...]."""

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, _UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            return all(arg in other.__args__ for arg in self.__args__) and len(self.__args__) == len(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        if self._name == 'Optional':
            member = self.__args__[1 if self.__args__[0] is _NoneType else 0]
            return f'typing.Optional[{_type_repr(member)}]'
        return super().__repr__()

    def _with_args(self, args):
        return Union[args]

    def __instancecheck__(self, obj):
        return any(isinstance(obj, arg) for arg in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)

    def __reduce__(self):
        return _subscribed, (Union, self.__args__)


class _LiteralGenericAlias(_GenericAlias):
    """Literal[...]: values that are equal but of different types are different."""

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return self._typed() == other._typed()

    def __hash__(self):
        return hash(frozenset(self._typed()))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__)) or '()'}]"

    def _typed(self):
        return {(value, type(value)) for value in self.__args__}


class _ConcatenateGenericAlias(_GenericAlias):
    """Concatenate[...]."""


class _UnpackGenericAlias(_GenericAlias):
    """Unpack[...]."""

    @property
    def __typing_unpacked_tuple_args__(self):
        inner = self.__args__[0]
        return inner.__args__ if getattr(inner, '__origin__', None) is tuple else None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_GenericAlias):
    """Annotated[type, data...]; its origin is the type itself."""

    def __init__(self, origin, metadata):
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def _with_args(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __repr__(self):
        data = ', '.join([repr(item) for item in self.__metadata__])
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {data}]'

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return 'Annotated'
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __reduce__(self):
        return _subscribed, (Annotated, (self.__origin__, *self.__metadata__))


class _CallableGenericAlias(_GenericAlias):
    """Callable[[A, B], R]."""

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias))):
            return super().__repr__()
        return f"typing.Callable[[{', '.join([_type_repr(arg) for arg in args[:-1]])}], {_type_repr(args[-1])}]"

    def _with_args(self, args):
        if len(args) == 2 and isinstance(args[0], (tuple, list)):
            args = (*args[0], args[1])
        return super()._with_args(args)

    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias)))):
            args = list(args[:-1]), args[-1]
        return _subscribed, (Callable, args)


# --- the rest -------------------------------------------------------------------------------------------------------

from _typing_collections import *
from _typing_collections import _SpecialGenericAlias

Text = str
T = TypeVar('T')
KT, VT, T_co, V_co, VT_co, T_contra = [TypeVar(name) for name in ('KT', 'VT', 'T_co', 'V_co', 'VT_co', 'T_contra')]
AnyStr = TypeVar('AnyStr', bytes, str)


def cast(typ, val):
    """Return val; type checkers believe that it has type typ."""
    return val


from _typing_generic import (_bind, _generic_class_getitem, _generic_init_subclass, _make_union,
                             _paramspec_prepare_subst, _paramspec_subst, _substituted, _typevar_subst,
                             _typevartuple_prepare_subst)

__all__ = [_name for _name in [*globals(), *_home] if not _name.startswith('_')
           and _name not in ('T', 'KT', 'VT', 'T_co', 'V_co', 'VT_co', 'T_contra')]
