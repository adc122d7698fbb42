// _weakref: references that do not keep their object alive. A reference is what the heap calls a weak listener: it is
// told when its target dies, forgets it, and hands over its callback to be called before the next instruction.

import { getOwnAttribute } from '../../objects/attributes.ts';
import { newList } from '../../objects/collections.ts';
import { functionType, type PyFunction } from '../../objects/function.ts';
import { newGenericAlias } from '../../objects/genericAlias.ts';
import type { Heap, WeakListener } from '../../objects/heap.ts';
import type { Layout } from '../../objects/layout.ts';
import { hasLayout, type Int, incref, isObject, type PyObject, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { NOT_IMPLEMENTED } from '../../objects/singletons.ts';
import { isType, type PyType, staticType, typeOf } from '../../objects/type.ts';
import { andThen } from '../../vm/andThen.ts';
import type { NativeFrame } from '../../vm/frame.ts';
import type { VM } from '../../vm/machine.ts';
import { defineAttribute, defineClassMethods, defineMethods, leaf, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { equal, hashOf } from '../../vm/protocols.ts';
import { type Outcome, Request, type Steps, steps } from '../../vm/request.ts';

/** What a reference or a proxy holds. */
export class WeakLink implements WeakListener {
  /** Borrowed: that is the point of it. */
  target: PyObject | null;
  /** Owned. */
  callback: Value;
  /** The reference object whose payload this is. */
  declare reference: PyObject;
  hash: Int | null = null;

  constructor(
    private readonly heap: Heap,
    target: PyObject,
    callback: Value,
  ) {
    this.target = target;
    this.callback = incref(callback);
  }

  targetDied(): Value {
    this.target = null;
    // A reference that is dying itself has nobody to call.
    if (this.reference.refcount === 0) return null;
    const { callback } = this;
    this.callback = null;
    return callback;
  }

  /** The reference itself dies. */
  unlink(): void {
    if (this.target !== null) this.heap.removeWeakListener(this.target, this);
    this.target = null;
  }
}

export type PyReference = PyObject<WeakLink>;

const LAYOUT: Layout<WeakLink> = {
  name: 'weakref.ReferenceType',
  container: true,
  references: (link, visit) => visit(link.callback),
  clear: (link) => {
    link.callback = null;
  },
  dispose: (link) => link.unlink(),
};

export const PROXY_LAYOUT: Layout<WeakLink> = { ...LAYOUT, name: 'weakref.ProxyType' };

export const referenceType = staticType('ReferenceType', { layout: LAYOUT as Layout<never>, module: 'weakref' });

/** Makes a reference or a proxy of that type; the newest one without a callback is shared, as in CPython. */
export function link(vm: VM, type: PyType, target: Value, callback: Value): PyObject<WeakLink> {
  const { heap } = vm;
  if (!isObject(target) || (!target.type.hasWeakrefs && !isType(target))) {
    throw raise('TypeError', `cannot create weak reference to '${typeOf(target).name}' object`);
  }
  if (callback === null && type.isStatic) {
    for (const listener of heap.weakListenersOf(target)) {
      const known = listener.reference as PyReference;
      if (known.type === type && known.refcount > 0 && known.payload.callback === null) return incref(known);
    }
  }
  const payload = new WeakLink(heap, target, callback);
  const reference = heap.allocateInstance(type, payload);
  payload.reference = reference;
  heap.addWeakListener(target, payload);
  return reference;
}

/** The name that the repr of a reference shows in parentheses. */
function targetName(target: PyObject): string {
  if (isType(target)) return ` (${target.name})`;
  if (target.type === functionType) return ` (${(target as PyFunction).payload.name})`;
  const name = getOwnAttribute(target, '__name__');
  return typeof name === 'string' ? ` (${name})` : '';
}

function address(vm: VM, value: Value): string {
  return `0x${vm.identityOf(value).toString(16)}`;
}

defineMethods(referenceType, {
  __new__: leaf('(cls, object, callback=None, /)', (vm: VM, cls: PyType, target: Value, callback: Value = null) =>
    link(vm, cls, target, callback),
  ),
  __init__: leaf('(self, object, callback=None, /)', () => null),
  __call__: leaf('(self, /)', (_vm: VM, self: PyReference) => incref(self.payload.target)),
  __hash__: stepped('(self, /)', (vm: VM, self: PyReference): Outcome => {
    const { payload } = self;
    if (payload.hash !== null) return payload.hash;
    if (payload.target === null) throw raise('TypeError', 'weak object has gone away');
    return andThen<Int, Value>(hashOf(vm, payload.target) as Outcome<Int>, (hash) => {
      payload.hash = hash;
      return hash;
    });
  }),
  __eq__: stepped('(self, value, /)', (vm: VM, self: PyReference, other: Value) => compare(vm, self, other, false)),
  __ne__: stepped('(self, value, /)', (vm: VM, self: PyReference, other: Value) => compare(vm, self, other, true)),
  __repr__: leaf('(self, /)', (vm: VM, self: PyReference) => {
    const { target } = self.payload;
    if (target === null) return `<weakref at ${address(vm, self)}; dead>`;
    return `<weakref at ${address(vm, self)}; to '${target.type.fullName}' at ${address(vm, target)}${targetName(target)}>`;
  }),
});
defineClassMethods(referenceType, {
  __class_getitem__: leaf('(cls, object, /)', (vm: VM, cls: PyType, item: Value) =>
    newGenericAlias(vm.heap, cls, item),
  ),
});
defineAttribute<PyReference>(referenceType, '__callback__', (_vm, self) => incref(self.payload.callback));

/** References are equal while both objects live and are equal, later by identity. */
function compare(vm: VM, self: PyReference, other: Value, negated: boolean): Outcome {
  if (!hasLayout(other, LAYOUT)) return NOT_IMPLEMENTED;
  const a = self.payload.target;
  const b = other.payload.target;
  if (a === null || b === null) return (self === other) !== negated;
  const same = equal(vm, a, b);
  if (!(same instanceof Request)) return same !== negated;
  return steps((frame) => compareSteps(frame, negated, a, b, same));
}

function* compareSteps(
  frame: NativeFrame,
  negated: boolean,
  a: PyObject,
  b: PyObject,
  same: Request,
): Steps<Value | undefined> {
  frame.own(incref(a));
  frame.own(incref(b));
  return ((yield same) as boolean) !== negated;
}

export const weakrefFunctions: NativeModule['functions'] = {
  getweakrefcount: leaf('(object, /)', (vm: VM, object: Value) => {
    return isObject(object) ? vm.heap.weakListenersOf(object).length : 0;
  }),
  getweakrefs: leaf('(object, /)', (vm: VM, object: Value) => {
    if (!isObject(object)) return newList(vm.heap, []);
    const living = vm.heap.weakListenersOf(object).filter((listener) => listener.reference.refcount > 0);
    return newList(
      vm.heap,
      living.map((listener) => incref(listener.reference)),
    );
  }),
};
