// What may stand between the brackets of a sequence: an int, something with `__index__`, or a slice of such.

import { type Int, incref, type Value } from '../objects/object.ts';
import { raise } from '../objects/raise.ts';
import { isPlainBound, isPlainSlice, isSlice, newSlice, type PySlice } from '../objects/slice.ts';
import { typeOf } from '../objects/type.ts';
import { attempt } from './attempt.ts';
import type { NativeFrame } from './frame.ts';
import type { VM } from './machine.ts';
import { indexOf, intPayload } from './protocols.ts';
import { type Outcome, Request, type Steps, steps } from './request.ts';

/** An int as the position of an element: far outside of every sequence if it is too big. */
export function asPosition(index: Int): number {
  return typeof index === 'number' ? index : index < 0n ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/**
 * Continues with the position or the slice (all parts None or plain ints) that a subscript means.
 * @param noun what the TypeError calls the sequence: `list`, `tuple` …
 */
export function withSubscript(
  vm: VM,
  key: Value,
  noun: string,
  atIndex: (index: Int) => Outcome,
  atSlice: (slice: PySlice) => Outcome,
): Outcome {
  const known = intPayload(key);
  if (known !== undefined) return atIndex(known);
  if (isSlice(key)) {
    if (isPlainSlice(key.payload)) return atSlice(key);
    return attempt(vm, (frame) => withSubscriptSteps(frame, vm, key, atSlice));
  }
  if (typeOf(key).lookup('__index__') === undefined) {
    throw raise('TypeError', `${noun} indices must be integers or slices, not ${typeOf(key).name}`);
  }
  const index = indexOf(vm, key);
  if (!(index instanceof Request)) return atIndex(index);
  return steps(() => restOfWithSubscript(atIndex, index));
}

function* withSubscriptSteps(
  frame: NativeFrame,
  vm: VM,
  key: PySlice,
  atSlice: (slice: PySlice) => Outcome,
): Steps<Value> {
  const plain = plainSlice(vm, key);
  const slice = frame.own(plain instanceof Request ? yield plain : plain) as PySlice;
  const result = atSlice(slice);
  return result instanceof Request ? yield result : result;
}

function* restOfWithSubscript(atIndex: (index: Int) => Outcome, index: Request): Steps<Value | undefined> {
  const result = atIndex((yield index) as Int);
  return result instanceof Request ? yield result : result;
}

/** The slice with its parts turned to plain ints by `__index__`; owned. */
export function plainSlice(vm: VM, slice: PySlice): Outcome {
  if (isPlainSlice(slice.payload)) return incref(slice);
  return attempt(vm, () => plainSliceSteps(vm, slice));
}

function* plainSliceSteps(vm: VM, slice: PySlice): Steps<PySlice> {
  const parts: Value[] = [];
  for (const part of [slice.payload.start, slice.payload.stop, slice.payload.step]) {
    const bound = sliceBound(vm, part);
    parts.push(bound instanceof Request ? yield bound : bound);
  }
  return newSlice(vm.heap, parts[0] as Value, parts[1] as Value, parts[2] as Value);
}

/** A part of a slice as None or a plain int. */
export function sliceBound(vm: VM, value: Value, message = SLICE_ERROR): Outcome {
  if (isPlainBound(value)) return value;
  const known = intPayload(value);
  if (known !== undefined) return known;
  if (typeOf(value).lookup('__index__') === undefined) throw raise('TypeError', message);
  return indexOf(vm, value);
}

const SLICE_ERROR = 'slice indices must be integers or None or have an __index__ method';
const POSITION_ERROR = 'slice indices must be integers or have an __index__ method';

/** Continues with the `start` and `stop` arguments of `index()`, clipped to a sequence of that length. */
export function withBounds<T extends Value>(
  vm: VM,
  start: Value | undefined,
  stop: Value | undefined,
  length: () => number,
  then: (start: number, stop: number) => Outcome<T>,
): Outcome<T> {
  const within = (value: Int): number => {
    const position = asPosition(value);
    return position < 0 ? Math.max(0, position + length()) : position;
  };
  return attempt<T>(vm, () => withBoundsSteps(vm, start, stop, then, within));
}

function* withBoundsSteps<T extends Value>(
  vm: VM,
  start: Value | undefined,
  stop: Value | undefined,
  then: (start: number, stop: number) => Outcome<T>,
  within: (value: Int) => number,
): Steps<T> {
  let from = 0;
  let to = Number.POSITIVE_INFINITY;
  if (start !== undefined) {
    if (start === null) throw raise('TypeError', POSITION_ERROR);
    const bound = sliceBound(vm, start, POSITION_ERROR);
    from = within(Number((bound instanceof Request ? yield bound : bound) as Int));
  }
  if (stop !== undefined) {
    if (stop === null) throw raise('TypeError', POSITION_ERROR);
    const bound = sliceBound(vm, stop, POSITION_ERROR);
    to = within(Number((bound instanceof Request ? yield bound : bound) as Int));
  }
  const result = then(from, to);
  return (result instanceof Request ? yield result : result) as T;
}
