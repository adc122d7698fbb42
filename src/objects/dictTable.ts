// The table behind `dict`: entries in insertion order, and an index from key to entry.
//
// JavaScript's own Map is the index, because only the engine can see the hash that it keeps with every string. A key
// that JavaScript compares as Python does is its own *index key*: str, int, None, floats by their number, and
// objects compared by identity. bool and integral floats are folded into the int they equal. All other keys (tuples,
// bytes, instances with their own `__eq__`) are *hashed* keys: found by their Python hash among a few candidates,
// with `==`, which may run Python code; so the table only hands out the candidates for these and lets the caller
// compare (vm/dictAccess.ts).

import { type Int, PyFloat, type PyObject, type Value } from './object.ts';
import { FLOAT_LAYOUT, INT_LAYOUT, STR_LAYOUT } from './primitives.ts';
import { floatType, intType, type PyType, strType } from './type.ts';

/** What the index is keyed by; `undefined` where the key needs its Python hash. */
export type IndexKey = string | number | bigint | object | null;

/** A deleted entry has `undefined` as key. */
export class DictTable {
  keys: (Value | undefined)[] = [];
  values: (Value | undefined)[] = [];
  /** Entries in use. */
  size = 0;
  /** Changes whenever a key comes or goes: iterators and caches compare it. */
  keyVersion = 0;
  /** Changes when entries move: positions from before mean nothing then. */
  moves = 0;
  private readonly index: Map<IndexKey, number> = new Map();
  /** Hash → entries of hashed keys. */
  private hashed: Map<Int, number[]> | null = null;
  /** Hashes of hashed keys by entry. */
  private hashes: Map<number, Int> | null = null;
  /** Entries of index keys by Python hash, once someone asked. */
  private cross: Map<Int, number[]> | null = null;
  private crossHash: ((key: Value) => Int) | null = null;

  /** All entries before this one are deleted: dicts used as queues need not pass over them again and again. */
  private unusedBefore = 0;

  /** The first entry in use; `keys.length` if there is none. */
  firstEntry(): number {
    const { keys } = this;
    let entry = Math.min(this.unusedBefore, keys.length);
    while (entry < keys.length && keys[entry] === undefined) entry++;
    this.unusedBefore = entry;
    return entry;
  }

  /** The entry of an index key, or -1. */
  find(key: IndexKey): number {
    const entry = this.index.get(key);
    return entry === undefined ? -1 : entry;
  }

  /** Entries of hashed keys with that hash, oldest first. */
  candidates(hash: Int): readonly number[] {
    return this.hashed?.get(hash) ?? NO_ENTRIES;
  }

  /** Are there keys that can only be found by their Python hash? */
  get hasHashedKeys(): boolean {
    return this.hashed !== null && this.hashed.size > 0;
  }

  /** Entries of index keys with that Python hash. `hash` computes the hash of an index key. */
  crossCandidates(wanted: Int, hash: (key: Value) => Int): readonly number[] {
    if (this.index.size === 0) return NO_ENTRIES;
    if (this.cross === null) {
      this.crossHash = hash;
      this.cross = new Map();
      for (const entry of this.index.values()) this.addCross(entry);
    }
    return this.cross.get(wanted) ?? NO_ENTRIES;
  }

  private addCross(entry: number): void {
    const cross = this.cross as Map<Int, number[]>;
    const hash = (this.crossHash as (key: Value) => Int)(this.keys[entry] as Value);
    const others = cross.get(hash);
    if (others === undefined) cross.set(hash, [entry]);
    else others.push(entry);
  }

  /** Appends an entry for a key that is not there. Steals both references. */
  insert(indexKey: IndexKey, key: Value, value: Value): number {
    const entry = this.keys.length;
    this.keys.push(key);
    this.values.push(value);
    this.index.set(indexKey, entry);
    if (this.cross !== null) this.addCross(entry);
    this.size++;
    this.keyVersion++;
    return entry;
  }

