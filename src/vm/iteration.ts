// Iterating over any value: getting its iterator, taking the next element, collecting all elements.

import { isList, isTuple, listType, newList, type PyList, tupleType } from '../objects/collections.ts';
import { isObject, type PyObject, type Value } from '../objects/object.ts';
import { raise } from '../objects/raise.ts';
import { type PyRange, rangeType } from '../objects/range.ts';
import { typeOf } from '../objects/type.ts';
import { attempt } from './attempt.ts';
import { discard, isRaised } from './catching.ts';
import type { NativeFrame } from './frame.ts';
import { isGenerator } from './generators.ts';
import { isBuiltinIterator, type PyIterator } from './iterator.ts';
import type { VM } from './machine.ts';
import { callSpecial } from './protocols.ts';
import { block, nextOf, type Outcome, PAUSE, Request, type Steps, steps } from './request.ts';
import { iterateList, iterateRange, iterateSequence, iterateStr, iterateTuple } from './sequenceIterators.ts';

/** Loops over iterators that may never end pause whenever these bits of their counter are zero. */
export const BREATH = 0xffff;

/** A request that does nothing: it lets the thread be stopped in the middle of a long loop. */
export function pause(): Request {
  return block(PAUSE);
}

/** `iter(value)`; owned. */
export function getIterator(vm: VM, value: Value): Outcome {
  if (typeof value === 'string') return iterateStr(vm.heap, value);
  const type = typeOf(value);
  if (type === listType) return iterateList(vm.heap, value as PyList);
  if (type === rangeType) return iterateRange(vm.heap, (value as PyRange).payload);
  if (type === tupleType) return iterateTuple(vm.heap, value as PyList);
  const method = type.lookup('__iter__');
  if (method === undefined || method === null) {
    if (method === undefined && type.lookup('__getitem__') !== undefined) return iterateSequence(vm.heap, value);
    throw raise('TypeError', `'${type.name}' object is not iterable`);
  }
  const outcome = callSpecial(vm, method, value);
  if (!(outcome instanceof Request)) return checkIterator(vm, outcome);
  return steps(() => getIteratorSteps(vm, outcome));
}

function* getIteratorSteps(vm: VM, outcome: Request): Steps<Value | undefined> {
  return checkIterator(vm, yield outcome);
}

function checkIterator(vm: VM, iterator: Value): Value {
  const type = typeOf(iterator);
  if (type.lookup('__next__') !== undefined) return iterator;
  vm.heap.decref(iterator);
  throw raise('TypeError', `iter() returned non-iterator of type '${type.name}'`);
}

/** Can `iter()` be tried on the value? */
export function isIterable(value: Value): boolean {
  const type = typeOf(value);
  const method = type.lookup('__iter__');
  return method === undefined ? type.lookup('__getitem__') !== undefined : method !== null;
}

/**
 * The next element of an iterator (borrowed), owned; undefined at the end. A request for it may end with a
 * StopIteration instead, which `atEnd` turns into undefined: for loops in stepped natives, which save a frame so:
 *
 *     let item = askNext(vm, iterator);
 *     if (item instanceof Request) try { item = yield item } catch (problem) { item = atEnd(vm, problem) }
 */
export function askNext(vm: VM, iterator: Value): Outcome<Value | undefined> {
  if (isBuiltinIterator(iterator)) {
    if ((++vm.itemsTaken & BREATH) === 0) return steps(() => nextAfterPause(vm, iterator));
    return iterator.payload.next(vm);
  }
  if (isGenerator(iterator)) return nextOf(iterator);
  const type = typeOf(iterator);
  const method = type.lookup('__next__');
  if (method === undefined) throw raise('TypeError', `'${type.name}' object is not an iterator`);
  try {
    return callSpecial(vm, method, iterator);
  } catch (problem) {
    return atEnd(vm, problem);
  }
}

/** Natives may take elements without end and without executing an instruction: now and then they can be stopped. */
function* nextAfterPause(vm: VM, iterator: PyIterator): Steps<Value | undefined> {
  yield pause();
  const item = iterator.payload.next(vm);
  return item instanceof Request ? yield item : item;
}

/** undefined for a StopIteration; raises everything else again. */
export function atEnd(vm: VM, problem: unknown): undefined {
  if (!isRaised(problem, 'StopIteration')) throw problem;
  discard(vm, problem);
  return undefined;
}

/** The next element of an iterator (borrowed), owned; undefined at the end. */
export function nextItem(vm: VM, iterator: Value): Outcome<Value | undefined> {
  const item = askNext(vm, iterator);
  if (!(item instanceof Request) || isBuiltinIterator(iterator) || isGenerator(iterator)) return item;
  const request = item;
  return steps(() => nextItemSteps(vm, request));
}

function* nextItemSteps(vm: VM, request: Request): Steps<Value | undefined> {
  try {
    return yield request;
  } catch (problem) {
    return atEnd(vm, problem);
  }
}

/** Requests the next element from within a stepped native. */
export function* takeNext(vm: VM, iterator: Value): Steps<Value | undefined> {
  const item = askNext(vm, iterator);
  if (!(item instanceof Request)) return item;
  try {
    return yield item;
  } catch (problem) {
    return atEnd(vm, problem);
  }
}

