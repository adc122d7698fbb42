// str() of an exception where it can be had without running Python code.

import type { PyException } from '../objects/exceptions.ts';
import type { VM } from './machine.ts';
import { strOf } from './protocols.ts';
import { Request } from './request.ts';

/** str(exception); CPython's stand-in where that would need Python code. */
export function leafText(vm: VM, exception: PyException): string {
  try {
    const text = strOf(vm, exception);
    return text instanceof Request ? '<exception str() failed>' : text;
  } catch (problem) {
    // Only a Python exception: a fault of ours passes through.
    vm.heap.decref(vm.exceptionOf(problem));
    return '<exception str() failed>';
  }
}