  /** As insert, for a key found by its hash. */
  insertHashed(hash: Int, key: Value, value: Value): number {
    const entry = this.keys.length;
    this.keys.push(key);
    this.values.push(value);
    this.hashed ??= new Map();
    this.hashes ??= new Map();
    const others = this.hashed.get(hash);
    if (others === undefined) this.hashed.set(hash, [entry]);
    else others.push(entry);
    this.hashes.set(entry, hash);
    this.size++;
    this.keyVersion++;
    return entry;
  }

  /** The Python hash of a hashed key's entry; undefined for entries with an index key. */
  hashOf(entry: number): Int | undefined {
    return this.hashes?.get(entry);
  }

  /** Removes an entry; its key and value are the caller's to give back (read them first). */
  remove(entry: number): void {
    const key = this.keys[entry];
    const hash = this.hashes?.get(entry);
    if (hash !== undefined) {
      const others = (this.hashed as Map<Int, number[]>).get(hash) as number[];
      others.splice(others.indexOf(entry), 1);
      if (others.length === 0) (this.hashed as Map<Int, number[]>).delete(hash);
      (this.hashes as Map<number, Int>).delete(entry);
    } else {
      this.unindex(entry, key as Value);
    }
    this.keys[entry] = undefined;
    this.values[entry] = undefined;
    this.size--;
    this.keyVersion++;
    if (this.size === 0) {
      this.keys = [];
      this.values = [];
      this.unusedBefore = 0;
      this.moves++;
    } else if (entry === this.keys.length - 1) {
      while (this.keys.length > 0 && this.keys[this.keys.length - 1] === undefined) {
        this.keys.pop();
        this.values.pop();
      }
    } else if (this.keys.length > 32 && this.size < this.keys.length >> 2) {
      this.compact();
    }
  }

  private unindex(entry: number, key: Value): void {
    // Forgotten rather than kept up to date: who deletes keys rarely asks across.
    this.cross = null;
    const indexKey = indexKeyOf(key) as IndexKey;
    if (this.index.get(indexKey) === entry) {
      this.index.delete(indexKey);
      return;
    }
    // Its class got another `__eq__` since the key was inserted.
    for (const [other, at] of this.index) {
      if (at === entry) {
        this.index.delete(other);
        return;
      }
    }
  }

  /** The index keys of all entries that have one. */
  private indexKeys(): Map<number, IndexKey> {
    const result = new Map<number, IndexKey>();
    for (const [key, entry] of this.index) result.set(entry, key);
    return result;
  }

  /** Closes the gaps that removed entries left. Iterators hold entry numbers, so they watch `moves`. */
  private compact(): void {
    const { keys, values, hashes } = this;
    const indexKeys = this.indexKeys();
    this.moves++;
    this.cross = null;
    this.unusedBefore = 0;
    this.keys = [];
    this.values = [];
    this.index.clear();
    this.hashed = null;
    this.hashes = null;
    const version = this.keyVersion;
    this.size = 0;
    for (let entry = 0; entry < keys.length; entry++) {
      const key = keys[entry];
      if (key === undefined) continue;
      const hash = hashes?.get(entry);
      if (hash !== undefined) this.insertHashed(hash, key, values[entry] as Value);
      else this.insert(indexKeys.get(entry) as IndexKey, key, values[entry] as Value);
    }
    this.keyVersion = version;
  }

  /** Forgets all entries. The references are the caller's to give back (take `keys` and `values` first). */
  clear(): void {
    this.keys = [];
    this.values = [];
    this.unusedBefore = 0;
    this.index.clear();
    this.hashed = null;
    this.hashes = null;
    this.cross = null;
    this.size = 0;
    this.moves++;
    this.keyVersion++;
  }

  /** Makes an entry the last one. Its number changes. */
  moveToEnd(entry: number): void {
    if (entry === this.keys.length - 1) return;
    const key = this.keys[entry] as Value;
    const value = this.values[entry] as Value;
    const hash = this.hashes?.get(entry);
    const indexKey = hash === undefined ? this.indexKeyAt(entry, key) : null;
    this.remove(entry);
    if (hash === undefined) this.insert(indexKey, key, value);
    else this.insertHashed(hash, key, value);
  }

