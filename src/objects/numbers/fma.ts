// Fused multiply-add: `x * y + z` rounded once. JavaScript has no such operation, so it is done in exact integers.

import { floatParts, hasMinusSign } from './floatParts.ts';
import { ratioToFloat } from './intFloat.ts';

/** `x * y + z` for any floats, without errors: NaN and infinities as in C. */
export function fusedMultiplyAdd(x: number, y: number, z: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z)) {
    // An infinite z wins over a product that is only too large.
    return Number.isFinite(x) && Number.isFinite(y) ? z : x * y + z;
  }
  const negative = hasMinusSign(x) !== hasMinusSign(y);
  if (x === 0 || y === 0) return (negative ? -0 : 0) + z;
  const a = floatParts(x);
  const b = floatParts(y);
  const size = BigInt(a.mantissa) * BigInt(b.mantissa);
  const product = negative ? -size : size;
  const exponent = a.exponent + b.exponent;
  if (z === 0) return rounded(product, exponent);
  const c = floatParts(z);
  const addend = BigInt(z < 0 ? -c.mantissa : c.mantissa);
  const lowest = Math.min(exponent, c.exponent);
  return rounded((product << BigInt(exponent - lowest)) + (addend << BigInt(c.exponent - lowest)), lowest);
}

function rounded(mantissa: bigint, exponent: number): number {
  if (mantissa === 0n) return 0;
  return mantissa < 0n ? -ratioToFloat(-mantissa, exponent) : ratioToFloat(mantissa, exponent);
}
