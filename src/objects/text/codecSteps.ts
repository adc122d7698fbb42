// One character at a time through an encoding: the part that differs between encodings. Steps know nothing of error
// handlers; they only say what is wrong, in the words of CPython.

/** Bytes being written: an array of numbers would take eight times the memory. */
export class ByteSink {
  private bytes: Uint8Array;
  private length = 0;

  constructor(expected: number) {
    this.bytes = new Uint8Array(expected + 16);
  }

  /** Appends up to four bytes; missing ones are -1. */
  push(a: number, b = -1, c = -1, d = -1): void {
    if (this.length + 4 > this.bytes.length) this.grow();
    this.bytes[this.length++] = a;
    if (b < 0) return;
    this.bytes[this.length++] = b;
    if (c < 0) return;
    this.bytes[this.length++] = c;
    if (d >= 0) this.bytes[this.length++] = d;
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }

  /** What has been written. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** Writes a code point (nowhere if `out` is null); false if the encoding has no form for it. */
export type EncodeStep = (code: number, out: ByteSink | null) => boolean;

/** Reads one character at `at` into UTF-16 units: how many bytes it took, or what is wrong with how many bytes. */
export type DecodeStep = (bytes: Uint8Array, at: number, units: number[]) => number | Undecodable;

export interface Undecodable {
  readonly length: number;
  readonly reason: string;
}

/** The encoding step for a canonical encoding name. */
export function encodeStepOf(encoding: string): EncodeStep {
  switch (encoding) {
    case 'ascii':
      return (code, out) => encodeByte(code, 128, out);
    case 'latin-1':
      return (code, out) => encodeByte(code, 256, out);
    case 'utf-8':
      return encodeUtf8;
    default: {
      const isBig = encoding.endsWith('-be');
      return encoding.startsWith('utf-16')
        ? (code, out) => encodeUtf16(code, isBig, out)
        : (code, out) => encodeUtf32(code, isBig, out);
    }
  }
}

/** The decoding step for a canonical encoding name; the byte order must be known. */
export function decodeStepOf(encoding: string): DecodeStep {
  switch (encoding) {
    case 'ascii':
      return decodeAscii;
    case 'latin-1':
      return decodeLatin1;
    case 'utf-8':
      return decodeUtf8;
    default: {
      const isBig = encoding.endsWith('-be');
      return encoding.startsWith('utf-16')
        ? (bytes, at, units) => decodeUtf16(bytes, at, isBig, units)
        : (bytes, at, units) => decodeUtf32(bytes, at, isBig, units);
    }
  }
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function encodeByte(code: number, limit: number, out: ByteSink | null): boolean {
  if (code >= limit) return false;
  out?.push(code);
  return true;
}

function encodeUtf8(code: number, out: ByteSink | null): boolean {
  if (isSurrogate(code)) return false;
  if (out === null) return true;
  if (code < 0x80) out.push(code);
  else if (code < 0x800) out.push(0xc0 | (code >> 6), 0x80 | (code & 63));
  else if (code < 0x10000) out.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  else out.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  return true;
}

function encodeUtf16(code: number, isBig: boolean, out: ByteSink | null): boolean {
  if (isSurrogate(code)) return false;
  if (out === null) return true;
  const units = code < 0x10000 ? [code] : [0xd7c0 + (code >> 10), 0xdc00 | (code & 0x3ff)];
  for (const unit of units) {
    if (isBig) out.push(unit >> 8, unit & 255);
    else out.push(unit & 255, unit >> 8);
  }
  return true;
}

function encodeUtf32(code: number, isBig: boolean, out: ByteSink | null): boolean {
  if (isSurrogate(code)) return false;
  if (isBig) out?.push(0, code >> 16, (code >> 8) & 255, code & 255);
  else out?.push(code & 255, (code >> 8) & 255, code >> 16, 0);
  return true;
}

function pushCodePoint(code: number, units: number[]): void {
  if (code < 0x10000) units.push(code);
  else units.push(0xd7c0 + (code >> 10), 0xdc00 | (code & 0x3ff));
}

function decodeAscii(bytes: Uint8Array, at: number, units: number[]): number | Undecodable {
  const byte = bytes[at] as number;
  if (byte >= 128) return { length: 1, reason: 'ordinal not in range(128)' };
  units.push(byte);
  return 1;
}

function decodeLatin1(bytes: Uint8Array, at: number, units: number[]): number {
  units.push(bytes[at] as number);
  return 1;
}

function decodeUtf8(bytes: Uint8Array, at: number, units: number[]): number | Undecodable {
  const first = bytes[at] as number;
  if (first < 0x80) {
    units.push(first);
    return 1;
  }
  if (first < 0xc2 || first > 0xf4) return { length: 1, reason: 'invalid start byte' };
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  let code = first & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return { length: i, reason: 'unexpected end of data' };
    if ((byte & 0xc0) !== 0x80 || (i === 1 && !fitsAfter(first, byte))) {
      return { length: i, reason: 'invalid continuation byte' };
    }
    code = (code << 6) | (byte & 63);
  }
  pushCodePoint(code, units);
  return length;
}

/** The second byte rules out overlong forms, surrogates and what lies beyond U+10FFFF. */
function fitsAfter(first: number, second: number): boolean {
  if (first === 0xe0) return second >= 0xa0;
  if (first === 0xed) return second < 0xa0;
  if (first === 0xf0) return second >= 0x90;
  return first !== 0xf4 || second < 0x90;
}

function decodeUtf16(bytes: Uint8Array, at: number, isBig: boolean, units: number[]): number | Undecodable {
  if (at + 1 >= bytes.length) return { length: 1, reason: 'truncated data' };
  const unit = unitAt(bytes, at, isBig);
  if (!isSurrogate(unit)) {
    units.push(unit);
    return 2;
  }
  if (unit >= 0xdc00) return { length: 2, reason: 'illegal encoding' };
  if (at + 3 >= bytes.length) return { length: bytes.length - at, reason: 'unexpected end of data' };
  const next = unitAt(bytes, at + 2, isBig);
  if (next < 0xdc00 || next > 0xdfff) return { length: 2, reason: 'illegal UTF-16 surrogate' };
  units.push(unit, next);
  return 4;
}

function unitAt(bytes: Uint8Array, at: number, isBig: boolean): number {
  const a = bytes[at] as number;
  const b = bytes[at + 1] as number;
  return isBig ? (a << 8) | b : a | (b << 8);
}

function decodeUtf32(bytes: Uint8Array, at: number, isBig: boolean, units: number[]): number | Undecodable {
  if (at + 3 >= bytes.length) return { length: bytes.length - at, reason: 'truncated data' };
  const code = unitAt(bytes, at + (isBig ? 0 : 2), isBig) * 65536 + unitAt(bytes, at + (isBig ? 2 : 0), isBig);
  if (isSurrogate(code)) return { length: 4, reason: 'code point in surrogate code point range(0xd800, 0xe000)' };
  if (code > 0x10ffff) return { length: 4, reason: 'code point not in range(0x110000)' };
  pushCodePoint(code, units);
  return 4;
}
