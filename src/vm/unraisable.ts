// Exceptions that nobody can catch: raised in `__del__`, in a weakref callback. CPython prints them on stderr and goes
// on (`sys.unraisablehook`).

import type { PyException } from '../objects/exceptions.ts';
import { functionType, type PyFunction } from '../objects/function.ts';
import { incref, isObject, type PyObject, type Value } from '../objects/object.ts';
import type { VM } from './machine.ts';
import { isNative } from './native.ts';
import { newStructSequence, structSequenceType } from './structSequences.ts';
import { formatException } from './tracebacks.ts';

/** Reports the exception (owned) as ignored. `where` (owned) is what raised it; `role` names what it is, if need be. */
export function reportUnraisable(
  vm: VM,
  exception: PyException,
  where: Value = null,
  role: string | null = null,
): void {
  const hook = vm.module('sys')?.payload.dict.payload.getString('unraisablehook');
  // An exception in the hook itself is not reported to it.
  if (hook === undefined || hook === where || isNative(hook)) printUnraisable(vm, exception, where, role);
  else if (hook !== null) {
    const message = role === null ? null : `Exception ignored in ${role}`;
    const traceback = incref(exception.payload.traceback);
    const args = newStructSequence(vm, hookArgumentsType, [
      incref(exception.type),
      exception,
      traceback,
      message,
      where,
    ]);
    // Called like the callback of a weak reference: before the next instruction, with one argument.
    vm.heap.pendingCalls.push({ kind: 'weakref-callback', callback: incref(hook), reference: args as PyObject });
    vm.heap.attention = true;
    return;
  }
  vm.heap.decref(exception);
  vm.heap.decref(where);
}

/** What `sys.unraisablehook` gets. */
export const hookArgumentsType = structSequenceType('sys.UnraisableHookArgs', [
  'exc_type',
  'exc_value',
  'exc_traceback',
  'err_msg',
  'object',
]);

/** Prints the exception as ignored; all arguments are borrowed. */
export function printUnraisable(vm: VM, exception: PyException, where: Value, role: string | null): void {
  const subject =
    where === null ? '' : role === null ? ` in: ${describe(vm, where)}` : ` in ${role} ${describe(vm, where)}:`;
  vm.host.stderr.write(`Exception ignored${subject}\n${formatException(vm, exception)}`);
}

function describe(vm: VM, where: Value): string {
  const address = `0x${vm.identityOf(where).toString(16)}`;
  if (isObject(where) && where.type === functionType) {
    return `<function ${(where as PyFunction).payload.qualname} at ${address}>`;
  }
  return isObject(where) ? `<${where.type.name} object at ${address}>` : String(where);
}
