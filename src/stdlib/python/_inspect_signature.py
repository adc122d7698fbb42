# Signatures of callables: parameters, binding of arguments, and their text.

import sys
from types import FunctionType, GenericAlias, MethodType, MappingProxyType

__name__ = 'inspect'


class _empty:
    """Stands for what is not there: a default or an annotation."""


class _ParameterKind(int):
    """One of the five kinds of parameters."""

    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name, self.description = name, description
        return self

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _ParameterKind(0, 'POSITIONAL_ONLY', 'positional-only')
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, 'POSITIONAL_OR_KEYWORD', 'positional or keyword')
_VAR_POSITIONAL = _ParameterKind(2, 'VAR_POSITIONAL', 'variadic positional')
_KEYWORD_ONLY = _ParameterKind(3, 'KEYWORD_ONLY', 'keyword-only')
_VAR_KEYWORD = _ParameterKind(4, 'VAR_KEYWORD', 'variadic keyword')


def formatannotation(annotation, base_module=None):
    """An annotation as it is shown in signatures."""
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


class Parameter:
    """One parameter of a signature."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if not 0 <= kind <= 4:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{kind.description} parameters cannot have default values')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name.startswith('.') and name[1:].isdigit():
            kind, name = _POSITIONAL_ONLY, f'implicit{name[1:]}'    # of a comprehension
        if not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name, self._kind, self._default, self._annotation = name, kind, default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=None, kind=None, annotation=_POSITIONAL_ONLY, default=_POSITIONAL_ONLY):
        """A copy with some attributes changed."""
        return type(self)(self._name if name is None else name, self._kind if kind is None else kind,
                          default=self._default if default is _POSITIONAL_ONLY else default,
                          annotation=self._annotation if annotation is _POSITIONAL_ONLY else annotation)

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += f': {formatannotation(self._annotation)}'
        if self._default is not _empty:
            text += f' = {self._default!r}' if self._annotation is not _empty else f'={self._default!r}'
        return {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}.get(self._kind, '') + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == (other._name, other._kind, other._default,
                                                                             other._annotation)

    def __hash__(self):
        return hash((self._name, int(self._kind), self._annotation, self._default))


class BoundArguments:
    """Arguments that were matched to the parameters of a signature."""

    __slots__ = ('arguments', '_signature')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        """What to pass by position."""
        result = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind >= _KEYWORD_ONLY or name not in self.arguments:
                break
            value = self.arguments[name]
            if parameter.kind == _VAR_POSITIONAL:
                result.extend(value)
            else:
                result.append(value)
        return tuple(result)

    @property
    def kwargs(self):
        """What to pass by keyword."""
        result = {}
        by_keyword = False
        for name, parameter in self._signature.parameters.items():
            if not by_keyword:
                if parameter.kind >= _KEYWORD_ONLY:
                    by_keyword = True
                elif name not in self.arguments:
                    by_keyword = True
                    continue
            if not by_keyword or name not in self.arguments:
                continue
            if parameter.kind == _VAR_KEYWORD:
                result.update(self.arguments[name])
            else:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        """Add the defaults of the parameters that got no argument."""
        arguments = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif parameter.default is not _empty:
                arguments[name] = parameter.default
            elif parameter.kind == _VAR_POSITIONAL:
                arguments[name] = ()
            elif parameter.kind == _VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        shown = ', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])
        return f'<{self.__class__.__name__} ({shown})>'


class Signature:
    """The parameters of a callable and the annotation of its result."""

    __slots__ = ('_parameters', '_return_annotation')

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        ordered = {}
        previous, seen_default = _POSITIONAL_ONLY, False
        for parameter in parameters or ():
            kind = parameter.kind
            if kind < previous:
                raise ValueError(f'wrong parameter order: {previous.description} parameter before {kind.description} '
                                 'parameter')
            previous = kind
            if kind <= _POSITIONAL_OR_KEYWORD:
                if parameter.default is not _empty:
                    seen_default = True
                elif seen_default:
                    raise ValueError('non-default argument follows default argument')
            if parameter.name in ordered:
                raise ValueError(f'duplicate parameter name: {parameter.name!r}')
            ordered[parameter.name] = parameter
        self._parameters = MappingProxyType(ordered)
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _signature_of(obj, follow_wrapped, eval_str, cls)

    def replace(self, *, parameters=_POSITIONAL_ONLY, return_annotation=_POSITIONAL_ONLY):
        """A copy with something changed."""
        return type(self)(self._parameters.values() if parameters is _POSITIONAL_ONLY else parameters,
                          return_annotation=self._return_annotation if return_annotation is _POSITIONAL_ONLY
                          else return_annotation)

    __replace__ = replace

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (dict(self._parameters) == dict(other._parameters)
                and self._return_annotation == other._return_annotation)

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def bind(self, /, *args, **kwargs):
        """Match arguments to the parameters; TypeError if they do not fit."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """Match arguments to the parameters; some may be missing."""
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        args, kwargs = list(args), dict(kwargs)
        variadic = False
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind == _VAR_POSITIONAL:
                if args:
                    arguments[name] = tuple(args)
                args = []
                variadic = True
            elif kind == _VAR_KEYWORD:
                if kwargs:
                    arguments[name] = kwargs
                kwargs = {}
            elif kind != _KEYWORD_ONLY and args:
                if name in kwargs and kind == _POSITIONAL_OR_KEYWORD:
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = args.pop(0)
            elif name in kwargs and kind != _POSITIONAL_ONLY:
                if args:
                    raise TypeError('too many positional arguments')
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                if kind == _KEYWORD_ONLY and args:
                    raise TypeError('too many positional arguments')
                which = ' keyword-only' if kind == _KEYWORD_ONLY and not variadic else ''
                raise TypeError(f'missing a required{which} argument: {name!r}')
        if args:
            raise TypeError('too many positional arguments')
        if kwargs:
            raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return BoundArguments(self, arguments)

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """The text; one parameter per line if it is wider than max_width."""
        parts = []
        slash_due, star_due = False, True
        for parameter in self._parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                slash_due = True
            elif slash_due:
                parts.append('/')
                slash_due = False
            if kind == _VAR_POSITIONAL:
                star_due = False
            elif kind == _KEYWORD_ONLY and star_due:
                parts.append('*')
                star_due = False
            parts.append(str(parameter))
        if slash_due:
            parts.append('/')
        text = f"({', '.join(parts)})"
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(parts) + '\n)'
        if self._return_annotation is not _empty:
            text += f' -> {formatannotation(self._return_annotation)}'
        return text

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, eval_str=eval_str)


def _signature_of(obj, follow_wrapped, eval_str, cls):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if isinstance(obj, MethodType):
        return _without_first(_signature_of(obj.__func__, follow_wrapped, eval_str, cls))
    if follow_wrapped:
        from inspect import unwrap
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or isinstance(f, MethodType))
        if isinstance(obj, MethodType):
            return _signature_of(obj, follow_wrapped, eval_str, cls)
    given = getattr(obj, '__signature__', None)
    if isinstance(given, Signature):
        return given
    from functools import partial
    if isinstance(obj, FunctionType):
        return _of_function(obj, eval_str, cls)
    if isinstance(obj, partial):
        return _of_partial(_signature_of(obj.func, follow_wrapped, eval_str, cls), obj)
    if isinstance(obj, type):
        return _of_class(obj, follow_wrapped, eval_str, cls)
    text = getattr(obj, '__text_signature__', None)
    if text:
        return _of_text(text, cls)
    call = getattr(type(obj), '__call__', None)
    if isinstance(call, FunctionType):
        return _without_first(_signature_of(call, follow_wrapped, eval_str, cls))
    raise ValueError(f'no signature found for builtin {obj!r}')


def _without_first(sig):
    parameters = list(sig.parameters.values())
    if not parameters or parameters[0].kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
        raise ValueError('invalid method signature')
    if parameters[0].kind != _VAR_POSITIONAL:
        del parameters[0]
    return sig.replace(parameters=parameters)


def _of_function(function, eval_str, cls):
    code = function.__code__
    annotations = get_annotations(function, eval_str=eval_str)
    names = code.co_varnames
    count, keyword_count = code.co_argcount, code.co_kwonlyargcount
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    parameters = []
    for index, name in enumerate(names[:count]):
        from_end = index - (count - len(defaults))
        parameters.append(Parameter(name, _POSITIONAL_ONLY if index < code.co_posonlyargcount
                                    else _POSITIONAL_OR_KEYWORD,
                                    default=defaults[from_end] if from_end >= 0 else _empty,
                                    annotation=annotations.get(name, _empty)))
    index = count + keyword_count
    if code.co_flags & 4:
        parameters.append(Parameter(names[index], _VAR_POSITIONAL, annotation=annotations.get(names[index], _empty)))
        index += 1
    for name in names[count:count + keyword_count]:
        parameters.append(Parameter(name, _KEYWORD_ONLY, default=keyword_defaults.get(name, _empty),
                                    annotation=annotations.get(name, _empty)))
    if code.co_flags & 8:
        parameters.append(Parameter(names[index], _VAR_KEYWORD, annotation=annotations.get(names[index], _empty)))
    return cls(parameters, return_annotation=annotations.get('return', _empty))


def _of_partial(sig, partial):
    try:
        bound = sig.bind_partial(*partial.args, **partial.keywords).arguments
    except TypeError as exc:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from exc
    parameters = []
    to_keyword = False
    for name, parameter in sig.parameters.items():
        kind = parameter.kind
        if name in bound and kind not in (_VAR_POSITIONAL, _VAR_KEYWORD):
            if kind == _POSITIONAL_ONLY or kind == _POSITIONAL_OR_KEYWORD and name not in partial.keywords:
                continue
            to_keyword = True
            parameter = parameter.replace(default=bound[name])
        if to_keyword:
            if kind == _VAR_POSITIONAL:
                continue
            if kind == _POSITIONAL_OR_KEYWORD:
                parameter = parameter.replace(kind=_KEYWORD_ONLY)
        parameters.append(parameter)
    return sig.replace(parameters=parameters)


def _of_class(klass, follow_wrapped, eval_str, cls):
    call = getattr(type(klass), '__call__', None)
    if isinstance(call, FunctionType) and type(klass).__module__ not in ('enum', 'abc', 'typing'):
        return _without_first(_signature_of(call, follow_wrapped, eval_str, cls))
    for base in klass.__mro__:
        for name in ('__new__', '__init__'):
            method = base.__dict__.get(name)
            method = method.__func__ if isinstance(method, staticmethod) else method
            if isinstance(method, FunctionType) and method.__module__ != 'enum':
                return _without_first(_signature_of(method, follow_wrapped, eval_str, cls))
    text = getattr(klass, '__text_signature__', None)
    if text:
        return _of_text(text, cls)
    if klass.__init__ is object.__init__ and klass.__new__ is object.__new__:
        return cls()
    raise ValueError(f'no signature found for builtin type {klass!r}')


def _of_text(text, cls):
    """A signature from the text that natives carry: ($self, x, /, *, key=None)."""
    body = text.strip().removeprefix('(').removesuffix(')').replace('$', '')
    bound = '$' in text
    scope = {}
    try:
        exec(f'def function({body}): pass', {}, scope)
    except (SyntaxError, NameError):
        raise ValueError(f'no signature found for builtin {text!r}') from None
    found = _of_function(scope['function'], False, cls)
    return _without_first(found) if bound else found


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of an object itself, with text evaluated if asked."""
    if isinstance(obj, type):
        annotations = obj.__dict__.get('__annotations__')
        scope = getattr(sys.modules.get(obj.__module__), '__dict__', {})
        local = dict(vars(obj))
    else:
        annotations = getattr(obj, '__annotations__', None)
        scope = obj.__dict__ if isinstance(obj, type(sys)) else getattr(obj, '__globals__', {})
        local = scope
        if annotations is None and not callable(obj) and not isinstance(obj, type(sys)):
            raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if not annotations:
        return {}
    if not eval_str:
        return dict(annotations)
    return {name: eval(value, globals or scope, locals or local) if isinstance(value, str) else value
            for name, value in annotations.items()}