/** All elements of list, tuple, range or str itself (no subclasses), owned; undefined for other values. */
export function collectLeaf(vm: VM, iterable: Value): Value[] | undefined {
  if (typeof iterable === 'string') {
    vm.checkSize(iterable.length * 16);
    return Array.from(iterable);
  }
  if (!isObject(iterable)) return undefined;
  if (iterable.type === listType || iterable.type === tupleType) {
    const items = (iterable as PyObject<Value[]>).payload.slice();
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (typeof item === 'object' && item !== null) item.refcount++;
    }
    return items;
  }
  if (iterable.type === rangeType) {
    vm.checkSize(Number((iterable as PyRange).payload.length) * 8);
  }
  return undefined;
}

/** A new list of all elements; owned. */
export function listOf(vm: VM, iterable: Value): Outcome {
  const items = collectLeaf(vm, iterable);
  if (items !== undefined) return newList(vm.heap, items);
  return attempt(vm, (frame) => listOfSteps(frame, vm, iterable));
}

function* listOfSteps(frame: NativeFrame, vm: VM, iterable: Value): Steps<PyList> {
  const list = frame.own(newList(vm.heap, []));
  const opened = getIterator(vm, iterable);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (;;) {
    let item = askNext(vm, iterator);
    if (item instanceof Request) {
      try {
        item = (yield item) as Value | undefined;
      } catch (problem) {
        item = atEnd(vm, problem);
      }
    }
    if (item === undefined) break;
    list.payload.push(item as Value);
    if ((list.payload.length & BREATH) === 0) {
      vm.checkSize(list.payload.length * 8);
      yield pause();
    }
  }
  return frame.take(list);
}

/** The elements of a list made by `listOf`, owned; gives the list back. */
export function itemsOf(vm: VM, list: Value): Value[] {
  const object = list as PyList;
  const items = object.payload;
  object.payload = [];
  vm.heap.decref(object);
  return items;
}

/** Continues with all elements of an iterable; `then` owns them. */
export function withItems<T extends Value | undefined>(
  vm: VM,
  iterable: Value,
  then: (items: Value[]) => T,
): Outcome<T> {
  const items = collectLeaf(vm, iterable);
  if (items !== undefined) return then(items);
  const list = listOf(vm, iterable);
  if (!(list instanceof Request)) return then(itemsOf(vm, list));
  return steps(() => withItemsSteps(vm, then, list));
}

function* withItemsSteps<T extends Value | undefined>(
  vm: VM,
  then: (items: Value[]) => T,
  list: Request,
): Steps<Value | undefined> {
  return then(itemsOf(vm, yield list));
}

/** `a, b, c = value`: a new list of exactly `count` elements; owned. */
export function unpackSequence(vm: VM, value: Value, count: number): Outcome {
  if (isList(value) && value.type === listType) return unpackItems(vm, value.payload, count);
  if (isTuple(value) && value.type === tupleType) return unpackItems(vm, value.payload, count);
  checkUnpackable(value);
  return attempt(vm, (frame) => unpackSequenceSteps(frame, vm, value, count));
}

function* unpackSequenceSteps(frame: NativeFrame, vm: VM, value: Value, count: number): Steps<PyList> {
  const list = frame.own(newList(vm.heap, []));
  const opened = getIterator(vm, value);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (;;) {
    const item = yield* takeNext(vm, iterator);
    if (item === undefined) break;
    if (list.payload.length === count) {
      vm.heap.decref(item);
      throw raise('ValueError', `too many values to unpack (expected ${count})`);
    }
    list.payload.push(item);
  }
  if (list.payload.length < count) throw notEnough(`expected ${count}`, list.payload.length);
  return frame.take(list);
}

function unpackItems(vm: VM, items: readonly Value[], count: number): PyList {
  if (items.length > count) throw raise('ValueError', `too many values to unpack (expected ${count})`);
  if (items.length < count) throw notEnough(`expected ${count}`, items.length);
  return newList(vm.heap, ownedCopy(items));
}

function ownedCopy(items: readonly Value[]): Value[] {
  const copy = items.slice();
  for (const item of copy) if (typeof item === 'object' && item !== null) item.refcount++;
  return copy;
}

function notEnough(expected: string, got: number) {
  return raise('ValueError', `not enough values to unpack (${expected}, got ${got})`);
}

function checkUnpackable(value: Value): void {
  if (!isIterable(value)) throw raise('TypeError', `cannot unpack non-iterable ${typeOf(value).name} object`);
}

/** `a, *b, c = value`: a new list of `before` elements, a list of the middle ones, and `after` elements; owned. */
export function unpackEx(vm: VM, value: Value, before: number, after: number): Outcome {
  checkUnpackable(value);
  return attempt(vm, (frame) => unpackExSteps(frame, vm, value, before, after));
}

function* unpackExSteps(frame: NativeFrame, vm: VM, value: Value, before: number, after: number): Steps<PyList> {
  const listed = listOf(vm, value);
  const list = frame.own(listed instanceof Request ? yield listed : listed) as PyList;
  const items = list.payload;
  if (items.length < before + after) throw notEnough(`expected at least ${before + after}`, items.length);
  const middle = items.splice(before, items.length - before - after);
  items.splice(before, 0, newList(vm.heap, middle));
  return frame.take(list);
}
