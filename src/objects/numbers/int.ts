// Arithmetic on Python ints. An int is a JavaScript number while it is a safe integer and a bigint beyond, and that
// form is canonical: no bigint lies in the safe range, and no number is -0. Then equal ints are `===`, which dicts
// and comparisons rely on. Every function first tries plain number arithmetic: a sum or product of safe integers whose
// rounded result is safe was exact, since rounding is monotonic and 2**53 is itself representable.

import type { Int } from '../object.ts';
import { raise } from '../raise.ts';
import { MAX_INT_BITS, tooManyBits } from './limits.ts';

const MAX_SAFE = Number.MAX_SAFE_INTEGER;
const MAX_SAFE_BIG = BigInt(MAX_SAFE);

/** Bigints smaller than this never need their size measured before a multiplication. */
const MODEST = 1n << 1_000_000n;
const MINUS_MODEST = -MODEST;

/** The canonical form of a mathematical integer. */
export function normalise(value: bigint): Int {
  return value <= MAX_SAFE_BIG && value >= -MAX_SAFE_BIG ? Number(value) : value;
}

/** fast: `a + b`. */
export function add(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum <= MAX_SAFE && sum >= -MAX_SAFE) return sum;
  }
  return bounded(BigInt(a) + BigInt(b));
}

/** fast: `a - b`. */
export function subtract(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (difference <= MAX_SAFE && difference >= -MAX_SAFE) return difference;
  }
  return bounded(BigInt(a) - BigInt(b));
}

/** fast: `a * b`. */
export function multiply(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    // + 0 turns -0 into 0
    if (product <= MAX_SAFE && product >= -MAX_SAFE) return product + 0;
    return normalise(BigInt(a) * BigInt(b));
  }
  const left = BigInt(a);
  const right = BigInt(b);
  if (!isModest(left) || !isModest(right)) {
    if (bitLength(left) + bitLength(right) > MAX_INT_BITS + 1) throw tooManyBits();
  }
  return normalise(left * right);
}

/** fast: `a // b`. */
export function floorDivide(a: Int, b: Int): Int {
  if (b === 0) throw raise('ZeroDivisionError', 'integer division or modulo by zero');
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    const quotient = (a - rest) / b;
    return rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient + 0;
  }
  const left = BigInt(a);
  const right = BigInt(b);
  const rest = left % right;
  const quotient = left / right;
  return normalise(rest !== 0n && rest < 0n !== right < 0n ? quotient - 1n : quotient);
}

/** fast: `a % b`, with the sign of `b`. */
export function modulo(a: Int, b: Int): Int {
  if (b === 0) throw raise('ZeroDivisionError', 'integer modulo by zero');
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest + 0;
  }
  const right = BigInt(b);
  const rest = BigInt(a) % right;
  return normalise(rest !== 0n && rest < 0n !== right < 0n ? rest + right : rest);
}

/** `divmod(a, b)`. */
export function divmod(a: Int, b: Int): [Int, Int] {
  return [floorDivide(a, b), modulo(a, b)];
}

/** `a ** b` for `b >= 0`; with a negative exponent Python computes with floats instead, see `floatPower`. */
export function power(base: Int, exponent: Int): Int {
  if (typeof base === 'number' && typeof exponent === 'number') {
    const product = smallPower(base, exponent);
    if (product <= MAX_SAFE && product >= -MAX_SAFE) return product + 0;
  }
  if (base === 0 || base === 1) return exponent === 0 ? 1 : base;
  if (base === -1) return isOdd(exponent) ? -1 : 1;
  // |base| >= 2**(bits - 1), so the power has at least this many bits
  if (typeof exponent === 'bigint' || (bitLength(base) - 1) * exponent > MAX_INT_BITS) throw tooManyBits();
  return bounded(BigInt(base) ** BigInt(exponent));
}

/** The power by squaring in numbers: exact as long as it is safe, and not safe (or NaN) if the exact one is not. */
function smallPower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  let rest = exponent;
  while (rest > 0) {
    if (rest % 2 === 1) {
      result *= square;
      if (result > MAX_SAFE || result < -MAX_SAFE) return Number.NaN;
    }
    rest = Math.floor(rest / 2);
    if (rest === 0) break;
    square *= square;
    if (square > MAX_SAFE) return Number.NaN;
  }
  return result;
}

/** `pow(base, exponent, modulus)`. */
export function powerModulo(base: Int, exponent: Int, modulus: Int): Int {
  if (modulus === 0) throw raise('ValueError', 'pow() 3rd argument cannot be 0');
  if (modulus === 1 || modulus === -1) return 0;
  let start = modulo(base, modulus);
  let rest = exponent;
  if (compare(rest, 0) < 0) {
    start = inverseModulo(start, modulus);
    rest = negate(rest);
  }
  // products of two residues below 2**26 are safe integers
  if (typeof modulus === 'number' && Math.abs(modulus) < 67108864 && typeof rest === 'number') {
    return modulo(residuePower(start as number, rest, Math.abs(modulus)), modulus);
  }
  return modulo(bigResiduePower(BigInt(start), BigInt(rest), BigInt(modulus)), modulus);
}

function residuePower(base: number, exponent: number, modulus: number): number {
  let result = 1;
  let square = base < 0 ? base + modulus : base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** An upper bound on the work of one `pow` with three arguments, in squarings of one 64-bit digit. */
const MAX_POWER_WORK = 2e10;

function bigResiduePower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const digits = bitLength(modulus) / 64 + 1;
  const binary = exponent.toString(2);
  if (digits * digits * binary.length > MAX_POWER_WORK) throw raise('MemoryError', 'pow() of ints that large');
  let result = 1n;
  for (let i = 0; i < binary.length; i++) {
    result = (result * result) % modulus;
    if (binary.charCodeAt(i) === 49) result = (result * base) % modulus;
  }
  return result;
}

/** The number that times `value` is 1 modulo `modulus`. */
function inverseModulo(value: Int, modulus: Int): Int {
  let [r0, r1] = [BigInt(modulus), BigInt(value)];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  if (r0 !== 1n && r0 !== -1n) throw raise('ValueError', 'base is not invertible for the given modulus');
  return modulo(normalise(r0 === 1n ? t0 : -t0), modulus);
}

/** fast: `-a`. */
export function negate(a: Int): Int {
  return typeof a === 'number' ? 0 - a : -a;
}

/** fast: `abs(a)`. */
export function absolute(a: Int): Int {
  return typeof a === 'number' ? Math.abs(a) : a < 0n ? -a : a;
}

/** fast: negative, 0 or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Int, b: Int): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** True if `a` is odd. */
export function isOdd(a: Int): boolean {
  return typeof a === 'number' ? a % 2 !== 0 : (a & 1n) === 1n;
}

/** `a.bit_length()`. */
export function bitLength(a: Int): number {
  if (typeof a === 'number') {
    const size = Math.abs(a);
    if (size < 4294967296) return 32 - Math.clz32(size);
    return 64 - Math.clz32(size / 4294967296);
  }
  const hex = (a < 0n ? -a : a).toString(16);
  return hex.length * 4 - Math.clz32(Number.parseInt(hex[0] as string, 16)) + 28;
}

function isModest(a: bigint): boolean {
  return a < MODEST && a > MINUS_MODEST;
}

/** The canonical form of a result that may just have crossed the limit. */
function bounded(value: bigint): Int {
  if (!isModest(value) && bitLength(value) > MAX_INT_BITS) throw tooManyBits();
  return normalise(value);
}
