// weakref.proxy: an object that stands for another one without keeping it alive. Every operation goes through to the
// target, which is held for as long as the operation takes; after the target's death it is a ReferenceError.

import type { Layout } from '../../objects/layout.ts';
import { hasLayout, incref, type PyObject, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { type PyType, staticType, typeOf } from '../../objects/type.ts';
import { getAttribute, setAttribute } from '../../vm/attributes.ts';
import type { NativeFrame } from '../../vm/frame.ts';
import { containsOutcome, deleteItem, getItem, setItem } from '../../vm/instructions/slow.ts';
import { getIterator } from '../../vm/iteration.ts';
import type { VM } from '../../vm/machine.ts';
import { defineMethods, leaf, type NativeDefinition, stepped } from '../../vm/native.ts';
import { BinaryOp, binaryOperation, CompareOp, inverted, negative, positive } from '../../vm/operators.ts';
import { callSpecial, indexOf, isTrue, lengthOf, richCompare, strOf } from '../../vm/protocols.ts';
import { callWithKeywords, type Outcome, Request, type Steps, steps } from '../../vm/request.ts';
import { PROXY_LAYOUT, type WeakLink } from './weakref.ts';

const options = { layout: PROXY_LAYOUT as Layout<never>, module: 'weakref', isBaseType: false };
export const proxyType = staticType('ProxyType', options);
export const callableProxyType = staticType('CallableProxyType', options);

/** The target of a proxy, every other value as it is; borrowed. */
function unwrap(value: Value): Value {
  if (!hasLayout(value, PROXY_LAYOUT)) return value;
  const { target } = (value as PyObject<WeakLink>).payload;
  if (target === null) throw raise('ReferenceError', 'weakly-referenced object no longer exists');
  return target;
}

/** Runs an operation on the targets of proxies, which cannot die meanwhile. */
function through(vm: VM, values: readonly Value[], run: (...plain: Value[]) => Outcome): Outcome {
  const plain = values.map(unwrap);
  for (const value of plain) incref(value);
  let outcome: Outcome;
  try {
    outcome = run(...plain);
  } catch (problem) {
    vm.heap.decrefAll(plain);
    throw problem;
  }
  if (!(outcome instanceof Request)) {
    vm.heap.decrefAll(plain);
    return outcome;
  }
  const request = outcome;
  return steps((frame) => throughSteps(frame, plain, request));
}

function* throughSteps(frame: NativeFrame, plain: Value[], request: Request): Steps<Value | undefined> {
  frame.ownAll(plain);
  return yield request;
}

/** Calls a special method of the target. */
function special(vm: VM, name: string, self: Value, ...args: Value[]): Outcome {
  return through(vm, [self, ...args], (target, ...rest) => {
    const method = typeOf(target as Value).lookup(name);
    if (method === undefined || method === null) {
      throw raise('TypeError', `'${typeOf(target as Value).name}' object has no ${name}`);
    }
    return callSpecial(vm, method, target as Value, ...rest);
  });
}

const BINARY: readonly (readonly [string, BinaryOp])[] = [
  ['add', BinaryOp.ADD],
  ['and', BinaryOp.AND],
  ['floordiv', BinaryOp.FLOOR_DIVIDE],
  ['lshift', BinaryOp.LSHIFT],
  ['matmul', BinaryOp.MATRIX_MULTIPLY],
  ['mul', BinaryOp.MULTIPLY],
  ['mod', BinaryOp.REMAINDER],
  ['or', BinaryOp.OR],
  ['pow', BinaryOp.POWER],
  ['rshift', BinaryOp.RSHIFT],
  ['sub', BinaryOp.SUBTRACT],
  ['truediv', BinaryOp.TRUE_DIVIDE],
  ['xor', BinaryOp.XOR],
];

function operators(): Record<string, NativeDefinition> {
  const methods: Record<string, NativeDefinition> = {};
  for (const [name, op] of BINARY) {
    methods[`__${name}__`] = stepped('(self, value, /)', (vm: VM, self: Value, other: Value) =>
      through(vm, [self, other], (a, b) => binaryOperation(vm, a as Value, b as Value, op)),
    );
    methods[`__r${name}__`] = stepped('(self, value, /)', (vm: VM, self: Value, other: Value) =>
      through(vm, [other, self], (a, b) => binaryOperation(vm, a as Value, b as Value, op)),
    );
    methods[`__i${name}__`] = stepped('(self, value, /)', (vm: VM, self: Value, other: Value) =>
      through(vm, [self, other], (a, b) => binaryOperation(vm, a as Value, b as Value, op + BinaryOp.INPLACE_ADD)),
    );
  }
  for (const name of ['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const) {
    const op = CompareOp[name.toUpperCase() as keyof typeof CompareOp];
    methods[`__${name}__`] = stepped('(self, value, /)', (vm: VM, self: Value, other: Value) =>
      through(vm, [self, other], (a, b) => richCompare(vm, a as Value, b as Value, op)),
    );
  }
  for (const name of ['__abs__', '__int__', '__float__', '__reversed__', '__bytes__', '__next__']) {
    methods[name] = stepped('(self, /)', (vm: VM, self: Value) => special(vm, name, self));
  }
  for (const name of ['__divmod__', '__rdivmod__']) {
    methods[name] = stepped('(self, value, /)', (vm: VM, self: Value, other: Value) => special(vm, name, self, other));
  }
  return methods;
}

function unary(run: (vm: VM, target: Value) => Outcome): NativeDefinition {
  return stepped('(self, /)', (vm: VM, self: Value) => through(vm, [self], (target) => run(vm, target as Value)));
}

function address(vm: VM, value: Value): string {
  return `0x${vm.identityOf(value).toString(16)}`;
}

function defineProxy(type: PyType): void {
  defineMethods(type, {
    ...operators(),
    __getattribute__: stepped('(self, name, /)', (vm: VM, self: Value, name: Value) =>
      through(vm, [self], (target) => getAttribute(vm, target as Value, name as string)),
    ),
    __setattr__: stepped('(self, name, value, /)', (vm: VM, self: Value, name: Value, value: Value) =>
      through(vm, [self, value], (target) => setAttribute(vm, target as Value, name as string, value)),
    ),
    __delattr__: stepped('(self, name, /)', (vm: VM, self: Value, name: Value) =>
      through(vm, [self], (target) => setAttribute(vm, target as Value, name as string, undefined)),
    ),
    __str__: unary(strOf),
    __bool__: unary(isTrue),
    __len__: unary(lengthOf),
    __iter__: unary(getIterator),
    __index__: unary(indexOf as (vm: VM, value: Value) => Outcome),
    __neg__: unary(negative),
    __pos__: unary(positive),
    __invert__: unary(inverted),
    __contains__: stepped('(self, key, /)', (vm: VM, self: Value, key: Value) =>
      through(vm, [self, key], (target, item) => containsOutcome(vm, target as Value, item as Value)),
    ),
    __getitem__: stepped('(self, key, /)', (vm: VM, self: Value, key: Value) =>
      through(vm, [self, key], (target, item) => getItem(vm, target as Value, item as Value)),
    ),
    __setitem__: stepped('(self, key, value, /)', (vm: VM, self: Value, key: Value, value: Value) =>
      through(vm, [self, key, value], (target, item, plain) =>
        setItem(vm, target as Value, item as Value, plain as Value),
      ),
    ),
    __delitem__: stepped('(self, key, /)', (vm: VM, self: Value, key: Value) =>
      through(vm, [self, key], (target, item) => deleteItem(vm, target as Value, item as Value)),
    ),
    __repr__: leaf('(self, /)', (vm: VM, self: PyObject<WeakLink>) => {
      const { target } = self.payload;
      const name = target === null ? 'NoneType' : target.type.fullName;
      return `<weakproxy at ${address(vm, self)}; to '${name}' at ${address(vm, target)}>`;
    }),
  });
  type.dict.set('__hash__', null);
  type.changed();
}

defineProxy(proxyType);
defineProxy(callableProxyType);
defineMethods(callableProxyType, {
  __call__: stepped('(self, /, *args, **kwargs)', (vm: VM, self: Value, args: Value[], kwargs: Map<string, Value>) =>
    through(vm, [self], (target) =>
      callWithKeywords(target as Value, [...args, ...kwargs.values()], kwargs.size === 0 ? null : [...kwargs.keys()]),
    ),
  ),
});
