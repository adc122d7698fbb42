// Catching Python exceptions in TypeScript code: what a leaf threw by name, and what a call that a stepped native
// asked for raised.

import { exceptionType, Raised } from '../objects/exceptions.ts';
import { type ExceptionName, PendingRaise } from '../objects/raise.ts';
import type { VM } from './machine.ts';

/** Is this a Python exception of the class or of a subclass? */
export function isRaised(problem: unknown, name: ExceptionName): boolean {
  const base = exceptionType(name);
  if (problem instanceof Raised) return problem.exception.type.isSubtypeOf(base);
  return problem instanceof PendingRaise && exceptionType(problem.exceptionName).isSubtypeOf(base);
}

/** Gives back what an exception owns that was caught and is not raised again. */
export function discard(vm: VM, problem: unknown): void {
  if (problem instanceof Raised) vm.heap.decref(problem.exception);
  else if (problem instanceof PendingRaise) {
    for (const value of problem.args) vm.heap.decref(value);
    if (problem.attributes !== null) for (const value of Object.values(problem.attributes)) vm.heap.decref(value);
  }
}

/** Swallows an exception of that class; raises any other again. */
export function expectRaised(vm: VM, problem: unknown, name: ExceptionName): void {
  if (!isRaised(problem, name)) throw problem;
  discard(vm, problem);
}
