// The module `gc`: the cycle collector's levers and gauges.

import { isDict, isTuple, newDict, newList, newTuple } from '../../objects/collections.ts';
import { incref, isObject, type PyObject, type Value } from '../../objects/object.ts';
import { asInt } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { typeOf } from '../../objects/type.ts';
import { collectAndTell } from '../../vm/collection.ts';
import { DEBUG_SAVEALL, gcState } from '../../vm/gcState.ts';
import type { VM } from '../../vm/machine.ts';
import { leaf, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { steps } from '../../vm/request.ts';

function number(value: Value): number {
  const int = asInt(value);
  if (int === undefined) {
    throw raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  }
  return Number(int);
}

/** Does the collector watch the value? Dicts and tuples that only hold atoms need no watching. */
function isTracked(value: Value): boolean {
  if (!isObject(value) || !value.type.layout.container) return false;
  if (isDict(value) && value.type.isStatic)
    return value.payload.values.some((item) => item !== undefined && isTracked(item));
  return !(isTuple(value) && value.payload.length === 0);
}

/** The living containers of one generation, or of all. */
function* containers(vm: VM, generation: number | null): Iterable<PyObject> {
  const seen = new Set<PyObject>();
  for (let g = 0; g < 3; g++) {
    if (generation !== null && generation !== g) continue;
    for (const object of vm.heap.generations[g as 0 | 1 | 2]) {
      if (object.refcount <= 0 || seen.has(object)) continue;
      seen.add(object);
      yield object;
    }
  }
}

export const gcModule: NativeModule = {
  name: 'gc',
  doc: 'The collector of reference cycles.',
  functions: {
    collect: stepped('(generation=2)', (vm: VM, generation: Value = 2) => {
      const chosen = number(generation);
      if (chosen < 0 || chosen > 2) throw raise('ValueError', 'invalid generation');
      return steps(() => collectAndTell(vm, chosen));
    }),
    enable: leaf('()', (vm: VM) => {
      vm.heap.gcEnabled = true;
      return null;
    }),
    disable: leaf('()', (vm: VM) => {
      vm.heap.gcEnabled = false;
      return null;
    }),
    isenabled: leaf('()', (vm: VM) => vm.heap.gcEnabled),
    get_threshold: leaf('()', (vm: VM) => newTuple(vm.heap, [...vm.heap.thresholds])),
    set_threshold: leaf('(threshold0, threshold1=10, threshold2=10, /)', (vm: VM, ...given: Value[]) => {
      given.forEach((value, i) => {
        if (value !== undefined) vm.heap.thresholds[i as 0 | 1 | 2] = number(value);
      });
      return null;
    }),
    get_count: leaf('()', (vm: VM) => newTuple(vm.heap, [...vm.heap.counts])),
    get_objects: leaf('(generation=None)', (vm: VM, generation: Value = null) => {
      const chosen = generation === null ? null : number(generation);
      if (chosen !== null && chosen < 0) throw raise('ValueError', 'generation parameter cannot be negative');
      if (chosen !== null && chosen > 2) {
        throw raise('ValueError', 'generation parameter must be less than the number of available generations (3)');
      }
      const found = [...containers(vm, chosen)].filter(isTracked);
      return newList(
        vm.heap,
        found.map((object) => incref(object)),
      );
    }),
    get_referrers: leaf('(*objs)', (vm: VM, targets: Value[]) => {
      const wanted = new Set<Value>(targets.filter(isObject));
      const found: Value[] = [];
      for (const object of containers(vm, null)) {
        let refers = false;
        vm.heap.references(object, (value) => {
          if (value !== undefined && wanted.has(value)) refers = true;
        });
        if (refers) found.push(incref(object));
      }
      return newList(vm.heap, found);
    }),
    get_referents: leaf('(*objs)', (vm: VM, objects: Value[]) => {
      const found: Value[] = [];
      for (const object of objects) {
        if (!isObject(object)) continue;
        vm.heap.references(object, (value) => {
          if (value !== undefined && value !== null) found.push(incref(value));
        });
      }
      return newList(vm.heap, found);
    }),
    is_tracked: leaf('(obj, /)', (_vm: VM, value: Value) => isTracked(value)),
    is_finalized: leaf('(obj, /)', (vm: VM, value: Value) => isObject(value) && vm.heap.isFinalized(value)),
    freeze: leaf('()', (vm: VM) => {
      const state = gcState(vm);
      state.frozen.push(...containers(vm, null));
      for (const generation of vm.heap.generations) generation.length = 0;
      return null;
    }),
    unfreeze: leaf('()', (vm: VM) => {
      const state = gcState(vm);
      for (const object of state.frozen) if (object.refcount > 0) vm.heap.generations[2].push(object);
      state.frozen = [];
      return null;
    }),
    get_freeze_count: leaf('()', (vm: VM) => gcState(vm).frozen.filter((object) => object.refcount > 0).length),
    get_debug: leaf('()', (vm: VM) => gcState(vm).debug),
    set_debug: leaf('(flags, /)', (vm: VM, flags: Value) => {
      gcState(vm).debug = number(flags);
      return null;
    }),
    get_stats: leaf('()', (vm: VM) =>
      newList(
        vm.heap,
        gcState(vm).stats.map((stats) => {
          const dict = newDict(vm.heap);
          dict.payload.setString('collections', stats.collections);
          dict.payload.setString('collected', stats.collected);
          dict.payload.setString('uncollectable', 0);
          return dict;
        }),
      ),
    ),
  },
  values: (vm: VM) => ({
    callbacks: incref(gcState(vm).callbacks),
    garbage: incref(gcState(vm).garbage),
    DEBUG_STATS: 1,
    DEBUG_COLLECTABLE: 2,
    DEBUG_UNCOLLECTABLE: 4,
    DEBUG_SAVEALL,
    DEBUG_LEAK: 2 | 4 | DEBUG_SAVEALL,
  }),
};
