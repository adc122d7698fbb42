// The functions of `math` from floats to floats, with C's rule for errors: a NaN out of numbers is a domain error, an
// infinity out of finite numbers a domain error at a pole and a range error elsewhere.

import { newTuple } from '../../../objects/collections.ts';
import { ldexp, nextAfter, remainder, ulp } from '../../../objects/numbers/floatMath.ts';
import { frexp, hasMinusSign } from '../../../objects/numbers/floatParts.ts';
import { fusedMultiplyAdd } from '../../../objects/numbers/fma.ts';
import { bitLength } from '../../../objects/numbers/int.ts';
import { ratioToFloat } from '../../../objects/numbers/intFloat.ts';
import * as libm from '../../../objects/numbers/libm.ts';
import { erf, erfc, gamma, lgamma } from '../../../objects/numbers/special.ts';
import * as trigonometry from '../../../objects/numbers/trigonometry.ts';
import { type Int, PyFloat, type Value } from '../../../objects/object.ts';
import { asInt } from '../../../objects/primitives.ts';
import { raise } from '../../../objects/raise.ts';
import { andThen } from '../../../vm/andThen.ts';
import type { VM } from '../../../vm/machine.ts';
import { type NativeDefinition, stepped } from '../../../vm/native.ts';
import { indexOf } from '../../../vm/protocols.ts';
import type { Outcome } from '../../../vm/request.ts';
import { domainError, rangeError, withFloat, withFloats } from './arguments.ts';

/** A function of one float. `overflows`: an infinite result is too large a number, not a pole. */
function unary(compute: (x: number) => number, overflows = false): NativeDefinition {
  return stepped('(x, /)', (vm: VM, value: Value) =>
    withFloat(vm, value, (x) => {
      const result = compute(x);
      if (!Number.isFinite(result)) {
        if (Number.isNaN(result)) {
          if (!Number.isNaN(x)) throw domainError();
        } else if (Number.isFinite(x)) throw overflows ? rangeError() : domainError();
      }
      return new PyFloat(result);
    }),
  );
}

function question(answer: (x: number) => boolean): NativeDefinition {
  return stepped('(x, /)', (vm: VM, value: Value) => withFloat(vm, value, answer));
}

/** A logarithm of a float or of an int of any size. */
function logarithm(vm: VM, value: Value, log: (x: number) => number): Outcome {
  const int = asInt(value);
  if (typeof int === 'bigint') {
    if (int <= 0n) throw domainError();
    const bits = bitLength(int);
    // value = fraction * 2**bits
    if (bits > 1000) return new PyFloat(log(ratioToFloat(int, -bits)) + log(2) * bits);
  }
  return withFloat(vm, value, (x) => {
    if (x <= 0) throw domainError();
    return new PyFloat(log(x));
  });
}

function log(vm: VM, x: Value, base?: Value): Outcome {
  const numerator = logarithm(vm, x, libm.log);
  if (base === undefined) return numerator;
  return andThen<Value, Value>(numerator, (above) =>
    andThen<Value, Value>(logarithm(vm, base, libm.log), (below) => {
      const divisor = (below as PyFloat).value;
      if (divisor === 0) throw raise('ZeroDivisionError', 'float division by zero');
      return new PyFloat((above as PyFloat).value / divisor);
    }),
  );
}

function power(x: number, y: number): number {
  // 1 and (-1)**inf are 1 in C, NaN in JavaScript.
  if (x === 1 || y === 0) return 1;
  if (x === -1 && !Number.isFinite(y) && !Number.isNaN(y)) return 1;
  const result = libm.pow(x, y);
  if (Number.isFinite(x) && Number.isFinite(y)) {
    if (Number.isNaN(result)) throw domainError();
    if (!Number.isFinite(result)) throw x === 0 ? domainError() : rangeError();
  }
  return result;
}

function floatModulo(x: number, y: number): number {
  if (!Number.isNaN(x) && !Number.isNaN(y) && (!Number.isFinite(x) || y === 0)) throw domainError();
  return x % y;
}

function multiplyAdd(x: number, y: number, z: number): number {
  const result = fusedMultiplyAdd(x, y, z);
  if (Number.isNaN(result)) {
    if (!Number.isNaN(x) && !Number.isNaN(y) && !Number.isNaN(z)) throw raise('ValueError', 'invalid operation in fma');
  } else if (!Number.isFinite(result) && [x, y, z].every(Number.isFinite)) {
    throw raise('OverflowError', 'overflow in fma');
  }
  return result;
}

function binary(names: string, compute: (x: number, y: number) => number): NativeDefinition {
  return stepped(`(${names}, /)`, (vm: VM, a: Value, b: Value) =>
    withFloats(vm, a, b, (x, y) => new PyFloat(compute(x, y))),
  );
}

