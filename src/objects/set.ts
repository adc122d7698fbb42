// The table behind `set` and `frozenset`. Programs print sets, so the order in which elements come out has to be
// CPython's where CPython fixes it (ints, tuples of ints …): the same open addressing with the same probe sequence,
// growth, and treatment of deleted places. JavaScript's own Set would be faster, and would print in another order.
//
// Probing looks at a place and up to nine after it, then jumps to a place made from the next bits of the hash. A
// deleted place stays in the way until a new element takes it (the last one on its way) or the table is rebuilt.

import { isTuple } from './collections.ts';
import type { Heap } from './heap.ts';
import type { Layout } from './layout.ts';
import { hashFloat, hashInt } from './numbers/hash.ts';
import { hashString } from './numbers/stringHash.ts';
import { hashTuple } from './numbers/tupleHash.ts';
import { hasLayout, type Int, PyFloat, type PyObject, type Value } from './object.ts';
import { quickEqual } from './quickEqual.ts';
import { staticType } from './type.ts';

const MIN_SIZE = 8;
const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5;
const HALF = 4294967296;

/** `find` cannot tell: there is an element with that hash that only special methods can compare. */
export const UNDECIDED = -2;

export class SetTable {
  /** The element in each place; undefined where the place is free or its element was deleted. */
  keys: (Value | undefined)[] = new Array(MIN_SIZE).fill(undefined);
  /** Hash of the element in each place; undefined: never used, null: deleted. */
  hashes: (Int | null | undefined)[] = new Array(MIN_SIZE).fill(undefined);
  /** Elements. */
  used = 0;
  /** Counts changes, so that a comparison that ran Python code can see whether it must start again. */
  version = 0;
  /** Places that are not free: elements and deleted ones. */
  private fill = 0;
  private mask = MIN_SIZE - 1;
  /** Where pop() looks next. */
  private finger = 0;

  /** The place of an element, -1 if it is not there, or UNDECIDED. */
  find(key: Value, hash: Int): number {
    const { keys, hashes, mask } = this;
    let place = lowBits(hash) & mask;
    let high = 0;
    let low = 0;
    let first = true;
    for (;;) {
      const last = place + LINEAR_PROBES <= mask ? place + LINEAR_PROBES : place;
      for (let i = place; i <= last; i++) {
        const known = hashes[i];
        if (known === undefined) return -1;
        if (known === hash) {
          const equal = quickEqual(keys[i] as Value, key);
          if (equal === true) return i;
          if (equal === undefined) return UNDECIDED;
        }
      }
      if (first) {
        first = false;
        high = highBits(hash) >>> 0;
        low = lowBits(hash) >>> 0;
      }
      low = ((low >>> PERTURB_SHIFT) | (high << (32 - PERTURB_SHIFT))) >>> 0;
      high >>>= PERTURB_SHIFT;
      place = (place * 5 + 1 + low) & mask;
    }
  }

  /** The places of all elements with that hash, in the order in which they would be compared. */
  candidates(hash: Int): number[] {
    const found: number[] = [];
    this.probe(hash, (place) => {
      if (this.hashes[place] === undefined) return true;
      if (this.hashes[place] === hash) found.push(place);
      return false;
    });
    return found;
  }

  /** Adds an element that is not there. Steals the reference. */
  add(key: Value, hash: Int): void {
    let deleted = -1;
    this.version++;
    this.used++;
    this.probe(hash, (place) => {
      const known = this.hashes[place];
      if (known === null) deleted = place;
      if (known !== undefined) return false;
      return this.put(deleted < 0 ? place : deleted, key, hash);
    });
    // A deleted place that is used again was counted already.
    if (deleted >= 0) return;
    this.fill++;
    if (this.fill * 5 >= this.mask * 3) this.grow();
  }

  /** Removes the element in a place; the reference is the caller's. */
  removeAt(place: number): Value {
    const key = this.keys[place] as Value;
    this.keys[place] = undefined;
    this.hashes[place] = null;
    this.used--;
    this.version++;
    return key;
  }

  /** Removes some element of a set that is not empty; the reference is the caller's. */
  pop(): Value {
    let place = this.finger & this.mask;
    while (this.keys[place] === undefined) place = place === this.mask ? 0 : place + 1;
    this.finger = place + 1;
    return this.removeAt(place);
  }

  /** Forgets all elements; the references are the caller's to give back (take `elements()` first). */
  clear(): void {
    this.allot(MIN_SIZE);
    this.fill = 0;
    this.used = 0;
    this.version++;
  }

  /** The elements in order; borrowed. */
  elements(): Value[] {
    return this.keys.filter((key) => key !== undefined);
  }

  /** Makes room for that many elements more, as merging does before it starts. */
  makeRoomFor(count: number): void {
    if ((this.fill + count) * 5 >= this.mask * 3) this.resize((this.used + count) * 2);
  }

  /** Gets rid of deleted places if there are many, as difference_update does at its end. */
  tidy(): void {
    if (this.fill - this.used > Math.floor(this.mask / 4)) this.grow();
  }

