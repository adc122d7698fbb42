// Iterators over the entries of a dict, in both directions. A dict that grows or shrinks under its iterator is an
// error, found at the next step.

import { newTuple, type PyDict } from '../objects/collections.ts';
import type { Heap } from '../objects/heap.ts';
import type { Visit } from '../objects/layout.ts';
import { incref, type Value } from '../objects/object.ts';
import { raise } from '../objects/raise.ts';
import { type BuiltinIterator, iteratorType, type PyIterator } from './iterator.ts';
import type { VM } from './machine.ts';

export type DictPart = 'keys' | 'values' | 'items';

const FORWARD_TYPES = {
  keys: iteratorType('dict_keyiterator', true),
  values: iteratorType('dict_valueiterator', true),
  items: iteratorType('dict_itemiterator', true),
} as const;

const BACKWARD_TYPES = {
  keys: iteratorType('dict_reversekeyiterator', true),
  values: iteratorType('dict_reversevalueiterator', true),
  items: iteratorType('dict_reverseitemiterator', true),
} as const;

class DictIterator implements BuiltinIterator {
  private entry: number;
  private readonly size: number;
  private readonly moves: number;
  private left: number;
  private failed = false;

  constructor(
    private dict: PyDict | null,
    private readonly part: DictPart,
    private readonly direction: 1 | -1,
  ) {
    const table = (dict as PyDict).payload;
    this.size = table.size;
    this.left = table.size;
    this.moves = table.moves;
    this.entry = direction === 1 ? table.firstEntry() : table.keys.length - 1;
  }

  next(vm: VM): Value | undefined {
    const { dict } = this;
    if (dict === null) return undefined;
    const table = dict.payload;
    if (table.size !== this.size || this.failed) {
      this.failed = true;
      throw raise('RuntimeError', 'dictionary changed size during iteration');
    }
    const { keys } = table;
    if (table.moves !== this.moves && this.left > 0) {
      this.failed = true;
      throw raise('RuntimeError', 'dictionary keys changed during iteration');
    }
    let { entry } = this;
    while (entry >= 0 && entry < keys.length && keys[entry] === undefined) entry += this.direction;
    const key = keys[entry];
    if (key === undefined) {
      this.dict = null;
      vm.heap.decref(dict);
      return undefined;
    }
    if (this.left <= 0 && this.direction === 1) {
      this.dict = null;
      vm.heap.decref(dict);
      throw raise('RuntimeError', 'dictionary keys changed during iteration');
    }
    this.entry = entry + this.direction;
    this.left--;
    if (this.part === 'keys') return incref(key);
    const value = incref(table.values[entry] as Value);
    return this.part === 'values' ? value : newTuple(vm.heap, [incref(key), value]);
  }

  remaining(): number {
    return this.dict === null || this.dict.payload.size !== this.size ? 0 : this.left;
  }

  references(visit: Visit): void {
    if (this.dict !== null) visit(this.dict);
  }
}

/** A new iterator over a dict (borrowed). */
export function iterateDict(heap: Heap, dict: PyDict, part: DictPart): PyIterator {
  return heap.allocate<BuiltinIterator>(FORWARD_TYPES[part], new DictIterator(incref(dict), part, 1));
}

export function iterateDictBackwards(heap: Heap, dict: PyDict, part: DictPart): PyIterator {
  return heap.allocate<BuiltinIterator>(BACKWARD_TYPES[part], new DictIterator(incref(dict), part, -1));
}
