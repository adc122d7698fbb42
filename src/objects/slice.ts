// Slice objects: what is between the brackets of `x[1:10:2]`, and which elements of a sequence it means.

import type { Heap } from './heap.ts';
import type { Layout } from './layout.ts';
import { hasLayout, type Int, type PyObject, type Value } from './object.ts';
import { raise } from './raise.ts';
import { staticType } from './type.ts';

export interface SlicePayload {
  /** None or (as a rule) an int, as the next two; owned. */
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;
}

export type PySlice = PyObject<SlicePayload>;

export const SLICE_LAYOUT: Layout<SlicePayload> = {
  name: 'slice',
  container: true,
  references: (slice, visit) => {
    visit(slice.start);
    visit(slice.stop);
    visit(slice.step);
  },
};

export const sliceType = staticType('slice', { layout: SLICE_LAYOUT as Layout<never>, isBaseType: false });

/** A new slice; steals the three references. */
export function newSlice(heap: Heap, start: Value, stop: Value, step: Value): PySlice {
  return heap.allocate(sliceType, { start, stop, step });
}

export function isSlice(value: Value | undefined): value is PySlice {
  return hasLayout(value, SLICE_LAYOUT);
}

/** The elements that a slice means: `count` of them, from `start` on, every `step`-th. */
export interface SliceRange {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly count: number;
}

/** None, or an int that is no instance of a subclass: needs no `__index__`. */
export function isPlainBound(value: Value): value is Int | boolean | null {
  return value === null || typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
}

/** Are all parts of the slice None or plain ints? */
export function isPlainSlice(slice: SlicePayload): boolean {
  return isPlainBound(slice.start) && isPlainBound(slice.stop) && isPlainBound(slice.step);
}

const LARGEST_STEP = Number.MAX_SAFE_INTEGER;

/** An int as a number: exact up to 2**53, clamped beyond, which no sequence can tell. */
function clamped(value: Value, ifNone: number): number {
  switch (typeof value) {
    case 'number':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    case 'bigint':
      return value < 0n ? -LARGEST_STEP : LARGEST_STEP;
    default:
      return ifNone;
  }
}

/**
 * Which elements of a sequence of that length a slice means. All its parts must be None or plain ints.
 * @throws ValueError if the step is zero
 */
export function sliceRange(slice: SlicePayload, length: number): SliceRange {
  const step = clamped(slice.step, 1);
  if (step === 0) throw raise('ValueError', 'slice step cannot be zero');
  const lowest = step < 0 ? -1 : 0;
  const highest = step < 0 ? length - 1 : length;
  const within = (value: number): number => {
    if (value < 0) return Math.max(value + length, lowest);
    return Math.min(value, highest);
  };
  const start = slice.start === null ? (step < 0 ? highest : lowest) : within(clamped(slice.start, 0));
  const stop = slice.stop === null ? (step < 0 ? lowest : highest) : within(clamped(slice.stop, 0));
  let count = 0;
  if (step < 0) {
    if (stop < start) count = Math.floor((start - stop - 1) / -step) + 1;
  } else if (start < stop) count = Math.floor((stop - start - 1) / step) + 1;
  return { start, stop, step, count };
}
