// _thread._local: attributes of which every thread sees its own. The object keeps one dict for each thread that has
// touched it; `__init__` of a subclass is called again for each new thread, with the arguments of the first.

import { newDict, type PyDict } from '../../objects/collections.ts';
import type { Layout } from '../../objects/layout.ts';
import { incref, isObject, type PyObject, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { objectType, type PyType, staticType } from '../../objects/type.ts';
import { bindDescriptor, genericGetAttribute, isDataDescriptor, missingAttribute } from '../../vm/attributes.ts';
import type { NativeFrame } from '../../vm/frame.ts';
import type { VM } from '../../vm/machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../../vm/native.ts';
import { callSpecial } from '../../vm/protocols.ts';
import { callWithKeywords, type Outcome, Request, type Steps, steps } from '../../vm/request.ts';

interface LocalPayload {
  /** Thread id → its attributes; owned. */
  readonly dicts: Map<number, PyDict>;
  /** What the constructor was called with; owned. */
  args: readonly Value[];
  readonly names: readonly string[];
}

type PyLocal = PyObject<LocalPayload>;

const LOCAL_LAYOUT: Layout<LocalPayload> = {
  name: '_thread._local',
  container: true,
  references: (local, visit) => {
    for (const dict of local.dicts.values()) visit(dict);
    for (const value of local.args) visit(value);
  },
  clear: (local) => {
    local.dicts.clear();
    local.args = [];
  },
};

export const localType = staticType('_local', {
  layout: LOCAL_LAYOUT as Layout<never>,
  module: '_thread',
  hasWeakrefs: true,
});

/** Continues with the dict of the current thread, made and initialised when it is the first use there. */
function withDict(vm: VM, self: PyLocal, then: (dict: PyDict) => Outcome): Outcome {
  const { dicts, args, names } = self.payload;
  const known = dicts.get(vm.thread.id);
  if (known !== undefined) return then(known);
  const dict = newDict(vm.heap);
  dicts.set(vm.thread.id, dict);
  const init = self.type.lookup('__init__') as Value;
  if (init === objectType.dict.get('__init__')) return then(dict);
  return steps((frame) => withDictSteps(frame, vm, self, then, args, names, dict, init));
}

function* withDictSteps(
  frame: NativeFrame,
  vm: VM,
  self: PyLocal,
  then: (dict: PyDict) => Outcome,
  args: readonly Value[],
  names: readonly string[],
  dict: PyDict,
  init: Value,
): Steps<Value | undefined> {
  frame.own(incref(self));
  const bound = bindDescriptor(vm, init, self, self.type);
  const callable = frame.own(bound instanceof Request ? yield bound : bound);
  vm.heap.decref(yield callWithKeywords(callable, args, names.length === 0 ? null : names));
  const outcome = then(dict);
  return outcome instanceof Request ? yield outcome : outcome;
}

function read(vm: VM, self: PyLocal, name: string): Outcome {
  return withDict(vm, self, (dict) => {
    if (name === '__dict__') return incref(dict);
    const found = self.type.lookup(name);
    if (found !== undefined && isDataDescriptor(found)) return genericGetAttribute(vm, self, self.type, name);
    const own = dict.payload.getString(name);
    return own === undefined ? genericGetAttribute(vm, self, self.type, name) : incref(own);
  });
}

function write(vm: VM, self: PyLocal, name: string, value: Value | undefined): Outcome {
  return withDict(vm, self, (dict) => {
    if (name === '__dict__') {
      throw raise('AttributeError', `'${self.type.fullName}' object attribute '__dict__' is read-only`);
    }
    const found = self.type.lookup(name);
    if (isObject(found) && isDataDescriptor(found)) {
      const method = found.type.lookup(value === undefined ? '__delete__' : '__set__');
      if (method !== undefined) {
        return value === undefined ? callSpecial(vm, method, found, self) : callSpecial(vm, method, found, self, value);
      }
    }
    if (value === undefined) {
      const old = dict.payload.deleteString(name);
      if (old === undefined) throw missingAttribute(self, name);
      vm.heap.decref(old);
    } else vm.heap.decref(dict.payload.setString(name, incref(value)));
    return null;
  });
}

defineMethods(localType, {
  __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType, args: Value[], kwargs: Map<string, Value>) => {
    if ((args.length > 0 || kwargs.size > 0) && cls.lookup('__init__') === objectType.dict.get('__init__')) {
      throw raise('TypeError', 'Initialization arguments are not supported');
    }
    const given = [...args, ...kwargs.values()];
    for (const value of given) incref(value);
    const dicts = new Map([[vm.thread.id, newDict(vm.heap)]]);
    return vm.heap.allocateInstance<LocalPayload>(cls, { dicts, args: given, names: [...kwargs.keys()] });
  }),
  __getattribute__: stepped('(self, name, /)', (vm: VM, self: PyLocal, name: Value) => read(vm, self, name as string)),
  __setattr__: stepped('(self, name, value, /)', (vm: VM, self: PyLocal, name: Value, value: Value) =>
    write(vm, self, name as string, value),
  ),
  __delattr__: stepped('(self, name, /)', (vm: VM, self: PyLocal, name: Value) =>
    write(vm, self, name as string, undefined),
  ),
});
defineAttribute<PyLocal>(localType, '__dict__', (vm, self) => withDict(vm, self, (dict) => incref(dict)));
