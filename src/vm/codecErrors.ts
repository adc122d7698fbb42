// Encoding and decoding with the failure as the exception that a program sees: UnicodeEncodeError and
// UnicodeDecodeError carry the whole object.

import { newBytes } from '../objects/bytes.ts';
import { PendingRaise } from '../objects/raise.ts';
import { decode, encode } from '../objects/text/codecs.ts';
import type { VM } from './machine.ts';

/** `text.encode(encoding, errors)` */
export function encodeText(vm: VM, text: string, encoding?: string, errors?: string): Uint8Array {
  vm.checkSize(text.length * 4);
  const result = encode(text, encoding, errors);
  if (result instanceof Uint8Array) return result;
  throw new PendingRaise('UnicodeEncodeError', [result.encoding, text, result.start, result.end, result.reason]);
}

/** `bytes.decode(encoding, errors)` */
export function decodeBytes(vm: VM, bytes: Uint8Array, encoding?: string, errors?: string): string {
  vm.checkSize(bytes.length * 2);
  const result = decode(bytes, encoding, errors);
  if (typeof result === 'string') return result;
  const object = newBytes(vm.heap, bytes.slice());
  throw new PendingRaise('UnicodeDecodeError', [result.encoding, object, result.start, result.end, result.reason]);
}
