// A Python thread as the VM sees it: its stack of frames, the value stack they share, and the exceptions being
// handled. Whether and when it runs is not its business.

import type { PyObject, Value } from '../objects/object.ts';
import type { AnyFrame } from './frame.ts';
import type { Wait } from './request.ts';

/** What `sys.exc_info()` shows: one for the thread, and one for each generator, linked while it runs. */
export class HandledException {
  /** The exception being handled, owned; null if none. */
  value: Value = null;
  /** That of whoever resumed the generator. */
  previous: HandledException | null = null;
}

export class Thread {
  frame: AnyFrame | null = null;
  readonly stack: (Value | undefined)[] = [];
  handled: HandledException = new HandledException();
  /** Python frames on the stack: what the recursion limit counts. */
  depth = 0;
  /** Native frames on the stack. */
  nativeDepth = 0;
  /** Instructions executed before the current slice. */
  instructions = 0;
  /** The budget of the current slice, and what was left of it at the last call of a native. */
  sliceBudget = 0;
  sliceLeft = 0;
  /** When the bottom frame is done: its result (owned) or the exception that ended it (owned). */
  result: Value | undefined = undefined;
  uncaught: PyObject | null = null;
  /** What it waits for; null while it can run. */
  wait: Wait | null = null;
  /** What a blocked native is woken with. */
  wakeValue: Value = null;
  /** An exception to raise in this thread before its next instruction (Ctrl-C, limits); owned. */
  pendingException: PyObject | null = null;

  constructor(
    /** 1 for the main thread. */
    readonly id: number,
  ) {}

  /** The exception that a bare `raise` would raise again: the innermost one being handled. Borrowed. */
  currentException(): Value {
    let item: HandledException | null = this.handled;
    while (item !== null) {
      if (item.value !== null) return item.value;
      item = item.previous;
    }
    return null;
  }

  /** Makes room for `size` more places from `top` on. */
  reserve(top: number, size: number): void {
    const stack = this.stack;
    for (let need = top + size - stack.length; need > 0; need--) stack.push(undefined);
  }
}
