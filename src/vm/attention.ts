// What is due between two instructions: calls for objects that died (`__del__`, weakref callbacks), a run of the
// cycle collector, an exception that came from outside (Ctrl-C, a limit).

import { type PyException, Raised } from '../objects/exceptions.ts';
import { functionType } from '../objects/function.ts';
import type { PendingCall } from '../objects/heap.ts';
import { incref, isObject, type Value } from '../objects/object.ts';
import { typeOf } from '../objects/type.ts';
import { scheduleCollection } from './collection.ts';
import type { NativeFrame } from './frame.ts';
import { closeGenerator } from './generatorMethods.ts';
import { isGenerator } from './generators.ts';
import type { VM } from './machine.ts';
import { callSpecial } from './protocols.ts';
import { call, type Outcome, Request, type Steps, steps } from './request.ts';
import { pushDueSteps } from './stack.ts';
import type { Thread } from './thread.ts';
import { reportUnraisable } from './unraisable.ts';
import { raiseInTop } from './unwind.ts';

/** Pushes frames for what is due; the loop then executes them. */
export function attend(vm: VM, thread: Thread): void {
  const { heap } = vm;
  heap.attention = false;
  if (thread.pendingException !== null) {
    const exception = thread.pendingException as PyException;
    thread.pendingException = null;
    // It happens at the instruction that would be next: after a jump, the one before it is somewhere else.
    if (thread.frame?.native === false) thread.frame.pc++;
    raiseInTop(vm, thread, new Raised(exception), false);
    return;
  }
  if (heap.gcScheduled) scheduleCollection(vm, thread);
  if (heap.pendingCalls.length > 0) {
    const due = heap.pendingCalls.splice(0);
    const frame = pushDueSteps(vm, thread, (own) => attendSteps(vm, own, due));
    // The frame owns what the queue held; the first call's at the end, where `drop` looks first.
    for (let i = due.length - 1; i >= 0; i--) frame.ownAll(referencesOf(due[i] as PendingCall));
  }
}

function referencesOf(pending: PendingCall): Value[] {
  return pending.kind === 'finalizer' ? [pending.object] : [pending.reference, pending.callback];
}

function* attendSteps(vm: VM, frame: NativeFrame, due: readonly PendingCall[]): Steps {
  for (const pending of due) {
    yield pendingRequest(vm, pending);
    for (const reference of referencesOf(pending)) frame.drop(reference);
  }
  return null;
}

/** One due call, as a request that never raises: an exception is reported as unraisable. */
function pendingRequest(vm: VM, pending: PendingCall): Request {
  return steps(() => runPending(vm, pending));
}

function* runPending(vm: VM, pending: PendingCall): Generator<Request, Value, Value> {
  try {
    if (pending.kind === 'weakref-callback') {
      vm.heap.decref(yield call(pending.callback, pending.reference));
      return null;
    }
    const { object } = pending;
    const outcome = isGenerator(object) ? closeGenerator(vm, object) : finalize(vm, object);
    vm.heap.decref(outcome instanceof Request ? yield outcome : outcome);
  } catch (problem) {
    reportIgnored(vm, problem, pending);
  }
  return null;
}

function finalize(vm: VM, object: Value): Outcome {
  const method = typeOf(object).lookup('__del__');
  if (method === undefined) return null;
  if (isObject(method) && method.type === functionType) return call(method, object);
  return callSpecial(vm, method, object);
}

function reportIgnored(vm: VM, problem: unknown, pending: PendingCall): void {
  const exception = problem instanceof Raised ? problem.exception : vm.exceptionOf(problem);
  const where =
    pending.kind === 'finalizer' && !isGenerator(pending.object)
      ? (typeOf(pending.object).lookup('__del__') ?? null)
      : pending.kind === 'finalizer'
        ? pending.object
        : pending.callback;
  reportUnraisable(vm, exception, incref(where));
}
