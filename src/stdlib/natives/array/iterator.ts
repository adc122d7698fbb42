// The iterator over an array, which follows it as it is at each step.

import type { Visit } from '../../../objects/layout.ts';
import { incref, type Value } from '../../../objects/object.ts';
import { type BuiltinIterator, iteratorType, type PyIterator } from '../../../vm/iterator.ts';
import type { VM } from '../../../vm/machine.ts';
import { itemAt, itemCount, type PyArray } from './items.ts';

const arrayIteratorType = iteratorType('arrayiterator');
arrayIteratorType.module = 'array';

class ArrayIterator implements BuiltinIterator {
  private index = 0;

  constructor(private array: PyArray | null) {}

  next(vm: VM): Value | undefined {
    const { array } = this;
    if (array === null) return undefined;
    if (this.index < itemCount(array.payload)) return itemAt(array.payload, this.index++);
    this.array = null;
    vm.heap.decref(array);
    return undefined;
  }

  references(visit: Visit): void {
    if (this.array !== null) visit(this.array);
  }
}

/** A new iterator over an array (borrowed). */
export function iterateArray(vm: VM, array: PyArray): PyIterator {
  return vm.heap.allocate<BuiltinIterator>(arrayIteratorType, new ArrayIterator(incref(array)));
}