  /** Fills this table, which must be empty and never used, with the elements of another; takes references. */
  fillFrom(other: SetTable): void {
    this.makeRoomFor(other.used);
    this.version++;
    const { keys, hashes } = other;
    if (this.mask === other.mask && other.fill === other.used) {
      this.keys = keys.slice();
      this.hashes = hashes.slice();
    } else {
      for (let i = 0; i < keys.length; i++)
        if (keys[i] !== undefined) this.insertClean(keys[i] as Value, hashes[i] as Int);
    }
    this.fill = this.used = other.used;
    for (const key of keys) if (typeof key === 'object' && key !== null) key.refcount++;
  }

  /** Has the table never been used since it was made or cleared? */
  get isUnused(): boolean {
    return this.fill === 0;
  }

  /** Exchanges the contents of two tables. */
  swap(other: SetTable): void {
    [this.keys, other.keys] = [other.keys, this.keys];
    [this.hashes, other.hashes] = [other.hashes, this.hashes];
    [this.fill, other.fill] = [other.fill, this.fill];
    [this.used, other.used] = [other.used, this.used];
    [this.mask, other.mask] = [other.mask, this.mask];
    this.version++;
    other.version++;
  }

  private grow(): void {
    this.resize(this.used > 50000 ? this.used * 2 : this.used * 4);
  }

  /** Rebuilds the table with room for more than `count` elements. */
  private resize(count: number): void {
    let size = MIN_SIZE;
    while (size <= count) size *= 2;
    if (size === MIN_SIZE && this.mask === MIN_SIZE - 1 && this.fill === this.used) return;
    const { keys, hashes } = this;
    this.allot(size);
    this.fill = this.used;
    this.version++;
    for (let i = 0; i < keys.length; i++)
      if (keys[i] !== undefined) this.insertClean(keys[i] as Value, hashes[i] as Int);
  }

  private allot(size: number): void {
    this.keys = new Array(size).fill(undefined);
    this.hashes = new Array(size).fill(undefined);
    this.mask = size - 1;
  }

  /** Puts an element into a table without deleted places that does not have it. */
  private insertClean(key: Value, hash: Int): void {
    this.probe(hash, (place) => this.hashes[place] === undefined && this.put(place, key, hash));
  }

  private put(place: number, key: Value, hash: Int): true {
    this.keys[place] = key;
    this.hashes[place] = hash;
    return true;
  }

  /** Visits the places where an element with that hash may lie, until `visit` says true. */
  private probe(hash: Int, visit: (place: number) => boolean): void {
    const { mask } = this;
    let low = lowBits(hash) >>> 0;
    let high = highBits(hash) >>> 0;
    let place = low & mask;
    for (;;) {
      const last = place + LINEAR_PROBES <= mask ? place + LINEAR_PROBES : place;
      for (let i = place; i <= last; i++) if (visit(i)) return;
      low = ((low >>> PERTURB_SHIFT) | (high << (32 - PERTURB_SHIFT))) >>> 0;
      high >>>= PERTURB_SHIFT;
      place = (place * 5 + 1 + low) & mask;
    }
  }
}

function lowBits(hash: Int): number {
  return typeof hash === 'number' ? hash | 0 : Number(BigInt.asIntN(32, hash));
}

function highBits(hash: Int): number {
  return typeof hash === 'number' ? Math.floor(hash / HALF) | 0 : Number(BigInt.asIntN(32, hash >> 32n));
}

export type PySet = PyObject<SetTable>;

export const SET_LAYOUT: Layout<SetTable> = {
  name: 'set',
  container: true,
  references: (table, visit) => {
    for (const key of table.keys) visit(key);
  },
  clear: (table) => table.clear(),
};

export const FROZENSET_LAYOUT: Layout<SetTable> = { ...SET_LAYOUT, name: 'frozenset' };

export const setType = staticType('set', { layout: SET_LAYOUT as Layout<never>, hasWeakrefs: true });
export const frozensetType = staticType('frozenset', { layout: FROZENSET_LAYOUT as Layout<never>, hasWeakrefs: true });

/** A new empty set. */
export function newSet(heap: Heap): PySet {
  return heap.allocate(setType, new SetTable());
}

/**
 * A new frozenset of constants (numbers, strings, None, bools and tuples of them); steals the references. CPython's
 * compiler makes such a set anew from the elements of the first one, and that can be seen in the order in which they
 * come out.
 */
export function newFrozenSetOf(heap: Heap, values: readonly Value[]): PySet {
  const first = new SetTable();
  for (const value of values) {
    const hash = constantHash(value);
    if (first.find(value, hash) === -1) first.add(value, hash);
    else heap.decref(value);
  }
  const table = new SetTable();
  for (const value of first.elements()) table.add(value, constantHash(value));
  return heap.allocate(frozensetType, table);
}

function constantHash(value: Value): Int {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return hashInt(value);
    case 'string':
      return hashString(value);
    case 'boolean':
      return value ? 1 : 0;
  }
  if (value === null) return NONE_HASH;
  if (value instanceof PyFloat) return hashFloat(value.value);
  if (isTuple(value)) return hashTuple(value.payload.map(constantHash));
  return 0;
}

/** hash(None) */
export const NONE_HASH = 0xfca86420;

/** set or an instance of a subclass. */
export function isSet(value: Value | undefined): value is PySet {
  return hasLayout(value, SET_LAYOUT);
}

/** frozenset or an instance of a subclass. */
export function isFrozenSet(value: Value | undefined): value is PySet {
  return hasLayout(value, FROZENSET_LAYOUT);
}

export function isAnySet(value: Value | undefined): value is PySet {
  return isSet(value) || isFrozenSet(value);
}
