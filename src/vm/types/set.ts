// The methods of set and frozenset.

import { CompareOp } from '../../bytecode/code.ts';
import { newList, newTuple } from '../../objects/collections.ts';
import { newGenericAlias } from '../../objects/genericAlias.ts';
import type { Visit } from '../../objects/layout.ts';
import { hashFrozenset } from '../../objects/numbers/tupleHash.ts';
import { type Int, incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { frozensetType, isAnySet, isSet, type PySet, type SetTable, setType } from '../../objects/set.ts';
import type { PyType } from '../../objects/type.ts';
import { attempt } from '../attempt.ts';
import { discard, isRaised } from '../catching.ts';
import { keyError } from '../dictAccess.ts';
import type { NativeFrame } from '../frame.ts';
import { type BuiltinIterator, iteratorType, type PyIterator } from '../iterator.ts';
import type { VM } from '../machine.ts';
import { defineClassMethods, defineMethods, leaf, type NativeDefinition, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { guardedRepr, reprItems } from '../reprGuard.ts';
import { type Outcome, Request, type Steps, steps } from '../request.ts';
import { setAdd, setContains, setDiscard } from '../setAccess.ts';
import {
  areDisjoint,
  clearSet,
  copySet,
  differenceUpdate,
  forEach,
  isSubset,
  newSetOf,
  setsDifference,
  setsIntersection,
  setsSymmetricDifference,
  setsUnion,
  symmetricDifferenceUpdate,
  updateSet,
} from '../setAlgebra.ts';
import { stateOf } from './object.ts';

const setIteratorType = iteratorType('set_iterator', true);

class SetIterator implements BuiltinIterator {
  private place = 0;
  private left: number;
  private readonly used: number;

  constructor(private set: PySet | null) {
    this.used = this.left = (set as PySet).payload.used;
  }

  next(vm: VM): Value | undefined {
    const { set } = this;
    if (set === null) return undefined;
    if (set.payload.used !== this.used) throw raise('RuntimeError', 'Set changed size during iteration');
    const { keys } = set.payload;
    while (this.place < keys.length && keys[this.place] === undefined) this.place++;
    const item = keys[this.place];
    if (item === undefined) {
      this.set = null;
      vm.heap.decref(set);
      return undefined;
    }
    this.place++;
    this.left--;
    return incref(item);
  }

  remaining(): number {
    return this.set === null || this.set.payload.used !== this.used ? 0 : this.left;
  }

  references(visit: Visit): void {
    if (this.set !== null) visit(this.set);
  }
}

function iterate(vm: VM, set: PySet): PyIterator {
  return vm.heap.allocate<BuiltinIterator>(setIteratorType, new SetIterator(incref(set)));
}

/** Waits for an outcome within a stepped native. */
function* waited<T extends Value>(outcome: Outcome<T>): Steps<T> {
  return (outcome instanceof Request ? yield outcome : outcome) as T;
}

/** An operation that changes the set and answers with it. */
function inPlace(change: (vm: VM, table: SetTable, other: Value) => Outcome): NativeDefinition {
  return stepped('(self, value, /)', (vm: VM, self: PySet, other: Value) => {
    if (!isAnySet(other)) return notImplemented();
    const outcome = change(vm, self.payload, other);
    if (!(outcome instanceof Request)) return incref(self);
    return steps(() => inPlaceSteps(self, outcome));
  });
}

function* inPlaceSteps(self: PySet, outcome: Request): Steps<Value | undefined> {
  yield outcome;
  return incref(self);
}

function operator(combine: (vm: VM, left: PySet, right: PySet) => Outcome, reflected = false): NativeDefinition {
  return stepped('(self, value, /)', (vm: VM, self: PySet, other: Value) => {
    if (!isAnySet(other)) return notImplemented();
    return reflected ? combine(vm, other, self) : combine(vm, self, other);
  });
}

const union = (vm: VM, left: PySet, right: Value): Outcome => setsUnion(vm, left, [right]);

/** Applies an operation to a copy and all arguments, one after the other. */
function folded(combine: (vm: VM, left: PySet, right: Value) => Outcome) {
  return (vm: VM, self: PySet, others: readonly Value[]): Outcome => {
    if (others.length === 0) return copySet(vm, self);
    if (others.length === 1) return combine(vm, self, others[0] as Value);
    return attempt<Value>(vm, (frame) => foldedSteps(frame, vm, combine, self, others));
  };
}

function* foldedSteps(
  frame: NativeFrame,
  vm: VM,
  combine: (vm: VM, left: PySet, right: Value) => Outcome,
  self: PySet,
  others: readonly Value[],
): Steps<Value> {
  let result = self;
  for (const other of others) {
    const next = frame.own(yield* waited(combine(vm, result, other))) as PySet;
    if (result !== self) frame.drop(result);
    result = next;
  }
  return frame.take(result);
}

const intersectionOfAll = folded(setsIntersection);
const differenceOfAll = folded(setsDifference);

/** Gives the set the contents of the intersection with all arguments. */
function intersectionUpdate(vm: VM, table: SetTable, self: PySet, others: readonly Value[]): Outcome {
  return attempt<Value>(vm, (frame) => intersectionUpdateSteps(frame, vm, table, self, others));
}

function* intersectionUpdateSteps(
  frame: NativeFrame,
  vm: VM,
  table: SetTable,
  self: PySet,
  others: readonly Value[],
): Steps<Value> {
  const result = frame.own(yield* waited(intersectionOfAll(vm, self, others))) as PySet;
  table.swap(result.payload);
  return null;
}

/** An operation that changes the set by every argument. */
function changeByAll(change: (vm: VM, table: SetTable, other: Value) => Outcome): NativeDefinition {
  return stepped('(self, *others)', (vm: VM, self: PySet, others: readonly Value[]) =>
    attempt<Value>(vm, () => changeByAllSteps(vm, change, self, others)),
  );
}

function* changeByAllSteps(
  vm: VM,
  change: (vm: VM, table: SetTable, other: Value) => Outcome,
  self: PySet,
  others: readonly Value[],
): Steps<Value> {
  for (const other of others) yield* waited(change(vm, self.payload, other));
  return null;
}

function issubset(vm: VM, self: PySet, other: Value): Outcome {
  if (isAnySet(other)) return isSubset(vm, self, other);
  return attempt<Value>(vm, (frame) => issubsetSteps(frame, vm, self, other));
}

function* issubsetSteps(frame: NativeFrame, vm: VM, self: PySet, other: Value): Steps<Value> {
  const common = frame.own(yield* waited(setsIntersection(vm, self, other))) as PySet;
  return common.payload.used === self.payload.used;
}

function issuperset(vm: VM, self: PySet, other: Value): Outcome {
  if (isAnySet(other)) return isSubset(vm, other, self);
  return attempt<boolean>(vm, (frame) => forEach(vm, frame, other, (item) => setContains(vm, self.payload, item)));
}

function equalSets(vm: VM, self: PySet, other: PySet): Outcome<boolean> {
  return self.payload.used === other.payload.used && isSubset(vm, self, other);
}

function negated(outcome: Outcome<boolean>): Outcome<boolean> {
  if (!(outcome instanceof Request)) return !outcome;
  return steps(() => negatedSteps(outcome)) as Outcome<boolean>;
}

function* negatedSteps(outcome: Request): Steps<Value | undefined> {
  return !(yield outcome);
}

function comparison(op: CompareOp): NativeDefinition {
  return stepped('(self, value, /)', (vm: VM, self: PySet, other: Value) => {
    if (!isAnySet(other)) return notImplemented();
    const own = self.payload.used;
    const others = other.payload.used;
    switch (op) {
      case CompareOp.EQ:
        return equalSets(vm, self, other);
      case CompareOp.NE:
        return negated(equalSets(vm, self, other));
      case CompareOp.LE:
        return isSubset(vm, self, other);
      case CompareOp.GE:
        return isSubset(vm, other, self);
      case CompareOp.LT:
        return own < others && isSubset(vm, self, other);
      case CompareOp.GT:
        return own > others && isSubset(vm, other, self);
    }
  });
}

/** A set as an element stands for the frozenset that equals it: `{1} in {frozenset({1})}`. */
function withHashable<T extends Value>(vm: VM, item: Value, use: (item: Value) => Outcome<T>): Outcome<T> {
  if (!isSet(item)) return use(item);
  try {
    return use(item);
  } catch (problem) {
    if (!isRaised(problem, 'TypeError')) throw problem;
    discard(vm, problem);
  }
  return attempt<T>(vm, (frame) => withHashableSteps(frame, vm, item, use));
}

function* withHashableSteps<T extends Value>(
  frame: NativeFrame,
  vm: VM,
  item: PySet,
  use: (item: Value) => Outcome<T>,
): Steps<T> {
  const frozen = frame.own(yield* waited(newSetOf(vm, frozensetType, item)));
  return yield* waited(use(frozen));
}

function repr(vm: VM, self: PySet): Outcome {
  const { name } = self.type;
  const isPlain = self.type === setType;
  if (self.payload.used === 0) return `${name}()`;
  return guardedRepr(vm, self, `${name}(...)`, (frame) => reprSteps(frame, vm, self, name, isPlain));
}

function* reprSteps(frame: NativeFrame, vm: VM, self: PySet, name: string, isPlain: boolean): Steps<string> {
  const elements = self.payload.elements();
  for (const element of elements) frame.own(incref(element));
  const inside = yield* reprItems(vm, frame, (i) => elements[i]);
  return isPlain ? `{${inside}}` : `${name}({${inside}})`;
}

const common: Readonly<Record<string, NativeDefinition>> = {
  __repr__: stepped('(self, /)', repr),
  __len__: leaf('(self, /)', (_vm: VM, self: PySet) => self.payload.used),
  __iter__: leaf('(self, /)', iterate),
  __contains__: stepped('(self, key, /)', (vm: VM, self: PySet, key: Value) =>
    withHashable(vm, key, (item) => setContains(vm, self.payload, item)),
  ),
  __lt__: comparison(CompareOp.LT),
  __le__: comparison(CompareOp.LE),
  __eq__: comparison(CompareOp.EQ),
  __ne__: comparison(CompareOp.NE),
  __gt__: comparison(CompareOp.GT),
  __ge__: comparison(CompareOp.GE),
  __and__: operator(setsIntersection),
  __rand__: operator(setsIntersection, true),
  __or__: operator(union),
  __ror__: operator(union, true),
  __sub__: operator(setsDifference),
  __rsub__: operator(setsDifference, true),
  __xor__: operator(setsSymmetricDifference),
  __rxor__: operator(setsSymmetricDifference, true),
  __sizeof__: leaf('(self, /)', (_vm: VM, self: PySet) => 200 + 16 * self.payload.keys.length),
  __reduce__: leaf('(self, /)', (vm: VM, self: PySet) => {
    const items = self.payload.keys.filter((key) => key !== undefined);
    const list = newList(
      vm.heap,
      items.map((key) => incref(key)),
    );
    return newTuple(vm.heap, [incref(self.type), newTuple(vm.heap, [list]), stateOf(vm, self)]);
  }),
  copy: leaf('(self, /)', (vm: VM, self: PySet) => (self.type === frozensetType ? incref(self) : copySet(vm, self))),
  difference: stepped('(self, *others)', differenceOfAll),
  intersection: stepped('(self, *others)', intersectionOfAll),
  isdisjoint: stepped('(self, other, /)', areDisjoint),
  issubset: stepped('(self, other, /)', issubset),
  issuperset: stepped('(self, other, /)', issuperset),
  symmetric_difference: stepped('(self, other, /)', setsSymmetricDifference),
  union: stepped('(self, *others)', setsUnion),
};

defineMethods(setType, {
  ...common,
  __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType) => newSetOf(vm, cls, undefined) as Value),
  __init__: stepped('(self, iterable=(), /)', (vm: VM, self: PySet, iterable?: Value) => {
    clearSet(vm, self.payload);
    return iterable === undefined ? null : updateSet(vm, self.payload, iterable);
  }),
  __iand__: stepped('(self, value, /)', (vm: VM, self: PySet, other: Value) => {
    if (!isAnySet(other)) return notImplemented();
    return attempt<Value>(vm, () => iandSteps(vm, self, other));
  }),
  __ior__: inPlace(updateSet),
  __isub__: inPlace(differenceUpdate),
  __ixor__: inPlace(symmetricDifferenceUpdate),
  add: stepped('(self, object, /)', (vm: VM, self: PySet, item: Value) => setAdd(vm, self.payload, item)),
  clear: leaf('(self, /)', (vm: VM, self: PySet) => {
    clearSet(vm, self.payload);
    return null;
  }),
  discard: stepped('(self, object, /)', (vm: VM, self: PySet, key: Value) =>
    attempt<Value>(vm, () => discardSteps(vm, self, key)),
  ),
  remove: stepped('(self, object, /)', (vm: VM, self: PySet, key: Value) =>
    attempt<Value>(vm, () => removeSteps(vm, self, key)),
  ),
  pop: leaf('(self, /)', (_vm: VM, self: PySet) => {
    if (self.payload.used === 0) throw raise('KeyError', 'pop from an empty set');
    return self.payload.pop();
  }),
  update: changeByAll(updateSet),
  difference_update: changeByAll(differenceUpdate),
  intersection_update: stepped('(self, *others)', (vm: VM, self: PySet, others: readonly Value[]) =>
    intersectionUpdate(vm, self.payload, self, others),
  ),
  symmetric_difference_update: stepped('(self, other, /)', (vm: VM, self: PySet, other: Value) =>
    symmetricDifferenceUpdate(vm, self.payload, other),
  ),
});

