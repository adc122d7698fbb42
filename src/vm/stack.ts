// Pushing and popping frames. A frame's slots and value stack lie on the stack of its thread, above the value stack
// of the frame that called it.

import type { PyDict } from '../objects/collections.ts';
import type { FunctionPayload } from '../objects/function.ts';
import { incref, type PyObject, type Value } from '../objects/object.ts';
import { raise } from '../objects/raise.ts';
import { type AnyFrame, Frame, NativeFrame, ReturnMode } from './frame.ts';
import { detachFrameObject } from './frameObjects.ts';
import type { PyGenerator } from './generators.ts';
import type { PyCode } from './loadedCode.ts';
import type { VM } from './machine.ts';
import type { Steps } from './request.ts';
import type { Thread } from './thread.ts';

/** Native frames on a thread at the same time; each nests no JavaScript, so this only bounds memory. */
const NATIVE_DEPTH_LIMIT = 20_000;

/** The first free place of the thread's value stack. */
export function stackTop(thread: Thread): number {
  return thread.frame === null ? 0 : thread.frame.sp;
}

/**
 * A frame for a call, linked on top of the thread's frames; its slots are for the caller to fill. All references are
 * taken anew, except `func`'s, which is stolen.
 */
export function pushFrame(
  vm: VM,
  thread: Thread,
  codeObject: PyCode,
  globals: PyDict,
  builtins: PyDict,
  func: PyObject | null,
  base: number,
  mode: ReturnMode,
): Frame {
  if (thread.depth >= vm.recursionLimit) {
    vm.heap.decref(func);
    throw raise('RecursionError', 'maximum recursion depth exceeded');
  }
  thread.depth++;
  const back = thread.frame;
  const code = codeObject.payload;
  let frame: Frame;
  if (back !== null && !back.native && back.spare !== null) {
    frame = back.spare;
    frame.code = code;
    frame.codeObject = codeObject;
    frame.globals = globals;
    frame.builtins = builtins;
  } else {
    frame = new Frame(code, codeObject, globals, builtins);
    if (back !== null && !back.native) back.spare = frame;
  }
  codeObject.refcount++;
  globals.refcount++;
  builtins.refcount++;
  frame.function = func;
  frame.pc = 0;
  frame.base = base;
  frame.sp = base + code.slotCount;
  frame.back = back;
  frame.returnMode = mode;
  if (base + code.frameSize > thread.stack.length) thread.reserve(base, code.frameSize);
  thread.frame = frame;
  return frame;
}

/** A frame for a function call; the function is borrowed. */
export function pushFunctionFrame(
  vm: VM,
  thread: Thread,
  func: PyObject<FunctionPayload>,
  base: number,
  mode: ReturnMode,
): Frame {
  const { code, globals, builtins } = func.payload;
  func.refcount++;
  return pushFrame(vm, thread, code as PyCode, globals, builtins, func, base, mode);
}

/** A native frame that executes the steps; `keep` are values it must keep alive (references are taken). */
export function pushSteps(
  vm: VM,
  thread: Thread,
  run: (frame: NativeFrame) => Steps,
  mode: ReturnMode,
  keep: readonly (Value | undefined)[],
): NativeFrame {
  if (thread.nativeDepth >= NATIVE_DEPTH_LIMIT) throw raise('RecursionError', 'maximum recursion depth exceeded');
  const frame = pushNative(vm, thread, run, mode);
  for (let i = 0; i < keep.length; i++) frame.own(incref(keep[i]));
  return frame;
}

/** Pushes what is due between two instructions: at any depth, because nobody there could handle an exception. */
export function pushDueSteps(vm: VM, thread: Thread, run: (frame: NativeFrame) => Steps): NativeFrame {
  return pushNative(vm, thread, run, ReturnMode.FINALIZER);
}

function pushNative(vm: VM, thread: Thread, run: (frame: NativeFrame) => Steps, mode: ReturnMode): NativeFrame {
  thread.nativeDepth++;
  const frame = new NativeFrame(vm);
  frame.back = thread.frame;
  frame.sp = stackTop(thread);
  frame.returnMode = mode;
  frame.steps = run(frame);
  thread.frame = frame;
  return frame;
}

