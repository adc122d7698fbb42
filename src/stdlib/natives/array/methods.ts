// The methods of array.array.

import { asBytes, newBytes } from '../../../objects/bytes.ts';
import { isList, newList, newTuple, type PyList } from '../../../objects/collections.ts';
import { newGenericAlias } from '../../../objects/genericAlias.ts';
import { incref, type Value } from '../../../objects/object.ts';
import { asStr } from '../../../objects/primitives.ts';
import { quickEqual } from '../../../objects/quickEqual.ts';
import { raise } from '../../../objects/raise.ts';
import { sliceRange } from '../../../objects/slice.ts';
import { repeatBytes } from '../../../objects/text/byteStrings.ts';
import { stringRepr } from '../../../objects/text/repr.ts';
import { type PyType, typeOf } from '../../../objects/type.ts';
import { andThen } from '../../../vm/andThen.ts';
import { attempt } from '../../../vm/attempt.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import { compareItems, withCount } from '../../../vm/itemSequences.ts';
import { askNext, atEnd, BREATH, getIterator, pause } from '../../../vm/iteration.ts';
import type { VM } from '../../../vm/machine.ts';
import {
  defineAttribute,
  defineClassMethods,
  defineMethods,
  leaf,
  type NativeDefinition,
  stepped,
} from '../../../vm/native.ts';
import { notImplemented } from '../../../vm/notImplemented.ts';
import { CompareOp } from '../../../vm/operators.ts';
import { equal, reprOf } from '../../../vm/protocols.ts';
import { type Outcome, Request, type Steps } from '../../../vm/request.ts';
import { asPosition, withBounds, withSubscript } from '../../../vm/subscripts.ts';
import { withSize } from '../../../vm/textArguments.ts';
import {
  type ArrayPayload,
  arrayPayload,
  arrayType,
  converted,
  isArray,
  isText,
  itemAt,
  itemCount,
  itemsOf,
  type PyArray,
  storeItem,
} from './items.ts';
import { iterateArray } from './iterator.ts';

const NOTHING = new Uint8Array(0);

/** Replaces the elements from `start` to `end` by those in `bytes`. */
function splice(vm: VM, payload: ArrayPayload, start: number, end: number, bytes: Uint8Array): void {
  const { buffer, itemSize } = payload;
  if (bytes.length !== (end - start) * itemSize) {
    if (buffer.exports > 0) throw raise('BufferError', 'cannot resize an array that is exporting buffers');
    vm.checkSize(buffer.length + bytes.length);
  }
  buffer.splice(start * itemSize, end * itemSize, bytes);
}

/** Inserts one value before the element at `index`, which may be the end. */
function insertItem(vm: VM, payload: ArrayPayload, index: () => number, value: Value): Outcome {
  return andThen<Value, Value>(converted(vm, payload, value), (stored) => {
    const at = index();
    splice(vm, payload, at, at, new Uint8Array(payload.itemSize));
    storeItem(payload, at, stored);
    return null;
  });
}

function append(vm: VM, self: PyArray, value: Value): Outcome {
  return insertItem(vm, self.payload, () => itemCount(self.payload), value);
}

/** Appends every element of an iterable. */
export function extendBy(vm: VM, self: PyArray, iterable: Value): Outcome {
  if (isArray(iterable)) {
    if (iterable.payload.code !== self.payload.code) {
      throw raise('TypeError', 'can only extend with array of same kind');
    }
    const count = itemCount(self.payload);
    splice(vm, self.payload, count, count, iterable.payload.buffer.bytes);
    return null;
  }
  return appendAll(vm, self, iterable);
}

export function appendAll(vm: VM, self: PyArray, iterable: Value): Outcome {
  return attempt<Value>(vm, (frame) => appendAllSteps(frame, vm, self, iterable));
}

function* appendAllSteps(frame: NativeFrame, vm: VM, self: PyArray, iterable: Value): Steps<Value> {
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
    const element = frame.own(item as Value);
    const outcome = append(vm, self, element);
    if (outcome instanceof Request) yield outcome;
    frame.drop(element);
    if ((count & BREATH) === 0) yield pause();
  }
}

function newOf(vm: VM, payload: ArrayPayload, bytes: Uint8Array): PyArray {
  return vm.heap.allocate(arrayType, arrayPayload(payload.code, bytes));
}

function positionIn(payload: ArrayPayload, index: number | bigint, message: string): number {
  const position = asPosition(index);
  const count = itemCount(payload);
  const at = position < 0 ? position + count : position;
  if (at < 0 || at >= count) throw raise('IndexError', message);
  return at;
}

function getItem(vm: VM, self: PyArray, key: Value): Outcome {
  const { payload } = self;
  return withSubscript(
    vm,
    key,
    'array',
    (index) => itemAt(payload, positionIn(payload, index, 'array index out of range')),
    (slice) => {
      const { start, step, count } = sliceRange(slice.payload, itemCount(payload));
      return newOf(vm, payload, stridden(payload, start, step, count));
    },
  );
}

