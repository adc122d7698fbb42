// The module `_weakref`: what weakref.py and abc.py are made of.

import { isDict } from '../../objects/collections.ts';
import { hasLayout, incref, type PyObject, type Value } from '../../objects/object.ts';
import { andThen } from '../../vm/andThen.ts';
import { dictFind } from '../../vm/dictAccess.ts';
import type { VM } from '../../vm/machine.ts';
import { leaf, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { isCallable } from '../../vm/protocols.ts';
import { callableProxyType, proxyType } from './weakProxy.ts';
import { link, referenceType, type WeakLink, weakrefFunctions } from './weakref.ts';

export const weakrefModule: NativeModule = {
  name: '_weakref',
  doc: 'Weak references: they do not keep their object alive.',
  functions: {
    ...weakrefFunctions,
    proxy: leaf('(object, callback=None, /)', (vm: VM, object: Value, callback: Value = null) =>
      link(vm, isCallable(object) ? callableProxyType : proxyType, object, callback),
    ),
    _remove_dead_weakref: stepped('(dct, key, /)', (vm: VM, dict: Value, key: Value) => {
      if (!isDict(dict)) return null;
      const table = dict.payload;
      return andThen<number, Value>(dictFind(vm, table, key) as never, (entry) => {
        if (entry < 0) return null;
        const value = table.values[entry] as PyObject<WeakLink>;
        if (!hasLayout(value, referenceType.layout) || (value.payload as WeakLink).target !== null) return null;
        const oldKey = table.keys[entry];
        table.remove(entry);
        vm.heap.decref(oldKey);
        vm.heap.decref(value);
        return null;
      });
    }),
  },
  values: () => ({
    ref: incref(referenceType),
    ReferenceType: incref(referenceType),
    ProxyType: incref(proxyType),
    CallableProxyType: incref(callableProxyType),
  }),
};
