// What sets do with other sets and iterables. The order in which elements are visited, and when tables grow, is
// CPython's: it decides the order in which the elements of the result come out.

import { dictType, isDict, type PyDict } from '../objects/collections.ts';
import { type Int, incref, type PyObject, type Value } from '../objects/object.ts';
import { frozensetType, isAnySet, isFrozenSet, newSet, type PySet, SetTable } from '../objects/set.ts';
import type { PyType } from '../objects/type.ts';
import { attempt } from './attempt.ts';
import { dictContains } from './dictAccess.ts';
import type { NativeFrame } from './frame.ts';
import { askNext, atEnd, BREATH, getIterator, pause } from './iteration.ts';
import type { VM } from './machine.ts';
import { hashOf } from './protocols.ts';
import { type Outcome, Request, type Steps } from './request.ts';
import { setAdd, setAddHashed, setDiscard, setDiscardHashed, setFindHashed } from './setAccess.ts';

/** What a loop over the elements of an iterable does with one of them. */
type Action = (item: Value) => Outcome<Value | undefined>;

/** Does something with every element of any iterable; an action that answers `false` ends the loop. */
export function* forEach(vm: VM, frame: NativeFrame, iterable: Value, action: Action): Steps<boolean> {
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
    if (item === undefined) {
      frame.drop(iterator);
      return true;
    }
    frame.own(item as Value);
    const outcome = action(item as Value);
    const answer = outcome instanceof Request ? yield outcome : outcome;
    frame.drop(item as Value);
    if (answer === false) return false;
    if ((count & BREATH) === 0) yield pause();
  }
}

/** Does something with every element of a set and its hash, in the order of its table. */
function* forEachElement(
  frame: NativeFrame,
  table: SetTable,
  action: (item: Value, hash: Int) => Outcome<Value | undefined>,
): Steps<boolean> {
  for (let place = 0; place < table.keys.length; place++) {
    const item = table.keys[place];
    if (item === undefined) continue;
    const hash = table.hashes[place] as Int;
    frame.own(incref(item));
    const outcome = action(item, hash);
    const answer = outcome instanceof Request ? yield outcome : outcome;
    frame.drop(item);
    if (answer === false) return false;
  }
  return true;
}

/** `table.update(iterable)`; the result is None. */
export function updateSet(vm: VM, table: SetTable, iterable: Value): Outcome {
  if (isAnySet(iterable)) return mergeSet(vm, table, iterable.payload);
  return attempt<Value>(vm, (frame) => updateSetSteps(frame, vm, table, iterable));
}

function* updateSetSteps(frame: NativeFrame, vm: VM, table: SetTable, iterable: Value): Steps<Value> {
  if (isDict(iterable) && iterable.type === dictType) table.makeRoomFor(iterable.payload.size);
  yield* forEach(vm, frame, iterable, (item) => setAdd(vm, table, item));
  return null;
}

function mergeSet(vm: VM, table: SetTable, other: SetTable): Outcome {
  if (other === table || other.used === 0) return null;
  if (table.isUnused) {
    table.fillFrom(other);
    return null;
  }
  table.makeRoomFor(other.used);
  return attempt<Value>(vm, (frame) => mergeSetSteps(frame, vm, table, other));
}

function* mergeSetSteps(frame: NativeFrame, vm: VM, table: SetTable, other: SetTable): Steps<Value> {
  yield* forEachElement(frame, other, (item, hash) => setAddHashed(vm, table, item, hash));
  return null;
}

/** A new set or frozenset, as the left operand is one, with what `fill` puts into its table; owned. */
function resultLike(
  vm: VM,
  left: PySet,
  fill: (frame: NativeFrame, table: SetTable) => Steps<unknown>,
): Outcome<Value> {
  return attempt<Value>(vm, (frame) => resultLikeSteps(frame, vm, left, fill));
}

