// Finding, setting and removing keys of dicts, for any key. Keys with an index key (see objects/dictTable.ts) are
// done at once; others may need a user's `__hash__` and `__eq__`, and then the answer is a request.

import type { PyDict } from '../objects/collections.ts';
import { type DictTable, indexKeyOf } from '../objects/dictTable.ts';
import { type Int, incref, isObject, type Value } from '../objects/object.ts';
import { quickEqual } from '../objects/quickEqual.ts';
import { PendingRaise } from '../objects/raise.ts';
import { attempt } from './attempt.ts';
import type { NativeFrame } from './frame.ts';
import type { VM } from './machine.ts';
import { equal, hashOf } from './protocols.ts';
import { type Outcome, Request, type Steps } from './request.ts';

/** The entry of a key, or -1. The key is borrowed. */
export function dictFind(vm: VM, table: DictTable, key: Value): Outcome<number> {
  const indexKey = indexKeyOf(key);
  if (indexKey !== undefined) {
    const entry = table.find(indexKey);
    if (entry >= 0 || !table.hasHashedKeys) return entry;
  }
  const hash = hashOf(vm, key);
  if (!(hash instanceof Request)) return dictFindHashed(vm, table, key, hash);
  return attempt<number>(vm, () => dictFindSteps(vm, table, key, hash));
}

function* dictFindSteps(vm: VM, table: DictTable, key: Value, hash: Request): Steps<number> {
  const known = (yield hash) as Int;
  const entry = dictFindHashed(vm, table, key, known);
  return (entry instanceof Request ? yield entry : entry) as number;
}

/** As dictFind, for a key whose hash is known. */
export function dictFindHashed(vm: VM, table: DictTable, key: Value, hash: Int): Outcome<number> {
  for (const entry of candidatesOf(vm, table, key, hash)) {
    const other = table.keys[entry] as Value;
    const same = quickEqual(other, key) ?? equal(vm, other, key);
    if (same === true) return entry;
    if (same !== false) return attempt<number>(vm, (frame) => compareFrom(vm, frame, table, key, hash, entry, same));
  }
  return -1;
}

/** Goes on with the search: whether the key of `entry` is the one has been requested. */
function* compareFrom(
  vm: VM,
  frame: NativeFrame,
  table: DictTable,
  key: Value,
  hash: Int,
  entry: number,
  request: Request,
): Steps<number> {
  let asked: number | null = entry;
  let pending: Outcome<boolean> = request;
  restart: for (;;) {
    for (const candidate of candidatesOf(vm, table, key, hash)) {
      // Those before it have been compared already.
      if (asked !== null && candidate !== asked) continue;
      const other = table.keys[candidate] as Value;
      if (asked === null) pending = equal(vm, other, key);
      asked = null;
      if (!(pending instanceof Request)) {
        if (pending) return candidate;
        continue;
      }
      const version = table.keyVersion;
      frame.own(incref(other));
      const same = yield pending;
      frame.drop(other);
      // The comparison changed the dict: nothing that is known about it holds any more.
      if (table.keyVersion !== version) continue restart;
      if (same) return candidate;
    }
    return -1;
  }
}

/** Entries whose key has that hash. */
function candidatesOf(vm: VM, table: DictTable, key: Value, hash: Int): readonly number[] {
  const hashed = table.candidates(hash);
  if (!canEqualIndexKeys(key)) return hashed;
  const cross = table.crossCandidates(hash, (indexKey) => hashOf(vm, indexKey) as Int);
  if (cross.length === 0) return hashed;
  return hashed.length === 0 ? cross : [...hashed, ...cross].sort((a, b) => a - b);
}

const NEVER_EQUAL_TO_INDEX_KEYS: ReadonlySet<string> = new Set([
  'tuple',
  'bytes',
  'frozenset',
  'slice',
  'range',
  'method',
]);

/** Can a key that needs its hash be equal to one that does not? A tuple cannot. */
function canEqualIndexKeys(key: Value): boolean {
  return (
    isObject(key) &&
    !(key.type.isStatic && NEVER_EQUAL_TO_INDEX_KEYS.has(key.type.name)) &&
    indexKeyOf(key) === undefined
  );
}

/** Continues with the entry of a key; `then` may use it at once only. */
function withEntry<T extends Value | undefined>(
  vm: VM,
  table: DictTable,
  key: Value,
  then: (entry: number) => T,
): Outcome<T> {
  const entry = dictFind(vm, table, key);
  if (!(entry instanceof Request)) return then(entry);
  return attempt<T>(vm, () => withEntrySteps(then, entry));
}

function* withEntrySteps<T extends Value | undefined>(then: (entry: number) => T, entry: Request): Steps<T> {
  return then((yield entry) as number);
}

