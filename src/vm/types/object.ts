// `object`: what every value can do.

import { hasAttributes, ownAttributes, ownDict, setOwnDict } from '../../objects/attributes.ts';
import { isDict, isList, isTuple, newDict, newList, newTuple, type PyTuple } from '../../objects/collections.ts';
import { isModule, moduleType, type PyModule } from '../../objects/function.ts';
import { incref, isObject, type PyObject, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { NOT_IMPLEMENTED } from '../../objects/singletons.ts';
import { isType, objectType, type PyType, typeOf } from '../../objects/type.ts';
import { andThen } from '../andThen.ts';
import { attempt } from '../attempt.ts';
import { builtinGetAttribute, builtinSetAttribute, getAttribute, missingAttribute } from '../attributes.ts';
import type { NativeFrame } from '../frame.ts';
import { importModule } from '../imports.ts';
import { getIterator } from '../iteration.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineClassMethods, defineMethods, leaf, stepped } from '../native.ts';
import { callSpecial, isTrue, reprOf, strOf } from '../protocols.ts';
import { type Outcome, Request, type Steps, steps } from '../request.ts';

/** `<module.Class object at 0x…>` */
export function defaultRepr(vm: VM, value: Value): string {
  return `<${qualifiedName(typeOf(value))} object at 0x${vm.identityOf(value).toString(16)}>`;
}

/** Module and qualified name, the module left out for builtins. */
export function qualifiedName(type: PyType): string {
  const module = type.isStatic ? type.module : type.dict.get('__module__');
  return typeof module !== 'string' || module === 'builtins' ? type.qualname : `${module}.${type.qualname}`;
}

function newObject(vm: VM, type: PyType, args: readonly Value[], kwargs: ReadonlyMap<string, Value>): Value {
  if (args.length > 0 || kwargs.size > 0) {
    const ownNew = type.lookup('__new__') !== objectType.dict.get('__new__');
    const ownInit = type.lookup('__init__') !== objectType.dict.get('__init__');
    if (ownNew) throw raise('TypeError', 'object.__new__() takes exactly one argument (the type to instantiate)');
    if (!ownInit) throw raise('TypeError', `${type.name}() takes no arguments`);
  }
  const missing = abstractMethods(type);
  if (missing.length > 0) {
    const quoted = missing.map((name) => `'${name}'`).join(', ');
    throw raise(
      'TypeError',
      `Can't instantiate abstract class ${type.name} without an implementation for abstract method${missing.length === 1 ? '' : 's'} ${quoted}`,
    );
  }
  return vm.heap.allocateInstance(type, null);
}

/** Names in `__abstractmethods__`, sorted. */
function abstractMethods(type: PyType): string[] {
  if (!type.isAbstract) return [];
  return type.abstractNames;
}

function checkType(type: Value): PyType {
  if (!isType(type)) throw raise('TypeError', `object.__new__(X): X is not a type object (${typeOf(type).name})`);
  return type;
}

defineMethods(objectType, {
  __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: Value, args: Value[], kwargs: Map<string, Value>) => {
    const type = checkType(cls);
    if (type.layout !== objectType.layout) {
      throw raise('TypeError', `object.__new__(${type.name}) is not safe, use ${type.layout.name}.__new__()`);
    }
    return newObject(vm, type, args, kwargs);
  }),
  __init__: leaf('(self, /, *args, **kwargs)', (_vm: VM, self: Value, args: Value[], kwargs: Map<string, Value>) => {
    if (args.length === 0 && kwargs.size === 0) return null;
    const type = typeOf(self);
    const ownInit = type.lookup('__init__') !== objectType.dict.get('__init__');
    if (ownInit) {
      throw raise('TypeError', 'object.__init__() takes exactly one argument (the instance to initialize)');
    }
    if (type.lookup('__new__') === objectType.dict.get('__new__')) {
      throw raise('TypeError', `${type.name}.__init__() takes exactly one argument (the instance to initialize)`);
    }
    return null;
  }),
  __repr__: leaf('(self, /)', (vm: VM, self: Value) => defaultRepr(vm, self)),
  __str__: stepped('(self, /)', (vm: VM, self: Value) => reprOf(vm, self)),
  __format__: stepped('(self, format_spec, /)', (vm: VM, self: Value, spec: Value) => {
    if (typeof spec !== 'string') throw raise('TypeError', '__format__() argument must be str');
    if (spec !== '') {
      throw raise('TypeError', `unsupported format string passed to ${typeOf(self).name}.__format__`);
    }
    return strOf(vm, self);
  }),
  __eq__: leaf('(self, value, /)', (_vm: VM, self: Value, other: Value) => (self === other ? true : NOT_IMPLEMENTED)),
  __ne__: stepped('(self, value, /)', (vm: VM, self: Value, other: Value) => notEqual(vm, self, other)),
  __lt__: leaf('(self, value, /)', () => NOT_IMPLEMENTED),
  __le__: leaf('(self, value, /)', () => NOT_IMPLEMENTED),
  __gt__: leaf('(self, value, /)', () => NOT_IMPLEMENTED),
  __ge__: leaf('(self, value, /)', () => NOT_IMPLEMENTED),
  __hash__: leaf('(self, /)', (vm: VM, self: Value) => Math.floor(vm.identityOf(self) / 16)),
  __getattribute__: stepped('(self, name, /)', (vm: VM, self: Value, name: Value) => {
    return builtinGetAttribute(vm, self, typeOf(self), attributeName(name));
  }),
  __setattr__: stepped('(self, name, value, /)', (vm: VM, self: Value, name: Value, value: Value) => {
    return builtinSetAttribute(vm, self, typeOf(self), attributeName(name), value);
  }),
  __delattr__: stepped('(self, name, /)', (vm: VM, self: Value, name: Value) => {
    return builtinSetAttribute(vm, self, typeOf(self), attributeName(name), undefined);
  }),
  __sizeof__: leaf('(self, /)', (_vm: VM, self: Value) => (isObject(self) && hasAttributes(self) ? 32 : 16)),
  __dir__: leaf('(self, /)', (vm: VM, self: Value) => newList(vm.heap, directory(self))),
  __reduce_ex__: stepped('(self, protocol, /)', (vm: VM, self: Value) => {
    const own = typeOf(self).lookup('__reduce__') as Value;
    return own === objectType.dict.get('__reduce__') ? reduce(vm, self) : callSpecial(vm, own, self);
  }),
  __reduce__: stepped('(self, /)', (vm: VM, self: Value) => reduce(vm, self)),
  __getstate__: leaf('(self, /)', (vm: VM, self: Value) => stateOf(vm, self)),
});

