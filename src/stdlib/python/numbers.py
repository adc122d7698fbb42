# The abstract classes of numbers: Complex above Real above Rational above Integral, each with what it can derive.

from abc import ABCMeta, abstractmethod

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


class Number(metaclass=ABCMeta):
    """Any number."""

    __slots__ = ()
    __hash__ = None


def _abstract(name, doc):
    def method(self, other=None):
        raise NotImplementedError
    method.__name__ = name
    method.__doc__ = doc
    return abstractmethod(method)


class Complex(Number):
    """Numbers with a real and an imaginary part."""

    __slots__ = ()

    __complex__ = _abstract('__complex__', 'complex(self)')
    real = property(_abstract('real', 'The real part.'))
    imag = property(_abstract('imag', 'The imaginary part.'))
    __add__ = _abstract('__add__', 'self + other')
    __radd__ = _abstract('__radd__', 'other + self')
    __neg__ = _abstract('__neg__', '-self')
    __pos__ = _abstract('__pos__', '+self')
    __mul__ = _abstract('__mul__', 'self * other')
    __rmul__ = _abstract('__rmul__', 'other * self')
    __truediv__ = _abstract('__truediv__', 'self / other')
    __rtruediv__ = _abstract('__rtruediv__', 'other / self')
    __pow__ = _abstract('__pow__', 'self ** other')
    __rpow__ = _abstract('__rpow__', 'other ** self')
    __abs__ = _abstract('__abs__', 'abs(self)')
    conjugate = _abstract('conjugate', 'x + y*j becomes x - y*j.')
    __eq__ = _abstract('__eq__', 'self == other')

    def __bool__(self):
        return self != 0

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other


class Real(Complex):
    """Numbers on the line."""

    __slots__ = ()

    __float__ = _abstract('__float__', 'float(self)')
    __trunc__ = _abstract('__trunc__', 'The nearest integer toward zero.')
    __floor__ = _abstract('__floor__', 'The greatest integer not above.')
    __ceil__ = _abstract('__ceil__', 'The least integer not below.')
    __round__ = _abstract('__round__', 'round(self, ndigits)')
    __floordiv__ = _abstract('__floordiv__', 'self // other')
    __rfloordiv__ = _abstract('__rfloordiv__', 'other // self')
    __mod__ = _abstract('__mod__', 'self % other')
    __rmod__ = _abstract('__rmod__', 'other % self')
    __lt__ = _abstract('__lt__', 'self < other')
    __le__ = _abstract('__le__', 'self <= other')

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self


class Rational(Real):
    """Quotients of integers."""

    __slots__ = ()

    numerator = property(_abstract('numerator', 'In lowest terms.'))
    denominator = property(_abstract('denominator', 'In lowest terms, positive.'))

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """Integers."""

    __slots__ = ()

    __int__ = _abstract('__int__', 'int(self)')
    __pow__ = _abstract('__pow__', 'pow(self, other, modulus)')
    __lshift__ = _abstract('__lshift__', 'self << other')
    __rlshift__ = _abstract('__rlshift__', 'other << self')
    __rshift__ = _abstract('__rshift__', 'self >> other')
    __rrshift__ = _abstract('__rrshift__', 'other >> self')
    __and__ = _abstract('__and__', 'self & other')
    __rand__ = _abstract('__rand__', 'other & self')
    __xor__ = _abstract('__xor__', 'self ^ other')
    __rxor__ = _abstract('__rxor__', 'other ^ self')
    __or__ = _abstract('__or__', 'self | other')
    __ror__ = _abstract('__ror__', 'other | self')
    __invert__ = _abstract('__invert__', '~self')

    def __index__(self):
        return int(self)

    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        return +self

    @property
    def denominator(self):
        return 1


Complex.register(complex)
Real.register(float)
Integral.register(int)
