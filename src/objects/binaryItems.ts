// Numbers in memory, as C has them: what struct, array and memoryview read and write. An item kind says how many bytes
// a number takes and what they mean; the byte order is the caller's.

import { frexp, hasMinusSign } from './numbers/floatParts.ts';
import { normalise } from './numbers/int.ts';
import { roundToInt } from './numbers/intFloat.ts';
import { type Int, PyFloat } from './object.ts';

export type ItemKind = 'i8' | 'u8' | 'i16' | 'u16' | 'i32' | 'u32' | 'i64' | 'u64' | 'f16' | 'f32' | 'f64';

export const ITEM_SIZES: Readonly<Record<ItemKind, number>> = {
  i8: 1,
  u8: 1,
  i16: 2,
  u16: 2,
  i32: 4,
  u32: 4,
  i64: 8,
  u64: 8,
  f16: 2,
  f32: 4,
  f64: 8,
};

/** The kinds of numbers that letters stand for in native mode, on a 64-bit machine. */
export const NATIVE_ITEMS: Readonly<Record<string, ItemKind>> = {
  b: 'i8',
  B: 'u8',
  h: 'i16',
  H: 'u16',
  i: 'i32',
  I: 'u32',
  l: 'i64',
  L: 'u64',
  q: 'i64',
  Q: 'u64',
  n: 'i64',
  N: 'u64',
  P: 'u64',
  e: 'f16',
  f: 'f32',
  d: 'f64',
};

/** Smallest and largest int of a kind; null for floats. */
export function itemRange(kind: ItemKind): { lowest: Int; highest: Int } | null {
  if (kind.startsWith('f')) return null;
  const bits = BigInt(ITEM_SIZES[kind] * 8);
  return kind.startsWith('i')
    ? { lowest: normalise(-(1n << (bits - 1n))), highest: normalise((1n << (bits - 1n)) - 1n) }
    : { lowest: 0, highest: normalise((1n << bits) - 1n) };
}

/** The number at `offset`. */
export function readItem(view: DataView, offset: number, kind: ItemKind, little: boolean): Int | PyFloat {
  switch (kind) {
    case 'i8':
      return view.getInt8(offset);
    case 'u8':
      return view.getUint8(offset);
    case 'i16':
      return view.getInt16(offset, little);
    case 'u16':
      return view.getUint16(offset, little);
    case 'i32':
      return view.getInt32(offset, little);
    case 'u32':
      return view.getUint32(offset, little);
    case 'i64':
      return normalise(view.getBigInt64(offset, little));
    case 'u64':
      return normalise(view.getBigUint64(offset, little));
    case 'f16':
      return new PyFloat(halfToFloat(view.getUint16(offset, little)));
    case 'f32':
      return new PyFloat(view.getFloat32(offset, little));
    case 'f64':
      return new PyFloat(view.getFloat64(offset, little));
  }
}

/** Writes an int that is in the kind's range. */
export function writeInt(view: DataView, offset: number, kind: ItemKind, little: boolean, value: Int): void {
  switch (kind) {
    case 'i8':
    case 'u8':
      view.setUint8(offset, value as number);
      break;
    case 'i16':
    case 'u16':
      view.setUint16(offset, value as number, little);
      break;
    case 'i32':
    case 'u32':
      view.setUint32(offset, value as number, little);
      break;
    default:
      view.setBigInt64(offset, BigInt.asIntN(64, BigInt(value)), little);
  }
}

/** Writes a float; false if it is finite and too large for the kind (then an infinity was written). */
export function writeFloat(view: DataView, offset: number, kind: ItemKind, little: boolean, value: number): boolean {
  switch (kind) {
    case 'f16': {
      const bits = floatToHalf(value);
      view.setUint16(offset, bits, little);
      return (bits & 0x7fff) !== 0x7c00 || !Number.isFinite(value);
    }
    case 'f32':
      view.setFloat32(offset, value, little);
      return Number.isFinite(Math.fround(value)) || !Number.isFinite(value);
    default:
      view.setFloat64(offset, value, little);
      return true;
  }
}

function halfToFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** The nearest half-precision float, ties to even; an infinity where it is too large. */
function floatToHalf(x: number): number {
  if (Number.isNaN(x)) return 0x7e00;
  const sign = hasMinusSign(x) ? 0x8000 : 0;
  const size = Math.abs(x);
  if (size >= 65520) return sign | 0x7c00;
  if (size < 2 ** -14) return sign | (roundToInt(size * 2 ** 24) as number);
  const { fraction, exponent } = frexp(size);
  // A fraction that rounds up to 2 carries into the exponent by itself.
  const steps = roundToInt(fraction * 2048) as number;
  return sign | (((exponent + 14) << 10) + steps - 1024);
}
