// The methods of list.

import { CompareOp } from '../../bytecode/code.ts';
import { increfAll, isList, listType, newList, type PyList } from '../../objects/collections.ts';
import { newGenericAlias } from '../../objects/genericAlias.ts';
import { type Int, incref, type PyObject, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { type SliceRange, sliceRange } from '../../objects/slice.ts';
import type { PyType } from '../../objects/type.ts';
import { typeOf } from '../../objects/type.ts';
import { attempt } from '../attempt.ts';
import type { NativeFrame } from '../frame.ts';
import { compareItems, countItem, findItem, repeatItems, sliceItems, withCount } from '../itemSequences.ts';
import { askNext, atEnd, BREATH, collectLeaf, getIterator, isIterable, pause, withItems } from '../iteration.ts';
import type { VM } from '../machine.ts';
import { defineClassMethods, defineMethods, leaf, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { indexOf, isTrue, reprOf } from '../protocols.ts';
import { guardedRepr, reprItems } from '../reprGuard.ts';
import { type Outcome, Request, type Steps, steps } from '../request.ts';
import { iterateList, iterateListBackwards } from '../sequenceIterators.ts';
import { sortList } from '../sorting.ts';
import { asPosition, withBounds, withSubscript } from '../subscripts.ts';

/** Appends all elements of an iterable; the result is None. */
export function extendList(vm: VM, list: PyList, iterable: Value): Outcome {
  const items = collectLeaf(vm, iterable);
  if (items !== undefined) {
    appendAll(list, items);
    return null;
  }
  return attempt(vm, (frame) => extendListSteps(frame, vm, list, iterable));
}

function* extendListSteps(frame: NativeFrame, vm: VM, list: PyList, iterable: Value): Steps<null> {
  const opened = getIterator(vm, iterable);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (let count = 1; ; count++) {
    let item = askNext(vm, iterator);
    if (item instanceof Request) {
      try {
        item = (yield item) as Value | undefined;
      } catch (problem) {
        item = atEnd(vm, problem);
      }
    }
    if (item === undefined) return null;
    list.payload.push(item as Value);
    if ((count & BREATH) === 0) {
      vm.checkSize(list.payload.length * 8);
      yield pause();
    }
  }
}

function appendAll(list: PyList, items: readonly Value[]): void {
  if (list.payload.length === 0) list.payload = items.slice();
  else for (let i = 0; i < items.length; i++) list.payload.push(items[i] as Value);
}

function clear(vm: VM, self: PyList): void {
  const items = self.payload;
  self.payload = [];
  for (let i = items.length - 1; i >= 0; i--) vm.heap.decref(items[i]);
}

function comparison(op: CompareOp) {
  return stepped('(self, value, /)', (vm: VM, self: PyList, other: Value) =>
    isList(other) ? compareItems(vm, self, other, op) : notImplemented(),
  );
}

/** The position that an index means, or -1 if it is outside. */
function positionOf(list: PyList, index: Int): number {
  const position = asPosition(index);
  const fromStart = position < 0 ? position + list.payload.length : position;
  return fromStart >= 0 && fromStart < list.payload.length ? fromStart : -1;
}

function getItem(vm: VM, self: PyList, key: Value): Outcome {
  return withSubscript(
    vm,
    key,
    'list',
    (index) => {
      const at = positionOf(self, index);
      if (at < 0) throw raise('IndexError', 'list index out of range');
      return incref(self.payload[at] as Value);
    },
    (slice) => newList(vm.heap, sliceItems(self.payload, sliceRange(slice.payload, self.payload.length))),
  );
}

function setItem(vm: VM, self: PyList, key: Value, value: Value): Outcome {
  return withSubscript(
    vm,
    key,
    'list',
    (index) => {
      const at = positionOf(self, index);
      if (at < 0) throw raise('IndexError', 'list assignment index out of range');
      const old = self.payload[at];
      self.payload[at] = incref(value);
      vm.heap.decref(old);
      return null;
    },
    (slice) => {
      if (!isIterable(value)) throw raise('TypeError', 'must assign iterable to extended slice');
      return withItems(vm, value, (items) => {
        const range = sliceRange(slice.payload, self.payload.length);
        if (range.step === 1) replaceItems(vm, self, range.start, Math.max(range.start, range.stop), items);
        else assignEvery(vm, self, range, items);
        return null;
      });
    },
  );
}

/** Puts `items` (stolen) in the place of the elements from `start` to `stop`. */
function replaceItems(vm: VM, self: PyList, start: number, stop: number, items: readonly Value[]): void {
  const old = self.payload;
  const removed = old.slice(start, stop);
  if (removed.length === items.length) for (let i = 0; i < items.length; i++) old[start + i] = items[i] as Value;
  else self.payload = old.slice(0, start).concat(items, old.slice(stop));
  vm.heap.decrefAll(removed);
}

function assignEvery(vm: VM, self: PyList, range: SliceRange, items: readonly Value[]): void {
  if (items.length !== range.count) {
    vm.heap.decrefAll(items);
    throw raise(
      'ValueError',
      `attempt to assign sequence of size ${items.length} to extended slice of size ${range.count}`,
    );
  }
  const removed: Value[] = [];
  for (let i = 0, at = range.start; i < items.length; i++, at += range.step) {
    removed.push(self.payload[at] as Value);
    self.payload[at] = items[i] as Value;
  }
  vm.heap.decrefAll(removed);
}

function deleteItem(vm: VM, self: PyList, key: Value): Outcome {
  return withSubscript(
    vm,
    key,
    'list',
    (index) => {
      const at = positionOf(self, index);
      if (at < 0) throw raise('IndexError', 'list assignment index out of range');
      vm.heap.decref(removeAt(self, at));
      return null;
    },
    (slice) => {
      const range = sliceRange(slice.payload, self.payload.length);
      if (range.count === 0) return null;
      if (range.step === 1) {
        replaceItems(vm, self, range.start, range.start + range.count, []);
        return null;
      }
      const doomed = new Set<number>();
      for (let i = 0, at = range.start; i < range.count; i++, at += range.step) doomed.add(at);
      const removed = self.payload.filter((_, at) => doomed.has(at));
      self.payload = self.payload.filter((_, at) => !doomed.has(at));
      vm.heap.decrefAll(removed);
      return null;
    },
  );
}

/** Takes the element out; its reference is the caller's. */
function removeAt(list: PyList, at: number): Value {
  const { payload } = list;
  if (at === payload.length - 1) return payload.pop() as Value;
  if (at === 0) return payload.shift() as Value;
  return payload.splice(at, 1)[0] as Value;
}

function pop(vm: VM, self: PyList, index: Value = -1): Outcome {
  const position = indexOf(vm, index);
  const popAt = (wanted: Int): Value => {
    if (self.payload.length === 0) throw raise('IndexError', 'pop from empty list');
    const at = positionOf(self, wanted);
    if (at < 0) throw raise('IndexError', 'pop index out of range');
    return removeAt(self, at);
  };
  if (!(position instanceof Request)) return popAt(position);
  return steps(() => popSteps(position, popAt));
}

function* popSteps(position: Request, popAt: (wanted: Int) => Value): Steps<Value | undefined> {
  return popAt((yield position) as Int);
}

function insert(vm: VM, self: PyList, index: Value, object: Value): Outcome {
  const insertAt = (wanted: Int): null => {
    const position = asPosition(wanted);
    const { length } = self.payload;
    const at = Math.min(length, position < 0 ? Math.max(0, position + length) : position);
    if (at === length) self.payload.push(incref(object));
    else self.payload.splice(at, 0, incref(object));
    return null;
  };
  const position = indexOf(vm, index);
  if (!(position instanceof Request)) return insertAt(position);
  return steps(() => insertSteps(insertAt, position));
}

function* insertSteps(insertAt: (wanted: Int) => null, position: Request): Steps<Value | undefined> {
  return insertAt((yield position) as Int);
}

function index(vm: VM, self: PyList, value: Value, start?: Value, stop?: Value): Outcome {
  return attempt(vm, () => indexSteps(vm, self, value, start, stop));
}

function* indexSteps(
  vm: VM,
  self: PyList,
  value: Value,
  start: Value | undefined,
  stop: Value | undefined,
): Steps<number> {
  const outcome = withBounds(
    vm,
    start,
    stop,
    () => self.payload.length,
    (from, to) => findItem(vm, self, value, from, to),
  );
  const at = (outcome instanceof Request ? yield outcome : outcome) as number;
  if (at >= 0) return at;
  const text = reprOf(vm, value);
  throw raise('ValueError', `${text instanceof Request ? yield text : text} is not in list`);
}

function remove(vm: VM, self: PyList, value: Value): Outcome {
  const removeFound = (at: number): null => {
    if (at < 0) throw raise('ValueError', 'list.remove(x): x not in list');
    // The comparison may have shortened the list.
    if (at < self.payload.length) vm.heap.decref(removeAt(self, at));
    return null;
  };
  const found = findItem(vm, self, value, 0, Number.POSITIVE_INFINITY);
  if (!(found instanceof Request)) return removeFound(found);
  return steps(() => removeSteps(removeFound, found));
}

function* removeSteps(removeFound: (at: number) => null, found: Request): Steps<Value | undefined> {
  return removeFound((yield found) as number);
}

function sort(vm: VM, self: PyList, key: Value = null, reverse: Value = false): Outcome {
  const backwards = isTrue(vm, reverse);
  if (!(backwards instanceof Request)) return sortList(vm, self, key, backwards);
  return steps(() => sortSteps(vm, self, key, backwards));
}

function* sortSteps(vm: VM, self: PyList, key: Value, backwards: Request): Steps<Value | undefined> {
  const outcome = sortList(vm, self, key, (yield backwards) as boolean);
  return outcome instanceof Request ? yield outcome : outcome;
}

function repr(vm: VM, self: PyList): Outcome {
  if (self.payload.length === 0) return '[]';
  return guardedRepr(vm, self, '[...]', (frame) => reprSteps(frame, vm, self));
}

function* reprSteps(frame: NativeFrame, vm: VM, self: PyList): Steps<string> {
  return `[${yield* reprItems(vm, frame, (i) => self.payload[i])}]`;
}

defineMethods(listType, {
  __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType) =>
    cls === listType ? newList(vm.heap, []) : vm.heap.allocateInstance<Value[]>(cls, []),
  ),
  __init__: stepped('(self, iterable=(), /)', (vm: VM, self: PyList, iterable?: Value) => {
    clear(vm, self);
    return iterable === undefined ? null : extendList(vm, self, iterable);
  }),
  __repr__: stepped('(self, /)', repr),
  __len__: leaf('(self, /)', (_vm: VM, self: PyList) => self.payload.length),
  __iter__: leaf('(self, /)', (vm: VM, self: PyList) => iterateList(vm.heap, self)),
  __reversed__: leaf('(self, /)', (vm: VM, self: PyList) => iterateListBackwards(vm.heap, self)),
  __contains__: stepped('(self, key, /)', (vm: VM, self: PyList, key: Value) => {
    const found = findItem(vm, self, key, 0, Number.POSITIVE_INFINITY);
    if (!(found instanceof Request)) return found >= 0;
    return steps(() => containsSteps(found));
  }),
  __getitem__: stepped('(self, index, /)', getItem),
  __setitem__: stepped('(self, key, value, /)', setItem),
  __delitem__: stepped('(self, key, /)', deleteItem),
  __add__: leaf('(self, value, /)', (vm: VM, self: PyList, other: Value) => {
    if (!isList(other)) {
      throw raise('TypeError', `can only concatenate list (not "${typeOf(other).name}") to list`);
    }
    vm.checkSize((self.payload.length + other.payload.length) * 8);
    return newList(vm.heap, increfAll(self.payload.concat(other.payload)));
  }),
  __iadd__: stepped('(self, value, /)', (vm: VM, self: PyList, other: Value) => {
    const outcome = extendList(vm, self, other);
    if (!(outcome instanceof Request)) return incref(self);
    return steps(() => iaddSteps(self, outcome));
  }),
  __mul__: stepped('(self, value, /)', (vm: VM, self: PyList, value: Value) =>
    withCount(vm, value, (count) => newList(vm.heap, repeatItems(vm, self.payload, count))),
  ),
  __rmul__: stepped('(self, value, /)', (vm: VM, self: PyList, value: Value) =>
    withCount(vm, value, (count) => newList(vm.heap, repeatItems(vm, self.payload, count))),
  ),
  __imul__: stepped('(self, value, /)', (vm: VM, self: PyList, value: Value) =>
    withCount(vm, value, (count) => {
      const repeated = repeatItems(vm, self.payload, count);
      clear(vm, self);
      self.payload = repeated;
      return incref(self);
    }),
  ),
  __lt__: comparison(CompareOp.LT),
  __le__: comparison(CompareOp.LE),
  __eq__: comparison(CompareOp.EQ),
  __ne__: comparison(CompareOp.NE),
  __gt__: comparison(CompareOp.GT),
  __ge__: comparison(CompareOp.GE),
  __sizeof__: leaf('(self, /)', (_vm: VM, self: PyList) => 40 + 8 * self.payload.length),
  append: leaf('(self, object, /)', (_vm: VM, self: PyList, object: Value) => {
    self.payload.push(incref(object));
    return null;
  }),
  extend: stepped('(self, iterable, /)', extendList),
  insert: stepped('(self, index, object, /)', insert),
  pop: stepped('(self, index=-1, /)', pop),
  remove: stepped('(self, value, /)', remove),
  clear: leaf('(self, /)', (vm: VM, self: PyList) => {
    clear(vm, self);
    return null;
  }),
  copy: leaf('(self, /)', (vm: VM, self: PyList) => newList(vm.heap, increfAll(self.payload.slice()))),
  index: stepped('(self, value, start=0, stop=9223372036854775807, /)', index),
  count: stepped('(self, value, /)', (vm: VM, self: PyObject<readonly Value[]>, value: Value) =>
    countItem(vm, self, value),
  ),
  reverse: leaf('(self, /)', (_vm: VM, self: PyList) => {
    self.payload.reverse();
    return null;
  }),
  sort: stepped('(self, /, *, key=None, reverse=False)', sort),
});

function* containsSteps(found: Request): Steps<Value | undefined> {
  return ((yield found) as number) >= 0;
}

function* iaddSteps(self: PyList, outcome: Request): Steps<Value | undefined> {
  yield outcome;
  return incref(self);
}
listType.dict.set('__hash__', null);
listType.changed();

defineClassMethods(listType, {
  __class_getitem__: leaf('(cls, item, /)', (vm: VM, cls: PyType, item: Value) => newGenericAlias(vm.heap, cls, item)),
});