/** The name of an attribute, which must be a str. */
export function attributeName(name: Value): string {
  if (typeof name === 'string') return name;
  if (isObject(name) && typeof name.payload === 'string') return name.payload;
  throw raise('TypeError', `attribute name must be string, not '${typeOf(name).name}'`);
}

function notEqual(vm: VM, self: Value, other: Value): Outcome {
  const method = typeOf(self).lookup('__eq__') as Value;
  return andThen<Value, Value>(callSpecial(vm, method, self, other), (result) => {
    if (typeof result === 'boolean') return !result;
    if (result === NOT_IMPLEMENTED) return result;
    return attempt<boolean>(vm, (frame) => notEqualSteps(frame, vm, result));
  });
}

function* notEqualSteps(frame: NativeFrame, vm: VM, result: Value): Steps<boolean> {
  frame.own(result);
  const truth = isTrue(vm, result);
  return !(truth instanceof Request ? yield truth : truth);
}

/** Names that dir() shows: of the instance, its class and all above. */
function directory(self: Value): Value[] {
  const names = new Set<string>();
  if (isObject(self)) for (const [name] of ownAttributes(self)) if (typeof name === 'string') names.add(name);
  for (const type of typeOf(self).mro) for (const name of type.dict.keys()) names.add(name);
  return [...names].sort();
}

