// memoryview: a window on the memory of another object. While there is one, the object's size cannot change (its
// buffer counts the views on it), so offsets stay valid.

import { ITEM_SIZES, type ItemKind, NATIVE_ITEMS, readItem } from './binaryItems.ts';
import { asBytes, type ByteBuffer, bufferAccess, newBytes, registerBuffer } from './bytes.ts';
import type { Heap } from './heap.ts';
import type { Layout } from './layout.ts';
import { hasLayout, incref, type PyObject, type Value } from './object.ts';
import { raise } from './raise.ts';
import { staticType } from './type.ts';

export interface MemoryViewPayload {
  /** The object looked at; owned; undefined once released. */
  owner: Value | undefined;
  /** Counts this view; null where sizes never change, and once released. */
  lock: ByteBuffer | null;
  readonly format: string;
  /** null: `c` (a byte as bytes), `?` and formats whose elements cannot be read. */
  readonly kind: ItemKind | null;
  readonly itemSize: number;
  /** Where the first element is, in bytes. */
  readonly offset: number;
  /** From one element to the next, in bytes. */
  readonly stride: number;
  /** How many elements. */
  readonly length: number;
  readonly readonly: boolean;
}

export type PyMemoryView = PyObject<MemoryViewPayload>;

function unlock(view: MemoryViewPayload): void {
  if (view.lock !== null) view.lock.exports--;
  view.lock = null;
}

export const MEMORYVIEW_LAYOUT: Layout<MemoryViewPayload> = {
  name: 'memoryview',
  container: true,
  references: (view, visit) => visit(view.owner),
  clear: (view) => {
    unlock(view);
    view.owner = undefined;
  },
  dispose: unlock,
};

export const memoryViewType = staticType('memoryview', {
  layout: MEMORYVIEW_LAYOUT as Layout<never>,
  isBaseType: false,
  hasWeakrefs: true,
});

export function isMemoryView(value: Value | undefined): value is PyMemoryView {
  return hasLayout(value, MEMORYVIEW_LAYOUT);
}

/** What elements of a format are, null for those that are no numbers; undefined if there is no such format. */
export function elementOf(format: string): { kind: ItemKind | null; size: number } | undefined {
  const letter = format.startsWith('@') ? format.slice(1) : format;
  if (letter === 'c' || letter === '?') return { kind: null, size: 1 };
  const kind = letter === 'u' || letter === 'w' ? undefined : NATIVE_ITEMS[letter];
  return kind === undefined ? undefined : { kind, size: ITEM_SIZES[kind] };
}

/** The part of a view that is to become a view of its own. */
export interface ViewPart {
  readonly format?: string;
  readonly kind?: ItemKind | null;
  readonly itemSize?: number;
  readonly offset?: number;
  readonly stride?: number;
  readonly length?: number;
  readonly readonly?: boolean;
}

/** A new view of the same object as another view. */
export function viewPart(heap: Heap, view: MemoryViewPayload, part: ViewPart): PyMemoryView {
  if (view.lock !== null) view.lock.exports++;
  return heap.allocate(memoryViewType, { ...view, ...part, owner: incref(view.owner) });
}

/** A new view of a whole bytes-like object (borrowed), undefined for other objects. */
export function newMemoryView(heap: Heap, object: Value): PyMemoryView | undefined {
  if (isMemoryView(object)) return viewPart(heap, live(object.payload), {});
  const access = bufferAccess(object);
  if (access === undefined) return undefined;
  const { payload } = object as PyObject;
  const format = access.formatOf(payload);
  const element = elementOf(format) ?? { kind: null, size: 4 };
  const lock = access.lockOf(payload);
  if (lock !== null) lock.exports++;
  return heap.allocate(memoryViewType, {
    owner: incref(object),
    lock,
    format,
    kind: element.kind,
    itemSize: element.size,
    offset: 0,
    stride: element.size,
    length: access.bytesOf(payload).length / element.size,
    readonly: !access.isWritable(payload),
  });
}

/** The view, which must not have been released. */
export function live(view: MemoryViewPayload): MemoryViewPayload {
  if (view.owner === undefined) throw raise('ValueError', 'operation forbidden on released memoryview object');
  return view;
}

/** Gives the object up; returns the reference to it. */
export function releaseView(view: MemoryViewPayload): Value | undefined {
  unlock(view);
  const { owner } = view;
  view.owner = undefined;
  return owner;
}

export function isContiguous(view: MemoryViewPayload): boolean {
  return view.stride === view.itemSize || view.length <= 1;
}

/** All the memory of the object looked at. */
export function memoryOf(view: MemoryViewPayload): Uint8Array {
  return asBytes(live(view).owner) as Uint8Array;
}

/** The bytes that the view shows: the memory itself where they lie side by side, else a copy. */
export function shownBytes(view: MemoryViewPayload): Uint8Array {
  const memory = memoryOf(view);
  const { offset, stride, itemSize, length } = view;
  if (isContiguous(view)) return memory.subarray(offset, offset + length * itemSize);
  const result = new Uint8Array(length * itemSize);
  for (let i = 0; i < length; i++) {
    const at = offset + i * stride;
    result.set(memory.subarray(at, at + itemSize), i * itemSize);
  }
  return result;
}

/** The element at a position in range. */
export function elementAt(heap: Heap, view: MemoryViewPayload, index: number): Value {
  const memory = memoryOf(view);
  const at = view.offset + index * view.stride;
  if (view.kind !== null) {
    return readItem(new DataView(memory.buffer, memory.byteOffset, memory.byteLength), at, view.kind, true);
  }
  switch (view.format.replace('@', '')) {
    case 'c':
      return newBytes(heap, memory.slice(at, at + 1));
    case '?':
      return memory[at] !== 0;
    default:
      throw raise('NotImplementedError', `memoryview: format ${view.format} not supported`);
  }
}

registerBuffer(MEMORYVIEW_LAYOUT, {
  bytesOf: shownBytes,
  isWritable: (view) => !view.readonly && isContiguous(view),
  lockOf: (view) => view.lock,
  formatOf: (view) => view.format,
});
