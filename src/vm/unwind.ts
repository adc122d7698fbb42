// Results and exceptions on their way down the stack: `deliver` and `raiseInTop` pass them to the frame below, and on
// through native frames, until a Python frame can go on (or the thread is done).

import { argumentOf } from '../bytecode/code.ts';
import type { PyTuple } from '../objects/collections.ts';
import { isException, type PyException, Raised } from '../objects/exceptions.ts';
import { incref, isObject, type Value } from '../objects/object.ts';
import { PUSHED, RaiseInFrame, start } from './calls.ts';
import { type Frame, type NativeFrame, ReturnMode } from './frame.ts';
import { newTraceback } from './frameObjects.ts';
import type { VM } from './machine.ts';
import { RequestKind } from './request.ts';
import { endGenerator, popFrame, popSteps } from './stack.ts';
import type { Thread } from './thread.ts';
import { reportUnraisable } from './unraisable.ts';

/** Gives `value` (owned; undefined: the end of an iterator) to the frame that is on top now, in the given mode. */
export function deliver(vm: VM, thread: Thread, value: Value | undefined, mode: ReturnMode): void {
  settle(vm, thread, value, mode, null, false);
}

/** Starts or wakes the native frame on top of the thread. */
export function stepNative(vm: VM, thread: Thread, value: Value): void {
  settle(vm, thread, value, ReturnMode.PUSH, null, false);
}

/**
 * Raises whatever TypeScript code threw, in the frame on top.
 * @param reraise the exception has been through this frame: no new traceback entry
 */
export function raiseInTop(vm: VM, thread: Thread, thrown: unknown, reraise: boolean): void {
  settle(vm, thread, undefined, ReturnMode.PUSH, toException(vm, thread, thrown), reraise);
}

/** The exception object for what was thrown, with its context set. */
function toException(vm: VM, thread: Thread, thrown: unknown): PyException {
  if (thrown instanceof RaiseInFrame) {
    if (!thrown.ownContext || thread.handled.value !== null) setContext(vm, thread, thrown.exception as PyException);
    return thrown.exception as PyException;
  }
  if (thrown instanceof Raised) return thrown.exception;
  const exception = vm.exceptionOf(thrown);
  setContext(vm, thread, exception);
  return exception;
}

/** `__context__` of a new exception: the one being handled; a cycle that this would make is cut, as CPython does. */
export function setContext(vm: VM, thread: Thread, exception: PyException): void {
  const handled = thread.currentException();
  if (handled === null || handled === exception || !isException(handled)) return;
  let other: PyException = handled;
  for (let steps = 0; steps < 100_000; steps++) {
    const context = other.payload.context;
    if (!isException(context)) break;
    if (context === exception) {
      other.payload.context = null;
      vm.heap.decref(exception);
      break;
    }
    other = context;
  }
  const old = exception.payload.context;
  exception.payload.context = incref(handled);
  vm.heap.decref(old);
}

function settle(
  vm: VM,
  thread: Thread,
  firstValue: Value | undefined,
  firstMode: ReturnMode,
  firstException: PyException | null,
  firstReraise: boolean,
): void {
  let value = firstValue;
  let mode = firstMode;
  let exception = firstException;
  let reraise = firstReraise;
  for (;;) {
    const frame = thread.frame;
    if (frame === null) {
      if (mode === ReturnMode.FINALIZER) vm.heap.decref(value);
      else if (exception === null) thread.result = value as Value;
      else thread.uncaught = exception;
      return;
    }
    if (!frame.native) {
      if (exception === null) {
        try {
          receive(vm, frame, thread.stack, value, mode);
          return;
        } catch (thrown) {
          exception = toException(vm, thread, thrown);
          reraise = false;
          continue;
        }
      }
      if (enterHandler(vm, thread, frame, exception, reraise)) return;
      reraise = false;
      mode = frame.returnMode;
      const { generator } = frame;
      if (generator !== null) {
        endGenerator(vm, thread, frame);
        // A generator frame is no frame that calls use again.
        frame.spare = null;
      }
      popFrame(vm, thread, frame);
      if (mode === ReturnMode.FINALIZER) {
        reportUnraisable(vm, exception);
        return;
      }
      continue;
    }
    const result = stepOnce(vm, thread, frame, value, exception);
    if (result.kind === 'pushed') return;
    if (result.kind === 'blocked') return;
    if (result.kind === 'raised-above') {
      exception = result.exception;
      reraise = false;
      continue;
    }
    if (result.kind === 'raised') {
      exception = result.exception;
      reraise = false;
      mode = frame.returnMode;
      popSteps(vm, thread, frame);
      if (mode === ReturnMode.FINALIZER) {
        reportUnraisable(vm, exception);
        return;
      }
      continue;
    }
    exception = null;
    value = result.value;
    mode = frame.returnMode;
    popSteps(vm, thread, frame);
    if (mode === ReturnMode.FINALIZER) {
      vm.heap.decref(value);
      return;
    }
  }
}

