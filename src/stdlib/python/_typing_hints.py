# The functions of typing: reading annotations, taking generic aliases apart, and the decorators for type checkers.

import sys
import typing
from typing import (Annotated, Generic, NotRequired, ParamSpec, ParamSpecArgs, ParamSpecKwargs, ReadOnly, Required,
                    Union, _AnnotatedAlias, _BaseAlias, _GenericAlias, _GenericAliasType, _NoneType,
                    _SpecialGenericAlias, _UnionType, _Unionable)

__name__ = 'typing'


class ForwardRef(_Unionable):
    """A type that is given as source text, to be evaluated later."""

    __slots__ = ('__forward_arg__', '__forward_code__', '__forward_evaluated__', '__forward_value__',
                 '__forward_is_argument__', '__forward_is_class__', '__forward_module__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        source = f'(*{arg[1:]},)[0]' if arg.startswith('*') else arg
        try:
            self.__forward_code__ = compile(source, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}') from None
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_module__ is not None:
            globalns = getattr(sys.modules.get(self.__forward_module__), '__dict__', globalns)
        scope = dict(localns) if localns is not None else {}
        for variable in type_params or ():
            scope.setdefault(variable.__name__, variable)
        value = eval(self.__forward_code__, globalns if globalns is not None else {}, scope)
        value = typing._type_check(value, 'Forward references must evaluate to types.',
                                   (typing.ClassVar, typing.Final, Required, NotRequired))
        return _evaluated(value, globalns, localns, type_params, recursive_guard | {self.__forward_arg__})

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module})'


def _evaluated(value, globalns, localns, type_params=(), guard=frozenset()):
    """A type with all forward references inside it replaced by what they stand for."""
    if isinstance(value, ForwardRef):
        return value._evaluate(globalns, localns, type_params, recursive_guard=guard)
    if isinstance(value, (_GenericAlias, _GenericAliasType, _UnionType)):
        old = value.__args__
        if isinstance(value, _GenericAliasType):
            old = tuple([ForwardRef(arg) if isinstance(arg, str) else arg for arg in old])
        new = tuple([_evaluated(arg, globalns, localns, type_params, guard) for arg in old])
        if all(a is b for a, b in zip(new, value.__args__)):
            return value
        if isinstance(value, _GenericAliasType):
            return _GenericAliasType(value.__origin__, new)
        if isinstance(value, _UnionType):
            return Union[new]
        return value._with_args(new)
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class, function or module, with text evaluated to types."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    if isinstance(obj, type):
        hints = _class_hints(obj, globalns, localns)
    else:
        hints = _other_hints(obj, globalns, localns)
    return hints if include_extras else {name: _without_extras(value) for name, value in hints.items()}


def _class_hints(obj, globalns, localns):
    hints = {}
    for base in reversed(obj.__mro__):
        scope = getattr(sys.modules.get(base.__module__), '__dict__', {}) if globalns is None else globalns
        local = dict(vars(base)) if localns is None else localns
        if localns is None and globalns is None:
            scope, local = local, scope     # names of the module win over names of the class
        annotations = base.__dict__.get('__annotations__', {})
        if not isinstance(annotations, dict):
            continue
        for name, value in annotations.items():
            if value is None:
                value = _NoneType
            elif isinstance(value, str):
                value = ForwardRef(value, is_argument=False, is_class=True)
            hints[name] = _evaluated(value, scope, local, getattr(base, '__type_params__', ()))
    return hints


def _other_hints(obj, globalns, localns):
    if globalns is None:
        if isinstance(obj, type(sys)):
            globalns = obj.__dict__
        else:
            inner = obj
            while hasattr(inner, '__wrapped__'):
                inner = inner.__wrapped__
            globalns = getattr(inner, '__globals__', {})
        localns = globalns if localns is None else localns
    elif localns is None:
        localns = globalns
    annotations = getattr(obj, '__annotations__', None)
    if annotations is None:
        if isinstance(obj, (type(len), type(sys), type(lambda: None))) or callable(obj):
            return {}
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    hints = {}
    for name, value in annotations.items():
        if value is None:
            value = _NoneType
        elif isinstance(value, str):
            value = ForwardRef(value, is_argument=not isinstance(obj, type(sys)))
        hints[name] = _evaluated(value, globalns, localns, getattr(obj, '__type_params__', ()))
    return hints


