// compress, dropwhile, filterfalse, islice, starmap and takewhile: some or all elements of one iterable.

import type { Visit } from '../../../objects/layout.ts';
import { type Int, incref, type Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import type { PyType } from '../../../objects/type.ts';
import { attempt } from '../../../vm/attempt.ts';
import { callNow } from '../../../vm/callNow.ts';
import { discard } from '../../../vm/catching.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import { BREATH, itemsOf, listOf, pause, takeNext } from '../../../vm/iteration.ts';
import type { BuiltinIterator } from '../../../vm/iterator.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineMethods, stepped } from '../../../vm/native.ts';
import { indexOf, isTrue } from '../../../vm/protocols.ts';
import { type Outcome, Request, type Steps } from '../../../vm/request.ts';
import { itertoolsType, newIterator, openIterator } from './shared.ts';

export const compressType = itertoolsType('compress');
export const dropWhileType = itertoolsType('dropwhile');
export const filterFalseType = itertoolsType('filterfalse');
export const isliceType = itertoolsType('islice');
export const starMapType = itertoolsType('starmap');
export const takeWhileType = itertoolsType('takewhile');

/** `bool(function(item))`; of the item itself where the function is None. */
function* verdict(vm: VM, frame: NativeFrame, predicate: Value, item: Value): Generator<Request, boolean, Value> {
  let answer = item;
  if (predicate !== null) {
    const called = callNow(vm, predicate, item);
    answer = frame.own(called instanceof Request ? yield called : called);
  }
  const truth = isTrue(vm, answer);
  const result = (truth instanceof Request ? yield truth : truth) as boolean;
  if (predicate !== null) frame.drop(answer);
  return result;
}

class Compress implements BuiltinIterator {
  constructor(
    private readonly data: Value,
    private readonly selectors: Value,
  ) {}

  next(vm: VM): Outcome<Value | undefined> {
    return attempt<Value | undefined>(vm, (frame) => this.find(vm, frame));
  }

  private *find(vm: VM, frame: NativeFrame): Steps {
    for (let count = 1; ; count++) {
      const item = frame.own(yield* takeNext(vm, this.data));
      if (item === undefined) return undefined;
      const selector = frame.own(yield* takeNext(vm, this.selectors));
      if (selector === undefined) return undefined;
      const truth = isTrue(vm, selector);
      const chosen = truth instanceof Request ? yield truth : truth;
      frame.drop(selector);
      if (chosen) return frame.take(item);
      frame.drop(item);
      if ((count & BREATH) === 0) yield pause();
    }
  }

  references(visit: Visit): void {
    visit(this.data);
    visit(this.selectors);
  }
}

function createCompress(vm: VM, cls: PyType, data: Value, selectors: Value): Outcome {
  return attempt<Value>(vm, (frame) => createCompressSteps(frame, vm, cls, data, selectors));
}

function* createCompressSteps(frame: NativeFrame, vm: VM, cls: PyType, data: Value, selectors: Value): Steps<Value> {
  const first = frame.own(yield* openIterator(vm, data));
  const second = yield* openIterator(vm, selectors);
  return newIterator(vm, cls, new Compress(frame.take(first), second));
}

/** What iterators with a predicate and an iterator share. */
abstract class Filtered implements BuiltinIterator {
  constructor(
    protected readonly predicate: Value,
    protected readonly iterator: Value,
  ) {}

  next(vm: VM): Outcome<Value | undefined> {
    return attempt<Value | undefined>(vm, (frame) => this.find(vm, frame));
  }

  protected abstract find(vm: VM, frame: NativeFrame): Steps;

  references(visit: Visit): void {
    visit(this.predicate);
    visit(this.iterator);
  }
}

class DropWhile extends Filtered {
  private started = false;

  protected override *find(vm: VM, frame: NativeFrame): Steps {
    for (let count = 1; ; count++) {
      const item = yield* takeNext(vm, this.iterator);
      if (item === undefined || this.started) return item;
      frame.own(item);
      if (!(yield* verdict(vm, frame, this.predicate, item))) {
        this.started = true;
        return frame.take(item);
      }
      frame.drop(item);
      if ((count & BREATH) === 0) yield pause();
    }
  }
}

class TakeWhile extends Filtered {
  private stopped = false;

  protected override *find(vm: VM, frame: NativeFrame): Steps {
    if (this.stopped) return undefined;
    const item = frame.own(yield* takeNext(vm, this.iterator));
    if (item === undefined) return undefined;
    if (yield* verdict(vm, frame, this.predicate, item)) return frame.take(item);
    this.stopped = true;
    return undefined;
  }
}

class FilterFalse extends Filtered {
  protected override *find(vm: VM, frame: NativeFrame): Steps {
    for (let count = 1; ; count++) {
      const item = frame.own(yield* takeNext(vm, this.iterator));
      if (item === undefined) return undefined;
      if (!(yield* verdict(vm, frame, this.predicate, item))) return frame.take(item);
      frame.drop(item);
      if ((count & BREATH) === 0) yield pause();
    }
  }
}

class StarMap extends Filtered {
  protected override *find(vm: VM, frame: NativeFrame): Steps {
    const item = frame.own(yield* takeNext(vm, this.iterator));
    if (item === undefined) return undefined;
    const listed = listOf(vm, item);
    const list = frame.own(listed instanceof Request ? yield listed : listed);
    const args = frame.ownAll(itemsOf(vm, frame.take(list)));
    const result = callNow(vm, this.predicate, ...args);
    return result instanceof Request ? yield result : result;
  }
}

type FilteredClass = new (predicate: Value, iterator: Value) => Filtered;

function createFiltered(make: FilteredClass): (vm: VM, cls: PyType, predicate: Value, iterable: Value) => Outcome {
  return (vm, cls, predicate, iterable) =>
    attempt<Value>(vm, () => createFilteredSteps(vm, make, cls, predicate, iterable));
}

function* createFilteredSteps(
  vm: VM,
  make: FilteredClass,
  cls: PyType,
  predicate: Value,
  iterable: Value,
): Steps<Value> {
  const iterator = yield* openIterator(vm, iterable);
  return newIterator(vm, cls, new make(incref(predicate), iterator));
}

// islice

class Slice implements BuiltinIterator {
  private taken = 0;

  constructor(
    private iterator: Value | undefined,
    private wanted: number,
    /** -1: no end. */
    private readonly stop: number,
    private readonly step: number,
  ) {}

  next(vm: VM): Outcome<Value | undefined> {
    const { iterator } = this;
    if (iterator === undefined) return undefined;
    return attempt<Value | undefined>(vm, (frame) => {
      frame.own(incref(iterator));
      return this.find(vm, iterator);
    });
  }

  private *find(vm: VM, iterator: Value): Steps {
    while (this.taken < this.wanted) {
      const skipped = yield* takeNext(vm, iterator);
      if (skipped === undefined) return this.end(vm);
      vm.heap.decref(skipped);
      this.taken++;
      if ((this.taken & BREATH) === 0) yield pause();
    }
    if (this.stop >= 0 && this.taken >= this.stop) return this.end(vm);
    const item = yield* takeNext(vm, iterator);
    if (item === undefined) return this.end(vm);
    this.taken++;
    this.wanted += this.step;
    if (this.stop >= 0 && this.wanted > this.stop) this.wanted = this.stop;
    return item;
  }

  private end(vm: VM): undefined {
    const { iterator } = this;
    this.iterator = undefined;
    vm.heap.decref(iterator);
    return undefined;
  }

  references(visit: Visit): void {
    visit(this.iterator);
  }
}

const STOP_PROBLEM = 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.';
const BOUND_PROBLEM = 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.';
const STEP_PROBLEM = 'Step for islice() must be a positive integer or None.';

/** The number in a bound; `missing` for None, undefined if it is no index. */
function* boundOf(vm: VM, value: Value, missing: number): Generator<Request, number | undefined, Value> {
  if (value === null) return missing;
  try {
    const asked = indexOf(vm, value);
    const index = (asked instanceof Request ? yield asked : asked) as Int;
    return typeof index === 'number' ? index : undefined;
  } catch (problem) {
    discard(vm, problem);
    return undefined;
  }
}

function createSlice(vm: VM, cls: PyType, args: readonly Value[]): Outcome {
  if (args.length < 2) throw raise('TypeError', `islice expected at least 2 arguments, got ${args.length}`);
  if (args.length > 4) throw raise('TypeError', `islice expected at most 4 arguments, got ${args.length}`);
  const [iterable, first, second, third] = args as [Value, Value, Value | undefined, Value | undefined];
  return attempt<Value>(vm, () => createSliceSteps(vm, cls, iterable, first, second, third));
}

function* createSliceSteps(
  vm: VM,
  cls: PyType,
  iterable: Value,
  first: Value,
  second: Value | undefined,
  third: Value | undefined,
): Steps<Value> {
  const end = second === undefined ? first : second;
  const stop = yield* boundOf(vm, end, -1);
  if (stop === undefined) throw raise('ValueError', STOP_PROBLEM);
  const begin = second === undefined ? 0 : yield* boundOf(vm, first, 0);
  if (begin === undefined || begin < 0 || (stop < 0 && end !== null)) {
    throw raise('ValueError', second === undefined ? STOP_PROBLEM : BOUND_PROBLEM);
  }
  const step = third === undefined ? 1 : yield* boundOf(vm, third, 1);
  if (step === undefined || step < 1) throw raise('ValueError', STEP_PROBLEM);
  return newIterator(vm, cls, new Slice(yield* openIterator(vm, iterable), begin, stop, step));
}

const FILTER_SIGNATURE = '(cls, predicate, iterable, /)';

defineMethods(compressType, { __new__: stepped('(cls, data, selectors)', createCompress) });
defineMethods(dropWhileType, { __new__: stepped(FILTER_SIGNATURE, createFiltered(DropWhile)) });
defineMethods(takeWhileType, { __new__: stepped(FILTER_SIGNATURE, createFiltered(TakeWhile)) });
defineMethods(filterFalseType, { __new__: stepped('(cls, function, iterable, /)', createFiltered(FilterFalse)) });
defineMethods(starMapType, { __new__: stepped('(cls, function, iterable, /)', createFiltered(StarMap)) });
defineMethods(isliceType, { __new__: stepped('(cls, /, *args)', createSlice) });
