// Finding, adding and removing elements of sets, for any element. Only elements that need a user's `__hash__` or
// `__eq__` make a request.

import { type Int, incref, type Value } from '../objects/object.ts';
import { type SetTable, UNDECIDED } from '../objects/set.ts';
import { attempt } from './attempt.ts';
import type { NativeFrame } from './frame.ts';
import type { VM } from './machine.ts';
import { equal, hashOf } from './protocols.ts';
import { type Outcome, Request, type Steps } from './request.ts';

/** The place of an element whose hash is known, or -1. */
export function setFindHashed(vm: VM, table: SetTable, key: Value, hash: Int): Outcome<number> {
  const place = table.find(key, hash);
  if (place !== UNDECIDED) return place;
  for (const candidate of table.candidates(hash)) {
    const same = equal(vm, table.keys[candidate] as Value, key);
    if (same === true) return candidate;
    if (same !== false)
      return attempt<number>(vm, (frame) => compareFrom(vm, frame, table, key, hash, candidate, same));
  }
  return -1;
}

/** Goes on with the search: whether the element in `place` is the one has been requested. */
function* compareFrom(
  vm: VM,
  frame: NativeFrame,
  table: SetTable,
  key: Value,
  hash: Int,
  place: number,
  request: Request,
): Steps<number> {
  let asked: number | null = place;
  let pending: Outcome<boolean> = request;
  restart: for (;;) {
    for (const candidate of table.candidates(hash)) {
      // Those before it have been compared already.
      if (asked !== null && candidate !== asked) continue;
      const other = table.keys[candidate] as Value;
      if (asked === null) pending = equal(vm, other, key);
      asked = null;
      if (!(pending instanceof Request)) {
        if (pending) return candidate;
        continue;
      }
      const { version } = table;
      frame.own(incref(other));
      const same = yield pending;
      frame.drop(other);
      // The comparison changed the set: nothing that is known about it holds any more.
      if (table.version !== version) continue restart;
      if (same) return candidate;
    }
    return -1;
  }
}

/** Continues with the hash of an element and its place; `then` may use both at once only. */
export function withPlace<T extends Value | undefined>(
  vm: VM,
  table: SetTable,
  key: Value,
  then: (place: number, hash: Int) => T,
): Outcome<T> {
  const hash = hashOf(vm, key);
  if (!(hash instanceof Request)) {
    const place = setFindHashed(vm, table, key, hash);
    if (!(place instanceof Request)) return then(place, hash);
    return attempt<T>(vm, () => withPlaceSteps(then, hash, place));
  }
  return attempt<T>(vm, () => restOfWithPlace(vm, table, key, then, hash));
}

function* withPlaceSteps<T extends Value | undefined>(
  then: (place: number, hash: Int) => T,
  hash: Int,
  place: Request,
): Steps<T> {
  return then((yield place) as number, hash);
}

function* restOfWithPlace<T extends Value | undefined>(
  vm: VM,
  table: SetTable,
  key: Value,
  then: (place: number, hash: Int) => T,
  hash: Request,
): Steps<T> {
  const known = (yield hash) as Int;
  const place = setFindHashed(vm, table, key, known);
  return then((place instanceof Request ? yield place : place) as number, known);
}

export function setContains(vm: VM, table: SetTable, key: Value): Outcome<boolean> {
  return withPlace(vm, table, key, (place) => place >= 0);
}

/** Adds an element; takes a reference. The result is None. */
export function setAdd(vm: VM, table: SetTable, key: Value): Outcome {
  return withPlace(vm, table, key, (place, hash) => {
    if (place < 0) table.add(incref(key), hash);
    return null;
  });
}

/** As setAdd, for an element whose hash is known. */
export function setAddHashed(vm: VM, table: SetTable, key: Value, hash: Int): Outcome {
  const place = setFindHashed(vm, table, key, hash);
  if (!(place instanceof Request)) {
    if (place < 0) table.add(incref(key), hash);
    return null;
  }
  return attempt(vm, () => setAddHashedSteps(table, key, hash, place));
}

function* setAddHashedSteps(table: SetTable, key: Value, hash: Int, place: Request): Steps<null> {
  if (((yield place) as number) < 0) table.add(incref(key), hash);
  return null;
}

/** Removes an element. Was it there? */
export function setDiscard(vm: VM, table: SetTable, key: Value): Outcome<boolean> {
  return withPlace(vm, table, key, (place) => {
    if (place < 0) return false;
    vm.heap.decref(table.removeAt(place));
    return true;
  });
}

/** As setDiscard, for an element whose hash is known. */
export function setDiscardHashed(vm: VM, table: SetTable, key: Value, hash: Int): Outcome<boolean> {
  const place = setFindHashed(vm, table, key, hash);
  const remove = (at: number): boolean => {
    if (at < 0) return false;
    vm.heap.decref(table.removeAt(at));
    return true;
  };
  if (!(place instanceof Request)) return remove(place);
  return attempt<boolean>(vm, () => setDiscardHashedSteps(place, remove));
}

function* setDiscardHashedSteps(place: Request, remove: (at: number) => boolean): Steps<boolean> {
  return remove((yield place) as number);
}
