// count, cycle and repeat: iterators without an end.

import type { Visit } from '../../../objects/layout.ts';
import { add } from '../../../objects/numbers/int.ts';
import { incref, PyFloat, type Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import { type PyType, typeOf } from '../../../objects/type.ts';
import { attempt } from '../../../vm/attempt.ts';
import { askNext, atEnd } from '../../../vm/iteration.ts';
import type { BuiltinIterator } from '../../../vm/iterator.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineMethods, leaf, stepped } from '../../../vm/native.ts';
import { BinaryOp, binaryOperation } from '../../../vm/operators.ts';
import { intPayload, reprOf } from '../../../vm/protocols.ts';
import { type Outcome, Request, type Steps, steps } from '../../../vm/request.ts';
import { itertoolsType, newIterator, openIterator, sizeOf } from './shared.ts';

export const countType = itertoolsType('count');
export const cycleType = itertoolsType('cycle');
export const repeatType = itertoolsType('repeat');

class Count implements BuiltinIterator {
  constructor(
    public value: Value,
    readonly step: Value,
  ) {}

  next(vm: VM): Outcome<Value | undefined> {
    const { value, step } = this;
    if ((typeof value === 'number' || typeof value === 'bigint') && typeof step === 'number') {
      this.value = add(value, step);
      return value;
    }
    return attempt<Value | undefined>(vm, (frame) => {
      frame.own(incref(value));
      return this.advance(vm, value);
    });
  }

  private *advance(vm: VM, value: Value): Steps {
    const sum = binaryOperation(vm, value, this.step, BinaryOp.ADD);
    const following = sum instanceof Request ? yield sum : sum;
    const old = this.value;
    this.value = following;
    vm.heap.decref(old);
    return incref(value);
  }

  references(visit: Visit): void {
    visit(this.value);
    visit(this.step);
  }
}

function isNumber(value: Value): boolean {
  if (intPayload(value) !== undefined || value instanceof PyFloat) return true;
  const type = typeOf(value);
  return ['__index__', '__int__', '__float__', '__complex__'].some((name) => type.lookup(name) !== undefined);
}

function createCount(vm: VM, cls: PyType, start: Value = 0, step: Value = 1): Value {
  if (!isNumber(start) || !isNumber(step)) throw raise('TypeError', 'a number is required');
  return newIterator(vm, cls, new Count(incref(start), incref(step)));
}

function reprCount(vm: VM, self: { type: PyType; payload: Count }): Outcome {
  const { value, step } = self.payload;
  return attempt<Value>(vm, () => reprCountSteps(vm, self, value, step));
}

function* reprCountSteps(vm: VM, self: { type: PyType; payload: Count }, value: Value, step: Value): Steps<Value> {
  const first = reprOf(vm, value);
  const text = first instanceof Request ? yield first : first;
  if (intPayload(step) === 1) return `${self.type.shortName}(${text})`;
  const second = reprOf(vm, step);
  return `${self.type.shortName}(${text}, ${second instanceof Request ? yield second : second})`;
}

class Cycle implements BuiltinIterator {
  private readonly saved: Value[] = [];
  private index = 0;

  constructor(private iterator: Value | undefined) {}

  next(vm: VM): Outcome<Value | undefined> {
    const { iterator } = this;
    if (iterator === undefined) return this.again();
    const item = askNext(vm, iterator);
    if (item === undefined) return this.end(vm);
    if (!(item instanceof Request)) return this.keep(item);
    return steps((frame) => {
      frame.own(incref(iterator));
      return this.finish(vm, item);
    });
  }

  private *finish(vm: VM, request: Request): Steps {
    let item: Value | undefined;
    try {
      item = yield request;
    } catch (problem) {
      item = atEnd(vm, problem);
    }
    return item === undefined ? this.end(vm) : this.keep(item);
  }

  private keep(item: Value): Value {
    this.saved.push(incref(item));
    return item;
  }

  private end(vm: VM): Value | undefined {
    const { iterator } = this;
    this.iterator = undefined;
    vm.heap.decref(iterator);
    return this.again();
  }

  private again(): Value | undefined {
    const { saved } = this;
    if (saved.length === 0) return undefined;
    const item = saved[this.index] as Value;
    this.index = this.index + 1 === saved.length ? 0 : this.index + 1;
    return incref(item);
  }

  references(visit: Visit): void {
    visit(this.iterator);
    for (const item of this.saved) visit(item);
  }
}

function createCycle(vm: VM, cls: PyType, iterable: Value): Outcome {
  return attempt<Value>(vm, () => createCycleSteps(vm, cls, iterable));
}

function* createCycleSteps(vm: VM, cls: PyType, iterable: Value): Steps<Value> {
  return newIterator(vm, cls, new Cycle(yield* openIterator(vm, iterable)));
}

class Repeat implements BuiltinIterator {
  constructor(
    readonly value: Value,
    /** -1: for ever. */
    public left: number,
  ) {}

  next(): Value | undefined {
    if (this.left === 0) return undefined;
    if (this.left > 0) this.left--;
    return incref(this.value);
  }

  references(visit: Visit): void {
    visit(this.value);
  }
}

function createRepeat(vm: VM, cls: PyType, object: Value, times?: Value): Outcome {
  if (times === undefined) return newIterator(vm, cls, new Repeat(incref(object), -1));
  return attempt<Value>(vm, () => createRepeatSteps(vm, cls, object, times));
}

function* createRepeatSteps(vm: VM, cls: PyType, object: Value, times: Value): Steps<Value> {
  const count = yield* sizeOf(vm, times);
  return newIterator(vm, cls, new Repeat(incref(object), Math.max(0, count)));
}

function reprRepeat(vm: VM, self: { type: PyType; payload: Repeat }): Outcome {
  const { value, left } = self.payload;
  return attempt<Value>(vm, () => reprRepeatSteps(vm, self, value, left));
}

function* reprRepeatSteps(vm: VM, self: { type: PyType; payload: Repeat }, value: Value, left: number): Steps<Value> {
  const asked = reprOf(vm, value);
  const text = asked instanceof Request ? yield asked : asked;
  return left < 0 ? `${self.type.shortName}(${text})` : `${self.type.shortName}(${text}, ${left})`;
}

defineMethods(countType, {
  __new__: leaf('(cls, start=0, step=1)', createCount),
  __repr__: stepped('(self, /)', reprCount),
});
defineMethods(cycleType, { __new__: stepped('(cls, iterable, /)', createCycle) });
defineMethods(repeatType, {
  __new__: stepped('(cls, object, times=inf)', createRepeat),
  __repr__: stepped('(self, /)', reprRepeat),
  __length_hint__: leaf('(self, /)', (_vm: VM, self: { payload: Repeat }) => {
    if (self.payload.left < 0) throw raise('TypeError', 'len() of unsized object');
    return self.payload.left;
  }),
});