function* iandSteps(vm: VM, self: PySet, other: PySet): Steps<Value> {
  yield* waited(intersectionUpdate(vm, self.payload, self, [other]));
  return incref(self);
}

function* discardSteps(vm: VM, self: PySet, key: Value): Steps<Value> {
  yield* waited(withHashable(vm, key, (item) => setDiscard(vm, self.payload, item)));
  return null;
}

function* removeSteps(vm: VM, self: PySet, key: Value): Steps<Value> {
  const removed = yield* waited(withHashable(vm, key, (item) => setDiscard(vm, self.payload, item)));
  if (!removed) throw keyError(key);
  return null;
}
setType.dict.set('__hash__', null);
setType.changed();

defineMethods(frozensetType, {
  ...common,
  __new__: stepped('(cls, iterable=(), /)', (vm: VM, cls: PyType, iterable?: Value) => {
    if (cls === frozensetType && isAnySet(iterable) && iterable.type === frozensetType) return incref(iterable);
    return newSetOf(vm, cls, iterable);
  }),
  __hash__: leaf('(self, /)', (_vm: VM, self: PySet) => {
    const { keys, hashes } = self.payload;
    return hashFrozenset(hashes.filter((_, place) => keys[place] !== undefined) as Int[]);
  }),
});

for (const type of [setType, frozensetType]) {
  defineClassMethods(type, {
    __class_getitem__: leaf('(cls, item, /)', (vm: VM, cls: PyType, item: Value) =>
      newGenericAlias(vm.heap, cls, item),
    ),
  });
}
