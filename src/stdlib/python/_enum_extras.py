# What few enumerations use: verify() and its checks, and the functions for enumerations whose members are globals.
# enum loads this file when one of the names is asked for.

import sys
from enum import Flag, StrEnum

__name__ = 'enum'


def unique(enumeration):
    """Class decorator: no value may have two names."""
    aliases = [f'{name} -> {found._name_}' for name, found in enumeration.__members__.items() if name != found._name_]
    if aliases:
        raise ValueError(f'duplicate values found in {enumeration!r}: {", ".join(aliases)}')
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator: check an enumeration for the given properties."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                _check_unique(enumeration)
            elif check is CONTINUOUS:
                _check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _check_named(enumeration)
        return enumeration


def _check_unique(enumeration):
    aliases = [f'{name} -> {found.name}' for name, found in enumeration.__members__.items() if name != found.name]
    if aliases:
        raise ValueError(f'aliases found in {enumeration!r}: {", ".join(aliases)}')


def _check_continuous(enumeration):
    values = {member.value for member in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        kind = 'flag'
        wanted = [1 << bit for bit in range(low.bit_length(), high.bit_length() - 1)]
    else:
        kind = 'enum'
        wanted = range(low + 1, high)
    missing = [str(value) for value in wanted if value not in values]
    if missing:
        shown = ', '.join(missing)
        if len(shown) > 256:
            shown = f'{shown[:256]}...'
        raise ValueError(f'invalid {kind} {enumeration.__name__!r}: missing values {shown}')


def _check_named(enumeration):
    if not issubclass(enumeration, Flag):
        return
    single = {member.value for member in enumeration}
    bad, missing = [], 0
    for name, member in enumeration.__members__.items():
        value = member.value
        if name != member.name or value < 0 or value in single:
            continue
        absent = [1 << bit for bit in range(value.bit_length()) if value >> bit & 1 and 1 << bit not in single]
        if absent:
            bad.append(name)
            missing |= sum(absent)
    if bad:
        subject = f'alias {bad[0]} is' if len(bad) == 1 else f'aliases {", ".join(bad[:-1])} and {bad[-1]} are'
        values = f'combined values of 0x{missing:x}' if missing & (missing - 1) else f'value 0x{missing:x}'
        raise ValueError(f'invalid Flag {enumeration.__name__!r}: {subject} missing {values} '
                         '[use enum.show_flag_values(value) for details]')


def show_flag_values(value):
    """The powers of two in a value."""
    value = getattr(value, 'value', value)
    return [1 << bit for bit in range(value.bit_length()) if value >> bit & 1]


def pickle_by_global_name(self, proto):
    """A __reduce_ex__ for members that are globals of their module."""
    return self.name


def pickle_by_enum_name(self, proto):
    """A __reduce_ex__ that finds members by name rather than by value."""
    return getattr, (self.__class__, self._name_)


def global_enum_repr(self):
    """A __repr__ that shows module.MEMBER."""
    return f'{self.__class__.__module__.split(".")[-1]}.{self._name_}'


def global_flag_repr(self):
    """A __repr__ that shows module.A|module.B."""
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return f'{module}.{self.__class__.__name__}({self._value_!r})'
    parts = self._name_.split('|')
    return '|'.join([part if part[0] in '0123456789' else f'{module}.{part}' for part in parts])


def global_str(self):
    """A __str__ that shows the bare name."""
    if self._name_ is None:
        return f'{self.__class__.__name__}({self._value_!r})'
    return self._name_


def global_enum(cls, update_str=False):
    """Class decorator: make the members globals of the module, and show them as such."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or not issubclass(cls, (int, str)):
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
