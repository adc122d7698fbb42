// groupby and tee: one iterable seen through several iterators.

import { newTuple } from '../../../objects/collections.ts';
import { ITERATOR_LAYOUT } from '../../../objects/iterator.ts';
import type { Layout, Visit } from '../../../objects/layout.ts';
import { incref, isObject, type PyObject, type Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import { type PyType, staticType } from '../../../objects/type.ts';
import { attempt } from '../../../vm/attempt.ts';
import { callNow } from '../../../vm/callNow.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import { BREATH, pause, takeNext } from '../../../vm/iteration.ts';
import type { BuiltinIterator } from '../../../vm/iterator.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineMethods, leaf, stepped } from '../../../vm/native.ts';
import { equal } from '../../../vm/protocols.ts';
import { type Outcome, Request, type Steps } from '../../../vm/request.ts';
import { itertoolsType, newIterator, openIterator, sizeOf } from './shared.ts';

export const groupByType = itertoolsType('groupby');
export const grouperType = itertoolsType('_grouper');
export const teeType = itertoolsType('_tee');
grouperType.isBaseType = false;

class GroupBy implements BuiltinIterator {
  targetKey: Value | undefined;
  currentKey: Value | undefined;
  currentValue: Value | undefined;
  /** The group that may still take elements. */
  currentGroup: Group | null = null;
  /** The object with this payload; borrowed. */
  self!: PyObject;

  constructor(
    private readonly iterator: Value,
    private readonly key: Value,
  ) {}

  next(vm: VM): Outcome<Value | undefined> {
    return attempt<Value | undefined>(vm, (frame) => this.nextGroup(vm, frame));
  }

  private *nextGroup(vm: VM, frame: NativeFrame): Steps {
    this.currentGroup = null;
    for (let count = 1; ; count++) {
      if (this.currentKey !== undefined) {
        if (this.targetKey === undefined) break;
        if (!(yield* this.sameKey(vm, frame, this.targetKey))) break;
      }
      if (!(yield* this.step(vm, frame))) return undefined;
      if ((count & BREATH) === 0) yield pause();
    }
    const key = this.currentKey as Value;
    const old = this.targetKey;
    this.targetKey = incref(key);
    vm.heap.decref(old);
    const group = new Group(incref(this.self), incref(key));
    this.currentGroup = group;
    return newTuple(vm.heap, [incref(key), vm.heap.allocate(grouperType, group)]);
  }

  /** Does the key equal that of the current element? */
  *sameKey(vm: VM, frame: NativeFrame, key: Value): Generator<Request, boolean, Value> {
    const current = frame.own(incref(this.currentKey)) as Value;
    frame.own(incref(key));
    const outcome = equal(vm, key, current);
    const same = (outcome instanceof Request ? yield outcome : outcome) as boolean;
    frame.drop(key);
    frame.drop(current);
    return same;
  }

  /** Takes the next element; false at the end. */
  *step(vm: VM, frame: NativeFrame): Generator<Request, boolean, Value> {
    const value = frame.own(yield* takeNext(vm, this.iterator));
    if (value === undefined) return false;
    let key: Value;
    if (this.key === null) key = incref(value);
    else {
      const called = callNow(vm, this.key, value);
      key = called instanceof Request ? yield called : called;
    }
    const { currentKey, currentValue } = this;
    this.currentKey = key;
    this.currentValue = frame.take(value);
    vm.heap.decref(currentValue);
    vm.heap.decref(currentKey);
    return true;
  }

  references(visit: Visit): void {
    visit(this.iterator);
    visit(this.key);
    visit(this.targetKey);
    visit(this.currentKey);
    visit(this.currentValue);
  }
}

class Group implements BuiltinIterator {
  constructor(
    private readonly parent: PyObject,
    private readonly key: Value,
  ) {}

  next(vm: VM): Outcome<Value | undefined> {
    const groups = this.parent.payload as GroupBy;
    if (groups.currentGroup !== this) return undefined;
    return attempt<Value | undefined>(vm, (frame) => this.take(vm, frame, groups));
  }

  private *take(vm: VM, frame: NativeFrame, groups: GroupBy): Steps {
    if (groups.currentValue === undefined && !(yield* groups.step(vm, frame))) return undefined;
    if (!(yield* groups.sameKey(vm, frame, this.key))) return undefined;
    const { currentKey, currentValue } = groups;
    groups.currentKey = undefined;
    groups.currentValue = undefined;
    vm.heap.decref(currentKey);
    return currentValue;
  }

  references(visit: Visit): void {
    visit(this.parent);
    visit(this.key);
  }
}

function createGroupBy(vm: VM, cls: PyType, iterable: Value, key: Value = null): Outcome {
  return attempt<Value>(vm, () => createGroupBySteps(vm, cls, iterable, key));
}

function* createGroupBySteps(vm: VM, cls: PyType, iterable: Value, key: Value): Steps<Value> {
  const groups = new GroupBy(yield* openIterator(vm, iterable), incref(key));
  const object = newIterator(vm, cls, groups);
  groups.self = object;
  return object;
}

// tee: the iterators walk along a chain of boxes that hold what has been taken from the iterator below. Boxes that all
// of them have left behind are freed by their reference counts.

/** Elements per box, as in CPython. */
const BOX_SIZE = 57;

interface Box {
  readonly iterator: Value;
  readonly items: Value[];
  following: PyObject<Box> | undefined;
  running: boolean;
}

const BOX_LAYOUT: Layout<Box> = {
  name: '_tee_dataobject',
  container: true,
  references: (box, visit) => {
    visit(box.iterator);
    for (const item of box.items) visit(item);
    visit(box.following);
  },
  clear: (box) => {
    box.items.length = 0;
    box.following = undefined;
  },
};
export const teeDataType = staticType('_tee_dataobject', {
  layout: BOX_LAYOUT as Layout<never>,
  module: 'itertools',
  isBaseType: false,
});

/** Takes a reference to the iterator. */
function newBox(vm: VM, iterator: Value): PyObject<Box> {
  return vm.heap.allocate<Box>(teeDataType, {
    iterator: incref(iterator),
    items: [],
    following: undefined,
    running: false,
  });
}

class Tee implements BuiltinIterator {
  constructor(
    private box: PyObject<Box>,
    private index: number,
  ) {}

  next(vm: VM): Outcome<Value | undefined> {
    if (this.index >= BOX_SIZE) this.enterNextBox(vm);
    const { items } = this.box.payload;
    if (this.index < items.length) return incref(items[this.index++]);
    return attempt<Value | undefined>(vm, (frame) => this.fetch(vm, frame));
  }

  private enterNextBox(vm: VM): void {
    const { box } = this;
    box.payload.following ??= newBox(vm, box.payload.iterator);
    this.box = incref(box.payload.following);
    this.index = 0;
    vm.heap.decref(box);
  }

  private *fetch(vm: VM, frame: NativeFrame): Steps {
    const box = frame.own(incref(this.box)).payload;
    if (box.running) throw raise('RuntimeError', 'cannot re-enter the tee iterator');
    box.running = true;
    let item: Value | undefined;
    try {
      item = yield* takeNext(vm, box.iterator);
    } finally {
      box.running = false;
    }
    if (item === undefined) return undefined;
    box.items.push(item);
    this.index++;
    return incref(item);
  }

  copy(vm: VM): Value {
    return vm.heap.allocate(teeType, new Tee(incref(this.box), this.index));
  }

  references(visit: Visit): void {
    visit(this.box);
  }
}

function isTee(value: Value): value is PyObject<Tee> {
  return isObject(value) && value.type.layout === (ITERATOR_LAYOUT as unknown) && value.payload instanceof Tee;
}

function* teeOver(vm: VM, cls: PyType, iterable: Value): Generator<Request, PyObject<Tee>, Value> {
  const iterator = yield* openIterator(vm, iterable);
  if (isTee(iterator)) {
    const copy = iterator.payload.copy(vm) as PyObject<Tee>;
    vm.heap.decref(iterator);
    return copy;
  }
  const box = newBox(vm, iterator);
  vm.heap.decref(iterator);
  return newIterator(vm, cls, new Tee(box, 0)) as unknown as PyObject<Tee>;
}

/** `tee(iterable, n)` */
export function tee(vm: VM, iterable: Value, n: Value = 2): Outcome {
  return attempt<Value>(vm, (frame) => teeSteps(frame, vm, iterable, n));
}

function* teeSteps(frame: NativeFrame, vm: VM, iterable: Value, n: Value): Steps<Value> {
  const count = yield* sizeOf(vm, n);
  if (count < 0) throw raise('ValueError', 'n must be >= 0');
  if (count === 0) return newTuple(vm.heap, []);
  vm.checkSize(count * 64);
  const first = frame.own(isTee(iterable) ? incref(iterable) : yield* teeOver(vm, teeType, iterable));
  const all: Value[] = [incref(first)];
  for (let i = 1; i < count; i++) all.push(first.payload.copy(vm));
  return newTuple(vm.heap, all);
}

defineMethods(groupByType, { __new__: stepped('(cls, iterable, key=None)', createGroupBy) });
defineMethods(teeType, {
  __new__: stepped('(cls, iterable, /)', (vm: VM, cls: PyType, iterable: Value) =>
    attempt<Value>(vm, () => newSteps(vm, cls, iterable)),
  ),
  __copy__: leaf('(self, /)', (vm: VM, self: PyObject<Tee>) => self.payload.copy(vm)),
});

function* newSteps(vm: VM, cls: PyType, iterable: Value): Steps<Value> {
  return yield* teeOver(vm, cls, iterable);
}
