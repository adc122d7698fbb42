// `bytes[i]` and `bytes[a:b:c]`, for bytes and bytearray.

import type { Int, Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { sliceRange } from '../../objects/slice.ts';
import type { VM } from '../machine.ts';
import type { Outcome } from '../request.ts';
import { withSubscript } from '../subscripts.ts';
import { contentsOf } from './byteMethods.ts';

/** The position that an index means; CPython's IndexError where there is none. */
export function bytePosition(index: Int, length: number, outOfRange: string): number {
  if (typeof index === 'bigint') throw raise('IndexError', "cannot fit 'int' into an index-sized integer");
  const position = index < 0 ? index + length : index;
  if (position < 0 || position >= length) throw raise('IndexError', outOfRange);
  return position;
}

/** Subscripts bytes or a bytearray. */
export function byteSubscript(
  vm: VM,
  self: Value,
  key: Value,
  words: { name: string; outOfRange: string },
  make: (bytes: Uint8Array) => Value,
): Outcome {
  if (typeof key === 'number') {
    const bytes = contentsOf(self);
    return bytes[bytePosition(key, bytes.length, words.outOfRange)] as number;
  }
  return withSubscript(
    vm,
    key,
    words.name,
    (index) => {
      const bytes = contentsOf(self);
      return bytes[bytePosition(index, bytes.length, words.outOfRange)] as number;
    },
    (slice) => {
      const bytes = contentsOf(self);
      const { start, step, count } = sliceRange(slice.payload, bytes.length);
      if (step === 1) return make(bytes.slice(start, start + count));
      return make(Uint8Array.from({ length: count }, (_, i) => bytes[start + i * step] as number));
    },
  );
}
