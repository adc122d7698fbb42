// CALL, CALL_KW, CALL_FUNCTION_EX beyond the interpreter loop's fast case.

import { isDict, isTuple, newTuple, type PyDict, type PyList, type PyTuple } from '../../objects/collections.ts';
import { functionType, METHOD_LAYOUT, type PyFunction } from '../../objects/function.ts';
import { hasLayout, incref, isObject, type PyObject, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { isType, objectType, type PyType, typeOf, typeType } from '../../objects/type.ts';
import { wrongReceiver } from '../arguments.ts';
import { invoke, PUSHED } from '../calls.ts';
import { type Frame, ReturnMode } from '../frame.ts';
import { collectLeaf, isIterable, listOf } from '../iteration.ts';
import type { PyCode } from '../loadedCode.ts';
import type { VM } from '../machine.ts';
import { nameOf } from '../mappingArguments.ts';
import { NATIVE_LAYOUT, type NativePayload } from '../native.ts';
import { callWithKeywords, type Outcome, Request, steps } from '../request.ts';
import { popFrame, pushFunctionFrame } from '../stack.ts';
import type { Thread } from '../thread.ts';
import { raiseInTop, receive } from '../unwind.ts';
import { begin, finish } from './slow.ts';

/** CALL. True if a frame was pushed. */
export function callFromStack(vm: VM, thread: Thread, frame: Frame, count: number): boolean {
  const { stack } = thread;
  const at = frame.sp - count - 2;
  let callable = stack[at] as Value;
  if (hasLayout(callable, METHOD_LAYOUT) && stack[at + 1] === undefined) {
    // A bound method: put function and object where the method form has them.
    const method = callable;
    stack[at] = callable = incref(method.payload.function);
    stack[at + 1] = incref(method.payload.self);
    vm.heap.decref(method);
  }
  if (isObject(callable)) {
    if (hasLayout(callable, NATIVE_LAYOUT)) return callNativeFromStack(vm, thread, frame, callable, count);
    if (callable.type === functionType) {
      if (callWithDefaults(vm, thread, frame, callable as PyFunction, count)) return true;
    } else if (isType(callable) && callable.type === typeType) {
      if (instantiateInPlace(vm, thread, frame, callable, count)) return true;
    }
  }
  const first = stack[at + 1] === undefined ? at + 2 : at + 1;
  return callGeneral(vm, thread, frame, callable, stack.slice(first, frame.sp) as Value[], null, frame.sp - at);
}

/** Makes the call; on success the `operands` are taken off the stack. True if a frame was pushed. */
function callGeneral(
  vm: VM,
  thread: Thread,
  frame: Frame,
  callable: Value,
  args: readonly Value[],
  kwNames: readonly string[] | null,
  operands: number,
): boolean {
  const { stack } = thread;
  const from = frame.sp - operands;
  const values = stack.slice(from, frame.sp);
  frame.sp = from;
  let result: ReturnType<typeof invoke>;
  try {
    result = invoke(vm, thread, callable, args, kwNames, ReturnMode.PUSH);
  } finally {
    vm.heap.decrefAll(values);
  }
  if (result === PUSHED) return true;
  stack[frame.sp++] = result;
  return false;
}

function callNativeFromStack(
  vm: VM,
  thread: Thread,
  frame: Frame,
  callable: PyObject<NativePayload>,
  count: number,
): boolean {
  const { stack } = thread;
  const at = frame.sp - count - 2;
  const { code, self: boundSelf } = callable.payload;
  const { min, max } = code.positionalLimits;
  const stackSelf = stack[at + 1];
  const first = stackSelf === undefined ? at + 2 : at + 1;
  const given = frame.sp - first;
  if (boundSelf !== undefined || given < min || given > max) {
    return callGeneral(vm, thread, frame, callable, stack.slice(first, frame.sp) as Value[], null, count + 2);
  }
  const { owner, definition } = code;
  if (owner !== null) {
    const receiver = stack[first] as Value;
    const type = typeOf(receiver);
    if (type !== owner && !type.isSubtypeOf(owner)) throw wrongReceiver(code, receiver);
  }
  const run = definition.implementation;
  let outcome: Outcome;
  switch (given) {
    case 0:
      outcome = run(vm);
      break;
    case 1:
      outcome = run(vm, stack[first]);
      break;
    case 2:
      outcome = run(vm, stack[first], stack[first + 1]);
      break;
    case 3:
      outcome = run(vm, stack[first], stack[first + 1], stack[first + 2]);
      break;
    default:
      outcome = run(vm, ...stack.slice(first, frame.sp));
  }
  if (outcome instanceof Request) {
    begin(vm, thread, frame, outcome, ReturnMode.PUSH, count + 2);
    return true;
  }
  for (let i = frame.sp - 1; i >= first; i--) {
    const value = stack[i];
    if (typeof value === 'object' && value !== null && --value.refcount === 0) vm.heap.free(value as PyObject);
  }
  callable.refcount--;
  if (callable.refcount === 0) vm.heap.free(callable);
  stack[at] = outcome;
  frame.sp = at + 1;
  return false;
}

/** A function without `*args`, `**kwargs` and keyword-only parameters whose missing arguments have defaults. */
function callWithDefaults(vm: VM, thread: Thread, frame: Frame, func: PyFunction, count: number): boolean {
  const loaded = (func.payload.code as PyCode).payload;
  if (!loaded.simple) return false;
  const { stack } = thread;
  const at = frame.sp - count - 2;
  const given = stack[at + 1] === undefined ? count : count + 1;
  const defaults = func.payload.defaults?.payload ?? [];
  if (given > loaded.argcount || given + defaults.length < loaded.argcount) return false;
  if (thread.depth >= vm.recursionLimit) return false;
  const base = frame.sp - given;
  thread.reserve(base, loaded.frameSize);
  for (let i = given; i < loaded.argcount; i++) {
    stack[base + i] = incref(defaults[i - loaded.argcount + defaults.length] as Value);
  }
  for (let i = loaded.argcount; i < loaded.slotCount; i++) stack[base + i] = undefined;
  frame.sp = at;
  pushFunctionFrame(vm, thread, func, base, ReturnMode.PUSH);
  vm.heap.decref(func);
  return true;
}

/**
 * A class whose instances are made by `object.__new__` and initialised by an `__init__` written in Python: the
 * instance is made here, and `__init__`'s frame takes the arguments where they lie.
 */
function instantiateInPlace(vm: VM, thread: Thread, frame: Frame, type: PyType, count: number): boolean {
  if (type.isStatic || type.isAbstract || type.lookup('__new__') !== objectType.dict.get('__new__')) return false;
  const init = type.lookup('__init__');
  if (!isObject(init) || init.type !== functionType) return false;
  const func = init as PyFunction;
  const loaded = (func.payload.code as PyCode).payload;
  const { stack } = thread;
  const at = frame.sp - count - 2;
  if (!loaded.simple || loaded.argcount !== count + 1 || stack[at + 1] !== undefined) return false;
  if (thread.depth >= vm.recursionLimit) return false;
  const instance = vm.heap.allocateInstance(type, null);
  const base = at + 1;
  thread.reserve(base, loaded.frameSize);
  stack[base] = incref(instance);
  for (let i = loaded.argcount; i < loaded.slotCount; i++) stack[base + i] = undefined;
  frame.sp = at;
  const callee = pushFunctionFrame(vm, thread, func, base, ReturnMode.INIT);
  callee.pending = instance;
  vm.heap.decref(type);
  return true;
}

/** The `__init__` of a class call returned `value` (owned). */
export function returnFromInit(vm: VM, thread: Thread, frame: Frame, value: Value): void {
  const instance = frame.pending as Value;
  frame.pending = undefined;
  const back = popFrame(vm, thread, frame);
  if (value !== null) {
    const name = typeOf(value).name;
    vm.heap.decref(value);
    vm.heap.decref(instance);
    raiseInTop(vm, thread, raise('TypeError', `__init__() should return None, not '${name}'`), false);
    return;
  }
  receive(vm, back as Frame, thread.stack, instance, ReturnMode.PUSH);
}

/** CALL_KW: callable, self or NULL, arguments, tuple of names. True if a frame was pushed. */
export function callKeywords(vm: VM, thread: Thread, frame: Frame, count: number): boolean {
  const { stack } = thread;
  const names = (stack[frame.sp - 1] as PyTuple).payload as readonly string[];
  const at = frame.sp - count - 3;
  const callable = stack[at] as Value;
  const first = stack[at + 1] === undefined ? at + 2 : at + 1;
  const args = stack.slice(first, frame.sp - 1) as Value[];
  return callGeneral(vm, thread, frame, callable, args, names, count + 3);
}

/** CALL_FUNCTION_EX: callable, NULL, positional arguments, perhaps a dict. True if a frame was pushed. */
export function callUnpacked(vm: VM, thread: Thread, frame: Frame, hasKeywords: number): boolean {
  const { stack } = thread;
  const keywords = (hasKeywords & 1) !== 0 ? (stack[frame.sp - 1] as PyDict) : null;
  const operands = keywords === null ? 3 : 4;
  const callable = stack[frame.sp - operands] as Value;
  const positional = stack[frame.sp - operands + 2] as Value;
  const items = isTuple(positional) ? positional.payload : plainItems(vm, thread, frame, operands);
  const args = items === null ? [] : [...items];
  const names: string[] = [];
  if (keywords !== null && isDict(keywords)) {
    const { keys, values } = keywords.payload;
    for (let entry = 0; entry < keys.length; entry++) {
      const key = keys[entry];
      if (key === undefined) continue;
      if (typeof key !== 'string') throw raise('TypeError', 'keywords must be strings');
      names.push(key);
      args.push(values[entry] as Value);
    }
  }
  const kwNames = names.length === 0 ? null : names;
  if (items !== null) return callGeneral(vm, thread, frame, callable, args, kwNames, operands);
  const request = steps(function* (native) {
    const listed = listOf(vm, positional);
    const list = native.own(listed instanceof Request ? yield listed : listed) as PyList;
    return yield callWithKeywords(callable, [...list.payload, ...args], kwNames);
  });
  return finish(vm, thread, frame, request, ReturnMode.PUSH, operands);
}

/** The arguments in `*args` if they are there at once (a tuple has taken its place on the stack then), else null. */
function plainItems(vm: VM, thread: Thread, frame: Frame, operands: number): readonly Value[] | null {
  const { stack } = thread;
  const at = frame.sp - operands + 2;
  const iterable = stack[at] as Value;
  if (!isIterable(iterable)) {
    const name = nameOf(stack[frame.sp - operands] as Value);
    throw raise('TypeError', `${name} argument after * must be an iterable, not ${typeOf(iterable).name}`);
  }
  const items = collectLeaf(vm, iterable);
  if (items === undefined) return null;
  stack[at] = newTuple(vm.heap, items);
  vm.heap.decref(iterable);
  return items;
}
