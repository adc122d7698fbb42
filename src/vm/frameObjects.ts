// Frames and tracebacks as Python sees them. A frame object is made only when someone looks: a traceback, or
// `sys._getframe()`. While the frame runs, the object refers to it; when the frame ends and the object lives on, the
// local variables move into the object, as CPython does it.

import type { PyDict } from '../objects/collections.ts';
import type { Layout } from '../objects/layout.ts';
import { hasLayout, incref, type PyObject, type Value } from '../objects/object.ts';
import { staticType } from '../objects/type.ts';
import type { Frame } from './frame.ts';
import type { PyCode } from './loadedCode.ts';
import type { VM } from './machine.ts';

export interface FramePayload {
  readonly code: PyCode;
  readonly globals: PyDict;
  readonly builtins: PyDict;
  /** Namespace of a module or class body, else null. */
  readonly locals: Value;
  /** The running frame; null once it has ended. */
  live: Frame | null;
  /** The local variables of an ended frame; owned. */
  slots: (Value | undefined)[];
  /** Index of the last instruction executed, when the frame ended. */
  lasti: number;
  /** The caller's frame object; owned. */
  back: PyObject<FramePayload> | null;
}

export type PyFrame = PyObject<FramePayload>;

export const FRAME_LAYOUT: Layout<FramePayload> = {
  name: 'frame',
  container: true,
  references: (frame, visit) => {
    visit(frame.code);
    visit(frame.globals);
    visit(frame.builtins);
    visit(frame.locals);
    visit(frame.back);
    for (const value of frame.slots) visit(value);
  },
  clear: (frame) => {
    frame.slots = [];
    frame.back = null;
  },
};

export const frameType = staticType('frame', { layout: FRAME_LAYOUT as Layout<never>, isBaseType: false });

/** The frame object of a frame; borrowed. */
export function frameObjectOf(vm: VM, frame: Frame): PyFrame {
  if (frame.frameObject === null) {
    frame.frameObject = vm.heap.allocate(frameType, {
      code: incref(frame.codeObject),
      globals: incref(frame.globals),
      builtins: incref(frame.builtins),
      locals: incref(frame.locals),
      live: frame,
      slots: [],
      lasti: frame.pc - 1,
      back: null,
    });
  }
  return frame.frameObject;
}

/** The frame ends: its object takes the local variables over if it outlives it. Returns true if it took them. */
export function detachFrameObject(vm: VM, frame: Frame, stack: (Value | undefined)[]): boolean {
  const object = frame.frameObject as PyFrame;
  frame.frameObject = null;
  object.payload.live = null;
  object.payload.lasti = frame.pc - 1;
  const taken = object.refcount > 1;
  if (taken) {
    object.payload.slots = stack.slice(frame.base, frame.base + frame.code.slotCount);
  }
  vm.heap.decref(object);
  return taken;
}

/** Index of the instruction that a frame object stands at. */
export function lastInstruction(frame: PyFrame): number {
  const { live, lasti } = frame.payload;
  return live === null ? lasti : live.pc - 1;
}

export interface TracebackPayload {
  readonly frame: PyFrame;
  /** Index of the instruction. */
  readonly lasti: number;
  /** Line in the source; 0 where there is none. */
  readonly line: number;
  /** The next inner one; owned. */
  next: Value;
}

export type PyTraceback = PyObject<TracebackPayload>;

export const TRACEBACK_LAYOUT: Layout<TracebackPayload> = {
  name: 'traceback',
  container: true,
  references: (traceback, visit) => {
    visit(traceback.frame);
    visit(traceback.next);
  },
  clear: (traceback) => {
    traceback.next = null;
  },
};

export const tracebackType = staticType('traceback', { layout: TRACEBACK_LAYOUT as Layout<never>, isBaseType: false });

export function isTraceback(value: Value | undefined): value is PyTraceback {
  return hasLayout(value, TRACEBACK_LAYOUT);
}

/** A new traceback entry for the instruction at `lasti` of a frame, in front of `next` (stolen). */
export function newTraceback(vm: VM, frame: Frame, lasti: number, next: Value): PyTraceback {
  const line = frame.code.code.positions[lasti * 4] ?? 0;
  return vm.heap.allocate(tracebackType, { frame: incref(frameObjectOf(vm, frame)), lasti, line, next });
}
