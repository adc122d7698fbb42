// The methods of int, and with them of bool's inherited part. Operators take int, bool and instances of subclasses;
// their results are plain ints.

import { CompareOp } from '../../bytecode/code.ts';
import { newTuple } from '../../objects/collections.ts';
import { COMPLEX_RESULT, floatPower } from '../../objects/numbers/float.ts';
import { hashInt } from '../../objects/numbers/hash.ts';
import {
  absolute,
  add,
  bitLength,
  divmod,
  floorDivide,
  modulo,
  multiply,
  negate,
  normalise,
  power,
  powerModulo,
  subtract,
} from '../../objects/numbers/int.ts';
import { bitAnd, bitCount, bitOr, bitXor, invert, leftShift, rightShift } from '../../objects/numbers/intBits.ts';
import { toFloat, trueDivide } from '../../objects/numbers/intFloat.ts';
import { intToString } from '../../objects/numbers/intText.ts';
import { type Int, PyFloat, type Value } from '../../objects/object.ts';
import { asFloat, asInt } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { formatInt } from '../../objects/text/formatNumber.ts';
import { intType, typeOf } from '../../objects/type.ts';
import { andThen } from '../andThen.ts';
import { expectStr } from '../argumentTypes.ts';
import { compareNumbers } from '../itemSequences.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineMethods, leaf, type NativeDefinition, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { indexOf, strOf } from '../protocols.ts';
import type { Outcome } from '../request.ts';

type Operation = (vm: VM, a: Int, b: Int) => Value;

function forward(operation: Operation): NativeDefinition {
  return leaf('(self, value, /)', (vm: VM, self: Value, other: Value) => {
    const b = asInt(other);
    return b === undefined ? notImplemented() : operation(vm, asInt(self) as Int, b);
  });
}

function reflected(operation: Operation): NativeDefinition {
  return leaf('(self, value, /)', (vm: VM, self: Value, other: Value) => {
    const a = asInt(other);
    return a === undefined ? notImplemented() : operation(vm, a, asInt(self) as Int);
  });
}

function comparison(op: CompareOp): NativeDefinition {
  return forward((_vm, a, b) => compareNumbers(a, b, op));
}

function unary(operation: (a: Int) => Value): NativeDefinition {
  return leaf('(self, /)', (_vm: VM, self: Value) => operation(asInt(self) as Int));
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  add: (_vm, a, b) => add(a, b),
  sub: (_vm, a, b) => subtract(a, b),
  mul: (_vm, a, b) => multiply(a, b),
  mod: (_vm, a, b) => modulo(a, b),
  divmod: (vm, a, b) => newTuple(vm.heap, divmod(a, b)),
  lshift: (_vm, a, b) => leftShift(a, b),
  rshift: (_vm, a, b) => rightShift(a, b),
  and: (_vm, a, b) => bitAnd(a, b),
  xor: (_vm, a, b) => bitXor(a, b),
  or: (_vm, a, b) => bitOr(a, b),
  floordiv: (_vm, a, b) => floorDivide(a, b),
  truediv: (_vm, a, b) => new PyFloat(trueDivide(a, b)),
};

for (const [name, operation] of Object.entries(OPERATIONS)) {
  defineMethods(intType, { [`__${name}__`]: forward(operation), [`__r${name}__`]: reflected(operation) });
}

function powerOf(base: Value, exponent: Value, modulus: Value = null): Value {
  const a = asInt(base);
  const b = asInt(exponent);
  if (a === undefined || b === undefined) return notImplemented();
  if (modulus !== null) {
    const m = asInt(modulus);
    if (m !== undefined) return powerModulo(a, b, m);
    if (asFloat(modulus) === undefined) return notImplemented();
    throw raise('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
  }
  if (b >= 0) return power(a, b);
  const result = floatPower(toFloat(a), toFloat(b));
  // The exponent is whole, so the result is real.
  return new PyFloat(result === COMPLEX_RESULT ? Number.NaN : result);
}

/** `round(a, digits)`: to a power of ten, ties to the even multiple. */
function roundInt(a: Int, digits: Int): Int {
  if (digits >= 0) return a;
  // Past the number's own digits everything rounds to 0.
  if (-digits > bitLength(a) / 3 + 2) return 0;
  const unit = 10n ** BigInt(-digits);
  const size = BigInt(absolute(a));
  let quotient = size / unit;
  const twice = (size % unit) * 2n;
  if (twice > unit || (twice === unit && (quotient & 1n) === 1n)) quotient++;
  const rounded = quotient * unit;
  return normalise(a < 0 ? -rounded : rounded);
}

function round(vm: VM, self: Value, digits: Value = null): Outcome {
  const value = asInt(self) as Int;
  if (digits === null) return value;
  return andThen<Int, Value>(indexOf(vm, digits), (count) => roundInt(value, count));
}

defineMethods(intType, {
  __pow__: leaf('(self, value, mod=None, /)', (_vm: VM, self: Value, value: Value, mod?: Value) =>
    powerOf(self, value, mod),
  ),
  __rpow__: leaf('(self, value, mod=None, /)', (_vm: VM, self: Value, value: Value, mod?: Value) =>
    powerOf(value, self, mod),
  ),
  __lt__: comparison(CompareOp.LT),
  __le__: comparison(CompareOp.LE),
  __eq__: comparison(CompareOp.EQ),
  __ne__: comparison(CompareOp.NE),
  __gt__: comparison(CompareOp.GT),
  __ge__: comparison(CompareOp.GE),
  __neg__: unary(negate),
  __pos__: unary((a) => a),
  __abs__: unary(absolute),
  __invert__: unary(invert),
  __bool__: unary((a) => a !== 0),
  __int__: unary((a) => a),
  __index__: unary((a) => a),
  __float__: unary((a) => new PyFloat(toFloat(a))),
  __trunc__: unary((a) => a),
  __floor__: unary((a) => a),
  __ceil__: unary((a) => a),
  __hash__: unary(hashInt),
  __round__: stepped('(self, ndigits=None, /)', round),
  __repr__: leaf('(self, /)', (vm: VM, self: Value) => intToString(asInt(self) as Int, vm.maxStrDigits)),
  __format__: stepped('(self, format_spec, /)', (vm: VM, self: Value, format: Value) => {
    const spec = expectStr(format, '__format__() argument');
    if (spec === '' && typeOf(self) !== intType) return strOf(vm, self);
    return formatInt(asInt(self) as Int, spec, typeOf(self).name, vm.maxStrDigits);
  }),
  __getnewargs__: leaf('(self, /)', (vm: VM, self: Value) => newTuple(vm.heap, [asInt(self) as Int])),
  // CPython keeps 30 bits in 4 bytes.
  __sizeof__: unary((a) => 24 + 4 * Math.max(1, Math.ceil(bitLength(a) / 30))),
  conjugate: unary((a) => a),
  bit_length: unary(bitLength),
  bit_count: unary(bitCount),
  is_integer: unary(() => true),
  as_integer_ratio: leaf('(self, /)', (vm: VM, self: Value) => newTuple(vm.heap, [asInt(self) as Int, 1])),
});

defineAttribute(intType, 'real', (_vm: VM, self: Value) => asInt(self) as Int);
defineAttribute(intType, 'imag', () => 0);
defineAttribute(intType, 'numerator', (_vm: VM, self: Value) => asInt(self) as Int);
defineAttribute(intType, 'denominator', () => 1);
