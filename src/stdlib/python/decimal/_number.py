# Decimal: sign, coefficient and exponent, or one of the special values.  Operations find the exact result and hand it
# to _fix(), which rounds it to the context.  What is rarely used is in _functions.

from decimal import _digits
from decimal._context import (Clamped, Context, ConversionSyntax, DivisionByZero, DivisionImpossible, DivisionUndefined,
                              FloatOperation, Inexact, InvalidOperation, Overflow, Rounded, ROUND_HALF_EVEN, Subnormal,
                              Underflow, getcontext)

_MODULUS = 2 ** 61 - 1
_INVERSE_10 = pow(10, _MODULUS - 2, _MODULUS)


class DecimalTuple(tuple):
    """sign, digits, exponent."""

    __module__ = 'decimal'
    __slots__ = ()
    _fields = 'sign', 'digits', 'exponent'

    def __new__(cls, sign, digits, exponent):
        return tuple.__new__(cls, (sign, digits, exponent))

    sign = property(lambda self: self[0])
    digits = property(lambda self: self[1])
    exponent = property(lambda self: self[2])

    def __repr__(self):
        return f'DecimalTuple(sign={self[0]!r}, digits={self[1]!r}, exponent={self[2]!r})'


def _make(sign, coefficient, exponent, special=''):
    self = object.__new__(Decimal)
    self._sign, self._int, self._exp, self._special = sign, coefficient, exponent, special
    return self


def _from_text(text, context):
    """A number of a text, NaN by way of the context if it is none."""
    body = text.strip().replace('_', '')
    sign = 0
    if body[:1] in ('+', '-') and body:
        sign = int(body[0] == '-')
        body = body[1:]
    lower = body.lower()
    if lower in ('inf', 'infinity'):
        return _make(sign, 0, 0, 'F')
    for prefix, special in (('snan', 'N'), ('nan', 'n')):
        if lower.startswith(prefix):
            digits = lower[len(prefix):]
            if not digits or digits.isdigit():
                return _make(sign, int(digits or 0), 0, special)
    mantissa, mark, exponent = lower.partition('e')
    whole, _, fraction = mantissa.partition('.')
    digits = whole + fraction
    power = exponent[1:] if exponent[:1] in ('+', '-') and exponent else exponent
    if not digits.isdecimal() or mark and not power.isdecimal():
        return context.signal(ConversionSyntax)
    return _make(sign, int(digits), int(exponent or 0) - len(fraction))


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exponent = value
    if sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    if exponent == 'F':
        return _make(sign, 0, 0, 'F')
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError('coefficient must be a tuple of digits')
    coefficient = int(''.join(map(str, digits)) or '0')
    if exponent in ('n', 'N'):
        return _make(sign, coefficient, 0, exponent)
    if not isinstance(exponent, int):
        raise ValueError('string argument in the third position must be \'F\', \'n\' or \'N\'')
    return _make(sign, coefficient, exponent)


