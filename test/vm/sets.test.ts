// Sets of ints come out in CPython's order, after any operations (see recordings/record_sets.py).

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newList } from '../../src/objects/collections.ts';
import { normalise } from '../../src/objects/numbers/int.ts';
import type { Value } from '../../src/objects/object.ts';
import { newSet, type PySet } from '../../src/objects/set.ts';
import type { VM } from '../../src/vm/machine.ts';
import { updateSet } from '../../src/vm/setAlgebra.ts';
import { testVM } from './fakeHost.ts';
import { finish, method } from './natives.ts';

type Step = readonly [name: string, operand: readonly string[], order: readonly string[]];

const cases = JSON.parse(readFileSync(new URL('./recordings/set_orders.json', import.meta.url), 'utf8')) as Step[][];

function setOf(vm: VM, values: readonly Value[]): PySet {
  const set = newSet(vm.heap);
  const list = newList(vm.heap, [...values]);
  finish(vm, updateSet(vm, set.payload, list));
  vm.heap.decref(list);
  return set;
}

function execute(vm: VM, set: PySet, [name, operand]: Step): PySet {
  const values = operand.map((text) => normalise(BigInt(text)) as Value);
  const replaced = (next: Value): PySet => {
    vm.heap.decref(set);
    return next as PySet;
  };
  const withOperand = (other: Value, use: (other: Value) => Value): Value => {
    const result = use(other);
    vm.heap.decref(other);
    return result;
  };
  switch (name) {
    case 'add':
    case 'discard':
      method(vm, set, name, values[0] as Value);
      return set;
    case 'pop':
      if (set.payload.used > 0) method(vm, set, 'pop');
      return set;
    case 'clear':
      method(vm, set, 'clear');
      return set;
    case 'copy':
      return replaced(method(vm, set, 'copy'));
    case 'fill':
      for (const value of values) method(vm, set, 'add', value);
      return set;
    case 'update':
      withOperand(newList(vm.heap, values), (other) => method(vm, set, 'update', other));
      return set;
    case 'ior':
    case 'iand':
    case 'isub':
    case 'ixor':
      return replaced(withOperand(setOf(vm, values), (other) => method(vm, set, `__${name}__`, other)));
  }
  if (name.endsWith('_list')) {
    const list = newList(vm.heap, values);
    return replaced(withOperand(list, (other) => method(vm, set, name.slice(0, -5), other)));
  }
  return replaced(withOperand(setOf(vm, values), (other) => method(vm, set, name, other)));
}

describe('sets of ints', () => {
  it.each(cases.map((steps, i) => [i, steps] as const))('iterate in the order of CPython: case %i', (_, steps) => {
    const { vm } = testVM();
    let set = newSet(vm.heap);
    for (const step of steps) {
      set = execute(vm, set, step);
      expect(set.payload.elements().map(String), step[0]).toEqual(step[2]);
    }
    vm.heap.decref(set);
    expect(vm.heap.live?.size).toBe(0);
  });
});
