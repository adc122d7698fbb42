// Exceptions that nobody can catch: raised in `__del__`, in a weakref callback. CPython prints them on stderr and goes
// on (`sys.unraisablehook`).

import type { PyException } from '../objects/exceptions.ts';
import type { Value } from '../objects/object.ts';
import { isObject } from '../objects/object.ts';
import { functionType, type PyFunction } from '../objects/function.ts';
import type { VM } from './machine.ts';
import { formatException } from './tracebacks.ts';

/** Prints the exception (owned) as ignored. `where` (owned) is what raised it; `role` names what it is, if need be. */
export function reportUnraisable(vm: VM, exception: PyException, where: Value = null, role: string | null = null): void {
  const subject =
    where === null ? '' : role === null ? ` in: ${describe(vm, where)}` : ` in ${role} ${describe(vm, where)}:`;
  vm.host.stderr.write(`Exception ignored${subject}\n${formatException(vm, exception)}`);
  vm.heap.decref(exception);
  vm.heap.decref(where);
}

function describe(vm: VM, where: Value): string {
  const address = `0x${vm.identityOf(where).toString(16)}`;
  if (isObject(where) && where.type === functionType) {
    return `<function ${(where as PyFunction).payload.qualname} at ${address}>`;
  }
  return isObject(where) ? `<${where.type.name} object at ${address}>` : String(where);
}
