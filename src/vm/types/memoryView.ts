// The methods of memoryview.

import { ITEM_SIZES, type ItemKind, itemRange, NATIVE_ITEMS, readItem, writeFloat, writeInt } from '../../objects/binaryItems.ts';
import { bufferAccess, asBytes, newBytes } from '../../objects/bytes.ts';
import { newList, newTuple } from '../../objects/collections.ts';
import {
  isMemoryView,
  isWritableWindow,
  type MemoryWindow,
  memoryViewType,
  type PyMemoryView,
  releaseWindow,
  wholeMemory,
  windowBytes,
} from '../../objects/memoryView.ts';
import { hashBytes } from '../../objects/numbers/stringHash.ts';
import { type Int, incref, PyFloat, type PyObject, type Value } from '../../objects/object.ts';
import { asInt } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { NOT_IMPLEMENTED } from '../../objects/singletons.ts';
import { sliceRange } from '../../objects/slice.ts';
import { typeOf } from '../../objects/type.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../native.ts';
import { withSubscript } from '../subscripts.ts';

/** Native byte order: that of the machines that Python runs on. */
const LITTLE = true;

/** A new view; takes a reference to the owner and locks its size. */
function view(vm: VM, owner: PyObject, window: Omit<MemoryWindow, 'owner' | 'lock'>): Value {
  const lock = window.access.lockOf(owner.payload);
  if (lock !== null) lock.exports++;
  return vm.heap.allocate(memoryViewType, { ...window, owner: incref(owner), lock });
}

function open(self: PyMemoryView): PyObject {
  const { owner } = self.payload;
  if (owner === null) throw raise('ValueError', 'operation forbidden on released memoryview object');
  return owner;
}

function create(vm: VM, _cls: Value, object: Value): Value {
  if (isMemoryView(object)) return view(vm, open(object), object.payload);
  const access = bufferAccess(object);
  if (access === undefined) {
    throw raise('TypeError', `memoryview: a bytes-like object is required, not '${typeOf(object).name}'`);
  }
  const owner = object as PyObject;
  const format = access.formatOf(owner.payload);
  const kind = NATIVE_ITEMS[format] ?? 'u8';
  const count = access.bytesOf(owner.payload).length / ITEM_SIZES[kind];
  return view(vm, owner, { access, start: 0, count, step: 1, format, kind });
}

