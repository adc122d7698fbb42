// Stepped computations that nearly always finish at once. An operation on a container (`a | b` of two sets, `==` of
// two lists) needs Python code only where an element is an object with special methods of its own. `attempt` runs
// the generator on the spot; only when it asks for something does it become a native frame of the thread.

import type { Value } from '../objects/object.ts';
import { NativeFrame } from './frame.ts';
import type { VM } from './machine.ts';
import { type Outcome, type Request, type Steps, steps } from './request.ts';

/** Containers within containers nest attempts; deeper ones become frames, which do not nest JavaScript's stack. */
const MAX_NESTING = 24;

let nesting = 0;

/**
 * Runs a stepped computation as far as it gets without a request. The result is its result, or a request to carry
 * on, which must be carried out: the computation may own references already.
 */
export function attempt<T extends Value | undefined = Value>(
  vm: VM,
  run: (frame: NativeFrame) => Steps<T>,
): Outcome<T> {
  if (nesting >= MAX_NESTING) return steps(run);
  const frame = new NativeFrame(vm);
  const computation = run(frame);
  let first: IteratorResult<Request, T>;
  nesting++;
  try {
    first = computation.next();
  } catch (problem) {
    giveBack(vm, frame);
    throw problem;
  } finally {
    nesting--;
  }
  if (first.done) {
    giveBack(vm, frame);
    return first.value;
  }
  const request = first.value;
  return steps((outer) => {
    for (const value of frame.held) outer.held.push(value);
    frame.held = outer.held;
    return new StartedSteps(computation, request);
  });
}

function giveBack(vm: VM, frame: NativeFrame): void {
  const { held } = frame;
  for (let i = held.length - 1; i >= 0; i--) vm.heap.decref(held[i]);
  held.length = 0;
}

/** A computation that has yielded its first request already. */
class StartedSteps<T extends Value | undefined> implements Steps<T> {
  constructor(
    private readonly computation: Steps<T>,
    private pending: Request | null,
  ) {}

  next(value?: Value): IteratorResult<Request, T> {
    const { pending } = this;
    if (pending === null) return this.computation.next(value as Value);
    this.pending = null;
    return { done: false, value: pending };
  }

  throw(problem: unknown): IteratorResult<Request, T> {
    this.pending = null;
    return this.computation.throw(problem);
  }

  return(value: T): IteratorResult<Request, T> {
    this.pending = null;
    return this.computation.return(value);
  }

  [Symbol.iterator](): this {
    return this;
  }

  [Symbol.dispose](): void {
    this.return(undefined as T);
  }

  get [Symbol.toStringTag](): string {
    return 'Generator';
  }
}
