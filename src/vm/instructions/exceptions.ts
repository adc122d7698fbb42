// Raising and handling exceptions: RAISE_VARARGS, RERAISE, PUSH_EXC_INFO, POP_EXCEPT, CHECK_EXC_MATCH.

import { isTuple } from '../../objects/collections.ts';
import { baseExceptionType, isException, type PyException, Raised } from '../../objects/exceptions.ts';
import { incref, isObject, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { isType, typeOf } from '../../objects/type.ts';
import { RaiseInFrame } from '../calls.ts';
import { type Frame, type NativeFrame, ReturnMode } from '../frame.ts';
import type { VM } from '../machine.ts';
import { call, type Steps, steps } from '../request.ts';
import type { Thread } from '../thread.ts';
import { raiseInTop } from '../unwind.ts';
import { begin } from './slow.ts';

/** PUSH_EXC_INFO: the exception on top is the one being handled from now on; the one before it goes below. */
export function pushHandled(thread: Thread, stack: (Value | undefined)[], sp: number): void {
  const exception = stack[sp - 1] as Value;
  stack[sp - 1] = thread.handled.value;
  thread.handled.value = incref(exception);
  stack[sp] = exception;
}

/** POP_EXCEPT: `previous` (stolen) is handled again. */
export function endHandler(vm: VM, thread: Thread, previous: Value): void {
  const done = thread.handled.value;
  thread.handled.value = previous;
  vm.heap.decref(done);
}

/** CHECK_EXC_MATCH: is the exception an instance of the class, or of one in the tuple? */
export function matchesException(exception: Value, kind: Value): boolean {
  if (isTuple(kind)) {
    for (const item of kind.payload) checkExceptionClass(item);
    return kind.payload.some((item) => matchesException(exception, item));
  }
  checkExceptionClass(kind);
  return isType(kind) && typeOf(exception).isSubtypeOf(kind);
}

function checkExceptionClass(kind: Value): void {
  if (isTuple(kind)) return;
  if (!isType(kind) || !kind.isSubtypeOf(baseExceptionType)) {
    throw raise('TypeError', 'catching classes that do not inherit from BaseException is not allowed');
  }
}

/** RAISE_VARARGS. True if a frame was pushed; else it throws. */
export function raiseVarargs(vm: VM, thread: Thread, frame: Frame, arg: number): boolean {
  const { stack } = thread;
  if (arg === 0) {
    const current = thread.currentException();
    if (!isException(current)) throw raise('RuntimeError', 'No active exception to reraise');
    raiseInTop(vm, thread, new Raised(incref(current)), true);
    return true;
  }
  const cause = arg === 2 ? (stack[frame.sp - 1] as Value) : undefined;
  const raised = stack[frame.sp - arg] as Value;
  if (isException(raised) && (cause === undefined || !isType(cause))) {
    if (cause !== undefined) setCause(vm, raised, cause);
    raiseInTop(vm, thread, new RaiseInFrame(incref(raised)), false);
    return true;
  }
  if (!isException(raised) && !(isType(raised) && raised.isSubtypeOf(baseExceptionType))) {
    throw raise('TypeError', 'exceptions must derive from BaseException');
  }
  const request = steps((native) => raiseSteps(native, raised, cause));
  begin(vm, thread, frame, request, ReturnMode.DISCARD, arg);
  return true;
}

function* raiseSteps(native: NativeFrame, raised: Value, cause: Value | undefined): Steps {
  const { vm } = native;
  let exception: Value = raised;
  if (isType(raised)) {
    exception = native.own(yield call(raised));
    if (!isException(exception)) {
      throw raise(
        'TypeError',
        `calling ${raised.fullName} should have returned an instance of BaseException, not ${typeOf(exception).name}`,
      );
    }
  }
  if (cause !== undefined) {
    let reason = cause;
    if (isType(cause) && cause.isSubtypeOf(baseExceptionType)) reason = native.own(yield call(cause));
    setCause(vm, exception as PyException, reason);
  }
  throw new RaiseInFrame(incref(exception as PyException));
}

/** `raise … from cause` */
function setCause(vm: VM, exception: PyException, cause: Value): void {
  if (cause !== null && !isException(cause)) {
    throw raise('TypeError', 'exception causes must derive from BaseException');
  }
  const old = exception.payload.cause;
  exception.payload.cause = incref(cause);
  exception.payload.suppressContext = true;
  vm.heap.decref(old);
}

/** Is it an exception object? (For callers that have any object.) */
export function isExceptionObject(value: Value | undefined): value is PyException {
  return isObject(value) && isException(value);
}
