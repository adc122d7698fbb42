// The iterators over list, tuple, range, str and over anything with `__getitem__`.

import type { PyList, PyTuple } from '../objects/collections.ts';
import type { Heap } from '../objects/heap.ts';
import type { Visit } from '../objects/layout.ts';
import { add, subtract } from '../objects/numbers/int.ts';
import { type Int, incref, type Value } from '../objects/object.ts';
import { type RangePayload, rangeItem } from '../objects/range.ts';
import { discard, isRaised } from './catching.ts';
import { type BuiltinIterator, iteratorType, type PyIterator } from './iterator.ts';
import type { VM } from './machine.ts';
import { callSpecial, specialMethod } from './protocols.ts';
import { type Outcome, Request, type Steps, steps } from './request.ts';

export const listIteratorType = iteratorType('list_iterator', true);
export const listReverseIteratorType = iteratorType('list_reverseiterator', true);
export const tupleIteratorType = iteratorType('tuple_iterator', true);
export const rangeIteratorType = iteratorType('range_iterator', true);
export const longRangeIteratorType = iteratorType('longrange_iterator');
export const strIteratorType = iteratorType('str_iterator', true);
export const asciiIteratorType = iteratorType('str_ascii_iterator', true);
export const sequenceIteratorType = iteratorType('iterator');
export const callableIteratorType = iteratorType('callable_iterator');

/** Follows a list or tuple as it is at each step. */
class ItemsIterator implements BuiltinIterator {
  private index = 0;

  constructor(private sequence: PyList | PyTuple | null) {}

  next(vm: VM): Value | undefined {
    const { sequence } = this;
    if (sequence === null) return undefined;
    const item = sequence.payload[this.index];
    if (item === undefined) {
      this.sequence = null;
      vm.heap.decref(sequence);
      return undefined;
    }
    this.index++;
    if (typeof item === 'object' && item !== null) item.refcount++;
    return item;
  }

  remaining(): number {
    return this.sequence === null ? 0 : Math.max(0, this.sequence.payload.length - this.index);
  }

  references(visit: Visit): void {
    if (this.sequence !== null) visit(this.sequence);
  }
}

class ReverseItemsIterator implements BuiltinIterator {
  private index: number;

  constructor(private list: PyList | null) {
    this.index = list === null ? -1 : list.payload.length - 1;
  }

  next(vm: VM): Value | undefined {
    const { list } = this;
    if (list === null) return undefined;
    const item = this.index < 0 ? undefined : list.payload[this.index];
    if (item === undefined) {
      this.list = null;
      this.index = -1;
      vm.heap.decref(list);
      return undefined;
    }
    this.index--;
    return incref(item);
  }

  remaining(): number {
    return this.list === null || this.index >= this.list.payload.length ? 0 : this.index + 1;
  }

  references(visit: Visit): void {
    if (this.list !== null) visit(this.list);
  }
}

/** A range whose numbers are all safe integers. */
class RangeIterator implements BuiltinIterator {
  constructor(
    private value: number,
    private readonly step: number,
    private left: number,
  ) {}

  next(): Value | undefined {
    if (this.left <= 0) return undefined;
    this.left--;
    const { value } = this;
    this.value = value + this.step;
    return value;
  }

  remaining(): number {
    return this.left;
  }

  references(): void {}
}

class LongRangeIterator implements BuiltinIterator {
  constructor(
    private value: Int,
    private readonly step: Int,
    private left: Int,
  ) {}

  next(): Value | undefined {
    if (this.left <= 0) return undefined;
    this.left = subtract(this.left, 1);
    const { value } = this;
    this.value = add(value, this.step);
    return value;
  }

  references(): void {}
}

class StrIterator implements BuiltinIterator {
  private unit = 0;

  constructor(private readonly text: string) {}

  next(): Value | undefined {
    const { text, unit } = this;
    if (unit >= text.length) return undefined;
    const first = text.charCodeAt(unit);
    if (first >= 0xd800 && first < 0xdc00 && unit + 1 < text.length) {
      const second = text.charCodeAt(unit + 1);
      if (second >= 0xdc00 && second < 0xe000) {
        this.unit = unit + 2;
        return text.slice(unit, unit + 2);
      }
    }
    this.unit = unit + 1;
    return text[unit] as string;
  }

  remaining(): number {
    let count = 0;
    for (const _ of this.text.slice(this.unit)) count++;
    return count;
  }

  references(): void {}
}

/** The protocol of before there were iterators: `__getitem__(0)`, `__getitem__(1)`, … until an IndexError. */
class SequenceIterator implements BuiltinIterator {
  private index = 0;

  constructor(private sequence: Value | undefined) {}

  next(vm: VM): Outcome<Value | undefined> {
    const { sequence } = this;
    if (sequence === undefined) return undefined;
    let outcome: Outcome;
    try {
      outcome = callSpecial(vm, specialMethod(sequence, '__getitem__') as Value, sequence, this.index);
    } catch (problem) {
      return this.ended(vm, problem);
    }
    this.index++;
    if (!(outcome instanceof Request)) return outcome;
    const request = outcome;
    return steps(() => this.finish(vm, request));
  }

  private *finish(vm: VM, request: Request): Steps<Value | undefined> {
    try {
      return yield request;
    } catch (problem) {
      return this.ended(vm, problem);
    }
  }

  private ended(vm: VM, problem: unknown): undefined {
    if (!isRaised(problem, 'IndexError') && !isRaised(problem, 'StopIteration')) throw problem;
    discard(vm, problem);
    const { sequence } = this;
    this.sequence = undefined;
    vm.heap.decref(sequence);
    return undefined;
  }

  references(visit: Visit): void {
    visit(this.sequence);
  }
}

/** A new iterator over a list or tuple (borrowed). */
export function iterateList(heap: Heap, list: PyList): PyIterator {
  return heap.allocate<BuiltinIterator>(listIteratorType, new ItemsIterator(incref(list)));
}

export function iterateTuple(heap: Heap, tuple: PyTuple): PyIterator {
  return heap.allocate<BuiltinIterator>(tupleIteratorType, new ItemsIterator(incref(tuple)));
}

export function iterateListBackwards(heap: Heap, list: PyList): PyIterator {
  return heap.allocate<BuiltinIterator>(listReverseIteratorType, new ReverseItemsIterator(incref(list)));
}

export function iterateRange(heap: Heap, range: RangePayload): PyIterator {
  const { start, step, length } = range;
  if (typeof start === 'number' && typeof step === 'number' && typeof length === 'number') {
    // One step beyond the last number is still computed.
    if (Number.isSafeInteger(start + step * length)) {
      return heap.allocate<BuiltinIterator>(rangeIteratorType, new RangeIterator(start, step, length));
    }
  }
  return heap.allocate<BuiltinIterator>(longRangeIteratorType, new LongRangeIterator(start, step, length));
}

export function iterateRangeBackwards(heap: Heap, range: RangePayload): PyIterator {
  const { step, length } = range;
  const start = length === 0 ? range.start : rangeItem(range, subtract(length, 1));
  return iterateRange(heap, { start, stop: start, step: subtract(0, step), length });
}

export function iterateStr(heap: Heap, text: string): PyIterator {
  const type = /^[\x00-\x7f]*$/.test(text) ? asciiIteratorType : strIteratorType;
  return heap.allocate<BuiltinIterator>(type, new StrIterator(text));
}

/** Over an object with `__getitem__` (borrowed). */
export function iterateSequence(heap: Heap, sequence: Value): PyIterator {
  return heap.allocate<BuiltinIterator>(sequenceIteratorType, new SequenceIterator(incref(sequence)));
}
