// Looking for text in text: find, count, replace, partition, prefixes. Indices are code points, as Python counts;
// `start` and `end` follow slices (negative ones count from the end).

import { characters, checkLength, codePointIndex, hasAstral, lengthOf, unitIndex } from './codePoints.ts';

/** A range of UTF-16 units, or null if no text, not even an empty one, lies in it. */
function unitRange(text: string, start: number, end: number): { from: number; to: number } | null {
  const length = lengthOf(text);
  const first = start < 0 ? Math.max(0, start + length) : start;
  const last = end < 0 ? Math.max(0, end + length) : Math.min(end, length);
  if (first > last) return null;
  return { from: unitIndex(text, first), to: unitIndex(text, last) };
}

/** `text.find(part, start, end)`: -1 if absent. */
export function find(text: string, part: string, start = 0, end = Number.POSITIVE_INFINITY): number {
  const range = unitRange(text, start, end);
  if (range === null) return -1;
  let unit = text.indexOf(part, range.from);
  while (unit >= 0 && unit + part.length <= range.to && !isAligned(text, part, unit))
    unit = text.indexOf(part, unit + 1);
  return unit < 0 || unit + part.length > range.to ? -1 : codePointIndex(text, unit);
}

/** `text.rfind(part, start, end)`: -1 if absent. */
export function findLast(text: string, part: string, start = 0, end = Number.POSITIVE_INFINITY): number {
  const range = unitRange(text, start, end);
  if (range === null || range.to - part.length < range.from) return -1;
  let unit = text.lastIndexOf(part, range.to - part.length);
  while (unit > range.from && !isAligned(text, part, unit)) unit = text.lastIndexOf(part, unit - 1);
  return unit < range.from || !isAligned(text, part, unit) ? -1 : codePointIndex(text, unit);
}

/** A found text must not begin or end within a surrogate pair (only lone surrogates can). */
function isAligned(text: string, part: string, unit: number): boolean {
  return !splitsPair(text, unit) && !splitsPair(text, unit + part.length);
}

function splitsPair(text: string, unit: number): boolean {
  return (text.charCodeAt(unit) & 0xfc00) === 0xdc00 && (text.charCodeAt(unit - 1) & 0xfc00) === 0xd800;
}

/** `text.count(part, start, end)`: occurrences that do not overlap. */
export function count(text: string, part: string, start = 0, end = Number.POSITIVE_INFINITY): number {
  const range = unitRange(text, start, end);
  if (range === null) return 0;
  if (part === '') return lengthOf(text.substring(range.from, range.to)) + 1;
  let found = 0;
  let unit = text.indexOf(part, range.from);
  while (unit >= 0 && unit + part.length <= range.to) {
    const aligned = isAligned(text, part, unit);
    if (aligned) found++;
    unit = text.indexOf(part, unit + (aligned ? part.length : 1));
  }
  return found;
}

/** `text.startswith(prefix, start, end)`. */
export function startsWith(text: string, prefix: string, start = 0, end = Number.POSITIVE_INFINITY): boolean {
  const range = unitRange(text, start, end);
  return range !== null && range.from + prefix.length <= range.to && text.startsWith(prefix, range.from);
}

/** `text.endswith(suffix, start, end)`. */
export function endsWith(text: string, suffix: string, start = 0, end = Number.POSITIVE_INFINITY): boolean {
  const range = unitRange(text, start, end);
  return range !== null && range.to - suffix.length >= range.from && text.endsWith(suffix, range.to);
}

/** `text.replace(old, replacement, limit)`; a negative limit is none. */
export function replace(text: string, old: string, replacement: string, limit = -1): string {
  if (limit === 0) return text;
  if (old === '') return interleave(text, replacement, limit);
  const pieces = splitBy(text, old, limit);
  if (pieces.length === 1) return text;
  checkLength(text.length + (pieces.length - 1) * (replacement.length - old.length));
  return pieces.join(replacement);
}

/** The text with the filler before every character and at the end. */
function interleave(text: string, filler: string, limit: number): string {
  const parts = characters(text);
  const places = limit < 0 ? parts.length + 1 : Math.min(limit, parts.length + 1);
  checkLength(text.length + places * filler.length);
  let result = '';
  for (let i = 0; i < parts.length; i++) result += (i < places ? filler : '') + parts[i];
  return places > parts.length ? result + filler : result;
}

/** The pieces of the text between occurrences of a separator that is not empty, split at most `limit` times. */
export function splitBy(text: string, separator: string, limit: number): string[] {
  if (limit < 0 && !hasAstral(text)) return text.split(separator);
  const pieces: string[] = [];
  let from = 0;
  let unit = text.indexOf(separator);
  while (unit >= 0 && pieces.length !== limit) {
    if (isAligned(text, separator, unit)) {
      pieces.push(text.substring(from, unit));
      from = unit + separator.length;
      unit = text.indexOf(separator, from);
    } else {
      unit = text.indexOf(separator, unit + 1);
    }
  }
  pieces.push(text.substring(from));
  return pieces;
}

/** The same from the right: the first piece is what remains after `limit` splits. */
export function splitByFromRight(text: string, separator: string, limit: number): string[] {
  if (limit < 0) limit = Number.POSITIVE_INFINITY;
  const pieces: string[] = [];
  let to = text.length;
  while (pieces.length < limit) {
    const unit = to < separator.length ? -1 : text.lastIndexOf(separator, to - separator.length);
    if (unit < 0) break;
    pieces.push(text.substring(unit + separator.length, to));
    to = unit;
  }
  pieces.push(text.substring(0, to));
  return pieces.reverse();
}

/** `text.partition(separator)`; null if it does not occur. */
export function partition(text: string, separator: string): [string, string] | null {
  const unit = text.indexOf(separator);
  return unit < 0 ? null : [text.substring(0, unit), text.substring(unit + separator.length)];
}

/** `text.rpartition(separator)`; null if it does not occur. */
export function partitionLast(text: string, separator: string): [string, string] | null {
  const unit = text.lastIndexOf(separator);
  return unit < 0 ? null : [text.substring(0, unit), text.substring(unit + separator.length)];
}