function isClose(a: number, b: number, relative: number, absolute: number): boolean {
  if (relative < 0 || absolute < 0) throw raise('ValueError', 'tolerances must be non-negative');
  if (a === b) return true;
  if (Math.abs(a) === Number.POSITIVE_INFINITY || Math.abs(b) === Number.POSITIVE_INFINITY) return false;
  const difference = Math.abs(b - a);
  return difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) || difference <= absolute;
}

function neighbour(vm: VM, a: Value, b: Value, steps: Value = null): Outcome {
  return withFloats(vm, a, b, (x, y) => {
    if (steps === null) return new PyFloat(nextAfter(x, y));
    return andThen<Int, Value>(indexOf(vm, steps), (count) => {
      if (count < 0) throw raise('ValueError', 'steps must be a non-negative integer');
      return new PyFloat(nextAfter(x, y, count));
    });
  });
}

const DEGREES = 180 / Math.PI;
const RADIANS = Math.PI / 180;

export const FLOAT_FUNCTIONS: Readonly<Record<string, NativeDefinition>> = {
  acos: unary(trigonometry.acos),
  acosh: unary(Math.acosh),
  asin: unary(trigonometry.asin),
  asinh: unary(Math.asinh),
  atan: unary(trigonometry.atan),
  atan2: binary('y, x', trigonometry.atan2),
  atanh: unary(Math.atanh),
  cbrt: unary(libm.cbrt),
  copysign: binary('x, y', (x, y) => (hasMinusSign(x) === hasMinusSign(y) ? x : -x)),
  cos: unary(trigonometry.cos),
  cosh: unary(libm.cosh, true),
  degrees: unary((x) => x * DEGREES, true),
  erf: unary(erf),
  erfc: unary(erfc),
  exp: unary(libm.exp, true),
  exp2: unary((x) => libm.pow(2, x), true),
  expm1: unary(Math.expm1, true),
  fabs: unary(Math.abs),
  fma: stepped('(x, y, z, /)', (vm: VM, a: Value, b: Value, c: Value) =>
    withFloats(vm, a, b, (x, y) => withFloat(vm, c, (z) => new PyFloat(multiplyAdd(x, y, z)))),
  ),
  fmod: binary('x, y', floatModulo),
  frexp: stepped('(x, /)', (vm: VM, value: Value) =>
    withFloat(vm, value, (x) => {
      const { fraction, exponent } = frexp(x);
      return newTuple(vm.heap, [new PyFloat(fraction), exponent]);
    }),
  ),
  gamma: unary(gamma, true),
  isclose: stepped(
    '(a, b, *, rel_tol=1e-09, abs_tol=0.0)',
    (vm: VM, a: Value, b: Value, relative?: Value, absolute?: Value) =>
      withFloats(vm, a, b, (x, y) =>
        withFloats(vm, relative ?? new PyFloat(1e-9), absolute ?? new PyFloat(0), (rel, abs) =>
          isClose(x, y, rel, abs),
        ),
      ),
  ),
  isfinite: question(Number.isFinite),
  isinf: question((x) => Math.abs(x) === Number.POSITIVE_INFINITY),
  isnan: question(Number.isNaN),
  ldexp: stepped('(x, i, /)', (vm: VM, value: Value, i: Value) =>
    withFloat(vm, value, (x) => {
      const exponent = asInt(i);
      if (exponent === undefined) throw raise('TypeError', 'Expected an int as second argument to ldexp.');
      return new PyFloat(ldexp(x, exponent));
    }),
  ),
  lgamma: unary(lgamma, true),
  log: stepped('(x, base=math.e, /)', log),
  log10: stepped('(x, /)', (vm: VM, x: Value) => logarithm(vm, x, libm.log10)),
  log1p: unary(Math.log1p),
  log2: stepped('(x, /)', (vm: VM, x: Value) => logarithm(vm, x, libm.log2)),
  modf: stepped('(x, /)', (vm: VM, value: Value) =>
    withFloat(vm, value, (x) => {
      const whole = Math.trunc(x);
      const fraction = Math.abs(x) === Number.POSITIVE_INFINITY ? 0 : Math.abs(x - whole);
      return newTuple(vm.heap, [new PyFloat(hasMinusSign(x) ? -fraction : fraction), new PyFloat(whole)]);
    }),
  ),
  nextafter: stepped('(x, y, /, *, steps=None)', neighbour),
  pow: binary('x, y', power),
  radians: unary((x) => x * RADIANS),
  remainder: binary('x, y', remainder),
  sin: unary(trigonometry.sin),
  sinh: unary(Math.sinh, true),
  sqrt: unary(Math.sqrt),
  tan: unary(trigonometry.tan),
  tanh: unary(Math.tanh),
  ulp: unary(ulp),
};
