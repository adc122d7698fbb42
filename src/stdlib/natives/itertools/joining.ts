// accumulate, batched, chain, pairwise and zip_longest: elements combined with their neighbours.

import { increfAll, newTuple } from '../../../objects/collections.ts';
import { newGenericAlias } from '../../../objects/genericAlias.ts';
import type { Visit } from '../../../objects/layout.ts';
import { incref, type Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import type { PyType } from '../../../objects/type.ts';
import { attempt } from '../../../vm/attempt.ts';
import { callNow } from '../../../vm/callNow.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import { askNext, atEnd, BREATH, pause, takeNext } from '../../../vm/iteration.ts';
import type { BuiltinIterator } from '../../../vm/iterator.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineClassMethods, defineMethods, leaf, stepped } from '../../../vm/native.ts';
import { BinaryOp, binaryOperation } from '../../../vm/operators.ts';
import { isTrue } from '../../../vm/protocols.ts';
import { type Outcome, Request, type Steps } from '../../../vm/request.ts';
import { iterateTuple } from '../../../vm/sequenceIterators.ts';
import { itertoolsType, newIterator, openIterator, openIterators, sizeOf } from './shared.ts';

export const accumulateType = itertoolsType('accumulate');
export const batchedType = itertoolsType('batched');
export const chainType = itertoolsType('chain');
export const pairwiseType = itertoolsType('pairwise');
export const zipLongestType = itertoolsType('zip_longest');

class Accumulate implements BuiltinIterator {
  private total: Value | undefined;

  constructor(
    private readonly iterator: Value,
    private readonly combine: Value,
    private initial: Value | undefined,
  ) {}

  next(vm: VM): Outcome<Value | undefined> {
    const { initial } = this;
    if (initial !== undefined) {
      this.initial = undefined;
      this.total = initial;
      return incref(initial);
    }
    return attempt<Value | undefined>(vm, (frame) => this.advance(vm, frame));
  }

  private *advance(vm: VM, frame: NativeFrame): Steps {
    const item = frame.own(yield* takeNext(vm, this.iterator));
    if (item === undefined) return undefined;
    const before = frame.own(incref(this.total));
    let sum = item;
    if (before === undefined) incref(item);
    else {
      const made =
        this.combine === null
          ? binaryOperation(vm, before, item, BinaryOp.ADD)
          : callNow(vm, this.combine, before, item);
      sum = made instanceof Request ? yield made : made;
    }
    const old = this.total;
    this.total = sum;
    vm.heap.decref(old);
    return incref(sum);
  }

  references(visit: Visit): void {
    visit(this.iterator);
    visit(this.combine);
    visit(this.initial);
    visit(this.total);
  }
}

function createAccumulate(vm: VM, cls: PyType, iterable: Value, func: Value = null, initial: Value = null): Outcome {
  return attempt<Value>(vm, () => createAccumulateSteps(vm, cls, iterable, func, initial));
}

function* createAccumulateSteps(vm: VM, cls: PyType, iterable: Value, func: Value, initial: Value): Steps<Value> {
  const iterator = yield* openIterator(vm, iterable);
  const first = initial === null ? undefined : incref(initial);
  return newIterator(vm, cls, new Accumulate(iterator, incref(func), first));
}

class Batched implements BuiltinIterator {
  constructor(
    private iterator: Value | undefined,
    private readonly size: number,
    private readonly strict: boolean,
  ) {}

  next(vm: VM): Outcome<Value | undefined> {
    const { iterator } = this;
    if (iterator === undefined) return undefined;
    return attempt<Value | undefined>(vm, (frame) => this.collect(vm, frame, iterator));
  }

  private *collect(vm: VM, frame: NativeFrame, iterator: Value): Steps {
    frame.own(incref(iterator));
    const items: Value[] = [];
    while (items.length < this.size) {
      const item = frame.own(yield* takeNext(vm, iterator));
      if (item === undefined) {
        this.end(vm);
        if (items.length === 0) return undefined;
        if (this.strict) throw raise('ValueError', 'batched(): incomplete batch');
        break;
      }
      items.push(item);
      if ((items.length & BREATH) === 0) {
        vm.checkSize(items.length * 16);
        yield pause();
      }
    }
    return newTuple(vm.heap, increfAll(items));
  }

  private end(vm: VM): void {
    const { iterator } = this;
    this.iterator = undefined;
    vm.heap.decref(iterator);
  }

  references(visit: Visit): void {
    visit(this.iterator);
  }
}

function createBatched(vm: VM, cls: PyType, iterable: Value, n: Value, strict: Value = false): Outcome {
  return attempt<Value>(vm, () => createBatchedSteps(vm, cls, iterable, n, strict));
}

function* createBatchedSteps(vm: VM, cls: PyType, iterable: Value, n: Value, strict: Value): Steps<Value> {
  const size = yield* sizeOf(vm, n);
  const truth = isTrue(vm, strict);
  const isStrict = (truth instanceof Request ? yield truth : truth) as boolean;
  if (size < 1) throw raise('ValueError', 'n must be at least one');
  return newIterator(vm, cls, new Batched(yield* openIterator(vm, iterable), size, isStrict));
}

class Chain implements BuiltinIterator {
  private active: Value | undefined;

  constructor(
    /** Iterator over the iterables. */
    private source: Value | undefined,
  ) {}

  next(vm: VM): Outcome<Value | undefined> {
    const { active } = this;
    if (active === undefined) {
      if (this.source === undefined) return undefined;
      return attempt<Value | undefined>(vm, (frame) => this.advance(vm, frame));
    }
    const item = askNext(vm, active);
    if (item !== undefined && !(item instanceof Request)) return item;
    return attempt<Value | undefined>(vm, (frame) => this.goOn(vm, frame, active, item));
  }

  /** The active iterator has to be asked, or is at its end. */
  private *goOn(vm: VM, frame: NativeFrame, active: Value, asked: Request | undefined): Steps {
    let item: Value | undefined;
    if (asked !== undefined) {
      frame.own(incref(active));
      try {
        item = yield asked;
      } catch (problem) {
        item = atEnd(vm, problem);
      }
    }
    if (item !== undefined) return item;
    if (this.active === active) {
      this.active = undefined;
      vm.heap.decref(active);
    }
    return yield* this.advance(vm, frame);
  }

  private *advance(vm: VM, frame: NativeFrame): Steps {
    for (let count = 1; ; count++) {
      const { source } = this;
      if (source === undefined) return undefined;
      if (this.active === undefined) {
        frame.own(incref(source));
        const iterable = frame.own(yield* takeNext(vm, source));
        if (iterable === undefined) {
          this.end(vm);
          return undefined;
        }
        let opened: Value;
        try {
          opened = yield* openIterator(vm, iterable);
        } catch (problem) {
          this.end(vm);
          throw problem;
        }
        frame.drop(iterable);
        frame.drop(source);
        vm.heap.decref(this.active);
        this.active = opened;
      }
      const active = frame.own(incref(this.active)) as Value;
      const item = yield* takeNext(vm, active);
      frame.drop(active);
      if (item !== undefined) return item;
      if (this.active === active) {
        this.active = undefined;
        vm.heap.decref(active);
      }
      if ((count & BREATH) === 0) yield pause();
    }
  }

  private end(vm: VM): void {
    const { source } = this;
    this.source = undefined;
    vm.heap.decref(source);
  }

  references(visit: Visit): void {
    visit(this.source);
    visit(this.active);
  }
}

function createChain(vm: VM, cls: PyType, iterables: readonly Value[]): Value {
  const tuple = newTuple(vm.heap, increfAll(iterables.slice()));
  const source = iterateTuple(vm.heap, tuple);
  vm.heap.decref(tuple);
  return newIterator(vm, cls, new Chain(source));
}

class Pairwise implements BuiltinIterator {
  private old: Value | undefined;

  constructor(private iterator: Value | undefined) {}

  next(vm: VM): Outcome<Value | undefined> {
    const { iterator } = this;
    if (iterator === undefined) return undefined;
    return attempt<Value | undefined>(vm, (frame) => this.pair(vm, frame, iterator));
  }

  private *pair(vm: VM, frame: NativeFrame, iterator: Value): Steps {
    frame.own(incref(iterator));
    if (this.old === undefined) {
      const first = yield* takeNext(vm, iterator);
      if (first === undefined) return this.end(vm);
      vm.heap.decref(this.old);
      this.old = first;
      if (this.iterator === undefined) return this.end(vm);
    }
    const old = frame.own(incref(this.old)) as Value;
    const following = yield* takeNext(vm, iterator);
    if (following === undefined) return this.end(vm);
    const previous = this.old;
    this.old = incref(following);
    vm.heap.decref(previous);
    return newTuple(vm.heap, [incref(old), following]);
  }

  private end(vm: VM): undefined {
    const { iterator, old } = this;
    this.iterator = undefined;
    this.old = undefined;
    vm.heap.decref(iterator);
    vm.heap.decref(old);
    return undefined;
  }

  references(visit: Visit): void {
    visit(this.iterator);
    visit(this.old);
  }
}

function createPairwise(vm: VM, cls: PyType, iterable: Value): Outcome {
  return attempt<Value>(vm, () => createPairwiseSteps(vm, cls, iterable));
}

function* createPairwiseSteps(vm: VM, cls: PyType, iterable: Value): Steps<Value> {
  return newIterator(vm, cls, new Pairwise(yield* openIterator(vm, iterable)));
}

class ZipLongest implements BuiltinIterator {
  private active: number;

  constructor(
    /** undefined where the iterator has ended. */
    private readonly iterators: (Value | undefined)[],
    private readonly fill: Value,
  ) {
    this.active = iterators.length;
  }

  next(vm: VM): Outcome<Value | undefined> {
    if (this.active === 0) return undefined;
    return attempt<Value | undefined>(vm, (frame) => this.take(vm, frame));
  }

  private *take(vm: VM, frame: NativeFrame): Steps {
    const { iterators, fill } = this;
    const items: Value[] = [];
    for (let i = 0; i < iterators.length; i++) {
      const iterator = frame.own(incref(iterators[i]));
      let item: Value | undefined;
      if (iterator !== undefined) {
        try {
          item = frame.own(yield* takeNext(vm, iterator));
        } catch (problem) {
          this.active = 0;
          throw problem;
        }
        if (item === undefined && iterators[i] !== undefined) {
          iterators[i] = undefined;
          vm.heap.decref(iterator);
          if (--this.active === 0) return undefined;
        }
      }
      items.push(item === undefined ? fill : item);
    }
    return newTuple(vm.heap, increfAll(items));
  }

  references(visit: Visit): void {
    for (const iterator of this.iterators) visit(iterator);
    visit(this.fill);
  }
}

function createZipLongest(
  vm: VM,
  cls: PyType,
  iterables: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Outcome {
  const fillvalue = keywords.get('fillvalue') ?? null;
  if (keywords.size > (keywords.has('fillvalue') ? 1 : 0)) {
    throw raise('TypeError', 'zip_longest() got an unexpected keyword argument');
  }
  return attempt<Value>(vm, (frame) => createZipLongestSteps(frame, vm, cls, iterables, fillvalue));
}

function* createZipLongestSteps(
  frame: NativeFrame,
  vm: VM,
  cls: PyType,
  iterables: readonly Value[],
  fillvalue: Value,
): Steps<Value> {
  const iterators = increfAll(yield* openIterators(vm, frame, iterables));
  return newIterator(vm, cls, new ZipLongest(iterators, incref(fillvalue)));
}

defineMethods(accumulateType, {
  __new__: stepped('(cls, iterable, func=None, *, initial=None)', createAccumulate),
});
defineMethods(batchedType, { __new__: stepped('(cls, iterable, n, *, strict=False)', createBatched) });
defineMethods(chainType, { __new__: leaf('(cls, /, *iterables)', createChain) });
defineClassMethods(chainType, {
  from_iterable: stepped('(cls, iterable, /)', (vm: VM, cls: PyType, iterable: Value) =>
    attempt<Value>(vm, () => fromIterableSteps(vm, cls, iterable)),
  ),
  __class_getitem__: leaf('(cls, item, /)', (vm: VM, cls: PyType, item: Value) => newGenericAlias(vm.heap, cls, item)),
});

function* fromIterableSteps(vm: VM, cls: PyType, iterable: Value): Steps<Value> {
  return newIterator(vm, cls, new Chain(yield* openIterator(vm, iterable)));
}
defineMethods(pairwiseType, { __new__: stepped('(cls, iterable, /)', createPairwise) });
defineMethods(zipLongestType, { __new__: stepped('(cls, /, *iterables, **kwargs)', createZipLongest) });
