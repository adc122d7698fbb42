// Ints as text: str(int), hex and its kin, and int(text, base). Conversions to and from bases that are no power of two
// are quadratic in CPython, so it limits their digits; we keep the limit, since programs can see it.

import type { Int } from '../object.ts';
import { type PendingRaise, raise } from '../raise.ts';
import { numeralText } from '../text/digits.ts';
import { reprStart } from '../text/repr.ts';
import { bitLength, normalise } from './int.ts';
import { MAX_INT_BITS, MAX_STR_DIGITS, tooManyBits } from './limits.ts';

/** Shorter bigints than this have fewer digits than any limit that may be set (CPython's least limit is 640). */
const SHORT = 10n ** 640n;

const LOG_10_OF_2 = Math.log10(2);

/** fast: `str(a)`. */
export function intToString(a: Int, maxDigits: number = MAX_STR_DIGITS): string {
  if (typeof a === 'number' || maxDigits === 0 || (a < SHORT && a > -SHORT)) return String(a);
  // the conversion itself is what takes long
  if ((bitLength(a) - 1) * LOG_10_OF_2 > maxDigits) throw tooManyDigits(maxDigits);
  const text = String(a);
  if (text.length - (a < 0n ? 1 : 0) > maxDigits) throw tooManyDigits(maxDigits);
  return text;
}

function tooManyDigits(maxDigits: number, found = ''): PendingRaise {
  return raise(
    'ValueError',
    `Exceeds the limit (${maxDigits} digits) for integer string conversion${found};` +
      ' use sys.set_int_max_str_digits() to increase the limit',
  );
}

/** `bin(a)`, `oct(a)`, `hex(a)`: with prefix and sign. */
export function intToPrefixed(a: Int, base: 2 | 8 | 16): string {
  const prefix = base === 2 ? '0b' : base === 8 ? '0o' : '0x';
  return a < 0 ? `-${prefix}${(-a).toString(base)}` : prefix + a.toString(base);
}

/** `int(text, base)`. */
export function intFromText(text: string, base: Int = 10, maxDigits: number = MAX_STR_DIGITS): Int {
  if (base !== 0 && (base < 2 || base > 36)) throw raise('ValueError', 'int() base must be >= 2 and <= 36, or 0');
  const value = parseInteger(text, Number(base), maxDigits);
  if (value !== null) return value;
  throw raise('ValueError', `invalid literal for int() with base ${base}: ${reprStart(text, 200)}`);
}

/** The int that the text stands for, or null. */
function parseInteger(text: string, base: number, maxDigits: number): Int | null {
  if (base === 10 && text.length < 16 && /^-?[0-9]+$/.test(text)) return Number(text) + 0;
  const parts = /^([+-]?)(0[bBoOxX]_?)?([0-9a-zA-Z]+(?:_[0-9a-zA-Z]+)*)$/.exec(numeralText(text));
  if (parts === null) return null;
  const prefix = parts[2] ?? '';
  let digits = (parts[3] as string).replaceAll('_', '');
  let radix = base;
  if (prefix !== '') {
    const prefixBase = prefixRadix(prefix);
    if (base === 0 || base === prefixBase) {
      radix = prefixBase;
    } else {
      // in base 16 and up the letter of a prefix may be an ordinary digit: int('0b1', 16)
      if (prefix.length === 3 && base === 0) return null;
      digits = prefix.replace('_', '') + digits;
    }
  } else if (base === 0) {
    radix = 10;
    if (digits[0] === '0' && !/^0+$/.test(digits)) return null;
  }
  for (let i = 0; i < digits.length; i++) {
    if (Number.isNaN(Number.parseInt(digits[i] as string, radix))) return null;
  }
  const value = digitsToInt(digits, radix, maxDigits);
  return parts[1] === '-' ? normalise(-BigInt(value)) : value;
}

function prefixRadix(prefix: string): number {
  const letter = prefix.charAt(1).toLowerCase();
  return letter === 'b' ? 2 : letter === 'o' ? 8 : 16;
}

function digitsToInt(digits: string, radix: number, maxDigits: number): Int {
  if (digits.length * Math.log2(radix) < 53) return Number.parseInt(digits, radix);
  if (digits.length * Math.log2(radix) > MAX_INT_BITS) throw tooManyBits();
  const isPowerOfTwo = (radix & (radix - 1)) === 0;
  if (!isPowerOfTwo && maxDigits > 0 && digits.length > maxDigits) {
    throw tooManyDigits(maxDigits, `: value has ${digits.length} digits`);
  }
  if (radix === 10) return normalise(BigInt(digits));
  if (radix === 2 || radix === 8 || radix === 16) {
    return normalise(BigInt((radix === 2 ? '0b' : radix === 8 ? '0o' : '0x') + digits));
  }
  return normalise(joinDigits(digits, radix));
}

/** Divide and conquer: the two halves have equal sizes, which suits fast multiplication. */
function joinDigits(digits: string, radix: number): bigint {
  if (digits.length <= 10) return BigInt(Number.parseInt(digits, radix));
  const lowLength = digits.length >> 1;
  const high = joinDigits(digits.slice(0, -lowLength), radix);
  return high * BigInt(radix) ** BigInt(lowLength) + joinDigits(digits.slice(-lowLength), radix);
}
