// dict.keys(), dict.values() and dict.items(): live views of a dict. Keys and items are sets as well: they compare
// with, and combine to, sets.

import { CompareOp } from '../../bytecode/code.ts';
import { isTuple, newTuple, type PyDict, type PyTuple } from '../../objects/collections.ts';
import type { Heap } from '../../objects/heap.ts';
import type { Layout } from '../../objects/layout.ts';
import { newMappingProxy } from '../../objects/mappingProxy.ts';
import { hasLayout, incref, type PyObject, type Value } from '../../objects/object.ts';
import { isAnySet, newSet, type PySet } from '../../objects/set.ts';
import { staticType } from '../../objects/type.ts';
import { attempt } from '../attempt.ts';
import { dictContains, dictGet } from '../dictAccess.ts';
import { type DictPart, iterateDict, iterateDictBackwards } from '../dictIteration.ts';
import type { NativeFrame } from '../frame.ts';
import { compareNumbers } from '../itemSequences.ts';
import { getIterator, takeNext } from '../iteration.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { callSpecial, equal, isTrue, lengthOf, specialMethod } from '../protocols.ts';
import { guardedRepr, reprItems } from '../reprGuard.ts';
import { type Outcome, Request, type Steps } from '../request.ts';
import { setAdd } from '../setAccess.ts';
import { differenceUpdate, setsIntersection, symmetricDifferenceUpdate, updateSet } from '../setAlgebra.ts';

interface ViewPayload {
  readonly dict: PyDict;
  readonly part: DictPart;
}

export type PyDictView = PyObject<ViewPayload>;

const VIEW_LAYOUT: Layout<ViewPayload> = {
  name: 'dict_view',
  container: true,
  references: (view, visit) => visit(view.dict),
};

const options = { layout: VIEW_LAYOUT as Layout<never>, isBaseType: false };
export const dictKeysType = staticType('dict_keys', options);
export const dictValuesType = staticType('dict_values', options);
export const dictItemsType = staticType('dict_items', options);

const TYPES = { keys: dictKeysType, values: dictValuesType, items: dictItemsType } as const;

/** A new view of a dict (borrowed). */
export function newView(heap: Heap, dict: PyDict, part: DictPart): PyDictView {
  return heap.allocate<ViewPayload>(TYPES[part], { dict: incref(dict), part });
}

function isSetView(value: Value | undefined): value is PyDictView {
  return hasLayout(value, VIEW_LAYOUT) && value.payload.part !== 'values';
}

function contains(vm: VM, self: PyDictView, value: Value): Outcome<boolean> {
  const { dict, part } = self.payload;
  if (part === 'keys') return dictContains(vm, dict, value);
  if (!isTuple(value) || value.payload.length !== 2) return false;
  return attempt<boolean>(vm, (frame) => containsSteps(frame, vm, value, dict));
}

function* containsSteps(frame: NativeFrame, vm: VM, value: PyTuple, dict: PyDict): Steps<boolean> {
  const [key, wanted] = value.payload as [Value, Value];
  const found = dictGet(vm, dict, key);
  const known = frame.own((found instanceof Request ? yield found : found) as Value | undefined);
  if (known === undefined) return false;
  const outcome = equal(vm, known, wanted);
  return (outcome instanceof Request ? yield outcome : outcome) as boolean;
}

/** The n-th element (owned) by entry number; undefined beyond the end, null-like gaps are skipped by the caller. */
function repr(vm: VM, self: PyDictView): Outcome {
  const { dict, part } = self.payload;
  return guardedRepr(vm, self, '...', (frame) => reprSteps(frame, vm, self, dict, part));
}

