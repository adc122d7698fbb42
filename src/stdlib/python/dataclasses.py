# Data classes.  The methods are generated as one piece of source text per class and compiled by a single exec: generated
# code runs at full speed (no loops over fields in __init__ or __eq__), and wrong arguments are reported as for any
# function.  inspect, typing and copy are only imported by the calls that need them.

import sys

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']

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


# --- generating methods -----------------------------------------------------------------------------------------------

class _Source:
    """The text of a class's methods, and the values that text refers to."""

    def __init__(self):
        self.lines = []
        self.values = {'_object': object, '_FACTORY': _HAS_DEFAULT_FACTORY, '_running': _running_reprs, '_id': id,
                       '_FrozenError': FrozenInstanceError}
        self.methods = []

    def add(self, name, parameters, body):
        self.methods.append(name)
        self.lines.append(f' def {name}({parameters}):')
        self.lines.extend([f'  {line}' for line in body])

    def compile(self, cls):
        """Give the class all methods."""
        if not self.methods:
            return
        module = sys.modules.get(cls.__module__)
        text = '\n'.join([f"def _make({', '.join(self.values)}):", *self.lines,
                          f" return ({', '.join(self.methods)},)"])
        made = {}
        exec(text, module.__dict__ if module is not None else {}, made)
        for method in made['_make'](**self.values):
            method.__qualname__ = f'{cls.__qualname__}.{method.__name__}'
            setattr(cls, method.__name__, method)


_running_reprs = set()


def _add_init(source, all_fields, frozen, has_post_init):
    self_name = '__dataclass_self__' if any(f.name == 'self' for f in all_fields) else 'self'
    positional = [f for f in all_fields if f.init and not f.kw_only]
    keyword = [f for f in all_fields if f.init and f.kw_only]
    seen_default = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default is not None:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {seen_default.name!r}')
    parameters = [self_name, *[_parameter(source, f) for f in positional]]
    if keyword:
        parameters += ['*', *[_parameter(source, f) for f in keyword]]
    body = []
    for f in all_fields:
        value = _initial_value(source, f)
        if value is not None and f._field_type is not _FIELD_INITVAR:
            body.append(f'_object.__setattr__({self_name}, {f.name!r}, {value})' if frozen
                        else f'{self_name}.{f.name} = {value}')
    if has_post_init:
        passed = ', '.join([f.name for f in all_fields if f._field_type is _FIELD_INITVAR])
        body.append(f'{self_name}.__post_init__({passed})')
    source.add('__init__', ', '.join(parameters), body or ['pass'])
    annotations = {f.name: f.type for f in positional + keyword}
    source.values['_init_annotations'] = {**annotations, 'return': None}
    source.lines.append(' __init__.__annotations__ = _init_annotations')


def _parameter(source, f):
    if f.default is not MISSING:
        source.values[f'_default_{f.name}'] = f.default
        return f'{f.name}=_default_{f.name}'
    return f.name if f.default_factory is MISSING else f'{f.name}=_FACTORY'


def _initial_value(source, f):
    """The expression that __init__ stores in a field; None if it stores nothing."""
    if f.default_factory is not MISSING:
        source.values[f'_factory_{f.name}'] = f.default_factory
        if f.init:
            return f'_factory_{f.name}() if {f.name} is _FACTORY else {f.name}'
        return f'_factory_{f.name}()'
    if f.init:
        return f.name
    if f.default is not MISSING and f._needs_store:
        source.values[f'_default_{f.name}'] = f.default
        return f'_default_{f.name}'
    return None


def _add_repr(source, stored):
    shown = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in stored if f.repr])
    source.add('__repr__', 'self', [
        'key = _id(self)',
        'if key in _running:',
        ' return "..."',
        '_running.add(key)',
        'try:',
        f' return f"{{self.__class__.__qualname__}}({shown})"',
        'finally:',
        ' _running.discard(key)'])


def _tuple_text(names, obj):
    return f"({''.join([f'{obj}.{name}, ' for name in names])})"


def _add_eq(source, names):
    terms = ' and '.join([f'self.{name} == other.{name}' for name in names]) or 'True'
    source.add('__eq__', 'self, other', [
        'if self is other:',
        ' return True',
        'if other.__class__ is self.__class__:',
        f' return {terms}',
        'return NotImplemented'])


def _add_order(source, cls, names):
    for method, operator in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
        if method in cls.__dict__:
            raise TypeError(f'Cannot overwrite attribute {method} in class {cls.__name__} '
                            'Consider using functools.total_ordering')
        source.add(method, 'self, other', [
            'if other.__class__ is self.__class__:',
            f" return {_tuple_text(names, 'self')} {operator} {_tuple_text(names, 'other')}",
            'return NotImplemented'])


def _add_frozen(source, cls, stored):
    for method in ('__setattr__', '__delattr__'):
        if method in cls.__dict__:
            raise TypeError(f'Cannot overwrite attribute {method} in class {cls.__name__}')
    source.values['_cls'] = cls
    source.values['_names'] = frozenset([f.name for f in stored])
    source.values['_super'] = super
    source.values['_type'] = type
    for method, extra, verb in (('__setattr__', ', value', 'assign to'), ('__delattr__', '', 'delete')):
        source.add(method, f'self, name{extra}', [
            'if _type(self) is _cls or name in _names:',
            f' raise _FrozenError(f"cannot {verb} field {{name!r}}")',
            f'_super(_cls, self).{method}(name{extra})'])


