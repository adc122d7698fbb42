// repr() of str and bytes, and ascii(): which quotes, and which characters are escaped.

import { hasAstral } from './codePoints.ts';

const PLAIN = /^[\x20-\x26\x28-\x5b\x5d-\x7e]*$/;
const ESCAPED = /['"\\]|[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;
const ESCAPED_ASCII = /['"\\]|[\x00-\x1f\x7f]|[^\x00-\x7f]/gu;

/** fast: `repr(text)`. */
export function stringRepr(text: string): string {
  return PLAIN.test(text) ? `'${text}'` : quote(text, ESCAPED);
}

/** `ascii(text)`. */
export function asciiRepr(text: string): string {
  return PLAIN.test(text) ? `'${text}'` : quote(text, ESCAPED_ASCII);
}

/** `ascii()` of something whose repr is given: everything outside ASCII is escaped, quotes are not. */
export function asciiText(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, escapeCode);
}

/** The first `length` characters of the repr, as in messages with `%.200R`. */
export function reprStart(text: string, length: number): string {
  const whole = stringRepr(text);
  if (whole.length <= length) return whole;
  return hasAstral(whole) ? Array.from(whole).slice(0, length).join('') : whole.substring(0, length);
}

/** Single quotes, unless there are single quotes and no double quotes in the text. */
function quoteFor(text: string): string {
  return text.includes("'") && !text.includes('"') ? '"' : "'";
}

function quote(text: string, escaped: RegExp): string {
  const mark = quoteFor(text);
  const inner = text.replace(escaped, (character) => {
    if (character === '"' || character === "'") return character === mark ? `\\${character}` : character;
    return character === '\\' ? '\\\\' : escapeCode(character);
  });
  return mark + inner + mark;
}

function escapeCode(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  const code = character.codePointAt(0) as number;
  const hex = code.toString(16);
  if (code < 256) return `\\x${hex.padStart(2, '0')}`;
  return code < 65536 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/** `repr(bytes)`, without the `bytearray(…)` of a bytearray. */
export function bytesRepr(bytes: Uint8Array): string {
  const hasSingle = bytes.includes(39);
  const mark = hasSingle && !bytes.includes(34) ? 34 : 39;
  const parts: string[] = [];
  for (const byte of bytes) parts.push(byteRepr(byte, mark));
  const quotes = String.fromCharCode(mark);
  return `b${quotes}${parts.join('')}${quotes}`;
}

function byteRepr(byte: number, mark: number): string {
  if (byte === mark || byte === 92) return `\\${String.fromCharCode(byte)}`;
  const character = String.fromCharCode(byte);
  return byte >= 32 && byte < 127 ? character : escapeCode(character);
}
