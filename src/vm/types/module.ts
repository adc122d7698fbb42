// Module objects.

import { listType, newDict } from '../../objects/collections.ts';
import { moduleType, type PyModule } from '../../objects/function.ts';
import { incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { type PyType, typeOf } from '../../objects/type.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineMethods, leaf } from '../native.ts';

defineMethods(moduleType, {
  __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType) =>
    vm.heap.allocateInstance(cls, { dict: newDict(vm.heap), isBuiltin: false, origin: null, initializing: false }),
  ),
  __init__: leaf('(self, name, doc=None)', (vm: VM, self: PyModule, name: Value, doc: Value = null) => {
    if (typeof name !== 'string') {
      throw raise('TypeError', `module.__init__() argument 'name' must be str, not ${typeOf(name).name}`);
    }
    const table = self.payload.dict.payload;
    for (const [key, value] of [
      ['__name__', name],
      ['__doc__', incref(doc)],
      ['__package__', null],
      ['__loader__', null],
      ['__spec__', null],
    ] as const) {
      vm.heap.decref(table.setString(key, value));
    }
    return null;
  }),
  __repr__: leaf('(self, /)', (_vm: VM, self: PyModule) => {
    const table = self.payload.dict.payload;
    const name = table.getString('__name__');
    const file = table.getString('__file__');
    const shown = typeof name === 'string' ? name : '?';
    if (typeof file === 'string') return `<module '${shown}' from '${file}'>`;
    return self.payload.isBuiltin ? `<module '${shown}' (built-in)>` : `<module '${shown}'>`;
  }),
  __dir__: leaf('(self, /)', (vm: VM, self: PyModule) => {
    const names = self.payload.dict.payload.keys.filter((key): key is string => typeof key === 'string');
    return vm.heap.allocate(listType, names.sort());
  }),
});
defineAttribute<PyModule>(moduleType, '__dict__', (_vm, self) => incref(self.payload.dict));
