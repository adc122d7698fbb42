// Sorting as list.sort() and sorted() do it: stable, asking nothing but `<`. Numbers or strings alone, or tuples of
// them, are sorted by JavaScript's sort. Everything else goes through a merge sort of natural runs (Python's "timsort" without its
// galloping): each comparison may run Python code, and up to 63 elements the comparisons are exactly CPython's, in
// the same order, so that a program that counts them counts the same.
//
// What is sorted is an array of positions; the elements themselves stay where they are until the end, so that an
// exception in a comparison leaves them all in place.

import { CompareOp } from '../bytecode/code.ts';
import { newList, type PyList, type PyTuple, tupleType } from '../objects/collections.ts';
import { PyFloat, type Value } from '../objects/object.ts';
import { quickOrder } from '../objects/quickOrder.ts';
import { raise } from '../objects/raise.ts';
import { compareStrings } from '../objects/text/codePoints.ts';
import { attempt } from './attempt.ts';
import { callNow } from './callNow.ts';
import type { NativeFrame } from './frame.ts';
import type { VM } from './machine.ts';
import { isTrue, richCompare } from './protocols.ts';
import { type Outcome, Request, type Steps } from './request.ts';

/** `list.sort(key=key, reverse=reverse)`; the result is None. */
export function sortList(vm: VM, list: PyList, key: Value, reverse: boolean): Outcome {
  if (key === null) {
    const order = orderWithoutMethods(list.payload, reverse);
    if (order !== null) {
      list.payload = order;
      return null;
    }
  }
  return attempt(vm, (frame) => sortSteps(vm, frame, list, key, reverse));
}

function* sortSteps(vm: VM, frame: NativeFrame, list: PyList, key: Value, reverse: boolean): Steps<Value> {
  // While it is sorted the list looks empty to the program.
  const held = frame.own(newList(vm.heap, list.payload));
  const empty: Value[] = [];
  list.payload = empty;
  let sorted = held.payload;
  let modified = false;
  try {
    let keys = held.payload;
    if (key !== null) keys = yield* keysOf(vm, frame, held, key);
    sorted = permuted(held.payload, yield* sortedPositions(vm, keys, reverse));
  } finally {
    held.payload = [];
    const intruders = list.payload;
    modified = intruders !== empty || intruders.length > 0;
    list.payload = sorted;
    vm.heap.decrefAll(intruders);
  }
  if (modified) throw raise('ValueError', 'list modified during sort');
  return null;
}

function* keysOf(vm: VM, frame: NativeFrame, held: PyList, key: Value): Steps<Value[]> {
  const keys = frame.own(newList(vm.heap, []));
  for (const item of held.payload) {
    const outcome = callNow(vm, key, item);
    keys.payload.push(outcome instanceof Request ? yield outcome : outcome);
  }
  return keys.payload;
}

function permuted(items: readonly Value[], positions: readonly number[]): Value[] {
  const result: Value[] = [];
  for (let i = 0; i < positions.length; i++) result.push(items[positions[i] as number] as Value);
  return result;
}

type Comparison = (a: Value, b: Value) => number;

const byNumber: Comparison = (a, b) => (a as number) - (b as number);
const byFloat: Comparison = (a, b) => (a as PyFloat).value - (b as PyFloat).value;
const byText: Comparison = (a, b) => compareStrings(a as string, b as string);

/** How to compare the values if they are all small ints, all floats or all strings. */
function uniformComparison(values: readonly Value[]): Comparison | null {
  const first = values[0];
  if (typeof first === 'number') return values.every((value) => typeof value === 'number') ? byNumber : null;
  if (typeof first === 'string') return values.every((value) => typeof value === 'string') ? byText : null;
  if (isPlainTuple(first)) return tupleComparison(values);
  if (!(first instanceof PyFloat)) return null;
  // A difference of infinities is a NaN, and so is one with a NaN.
  return values.every((value) => value instanceof PyFloat && Number.isFinite(value.value)) ? byFloat : null;
}

