// Number theory on ints for the `math` module: integer square root, greatest common divisor, least common multiple,
// factorial and binomials.

import type { Int } from '../object.ts';
import { raise } from '../raise.ts';
import { absolute, bitLength, floorDivide, multiply, normalise } from './int.ts';
import { MAX_INT_BITS, tooManyBits } from './limits.ts';

/** `math.isqrt(a)`: the largest int whose square is not above `a`. */
export function isqrt(a: Int): Int {
  if (a < 0) throw raise('ValueError', 'isqrt() argument must be nonnegative');
  if (typeof a === 'number') {
    let root = Math.floor(Math.sqrt(a));
    while (root * root > a) root--;
    return root;
  }
  // Newton's iteration from above falls monotonically until it reaches the root; the start is the root of the
  // leading bits, so that the precision doubles from there on
  const shift = BigInt(Math.floor((bitLength(a) - 50) / 2));
  let root = BigInt(Math.ceil(Math.sqrt(Number(a >> (2n * shift)) + 1)) + 1) << shift;
  for (;;) {
    const next = (root + a / root) >> 1n;
    if (next >= root) return normalise(root);
    root = next;
  }
}

/** `math.gcd(a, b)`. */
export function gcd(a: Int, b: Int): Int {
  let left = absolute(a);
  let right = absolute(b);
  while (typeof left === 'bigint' || typeof right === 'bigint') {
    if (right === 0) return left;
    const rest: Int = normalise(BigInt(left) % BigInt(right));
    left = right;
    right = rest;
  }
  while (right !== 0) [left, right] = [right, left % right];
  return left;
}

/** `math.lcm(a, b)`. */
export function lcm(a: Int, b: Int): Int {
  if (a === 0 || b === 0) return 0;
  return absolute(multiply(floorDivide(a, gcd(a, b)), b));
}

/** `math.factorial(n)`. */
export function factorial(n: Int): Int {
  if (n < 0) throw raise('ValueError', 'factorial() not defined for negative values');
  if (typeof n === 'bigint') throw raise('OverflowError', `factorial() argument should not exceed ${2n ** 63n - 1n}`);
  if (n * Math.log2(n / Math.E) > MAX_INT_BITS) throw tooManyBits();
  return n < 2 ? 1 : normalise(rangeProduct(2, n));
}

/** The product of all ints from `from` to `to`, halving the range so that the factors have similar sizes. */
function rangeProduct(from: number, to: number): bigint {
  if (to - from < 16) {
    let product = BigInt(from);
    for (let i = from + 1; i <= to; i++) product *= BigInt(i);
    return product;
  }
  const middle = Math.floor((from + to) / 2);
  return rangeProduct(from, middle) * rangeProduct(middle + 1, to);
}

/** `math.perm(n, k)` for `n, k >= 0`. */
export function permutations(n: Int, k: Int): Int {
  if (k > n) return 0;
  if (k === 0) return 1;
  if (typeof k === 'bigint' || k * (bitLength(n) - 1) > 2 * MAX_INT_BITS) throw tooManyBits();
  if (typeof n === 'number') return normalise(rangeProduct(n - k + 1, n));
  let product = 1n;
  for (let i = 0n; i < BigInt(k); i++) product *= n - i;
  return normalise(product);
}

/** `math.comb(n, k)` for `n, k >= 0`. */
export function combinations(n: Int, k: Int): Int {
  if (k > n) return 0;
  const other = normalise(BigInt(n) - BigInt(k));
  const fewer = other < k ? other : k;
  return floorDivide(permutations(n, fewer), factorial(fewer));
}
