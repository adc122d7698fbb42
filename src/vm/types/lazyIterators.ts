// enumerate, zip, map, filter and reversed: iterators over other iterators. Each answers at once as long as the
// iterators below it do; where one of them has to run Python code, the next element is a request.

import { increfAll, isList, newTuple } from '../../objects/collections.ts';
import { newGenericAlias } from '../../objects/genericAlias.ts';
import { ITERATOR_LAYOUT } from '../../objects/iterator.ts';
import type { Visit } from '../../objects/layout.ts';
import { add } from '../../objects/numbers/int.ts';
import { type Int, incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { isRange } from '../../objects/range.ts';
import { type PyType, staticType, typeOf } from '../../objects/type.ts';
import { attempt } from '../attempt.ts';
import { callNow } from '../callNow.ts';
import { discard, isRaised } from '../catching.ts';
import type { NativeFrame } from '../frame.ts';
import { askNext, atEnd, BREATH, getIterator, nextItem, pause, takeNext } from '../iteration.ts';
import { type BuiltinIterator, defineIterator, isBuiltinIterator } from '../iterator.ts';
import type { VM } from '../machine.ts';
import { defineClassMethods, defineMethods, leaf, stepped } from '../native.ts';
import { callSpecial, indexOf, isTrue, lengthOf, specialMethod } from '../protocols.ts';
import { type Outcome, Request, type Steps, steps } from '../request.ts';
import { iterateListBackwards, iterateRangeBackwards } from '../sequenceIterators.ts';

function makeType(name: string): PyType {
  const type = staticType(name, { layout: ITERATOR_LAYOUT as never });
  defineIterator(type);
  return type;
}

export const enumerateType = makeType('enumerate');
export const zipType = makeType('zip');
export const mapType = makeType('map');
export const filterType = makeType('filter');
export const reversedType = makeType('reversed');

/** The types by the names that the builtins have for them. */
export const LAZY_ITERATOR_TYPES: Readonly<Record<string, PyType>> = {
  enumerate: enumerateType,
  filter: filterType,
  map: mapType,
  reversed: reversedType,
  zip: zipType,
};

function newIterator(vm: VM, cls: PyType, iterator: BuiltinIterator): Value {
  return cls.isStatic ? vm.heap.allocate(cls, iterator) : vm.heap.allocateInstance(cls, iterator);
}

// enumerate

class Enumerate implements BuiltinIterator {
  constructor(
    private readonly iterator: Value,
    private index: Int,
  ) {}

  next(vm: VM): Outcome<Value | undefined> {
    const item = nextItem(vm, this.iterator);
    if (!(item instanceof Request)) return item === undefined ? undefined : this.pair(vm, item);
    return steps(() => this.finish(vm, item));
  }

  private *finish(vm: VM, request: Request): Steps {
    const item = (yield request) as Value | undefined;
    return item === undefined ? undefined : this.pair(vm, item);
  }

  private pair(vm: VM, item: Value): Value {
    const { index } = this;
    this.index = add(index, 1);
    return newTuple(vm.heap, [index, item]);
  }

  references(visit: Visit): void {
    visit(this.iterator);
  }
}

function createEnumerate(vm: VM, cls: PyType, iterable?: Value, start: Value = 0): Outcome {
  if (iterable === undefined) throw raise('TypeError', "enumerate() missing required argument 'iterable'");
  return attempt<Value>(vm, () => createEnumerateSteps(vm, cls, iterable, start));
}

function* createEnumerateSteps(vm: VM, cls: PyType, iterable: Value, start: Value): Steps<Value> {
  const counted = indexOf(vm, start);
  const first = (counted instanceof Request ? yield counted : counted) as Int;
  const opened = getIterator(vm, iterable);
  return newIterator(vm, cls, new Enumerate(opened instanceof Request ? yield opened : opened, first));
}

// zip

class Zip implements BuiltinIterator {
  constructor(
    private iterators: readonly Value[],
    private readonly strict: boolean,
  ) {}

  next(vm: VM): Outcome<Value | undefined> {
    const { iterators } = this;
    if (iterators.length === 0) return undefined;
    if (iterators.length === 2 && !this.strict) {
      // The commonest case, as long as neither has to run Python code.
      const [first, second] = iterators as [Value, Value];
      if (isBuiltinIterator(first) && isBuiltinIterator(second)) {
        const left = first.payload.next(vm);
        if (left === undefined) return undefined;
        const right = left instanceof Request ? undefined : second.payload.next(vm);
        if (!(left instanceof Request) && !(right instanceof Request)) {
          if (right !== undefined) return newTuple(vm.heap, [left, right]);
          vm.heap.decref(left);
          return undefined;
        }
        return steps((frame) => pairOf(vm, frame, second, left, right));
      }
    }
    return attempt<Value | undefined>(vm, (frame) => this.take(vm, frame));
  }

  private *take(vm: VM, frame: NativeFrame): Steps {
    const { iterators } = this;
    const items: Value[] = [];
    for (let i = 0; i < iterators.length; i++) {
      const item = yield* takeNext(vm, iterators[i] as Value);
      if (item === undefined) {
        if (this.strict) yield* this.checkAllEnd(vm, frame, i);
        return undefined;
      }
      items.push(frame.own(item));
    }
    return newTuple(vm.heap, increfAll(items));
  }

  /** The iterator at `ended` is exhausted: so must be all others. */
  private *checkAllEnd(vm: VM, frame: NativeFrame, ended: number): Generator<Request, void, Value> {
    const numbers = (count: number): string => (count === 1 ? ' 1' : `s 1-${count}`);
    if (ended > 0) {
      throw raise('ValueError', `zip() argument ${ended + 1} is shorter than argument${numbers(ended)}`);
    }
    for (let i = 1; i < this.iterators.length; i++) {
      const item = frame.own(yield* takeNext(vm, this.iterators[i] as Value));
      if (item === undefined) continue;
      throw raise('ValueError', `zip() argument ${i + 1} is longer than argument${numbers(i)}`);
    }
  }

  references(visit: Visit): void {
    for (const iterator of this.iterators) visit(iterator);
  }
}

/** The next pair, of which one half at least has been requested. */
function* pairOf(
  vm: VM,
  frame: NativeFrame,
  second: Value,
  left: Outcome<Value | undefined>,
  right: Outcome<Value | undefined>,
): Steps {
  const one = (left instanceof Request ? yield left : left) as Value | undefined;
  if (one === undefined) return undefined;
  frame.own(one);
  const two = right instanceof Request ? ((yield right) as Value | undefined) : yield* takeNext(vm, second);
  return two === undefined ? undefined : newTuple(vm.heap, [frame.take(one), two]);
}

function* openAll(vm: VM, frame: NativeFrame, iterables: readonly Value[]): Generator<Request, Value[], Value> {
  const iterators: Value[] = [];
  for (const iterable of iterables) {
    const opened = getIterator(vm, iterable);
    iterators.push(frame.own(opened instanceof Request ? yield opened : opened));
  }
  return increfAll(iterators);
}

function createZip(vm: VM, cls: PyType, iterables: readonly Value[], strict: Value = false): Outcome {
  return attempt<Value>(vm, (frame) => createZipSteps(frame, vm, cls, iterables, strict));
}

function* createZipSteps(
  frame: NativeFrame,
  vm: VM,
  cls: PyType,
  iterables: readonly Value[],
  strict: Value,
): Steps<Value> {
  const truth = isTrue(vm, strict);
  const isStrict = (truth instanceof Request ? yield truth : truth) as boolean;
  return newIterator(vm, cls, new Zip(yield* openAll(vm, frame, iterables), isStrict));
}

// map

class MapIterator implements BuiltinIterator {
  constructor(
    private readonly callable: Value,
    private readonly iterators: readonly Value[],
  ) {}

  next(vm: VM): Outcome<Value | undefined> {
    const { callable, iterators } = this;
    return attempt<Value | undefined>(vm, (frame) => mapIteratorNextSteps(frame, vm, callable, iterators));
  }

  references(visit: Visit): void {
    visit(this.callable);
    for (const iterator of this.iterators) visit(iterator);
  }
}

function* mapIteratorNextSteps(
  frame: NativeFrame,
  vm: VM,
  callable: Value,
  iterators: readonly Value[],
): Steps<Value | undefined> {
  const items: Value[] = [];
  for (const iterator of iterators) {
    const item = yield* takeNext(vm, iterator);
    if (item === undefined) return undefined;
    items.push(frame.own(item));
  }
  const result = callNow(vm, callable, ...items);
  return result instanceof Request ? yield result : result;
}

function createMap(vm: VM, cls: PyType, args: readonly Value[]): Outcome {
  if (args.length < 2) throw raise('TypeError', 'map() must have at least two arguments.');
  return attempt<Value>(vm, (frame) => createMapSteps(frame, vm, cls, args));
}

function* createMapSteps(frame: NativeFrame, vm: VM, cls: PyType, args: readonly Value[]): Steps<Value> {
  const iterators = yield* openAll(vm, frame, args.slice(1));
  return newIterator(vm, cls, new MapIterator(incref(args[0] as Value), iterators));
}

// filter

class Filter implements BuiltinIterator {
  constructor(
    /** None: the elements' own truth. */
    private readonly predicate: Value,
    private readonly iterator: Value,
  ) {}

  next(vm: VM): Outcome<Value | undefined> {
    const { predicate, iterator } = this;
    return attempt<Value | undefined>(vm, (frame) => filterNextSteps(frame, vm, predicate, iterator));
  }

  references(visit: Visit): void {
    visit(this.predicate);
    visit(this.iterator);
  }
}

function* filterNextSteps(frame: NativeFrame, vm: VM, predicate: Value, iterator: Value): Steps<Value | undefined> {
  for (let count = 1; ; count++) {
    let item = askNext(vm, iterator);
    if (item instanceof Request) {
      try {
        item = (yield item) as Value | undefined;
      } catch (problem) {
        item = atEnd(vm, problem);
      }
    }
    if (item === undefined) return undefined;
    frame.own(item as Value);
    let verdict = item as Value;
    if (predicate !== null) {
      const called = callNow(vm, predicate, item as Value);
      verdict = frame.own(called instanceof Request ? yield called : called);
    }
    const truth = isTrue(vm, verdict);
    const wanted = truth instanceof Request ? yield truth : truth;
    if (predicate !== null) frame.drop(verdict);
    if (wanted) return frame.take(item as Value);
    frame.drop(item as Value);
    if ((count & BREATH) === 0) yield pause();
  }
}

function createFilter(vm: VM, cls: PyType, predicate: Value, iterable: Value): Outcome {
  return attempt<Value>(vm, () => createFilterSteps(vm, cls, predicate, iterable));
}

function* createFilterSteps(vm: VM, cls: PyType, predicate: Value, iterable: Value): Steps<Value> {
  const opened = getIterator(vm, iterable);
  const iterator = opened instanceof Request ? yield opened : opened;
  return newIterator(vm, cls, new Filter(incref(predicate), iterator));
}

// reversed

/** From the end of anything with `__len__` and `__getitem__`. */
class Reversed implements BuiltinIterator {
  constructor(
    private sequence: Value | undefined,
    private index: number,
  ) {}

  next(vm: VM): Outcome<Value | undefined> {
    const { sequence } = this;
    if (sequence === undefined || this.index < 0) return this.end(vm);
    return attempt<Value | undefined>(vm, () => this.item(vm, sequence));
  }

  private *item(vm: VM, sequence: Value): Steps {
    try {
      const method = specialMethod(sequence, '__getitem__') as Value;
      const outcome = callSpecial(vm, method, sequence, this.index);
      this.index--;
      return outcome instanceof Request ? yield outcome : outcome;
    } catch (problem) {
      if (!isRaised(problem, 'IndexError') && !isRaised(problem, 'StopIteration')) throw problem;
      discard(vm, problem);
      return this.end(vm);
    }
  }

  private end(vm: VM): undefined {
    const { sequence } = this;
    this.sequence = undefined;
    vm.heap.decref(sequence);
    return undefined;
  }

  remaining(): number {
    return this.index + 1;
  }

  references(visit: Visit): void {
    visit(this.sequence);
  }
}

function createReversed(vm: VM, cls: PyType, sequence: Value): Outcome {
  if (cls === reversedType) {
    if (isList(sequence) && sequence.type.isStatic) return iterateListBackwards(vm.heap, sequence);
    if (isRange(sequence)) return iterateRangeBackwards(vm.heap, sequence.payload);
  }
  const type = typeOf(sequence);
  const method = type.lookup('__reversed__');
  if (method !== undefined && method !== null) return callSpecial(vm, method, sequence);
  const isSequence =
    type.lookup('__getitem__') !== undefined &&
    type.lookup('__len__') !== undefined &&
    type.lookup('keys') === undefined;
  if (method === null || !isSequence) throw raise('TypeError', `'${type.name}' object is not reversible`);
  return attempt<Value>(vm, () => createReversedSteps(vm, cls, sequence));
}

function* createReversedSteps(vm: VM, cls: PyType, sequence: Value): Steps<Value> {
  const counted = lengthOf(vm, sequence);
  const length = (counted instanceof Request ? yield counted : counted) as number;
  return newIterator(vm, cls, new Reversed(incref(sequence), length - 1));
}

defineMethods(enumerateType, { __new__: stepped('(cls, iterable=..., start=0)', createEnumerate) });
defineMethods(zipType, { __new__: stepped('(cls, /, *iterables, strict=False)', createZip) });
defineMethods(mapType, { __new__: stepped('(cls, /, *args)', createMap) });
defineMethods(filterType, { __new__: stepped('(cls, function, iterable, /)', createFilter) });
defineMethods(reversedType, {
  __new__: stepped('(cls, sequence, /)', createReversed),
  __length_hint__: leaf('(self, /)', (_vm: VM, self: { payload: Reversed }) => self.payload.remaining()),
});
defineClassMethods(enumerateType, {
  __class_getitem__: leaf('(cls, item, /)', (vm: VM, cls: PyType, item: Value) => newGenericAlias(vm.heap, cls, item)),
});
