// property, classmethod, staticmethod, super and the descriptors of `__slots__`.

import { setOwnAttribute } from '../../objects/attributes.ts';
import type { PyCell } from '../../objects/function.ts';
import {
  classMethodType,
  type PropertyPayload,
  propertyType,
  staticMethodType,
  type WrapperPayload,
} from '../../objects/function.ts';
import { incref, isObject, type PyObject, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { isType, type PyType, typeOf } from '../../objects/type.ts';
import {
  bindBuiltin,
  bindDescriptor,
  getAttribute,
  type SlotPayload,
  type SuperPayload,
  setThroughDescriptor,
  slotDescriptorType,
  superType,
} from '../attributes.ts';
import { discard, isRaised } from '../catching.ts';
import type { NativeFrame } from '../frame.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../native.ts';
import { reprOf, whenDone } from '../protocols.ts';
import { call, callWithKeywords, type Outcome, Request, type Steps, steps } from '../request.ts';

type PyProperty = PyObject<PropertyPayload>;

function copyProperty(self: PyProperty, change: Partial<PropertyPayload>): Outcome {
  const { get, set, delete: remove, doc } = { ...self.payload, ...change };
  const outcome = call(self.type, get, set, remove, doc);
  return steps(() => copyPropertySteps(self, outcome));
}

function* copyPropertySteps(self: PyProperty, outcome: Request): Steps<Value | undefined> {
  const made = yield outcome;
  if (isObject(made) && typeOf(made) === propertyType) (made as PyProperty).payload.name = self.payload.name;
  return made;
}

defineMethods(propertyType, {
  __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType) =>
    vm.heap.allocateInstance(cls, { get: null, set: null, delete: null, doc: null, name: null }),
  ),
  __init__: stepped(
    '(self, fget=None, fset=None, fdel=None, doc=None)',
    (vm: VM, self: PyProperty, get: Value = null, set: Value = null, remove: Value = null, doc: Value = null) => {
      const { payload } = self;
      const old = [payload.get, payload.set, payload.delete, payload.doc];
      payload.get = incref(get);
      payload.set = incref(set);
      payload.delete = incref(remove);
      payload.doc = incref(doc);
      vm.heap.decrefAll(old);
      if (doc !== null || get === null) return null;
      return steps(() => initSteps(vm, get, payload));
    },
  ),
  getter: stepped('(self, fget, /)', (_vm: VM, self: PyProperty, get: Value) => copyProperty(self, { get })),
  setter: stepped('(self, fset, /)', (_vm: VM, self: PyProperty, set: Value) => copyProperty(self, { set })),
  deleter: stepped('(self, fdel, /)', (_vm: VM, self: PyProperty, remove: Value) =>
    copyProperty(self, { delete: remove }),
  ),
  __get__: stepped('(self, instance, owner=None, /)', (vm: VM, self: PyProperty, instance: Value) => {
    if (instance === null) return incref(self);
    return bindBuiltin(vm, self, instance, typeOf(instance));
  }),
  __set__: stepped('(self, instance, value, /)', (_vm: VM, self: PyProperty, instance: Value, value: Value) => {
    if (self.payload.set === null) throw raise('AttributeError', propertyText(self, instance, 'setter'));
    return call(self.payload.set, instance, value);
  }),
  __delete__: stepped('(self, instance, /)', (_vm: VM, self: PyProperty, instance: Value) => {
    if (self.payload.delete === null) throw raise('AttributeError', propertyText(self, instance, 'deleter'));
    return call(self.payload.delete, instance);
  }),
  __set_name__: leaf('(self, owner, name, /)', (_vm: VM, self: PyProperty, _owner: Value, name: Value) => {
    if (typeof name === 'string') self.payload.name = name;
    return null;
  }),
});

function* initSteps(vm: VM, get: Value, payload: PropertyPayload): Steps<Value | undefined> {
  try {
    const found = getAttribute(vm, get, '__doc__');
    payload.doc = found instanceof Request ? yield found : found;
  } catch (problem) {
    if (!isRaised(problem, 'AttributeError')) throw problem;
    discard(vm, problem);
  }
  return null;
}

function propertyText(self: PyProperty, instance: Value, accessor: string): string {
  const { name } = self.payload;
  const which = name === null ? 'property' : `property '${name}'`;
  return `${which} of '${typeOf(instance).qualname}' object has no ${accessor}`;
}

