// What list and tuple have in common: their elements lie in an array, `payload`. A comparison of elements may run
// Python code that changes the list, so positions are looked up again after each.

import { CompareOp } from '../bytecode/code.ts';
import { type Int, incref, type PyObject, type Value } from '../objects/object.ts';
import { quickEqual } from '../objects/quickEqual.ts';
import { quickOrder } from '../objects/quickOrder.ts';
import { raise } from '../objects/raise.ts';
import { typeOf } from '../objects/type.ts';
import { attempt } from './attempt.ts';
import type { NativeFrame } from './frame.ts';
import type { VM } from './machine.ts';
import { equal, indexOf, intPayload, richCompare } from './protocols.ts';
import { type Outcome, Request, type Steps, steps } from './request.ts';

export type Items = PyObject<readonly Value[]>;

/** The position of the first element from `start` to `stop` that equals the value, or -1. */
export function findItem(vm: VM, items: Items, value: Value, start: number, stop: number): Outcome<number> {
  const array = items.payload;
  for (let i = start; i < array.length && i < stop; i++) {
    const same = quickEqual(array[i] as Value, value);
    if (same) return i;
    if (same === undefined) return findItemSlowly(vm, items, value, i, stop);
  }
  return -1;
}

function findItemSlowly(vm: VM, items: Items, value: Value, start: number, stop: number): Outcome<number> {
  return attempt<number>(vm, (frame) => findItemSlowlySteps(frame, vm, items, value, start, stop));
}

function* findItemSlowlySteps(
  frame: NativeFrame,
  vm: VM,
  items: Items,
  value: Value,
  start: number,
  stop: number,
): Steps<number> {
  for (let i = start; i < items.payload.length && i < stop; i++) {
    const item = items.payload[i] as Value;
    const outcome = equal(vm, item, value);
    if (outcome instanceof Request) {
      frame.own(incref(item));
      const same = yield outcome;
      frame.drop(item);
      if (same) return i;
    } else if (outcome) return i;
  }
  return -1;
}

/** How many elements equal the value. */
export function countItem(vm: VM, items: Items, value: Value): Outcome<number> {
  const array = items.payload;
  let count = 0;
  for (let i = 0; i < array.length; i++) {
    const same = quickEqual(array[i] as Value, value);
    if (same === undefined) return attempt<number>(vm, (frame) => countItemSteps(frame, vm, items, value, i, count));
    if (same) count++;
  }
  return count;
}

/** Goes on with the count at `start`; `before` have been counted. */
function* countItemSteps(
  frame: NativeFrame,
  vm: VM,
  items: Items,
  value: Value,
  start: number,
  before: number,
): Steps<number> {
  let count = before;
  for (let i = start; i < items.payload.length; i++) {
    const item = items.payload[i] as Value;
    const outcome = equal(vm, item, value);
    if (outcome instanceof Request) {
      frame.own(incref(item));
      if (yield outcome) count++;
      frame.drop(item);
    } else if (outcome) count++;
  }
  return count;
}

/** Orders two lists or two tuples: by the first elements that differ, else by length. */
export function compareItems(vm: VM, a: Items, b: Items, op: CompareOp): Outcome {
  const left = a.payload;
  const right = b.payload;
  if (left.length !== right.length && (op === CompareOp.EQ || op === CompareOp.NE)) return op === CompareOp.NE;
  for (let i = 0; i < left.length && i < right.length; i++) {
    const same = quickEqual(left[i] as Value, right[i] as Value);
    if (same === undefined) return compareItemsSlowly(vm, a, b, op, i);
    if (!same) return compareAt(vm, a, b, op, i);
  }
  return compareNumbers(left.length, right.length, op);
}

function compareItemsSlowly(vm: VM, a: Items, b: Items, op: CompareOp, start: number): Outcome {
  return attempt<Value>(vm, (frame) => compareItemsSlowlySteps(frame, vm, a, b, op, start));
}

