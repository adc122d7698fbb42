// range objects: three ints and how many numbers there are between them. Bounds may be bigger than any list.

import type { Heap } from './heap.ts';
import type { Layout } from './layout.ts';
import { add, floorDivide, modulo, multiply, subtract } from './numbers/int.ts';
import { hasLayout, type Int, type PyObject, type Value } from './object.ts';
import { raise } from './raise.ts';
import { staticType } from './type.ts';

export interface RangePayload {
  readonly start: Int;
  readonly stop: Int;
  readonly step: Int;
  readonly length: Int;
}

export type PyRange = PyObject<RangePayload>;

export const RANGE_LAYOUT: Layout<RangePayload> = { name: 'range', container: false };

export const rangeType = staticType('range', { layout: RANGE_LAYOUT as Layout<never>, isBaseType: false });

/** @throws ValueError if the step is zero */
export function newRange(heap: Heap, start: Int, stop: Int, step: Int): PyRange {
  if (step === 0) throw raise('ValueError', 'range() arg 3 must not be zero');
  return heap.allocate(rangeType, { start, stop, step, length: rangeLength(start, stop, step) });
}

export function isRange(value: Value | undefined): value is PyRange {
  return hasLayout(value, RANGE_LAYOUT);
}

function rangeLength(start: Int, stop: Int, step: Int): Int {
  const low = step > 0 ? start : stop;
  const high = step > 0 ? stop : start;
  if (low >= high) return 0;
  const width = step > 0 ? step : subtract(0, step);
  return add(floorDivide(subtract(subtract(high, low), 1), width), 1);
}

/** The number at a position that lies within the range. */
export function rangeItem(range: RangePayload, index: Int): Int {
  return add(range.start, multiply(index, range.step));
}

/** The position of an int in the range, or -1. */
export function rangeIndex(range: RangePayload, value: Int): Int {
  const { start, stop, step } = range;
  const inside = step > 0 ? value >= start && value < stop : value <= start && value > stop;
  if (!inside) return -1;
  const distance = subtract(value, start);
  return modulo(distance, step) === 0 ? floorDivide(distance, step) : -1;
}
