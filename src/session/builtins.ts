// Fills the namespace of the module `builtins` of a new VM.

import { exceptionTypes } from '../objects/exceptions.ts';
import { incref, type Value } from '../objects/object.ts';
import { BUILTIN_FUNCTIONS } from '../vm/builtins/table.ts';
import { BUILTIN_VALUES } from '../vm/builtins/values.ts';
import { newModule } from '../vm/imports.ts';
import type { VM } from '../vm/machine.ts';
import { nativeFunction } from '../vm/native.ts';

/** Puts the builtins where LOAD_GLOBAL and `import builtins` find them. */
export function fillBuiltins(vm: VM): void {
  const table = vm.builtins.payload;
  const add = (name: string, value: Value): void => vm.heap.decref(table.setString(name, value));
  add('__name__', 'builtins');
  add('__doc__', null);
  for (const [name, definition] of Object.entries(BUILTIN_FUNCTIONS)) {
    add(name, nativeFunction(name, definition, 'builtins'));
  }
  for (const [name, value] of Object.entries(BUILTIN_VALUES)) add(name, incref(value));
  for (const [name, type] of exceptionTypes) if (!name.startsWith('_')) add(name, incref(type));
  const module = newModule(vm, 'builtins', null);
  vm.heap.decref(module.payload.dict);
  (module.payload as { dict: typeof vm.builtins }).dict = incref(vm.builtins);
  vm.heap.decref(vm.modules.payload.setString('builtins', module));
}
