// The methods of collections.deque.

import { ownAttributes, ownDict } from '../../../objects/attributes.ts';
import { increfAll, newTuple } from '../../../objects/collections.ts';
import { dequeType, isDeque, type PyDeque, Ring } from '../../../objects/deque.ts';
import { newGenericAlias } from '../../../objects/genericAlias.ts';
import type { Visit } from '../../../objects/layout.ts';
import { type Int, incref, type Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import { type PyType, typeOf } from '../../../objects/type.ts';
import { attempt } from '../../../vm/attempt.ts';
import { callNow } from '../../../vm/callNow.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import { compareItems, withCount } from '../../../vm/itemSequences.ts';
import { BREATH, getIterator, pause, takeNext } from '../../../vm/iteration.ts';
import { type BuiltinIterator, iteratorType, type PyIterator } from '../../../vm/iterator.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineAttribute, defineClassMethods, defineMethods, leaf, stepped } from '../../../vm/native.ts';
import { notImplemented } from '../../../vm/notImplemented.ts';
import { CompareOp } from '../../../vm/operators.ts';
import { equal, indexOf, intPayload, reprOf } from '../../../vm/protocols.ts';
import { guardedRepr, reprItems } from '../../../vm/reprGuard.ts';
import { type Outcome, Request, type Steps } from '../../../vm/request.ts';
import { asPosition, withBounds } from '../../../vm/subscripts.ts';

const MUTATED = 'deque mutated during iteration';

class DequeIterator implements BuiltinIterator {
  private index = 0;
  private left: number;
  private readonly changes: number;

  constructor(
    private readonly deque: PyDeque,
    private readonly backwards: boolean,
  ) {
    this.left = deque.payload.length;
    this.changes = deque.payload.changes;
  }

  next(): Value | undefined {
    const ring = this.deque.payload;
    if (ring.changes !== this.changes) {
      this.left = 0;
      throw raise('RuntimeError', MUTATED);
    }
    if (this.left === 0) return undefined;
    this.left--;
    const at = this.index++;
    return incref(ring.at(this.backwards ? ring.length - 1 - at : at));
  }

  remaining(): number {
    return this.left;
  }

  references(visit: Visit): void {
    visit(this.deque);
  }
}

const forwardType = iteratorType('_deque_iterator', true, 'collections');
const backwardType = iteratorType('_deque_reverse_iterator', true, 'collections');

function iterate(vm: VM, deque: PyDeque, backwards: boolean): PyIterator {
  const iterator = new DequeIterator(incref(deque), backwards);
  return vm.heap.allocate<BuiltinIterator>(backwards ? backwardType : forwardType, iterator);
}

// Adding and removing

function append(vm: VM, deque: PyDeque, value: Value): null {
  const ring = deque.payload;
  ring.push(incref(value));
  if (ring.maxlen >= 0 && ring.length > ring.maxlen) vm.heap.decref(ring.shift());
  return null;
}

function appendLeft(vm: VM, deque: PyDeque, value: Value): null {
  const ring = deque.payload;
  ring.unshift(incref(value));
  if (ring.maxlen >= 0 && ring.length > ring.maxlen) vm.heap.decref(ring.pop());
  return null;
}

function* addAll(
  vm: VM,
  frame: NativeFrame,
  deque: PyDeque,
  iterable: Value,
  add: (vm: VM, deque: PyDeque, value: Value) => null,
): Generator<Request, void, Value> {
  if (iterable === deque) {
    const items = frame.ownAll(increfAll(deque.payload.toArray()));
    for (const item of items) add(vm, deque, item);
    return;
  }
  const opened = getIterator(vm, iterable);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (let count = 1; ; count++) {
    const item = yield* takeNext(vm, iterator);
    if (item === undefined) return;
    add(vm, deque, item);
    vm.heap.decref(item);
    if ((count & BREATH) === 0) {
      vm.checkSize(deque.payload.length * 8);
      yield pause();
    }
  }
}

function extend(add: (vm: VM, deque: PyDeque, value: Value) => null) {
  return (vm: VM, self: PyDeque, iterable: Value): Outcome =>
    attempt<Value>(vm, (frame) => extendSteps(frame, vm, add, self, iterable));
}

function* extendSteps(
  frame: NativeFrame,
  vm: VM,
  add: (vm: VM, deque: PyDeque, value: Value) => null,
  self: PyDeque,
  iterable: Value,
): Steps<Value> {
  yield* addAll(vm, frame, self, iterable, add);
  return null;
}

function initialise(vm: VM, self: PyDeque, iterable?: Value, maxlen: Value = null): Outcome {
  const ring = self.payload;
  let limit = -1;
  if (maxlen !== null) {
    const number = intPayload(maxlen);
    if (number === undefined) throw raise('TypeError', 'an integer is required');
    if (typeof number === 'bigint') throw raise('OverflowError', 'Python int too large to convert to C ssize_t');
    if (number < 0) throw raise('ValueError', 'maxlen must be non-negative');
    limit = number;
  }
  ring.maxlen = limit;
  if (ring.length > 0) for (const item of ring.takeAll()) vm.heap.decref(item);
  return iterable === undefined ? null : extend(append)(vm, self, iterable);
}

function newDeque(vm: VM, cls: PyType): PyDeque {
  return cls.isStatic ? vm.heap.allocate(cls, new Ring()) : vm.heap.allocateInstance(cls, new Ring());
}

/** A new deque of the same class with these elements (stolen). */
function* copyWith(vm: VM, self: PyDeque): Generator<Request, PyDeque, Value> {
  const { maxlen } = self.payload;
  if (self.type === dequeType) {
    const copy = newDeque(vm, dequeType);
    copy.payload.maxlen = maxlen;
    for (const item of self.payload.toArray()) copy.payload.push(incref(item));
    return copy;
  }
  const made = maxlen < 0 ? callNow(vm, self.type, self) : callNow(vm, self.type, self, maxlen);
  const copy = made instanceof Request ? yield made : made;
  if (isDeque(copy)) return copy;
  const name = typeOf(copy).name;
  vm.heap.decref(copy);
  throw raise('TypeError', `${self.type.fullName}() must return a deque, not ${name}`);
}

function copy(vm: VM, self: PyDeque): Outcome {
  return attempt<Value>(vm, () => copySteps(vm, self));
}

function* copySteps(vm: VM, self: PyDeque): Steps<Value> {
  return yield* copyWith(vm, self);
}

function clear(vm: VM, self: PyDeque): null {
  for (const item of self.payload.takeAll()) vm.heap.decref(item);
  return null;
}

function rotate(vm: VM, self: PyDeque, n: Value = 1): Outcome {
  return attempt<Value>(vm, () => rotateSteps(vm, self, n));
}

function* rotateSteps(vm: VM, self: PyDeque, n: Value): Steps<Value> {
  const asked = indexOf(vm, n);
  const count = (asked instanceof Request ? yield asked : asked) as Int;
  const { length } = self.payload;
  if (length > 0) self.payload.rotate(typeof count === 'number' ? count : Number(count % BigInt(length)));
  return null;
}

function reverse(_vm: VM, self: PyDeque): null {
  const ring = self.payload;
  for (let i = 0, j = ring.length - 1; i < j; i++, j--) ring.replace(j, ring.replace(i, ring.at(j)));
  return null;
}

function removeAt(ring: Ring, position: number): Value {
  ring.rotate(-position);
  const value = ring.shift();
  ring.rotate(position);
  return value;
}

function insert(vm: VM, self: PyDeque, index: Value, value: Value): Outcome {
  return attempt<Value>(vm, () => insertSteps(vm, self, index, value));
}

function* insertSteps(vm: VM, self: PyDeque, index: Value, value: Value): Steps<Value> {
  const asked = indexOf(vm, index);
  const at = asPosition((asked instanceof Request ? yield asked : asked) as Int);
  const ring = self.payload;
  if (ring.length === ring.maxlen) throw raise('IndexError', 'deque already at its maximum size');
  if (at >= ring.length) return append(vm, self, value);
  if (at <= -ring.length || at === 0) return appendLeft(vm, self, value);
  ring.rotate(-at);
  if (at < 0) ring.push(incref(value));
  else ring.unshift(incref(value));
  ring.rotate(at);
  return null;
}

// Reading

function positionOf(vm: VM, self: PyDeque, key: Value, then: (position: number) => Value): Outcome {
  const known = intPayload(key);
  if (known === undefined && typeOf(key).lookup('__index__') === undefined) {
    throw raise('TypeError', `sequence index must be integer, not '${typeOf(key).name}'`);
  }
  const use = (index: Int): Value => {
    const { length } = self.payload;
    const position = asPosition(index);
    const at = position < 0 ? position + length : position;
    if (at < 0 || at >= length) throw raise('IndexError', 'deque index out of range');
    return then(at);
  };
  if (known !== undefined) return use(known);
  return attempt<Value>(vm, () => positionOfSteps(vm, key, use));
}

function* positionOfSteps(vm: VM, key: Value, use: (index: Int) => Value): Steps<Value> {
  const asked = indexOf(vm, key);
  return use((asked instanceof Request ? yield asked : asked) as Int);
}

function getItem(vm: VM, self: PyDeque, key: Value): Outcome {
  return positionOf(vm, self, key, (at) => incref(self.payload.at(at)));
}

function setItem(vm: VM, self: PyDeque, key: Value, value: Value): Outcome {
  return positionOf(vm, self, key, (at) => {
    vm.heap.decref(self.payload.replace(at, incref(value)));
    return null;
  });
}

function deleteItem(vm: VM, self: PyDeque, key: Value): Outcome {
  return positionOf(vm, self, key, (at) => {
    vm.heap.decref(removeAt(self.payload, at));
    return null;
  });
}

/** The position of the first equal element from `start` to `stop`, or -1; counts all if `count` is given. */
function* find(
  vm: VM,
  frame: NativeFrame,
  self: PyDeque,
  value: Value,
  start: number,
  stop: number,
  mutated: 'RuntimeError' | 'IndexError',
  count?: { found: number },
): Generator<Request, number, Value> {
  const ring = self.payload;
  const { changes } = ring;
  for (let i = start; i < ring.length && i < stop; i++) {
    const item = ring.at(i);
    const outcome = equal(vm, item, value);
    let same = outcome as boolean;
    if (outcome instanceof Request) {
      frame.own(incref(item));
      same = (yield outcome) as boolean;
      frame.drop(item);
    }
    if (same && count === undefined && mutated === 'RuntimeError') return i;
    if (ring.changes !== changes) throw raise(mutated, MUTATED);
    if (same) {
      if (count === undefined) return i;
      count.found++;
    }
  }
  return -1;
}

function contains(vm: VM, self: PyDeque, value: Value): Outcome<boolean> {
  return attempt<boolean>(vm, (frame) => containsSteps(frame, vm, self, value));
}

function* containsSteps(frame: NativeFrame, vm: VM, self: PyDeque, value: Value): Steps<boolean> {
  return (yield* find(vm, frame, self, value, 0, Number.POSITIVE_INFINITY, 'RuntimeError')) >= 0;
}

function countItem(vm: VM, self: PyDeque, value: Value): Outcome {
  return attempt<Value>(vm, (frame) => countItemSteps(frame, vm, self, value));
}

function* countItemSteps(frame: NativeFrame, vm: VM, self: PyDeque, value: Value): Steps<Value> {
  const count = { found: 0 };
  yield* find(vm, frame, self, value, 0, Number.POSITIVE_INFINITY, 'RuntimeError', count);
  return count.found;
}

function* notThere(vm: VM, value: Value): Generator<Request, never, Value> {
  const text = reprOf(vm, value);
  throw raise('ValueError', `${text instanceof Request ? yield text : text} is not in deque`);
}

function index(vm: VM, self: PyDeque, value: Value, start?: Value, stop?: Value): Outcome {
  return withBounds<Value>(
    vm,
    start,
    stop,
    () => self.payload.length,
    (from, to) => attempt<Value>(vm, (frame) => indexSteps(frame, vm, self, value, from, to)),
  );
}

function* indexSteps(frame: NativeFrame, vm: VM, self: PyDeque, value: Value, from: number, to: number): Steps<Value> {
  const at = yield* find(vm, frame, self, value, from, to, 'RuntimeError');
  return at >= 0 ? at : yield* notThere(vm, value);
}

function remove(vm: VM, self: PyDeque, value: Value): Outcome {
  return attempt<Value>(vm, (frame) => removeSteps(frame, vm, self, value));
}

function* removeSteps(frame: NativeFrame, vm: VM, self: PyDeque, value: Value): Steps<Value> {
  const at = yield* find(vm, frame, self, value, 0, Number.POSITIVE_INFINITY, 'IndexError');
  if (at < 0) return yield* notThere(vm, value);
  vm.heap.decref(removeAt(self.payload, at));
  return null;
}

function comparison(op: CompareOp) {
  return stepped('(self, value, /)', (vm: VM, self: PyDeque, other: Value) => {
    if (!isDeque(other)) return notImplemented();
    return attempt<Value>(vm, (frame) => comparisonSteps(frame, vm, op, self, other));
  });
}

function* comparisonSteps(frame: NativeFrame, vm: VM, op: CompareOp, self: PyDeque, other: PyDeque): Steps<Value> {
  const mine = frame.own(newTuple(vm.heap, increfAll(self.payload.toArray())));
  const theirs = frame.own(newTuple(vm.heap, increfAll(other.payload.toArray())));
  const outcome = compareItems(vm, mine, theirs, op);
  return outcome instanceof Request ? yield outcome : outcome;
}

function repr(vm: VM, self: PyDeque): Outcome {
  return guardedRepr(vm, self, '[...]', (frame) => reprSteps(frame, vm, self));
}

function* reprSteps(frame: NativeFrame, vm: VM, self: PyDeque): Steps<string> {
  const items = frame.ownAll(increfAll(self.payload.toArray()));
  const inside = yield* reprItems(vm, frame, (i) => items[i]);
  const { maxlen } = self.payload;
  return `${self.type.shortName}([${inside}]${maxlen < 0 ? '' : `, maxlen=${maxlen}`})`;
}

// `+` and `*`

function add(vm: VM, self: PyDeque, other: Value): Outcome {
  if (!isDeque(other)) {
    throw raise('TypeError', `can only concatenate deque (not "${typeOf(other).name}") to deque`);
  }
  return attempt<Value>(vm, (frame) => addSteps(frame, vm, self, other));
}

function* addSteps(frame: NativeFrame, vm: VM, self: PyDeque, other: PyDeque): Steps<Value> {
  const result = frame.own(yield* copyWith(vm, self));
  yield* addAll(vm, frame, result, other, append);
  return frame.take(result);
}

function addInPlace(vm: VM, self: PyDeque, other: Value): Outcome {
  return attempt<Value>(vm, (frame) => addInPlaceSteps(frame, vm, self, other));
}

function* addInPlaceSteps(frame: NativeFrame, vm: VM, self: PyDeque, other: Value): Steps<Value> {
  yield* addAll(vm, frame, self, other, append);
  return incref(self);
}

/** Makes the deque its own elements `count` times over. */
function multiplyInto(vm: VM, deque: PyDeque, count: number): void {
  const ring = deque.payload;
  if (count <= 0) {
    clear(vm, deque);
    return;
  }
  const items = ring.toArray();
  if (items.length === 0) return;
  if (ring.maxlen < 0) vm.checkSize(items.length * count * 8);
  // With a limit, only the last rounds leave a trace.
  const enough = ring.maxlen < 0 ? count : Math.min(count, Math.ceil(ring.maxlen / items.length) + 1);
  increfAll(items);
  for (let round = 1; round < enough; round++) for (const item of items) append(vm, deque, item);
  for (const item of items) vm.heap.decref(item);
}

function multiply(vm: VM, self: PyDeque, count: Value): Outcome {
  return withCount(vm, count, (times) => attempt<Value>(vm, () => multiplySteps(vm, self, times)));
}

function* multiplySteps(vm: VM, self: PyDeque, times: number): Steps<Value> {
  const result = yield* copyWith(vm, self);
  try {
    multiplyInto(vm, result, times);
  } catch (problem) {
    vm.heap.decref(result);
    throw problem;
  }
  return result;
}

function multiplyInPlace(vm: VM, self: PyDeque, count: Value): Outcome {
  return withCount(vm, count, (times) => {
    multiplyInto(vm, self, times);
    return incref(self);
  });
}

function reduce(vm: VM, self: PyDeque): Value {
  const { maxlen } = self.payload;
  const args = maxlen < 0 ? [] : [newTuple(vm.heap, []), maxlen];
  const state = ownAttributes(self).length === 0 ? null : incref(ownDict(vm.heap, self));
  return newTuple(vm.heap, [incref(self.type), newTuple(vm.heap, args), state, iterate(vm, self, false)]);
}

function take(from: 'pop' | 'shift') {
  return leaf('(self, /)', (_vm: VM, self: PyDeque) => {
    if (self.payload.length === 0) throw raise('IndexError', 'pop from an empty deque');
    return self.payload[from]();
  });
}

defineMethods(dequeType, {
  __new__: leaf('(cls, /, *args, **kwargs)', newDeque),
  __init__: stepped('(self, iterable=(), maxlen=None)', initialise),
  __repr__: stepped('(self, /)', repr),
  __len__: leaf('(self, /)', (_vm: VM, self: PyDeque) => self.payload.length),
  __iter__: leaf('(self, /)', (vm: VM, self: PyDeque) => iterate(vm, self, false)),
  __reversed__: leaf('(self, /)', (vm: VM, self: PyDeque) => iterate(vm, self, true)),
  __contains__: stepped('(self, key, /)', contains),
  __getitem__: stepped('(self, key, /)', getItem),
  __setitem__: stepped('(self, key, value, /)', setItem),
  __delitem__: stepped('(self, key, /)', deleteItem),
  __add__: stepped('(self, value, /)', add),
  __iadd__: stepped('(self, value, /)', addInPlace),
  __mul__: stepped('(self, value, /)', multiply),
  __rmul__: stepped('(self, value, /)', multiply),
  __imul__: stepped('(self, value, /)', multiplyInPlace),
  __lt__: comparison(CompareOp.LT),
  __le__: comparison(CompareOp.LE),
  __eq__: comparison(CompareOp.EQ),
  __ne__: comparison(CompareOp.NE),
  __gt__: comparison(CompareOp.GT),
  __ge__: comparison(CompareOp.GE),
  __copy__: stepped('(self, /)', copy),
  __reduce__: leaf('(self, /)', reduce),
  __sizeof__: leaf('(self, /)', (_vm: VM, self: PyDeque) => 232 + 528 * Math.ceil(self.payload.length / 64 + 1)),
  append: leaf('(self, item, /)', append),
  appendleft: leaf('(self, item, /)', appendLeft),
  clear: leaf('(self, /)', clear),
  copy: stepped('(self, /)', copy),
  count: stepped('(self, value, /)', countItem),
  extend: stepped('(self, iterable, /)', extend(append)),
  extendleft: stepped('(self, iterable, /)', extend(appendLeft)),
  index: stepped('(self, value, start=0, stop=9223372036854775807, /)', index),
  insert: stepped('(self, index, value, /)', insert),
  pop: take('pop'),
  popleft: take('shift'),
  remove: stepped('(self, value, /)', remove),
  reverse: leaf('(self, /)', reverse),
  rotate: stepped('(self, n=1, /)', rotate),
});
dequeType.dict.set('__hash__', null);
dequeType.changed();
defineClassMethods(dequeType, {
  __class_getitem__: leaf('(cls, item, /)', (vm: VM, cls: PyType, item: Value) => newGenericAlias(vm.heap, cls, item)),
});
defineAttribute(dequeType, 'maxlen', (_vm: VM, self: PyDeque) =>
  self.payload.maxlen < 0 ? null : self.payload.maxlen,
);
