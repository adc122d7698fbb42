// The heap audit: counts the references that really exist, and compares them with what the objects' counts say. It
// knows every place that may hold a reference: frames of all threads, native frames, suspended generators, the VM's
// own tables, pending calls. A difference is a bug in whoever took or gave back a reference.

import { PyObject, type Value } from '../objects/object.ts';
import { type PyType, typeOf } from '../objects/type.ts';
import type { Frame } from './frame.ts';
import type { VM } from './machine.ts';
import type { Thread } from './thread.ts';

export interface CountDifference {
  readonly object: PyObject;
  /** What the object's count says, and how many references there are. */
  readonly counted: number;
  readonly found: number;
}

export interface Audit {
  /** Objects whose count is not the number of references to them. */
  readonly differences: readonly CountDifference[];
  /** Objects that nothing reaches from the roots: garbage in cycles, or leaked. */
  readonly unreachable: readonly PyObject[];
}

/**
 * Counts all references. Call it between two slices of a VM made with the option `audit`.
 * @throws Error if the audit was not enabled
 */
export function auditRefcounts(vm: VM): Audit {
  const { live } = vm.heap;
  if (live === null) throw new Error('the audit has not been enabled for this VM');
  const found = new Map<PyObject, number>();
  const count = (value: Value | undefined): void => {
    if (value instanceof PyObject) found.set(value, (found.get(value) ?? 0) + 1);
  };
  const roots: PyObject[] = [];
  visitRoots(vm, (value) => {
    count(value);
    if (value instanceof PyObject) roots.push(value);
  });
  for (const object of live) vm.heap.references(object, count);
  const differences: CountDifference[] = [];
  for (const object of live) {
    const references = found.get(object) ?? 0;
    if (references !== object.refcount) differences.push({ object, counted: object.refcount, found: references });
  }
  // References to objects that have been freed.
  for (const [object, references] of found) {
    if (!live.has(object) && object.refcount < 1)
      differences.push({ object, counted: object.refcount, found: references });
  }
  return { differences, unreachable: unreachableFrom(vm, roots, live) };
}

function unreachableFrom(vm: VM, roots: readonly PyObject[], live: ReadonlySet<PyObject>): PyObject[] {
  const reached = new Set<PyObject>(roots);
  const pending = [...roots];
  for (let object = pending.pop(); object !== undefined; object = pending.pop()) {
    // Something still refers to an object that has been freed: a difference, found above.
    if (object.refcount < 1) continue;
    vm.heap.references(object, (value) => {
      if (value instanceof PyObject && !reached.has(value)) {
        reached.add(value);
        pending.push(value);
      }
    });
  }
  return [...live].filter((object) => !reached.has(object));
}

/** Calls `visit` for every reference that is held from outside the heap. */
function visitRoots(vm: VM, visit: (value: Value | undefined) => void): void {
  visit(vm.modules);
  visit(vm.builtins);
  for (const pending of vm.heap.pendingCalls) {
    if (pending.kind === 'finalizer') visit(pending.object);
    else {
      visit(pending.callback);
      visit(pending.reference);
    }
  }
  for (const value of vm.heldValues()) visit(value);
  for (const thread of vm.threads) visitThread(thread, visit);
}

function visitThread(thread: Thread, visit: (value: Value | undefined) => void): void {
  visit(thread.result);
  visit(thread.uncaught);
  visit(thread.pendingException);
  visit(thread.wakeValue);
  for (let item: typeof thread.handled | null = thread.handled; item !== null; item = item.previous) {
    // A generator's own is counted with the generator object.
    if (item.previous === null) visit(item.value);
  }
  for (let frame = thread.frame; frame !== null; frame = frame.back) {
    if (frame.native) for (const value of frame.held) visit(value);
    else visitFrame(frame, thread, visit);
  }
}

function visitFrame(frame: Frame, thread: Thread, visit: (value: Value | undefined) => void): void {
  for (let i = frame.base; i < frame.sp; i++) visit(thread.stack[i]);
  visit(frame.codeObject);
  visit(frame.function);
  visit(frame.globals);
  visit(frame.builtins);
  visit(frame.locals);
  visit(frame.pending);
  visit(frame.generator);
  visit(frame.frameObject);
}

/** One line for a difference, for failure messages. */
export function describeDifference(difference: CountDifference): string {
  const { object, counted, found } = difference;
  const type: PyType = typeOf(object);
  const name = (object as { name?: unknown }).name;
  const shown = typeof name === 'string' ? ` '${name}'` : '';
  return `${type.name}${shown}: count ${counted}, references ${found}`;
}
