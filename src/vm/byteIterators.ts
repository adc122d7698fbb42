// The iterators over bytes and bytearray. The one over a bytearray follows it as it is at each step.

import { asBytes, type PyByteArray, type PyBytes } from '../objects/bytes.ts';
import type { Heap } from '../objects/heap.ts';
import type { Visit } from '../objects/layout.ts';
import { incref, type Value } from '../objects/object.ts';
import { type BuiltinIterator, iteratorType, type PyIterator } from './iterator.ts';
import type { VM } from './machine.ts';

export const bytesIteratorType = iteratorType('bytes_iterator', true);
export const byteArrayIteratorType = iteratorType('bytearray_iterator', true);

class ByteIterator implements BuiltinIterator {
  private index = 0;

  constructor(private source: PyBytes | PyByteArray | null) {}

  next(vm: VM): Value | undefined {
    const { source } = this;
    if (source === null) return undefined;
    const byte = asBytes(source)?.[this.index];
    if (byte === undefined) {
      this.source = null;
      vm.heap.decref(source);
      return undefined;
    }
    this.index++;
    return byte;
  }

  remaining(): number {
    return this.source === null ? 0 : Math.max(0, (asBytes(this.source) as Uint8Array).length - this.index);
  }

  references(visit: Visit): void {
    if (this.source !== null) visit(this.source);
  }
}

/** A new iterator over bytes (borrowed). */
export function iterateBytes(heap: Heap, bytes: PyBytes): PyIterator {
  return heap.allocate<BuiltinIterator>(bytesIteratorType, new ByteIterator(incref(bytes)));
}

/** A new iterator over a bytearray (borrowed). */
export function iterateByteArray(heap: Heap, bytes: PyByteArray): PyIterator {
  return heap.allocate<BuiltinIterator>(byteArrayIteratorType, new ByteIterator(incref(bytes)));
}
