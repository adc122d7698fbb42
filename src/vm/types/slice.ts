// The methods of slice.

import { CompareOp } from '../../bytecode/code.ts';
import { newTuple } from '../../objects/collections.ts';
import { add, subtract } from '../../objects/numbers/int.ts';
import { hashTuple } from '../../objects/numbers/tupleHash.ts';
import { type Int, incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { isSlice, newSlice, type PySlice, sliceType } from '../../objects/slice.ts';
import { attempt } from '../attempt.ts';
import type { NativeFrame } from '../frame.ts';
import { compareItems } from '../itemSequences.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { hashOf, indexOf } from '../protocols.ts';
import { guardedRepr, reprItems } from '../reprGuard.ts';
import { type Outcome, Request, type Steps } from '../request.ts';
import { plainSlice } from '../subscripts.ts';

function partsOf(slice: PySlice): Value[] {
  const { start, stop, step } = slice.payload;
  return [start, stop, step];
}

function comparison(op: CompareOp) {
  return stepped('(self, value, /)', (vm: VM, self: PySlice, other: Value) => {
    if (!isSlice(other)) return notImplemented();
    return attempt<Value>(vm, (frame) => comparisonSteps(frame, vm, op, self, other));
  });
}

function* comparisonSteps(frame: NativeFrame, vm: VM, op: CompareOp, self: PySlice, other: PySlice): Steps<Value> {
  const mine = frame.own(newTuple(vm.heap, partsOf(self).map(incref)));
  const theirs = frame.own(newTuple(vm.heap, partsOf(other).map(incref)));
  const outcome = compareItems(vm, mine, theirs, op);
  return outcome instanceof Request ? yield outcome : outcome;
}

/** `slice.indices(length)`, for any length. */
function indices(vm: VM, self: PySlice, length: Value): Outcome {
  return attempt<Value>(vm, (frame) => indicesSteps(frame, vm, self, length));
}

function* indicesSteps(frame: NativeFrame, vm: VM, self: PySlice, length: Value): Steps<Value> {
  const counted = indexOf(vm, length);
  const size = (counted instanceof Request ? yield counted : counted) as Int;
  if (size < 0) throw raise('ValueError', 'length should not be negative');
  const plain = plainSlice(vm, self);
  const { payload } = frame.own(plain instanceof Request ? yield plain : plain) as PySlice;
  const number = (value: Value): Int => (typeof value === 'boolean' ? Number(value) : (value as Int));
  const step = payload.step === null ? 1 : number(payload.step);
  if (step === 0) throw raise('ValueError', 'slice step cannot be zero');
  const backwards = step < 0;
  const lowest: Int = backwards ? -1 : 0;
  const highest: Int = backwards ? subtract(size, 1) : size;
  const within = (value: Value, ifNone: Int): Int => {
    if (value === null) return ifNone;
    const wanted = number(value);
    if (wanted >= 0) return wanted > highest ? highest : wanted;
    const fromStart = add(wanted, size);
    return fromStart < lowest ? lowest : fromStart;
  };
  const start = within(payload.start, backwards ? highest : lowest);
  const stop = within(payload.stop, backwards ? lowest : highest);
  return newTuple(vm.heap, [start, stop, step]);
}

function hash(vm: VM, self: PySlice): Outcome {
  return attempt<Value>(vm, () => hashSteps(vm, self));
}

function* hashSteps(vm: VM, self: PySlice): Steps<Value> {
  const hashes: Int[] = [];
  for (const part of partsOf(self)) {
    const known = hashOf(vm, part);
    hashes.push((known instanceof Request ? yield known : known) as Int);
  }
  return hashTuple(hashes);
}

defineMethods(sliceType, {
  __new__: leaf(
    '(cls, start, stop=..., step=None, /)',
    (vm: VM, _cls: Value, first: Value, stop?: Value, step: Value = null) =>
      stop === undefined
        ? newSlice(vm.heap, null, incref(first), null)
        : newSlice(vm.heap, incref(first), incref(stop), incref(step)),
  ),
  __repr__: stepped('(self, /)', (vm: VM, self: PySlice) =>
    guardedRepr(vm, self, 'slice(...)', (frame) => reprSteps(frame, vm, self)),
  ),
  __hash__: stepped('(self, /)', hash),
  __lt__: comparison(CompareOp.LT),
  __le__: comparison(CompareOp.LE),
  __eq__: comparison(CompareOp.EQ),
  __ne__: comparison(CompareOp.NE),
  __gt__: comparison(CompareOp.GT),
  __ge__: comparison(CompareOp.GE),
  __reduce__: leaf('(self, /)', (vm: VM, self: PySlice) =>
    newTuple(vm.heap, [incref(sliceType), newTuple(vm.heap, partsOf(self).map(incref))]),
  ),
  indices: stepped('(self, object, /)', indices),
});

function* reprSteps(frame: NativeFrame, vm: VM, self: PySlice): Steps<string> {
  const parts = partsOf(self);
  return `slice(${yield* reprItems(vm, frame, (i) => parts[i])})`;
}

defineAttribute(sliceType, 'start', (_vm: VM, self: PySlice) => incref(self.payload.start));
defineAttribute(sliceType, 'stop', (_vm: VM, self: PySlice) => incref(self.payload.stop));
defineAttribute(sliceType, 'step', (_vm: VM, self: PySlice) => incref(self.payload.step));
