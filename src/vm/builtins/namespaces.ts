// The namespaces of frames as dicts, for locals(), globals(), vars(), dir() and exec.

import { isDict, newDict, type PyDict } from '../../objects/collections.ts';
import { type CellPayload, cellType, isModule } from '../../objects/function.ts';
import { incref, isObject, type PyObject, type Value } from '../../objects/object.ts';
import type { Frame } from '../frame.ts';
import type { VM } from '../machine.ts';

/**
 * `locals()` in that frame; owned. A module's or class body's namespace itself; of a function a new dict of what its
 * variables are bound to at the moment.
 */
export function frameLocals(vm: VM, frame: Frame): Value {
  if (frame.locals !== null) return incref(frame.locals);
  const { code } = frame.code;
  if (frame.function === null && code.slotNames.length === 0) return incref(frame.globals);
  const dict = newDict(vm.heap);
  const names = code.slotNames;
  const boxed = new Set([...code.cellNames, ...code.freeNames]);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    let value = vm.thread.stack[frame.base + i];
    if (boxed.has(name) && isObject(value) && value.type === cellType) {
      value = (value as PyObject<CellPayload>).payload.value;
    }
    // Comprehensions that were inlined keep their variables in slots of the same kind.
    if (value === undefined || name.startsWith('.')) continue;
    vm.heap.decref(dict.payload.setString(name, incref(value)));
  }
  return dict;
}

/** Makes sure that code executed with these globals finds the builtins. */
export function addBuiltins(vm: VM, globals: PyDict): void {
  const table = globals.payload;
  if (table.getString('__builtins__') !== undefined) return;
  const module = vm.module('builtins');
  table.setString('__builtins__', incref(module ?? vm.builtins));
}

/** The builtins that code with these globals sees: what they say in `__builtins__`; borrowed. */
export function builtinsOf(vm: VM, globals: PyDict): PyDict {
  const named = globals.payload.getString('__builtins__');
  if (isModule(named)) return named.payload.dict;
  return isDict(named) ? named : vm.builtins;
}
