// CPython's hashes of numbers: equal numbers hash alike whatever their type, because the hash of a rational number is
// its value modulo the Mersenne prime 2**61 - 1. Programs see them through hash() and, far more often, through the
// order in which a printed set of ints comes out.

import type { Int } from '../object.ts';
import { floatParts } from './floatParts.ts';
import { normalise } from './int.ts';

const BITS = 61;
const MODULUS = (1n << 61n) - 1n;
const HASH_OF_INFINITY = 314159;

/** fast: `hash(a)`. */
export function hashInt(a: Int): Int {
  if (typeof a === 'number') return a === -1 ? -2 : a;
  // -1 is CPython's sign of an error, so no hash is ever -1
  const residue = a % MODULUS;
  return residue === -1n ? -2 : normalise(residue);
}

/** `hash(x)` of a float. A NaN hashes by its identity, which only the caller knows. */
export function hashFloat(x: number, hashOfNaN = 0): Int {
  if (Number.isSafeInteger(x)) return x === -1 ? -2 : x + 0;
  if (Number.isNaN(x)) return hashOfNaN;
  if (!Number.isFinite(x)) return x > 0 ? HASH_OF_INFINITY : -HASH_OF_INFINITY;
  const { mantissa, exponent } = floatParts(x);
  // 2**61 is 1 modulo the prime, so the exponent counts modulo 61
  const shift = ((exponent % BITS) + BITS) % BITS;
  const residue = (BigInt(mantissa) << BigInt(shift)) % MODULUS;
  const signed = x < 0 ? -residue : residue;
  return signed === -1n ? -2 : normalise(signed);
}

/** `hash(z)` of a complex number. */
export function hashComplex(real: number, imaginary: number): Int {
  const sum = BigInt.asIntN(64, BigInt(hashFloat(real)) + 1000003n * BigInt(hashFloat(imaginary)));
  return sum === -1n ? -2 : normalise(sum);
}
