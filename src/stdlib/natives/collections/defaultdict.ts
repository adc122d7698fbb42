// collections.defaultdict: a dict that makes values for missing keys. Its factory lies in a slot of the instance, so
// that the rest of the VM sees a plain dict.

import { dictType, isDict, newTuple, type PyDict } from '../../../objects/collections.ts';
import { DictTable } from '../../../objects/dictTable.ts';
import { newGenericAlias } from '../../../objects/genericAlias.ts';
import { incref, isObject, type PyObject, type Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import { type PyType, staticType } from '../../../objects/type.ts';
import { attempt } from '../../../vm/attempt.ts';
import { callNow } from '../../../vm/callNow.ts';
import { callNative } from '../../../vm/calls.ts';
import { dictSet, keyError } from '../../../vm/dictAccess.ts';
import { iterateDict } from '../../../vm/dictIteration.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import type { VM } from '../../../vm/machine.ts';
import {
  defineAttribute,
  defineClassMethods,
  defineMethods,
  leaf,
  type PyNative,
  stepped,
} from '../../../vm/native.ts';
import { notImplemented } from '../../../vm/notImplemented.ts';
import { callSpecial, isCallable, reprOf } from '../../../vm/protocols.ts';
import { guardedRepr } from '../../../vm/reprGuard.ts';
import { type Outcome, Request, type Steps } from '../../../vm/request.ts';
import { updateDict } from '../../../vm/types/dict.ts';

export const defaultDictType = staticType('defaultdict', { base: dictType, module: 'collections', hasWeakrefs: true });
defaultDictType.setSlots(['default_factory']);

const FACTORY = 0;

/** The factory, or None; borrowed. */
function factoryOf(self: PyDict): Value {
  return self.slots?.[FACTORY] ?? null;
}

/** Takes a reference to the factory. */
function setFactory(vm: VM, self: PyDict, factory: Value): void {
  const slots = self.slots as (Value | undefined)[];
  const old = slots[FACTORY];
  slots[FACTORY] = incref(factory);
  vm.heap.decref(old);
}

const dictMethod = (name: string): PyNative => dictType.dict.get(name) as PyNative;

function initialise(vm: VM, self: PyDict, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Outcome {
  const [factory = null, ...rest] = args;
  if (factory !== null && !isCallable(factory)) {
    throw raise('TypeError', 'first argument must be callable or None');
  }
  setFactory(vm, self, factory);
  const names = [...keywords.keys()];
  const all = [self, ...rest, ...keywords.values()];
  return callNative(vm, dictMethod('__init__').payload, all, names.length === 0 ? null : names);
}

function missing(vm: VM, self: PyDict, key: Value): Outcome {
  const factory = factoryOf(self);
  if (factory === null) throw keyError(key);
  return attempt<Value>(vm, (frame) => missingSteps(frame, vm, self, key, factory));
}

function* missingSteps(frame: NativeFrame, vm: VM, self: PyDict, key: Value, factory: Value): Steps<Value> {
  frame.own(incref(factory));
  const made = callNow(vm, factory);
  const value = frame.own(made instanceof Request ? yield made : made);
  const stored =
    self.type === defaultDictType
      ? dictSet(vm, self, key, value)
      : callSpecial(vm, self.type.lookup('__setitem__') as Value, self, key, value);
  if (stored instanceof Request) vm.heap.decref(yield stored);
  return frame.take(value);
}

function repr(vm: VM, self: PyDict): Outcome {
  return attempt<Value>(vm, (frame) => reprSteps(frame, vm, self));
}

function* reprSteps(frame: NativeFrame, vm: VM, self: PyDict): Steps<Value> {
  const base = dictMethod('__repr__').payload.code.definition.implementation(vm, self);
  const contents = base instanceof Request ? yield base : base;
  const factory = frame.own(incref(factoryOf(self)));
  let text: Value = 'None';
  if (isObject(factory)) {
    const made = guardedRepr(vm, factory, '...', () => madeSteps(vm, factory));
    text = made instanceof Request ? yield made : made;
  }
  return `${self.type.shortName}(${text}, ${contents})`;
}

function* madeSteps(vm: VM, factory: PyObject): Steps<string> {
  const inner = reprOf(vm, factory);
  return (inner instanceof Request ? yield inner : inner) as string;
}

/** `type(self)(factory, contents)`; owned. */
function* alike(vm: VM, self: PyDict, contents: PyDict): Generator<Request, Value, Value> {
  const factory = factoryOf(self);
  if (self.type === defaultDictType && contents.type.isStatic) {
    const copy = vm.heap.allocateInstance(defaultDictType, contents.payload.copy());
    setFactory(vm, copy, factory);
    return copy;
  }
  const made = callNow(vm, self.type, factory, contents);
  return made instanceof Request ? yield made : made;
}

function copy(vm: VM, self: PyDict): Outcome {
  return attempt<Value>(vm, () => copySteps(vm, self));
}

function* copySteps(vm: VM, self: PyDict): Steps<Value> {
  return yield* alike(vm, self, self);
}

/** `left | right`, where `self` is the one that says what comes out. */
function union(vm: VM, self: PyDict, left: Value, right: Value): Outcome {
  if (!isDict(left) || !isDict(right)) return notImplemented();
  return attempt<Value>(vm, (frame) => unionSteps(frame, vm, self, left, right));
}

function* unionSteps(frame: NativeFrame, vm: VM, self: PyDict, left: PyDict, right: PyDict): Steps<Value> {
  const result = frame.own(yield* alike(vm, self, left));
  const updated = updateDict(vm, result as PyDict, right);
  if (updated instanceof Request) yield updated;
  return frame.take(result);
}

function reduce(vm: VM, self: PyDict): Value {
  const factory = factoryOf(self);
  const args = newTuple(vm.heap, factory === null ? [] : [incref(factory)]);
  return newTuple(vm.heap, [incref(self.type), args, null, null, iterateDict(vm.heap, self, 'items')]);
}

defineMethods(defaultDictType, {
  __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType) => vm.heap.allocateInstance(cls, new DictTable())),
  __init__: stepped('(self, /, *args, **kwargs)', initialise),
  __missing__: stepped('(self, key, /)', missing),
  __repr__: stepped('(self, /)', repr),
  __or__: stepped('(self, value, /)', (vm: VM, self: PyDict, other: Value) => union(vm, self, self, other)),
  __ror__: stepped('(self, value, /)', (vm: VM, self: PyDict, other: Value) => union(vm, self, other, self)),
  __reduce__: leaf('(self, /)', reduce),
  __copy__: stepped('(self, /)', copy),
  copy: stepped('(self, /)', copy),
});
defineClassMethods(defaultDictType, {
  __class_getitem__: leaf('(cls, item, /)', (vm: VM, cls: PyType, item: Value) => newGenericAlias(vm.heap, cls, item)),
});
defineAttribute(
  defaultDictType,
  'default_factory',
  (_vm: VM, self: PyDict) => incref(factoryOf(self)),
  (vm: VM, self: PyDict, value: Value) => {
    setFactory(vm, self, value);
    return null;
  },
);
