// The methods of float. Operators take floats and ints (and instances of subclasses); results are plain floats.

import { CompareOp } from '../../bytecode/code.ts';
import { newTuple } from '../../objects/collections.ts';
import { newComplex } from '../../objects/complex.ts';
import { complex, powerComplex } from '../../objects/numbers/complex.ts';
import {
  COMPLEX_RESULT,
  floatDivide,
  floatDivmod,
  floatFloorDivide,
  floatModulo,
  floatPower,
  roundToDigits,
} from '../../objects/numbers/float.ts';
import { floatToHex, integerRatio } from '../../objects/numbers/floatHex.ts';
import { floatRepr } from '../../objects/numbers/floatText.ts';
import { hashFloat } from '../../objects/numbers/hash.ts';
import {
  ceilToInt,
  compareIntFloat,
  floorToInt,
  roundToInt,
  toFloat,
  truncateToInt,
} from '../../objects/numbers/intFloat.ts';
import { type Int, PyFloat, type Value } from '../../objects/object.ts';
import { asFloat, asInt } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { formatFloat } from '../../objects/text/formatNumber.ts';
import { floatType, typeOf } from '../../objects/type.ts';
import { andThen } from '../andThen.ts';
import { expectStr } from '../argumentTypes.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineMethods, leaf, type NativeDefinition, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { indexOf, strOf } from '../protocols.ts';
import type { Outcome } from '../request.ts';

/** The number in a float or int operand; undefined for anything else. */
function operand(value: Value): number | undefined {
  const x = asFloat(value);
  if (x !== undefined) return x;
  const a = asInt(value);
  return a === undefined ? undefined : toFloat(a);
}

type Operation = (vm: VM, x: number, y: number) => Value;

function forward(operation: Operation): NativeDefinition {
  return leaf('(self, value, /)', (vm: VM, self: Value, other: Value) => {
    const y = operand(other);
    return y === undefined ? notImplemented() : operation(vm, asFloat(self) as number, y);
  });
}

function reflected(operation: Operation): NativeDefinition {
  return leaf('(self, value, /)', (vm: VM, self: Value, other: Value) => {
    const x = operand(other);
    return x === undefined ? notImplemented() : operation(vm, x, asFloat(self) as number);
  });
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  add: (_vm, x, y) => new PyFloat(x + y),
  sub: (_vm, x, y) => new PyFloat(x - y),
  mul: (_vm, x, y) => new PyFloat(x * y),
  mod: (_vm, x, y) => new PyFloat(floatModulo(x, y)),
  truediv: (_vm, x, y) => new PyFloat(floatDivide(x, y)),
  floordiv: (_vm, x, y) => new PyFloat(floatFloorDivide(x, y)),
  divmod: (vm, x, y) => {
    const [quotient, rest] = floatDivmod(x, y);
    return newTuple(vm.heap, [new PyFloat(quotient), new PyFloat(rest)]);
  },
};

for (const [name, operation] of Object.entries(OPERATIONS)) {
  defineMethods(floatType, { [`__${name}__`]: forward(operation), [`__r${name}__`]: reflected(operation) });
}