defineAttribute<PyProperty>(propertyType, 'fget', (_vm, self) => incref(self.payload.get));
defineAttribute<PyProperty>(propertyType, 'fset', (_vm, self) => incref(self.payload.set));
defineAttribute<PyProperty>(propertyType, 'fdel', (_vm, self) => incref(self.payload.delete));
defineAttribute<PyProperty>(propertyType, '__name__', (_vm, self) => self.payload.name ?? '');
defineAttribute<PyProperty>(
  propertyType,
  '__doc__',
  (_vm, self) => incref(self.payload.doc),
  (vm, self, value) => {
    const old = self.payload.doc;
    self.payload.doc = incref(value);
    vm.heap.decref(old);
    return null;
  },
);
defineAttribute<PyProperty>(propertyType, '__isabstractmethod__', (vm, self) => steps(() => runSteps(vm, self)));

function* runSteps(vm: VM, self: PyProperty): Steps<Value | undefined> {
  for (const accessor of [self.payload.get, self.payload.set, self.payload.delete]) {
    if (accessor === null) continue;
    try {
      const found = getAttribute(vm, accessor, '__isabstractmethod__');
      const flag = found instanceof Request ? yield found : found;
      if (flag === true) return true;
      vm.heap.decref(flag);
    } catch (problem) {
      if (!isRaised(problem, 'AttributeError')) throw problem;
      discard(vm, problem);
    }
  }
  return false;
}

// classmethod and staticmethod

type PyWrapper = PyObject<WrapperPayload>;
const COPIED = ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__'];

for (const type of [classMethodType, staticMethodType]) {
  defineMethods(type, {
    __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType) =>
      vm.heap.allocateInstance(cls, { callable: null }),
    ),
    __init__: stepped('(self, function, /)', (vm: VM, self: PyWrapper, callable: Value) => {
      const old = self.payload.callable;
      self.payload.callable = incref(callable);
      vm.heap.decref(old);
      return steps((frame) => restOfInit(frame, vm, self, callable));
    }),
    __get__: stepped(
      '(self, instance, owner=None, /)',
      (vm: VM, self: PyWrapper, instance: Value, owner: Value = null) =>
        bindBuiltin(vm, self, instance === null ? undefined : instance, (owner ?? typeOf(instance)) as PyType),
    ),
    __repr__: stepped('(self, /)', (vm: VM, self: PyWrapper) =>
      whenDone(vm, reprOf(vm, self.payload.callable), (_, text) => `<${self.type.name}(${String(text)})>`),
    ),
  });
  defineAttribute<PyWrapper>(type, '__func__', (_vm, self) => incref(self.payload.callable));
  defineAttribute<PyWrapper>(type, '__wrapped__', (_vm, self) => incref(self.payload.callable));
  defineAttribute<PyWrapper>(type, '__isabstractmethod__', (vm, self) => steps(() => restOfRun(vm, self)));
}

function* restOfInit(frame: NativeFrame, vm: VM, self: PyWrapper, callable: Value): Steps<Value | undefined> {
  for (const name of COPIED) {
    try {
      const found = getAttribute(vm, callable, name);
      const value = frame.own(found instanceof Request ? yield found : found);
      setOwnAttribute(vm.heap, self, name, value);
      frame.drop(value);
    } catch (problem) {
      if (!isRaised(problem, 'AttributeError')) throw problem;
      discard(vm, problem);
    }
  }
  return null;
}

function* restOfRun(vm: VM, self: PyWrapper): Steps<Value | undefined> {
  try {
    const found = getAttribute(vm, self.payload.callable, '__isabstractmethod__');
    return found instanceof Request ? yield found : found;
  } catch (problem) {
    if (!isRaised(problem, 'AttributeError')) throw problem;
    discard(vm, problem);
    return false;
  }
}
defineMethods(staticMethodType, {
  __call__: stepped(
    '(self, /, *args, **kwargs)',
    (_vm: VM, self: PyWrapper, args: Value[], kwargs: Map<string, Value>) => {
      const names = [...kwargs.keys()];
      return callWithKeywords(self.payload.callable, [...args, ...kwargs.values()], names.length === 0 ? null : names);
    },
  ),
});

// super

type PySuper = PyObject<SuperPayload>;

