// str.encode and bytes.decode for the encodings that programs use: UTF-8, UTF-16, UTF-32, ASCII and Latin-1, with
// Python's error handlers. A failure is returned, not raised: UnicodeDecodeError holds the bytes object, which only the
// caller has.

import { type PendingRaise, raise } from '../raise.ts';
import { ByteSink, type DecodeStep, decodeStepOf, encodeStepOf } from './codecSteps.ts';

/** What UnicodeEncodeError and UnicodeDecodeError hold, besides the object; `end` is exclusive. */
export interface CodecFailure {
  readonly encoding: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['utf_8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['u8', 'utf-8'],
  ['utf', 'utf-8'],
  ['cp65001', 'utf-8'],
  ['utf_8_sig', 'utf-8-sig'],
  ['utf8_sig', 'utf-8-sig'],
  ['ascii', 'ascii'],
  ['us_ascii', 'ascii'],
  ['646', 'ascii'],
  ['latin_1', 'latin-1'],
  ['latin1', 'latin-1'],
  ['latin', 'latin-1'],
  ['l1', 'latin-1'],
  ['iso_8859_1', 'latin-1'],
  ['iso8859_1', 'latin-1'],
  ['8859', 'latin-1'],
  ['cp819', 'latin-1'],
  ['utf_16', 'utf-16'],
  ['utf16', 'utf-16'],
  ['u16', 'utf-16'],
  ['utf_16_le', 'utf-16-le'],
  ['utf_16le', 'utf-16-le'],
  ['utf_16_be', 'utf-16-be'],
  ['utf_16be', 'utf-16-be'],
  ['utf_32', 'utf-32'],
  ['utf32', 'utf-32'],
  ['u32', 'utf-32'],
  ['utf_32_le', 'utf-32-le'],
  ['utf_32le', 'utf-32-le'],
  ['utf_32_be', 'utf-32-be'],
  ['utf_32be', 'utf-32-be'],
]);

const HANDLERS: ReadonlySet<string> = new Set([
  'strict',
  'ignore',
  'replace',
  'backslashreplace',
  'xmlcharrefreplace',
  'surrogateescape',
  'surrogatepass',
]);

/** The name that messages use for an encoding given by any of its names; raises LookupError if it is unknown. */
export function encodingName(name: string): string {
  const known = ALIASES.get(name.toLowerCase().replace(/[^a-z0-9.]+/g, '_'));
  if (known === undefined) throw raise('LookupError', `unknown encoding: ${name}`);
  return known;
}

function unknownHandler(name: string): PendingRaise {
  return raise('LookupError', `unknown error handler name '${name}'`);
}

/** `text.encode(encoding, errors)`. */
export function encode(text: string, encoding = 'utf-8', errors = 'strict'): Uint8Array | CodecFailure {
  const name = encodingName(encoding);
  const out = new ByteSink(text.length);
  const base = name === 'utf-8-sig' ? 'utf-8' : name;
  const step = encodeStepOf(base);
  if (name === 'utf-16' || name === 'utf-32' || name === 'utf-8-sig') step(0xfeff, out);
  // positions count code points
  let position = 0;
  for (let i = 0; i < text.length; position++) {
    const code = text.codePointAt(i) as number;
    if (step(code, out)) {
      i += code > 0xffff ? 2 : 1;
      continue;
    }
    // neighbours that cannot be encoded either make one error together, but not in UTF-16 and UTF-32
    const isWide = base.startsWith('utf-16') || base.startsWith('utf-32');
    const start = position;
    const bad: number[] = [];
    while (i < text.length && !step(text.codePointAt(i) as number, null)) {
      const unit = text.codePointAt(i) as number;
      bad.push(unit);
      i += unit > 0xffff ? 2 : 1;
      position++;
      if (isWide) break;
    }
    const failed = handleUnencodable(bad, errors, base, step, out);
    if (failed >= 0) {
      const reason =
        base === 'ascii'
          ? 'ordinal not in range(128)'
          : base === 'latin-1'
            ? 'ordinal not in range(256)'
            : 'surrogates not allowed';
      return { encoding: base, start: start + failed, end: position, reason };
    }
    position--;
  }
  return out.finish();
}

/** Lets the error handler write replacements; returns the index of the first character it refuses, or -1. */
function handleUnencodable(
  bad: readonly number[],
  errors: string,
  encoding: string,
  step: (code: number, out: ByteSink | null) => boolean,
  out: ByteSink,
): number {
  if (!HANDLERS.has(errors)) throw unknownHandler(errors);
  for (let i = 0; i < bad.length; i++) {
    const code = bad[i] as number;
    if (errors === 'surrogateescape') {
      if (code < 0xdc80 || code > 0xdcff || encoding.startsWith('utf-16') || encoding.startsWith('utf-32')) return i;
      out.push(code - 0xdc00);
    } else if (errors === 'surrogatepass') {
      if (encoding === 'ascii' || encoding === 'latin-1') return i;
      passSurrogate(code, encoding, out);
    } else if (errors === 'strict') {
      return i;
    } else {
      for (const character of replacement(code, errors)) step(character.charCodeAt(0), out);
    }
  }
  return -1;
}

function replacement(code: number, errors: string): string {
  if (errors === 'replace') return '?';
  if (errors === 'xmlcharrefreplace') return `&#${code};`;
  return errors === 'backslashreplace' ? escapeCode(code) : '';
}

