// The methods of tuple.

import { CompareOp } from '../../bytecode/code.ts';
import { EMPTY_TUPLE, increfAll, isTuple, newTuple, type PyTuple, tupleType } from '../../objects/collections.ts';
import { newGenericAlias } from '../../objects/genericAlias.ts';
import { hashTuple } from '../../objects/numbers/tupleHash.ts';
import { type Int, incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { sliceRange } from '../../objects/slice.ts';
import { type PyType, typeOf } from '../../objects/type.ts';
import { attempt } from '../attempt.ts';
import type { NativeFrame } from '../frame.ts';
import { compareItems, countItem, findItem, repeatItems, sliceItems, withCount } from '../itemSequences.ts';
import { withItems } from '../iteration.ts';
import type { VM } from '../machine.ts';
import { defineClassMethods, defineMethods, leaf, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { hashOf } from '../protocols.ts';
import { guardedRepr, reprItems } from '../reprGuard.ts';
import { type Outcome, Request, type Steps, steps } from '../request.ts';
import { iterateTuple } from '../sequenceIterators.ts';
import { asPosition, withBounds, withSubscript } from '../subscripts.ts';

function create(vm: VM, cls: PyType, iterable?: Value): Outcome {
  if (cls !== tupleType) {
    if (iterable === undefined) return vm.heap.allocateInstance<readonly Value[]>(cls, []);
    return withItems(vm, iterable, (items) => vm.heap.allocateInstance<readonly Value[]>(cls, items));
  }
  if (iterable === undefined) return incref(EMPTY_TUPLE);
  if (isTuple(iterable) && iterable.type === tupleType) return incref(iterable);
  return withItems(vm, iterable, (items) => newTuple(vm.heap, items));
}

function comparison(op: CompareOp) {
  return stepped('(self, value, /)', (vm: VM, self: PyTuple, other: Value) =>
    isTuple(other) ? compareItems(vm, self, other, op) : notImplemented(),
  );
}

/** A tuple itself if it is of the class tuple, else a copy. */
function asPlainTuple(vm: VM, self: PyTuple): PyTuple {
  if (self.type === tupleType) return incref(self);
  return newTuple(vm.heap, increfAll(self.payload.slice()));
}

function getItem(vm: VM, self: PyTuple, key: Value): Outcome {
  const items = self.payload;
  return withSubscript(
    vm,
    key,
    'tuple',
    (index) => {
      const position = asPosition(index);
      const item = items[position < 0 ? position + items.length : position];
      if (item === undefined) throw raise('IndexError', 'tuple index out of range');
      return incref(item);
    },
    (slice) => {
      const range = sliceRange(slice.payload, items.length);
      if (range.count === items.length && range.step === 1) return asPlainTuple(vm, self);
      return newTuple(vm.heap, sliceItems(items, range));
    },
  );
}

function hash(vm: VM, self: PyTuple): Outcome {
  const items = self.payload;
  const hashes: Int[] = [];
  for (let i = 0; i < items.length; i++) {
    const known = hashOf(vm, items[i] as Value);
    if (known instanceof Request) return hashFrom(vm, items, hashes, known);
    hashes.push(known);
  }
  return hashTuple(hashes);
}

/** Goes on with the hash of a tuple: the hash of the next element has been requested. */
function hashFrom(vm: VM, items: readonly Value[], hashes: Int[], first: Request): Outcome {
  return steps(() => hashFromSteps(vm, items, hashes, first));
}

function* hashFromSteps(vm: VM, items: readonly Value[], hashes: Int[], first: Request): Steps<Value | undefined> {
  hashes.push((yield first) as Int);
  for (let i = hashes.length; i < items.length; i++) {
    const known = hashOf(vm, items[i] as Value);
    hashes.push((known instanceof Request ? yield known : known) as Int);
  }
  return hashTuple(hashes);
}

function repr(vm: VM, self: PyTuple): Outcome {
  const items = self.payload;
  if (items.length === 0) return '()';
  return guardedRepr(vm, self, '(...)', (frame) => reprSteps(frame, vm, items));
}

function* reprSteps(frame: NativeFrame, vm: VM, items: readonly Value[]): Steps<string> {
  const inside = yield* reprItems(vm, frame, (i) => items[i]);
  return items.length === 1 ? `(${inside},)` : `(${inside})`;
}

function repeated(vm: VM, self: PyTuple, value: Value): Outcome {
  return withCount(vm, value, (count) =>
    count === 1 ? asPlainTuple(vm, self) : newTuple(vm.heap, repeatItems(vm, self.payload, count)),
  );
}

function index(vm: VM, self: PyTuple, value: Value, start?: Value, stop?: Value): Outcome {
  return attempt(vm, () => indexSteps(vm, self, value, start, stop));
}

function* indexSteps(
  vm: VM,
  self: PyTuple,
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
  if (at < 0) throw raise('ValueError', 'tuple.index(x): x not in tuple');
  return at;
}

defineMethods(tupleType, {
  __new__: stepped('(cls, iterable=(), /)', create),
  __repr__: stepped('(self, /)', repr),
  __hash__: stepped('(self, /)', hash),
  __len__: leaf('(self, /)', (_vm: VM, self: PyTuple) => self.payload.length),
  __iter__: leaf('(self, /)', (vm: VM, self: PyTuple) => iterateTuple(vm.heap, self)),
  __contains__: stepped('(self, key, /)', (vm: VM, self: PyTuple, key: Value) => {
    const found = findItem(vm, self, key, 0, Number.POSITIVE_INFINITY);
    if (!(found instanceof Request)) return found >= 0;
    return steps(() => containsSteps(found));
  }),
  __getitem__: stepped('(self, key, /)', getItem),
  __add__: leaf('(self, value, /)', (vm: VM, self: PyTuple, other: Value) => {
    if (!isTuple(other)) {
      throw raise('TypeError', `can only concatenate tuple (not "${typeOf(other).name}") to tuple`);
    }
    if (other.payload.length === 0 && self.type === tupleType) return incref(self);
    if (self.payload.length === 0 && other.type === tupleType) return incref(other);
    vm.checkSize((self.payload.length + other.payload.length) * 8);
    return newTuple(vm.heap, increfAll(self.payload.concat(other.payload)));
  }),
  __mul__: stepped('(self, value, /)', repeated),
  __rmul__: stepped('(self, value, /)', repeated),
  __lt__: comparison(CompareOp.LT),
  __le__: comparison(CompareOp.LE),
  __eq__: comparison(CompareOp.EQ),
  __ne__: comparison(CompareOp.NE),
  __gt__: comparison(CompareOp.GT),
  __ge__: comparison(CompareOp.GE),
  __getnewargs__: leaf('(self, /)', (vm: VM, self: PyTuple) =>
    newTuple(vm.heap, [newTuple(vm.heap, increfAll(self.payload.slice()))]),
  ),
  __sizeof__: leaf('(self, /)', (_vm: VM, self: PyTuple) => 24 + 8 * self.payload.length),
  index: stepped('(self, value, start=0, stop=9223372036854775807, /)', index),
  count: stepped('(self, value, /)', (vm: VM, self: PyTuple, value: Value) => countItem(vm, self, value)),
});

function* containsSteps(found: Request): Steps<Value | undefined> {
  return ((yield found) as number) >= 0;
}

defineClassMethods(tupleType, {
  __class_getitem__: leaf('(cls, item, /)', (vm: VM, cls: PyType, item: Value) => newGenericAlias(vm.heap, cls, item)),
});
