// combinations, combinations_with_replacement, permutations and product: all ways to choose from pools of elements,
// in the order of the positions in the pools. Each keeps the positions of the choice made last.

import { newTuple } from '../../../objects/collections.ts';
import type { Visit } from '../../../objects/layout.ts';
import { incref, type Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import type { PyType } from '../../../objects/type.ts';
import { attempt } from '../../../vm/attempt.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import type { BuiltinIterator } from '../../../vm/iterator.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineMethods, stepped } from '../../../vm/native.ts';
import { intPayload } from '../../../vm/protocols.ts';
import type { Outcome, Steps } from '../../../vm/request.ts';
import { itertoolsType, newIterator, poolOf, sizeOf } from './shared.ts';

export const combinationsType = itertoolsType('combinations');
export const combinationsWithReplacementType = itertoolsType('combinations_with_replacement');
export const permutationsType = itertoolsType('permutations');
export const productType = itertoolsType('product');

/** Choices from one pool. */
abstract class Choices implements BuiltinIterator {
  private started = false;
  private ended = false;

  constructor(
    protected readonly pool: readonly Value[],
    protected readonly indices: number[],
    protected readonly size: number,
    possible: boolean,
  ) {
    this.ended = !possible;
  }

  next(vm: VM): Value | undefined {
    if (this.ended) return undefined;
    if (this.started && !this.advance()) {
      this.ended = true;
      return undefined;
    }
    this.started = true;
    const items: Value[] = new Array(this.size);
    for (let i = 0; i < this.size; i++) items[i] = incref(this.pool[this.indices[i] as number] as Value);
    return newTuple(vm.heap, items);
  }

  /** Goes on to the next choice; false if there is none. */
  protected abstract advance(): boolean;

  references(visit: Visit): void {
    for (const item of this.pool) visit(item);
  }
}

class Combinations extends Choices {
  protected override advance(): boolean {
    const { indices, size, pool } = this;
    let i = size - 1;
    while (i >= 0 && indices[i] === i + pool.length - size) i--;
    if (i < 0) return false;
    indices[i] = (indices[i] as number) + 1;
    for (let j = i + 1; j < size; j++) indices[j] = (indices[j - 1] as number) + 1;
    return true;
  }
}

class CombinationsWithReplacement extends Choices {
  protected override advance(): boolean {
    const { indices, size, pool } = this;
    let i = size - 1;
    while (i >= 0 && indices[i] === pool.length - 1) i--;
    if (i < 0) return false;
    indices.fill((indices[i] as number) + 1, i, size);
    return true;
  }
}

class Permutations extends Choices {
  /** How many elements are left to try for each place. */
  private readonly cycles: number[] = Array.from({ length: this.size }, (_, i) => this.pool.length - i);

  protected override advance(): boolean {
    const { indices, size, pool, cycles } = this;
    for (let i = size - 1; i >= 0; i--) {
      const left = (cycles[i] as number) - 1;
      if (left === 0) {
        indices.push(...indices.splice(i, 1));
        cycles[i] = pool.length - i;
      } else {
        cycles[i] = left;
        const j = indices.length - left;
        const other = indices[j] as number;
        indices[j] = indices[i] as number;
        indices[i] = other;
        return true;
      }
    }
    return false;
  }
}