function* resultLikeSteps(
  frame: NativeFrame,
  vm: VM,
  left: PySet,
  fill: (frame: NativeFrame, table: SetTable) => Steps<unknown>,
): Steps<Value> {
  const result = frame.own(emptyLike(vm, left));
  yield* fill(frame, result.payload);
  return frame.take(result);
}

function emptyLike(vm: VM, left: PySet): PySet {
  return isFrozenSet(left) ? vm.heap.allocate(frozensetType, new SetTable()) : newSet(vm.heap);
}

/** A copy as a plain set or frozenset, as the original is one; owned. */
export function copySet(vm: VM, set: PySet): PySet {
  const copy = emptyLike(vm, set);
  if (set.payload.used > 0) copy.payload.fillFrom(set.payload);
  return copy;
}

/** A new instance of a class derived from set or frozenset, with the elements of an iterable; owned. */
export function newSetOf(vm: VM, cls: PyType, iterable: Value | undefined): Outcome {
  const set: PySet = cls.isStatic
    ? vm.heap.allocate(cls, new SetTable())
    : vm.heap.allocateInstance(cls, new SetTable());
  if (iterable === undefined) return set;
  return attempt<Value>(vm, (frame) => newSetOfSteps(frame, vm, iterable, set));
}

function* newSetOfSteps(frame: NativeFrame, vm: VM, iterable: Value, set: PySet): Steps<Value> {
  frame.own(set);
  const outcome = updateSet(vm, set.payload, iterable);
  if (outcome instanceof Request) yield outcome;
  return frame.take(set);
}

/** `left | other …`; owned. */
export function setsUnion(vm: VM, left: PySet, others: readonly Value[]): Outcome {
  return attempt<Value>(vm, (frame) => setsUnionSteps(frame, vm, left, others));
}

function* setsUnionSteps(frame: NativeFrame, vm: VM, left: PySet, others: readonly Value[]): Steps<Value> {
  const result = frame.own(copySet(vm, left));
  for (const other of others) {
    if (other === left) continue;
    const outcome = updateSet(vm, result.payload, other);
    if (outcome instanceof Request) yield outcome;
  }
  return frame.take(result);
}

/** `left & other`; owned. */
export function setsIntersection(vm: VM, left: PySet, other: Value): Outcome {
  if (left === other) return copySet(vm, left);
  return resultLike(vm, left, (frame, result) => setsIntersectionSteps(frame, result, vm, left, other));
}

function* setsIntersectionSteps(frame: NativeFrame, result: SetTable, vm: VM, left: PySet, other: Value): Steps<void> {
  if (!isAnySet(other)) {
    yield* forEach(vm, frame, other, (item) => addIfIn(vm, frame, left.payload, item, undefined, result));
    return;
  }
  const [small, large] = other.payload.used > left.payload.used ? [left, other] : [other, left];
  yield* forEachElement(frame, small.payload, (item, hash) => addIfIn(vm, frame, large.payload, item, hash, result));
}

/** Adds an element to `result` if it is in `table`. */
function addIfIn(
  vm: VM,
  _frame: NativeFrame,
  table: SetTable,
  item: Value,
  known: Int | undefined,
  result: SetTable,
): Outcome {
  const hash = known ?? hashOf(vm, item);
  // A request that was made must be carried out: it may own references already.
  const first = hash instanceof Request ? null : setFindHashed(vm, table, item, hash);
  if (typeof first === 'number') return first >= 0 ? setAddHashed(vm, result, item, hash as Int) : null;
  return attempt<Value>(vm, () => addIfInSteps(vm, table, item, result, hash, first));
}

function* addIfInSteps(
  vm: VM,
  table: SetTable,
  item: Value,
  result: SetTable,
  hash: number | bigint | Request,
  first: Request | null,
): Steps<Value> {
  const number = (hash instanceof Request ? yield hash : hash) as Int;
  const place = first ?? setFindHashed(vm, table, item, number);
  if (((place instanceof Request ? yield place : place) as number) < 0) return null;
  const added = setAddHashed(vm, result, item, number);
  return added instanceof Request ? yield added : added;
}

