# Contexts: precision, rounding, limits, and what happens when something is not exact, not defined or too large.

try:
    from _thread import _local
except ImportError:
    class _local:
        """One context for all, where there are no threads."""


class DecimalException(ArithmeticError):
    """The base of all signals."""

    __module__ = 'decimal'


class Clamped(DecimalException):
    """The exponent was changed to fit."""

    __module__ = 'decimal'


class InvalidOperation(DecimalException):
    """The operation has no result."""

    __module__ = 'decimal'


class ConversionSyntax(InvalidOperation):
    """The text is not a number."""

    __module__ = 'decimal'


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A finite number was divided by zero."""

    __module__ = 'decimal'


class DivisionImpossible(InvalidOperation):
    """The integer quotient has too many digits."""

    __module__ = 'decimal'


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """0 / 0."""

    __module__ = 'decimal'


class Inexact(DecimalException):
    """Digits that were not zero were rounded away."""

    __module__ = 'decimal'


class InvalidContext(InvalidOperation):
    """The context makes no sense."""

    __module__ = 'decimal'


class Rounded(DecimalException):
    """Digits were rounded away."""

    __module__ = 'decimal'


class Subnormal(DecimalException):
    """The exponent is below Emin."""

    __module__ = 'decimal'


class Overflow(Inexact, Rounded):
    """The result is too large."""

    __module__ = 'decimal'


class Underflow(Inexact, Rounded, Subnormal):
    """The result is too small and was rounded."""

    __module__ = 'decimal'


class FloatOperation(DecimalException, TypeError):
    """Floats and decimals were mixed."""

    __module__ = 'decimal'


SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Rounded, Inexact, Clamped)
_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP = (
    'ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN',
    'ROUND_05UP')
ROUNDINGS = (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
             ROUND_05UP)
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)


def _signal_dict(value):
    if isinstance(value, dict):
        return {signal: bool(value.get(signal, False)) for signal in SIGNALS}
    for signal in value:
        if signal not in SIGNALS:
            raise TypeError('values must be signals')
    return {signal: signal in value for signal in SIGNALS}


class Context:
    """How operations round, and which signals raise."""

    __module__ = 'decimal'

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        base = DefaultContext if prec is None or traps is None else None
        self.prec = base.prec if prec is None else prec
        self.rounding = ROUND_HALF_EVEN if rounding is None else rounding
        self.Emin = -999999 if Emin is None else Emin
        self.Emax = 999999 if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        self.flags = _signal_dict(() if flags is None else flags)
        self.traps = dict(base.traps) if traps is None else _signal_dict(traps)

    def __setattr__(self, name, value):
        if name in ('flags', 'traps'):
            object.__setattr__(self, name, _signal_dict(value) if not isinstance(value, dict) else value)
            return
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp'):
            raise AttributeError(f"'decimal.Context' object has no attribute {name!r}")
        if name == 'rounding':
            if value not in ROUNDINGS:
                raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                                '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        else:
            if not isinstance(value, int):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            if name == 'prec' and not 1 <= value <= MAX_PREC:
                raise ValueError('valid range for prec is [1, MAX_PREC]')
            if name == 'Emin' and not MIN_EMIN <= value <= 0:
                raise ValueError('valid range for Emin is [MIN_EMIN, 0]')
            if name == 'Emax' and not 0 <= value <= MAX_EMAX:
                raise ValueError('valid range for Emax is [0, MAX_EMAX]')
            if name in ('capitals', 'clamp') and value not in (0, 1):
                raise ValueError(f'valid values for {name} are 0 or 1')
        object.__setattr__(self, name, value)

    def __repr__(self):
        flags = ', '.join([signal.__name__ for signal in _SHOWN if self.flags[signal]])
        traps = ', '.join([signal.__name__ for signal in _SHOWN if self.traps[signal]])
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
                f'capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])')

    def copy(self):
        """A context with the same settings and flags."""
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags),
                       dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        """Clear all flags."""
        self.flags = {signal: False for signal in SIGNALS}

    def clear_traps(self):
        """Let no signal raise."""
        self.traps = {signal: False for signal in SIGNALS}

    def Etiny(self):
        """The smallest exponent of a subnormal number."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """The largest exponent of a number with all digits."""
        return self.Emax - self.prec + 1

    def signal(self, condition, result=None):
        """Set the flag of a condition; raise if it is trapped, else give the result (NaN by default)."""
        kind = condition if condition in SIGNALS else InvalidOperation
        self.flags[kind] = True
        if self.traps[kind]:
            raise kind([condition])
        if result is not None:
            return result
        from decimal import Decimal
        return Decimal('NaN')

    def note(self, *conditions):
        """Set flags; raise for the first that is trapped."""
        for condition in conditions:
            self.flags[condition] = True
        for condition in conditions:
            if self.traps[condition]:
                raise condition([condition])

    def create_decimal(self, num='0', /):
        """A decimal of a number or text, rounded."""
        from decimal import Decimal
        made = Decimal(num, self)
        return made._fix(self) if not made._special or made._special == 'F' else made

    def create_decimal_from_float(self, f, /):
        """A decimal of a float, rounded."""
        from decimal import Decimal
        return Decimal.from_float(f)._fix(self)

    def _operand(self, value):
        from decimal import Decimal
        if isinstance(value, Decimal):
            return value
        if isinstance(value, int):
            return Decimal(value)
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')


def _method(name, operands):
    def method(self, *args):
        first, *rest = [self._operand(arg) for arg in args]
        return getattr(first, name)(*rest, context=self)

    method.__name__ = method.__qualname__ = name
    method.__doc__ = f'The method {name} of the first operand, in this context.'
    return method


for _name in ('exp', 'ln', 'log10', 'sqrt', 'normalize', 'to_integral_value', 'to_integral_exact', 'logb', 'next_plus',
              'next_minus', 'number_class', 'compare', 'max', 'min', 'quantize', 'remainder_near', 'scaleb', 'fma',
              'same_quantum'):
    setattr(Context, _name, _method(_name, 1))
for _name, _private in (('add', '_add'), ('subtract', '_subtract'), ('multiply', '_multiply'), ('divide', '_divide'),
                        ('divide_int', '_divide_int'), ('remainder', '_remainder'), ('power', '_power'),
                        ('plus', '_plus'), ('minus', '_minus'), ('abs', '_abs')):
    setattr(Context, _name, _method(_private, 2))
Context.to_sci_string = lambda self, value: self._operand(value)._text(self.capitals)

DefaultContext = None
DefaultContext = Context(28, traps=[DivisionByZero, Overflow, InvalidOperation])
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, traps=[])
_current = _local()


def getcontext():
    """The context of this thread."""
    try:
        return _current.context
    except AttributeError:
        _current.context = made = DefaultContext.copy()
        made.clear_flags()
        return made


def setcontext(context, /):
    """Set the context of this thread."""
    if not isinstance(context, Context):
        raise TypeError('argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.context = context


class ContextManager:
    """with localcontext()."""

    __module__ = 'decimal'

    def __init__(self, context):
        self.new = context

    def __enter__(self):
        self.saved = getcontext()
        setcontext(self.new)
        return self.new

    def __exit__(self, *exc_info):
        setcontext(self.saved)


def localcontext(ctx=None, **kwargs):
    """A context manager that sets a copy of a context, with changes, for a while."""
    context = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f'this function got an unexpected keyword argument {name!r}')
        setattr(context, name, value)
    return ContextManager(context)
