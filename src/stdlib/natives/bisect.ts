// _bisect: finding the place in a sorted sequence, and inserting there.

import { isList, listType } from '../../objects/collections.ts';
import { type Int, incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { typeOf } from '../../objects/type.ts';
import { attempt } from '../../vm/attempt.ts';
import { getAttribute } from '../../vm/attributes.ts';
import { callNow } from '../../vm/callNow.ts';
import type { NativeFrame } from '../../vm/frame.ts';
import { getItem } from '../../vm/instructions/slow.ts';
import type { VM } from '../../vm/machine.ts';
import { type NativeDefinition, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { indexOf, lengthOf } from '../../vm/protocols.ts';
import { call, type Outcome, Request, type Steps } from '../../vm/request.ts';
import { isLess } from '../../vm/sorting.ts';

type Side = 'left' | 'right';

function* boundsOf(vm: VM, a: Value, lo: Value, hi: Value): Generator<Request, [number, number], Value> {
  const start = indexOf(vm, lo);
  const low = Number((start instanceof Request ? yield start : start) as Int);
  if (hi !== null && typeOf(hi).lookup('__index__') === undefined) {
    throw raise('TypeError', `argument should be integer or None, not '${typeOf(hi).name}'`);
  }
  if (low < 0) throw raise('ValueError', 'lo must be non-negative');
  const end = hi === null ? lengthOf(vm, a) : indexOf(vm, hi);
  return [low, Number((end instanceof Request ? yield end : end) as Int)];
}

/** The place for `x` (already what the key function makes of it). */
function* place(
  vm: VM,
  frame: NativeFrame,
  side: Side,
  a: Value,
  x: Value,
  lo: Value,
  hi: Value,
  key: Value,
): Generator<Request, number, Value> {
  let [low, high] = yield* boundsOf(vm, a, lo, hi);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const got = isList(a) && a.type === listType ? listItem(a.payload, middle) : getItem(vm, a, middle);
    let item = frame.own(got instanceof Request ? yield got : got);
    if (key !== null) {
      const called = callNow(vm, key, item);
      const measured = frame.own(called instanceof Request ? yield called : called);
      frame.drop(item);
      item = measured;
    }
    const outcome = side === 'left' ? isLess(vm, item, x) : isLess(vm, x, item);
    const answer = outcome instanceof Request ? yield outcome : outcome;
    frame.drop(item);
    if (answer === (side === 'left')) low = middle + 1;
    else high = middle;
  }
  return low;
}

function listItem(items: readonly Value[], index: number): Value {
  const item = items[index];
  if (item === undefined) throw raise('IndexError', 'list index out of range');
  return incref(item);
}

function bisect(side: Side): NativeDefinition {
  return stepped(
    '(a, x, lo=0, hi=None, *, key=None)',
    (vm: VM, a: Value, x: Value, lo: Value = 0, hi: Value = null, key: Value = null): Outcome =>
      attempt<Value>(vm, (frame) => place(vm, frame, side, a, x, lo, hi, key)),
  );
}

function insort(side: Side): NativeDefinition {
  return stepped(
    '(a, x, lo=0, hi=None, *, key=None)',
    (vm: VM, a: Value, x: Value, lo: Value = 0, hi: Value = null, key: Value = null): Outcome =>
      attempt<Value>(vm, (frame) => insortSteps(frame, vm, side, a, x, lo, hi, key)),
  );
}

function* insortSteps(
  frame: NativeFrame,
  vm: VM,
  side: Side,
  a: Value,
  x: Value,
  lo: Value,
  hi: Value,
  key: Value,
): Steps<Value> {
  let measured = x;
  if (key !== null) {
    const called = callNow(vm, key, x);
    measured = frame.own(called instanceof Request ? yield called : called);
  }
  const at = yield* place(vm, frame, side, a, measured, lo, hi, key);
  if (isList(a) && a.type === listType) {
    a.payload.splice(at, 0, incref(x));
    return null;
  }
  const found = getAttribute(vm, a, 'insert');
  const insert = frame.own(found instanceof Request ? yield found : found);
  vm.heap.decref(yield call(insert, at, x));
  return null;
}

export const bisectModule: NativeModule = {
  name: '_bisect',
  doc: 'Bisection algorithms.\n',
  functions: {
    bisect_left: bisect('left'),
    bisect_right: bisect('right'),
    insort_left: insort('left'),
    insort_right: insort('right'),
  },
  values: () => ({}),
};
