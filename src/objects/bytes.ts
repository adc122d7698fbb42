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

interface BufferAccess {
  readonly bytesOf: (payload: never) => Uint8Array;
  readonly isWritable: (payload: never) => boolean;
}

const buffers: Map<Layout<unknown>, BufferAccess> = new Map();

/** Declares that objects with this layout can be read as bytes, and whether they can be written to. */
export function registerBuffer<P>(
  layout: Layout<P>,
  bytesOf: (payload: P) => Uint8Array,
  isWritable: (payload: P) => boolean,
): void {
  buffers.set(layout as Layout<unknown>, { bytesOf, isWritable });
}

registerBuffer(
  BYTES_LAYOUT,
  (bytes) => bytes,
  () => false,
);
registerBuffer(
  BYTEARRAY_LAYOUT,
  (buffer) => buffer.bytes,
  () => true,
);

/** The memory of a bytes-like object, not to be kept across anything that could change it; else undefined. */
export function asBytes(value: Value | undefined): Uint8Array | undefined {
  if (!isObject(value)) return undefined;
  return buffers.get(value.type.layout)?.bytesOf(value.payload as never);
}

/** The memory of a bytes-like object that may be written to; else undefined. */
export function asWritableBytes(value: Value | undefined): Uint8Array | undefined {
  if (!isObject(value)) return undefined;
  const access = buffers.get(value.type.layout);
  return access?.isWritable(value.payload as never) ? access.bytesOf(value.payload as never) : undefined;
}
