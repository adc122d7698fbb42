# The rest of Decimal's methods: comparisons with other types, functions of numbers, questions about them.

from decimal import _digits
from decimal._context import (DivisionByZero, DivisionImpossible, FloatOperation, Inexact, InvalidOperation, Rounded,
                              getcontext)
from decimal._number import Decimal, _make, _signed


def _comparable(value, equality, context):
    """A Decimal for the other side of a comparison, or NotImplemented."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    if isinstance(value, float):
        context.flags[FloatOperation] = True
        if context.traps[FloatOperation] and not equality:
            raise FloatOperation('strict semantics for mixing floats and Decimals are enabled')
        return Decimal.from_float(value)
    if equality and isinstance(value, complex) and value.imag == 0:
        return Decimal.from_float(value.real)
    return NotImplemented


def _comparison(name, test):
    equality = name == '__eq__'
    sign = {'lt': '<', 'le': '<=', 'gt': '>', 'ge': '>='}.get(name[2:4])

    def compare(self, other):
        context = getcontext()
        if not isinstance(other, (Decimal, int, float, complex)) and hasattr(other, 'numerator'):
            if self._special:
                return self._special == 'F' and test(self._order(_make(0, 0, 0)))
            numerator, denominator = self.as_integer_ratio()
            left, right = numerator * other.denominator, other.numerator * denominator
            return test((left > right) - (left < right))
        value = _comparable(other, equality, context)
        if value is NotImplemented:
            if equality or type(other).__module__ != 'builtins':
                return NotImplemented
            raise TypeError(f"{sign!r} not supported between instances of 'decimal.Decimal' and "
                            f'{type(other).__name__!r}')
        if self._special in ('n', 'N') or value._special in ('n', 'N'):
            if not equality or self._special == 'N' or value._special == 'N':
                context.signal(InvalidOperation)
            return False
        return test(self._order(value))

    compare.__name__ = name
    return compare


def _method(function):
    setattr(Decimal, function.__name__, function)
    return function


for _name, _test in (('__eq__', lambda order: order == 0), ('__lt__', lambda order: order < 0),
                     ('__le__', lambda order: order <= 0), ('__gt__', lambda order: order > 0),
                     ('__ge__', lambda order: order >= 0)):
    setattr(Decimal, _name, _comparison(_name, _test))


def _convert(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')


@_method
def compare(self, other, context=None):
    """-1, 0, 1 or NaN as a Decimal."""
    context, other = context or getcontext(), _convert(other)
    special = self._nan(other, context)
    return Decimal(self._order(other)) if special is None else special


@_method
def quantize(self, exp, rounding=None, context=None):
    """The number with the exponent of another, rounded."""
    context, exp = context or getcontext(), _convert(exp)
    rounding = rounding or context.rounding
    special = self._nan(exp, context)
    if special is not None:
        return special
    if self._special or exp._special:
        return self if self._special and exp._special else context.signal(InvalidOperation)
    if not context.Etiny() <= exp._exp <= context.Emax:
        return context.signal(InvalidOperation)
    if not self._int:
        return _make(self._sign, 0, exp._exp)._fix(context)
    if self.adjusted() > context.Emax or self.adjusted() - exp._exp + 1 > context.prec:
        return context.signal(InvalidOperation)
    coefficient, exact = _digits.cut(self._sign, self._int, exp._exp - self._exp, rounding)
    result = _make(self._sign, coefficient, exp._exp)
    if coefficient and (result.adjusted() > context.Emax or _digits.length(coefficient) > context.prec):
        return context.signal(InvalidOperation)
    if exp._exp > self._exp:
        context.note(*([Rounded] if exact else [Inexact, Rounded]))
    return result._fix(context)


@_method
def normalize(self, context=None):
    """The number without zeros at its end."""
    context = context or getcontext()
    result = self._plus(context)
    if result._special:
        return result
    if not result._int:
        return _make(self._sign, 0, 0)
    coefficient, exponent = result._int, result._exp
    top = context.Etop() if context.clamp else context.Emax
    while coefficient % 10 == 0 and exponent < top:
        coefficient //= 10
        exponent += 1
    return _make(result._sign, coefficient, exponent)


@_method
def to_integral_value(self, rounding=None, context=None):
    """The number rounded to a whole one."""
    context = context or getcontext()
    special = self._nan(None, context)
    if special is not None:
        return special
    if self._special or self._exp >= 0:
        return self
    return self._rescaled(0, rounding or context.rounding)


Decimal.to_integral = to_integral_value


@_method
def to_integral_exact(self, rounding=None, context=None):
    """As to_integral_value, with the signals for rounding."""
    context = context or getcontext()
    result = to_integral_value(self, rounding, context)
    if not self._special and self._exp < 0 and self._int:
        context.note(*([Rounded] if result == self else [Inexact, Rounded]))
    return result


@_method
def __round__(self, ndigits=None):
    if ndigits is None:
        if self._special:
            return int(self)
        return _signed(self._rescaled(0, 'ROUND_HALF_EVEN') if self._exp < 0 else self, 0)
    return quantize(self, _make(0, 1, -ndigits), 'ROUND_HALF_EVEN')


@_method
def __floor__(self):
    return int(self) if self._special or self._exp >= 0 else _signed(self._rescaled(0, 'ROUND_FLOOR'), 0)


@_method
def __ceil__(self):
    return int(self) if self._special or self._exp >= 0 else _signed(self._rescaled(0, 'ROUND_CEILING'), 0)


@_method
def as_integer_ratio(self):
    """Numerator and denominator."""
    if self._special:
        if self._special == 'F':
            raise OverflowError('cannot convert Infinity to integer ratio')
        raise ValueError('cannot convert NaN to integer ratio')
    from math import gcd
    value = -self._int if self._sign else self._int
    if self._exp >= 0:
        return value * 10 ** self._exp, 1
    denominator = 10 ** -self._exp
    common = gcd(value, denominator)
    return value // common, denominator // common


@_method
def sqrt(self, context=None):
    """The square root."""
    from math import isqrt
    context = context or getcontext()
    special = self._nan(None, context)
    if special is not None:
        return special
    if not self._special and not self._int:
        return _make(self._sign, 0, self._exp // 2)._fix(context)
    if self._sign:
        return context.signal(InvalidOperation)
    if self._special:
        return self
    ideal = self._exp // 2
    coefficient = self._int * 10 if self._exp & 1 else self._int
    shift = context.prec + 1 - (_digits.length(coefficient) + 1) // 2
    if shift >= 0:
        root, exact = isqrt(coefficient * 100 ** shift), True
        exact = root * root == coefficient * 100 ** shift
    else:
        shortened, rest = divmod(coefficient, 100 ** -shift)
        root = isqrt(shortened)
        exact = not rest and root * root == shortened
    exponent = ideal - shift
    if exact:
        while exponent < ideal and root % 10 == 0:
            root //= 10
            exponent += 1
    elif root % 5 == 0:
        root += 1
    rounding, context.rounding = context.rounding, 'ROUND_HALF_EVEN'
    try:
        return _make(0, root, exponent)._fix(context)
    finally:
        context.rounding = rounding


def _rounded(coefficient, exponent, sign, context):
    """An inexact result: never taken for exact, even if its extra digits happen to be zero."""
    coefficient = coefficient * 10 + 1
    rounding, context.rounding = context.rounding, 'ROUND_HALF_EVEN'
    try:
        return _make(sign, coefficient, exponent - 1)._fix(context)
    finally:
        context.rounding = rounding


@_method
def exp(self, context=None):
    """e to the power of the number."""
    context = context or getcontext()
    special = self._nan(None, context)
    if special is not None:
        return special
    if self._special:
        return _make(0, 0, 0) if self._sign else self
    if not self._int:
        return _make(0, 1, 0)
    if self.adjusted() > _digits.length(context.Emax) + 1:
        return _make(0, 1, -context.Emax * 3 if self._sign else context.Emax * 3)._fix(context)
    if self.adjusted() < -context.prec - 2:
        return _rounded(10 ** (context.prec + 3) - (self._sign == 1), -context.prec - 3, 0, context)
    value = -self._int if self._sign else self._int
    if self._exp > 0:
        value *= 10 ** self._exp
    return _rounded(*_digits.exp(value, max(-self._exp, 0), context.prec + 5), 0, context)


def _log(self, context, divisor):
    special = self._nan(None, context)
    if special is not None:
        return special
    if not self._special and not self._int:
        return _make(1, 0, 0, 'F')
    if self._sign:
        return context.signal(InvalidOperation)
    if self._special:
        return self
    if self == 1:
        return _make(0, 0, 0)
    places = context.prec + 8
    # Near 1 the logarithm is small: the digits that cancel are added.
    near = self - 1 if abs(self.adjusted()) <= 1 else None
    if near is not None:
        distance = Decimal(self)._subtract(Decimal(1), _exact_context(self))
        places += max(0, -distance.adjusted())
    value = _digits.ln(self._int, self._exp, places + 5)
    value = value * 10 ** (places + 5) // _digits.ln10(places + 5) if divisor else value
    return _rounded(abs(value), -places - 5, int(value < 0), context)


def _exact_context(number):
    from decimal._context import Context
    return Context(_digits.length(number._int) + abs(number._exp) + 5, traps=[])


@_method
def ln(self, context=None):
    """The natural logarithm."""
    return _log(self, context or getcontext(), False)


@_method
def log10(self, context=None):
    """The logarithm to base 10."""
    context = context or getcontext()
    if not self._special and self._int and not self._sign:
        digits = str(self._int)
        if digits[0] == '1' and not digits.strip('0')[1:]:
            return Decimal(self._exp + len(digits) - 1)._fix(context)
    return _log(self, context, True)


def _whole(number):
    """The int a number is, None if it is not whole."""
    if number._special:
        return None
    if number._exp >= 0:
        return _signed(number, 0)
    quotient, rest = divmod(number._int, 10 ** -number._exp)
    return None if rest else -quotient if number._sign else quotient


def power(base, exponent, context):
    """base ** exponent."""
    special = base._nan(exponent, context)
    if special is not None:
        return special
    if not exponent:
        return context.signal(InvalidOperation) if not base else _make(0, 1, 0)
    whole = _whole(exponent)
    sign = int(bool(base._sign and whole is not None and whole & 1))
    if base._sign and base and whole is None and not (exponent._special and base._special):
        if not exponent._special:
            return context.signal(InvalidOperation)
        return context.signal(InvalidOperation)
    if not base:
        return _make(sign, 0, 0, 'F') if exponent._sign else _make(sign, 0, 0)
    if base._special:
        return _make(sign, 0, 0) if exponent._sign else _make(sign, 0, 0, 'F')
    if exponent._special:
        order = base.copy_abs()._order(_make(0, 1, 0))
        if not order:
            return _rounded(10 ** (context.prec + 1), -context.prec - 1, 0, context)
        return _make(0, 0, 0, 'F') if (order > 0) != bool(exponent._sign) else _make(0, 0, 0)
    if whole is not None and abs(whole) * _digits.length(base._int) < 200000:
        result = _make(sign, base._int ** abs(whole), base._exp * abs(whole))
        return _make(0, 1, 0)._divide(result, context) if whole < 0 else result._fix(context)
    if base.copy_abs() == 1:
        return _make(sign, 10 ** (context.prec - 1), 1 - context.prec)
    return _irrational_power(base, exponent, sign, context)


def _irrational_power(base, exponent, sign, context):
    places = context.prec + 10 + max(0, exponent.adjusted() + 1)
    value = _digits.ln(base._int, base._exp, places + 10) * exponent._int * (-1 if exponent._sign else 1)
    scale = places + 10
    if exponent._exp > 0:
        value *= 10 ** exponent._exp
    else:
        scale -= exponent._exp
    if abs(value) // 10 ** scale > 3 * context.Emax:
        return _make(sign, 1, -context.Emax * 3 if value < 0 else context.Emax * 3)._fix(context)
    coefficient, power_of_ten = _digits.exp(value, scale, context.prec + 8)
    # A result that is exact up to the digits computed is taken to be exact, with all digits of the precision.
    drop = _digits.length(coefficient) - context.prec - 6
    nearest = (coefficient + 10 ** drop // 2) // 10 ** drop
    if nearest % 10 ** 5 == 0:
        return _make(sign, nearest, power_of_ten + drop)._fix(context)
    return _make(sign, coefficient * 10 + 1, power_of_ten - 1)._fix(context)


def _extreme(self, other, context, wanted):
    context, other = context or getcontext(), _convert(other)
    nans = [number._special in ('n', 'N') for number in (self, other)]
    if any(nans):
        if nans[0] != nans[1] and 'N' not in (self._special, other._special):
            return (other if nans[0] else self)._fix(context)
        return self._nan(other, context)
    order = self._order(other) or self.compare_total(other)
    return (self if int(order) == wanted else other)._fix(context)


def _larger(self, other, context=None):
    """The larger of two numbers."""
    return _extreme(self, other, context, 1)


def _smaller(self, other, context=None):
    """The smaller of two numbers."""
    return _extreme(self, other, context, -1)


_larger.__name__, _smaller.__name__ = 'max', 'min'
Decimal.max, Decimal.min = _larger, _smaller


@_method
def compare_total(self, other, context=None):
    """An order of all values, also of those that are equal."""
    def key(number):
        rank = {'': 0, 'F': 1, 'N': 2, 'n': 3}[number._special]
        return rank

    other = _convert(other)
    if self._sign != other._sign:
        return Decimal(-1 if self._sign else 1)
    flip = -1 if self._sign else 1
    if key(self) != key(other):
        return Decimal(flip if key(self) > key(other) else -flip)
    order = (self._int > other._int) - (self._int < other._int)
    if not key(self):
        order = self.copy_abs()._order(other.copy_abs())
    order = order or (self._exp > other._exp) - (self._exp < other._exp)
    return Decimal(order * flip)


@_method
def copy_sign(self, other, context=None):
    """The number with the sign of another."""
    return _make(_convert(other)._sign, self._int, self._exp, self._special)


@_method
def same_quantum(self, other, context=None):
    """Whether the exponents are the same."""
    other = _convert(other)
    if self._special or other._special:
        return self.is_nan() and other.is_nan() or self._special == other._special == 'F'
    return self._exp == other._exp


@_method
def scaleb(self, other, context=None):
    """The number with its exponent changed."""
    context = context or getcontext()
    return self if self._special else _make(self._sign, self._int, self._exp + int(_convert(other)))._fix(context)


@_method
def logb(self, context=None):
    """The exponent of the first digit as a Decimal."""
    context = context or getcontext()
    if self._special:
        return _make(0, 0, 0, 'F') if self._special == 'F' else self._nan(None, context)
    if not self._int:
        return context.signal(DivisionByZero, _make(1, 0, 0, 'F'))
    return Decimal(self.adjusted())._fix(context)


@_method
def fma(self, other, third, context=None):
    """self * other + third, rounded once."""
    context, other, third = context or getcontext(), _convert(other), _convert(third)
    if self._special or other._special:
        return self._multiply(other, context)._add(third, context)
    return _make(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)._add(third, context)


@_method
def remainder_near(self, other, context=None):
    """The remainder that is nearest to zero."""
    context, other = context or getcontext(), _convert(other)
    if self._special or other._special or not other._int:
        return self._remainder(other, context)
    exponent = self._exp if self._exp < other._exp else other._exp
    dividend, divisor = _signed(self, exponent), abs(_signed(other, exponent))
    quotient, rest = divmod(abs(dividend), divisor)
    if 2 * rest > divisor or 2 * rest == divisor and quotient & 1:
        rest -= divisor
        quotient += 1
    if quotient >= 10 ** context.prec:
        return context.signal(DivisionImpossible)
    rest = -rest if self._sign else rest
    return _make(int(rest < 0 or not rest and self._sign), abs(rest), exponent)._fix(context)


def _next(self, context, up):
    special = self._nan(None, context)
    if special is not None:
        return special
    if self._special:
        if self._sign != int(up):
            return self
        return _make(self._sign, 10 ** context.prec - 1, context.Etop())
    work = context.copy()
    work.clear_traps()
    work.rounding = 'ROUND_CEILING' if up else 'ROUND_FLOOR'
    rounded = self._fix(work)
    if rounded != self:
        return rounded
    return self._add(_make(int(not up), 1, context.Etiny() - 1), work)


@_method
def next_plus(self, context=None):
    """The next larger number."""
    return _next(self, context or getcontext(), True)


@_method
def next_minus(self, context=None):
    """The next smaller number."""
    return _next(self, context or getcontext(), False)


@_method
def number_class(self, context=None):
    """What kind of number it is."""
    if self._special:
        return {'n': 'NaN', 'N': 'sNaN', 'F': '-Infinity' if self._sign else '+Infinity'}[self._special]
    sign = '-' if self._sign else '+'
    kind = 'Zero' if not self._int else 'Normal' if self.is_normal(context) else 'Subnormal'
    return sign + kind


def _question(name, answer):
    function = lambda self, context=None: answer(self, context)
    function.__name__ = name
    setattr(Decimal, name, function)


_question('is_finite', lambda self, context: not self._special)
_question('is_infinite', lambda self, context: self._special == 'F')
_question('is_qnan', lambda self, context: self._special == 'n')
_question('is_snan', lambda self, context: self._special == 'N')
_question('is_signed', lambda self, context: bool(self._sign))
_question('is_zero', lambda self, context: not self._special and not self._int)
_question('is_canonical', lambda self, context: True)
_question('is_normal', lambda self, context: bool(not self._special and self._int
                                                  and self.adjusted() >= (context or getcontext()).Emin))
_question('is_subnormal', lambda self, context: bool(not self._special and self._int
                                                     and self.adjusted() < (context or getcontext()).Emin))
_question('radix', lambda self, context: Decimal(10))
_question('canonical', lambda self, context: self)
_question('conjugate', lambda self, context: self)
Decimal.real = property(lambda self: self)
Decimal.imag = property(lambda self: Decimal(0))
