# Exact rational numbers.

from math import gcd
import sys
from numbers import Rational

__all__ = ['Fraction']

_HASH_MODULUS = sys.hash_info.modulus
_HASH_INF = sys.hash_info.inf


def _split_literal(text):
    """(numerator, denominator) of '3/4', '-1.5e2', ' 7 ' and the like; None if it is none of these."""
    body = text.strip()
    sign = -1 if body[:1] == '-' else 1
    if body[:1] in ('-', '+'):
        body = body[1:]
    over, slash, under = body.partition('/')
    if slash:
        over, under = _digits(over.rstrip()), _digits(under.lstrip())
        return None if over is None or under is None or not over or not under else (sign * int(over), int(under))
    mantissa, exponent = body, 0
    for letter in 'eE':
        if letter in body:
            mantissa, _, power = body.partition(letter)
            digits = _digits(power[1:] if power[:1] in ('-', '+') else power)
            if not digits:
                return None
            exponent = -int(digits) if power[:1] == '-' else int(digits)
            break
    whole, _, decimals = mantissa.partition('.')
    whole, decimals = _digits(whole), _digits(decimals)
    if whole is None or decimals is None or not (whole or decimals):
        return None
    exponent -= len(decimals)
    number = sign * int(whole + decimals)
    return (number * 10 ** exponent, 1) if exponent >= 0 else (number, 10 ** -exponent)


def _digits(text):
    """The digits without grouping underscores; None if there is anything else."""
    if not text:
        return ''
    parts = text.split('_')
    return ''.join(parts) if all(part.isdecimal() for part in parts) else None


