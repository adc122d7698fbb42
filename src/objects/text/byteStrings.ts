// What bytes and bytearray do with their contents: searching, splitting, stripping, padding, ASCII letters. The same
// operations as of str, but on bytes: white space and letters are ASCII's only.

export type Bytes = Uint8Array;

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const ZERO = 48;

/** Where `part` begins in `bytes` at or after `from`, ending at or before `to`; -1 if nowhere. */
export function findBytes(bytes: Bytes, part: Bytes, from = 0, to = bytes.length): number {
  const last = to - part.length;
  if (part.length === 0) return from <= last ? from : -1;
  const first = part[0] as number;
  for (let i = from; i <= last; i++) {
    i = bytes.indexOf(first, i);
    if (i < 0 || i > last) return -1;
    if (matchesAt(bytes, part, i)) return i;
  }
  return -1;
}

/** Where the last `part` begins that lies between `from` and `to`; -1 if there is none. */
export function findLastBytes(bytes: Bytes, part: Bytes, from = 0, to = bytes.length): number {
  for (let i = to - part.length; i >= from; i--) if (matchesAt(bytes, part, i)) return i;
  return -1;
}

export function matchesAt(bytes: Bytes, part: Bytes, at: number): boolean {
  for (let j = 0; j < part.length; j++) if (bytes[at + j] !== part[j]) return false;
  return true;
}

/** How often `part` occurs between `from` and `to`, without overlap. */
export function countBytes(bytes: Bytes, part: Bytes, from: number, to: number): number {
  if (part.length === 0) return from <= to ? to - from + 1 : 0;
  let count = 0;
  for (let at = findBytes(bytes, part, from, to); at >= 0; at = findBytes(bytes, part, at + part.length, to)) count++;
  return count;
}

/** Negative, 0 or positive as `a` sorts before, with or after `b`. */
export function compareBytes(a: Bytes, b: Bytes): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

export function concatBytes(parts: readonly Bytes[]): Bytes {
  let length = 0;
  for (const part of parts) length += part.length;
  const result = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

export function repeatBytes(bytes: Bytes, count: number): Bytes {
  const result = new Uint8Array(bytes.length * count);
  if (bytes.length === 1) return result.fill(bytes[0] as number);
  for (let i = 0; i < count; i++) result.set(bytes, i * bytes.length);
  return result;
}

/** The pieces between separators (not empty), split at most `limit` times; negative: any number. */
export function splitBytes(bytes: Bytes, separator: Bytes, limit: number): Bytes[] {
  const pieces: Bytes[] = [];
  let from = 0;
  while (pieces.length !== limit) {
    const at = findBytes(bytes, separator, from);
    if (at < 0) break;
    pieces.push(bytes.slice(from, at));
    from = at + separator.length;
  }
  pieces.push(bytes.slice(from));
  return pieces;
}

export function splitBytesFromRight(bytes: Bytes, separator: Bytes, limit: number): Bytes[] {
  const pieces: Bytes[] = [];
  let to = bytes.length;
  while (pieces.length !== limit) {
    const at = findLastBytes(bytes, separator, 0, to);
    if (at < 0) break;
    pieces.push(bytes.slice(at + separator.length, to));
    to = at;
  }
  pieces.push(bytes.slice(0, to));
  return pieces.reverse();
}

export function splitBytesAtSpaces(bytes: Bytes, limit: number): Bytes[] {
  const words: Bytes[] = [];
  let i = 0;
  for (;;) {
    while (i < bytes.length && isSpaceByte(bytes[i] as number)) i++;
    if (i === bytes.length) return words;
    if (words.length === limit) {
      words.push(bytes.slice(i));
      return words;
    }
    const start = i;
    while (i < bytes.length && !isSpaceByte(bytes[i] as number)) i++;
    words.push(bytes.slice(start, i));
  }
}

export function splitBytesAtSpacesFromRight(bytes: Bytes, limit: number): Bytes[] {
  const words: Bytes[] = [];
  let i = bytes.length;
  for (;;) {
    while (i > 0 && isSpaceByte(bytes[i - 1] as number)) i--;
    if (i === 0) break;
    if (words.length === limit) {
      words.push(bytes.slice(0, i));
      break;
    }
    const end = i;
    while (i > 0 && !isSpaceByte(bytes[i - 1] as number)) i--;
    words.push(bytes.slice(i, end));
  }
  return words.reverse();
}

/** At `\n`, `\r` and `\r\n`. */
export function splitByteLines(bytes: Bytes, keepEnds: boolean): Bytes[] {
  const lines: Bytes[] = [];
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte !== NEWLINE && byte !== RETURN) continue;
    const end = i;
    if (byte === RETURN && bytes[i + 1] === NEWLINE) i++;
    lines.push(bytes.slice(start, keepEnds ? i + 1 : end));
    start = i + 1;
  }
  if (start < bytes.length) lines.push(bytes.slice(start));
  return lines;
}

