# Enumerations.  The metaclass collects the members in the namespace that the class statement fills (EnumDict), creates
# the class, and makes the members while the class is being created, before __init_subclass__ runs: the hook for that is
# an object in the namespace whose __set_name__ the interpreter calls (_MemberMaker).

import sys
from builtins import property as _builtin_property
from _enum_namespace import EnumDict, auto, member, nonmember, property, _unset

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto',
           'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
           'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS',
           'NAMED_FLAGS', 'UNIQUE', 'pickle_by_global_name', 'pickle_by_enum_name']

# Filled in as the classes below come into being; until then the metaclass is making them.
Enum = Flag = ReprEnum = EJECT = None
_EnumDict = EnumDict


# --- making classes and members ---------------------------------------------------------------------------------------

class _MemberMaker:
    """Stands in the namespace while the class is created; the interpreter calls its __set_name__ at the right time."""

    def __init__(self, namespace, names, member_type, new_member, use_args):
        self.values = [(name, namespace.pop(name)) for name in names]
        self.member_type, self.new_member, self.use_args = member_type, new_member, use_args

    def __set_name__(self, enum_class, name):
        type.__delattr__(enum_class, name)
        for name, value in self.values:
            self._make(enum_class, name, value)

    def _make(self, enum_class, name, value):
        args = value if isinstance(value, tuple) else (value,)
        if self.member_type is tuple:
            args = (args,)
        if not self.use_args:
            made = self.new_member(enum_class)
        else:
            made = self.new_member(enum_class, *args)
        if not hasattr(made, '_value_'):
            if self.member_type is object:
                made._value_ = value
            else:
                try:
                    made._value_ = self.member_type(*args)
                except Exception as exc:
                    new_exc = TypeError('_value_ not set in __new__, unable to create it')
                    new_exc.__cause__ = exc
                    raise new_exc
        value = made._value_
        made._name_ = name
        made.__objclass__ = enum_class
        made.__init__(*args)
        made._sort_order_ = len(enum_class._member_names_)
        canonical = _member_of_value(enum_class, value)
        if canonical is None:
            if not hasattr(enum_class, '_flag_mask_'):
                enum_class._member_names_.append(name)
            elif isinstance(value, int):
                if value < 0:
                    made._value_ = value = _positive_flags(enum_class, value)
                if _is_single_bit(value):
                    enum_class._member_names_.append(name)
                    enum_class._singles_mask_ |= value
                enum_class._flag_mask_ |= value
                enum_class._all_bits_ = (1 << enum_class._flag_mask_.bit_length()) - 1
        else:
            made = canonical
        _add_name(enum_class, name, made)
        if canonical is None:
            try:
                enum_class._value2member_map_.setdefault(value, made)
            except TypeError:
                enum_class._unhashable_values_.append(value)


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


def _positive_flags(enum_class, value):
    return value & ((1 << max(enum_class._flag_mask_.bit_length(), (~value).bit_length())) - 1)


def _member_of_value(enum_class, value):
    try:
        return enum_class._value2member_map_.get(value)
    except TypeError:
        for found in enum_class._member_map_.values():
            if found._value_ == value:
                return found
        return None


def _add_name(enum_class, name, made):
    """Make a member an attribute of its class; where an enum.property has the name, teach that about the member."""
    for base in enum_class.__mro__[1:]:
        inherited = base.__dict__.get(name)
        if inherited is not None:
            if isinstance(inherited, property):
                redirect = property(inherited.fget, inherited.fset, inherited.fdel, inherited.__doc__)
                redirect.__set_name__(enum_class, name)
                redirect.member = made
                type.__setattr__(enum_class, name, redirect)
                enum_class._member_map_[name] = made
                return
            break
    type.__setattr__(enum_class, name, made)
    enum_class._member_map_[name] = made


def _data_type_of(class_name, bases):
    """The builtin (or other) type whose values the members are, besides being enum members."""
    found = {}
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    found[base._member_type_] = None
                    break
            elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                found[candidate or base] = None
                break
            else:
                candidate = candidate or base
    if len(found) > 1:
        raise TypeError(f'too many data types for {class_name!r}: {set(found)!r}')
    return next(iter(found), object)


