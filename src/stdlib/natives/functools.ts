// _functools: what functools has in C: reduce, cmp_to_key, partial and the wrapper of lru_cache.

import type { Layout } from '../../objects/layout.ts';
import { hasLayout, incref, type PyObject, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { staticType } from '../../objects/type.ts';
import { attempt } from '../../vm/attempt.ts';
import { callNow } from '../../vm/callNow.ts';
import { discard, isRaised } from '../../vm/catching.ts';
import type { NativeFrame } from '../../vm/frame.ts';
import { BREATH, getIterator, pause, takeNext } from '../../vm/iteration.ts';
import type { VM } from '../../vm/machine.ts';
import { defineAttribute, defineMethods, leaf, type NativeDefinition, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { CompareOp } from '../../vm/operators.ts';
import { richCompare } from '../../vm/protocols.ts';
import { type Outcome, Request, type Steps } from '../../vm/request.ts';
import { lruCacheType } from './functools/lruCache.ts';
import { partialType } from './functools/partial.ts';

function reduce(vm: VM, func: Value, iterable: Value, initial?: Value): Outcome {
  return attempt<Value>(vm, (frame) => reduceSteps(frame, vm, func, iterable, initial));
}

function* reduceSteps(
  frame: NativeFrame,
  vm: VM,
  func: Value,
  iterable: Value,
  initial: Value | undefined,
): Steps<Value> {
  let iterator: Value;
  try {
    const opened = getIterator(vm, iterable);
    iterator = frame.own(opened instanceof Request ? yield opened : opened);
  } catch (problem) {
    if (!isRaised(problem, 'TypeError')) throw problem;
    discard(vm, problem);
    throw raise('TypeError', 'reduce() arg 2 must support iteration');
  }
  let result: Value | undefined = frame.own(incref(initial));
  for (let count = 1; ; count++) {
    const item = frame.own(yield* takeNext(vm, iterator));
    if (item === undefined) break;
    if (result === undefined) {
      result = item;
      continue;
    }
    const called = callNow(vm, func, result, item);
    const combined = frame.own(called instanceof Request ? yield called : called);
    frame.drop(item);
    frame.drop(result);
    result = combined;
    if ((count & BREATH) === 0) yield pause();
  }
  if (result === undefined) throw raise('TypeError', 'reduce() of empty iterable with no initial value');
  return frame.take(result);
}

// cmp_to_key

interface KeyPayload {
  /** Owned; undefined in the factory that `cmp_to_key` returns. */
  object: Value | undefined;
  readonly compare: Value;
}

type PyKey = PyObject<KeyPayload>;

const KEY_LAYOUT: Layout<KeyPayload> = {
  name: 'KeyWrapper',
  container: true,
  references: (key, visit) => {
    visit(key.object);
    visit(key.compare);
  },
};
const keyType = staticType('KeyWrapper', {
  layout: KEY_LAYOUT as Layout<never>,
  module: 'functools',
  isBaseType: false,
});

function newKey(vm: VM, compare: Value, object: Value | undefined): PyKey {
  return vm.heap.allocate<KeyPayload>(keyType, { object: incref(object), compare: incref(compare) });
}

function keyComparison(op: CompareOp): NativeDefinition {
  return stepped('(self, value, /)', (vm: VM, self: PyKey, other: Value): Outcome => {
    if (!hasLayout(other, KEY_LAYOUT)) throw raise('TypeError', 'other argument must be K instance');
    const mine = self.payload.object;
    const theirs = other.payload.object;
    if (mine === undefined || theirs === undefined) throw raise('AttributeError', 'object');
    return attempt<Value>(vm, (frame) => keyComparisonSteps(frame, vm, op, self, mine, theirs));
  });
}

function* keyComparisonSteps(
  frame: NativeFrame,
  vm: VM,
  op: CompareOp,
  self: PyKey,
  mine: Value,
  theirs: Value,
): Steps<Value> {
  const called = callNow(vm, self.payload.compare, mine, theirs);
  const order = frame.own(called instanceof Request ? yield called : called);
  const verdict = richCompare(vm, order, 0, op);
  return verdict instanceof Request ? yield verdict : verdict;
}

/** The argument `obj` of a key function. */
function wrapped(args: readonly Value[], kwargs: ReadonlyMap<string, Value>): Value {
  const count = args.length + kwargs.size;
  if (count > 1) throw raise('TypeError', `K() takes at most 1 argument (${count} given)`);
  const object = args.length === 1 ? args[0] : kwargs.get('obj');
  if (object === undefined) throw raise('TypeError', "K() missing required argument 'obj' (pos 1)");
  return object;
}

defineMethods(keyType, {
  __call__: leaf(
    '(self, /, *args, **kwargs)',
    (vm: VM, self: PyKey, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) =>
      newKey(vm, self.payload.compare, wrapped(args, kwargs)),
  ),
  __lt__: keyComparison(CompareOp.LT),
  __le__: keyComparison(CompareOp.LE),
  __eq__: keyComparison(CompareOp.EQ),
  __ne__: keyComparison(CompareOp.NE),
  __gt__: keyComparison(CompareOp.GT),
  __ge__: keyComparison(CompareOp.GE),
});
keyType.dict.set('__hash__', null);
keyType.changed();
defineAttribute(
  keyType,
  'obj',
  (_vm: VM, self: PyKey) => incref(self.payload.object ?? null),
  (vm: VM, self: PyKey, value: Value) => {
    const old = self.payload.object;
    self.payload.object = incref(value);
    vm.heap.decref(old);
    return null;
  },
);

export const functoolsModule: NativeModule = {
  name: '_functools',
  doc: 'Tools that operate on functions.',
  functions: {
    cmp_to_key: leaf('(mycmp)', (vm: VM, compare: Value) => newKey(vm, compare, undefined)),
    reduce: stepped('(function, iterable, initial=<unrepresentable>, /)', reduce),
  },
  values: () => ({ partial: incref(partialType), _lru_cache_wrapper: incref(lruCacheType) }),
};