function escapeCode(code: number): string {
  const hex = code.toString(16);
  if (code < 256) return `\\x${hex.padStart(2, '0')}`;
  return code < 65536 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

function passSurrogate(code: number, encoding: string, out: ByteSink): void {
  if (encoding === 'utf-8') {
    out.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    return;
  }
  const bytes = encoding.startsWith('utf-16') ? [code & 255, code >> 8] : [code & 255, code >> 8, 0, 0];
  for (const byte of encoding.endsWith('-be') ? bytes.reverse() : bytes) out.push(byte);
}

/** `bytes.decode(encoding, errors)`. */
export function decode(bytes: Uint8Array, encoding = 'utf-8', errors = 'strict'): string | CodecFailure {
  // CPython does not even look up the encoding then
  if (bytes.length === 0) return '';
  let name = encodingName(encoding);
  let i = 0;
  if (name === 'utf-16' || name === 'utf-32') {
    const size = name === 'utf-16' ? 2 : 4;
    const mark = [...bytes.subarray(0, size)].join();
    const [little, big] = name === 'utf-16' ? ['255,254', '254,255'] : ['255,254,0,0', '0,0,254,255'];
    if (mark === little || mark === big) i = size;
    name += mark === big ? '-be' : '-le';
  } else if (name === 'utf-8-sig') {
    name = 'utf-8';
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) i = 3;
  }
  return decodeFrom(bytes, i, name, errors);
}

/** Long strings are built from pieces of this many UTF-16 units. */
const PIECE = 8192;

function decodeFrom(bytes: Uint8Array, from: number, name: string, errors: string): string | CodecFailure {
  const step: DecodeStep = decodeStepOf(name);
  const pieces: string[] = [];
  let units: number[] = [];
  let i = from;
  while (i < bytes.length) {
    const consumed = step(bytes, i, units);
    if (typeof consumed === 'number') {
      i += consumed;
    } else {
      const end = i + consumed.length;
      if (!HANDLERS.has(errors)) throw unknownHandler(errors);
      const taken = handleUndecodable(bytes, i, end, errors, name, units);
      if (taken === 0) return { encoding: name, start: i, end, reason: consumed.reason };
      i += taken;
    }
    if (units.length > PIECE) {
      pieces.push(String.fromCharCode(...units));
      units = [];
    }
  }
  pieces.push(String.fromCharCode(...units));
  return pieces.join('');
}

/** Lets the error handler write a replacement; returns how many bytes it takes, 0 if it refuses. */
function handleUndecodable(
  bytes: Uint8Array,
  start: number,
  end: number,
  errors: string,
  encoding: string,
  units: number[],
): number {
  const bad = bytes.subarray(start, end);
  switch (errors) {
    case 'ignore':
      return bad.length;
    case 'replace':
      units.push(0xfffd);
      return bad.length;
    case 'backslashreplace':
      for (const byte of bad) for (const character of escapeCode(byte)) units.push(character.charCodeAt(0));
      return bad.length;
    case 'surrogateescape': {
      let taken = 0;
      while (taken < bad.length && (bad[taken] as number) >= 128) units.push(0xdc00 + (bad[taken++] as number));
      return taken;
    }
    case 'xmlcharrefreplace':
      throw raise('TypeError', "don't know how to handle UnicodeDecodeError in error callback");
    case 'surrogatepass':
      return passEncodedSurrogate(bytes, start, encoding, units);
    default:
      return 0;
  }
}

function passEncodedSurrogate(bytes: Uint8Array, start: number, encoding: string, units: number[]): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(start, start + 4);
  let code = 0;
  let taken = 2;
  if (encoding === 'utf-8') {
    if ((b & 0xc0) === 0x80 && (c & 0xc0) === 0x80) code = ((a & 15) << 12) | ((b & 63) << 6) | (c & 63);
    taken = 3;
  } else if (encoding === 'utf-16-le') code = a | (b << 8);
  else if (encoding === 'utf-16-be') code = (a << 8) | b;
  else {
    code = encoding === 'utf-32-le' ? a | (b << 8) | (c << 16) | (d << 24) : (a << 24) | (b << 16) | (c << 8) | d;
    taken = 4;
  }
  if (code < 0xd800 || code > 0xdfff || start + taken > bytes.length) return 0;
  units.push(code);
  return taken;
}

/** The text of a UnicodeEncodeError; `text` is the string that was to be encoded. */
export function encodeFailureMessage(failure: CodecFailure, text: string): string {
  const { encoding, start, end, reason } = failure;
  if (end !== start + 1)
    return `'${encoding}' codec can't encode characters in position ${start}-${end - 1}: ${reason}`;
  const character = Array.from(text)[start];
  const shown = character === undefined ? '' : escapeCode(character.codePointAt(0) as number);
  return `'${encoding}' codec can't encode character '${shown}' in position ${start}: ${reason}`;
}

/** The text of a UnicodeDecodeError. */
export function decodeFailureMessage(failure: CodecFailure, bytes: Uint8Array): string {
  const { encoding, start, end, reason } = failure;
  if (end !== start + 1) return `'${encoding}' codec can't decode bytes in position ${start}-${end - 1}: ${reason}`;
  const byte = (bytes[start] ?? 0).toString(16).padStart(2, '0');
  return `'${encoding}' codec can't decode byte 0x${byte} in position ${start}: ${reason}`;
}
