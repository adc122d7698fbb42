// Frames: the stack of a Python thread is a chain of these objects on the JavaScript heap, never JavaScript's own
// stack. A `Frame` executes a code object; a `NativeFrame` is a stepped native between two of its steps.

import type { PyDict } from '../objects/collections.ts';
import type { PyObject, Value } from '../objects/object.ts';
import type { FramePayload } from './frameObjects.ts';
import type { GeneratorPayload } from './generators.ts';
import type { LoadedCode } from './loadedCode.ts';
import type { VM } from './machine.ts';
import type { Steps } from './request.ts';

/** What the frame below does with the result of the frame that returns. */
export enum ReturnMode {
  /** Push it on the value stack, or resume the stepped native with it. */
  PUSH,
  /** Give it back: STORE_ATTR and the like. */
  DISCARD,
  /** `__init__`: it must be None; push the new instance, which the frame holds as `pending`. */
  INIT,
  /** As PUSH, to a stepped native that wants `undefined` at the end of a generator. */
  PUSH_OR_END,
  /** FOR_ITER: `undefined` ends the loop, everything else is pushed. */
  FOR_ITER,
  /** SEND: a yielded value is pushed; a returned one replaces the receiver and jumps. */
  SEND,
  /** LOAD_ATTR in method form: push it, then NULL. */
  PUSH_NULL,
  /** UNARY_NOT, inverted CONTAINS_OP: push the opposite of the boolean. */
  NOT,
  /** UNPACK_SEQUENCE and the like: push the items of the tuple, the first on top. */
  UNPACK,
  /** `__del__` or a weakref callback: discard; an exception is printed and ignored. */
  FINALIZER,
}

export class Frame {
  readonly native = false as const;
  /** Index of the next instruction; while the frame is not on top: of the instruction after the current one. */
  pc = 0;
  /** First free place of the value stack. */
  sp = 0;
  /** Where slot 0 (the first parameter) lies in the thread's stack. */
  base = 0;
  /** The function called; owned; null for modules and exec. */
  function: PyObject | null = null;
  /** Namespace of a module or class body; owned; null in functions. */
  locals: Value = null;
  back: AnyFrame | null = null;
  returnMode: ReturnMode = ReturnMode.PUSH;
  /** The instance under construction for ReturnMode.INIT; owned. */
  pending: Value | undefined = undefined;
  /** The generator whose body this is; owned while it runs. */
  generator: PyObject<GeneratorPayload> | null = null;
  /** The frame object that a program or a traceback got of this frame; owned. */
  frameObject: PyObject<FramePayload> | null = null;
  /** A frame that can be used again for the next call from here; its fields are stale. */
  spare: Frame | null = null;

  constructor(
    public code: LoadedCode,
    /** The code object, owned by the frame. */
    public codeObject: PyObject<LoadedCode>,
    /** The dicts, owned by the frame. */
    public globals: PyDict,
    public builtins: PyDict,
  ) {}
}

export class NativeFrame {
  readonly native = true as const;
  back: AnyFrame | null = null;
  returnMode: ReturnMode = ReturnMode.PUSH;
  pending: Value | undefined = undefined;
  /** References that the native owns between its steps; given back when it ends, however it ends. */
  held: (Value | undefined)[] = [];
  /** Where the thread's value stack is free while this frame is on top. */
  sp = 0;
  steps: Steps | null = null;

  constructor(readonly vm: VM) {}

  /** Registers a reference that the native owns, so that it is given back in any case. Returns the value. */
  own<T extends Value | undefined>(value: T): T {
    if (typeof value === 'object' && value !== null) this.held.push(value);
    return value;
  }

  /** Takes a registered reference out again: the caller owns it now (to return or store it). */
  take<T extends Value | undefined>(value: T): T {
    if (typeof value === 'object' && value !== null) {
      const at = this.held.lastIndexOf(value);
      if (at >= 0) this.held.splice(at, 1);
    }
    return value;
  }

  /** Gives a registered reference back before the native ends. */
  drop(value: Value | undefined): void {
    if (typeof value === 'object' && value !== null) {
      const at = this.held.lastIndexOf(value);
      if (at >= 0) this.held.splice(at, 1);
      this.vm.heap.decref(value);
    }
  }

  /** Registers every element of an array of owned references. Returns the array. */
  ownAll<T extends readonly (Value | undefined)[]>(values: T): T {
    for (const value of values) this.own(value);
    return values;
  }
}

export type AnyFrame = Frame | NativeFrame;
