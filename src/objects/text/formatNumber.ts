// format() of int, float and complex: the number's text is split into sign, prefix, digits and rest, the digits are
// grouped, and the fill goes around (or, with `=` alignment, between sign and digits).

import { hasMinusSign } from '../numbers/floatParts.ts';
import { type FloatFormat, floatRepr, formatMagnitude } from '../numbers/floatText.ts';
import { toFloat } from '../numbers/intFloat.ts';
import { intToString } from '../numbers/intText.ts';
import type { Int } from '../object.ts';
import { raise } from '../raise.ts';
import { checkLength } from './codePoints.ts';
import { type FormatSpec, fillAround, parseFormatSpec, unknownFormatCode } from './formatSpec.ts';

const FLOAT_TYPES = 'eEfFgG%';
/** The largest precision that C's int holds. */
const MAX_PRECISION = 2147483647;

/** fast: `format(value, spec)` for an int. */
export function formatInt(value: Int, specText: string, typeName = 'int', maxDigits?: number): string {
  if (specText === '') return intToString(value, maxDigits);
  const spec = parseFormatSpec(specText, 'int', typeName);
  const { type } = spec;
  if (FLOAT_TYPES.includes(type)) return formatFloatWith(toFloat(value), spec, typeName);
  if (!'bcdoxXn'.includes(type)) throw unknownFormatCode(type, typeName);
  if (spec.precision >= 0) throw raise('ValueError', 'Precision not allowed in integer format specifier');
  if (spec.noNegativeZero) {
    throw raise('ValueError', 'Negative zero coercion (z) not allowed in integer format specifier');
  }
  if (type === 'c') return formatCharacter(value, spec);
  const size = value < 0 ? -value : value;
  const base = type === 'b' ? 2 : type === 'o' ? 8 : type === 'x' || type === 'X' ? 16 : 10;
  const digits = base === 10 ? intToString(size, maxDigits) : size.toString(base);
  const prefix = spec.alternate && base !== 10 ? `0${type}` : '';
  const parts = { sign: signOf(value < 0, spec), prefix, digits, rest: '' };
  return assemble(type === 'X' ? { ...parts, digits: digits.toUpperCase() } : parts, spec);
}

