// The cycle collector: finds containers that refer to each other and that nothing else refers to, as CPython's
// gcmodule does: subtract the references that come from inside the examined set; what still has references, and all
// it reaches, lives. Finalizers of the rest run first; what they resurrect lives, the rest is cleared.

import { newDict } from '../objects/collections.ts';
import { Raised } from '../objects/exceptions.ts';
import { PyObject, type Value } from '../objects/object.ts';
import { PyType } from '../objects/type.ts';
import { DEBUG_SAVEALL, type GenerationStats, gcState } from './gcState.ts';
import { closeGenerator } from './generatorMethods.ts';
import { isGenerator } from './generators.ts';
import type { VM } from './machine.ts';
import { callSpecial } from './protocols.ts';
import { call, Request, type Steps } from './request.ts';
import { pushDueSteps } from './stack.ts';
import type { Thread } from './thread.ts';
import { reportUnraisable } from './unraisable.ts';

/** Collects the oldest generation that is due, in a native frame on top of the thread. */
export function scheduleCollection(vm: VM, thread: Thread): void {
  const { heap } = vm;
  heap.gcScheduled = false;
  if (!heap.gcEnabled) return;
  let generation = 0;
  // As CPython: a full collection only when a quarter more long-lived objects have come.
  const manyNew = heap.longLivedPending > heap.longLivedTotal / 4;
  if (heap.counts[2] > heap.thresholds[2] && heap.thresholds[2] > 0 && manyNew) generation = 2;
  else if (heap.counts[1] > heap.thresholds[1] && heap.thresholds[1] > 0) generation = 1;
  pushDueSteps(vm, thread, () => scheduleCollectionSteps(vm, generation));
}

function* scheduleCollectionSteps(vm: VM, generation: number): Steps {
  yield* collectAndTell(vm, generation);
  return null;
}

/** A collection as programs see it: with `gc.callbacks`, counted in `gc.get_stats()`, never within another one. */
export function* collectAndTell(vm: VM, generation: number): Steps<number> {
  const state = gcState(vm);
  if (state.collecting) return 0;
  state.collecting = true;
  try {
    if (state.callbacks.payload.length > 0) yield* tell(vm, 'start', generation, 0);
    const collected = yield* collect(vm, generation);
    const stats = state.stats[generation] as GenerationStats;
    stats.collections++;
    stats.collected += collected;
    if (state.callbacks.payload.length > 0) yield* tell(vm, 'stop', generation, collected);
    return collected;
  } finally {
    state.collecting = false;
  }
}

function* tell(vm: VM, phase: string, generation: number, collected: number): Steps<null> {
  const { callbacks, held } = gcState(vm);
  for (const callback of callbacks.payload.slice()) {
    const info = newDict(vm.heap);
    info.payload.setString('generation', generation);
    info.payload.setString('collected', collected);
    info.payload.setString('uncollectable', 0);
    const holding: Value[] = [share(callback), info];
    held.add(holding);
    try {
      vm.heap.decref(yield call(callback, phase, info));
    } catch (problem) {
      reportUnraisable(vm, problem instanceof Raised ? problem.exception : vm.exceptionOf(problem), share(callback));
    }
    held.delete(holding);
    vm.heap.decrefAll(holding);
  }
  return null;
}

/** Collects a generation and the younger ones. @returns how many unreachable objects were found */
export function* collect(vm: VM, generation: number): Steps<number> {
  const { heap } = vm;
  const examined = takeGenerations(vm, generation);
  const unreachable = findUnreachable(vm, examined);
  const dead = new Set(unreachable);
  const older = heap.generations[Math.min(generation + 1, 2) as 1 | 2];
  let survivors = 0;
  for (const object of examined) {
    if (dead.has(object)) continue;
    older.push(object);
    survivors++;
  }
  if (generation === 2) {
    heap.longLivedTotal = survivors;
    heap.longLivedPending = 0;
  } else if (generation === 1) heap.longLivedPending += survivors;
  for (const object of unreachable) object.refcount++;
  const state = gcState(vm);
  state.held.add(unreachable);
  for (const object of unreachable) clearWeakReferences(vm, object, dead);
  yield* callFinalizers(vm, unreachable);
  const alive = new Set(unreachable.filter((object) => object.refcount > 0));
  const resurrected = stillReachable(vm, [...alive]);
  const cleared = unreachable.filter((object) => !resurrected.has(object));
  for (const object of resurrected) older.push(object);
  if ((state.debug & DEBUG_SAVEALL) !== 0) for (const object of cleared) state.garbage.payload.push(share(object));
  else for (const object of cleared) clear(vm, object);
  state.held.delete(unreachable);
  for (const object of unreachable) heap.decref(object);
  return cleared.length;
}

