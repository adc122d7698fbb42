// Looking for a method that an object may or may not have.

import type { Value } from '../objects/object.ts';
import { getAttribute } from './attributes.ts';
import { discard, isRaised } from './catching.ts';
import type { VM } from './machine.ts';
import { Request } from './request.ts';

/** The attribute (owned), or null where there is none. */
export function* lookupMethodOrNone(vm: VM, object: Value, name: string): Generator<Request, Value, Value> {
  try {
    const outcome = getAttribute(vm, object, name);
    return outcome instanceof Request ? yield outcome : outcome;
  } catch (problem) {
    if (!isRaised(problem, 'AttributeError')) throw problem;
    discard(vm, problem);
    return null;
  }
}