class Fraction(Rational):
    """A quotient of two integers, in lowest terms."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if type(numerator) is int:
                return cls._reduced(numerator, 1)
            if isinstance(numerator, Rational):
                return cls._reduced(numerator.numerator, numerator.denominator)
            if isinstance(numerator, str):
                parts = _split_literal(numerator)
                if parts is None:
                    raise ValueError(f'Invalid literal for Fraction: {numerator!r}')
                numerator, denominator = parts
            elif isinstance(numerator, float) or hasattr(numerator, 'as_integer_ratio'):
                return cls._reduced(*numerator.as_integer_ratio())
            else:
                raise TypeError('argument should be a string or a Rational instance')
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, Rational) and isinstance(denominator, Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        divisor = gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        return cls._reduced(numerator // divisor, denominator // divisor)

    @classmethod
    def _reduced(cls, numerator, denominator):
        self = super().__new__(cls)
        self._numerator = numerator
        self._denominator = denominator
        return self

    @classmethod
    def from_float(cls, f):
        """Exactly the value of a float (or an int)."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls._reduced(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Exactly the value of a Decimal (or an int)."""
        if isinstance(dec, int):
            return cls(dec)
        if type(dec).__name__ != 'Decimal':
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return cls._reduced(*dec.as_integer_ratio())

    def is_integer(self):
        """Whether the denominator is 1."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """(numerator, denominator)"""
        return self._numerator, self._denominator

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is not above max_denominator."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Walk the continued fraction until the next convergent would be too fine.
        low_n, low_d, high_n, high_d = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            term = n // d
            next_d = low_d + term * high_d
            if next_d > max_denominator:
                break
            low_n, low_d, high_n, high_d = high_n, high_d, low_n + term * high_n, next_d
            n, d = d, n - term * d
        steps = (max_denominator - low_d) // high_d
        other = Fraction(low_n + steps * high_n, low_d + steps * high_d)
        convergent = Fraction(high_n, high_d)
        return convergent if abs(convergent - self) <= abs(other - self) else other

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def __format__(self, format_spec, /):
        if not format_spec:
            return str(self)
        from _fractions_format import format_fraction
        return format_fraction(self, format_spec)

    # Arithmetic: with integers and fractions exact, with floats and complex numbers in their way.

    def _operands(self, other):
        """Numerators and denominators of both, or None if the other is not rational."""
        if isinstance(other, Fraction):
            return self._numerator, self._denominator, other._numerator, other._denominator
        if isinstance(other, int):
            return self._numerator, self._denominator, other, 1
        if isinstance(other, Rational):
            return self._numerator, self._denominator, other.numerator, other.denominator
        return None

    def __add__(self, other):
        return _apply(_add, self, other, float.__add__, complex.__add__)

    def __radd__(self, other):
        return _apply(_add, self, other, float.__add__, complex.__add__)

    def __sub__(self, other):
        return _apply(_subtract, self, other, float.__sub__, complex.__sub__)

    def __rsub__(self, other):
        return _apply(_subtract, self, other, float.__sub__, complex.__sub__, True)

    def __mul__(self, other):
        return _apply(_multiply, self, other, float.__mul__, complex.__mul__)

    def __rmul__(self, other):
        return _apply(_multiply, self, other, float.__mul__, complex.__mul__)

    def __truediv__(self, other):
        return _apply(_divide, self, other, float.__truediv__, complex.__truediv__)

    def __rtruediv__(self, other):
        return _apply(_divide, self, other, float.__truediv__, complex.__truediv__, True)

    def __floordiv__(self, other):
        return _apply(_floor_divide, self, other, float.__floordiv__, None)

    def __rfloordiv__(self, other):
        return _apply(_floor_divide, self, other, float.__floordiv__, None, True)

    def __mod__(self, other):
        return _apply(_modulo, self, other, float.__mod__, None)

    def __rmod__(self, other):
        return _apply(_modulo, self, other, float.__mod__, None, True)

    def __divmod__(self, other):
        return _apply(_divide_modulo, self, other, float.__divmod__, None)

    def __rdivmod__(self, other):
        return _apply(_divide_modulo, self, other, float.__divmod__, None, True)

    def __pow__(self, other, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(other, Rational):
            if other.denominator != 1:
                return float(self) ** float(other)
            power, n, d = other.numerator, self._numerator, self._denominator
            if power >= 0:
                return Fraction._reduced(n ** power, d ** power)
            if n > 0:
                return Fraction._reduced(d ** -power, n ** -power)
            if n == 0:
                raise ZeroDivisionError(f'Fraction({d ** -power}, 0)')
            return Fraction._reduced((-d) ** -power, (-n) ** -power)
        if isinstance(other, (float, complex)):
            return float(self) ** other
        return NotImplemented

    def __rpow__(self, other, modulo=None):
        if modulo is not None:
            return NotImplemented
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        if isinstance(other, Rational):
            return Fraction(other.numerator, other.denominator) ** self
        return other ** (self._numerator if self._denominator == 1 else float(self))

    def __pos__(self):
        return Fraction._reduced(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction._reduced(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction._reduced(abs(self._numerator), self._denominator)

    def __int__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    __trunc__ = __int__

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            if twice < self._denominator or twice == self._denominator and floor % 2 == 0:
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _HASH_MODULUS)
        except ValueError:
            result = _HASH_INF
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(self, other):
        if type(other) is int:
            return self._numerator == other and self._denominator == 1
        if isinstance(other, Rational):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, complex) and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            return self == Fraction(other) if other - other == 0 else 0.0 == other
        return NotImplemented

    def _compare(self, other, operation):
        operands = self._operands(other)
        if operands is not None:
            return operation(operands[0] * operands[3], operands[1] * operands[2])
        if isinstance(other, float):
            return operation(self, Fraction(other)) if other - other == 0 else operation(0.0, other)
        return NotImplemented

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __bool__(self):
        return bool(self._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _apply(exact, fraction, other, for_float, for_complex, swapped=False):
    """One arithmetic operation, exact if possible; swapped if the fraction is the right operand."""
    operands = fraction._operands(other)
    if operands is not None:
        n, d, other_n, other_d = operands
        return exact(other_n, other_d, n, d) if swapped else exact(n, d, other_n, other_d)
    if isinstance(other, float):
        operation, mine = for_float, float(fraction)
    elif isinstance(other, complex) and for_complex is not None:
        operation, mine = for_complex, complex(fraction)
    else:
        return NotImplemented
    return operation(other, mine) if swapped else operation(mine, other)


def _add(n, d, other_n, other_d):
    return Fraction(n * other_d + other_n * d, d * other_d)


def _subtract(n, d, other_n, other_d):
    return Fraction(n * other_d - other_n * d, d * other_d)


def _multiply(n, d, other_n, other_d):
    return Fraction(n * other_n, d * other_d)


def _divide(n, d, other_n, other_d):
    if other_n == 0:
        raise ZeroDivisionError(f'Fraction({n * other_d // gcd(n * other_d, d) if n else 1}, 0)' if n == 0
                                else f'Fraction({n}, 0)')
    return Fraction(n * other_d, d * other_n)


def _floor_divide(n, d, other_n, other_d):
    return n * other_d // (d * other_n)


def _modulo(n, d, other_n, other_d):
    return Fraction(n * other_d % (other_n * d), d * other_d)


def _divide_modulo(n, d, other_n, other_d):
    quotient, rest = divmod(n * other_d, d * other_n)
    return quotient, Fraction(rest, d * other_d)