function isPlainTuple(value: Value | undefined): value is PyTuple {
  return typeof value === 'object' && value !== null && !(value instanceof PyFloat) && value.type === tupleType;
}

type Column = 'numbers' | 'strings';

/** How to compare tuples that have numbers alone, or strings alone, at each index: nothing can go wrong there. */
function tupleComparison(values: readonly Value[]): Comparison | null {
  const columns: Column[] = [];
  for (const value of values) {
    if (!isPlainTuple(value)) return null;
    const items = value.payload;
    for (let i = 0; i < items.length; i++) {
      const column = columnOf(items[i] as Value);
      columns[i] ??= column as Column;
      if (column === null || columns[i] !== column) return null;
    }
  }
  return (a, b) => quickOrder(a, b) as number;
}

function columnOf(value: Value): Column | null {
  if (typeof value === 'string') return 'strings';
  if (typeof value === 'number' || typeof value === 'bigint') return 'numbers';
  return value instanceof PyFloat && !Number.isNaN(value.value) ? 'numbers' : null;
}

/** The sorted elements, where that needs no method. */
function orderWithoutMethods(items: readonly Value[], reverse: boolean): Value[] | null {
  const compare = uniformComparison(items);
  if (compare === null) return null;
  return items.slice().sort(reverse ? (a, b) => compare(b, a) : compare);
}

/** The positions of the keys in sorted order. */
function* sortedPositions(vm: VM, keys: readonly Value[], reverse: boolean): Steps<number[]> {
  const positions = Array.from(keys, (_, i) => i);
  const compare = keys.length > 0 ? uniformComparison(keys) : null;
  if (compare !== null) {
    const sign = reverse ? -1 : 1;
    return positions.sort((a, b) => sign * compare(keys[a] as Value, keys[b] as Value));
  }
  // Equal elements keep their order in a reversed sort, too: reversed before and after.
  if (reverse) positions.reverse();
  yield* new MergeSort(vm, keys, positions).run();
  if (reverse) positions.reverse();
  return positions;
}

/** `a < b` */
export function isLess(vm: VM, a: Value, b: Value): Outcome<boolean> {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b) < 0;
  const order = quickOrder(a, b);
  if (order !== undefined) return order < 0;
  const outcome = richCompare(vm, a, b, CompareOp.LT);
  if (typeof outcome === 'boolean') return outcome;
  return attempt<boolean>(vm, (frame) => isLessSteps(frame, vm, outcome));
}

function* isLessSteps(frame: NativeFrame, vm: VM, outcome: Outcome): Steps<boolean> {
  const result = frame.own(outcome instanceof Request ? yield outcome : outcome);
  const truth = isTrue(vm, result);
  return (truth instanceof Request ? yield truth : truth) as boolean;
}

/** Runs shorter than this are filled up by insertion. */
const MIN_MERGE = 64;

class MergeSort {
  /** Start and length of the runs that wait to be merged. */
  private readonly runs: { start: number; length: number }[] = [];

  constructor(
    private readonly vm: VM,
    private readonly keys: readonly Value[],
    private readonly order: number[],
  ) {}

  *run(): Steps<void> {
    const total = this.order.length;
    if (total < 2) return;
    const minimum = shortestRun(total);
    for (let start = 0; start < total; ) {
      let length = yield* this.countRun(start, total);
      if (length < minimum) {
        const forced = Math.min(minimum, total - start);
        yield* this.insertFrom(start, start + length, start + forced);
        length = forced;
      }
      this.runs.push({ start, length });
      yield* this.mergeWhereUneven(total);
      start += length;
    }
    while (this.runs.length > 1) yield* this.mergeAt(this.runs.length - 2);
  }

  /** Is the key of position `a` less than that of position `b`? */
  private less(a: number, b: number): Outcome<boolean> {
    return isLess(this.vm, this.keys[a] as Value, this.keys[b] as Value);
  }

  private lessAt(i: number, j: number): Outcome<boolean> {
    return this.less(this.order[i] as number, this.order[j] as number);
  }

