// Calling methods of builtin types as the interpreter calls them, and carrying out the requests of stepped natives
// that only need other natives.

import type { Value } from '../../src/objects/object.ts';
import { isType, typeOf } from '../../src/objects/type.ts';
import { callNative, callType } from '../../src/vm/calls.ts';
import { NativeFrame } from '../../src/vm/frame.ts';
import type { VM } from '../../src/vm/machine.ts';
import { isNative, type PyNative } from '../../src/vm/native.ts';
import { reprOf } from '../../src/vm/protocols.ts';
import { type Outcome, Request, RequestKind } from '../../src/vm/request.ts';
import '../../src/vm/types/all.ts';

/** Carries out an outcome that needs no Python function. */
export function finish(vm: VM, outcome: Outcome<Value | undefined>): Value | undefined {
  if (!(outcome instanceof Request)) return outcome;
  if (outcome.kind === RequestKind.CALL) {
    const { callable, args, kwNames } = outcome;
    if (isNative(callable)) return finish(vm, callNative(vm, callable.payload, args, kwNames));
    if (isType(callable)) return finish(vm, callType(vm, callable, args, kwNames));
    throw new Error('not a native');
  }
  if (outcome.run === null) throw new Error('not a computation');
  const frame = new NativeFrame(vm);
  const steps = outcome.run(frame);
  let next = steps.next();
  while (!next.done) {
    let result: Value | undefined;
    try {
      result = finish(vm, next.value);
    } catch (problem) {
      next = steps.throw(problem);
      continue;
    }
    next = steps.next(result as Value);
  }
  for (const value of frame.held.splice(0)) vm.heap.decref(value);
  return next.value;
}

/** Calls a method of a builtin type. */
export function method(vm: VM, self: Value, name: string, ...args: Value[]): Value {
  const found = typeOf(self).lookup(name) as PyNative;
  return finish(vm, callNative(vm, found.payload, [self, ...args], null)) as Value;
}

export function reprText(vm: VM, value: Value): string {
  return finish(vm, reprOf(vm, value)) as string;
}