/** The value under a key, owned; undefined if there is none. `__missing__` is not asked. */
export function dictGet(vm: VM, dict: PyDict, key: Value): Outcome<Value | undefined> {
  const table = dict.payload;
  const entry = dictFind(vm, table, key);
  if (!(entry instanceof Request)) return entry < 0 ? undefined : incref(table.values[entry]);
  return attempt<Value | undefined>(vm, () =>
    withEntrySteps((at) => (at < 0 ? undefined : incref(table.values[at])), entry),
  );
}

export function dictContains(vm: VM, dict: PyDict, key: Value): Outcome<boolean> {
  const entry = dictFind(vm, dict.payload, key);
  if (!(entry instanceof Request)) return entry >= 0;
  return attempt<boolean>(vm, () => withEntrySteps((at) => at >= 0, entry));
}

/** Sets a key; takes references to key and value. An equal key that is there stays. The result is None. */
export function dictSet(vm: VM, dict: PyDict, key: Value, value: Value): Outcome {
  const table = dict.payload;
  const indexKey = indexKeyOf(key);
  if (indexKey !== undefined && !table.hasHashedKeys) {
    const entry = table.find(indexKey);
    if (entry >= 0) replaceValue(vm, table, entry, value);
    else table.insert(indexKey, incref(key), incref(value));
    return null;
  }
  const hash = hashOf(vm, key);
  if (!(hash instanceof Request)) {
    const entry =
      indexKey !== undefined && table.find(indexKey) >= 0 ? table.find(indexKey) : dictFindHashed(vm, table, key, hash);
    if (!(entry instanceof Request)) {
      setEntry(vm, table, entry, key, hash, value);
      return null;
    }
    return attempt(vm, () => dictSetSteps(vm, key, value, table, hash, entry));
  }
  return attempt(vm, () => restOfDictSet(vm, key, value, table, hash));
}

function* dictSetSteps(vm: VM, key: Value, value: Value, table: DictTable, hash: Int, entry: Request): Steps<null> {
  setEntry(vm, table, (yield entry) as number, key, hash, value);
  return null;
}

function* restOfDictSet(vm: VM, key: Value, value: Value, table: DictTable, hash: Request): Steps<null> {
  const known = (yield hash) as Int;
  const entry = dictFindHashed(vm, table, key, known);
  setEntry(vm, table, (entry instanceof Request ? yield entry : entry) as number, key, known, value);
  return null;
}

function setEntry(vm: VM, table: DictTable, entry: number, key: Value, hash: Int, value: Value): void {
  if (entry >= 0) {
    replaceValue(vm, table, entry, value);
    return;
  }
  const indexKey = indexKeyOf(key);
  if (indexKey !== undefined) table.insert(indexKey, incref(key), incref(value));
  else table.insertHashed(hash, incref(key), incref(value));
}

function replaceValue(vm: VM, table: DictTable, entry: number, value: Value): void {
  const old = table.values[entry];
  table.values[entry] = incref(value);
  vm.heap.decref(old);
}

/** Removes the entry and returns its value, owned. */
function removeEntry(vm: VM, table: DictTable, entry: number): Value {
  const key = table.keys[entry] as Value;
  const value = table.values[entry] as Value;
  table.remove(entry);
  vm.heap.decref(key);
  return value;
}

/** Removes a key; its value, owned, or undefined if it was not there. */
export function dictPop(vm: VM, dict: PyDict, key: Value): Outcome<Value | undefined> {
  const table = dict.payload;
  return withEntry<Value | undefined>(vm, table, key, (entry) =>
    entry < 0 ? undefined : removeEntry(vm, table, entry),
  );
}

/** @throws KeyError if the key is not there */
export function dictDelete(vm: VM, dict: PyDict, key: Value): Outcome {
  const table = dict.payload;
  return withEntry(vm, table, key, (entry) => {
    if (entry < 0) throw keyError(key);
    vm.heap.decref(removeEntry(vm, table, entry));
    return null;
  });
}

/** KeyError with that (borrowed) key. */
export function keyError(key: Value): PendingRaise {
  return new PendingRaise('KeyError', [incref(key)]);
}

/** Sets all keys of another dict. The result is None. */
export function dictMerge(vm: VM, target: PyDict, source: PyDict): Outcome {
  const from = source.payload;
  if (from === target.payload) return null;
  return attempt(vm, (frame) => dictMergeSteps(frame, vm, target, from));
}

function* dictMergeSteps(frame: NativeFrame, vm: VM, target: PyDict, from: DictTable): Steps<null> {
  const { size, moves } = from;
  for (let entry = 0; entry < from.keys.length; entry++) {
    const key = from.keys[entry];
    if (key === undefined) continue;
    const value = from.values[entry] as Value;
    const outcome = dictSet(vm, target, key, value);
    if (outcome instanceof Request) {
      frame.own(incref(key));
      frame.own(incref(value));
      yield outcome;
      frame.drop(value);
      frame.drop(key);
      if (from.size !== size || from.moves !== moves) {
        throw new PendingRaise('RuntimeError', ['dict mutated during update']);
      }
    }
  }
  return null;
}