function dataView(window: MemoryWindow): DataView {
  const bytes = wholeMemory(window);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function itemAt(window: MemoryWindow, index: number): Value {
  const at = window.start + index * window.step * ITEM_SIZES[window.kind];
  return readItem(dataView(window), at, window.kind, LITTLE);
}

function position(window: MemoryWindow, index: Int): number {
  const at = Number(index) < 0 ? Number(index) + window.count : Number(index);
  if (at < 0 || at >= window.count) throw raise('IndexError', 'index out of bounds on dimension 1');
  return at;
}

function itemsOf(window: MemoryWindow): Value[] {
  return Array.from({ length: window.count }, (_, i) => itemAt(window, i));
}

function part(vm: VM, self: PyMemoryView, range: { start: number; step: number; count: number }): Value {
  const window = self.payload;
  const start = window.start + range.start * window.step * ITEM_SIZES[window.kind];
  return view(vm, open(self), { ...window, start, count: range.count, step: window.step * range.step });
}

function writeNumber(window: MemoryWindow, kind: ItemKind, at: number, value: Value): void {
  const wrongType = () => raise('TypeError', `memoryview: invalid type for format '${window.format}'`);
  const range = itemRange(kind);
  if (range === null) {
    const number = value instanceof PyFloat ? value.value : asInt(value);
    if (number === undefined) throw wrongType();
    writeFloat(dataView(window), at, kind, LITTLE, Number(number));
    return;
  }
  const number = asInt(value);
  if (number === undefined) throw wrongType();
  if (number < range.lowest || number > range.highest) {
    throw raise('ValueError', `memoryview: invalid value for format '${window.format}'`);
  }
  writeInt(dataView(window), at, kind, LITTLE, number);
}

function assign(vm: VM, self: PyMemoryView, key: Value, value: Value) {
  open(self);
  const window = self.payload;
  if (!isWritableWindow(window)) throw raise('TypeError', 'cannot modify read-only memory');
  const size = ITEM_SIZES[window.kind];
  return withSubscript(
    vm,
    key,
    'memoryview',
    (index) => {
      writeNumber(window, window.kind, window.start + position(window, index) * window.step * size, value);
      return null;
    },
    (slice) => {
      const range = sliceRange(slice.payload, window.count);
      const source = asBytes(value);
      if (source === undefined) {
        throw raise('TypeError', `a bytes-like object is required, not '${typeOf(value).name}'`);
      }
      if (source.length !== range.count * size) {
        throw raise('ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
      }
      const bytes = source.slice();
      const memory = wholeMemory(window);
      for (let i = 0; i < range.count; i++) {
        const at = window.start + (range.start + i * range.step) * window.step * size;
        memory.set(bytes.subarray(i * size, (i + 1) * size), at);
      }
      return null;
    },
  );
}

function equals(self: PyMemoryView, other: Value): Value {
  const bytes = asBytes(other);
  if (bytes === undefined || self.payload.owner === null) return self === other ? true : NOT_IMPLEMENTED;
  const own = windowBytes(self.payload);
  return own.length === bytes.length && own.every((byte, i) => byte === bytes[i]);
}

function release(vm: VM, self: PyMemoryView): null {
  vm.heap.decref(releaseWindow(self.payload));
  return null;
}

defineMethods(memoryViewType, {
  __new__: leaf('(cls, object)', create),
  __len__: leaf('(self, /)', (_vm: VM, self: PyMemoryView) => {
    open(self);
    return self.payload.count;
  }),
  __getitem__: stepped('(self, key, /)', (vm: VM, self: PyMemoryView, key: Value) => {
    open(self);
    const window = self.payload;
    return withSubscript(
      vm,
      key,
      'memoryview',
      (index) => itemAt(window, position(window, index)),
      (slice) => part(vm, self, sliceRange(slice.payload, window.count)),
    );
  }),
  __setitem__: stepped('(self, key, value, /)', assign),
  __eq__: leaf('(self, value, /)', (_vm: VM, self: PyMemoryView, other: Value) => equals(self, other)),
  __hash__: leaf('(self, /)', (_vm: VM, self: PyMemoryView) => {
    open(self);
    if (isWritableWindow(self.payload)) throw raise('ValueError', 'cannot hash writable memoryview object');
    return hashBytes(windowBytes(self.payload));
  }),
  __repr__: leaf('(self, /)', (vm: VM, self: PyMemoryView) => {
    const state = self.payload.owner === null ? 'released memory' : 'memory';
    return `<${state} at 0x${vm.identityOf(self).toString(16)}>`;
  }),
  __enter__: leaf('(self, /)', (_vm: VM, self: PyMemoryView) => {
    open(self);
    return incref(self);
  }),
  __exit__: leaf('(self, /, *exc_info)', release),
  release: leaf('(self, /)', release),
  tobytes: leaf("(self, /, order='C')", (vm: VM, self: PyMemoryView) => {
    open(self);
    return newBytes(vm.heap, windowBytes(self.payload).slice());
  }),
  tolist: leaf('(self, /)', (vm: VM, self: PyMemoryView) => {
    open(self);
    vm.checkSize(self.payload.count * 8);
    return newList(vm.heap, itemsOf(self.payload));
  }),
  hex: leaf('(self, /)', (vm: VM, self: PyMemoryView) => {
    open(self);
    vm.checkSize(self.payload.count * 2);
    return [...windowBytes(self.payload)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }),
  toreadonly: leaf('(self, /)', (vm: VM, self: PyMemoryView) => {
    const { access } = self.payload;
    return view(vm, open(self), { ...self.payload, access: { ...access, isWritable: () => false } });
  }),
  cast: leaf('(self, format, /)', (vm: VM, self: PyMemoryView, format: Value) => {
    const kind = typeof format === 'string' ? NATIVE_ITEMS[format] : undefined;
    if (kind === undefined) throw raise('ValueError', 'memoryview: destination format must be a native single character format prefixed with an optional \'@\'');
    const window = self.payload;
    if (window.step !== 1) throw raise('TypeError', 'memoryview: casts are restricted to C-contiguous views');
    const bytes = window.count * ITEM_SIZES[window.kind];
    if (bytes % ITEM_SIZES[kind] !== 0) throw raise('TypeError', 'memoryview: length is not a multiple of itemsize');
    const count = bytes / ITEM_SIZES[kind];
    return view(vm, open(self), { ...window, count, format: format as string, kind });
  }),
});

/** An attribute that only an unreleased view has. */
function property(name: string, get: (vm: VM, self: PyMemoryView) => Value): void {
  defineAttribute<PyMemoryView>(memoryViewType, name, (vm, self) => {
    open(self);
    return get(vm, self);
  });
}

property('obj', (_vm, self) => incref(open(self)));
property('nbytes', (_vm, self) => self.payload.count * ITEM_SIZES[self.payload.kind]);
property('itemsize', (_vm, self) => ITEM_SIZES[self.payload.kind]);
property('format', (_vm, self) => self.payload.format);
property('readonly', (_vm, self) => !isWritableWindow(self.payload));
property('ndim', () => 1);
property('shape', (vm, self) => newTuple(vm.heap, [self.payload.count]));
property('strides', (vm, self) => newTuple(vm.heap, [self.payload.step * ITEM_SIZES[self.payload.kind]]));
property('suboffsets', (vm) => newTuple(vm.heap, []));
property('contiguous', (_vm, self) => self.payload.step === 1 || self.payload.count <= 1);
property('c_contiguous', (_vm, self) => self.payload.step === 1 || self.payload.count <= 1);
property('f_contiguous', (_vm, self) => self.payload.step === 1 || self.payload.count <= 1);
