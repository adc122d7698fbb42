// Calling things. `invoke` starts a call on a thread: a native answers at once, a Python function gets a frame on
// top of the thread's stack, and its result arrives when that frame returns.

import type { PyFunction } from '../objects/function.ts';
import { functionType, METHOD_LAYOUT } from '../objects/function.ts';
import { hasLayout, incref, isObject, type PyObject, type Value } from '../objects/object.ts';
import { raise } from '../objects/raise.ts';
import { isType, objectType, type PyType, typeOf, typeType } from '../objects/type.ts';
import { bindArguments, bindNativeArguments, wrongReceiver } from './arguments.ts';
import { bindDescriptor } from './attributes.ts';
import { builtinsOf } from './builtins/namespaces.ts';
import { type NativeFrame, ReturnMode } from './frame.ts';
import type { PyGenerator } from './generators.ts';
import { codeType, type PyCode } from './loadedCode.ts';
import type { VM } from './machine.ts';
import { isNative, type NativePayload } from './native.ts';
import { callSpecial } from './protocols.ts';
import { callWithKeywords, type Outcome, Request, RequestKind, type Steps, steps } from './request.ts';
import { pushFrame, pushFunctionFrame, pushSteps, resumeGenerator, stackTop } from './stack.ts';
import type { Thread } from './thread.ts';

/** The call goes on in a frame that is now on top of the thread. */
export const PUSHED = Symbol('pushed a frame');
export type Pushed = typeof PUSHED;

/** How a THROW request reaches the interpreter: the generator's frame is on top, and this is to be raised there. */
export class RaiseInFrame {
  constructor(
    readonly exception: PyObject,
    /** Its context is what this generator is handling, not what its caller is. */
    readonly ownContext = false,
  ) {}
}

/**
 * Starts a call. Callable and arguments are borrowed.
 * @returns the result (owned), or PUSHED
 */
export function invoke(
  vm: VM,
  thread: Thread,
  callable: Value,
  args: readonly Value[],
  kwNames: readonly string[] | null,
  mode: ReturnMode,
): Value | undefined | Pushed {
  if (isObject(callable)) {
    if (callable.type === functionType) {
      invokeFunction(vm, thread, callable as PyFunction, args, kwNames, mode);
      return PUSHED;
    }
    if (isNative(callable)) {
      const outcome = callNative(vm, callable.payload, args, kwNames);
      return outcome instanceof Request ? start(vm, thread, outcome, mode, [callable, ...args]) : outcome;
    }
    if (hasLayout(callable, METHOD_LAYOUT)) {
      const { function: func, self } = callable.payload;
      return invoke(vm, thread, func, [self, ...args], kwNames, mode);
    }
    if (isType(callable)) {
      const outcome = callType(vm, callable, args, kwNames);
      return outcome instanceof Request ? start(vm, thread, outcome, mode, [callable, ...args]) : outcome;
    }
  }
  const outcome = callObject(vm, callable, args, kwNames);
  return outcome instanceof Request ? start(vm, thread, outcome, mode, [callable, ...args]) : outcome;
}

/** An object with `__call__`. */
function callObject(vm: VM, callable: Value, args: readonly Value[], kwNames: readonly string[] | null): Outcome {
  const type = typeOf(callable);
  const method = type.lookup('__call__');
  if (method === undefined) throw raise('TypeError', `'${type.name}' object is not callable`);
  if (isObject(method) && method.type === functionType) return callWithKeywords(method, [callable, ...args], kwNames);
  if (isNative(method)) return callNative(vm, method.payload, [callable, ...args], kwNames);
  const bound = bindDescriptor(vm, method, callable, type);
  return steps(function* (frame) {
    const target = frame.own(bound instanceof Request ? yield bound : bound);
    return yield callWithKeywords(target, args, kwNames);
  });
}

function invokeFunction(
  vm: VM,
  thread: Thread,
  func: PyFunction,
  args: readonly Value[],
  kwNames: readonly string[] | null,
  mode: ReturnMode,
): void {
  const base = stackTop(thread);
  const loaded = (func.payload.code as PyCode).payload;
  thread.reserve(base, loaded.frameSize);
  bindArguments(vm, func, args, kwNames, thread.stack, base);
  try {
    pushFunctionFrame(vm, thread, func, base, mode);
  } catch (problem) {
    for (let i = base; i < base + loaded.slotCount; i++) {
      vm.heap.decref(thread.stack[i]);
      thread.stack[i] = undefined;
    }
    // pushFrame gives back the function's reference that it was to steal.
    throw problem;
  }
}