function stridden(payload: ArrayPayload, start: number, step: number, count: number): Uint8Array {
  const { itemSize } = payload;
  const { bytes } = payload.buffer;
  if (step === 1) return bytes.slice(start * itemSize, (start + count) * itemSize);
  const result = new Uint8Array(count * itemSize);
  for (let i = 0; i < count; i++) {
    const at = (start + i * step) * itemSize;
    result.set(bytes.subarray(at, at + itemSize), i * itemSize);
  }
  return result;
}

function setItem(vm: VM, self: PyArray, key: Value, value: Value): Outcome {
  const { payload } = self;
  const message = 'array assignment index out of range';
  return withSubscript(
    vm,
    key,
    'array',
    (index) => {
      positionIn(payload, index, message);
      return andThen<Value, Value>(converted(vm, payload, value), (stored) => {
        storeItem(payload, positionIn(payload, index, message), stored);
        return null;
      });
    },
    (slice) => {
      if (!isArray(value)) {
        throw raise('TypeError', `can only assign array (not "${typeOf(value).name}") to array slice`);
      }
      checkSameKind(payload, value.payload);
      const { start, step, count } = sliceRange(slice.payload, itemCount(payload));
      assign(vm, payload, start, step, count, value.payload.buffer.bytes.slice());
      return null;
    },
  );
}

function checkSameKind(a: ArrayPayload, b: ArrayPayload): void {
  if (a.code !== b.code) throw raise('TypeError', 'bad argument type for built-in operation');
}

function assign(vm: VM, payload: ArrayPayload, start: number, step: number, count: number, bytes: Uint8Array): void {
  const { itemSize } = payload;
  if (step === 1) {
    splice(vm, payload, start, start + count, bytes);
    return;
  }
  const given = bytes.length / itemSize;
  if (given !== count) {
    throw raise('ValueError', `attempt to assign array of size ${given} to extended slice of size ${count}`);
  }
  const target = payload.buffer.bytes;
  for (let i = 0; i < count; i++) {
    target.set(bytes.subarray(i * itemSize, (i + 1) * itemSize), (start + i * step) * itemSize);
  }
}

function deleteItem(vm: VM, self: PyArray, key: Value): Outcome {
  const { payload } = self;
  return withSubscript(
    vm,
    key,
    'array',
    (index) => {
      const at = positionIn(payload, index, 'array assignment index out of range');
      splice(vm, payload, at, at + 1, NOTHING);
      return null;
    },
    (slice) => {
      const { start, step, count } = sliceRange(slice.payload, itemCount(payload));
      if (step === 1) splice(vm, payload, start, start + count, NOTHING);
      else {
        const at = Array.from({ length: count }, (_, i) => start + i * step).sort((a, b) => b - a);
        for (const index of at) splice(vm, payload, index, index + 1, NOTHING);
      }
      return null;
    },
  );
}

/** The position of the first element from `start` to `stop` that equals the value, or -1. */
function search(vm: VM, self: PyArray, value: Value, start: number, stop: number): Outcome<number> {
  return attempt<number>(vm, () => searchSteps(vm, self, value, start, stop));
}

function* searchSteps(vm: VM, self: PyArray, value: Value, start: number, stop: number): Steps<number> {
  for (let i = start; i < stop && i < itemCount(self.payload); i++) {
    const item = itemAt(self.payload, i);
    const quick = quickEqual(item, value);
    if (quick === true) return i;
    if (quick === false) continue;
    const same = equal(vm, item, value);
    if (same instanceof Request ? yield same : same) return i;
  }
  return -1;
}

function countOf(vm: VM, self: PyArray, value: Value): Outcome {
  return attempt<number>(vm, () => countOfSteps(vm, self, value));
}

function* countOfSteps(vm: VM, self: PyArray, value: Value): Steps<number> {
  let found = 0;
  for (let i = 0; i < itemCount(self.payload); i++) {
    const item = itemAt(self.payload, i);
    const same = quickEqual(item, value) ?? equal(vm, item, value);
    if (same instanceof Request ? yield same : same) found++;
  }
  return found;
}

function comparison(op: CompareOp): NativeDefinition {
  return stepped('(self, value, /)', (vm: VM, self: PyArray, other: Value) => {
    if (!isArray(other)) return notImplemented();
    return attempt<Value>(vm, (frame) => comparisonSteps(frame, vm, op, self, other));
  });
}

function* comparisonSteps(frame: NativeFrame, vm: VM, op: CompareOp, self: PyArray, other: PyArray): Steps<Value> {
  const mine = frame.own(newTuple(vm.heap, itemsOf(self.payload)));
  const theirs = frame.own(newTuple(vm.heap, itemsOf(other.payload)));
  const result = compareItems(vm, mine, theirs, op);
  return result instanceof Request ? yield result : result;
}

