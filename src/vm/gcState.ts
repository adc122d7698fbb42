// What the module `gc` shows and sets beyond the heap's own counters: callbacks, statistics, objects set aside.

import { newList, type PyList } from '../objects/collections.ts';
import type { PyObject, Value } from '../objects/object.ts';
import type { VM } from './machine.ts';

export interface GenerationStats {
  collections: number;
  collected: number;
}

export interface GcState {
  collecting: boolean;
  /** `gc.callbacks`, owned. */
  readonly callbacks: PyList;
  /** `gc.garbage`, owned. */
  readonly garbage: PyList;
  /** References that collections under way hold. */
  readonly held: Set<readonly Value[]>;
  readonly stats: readonly GenerationStats[];
  /** Objects that `gc.freeze()` set aside; they are in no generation. */
  frozen: PyObject[];
  debug: number;
}

/** `gc.DEBUG_SAVEALL`: garbage is kept in `gc.garbage` instead of being freed. */
export const DEBUG_SAVEALL = 32;

const KEY = 'gc';

/** The state of this VM's collector, made when it is first needed. */
export function gcState(vm: VM): GcState {
  let state = vm.moduleState.get(KEY) as GcState | undefined;
  if (state === undefined) {
    const made: GcState = {
      collecting: false,
      callbacks: newList(vm.heap, []),
      garbage: newList(vm.heap, []),
      held: new Set(),
      stats: [0, 1, 2].map(() => ({ collections: 0, collected: 0 })),
      frozen: [],
      debug: 0,
    };
    vm.holders.push((): Value[] => [made.callbacks, made.garbage, ...[...made.held].flat()]);
    vm.moduleState.set(KEY, made);
    state = made;
  }
  return state;
}