function takeGenerations(vm: VM, generation: number): PyObject[] {
  const { heap } = vm;
  const examined: PyObject[] = [];
  for (let g = 0; g <= generation; g++) {
    const list = heap.generations[g as 0 | 1 | 2];
    for (const object of list) if (object.refcount > 0) examined.push(object);
    list.length = 0;
    heap.counts[g as 0 | 1 | 2] = 0;
  }
  if (generation < 2) heap.counts[(generation + 1) as 1 | 2]++;
  return examined;
}

/** Those of the objects that only objects among them refer to, in order. */
function findUnreachable(vm: VM, objects: readonly PyObject[]): PyObject[] {
  const external = new Map<PyObject, number>();
  for (const object of objects) external.set(object, object.refcount);
  for (const object of objects) {
    vm.heap.references(object, (value) => {
      const count = external.get(value as PyObject);
      if (count !== undefined) external.set(value as PyObject, count - 1);
    });
  }
  const reachable = new Set<PyObject>();
  const pending: PyObject[] = [];
  for (const [object, count] of external) {
    if (count > 0) {
      reachable.add(object);
      pending.push(object);
    }
  }
  for (let object = pending.pop(); object !== undefined; object = pending.pop()) {
    vm.heap.references(object, (value: Value | undefined) => {
      if (value instanceof PyObject && external.has(value) && !reachable.has(value)) {
        reachable.add(value);
        pending.push(value);
      }
    });
  }
  return objects.filter((object) => !reachable.has(object));
}

/** Weak references into garbage are cleared; callbacks are called only for references that live themselves. */
function clearWeakReferences(vm: VM, object: PyObject, dead: ReadonlySet<PyObject>): void {
  for (const listener of [...vm.heap.weakListenersOf(object)]) {
    if (!dead.has(listener.reference)) continue;
    vm.heap.removeWeakListener(object, listener);
    vm.heap.decref(listener.targetDied());
  }
  vm.heap.notifyWeakListeners(object);
}

function* callFinalizers(vm: VM, objects: readonly PyObject[]): Steps<null> {
  for (const object of objects) {
    if (vm.heap.isFinalized(object)) continue;
    const method = object.type.isStatic ? undefined : object.type.lookup('__del__');
    const isOpenGenerator = isGenerator(object) && object.payload.state === 'suspended';
    if (method === undefined && !isOpenGenerator) continue;
    vm.heap.markFinalized(object);
    try {
      const outcome = isOpenGenerator ? closeGenerator(vm, object) : callSpecial(vm, method as Value, object);
      vm.heap.decref(outcome instanceof Request ? yield outcome : outcome);
    } catch (problem) {
      const exception = problem instanceof Raised ? problem.exception : vm.exceptionOf(problem);
      reportUnraisable(vm, exception, method === undefined ? null : share(method));
    }
  }
  return null;
}

function share(value: Value): Value {
  if (typeof value === 'object' && value !== null) value.refcount++;
  return value;
}

/** Which of the objects became reachable from outside again; each is held once by the collector. */
function stillReachable(vm: VM, objects: readonly PyObject[]): Set<PyObject> {
  for (const object of objects) object.refcount--;
  const garbage = new Set(findUnreachable(vm, objects));
  for (const object of objects) object.refcount++;
  return new Set(objects.filter((object) => !garbage.has(object)));
}

/** Breaks the cycles that go through the object. */
function clear(vm: VM, object: PyObject): void {
  const { heap } = vm;
  const released: (Value | undefined)[] = [];
  if (object.slots !== null) {
    released.push(...object.slots);
    // The places that `__slots__` reserved stay, empty.
    object.slots = object.slots.slice(0, object.shape.reserved).fill(undefined);
    object.shape = object.type.rootShape;
  }
  if (object instanceof PyType) {
    for (const value of object.dict.values()) released.push(value);
    object.dict.clear();
    object.changed();
  } else if (object.type.layout.clear !== undefined) {
    object.type.layout.references?.(object.payload, (value) => released.push(value));
    object.type.layout.clear(object.payload);
    // What clearing does not let go of is still owned by the object.
    object.type.layout.references?.(object.payload, (value) => {
      const at = released.lastIndexOf(value);
      if (at >= 0) released.splice(at, 1);
    });
  }
  heap.decrefAll(released);
}
