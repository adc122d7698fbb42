// `template % values`. This file reads the template into pieces and formats values that the VM has already converted
// (to int, float or text): conversions may run Python code, which only the VM can do. What is wrong with a template is kept
// in its pieces, because CPython complains about it only after the values before it have been used.

import { hasMinusSign } from '../numbers/floatParts.ts';
import { formatMagnitude } from '../numbers/floatText.ts';
import { intToString } from '../numbers/intText.ts';
import type { Int } from '../object.ts';
import { type PendingRaise, raise } from '../raise.ts';
import { checkLength, lengthOf, substring } from './codePoints.ts';

/** A width or precision: a number, `*` to take it from the values, or null. */
export type PercentSize = number | '*' | null;

export interface PercentDirective {
  readonly kind: 'directive';
  /** The mapping key, null if there is none. */
  readonly key: string | null;
  readonly leftAlign: boolean;
  readonly plus: boolean;
  readonly space: boolean;
  readonly alternate: boolean;
  readonly zero: boolean;
  readonly width: PercentSize;
  readonly precision: PercentSize;
  /** One of `d i u o x X e E f F g G c r s a`. */
  readonly conversion: string;
  /** Not null for any other letter; to be thrown once the sizes and the value have been taken. */
  readonly error: PendingRaise | null;
}

/** A broken piece that begins with a key first needs the values to be a mapping (TypeError if they are not). */
export type PercentPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'broken'; readonly error: PendingRaise; readonly needsMapping: boolean }
  | PercentDirective;

