// The containers that the interpreter itself handles: list, tuple, dict. (Sets, bytes and the rest have files of
// their own.) Payloads are bare JavaScript arrays and tables, so that instructions reach the elements in one step.

import { DictTable } from './dictTable.ts';
import type { Heap } from './heap.ts';
import type { Layout } from './layout.ts';
import { hasLayout, IMMORTAL, PyObject, type Value } from './object.ts';
import { staticType } from './type.ts';

export type PyList = PyObject<Value[]>;
export type PyTuple = PyObject<readonly Value[]>;
export type PyDict = PyObject<DictTable>;

export const LIST_LAYOUT: Layout<Value[]> = {
  name: 'list',
  container: true,
  // CPython frees the last element first.
  references: (items, visit) => {
    for (let i = items.length - 1; i >= 0; i--) visit(items[i]);
  },
  clear: (items) => {
    items.length = 0;
  },
};

export const TUPLE_LAYOUT: Layout<readonly Value[]> = {
  name: 'tuple',
  container: true,
  references: (items, visit) => {
    for (let i = items.length - 1; i >= 0; i--) visit(items[i]);
  },
};

export const DICT_LAYOUT: Layout<DictTable> = {
  name: 'dict',
  container: true,
  references: (table, visit) => {
    const { keys, values } = table;
    for (let entry = 0; entry < keys.length; entry++) {
      visit(keys[entry]);
      visit(values[entry]);
    }
  },
  clear: (table) => table.clear(),
};

export const listType = staticType('list', { layout: LIST_LAYOUT as Layout<never> });
export const tupleType = staticType('tuple', { layout: TUPLE_LAYOUT as Layout<never> });
export const dictType = staticType('dict', { layout: DICT_LAYOUT as Layout<never> });

/** `()`: there is only one. */
export const EMPTY_TUPLE: PyTuple = new PyObject<readonly Value[]>(tupleType, [], tupleType.rootShape, null);
EMPTY_TUPLE.refcount = IMMORTAL;

/** A new list; steals the references in `items` and the array itself. */
export function newList(heap: Heap, items: Value[]): PyList {
  return heap.allocate(listType, items);
}

/** A new tuple; steals the references in `items` and the array itself. */
export function newTuple(heap: Heap, items: readonly Value[]): PyTuple {
  return items.length === 0 ? EMPTY_TUPLE : heap.allocate(tupleType, items);
}

/** A new empty dict. */
export function newDict(heap: Heap): PyDict {
  return heap.allocate(dictType, new DictTable());
}

/** list or an instance of a subclass. */
export function isList(value: Value | undefined): value is PyList {
  return hasLayout(value, LIST_LAYOUT);
}

/** tuple or an instance of a subclass. */
export function isTuple(value: Value | undefined): value is PyTuple {
  return hasLayout(value, TUPLE_LAYOUT);
}

/** dict or an instance of a subclass. */
export function isDict(value: Value | undefined): value is PyDict {
  return hasLayout(value, DICT_LAYOUT);
}

/** Takes a reference to every element of a copy of the array. */
export function increfAll<T extends readonly (Value | undefined)[]>(values: T): T {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === 'object' && value !== null) value.refcount++;
  }
  return values;
}
