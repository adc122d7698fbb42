// The decimal digits of a float, rounded half to even on its exact binary value, as C's printf and CPython's dtoa do.
// JavaScript's toFixed and toExponential are exact as well but round ties up and stop at 100 digits, so they serve
// whenever there is no tie; the rest is integer arithmetic.

import { floatParts } from './floatParts.ts';

/** No float has more digits than this after its decimal point, nor more significant digits: what follows is zeros. */
const MAX_DECIMALS = 1074;

/** The quotient of two positive integers, rounded half to even. */
export function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = 2n * (numerator - quotient * denominator);
  if (twice > denominator || (twice === denominator && (quotient & 1n) === 1n)) return quotient + 1n;
  return quotient;
}

/** `abs(x) * 10**decimals` as an integer, rounded half to even. `decimals` may be negative. */
export function scaledInteger(x: number, decimals: number): bigint {
  const { mantissa, exponent } = floatParts(x);
  let numerator = BigInt(mantissa);
  let denominator = 1n;
  if (decimals >= 0) numerator *= 10n ** BigInt(decimals);
  else denominator *= 10n ** BigInt(-decimals);
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  return roundedQuotient(numerator, denominator);
}

/** `abs(x)` with that many digits after the point (no point if there are none), like C's `%.{decimals}f`. */
export function fixedDigits(x: number, decimals: number): string {
  const size = Math.abs(x);
  // a tie is an odd multiple of 1 / (2 * 10**decimals); for a binary fraction that means of 1 / 2**(decimals + 1)
  if (decimals <= 100 && size < 1e21 && (size * 2 ** (decimals + 1)) % 2 !== 1) return size.toFixed(decimals);
  const computed = Math.min(decimals, MAX_DECIMALS);
  const digits = String(scaledInteger(size, computed)).padStart(computed + 1, '0');
  if (decimals === 0) return digits;
  const point = digits.length - computed;
  return `${digits.slice(0, point)}.${digits.slice(point)}${'0'.repeat(decimals - computed)}`;
}

/** Decimal digits with their place: the value is 0.d1d2d3… * 10**point. */
export interface Digits {
  readonly digits: string;
  readonly point: number;
}

/** The first `count` significant digits of `abs(x)`, rounded. */
export function significantDigits(x: number, count: number): Digits {
  const size = Math.abs(x);
  if (size === 0) return { digits: '0'.repeat(count), point: 1 };
  if (count <= 100) {
    const longer = splitExponential(size.toExponential(count));
    if (!longer.digits.endsWith('5') || !isExact(size, longer)) return splitExponential(size.toExponential(count - 1));
  }
  const computed = Math.min(count, MAX_DECIMALS);
  let point = splitExponential(size.toExponential(20)).point;
  let digits = String(scaledInteger(size, computed - point));
  // the estimate is one off where rounding to 21 digits, or to fewer, carries into a new digit
  if (digits.length < computed) digits = String(scaledInteger(size, computed - --point));
  if (digits.length > computed) {
    point++;
    digits = digits.slice(0, computed);
  }
  return { digits: digits + '0'.repeat(count - computed), point };
}

/** The fewest significant digits that read back as `abs(x)`. */
export function shortestDigits(x: number): Digits {
  return splitExponential(Math.abs(x).toExponential());
}

function splitExponential(text: string): Digits {
  const e = text.indexOf('e');
  return { digits: text[0] + text.slice(2, e), point: Number(text.slice(e + 1)) + 1 };
}

function isExact(size: number, { digits, point }: Digits): boolean {
  const { mantissa, exponent } = floatParts(size);
  const shift = point - digits.length;
  let left = BigInt(digits);
  let right = BigInt(mantissa);
  if (shift >= 0) left *= 10n ** BigInt(shift);
  else right *= 10n ** BigInt(-shift);
  if (exponent >= 0) right <<= BigInt(exponent);
  else left <<= BigInt(-exponent);
  return left === right;
}
