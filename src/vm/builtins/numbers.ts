// The builtin functions about numbers: abs, divmod, pow, round, bin, oct, hex, sum, min, max.

import { BinaryOp, CompareOp } from '../../bytecode/code.ts';
import { newTuple } from '../../objects/collections.ts';
import { floatDivmod } from '../../objects/numbers/float.ts';
import { absolute, add, divmod as intDivmod, powerModulo } from '../../objects/numbers/int.ts';
import { toFloat } from '../../objects/numbers/intFloat.ts';
import { intToPrefixed } from '../../objects/numbers/intText.ts';
import { type Int, incref, isObject, PyFloat, type Value } from '../../objects/object.ts';
import { asInt, asStr } from '../../objects/primitives.ts';
import { quickOrder } from '../../objects/quickOrder.ts';
import { raise } from '../../objects/raise.ts';
import { NOT_IMPLEMENTED } from '../../objects/singletons.ts';
import { compareStrings } from '../../objects/text/codePoints.ts';
import { typeOf } from '../../objects/type.ts';
import { attempt } from '../attempt.ts';
import { callNow } from '../callNow.ts';
import type { NativeFrame } from '../frame.ts';
import { askNext, atEnd, BREATH, getIterator, pause } from '../iteration.ts';
import type { VM } from '../machine.ts';
import { type NativeDefinition, stepped } from '../native.ts';
import { binaryOperation } from '../operators.ts';
import { callSpecial, indexOf, isTrue, richCompare, specialMethod, tryAttempts } from '../protocols.ts';
import { type Outcome, Request, type Steps, steps } from '../request.ts';

function abs(vm: VM, value: Value): Outcome {
  if (typeof value === 'number' || typeof value === 'bigint') return absolute(value);
  if (value instanceof PyFloat) return new PyFloat(Math.abs(value.value));
  const method = specialMethod(value, '__abs__');
  if (method === undefined) throw raise('TypeError', `bad operand type for abs(): '${typeOf(value).name}'`);
  return callSpecial(vm, method, value);
}

function plainInt(value: Value): Int | undefined {
  return isObject(value) ? undefined : asInt(value);
}

function divmod(vm: VM, a: Value, b: Value): Outcome {
  const intA = plainInt(a);
  const intB = plainInt(b);
  if (intA !== undefined && intB !== undefined) return newTuple(vm.heap, intDivmod(intA, intB));
  const floatA = a instanceof PyFloat ? a.value : intA;
  const floatB = b instanceof PyFloat ? b.value : intB;
  if (floatA !== undefined && floatB !== undefined) {
    const [quotient, rest] = floatDivmod(toFloat(floatA), toFloat(floatB));
    return newTuple(vm.heap, [new PyFloat(quotient), new PyFloat(rest)]);
  }
  const attempts: [Value, Value, Value][] = [];
  const typeA = typeOf(a);
  const typeB = typeOf(b);
  const forward = typeA.lookup('__divmod__');
  const reflected = typeA === typeB ? undefined : typeB.lookup('__rdivmod__');
  const reflectedFirst = reflected !== undefined && typeB.isSubtypeOf(typeA);
  if (reflectedFirst) attempts.push([reflected, b, a]);
  if (forward !== undefined) attempts.push([forward, a, b]);
  if (reflected !== undefined && !reflectedFirst) attempts.push([reflected, b, a]);
  return tryAttempts(vm, attempts, 0, () => {
    throw raise('TypeError', `unsupported operand type(s) for divmod(): '${typeA.name}' and '${typeB.name}'`);
  });
}

function pow(vm: VM, base: Value, exponent: Value, modulus: Value = null): Outcome {
  if (modulus === null) return binaryOperation(vm, base, exponent, BinaryOp.POWER);
  const ints = [base, exponent, modulus].map(plainInt);
  const [a, b, m] = ints;
  if (a !== undefined && b !== undefined && m !== undefined) return powerModulo(a, b, m);
  const refuse = (): never => {
    const names = [base, exponent, modulus].map((value) => `'${typeOf(value).name}'`);
    throw raise('TypeError', `unsupported operand type(s) for ** or pow(): ${names.join(', ')}`);
  };
  const method = specialMethod(base, '__pow__');
  if (method === undefined) return refuse();
  return attempt<Value>(vm, () => powSteps(vm, base, exponent, modulus, refuse, method));
}

