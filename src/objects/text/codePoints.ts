// A Python str is a sequence of code points, a JavaScript string one of UTF-16 units. They differ only where a string
// holds a surrogate pair, which almost none does. So every operation first asks `hasAstral`, and goes to JavaScript's
// own string methods when it can; the slow paths translate indices with a table of the last such string seen.

import { raise } from '../raise.ts';

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

/** Strings from this length on are worth remembering whether they hold a pair. */
const REMEMBER_FROM = 32;

/** V8 refuses strings beyond 2**29 - 24 units; this bound keeps programs well away from it. */
export const MAX_STRING_UNITS = 1 << 27;

let recentText = '';
let recentAnswer = false;
let olderText = '';
let olderAnswer = false;

/** fast: true if some code points of the text take two UTF-16 units. */
export function hasAstral(text: string): boolean {
  if (text.length < REMEMBER_FROM) {
    for (let i = text.length - 2; i >= 0; i--) {
      if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) return true;
    }
    return false;
  }
  // identical strings compare by their pointers
  if (text === recentText) return recentAnswer;
  if (text === olderText) return olderAnswer;
  olderText = recentText;
  olderAnswer = recentAnswer;
  recentText = text;
  recentAnswer = PAIR.test(text);
  return recentAnswer;
}

let tableText = '';
let table: Uint32Array = new Uint32Array(1);

/** The unit index of each code point of the text, and its length in units at the end. */
function offsetsOf(text: string): Uint32Array {
  if (text === tableText) return table;
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    offsets[count++] = i;
    if (isPairAt(text, i)) i++;
  }
  offsets[count] = text.length;
  table = offsets.subarray(0, count + 1);
  tableText = text;
  return table;
}

function isPairAt(text: string, unit: number): boolean {
  return (text.charCodeAt(unit) & 0xfc00) === 0xd800 && (text.charCodeAt(unit + 1) & 0xfc00) === 0xdc00;
}

/** fast: `len(text)`. */
export function lengthOf(text: string): number {
  return hasAstral(text) ? offsetsOf(text).length - 1 : text.length;
}

/** fast: `text[index]` for an index from 0 to the length - 1. */
export function characterAt(text: string, index: number): string {
  if (!hasAstral(text)) return text.charAt(index);
  const offsets = offsetsOf(text);
  return text.substring(offsets[index] as number, offsets[index + 1] as number);
}

/** fast: `text[start:end]` for `0 <= start <= end <= len(text)`. */
export function substring(text: string, start: number, end: number): string {
  if (!hasAstral(text)) return text.substring(start, end);
  const offsets = offsetsOf(text);
  return text.substring(offsets[start] as number, offsets[end] as number);
}

/** `text[start:stop:step]` for `count` characters from `start` on, every `step`-th one. */
export function stride(text: string, start: number, step: number, count: number): string {
  if (step === 1) return substring(text, start, start + count);
  let result = '';
  for (let i = 0, index = start; i < count; i++, index += step) result += characterAt(text, index);
  return result;
}

/** The unit index of a code point index. */
export function unitIndex(text: string, index: number): number {
  return hasAstral(text) ? (offsetsOf(text)[index] as number) : index;
}

/** The code point index of a unit index; in the middle of a pair it is the pair's. */
export function codePointIndex(text: string, unit: number): number {
  if (!hasAstral(text)) return unit;
  const offsets = offsetsOf(text);
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] as number) <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The characters of the text, one string per code point. */
export function characters(text: string): string[] {
  return hasAstral(text) ? Array.from(text) : text.split('');
}

/** fast: negative, 0 or positive as `a` sorts before, with or after `b`, by code points. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  if (hasAstral(a) || hasAstral(b)) return compareByCodePoint(a, b);
  return a < b ? -1 : 1;
}

function compareByCodePoint(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  // the second half of a pair has no order of its own
  if (i > 0 && (isPairAt(a, i - 1) || isPairAt(b, i - 1))) i--;
  return (a.codePointAt(i) ?? -1) < (b.codePointAt(i) ?? -1) ? -1 : 1;
}

/** Raises MemoryError for a string that is about to get longer than we allow. */
export function checkLength(units: number): void {
  if (units > MAX_STRING_UNITS) throw raise('MemoryError');
}

/** fast: `a + b`. */
export function concatenate(a: string, b: string): string {
  if (a.length + b.length > MAX_STRING_UNITS) throw raise('MemoryError');
  return a + b;
}

/** `text * count`. */
export function repeat(text: string, count: number): string {
  if (count <= 0 || text === '') return '';
  checkLength(text.length * count);
  return text.repeat(count);
}
