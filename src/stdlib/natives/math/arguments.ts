// Arguments of the functions of `math`: anything that has a float value, by `__float__` or `__index__`.

import { PyFloat, type Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import { typeOf } from '../../../objects/type.ts';
import { andThen } from '../../../vm/andThen.ts';
import type { VM } from '../../../vm/machine.ts';
import type { Outcome } from '../../../vm/request.ts';
import { floatFromNumber } from '../../../vm/types/floatNew.ts';

/** The float (plain) that an argument stands for. */
export function floatArgument(vm: VM, value: Value): Outcome {
  const number = floatFromNumber(vm, value);
  if (number === undefined) throw raise('TypeError', `must be real number, not ${typeOf(value).name}`);
  return number;
}

/** Continues with the number in an argument. */
export function withFloat(vm: VM, value: Value, then: (x: number) => Outcome): Outcome {
  if (value instanceof PyFloat) return then(value.value);
  if (typeof value === 'number') return then(value);
  return andThen<Value, Value>(floatArgument(vm, value), (number) => then((number as PyFloat).value));
}

/** Continues with the numbers in two arguments. */
export function withFloats(vm: VM, a: Value, b: Value, then: (x: number, y: number) => Outcome): Outcome {
  return withFloat(vm, a, (x) => withFloat(vm, b, (y) => then(x, y)));
}

export function domainError() {
  return raise('ValueError', 'math domain error');
}

export function rangeError() {
  return raise('OverflowError', 'math range error');
}
