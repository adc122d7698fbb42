// Arithmetic on floats where Python differs from JavaScript: division by zero raises, `//` and `%` follow the sign of the
// divisor (with the right signed zeros), `**` raises where the result would be complex or infinite, and round() works
// on the exact binary value. `+`, `-`, `*` and comparisons are JavaScript's own and not here.

import { PendingRaise, raise } from '../raise.ts';
import { fixedDigits, scaledInteger } from './decimalDigits.ts';
import { pow } from './libm.ts';

/** fast: `x / y`. */
export function floatDivide(x: number, y: number): number {
  if (y === 0) throw raise('ZeroDivisionError', 'float division by zero');
  return x / y;
}

/** fast: `x % y`. */
export function floatModulo(x: number, y: number): number {
  if (y === 0) throw raise('ZeroDivisionError', 'float modulo by zero');
  return moduloOf(x, y);
}

function moduloOf(x: number, y: number): number {
  const rest = x % y;
  if (rest === 0) return y < 0 ? -0 : 0;
  return rest < 0 !== y < 0 ? rest + y : rest;
}

/** fast: `x // y`. */
export function floatFloorDivide(x: number, y: number): number {
  if (y === 0) throw raise('ZeroDivisionError', 'float floor division by zero');
  return quotientOf(x, y);
}

/** `divmod(x, y)`. */
export function floatDivmod(x: number, y: number): [number, number] {
  if (y === 0) throw raise('ZeroDivisionError', 'float divmod()');
  return [quotientOf(x, y), moduloOf(x, y)];
}

function quotientOf(x: number, y: number): number {
  const rest = x % y;
  // x - rest is a multiple of y up to rounding, so the division is off by rounding only
  let quotient = (x - rest) / y;
  if (rest !== 0 && rest < 0 !== y < 0) quotient -= 1;
  if (quotient === 0) return x / y < 0 || Object.is(x / y, -0) ? -0 : 0;
  const below = Math.floor(quotient);
  return quotient - below > 0.5 ? below + 1 : below;
}

/** What `floatPower` returns where Python's result is a complex number. */
export const COMPLEX_RESULT = Symbol('complex result');

/** `x ** y`. A negative base with a fractional exponent has a complex result, for the caller to compute or refuse. */
export function floatPower(x: number, y: number): number | typeof COMPLEX_RESULT {
  if (y === 0 || x === 1) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === -1 && !Number.isFinite(y)) return 1;
  if (x === 0 && y < 0 && Number.isFinite(y)) {
    throw raise('ZeroDivisionError', '0.0 cannot be raised to a negative power');
  }
  if (x < 0 && Number.isFinite(x) && Number.isFinite(y) && !Number.isInteger(y)) return COMPLEX_RESULT;
  const result = pow(x, y);
  if (!Number.isFinite(result) && Number.isFinite(x) && Number.isFinite(y) && x !== 0) {
    throw new PendingRaise('OverflowError', [34, 'Numerical result out of range']);
  }
  return result;
}

/** `round(x, digits)` for a number of digits. */
export function roundToDigits(x: number, digits: number): number {
  if (!Number.isFinite(x) || x === 0 || digits > 323) return x;
  if (digits < -308) return x < 0 ? -0 : 0;
  const size = digits >= 0 ? Number(fixedDigits(x, digits)) : Number(scaledInteger(x, digits) * 10n ** BigInt(-digits));
  if (!Number.isFinite(size)) throw raise('OverflowError', 'rounded value too large to represent');
  return x < 0 ? -size : size;
}