function* reprSteps(frame: NativeFrame, vm: VM, self: PyDictView, dict: PyDict, part: DictPart): Steps<string> {
  const elements: Value[] = [];
  const { keys, values } = dict.payload;
  for (let entry = 0; entry < keys.length; entry++) {
    const key = keys[entry];
    if (key === undefined) continue;
    const value = values[entry] as Value;
    if (part === 'items') elements.push(frame.own(newTuple(vm.heap, [incref(key), incref(value)])));
    else elements.push(frame.own(incref(part === 'keys' ? key : value)));
  }
  return `${self.type.name}([${yield* reprItems(vm, frame, (i) => elements[i])}])`;
}

/** A new set of the elements of any iterable; owned. */
function setOf(vm: VM, iterable: Value): Outcome {
  return attempt(vm, (frame) => setOfSteps(frame, vm, iterable));
}

function* setOfSteps(frame: NativeFrame, vm: VM, iterable: Value): Steps<PySet> {
  const set = frame.own(newSet(vm.heap));
  const outcome = updateSet(vm, set.payload, iterable);
  if (outcome instanceof Request) yield outcome;
  return frame.take(set);
}

type Combine = (vm: VM, result: PySet, other: Value) => Outcome;

/** A set operator: the left operand becomes a set, which `combine` changes by the right one. */
function operator(combine: Combine) {
  return (vm: VM, left: Value, right: Value): Outcome =>
    attempt(vm, (frame) => operatorSteps(frame, vm, combine, left, right));
}

function* operatorSteps(frame: NativeFrame, vm: VM, combine: Combine, left: Value, right: Value): Steps<PySet> {
  const made = setOf(vm, left);
  const result = frame.own(made instanceof Request ? yield made : made) as PySet;
  const outcome = combine(vm, result, right);
  if (outcome instanceof Request) yield outcome;
  return frame.take(result);
}

const union = operator((vm, result, other) => updateSet(vm, result.payload, other));
const difference = operator((vm, result, other) => differenceUpdate(vm, result.payload, other));
const symmetricDifference = operator((vm, result, other) => symmetricDifferenceUpdate(vm, result.payload, other));

/** `view & other`: the elements of the other side that are in the view. */
function intersection(vm: VM, left: Value, right: Value): Outcome {
  return attempt(vm, (frame) => intersectionSteps(frame, vm, left, right));
}

function* intersectionSteps(frame: NativeFrame, vm: VM, left: Value, right: Value): Steps<Value> {
  let view = left;
  let other = right;
  if (!isSetView(left)) [view, other] = [right, left];
  else if (isAnySet(right)) return yield* yielded(setsIntersection(vm, right, left));
  else if (isSetView(right) && right.payload.dict.payload.size > left.payload.dict.payload.size) {
    [view, other] = [right, left];
  }
  const result = frame.own(newSet(vm.heap));
  const opened = getIterator(vm, other);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (;;) {
    const item = frame.own(yield* takeNext(vm, iterator));
    if (item === undefined) return frame.take(result);
    const found = contains(vm, view as PyDictView, item);
    if (found instanceof Request ? yield found : found) {
      const added = setAdd(vm, result.payload, item);
      if (added instanceof Request) yield added;
    }
    frame.drop(item);
  }
}

function* yielded(outcome: Outcome): Generator<Request, Value, Value> {
  return outcome instanceof Request ? yield outcome : outcome;
}

/** Are all elements of `inner` (a set or a view) in `outer`? */
function allIn(vm: VM, inner: Value, outer: Value): Outcome<boolean> {
  return attempt<boolean>(vm, (frame) => allInSteps(frame, vm, inner, outer));
}

function* allInSteps(frame: NativeFrame, vm: VM, inner: Value, outer: Value): Steps<boolean> {
  const opened = getIterator(vm, inner);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (;;) {
    const item = frame.own(yield* takeNext(vm, iterator));
    if (item === undefined) return true;
    const method = specialMethod(outer, '__contains__') as Value;
    const found = callSpecial(vm, method, outer, item);
    const truth = isTrue(vm, found instanceof Request ? yield found : found);
    if (!(truth instanceof Request ? yield truth : truth)) return false;
    frame.drop(item);
  }
}

