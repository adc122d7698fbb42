// Generators and loops: RETURN_GENERATOR, the return of a generator's frame, FOR_ITER, SEND.

import { argumentOf } from '../../bytecode/code.ts';
import type { Raised } from '../../objects/exceptions.ts';
import { incref, isObject, type Value } from '../../objects/object.ts';
import { PendingRaise, raise } from '../../objects/raise.ts';
import { getAttribute } from '../attributes.ts';
import { isRaised } from '../catching.ts';
import { type Frame, ReturnMode } from '../frame.ts';
import { type GeneratorPayload, generatorType, isGenerator } from '../generators.ts';
import { askNext } from '../iteration.ts';
import { isBuiltinIterator } from '../iterator.ts';
import type { VM } from '../machine.ts';
import { call, type Outcome, Request, type Steps, steps } from '../request.ts';
import { endGenerator, popFrame, resumeGenerator } from '../stack.ts';
import { HandledException, type Thread } from '../thread.ts';
import { deliver, endLoop, raiseInTop, receive } from '../unwind.ts';
import { begin } from './slow.ts';

/** RETURN_GENERATOR: the frame becomes a generator object, which its caller gets. */
export function makeGenerator(vm: VM, thread: Thread, frame: Frame): void {
  const { stack } = thread;
  const payload: GeneratorPayload = {
    frame,
    state: 'created',
    saved: stack.slice(frame.base, frame.sp),
    savedCount: frame.sp - frame.base,
    handled: new HandledException(),
    name: frame.code.code.name,
    qualname: frame.code.code.qualname,
    delegating: false,
  };
  for (let i = frame.base; i < frame.sp; i++) stack[i] = undefined;
  const mode = frame.returnMode;
  const back = frame.back;
  // The caller may not use this frame for its next call.
  if (back !== null && !back.native) back.spare = null;
  frame.back = null;
  frame.spare = null;
  thread.frame = back;
  thread.depth--;
  deliver(vm, thread, vm.heap.allocate(generatorType, payload), mode);
}

/** The body of a generator returned `value` (owned): the generator is at its end. */
export function finishGenerator(vm: VM, thread: Thread, frame: Frame, value: Value): void {
  const mode = frame.returnMode;
  const generator = frame.generator as NonNullable<typeof frame.generator>;
  generator.refcount++;
  endGenerator(vm, thread, frame);
  popFrame(vm, thread, frame);
  vm.heap.decref(generator);
  if (mode === ReturnMode.FOR_ITER || mode === ReturnMode.PUSH_OR_END) {
    vm.heap.decref(value);
    deliver(vm, thread, undefined, mode);
  } else if (mode === ReturnMode.SEND) {
    // The receiver's frame is on top: it goes past its SEND.
    const top = thread.frame as Frame;
    thread.stack[top.sp++] = value;
    top.pc = argumentOf(top.code.instructions[top.pc - 1] as number);
  } else if (mode === ReturnMode.FINALIZER) {
    vm.heap.decref(value);
  } else {
    raiseInTop(vm, thread, new PendingRaise('StopIteration', value === null ? [] : [value]), false);
  }
}

/** FOR_ITER. True if a frame was pushed; `frame.pc` and `frame.sp` are true in any case. */
export function nextInLoop(vm: VM, thread: Thread, frame: Frame, stack: (Value | undefined)[]): boolean {
  const iterator = stack[frame.sp - 1] as Value;
  if (isObject(iterator)) {
    if (isBuiltinIterator(iterator)) {
      const item = iterator.payload.next(vm);
      if (item instanceof Request) {
        begin(vm, thread, frame, item, ReturnMode.FOR_ITER, 0);
        return true;
      }
      if (item === undefined) endLoop(vm, frame, stack);
      else stack[frame.sp++] = item;
      return false;
    }
    if (iterator.type === generatorType && isGenerator(iterator)) {
      const { state, delegating } = iterator.payload;
      if (state === 'closed') {
        endLoop(vm, frame, stack);
        return false;
      }
      if (state === 'running' || delegating) throw raise('ValueError', 'generator already executing');
      resumeGenerator(vm, thread, iterator, null, ReturnMode.FOR_ITER);
      return true;
    }
  }
  const outcome = askNext(vm, iterator);
  if (!(outcome instanceof Request)) {
    receive(vm, frame, stack, outcome, ReturnMode.FOR_ITER);
    return false;
  }
  begin(vm, thread, frame, untilStopIteration(vm, outcome), ReturnMode.FOR_ITER, 0);
  return true;
}

/** A request for the next element; StopIteration gives undefined. */
function untilStopIteration(vm: VM, request: Request): Request {
  return steps(() => nextSteps(vm, request));
}

function* nextSteps(vm: VM, request: Request): Steps {
  try {
    return yield request;
  } catch (problem) {
    if (!isRaised(problem, 'StopIteration')) throw problem;
    vm.heap.decref((problem as Raised).exception);
    return undefined;
  }
}

/** SEND: the receiver, the value to send. The frame goes on with a yielded value, or past the SEND with the result. */
export function send(vm: VM, thread: Thread, frame: Frame, target: number): void {
  const { stack } = thread;
  const value = stack[frame.sp - 1] as Value;
  const receiver = stack[frame.sp - 2] as Value;
  if (isGenerator(receiver)) {
    const { state, delegating } = receiver.payload;
    if (state === 'closed') {
      stack[frame.sp - 1] = null;
      vm.heap.decref(value);
      frame.pc = target;
      return;
    }
    if (state === 'running' || delegating) throw raise('ValueError', 'generator already executing');
    if (state === 'created' && value !== null) {
      throw raise('TypeError', "can't send non-None value to a just-started generator");
    }
    frame.sp--;
    resumeGenerator(vm, thread, receiver, value, ReturnMode.SEND);
    return;
  }
  const request = steps(function* (native) {
    native.own(incref(value));
    try {
      const outcome = sendTo(vm, receiver, value);
      const result: Value | undefined = outcome instanceof Request ? yield outcome : outcome;
      if (result !== undefined) return result;
      jumpAfter(thread, native, target);
      return null;
    } catch (problem) {
      if (!isRaised(problem, 'StopIteration')) throw problem;
      jumpAfter(thread, native, target);
      return stopValue(vm, problem);
    }
  });
  begin(vm, thread, frame, request, ReturnMode.SEND, 1);
}

/** The frame below goes on past its SEND. */
function jumpAfter(_thread: Thread, native: { back: unknown }, target: number): void {
  (native.back as Frame).pc = target;
}

function sendTo(vm: VM, receiver: Value, value: Value): Outcome<Value | undefined> {
  if (value === null) return askNext(vm, receiver);
  const method = getAttribute(vm, receiver, 'send');
  return steps(function* (frame) {
    const bound = frame.own(method instanceof Request ? yield method : method);
    return yield call(bound, value);
  });
}

/** The value of a StopIteration that was caught; owned. Gives the exception back. */
export function stopValue(vm: VM, problem: unknown): Value {
  if (problem instanceof PendingRaise) return (problem.args[0] ?? null) as Value;
  const { exception } = problem as Raised;
  const value = incref(exception.payload.fields?.get('value') ?? null);
  vm.heap.decref(exception);
  return value;
}