function* powSteps(
  vm: VM,
  base: Value,
  exponent: Value,
  modulus: Value,
  refuse: () => never,
  method: Value,
): Steps<Value> {
  const outcome = callSpecial(vm, method, base, exponent, modulus);
  const result = outcome instanceof Request ? yield outcome : outcome;
  if (result !== NOT_IMPLEMENTED) return result;
  vm.heap.decref(result);
  return refuse();
}

function round(vm: VM, number: Value, digits?: Value): Outcome {
  const method = specialMethod(number, '__round__');
  if (method === undefined) throw raise('TypeError', `type ${typeOf(number).name} doesn't define __round__ method`);
  return digits === undefined || digits === null
    ? callSpecial(vm, method, number)
    : callSpecial(vm, method, number, digits);
}

function prefixed(base: 2 | 8 | 16): NativeDefinition {
  return stepped('(number, /)', (vm: VM, number: Value) => {
    const index = indexOf(vm, number);
    if (!(index instanceof Request)) return intToPrefixed(index, base);
    return steps(() => prefixedSteps(base, index));
  });
}

function* prefixedSteps(base: 2 | 8 | 16, index: Request): Steps<Value | undefined> {
  return intToPrefixed((yield index) as Int, base);
}

// sum

function sum(vm: VM, iterable: Value, start: Value = 0): Outcome {
  if (asStr(start) !== undefined) throw raise('TypeError', "sum() can't sum strings [use ''.join(seq) instead]");
  const kind = typeOf(start).layout.name;
  if (kind === 'bytes') throw raise('TypeError', "sum() can't sum bytes [use b''.join(seq) instead]");
  if (kind === 'bytearray') throw raise('TypeError', "sum() can't sum bytearray [use b''.join(seq) instead]");
  return attempt<Value>(vm, (frame) => new Summation(vm, start).run(frame, iterable));
}

/**
 * Adds ints exactly, and floats with the rounding errors carried along (Neumaier's summation, as CPython since
 * 3.12); from the first element that is neither on, it is just `+`.
 */
class Summation {
  private int: Int | undefined;
  private float: number | undefined;
  private lost = 0;

  constructor(
    private readonly vm: VM,
    private readonly start: Value,
  ) {
    this.int = plainInt(start);
    if (start instanceof PyFloat) this.float = start.value;
  }

  *run(frame: NativeFrame, iterable: Value): Steps<Value> {
    const { vm } = this;
    const opened = getIterator(vm, iterable);
    const iterator = frame.own(opened instanceof Request ? yield opened : opened);
    let total: Value | undefined;
    if (this.int === undefined && this.float === undefined) total = frame.own(incref(this.start));
    for (let count = 1; ; count++) {
      let item = askNext(vm, iterator);
      if (item instanceof Request) {
        try {
          item = (yield item) as Value | undefined;
        } catch (problem) {
          item = atEnd(vm, problem);
        }
      }
      if (item === undefined) break;
      if ((count & BREATH) === 0) yield pause();
      if (total === undefined) {
        if (this.addNumber(item as Value)) continue;
        total = this.number();
      }
      frame.own(item as Value);
      const outcome = binaryOperation(vm, total, item as Value, BinaryOp.ADD);
      const next = outcome instanceof Request ? yield outcome : outcome;
      frame.drop(item as Value);
      frame.drop(total);
      total = frame.own(next);
    }
    return total === undefined ? this.number() : frame.take(total);
  }

  /** The sum of the numbers so far. */
  private number(): Value {
    if (this.float === undefined) return this.int as Int;
    return new PyFloat(this.lost !== 0 && Number.isFinite(this.lost) ? this.float + this.lost : this.float);
  }

  private addNumber(item: Value): boolean {
    if (this.float === undefined) {
      const int = plainInt(item);
      if (int !== undefined) {
        this.int = add(this.int as Int, int);
        return true;
      }
      if (!(item instanceof PyFloat)) return false;
      // int + float, the ordinary way
      this.float = toFloat(this.int as Int) + item.value;
      return true;
    }
    if (item instanceof PyFloat) {
      const sum = this.float + item.value;
      if (Math.abs(this.float) >= Math.abs(item.value)) this.lost += this.float - sum + item.value;
      else this.lost += item.value - sum + this.float;
      this.float = sum;
      return true;
    }
    const int = plainInt(item);
    if (int === undefined || (typeof int === 'bigint' && BigInt.asIntN(64, int) !== int)) return false;
    this.float += toFloat(int);
    return true;
  }
}

// min and max