class Decimal:
    """A decimal number; it cannot be changed."""

    __module__ = 'decimal'
    __slots__ = '_sign', '_int', '_exp', '_special', '__weakref__'

    def __new__(cls, value='0', context=None):
        if isinstance(value, str):
            made = _from_text(value, context or getcontext())
        elif isinstance(value, int):
            made = _make(int(value < 0), abs(int(value)), 0)
        elif isinstance(value, Decimal):
            made = value if type(value) is Decimal else _make(value._sign, value._int, value._exp, value._special)
        elif isinstance(value, float):
            (context or getcontext()).note(FloatOperation)
            made = Decimal.from_float(value)
        elif isinstance(value, (tuple, list)):
            made = _from_tuple(value)
        else:
            raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
        if cls is not Decimal:
            own = object.__new__(cls)
            own._sign, own._int, own._exp, own._special = made._sign, made._int, made._exp, made._special
            return own
        return made

    @classmethod
    def from_float(cls, f, /):
        """The exact value of a float."""
        if isinstance(f, int):
            made = _make(int(f < 0), abs(f), 0)
        elif not isinstance(f, float):
            raise TypeError('argument must be int or float')
        elif f != f:
            made = _make(0, 0, 0, 'n')
        elif f in (float('inf'), float('-inf')):
            made = _make(int(f < 0), 0, 0, 'F')
        else:
            numerator, denominator = abs(f).as_integer_ratio()
            twos = denominator.bit_length() - 1
            made = _make(int(str(f)[0] == '-'), numerator * 5 ** twos, -twos)
        return made if cls is Decimal else cls(made)

    # Text

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return self._text(getcontext().capitals)

    def _text(self, capitals=1, engineering=False):
        sign = '-' if self._sign else ''
        if self._special:
            if self._special == 'F':
                return sign + 'Infinity'
            return f'{sign}{"s" if self._special == "N" else ""}NaN{self._int or ""}'
        digits = str(self._int)
        point = len(digits) + self._exp
        if self._exp <= 0 and point > -6:
            place = point
        elif not engineering:
            place = 1
        elif not self._int:
            place = (point + 1) % 3 - 1
        else:
            place = (point - 1) % 3 + 1
        if place <= 0:
            shown = '0.' + '0' * -place + digits
        elif place >= len(digits):
            shown = digits + '0' * (place - len(digits))
        else:
            shown = f'{digits[:place]}.{digits[place:]}'
        if point != place:
            shown += f'{"E" if capitals else "e"}{point - place:+d}'
        return sign + shown

    def to_eng_string(self, context=None):
        """The text with an exponent that is a multiple of three."""
        return self._text((context or getcontext()).capitals, True)

    def __format__(self, spec, _localeconv=None):
        from decimal._format import format_decimal
        return format_decimal(self, spec)

    def as_tuple(self):
        """Sign, digits and exponent."""
        digits = (0,) if self._special == 'F' else tuple(map(int, str(self._int)))
        if self._special in ('n', 'N') and not self._int:
            digits = ()
        return DecimalTuple(self._sign, digits, self._special or self._exp)

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    # Rounding to a context

    def _fix(self, context):
        """The number rounded to the context's precision and limits."""
        if self._special:
            return self
        etiny, etop = context.Emin - context.prec + 1, context.Emax - context.prec + 1
        if not self._int:
            top = etop if context.clamp else context.Emax
            exponent = min(max(self._exp, etiny), top)
            if exponent == self._exp:
                return self
            context.note(Clamped)
            return _make(self._sign, 0, exponent)
        digits = _digits.length(self._int)
        adjusted = digits + self._exp - 1
        if adjusted > context.Emax:
            return self._overflow(context)
        smallest = max(digits + self._exp - context.prec, etiny)
        subnormal = adjusted < context.Emin
        if self._exp >= smallest:
            if subnormal:
                context.note(Subnormal)
            if context.clamp and self._exp > etop:
                context.note(Clamped)
                return _make(self._sign, self._int * 10 ** (self._exp - etop), etop)
            return self if type(self) is Decimal else _make(self._sign, self._int, self._exp)
        coefficient, exact = _digits.cut(self._sign, self._int, smallest - self._exp, context.rounding)
        if _digits.length(coefficient) > context.prec:
            coefficient //= 10
            smallest += 1
        result = _make(self._sign, coefficient, smallest)
        if coefficient and result.adjusted() > context.Emax:
            return self._overflow(context)
        conditions = [Rounded] if exact else [Inexact, Rounded]
        if subnormal:
            conditions.append(Subnormal)
            if not exact:
                conditions.insert(0, Underflow)
            if not coefficient:
                conditions.append(Clamped)
        context.note(*conditions)
        return result

    def _overflow(self, context):
        rounding = context.rounding
        if rounding in ('ROUND_DOWN', 'ROUND_05UP') or rounding == ('ROUND_CEILING', 'ROUND_FLOOR')[1 - self._sign]:
            result = _make(self._sign, 10 ** context.prec - 1, context.Emax - context.prec + 1)
        else:
            result = _make(self._sign, 0, 0, 'F')
        context.note(Overflow, Inexact, Rounded)
        return result

    def _nan(self, other, context):
        """The NaN that an operation with NaN operands gives, None if there is no NaN."""
        if self._special not in ('n', 'N') and (other is None or other._special not in ('n', 'N')):
            return None
        for operand in (self, other):
            if operand is not None and operand._special == 'N':
                return context.signal(InvalidOperation, _make(operand._sign, operand._int, 0, 'n'))
        return self if self._special == 'n' else other

    # Arithmetic

    def _add(self, other, context):
        special = self._nan(other, context)
        if special is not None:
            return special
        if self._special:
            if other._special and self._sign != other._sign:
                return context.signal(InvalidOperation)
            return self
        if other._special:
            return other
        exponent = min(self._exp, other._exp)
        negative_zero = context.rounding == 'ROUND_FLOOR' and self._sign != other._sign
        if self._int and other._int:
            big, small = (self, other) if self.adjusted() >= other.adjusted() else (other, self)
            # Far smaller than the last digit that counts: any tiny number of the same sign rounds alike.
            limit = big._exp + min(-1, _digits.length(big._int) - context.prec - 2)
            if small.adjusted() < limit - 1:
                small = _make(small._sign, 1, limit)
                exponent = min(big._exp, limit)
            first, second = big, small
        else:
            first, second = self, other
            if not first._int and not second._int:
                return _make(int(first._sign and second._sign or negative_zero), 0, exponent)._fix(context)
            if not first._int or not second._int:
                value = second if not first._int else first
                if value._exp > exponent:
                    room = max(value._exp - (context.prec - _digits.length(value._int)), exponent)
                    room = min(room, value._exp)
                    if room > exponent:
                        context.note(Rounded)
                    value = _make(value._sign, value._int * 10 ** (value._exp - room), room)
                return value._fix(context)
        total = _signed(first, exponent) + _signed(second, exponent)
        if not total:
            return _make(int(negative_zero), 0, exponent)._fix(context)
        return _make(int(total < 0), abs(total), exponent)._fix(context)

    def _subtract(self, other, context):
        if other._special in ('n', 'N'):
            return self._add(other, context)
        return self._add(other.copy_negate(), context)

    def _multiply(self, other, context):
        special = self._nan(other, context)
        if special is not None:
            return special
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if not self._special and not self._int or not other._special and not other._int:
                return context.signal(InvalidOperation)
            return _make(sign, 0, 0, 'F')
        return _make(sign, self._int * other._int, self._exp + other._exp)._fix(context)

    def _divide(self, other, context):
        special = self._nan(other, context)
        if special is not None:
            return special
        sign = self._sign ^ other._sign
        if self._special:
            return context.signal(InvalidOperation) if other._special else _make(sign, 0, 0, 'F')
        if other._special:
            context.note(Clamped)
            return _make(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return context.signal(DivisionUndefined)
            return context.signal(DivisionByZero, _make(sign, 0, 0, 'F'))
        ideal = self._exp - other._exp
        if not self._int:
            return _make(sign, 0, ideal)._fix(context)
        shift = max(_digits.length(other._int) - _digits.length(self._int) + context.prec + 1, 0)
        quotient, rest = divmod(self._int * 10 ** shift, other._int)
        exponent = ideal - shift
        if rest:
            if quotient % 5 == 0:       # a last digit that cannot be taken for an exact half
                quotient += 1
        else:
            while exponent < ideal and quotient % 10 == 0:
                quotient //= 10
                exponent += 1
        return _make(sign, quotient, exponent)._fix(context)

    def _whole_divide(self, other, context):
        """(quotient towards zero, remainder) of finite numbers, None if the quotient has too many digits."""
        exponent = min(self._exp, other._exp)
        sign = self._sign ^ other._sign
        if not self._int or self.adjusted() - other.adjusted() <= -2:
            return _make(sign, 0, 0), self._rescaled(exponent, context.rounding)
        if self.adjusted() - other.adjusted() > context.prec:
            return None
        quotient, rest = divmod(abs(_signed(self, exponent)), abs(_signed(other, exponent)))
        if quotient >= 10 ** context.prec:
            return None
        return _make(sign, quotient, 0), _make(self._sign, rest, exponent)

    def _divide_int(self, other, context):
        special = self._nan(other, context)
        if special is not None:
            return special
        sign = self._sign ^ other._sign
        if self._special:
            return context.signal(InvalidOperation) if other._special else _make(sign, 0, 0, 'F')
        if other._special:
            return _make(sign, 0, 0)
        if not other._int:
            if not self._int:
                return context.signal(DivisionUndefined)
            return context.signal(DivisionByZero, _make(sign, 0, 0, 'F'))
        both = self._whole_divide(other, context)
        return context.signal(DivisionImpossible) if both is None else both[0]._fix(context)

    def _remainder(self, other, context):
        special = self._nan(other, context)
        if special is not None:
            return special
        if self._special or not other._special and not other._int:
            undefined = not self._special and not self._int
            return context.signal(DivisionUndefined if undefined else InvalidOperation)
        if other._special:
            return self._fix(context)
        both = self._whole_divide(other, context)
        return context.signal(DivisionImpossible) if both is None else both[1]._fix(context)

    def _rescaled(self, exponent, rounding):
        """The number with another exponent, rounded if it must be."""
        if self._exp >= exponent:
            return _make(self._sign, self._int * 10 ** (self._exp - exponent), exponent)
        return _make(self._sign, _digits.cut(self._sign, self._int, exponent - self._exp, rounding)[0], exponent)

    def _power(self, other, context, modulo=None):
        from decimal._functions import power
        return power(self, other, context)

    def _plus(self, context):
        special = self._nan(None, context)
        if special is not None:
            return special
        if not self._special and not self._int and context.rounding != 'ROUND_FLOOR':
            return self.copy_abs()._fix(context)
        return self._fix(context)

    def _minus(self, context):
        special = self._nan(None, context)
        if special is not None:
            return special
        return self.copy_negate()._plus(context)

    def _abs(self, context):
        return self._minus(context) if self._sign else self._plus(context)

    # Comparison

    def _order(self, other):
        """-1, 0 or 1 for numbers that are not NaN."""
        if self._special or other._special:
            mine = (-1 if self._sign else 1) if self._special else 0
            theirs = (-1 if other._sign else 1) if other._special else 0
            return (mine > theirs) - (mine < theirs)
        if not self._int or not other._int or self._sign != other._sign:
            mine = (-1 if self._sign else 1) if self._int else 0
            theirs = (-1 if other._sign else 1) if other._int else 0
            return (mine > theirs) - (mine < theirs)
        mine, theirs = self.adjusted(), other.adjusted()
        if mine == theirs:
            exponent = min(self._exp, other._exp)
            mine, theirs = abs(_signed(self, exponent)), abs(_signed(other, exponent))
        order = (mine > theirs) - (mine < theirs)
        return -order if self._sign else order

    def __hash__(self):
        if self._special:
            if self._special == 'N':
                raise TypeError('Cannot hash a signaling NaN value')
            if self._special == 'n':
                return object.__hash__(self)
            return hash(float('-inf' if self._sign else 'inf'))
        power = pow(10, self._exp, _MODULUS) if self._exp >= 0 else pow(_INVERSE_10, -self._exp, _MODULUS)
        value = self._int * power % _MODULUS
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def __bool__(self):
        return bool(self._special or self._int)

    def adjusted(self):
        """The exponent of the first digit."""
        return 0 if self._special else self._exp + _digits.length(self._int) - 1

    def copy_abs(self):
        """The number without its sign."""
        return _make(0, self._int, self._exp, self._special)

    def copy_negate(self):
        """The number with the other sign."""
        return _make(1 - self._sign, self._int, self._exp, self._special)

    def is_nan(self):
        """Whether it is NaN."""
        return self._special in ('n', 'N')

    def __int__(self):
        if self._special:
            if self._special == 'F':
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        return _signed(self._rescaled(0, 'ROUND_DOWN') if self._exp < 0 else self, 0)

    __trunc__ = __int__

    def __float__(self):
        if self._special == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        return float(self._text())

    def __complex__(self):
        return complex(float(self))


def _signed(number, exponent):
    """The number as a count of 10 ** exponent (which is not above its own)."""
    value = number._int * 10 ** (number._exp - exponent)
    return -value if number._sign else value


from decimal import _operators, _functions  # noqa: E402, F401  (they add the rest of the methods)