/** What `copy` and `pickle` need: `(copyreg.__newobj__, (class, …), state, list items, dict items)`. */
function reduce(vm: VM, self: Value): Outcome {
  return steps((frame) => reduceSteps(frame, vm, self));
}

function* reduceSteps(frame: NativeFrame, vm: VM, self: Value): Steps<Value> {
  const type = typeOf(self);
  const { args, kwargs } = yield* newArguments(frame, vm, self);
  if (args === null && type.layout !== objectType.layout && !isList(self) && !isDict(self)) {
    throw raise('TypeError', `cannot pickle '${type.name}' object`);
  }
  const imported = importModule(vm, null, null, 'copyreg', null, 0);
  const module = frame.own(imported instanceof Request ? yield imported : imported);
  const helper = getAttribute(vm, module, kwargs === null ? '__newobj__' : '__newobj_ex__');
  const func = frame.own(helper instanceof Request ? yield helper : helper);
  const given = (args?.payload ?? []).map((value) => incref(value));
  const described = callSpecial(vm, type.lookup('__getstate__') as Value, self);
  const state = frame.own(described instanceof Request ? yield described : described);
  let items: Value = null;
  if (isList(self)) {
    const opened = getIterator(vm, self);
    items = frame.own(opened instanceof Request ? yield opened : opened);
  }
  let pairs: Value = null;
  if (isDict(self)) {
    const listed = callSpecial(vm, type.lookup('items') as Value, self);
    const view = frame.own(listed instanceof Request ? yield listed : listed);
    const opened = getIterator(vm, view);
    pairs = frame.own(opened instanceof Request ? yield opened : opened);
  }
  const creation =
    kwargs === null
      ? newTuple(vm.heap, [incref(type), ...given])
      : newTuple(vm.heap, [incref(type), newTuple(vm.heap, given), incref(kwargs)]);
  return newTuple(vm.heap, [frame.take(func), creation, frame.take(state), frame.take(items), frame.take(pairs)]);
}

/** What `__getnewargs_ex__` or `__getnewargs__` say; the frame owns it. */
function* newArguments(
  frame: NativeFrame,
  vm: VM,
  self: Value,
): Generator<Request, { args: PyTuple | null; kwargs: Value }, Value> {
  const type = typeOf(self);
  const extended = type.lookup('__getnewargs_ex__');
  const plain = type.lookup('__getnewargs__');
  if (extended === undefined && plain === undefined) return { args: null, kwargs: null };
  const outcome = callSpecial(vm, (extended ?? plain) as Value, self);
  const result = frame.own(outcome instanceof Request ? yield outcome : outcome);
  if (extended === undefined) {
    if (isTuple(result)) return { args: result, kwargs: null };
    throw raise('TypeError', `__getnewargs__ should return a tuple, not '${typeOf(result).name}'`);
  }
  if (!isTuple(result)) {
    throw raise('TypeError', `__getnewargs_ex__ should return a tuple, not '${typeOf(result).name}'`);
  }
  const [args, kwargs] = result.payload;
  if (result.payload.length !== 2) {
    throw raise('ValueError', `__getnewargs_ex__ should return a tuple of length 2, not ${result.payload.length}`);
  }
  if (!isTuple(args)) {
    throw raise(
      'TypeError',
      `first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '${typeOf(args as Value).name}'`,
    );
  }
  if (!isDict(kwargs)) {
    throw raise(
      'TypeError',
      `second item of the tuple returned by __getnewargs_ex__ must be a dict, not '${typeOf(kwargs as Value).name}'`,
    );
  }
  return { args, kwargs: kwargs.payload.size > 0 ? kwargs : null };
}