def _add_hash(source, cls, params, stored):
    explicit = cls.__dict__.get('__hash__', MISSING)
    has_explicit = not (explicit is MISSING or explicit is None and '__eq__' in cls.__dict__)
    if params.unsafe_hash:
        if has_explicit:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    elif not params.eq or has_explicit:
        return
    elif not params.frozen:
        cls.__hash__ = None
        return
    names = [f.name for f in stored if (f.compare if f.hash is None else f.hash)]
    source.values['_hash'] = hash
    source.add('__hash__', 'self', [f"return _hash({_tuple_text(names, 'self')})"])


# --- the decorator ----------------------------------------------------------------------------------------------------

def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Class decorator: make fields of the annotated names and add __init__ and the other methods asked for."""
    params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    if cls is None:
        return lambda cls: _process(cls, params)
    return _process(cls, params)


def _process(cls, params):
    _check_frozen_bases(cls, params.frozen)
    collected = _collect_fields(cls, params.kw_only)
    setattr(cls, _FIELDS, collected)
    setattr(cls, _PARAMS, params)
    explicit_eq = cls.__dict__.get('__eq__')
    if params.order and not params.eq:
        raise ValueError('eq must be true if order is true')
    stored = [f for f in collected.values() if f._field_type is _FIELD]
    source = _Source()
    generate_init = params.init and '__init__' not in cls.__dict__
    init_fields = [f for f in collected.values() if f._field_type is not _FIELD_CLASSVAR]
    if generate_init:
        _add_init(source, [_Init(f, params.slots) for f in init_fields], params.frozen, hasattr(cls, '__post_init__'))
    compared = [f.name for f in stored if f.compare]
    if params.repr and '__repr__' not in cls.__dict__:
        _add_repr(source, stored)
    if params.eq and explicit_eq is None:
        _add_eq(source, compared)
    if params.order:
        _add_order(source, cls, compared)
    if params.frozen:
        _add_frozen(source, cls, stored)
    _add_hash(source, cls, params, stored)
    source.compile(cls)
    if '__replace__' not in cls.__dict__:
        cls.__replace__ = _replace
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__ + _signature_text(cls, init_fields, generate_init)
    if params.match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in init_fields if f.init and not f.kw_only])
    if params.weakref_slot and not params.slots:
        raise TypeError('weakref_slot is True but slots is False')
    if params.slots:
        cls = _with_slots(cls, params, stored)
    if '__abstractmethods__' in cls.__dict__:
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


class _Init:
    """A field as __init__ sees it: one without init stores its default only where no class attribute can serve."""

    def __init__(self, f, slots):
        self.name, self.type, self.default, self.default_factory = f.name, f.type, f.default, f.default_factory
        self.init, self.kw_only, self._field_type, self._needs_store = f.init, f.kw_only, f._field_type, slots


def _check_frozen_bases(cls, frozen):
    for base in cls.__mro__[-1:0:-1]:
        params = base.__dict__.get(_PARAMS)
        if params is None:
            continue
        if params.frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if frozen and not params.frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')


def _type_text(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        if annotation.__module__ == 'builtins':
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation).removeprefix('typing.') if annotation is not InitVar else repr(annotation)


def _signature_text(cls, init_fields, generated):
    if not generated:
        try:
            from inspect import signature
            return str(signature(cls)).replace(' -> None', '')
        except (TypeError, ValueError):
            return ''
    positional = [_parameter_text(f) for f in init_fields if f.init and not f.kw_only]
    keyword = [_parameter_text(f) for f in init_fields if f.init and f.kw_only]
    return f"({', '.join(positional + ['*'] + keyword if keyword else positional)})"


def _parameter_text(f):
    text = f'{f.name}: {_type_text(f.type)}'
    if f.default is not MISSING:
        return f'{text} = {f.default!r}'
    return text if f.default_factory is MISSING else f'{text} = <factory>'


def _with_slots(cls, params, stored):
    """A new class with __slots__ in place of the class that was decorated: slots cannot be added afterwards."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__', ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    names = [f.name for f in stored]
    slots = [name for name in names if name not in inherited]
    if params.weakref_slot and '__weakref__' not in inherited:
        slots.append('__weakref__')
    namespace = dict(cls.__dict__)
    namespace['__slots__'] = tuple(slots)
    for name in names + ['__dict__', '__weakref__']:
        namespace.pop(name, None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    new.__qualname__ = cls.__qualname__
    if params.frozen:
        _let_frozen_class_follow(cls, new)
        if '__getstate__' not in cls.__dict__:
            new.__getstate__ = _get_state
        if '__setstate__' not in cls.__dict__:
            new.__setstate__ = _set_state
    return new


def _let_frozen_class_follow(old, new):
    """__setattr__ and __delattr__ compare with the class they were made for: point them to the new one."""
    for name in ('__setattr__', '__delattr__'):
        for cell in new.__dict__[name].__closure__ or ():
            if cell.cell_contents is old:
                cell.cell_contents = new


def _get_state(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


# --- functions on data classes ----------------------------------------------------------------------------------------

def fields(class_or_instance):
    """The fields of a data class or of its instance, in order."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    """Whether obj is a data class or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def replace(obj, /, **changes):
    """A new instance with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


def __getattr__(name):
    if name in ('asdict', 'astuple', 'make_dataclass'):
        import _dataclass_tools
        value = globals()[name] = getattr(_dataclass_tools, name)
        return value
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
