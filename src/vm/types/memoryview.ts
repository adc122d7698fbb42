// The methods of memoryview, for views of one dimension.

import { CompareOp } from '../../bytecode/code.ts';
import { itemRange, writeFloat, writeInt } from '../../objects/binaryItems.ts';
import { asBytes, isBytes, newBytes } from '../../objects/bytes.ts';
import { newList, newTuple } from '../../objects/collections.ts';
import type { Visit } from '../../objects/layout.ts';
import {
  elementAt,
  elementOf,
  isContiguous,
  isMemoryView,
  live,
  type MemoryViewPayload,
  memoryOf,
  memoryViewType,
  newMemoryView,
  type PyMemoryView,
  releaseView,
  shownBytes,
  viewPart,
} from '../../objects/memoryView.ts';
import { hashBytes } from '../../objects/numbers/stringHash.ts';
import { type Int, incref, type PyFloat, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { isSlice, sliceRange } from '../../objects/slice.ts';
import { typeOf } from '../../objects/type.ts';
import { andThen } from '../andThen.ts';
import { expectClass, expectStr } from '../argumentTypes.ts';
import { attempt } from '../attempt.ts';
import type { NativeFrame } from '../frame.ts';
import { compareItems } from '../itemSequences.ts';
import { type BuiltinIterator, iteratorType } from '../iterator.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { indexOf, isTrue } from '../protocols.ts';
import { type Outcome, Request, type Steps } from '../request.ts';
import { withSubscript } from '../subscripts.ts';
import { withSize } from '../textArguments.ts';
import { hexOf } from './byteMethods.ts';
import { floatFromNumber } from './floatNew.ts';

function viewOf(vm: VM, object: Value): PyMemoryView {
  const view = newMemoryView(vm.heap, object);
  if (view !== undefined) return view;
  throw raise('TypeError', `memoryview: a bytes-like object is required, not '${typeOf(object).name}'`);
}

function positionIn(view: MemoryViewPayload, index: Int): number {
  if (typeof index === 'bigint') throw raise('IndexError', "cannot fit 'int' into an index-sized integer");
  const at = index < 0 ? index + view.length : index;
  if (at < 0 || at >= view.length) throw raise('IndexError', 'index out of bounds on dimension 1');
  return at;
}

function checkKey(key: Value): void {
  if (!isSlice(key) && typeOf(key).lookup('__index__') === undefined) {
    throw raise('TypeError', 'memoryview: invalid slice key');
  }
}

function getItem(vm: VM, self: PyMemoryView, key: Value): Outcome {
  live(self.payload);
  checkKey(key);
  return withSubscript(
    vm,
    key,
    'memoryview',
    (index) => elementAt(vm.heap, self.payload, positionIn(live(self.payload), index)),
    (slice) => {
      const view = live(self.payload);
      const { start, step, count } = sliceRange(slice.payload, view.length);
      const offset = count === 0 ? view.offset : view.offset + start * view.stride;
      return viewPart(vm.heap, view, { offset, stride: step * view.stride, length: count });
    },
  );
}

function setItem(vm: VM, self: PyMemoryView, key: Value, value: Value): Outcome {
  if (live(self.payload).readonly) throw raise('TypeError', 'cannot modify read-only memory');
  checkKey(key);
  return withSubscript(
    vm,
    key,
    'memoryview',
    (index) => {
      positionIn(live(self.payload), index);
      return store(vm, self.payload, index, value);
    },
    (slice) => {
      const view = live(self.payload);
      const { start, step, count } = sliceRange(slice.payload, view.length);
      assign(vm, view, start, step, count, value);
      return null;
    },
  );
}

function store(vm: VM, view: MemoryViewPayload, index: Int, value: Value): Outcome {
  const { kind } = view;
  const wrongType = () => raise('TypeError', `memoryview: invalid type for format '${view.format}'`);
  const wrongValue = () => raise('ValueError', `memoryview: invalid value for format '${view.format}'`);
  const place = () => {
    const memory = memoryOf(view);
    const data = new DataView(memory.buffer, memory.byteOffset, memory.byteLength);
    return { data, at: view.offset + positionIn(view, index) * view.stride };
  };
  const storeByte = (byte: number): null => {
    const { data, at } = place();
    data.setUint8(at, byte);
    return null;
  };
  if (kind === null) {
    if (view.format.endsWith('?'))
      return andThen<boolean, Value>(isTrue(vm, value), (truth) => storeByte(truth ? 1 : 0));
    if (!view.format.endsWith('c') || !isBytes(value)) throw wrongType();
    if (value.payload.length !== 1) throw wrongValue();
    return storeByte(value.payload[0] as number);
  }
  if (kind.startsWith('f')) {
    const number = floatFromNumber(vm, value);
    if (number === undefined) throw wrongType();
    return andThen<Value, Value>(number, (x) => {
      const { data, at } = place();
      writeFloat(data, at, kind, true, (x as PyFloat).value);
      return null;
    });
  }
  if (typeOf(value).lookup('__index__') === undefined) throw wrongType();
  return andThen<Int, Value>(indexOf(vm, value), (int) => {
    const { lowest, highest } = itemRange(kind) as { lowest: Int; highest: Int };
    if (int < lowest || int > highest) throw wrongValue();
    const { data, at } = place();
    writeInt(data, at, kind, true, int);
    return null;
  });
}

function assign(vm: VM, view: MemoryViewPayload, start: number, step: number, count: number, value: Value): void {
  const source = viewOf(vm, value);
  try {
    const given = source.payload;
    if (given.format !== view.format || given.length !== count) {
      throw raise('ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
    }
    const bytes = shownBytes(given).slice();
    const memory = memoryOf(view);
    for (let i = 0; i < count; i++) {
      const at = view.offset + (start + i * step) * view.stride;
      memory.set(bytes.subarray(i * view.itemSize, (i + 1) * view.itemSize), at);
    }
  } finally {
    vm.heap.decref(source);
  }
}

function itemsOf(vm: VM, view: MemoryViewPayload): Value[] {
  live(view);
  vm.checkSize(view.length * 8);
  const items: Value[] = [];
  for (let i = 0; i < view.length; i++) items.push(elementAt(vm.heap, view, i));
  return items;
}

/** Views are equal if their elements are, whatever the formats. */
function equals(vm: VM, self: PyMemoryView, other: Value): Outcome {
  if (self === other) return true;
  if (asBytesOrNone(other) === undefined) return notImplemented();
  return attempt<Value>(vm, (frame) => equalsSteps(frame, vm, self, other));
}

function* equalsSteps(frame: NativeFrame, vm: VM, self: PyMemoryView, other: Value): Steps<Value> {
  if (self.payload.owner === undefined) return false;
  const theirs = frame.own(viewOf(vm, other));
  const a = self.payload;
  const b = theirs.payload;
  if (a.length !== b.length) return false;
  if (a.format === b.format && a.kind?.startsWith('f') !== true) {
    const left = shownBytes(a);
    const right = shownBytes(b);
    return left.every((byte, i) => byte === right[i]);
  }
  const mine = frame.own(newTuple(vm.heap, itemsOf(vm, a)));
  const others = frame.own(newTuple(vm.heap, itemsOf(vm, b)));
  const result = compareItems(vm, mine, others, CompareOp.EQ);
  return result instanceof Request ? yield result : result;
}

function asBytesOrNone(value: Value): Uint8Array | undefined {
  return isMemoryView(value) && value.payload.owner === undefined ? undefined : asBytes(value);
}

function cast(vm: VM, self: PyMemoryView, format: Value, shape?: Value): Value {
  const view = live(self.payload);
  const letter = expectStr(format, "cast() argument 'format'");
  if (shape !== undefined) throw raise('NotImplementedError', 'memoryview: views of several dimensions');
  if (!isContiguous(view)) throw raise('TypeError', 'memoryview: casts are restricted to C-contiguous views');
  const element = elementOf(letter);
  if (element === undefined) {
    throw raise(
      'ValueError',
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  }
  const isByte = (name: string) => /^@?[bBc]$/.test(name);
  if (!isByte(view.format) && !isByte(letter)) {
    throw raise('TypeError', 'memoryview: cannot cast between two non-byte formats');
  }
  const size = view.length * view.itemSize;
  if (size % element.size !== 0) throw raise('TypeError', 'memoryview: length is not a multiple of itemsize');
  return viewPart(vm.heap, view, {
    format: letter,
    kind: element.kind,
    itemSize: element.size,
    stride: element.size,
    length: size / element.size,
  });
}

function release(vm: VM, self: PyMemoryView): null {
  vm.heap.decref(releaseView(self.payload));
  return null;
}

function hash(_vm: VM, self: PyMemoryView): Value {
  const view = live(self.payload);
  if (!view.readonly) throw raise('ValueError', 'cannot hash writable memoryview object');
  if (!/^@?[bBc]$/.test(view.format)) {
    throw raise('ValueError', "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  }
  return hashBytes(shownBytes(view));
}

const memoryIteratorType = iteratorType('memory_iterator');

class MemoryIterator implements BuiltinIterator {
  private index = 0;

  constructor(private view: PyMemoryView | null) {}

  next(vm: VM): Value | undefined {
    const { view } = this;
    if (view === null) return undefined;
    if (this.index < view.payload.length) return elementAt(vm.heap, view.payload, this.index++);
    this.view = null;
    vm.heap.decref(view);
    return undefined;
  }

  references(visit: Visit): void {
    if (this.view !== null) visit(this.view);
  }
}

defineMethods(memoryViewType, {
  __new__: leaf('(cls, object)', (vm: VM, cls: Value, object: Value) => {
    expectClass(cls, memoryViewType);
    return viewOf(vm, object);
  }),
  __repr__: leaf('(self, /)', (vm: VM, self: PyMemoryView) => {
    const address = vm.identityOf(self).toString(16);
    return self.payload.owner === undefined ? `<released memory at 0x${address}>` : `<memory at 0x${address}>`;
  }),
  __len__: leaf('(self, /)', (_vm: VM, self: PyMemoryView) => live(self.payload).length),
  __hash__: leaf('(self, /)', hash),
  __iter__: leaf('(self, /)', (vm: VM, self: PyMemoryView) => {
    live(self.payload);
    return vm.heap.allocate<BuiltinIterator>(memoryIteratorType, new MemoryIterator(incref(self)));
  }),
  __getitem__: stepped('(self, key, /)', getItem),
  __setitem__: stepped('(self, key, value, /)', setItem),
  __delitem__: leaf('(self, key, /)', (_vm: VM, self: PyMemoryView) => {
    throw raise('TypeError', live(self.payload).readonly ? 'cannot modify read-only memory' : 'cannot delete memory');
  }),
  __eq__: stepped('(self, value, /)', equals),
  __ne__: stepped('(self, value, /)', (vm: VM, self: PyMemoryView, other: Value) =>
    andThen<Value, Value>(equals(vm, self, other), (same) => (typeof same === 'boolean' ? !same : same)),
  ),
  __lt__: leaf('(self, value, /)', () => notImplemented()),
  __le__: leaf('(self, value, /)', () => notImplemented()),
  __gt__: leaf('(self, value, /)', () => notImplemented()),
  __ge__: leaf('(self, value, /)', () => notImplemented()),
  __enter__: leaf('(self, /)', (_vm: VM, self: PyMemoryView) => {
    live(self.payload);
    return incref(self);
  }),
  __exit__: leaf('(self, /, *exc_info)', release),
  cast: leaf('(self, /, format, shape=...)', cast),
  hex: stepped('(self, /, sep=None, bytes_per_sep=1)', (vm: VM, self: PyMemoryView, sep?: Value, group: Value = 1) =>
    withSize(vm, group, (size) => hexOf(vm, shownBytes(self.payload), sep, size), 'int'),
  ),
  release: leaf('(self, /)', release),
  tobytes: leaf("(self, /, order='C')", (vm: VM, self: PyMemoryView) =>
    newBytes(vm.heap, shownBytes(self.payload).slice()),
  ),
  tolist: leaf('(self, /)', (vm: VM, self: PyMemoryView) => newList(vm.heap, itemsOf(vm, self.payload))),
  toreadonly: leaf('(self, /)', (vm: VM, self: PyMemoryView) =>
    viewPart(vm.heap, live(self.payload), { readonly: true }),
  ),
});

function defineViewAttribute(name: string, get: (vm: VM, view: MemoryViewPayload) => Value): void {
  defineAttribute(memoryViewType, name, (vm: VM, self: PyMemoryView) => get(vm, live(self.payload)));
}

defineViewAttribute('obj', (_vm, view) => incref(view.owner as Value));
defineViewAttribute('nbytes', (_vm, view) => view.length * view.itemSize);
defineViewAttribute('readonly', (_vm, view) => view.readonly);
defineViewAttribute('itemsize', (_vm, view) => view.itemSize);
defineViewAttribute('format', (_vm, view) => view.format);
defineViewAttribute('ndim', () => 1);
defineViewAttribute('shape', (vm, view) => newTuple(vm.heap, [view.length]));
defineViewAttribute('strides', (vm, view) => newTuple(vm.heap, [view.stride]));
defineViewAttribute('suboffsets', (vm) => newTuple(vm.heap, []));
defineViewAttribute('c_contiguous', (_vm, view) => isContiguous(view));
defineViewAttribute('f_contiguous', (_vm, view) => isContiguous(view));
defineViewAttribute('contiguous', (_vm, view) => isContiguous(view));