/** `left - other`; owned. */
export function setsDifference(vm: VM, left: PySet, other: Value): Outcome {
  const table = left.payload;
  const isPlainDict = isDict(other) && other.type === dictType;
  let size: number;
  if (isAnySet(other)) size = other.payload.used;
  else if (isPlainDict) size = (other as PyDict).payload.size;
  else return copyAndDifference(vm, left, other);
  if (table.used >> 2 > size) return copyAndDifference(vm, left, other);
  return resultLike(vm, left, (frame, result) =>
    forEachElement(frame, table, (item, hash) => addIfMissing(vm, other as PyObject, item, hash, result)),
  );
}

function addIfMissing(vm: VM, other: PyObject, item: Value, hash: Int, result: SetTable): Outcome {
  const found: Outcome<Value> = isAnySet(other)
    ? setFindHashed(vm, other.payload, item, hash)
    : dictContains(vm, other as PyDict, item);
  const isThere = (answer: Value): boolean => (typeof answer === 'number' ? answer >= 0 : answer === true);
  if (!(found instanceof Request)) return isThere(found) ? null : setAddHashed(vm, result, item, hash);
  return attempt<Value>(vm, () => addIfMissingSteps(vm, item, hash, result, found, isThere));
}

function* addIfMissingSteps(
  vm: VM,
  item: Value,
  hash: Int,
  result: SetTable,
  found: Request,
  isThere: (answer: Value) => boolean,
): Steps<Value> {
  if (isThere(yield found)) return null;
  const added = setAddHashed(vm, result, item, hash);
  return added instanceof Request ? yield added : added;
}

function copyAndDifference(vm: VM, left: PySet, other: Value): Outcome {
  return attempt<Value>(vm, (frame) => copyAndDifferenceSteps(frame, vm, left, other));
}

function* copyAndDifferenceSteps(frame: NativeFrame, vm: VM, left: PySet, other: Value): Steps<Value> {
  const result = frame.own(copySet(vm, left));
  const outcome = differenceUpdate(vm, result.payload, other);
  if (outcome instanceof Request) yield outcome;
  return frame.take(result);
}

/** Removes all elements; gives their references back. */
export function clearSet(vm: VM, table: SetTable): void {
  const elements = table.elements();
  table.clear();
  vm.heap.decrefAll(elements);
}

/** `table -= other`; the result is None. */
export function differenceUpdate(vm: VM, table: SetTable, other: Value): Outcome {
  if (isAnySet(other) && other.payload === table) {
    clearSet(vm, table);
    return null;
  }
  return attempt<Value>(vm, (frame) => differenceUpdateSteps(frame, vm, table, other));
}

function* differenceUpdateSteps(frame: NativeFrame, vm: VM, table: SetTable, other: Value): Steps<Value> {
  if (!isAnySet(other)) yield* forEach(vm, frame, other, (item) => whatever(setDiscard(vm, table, item)));
  else {
    let from: SetTable = other.payload;
    if (from.used >> 3 > table.used) {
      const small = frame.own(newSet(vm.heap));
      yield* forEachElement(frame, table, (item, hash) => addIfIn(vm, frame, from, item, hash, small.payload));
      from = small.payload;
    }
    yield* forEachElement(frame, from, (item, hash) => whatever(setDiscardHashed(vm, table, item, hash)));
  }
  table.tidy();
  return null;
}

/** An outcome that is not to end a loop, even if it is `false`. */
function whatever(outcome: Outcome<Value>): Outcome<Value> {
  return outcome === false ? true : outcome;
}

/** `table ^= other`; the result is None. */
export function symmetricDifferenceUpdate(vm: VM, table: SetTable, other: Value): Outcome {
  if (isAnySet(other) && other.payload === table) {
    clearSet(vm, table);
    return null;
  }
  const toggle = (item: Value, hash: Int): Outcome => {
    const removed = setDiscardHashed(vm, table, item, hash);
    if (!(removed instanceof Request)) return removed ? null : setAddHashed(vm, table, item, hash);
    return attempt<Value>(vm, () => toggleSteps(vm, table, item, hash, removed));
  };
  return attempt<Value>(vm, (frame) => symmetricDifferenceUpdateSteps(frame, vm, other, toggle));
}

