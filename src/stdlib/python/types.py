# Names for the types of objects that the language makes by itself (functions, modules, generators), and some helpers
# for making classes.  The types are taken from specimens, since nothing else exports them.

import sys


def _specimens():
    """One function, closure cell, generator, method and so on, as the language makes them."""
    captured = None

    def function():
        return captured

    def generator():
        yield

    class Slotted:
        __slots__ = ('member',)

        def method(self):
            pass

    try:
        raise TypeError
    except TypeError as exc:
        traceback = exc.__traceback__
    return (type(function), type(function.__code__), type(function.__closure__[0]), type(generator()),
            type(Slotted().method), type(Slotted.member), type(traceback), type(traceback.tb_frame))


(FunctionType, CodeType, CellType, GeneratorType, MethodType, MemberDescriptorType, TracebackType,
 FrameType) = _specimens()
LambdaType = FunctionType
del _specimens

BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__['fromkeys'])
GetSetDescriptorType = type(FunctionType.__dict__.get('__code__'))
MappingProxyType = type(type.__dict__)
ModuleType = type(sys)
SimpleNamespace = type(sys.implementation)
GenericAlias = type(list[int])
UnionType = type(int | str)
EllipsisType = type(Ellipsis)
NoneType = type(None)
NotImplementedType = type(NotImplemented)


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class as a class statement would; exec_body fills in the namespace."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, resolved, namespace, **kwds)


def resolve_bases(bases):
    """Replace the bases that are not classes by what their __mro_entries__ say."""
    resolved = []
    changed = False
    for base in bases:
        if isinstance(base, type) or not hasattr(base, '__mro_entries__'):
            resolved.append(base)
            continue
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        resolved.extend(entries)
        changed = True
    return tuple(resolved) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    """The metaclass a class statement would use, the namespace it would start with, and the keywords left over."""
    kwds = dict(kwds or {})
    if 'metaclass' in kwds:
        meta = kwds.pop('metaclass')
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        for base in bases:
            other = type(base)
            if issubclass(meta, other):
                continue
            if not issubclass(other, meta):
                raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass '
                                'of the metaclasses of all its bases')
            meta = other
    namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, '__prepare__') else {}
    return meta, namespace, kwds


def get_original_bases(cls, /):
    """The bases of a class as they were written, before __mro_entries__ replaced some."""
    try:
        return cls.__dict__.get('__orig_bases__', cls.__bases__)
    except AttributeError:
        raise TypeError(f'Expected an instance of type, not {type(cls).__name__!r}') from None


class DynamicClassAttribute(property):
    """A property for instances only: on the class, the look-up goes on to the metaclass's __getattr__."""

    def __get__(self, instance, ownerclass=None):
        if instance is not None or self.__isabstractmethod__:
            return super().__get__(instance, ownerclass)
        raise AttributeError


__all__ = [_name for _name in globals() if not _name.startswith('_') and _name != 'sys']
