// The builtin functions about iterators: iter, next, all, any, sorted.

import type { PyList } from '../../objects/collections.ts';
import type { Visit } from '../../objects/layout.ts';
import { incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { typeOf } from '../../objects/type.ts';
import { attempt } from '../attempt.ts';
import { callNow } from '../callNow.ts';
import type { NativeFrame } from '../frame.ts';
import { isGenerator } from '../generators.ts';
import { askNext, atEnd, BREATH, getIterator, listOf, nextItem, pause } from '../iteration.ts';
import type { BuiltinIterator } from '../iterator.ts';
import type { VM } from '../machine.ts';
import { type NativeDefinition, stepped } from '../native.ts';
import { callSpecial, equal, isCallable, isTrue, specialMethod } from '../protocols.ts';
import { type Outcome, Request, type Steps, steps } from '../request.ts';
import { callableIteratorType } from '../sequenceIterators.ts';
import { sortList } from '../sorting.ts';

/** `iter(callable, sentinel)`: calls until the sentinel comes. */
class CallableIterator implements BuiltinIterator {
  constructor(
    private callable: Value | undefined,
    private sentinel: Value | undefined,
  ) {}

  next(vm: VM): Outcome<Value | undefined> {
    const { callable, sentinel } = this;
    if (callable === undefined || sentinel === undefined) return undefined;
    return attempt<Value | undefined>(vm, () => this.item(vm, callable, sentinel));
  }

  private *item(vm: VM, callable: Value, sentinel: Value): Steps {
    let item: Value;
    try {
      const called = callNow(vm, callable);
      item = called instanceof Request ? yield called : called;
    } catch (problem) {
      this.end(vm);
      return atEnd(vm, problem);
    }
    const outcome = equal(vm, sentinel, item);
    if (!(outcome instanceof Request ? yield outcome : outcome)) return item;
    vm.heap.decref(item);
    this.end(vm);
    return undefined;
  }

  private end(vm: VM): void {
    const { callable, sentinel } = this;
    this.callable = undefined;
    this.sentinel = undefined;
    vm.heap.decref(callable);
    vm.heap.decref(sentinel);
  }

  references(visit: Visit): void {
    visit(this.callable);
    visit(this.sentinel);
  }
}

function iter(vm: VM, object: Value, sentinel?: Value): Outcome {
  if (sentinel === undefined) return getIterator(vm, object);
  if (!isCallable(object)) throw raise('TypeError', 'iter(v, w): v must be callable');
  return vm.heap.allocate<BuiltinIterator>(
    callableIteratorType,
    new CallableIterator(incref(object), incref(sentinel)),
  );
}

function next(vm: VM, iterator: Value, fallback?: Value): Outcome {
  const method = specialMethod(iterator, '__next__');
  if (method === undefined) throw raise('TypeError', `'${typeOf(iterator).name}' object is not an iterator`);
  if (fallback === undefined) {
    // The end of a generator is a StopIteration with what it returned.
    if (isGenerator(iterator)) return callSpecial(vm, method, iterator);
    const item = askNext(vm, iterator);
    // A user's StopIteration goes on as it is, with its value.
    if (item === undefined) throw raise('StopIteration');
    if (!(item instanceof Request)) return item;
    return steps(() => nextSteps(item));
  }
  const item = nextItem(vm, iterator);
  if (!(item instanceof Request)) return item === undefined ? incref(fallback) : item;
  return steps(() => restOfNext(fallback, item));
}

function* nextSteps(item: Request): Steps<Value | undefined> {
  const late = (yield item) as Value | undefined;
  if (late === undefined) throw raise('StopIteration');
  return late;
}

function* restOfNext(fallback: Value, item: Request): Steps<Value | undefined> {
  const late = (yield item) as Value | undefined;
  return late === undefined ? incref(fallback) : late;
}

/** all() and any(): looks for the first element with that truth. */
function search(vm: VM, iterable: Value, wanted: boolean): Outcome<boolean> {
  return attempt<boolean>(vm, (frame) => searchSteps(frame, vm, iterable, wanted));
}

function* searchSteps(frame: NativeFrame, vm: VM, iterable: Value, wanted: boolean): Steps<boolean> {
  const opened = getIterator(vm, iterable);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (let count = 1; ; count++) {
    let item = askNext(vm, iterator);
    if (item instanceof Request) {
      try {
        item = (yield item) as Value | undefined;
      } catch (problem) {
        item = atEnd(vm, problem);
      }
    }
    if (item === undefined) return false;
    if (typeof item === 'boolean') {
      if (item === wanted) return true;
    } else {
      frame.own(item as Value);
      const truth = isTrue(vm, item as Value);
      const known = truth instanceof Request ? yield truth : truth;
      frame.drop(item as Value);
      if (known === wanted) return true;
    }
    if ((count & BREATH) === 0) yield pause();
  }
}

function all(vm: VM, iterable: Value): Outcome {
  const found = search(vm, iterable, false);
  if (!(found instanceof Request)) return !found;
  return steps(() => allSteps(found));
}

function* allSteps(found: Request): Steps<Value | undefined> {
  return !(yield found);
}

function sorted(vm: VM, args: readonly Value[], key: Value = null, reverse: Value = false): Outcome {
  if (args.length !== 1) throw raise('TypeError', `sorted expected 1 argument, got ${args.length}`);
  const iterable = args[0] as Value;
  return attempt<Value>(vm, (frame) => sortedSteps(frame, vm, key, reverse, iterable));
}

function* sortedSteps(frame: NativeFrame, vm: VM, key: Value, reverse: Value, iterable: Value): Steps<Value> {
  const listed = listOf(vm, iterable);
  const list = frame.own(listed instanceof Request ? yield listed : listed) as PyList;
  const truth = isTrue(vm, reverse);
  const backwards = (truth instanceof Request ? yield truth : truth) as boolean;
  const outcome = sortList(vm, list, key, backwards);
  if (outcome instanceof Request) yield outcome;
  return frame.take(list);
}

export const ITERATION_FUNCTIONS: Readonly<Record<string, NativeDefinition>> = {
  all: stepped('(iterable, /)', all),
  any: stepped('(iterable, /)', (vm: VM, iterable: Value) => search(vm, iterable, true)),
  iter: stepped('(object, sentinel=..., /)', iter),
  next: stepped('(iterator, default=..., /)', next),
  sorted: stepped('(*args, key=None, reverse=False)', sorted, { spokenOfAs: 'sort' }),
};