function* toggleSteps(vm: VM, table: SetTable, item: Value, hash: Int, removed: Request): Steps<Value> {
  if (yield removed) return null;
  const added = setAddHashed(vm, table, item, hash);
  return added instanceof Request ? yield added : added;
}

function* symmetricDifferenceUpdateSteps(
  frame: NativeFrame,
  vm: VM,
  other: Value,
  toggle: (item: Value, hash: Int) => Outcome,
): Steps<Value> {
  let from: PySet;
  if (isAnySet(other)) from = other;
  else {
    from = frame.own(newSet(vm.heap));
    const filled = updateSet(vm, from.payload, other);
    if (filled instanceof Request) yield filled;
  }
  yield* forEachElement(frame, from.payload, toggle);
  return null;
}

/** `left ^ other`; owned. */
export function setsSymmetricDifference(vm: VM, left: PySet, other: Value): Outcome {
  return resultLike(vm, left, (_frame, result) => setsSymmetricDifferenceSteps(result, vm, left, other));
}

function* setsSymmetricDifferenceSteps(result: SetTable, vm: VM, left: PySet, other: Value): Steps<void> {
  const filled = updateSet(vm, result, other);
  if (filled instanceof Request) yield filled;
  const outcome = symmetricDifferenceUpdate(vm, result, left);
  if (outcome instanceof Request) yield outcome;
}

/** Is every element of `a` in `b`? */
export function isSubset(vm: VM, a: PySet, b: PySet): Outcome<boolean> {
  if (a.payload.used > b.payload.used) return false;
  return attempt<boolean>(vm, (frame) =>
    forEachElement(frame, a.payload, (item, hash) => isFound(vm, setFindHashed(vm, b.payload, item, hash))),
  );
}

function isFound(vm: VM, place: Outcome<number>): Outcome<boolean> {
  if (!(place instanceof Request)) return place >= 0;
  return attempt<boolean>(vm, () => isFoundSteps(place));
}

function* isFoundSteps(place: Request): Steps<boolean> {
  return ((yield place) as number) >= 0;
}

/** Have the two no element in common? */
export function areDisjoint(vm: VM, a: PySet, other: Value): Outcome<boolean> {
  return attempt<boolean>(vm, (frame) => areDisjointSteps(frame, vm, a, other));
}

function* areDisjointSteps(frame: NativeFrame, vm: VM, a: PySet, other: Value): Steps<boolean> {
  if (!isAnySet(other)) {
    return yield* forEach(vm, frame, other, (item) => {
      const hash = hashOf(vm, item);
      if (!(hash instanceof Request)) return isMissing(vm, setFindHashed(vm, a.payload, item, hash));
      return attempt<boolean>(vm, () => areDisjointStepsSteps(vm, a, item, hash));
    });
  }
  const [small, large] = other.payload.used > a.payload.used ? [a, other] : [other, a];
  return yield* forEachElement(frame, small.payload, (item, hash) =>
    isMissing(vm, setFindHashed(vm, large.payload, item, hash)),
  );
}

function* areDisjointStepsSteps(vm: VM, a: PySet, item: Value, hash: Request): Steps<boolean> {
  const missing = isMissing(vm, setFindHashed(vm, a.payload, item, (yield hash) as Int));
  return (missing instanceof Request ? yield missing : missing) as boolean;
}

function isMissing(vm: VM, place: Outcome<number>): Outcome<boolean> {
  if (!(place instanceof Request)) return place < 0;
  return attempt<boolean>(vm, () => isMissingSteps(place));
}

function* isMissingSteps(place: Request): Steps<boolean> {
  return ((yield place) as number) < 0;
}
