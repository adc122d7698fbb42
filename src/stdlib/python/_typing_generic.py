# Generic classes: which argument each type variable gets, and what becomes of the aliases that mention it.  The
# functions whose names begin with the kind of variable, and the two for Generic, are called by the natives under these
# names.

from typing import (Generic, ParamSpec, TypeVar, TypeVarTuple, Union, _ConcatenateGenericAlias, _GenericAlias,
                    _GenericAliasType, _UnpackGenericAlias, _collect_parameters, _is_variable, _lazy_protocol,
                    _type_check)


def _bind(owner, parameters, args):
    """Which argument each type variable stands for; a TypeVarTuple takes what the others leave."""
    args = _flattened(args)
    variadic = [index for index, variable in enumerate(parameters) if isinstance(variable, TypeVarTuple)]
    if len(parameters) == 1 and isinstance(parameters[0], ParamSpec) and not _fits_paramspec(args):
        args = (tuple(args),)
    if variadic:
        at = variadic[0]
        after = len(parameters) - at - 1
        if len(args) < len(parameters) - 1:
            raise TypeError(f'Too few arguments for {owner}; actual {len(args)}, expected at least '
                            f'{len(parameters) - 1}')
        end = len(args) - after
        args = [*args[:at], tuple(args[at:end]), *args[end:]]
    elif len(args) != len(parameters):
        args = _with_defaults(owner, parameters, list(args))
    mapping = {}
    for variable, arg in zip(parameters, args):
        if isinstance(variable, TypeVar):
            arg = _typevar_subst(variable, arg)
        elif isinstance(variable, ParamSpec):
            arg = _paramspec_subst(variable, arg)
        mapping[variable] = arg
    return mapping


def _fits_paramspec(args):
    return len(args) == 1 and (isinstance(args[0], (list, tuple, ParamSpec, _ConcatenateGenericAlias))
                               or args[0] is ...)


def _flattened(args):
    """Replace Unpack[tuple[A, B]] by A, B."""
    result = []
    for arg in args:
        inner = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inner is not None and not (inner and inner[-1] is ...):
            result.extend(inner)
        else:
            result.append(arg)
    return result


def _with_defaults(owner, parameters, args):
    needed = sum(1 for variable in parameters if not variable.has_default())
    if len(args) > len(parameters) or len(args) < needed:
        few = len(args) < needed
        more = 'at least ' if few else ''
        expected = needed if few else len(parameters)
        raise TypeError(f'Too {"few" if few else "many"} arguments for {owner}; actual {len(args)}, expected '
                        f'{more}{expected}')
    return args + [variable.__default__ for variable in parameters[len(args):]]


def _substituted(args, mapping):
    result = []
    for arg in args:
        if isinstance(arg, type) and not isinstance(arg, _GenericAliasType):
            result.append(arg)
        elif _is_variable(arg):
            value = mapping.get(arg, arg)
            if isinstance(arg, TypeVarTuple) and isinstance(value, tuple):
                result.extend(value)
            else:
                result.append(value)
        elif isinstance(arg, _UnpackGenericAlias) and isinstance(arg.__args__[0], TypeVarTuple):
            value = mapping.get(arg.__args__[0], (arg,))
            result.extend(value)
        elif isinstance(arg, (tuple, list)):
            result.append(tuple(_substituted(arg, mapping)))
        else:
            inner = getattr(arg, '__parameters__', ())
            if inner:
                passed = []
                for variable in inner:
                    value = mapping.get(variable, variable)
                    if isinstance(variable, TypeVarTuple) and isinstance(value, tuple):
                        passed.extend(value)
                    else:
                        passed.append(value)
                arg = arg[tuple(passed)]
            result.append(arg)
    return result


# --- called by the natives --------------------------------------------------------------------------------------------

def _make_union(left, right):
    """variable | other."""
    return Union[left, right]


def _typevar_subst(self, arg):
    """What a TypeVar becomes when arg is given for it."""
    arg = _type_check(arg, 'Parameters to generic types must be types.')
    if isinstance(arg, _UnpackGenericAlias):
        raise TypeError(f'{arg} is not valid as type argument')
    return arg


def _paramspec_subst(self, arg):
    """What a ParamSpec becomes when arg is given for it."""
    if isinstance(arg, (list, tuple)):
        return tuple([_type_check(item, 'Expected a type.') for item in arg])
    if not (arg is ... or isinstance(arg, (ParamSpec, _ConcatenateGenericAlias))):
        raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
    return arg


def _paramspec_prepare_subst(self, alias, args):
    """The arguments of an alias whose only variable is a ParamSpec may come without brackets."""
    if len(alias.__parameters__) == 1 and not _fits_paramspec(args):
        return (args,)
    return args


def _typevartuple_prepare_subst(self, alias, args):
    """Gather the arguments that a TypeVarTuple takes."""
    parameters = alias.__parameters__
    at = parameters.index(self)
    end = len(args) - (len(parameters) - at - 1)
    if end < at:
        raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {len(parameters) - 1}')
    return (*args[:at], tuple(args[at:end]), *args[end:])


def _generic_class_getitem(cls, args):
    """Generic[T], and Class[arguments] for a class below it."""
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple(_flattened(args))
    if cls in (Generic, _lazy_protocol()):
        if not args:
            raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
        if not all(_is_variable(arg) or isinstance(arg, _UnpackGenericAlias) for arg in args):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification '
                            'variables.')
        if len(set(args)) != len(args):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
        return _GenericAlias(cls, args)
    parameters = cls.__parameters__
    if not parameters:
        raise TypeError(f'{cls} is not a generic class')
    mapping = _bind(cls, parameters, args)
    flat = []
    for variable in parameters:
        if isinstance(variable, TypeVarTuple):
            flat.extend(mapping[variable])
        else:
            flat.append(mapping[variable])
    return _GenericAlias(cls, tuple(flat))


def _generic_init_subclass(cls, *args, **kwargs):
    """Find out the type variables of a new generic class."""
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    bases = cls.__dict__.get('__orig_bases__')
    if Generic in (bases or cls.__bases__) and cls.__name__ != 'Protocol' and bases is not None:
        raise TypeError('Cannot inherit from plain Generic')
    if bases is None and Generic in cls.__bases__ and type(cls).__name__ != '_ProtocolMeta':
        raise TypeError('Cannot inherit from plain Generic')
    parameters = ()
    if bases is not None:
        parameters = _collect_parameters(bases)
        listed = None
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, _lazy_protocol()):
                if listed is not None:
                    raise TypeError('Cannot inherit from Generic[...] multiple times.')
                listed = base
        if listed is not None:
            missing = [variable for variable in parameters if variable not in listed.__parameters__]
            if missing:
                raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not listed in "
                                f"{listed.__origin__.__name__}[{', '.join(map(str, listed.__parameters__))}]")
            parameters = listed.__parameters__
    cls.__parameters__ = tuple(parameters)
