# Data classes.  The methods are generated as one piece of source text per class and compiled by a single exec:
# generated code runs at full speed (no loops over fields in __init__ or __eq__), and wrong arguments are reported as
# for any function.  inspect, typing and copy are only imported by the calls that need them.

import sys

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']

from _dataclass_fields import (FrozenInstanceError, Field, InitVar, KW_ONLY, MISSING, _FIELD, _FIELDS, _FIELD_CLASSVAR,
                               _FIELD_INITVAR, _HAS_DEFAULT_FACTORY, _PARAMS, GenericAlias, _DataclassParams,
                               _collect_fields, _type_text, field)


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
