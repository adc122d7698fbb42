// The methods of generators: send, throw, close and what happens to a StopIteration that escapes the body.

import { argumentOf, opcodeOf } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import { exceptionType, type PyException, Raised } from '../objects/exceptions.ts';
import { incref, type Value } from '../objects/object.ts';
import { raise } from '../objects/raise.ts';
import { isRaised } from './catching.ts';
import type { NativeFrame } from './frame.ts';
import { isGenerator, type PyGenerator } from './generators.ts';
import type { VM } from './machine.ts';
import { lookupMethodOrNone } from './optionalMethod.ts';
import { call, type Outcome, Request, type Steps, steps, throwInto } from './request.ts';
import { isInstanceOf } from './unwind.ts';

/** The iterator that a suspended generator delegates to with `yield from`; borrowed. */
export function delegateOf(generator: PyGenerator): Value | undefined {
  const { frame, state, saved, savedCount } = generator.payload;
  if (frame === null || state !== 'suspended') return undefined;
  const next = frame.code.instructions[frame.pc] as number;
  if (opcodeOf(next) !== Op.RESUME || (argumentOf(next) & 3) !== 2) return undefined;
  return saved[savedCount - 1] as Value;
}

/** `generator.throw(exception)`; the exception is borrowed. */
export function throwException(vm: VM, generator: PyGenerator, exception: PyException): Outcome {
  const delegate = delegateOf(generator);
  if (delegate === undefined) return throwInto(generator, exception);
  return steps((frame) => throwExceptionSteps(frame, vm, generator, exception, delegate));
}

function* throwExceptionSteps(
  frame: NativeFrame,
  vm: VM,
  generator: PyGenerator,
  exception: PyException,
  delegate: Value,
): Steps<Value | undefined> {
  frame.own(incref(generator));
  const inner = frame.own(incref(delegate));
  frame.own(incref(exception));
  const payload = generator.payload;
  try {
    payload.delegating = true;
    if (isInstanceOf(exception, 'GeneratorExit')) {
      const close = isGenerator(inner) ? closeGenerator(vm, inner) : yield* closeOther(vm, inner);
      vm.heap.decref(close instanceof Request ? yield close : close);
    } else {
      const outcome = isGenerator(inner)
        ? throwException(vm, inner, exception)
        : yield* throwIntoOther(vm, inner, exception);
      if (outcome !== undefined) return outcome instanceof Request ? yield outcome : outcome;
    }
  } catch (problem) {
    payload.delegating = false;
    const raised = problem instanceof Raised ? problem.exception : vm.exceptionOf(problem);
    frame.own(raised);
    return yield throwInto(generator, raised);
  } finally {
    payload.delegating = false;
  }
  return yield throwInto(generator, exception);
}

function* closeOther(vm: VM, inner: Value): Generator<Request, Outcome, Value> {
  const method = yield* lookupMethodOrNone(vm, inner, 'close');
  if (method === null) return null;
  const result = yield call(method);
  vm.heap.decref(method);
  return result;
}

function* throwIntoOther(vm: VM, inner: Value, exception: PyException): Generator<Request, Outcome | undefined, Value> {
  const method = yield* lookupMethodOrNone(vm, inner, 'throw');
  if (method === null) return undefined;
  try {
    return yield call(method, exception);
  } finally {
    vm.heap.decref(method);
  }
}

/** `generator.close()`: GeneratorExit is raised where it stands. The result is the value that it returns with. */
export function closeGenerator(vm: VM, generator: PyGenerator): Outcome {
  const { payload } = generator;
  if (payload.state === 'closed') return null;
  if (payload.state === 'running' || payload.delegating) throw raise('ValueError', 'generator already executing');
  if (payload.state === 'created') {
    closeUnstarted(vm, generator);
    return null;
  }
  return steps((frame) => closeGeneratorSteps(frame, vm, generator));
}

function* closeGeneratorSteps(frame: NativeFrame, vm: VM, generator: PyGenerator): Steps<Value | undefined> {
  frame.own(incref(generator));
  const exit = frame.own(vm.newException('GeneratorExit', []));
  try {
    const outcome = throwException(vm, generator, exit);
    const yielded = outcome instanceof Request ? yield outcome : outcome;
    vm.heap.decref(yielded);
  } catch (problem) {
    if (isRaised(problem, 'GeneratorExit')) {
      vm.heap.decref((problem as Raised).exception);
      return null;
    }
    if (!isRaised(problem, 'StopIteration')) throw problem;
    const { exception } = problem as Raised;
    const value = incref(exception.payload.fields?.get('value') ?? null);
    vm.heap.decref(exception);
    return value;
  }
  throw raise('RuntimeError', 'generator ignored GeneratorExit');
}

/** A generator that never ran is just forgotten. */
function closeUnstarted(vm: VM, generator: PyGenerator): void {
  const { payload } = generator;
  const { frame, savedCount } = payload;
  const saved = payload.saved.slice(0, savedCount);
  payload.state = 'closed';
  payload.frame = null;
  payload.saved = [];
  payload.savedCount = 0;
  vm.heap.decrefAll(saved);
  if (frame === null) return;
  vm.heap.decref(frame.codeObject);
  vm.heap.decref(frame.function);
  vm.heap.decref(frame.globals);
  vm.heap.decref(frame.builtins);
  vm.heap.decref(frame.locals);
  vm.heap.decref(frame.frameObject);
}

/** A StopIteration that leaves a generator's body becomes a RuntimeError (PEP 479); all others stay what they are. */
export function convertStopIteration(vm: VM, exception: PyException): PyException {
  if (!exception.type.isSubtypeOf(exceptionType('StopIteration'))) return incref(exception);
  const converted = vm.newException('RuntimeError', ['generator raised StopIteration']);
  converted.payload.cause = incref(exception);
  converted.payload.context = incref(exception);
  converted.payload.suppressContext = true;
  return converted;
}
