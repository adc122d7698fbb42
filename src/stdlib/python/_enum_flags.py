# Flags: enumerations whose members can be combined bit by bit.  enum loads this file at its end, since the metaclass
# has to know Enum before it can make them.

import enum
from enum import Enum, ReprEnum, StrEnum, auto

__name__ = 'enum'


class FlagBoundary(StrEnum):
    """What a Flag does with bits that it does not know."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary
enum.EJECT = EJECT      # asked for by every look-up of a member


def bin(num, max_bits=None):
    """The bits of a number, the sign apart: 0b0 0101."""
    bits = num if num >= 0 else num + (1 << num.bit_length())
    digits = f'{bits:b}' if bits else '0' * (num.bit_length() if num < 0 else 1)
    if max_bits is not None:
        digits = digits.rjust(max_bits, '1' if num < 0 else '0')
    return f'0b{"1" if num < 0 else "0"} {digits}'


class Flag(Enum, boundary=STRICT):
    """Base class of flags: members that can be combined bit by bit."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value for auto(): the next power of two."""
        if not last_values:
            return 1 if start is None else start
        highest = max(last_values)
        try:
            return 1 << highest.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {highest!r}') from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        """The members of the single bits in value, lowest first."""
        value &= cls._singles_mask_
        while value:
            bit = value & -value
            found = cls._value2member_map_.get(bit)
            if found is not None:
                yield found
            value ^= bit

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda found: found._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """The combination of members that value stands for, made on first use."""
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask, all_bits, boundary = cls._flag_mask_, cls._all_bits_, cls._boundary_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n'
                                 f'  allowed {bin(mask, width)}')
            if boundary is EJECT:
                return value
            if boundary is CONFORM:
                value &= mask
            elif value < 0:
                value += max(all_bits + 1, 1 << value.bit_length())
        if value < 0:
            value &= all_bits if boundary is EJECT or boundary is KEEP else mask
        return cls._combination(value)

    @classmethod
    def _combination(cls, value):
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        parts = list(cls._iter_member_(value))
        covered = 0
        for part in parts:
            covered |= part._value_
        for candidate in cls._member_map_.values():     # bits that occur only in combinations
            bits = candidate._value_
            if isinstance(bits, int) and bits & value == bits and bits & ~covered:
                parts.append(candidate)
                covered |= bits
        names = [part._name_ for part in parts]
        unknown = value & ~cls._flag_mask_
        if names and unknown:
            names.append(cls._numeric_repr_(unknown))
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        made._value_ = value
        made._name_ = '|'.join(names) if names else None
        return cls._value2member_map_.setdefault(value, made)

    def _bits_of(self, other):
        """The bits of an operand; NotImplemented if it is none."""
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f'{self.__class__.__qualname__!r}')
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        cls = self.__class__
        shown = (cls._value_repr_ or repr)(self._value_)
        return f'<{cls.__name__}: {shown}>' if self._name_ is None else f'<{cls.__name__}.{self._name_}: {shown}>'

    def __str__(self):
        cls = self.__class__
        return f'{cls.__name__}({self._value_!r})' if self._name_ is None else f'{cls.__name__}.{self._name_}'

    def __or__(self, other):
        bits = self._bits_of(other)
        return bits if bits is NotImplemented else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._bits_of(other)
        return bits if bits is NotImplemented else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._bits_of(other)
        return bits if bits is NotImplemented else self.__class__(self._value_ ^ bits)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._boundary_ is EJECT or self._boundary_ is KEEP:
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)


enum.Flag = Flag        # from here on the metaclass knows what a flag is


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are integers."""
