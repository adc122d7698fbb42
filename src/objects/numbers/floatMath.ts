// The functions of the `math` module that are exact by definition: sums without rounding errors, IEEE remainder,
// neighbours, scaling.

import { raise } from '../raise.ts';
import { floatBits, floatFromBits, frexp, hasMinusSign, scaleByPowerOfTwo } from './floatParts.ts';

/** `math.fsum(values)`: the exact sum, rounded once. */
export function fsum(values: readonly number[]): number {
  // the running sum is kept as numbers of growing size that do not overlap
  const partials: number[] = [];
  let specialSum = 0;
  let infinitySum = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) {
      if (!Number.isNaN(value)) infinitySum += value;
      specialSum += value;
      continue;
    }
    addPartial(partials, value);
  }
  if (specialSum !== 0) {
    if (Number.isNaN(infinitySum)) throw raise('ValueError', '-inf + inf in fsum');
    return specialSum;
  }
  return sumOfPartials(partials);
}

function addPartial(partials: number[], value: number): void {
  let x = value;
  let kept = 0;
  for (let i = 0; i < partials.length; i++) {
    let y = partials[i];
    if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
    const high = x + y;
    const low = y - (high - x);
    if (low !== 0) partials[kept++] = low;
    x = high;
  }
  partials.length = kept;
  if (x === 0) return;
  if (!Number.isFinite(x)) throw raise('OverflowError', 'intermediate overflow in fsum');
  partials.push(x);
}

function sumOfPartials(partials: readonly number[]): number {
  let i = partials.length;
  if (i === 0) return 0;
  let high = partials[--i];
  let low = 0;
  while (i > 0 && low === 0) {
    const x = high;
    const y = partials[--i];
    high = x + y;
    low = y - (high - x);
  }
  // a tie is decided by the sign of what lies below
  if (i > 0 && low < 0 === partials[i - 1] < 0) {
    const twice = low * 2;
    const next = high + twice;
    if (twice === next - high) high = next;
  }
  return high;
}

/** `math.remainder(x, y)`: what is left after taking away the nearest multiple of `y`, ties to the even multiple. */
export function remainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return x + y;
  if (!Number.isFinite(x) || y === 0) throw raise('ValueError', 'math domain error');
  if (!Number.isFinite(y)) return x;
  const size = Math.abs(x);
  const step = Math.abs(y);
  const rest = size % step;
  const other = step - rest;
  let result: number;
  if (rest < other) result = rest;
  else if (rest > other) result = -other;
  // half way: the parity of the quotient decides
  else result = rest - 2 * ((0.5 * (size - rest)) % step);
  return hasMinusSign(x) ? -result : result;
}

/** `math.ldexp(x, exponent)`. */
export function ldexp(x: number, exponent: number | bigint): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const bounded = exponent > 5000 ? 5000 : exponent < -5000 ? -5000 : Number(exponent);
  const result = scaleByPowerOfTwo(x, bounded);
  if (!Number.isFinite(result)) throw raise('OverflowError', 'math range error');
  return result;
}

/** `math.nextafter(x, y, steps=steps)`. */
export function nextAfter(x: number, y: number, steps: number | bigint = 1): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return x + y;
  if (x === y) return y;
  const from = orderOf(x);
  const to = orderOf(y);
  const distance = BigInt(steps);
  const far = to > from ? to - from : from - to;
  if (distance >= far) return y;
  if (distance === 0n) return x;
  return floatOfOrder(to > from ? from + distance : from - distance);
}

/** The place of a float among all floats, 0 being 0.0. */
function orderOf(x: number): bigint {
  const bits = floatBits(Math.abs(x));
  return hasMinusSign(x) ? -bits : bits;
}

function floatOfOrder(order: bigint): number {
  return order < 0n ? -floatFromBits(-order) : floatFromBits(order);
}

/** `math.ulp(x)`: the distance to the next float away from 0. */
export function ulp(x: number): number {
  if (!Number.isFinite(x)) return Math.abs(x);
  return x === 0 ? Number.MIN_VALUE : 2 ** Math.max(frexp(x).exponent - 53, -1074);
}
