// What the iterators of itertools have in common: how their types are made and how they open what they iterate over.

import { ITERATOR_LAYOUT } from '../../../objects/iterator.ts';
import type { Value } from '../../../objects/object.ts';
import { type PyType, staticType } from '../../../objects/type.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import { getIterator } from '../../../vm/iteration.ts';
import { type BuiltinIterator, defineIterator, type PyIterator } from '../../../vm/iterator.ts';
import type { VM } from '../../../vm/machine.ts';
import { Request } from '../../../vm/request.ts';

/** A type of iterators of this module, which programs may call and derive from. */
export function itertoolsType(name: string): PyType {
  const type = staticType(name, { layout: ITERATOR_LAYOUT as never, module: 'itertools' });
  defineIterator(type);
  return type;
}

/** A new iterator of the type or of a subclass. */
export function newIterator(vm: VM, cls: PyType, iterator: BuiltinIterator): PyIterator {
  return cls.isStatic ? vm.heap.allocate(cls, iterator) : vm.heap.allocateInstance(cls, iterator);
}

/** `iter(iterable)`, owned. */
export function* openIterator(vm: VM, iterable: Value): Generator<Request, Value, Value> {
  const opened = getIterator(vm, iterable);
  return opened instanceof Request ? yield opened : opened;
}

/** `iter()` of each; registered with the frame. */
export function* openIterators(
  vm: VM,
  frame: NativeFrame,
  iterables: readonly Value[],
): Generator<Request, Value[], Value> {
  const iterators: Value[] = [];
  for (const iterable of iterables) iterators.push(frame.own(yield* openIterator(vm, iterable)));
  return iterators;
}