  /**
   * The length of the run at `start`, made ascending. A descending run may hold stretches of equal elements: each is
   * reversed by itself first, so that reversing the whole keeps their order.
   */
  private *countRun(start: number, end: number): Steps<number> {
    let n = start + 1;
    let outcome: Outcome<boolean>;
    for (; n < end; n++) {
      outcome = this.lessAt(n, n - 1);
      if (outcome instanceof Request ? yield outcome : outcome) break;
    }
    if (n >= end) return end - start;
    let equals = 0;
    if (n > start + 1) {
      outcome = this.lessAt(start, n - 1);
      if (outcome instanceof Request ? yield outcome : outcome) return n - start;
      equals = n - start - 1;
    }
    // All before n are equal, and what lies at n is less.
    if (equals > 0) this.reverse(n - 1 - equals, n);
    equals = 0;
    for (n++; n < end; n++) {
      outcome = this.lessAt(n, n - 1);
      if (outcome instanceof Request ? yield outcome : outcome) {
        if (equals > 0) this.reverse(n - 1 - equals, n);
        equals = 0;
        continue;
      }
      outcome = this.lessAt(n - 1, n);
      if (outcome instanceof Request ? yield outcome : outcome) break;
      equals++;
    }
    if (equals > 0) this.reverse(n - 1 - equals, n);
    this.reverse(start, n);
    for (; n < end; n++) {
      outcome = this.lessAt(n, n - 1);
      if (outcome instanceof Request ? yield outcome : outcome) break;
    }
    return n - start;
  }

  private reverse(from: number, to: number): void {
    const { order } = this;
    for (let i = from, j = to - 1; i < j; i++, j--) {
      const held = order[i] as number;
      order[i] = order[j] as number;
      order[j] = held;
    }
  }

  /** Insertion sort of [start, end), of which [start, sorted) is sorted already; the place is found by halving. */
  private *insertFrom(start: number, sorted: number, end: number): Steps<void> {
    const { order } = this;
    for (let i = sorted; i < end; i++) {
      const pivot = order[i] as number;
      let low = start;
      let high = i;
      while (low < high) {
        const middle = (low + high) >> 1;
        const outcome = this.less(pivot, order[middle] as number);
        if (outcome instanceof Request ? yield outcome : outcome) high = middle;
        else low = middle + 1;
      }
      order.copyWithin(low + 1, low, i);
      order[low] = pivot;
    }
  }

  /** Merges the runs on top of the stack whose lengths are out of balance for what is still to come. */
  private *mergeWhereUneven(total: number): Steps<void> {
    const { runs } = this;
    while (runs.length > 1) {
      const last = runs[runs.length - 1] as { start: number; length: number };
      const before = runs[runs.length - 2] as { start: number; length: number };
      const balanced = before.length > last.length && last.start + last.length < total;
      const third = runs[runs.length - 3];
      if (balanced && (third === undefined || third.length > before.length + last.length)) return;
      if (third !== undefined && third.length < last.length) yield* this.mergeAt(runs.length - 3);
      else if (balanced && third === undefined) return;
      else yield* this.mergeAt(runs.length - 2);
    }
  }

  private *mergeAt(index: number): Steps<void> {
    const { runs, order } = this;
    const left = runs[index] as { start: number; length: number };
    const right = runs[index + 1] as { start: number; length: number };
    const start = left.start;
    const middle = right.start;
    const end = middle + right.length;
    runs.splice(index, 2, { start, length: left.length + right.length });
    const merged: number[] = [];
    let i = start;
    let j = middle;
    while (i < middle && j < end) {
      const outcome = this.lessAt(j, i);
      if (outcome instanceof Request ? yield outcome : outcome) merged.push(order[j++] as number);
      else merged.push(order[i++] as number);
    }
    while (i < middle) merged.push(order[i++] as number);
    for (let k = 0; k < merged.length; k++) order[start + k] = merged[k] as number;
  }
}

/** A length of runs that divides the total into a power of two, or a little less. */
function shortestRun(total: number): number {
  let rest = 0;
  let length = total;
  while (length >= MIN_MERGE) {
    rest |= length & 1;
    length >>= 1;
  }
  return length + rest;
}
