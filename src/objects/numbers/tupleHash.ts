// Hashes of tuples and frozensets, CPython's own 64-bit values: a set of tuples prints in the order that they fix. The
// tuple hash is an xxHash round per element, over 64-bit lanes; each lane is two 32-bit halves here, because bigint
// arithmetic would cost a hundred times more for something that every dict with tuple keys does all the time.

import type { Int } from '../object.ts';
import { normalise } from './int.ts';

const HALF = 4294967296;

// xxHash's primes 1, 2 and 5, in halves
const P1_HIGH = 0x9e3779b1;
const P1_LOW = 0x85ebca87;
const P2_HIGH = 0xc2b2ae3d;
const P2_LOW = 0x27d4eb4f;
const P5_HIGH = 0x27d4eb2f;
const P5_LOW = 0x165667c5;

/** The high half of the last product; a second result without an allocation. */
let productHigh = 0;

/** The 64-bit product of two 64-bit lanes: returns the low half, and leaves the high half in `productHigh`. */
function multiplyLane(aHigh: number, aLow: number, bHigh: number, bLow: number): number {
  const a0 = aLow & 0xffff;
  const a1 = aLow >>> 16;
  const b0 = bLow & 0xffff;
  const b1 = bLow >>> 16;
  const p00 = a0 * b0;
  const p01 = a0 * b1;
  const p10 = a1 * b0;
  const middle = (p00 >>> 16) + (p01 & 0xffff) + (p10 & 0xffff);
  const carry = a1 * b1 + (p01 >>> 16) + (p10 >>> 16) + (middle >>> 16);
  productHigh = (carry + Math.imul(aHigh, bLow) + Math.imul(aLow, bHigh)) | 0;
  return (middle << 16) | (p00 & 0xffff) | 0;
}

/** fast: the hash of a tuple whose elements have these hashes. */
export function hashTuple(hashes: readonly Int[]): Int {
  let high = P5_HIGH | 0;
  let low = P5_LOW | 0;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] as Int;
    let laneHigh: number;
    let laneLow: number;
    if (typeof hash === 'number') {
      laneLow = hash | 0;
      laneHigh = Math.floor(hash / HALF) | 0;
    } else {
      laneLow = Number(BigInt.asIntN(32, hash));
      laneHigh = Number(BigInt.asIntN(32, hash >> 32n));
    }
    const mixedLow = multiplyLane(laneHigh, laneLow, P2_HIGH, P2_LOW);
    const sum = (low >>> 0) + (mixedLow >>> 0);
    high = (high + productHigh + (sum >= HALF ? 1 : 0)) | 0;
    low = sum | 0;
    // rotate left by 31
    const rotatedHigh = (high << 31) | (low >>> 1);
    const rotatedLow = (low << 31) | (high >>> 1);
    low = multiplyLane(rotatedHigh, rotatedLow, P1_HIGH, P1_LOW);
    high = productHigh;
  }
  const sum = (low >>> 0) + ((hashes.length ^ P5_LOW ^ 3527539) >>> 0);
  high = (high + P5_HIGH + (sum >= HALF ? 1 : 0)) | 0;
  low = sum | 0;
  if (high === -1 && low === -1) return 1546275796;
  return joinHalves(high, low);
}

/** The int with these halves, read as a signed 64-bit number. */
function joinHalves(high: number, low: number): Int {
  const value = high * HALF + (low >>> 0);
  if (Number.isSafeInteger(value)) return value;
  return (BigInt(high) << 32n) | BigInt(low >>> 0);
}

/** The hash of a frozenset whose elements have these hashes, in any order. */
export function hashFrozenset(hashes: readonly Int[]): Int {
  let hash = 0n;
  for (const element of hashes) hash ^= shuffle(BigInt.asUintN(64, BigInt(element)));
  hash ^= BigInt(hashes.length + 1) * 1927868237n;
  hash = BigInt.asUintN(64, hash);
  hash ^= (hash >> 11n) ^ (hash >> 25n);
  hash = BigInt.asUintN(64, hash * 69069n + 907133923n);
  const signed = BigInt.asIntN(64, hash);
  return signed === -1n ? 590923713 : normalise(signed);
}

/** Spreads the bits of one element's hash, so that the xor of neighbouring hashes does not cancel out. */
function shuffle(hash: bigint): bigint {
  return BigInt.asUintN(64, (hash ^ 89869747n ^ BigInt.asUintN(64, hash << 16n)) * 3644798167n);
}