def _member_constructor(namespace, member_type, first_enum):
    """The __new__ that makes members, and whether the member's value is passed to it."""
    own = namespace.get('__new__')
    if own is not None:
        return own.__func__ if isinstance(own, staticmethod) else own, True
    plain = (None, object.__new__, Enum.__dict__['__new__'].__func__ if Enum is not None else None)
    for attribute in ('__new_member__', '__new__'):
        for source in (member_type, first_enum):
            method = getattr(source, attribute, None)
            if method not in plain:
                return method, True
    return object.__new__, False


class EnumType(type):
    """Metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        if bases:
            first_enum = _first_enum_of(bases)
            if first_enum is not None:
                namespace._generate_next_value = first_enum._generate_next_value_
        return namespace

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f'<enum {class_name!r}> cannot extend {base!r}')

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None:
            return super().__new__(metacls, cls, bases, {**classdict, '_member_names_': [], '_member_map_': {},
                                                         '_value2member_map_': {}, '_unhashable_values_': [],
                                                         '_member_type_': object}, **kwds)
        for name in classdict._ignore:
            classdict.pop(name, None)
        names = list(classdict._member_names)
        if 'mro' in names:
            raise ValueError('invalid enum member name(s) \'mro\'')
        order = classdict.pop('_order_', None)
        member_type = _data_type_of(cls, bases)
        first_enum = _first_enum_of(bases)
        new_member, use_args = _member_constructor(classdict, member_type, first_enum)
        namespace = dict(classdict)
        maker = _MemberMaker(namespace, names, member_type, new_member, use_args)
        namespace.update(_new_member_=new_member, _use_args_=use_args, _member_names_=[], _member_map_={},
                         _value2member_map_={}, _unhashable_values_=[], _member_type_=member_type,
                         _value_repr_=_value_repr_of(member_type, first_enum))
        is_flag = boundary is not None or hasattr(first_enum, '_boundary_')
        if is_flag:
            namespace.update(_boundary_=boundary or first_enum._boundary_, _flag_mask_=0, _singles_mask_=0,
                             _all_bits_=0, _inverted_=None)
        namespace['_making_'] = maker
        enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        # From here on, calling the class finds members; the constructor of members is kept as __new_member__.
        if '__new__' in classdict:
            enum_class.__new_member__ = enum_class.__dict__['__new__']
        type.__setattr__(enum_class, '__new__', Enum.__new__)
        _choose_methods(enum_class, classdict, bases, member_type)
        if order is not None:
            _check_order(enum_class, order)
        if is_flag:
            values = [member._value_ for member in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __call__(cls, value, names=_unset, *values, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if cls._member_map_:
            return cls.__new__(cls, value if names is _unset else (value, names, *values))
        if names is _unset and type is None:
            raise TypeError(f'{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum')
        return cls._create_(value, None if names is _unset else names, module=module, qualname=qualname, type=type,
                            start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            given, names, last = names, [], []
            for count, name in enumerate(given):
                value = cls._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in names or ():
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
        if module is None:
            module = sys._getframe(2).f_globals.get('__name__')
        if module is not None:
            namespace['__module__'] = module
        namespace['__qualname__'] = qualname or class_name
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            if value in cls._value2member_map_:
                return True
        except TypeError:
            return value in cls._unhashable_values_ or any(m._value_ == value for m in cls._member_map_.values())
        if Flag is not None and issubclass(cls, Flag):
            try:
                return isinstance(cls._missing_(value), cls)
            except ValueError:
                return False
        return value in cls._unhashable_values_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        members = cls._member_map_
        return (members[name] for name in cls._member_names_)

    def __reversed__(cls):
        members = cls._member_map_
        return (members[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        """All names, aliases too, with their members."""
        return _mapping_proxy(cls._member_map_)

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {name!r}.')
        super().__delattr__(name)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__',
                 '__members__', '__module__', '__name__', '__qualname__', *cls._member_names_}
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)


EnumMeta = EnumType
_mapping_proxy = type(type.__dict__)


def _first_enum_of(bases):
    """The enum class to inherit from, which has to be the last of the bases."""
    if not bases:
        return None
    if not isinstance(bases[-1], EnumType):
        raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
    return bases[-1]


def _value_repr_of(member_type, first_enum):
    """How repr() shows values: as the data type does, except that data classes show only their fields."""
    if '__dataclass_fields__' in member_type.__dict__ and '__repr__' in member_type.__dict__:
        def fields_only(value):
            shown = [f'{k}={getattr(value, k)!r}' for k, f in member_type.__dataclass_fields__.items() if f.repr]
            return ', '.join(shown)
        return fields_only
    return None


def _choose_methods(enum_class, classdict, bases, member_type):
    """Let Enum's (or Flag's) methods win over those of the data type, which comes first among the bases; methods that
    the class or a mixin defines stay, and children of ReprEnum are shown as their data type is."""
    first_enum = bases[-1]
    names = ['__repr__', '__str__', '__format__', '__reduce_ex__']
    if hasattr(enum_class, '_boundary_') and member_type is not object:
        names += ['__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__']
    for name in names:
        if name in classdict:
            continue
        found = getattr(enum_class, name, None)
        if ReprEnum in bases and name in ('__str__', '__format__'):
            chosen = getattr(member_type, name)
            if chosen is object.__str__:
                chosen = member_type.__repr__
        elif found is getattr(member_type, name, None) or found is getattr(object, name, None):
            chosen = getattr(first_enum, name, None)
        else:
            continue
        if chosen is not found and chosen is not None:
            type.__setattr__(enum_class, name, chosen)


def _check_order(enum_class, order):
    names = order.replace(',', ' ').split() if isinstance(order, str) else order
    wanted = [name for name in names if name in enum_class._member_names_ or name not in enum_class._member_map_]
    if wanted != enum_class._member_names_:
        raise TypeError(f'member order does not match _order_:\n  {enum_class._member_names_!r}\n  {wanted!r}')


class Enum(metaclass=EnumType):
    """Base class of enumerations."""

    @staticmethod
    def __new__(cls, value):
        # What calling the class comes to: the look-up of a member.  Members themselves are made by __new_member__.
        if type(value) is cls:
            return value
        found = _member_of_value(cls, value)
        if found is not None:
            return found
        failure = None
        try:
            found = cls._missing_(value)
        except Exception as exc:
            failure = exc
        if isinstance(found, cls) or found is not None and getattr(cls, '_boundary_', None) is EJECT:
            return found
        invalid = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        if failure is None:
            if found is None:
                raise invalid
            failure = TypeError(f'error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid '
                                'member')
        if not isinstance(failure, ValueError):
            failure.__context__ = invalid
        try:
            raise failure
        finally:
            failure = invalid = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value for auto(): one more than the highest so far."""
        if not last_values:
            return start
        try:
            highest = max(last_values)
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return highest + 1
        except TypeError:
            raise TypeError(f'unable to increment {highest!r}') from None

    @classmethod
    def _missing_(cls, value):
        """What to return for a value that no member has; None means ValueError."""
        return None

    def _add_alias_(self, name):
        _add_name(self.__class__, name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        found = _member_of_value(cls, value)
        if found is not None and found is not self:
            raise ValueError(f'{value!r} is already bound: {found!r}')
        cls._value2member_map_[value] = self

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f'<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __dir__(self):
        names = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
        if self.__class__._member_type_ is not object:
            names.update(object.__dir__(self))
        for klass in self.__class__.mro():
            for name, value in klass.__dict__.items():
                if not name.startswith('_') and name not in self._member_map_ and klass is not Enum:
                    names.add(name)
        return sorted(names)

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """An enumeration whose members are shown by str() and format() as their data type is."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are integers."""


class StrEnum(str, ReprEnum):
    """An enumeration whose members are strings; auto() is the name in lower case."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        for position, what in ((1, 'encoding'), (2, 'errors')):
            if len(values) > position and not isinstance(values[position], str):
                raise TypeError(f'{what} must be a string, not {values[position]!r}')
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


from _enum_flags import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag, bin


def __getattr__(name):
    # Everything that ordinary enumerations do not need lives in a second file.
    if name in ('unique', 'verify', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE', 'global_enum',
                'global_enum_repr', 'global_flag_repr', 'global_str', 'show_flag_values', 'pickle_by_global_name',
                'pickle_by_enum_name'):
        import _enum_extras
        value = globals()[name] = getattr(_enum_extras, name)
        return value
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
