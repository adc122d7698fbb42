# The parts of enum that a class body of an enumeration touches: auto(), member(), nonmember(), property, and the
# namespace that sorts the names into members and others while the body runs.

from builtins import property as _builtin_property

__name__ = 'enum'


class nonmember:
    """Marks a value that shall not become a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Marks a value that shall become a member although it would not by itself."""

    def __init__(self, value):
        self.value = value


class auto:
    """A value to be chosen by _generate_next_value_."""

    def __init__(self, value=None):
        self.value = _unset if value is None else value

    def __repr__(self):
        return f'auto({"" if self.value is _unset else repr(self.value)})'


_unset = object()


class property:
    """A property that on the class gives way to a member of the same name."""

    member = None

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or (fget.__doc__ if fget is not None else None)
        self.name = None
        self.clsname = None

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            found = ownerclass._member_map_.get(self.name)
            if found is None:
                raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
            return found
        if self.fget is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f'{ownerclass!r} member has no attribute {self.name!r}')
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        self.fdel(instance)

    def setter(self, fset):
        """A copy with another setter."""
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        """A copy with another deleter."""
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


# --- the namespace of an enum class -----------------------------------------------------------------------------------

_reserved_sunder = {'_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
                    '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_',
                    '_use_args_', '_member_names_'}


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_descriptor(value):
    cls = type(value)
    return hasattr(cls, '__get__') or hasattr(cls, '__set__') or hasattr(cls, '__delete__')


class EnumDict(dict):
    """The namespace of an enum class: notes which names are members, and replaces auto() by values."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name
        self._generate_next_value = None

    def __setitem__(self, key, value):
        cls_name = self._cls_name
        if cls_name is not None and key.startswith(f'_{cls_name}__') and not key.endswith('__'):
            pass                        # a private name
        elif _is_sunder(key):
            value = self._special(key, value)
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore or isinstance(value, nonmember):
            if isinstance(value, nonmember):
                value = value.value
        elif isinstance(value, member) or not (_is_descriptor(value) or self._is_nested_class(value)):
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if isinstance(value, member):
                value = value.value
            value = self._resolved(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _is_nested_class(self, value):
        return isinstance(value, type) and value.__qualname__.endswith(f'{self._cls_name}.{value.__name__}')

    @_builtin_property
    def member_names(self):
        return list(self._member_names)

    def _special(self, key, value):
        if key not in _reserved_sunder and not key.startswith('_repr_'):
            raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
            return value if isinstance(value, staticmethod) else staticmethod(value)
        if key == '_ignore_':
            names = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            already = set(names) & set(self._member_names)
            if already:
                raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
            self._ignore = names
            return names
        return value

    def _resolved(self, key, value):
        """The value with auto() replaced, also where it stands in a tuple of arguments."""
        if isinstance(value, auto):
            return self._next_value(key, value)
        if type(value) is tuple and any(isinstance(item, auto) for item in value):
            return tuple([self._next_value(key, item) if isinstance(item, auto) else item for item in value])
        return value

    def _next_value(self, key, placeholder):
        if placeholder.value is _unset:
            self._auto_called = True
            placeholder.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
        return placeholder.value

    def update(self, members, **more):
        for key, value in members.items() if hasattr(members, 'keys') else members:
            self[key] = value
        for key, value in more.items():
            self[key] = value