function repr(vm: VM, self: PyArray): Outcome {
  const { payload } = self;
  const name = self.type.shortName;
  if (itemCount(payload) === 0) return `${name}('${payload.code}')`;
  if (isText(payload.code)) return `${name}('${payload.code}', ${stringRepr(itemsOf(payload).join(''))})`;
  vm.checkSize(payload.buffer.length * 8);
  const texts = itemsOf(payload).map((item) => reprOf(vm, item) as string);
  return `${name}('${payload.code}', [${texts.join(', ')}])`;
}

function textOf(self: PyArray, name: string): string {
  if (!isText(self.payload.code)) {
    throw raise('ValueError', `${name}() may only be called on unicode type arrays ('u' or 'w')`);
  }
  return itemsOf(self.payload).join('');
}

/** Appends raw memory. */
export function appendBytes(vm: VM, self: PyArray, source: Value): null {
  const bytes = asBytes(source);
  if (bytes === undefined) throw raise('TypeError', `a bytes-like object is required, not '${typeOf(source).name}'`);
  if (bytes.length % self.payload.itemSize !== 0) {
    throw raise('ValueError', 'bytes length not a multiple of item size');
  }
  const count = itemCount(self.payload);
  splice(vm, self.payload, count, count, bytes);
  return null;
}

function repeated(vm: VM, self: PyArray, value: Value): Outcome {
  return withCount(vm, value, (count) => newOf(vm, self.payload, repetition(vm, self, count)));
}

function repetition(vm: VM, self: PyArray, count: number): Uint8Array {
  const { bytes, length } = self.payload.buffer;
  const times = length === 0 ? 0 : Math.max(0, count);
  vm.checkSize(length * times);
  return repeatBytes(bytes, times);
}

function reversed(payload: ArrayPayload): Uint8Array {
  return stridden(payload, itemCount(payload) - 1, -1, itemCount(payload));
}

function pop(vm: VM, self: PyArray, index: Value = -1): Outcome {
  return withSize(vm, index, (position) => {
    if (itemCount(self.payload) === 0) throw raise('IndexError', 'pop from empty array');
    const at = positionIn(self.payload, position, 'pop index out of range');
    const item = itemAt(self.payload, at);
    splice(vm, self.payload, at, at + 1, NOTHING);
    return item;
  });
}

function copy(vm: VM, self: PyArray): Value {
  return newOf(vm, self.payload, self.payload.buffer.bytes.slice());
}

