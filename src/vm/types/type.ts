// `type`: what classes can do.

import { isDict, isTuple, newDict, newList, newTuple, type PyDict, type PyTuple } from '../../objects/collections.ts';
import { newMappingProxy } from '../../objects/mappingProxy.ts';
import { incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { isType, type PyType, typeOf, typeType } from '../../objects/type.ts';
import { builtinSetAttribute, getAttribute } from '../attributes.ts';
import { instantiate } from '../calls.ts';
import { newClass, setBases } from '../classes.ts';
import { plainInstance } from '../instanceChecks.ts';
import { collectLeaf } from '../iteration.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineClassMethods, defineMethods, leaf, stepped } from '../native.ts';
import { attributeName, qualifiedName } from './object.ts';

defineMethods(typeType, {
  __new__: stepped(
    '(metatype, /, *args, **kwargs)',
    (vm: VM, metatype: Value, args: readonly Value[], kwargs: Map<string, Value>) => {
      if (!isType(metatype)) {
        throw raise('TypeError', `type.__new__(X): X is not a type object (${typeOf(metatype).name})`);
      }
      if (!metatype.isSubtypeOf(typeType)) {
        throw raise('TypeError', `type.__new__(${metatype.name}): ${metatype.name} is not a subtype of type`);
      }
      if (args.length !== 3) {
        throw raise(
          'TypeError',
          metatype === typeType
            ? 'type() takes 1 or 3 arguments'
            : `type.__new__() takes exactly 3 arguments (${args.length} given)`,
        );
      }
      const [name, bases, namespace] = args as [Value, Value, Value];
      if (typeof name !== 'string') {
        throw raise('TypeError', `type.__new__() argument 1 must be str, not ${typeOf(name).name}`);
      }
      if (!isTuple(bases)) {
        throw raise('TypeError', `type.__new__() argument 2 must be tuple, not ${typeOf(bases).name}`);
      }
      if (!isDict(namespace)) {
        throw raise('TypeError', `type.__new__() argument 3 must be dict, not ${typeOf(namespace).name}`);
      }
      return newClass(vm, metatype, name, bases as PyTuple, namespace as PyDict, kwargs);
    },
  ),
  __init__: leaf('(self, /, *args, **kwargs)', (_vm: VM, _self: PyType, args: Value[]) => {
    if (args.length !== 1 && args.length !== 3) throw raise('TypeError', 'type.__init__() takes 1 or 3 arguments');
    return null;
  }),
  __call__: stepped('(self, /, *args, **kwargs)', (vm: VM, self: PyType, args: Value[], kwargs: Map<string, Value>) => {
    const names = [...kwargs.keys()];
    return instantiate(vm, self, [...args, ...kwargs.values()], names.length === 0 ? null : names);
  }),
  __repr__: leaf('(self, /)', (_vm: VM, self: PyType) => `<class '${qualifiedName(self)}'>`),
  __getattribute__: stepped('(self, name, /)', (vm: VM, self: PyType, name: Value) => {
    return getAttribute(vm, self, attributeName(name));
  }),
  __setattr__: stepped('(self, name, value, /)', (vm: VM, self: PyType, name: Value, value: Value) => {
    return builtinSetAttribute(vm, self, self.type, attributeName(name), value);
  }),
  __delattr__: stepped('(self, name, /)', (vm: VM, self: PyType, name: Value) => {
    return builtinSetAttribute(vm, self, self.type, attributeName(name), undefined);
  }),
  __instancecheck__: stepped('(self, instance, /)', (vm: VM, self: PyType, instance: Value) => {
    return plainInstance(vm, instance, self);
  }),
  __subclasscheck__: leaf('(self, subclass, /)', (_vm: VM, self: PyType, subclass: Value) => {
    if (!isType(subclass)) throw raise('TypeError', 'issubclass() arg 1 must be a class');
    return subclass.isSubtypeOf(self);
  }),
  mro: leaf('(self, /)', (vm: VM, self: PyType) =>
    newList(
      vm.heap,
      self.mro.map((type) => incref(type)),
    ),
  ),
  __subclasses__: leaf('(self, /)', (vm: VM, self: PyType) =>
    newList(
      vm.heap,
      [...self.subclasses].map((type) => incref(type)),
    ),
  ),
  __dir__: leaf('(self, /)', (vm: VM, self: PyType) => {
    const names = new Set<string>();
    for (const type of self.mro) for (const name of type.dict.keys()) names.add(name);
    return newList(vm.heap, [...names].sort());
  }),
  __sizeof__: leaf('(self, /)', () => 1000),
});

defineClassMethods(typeType, {
  __prepare__: leaf('(cls, /, *args, **kwargs)', (vm: VM) => newDict(vm.heap)),
});

function readOnlyForStatic(type: PyType, name: string): void {
  if (type.isStatic) throw raise('TypeError', `cannot set '${name}' attribute of immutable type '${type.fullName}'`);
}

/** CPython says "immutable" of all types here. */
function undeletable(type: PyType, name: string): never {
  throw raise('TypeError', `cannot delete '${name}' attribute of immutable type '${type.name}'`);
}

defineAttribute<PyType>(
  typeType,
  '__name__',
  (_vm, self) => self.shortName,
  (_vm, self, value) => {
    readOnlyForStatic(self, '__name__');
    if (typeof value !== 'string') {
      throw raise('TypeError', `can only assign string to ${self.name}.__name__, not '${typeOf(value).name}'`);
    }
    self.name = value;
    return null;
  },
  (_vm, self) => undeletable(self, '__name__'),
);
defineAttribute<PyType>(
  typeType,
  '__qualname__',
  (_vm, self) => self.qualname,
  (_vm, self, value) => {
    readOnlyForStatic(self, '__qualname__');
    if (typeof value !== 'string') {
      throw raise('TypeError', `can only assign string to ${self.name}.__qualname__, not '${typeOf(value).name}'`);
    }
    self.qualname = value;
    return null;
  },
  (_vm, self) => undeletable(self, '__qualname__'),
);
defineAttribute<PyType>(
  typeType,
  '__module__',
  (_vm, self) => (self.isStatic ? self.module : incref(self.dict.get('__module__') ?? 'builtins')),
  (vm, self, value) => {
    readOnlyForStatic(self, '__module__');
    vm.heap.decref(self.dict.get('__module__'));
    self.dict.set('__module__', incref(value));
    if (typeof value === 'string') self.module = value;
    self.changed();
    return null;
  },
);
defineAttribute<PyType>(
  typeType,
  '__bases__',
  (vm, self) =>
    newTuple(
      vm.heap,
      self.bases.map((type) => incref(type)),
    ),
  (vm, self, value) => {
    readOnlyForStatic(self, '__bases__');
    setBases(vm, self, value);
    return null;
  },
  (_vm, self) => undeletable(self, '__bases__'),
);
defineAttribute<PyType>(typeType, '__base__', (_vm, self) => incref(self.bases[0] ?? null));
defineAttribute<PyType>(typeType, '__mro__', (vm, self) =>
  newTuple(
    vm.heap,
    self.mro.map((type) => incref(type)),
  ),
);
defineAttribute<PyType>(typeType, '__dict__', (vm, self) => {
  const dict = newDict(vm.heap);
  for (const [name, value] of self.dict) dict.payload.setString(name, incref(value));
  const proxy = newMappingProxy(vm.heap, dict);
  vm.heap.decref(dict);
  return proxy;
});
defineAttribute<PyType>(
  typeType,
  '__doc__',
  (_vm, self) => (self.isStatic ? null : incref(self.dict.get('__doc__') ?? null)),
  (vm, self, value) => {
    readOnlyForStatic(self, '__doc__');
    vm.heap.decref(self.dict.get('__doc__'));
    self.dict.set('__doc__', incref(value));
    return null;
  },
);
defineAttribute<PyType>(typeType, '__text_signature__', () => null);
defineAttribute<PyType>(typeType, '__flags__', (_vm, self) => (self.isStatic ? 1 << 8 : 1 << 9) | (1 << 10));
defineAttribute<PyType>(typeType, '__basicsize__', () => 16);
defineAttribute<PyType>(
  typeType,
  '__abstractmethods__',
  (_vm, self) => {
    const names = self.dict.get('__abstractmethods__');
    if (names === undefined) throw raise('AttributeError', '__abstractmethods__');
    return incref(names);
  },
  (vm, self, value) => {
    vm.heap.decref(self.dict.get('__abstractmethods__'));
    self.dict.set('__abstractmethods__', incref(value));
    self.changed();
    return namesOf(vm, self, value);
  },
);

/** Keeps the sorted names of the abstract methods with the type. */
function namesOf(vm: VM, type: PyType, value: Value): null {
  const names = collectLeaf(vm, value) ?? setElements(value);
  type.abstractNames = names.filter((name): name is string => typeof name === 'string').sort();
  type.isAbstract = type.abstractNames.length > 0;
  return null;
}

function setElements(value: Value): Value[] {
  const table = (value as { payload?: { elements?(): Value[] } } | null)?.payload;
  return table?.elements?.() ?? [];
}

defineAttribute<PyType>(
  typeType,
  '__annotations__',
  (vm, self) => {
    if (self.isStatic) throw raise('AttributeError', `type object '${self.name}' has no attribute '__annotations__'`);
    let annotations = self.dict.get('__annotations__');
    if (annotations === undefined) {
      annotations = newDict(vm.heap);
      self.dict.set('__annotations__', annotations);
      self.changed();
    }
    return incref(annotations);
  },
  (vm, self, value) => {
    readOnlyForStatic(self, '__annotations__');
    vm.heap.decref(self.dict.get('__annotations__'));
    self.dict.set('__annotations__', incref(value));
    self.changed();
    return null;
  },
);
defineAttribute<PyType>(typeType, '__type_params__', (vm, self) =>
  incref(self.dict.get('__type_params__') ?? newTuple(vm.heap, [])),
);