defineMethods(superType, {
  __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType) =>
    vm.heap.allocateInstance(cls, { type: null, object: undefined, objectType: null }),
  ),
  __init__: leaf('(self, type=None, object_or_type=None, /)', (vm: VM, self: PySuper, type?: Value, object?: Value) => {
    const [chosen, instance] = type === undefined ? implicitArguments(vm) : [type, object];
    if (!isType(chosen)) {
      throw raise('TypeError', `super() argument 1 must be a type, not ${typeOf(chosen as Value).name}`);
    }
    self.payload.type = incref(chosen);
    if (instance === undefined || instance === null) return null;
    const start = isType(instance) && instance.isSubtypeOf(chosen) ? instance : typeOf(instance);
    if (!start.isSubtypeOf(chosen)) {
      const what = isType(instance) ? `type ${instance.name}` : `instance of ${typeOf(instance).name}`;
      throw raise(
        'TypeError',
        `super(type, obj): obj (${what}) is not an instance or subtype of type (${chosen.name}).`,
      );
    }
    self.payload.object = incref(instance);
    self.payload.objectType = incref(start);
    return null;
  }),
  __repr__: leaf('(self, /)', (_vm: VM, self: PySuper) => {
    const { type, objectType } = self.payload;
    const bound = objectType === null ? 'NULL' : `<${objectType.name} object>`;
    return `<super: <class '${type?.name ?? ''}'>, ${bound}>`;
  }),
});
defineAttribute<PySuper>(superType, '__thisclass__', (_vm, self) => incref(self.payload.type));
defineAttribute<PySuper>(superType, '__self__', (_vm, self) => incref(self.payload.object ?? null));
defineAttribute<PySuper>(superType, '__self_class__', (_vm, self) => incref(self.payload.objectType));

/** `super()` without arguments: the class from the cell `__class__`, the object from the first parameter. */
function implicitArguments(vm: VM): [Value, Value] {
  let frame = vm.thread.frame;
  while (frame?.native) frame = frame.back;
  if (frame === null) throw raise('RuntimeError', 'super(): no current frame');
  const { code } = frame.code;
  const { stack } = vm.thread;
  if (code.argcount === 0) throw raise('RuntimeError', 'super(): no arguments');
  const slot = code.slotNames.lastIndexOf('__class__');
  if (slot < 0) throw raise('RuntimeError', 'super(): __class__ cell not found');
  let self = stack[frame.base] as Value;
  if (code.cellNames.includes(code.slotNames[0] as string)) self = (self as PyCell).payload.value as Value;
  if (self === undefined) throw raise('RuntimeError', 'super(): arg[0] deleted');
  const type = (stack[frame.base + slot] as PyCell).payload.value;
  if (type === undefined) throw raise('RuntimeError', 'super(): empty __class__ cell');
  return [type, self];
}

// Slots

type PySlot = PyObject<SlotPayload>;

/** The descriptor, if the object has that slot: others may have something else in its place. */
function ownSlot(slot: PySlot, object: Value): PySlot {
  const { owner, name } = slot.payload;
  if (typeOf(object).isSubtypeOf(owner)) return slot;
  throw raise(
    'TypeError',
    `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${typeOf(object).name}' object`,
  );
}

defineMethods(slotDescriptorType, {
  __repr__: leaf(
    '(self, /)',
    (_vm: VM, self: PySlot) => `<member '${self.payload.name}' of '${self.payload.owner.name}' objects>`,
  ),
  __get__: stepped('(self, instance, owner=None, /)', (vm: VM, self: PySlot, instance: Value) => {
    if (instance === null) return incref(self);
    return bindDescriptor(vm, ownSlot(self, instance), instance, typeOf(instance));
  }),
  __set__: stepped('(self, instance, value, /)', (vm: VM, self: PySlot, instance: Value, value: Value) =>
    setThroughDescriptor(vm, ownSlot(self, instance), instance, self.payload.name, value),
  ),
  __delete__: stepped('(self, instance, /)', (vm: VM, self: PySlot, instance: Value) =>
    setThroughDescriptor(vm, ownSlot(self, instance), instance, self.payload.name, undefined),
  ),
});
defineAttribute<PySlot>(slotDescriptorType, '__name__', (_vm, self) => self.payload.name);
defineAttribute<PySlot>(slotDescriptorType, '__objclass__', (_vm, self) => incref(self.payload.owner));
