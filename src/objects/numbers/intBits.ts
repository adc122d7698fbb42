// Ints as bit patterns (two's complement of infinite length): shifts, the bitwise operators, and int.to_bytes and
// int.from_bytes. The operators on numbers beyond 32 bits work on a high half (down to -2**21) and a low half of 32 bits.

import type { Int } from '../object.ts';
import { raise } from '../raise.ts';
import { bitLength, normalise } from './int.ts';
import { MAX_INT_BITS, tooManyBits } from './limits.ts';

const MAX_SAFE = Number.MAX_SAFE_INTEGER;
const HALF = 4294967296;

/** 2**0 to 2**63: faster than the operator, and exact by construction. */
const POWERS_OF_TWO = Float64Array.from({ length: 64 }, (_, i) => Number(1n << BigInt(i)));

/** fast: `a << b`. */
export function leftShift(a: Int, b: Int): Int {
  if (b < 0) throw raise('ValueError', 'negative shift count');
  if (a === 0) return 0;
  if (typeof b === 'bigint') throw raise('OverflowError', 'too many digits in integer');
  if (typeof a === 'number' && b < 64) {
    const shifted = a * (POWERS_OF_TWO[b] as number);
    if (shifted <= MAX_SAFE && shifted >= -MAX_SAFE) return shifted;
  }
  if (bitLength(a) + b > MAX_INT_BITS) throw tooManyBits();
  return normalise(BigInt(a) << BigInt(b));
}

/** fast: `a >> b`, rounding down. */
export function rightShift(a: Int, b: Int): Int {
  if (b < 0) throw raise('ValueError', 'negative shift count');
  if (typeof a === 'number') {
    if (b < 32 && (a | 0) === a) return a >> (b as number);
    // scaling by a power of two is exact
    return b < 64 ? Math.floor(a / (POWERS_OF_TWO[b as number] as number)) : a < 0 ? -1 : 0;
  }
  if (b > MAX_INT_BITS) return a < 0n ? -1 : 0;
  return normalise(a >> BigInt(b));
}

/** fast: `a & b`. */
export function bitAnd(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if ((a | 0) === a && (b | 0) === b) return a & b;
    return join(Math.floor(a / HALF) & Math.floor(b / HALF), a & b);
  }
  return normalise(BigInt(a) & BigInt(b));
}

/** fast: `a | b`. */
export function bitOr(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if ((a | 0) === a && (b | 0) === b) return a | b;
    return join(Math.floor(a / HALF) | Math.floor(b / HALF), a | b);
  }
  return normalise(BigInt(a) | BigInt(b));
}

/** fast: `a ^ b`. */
export function bitXor(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if ((a | 0) === a && (b | 0) === b) return a ^ b;
    return join(Math.floor(a / HALF) ^ Math.floor(b / HALF), a ^ b);
  }
  return normalise(BigInt(a) ^ BigInt(b));
}

function join(high: number, low: number): Int {
  const value = high * HALF + (low >>> 0);
  // the halves reach down to -2**53, which is exact but not a safe integer
  return value < -MAX_SAFE ? BigInt(value) : value;
}

/** fast: `~a`. */
export function invert(a: Int): Int {
  if (typeof a === 'number') {
    const value = -1 - a;
    return value < -MAX_SAFE ? BigInt(value) : value;
  }
  return normalise(~a);
}

/** `a.bit_count()`: the ones in the binary form of `abs(a)`. */
export function bitCount(a: Int): number {
  const hex = (a < 0 ? -a : a).toString(16);
  let count = 0;
  for (let i = 0; i < hex.length; i++) {
    for (let digit = Number.parseInt(hex[i] as string, 16); digit !== 0; digit &= digit - 1) count++;
  }
  return count;
}

/** `a.to_bytes(length, byteorder, signed=signed)`. */
export function toBytes(a: Int, length: Int, byteOrder: string, signed: boolean): Uint8Array {
  const little = isLittle(byteOrder);
  if (length < 0) throw raise('ValueError', 'length argument must be non-negative');
  if (typeof length === 'bigint' || length > MAX_INT_BITS) throw raise('MemoryError');
  if (a < 0 && !signed) throw raise('OverflowError', "can't convert negative int to unsigned");
  const value = BigInt(a);
  const bits = bitLength(a < 0 ? value + 1n : a) + (signed ? 1 : 0);
  // 0 fits into no bytes at all, even a signed one; -1 does not
  if (bits > length * 8 && !(a === 0 && length === 0)) throw raise('OverflowError', 'int too big to convert');
  const hex =
    length === 0
      ? ''
      : BigInt.asUintN(length * 8, value)
          .toString(16)
          .padStart(length * 2, '0');
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    bytes[little ? length - 1 - i : i] = Number.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
  }
  return bytes;
}

/** `int.from_bytes(bytes, byteorder, signed=signed)`. */
export function fromBytes(bytes: Uint8Array, byteOrder: string, signed: boolean): Int {
  const little = isLittle(byteOrder);
  if (bytes.length === 0) return 0;
  if (bytes.length * 8 > MAX_INT_BITS) throw tooManyBits();
  const digits: string[] = [];
  for (let i = 0; i < bytes.length; i++) {
    digits.push((bytes[little ? bytes.length - 1 - i : i] as number).toString(16).padStart(2, '0'));
  }
  const value = BigInt(`0x${digits.join('')}`);
  return normalise(signed ? BigInt.asIntN(bytes.length * 8, value) : value);
}

function isLittle(byteOrder: string): boolean {
  if (byteOrder !== 'little' && byteOrder !== 'big') {
    throw raise('ValueError', "byteorder must be either 'little' or 'big'");
  }
  return byteOrder === 'little';
}
