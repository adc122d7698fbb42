// The methods of range.

import { newTuple } from '../../objects/collections.ts';
import { hashInt } from '../../objects/numbers/hash.ts';
import { add, multiply, subtract } from '../../objects/numbers/int.ts';
import { hashTuple } from '../../objects/numbers/tupleHash.ts';
import { type Int, incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { isRange, newRange, type PyRange, rangeIndex, rangeItem, rangeType } from '../../objects/range.ts';
import { NONE_HASH } from '../../objects/set.ts';
import type { SlicePayload } from '../../objects/slice.ts';
import { attempt } from '../attempt.ts';
import type { NativeFrame } from '../frame.ts';
import { askNext } from '../iteration.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { equal, hashOf, indexOf } from '../protocols.ts';
import { type Outcome, Request, type Steps } from '../request.ts';
import { iterateRange, iterateRangeBackwards } from '../sequenceIterators.ts';
import { withSubscript } from '../subscripts.ts';

function create(vm: VM, _cls: Value, first: Value, second?: Value, third?: Value): Outcome {
  return attempt(vm, () => createSteps(vm, first, second, third));
}

function* createSteps(vm: VM, first: Value, second: Value | undefined, third: Value | undefined): Steps<PyRange> {
  const bounds: Int[] = [];
  for (const argument of [first, second, third]) {
    if (argument === undefined) break;
    const bound = indexOf(vm, argument);
    bounds.push((bound instanceof Request ? yield bound : bound) as Int);
  }
  const [a, b, step] = bounds;
  return b === undefined ? newRange(vm.heap, 0, a as Int, 1) : newRange(vm.heap, a as Int, b, step ?? 1);
}

/** The largest length that CPython can express on a 64-bit machine. */
const MAX_LENGTH = (1n << 63n) - 1n;

function length(_vm: VM, self: PyRange): Int {
  const count = self.payload.length;
  if (count > MAX_LENGTH) throw raise('OverflowError', 'Python int too large to convert to C ssize_t');
  return count;
}

function slice(vm: VM, self: PyRange, part: SlicePayload): PyRange {
  const { payload } = self;
  const step = (part.step ?? 1) as Int | boolean;
  const stride: Int = typeof step === 'boolean' ? 1 : step;
  if (stride === 0) throw raise('ValueError', 'slice step cannot be zero');
  const backwards = stride < 0;
  const lowest: Int = backwards ? -1 : 0;
  const highest: Int = backwards ? subtract(payload.length, 1) : payload.length;
  const within = (value: Value, ifNone: Int): Int => {
    if (value === null) return ifNone;
    const wanted = (typeof value === 'boolean' ? Number(value) : value) as Int;
    if (wanted < 0) {
      const fromStart = add(wanted, payload.length);
      return fromStart < lowest ? lowest : fromStart;
    }
    return wanted > highest ? highest : wanted;
  };
  const start = within(part.start, backwards ? highest : lowest);
  const stop = within(part.stop, backwards ? lowest : highest);
  const width = multiply(payload.step, stride);
  return newRange(vm.heap, rangeItem(payload, start), rangeItem(payload, stop), width);
}

function getItem(vm: VM, self: PyRange, key: Value): Outcome {
  const { payload } = self;
  return withSubscript(
    vm,
    key,
    'range',
    (index) => {
      const position = index < 0 ? add(index, payload.length) : index;
      if (position < 0 || position >= payload.length) throw raise('IndexError', 'range object index out of range');
      return rangeItem(payload, position);
    },
    (part) => slice(vm, self, part.payload),
  );
}

function plainInt(value: Value): Int | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' || typeof value === 'bigint' ? value : undefined;
}

/** The position of any value in the range, comparing one by one; -1 if it is not there. */
function search(vm: VM, self: PyRange, value: Value, countAll: boolean): Outcome<Int> {
  return attempt<Int>(vm, (frame) => searchSteps(frame, vm, self, value, countAll));
}

function* searchSteps(frame: NativeFrame, vm: VM, self: PyRange, value: Value, countAll: boolean): Steps<Int> {
  const iterator = frame.own(iterateRange(vm.heap, self.payload));
  let count = 0;
  for (let at = 0; ; at++) {
    const item = askNext(vm, iterator) as Value | undefined;
    if (item === undefined) return countAll ? count : -1;
    const outcome = equal(vm, item, value);
    if (outcome instanceof Request ? yield outcome : outcome) {
      if (!countAll) return at;
      count++;
    }
  }
}

