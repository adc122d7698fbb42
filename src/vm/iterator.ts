// What an iterator of a builtin type is to the VM, and how its type is made. `next` answers at once wherever no
// Python code has to run (a list, a range); it is a request for iterators over iterators written in Python.

import { ITERATOR_LAYOUT, type IteratorState } from '../objects/iterator.ts';
import { incref, isObject, type PyObject, type Value } from '../objects/object.ts';
import { raise } from '../objects/raise.ts';
import { type PyType, staticType } from '../objects/type.ts';
import type { VM } from './machine.ts';
import { defineMethods, leaf, stepped } from './native.ts';
import { type Outcome, Request, type Steps, steps } from './request.ts';

export interface BuiltinIterator extends IteratorState {
  /** The next element, owned; undefined at the end (and ever after). */
  next(vm: VM): Outcome<Value | undefined>;
  /** Elements that are left, where that is known (`__length_hint__`). */
  remaining?(vm: VM): number;
}

export type PyIterator = PyObject<BuiltinIterator>;

/** An iterator that can be stepped by its payload: of a builtin type, not of a subclass that may override `__next__`. */
export function isBuiltinIterator(value: Value | undefined): value is PyIterator {
  return isObject(value) && value.type.isStatic && (value.type.layout as unknown) === ITERATOR_LAYOUT;
}

/** `__next__` of a builtin iterator. */
export function iteratorNext(vm: VM, self: PyIterator): Outcome {
  const item = self.payload.next(vm);
  if (item instanceof Request) {
    const request = item;
    return steps(() => iteratorNextSteps(request));
  }
  if (item === undefined) throw raise('StopIteration');
  return item;
}

function* iteratorNextSteps(request: Request): Steps<Value | undefined> {
  const result = (yield request) as Value | undefined;
  if (result === undefined) throw raise('StopIteration');
  return result;
}

/** Adds `__iter__`, `__next__` and, where wanted, `__length_hint__` to a type of iterators. */
export function defineIterator(type: PyType, hasLength = false): void {
  defineMethods(type, {
    __iter__: leaf('(self, /)', (_vm: VM, self: Value) => incref(self)),
    __next__: stepped('(self, /)', iteratorNext),
  });
  if (!hasLength) return;
  defineMethods(type, {
    __length_hint__: leaf('(self, /)', (vm: VM, self: PyIterator) => self.payload.remaining?.(vm) ?? 0),
  });
}

/** A builtin type of iterators that programs cannot make by calling it. */
export function iteratorType(name: string, hasLength = false, module = 'builtins'): PyType {
  const type = staticType(name, { layout: ITERATOR_LAYOUT as never, isBaseType: false, module });
  defineIterator(type, hasLength);
  return type;
}
