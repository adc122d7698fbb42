// The repr of containers that may contain themselves: who is printed inside its own repr is shown as `[...]`.

import type { PyObject, Value } from '../objects/object.ts';
import { attempt } from './attempt.ts';
import type { NativeFrame } from './frame.ts';
import type { VM } from './machine.ts';
import { reprOf } from './protocols.ts';
import { type Outcome, Request, type Steps } from './request.ts';
import type { Thread } from './thread.ts';

const inProgress: WeakMap<Thread, Set<PyObject>> = new WeakMap();

/** Objects whose repr the thread is making. */
function reprsOf(thread: Thread): Set<PyObject> {
  let objects = inProgress.get(thread);
  if (objects === undefined) {
    objects = new Set();
    inProgress.set(thread, objects);
  }
  return objects;
}

/** Makes the repr of `object` by `run`; `recursive` is the answer if it is being made already. */
export function guardedRepr(
  vm: VM,
  object: PyObject,
  recursive: string,
  run: (frame: NativeFrame) => Steps<string>,
): Outcome<string> {
  const active = reprsOf(vm.thread);
  if (active.has(object)) return recursive;
  return attempt<string>(vm, (frame) => guardedReprSteps(frame, object, run, active));
}

function* guardedReprSteps(
  frame: NativeFrame,
  object: PyObject,
  run: (frame: NativeFrame) => Steps<string>,
  active: Set<PyObject>,
): Steps<string> {
  active.add(object);
  try {
    return yield* run(frame);
  } finally {
    active.delete(object);
  }
}

/** The reprs of a container's elements, with commas between. `at` gives the n-th element (borrowed) or undefined. */
export function* reprItems(vm: VM, frame: NativeFrame, at: (index: number) => Value | undefined): Steps<string> {
  const texts: string[] = [];
  let length = 0;
  for (let i = 0; ; i++) {
    const item = at(i);
    if (item === undefined) return texts.join(', ');
    if (typeof item === 'object' && item !== null) item.refcount++;
    frame.own(item);
    const text = reprOf(vm, item);
    const made = (text instanceof Request ? yield text : text) as string;
    frame.drop(item);
    texts.push(made);
    length += made.length + 2;
    vm.checkSize(length * 2);
  }
}
