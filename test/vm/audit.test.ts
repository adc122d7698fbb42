// The audit itself: a test that never fails proves nothing, so natives that take one reference too few or too many
// are let loose on it, and it has to name what they spoiled.

import { describe, expect, it } from 'vitest';
import { newList, type PyList } from '../../src/objects/collections.ts';
import { incref, type Value } from '../../src/objects/object.ts';
import type { VM } from '../../src/vm/machine.ts';
import { leaf, type NativeDefinition, nativeFunction } from '../../src/vm/native.ts';
import { countDifferences, leftovers, runText } from '../properties/run.ts';

/** Runs a program that may call `fault`; what the audit says at its end. */
async function auditOf(source: string, fault: NativeDefinition): Promise<string[]> {
  let isInstalled = false;
  const install = (vm: VM): void => {
    if (isInstalled) return;
    isInstalled = true;
    vm.heap.decref(vm.builtins.payload.setString('fault', nativeFunction('fault', fault, 'builtins')));
  };
  const { vm, stderr } = await runText(source, { between: install });
  expect(stderr).toBe('');
  return [...countDifferences(vm), ...leftovers(vm).map((name) => `left over: ${name}`)];
}

describe('the audit', () => {
  it('has nothing to say of a native that keeps to the rules', async () => {
    const good = leaf('(value, /)', (vm: VM, value: Value) => newList(vm.heap, [incref(value)]));
    expect(await auditOf('kept = fault({})\n', good)).toEqual([]);
  });

  it('finds a forgotten incref', async () => {
    const forgets = leaf('(value, /)', (vm: VM, value: Value) => newList(vm.heap, [value]));
    const found = await auditOf('value = {1: 2}\nimport sys\nsys.kept = [value, value, fault(value)]\n', forgets);
    expect(found).toEqual(['dict: count 2, references 3']);
  });

  it('finds a forgotten decref', async () => {
    const forgets = leaf('(value, /)', (_vm: VM, value: Value) => {
      incref(value);
      return null;
    });
    expect(await auditOf('fault({})\n', forgets)).toEqual(['dict: count 1, references 0', 'left over: dict']);
  });

  it('finds a reference to an object that has been freed', async () => {
    const steals = leaf('(kept, value, /)', (_vm: VM, kept: PyList, value: Value) => {
      kept.payload.push(value);
      return null;
    });
    const found = await auditOf('import sys\nsys.kept = []\nfault(sys.kept, {})\n', steals);
    expect(found).toEqual(['dict: count 0, references 1']);
  });

  it('finds a cycle that nobody collects', async () => {
    const ties = leaf('()', (vm: VM) => {
      const list = newList(vm.heap, []);
      list.payload.push(list);
      vm.heap.generations[0].length = 0;
      return null;
    });
    expect(await auditOf('fault()\n', ties)).toEqual(['left over: list']);
  });

  it('looks at every slice, not only at the end', async () => {
    const lends = leaf('(value, /)', (_vm: VM, value: Value) => {
      incref(value);
      return null;
    });
    const repairs: string[][] = [];
    await runText('x = []\nfault(x)\ny = 1\nz = 2\n', {
      slice: () => 1,
      between: (vm) => {
        if (vm.builtins.payload.getString('fault') === undefined) {
          vm.heap.decref(vm.builtins.payload.setString('fault', nativeFunction('fault', lends, 'builtins')));
        }
        const found = countDifferences(vm);
        if (found.length > 0) repairs.push(found);
      },
    });
    expect(repairs.length).toBeGreaterThan(4);
    expect(repairs[0]).toEqual(['list: count 2, references 1']);
  });
});