/** `object.__getstate__`: None, the attributes, or a pair of them and the values of slots; owned. */
export function stateOf(vm: VM, self: Value): Value {
  if (!isObject(self)) return null;
  const own = ownAttributes(self);
  const { reserved } = self.shape;
  if (reserved === 0) return own.length === 0 ? null : copyOf(vm, self);
  const slots = newDict(vm.heap);
  self.type.slotNames.forEach((name, i) => {
    const value = self.slots?.[i];
    if (value !== undefined) slots.payload.setString(name, incref(value));
  });
  const attributes = own.length === 0 ? null : copyOf(vm, self);
  if (slots.payload.size > 0) return newTuple(vm.heap, [attributes, slots]);
  vm.heap.decref(slots);
  return attributes;
}

function copyOf(vm: VM, self: PyObject): Value {
  const dict = ownDict(vm.heap, self);
  return vm.heap.allocate(dict.type, dict.payload.copy());
}

defineClassMethods(objectType, {
  __init_subclass__: leaf('(cls, /, **kwargs)', (_vm: VM, cls: PyType, kwargs: Map<string, Value>) => {
    if (kwargs.size > 0) throw raise('TypeError', `${cls.name}.__init_subclass__() takes no keyword arguments`);
    return null;
  }),
  __subclasshook__: leaf('(cls, subclass, /)', () => NOT_IMPLEMENTED),
});

/** A module may become an instance of a class below ModuleType: that is how it gets properties. */
function becomeModuleClass(vm: VM, module: PyModule, type: PyType): void {
  const old = module.type;
  if (type.hasDict) module.slots ??= [];
  module.shape = module.shape.kind === 'dict' ? type.dictShape : type.rootShape;
  module.type = incref(type);
  vm.heap.decref(old);
}

defineAttribute<Value>(
  objectType,
  '__class__',
  (_vm, self) => incref(typeOf(self)),
  (vm, self, value) => {
    if (!isType(value))
      throw raise('TypeError', `__class__ must be set to a class, not '${typeOf(value).name}' object`);
    if (isModule(self) && value.isSubtypeOf(moduleType) && self.type.slotNames.length === value.slotNames.length) {
      becomeModuleClass(vm, self, value);
      return null;
    }
    if (!isObject(self) || self.type.isStatic || value.isStatic) {
      throw raise('TypeError', '__class__ assignment only supported for mutable types or ModuleType subclasses');
    }
    if (
      self.type.layout !== value.layout ||
      self.type.slotNames.length !== value.slotNames.length ||
      self.type.hasDict !== value.hasDict
    ) {
      throw raise('TypeError', `__class__ assignment: '${value.name}' object layout differs from '${self.type.name}'`);
    }
    if (self.shape.kind === 'attributes' && self.shape.names.length > 0) ownDict(vm.heap, self);
    const old = self.type;
    self.shape = self.shape.kind === 'dict' ? value.dictShape : value.rootShape;
    self.type = incref(value);
    vm.heap.decref(old);
    return null;
  },
);
defineAttribute<Value>(objectType, '__doc__', () => null);

/** Gives instances of the type a `__dict__` attribute. */
export function defineInstanceDict(type: PyType): void {
  defineAttribute<PyObject>(
    type,
    '__dict__',
    (vm, self) => {
      if (!isObject(self) || !hasAttributes(self)) throw missingAttribute(self, '__dict__');
      return incref(ownDict(vm.heap, self));
    },
    (vm, self, value) => {
      if (!isObject(self) || !hasAttributes(self)) throw missingAttribute(self, '__dict__');
      if (!isDict(value)) {
        throw raise('TypeError', `__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`);
      }
      setOwnDict(vm.heap, self, value);
      return null;
    },
  );
}

// CPython puts `__dict__` into each class that gives its instances one; here one descriptor serves all.
defineInstanceDict(objectType);
