// Calling what needs no frame: a native or a class is called on the spot, and only if Python code has to run is the
// answer a request. For loops that call the same thing for each element (`map(len, words)`, a sort's key).

import { isObject, type Value } from '../objects/object.ts';
import { isType } from '../objects/type.ts';
import { callNative, callType } from './calls.ts';
import type { VM } from './machine.ts';
import { isNative } from './native.ts';
import { call, type Outcome } from './request.ts';

/** Calls with positional arguments. Callable and arguments are borrowed, until the request is carried out. */
export function callNow(vm: VM, callable: Value, ...args: Value[]): Outcome {
  if (isObject(callable)) {
    if (isNative(callable)) return callNative(vm, callable.payload, args, null);
    if (isType(callable)) return callType(vm, callable, args, null);
  }
  return call(callable, ...args);
}
