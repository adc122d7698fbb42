// The functions of `math` on sequences: sums, products, lengths of vectors.

import type { PyList } from '../../../objects/collections.ts';
import { product } from '../../../objects/numbers/doubleDouble.ts';
import { fsum } from '../../../objects/numbers/floatMath.ts';
import { add, multiply } from '../../../objects/numbers/int.ts';
import { toFloat } from '../../../objects/numbers/intFloat.ts';
import { hypot } from '../../../objects/numbers/libm.ts';
import { type Int, incref, isObject, PyFloat, type Value } from '../../../objects/object.ts';
import { asInt } from '../../../objects/primitives.ts';
import { raise } from '../../../objects/raise.ts';
import { attempt } from '../../../vm/attempt.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import { askNext, atEnd, BREATH, getIterator, listOf, pause } from '../../../vm/iteration.ts';
import type { VM } from '../../../vm/machine.ts';
import { type NativeDefinition, stepped } from '../../../vm/native.ts';
import { BinaryOp, binaryOperation } from '../../../vm/operators.ts';
import { type Outcome, Request, type Steps } from '../../../vm/request.ts';
import { floatArgument } from './arguments.ts';

/** The numbers in an array of borrowed values. */
function* floatsOf(vm: VM, values: readonly Value[]): Steps<number[]> {
  const numbers: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const number = floatArgument(vm, values[i] as Value);
    numbers.push(((number instanceof Request ? yield number : number) as PyFloat).value);
  }
  return numbers;
}

/** All elements of an iterable, in a list that the frame owns. */
function* elementsOf(vm: VM, frame: NativeFrame, iterable: Value): Steps<Value[]> {
  const list = listOf(vm, iterable);
  return (frame.own(list instanceof Request ? yield list : list) as PyList).payload;
}

function exactSum(vm: VM, iterable: Value): Outcome {
  return attempt<Value>(vm, (frame) => exactSumSteps(frame, vm, iterable));
}

function* exactSumSteps(frame: NativeFrame, vm: VM, iterable: Value): Steps<Value> {
  const items = yield* elementsOf(vm, frame, iterable);
  return new PyFloat(fsum(yield* floatsOf(vm, items)));
}

function length(vm: VM, coordinates: readonly Value[]): Outcome {
  return attempt<Value>(vm, () => lengthSteps(vm, coordinates));
}

function* lengthSteps(vm: VM, coordinates: readonly Value[]): Steps<Value> {
  return new PyFloat(hypot(yield* floatsOf(vm, coordinates)));
}

function distance(vm: VM, p: Value, q: Value): Outcome {
  return attempt<Value>(vm, (frame) => distanceSteps(frame, vm, p, q));
}

function* distanceSteps(frame: NativeFrame, vm: VM, p: Value, q: Value): Steps<Value> {
  const from = yield* elementsOf(vm, frame, p);
  const to = yield* elementsOf(vm, frame, q);
  if (from.length !== to.length) {
    throw raise('ValueError', 'both points must have the same number of dimensions');
  }
  const a = yield* floatsOf(vm, from);
  const b = yield* floatsOf(vm, to);
  return new PyFloat(hypot(a.map((x, i) => x - (b[i] as number))));
}

function plainInt(value: Value): Int | undefined {
  return isObject(value) ? undefined : asInt(value);
}

/** The product of two plain numbers; undefined where one is something else. */
function plainProduct(a: Value, b: Value): Value | undefined {
  if (a instanceof PyFloat && b instanceof PyFloat) return new PyFloat(a.value * b.value);
  const x = plainInt(a);
  const y = plainInt(b);
  if (x !== undefined && y !== undefined) return multiply(x, y);
  if (a instanceof PyFloat && y !== undefined) return new PyFloat(a.value * toFloat(y));
  if (x !== undefined && b instanceof PyFloat) return new PyFloat(toFloat(x) * b.value);
  return undefined;
}

function prod(vm: VM, iterable: Value, start: Value = 1): Outcome {
  return attempt<Value>(vm, (frame) => prodSteps(frame, vm, iterable, start));
}

function* prodSteps(frame: NativeFrame, vm: VM, iterable: Value, start: Value): Steps<Value> {
  const opened = getIterator(vm, iterable);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  let total = frame.own(incref(start));
  for (let count = 1; ; count++) {
    let item = askNext(vm, iterator);
    if (item instanceof Request) {
      try {
        item = (yield item) as Value | undefined;
      } catch (problem) {
        item = atEnd(vm, problem);
      }
    }
    if (item === undefined) return frame.take(total);
    if ((count & BREATH) === 0) yield pause();
    const factor = frame.own(item as Value);
    let next = plainProduct(total, factor);
    if (next === undefined) {
      const outcome = binaryOperation(vm, total, factor, BinaryOp.MULTIPLY);
      next = outcome instanceof Request ? yield outcome : outcome;
    }
    frame.drop(factor);
    frame.drop(total);
    total = frame.own(next);
  }
}

function sumOfProducts(vm: VM, p: Value, q: Value): Outcome {
  return attempt<Value>(vm, (frame) => sumOfProductsSteps(frame, vm, p, q));
}

function* sumOfProductsSteps(frame: NativeFrame, vm: VM, p: Value, q: Value): Steps<Value> {
  const left = yield* elementsOf(vm, frame, p);
  const right = yield* elementsOf(vm, frame, q);
  if (left.length !== right.length) throw raise('ValueError', 'Inputs are not the same length');
  const plain = plainSumOfProducts(left, right);
  if (plain !== undefined) return plain;
  let total: Value = 0;
  for (let i = 0; i < left.length; i++) {
    const multiplied = binaryOperation(vm, left[i] as Value, right[i] as Value, BinaryOp.MULTIPLY);
    const term = frame.own(multiplied instanceof Request ? yield multiplied : multiplied);
    const added = binaryOperation(vm, total, term, BinaryOp.ADD);
    const next: Value = added instanceof Request ? yield added : added;
    frame.drop(term);
    frame.drop(total);
    total = frame.own(next);
  }
  return frame.take(total);
}

/** The sum where all are plain numbers: ints exactly, floats with one rounding at the end. */
function plainSumOfProducts(left: readonly Value[], right: readonly Value[]): Value | undefined {
  let ints: Int = 0;
  const floats: number[] = [];
  for (let i = 0; i < left.length; i++) {
    const a = left[i] as Value;
    const b = right[i] as Value;
    const x = plainInt(a);
    const y = plainInt(b);
    if (x !== undefined && y !== undefined) {
      ints = add(ints, multiply(x, y));
      continue;
    }
    const first = a instanceof PyFloat ? a.value : x;
    const second = b instanceof PyFloat ? b.value : y;
    if (first === undefined || second === undefined) return undefined;
    const { high, low } = product(toFloat(first), toFloat(second));
    if (!Number.isFinite(high) || !Number.isFinite(low)) return undefined;
    floats.push(high, low);
  }
  if (floats.length === 0) return ints;
  return new PyFloat(toFloat(ints) + fsum(floats));
}

export const SEQUENCE_FUNCTIONS: Readonly<Record<string, NativeDefinition>> = {
  dist: stepped('(p, q, /)', distance),
  fsum: stepped('(seq, /)', exactSum),
  hypot: stepped('(*coordinates)', length),
  prod: stepped('(iterable, /, *, start=1)', prod),
  sumprod: stepped('(p, q, /)', sumOfProducts),
};