const DIRECTIVE = /([-+ #0]*)(\*|[0-9]*)(?:\.(\*|[0-9]*))?[hlL]?/y;

const CACHE_SIZE = 256;
const cache = new Map<string, readonly PercentPiece[]>();

/** The pieces of a template, in order; a broken one is the last. */
export function parsePercentTemplate(template: string): readonly PercentPiece[] {
  let pieces = cache.get(template);
  if (pieces === undefined) {
    pieces = readTemplate(template);
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(template, pieces);
  }
  return pieces;
}

function readTemplate(template: string): PercentPiece[] {
  const pieces: PercentPiece[] = [];
  let at = 0;
  for (;;) {
    const percent = template.indexOf('%', at);
    if (percent < 0) {
      if (at < template.length) pieces.push({ kind: 'text', text: template.substring(at) });
      return pieces;
    }
    if (percent > at) pieces.push({ kind: 'text', text: template.substring(at, percent) });
    if (template.charAt(percent + 1) === '%') {
      pieces.push({ kind: 'text', text: '%' });
      at = percent + 2;
      continue;
    }
    const { piece, next } = readDirective(template, percent + 1);
    pieces.push(piece);
    if (piece.kind === 'broken') return pieces;
    at = next;
  }
}

function broken(message: string, needsMapping: boolean): { piece: PercentPiece; next: number } {
  return { piece: { kind: 'broken', error: raise('ValueError', message), needsMapping }, next: 0 };
}

function readDirective(template: string, start: number): { piece: PercentPiece; next: number } {
  let at = start;
  let key: string | null = null;
  if (template.charAt(at) === '(') {
    const end = matchingParenthesis(template, at);
    if (end < 0) return broken('incomplete format key', true);
    key = template.substring(at + 1, end);
    at = end + 1;
  }
  DIRECTIVE.lastIndex = at;
  const [whole = '', flags = '', width = '', precision] = DIRECTIVE.exec(template) ?? [];
  at += whole.length;
  if (isTooBig(width, MAX_SIZE)) return broken('width too big', key !== null);
  if (precision !== undefined && isTooBig(precision, MAX_INT)) return broken('precision too big', key !== null);
  const code = template.codePointAt(at);
  if (code === undefined) return broken('incomplete format', key !== null);
  const conversion = String.fromCodePoint(code);
  const piece: PercentDirective = {
    kind: 'directive',
    key,
    leftAlign: flags.includes('-'),
    plus: flags.includes('+'),
    space: flags.includes(' '),
    alternate: flags.includes('#'),
    zero: flags.includes('0'),
    width: readSize(width, null),
    precision: precision === undefined ? null : readSize(precision, 0),
    conversion,
    error: 'diuoxXeEfFgGcrsa'.includes(conversion)
      ? null
      : unsupported(conversion, lengthOf(template.substring(0, at))),
  };
  return { piece, next: at + conversion.length };
}

function unsupported(character: string, index: number): PendingRaise {
  const code = character.codePointAt(0) as number;
  const shown = code > 31 && code < 128 ? character : '?';
  return raise('ValueError', `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${index}`);
}

const MAX_SIZE = 9223372036854775807n;
const MAX_INT = 2147483647n;

function isTooBig(digits: string, limit: bigint): boolean {
  return digits.length > 9 && BigInt(digits) > limit;
}

function readSize(text: string, missing: number | null): PercentSize {
  return text === '*' ? '*' : text === '' ? missing : Number(text);
}

/** Where the parenthesis that opens at `open` closes, -1 if nowhere. */
function matchingParenthesis(template: string, open: number): number {
  let depth = 0;
  for (let i = open; i < template.length; i++) {
    const character = template.charAt(i);
    if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return i;
  }
  return -1;
}

/** Width and precision with every `*` replaced by its value. */
export interface PercentSizes {
  /** A negative width from `*` aligns left. */
  readonly width: number;
  /** -1 if there is none. */
  readonly precision: number;
}

/** `%s`, `%r`, `%a` and `%c`, for the text that the value was converted to. */
export function percentText(directive: PercentDirective, sizes: PercentSizes, text: string): string {
  const isCut = directive.conversion !== 'c' && sizes.precision >= 0 && sizes.precision < lengthOf(text);
  return pad(isCut ? substring(text, 0, sizes.precision) : text, directive, sizes);
}

/** `%d`, `%i`, `%u`, `%o`, `%x` and `%X`. */
export function percentInt(directive: PercentDirective, sizes: PercentSizes, value: Int, maxDigits?: number): string {
  const { conversion } = directive;
  const base = conversion === 'o' ? 8 : conversion === 'x' || conversion === 'X' ? 16 : 10;
  const size = value < 0 ? -value : value;
  checkLength(sizes.precision);
  const digits = (base === 10 ? intToString(size, maxDigits) : size.toString(base)).padStart(sizes.precision, '0');
  const prefix = directive.alternate && base !== 10 ? (base === 8 ? '0o' : '0x') : '';
  const text = conversion === 'X' ? (prefix + digits).toUpperCase() : prefix + digits;
  return padNumber(value < 0, prefix.length, text, directive, sizes);
}

/** `%e`, `%E`, `%f`, `%F`, `%g` and `%G`. */
export function percentFloat(directive: PercentDirective, sizes: PercentSizes, x: number): string {
  const lower = directive.conversion.toLowerCase();
  const precision = sizes.precision < 0 ? 6 : sizes.precision;
  checkLength(precision);
  const kind = lower === 'e' ? 'e' : lower === 'f' ? 'f' : 'g';
  const text = formatMagnitude(x, { kind, precision, alternate: directive.alternate, addPointZero: false });
  const shown = directive.conversion === lower ? text : text.toUpperCase();
  return padNumber(hasMinusSign(x) && !Number.isNaN(x), 0, shown, directive, sizes);
}

/** Puts the sign in front, and zeros between sign and prefix, and digits. */
function padNumber(
  isNegative: boolean,
  prefixLength: number,
  text: string,
  directive: PercentDirective,
  sizes: PercentSizes,
): string {
  const sign = isNegative ? '-' : directive.plus ? '+' : directive.space ? ' ' : '';
  if (!directive.zero || directive.leftAlign || sizes.width < 0) return pad(sign + text, directive, sizes);
  const missing = Math.max(0, sizes.width - sign.length - text.length);
  checkLength(missing);
  return sign + text.substring(0, prefixLength) + '0'.repeat(missing) + text.substring(prefixLength);
}

function pad(text: string, directive: PercentDirective, sizes: PercentSizes): string {
  const missing = Math.abs(sizes.width) - lengthOf(text);
  if (missing <= 0) return text;
  checkLength(missing);
  return directive.leftAlign || sizes.width < 0 ? text + ' '.repeat(missing) : ' '.repeat(missing) + text;
}
