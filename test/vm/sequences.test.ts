// Slices, ranges and sorting do what CPython recorded (see recordings/record_sequences.py).

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newList, type PyList } from '../../src/objects/collections.ts';
import { normalise } from '../../src/objects/numbers/int.ts';
import type { PyObject, Value } from '../../src/objects/object.ts';
import { PendingRaise } from '../../src/objects/raise.ts';
import { newRange } from '../../src/objects/range.ts';
import { newSlice } from '../../src/objects/slice.ts';
import { staticType } from '../../src/objects/type.ts';
import { getIterator, nextItem } from '../../src/vm/iteration.ts';
import type { VM } from '../../src/vm/machine.ts';
import { defineMethods, leaf } from '../../src/vm/native.ts';
import { sortList } from '../../src/vm/sorting.ts';
import { testVM } from './fakeHost.ts';
import { finish, method, reprText } from './natives.ts';

type Text = string | null;

interface Recorded {
  readonly slices: readonly [
    length: number,
    parts: Text[],
    items: number[],
    got: unknown,
    assigned: unknown,
    deleted: unknown,
    indices: unknown,
  ][];
  readonly ranges: readonly [
    bounds: string[],
    repr: string,
    length: unknown,
    parts: Text[],
    sliced: string,
    probe: string,
    isIn: boolean,
    index: unknown,
    first: unknown,
    last: unknown,
  ][];
  readonly sorts: readonly [keys: number[], reverse: boolean, order: number[], comparisons: number[]][];
}

const recorded = JSON.parse(readFileSync(new URL('./recordings/sequences.json', import.meta.url), 'utf8')) as Recorded;

const int = (text: string): Value => normalise(BigInt(text));
const bound = (text: Text): Value => (text === null ? null : int(text));

/** The result, or `TypeName: message` of what was raised. */
function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (problem) {
    if (problem instanceof PendingRaise) return `${problem.exceptionName}: ${String(problem.args[0])}`;
    throw problem;
  }
}

function sliceOf(vm: VM, parts: readonly Text[]): Value {
  const [start, stop, step] = parts.map(bound) as [Value, Value, Value];
  return newSlice(vm.heap, start, stop, step);
}

function upTo(vm: VM, length: number): PyList {
  return newList(
    vm.heap,
    Array.from({ length }, (_, i) => i),
  );
}

function firstItems(vm: VM, iterator: Value): string[] {
  const items: string[] = [];
  while (items.length < 5) {
    const item = finish(vm, nextItem(vm, iterator));
    if (item === undefined) break;
    items.push(String(item));
  }
  vm.heap.decref(iterator);
  return items;
}

describe('list', () => {
  it('slices, assigns to slices and deletes them', () => {
    const { vm } = testVM();
    for (const [length, parts, items, got, assigned, deleted, indices] of recorded.slices) {
      const slice = sliceOf(vm, parts);
      const name = `${length} ${parts.join(':')}`;
      const change = (run: (list: PyList) => Value): unknown => {
        const list = upTo(vm, length);
        return attempt(() => {
          try {
            run(list);
            return [...list.payload];
          } finally {
            vm.heap.decref(list);
          }
        });
      };
      const read = attempt(() => {
        const list = upTo(vm, length);
        try {
          const part = method(vm, list, '__getitem__', slice) as PyList;
          const result = [...part.payload];
          vm.heap.decref(part);
          return result;
        } finally {
          vm.heap.decref(list);
        }
      });
      expect(read, name).toEqual(got);
      const other = newList(vm.heap, [...items]);
      expect(
        change((list) => method(vm, list, '__setitem__', slice, other)),
        name,
      ).toEqual(assigned);
      vm.heap.decref(other);
      expect(
        change((list) => method(vm, list, '__delitem__', slice)),
        name,
      ).toEqual(deleted);
      const bounds = attempt(() => {
        const tuple = method(vm, slice, 'indices', length) as PyObject<Value[]>;
        const result = tuple.payload.map(String);
        vm.heap.decref(tuple);
        return result;
      });
      expect(bounds, name).toEqual(indices);
      vm.heap.decref(slice);
    }
    expect(vm.heap.live?.size).toBe(0);
  });
});

describe('range', () => {
  it('is what CPython says it is', () => {
    const { vm } = testVM();
    for (const [bounds, repr, length, parts, sliced, probe, isIn, index, first, last] of recorded.ranges) {
      const [start, stop, step] = bounds.map((text) => normalise(BigInt(text)));
      const range = newRange(vm.heap, start as number, stop as number, step as number);
      expect(reprText(vm, range)).toBe(repr);
      const count = attempt(() => String(method(vm, range, '__len__')));
      expect(count, repr).toEqual(length);
      const slice = sliceOf(vm, parts);
      const part = method(vm, range, '__getitem__', slice);
      expect(reprText(vm, part), `${repr}[${parts.join(':')}]`).toBe(sliced);
      vm.heap.decrefAll([slice, part]);
      expect(method(vm, range, '__contains__', int(probe))).toBe(isIn);
      if (index !== null) expect(attempt(() => method(vm, range, 'index', int(probe)))).toEqual(index);
      expect(firstItems(vm, finish(vm, getIterator(vm, range)) as Value)).toEqual(first);
      expect(firstItems(vm, method(vm, range, '__reversed__'))).toEqual(last);
      vm.heap.decref(range);
    }
    expect(vm.heap.live?.size).toBe(0);
  });
});

describe('sort', () => {
  it('asks what CPython asks, in the same order', () => {
    const { vm } = testVM();
    const log: number[] = [];
    const watchedType = staticType('Watched');
    type Watched = PyObject<{ key: number; name: number }>;
    defineMethods(watchedType, {
      __lt__: leaf('(self, value, /)', (_vm: VM, self: Watched, other: Watched) => {
        log.push(self.payload.name * 100 + other.payload.name);
        return self.payload.key < other.payload.key;
      }),
    });
    for (const [keys, reverse, order, comparisons] of recorded.sorts) {
      log.length = 0;
      const items = keys.map((key, name) => vm.heap.allocate(watchedType, { key, name }));
      const list = newList(vm.heap, items);
      finish(vm, sortList(vm, list, null, reverse));
      expect(list.payload.map((item) => (item as Watched).payload.name)).toEqual(order);
      expect(log).toEqual(comparisons);
      vm.heap.decref(list);
    }
    expect(vm.heap.live?.size).toBe(0);
  });
});
