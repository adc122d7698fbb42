# Decimal arithmetic.  Numbers, contexts and the work on digits have a file each.

from decimal._context import (BasicContext, Clamped, Context, ConversionSyntax, DecimalException, DefaultContext,
                              DivisionByZero, DivisionImpossible, DivisionUndefined, ExtendedContext, FloatOperation,
                              Inexact, InvalidContext, InvalidOperation, MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY,
                              Overflow, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN,
                              ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Rounded, Subnormal, Underflow, getcontext,
                              localcontext, setcontext)
from decimal._number import Decimal, DecimalTuple

HAVE_THREADS = HAVE_CONTEXTVAR = True
__version__ = '1.70'