function extreme(name: 'min' | 'max'): NativeDefinition {
  const op = name === 'min' ? CompareOp.LT : CompareOp.GT;
  return stepped(
    '(*args, key=None, default=...)',
    (vm: VM, args: readonly Value[], key: Value = null, fallback?: Value) => {
      if (args.length === 0) throw raise('TypeError', `${name} expected at least 1 argument, got 0`);
      if (args.length > 1) {
        if (fallback !== undefined) {
          throw raise('TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`);
        }
        if (key === null) {
          const known = extremeOfPlain(args, op);
          if (known !== undefined) return known;
        }
      }
      return attempt<Value>(vm, (frame) => extremeSteps(frame, vm, name, op, args, key, fallback));
    },
  );
}

function* extremeSteps(
  frame: NativeFrame,
  vm: VM,
  name: 'min' | 'max',
  op: CompareOp.LT | CompareOp.GT,
  args: readonly Value[],
  key: Value,
  fallback: Value | undefined,
): Steps<Value> {
  let source = args[0] as Value;
  if (args.length > 1) source = frame.own(newTuple(vm.heap, args.map(incref)));
  const found = yield* extremeOf(vm, frame, source, key, op);
  if (found !== undefined) return found;
  if (fallback === undefined) throw raise('ValueError', `${name}() iterable argument is empty`);
  return incref(fallback);
}

/** The extreme of small ints; undefined if there is anything else. */
function extremeOfPlain(values: readonly Value[], op: CompareOp): number | undefined {
  let best = values[0];
  if (typeof best !== 'number') return undefined;
  for (let i = 1; i < values.length; i++) {
    const value = values[i];
    if (typeof value !== 'number') return undefined;
    if (op === CompareOp.LT ? value < best : value > best) best = value;
  }
  return best;
}

/** `a op b` where no special method need be asked; else undefined. */
function quickCompare(a: Value, b: Value, op: CompareOp): boolean | undefined {
  if (typeof a === 'number' && typeof b === 'number') return op === CompareOp.LT ? a < b : a > b;
  if (a instanceof PyFloat && b instanceof PyFloat) return op === CompareOp.LT ? a.value < b.value : a.value > b.value;
  if (typeof a === 'string' && typeof b === 'string') {
    return op === CompareOp.LT ? compareStrings(a, b) < 0 : compareStrings(a, b) > 0;
  }
  const order = quickOrder(a, b);
  if (order === undefined) return undefined;
  return op === CompareOp.LT ? order < 0 : order > 0;
}

/** The least or greatest element, owned; undefined if there is none. */
function* extremeOf(vm: VM, frame: NativeFrame, iterable: Value, key: Value, op: CompareOp): Steps {
  const opened = getIterator(vm, iterable);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  let best: Value | undefined;
  let bestKey: Value | undefined;
  for (let count = 1; ; count++) {
    let item = askNext(vm, iterator);
    if (item instanceof Request) {
      try {
        item = (yield item) as Value | undefined;
      } catch (problem) {
        item = atEnd(vm, problem);
      }
    }
    if (item === undefined) return frame.take(best);
    frame.own(item as Value);
    let itemKey = item as Value;
    if (key !== null) {
      const called = callNow(vm, key, item as Value);
      itemKey = frame.own(called instanceof Request ? yield called : called);
    }
    let better: boolean | undefined = best === undefined || undefined;
    better ??= quickCompare(itemKey, bestKey as Value, op);
    if (better === undefined) {
      const compared = richCompare(vm, itemKey, bestKey as Value, op);
      const result = frame.own(compared instanceof Request ? yield compared : compared);
      const truth = isTrue(vm, result);
      better = (truth instanceof Request ? yield truth : truth) as boolean;
      frame.drop(result);
    }
    if (better) {
      if (key !== null) frame.drop(bestKey);
      frame.drop(best);
      best = item as Value;
      bestKey = itemKey;
    } else {
      if (key !== null) frame.drop(itemKey);
      frame.drop(item as Value);
    }
    if ((count & BREATH) === 0) yield pause();
  }
}

export const NUMBER_FUNCTIONS: Readonly<Record<string, NativeDefinition>> = {
  abs: stepped('(number, /)', abs),
  bin: prefixed(2),
  divmod: stepped('(x, y, /)', divmod),
  hex: prefixed(16),
  max: extreme('max'),
  min: extreme('min'),
  oct: prefixed(8),
  pow: stepped('(base, exp, mod=None)', pow),
  round: stepped('(number, ndigits=None)', round),
  sum: stepped('(iterable, /, start=0)', sum),
};