  /** Makes an entry the first one: all others move behind it. */
  moveToFront(entry: number): void {
    if (entry === this.firstEntry()) return;
    let rest = this.size - 1;
    this.moveToEnd(entry);
    for (; rest > 0; rest--) this.moveToEnd(this.firstEntry());
  }

  /** A table with the same entries; takes a reference to each key and value. */
  copy(): DictTable {
    const result = new DictTable();
    for (let entry = 0; entry < this.keys.length; entry++) {
      const key = this.keys[entry];
      if (key === undefined) continue;
      const value = this.values[entry] as Value;
      if (typeof key === 'object' && key !== null) key.refcount++;
      if (typeof value === 'object' && value !== null) value.refcount++;
      const hash = this.hashes?.get(entry);
      if (hash !== undefined) result.insertHashed(hash, key, value);
      else result.insert(this.indexKeyAt(entry, key), key, value);
    }
    return result;
  }

  private indexKeyAt(entry: number, key: Value): IndexKey {
    const indexKey = indexKeyOf(key);
    if (indexKey !== undefined && this.index.get(indexKey) === entry) return indexKey;
    for (const [other, at] of this.index) if (at === entry) return other;
    return key as object;
  }

  // The most frequent case: keys that are str. Names of globals, attributes, keyword arguments.

  /** The value under a str key; borrowed. */
  getString(name: string): Value | undefined {
    const entry = this.index.get(name);
    return entry === undefined ? undefined : this.values[entry];
  }

  /** Sets a str key. Steals the reference to `value`; returns the old value, which is the caller's to give back. */
  setString(name: string, value: Value): Value | undefined {
    const entry = this.index.get(name);
    if (entry === undefined) {
      this.insert(name, name, value);
      return undefined;
    }
    const old = this.values[entry];
    this.values[entry] = value;
    return old;
  }

  /** Removes a str key. Returns the old value, the caller's to give back, or undefined. */
  deleteString(name: string): Value | undefined {
    const entry = this.index.get(name);
    if (entry === undefined) return undefined;
    const old = this.values[entry];
    this.remove(entry);
    return old;
  }
}

const NO_ENTRIES: readonly number[] = [];

/**
 * The key under which the index holds a value, or undefined where it needs its Python hash (or has none: list, dict
 * and set are unhashable, which only the hash function knows).
 */
export function indexKeyOf(key: Value): IndexKey | undefined {
  switch (typeof key) {
    case 'string':
    case 'number':
    case 'bigint':
      return key;
    case 'boolean':
      return key ? 1 : 0;
    default: {
      if (key === null) return null;
      if (key instanceof PyFloat) return floatIndexKey(key.value, key);
      return key.type.hashesByIdentity ? key : payloadKey(key);
    }
  }
}

/** The plain value in an instance of a subclass of int, float or str that compares and hashes as the plain value. */
function payloadKey(key: PyObject): IndexKey | undefined {
  const { type } = key;
  switch (type.layout as unknown) {
    case INT_LAYOUT:
      return comparesAs(type, intType) ? (key.payload as Int) : undefined;
    case STR_LAYOUT:
      return comparesAs(type, strType) ? (key.payload as string) : undefined;
    case FLOAT_LAYOUT:
      return comparesAs(type, floatType) ? floatIndexKey(key.payload as number, key) : undefined;
    default:
      return undefined;
  }
}

function comparesAs(type: PyType, base: PyType): boolean {
  return type.lookup('__eq__') === base.dict.get('__eq__') && type.lookup('__hash__') === base.dict.get('__hash__');
}

function floatIndexKey(number: number, key: PyFloat | PyObject): IndexKey {
  if (Number.isSafeInteger(number)) return number === 0 ? 0 : number;
  if (Number.isInteger(number)) return BigInt(number);
  // A NaN equals nothing but is found again by identity.
  return Number.isNaN(number) ? key : number;
}
