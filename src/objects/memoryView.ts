// memoryview: a window on the memory of a bytes-like object. One dimension only: a start, a count and a step over
// items of one kind. While a view of a bytearray or an array is not released, their size cannot change.

import { ITEM_SIZES, type ItemKind } from './binaryItems.ts';
import { type BufferAccess, type ByteBuffer, registerBuffer } from './bytes.ts';
import type { Layout } from './layout.ts';
import { hasLayout, isObject, type PyObject, type Value } from './object.ts';
import { staticType } from './type.ts';

export interface MemoryWindow {
  /** The object whose memory it is; owned; null when released. */
  owner: PyObject | null;
  readonly access: BufferAccess<unknown>;
  /** What is locked for this view's sake; null for memory that never changes its size. */
  lock: ByteBuffer | null;
  /** Byte offset of the first item. */
  readonly start: number;
  /** Number of items. */
  readonly count: number;
  /** From one item to the next, in items. */
  readonly step: number;
  readonly format: string;
  readonly kind: ItemKind;
}

export type PyMemoryView = PyObject<MemoryWindow>;

/** Lets go of the memory; the reference to the owner is the caller's now. */
export function releaseWindow(window: MemoryWindow): PyObject | null {
  const { owner, lock } = window;
  if (lock !== null) lock.exports--;
  window.lock = null;
  window.owner = null;
  return owner;
}

export const MEMORY_VIEW_LAYOUT: Layout<MemoryWindow> = {
  name: 'memoryview',
  container: true,
  references: (window, visit) => {
    if (window.owner !== null) visit(window.owner);
  },
  clear: (window) => void releaseWindow(window),
  dispose: (window) => void releaseWindow(window),
};

export const memoryViewType = staticType('memoryview', {
  layout: MEMORY_VIEW_LAYOUT as Layout<never>,
  isBaseType: false,
  hasWeakrefs: true,
});

export function isMemoryView(value: Value | undefined): value is PyMemoryView {
  return hasLayout(value, MEMORY_VIEW_LAYOUT) && isObject(value);
}

/** All bytes of the owner's memory. */
export function wholeMemory(window: MemoryWindow): Uint8Array {
  return window.owner === null ? new Uint8Array(0) : window.access.bytesOf(window.owner.payload);
}

/** The bytes that the view shows: the memory itself where they lie side by side, else a copy. */
export function windowBytes(window: MemoryWindow): Uint8Array {
  const all = wholeMemory(window);
  const size = ITEM_SIZES[window.kind];
  if (window.step === 1) return all.subarray(window.start, window.start + window.count * size);
  const bytes = new Uint8Array(window.count * size);
  for (let i = 0; i < window.count; i++) {
    const from = window.start + i * window.step * size;
    bytes.set(all.subarray(from, from + size), i * size);
  }
  return bytes;
}

/** Can the memory be written to through the view? */
export function isWritableWindow(window: MemoryWindow): boolean {
  return window.owner !== null && window.access.isWritable(window.owner.payload);
}

registerBuffer(MEMORY_VIEW_LAYOUT, {
  bytesOf: windowBytes,
  // With gaps between the items the bytes are a copy: writing to it would be lost.
  isWritable: (window) => window.step === 1 && isWritableWindow(window),
  lockOf: (window) => window.lock,
  formatOf: (window) => window.format,
});
