// What a pattern is applied to: a str, or bytes as a text of the characters 0 to 255, so that there is one engine.

import { asBytes, newBytes } from '../../../objects/bytes.ts';
import { type Int, incref, type Value } from '../../../objects/object.ts';
import { asStr } from '../../../objects/primitives.ts';
import { raise } from '../../../objects/raise.ts';
import type { PyPattern, SubjectText } from '../../../objects/regexObjects.ts';
import { lengthOf } from '../../../objects/text/codePoints.ts';
import { spanText } from '../../../objects/text/regex/compile.ts';
import { typeOf } from '../../../objects/type.ts';
import type { VM } from '../../../vm/machine.ts';
import { indexOf } from '../../../vm/protocols.ts';
import { Request } from '../../../vm/request.ts';
import { asPosition } from '../../../vm/subscripts.ts';

const CHUNK = 8192;

/** Bytes as characters 0 to 255. */
export function latin1Text(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return text;
}

/** Characters 0 to 255 as bytes. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The text of a str or something bytes-like (borrowed), which must be what the pattern is for. */
export function subjectOf(pattern: PyPattern, value: Value): SubjectText {
  const { isBytes } = pattern.payload;
  const text = asStr(value);
  if (text !== undefined) {
    if (isBytes) throw raise('TypeError', 'cannot use a bytes pattern on a string-like object');
    return { value, text, length: lengthOf(text), isBytes: false };
  }
  const bytes = asBytes(value);
  if (bytes === undefined) {
    throw raise('TypeError', `expected string or bytes-like object, got '${typeOf(value).name}'`);
  }
  if (!isBytes) throw raise('TypeError', 'cannot use a string pattern on a bytes-like object');
  return { value, text: latin1Text(bytes), length: bytes.length, isBytes: true };
}

/** A part of the subject as a new str or bytes; owned. */
export function partOf(vm: VM, subject: SubjectText, start: number, end: number): Value {
  if (start === 0 && end === subject.length && typeof subject.value === 'string') return subject.value;
  const text = spanText(subject.text, start, end) as string;
  return subject.isBytes ? newBytes(vm.heap, latin1Bytes(text)) : text;
}

/** The text of a group, or `missing` where it did not take part; owned. */
export function groupText(
  vm: VM,
  subject: SubjectText,
  spans: readonly number[] | Int32Array,
  group: number,
  missing: Value,
): Value {
  const start = spans[group * 2] as number;
  return start < 0 ? incref(missing) : partOf(vm, subject, start, spans[group * 2 + 1] as number);
}

/** A `pos` or `endpos` argument, clipped to the subject. */
export function* boundOf(
  vm: VM,
  value: Value | undefined,
  missing: number,
  length: number,
): Generator<Request, number, Value> {
  if (value === undefined) return missing;
  const asked = indexOf(vm, value);
  const position = asPosition((asked instanceof Request ? yield asked : asked) as Int);
  return Math.min(Math.max(0, position), length);
}
