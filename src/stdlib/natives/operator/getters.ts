// itemgetter, attrgetter and methodcaller: functions made of what they shall look up.

import { newTuple, type PyTuple } from '../../../objects/collections.ts';
import type { Layout } from '../../../objects/layout.ts';
import { incref, type PyObject, type Value } from '../../../objects/object.ts';
import { asStr } from '../../../objects/primitives.ts';
import { raise } from '../../../objects/raise.ts';
import { type PyType, staticType } from '../../../objects/type.ts';
import { attempt } from '../../../vm/attempt.ts';
import { getAttribute } from '../../../vm/attributes.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import { getItem } from '../../../vm/instructions/slow.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineMethods, leaf, stepped } from '../../../vm/native.ts';
import { reprItems } from '../../../vm/reprGuard.ts';
import { callWithKeywords, type Outcome, Request, type Steps } from '../../../vm/request.ts';

/** Arguments and keyword arguments; what the names mean is the type's business. */
interface GetterPayload {
  /** Owned, as the values. */
  readonly args: PyTuple;
  readonly kwNames: readonly string[];
  readonly kwValues: readonly Value[];
}

type PyGetter = PyObject<GetterPayload>;

function getterType(name: string): PyType {
  const layout: Layout<GetterPayload> = {
    name,
    container: true,
    references: (getter, visit) => {
      visit(getter.args);
      for (const value of getter.kwValues) visit(value);
    },
  };
  return staticType(name, { layout: layout as Layout<never>, module: 'operator', isBaseType: false });
}

export const itemGetterType = getterType('itemgetter');
export const attributeGetterType = getterType('attrgetter');
export const methodCallerType = getterType('methodcaller');

const NO_KEYWORDS: ReadonlyMap<string, Value> = new Map();

function newGetter(
  vm: VM,
  cls: PyType,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value> = NO_KEYWORDS,
): PyGetter {
  return vm.heap.allocateInstance<GetterPayload>(cls, {
    args: newTuple(
      vm.heap,
      args.map((one) => incref(one)),
    ),
    kwNames: [...keywords.keys()],
    kwValues: [...keywords.values()].map((one) => incref(one)),
  });
}

/** Getters are called with one object. */
function onlyArgument(name: string, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  if (keywords.size > 0) throw raise('TypeError', `${name}() takes no keyword arguments`);
  if (args.length !== 1) throw raise('TypeError', `${name} expected 1 argument, got ${args.length}`);
  return args[0] as Value;
}

function reprGetter(vm: VM, self: PyGetter): Outcome {
  const { args, kwNames, kwValues } = self.payload;
  return attempt<Value>(vm, (frame) => reprGetterSteps(frame, vm, self, args, kwNames, kwValues));
}

function* reprGetterSteps(
  frame: NativeFrame,
  vm: VM,
  self: PyGetter,
  args: PyTuple,
  kwNames: readonly string[],
  kwValues: readonly Value[],
): Steps<Value> {
  const parts: string[] = [];
  if (args.payload.length > 0) parts.push(yield* reprItems(vm, frame, (i) => args.payload[i]));
  for (let i = 0; i < kwNames.length; i++) {
    parts.push(`${kwNames[i]}=${yield* reprItems(vm, frame, (at) => (at === 0 ? kwValues[i] : undefined))}`);
  }
  return `${self.type.fullName}(${parts.join(', ')})`;
}

function reduceGetter(vm: VM, self: PyGetter): Value {
  return newTuple(vm.heap, [incref(self.type), incref(self.payload.args)]);
}

/** One result by itself, several as a tuple. */
function lookUpAll(vm: VM, self: PyGetter, lookUp: (key: Value) => Steps<Value>): Outcome {
  const keys = self.payload.args.payload;
  return attempt<Value>(vm, (frame) => lookUpAllSteps(frame, vm, lookUp, keys));
}

function* lookUpAllSteps(
  frame: NativeFrame,
  vm: VM,
  lookUp: (key: Value) => Steps<Value>,
  keys: readonly Value[],
): Steps<Value> {
  if (keys.length === 1) return yield* lookUp(keys[0] as Value);
  const found: Value[] = [];
  for (const key of keys) found.push(frame.own(yield* lookUp(key)));
  return newTuple(
    vm.heap,
    found.map((one) => incref(one)),
  );
}