type StepResult =
  | { readonly kind: 'done'; readonly value: Value | undefined }
  | { readonly kind: 'raised'; readonly exception: PyException }
  /** An exception is to be raised in the frame that was pushed: a generator's. */
  | { readonly kind: 'raised-above'; readonly exception: PyException }
  | { readonly kind: 'pushed' }
  | { readonly kind: 'blocked' };

const STEP_PUSHED: StepResult = { kind: 'pushed' };
const STEP_BLOCKED: StepResult = { kind: 'blocked' };

/** Runs a native frame until it is done, raises, has to wait for a frame that it pushed, or blocks. */
function stepOnce(
  vm: VM,
  thread: Thread,
  frame: NativeFrame,
  firstValue: Value | undefined,
  firstException: PyException | null,
): StepResult {
  const iterator = frame.steps as NonNullable<typeof frame.steps>;
  let value = firstValue;
  let exception = firstException;
  try {
    for (;;) {
      const thrown = exception;
      exception = null;
      const next = thrown === null ? iterator.next(value as Value) : iterator.throw(new Raised(thrown));
      if (next.done === true) return { kind: 'done', value: next.value };
      const request = next.value;
      if (request.kind === RequestKind.BLOCK) {
        thread.wait = request.wait;
        return STEP_BLOCKED;
      }
      try {
        const result = start(vm, thread, request, ReturnMode.PUSH, []);
        if (result === PUSHED) return STEP_PUSHED;
        value = result;
      } catch (problem) {
        if (problem instanceof RaiseInFrame && thread.frame !== frame) throw problem;
        exception = toException(vm, thread, problem);
      }
    }
  } catch (thrown) {
    if (thrown instanceof RaiseInFrame && thread.frame !== frame) {
      return { kind: 'raised-above', exception: toException(vm, thread, thrown) };
    }
    return { kind: 'raised', exception: toException(vm, thread, thrown) };
  }
}

/** A Python frame takes the result of what it called. */
export function receive(
  vm: VM,
  frame: Frame,
  stack: (Value | undefined)[],
  value: Value | undefined,
  mode: ReturnMode,
): void {
  switch (mode) {
    case ReturnMode.PUSH:
    case ReturnMode.PUSH_OR_END:
    case ReturnMode.INIT:
      stack[frame.sp++] = value;
      return;
    case ReturnMode.PUSH_NULL:
      stack[frame.sp++] = value;
      stack[frame.sp++] = undefined;
      return;
    case ReturnMode.DISCARD:
      vm.heap.decref(value);
      return;
    case ReturnMode.NOT:
      stack[frame.sp++] = value !== true;
      return;
    case ReturnMode.FOR_ITER:
      if (value === undefined) endLoop(vm, frame, stack);
      else stack[frame.sp++] = value;
      return;
    case ReturnMode.SEND:
      stack[frame.sp++] = value;
      return;
    case ReturnMode.UNPACK:
      pushUnpacked(vm, frame, stack, value as PyTuple);
      return;
    case ReturnMode.FINALIZER:
      vm.heap.decref(value);
      return;
  }
}

/** FOR_ITER at the end of its iterator: takes the iterator off and goes past END_FOR and POP_TOP. */
export function endLoop(vm: VM, frame: Frame, stack: (Value | undefined)[]): void {
  const iterator = stack[--frame.sp];
  stack[frame.sp] = undefined;
  frame.pc = argumentOf(frame.code.instructions[frame.pc - 1] as number) + 2;
  vm.heap.decref(iterator);
}

/** Pushes the items of a tuple (owned), the first on top. */
function pushUnpacked(vm: VM, frame: Frame, stack: (Value | undefined)[], items: PyTuple): void {
  const values = items.payload;
  for (let i = values.length - 1; i >= 0; i--) stack[frame.sp++] = incref(values[i] as Value);
  vm.heap.decref(items);
}

/**
 * Looks for a handler of the exception in the frame. If there is one, the frame goes on there; the exception (owned)
 * is on its stack. Else nothing but the traceback has changed.
 */
function enterHandler(vm: VM, thread: Thread, frame: Frame, exception: PyException, reraise: boolean): boolean {
  const at = frame.pc - 1;
  if (!reraise) {
    const { payload } = exception;
    payload.traceback = newTraceback(vm, frame, at, payload.traceback);
  }
  const table = frame.code.code.exceptionTable;
  const { stack } = thread;
  for (const entry of table) {
    if (at < entry.start || at >= entry.end) continue;
    const depth = frame.base + frame.code.slotCount + entry.depth;
    while (frame.sp > depth) {
      const value = stack[--frame.sp];
      stack[frame.sp] = undefined;
      vm.heap.decref(value);
    }
    if (entry.pushLasti) stack[frame.sp++] = at;
    stack[frame.sp++] = exception;
    frame.pc = entry.target;
    return true;
  }
  return false;
}

/** Is the exception an instance of the builtin exception class of that name? */
export function isInstanceOf(exception: Value, name: string): boolean {
  return isObject(exception) && exception.type.mro.some((type) => type.isStatic && type.name === name);
}