function checkCount(vm: VM, r: number): void {
  if (r < 0) throw raise('ValueError', 'r must be non-negative');
  vm.checkSize(r * 8);
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

function createCombinations(vm: VM, cls: PyType, iterable: Value, r: Value): Outcome {
  return attempt<Value>(vm, (frame) => createCombinationsSteps(frame, vm, cls, iterable, r));
}

function* createCombinationsSteps(frame: NativeFrame, vm: VM, cls: PyType, iterable: Value, r: Value): Steps<Value> {
  const size = yield* sizeOf(vm, r);
  const pool = yield* poolOf(vm, frame, iterable);
  checkCount(vm, size);
  const choices = new Combinations(
    pool.map((one) => incref(one)),
    range(size),
    size,
    size <= pool.length,
  );
  return newIterator(vm, cls, choices);
}

function createWithReplacement(vm: VM, cls: PyType, iterable: Value, r: Value): Outcome {
  return attempt<Value>(vm, (frame) => createWithReplacementSteps(frame, vm, cls, iterable, r));
}

function* createWithReplacementSteps(frame: NativeFrame, vm: VM, cls: PyType, iterable: Value, r: Value): Steps<Value> {
  const size = yield* sizeOf(vm, r);
  const pool = yield* poolOf(vm, frame, iterable);
  checkCount(vm, size);
  const indices = new Array<number>(size).fill(0);
  const possible = pool.length > 0 || size === 0;
  return newIterator(
    vm,
    cls,
    new CombinationsWithReplacement(
      pool.map((one) => incref(one)),
      indices,
      size,
      possible,
    ),
  );
}

function createPermutations(vm: VM, cls: PyType, iterable: Value, r: Value = null): Outcome {
  return attempt<Value>(vm, (frame) => createPermutationsSteps(frame, vm, cls, iterable, r));
}

function* createPermutationsSteps(frame: NativeFrame, vm: VM, cls: PyType, iterable: Value, r: Value): Steps<Value> {
  const pool = yield* poolOf(vm, frame, iterable);
  let size = pool.length;
  if (r !== null) {
    if (intPayload(r) === undefined) throw raise('TypeError', 'Expected int as r');
    size = yield* sizeOf(vm, r);
  }
  checkCount(vm, size);
  const possible = size <= pool.length;
  const owned = pool.map((one) => incref(one));
  return newIterator(vm, cls, new Permutations(owned, range(pool.length), possible ? size : 0, possible));
}

class Product implements BuiltinIterator {
  private indices: number[] | null = null;
  private ended: boolean;

  constructor(private readonly pools: readonly (readonly Value[])[]) {
    this.ended = pools.some((pool) => pool.length === 0);
  }

  next(vm: VM): Value | undefined {
    if (this.ended) return undefined;
    const { pools } = this;
    if (this.indices === null) this.indices = new Array<number>(pools.length).fill(0);
    else if (!this.advance(this.indices)) {
      this.ended = true;
      return undefined;
    }
    const { indices } = this;
    const items: Value[] = new Array(pools.length);
    for (let i = 0; i < pools.length; i++)
      items[i] = incref((pools[i] as readonly Value[])[indices[i] as number] as Value);
    return newTuple(vm.heap, items);
  }

  private advance(indices: number[]): boolean {
    for (let i = indices.length - 1; i >= 0; i--) {
      const following = (indices[i] as number) + 1;
      if (following < (this.pools[i] as readonly Value[]).length) {
        indices[i] = following;
        return true;
      }
      indices[i] = 0;
    }
    return false;
  }

  references(visit: Visit): void {
    for (const pool of this.pools) for (const item of pool) visit(item);
  }
}

function createProduct(vm: VM, cls: PyType, iterables: readonly Value[], repeat: Value = 1): Outcome {
  return attempt<Value>(vm, (frame) => createProductSteps(frame, vm, cls, iterables, repeat));
}

function* createProductSteps(
  frame: NativeFrame,
  vm: VM,
  cls: PyType,
  iterables: readonly Value[],
  repeat: Value,
): Steps<Value> {
  const times = yield* sizeOf(vm, repeat);
  if (times < 0) throw raise('ValueError', 'repeat argument cannot be negative');
  vm.checkSize(times * iterables.length * 8);
  const once: Value[][] = [];
  if (times > 0) for (const iterable of iterables) once.push(yield* poolOf(vm, frame, iterable));
  const pools: Value[][] = [];
  for (let i = 0; i < times; i++) for (const pool of once) pools.push(pool.map((one) => incref(one)));
  return newIterator(vm, cls, new Product(pools));
}

defineMethods(combinationsType, { __new__: stepped('(cls, iterable, r)', createCombinations) });
defineMethods(combinationsWithReplacementType, { __new__: stepped('(cls, iterable, r)', createWithReplacement) });
defineMethods(permutationsType, { __new__: stepped('(cls, iterable, r=None)', createPermutations) });
defineMethods(productType, { __new__: stepped('(cls, /, *iterables, repeat=1)', createProduct) });