function callItemGetter(vm: VM, self: PyGetter, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Outcome {
  const object = onlyArgument('itemgetter', args, keywords);
  const keys = self.payload.args.payload;
  if (keys.length === 1) return getItem(vm, object, keys[0] as Value);
  return lookUpAll(vm, self, (key) => callItemGetterSteps(key, vm, object));
}

function* callItemGetterSteps(key: Value, vm: VM, object: Value): Steps<Value> {
  const item = getItem(vm, object, key);
  return item instanceof Request ? yield item : item;
}

function* dottedAttribute(vm: VM, object: Value, path: string): Steps<Value> {
  let current = incref(object);
  for (const name of path.split('.')) {
    const owner = current;
    try {
      const found = getAttribute(vm, owner, name);
      current = found instanceof Request ? yield found : found;
    } finally {
      vm.heap.decref(owner);
    }
  }
  return current;
}

function callAttributeGetter(
  vm: VM,
  self: PyGetter,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Outcome {
  const object = onlyArgument('attrgetter', args, keywords);
  return lookUpAll(vm, self, (path) => dottedAttribute(vm, object, asStr(path) as string));
}

function callMethodCaller(
  vm: VM,
  self: PyGetter,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Outcome {
  const object = onlyArgument('methodcaller', args, keywords);
  const { args: own, kwNames, kwValues } = self.payload;
  const [name, ...rest] = own.payload;
  return attempt<Value>(vm, (frame) => callMethodCallerSteps(frame, vm, object, kwNames, kwValues, name, rest));
}

function* callMethodCallerSteps(
  frame: NativeFrame,
  vm: VM,
  object: Value,
  kwNames: readonly string[],
  kwValues: readonly Value[],
  name: Value,
  rest: Value[],
): Steps<Value> {
  const found = getAttribute(vm, object, asStr(name) as string);
  const method = frame.own(found instanceof Request ? yield found : found);
  return yield callWithKeywords(method, [...rest, ...kwValues], kwNames.length === 0 ? null : kwNames);
}

function createItemGetter(vm: VM, cls: PyType, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  if (keywords.size > 0) throw raise('TypeError', 'itemgetter() takes no keyword arguments');
  if (args.length === 0) throw raise('TypeError', 'itemgetter expected 1 argument, got 0');
  return newGetter(vm, cls, args);
}

function createAttributeGetter(
  vm: VM,
  cls: PyType,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Value {
  if (keywords.size > 0) throw raise('TypeError', 'attrgetter() takes no keyword arguments');
  if (args.length === 0) throw raise('TypeError', 'attrgetter expected 1 argument, got 0');
  if (args.some((one) => asStr(one) === undefined)) throw raise('TypeError', 'attribute name must be a string');
  return newGetter(vm, cls, args);
}

function createMethodCaller(vm: VM, cls: PyType, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  if (args.length === 0) {
    throw raise('TypeError', 'methodcaller needs at least one argument, the method name');
  }
  if (asStr(args[0]) === undefined) throw raise('TypeError', 'method name must be a string');
  return newGetter(vm, cls, args, keywords);
}

const CALL = '(self, /, *args, **kwargs)';
const NEW = '(cls, /, *args, **kwargs)';
const shared = {
  __repr__: stepped('(self, /)', reprGetter),
  __reduce__: leaf('(self, /)', reduceGetter),
};
defineMethods(itemGetterType, {
  ...shared,
  __new__: leaf(NEW, createItemGetter),
  __call__: stepped(CALL, callItemGetter),
});
defineMethods(attributeGetterType, {
  ...shared,
  __new__: leaf(NEW, createAttributeGetter),
  __call__: stepped(CALL, callAttributeGetter),
});
defineMethods(methodCallerType, {
  ...shared,
  __new__: leaf(NEW, createMethodCaller),
  __call__: stepped(CALL, callMethodCaller),
});
