// Number literals: where one ends, which ones Python refuses (and how it says so), and what they are worth.
// The scanner is written by hand because CPython's messages depend on the exact character at which a literal goes
// wrong: `0o8`, `1_`, `012` and `1abc` are four different mistakes.

import type { ScanState } from './scan-state.ts';

/** What a number literal is worth; an int is a number while it is a safe integer. */
export type NumberValue =
  | { readonly type: 'int'; readonly value: number | bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'imaginary'; readonly value: number };

/** The longest decimal literal CPython converts (`sys.get_int_max_str_digits()`). */
export const MAX_DECIMAL_DIGITS = 4300;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}

function isWordCode(code: number): boolean {
  return isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

/** Does a number start here? (A digit, or a point followed by one.) */
export function startsNumber(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) || (text[at] === '.' && isDigit(text.charCodeAt(at + 1)));
}

/** The end of the number literal that starts at `start`; throws the diagnostic of a malformed one. */
export function scanNumber(state: ScanState, start: number): number {
  const { text } = state;
  if (text[start] === '0') {
    const letter = text[start + 1];
    if (letter === 'x' || letter === 'X') return scanHex(state, start + 2);
    if (letter === 'o' || letter === 'O') return scanSmallBase(state, start + 2, 8, 'octal');
    if (letter === 'b' || letter === 'B') return scanSmallBase(state, start + 2, 2, 'binary');
    return scanLeadingZero(state, start);
  }
  if (text[start] === '.') return scanFraction(state, start + 1);
  const end = scanDigits(state, start);
  return scanAfterInteger(state, end) ?? verifyEnd(state, end, 'decimal');
}

function scanHex(state: ScanState, start: number): number {
  const { text } = state;
  let at = start;
  do {
    if (text[at] === '_') at += 1;
    if (!isHexDigit(text.charCodeAt(at))) throw state.errorAfter(at, 'invalid hexadecimal literal');
    while (isHexDigit(text.charCodeAt(at))) at += 1;
  } while (text[at] === '_');
  return verifyEnd(state, at, 'hexadecimal');
}

function scanSmallBase(state: ScanState, start: number, base: 2 | 8, kind: 'octal' | 'binary'): number {
  const { text } = state;
  const inBase = (at: number) => text.charCodeAt(at) >= 48 && text.charCodeAt(at) < 48 + base;
  const refuseDigit = (at: number) => {
    if (isDigit(text.charCodeAt(at))) {
      throw state.errorAfter(at + 1, `invalid digit '${text[at]}' in ${kind} literal`);
    }
  };
  let at = start;
  do {
    if (text[at] === '_') at += 1;
    if (!inBase(at)) {
      refuseDigit(at);
      throw state.errorAfter(at, `invalid ${kind} literal`);
    }
    while (inBase(at)) at += 1;
  } while (text[at] === '_');
  refuseDigit(at);
  return verifyEnd(state, at, kind);
}

function scanLeadingZero(state: ScanState, start: number): number {
  const { text } = state;
  let at = start + 1;
  for (;;) {
    if (text[at] === '_') {
      at += 1;
      if (!isDigit(text.charCodeAt(at))) throw state.errorAfter(at, 'invalid decimal literal');
    }
    if (text[at] !== '0') break;
    at += 1;
  }
  const firstNonZero = at;
  if (isDigit(text.charCodeAt(at))) at = scanDigits(state, at);
  const end = scanAfterInteger(state, at);
  if (end !== null) return end;
  if (at > firstNonZero) {
    throw state.errorRange(
      start,
      firstNonZero,
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
    );
  }
  return verifyEnd(state, at, 'decimal');
}

function scanDigits(state: ScanState, start: number): number {
  const { text } = state;
  let at = start;
  for (;;) {
    while (isDigit(text.charCodeAt(at))) at += 1;
    if (text[at] !== '_') return at;
    at += 1;
    if (!isDigit(text.charCodeAt(at))) throw state.errorAfter(at, 'invalid decimal literal');
  }
}

/** What may follow the digits of an integer and make it a float or imaginary; null if it stays an integer. */
function scanAfterInteger(state: ScanState, at: number): number | null {
  const next = state.text[at];
  if (next === '.') return scanFraction(state, at + 1);
  if (next === 'e' || next === 'E') return scanExponent(state, at);
  if (next === 'j' || next === 'J') return verifyEnd(state, at + 1, 'imaginary');
  return null;
}

function scanFraction(state: ScanState, start: number): number {
  const { text } = state;
  const at = isDigit(text.charCodeAt(start)) ? scanDigits(state, start) : start;
  const next = text[at];
  if (next === 'e' || next === 'E') return scanExponent(state, at);
  if (next === 'j' || next === 'J') return verifyEnd(state, at + 1, 'imaginary');
  return verifyEnd(state, at, 'decimal');
}

function scanExponent(state: ScanState, letter: number): number {
  const { text } = state;
  let at = letter + 1;
  if (text[at] === '+' || text[at] === '-') {
    at += 1;
    if (!isDigit(text.charCodeAt(at))) throw state.errorAfter(at, 'invalid decimal literal');
  } else if (!isDigit(text.charCodeAt(at))) {
    // `1else`: the `e` belongs to a keyword.
    return verifyEnd(state, letter, 'decimal');
  }
  at = scanDigits(state, at);
  if (text[at] === 'j' || text[at] === 'J') return verifyEnd(state, at + 1, 'imaginary');
  return verifyEnd(state, at, 'decimal');
}

const KEYWORDS_AFTER_NUMBER = ['and', 'else', 'for', 'if', 'in', 'is', 'not', 'or'];

/** A number must not run into a word, except into the keywords that may follow an operand. */
function verifyEnd(state: ScanState, end: number, kind: string): number {
  const { text } = state;
  if (!isWordCode(text.charCodeAt(end))) return end;
  for (const word of KEYWORDS_AFTER_NUMBER) if (text.startsWith(word, end)) return end;
  throw state.errorAfter(end, `invalid ${kind} literal`);
}

/** The value of a number literal; null for a decimal integer with more digits than Python converts. */
export function numberValue(image: string): NumberValue | null {
  const digits = image.includes('_') ? image.replaceAll('_', '') : image;
  const last = digits[digits.length - 1];
  const prefix = digits[0] === '0' ? digits[1] : undefined;
  const otherBase = prefix !== undefined && 'xXoObB'.includes(prefix);
  if (!otherBase) {
    if (last === 'j' || last === 'J') return { type: 'imaginary', value: Number(digits.slice(0, -1)) };
    if (/[.eE]/.test(digits)) return { type: 'float', value: Number(digits) };
    if (digits.length > MAX_DECIMAL_DIGITS) return null;
  }
  const value = Number(digits);
  return { type: 'int', value: Number.isSafeInteger(value) ? value : BigInt(digits) };
}