function comparison(op: CompareOp) {
  return stepped('(self, value, /)', (vm: VM, self: PyDictView, other: Value) => {
    if (!isAnySet(other) && !isSetView(other)) return notImplemented();
    return attempt(vm, () => comparisonSteps(vm, op, self, other));
  });
}

function* comparisonSteps(vm: VM, op: CompareOp, self: PyDictView, other: PyDictView | PySet): Steps<Value> {
  const counted = lengthOf(vm, other);
  const length = (counted instanceof Request ? yield counted : counted) as number;
  const { size } = self.payload.dict.payload;
  switch (op) {
    case CompareOp.EQ:
    case CompareOp.NE: {
      if (size !== length) return op === CompareOp.NE;
      const same = (yield* yielded(allIn(vm, self, other))) as boolean;
      return same === (op === CompareOp.EQ);
    }
    case CompareOp.LT:
    case CompareOp.LE:
      return compareNumbers(size, length, op) && (yield* yielded(allIn(vm, self, other)));
    case CompareOp.GT:
    case CompareOp.GE:
      return compareNumbers(size, length, op) && (yield* yielded(allIn(vm, other, self)));
  }
}

function isDisjoint(vm: VM, self: PyDictView, other: Value): Outcome {
  return attempt(vm, (frame) => isDisjointSteps(frame, vm, self, other));
}

function* isDisjointSteps(frame: NativeFrame, vm: VM, self: PyDictView, other: Value): Steps<boolean> {
  const opened = getIterator(vm, other);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (;;) {
    const item = frame.own(yield* takeNext(vm, iterator));
    if (item === undefined) return true;
    const found = contains(vm, self, item);
    if (found instanceof Request ? yield found : found) return false;
    frame.drop(item);
  }
}

for (const type of [dictKeysType, dictValuesType, dictItemsType]) {
  defineMethods(type, {
    __len__: leaf('(self, /)', (_vm: VM, self: PyDictView) => self.payload.dict.payload.size),
    __iter__: leaf('(self, /)', (vm: VM, self: PyDictView) =>
      iterateDict(vm.heap, self.payload.dict, self.payload.part),
    ),
    __reversed__: leaf('(self, /)', (vm: VM, self: PyDictView) =>
      iterateDictBackwards(vm.heap, self.payload.dict, self.payload.part),
    ),
    __repr__: stepped('(self, /)', repr),
  });
  defineAttribute(type, 'mapping', (vm: VM, self: PyDictView) => newMappingProxy(vm.heap, self.payload.dict));
}

const flipped = (operation: (vm: VM, left: Value, right: Value) => Outcome) => (vm: VM, self: Value, other: Value) =>
  operation(vm, other, self);

for (const type of [dictKeysType, dictItemsType]) {
  defineMethods(type, {
    __contains__: stepped('(self, key, /)', contains),
    __lt__: comparison(CompareOp.LT),
    __le__: comparison(CompareOp.LE),
    __eq__: comparison(CompareOp.EQ),
    __ne__: comparison(CompareOp.NE),
    __gt__: comparison(CompareOp.GT),
    __ge__: comparison(CompareOp.GE),
    __and__: stepped('(self, value, /)', intersection),
    __rand__: stepped('(self, value, /)', flipped(intersection)),
    __or__: stepped('(self, value, /)', union),
    __ror__: stepped('(self, value, /)', flipped(union)),
    __sub__: stepped('(self, value, /)', difference),
    __rsub__: stepped('(self, value, /)', flipped(difference)),
    __xor__: stepped('(self, value, /)', symmetricDifference),
    __rxor__: stepped('(self, value, /)', flipped(symmetricDifference)),
    isdisjoint: stepped('(self, other, /)', isDisjoint),
  });
  type.dict.set('__hash__', null);
  type.changed();
}
