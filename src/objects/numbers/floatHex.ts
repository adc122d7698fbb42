// Floats in hexadecimal: float.hex(), float.fromhex(), and float.as_integer_ratio(). All exact.

import type { Int } from '../object.ts';
import { raise } from '../raise.ts';
import { floatParts, hasMinusSign } from './floatParts.ts';
import { floatRepr, parseFloatText } from './floatText.ts';
import { bitLength, normalise } from './int.ts';
import { ratioToFloat } from './intFloat.ts';

const HEX = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i;

/** `x.hex()`. */
export function floatToHex(x: number): string {
  if (!Number.isFinite(x)) return floatRepr(x);
  const sign = hasMinusSign(x) ? '-' : '';
  if (x === 0) return `${sign}0x0.0p+0`;
  const parts = floatParts(x);
  const isNormal = parts.mantissa >= 4503599627370496;
  const fraction = (isNormal ? parts.mantissa - 4503599627370496 : parts.mantissa).toString(16).padStart(13, '0');
  const exponent = parts.exponent + 52;
  return `${sign}0x${isNormal ? 1 : 0}.${fraction}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}

/** `float.fromhex(text)`. */
export function floatFromHex(text: string): number {
  const trimmed = trimAsciiSpace(text);
  if (/^[+-]?(?:inf(?:inity)?|nan)$/i.test(trimmed)) return parseFloatText(trimmed) as number;
  const parts = HEX.exec(trimmed);
  const digits = parts === null ? '' : (parts[2] as string) + (parts[3] ?? '');
  if (parts === null || digits === '') throw raise('ValueError', 'invalid hexadecimal floating-point string');
  const mantissa = BigInt(`0x${digits}`);
  const isNegative = parts[1] === '-';
  const exponent = Number(parts[4] ?? 0) - 4 * (parts[3] ?? '').length;
  const value = mantissa === 0n ? 0 : hexValue(mantissa, exponent);
  if (!Number.isFinite(value)) throw raise('OverflowError', 'hexadecimal value too large to represent as a float');
  return isNegative ? -value : value;
}

function hexValue(mantissa: bigint, exponent: number): number {
  const top = exponent + bitLength(normalise(mantissa));
  if (top > 1030) return Number.POSITIVE_INFINITY;
  return top < -1080 ? 0 : ratioToFloat(mantissa, exponent);
}

function trimAsciiSpace(text: string): string {
  return text.replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');
}

/** `x.as_integer_ratio()`: numerator and positive denominator in lowest terms. */
export function integerRatio(x: number): [Int, Int] {
  if (Number.isNaN(x)) throw raise('ValueError', 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(x)) throw raise('OverflowError', 'cannot convert Infinity to integer ratio');
  if (x === 0) return [0, 1];
  let { mantissa, exponent } = floatParts(x);
  while (mantissa % 2 === 0) {
    mantissa /= 2;
    exponent++;
  }
  const numerator = BigInt(x < 0 ? -mantissa : mantissa);
  if (exponent >= 0) return [normalise(numerator << BigInt(exponent)), 1];
  return [normalise(numerator), normalise(1n << BigInt(-exponent))];
}
