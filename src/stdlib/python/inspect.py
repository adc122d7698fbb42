# Looking at live objects: what they are, their signatures, documentation and source.  Signatures are read off code
# objects; natives have one only if they carry __text_signature__.

import sys
from types import (BuiltinFunctionType, CodeType, FrameType, FunctionType, GeneratorType, GetSetDescriptorType,
                   MemberDescriptorType, MethodDescriptorType, MethodType, MethodWrapperType, ModuleType, TracebackType,
                   WrapperDescriptorType, ClassMethodDescriptorType)

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 16, 32, 128, 256, 512

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'


def __getattr__(name):
    if name in ('Signature', 'Parameter', 'BoundArguments', 'signature', '_empty', 'getfullargspec', 'FullArgSpec',
                'getcallargs', 'formatannotation', 'get_annotations'):
        import _inspect_signature
        value = globals()[name] = getattr(_inspect_signature, name)
        return value
    if name in ('getsource', 'getsourcelines', 'findsource', 'getsourcefile', 'getfile', 'getmodule', 'getcomments',
                'getblock', 'cleandoc', 'getdoc', 'getmodulename', 'stack', 'trace', 'getframeinfo', 'currentframe',
                'getouterframes', 'getinnerframes', 'FrameInfo', 'Traceback', 'indentsize'):
        import _inspect_source
        value = globals()[name] = getattr(_inspect_source, name)
        return value
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


# --- what kind of object ----------------------------------------------------------------------------------------------

def ismodule(object):
    """Whether it is a module."""
    return isinstance(object, ModuleType)


def isclass(object):
    """Whether it is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether it is a bound method written in Python."""
    return isinstance(object, MethodType)


def isfunction(object):
    """Whether it is a function written in Python."""
    return isinstance(object, FunctionType)


def isbuiltin(object):
    """Whether it is a native function or bound native method."""
    return isinstance(object, BuiltinFunctionType)


def ismethodwrapper(object):
    """Whether it is a bound native special method."""
    return isinstance(object, MethodWrapperType)


def isroutine(object):
    """Whether it is any kind of function or method."""
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
            or ismethodwrapper(object))


def isgenerator(object):
    """Whether it is a generator."""
    return isinstance(object, GeneratorType)


def iscode(object):
    """Whether it is a code object."""
    return isinstance(object, CodeType)


def isframe(object):
    """Whether it is a frame."""
    return isinstance(object, FrameType)


def istraceback(object):
    """Whether it is a traceback."""
    return isinstance(object, TracebackType)


def _has_flag(object, flag):
    from functools import partial
    while isinstance(object, (MethodType, partial)):
        object = object.__func__ if isinstance(object, MethodType) else object.func
    return isinstance(object, FunctionType) and bool(object.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Whether calling it makes a generator."""
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    """Whether calling it makes a coroutine."""
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    """Whether calling it makes an asynchronous generator."""
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def iscoroutine(object):
    """Whether it is a coroutine."""
    return type(object).__name__ == 'coroutine'


def isasyncgen(object):
    """Whether it is an asynchronous generator."""
    return type(object).__name__ == 'async_generator'


def isawaitable(object):
    """Whether it can be awaited."""
    return iscoroutine(object) or hasattr(type(object), '__await__')


def isabstract(object):
    """Whether it is a class with abstract methods."""
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None))


def _is_descriptor_like(object):
    return not (isclass(object) or ismethod(object) or isfunction(object))


def ismethoddescriptor(object):
    """Whether it is a native method that is not bound."""
    if not _is_descriptor_like(object):
        return False
    kind = type(object)
    return hasattr(kind, '__get__') and not hasattr(kind, '__set__') and not hasattr(kind, '__delete__')


def isdatadescriptor(object):
    """Whether it is a descriptor that also takes assignments."""
    if not _is_descriptor_like(object):
        return False
    kind = type(object)
    return hasattr(kind, '__set__') or hasattr(kind, '__delete__')


def isgetsetdescriptor(object):
    """Whether it is a native attribute."""
    return isinstance(object, GetSetDescriptorType)


def ismemberdescriptor(object):
    """Whether it is the attribute of a slot."""
    return isinstance(object, MemberDescriptorType)


# --- members and attributes -------------------------------------------------------------------------------------------

def getmembers(object, predicate=None):
    """(name, value) of all members that predicate accepts, sorted by name."""
    names = dir(object)
    if isclass(object):
        names += [name for base in object.__bases__ for name, value in base.__dict__.items()
                  if type(value).__name__ == 'DynamicClassAttribute' and name not in names]
    result = []
    for name in names:
        try:
            value = getattr(object, name)
        except AttributeError:
            for base in object.__mro__ if isclass(object) else ():
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            result.append((name, value))
    result.sort(key=lambda pair: pair[0])
    return result


def getmro(cls):
    """The class and its bases in the order of look-ups."""
    return cls.__mro__


_nothing = object()


def getattr_static(obj, attr, default=_nothing):
    """An attribute as it is stored, without running descriptors or __getattr__."""
    if not isinstance(obj, type):
        for klass in type(obj).__mro__:
            if attr in klass.__dict__:
                found = klass.__dict__[attr]
                if hasattr(type(found), '__get__') and hasattr(type(found), '__set__'):
                    return found
                break
        else:
            found = _nothing
        own = getattr(obj, '__dict__', None)
        if isinstance(own, dict) and attr in own:
            return own[attr]
        if found is not _nothing:
            return found
    else:
        for klass in (*obj.__mro__, *type(obj).__mro__):
            if attr in klass.__dict__:
                return klass.__dict__[attr]
    if default is not _nothing:
        return default
    raise AttributeError(attr)


def unwrap(func, *, stop=None):
    """Follow __wrapped__ to the innermost function."""
    seen = {id(func)}
    original = func
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f'wrapper loop when unwrapping {original!r}')
        seen.add(id(func))
    return func


def getgeneratorstate(generator):
    """Whether a generator is new, running, waiting or finished."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_SUSPENDED if generator.gi_suspended else GEN_CREATED


def getgeneratorlocals(generator):
    """The local variables of a generator."""
    if not isgenerator(generator):
        raise TypeError(f'{generator!r} is not a Python generator')
    return generator.gi_frame.f_locals if generator.gi_frame is not None else {}


def getclosurevars(func):
    """(nonlocals, globals, builtins, unbound) that a function uses."""
    from collections import namedtuple
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    code = func.__code__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    namespace = func.__globals__
    builtins = namespace.get('__builtins__', {})
    builtins = builtins.__dict__ if ismodule(builtins) else builtins
    used, native, unbound = {}, {}, set()
    for name in code.co_names:
        if name in namespace:
            used[name] = namespace[name]
        elif name in builtins:
            native[name] = builtins[name]
        else:
            unbound.add(name)
    return namedtuple('ClosureVars', 'nonlocals globals builtins unbound')(nonlocals, used, native, unbound)


def getclasstree(classes, unique=False):
    """Classes and their bases as nested lists."""
    children, roots = {}, []
    for cls in classes:
        if cls.__bases__:
            for parent in cls.__bases__:
                below = children.setdefault(parent, [])
                if cls not in below:
                    below.append(cls)
                if unique and parent in classes:
                    break
        elif cls not in roots:
            roots.append(cls)
    roots.extend([parent for parent in children if parent not in classes])
    return _tree(roots, children, None)


def _tree(classes, children, parent):
    result = []
    for cls in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        result.append((cls, cls.__bases__))
        if cls in children:
            result.append(_tree(children[cls], children, cls))
    return result
