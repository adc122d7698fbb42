// Warnings that the language itself gives: calls of `warnings.warn`, so that the program's filters decide.

import { exceptionType } from '../objects/exceptions.ts';
import type { Value } from '../objects/object.ts';
import { getAttribute } from './attributes.ts';
import type { NativeFrame } from './frame.ts';
import { importModule } from './imports.ts';
import type { VM } from './machine.ts';
import { call, Request, type Steps } from './request.ts';

/** Warns about what the innermost Python frame does; the filters may turn it into an exception. */
export function* warnDeprecated(frame: NativeFrame, vm: VM, message: string): Steps<Value> {
  const imported = importModule(vm, null, null, 'warnings', null, 0);
  const module = frame.own(imported instanceof Request ? yield imported : imported);
  const found = getAttribute(vm, module, 'warn');
  const warn = frame.own(found instanceof Request ? yield found : found);
  vm.heap.decref(yield call(warn, message, exceptionType('DeprecationWarning')));
  return null;
}