/** Calls a native. Arguments are borrowed. */
export function callNative(
  vm: VM,
  payload: NativePayload,
  args: readonly Value[],
  kwNames: readonly string[] | null,
): Outcome {
  const { code, self } = payload;
  const all = self === undefined ? args : [self, ...args];
  const { owner, definition } = code;
  if (owner !== null && all.length > 0 && !typeOf(all[0] as Value).isSubtypeOf(owner)) {
    throw wrongReceiver(code, all[0] as Value);
  }
  if (kwNames === null) {
    const { min, max } = code.positionalLimits;
    if (all.length >= min && all.length <= max) return definition.implementation(vm, ...all);
  }
  return definition.implementation(vm, ...bindNativeArguments(code, all, kwNames));
}

/** Calls a class: `type.__call__`, unless the metaclass has its own. */
export function callType(vm: VM, type: PyType, args: readonly Value[], kwNames: readonly string[] | null): Outcome {
  const metatype = type.type;
  if (metatype !== typeType && !metatype.isStatic) {
    const custom = metatype.lookup('__call__') as Value;
    if (!isNative(custom)) return callSpecialWithKeywords(vm, custom, type, args, kwNames);
  }
  return instantiate(vm, type, args, kwNames);
}

function callSpecialWithKeywords(
  vm: VM,
  method: Value,
  self: Value,
  args: readonly Value[],
  kwNames: readonly string[] | null,
): Outcome {
  if (kwNames === null) return callSpecial(vm, method, self, ...args);
  if (isObject(method) && method.type === functionType) return callWithKeywords(method, [self, ...args], kwNames);
  const bound = bindDescriptor(vm, method, self, typeOf(self));
  return steps(function* (frame) {
    const target = frame.own(bound instanceof Request ? yield bound : bound);
    return yield callWithKeywords(target, args, kwNames);
  });
}

/** `type.__call__(cls, …)`: `__new__`, then `__init__` if an instance of the class came out. */
export function instantiate(vm: VM, type: PyType, args: readonly Value[], kwNames: readonly string[] | null): Outcome {
  if (type === typeType && args.length === 1 && kwNames === null) return incref(typeOf(args[0] as Value));
  const create = type.lookup('__new__');
  if (create === undefined) throw raise('TypeError', `cannot create '${type.fullName}' instances`);
  const outcome = isNative(create)
    ? callNative(vm, create.payload, [type, ...args], kwNames)
    : callNew(vm, create, type, args, kwNames);
  if (outcome instanceof Request) {
    return steps((frame) => createAndInitialise(frame, outcome, type, args, kwNames));
  }
  const instance = outcome;
  let init: Outcome;
  try {
    init = initialise(vm, type, instance, args, kwNames);
  } catch (problem) {
    vm.heap.decref(instance);
    throw problem;
  }
  if (!(init instanceof Request)) return instance;
  const request = init;
  return steps((frame) => finishInitialising(frame, instance, request));
}

function* createAndInitialise(
  frame: NativeFrame,
  create: Request,
  type: PyType,
  args: readonly Value[],
  kwNames: readonly string[] | null,
): Steps<Value> {
  const { vm } = frame;
  const instance = frame.own(yield create);
  const init = initialise(vm, type, instance, args, kwNames);
  if (init instanceof Request) checkInitResult(vm, yield init);
  return frame.take(instance);
}

function* finishInitialising(frame: NativeFrame, instance: Value, init: Request): Steps<Value> {
  frame.own(instance);
  checkInitResult(frame.vm, yield init);
  return frame.take(instance);
}

function callNew(
  vm: VM,
  create: Value,
  type: PyType,
  args: readonly Value[],
  kwNames: readonly string[] | null,
): Outcome {
  const bound = bindDescriptor(vm, create, undefined, type);
  if (bound instanceof Request) {
    return steps(function* (frame) {
      return yield callWithKeywords(frame.own(yield bound), [type, ...args], kwNames);
    });
  }
  // The class keeps its `__new__` alive during the call.
  vm.heap.decref(bound);
  return callWithKeywords(bound, [type, ...args], kwNames);
}

const objectInit = () => objectType.dict.get('__init__');

