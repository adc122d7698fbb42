# The fields of data classes: what field() makes, and how the annotations of a class are turned into fields.

import sys

__name__ = 'dataclasses'

GenericAlias = type(list[int])
_MappingProxy = type(type.__dict__)
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'


class FrozenInstanceError(AttributeError):
    """Raised when an attribute of a frozen data class is assigned or deleted."""


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _FIELD_BASE:
    """What kind of thing an annotated name is."""

    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')


class InitVar:
    """Marks an annotation as a parameter of __init__ that is passed on to __post_init__ and not stored."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{shown}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """One field of a data class."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata', 'kw_only',
                 '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _MappingProxy({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return f"Field({','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__])})"

    def __set_name__(self, owner, name):
        # The class attribute will become the default itself: if that is a descriptor, it has to hear of its name.
        method = getattr(type(self.default), '__set_name__', None)
        if method is not None:
            method(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots',
                 'weakref_slot')

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__])})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Give a field of a data class more than a default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# --- from annotations to fields ---------------------------------------------------------------------------------------

def _kind_of(annotation, cls):
    """Whether an annotation makes a field, a class variable, an init variable or is KW_ONLY."""
    if isinstance(annotation, str):
        annotation = _marker_in_text(annotation, cls)
    if annotation is KW_ONLY:
        return KW_ONLY
    if annotation is InitVar or type(annotation) is InitVar:
        return _FIELD_INITVAR
    typing = sys.modules.get('typing')
    if typing is not None and (annotation is typing.ClassVar
                               or getattr(annotation, '__origin__', None) is typing.ClassVar):
        return _FIELD_CLASSVAR
    return _FIELD


def _marker_in_text(text, cls):
    """What the first name of an annotation in quotes means: only the markers above matter, so nothing is evaluated."""
    head = text.split('[', 1)[0].strip()
    module_name, dot, name = head.rpartition('.')
    if not all(part.isidentifier() for part in head.split('.')):
        return None
    namespace = sys.modules.get(cls.__module__)
    if dot:
        namespace = getattr(namespace, module_name, None)
        if type(namespace) is not type(sys):
            return None
    return getattr(namespace, name, None)


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        result = default
    else:
        if type(default) is _MemberDescriptor:
            default = MISSING       # a name in __slots__ without a default
        result = field(default=default)
    result.name, result.type = name, annotation
    kind = result._field_type = _kind_of(annotation, cls)
    if kind is not _FIELD and result.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if kind is _FIELD_CLASSVAR:
        if result.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    elif result.kw_only is MISSING:
        result.kw_only = kw_only
    if kind is _FIELD and type(result.default).__hash__ is None:
        raise ValueError(f'mutable default {type(result.default)} for field {name} is not allowed: '
                         'use default_factory')
    return result


class _Slotted:
    __slots__ = ('member',)


_MemberDescriptor = type(_Slotted.member)


def _collect_fields(cls, kw_only):
    """The fields of the bases, then those of the class itself; an override keeps the place of what it overrides."""
    collected = {}
    for base in cls.__mro__[-1:0:-1]:
        collected.update(getattr(base, _FIELDS, {}))
    marker_seen = False
    own = []
    annotations = cls.__dict__.get('__annotations__', {})
    for name, annotation in annotations.items():
        if _kind_of(annotation, cls) is KW_ONLY:
            if marker_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            marker_seen = kw_only = True
        else:
            own.append(_make_field(cls, name, annotation, kw_only))
    for item in own:
        collected[item.name] = item
        if isinstance(getattr(cls, item.name, None), Field):
            if item.default is MISSING:
                delattr(cls, item.name)
            else:
                setattr(cls, item.name, item.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return collected


def _type_text(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        if annotation.__module__ == 'builtins':
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation).removeprefix('typing.') if annotation is not InitVar else repr(annotation)