def __getattr__(name):
    if name == 'FullArgSpec':
        from collections import namedtuple
        value = namedtuple('FullArgSpec', 'args varargs varkw defaults kwonlyargs kwonlydefaults annotations',
                           module='inspect')
        globals()[name] = value
        return value
    raise AttributeError(f"module 'inspect' has no attribute {name!r}")


def getfullargspec(func):
    """The parameters of a function as a named tuple of names and defaults."""
    try:
        sig = _signature_of(func, False, False, Signature)
    except Exception as exc:
        raise TypeError('unsupported callable') from exc
    if isinstance(func, MethodType):
        sig = _signature_of(func.__func__, False, False, Signature)
    args, keyword_only, defaults, keyword_defaults = [], [], [], {}
    varargs = varkw = None
    annotations = {} if sig.return_annotation is _empty else {'return': sig.return_annotation}
    for name, parameter in sig.parameters.items():
        if parameter.kind <= _POSITIONAL_OR_KEYWORD:
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif parameter.kind == _VAR_POSITIONAL:
            varargs = name
        elif parameter.kind == _VAR_KEYWORD:
            varkw = name
        else:
            keyword_only.append(name)
            if parameter.default is not _empty:
                keyword_defaults[name] = parameter.default
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return __getattr__('FullArgSpec')(args, varargs, varkw, tuple(defaults) or None, keyword_only,
                                      keyword_defaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """Which parameter gets which argument in a call."""
    if isinstance(func, MethodType):
        positional = (func.__self__, *positional)
        func = func.__func__
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return bound.arguments
