// Where ints and floats meet: conversion both ways, true division of ints, and comparison. All of it is exact or rounded
// once (half to even), as in CPython: going through an intermediate double would round twice.

import type { Int } from '../object.ts';
import { raise } from '../raise.ts';
import { scaleByPowerOfTwo } from './floatParts.ts';
import { absolute, bitLength, normalise } from './int.ts';

/** `float(a)`, correctly rounded. */
export function toFloat(a: Int): number {
  if (typeof a === 'number') return a;
  const value = Number(a);
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) {
    throw raise('OverflowError', 'int too large to convert to float');
  }
  return value;
}

/** `int(x)`: the fraction is cut off. */
export function truncateToInt(x: number): Int {
  return integerOf(Math.trunc(x));
}

/** `math.floor(x)`. */
export function floorToInt(x: number): Int {
  return integerOf(Math.floor(x));
}

/** `math.ceil(x)`. */
export function ceilToInt(x: number): Int {
  return integerOf(Math.ceil(x));
}

/** `round(x)`: to the nearest int, ties to the even one. */
export function roundToInt(x: number): Int {
  const below = Math.floor(x);
  const distance = x - below;
  if (distance < 0.5) return integerOf(below);
  if (distance > 0.5) return integerOf(below + 1);
  return integerOf(distance === 0.5 && below % 2 !== 0 ? below + 1 : below);
}

/** The int equal to a float without a fraction. */
export function integerOf(x: number): Int {
  if (x <= Number.MAX_SAFE_INTEGER && x >= -Number.MAX_SAFE_INTEGER) return x + 0;
  if (Number.isNaN(x)) throw raise('ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(x)) throw raise('OverflowError', 'cannot convert float infinity to integer');
  return BigInt(x);
}

/** fast: `a / b` for ints, correctly rounded. */
export function trueDivide(a: Int, b: Int): number {
  if (b === 0) throw raise('ZeroDivisionError', 'division by zero');
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  const quotient = divideMagnitudes(absolute(a), absolute(b));
  if (quotient === Number.POSITIVE_INFINITY) {
    throw raise('OverflowError', 'integer division result too large for a float');
  }
  return a < 0 !== b < 0 ? -quotient : quotient;
}

function divideMagnitudes(a: Int, b: Int): number {
  if (a === 0) return 0;
  // the quotient lies in (2**(exponent - 1), 2**(exponent + 1))
  const exponent = bitLength(a) - bitLength(b);
  if (exponent > 1025) return Number.POSITIVE_INFINITY;
  if (exponent < -1077) return 0;
  // 64 bits or so of quotient, the lowest of them sticky; then one rounding
  const shift = BigInt(64 - exponent);
  const numerator = shift > 0n ? BigInt(a) << shift : BigInt(a);
  const denominator = shift < 0n ? BigInt(b) << -shift : BigInt(b);
  let quotient = numerator / denominator;
  if (quotient * denominator !== numerator) quotient |= 1n;
  return ratioToFloat(quotient, -Number(shift));
}

/** `mantissa * 2**exponent`, correctly rounded, also where the result is subnormal. `mantissa` must be positive. */
export function ratioToFloat(mantissa: bigint, exponent: number): number {
  // below 2**-1074 no bits are kept: round to a multiple of that (or of what 53 bits allow) in integers first
  const dropped = Math.max(bitLength(normalise(mantissa)) - 53, -1074 - exponent);
  if (dropped <= 0) return scaleByPowerOfTwo(Number(mantissa), exponent);
  const unit = 1n << BigInt(dropped);
  const rest = mantissa & (unit - 1n);
  const half = unit >> 1n;
  let kept = mantissa >> BigInt(dropped);
  if (rest > half || (rest === half && (kept & 1n) === 1n)) kept++;
  return scaleByPowerOfTwo(Number(kept), exponent + dropped);
}

/** Negative, 0 or positive as the int is below, equal to or above the float; NaN if the float is NaN. Exact. */
export function compareIntFloat(a: Int, x: number): number {
  return a < x ? -1 : a > x ? 1 : Number.isNaN(x) ? Number.NaN : 0;
}
