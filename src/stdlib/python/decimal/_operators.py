# The operators of Decimal, with ints and other decimals; errors name the type with its module, as CPython's do.

from decimal._context import DivisionImpossible, getcontext
from decimal._number import Decimal, _make


def _operand(value):
    """A Decimal for a right operand of arithmetic, NotImplemented if it has none."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(int(value < 0), abs(int(value)), 0)
    if type(value).__module__ == 'builtins':
        return None
    return NotImplemented


def _unsupported(operator, left, right):
    names = ['decimal.Decimal' if isinstance(value, Decimal) else type(value).__name__ for value in (left, right)]
    raise TypeError(f"unsupported operand type(s) for {operator}: {names[0]!r} and {names[1]!r}")


def _binary(operator, method):
    def forward(self, other):
        value = _operand(other)
        if value is None:
            if isinstance(other, complex) or operator == '*' and isinstance(other, (str, list, tuple, bytes)):
                return NotImplemented
            _unsupported(operator, self, other)
        return value if value is NotImplemented else getattr(self, method)(value, getcontext())

    def backward(self, other):
        value = _operand(other)
        if value is None:
            if isinstance(other, str) and operator == '+':
                raise TypeError('can only concatenate str (not "decimal.Decimal") to str')
            if isinstance(other, (complex, str, list, tuple, bytes)):
                return NotImplemented
            _unsupported(operator, other, self)
        return value if value is NotImplemented else getattr(value, method)(self, getcontext())

    return forward, backward


def _divmod(self, other, context):
    special = self._nan(other, context)
    if special is not None:
        return special, special
    if self._special or other._special or not other._int:
        return self._divide_int(other, context), self._remainder(other, context)
    both = self._whole_divide(other, context)
    if both is None:
        bad = context.signal(DivisionImpossible)
        return bad, bad
    return both[0]._fix(context), both[1]._fix(context)


Decimal._divmod = _divmod
for _name, _sign, _private in (('add', '+', '_add'), ('sub', '-', '_subtract'), ('mul', '*', '_multiply'),
                               ('truediv', '/', '_divide'), ('floordiv', '//', '_divide_int'),
                               ('mod', '%', '_remainder'), ('divmod', 'divmod()', '_divmod'),
                               ('pow', '** or pow()', '_power')):
    _forward, _backward = _binary(_sign, _private)
    setattr(Decimal, f'__{_name}__', _forward)
    setattr(Decimal, f'__r{_name}__', _backward)
Decimal.__pos__ = lambda self: self._plus(getcontext())
Decimal.__neg__ = lambda self: self._minus(getcontext())
Decimal.__abs__ = lambda self: self._abs(getcontext())