function* compareItemsSlowlySteps(
  frame: NativeFrame,
  vm: VM,
  a: Items,
  b: Items,
  op: CompareOp,
  start: number,
): Steps<Value> {
  for (let i = start; i < a.payload.length && i < b.payload.length; i++) {
    const left = frame.own(incref(a.payload[i] as Value));
    const right = frame.own(incref(b.payload[i] as Value));
    const outcome = equal(vm, left, right);
    const same = outcome instanceof Request ? yield outcome : outcome;
    if (!same) {
      if (op === CompareOp.EQ) return false;
      if (op === CompareOp.NE) return true;
      const result = richCompare(vm, left, right, op);
      return result instanceof Request ? yield result : result;
    }
    frame.drop(right);
    frame.drop(left);
  }
  return compareNumbers(a.payload.length, b.payload.length, op);
}

function compareAt(vm: VM, a: Items, b: Items, op: CompareOp, index: number): Outcome {
  if (op === CompareOp.EQ) return false;
  if (op === CompareOp.NE) return true;
  const left = a.payload[index] as Value;
  const right = b.payload[index] as Value;
  const order = quickOrder(left, right);
  if (order !== undefined) return compareNumbers(order, 0, op);
  const result = richCompare(vm, left, right, op);
  if (!(result instanceof Request)) return result;
  incref(left);
  incref(right);
  return steps((frame) => compareAtSteps(frame, left, right, result));
}

function* compareAtSteps(frame: NativeFrame, left: Value, right: Value, result: Request): Steps<Value | undefined> {
  frame.own(left);
  frame.own(right);
  return yield result;
}

/** `a op b` for two numbers. */
export function compareNumbers(a: Int, b: Int, op: CompareOp): boolean {
  switch (op) {
    case CompareOp.LT:
      return a < b;
    case CompareOp.LE:
      return a <= b;
    case CompareOp.EQ:
      return a === b;
    case CompareOp.NE:
      return a !== b;
    case CompareOp.GT:
      return a > b;
    case CompareOp.GE:
      return a >= b;
  }
}

/** The elements `count` times over, with references taken. */
export function repeatItems(vm: VM, items: readonly Value[], count: number): Value[] {
  if (count <= 0 || items.length === 0) return [];
  vm.checkSize(items.length * count * 8);
  const result: Value[] = [];
  for (let round = 0; round < count; round++) for (let i = 0; i < items.length; i++) result.push(items[i] as Value);
  for (const item of items) if (typeof item === 'object' && item !== null) item.refcount += count;
  return result;
}

/** Continues with the right operand of `sequence * n`. */
export function withCount(vm: VM, value: Value, then: (count: number) => Outcome): Outcome {
  const known = intPayload(value);
  if (known !== undefined) return then(countOf(known));
  if (typeOf(value).lookup('__index__') === undefined) {
    throw raise('TypeError', `can't multiply sequence by non-int of type '${typeOf(value).name}'`);
  }
  const index = indexOf(vm, value);
  if (!(index instanceof Request)) return then(countOf(index));
  return steps(() => withCountSteps(then, index));
}

function* withCountSteps(then: (count: number) => Outcome, index: Request): Steps<Value | undefined> {
  const result = then(countOf((yield index) as Int));
  return result instanceof Request ? yield result : result;
}

function countOf(value: Int): number {
  if (typeof value === 'number') return value;
  if (value < 0n) return 0;
  throw raise('OverflowError', "cannot fit 'int' into an index-sized integer");
}

/** The chosen elements, with references taken. */
export function sliceItems(
  items: readonly Value[],
  range: { readonly start: number; readonly step: number; readonly count: number },
): Value[] {
  const { start, step, count } = range;
  let result: Value[];
  if (step === 1) result = items.slice(start, start + count);
  else {
    result = [];
    for (let i = 0, at = start; i < count; i++, at += step) result.push(items[at] as Value);
  }
  for (let i = 0; i < result.length; i++) {
    const item = result[i];
    if (typeof item === 'object' && item !== null) item.refcount++;
  }
  return result;
}