def _without_extras(value):
    """A type without Annotated, Required and the like."""
    if isinstance(value, _AnnotatedAlias):
        return _without_extras(value.__origin__)
    if getattr(value, '__origin__', None) in (Required, NotRequired, ReadOnly):
        return _without_extras(value.__args__[0])
    if isinstance(value, (_GenericAlias, _GenericAliasType, _UnionType)):
        new = tuple([_without_extras(arg) for arg in value.__args__])
        if new == value.__args__:
            return value
        if isinstance(value, _GenericAliasType):
            return _GenericAliasType(value.__origin__, new)
        return Union[new] if isinstance(value, _UnionType) else value._with_args(new)
    return value


def get_origin(tp):
    """The X of X[...]; None for what has no arguments."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseAlias, _GenericAliasType, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return _UnionType if isinstance(tp, _UnionType) else None


def get_args(tp):
    """The arguments of X[...], with the parameters of a Callable in a list."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, _GenericAliasType)):
        args = tp.__args__
        origin = tp.__origin__
        if getattr(origin, '__name__', None) == 'Callable' and origin.__module__ == 'collections.abc':
            plain = len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec,
                                                                               typing._ConcatenateGenericAlias)))
            if not plain:
                return list(args[:-1]), args[-1]
        return args
    return tp.__args__ if isinstance(tp, _UnionType) else ()


class NewType(_Unionable):
    """A name for a type that type checkers keep apart from that type."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        self.__module__ = sys._getframe(1).f_globals.get('__name__')

    def __call__(self, x):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError('Cannot subclass an instance of NewType. Perhaps you were looking for: '
                                f'`{cls.__name__} = NewType({cls.__name__!r}, {name})`')
        return (Dummy,)

    def __reduce__(self):
        return self.__qualname__


# --- decorators and assertions ----------------------------------------------------------------------------------------

_overloads = {}


def _overload_dummy(*args, **kwds):
    """Stands in for an overloaded function that has no implementation."""
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not '
                              '@overload-ed.')


def overload(func):
    """Decorator: one of several signatures of the function that follows."""
    inner = getattr(func, '__func__', func)
    try:
        by_line = _overloads.setdefault((inner.__module__, inner.__qualname__), {})
        by_line[inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """The signatures registered for a function."""
    inner = getattr(func, '__func__', func)
    return list(_overloads.get((inner.__module__, inner.__qualname__), {}).values())


def clear_overloads():
    """Forget all signatures."""
    _overloads.clear()


def no_type_check(arg):
    """Decorator: the annotations are no type hints."""
    if isinstance(arg, type):
        for name, value in list(arg.__dict__.items()):
            if isinstance(value, (type(lambda: None), classmethod, staticmethod)):
                try:
                    value.__no_type_check__ = True
                except (TypeError, AttributeError):
                    pass
            elif isinstance(value, type) and value.__qualname__ == f'{arg.__qualname__}.{name}':
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Decorator for decorators: what they decorate has no type hints."""
    from functools import wraps

    @wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


def _marker(attribute, doc):
    def decorate(f):
        try:
            setattr(f, attribute, True)
        except (AttributeError, TypeError):
            pass
        return f
    decorate.__doc__ = doc
    return decorate


final = _marker('__final__', 'Decorator: not to be overridden or subclassed.')
final.__name__ = final.__qualname__ = 'final'
override = _marker('__override__', 'Decorator: overrides a method of a base class.')
override.__name__ = override.__qualname__ = 'override'


def assert_never(arg, /):
    """Tell type checkers that this is not reached."""
    shown = repr(arg)
    if len(shown) > 100:
        shown = shown[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {shown}')


def assert_type(val, typ, /):
    """Ask type checkers to confirm a type; returns val."""
    return val


def reveal_type(obj, /):
    """Ask type checkers for a type; prints the one at run time and returns obj."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    """Decorator: makes something that works like dataclass()."""
    def decorate(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'frozen_default': frozen_default, 'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorate


# --- aliases of classes that cost an import ---------------------------------------------------------------------------

def __getattr__(name):
    if name in ('OrderedDict', 'Counter', 'ChainMap'):
        import collections
        value = _SpecialGenericAlias(getattr(collections, name), 1 if name == 'Counter' else 2, name=name)
    elif name in ('Pattern', 'Match'):
        import re
        value = _SpecialGenericAlias(getattr(re, name), 1)
    elif name in ('ContextManager', 'AbstractContextManager'):
        import contextlib
        value = _SpecialGenericAlias(contextlib.AbstractContextManager, 2, name=name, defaults=(bool | None,))
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    globals()[name] = value
    return value
