// operator: the operators of the language as functions.

import { absolute } from '../../objects/numbers/int.ts';
import { type Int, incref, PyFloat, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { NOT_IMPLEMENTED } from '../../objects/singletons.ts';
import { typeOf } from '../../objects/type.ts';
import { attempt } from '../../vm/attempt.ts';
import { expectRaised } from '../../vm/catching.ts';
import type { NativeFrame } from '../../vm/frame.ts';
import { containsOutcome, deleteItem, getItem, isSame, setItem } from '../../vm/instructions/slow.ts';
import { BREATH, getIterator, isIterable, pause, takeNext } from '../../vm/iteration.ts';
import type { VM } from '../../vm/machine.ts';
import { leaf, type NativeDefinition, nativeFunction, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { BinaryOp, binaryOperation, CompareOp, inverted, negative, positive } from '../../vm/operators.ts';
import {
  callSpecial,
  equal,
  indexOf,
  intPayload,
  isTrue,
  lengthOf,
  richCompare,
  specialMethod,
} from '../../vm/protocols.ts';
import { callWithKeywords, type Outcome, Request, type Steps } from '../../vm/request.ts';
import { attributeGetterType, itemGetterType, methodCallerType } from './operator/getters.ts';

const TWO = '(a, b, /)';

function binary(op: BinaryOp): NativeDefinition {
  return stepped(TWO, (vm: VM, a: Value, b: Value) => binaryOperation(vm, a, b, op));
}

function comparison(op: CompareOp): NativeDefinition {
  return stepped(TWO, (vm: VM, a: Value, b: Value) => richCompare(vm, a, b, op));
}

function abs(vm: VM, value: Value): Outcome {
  if (typeof value === 'number' || typeof value === 'bigint') return absolute(value);
  if (value instanceof PyFloat) return new PyFloat(Math.abs(value.value));
  const method = specialMethod(value, '__abs__');
  if (method === undefined) throw raise('TypeError', `bad operand type for abs(): '${typeOf(value).name}'`);
  return callSpecial(vm, method, value);
}

function concatenation(op: BinaryOp): NativeDefinition {
  return stepped(TWO, (vm: VM, a: Value, b: Value) => {
    const type = typeOf(a);
    if (type.lookup('__getitem__') === undefined || type.lookup('__add__') === undefined) {
      throw raise('TypeError', `'${type.name}' object can't be concatenated`);
    }
    return binaryOperation(vm, a, b, op);
  });
}

/** Calls `found` with the position of each element that is equal to `wanted` until it answers true. */
function* search(
  vm: VM,
  frame: NativeFrame,
  iterable: Value,
  wanted: Value,
  found: (position: number) => boolean,
): Generator<Request, void, Value> {
  if (!isIterable(iterable)) {
    throw raise('TypeError', `argument of type '${typeOf(iterable).name}' is not iterable`);
  }
  const opened = getIterator(vm, iterable);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (let position = 0; ; position++) {
    const item = frame.own(yield* takeNext(vm, iterator));
    if (item === undefined) return;
    const outcome = equal(vm, item, wanted);
    const same = outcome instanceof Request ? yield outcome : outcome;
    frame.drop(item);
    if (same && found(position)) return;
    if ((position & BREATH) === BREATH) yield pause();
  }
}

function countOf(vm: VM, iterable: Value, wanted: Value): Outcome {
  return attempt<Value>(vm, (frame) => countOfSteps(frame, vm, iterable, wanted));
}

function* countOfSteps(frame: NativeFrame, vm: VM, iterable: Value, wanted: Value): Steps<Value> {
  let count = 0;
  yield* search(vm, frame, iterable, wanted, () => {
    count++;
    return false;
  });
  return count;
}

function positionOf(vm: VM, iterable: Value, wanted: Value): Outcome {
  return attempt<Value>(vm, (frame) => positionOfSteps(frame, vm, iterable, wanted));
}

function* positionOfSteps(frame: NativeFrame, vm: VM, iterable: Value, wanted: Value): Steps<Value> {
  let at = -1;
  yield* search(vm, frame, iterable, wanted, (position) => {
    at = position;
    return true;
  });
  if (at < 0) throw raise('ValueError', 'sequence.index(x): x not in sequence');
  return at;
}

/** `operator.length_hint`: len(), else `__length_hint__`, else the default. */
function lengthHint(vm: VM, object: Value, fallback: Value = 0): Outcome {
  return attempt<Value>(vm, (frame) => lengthHintSteps(frame, vm, object, fallback));
}

function* lengthHintSteps(frame: NativeFrame, vm: VM, object: Value, fallback: Value): Steps<Value> {
  const asked = indexOf(vm, fallback);
  const otherwise = (asked instanceof Request ? yield asked : asked) as Int;
  if (specialMethod(object, '__len__') !== undefined) {
    try {
      const length = lengthOf(vm, object);
      return length instanceof Request ? yield length : length;
    } catch (problem) {
      expectRaised(vm, problem, 'TypeError');
    }
  }
  const method = specialMethod(object, '__length_hint__');
  if (method === undefined) return otherwise;
  let hint: Value;
  try {
    const outcome = callSpecial(vm, method, object);
    hint = frame.own(outcome instanceof Request ? yield outcome : outcome);
  } catch (problem) {
    expectRaised(vm, problem, 'TypeError');
    return otherwise;
  }
  if (hint === NOT_IMPLEMENTED) return otherwise;
  const count = intPayload(hint);
  if (count === undefined) {
    throw raise('TypeError', `__length_hint__ must be an integer, not ${typeOf(hint).name}`);
  }
  if (count < 0) throw raise('ValueError', '__length_hint__() should return >= 0');
  return count;
}

function callObject(_vm: VM, object: Value, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Outcome {
  const names = [...keywords.keys()];
  return callWithKeywords(object, [...args, ...keywords.values()], names.length === 0 ? null : names);
}

function not(vm: VM, value: Value): Outcome {
  const truth = isTrue(vm, value);
  if (!(truth instanceof Request)) return !truth;
  return attempt<Value>(vm, () => notSteps(truth));
}

function* notSteps(truth: Request): Steps<Value> {
  return !(yield truth);
}

/** Names of the binary operators, as functions and without their underscores. */
const BINARY: readonly (readonly [string, BinaryOp, BinaryOp])[] = [
  ['add', BinaryOp.ADD, BinaryOp.INPLACE_ADD],
  ['and_', BinaryOp.AND, BinaryOp.INPLACE_AND],
  ['floordiv', BinaryOp.FLOOR_DIVIDE, BinaryOp.INPLACE_FLOOR_DIVIDE],
  ['lshift', BinaryOp.LSHIFT, BinaryOp.INPLACE_LSHIFT],
  ['matmul', BinaryOp.MATRIX_MULTIPLY, BinaryOp.INPLACE_MATRIX_MULTIPLY],
  ['mod', BinaryOp.REMAINDER, BinaryOp.INPLACE_REMAINDER],
  ['mul', BinaryOp.MULTIPLY, BinaryOp.INPLACE_MULTIPLY],
  ['or_', BinaryOp.OR, BinaryOp.INPLACE_OR],
  ['pow', BinaryOp.POWER, BinaryOp.INPLACE_POWER],
  ['rshift', BinaryOp.RSHIFT, BinaryOp.INPLACE_RSHIFT],
  ['sub', BinaryOp.SUBTRACT, BinaryOp.INPLACE_SUBTRACT],
  ['truediv', BinaryOp.TRUE_DIVIDE, BinaryOp.INPLACE_TRUE_DIVIDE],
  ['xor', BinaryOp.XOR, BinaryOp.INPLACE_XOR],
];

function operatorFunctions(): Record<string, NativeDefinition> {
  const functions: Record<string, NativeDefinition> = {
    lt: comparison(CompareOp.LT),
    le: comparison(CompareOp.LE),
    eq: comparison(CompareOp.EQ),
    ne: comparison(CompareOp.NE),
    gt: comparison(CompareOp.GT),
    ge: comparison(CompareOp.GE),
    not_: stepped('(a, /)', not),
    truth: stepped('(a, /)', (vm: VM, value: Value) => isTrue(vm, value)),
    is_: leaf(TWO, (_vm: VM, a: Value, b: Value) => isSame(a, b)),
    is_not: leaf(TWO, (_vm: VM, a: Value, b: Value) => !isSame(a, b)),
    abs: stepped('(a, /)', abs),
    index: stepped('(a, /)', (vm: VM, value: Value) => indexOf(vm, value)),
    inv: stepped('(a, /)', inverted),
    invert: stepped('(a, /)', inverted),
    neg: stepped('(a, /)', negative),
    pos: stepped('(a, /)', positive),
    concat: concatenation(BinaryOp.ADD),
    iconcat: concatenation(BinaryOp.INPLACE_ADD),
    contains: stepped(TWO, (vm: VM, container: Value, item: Value) => containsOutcome(vm, container, item)),
    countOf: stepped(TWO, countOf),
    indexOf: stepped(TWO, positionOf),
    getitem: stepped(TWO, getItem),
    setitem: stepped('(a, b, c, /)', setItem),
    delitem: stepped(TWO, deleteItem),
    length_hint: stepped('(obj, default=0, /)', lengthHint),
    call: stepped('(obj, /, *args, **kwargs)', callObject),
  };
  for (const [name, plain, inplace] of BINARY) {
    functions[name] = binary(plain);
    functions[`i${name.replace('_', '')}`] = binary(inplace);
  }
  return functions;
}

const FUNCTIONS = operatorFunctions();

/** Functions that have no second name with underscores around it. */
const WITHOUT_DUNDER: ReadonlySet<string> = new Set(['truth', 'is_', 'is_not', 'countOf', 'indexOf', 'length_hint']);

/** All functions, most of them under the name of their special method (`__add__`), too. */
function named(): Record<string, Value> {
  const names: Record<string, Value> = {};
  for (const [name, definition] of Object.entries(FUNCTIONS)) {
    // As in CPython, whose `operator` re-exports the functions of a module in C.
    const func = nativeFunction(name, definition, '_operator');
    names[name] = func;
    if (!WITHOUT_DUNDER.has(name)) names[`__${name.replace(/_$/, '')}__`] = func;
  }
  return names;
}

export const operatorModule: NativeModule = {
  name: 'operator',
  doc: 'Operator interface.',
  functions: {},
  values: () => ({
    ...named(),
    attrgetter: incref(attributeGetterType),
    itemgetter: incref(itemGetterType),
    methodcaller: incref(methodCallerType),
  }),
};