function formatCharacter(value: Int, spec: FormatSpec): string {
  if (spec.sign !== '') throw raise('ValueError', "Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) throw raise('ValueError', "Alternate form (#) not allowed with integer format specifier 'c'");
  if (BigInt.asIntN(64, BigInt(value)) !== BigInt(value)) {
    throw raise('OverflowError', 'Python int too large to convert to C long');
  }
  if (value < 0 || value > 0x10ffff) throw raise('OverflowError', '%c arg not in range(0x110000)');
  const { left, right } = fillAround(spec, 1);
  return left + String.fromCodePoint(Number(value)) + right;
}

/** fast: `format(x, spec)` for a float. */
export function formatFloat(x: number, specText: string, typeName = 'float'): string {
  if (specText === '') return floatRepr(x);
  return formatFloatWith(x, parseFormatSpec(specText, 'float', typeName), typeName);
}

function formatFloatWith(x: number, spec: FormatSpec, typeName: string): string {
  const { type } = spec;
  if (type !== '' && !FLOAT_TYPES.includes(type) && type !== 'n') throw unknownFormatCode(type, typeName);
  const text = magnitudeText(type === '%' ? x * 100 : x, spec, type === '');
  const sign = floatSign(x, text, spec);
  if (spec.grouping === '' && spec.width <= sign.length + text.length) return sign + text;
  return assemble({ sign, prefix: '', ...splitNumber(text) }, spec);
}

function magnitudeText(x: number, spec: FormatSpec, addPointZero: boolean): string {
  if (spec.precision > MAX_PRECISION) throw raise('ValueError', 'precision too big');
  checkLength(spec.precision);
  const { type, alternate } = spec;
  const precision = spec.precision < 0 && type !== '' ? 6 : spec.precision;
  const text = formatMagnitude(x, { kind: kindOf(spec), precision, alternate, addPointZero });
  if (type === '%') return `${text}%`;
  return type === 'E' || type === 'F' || type === 'G' ? text.toUpperCase() : text;
}

function kindOf({ type, precision }: FormatSpec): FloatFormat['kind'] {
  switch (type) {
    case '':
      return precision < 0 ? 'r' : 'g';
    case 'e':
    case 'E':
      return 'e';
    case 'f':
    case 'F':
    case '%':
      return 'f';
    default:
      return 'g';
  }
}

function floatSign(x: number, text: string, spec: FormatSpec): string {
  const isZero = spec.noNegativeZero && !/[1-9]/.test(text.replace(/[eE].*/, '')) && Number.isFinite(x);
  return signOf(hasMinusSign(x) && !isZero, spec);
}

function signOf(isNegative: boolean, spec: FormatSpec): string {
  if (isNegative) return '-';
  return spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
}

/** The digits before the point, which get grouped, and what follows them. */
function splitNumber(text: string): { digits: string; rest: string } {
  let end = 0;
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return { digits: text.substring(0, end), rest: text.substring(end) };
}

interface NumberParts {
  readonly sign: string;
  readonly prefix: string;
  readonly digits: string;
  readonly rest: string;
}

function assemble({ sign, prefix, digits, rest }: NumberParts, spec: FormatSpec): string {
  let shown = digits;
  if (spec.grouping !== '' && digits !== '') {
    // only zeros that were asked for as padding are grouped as well
    const isZeroFilled = spec.fill === '0' && spec.align === '=';
    const least = isZeroFilled ? spec.width - sign.length - prefix.length - rest.length : 0;
    checkLength(least);
    const size = 'boxX'.includes(spec.type) && spec.type !== '' ? 4 : 3;
    shown = group(digits, size, spec.grouping, least);
  }
  const start = sign + prefix;
  if (spec.width <= start.length + shown.length + rest.length) return start + shown + rest;
  const { left, right } = fillAround(spec, start.length + shown.length + rest.length);
  return spec.align === '=' ? start + left + shown + rest + right : left + start + shown + rest + right;
}

/** Digits with separators, with leading zeros up to that many characters; a separator never comes first. */
function group(digits: string, size: number, separator: string, least: number): string {
  const pieces: string[] = [];
  let left = digits.length;
  let missing = least;
  do {
    const length = Math.min(size, Math.max(left, missing, 1));
    pieces.push(digits.substring(Math.max(0, left - length), left).padStart(length, '0'));
    left = Math.max(0, left - length);
    missing -= length + 1;
  } while (left > 0 || missing >= 0);
  return pieces.reverse().join(separator);
}

/** `format(complex(real, imaginary), spec)`. */
export function formatComplex(real: number, imaginary: number, specText: string, typeName = 'complex'): string {
  const spec = parseFormatSpec(specText, 'float', typeName);
  const { type } = spec;
  if (type !== '' && !'eEfFgGn'.includes(type)) throw unknownFormatCode(type, typeName);
  if (spec.fill === '0') throw raise('ValueError', 'Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') throw raise('ValueError', "'=' alignment flag is not allowed in complex format specifier");
  const part = (x: number, sign: FormatSpec['sign']) => {
    const own = { ...spec, sign, width: -1 };
    const text = magnitudeText(x, own, false);
    return assemble({ sign: floatSign(x, text, own), prefix: '', ...splitNumber(text) }, own);
  };
  // without a type letter the form is repr's: parentheses, and no real part if it is 0.0
  const isBare = type === '' && real === 0 && !hasMinusSign(real);
  const whole = (isBare ? '' : part(real, spec.sign)) + part(imaginary, isBare ? spec.sign : '+');
  const content = type === '' && !isBare ? `(${whole}j)` : `${whole}j`;
  const { left, right } = fillAround(spec, content.length);
  return left + content + right;
}