/** Strips bytes of the set (null: white space) on the chosen sides. */
export function stripBytes(bytes: Bytes, set: Bytes | null, left: boolean, right: boolean): Bytes {
  const strips = (byte: number) => (set === null ? isSpaceByte(byte) : set.includes(byte));
  let start = 0;
  let end = bytes.length;
  if (left) while (start < end && strips(bytes[start] as number)) start++;
  if (right) while (end > start && strips(bytes[end - 1] as number)) end--;
  return bytes.slice(start, end);
}

/** How often `replaceBytes` will replace. */
export function replacementCount(bytes: Bytes, old: Bytes, limit: number): number {
  const count = countBytes(bytes, old, 0, bytes.length);
  return limit < 0 ? count : Math.min(limit, count);
}

export function replaceBytes(bytes: Bytes, old: Bytes, replacement: Bytes, limit: number): Bytes {
  const count = replacementCount(bytes, old, limit);
  const result = new Uint8Array(bytes.length + count * (replacement.length - old.length));
  let from = 0;
  let to = 0;
  for (let i = 0; i < count; i++) {
    // With nothing to replace the replacement goes before every byte.
    const at = old.length === 0 ? i : findBytes(bytes, old, from);
    result.set(bytes.subarray(from, at), to);
    to += at - from;
    result.set(replacement, to);
    to += replacement.length;
    from = at + old.length;
  }
  result.set(bytes.subarray(from), to);
  return result;
}

/** Bytes with `left` and `right` fill bytes around. */
export function padBytes(bytes: Bytes, left: number, right: number, fill: number): Bytes {
  const result = new Uint8Array(bytes.length + left + right).fill(fill);
  result.set(bytes, left);
  return result;
}

export function zeroFillBytes(bytes: Bytes, width: number): Bytes {
  const missing = width - bytes.length;
  if (missing <= 0) return bytes.slice();
  const result = padBytes(bytes, missing, 0, ZERO);
  const sign = bytes[0];
  if (sign === 43 || sign === 45) {
    result[missing] = ZERO;
    result[0] = sign;
  }
  return result;
}

/** The size of the text with tabs expanded, then the text. */
export function expandByteTabs(bytes: Bytes, tabSize: number, checkSize: (size: number) => void): Bytes {
  const result: number[] = [];
  let column = 0;
  for (const byte of bytes) {
    if (byte === TAB) {
      const spaces = tabSize > 0 ? tabSize - (column % tabSize) : 0;
      checkSize((result.length + spaces) * 8);
      for (let i = 0; i < spaces; i++) result.push(SPACE);
      column += spaces;
    } else {
      result.push(byte);
      column = byte === NEWLINE || byte === RETURN ? 0 : column + 1;
    }
  }
  return Uint8Array.from(result);
}

// ASCII letters

export function isSpaceByte(byte: number): boolean {
  return byte === SPACE || (byte >= TAB && byte <= RETURN);
}

export function isUpperByte(byte: number): boolean {
  return byte >= 65 && byte <= 90;
}

export function isLowerByte(byte: number): boolean {
  return byte >= 97 && byte <= 122;
}

export function isLetterByte(byte: number): boolean {
  return isUpperByte(byte) || isLowerByte(byte);
}

export function isDigitByte(byte: number): boolean {
  return byte >= ZERO && byte <= 57;
}

export function upperByte(byte: number): number {
  return isLowerByte(byte) ? byte - 32 : byte;
}

export function lowerByte(byte: number): number {
  return isUpperByte(byte) ? byte + 32 : byte;
}

export function titleBytes(bytes: Bytes): Bytes {
  let afterLetter = false;
  return bytes.map((byte) => {
    const changed = afterLetter ? lowerByte(byte) : upperByte(byte);
    afterLetter = isLetterByte(byte);
    return changed;
  });
}

export function isTitleBytes(bytes: Bytes): boolean {
  let afterLetter = false;
  let any = false;
  for (const byte of bytes) {
    if (isUpperByte(byte) ? afterLetter : isLowerByte(byte) && !afterLetter) return false;
    afterLetter = isLetterByte(byte);
    any ||= afterLetter;
  }
  return any;
}

/** `bytes.hex(separator, group)`: groups count from the right if `group` is positive. */
export function hexBytes(bytes: Bytes, separator: string, group: number): string {
  const digits: string[] = [];
  const size = Math.abs(group);
  for (let i = 0; i < bytes.length; i++) {
    const fromEdge = group > 0 ? bytes.length - i : i;
    if (separator !== '' && size > 0 && i > 0 && fromEdge % size === 0) digits.push(separator);
    digits.push((bytes[i] as number).toString(16).padStart(2, '0'));
  }
  return digits.join('');
}

/** `bytes.fromhex(text)`; the position of the first wrong character where there is one. */
export function bytesFromHex(text: string): Bytes | number {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; ) {
    if (isSpaceByte(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const high = hexDigit(text, i);
    if (high < 0) return i;
    const low = hexDigit(text, i + 1);
    if (low < 0) return i + 1;
    bytes.push(high * 16 + low);
    i += 2;
  }
  return Uint8Array.from(bytes);
}

function hexDigit(text: string, at: number): number {
  const digit = text.charAt(at);
  return /^[0-9a-fA-F]$/.test(digit) ? Number.parseInt(digit, 16) : -1;
}