function contains(vm: VM, self: PyRange, value: Value): Outcome {
  const int = plainInt(value);
  if (int !== undefined) return rangeIndex(self.payload, int) >= 0;
  const found = search(vm, self, value, false);
  if (!(found instanceof Request)) return found >= 0;
  return attempt(vm, () => containsSteps(found));
}

function* containsSteps(found: Request): Steps<boolean> {
  return ((yield found) as Int) >= 0;
}

function index(vm: VM, self: PyRange, value: Value): Outcome {
  const int = plainInt(value);
  if (int !== undefined) {
    const at = rangeIndex(self.payload, int);
    if (at < 0) throw raise('ValueError', `${int} is not in range`);
    return at;
  }
  return attempt(vm, () => indexSteps(vm, self, value));
}

function* indexSteps(vm: VM, self: PyRange, value: Value): Steps<Int> {
  const found = search(vm, self, value, false);
  const at = (found instanceof Request ? yield found : found) as Int;
  if (at < 0) throw raise('ValueError', 'sequence.index(x): x not in sequence');
  return at;
}

function count(vm: VM, self: PyRange, value: Value): Outcome {
  const int = plainInt(value);
  if (int !== undefined) return rangeIndex(self.payload, int) >= 0 ? 1 : 0;
  return search(vm, self, value, true);
}

function equalRanges(a: PyRange, b: PyRange): boolean {
  const x = a.payload;
  const y = b.payload;
  if (x.length !== y.length) return false;
  if (x.length === 0) return true;
  return x.start === y.start && (x.length === 1 || x.step === y.step);
}

function hash(vm: VM, self: PyRange): Value {
  const { start, step, length: size } = self.payload;
  const hashes: Int[] = [hashInt(size), NONE_HASH, NONE_HASH];
  if (size !== 0) hashes[1] = hashOf(vm, start) as Int;
  if (size !== 0 && size !== 1) hashes[2] = hashOf(vm, step) as Int;
  return hashTuple(hashes);
}

defineMethods(rangeType, {
  __new__: stepped('(cls, start, stop=..., step=..., /)', create),
  __repr__: leaf('(self, /)', (_vm: VM, { payload }: PyRange) =>
    payload.step === 1
      ? `range(${payload.start}, ${payload.stop})`
      : `range(${payload.start}, ${payload.stop}, ${payload.step})`,
  ),
  __len__: leaf('(self, /)', length),
  __bool__: leaf('(self, /)', (_vm: VM, self: PyRange) => self.payload.length !== 0),
  __iter__: leaf('(self, /)', (vm: VM, self: PyRange) => iterateRange(vm.heap, self.payload)),
  __reversed__: leaf('(self, /)', (vm: VM, self: PyRange) => iterateRangeBackwards(vm.heap, self.payload)),
  __contains__: stepped('(self, key, /)', contains),
  __getitem__: stepped('(self, key, /)', getItem),
  __eq__: leaf('(self, value, /)', (_vm: VM, self: PyRange, other: Value) =>
    isRange(other) ? equalRanges(self, other) : notImplemented(),
  ),
  __ne__: leaf('(self, value, /)', (_vm: VM, self: PyRange, other: Value) =>
    isRange(other) ? !equalRanges(self, other) : notImplemented(),
  ),
  __lt__: leaf('(self, value, /)', notImplemented),
  __le__: leaf('(self, value, /)', notImplemented),
  __gt__: leaf('(self, value, /)', notImplemented),
  __ge__: leaf('(self, value, /)', notImplemented),
  __hash__: leaf('(self, /)', hash),
  __reduce__: leaf('(self, /)', (vm: VM, { payload }: PyRange) =>
    newTuple(vm.heap, [incref(rangeType), newTuple(vm.heap, [payload.start, payload.stop, payload.step])]),
  ),
  index: stepped('(self, value, /)', index),
  count: stepped('(self, value, /)', count),
});

defineAttribute(rangeType, 'start', (_vm: VM, self: PyRange) => self.payload.start);
defineAttribute(rangeType, 'stop', (_vm: VM, self: PyRange) => self.payload.stop);
defineAttribute(rangeType, 'step', (_vm: VM, self: PyRange) => self.payload.step);
