// Floats as text, and back: repr(), the digits behind format() and %, and float(text).

import { raise } from '../raise.ts';
import { numeralText } from '../text/digits.ts';
import { stringRepr } from '../text/repr.ts';
import { type Digits, fixedDigits, shortestDigits, significantDigits } from './decimalDigits.ts';

/** fast: `repr(x)`. */
export function floatRepr(x: number): string {
  const size = Math.abs(x);
  if (size < 1e16 && size >= 1e-4) {
    const text = String(x);
    return Number.isInteger(x) ? `${text}.0` : text;
  }
  if (x === 0) return Object.is(x, -0) ? '-0.0' : '0.0';
  if (Number.isNaN(x)) return 'nan';
  if (size === Number.POSITIVE_INFINITY) return x > 0 ? 'inf' : '-inf';
  return (x < 0 ? '-' : '') + withExponent(shortestDigits(x), false);
}

export interface FloatFormat {
  /** `e` scientific, `f` fixed, `g` the shorter of both, `r` the shortest digits that read back the same. */
  readonly kind: 'e' | 'f' | 'g' | 'r';
  /** Digits after the point (`e`, `f`) or significant digits (`g`); unused by `r`. */
  readonly precision: number;
  /** `#`: keep the point and the trailing zeros. */
  readonly alternate: boolean;
  /** A number without point nor exponent gets `.0`. */
  readonly addPointZero: boolean;
}

/** `abs(x)` in that format; the sign is up to the caller. Letters are lower case. */
export function formatMagnitude(x: number, format: FloatFormat): string {
  if (Number.isNaN(x)) return 'nan';
  if (!Number.isFinite(x)) return 'inf';
  const { kind, precision, alternate, addPointZero } = format;
  if (kind === 'f') {
    const fixed = fixedDigits(x, precision);
    return precision > 0 || !(alternate || addPointZero) ? fixed : `${fixed}.${addPointZero ? '0' : ''}`;
  }
  if (kind === 'e') return withExponent(significantDigits(x, precision + 1), alternate);
  if (kind === 'r') {
    const shortest = shortestDigits(x);
    if (shortest.point > 16 || shortest.point < -3) return withExponent(shortest, alternate);
    return withoutExponent(shortest, alternate, addPointZero);
  }
  const significant = significantDigits(x, Math.max(precision, 1));
  const digits = alternate ? significant.digits : trimZeros(significant.digits);
  const { point } = significant;
  if (point < -3 || point > Math.max(precision, 1) - (addPointZero ? 1 : 0))
    return withExponent({ digits, point }, alternate);
  return withoutExponent({ digits, point }, alternate, addPointZero);
}

function trimZeros(digits: string): string {
  let end = digits.length;
  while (end > 1 && digits.charCodeAt(end - 1) === 48) end--;
  return digits.substring(0, end);
}

function withExponent({ digits, point }: Digits, alternate: boolean): string {
  const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits + (alternate ? '.' : '');
  const exponent = point - 1;
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function withoutExponent({ digits, point }: Digits, alternate: boolean, addPointZero: boolean): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point < digits.length) return `${digits.slice(0, point)}.${digits.slice(point)}`;
  return digits + '0'.repeat(point - digits.length) + (addPointZero ? '.0' : alternate ? '.' : '');
}

const NUMERAL = /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/;
const NAMED = /^([+-]?)(?:(inf(?:inity)?)|nan)$/i;

/** `float(text)`. */
export function floatFromText(text: string): number {
  const value = parseFloatText(numeralText(text));
  if (value === null) throw raise('ValueError', `could not convert string to float: ${stringRepr(text)}`);
  return value;
}

/** The float that the text stands for, or null. */
export function parseFloatText(text: string): number | null {
  if (NUMERAL.test(text)) return Number(text.replaceAll('_', ''));
  const named = NAMED.exec(text);
  if (named === null) return null;
  if (named[2] === undefined) return Number.NaN;
  return named[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