defineMethods(arrayType, {
  __repr__: stepped('(self, /)', repr),
  __len__: leaf('(self, /)', (_vm: VM, self: PyArray) => itemCount(self.payload)),
  __iter__: leaf('(self, /)', (vm: VM, self: PyArray) => iterateArray(vm, self)),
  __getitem__: stepped('(self, key, /)', getItem),
  __setitem__: stepped('(self, key, value, /)', setItem),
  __delitem__: stepped('(self, key, /)', deleteItem),
  __contains__: stepped('(self, key, /)', (vm: VM, self: PyArray, key: Value) =>
    andThen<number, Value>(search(vm, self, key, 0, Number.POSITIVE_INFINITY), (at) => at >= 0),
  ),
  __lt__: comparison(CompareOp.LT),
  __le__: comparison(CompareOp.LE),
  __eq__: comparison(CompareOp.EQ),
  __ne__: comparison(CompareOp.NE),
  __gt__: comparison(CompareOp.GT),
  __ge__: comparison(CompareOp.GE),
  __add__: leaf('(self, value, /)', (vm: VM, self: PyArray, other: Value) => {
    if (!isArray(other)) throw raise('TypeError', `can only append array (not "${typeOf(other).name}") to array`);
    checkSameKind(self.payload, other.payload);
    const result = newOf(vm, self.payload, self.payload.buffer.bytes.slice());
    const count = itemCount(self.payload);
    splice(vm, result.payload, count, count, other.payload.buffer.bytes);
    return result;
  }),
  __iadd__: stepped('(self, value, /)', (vm: VM, self: PyArray, other: Value) => {
    if (!isArray(other)) throw raise('TypeError', `can only extend array with array (not "${typeOf(other).name}")`);
    return andThen<Value, Value>(extendBy(vm, self, other), () => incref(self));
  }),
  __mul__: stepped('(self, value, /)', repeated),
  __rmul__: stepped('(self, value, /)', repeated),
  __imul__: stepped('(self, value, /)', (vm: VM, self: PyArray, value: Value) =>
    withCount(vm, value, (count) => {
      splice(vm, self.payload, 0, itemCount(self.payload), repetition(vm, self, count));
      return incref(self);
    }),
  ),
  __copy__: leaf('(self, /)', copy),
  __deepcopy__: leaf('(self, unused, /)', copy),
  __reduce_ex__: leaf('(self, value, /)', (vm: VM, self: PyArray) => {
    const items = newList(vm.heap, itemsOf(self.payload));
    return newTuple(vm.heap, [incref(self.type), newTuple(vm.heap, [self.payload.code, items]), null]);
  }),
  __sizeof__: leaf('(self, /)', (_vm: VM, self: PyArray) => 64 + self.payload.buffer.length),
  append: stepped('(self, v, /)', append),
  buffer_info: leaf('(self, /)', (vm: VM, self: PyArray) =>
    newTuple(vm.heap, [vm.identityOf(self) + 64, itemCount(self.payload)]),
  ),
  byteswap: leaf('(self, /)', (_vm: VM, self: PyArray) => {
    const { bytes } = self.payload.buffer;
    const size = self.payload.itemSize;
    for (let at = 0; at < bytes.length; at += size) bytes.subarray(at, at + size).reverse();
    return null;
  }),
  clear: leaf('(self, /)', (vm: VM, self: PyArray) => {
    splice(vm, self.payload, 0, itemCount(self.payload), NOTHING);
    return null;
  }),
  count: stepped('(self, v, /)', countOf),
  extend: stepped('(self, bb, /)', extendBy),
  frombytes: leaf('(self, buffer, /)', appendBytes),
  fromlist: stepped('(self, list, /)', (vm: VM, self: PyArray, list: Value) => {
    if (!isList(list)) throw raise('TypeError', 'arg must be list');
    const before = itemCount(self.payload);
    return attempt<Value>(vm, () => fromlistSteps(vm, self, list, before));
  }),
  fromunicode: stepped('(self, ustr, /)', (vm: VM, self: PyArray, text: Value) => {
    textOf(self, 'fromunicode');
    if (asStr(text) === undefined) {
      throw raise('TypeError', `fromunicode() argument must be str, not ${typeOf(text).name}`);
    }
    return appendAll(vm, self, text);
  }),
  index: stepped(
    '(self, v, start=0, stop=9223372036854775807, /)',
    (vm: VM, self: PyArray, value: Value, start?: Value, stop?: Value) =>
      withBounds<Value>(
        vm,
        start,
        stop,
        () => itemCount(self.payload),
        (from, to) =>
          andThen<number, Value>(search(vm, self, value, from, to), (at) => {
            if (at < 0) throw raise('ValueError', 'array.index(x): x not in array');
            return at;
          }),
      ),
  ),
  insert: stepped('(self, i, v, /)', (vm: VM, self: PyArray, index: Value, value: Value) =>
    withSize(vm, index, (position) => {
      const place = () => {
        const count = itemCount(self.payload);
        return position < 0 ? Math.max(0, position + count) : Math.min(position, count);
      };
      return insertItem(vm, self.payload, place, value);
    }),
  ),
  pop: stepped('(self, i=-1, /)', pop),
  remove: stepped('(self, v, /)', (vm: VM, self: PyArray, value: Value) =>
    andThen<number, Value>(search(vm, self, value, 0, Number.POSITIVE_INFINITY), (at) => {
      if (at < 0) throw raise('ValueError', 'array.remove(x): x not in array');
      splice(vm, self.payload, at, at + 1, NOTHING);
      return null;
    }),
  ),
  reverse: leaf('(self, /)', (_vm: VM, self: PyArray) => {
    self.payload.buffer.bytes.set(reversed(self.payload));
    return null;
  }),
  tobytes: leaf('(self, /)', (vm: VM, self: PyArray) => newBytes(vm.heap, self.payload.buffer.bytes.slice())),
  tolist: leaf('(self, /)', (vm: VM, self: PyArray) => newList(vm.heap, itemsOf(self.payload))),
  tounicode: leaf('(self, /)', (_vm: VM, self: PyArray) => textOf(self, 'tounicode')),
});

function* fromlistSteps(vm: VM, self: PyArray, list: PyList, before: number): Steps<Value> {
  try {
    const outcome = appendAll(vm, self, list);
    return outcome instanceof Request ? yield outcome : outcome;
  } catch (problem) {
    // All or nothing.
    splice(vm, self.payload, before, itemCount(self.payload), NOTHING);
    throw problem;
  }
}

defineClassMethods(arrayType, {
  __class_getitem__: leaf('(cls, item, /)', (vm: VM, cls: PyType, item: Value) => newGenericAlias(vm.heap, cls, item)),
});

defineAttribute(arrayType, 'typecode', (_vm: VM, self: PyArray) => self.payload.code);
defineAttribute(arrayType, 'itemsize', (_vm: VM, self: PyArray) => self.payload.itemSize);

// Mutable, so not hashable.
arrayType.dict.set('__hash__', null);
arrayType.changed();