function powerOf(vm: VM, base: Value, exponent: Value, modulus: Value = null): Value {
  if (modulus !== null) {
    throw raise('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
  }
  const x = operand(base);
  const y = operand(exponent);
  if (x === undefined || y === undefined) return notImplemented();
  const result = floatPower(x, y);
  if (result !== COMPLEX_RESULT) return new PyFloat(result);
  const { real, imaginary } = powerComplex(complex(x, 0), complex(y, 0));
  return newComplex(vm.heap, real, imaginary);
}

/** A comparison by the sign of `self - other`, exact for ints of any size; NaN compares unequal to everything. */
function comparison(op: CompareOp): NativeDefinition {
  return leaf('(self, value, /)', (_vm: VM, self: Value, other: Value) => {
    const x = asFloat(self) as number;
    const y = asFloat(other);
    if (y !== undefined) return decide(x === y ? 0 : x < y ? -1 : x > y ? 1 : Number.NaN, op);
    const a = asInt(other);
    return a === undefined ? notImplemented() : decide(-compareIntFloat(a, x), op);
  });
}

function decide(sign: number, op: CompareOp): boolean {
  switch (op) {
    case CompareOp.LT:
      return sign < 0;
    case CompareOp.LE:
      return sign <= 0;
    case CompareOp.EQ:
      return sign === 0;
    case CompareOp.NE:
      return sign !== 0;
    case CompareOp.GT:
      return sign > 0;
    case CompareOp.GE:
      return sign >= 0;
  }
}

function unary(operation: (x: number) => Value): NativeDefinition {
  return leaf('(self, /)', (_vm: VM, self: Value) => operation(asFloat(self) as number));
}

/** The float itself; a plain one of an instance of a subclass. */
function plain(self: Value): Value {
  return self instanceof PyFloat ? self : new PyFloat(asFloat(self) as number);
}

function round(vm: VM, self: Value, digits: Value = null): Outcome {
  const x = asFloat(self) as number;
  if (digits === null) return roundToInt(x);
  return andThen<Int, Value>(indexOf(vm, digits), (count) => {
    const size = typeof count === 'bigint' ? (count < 0n ? -10000 : 10000) : count;
    return new PyFloat(roundToDigits(x, size));
  });
}

defineMethods(floatType, {
  __pow__: leaf('(self, value, mod=None, /)', (vm: VM, self: Value, value: Value, mod?: Value) =>
    powerOf(vm, self, value, mod),
  ),
  __rpow__: leaf('(self, value, mod=None, /)', (vm: VM, self: Value, value: Value, mod?: Value) =>
    powerOf(vm, value, self, mod),
  ),
  __lt__: comparison(CompareOp.LT),
  __le__: comparison(CompareOp.LE),
  __eq__: comparison(CompareOp.EQ),
  __ne__: comparison(CompareOp.NE),
  __gt__: comparison(CompareOp.GT),
  __ge__: comparison(CompareOp.GE),
  __neg__: unary((x) => new PyFloat(-x)),
  __pos__: leaf('(self, /)', (_vm: VM, self: Value) => plain(self)),
  __abs__: unary((x) => new PyFloat(Math.abs(x))),
  __bool__: unary((x) => x !== 0),
  __int__: unary(truncateToInt),
  __float__: leaf('(self, /)', (_vm: VM, self: Value) => plain(self)),
  __trunc__: unary(truncateToInt),
  __floor__: unary(floorToInt),
  __ceil__: unary(ceilToInt),
  __round__: stepped('(self, ndigits=None, /)', round),
  __hash__: leaf('(self, /)', (vm: VM, self: Value) => hashFloat(asFloat(self) as number, vm.identityOf(self))),
  __repr__: unary(floatRepr),
  __format__: stepped('(self, format_spec, /)', (vm: VM, self: Value, format: Value) => {
    const spec = expectStr(format, '__format__() argument');
    if (spec === '' && typeOf(self) !== floatType) return strOf(vm, self);
    return formatFloat(asFloat(self) as number, spec, typeOf(self).name);
  }),
  __getnewargs__: leaf('(self, /)', (vm: VM, self: Value) => newTuple(vm.heap, [plain(self)])),
  __sizeof__: unary(() => 24),
  conjugate: leaf('(self, /)', (_vm: VM, self: Value) => plain(self)),
  as_integer_ratio: leaf('(self, /)', (vm: VM, self: Value) =>
    newTuple(vm.heap, integerRatio(asFloat(self) as number)),
  ),
  hex: unary(floatToHex),
  is_integer: unary((x) => Number.isInteger(x)),
});

defineAttribute(floatType, 'real', (_vm: VM, self: Value) => plain(self));
defineAttribute(floatType, 'imag', () => new PyFloat(0));
