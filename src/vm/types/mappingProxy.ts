// The methods of mappingproxy: all of them ask the mapping behind it.

import { BinaryOp, CompareOp } from '../../bytecode/code.ts';
import { newDict } from '../../objects/collections.ts';
import { mappingProxyType, newMappingProxy, type PyMappingProxy } from '../../objects/mappingProxy.ts';
import { incref, isObject, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { type PyType, typeOf } from '../../objects/type.ts';
import { attempt } from '../attempt.ts';
import { getAttribute } from '../attributes.ts';
import type { NativeFrame } from '../frame.ts';
import { getIterator } from '../iteration.ts';
import type { VM } from '../machine.ts';
import { defineMethods, type NativeDefinition, stepped } from '../native.ts';
import { binaryOperation } from '../operators.ts';
import { callSpecial, hashOf, lengthOf, reprOf, richCompare, specialMethod, strOf } from '../protocols.ts';
import { call, type Outcome, Request, type Steps } from '../request.ts';

function special(vm: VM, self: PyMappingProxy, name: string, ...args: Value[]): Outcome {
  const { mapping } = self.payload;
  const method = specialMethod(mapping, name);
  if (method === undefined) throw raise('TypeError', `'${typeOf(mapping).name}' object does not support ${name}`);
  return callSpecial(vm, method, mapping, ...args);
}

/** A method that calls the mapping's method of that name. */
function forwarded(name: string, signature: string): NativeDefinition {
  return stepped(signature, (vm: VM, self: PyMappingProxy, ...args: (Value | undefined)[]) =>
    attempt<Value>(vm, (frame) => forwardedSteps(frame, vm, name, self, args)),
  );
}

function* forwardedSteps(
  frame: NativeFrame,
  vm: VM,
  name: string,
  self: PyMappingProxy,
  args: (Value | undefined)[],
): Steps<Value> {
  const found = getAttribute(vm, self.payload.mapping, name);
  const method = frame.own(found instanceof Request ? yield found : found);
  return yield call(method, ...args.filter((argument) => argument !== undefined));
}

function comparison(op: CompareOp): NativeDefinition {
  return stepped('(self, value, /)', (vm: VM, self: PyMappingProxy, other: Value) =>
    richCompare(vm, self.payload.mapping, other, op),
  );
}

/** What lies behind a proxy; other values are themselves. */
function unwrapped(value: Value): Value {
  return isObject(value) && value.type === mappingProxyType ? (value as PyMappingProxy).payload.mapping : value;
}

defineMethods(mappingProxyType, {
  __new__: stepped('(cls, mapping, /)', (vm: VM, _cls: PyType, mapping: Value) => {
    if (specialMethod(mapping, '__getitem__') === undefined) {
      throw raise('TypeError', `mappingproxy() argument must be a mapping, not ${typeOf(mapping).name}`);
    }
    return newMappingProxy(vm.heap, mapping);
  }),
  __repr__: stepped('(self, /)', (vm: VM, self: PyMappingProxy) => attempt<Value>(vm, () => reprSteps(vm, self))),
  __str__: stepped('(self, /)', (vm: VM, self: PyMappingProxy) => strOf(vm, self.payload.mapping)),
  __len__: stepped('(self, /)', (vm: VM, self: PyMappingProxy) => lengthOf(vm, self.payload.mapping)),
  __iter__: stepped('(self, /)', (vm: VM, self: PyMappingProxy) => getIterator(vm, self.payload.mapping)),
  __hash__: stepped('(self, /)', (vm: VM, self: PyMappingProxy) => hashOf(vm, self.payload.mapping)),
  __getitem__: stepped('(self, key, /)', (vm: VM, self: PyMappingProxy, key: Value) =>
    special(vm, self, '__getitem__', key),
  ),
  __contains__: stepped('(self, key, /)', (vm: VM, self: PyMappingProxy, key: Value) =>
    special(vm, self, '__contains__', key),
  ),
  __reversed__: stepped('(self, /)', (vm: VM, self: PyMappingProxy) => special(vm, self, '__reversed__')),
  __eq__: comparison(CompareOp.EQ),
  __ne__: comparison(CompareOp.NE),
  __lt__: comparison(CompareOp.LT),
  __le__: comparison(CompareOp.LE),
  __gt__: comparison(CompareOp.GT),
  __ge__: comparison(CompareOp.GE),
  __or__: stepped('(self, value, /)', (vm: VM, left: Value, right: Value) =>
    binaryOperation(vm, unwrapped(left), unwrapped(right), BinaryOp.OR),
  ),
  __ror__: stepped('(self, value, /)', (vm: VM, right: Value, left: Value) =>
    binaryOperation(vm, unwrapped(left), unwrapped(right), BinaryOp.OR),
  ),
  get: forwarded('get', '(self, key, default=None, /)'),
  keys: forwarded('keys', '(self, /)'),
  values: forwarded('values', '(self, /)'),
  items: forwarded('items', '(self, /)'),
  copy: forwarded('copy', '(self, /)'),
});

function* reprSteps(vm: VM, self: PyMappingProxy): Steps<Value> {
  const text = reprOf(vm, self.payload.mapping);
  return `mappingproxy(${text instanceof Request ? yield text : text})`;
}

/** `cls.__dict__`: what the class holds at the moment; owned. */
export function newMappingProxyOfType(vm: VM, type: PyType): PyMappingProxy {
  const dict = newDict(vm.heap);
  for (const [name, value] of type.dict) dict.payload.setString(name, incref(value));
  const proxy = newMappingProxy(vm.heap, dict);
  vm.heap.decref(dict);
  return proxy;
}
