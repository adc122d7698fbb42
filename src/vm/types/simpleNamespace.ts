// types.SimpleNamespace: an object that is nothing but its attributes. `sys.implementation` is one, and the module
// `types` takes the class from there.

import { CompareOp } from '../../bytecode/code.ts';
import { ownAttributes, ownDict, setOwnAttribute } from '../../objects/attributes.ts';
import { dictType, newTuple, type PyDict } from '../../objects/collections.ts';
import { incref, type PyObject, type Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { type PyType, staticType, typeOf } from '../../objects/type.ts';
import { attempt } from '../attempt.ts';
import type { NativeFrame } from '../frame.ts';
import type { VM } from '../machine.ts';
import { defineMethods, leaf, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { reprOf, richCompare } from '../protocols.ts';
import { guardedRepr } from '../reprGuard.ts';
import { call, type Outcome, Request, type Steps, steps } from '../request.ts';
import { defineInstanceDict } from './object.ts';

export const simpleNamespaceType: PyType = staticType('SimpleNamespace', { module: 'types', hasDict: true });

/** A namespace with these attributes; steals the values. */
export function newNamespace(vm: VM, attributes: readonly (readonly [string, Value])[]): PyObject {
  const namespace = vm.heap.allocateInstance(simpleNamespaceType, null);
  for (const [name, value] of attributes) {
    setOwnAttribute(vm.heap, namespace, name, value);
    vm.heap.decref(value);
  }
  return namespace;
}

function initialise(vm: VM, self: PyObject, source: Value | undefined, kwargs: ReadonlyMap<string, Value>): Outcome {
  if (source !== undefined) return steps((frame) => initialiseFrom(frame, vm, self, source, kwargs));
  for (const [name, value] of kwargs) setOwnAttribute(vm.heap, self, name, value);
  return null;
}

function* initialiseFrom(
  frame: NativeFrame,
  vm: VM,
  self: PyObject,
  source: Value,
  kwargs: ReadonlyMap<string, Value>,
): Steps<Value> {
  const dict = frame.own(yield call(dictType, source)) as PyDict;
  const { keys, values } = dict.payload;
  if (keys.some((key) => key !== undefined && asStr(key) === undefined)) {
    throw raise('TypeError', 'keywords must be strings');
  }
  for (let i = 0; i < keys.length; i++) {
    const name = asStr(keys[i]);
    if (name !== undefined) setOwnAttribute(vm.heap, self, name, values[i] as Value);
  }
  for (const [name, value] of kwargs) setOwnAttribute(vm.heap, self, name, value);
  return null;
}

function* reprSteps(frame: NativeFrame, vm: VM, self: PyObject, name: string): Steps<string> {
  const parts: string[] = [];
  for (const [key, value] of ownAttributes(self)) {
    if (typeof key !== 'string' || key === '') continue;
    frame.own(incref(value));
    const text = reprOf(vm, value);
    parts.push(`${key}=${String(text instanceof Request ? yield text : text)}`);
    frame.drop(value);
  }
  return `${name}(${parts.join(', ')})`;
}

function* replaced(frame: NativeFrame, vm: VM, self: PyObject, kwargs: ReadonlyMap<string, Value>): Steps<Value> {
  const made = frame.own(yield call(self.type)) as PyObject;
  if (!typeOf(made).isSubtypeOf(simpleNamespaceType)) {
    throw raise(
      'TypeError',
      `expect types.SimpleNamespace type, but ${self.type.name}() returned '${typeOf(made).name}' object`,
    );
  }
  for (const [key, value] of ownAttributes(self)) {
    if (typeof key === 'string') setOwnAttribute(vm.heap, made, key, value);
  }
  for (const [name, value] of kwargs) setOwnAttribute(vm.heap, made, name, value);
  return frame.take(made);
}

defineInstanceDict(simpleNamespaceType);
defineMethods(simpleNamespaceType, {
  __init__: stepped('(self, mapping_or_iterable=(), /, **kwargs)', initialise),
  __repr__: stepped('(self, /)', (vm: VM, self: PyObject) => {
    const name = self.type === simpleNamespaceType ? 'namespace' : self.type.name;
    return guardedRepr(vm, self, `${name}(...)`, (frame) => reprSteps(frame, vm, self, name));
  }),
  __eq__: stepped('(self, value, /)', (vm: VM, self: PyObject, other: Value) => {
    if (!typeOf(other).isSubtypeOf(simpleNamespaceType)) return notImplemented();
    return richCompare(vm, ownDict(vm.heap, self), ownDict(vm.heap, other as PyObject), CompareOp.EQ);
  }),
  __reduce__: leaf('(self, /)', (vm: VM, self: PyObject) =>
    newTuple(vm.heap, [incref(self.type), newTuple(vm.heap, []), incref(ownDict(vm.heap, self))]),
  ),
  __replace__: stepped('(self, /, **kwargs)', (vm: VM, self: PyObject, kwargs: Map<string, Value>) =>
    attempt<Value>(vm, (frame) => replaced(frame, vm, self, kwargs)),
  ),
});
simpleNamespaceType.dict.set('__hash__', null);
simpleNamespaceType.changed();