/** Takes the top frame off, giving back all it owns (its value stack must be empty or is given back, too). */
export function popFrame(vm: VM, thread: Thread, frame: Frame): AnyFrame | null {
  const { stack } = thread;
  const { heap } = vm;
  thread.frame = frame.back;
  thread.depth--;
  const slotsEnd = frame.base + frame.code.slotCount;
  for (let i = slotsEnd; i < frame.sp; i++) {
    heap.decref(stack[i]);
    stack[i] = undefined;
  }
  frame.sp = slotsEnd;
  if (frame.frameObject === null || !detachFrameObject(vm, frame, stack)) {
    for (let i = frame.base; i < slotsEnd; i++) heap.decref(stack[i]);
  }
  for (let i = frame.base; i < slotsEnd; i++) stack[i] = undefined;
  const back = frame.back;
  frame.back = null;
  const func = frame.function;
  if (func !== null) {
    frame.function = null;
    if (--func.refcount === 0) heap.free(func);
  }
  if (frame.locals !== null) {
    heap.decref(frame.locals);
    frame.locals = null;
  }
  if (frame.pending !== undefined) {
    heap.decref(frame.pending);
    frame.pending = undefined;
  }
  if (--frame.codeObject.refcount === 0) heap.free(frame.codeObject);
  frame.globals.refcount--;
  if (frame.globals.refcount === 0) heap.free(frame.globals);
  if (--frame.builtins.refcount === 0) heap.free(frame.builtins);
  return back;
}

/** Takes the top native frame off, giving back all it holds. */
export function popSteps(vm: VM, thread: Thread, frame: NativeFrame): AnyFrame | null {
  thread.frame = frame.back;
  thread.nativeDepth--;
  const { held } = frame;
  for (let i = held.length - 1; i >= 0; i--) vm.heap.decref(held[i]);
  held.length = 0;
  return frame.back;
}

/** Puts a generator's frame back on the stack, with `value` (stolen) as what its `yield` gives. */
export function resumeGenerator(vm: VM, thread: Thread, generator: PyGenerator, value: Value, mode: ReturnMode): Frame {
  const payload = generator.payload;
  const frame = payload.frame as Frame;
  if (thread.depth >= vm.recursionLimit) {
    vm.heap.decref(value);
    throw raise('RecursionError', 'maximum recursion depth exceeded');
  }
  thread.depth++;
  const base = stackTop(thread);
  const { saved } = payload;
  if (base + frame.code.frameSize > thread.stack.length) thread.reserve(base, frame.code.frameSize);
  const { stack } = thread;
  const count = payload.savedCount;
  for (let i = 0; i < count; i++) stack[base + i] = saved[i];
  payload.savedCount = 0;
  frame.base = base;
  frame.sp = base + count;
  stack[frame.sp++] = value;
  frame.back = thread.frame;
  frame.returnMode = mode;
  generator.refcount++;
  frame.generator = generator;
  payload.state = 'running';
  payload.handled.previous = thread.handled;
  thread.handled = payload.handled;
  thread.frame = frame;
  return frame;
}

/**
 * Takes a yielding generator's frame off the stack and keeps its values in the generator. The generator's reference
 * that the frame held is returned to the caller to give back.
 */
export function suspendGenerator(thread: Thread, frame: Frame): PyGenerator {
  const generator = frame.generator as PyGenerator;
  const payload = generator.payload;
  const { stack } = thread;
  const { saved } = payload;
  const count = frame.sp - frame.base;
  for (let i = 0; i < count; i++) {
    const at = frame.base + i;
    saved[i] = stack[at];
    stack[at] = undefined;
  }
  payload.savedCount = count;
  payload.state = 'suspended';
  thread.handled = payload.handled.previous as NonNullable<typeof payload.handled.previous>;
  payload.handled.previous = null;
  thread.frame = frame.back;
  thread.depth--;
  frame.back = null;
  frame.generator = null;
  return generator;
}

/** The generator of a frame that returns or raises has ended. The frame itself is popped by the caller. */
export function endGenerator(vm: VM, thread: Thread, frame: Frame): void {
  const generator = frame.generator as PyGenerator;
  const payload = generator.payload;
  payload.state = 'closed';
  payload.frame = null;
  thread.handled = payload.handled.previous as NonNullable<typeof payload.handled.previous>;
  payload.handled.previous = null;
  frame.generator = null;
  vm.heap.decref(payload.handled.value);
  payload.handled.value = null;
  vm.heap.decref(generator);
}
