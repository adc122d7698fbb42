// bytearray: what it does not share with bytes, which is all that changes it.

import {
  asBytes,
  ByteBuffer,
  bytearrayType,
  newByteArray,
  type PyByteArray,
  type PyBytes,
} from '../../objects/bytes.ts';
import { newTuple } from '../../objects/collections.ts';
import { incref, type Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { type PySlice, sliceRange } from '../../objects/slice.ts';
import { repeatBytes } from '../../objects/text/byteStrings.ts';
import { bytesRepr } from '../../objects/text/repr.ts';
import { typeOf } from '../../objects/type.ts';
import { andThen } from '../andThen.ts';
import { expectClass } from '../argumentTypes.ts';
import { iterateByteArray } from '../byteIterators.ts';
import { bytesFromIterable, withByte } from '../bytesSources.ts';
import { withCount } from '../itemSequences.ts';
import { isIterable } from '../iteration.ts';
import type { VM } from '../machine.ts';
import { defineMethods, leaf, stepped } from '../native.ts';
import type { Outcome } from '../request.ts';
import { withSubscript } from '../subscripts.ts';
import { withSize } from '../textArguments.ts';
import { defineByteMethods } from './byteMethods.ts';
import { bytePosition, byteSubscript } from './byteSubscripts.ts';
import { bytesOf } from './bytes.ts';

const RANGE = 'byte must be in range(0, 256)';
const OUT_OF_RANGE = 'bytearray index out of range';

/** The buffer, whose size is about to change: not while memory views look at it. */
function resizable(self: PyByteArray): ByteBuffer {
  if (self.payload.exports > 0) {
    throw raise('BufferError', 'Existing exports of data: object cannot be re-sized');
  }
  return self.payload;
}

/** Replaces the bytes from `start` to `end`. */
function splice(vm: VM, self: PyByteArray, start: number, end: number, bytes: Uint8Array): void {
  if (bytes.length === end - start) {
    self.payload.splice(start, end, bytes);
    return;
  }
  const buffer = resizable(self);
  vm.checkSize(buffer.length + bytes.length);
  buffer.splice(start, end, bytes);
}

function initialise(vm: VM, self: PyByteArray, source?: Value, encoding?: Value, errors?: Value): Outcome {
  return andThen<Value, Value>(bytesOf(vm, source, encoding, errors, { name: 'bytearray', range: RANGE }), (bytes) => {
    splice(vm, self, 0, self.payload.length, (bytes as PyBytes).payload);
    vm.heap.decref(bytes);
    return null;
  });
}

/** Continues with the contents of what is assigned or appended; for the time of the call only. */
function withContents(vm: VM, value: Value, wrong: () => unknown, then: (bytes: Uint8Array) => void): Outcome {
  const known = asBytes(value);
  if (known !== undefined) {
    then(known);
    return null;
  }
  if (asStr(value) !== undefined || !isIterable(value)) throw wrong();
  return andThen<Value, Value>(bytesFromIterable(vm, value, RANGE), (bytes) => {
    try {
      then((bytes as PyBytes).payload);
    } finally {
      vm.heap.decref(bytes);
    }
    return null;
  });
}

function setItem(vm: VM, self: PyByteArray, key: Value, value: Value): Outcome {
  return withSubscript(
    vm,
    key,
    'bytearray',
    (index) => {
      bytePosition(index, self.payload.length, OUT_OF_RANGE);
      return withByte(vm, value, (byte) => {
        self.payload.bytes[bytePosition(index, self.payload.length, OUT_OF_RANGE)] = byte;
        return null;
      });
    },
    (slice) => {
      const { payload } = slice;
      const wrong = () => raise('TypeError', 'can assign only bytes, buffers, or iterables of ints in range(0, 256)');
      return withContents(vm, value, wrong, (bytes) => assignSlice(vm, self, payload, bytes));
    },
  );
}

function assignSlice(vm: VM, self: PyByteArray, slice: PySlice['payload'], bytes: Uint8Array): void {
  const { start, step, count } = sliceRange(slice, self.payload.length);
  if (step === 1) {
    splice(vm, self, start, start + count, bytes);
    return;
  }
  if (bytes.length === 0) {
    removeStride(self, start, step, count);
    return;
  }
  if (bytes.length !== count) {
    throw raise('ValueError', `attempt to assign bytes of size ${bytes.length} to extended slice of size ${count}`);
  }
  const source = bytes.slice();
  const target = self.payload.bytes;
  for (let i = 0; i < count; i++) target[start + i * step] = source[i] as number;
}

function removeStride(self: PyByteArray, start: number, step: number, count: number): void {
  if (count === 0) return;
  const removed = new Set<number>();
  for (let i = 0; i < count; i++) removed.add(start + i * step);
  const kept = self.payload.bytes.filter((_, i) => !removed.has(i));
  resizable(self).splice(0, self.payload.length, kept);
}

function deleteItem(vm: VM, self: PyByteArray, key: Value): Outcome {
  return withSubscript(
    vm,
    key,
    'bytearray',
    (index) => {
      const at = bytePosition(index, self.payload.length, OUT_OF_RANGE);
      resizable(self).splice(at, at + 1, new Uint8Array(0));
      return null;
    },
    (slice) => {
      assignSlice(vm, self, slice.payload, new Uint8Array(0));
      return null;
    },
  );
}

function extend(vm: VM, self: PyByteArray, iterable: Value): Outcome {
  const wrong = () =>
    asStr(iterable) === undefined
      ? raise('TypeError', `can't extend bytearray with ${typeOf(iterable).name}`)
      : raise('TypeError', `expected iterable of integers; got: '${typeOf(iterable).name}'`);
  return withContents(vm, iterable, wrong, (bytes) =>
    splice(vm, self, self.payload.length, self.payload.length, bytes),
  );
}

function append(vm: VM, self: PyByteArray, item: Value): Outcome {
  return withByte(vm, item, (byte) => {
    const buffer = resizable(self);
    if ((buffer.length & 0xffff) === 0) vm.checkSize(buffer.length);
    buffer.append(byte);
    return null;
  });
}

function insert(vm: VM, self: PyByteArray, index: Value, item: Value): Outcome {
  return withSize(vm, index, (position) =>
    withByte(vm, item, (byte) => {
      const { length } = self.payload;
      const at = position < 0 ? Math.max(0, position + length) : Math.min(position, length);
      splice(vm, self, at, at, Uint8Array.of(byte));
      return null;
    }),
  );
}

function pop(vm: VM, self: PyByteArray, index: Value = -1): Outcome {
  return withSize(vm, index, (position) => {
    const { bytes, length } = self.payload;
    if (length === 0) throw raise('IndexError', 'pop from empty bytearray');
    const at = position < 0 ? position + length : position;
    if (at < 0 || at >= length) throw raise('IndexError', 'pop index out of range');
    const byte = bytes[at] as number;
    resizable(self).splice(at, at + 1, new Uint8Array(0));
    return byte;
  });
}

function remove(vm: VM, self: PyByteArray, value: Value): Outcome {
  return withByte(vm, value, (byte) => {
    const at = self.payload.bytes.indexOf(byte);
    if (at < 0) throw raise('ValueError', 'value not found in bytearray');
    resizable(self).splice(at, at + 1, new Uint8Array(0));
    return null;
  });
}

function addInPlace(vm: VM, self: PyByteArray, other: Value): Value {
  const bytes = asBytes(other);
  if (bytes === undefined) throw raise('TypeError', `can't concat ${typeOf(other).name} to ${self.type.name}`);
  splice(vm, self, self.payload.length, self.payload.length, bytes);
  return incref(self);
}

function multiplyInPlace(vm: VM, self: PyByteArray, value: Value): Outcome {
  return withCount(vm, value, (count) => {
    const { bytes, length } = self.payload;
    const times = Math.max(0, count);
    vm.checkSize(length * times);
    splice(vm, self, 0, length, repeatBytes(bytes, length === 0 ? 0 : times));
    return incref(self);
  });
}

function repr(vm: VM, self: PyByteArray): Value {
  vm.checkSize(self.payload.length * 8);
  const text = bytesRepr(self.payload.bytes);
  // CPython escapes single quotes here even between double quotes.
  return `${self.type.name}(${text.startsWith('b"') ? text.replaceAll("'", "\\'") : text})`;
}

/** How `copy` and `pickle` make it again: from Latin-1 text. */
function reduce(vm: VM, self: PyByteArray): Value {
  let text = '';
  for (const byte of self.payload.bytes) text += String.fromCharCode(byte);
  const args = text === '' ? newTuple(vm.heap, []) : newTuple(vm.heap, [text, 'latin-1']);
  return newTuple(vm.heap, [incref(self.type), args, null]);
}

defineByteMethods(bytearrayType, (vm, bytes) => newByteArray(vm.heap, bytes));

defineMethods(bytearrayType, {
  __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: Value) =>
    vm.heap.allocateInstance(expectClass(cls, bytearrayType), new ByteBuffer(new Uint8Array(0))),
  ),
  __init__: stepped("(self, /, source=b'', encoding='utf-8', errors='strict')", initialise),
  __repr__: leaf('(self, /)', repr),
  __str__: leaf('(self, /)', repr),
  __iter__: leaf('(self, /)', (vm: VM, self: PyByteArray) => iterateByteArray(vm.heap, self)),
  __getitem__: stepped('(self, key, /)', (vm: VM, self: PyByteArray, key: Value) =>
    byteSubscript(vm, self, key, { name: 'bytearray', outOfRange: OUT_OF_RANGE }, (bytes) =>
      newByteArray(vm.heap, bytes),
    ),
  ),
  __setitem__: stepped('(self, key, value, /)', setItem),
  __delitem__: stepped('(self, key, /)', deleteItem),
  __iadd__: leaf('(self, value, /)', addInPlace),
  __imul__: stepped('(self, value, /)', multiplyInPlace),
  __sizeof__: leaf('(self, /)', (_vm: VM, self: PyByteArray) => 57 + self.payload.length),
  __alloc__: leaf('(self, /)', (_vm: VM, self: PyByteArray) => self.payload.length + 1),
  __reduce__: leaf('(self, /)', reduce),
  __reduce_ex__: leaf('(self, proto=0, /)', reduce),
  append: stepped('(self, item, /)', append),
  clear: leaf('(self, /)', (vm: VM, self: PyByteArray) => {
    splice(vm, self, 0, self.payload.length, new Uint8Array(0));
    return null;
  }),
  copy: leaf('(self, /)', (vm: VM, self: PyByteArray) => newByteArray(vm.heap, self.payload.bytes.slice())),
  extend: stepped('(self, iterable_of_ints, /)', extend),
  insert: stepped('(self, index, item, /)', insert),
  pop: stepped('(self, index=-1, /)', pop),
  remove: stepped('(self, value, /)', remove),
  reverse: leaf('(self, /)', (_vm: VM, self: PyByteArray) => {
    self.payload.bytes.reverse();
    return null;
  }),
});

// Mutable, so not hashable.
bytearrayType.dict.set('__hash__', null);
bytearrayType.changed();
