// bytes and bytearray. A bytes object's payload is a bare Uint8Array that nobody writes to after it was handed over.
// A bytearray's payload is a buffer that grows ahead of its need, so that appending a byte at a time is linear.
//
// Other objects whose memory can be read as bytes (array, memoryview) say how with `registerBuffer`; functions that
// take "a bytes-like object" ask `asBytes` and need not know them.

import type { Heap } from './heap.ts';
import type { Layout } from './layout.ts';
import { hasLayout, isObject, type PyObject, type Value } from './object.ts';
import { staticType } from './type.ts';

export type PyBytes = PyObject<Uint8Array>;
export type PyByteArray = PyObject<ByteBuffer>;

/** The growing memory of a bytearray. */
export class ByteBuffer {
  private data: Uint8Array;
  private used: number;
  private dataView: DataView | null = null;
  /** Memory views on it: while there are any, the size cannot change. */
  exports = 0;

  /** Takes the array over: nobody else may hold it. */
  constructor(data: Uint8Array) {
    this.data = data;
    this.used = data.length;
  }

  get length(): number {
    return this.used;
  }

  /** The bytes themselves, not a copy; valid until the size changes. */
  get bytes(): Uint8Array {
    return this.used === this.data.length ? this.data : this.data.subarray(0, this.used);
  }

  /** Access to numbers in the memory; valid until the size changes. */
  get view(): DataView {
    this.dataView ??= new DataView(this.data.buffer, this.data.byteOffset, this.data.byteLength);
    return this.dataView;
  }

  /** Replaces the bytes from `start` to `end` by others, which may be part of this very buffer. */
  splice(start: number, end: number, replacement: Uint8Array): void {
    const growth = replacement.length - (end - start);
    const source = growth !== 0 && replacement.buffer === this.data.buffer ? replacement.slice() : replacement;
    if (growth !== 0) {
      this.reserve(this.used + growth);
      this.data.copyWithin(end + growth, end, this.used);
      this.used += growth;
    }
    this.data.set(source, start);
  }

  append(byte: number): void {
    this.reserve(this.used + 1);
    this.data[this.used++] = byte;
  }

  private reserve(size: number): void {
    if (size <= this.data.length) return;
    const grown = new Uint8Array(size + (size >> 3) + 16);
    grown.set(this.data.subarray(0, this.used));
    this.data = grown;
    this.dataView = null;
  }
}

export const BYTES_LAYOUT: Layout<Uint8Array> = { name: 'bytes', container: false };
export const BYTEARRAY_LAYOUT: Layout<ByteBuffer> = { name: 'bytearray', container: false };

export const bytesType = staticType('bytes', { layout: BYTES_LAYOUT as Layout<never> });
export const bytearrayType = staticType('bytearray', { layout: BYTEARRAY_LAYOUT as Layout<never> });

/** A new bytes object; takes the array over. */
export function newBytes(heap: Heap, bytes: Uint8Array): PyBytes {
  return heap.allocate(bytesType, bytes);
}

/** A new bytearray; takes the array over. */
export function newByteArray(heap: Heap, bytes: Uint8Array): PyByteArray {
  return heap.allocate(bytearrayType, new ByteBuffer(bytes));
}

/** bytes or an instance of a subclass. */
export function isBytes(value: Value | undefined): value is PyBytes {
  return hasLayout(value, BYTES_LAYOUT);
}

/** bytearray or an instance of a subclass. */
export function isByteArray(value: Value | undefined): value is PyByteArray {
  return hasLayout(value, BYTEARRAY_LAYOUT);
}

/** How an object's memory is reached. */
export interface BufferAccess<P> {
  readonly bytesOf: (payload: P) => Uint8Array;
  readonly isWritable: (payload: P) => boolean;
  /** The memory whose size must not change while it is looked at; null where it never does. */
  readonly lockOf: (payload: P) => ByteBuffer | null;
  /** The letter for the kind of its elements (see objects/binaryItems.ts). */
  readonly formatOf: (payload: P) => string;
}

const buffers: Map<Layout<unknown>, BufferAccess<unknown>> = new Map();

/** Declares that objects with this layout can be read as bytes. */
export function registerBuffer<P>(layout: Layout<P>, access: BufferAccess<P>): void {
  buffers.set(layout as Layout<unknown>, access as BufferAccess<unknown>);
}

registerBuffer(BYTES_LAYOUT, {
  bytesOf: (bytes) => bytes,
  isWritable: () => false,
  lockOf: () => null,
  formatOf: () => 'B',
});
registerBuffer(BYTEARRAY_LAYOUT, {
  bytesOf: (buffer) => buffer.bytes,
  isWritable: () => true,
  lockOf: (buffer) => buffer,
  formatOf: () => 'B',
});

/** How the memory of a bytes-like object is reached; undefined for other objects. */
export function bufferAccess(value: Value | undefined): BufferAccess<unknown> | undefined {
  return isObject(value) ? buffers.get(value.type.layout) : undefined;
}

/** The memory of a bytes-like object, not to be kept across anything that could change it; else undefined. */
export function asBytes(value: Value | undefined): Uint8Array | undefined {
  return isObject(value) ? buffers.get(value.type.layout)?.bytesOf(value.payload) : undefined;
}

/** The memory of a bytes-like object that may be written to; else undefined. */
export function asWritableBytes(value: Value | undefined): Uint8Array | undefined {
  if (!isObject(value)) return undefined;
  const access = buffers.get(value.type.layout);
  return access?.isWritable(value.payload) ? access.bytesOf(value.payload) : undefined;
}
