// What the iterators of itertools have in common: how their types are made and how they open what they iterate over.

import { ITERATOR_LAYOUT } from '../../../objects/iterator.ts';
import type { Int, Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import { type PyType, staticType } from '../../../objects/type.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import { getIterator, itemsOf, listOf } from '../../../vm/iteration.ts';
import { type BuiltinIterator, defineIterator, type PyIterator } from '../../../vm/iterator.ts';
import type { VM } from '../../../vm/machine.ts';
import { indexOf } from '../../../vm/protocols.ts';
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

/** An int argument that counts something. */
export function* sizeOf(vm: VM, value: Value): Generator<Request, number, Value> {
  const asked = indexOf(vm, value);
  const size = (asked instanceof Request ? yield asked : asked) as Int;
  if (typeof size === 'bigint') throw raise('OverflowError', 'Python int too large to convert to C ssize_t');
  return size;
}

/** A list's own array of the elements of an iterable; registered with the frame one by one. */
export function* poolOf(vm: VM, frame: NativeFrame, iterable: Value): Generator<Request, Value[], Value> {
  const listed = listOf(vm, iterable);
  const items = itemsOf(vm, listed instanceof Request ? yield listed : listed);
  return frame.ownAll(items);
}
