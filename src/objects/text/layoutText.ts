// Cutting text at white space and line ends, and padding it: split, splitlines, strip, center, expandtabs and so on.

import { checkLength, lengthOf, substring } from './codePoints.ts';
import { isSpace } from './digits.ts';

/** `text.split(None, limit)`: at runs of white space; a negative limit is none. */
export function splitAtSpaces(text: string, limit = -1): string[] {
  const words: string[] = [];
  let i = 0;
  for (;;) {
    while (i < text.length && isSpace(text.charCodeAt(i))) i++;
    if (i === text.length) return words;
    if (words.length === limit) {
      words.push(text.substring(i));
      return words;
    }
    const start = i;
    while (i < text.length && !isSpace(text.charCodeAt(i))) i++;
    words.push(text.substring(start, i));
  }
}

/** `text.rsplit(None, limit)`. */
export function splitAtSpacesFromRight(text: string, limit = -1): string[] {
  const words: string[] = [];
  let i = text.length;
  for (;;) {
    while (i > 0 && isSpace(text.charCodeAt(i - 1))) i--;
    if (i === 0) break;
    if (words.length === limit) {
      words.push(text.substring(0, i));
      break;
    }
    const end = i;
    while (i > 0 && !isSpace(text.charCodeAt(i - 1))) i--;
    words.push(text.substring(i, end));
  }
  return words.reverse();
}

const LINE_END = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g;

/** `text.splitlines(keepEnds)`. */
export function splitLines(text: string, keepEnds = false): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const end of text.matchAll(LINE_END)) {
    const after = end.index + end[0].length;
    lines.push(text.substring(start, keepEnds ? after : end.index));
    start = after;
  }
  if (start < text.length) lines.push(text.substring(start));
  return lines;
}

/** Characters of two units need care; sets of characters to strip hardly ever have one. */
const SURROGATE = /[\ud800-\udfff]/;

/** `text.lstrip(chars)`; without `chars`, white space. */
export function stripLeft(text: string, chars: string | null = null): string {
  let start = 0;
  if (chars === null) {
    while (start < text.length && isSpace(text.charCodeAt(start))) start++;
    return text.substring(start);
  }
  if (!SURROGATE.test(chars)) {
    while (start < text.length && chars.includes(text.charAt(start))) start++;
    return text.substring(start);
  }
  const set = new Set(chars);
  while (start < text.length) {
    const character = String.fromCodePoint(text.codePointAt(start) as number);
    if (!set.has(character)) break;
    start += character.length;
  }
  return text.substring(start);
}

/** `text.rstrip(chars)`; without `chars`, white space. */
export function stripRight(text: string, chars: string | null = null): string {
  let end = text.length;
  if (chars === null) {
    while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
    return text.substring(0, end);
  }
  if (!SURROGATE.test(chars)) {
    while (end > 0 && chars.includes(text.charAt(end - 1))) end--;
    return text.substring(0, end);
  }
  const set = new Set(chars);
  while (end > 0) {
    const pair = end > 1 ? (text.codePointAt(end - 2) as number) : 0;
    const character = pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(end - 1);
    if (!set.has(character)) break;
    end -= character.length;
  }
  return text.substring(0, end);
}

/** `text.strip(chars)`. */
export function strip(text: string, chars: string | null = null): string {
  return stripRight(stripLeft(text, chars), chars);
}

function padding(fill: string, count: number): string {
  checkLength(count * fill.length);
  return fill.repeat(count);
}

/** `text.ljust(width, fill)`. */
export function padRight(text: string, width: number, fill = ' '): string {
  const missing = width - lengthOf(text);
  return missing > 0 ? text + padding(fill, missing) : text;
}

/** `text.rjust(width, fill)`. */
export function padLeft(text: string, width: number, fill = ' '): string {
  const missing = width - lengthOf(text);
  return missing > 0 ? padding(fill, missing) + text : text;
}

/** `text.center(width, fill)`: an odd space goes left if the width is odd, else right. */
export function center(text: string, width: number, fill = ' '): string {
  const missing = width - lengthOf(text);
  if (missing <= 0) return text;
  const left = Math.floor(missing / 2) + (missing % 2 === 1 && width % 2 === 1 ? 1 : 0);
  return padding(fill, left) + text + padding(fill, missing - left);
}

/** `text.zfill(width)`: zeros after the sign. */
export function zeroFill(text: string, width: number): string {
  const missing = width - lengthOf(text);
  if (missing <= 0) return text;
  const signed = text.startsWith('+') || text.startsWith('-');
  return (signed ? text.charAt(0) : '') + padding('0', missing) + text.substring(signed ? 1 : 0);
}

/** `text.expandtabs(tabSize)`. */
export function expandTabs(text: string, tabSize = 8): string {
  let result = '';
  let column = 0;
  for (const character of text) {
    if (character === '\t') {
      const spaces = tabSize > 0 ? tabSize - (column % tabSize) : 0;
      checkLength(result.length + spaces);
      result += ' '.repeat(spaces);
      column += spaces;
    } else {
      result += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return result;
}

/** `text.removeprefix(prefix)`. */
export function removePrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.substring(prefix.length) : text;
}

/** `text.removesuffix(suffix)`. */
export function removeSuffix(text: string, suffix: string): string {
  return suffix !== '' && text.endsWith(suffix) ? substring(text, 0, lengthOf(text) - lengthOf(suffix)) : text;
}