function initialise(
  vm: VM,
  type: PyType,
  instance: Value,
  args: readonly Value[],
  kwNames: readonly string[] | null,
): Outcome {
  const instanceType = typeOf(instance);
  if (instanceType !== type && !instanceType.isSubtypeOf(type)) return null;
  const init = instanceType.lookup('__init__') as Value;
  if (init === objectInit() && type.lookup('__new__') !== objectType.dict.get('__new__')) return null;
  if (isNative(init)) {
    const outcome = callNative(vm, init.payload, [instance, ...args], kwNames);
    return outcome;
  }
  if (isObject(init) && init.type === functionType) return callWithKeywords(init, [instance, ...args], kwNames);
  return callSpecialWithKeywords(vm, init, instance, args, kwNames);
}

/** `__init__` must return None. Gives the result back. */
export function checkInitResult(vm: VM, result: Value): void {
  if (result === null) return;
  const name = typeOf(result).name;
  vm.heap.decref(result);
  throw raise('TypeError', `__init__() should return None, not '${name}'`);
}

/**
 * Carries out a request. `keep` are borrowed values that a stepped computation must be able to rely on.
 * @returns the result (owned; undefined: the end of an iterator), or PUSHED
 */
export function start(
  vm: VM,
  thread: Thread,
  request: Request,
  mode: ReturnMode,
  keep: readonly (Value | undefined)[],
): Value | undefined | Pushed {
  switch (request.kind) {
    case RequestKind.CALL:
      return invoke(vm, thread, request.callable, request.args, request.kwNames, mode);
    case RequestKind.STEPS:
      pushSteps(vm, thread, request.run as NonNullable<typeof request.run>, mode, keep);
      return PUSHED;
    case RequestKind.SEND:
    case RequestKind.NEXT:
      return startGenerator(vm, thread, request, mode);
    case RequestKind.THROW:
      return throwIntoGenerator(vm, thread, request, mode);
    case RequestKind.CODE: {
      const target = request.callable as PyObject;
      const [globals, locals] = request.args as [Value, Value];
      startCode(vm, thread, target, globals as never, locals, mode);
      return PUSHED;
    }
    case RequestKind.BLOCK:
      // A native that blocks outside a stepped computation: the wait gets a frame of its own.
      pushSteps(vm, thread, () => blockOnce(request), mode, keep);
      return PUSHED;
  }
}

function* blockOnce(request: Request): Generator<Request, Value, Value> {
  return yield request;
}

function startGenerator(vm: VM, thread: Thread, request: Request, mode: ReturnMode): Value | undefined | Pushed {
  const generator = request.callable as PyGenerator;
  const { state, delegating } = generator.payload;
  const value = request.args[0] as Value;
  if (state === 'running' || delegating) throw raise('ValueError', 'generator already executing');
  if (state === 'closed') {
    if (request.kind === RequestKind.NEXT) return undefined;
    throw raise('StopIteration');
  }
  if (state === 'created' && value !== null) {
    throw raise('TypeError', "can't send non-None value to a just-started generator");
  }
  const resultMode = request.kind === RequestKind.NEXT && mode === ReturnMode.PUSH ? ReturnMode.PUSH_OR_END : mode;
  resumeGenerator(vm, thread, generator, incref(value), resultMode);
  return PUSHED;
}

function throwIntoGenerator(vm: VM, thread: Thread, request: Request, mode: ReturnMode): Pushed {
  const generator = request.callable as PyGenerator;
  const exception = request.args[0] as PyObject;
  const { state } = generator.payload;
  if (state === 'running') throw raise('ValueError', 'generator already executing');
  if (state === 'closed') throw new RaiseInFrame(incref(exception));
  resumeGenerator(vm, thread, generator, null, mode);
  throw new RaiseInFrame(incref(exception), true);
}

/** Starts the body of a module, a class or an exec. */
function startCode(vm: VM, thread: Thread, target: PyObject, globals: never, locals: Value, mode: ReturnMode): void {
  const base = stackTop(thread);
  if (target.type === codeType) {
    const code = target as PyCode;
    thread.reserve(base, code.payload.frameSize);
    for (let i = 0; i < code.payload.slotCount; i++) thread.stack[base + i] = undefined;
    const frame = pushFrame(vm, thread, code, globals, builtinsOf(vm, globals), null, base, mode);
    frame.locals = incref(locals);
    return;
  }
  const func = target as PyFunction;
  const loaded = (func.payload.code as PyCode).payload;
  thread.reserve(base, loaded.frameSize);
  for (let i = 0; i < loaded.slotCount; i++) thread.stack[base + i] = undefined;
  const frame = pushFunctionFrame(vm, thread, func, base, mode);
  frame.locals = incref(locals);
}
