// The type complex. Operators take complex numbers, floats and ints.

import { newTuple } from '../../objects/collections.ts';
import { complexType, isComplex, newComplex, type PyComplex } from '../../objects/complex.ts';
import {
  absoluteComplex,
  addComplex,
  type Complex,
  complex,
  complexRepr,
  divideComplex,
  multiplyComplex,
  powerComplex,
  subtractComplex,
} from '../../objects/numbers/complex.ts';
import { parseFloatText } from '../../objects/numbers/floatText.ts';
import { hashComplex } from '../../objects/numbers/hash.ts';
import { compareIntFloat, toFloat } from '../../objects/numbers/intFloat.ts';
import { incref, PyFloat, type Value } from '../../objects/object.ts';
import { asFloat, asInt, asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { numeralText } from '../../objects/text/digits.ts';
import { formatComplex } from '../../objects/text/formatNumber.ts';
import { typeOf } from '../../objects/type.ts';
import { andThen } from '../andThen.ts';
import { expectClass, expectStr } from '../argumentTypes.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineMethods, leaf, type NativeDefinition, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { callSpecial, strOf } from '../protocols.ts';
import type { Outcome } from '../request.ts';
import { floatFromNumber } from './floatNew.ts';

/** The complex number that an operand is; undefined if it is no number. */
function operand(value: Value): Complex | undefined {
  if (isComplex(value)) return value.payload;
  const x = asFloat(value);
  if (x !== undefined) return complex(x, 0);
  const a = asInt(value);
  return a === undefined ? undefined : complex(toFloat(a), 0);
}

type Operation = (a: Complex, b: Complex) => Complex;

function newOf(vm: VM, { real, imaginary }: Complex): PyComplex {
  return newComplex(vm.heap, real, imaginary);
}

function forward(operation: Operation): NativeDefinition {
  return leaf('(self, value, /)', (vm: VM, self: PyComplex, other: Value) => {
    const b = operand(other);
    return b === undefined ? notImplemented() : newOf(vm, operation(self.payload, b));
  });
}

function reflected(operation: Operation): NativeDefinition {
  return leaf('(self, value, /)', (vm: VM, self: PyComplex, other: Value) => {
    const a = operand(other);
    return a === undefined ? notImplemented() : newOf(vm, operation(a, self.payload));
  });
}

function powerOf(vm: VM, base: Value, exponent: Value, modulus: Value = null): Value {
  const a = operand(base);
  const b = operand(exponent);
  if (a === undefined || b === undefined) return notImplemented();
  if (modulus !== null) throw raise('ValueError', 'complex modulo');
  return newOf(vm, powerComplex(a, b));
}

function equals({ real, imaginary }: Complex, other: Value): boolean | undefined {
  if (isComplex(other)) return real === other.payload.real && imaginary === other.payload.imaginary;
  const x = asFloat(other);
  if (x !== undefined) return imaginary === 0 && real === x;
  const a = asInt(other);
  return a === undefined ? undefined : imaginary === 0 && compareIntFloat(a, real) === 0;
}

const unordered = leaf('(self, value, /)', () => notImplemented());

defineMethods(complexType, {
  __new__: stepped('(cls, real=0, imag=0)', create),
  __add__: forward(addComplex),
  __radd__: reflected(addComplex),
  __sub__: forward(subtractComplex),
  __rsub__: reflected(subtractComplex),
  __mul__: forward(multiplyComplex),
  __rmul__: reflected(multiplyComplex),
  __truediv__: forward(divideComplex),
  __rtruediv__: reflected(divideComplex),
  __pow__: leaf('(self, value, mod=None, /)', (vm: VM, self: Value, value: Value, mod?: Value) =>
    powerOf(vm, self, value, mod),
  ),
  __rpow__: leaf('(self, value, mod=None, /)', (vm: VM, self: Value, value: Value, mod?: Value) =>
    powerOf(vm, value, self, mod),
  ),
  __lt__: unordered,
  __le__: unordered,
  __gt__: unordered,
  __ge__: unordered,
  __eq__: leaf(
    '(self, value, /)',
    (_vm: VM, self: PyComplex, other: Value) => equals(self.payload, other) ?? notImplemented(),
  ),
  __ne__: leaf('(self, value, /)', (_vm: VM, self: PyComplex, other: Value) => {
    const same = equals(self.payload, other);
    return same === undefined ? notImplemented() : !same;
  }),
  __neg__: leaf('(self, /)', (vm: VM, { payload }: PyComplex) =>
    newComplex(vm.heap, -payload.real, -payload.imaginary),
  ),
  __pos__: leaf('(self, /)', (vm: VM, self: PyComplex) => plain(vm, self)),
  __abs__: leaf('(self, /)', (_vm: VM, { payload }: PyComplex) => new PyFloat(absoluteComplex(payload))),
  __bool__: leaf('(self, /)', (_vm: VM, { payload }: PyComplex) => payload.real !== 0 || payload.imaginary !== 0),
  __complex__: leaf('(self, /)', (vm: VM, self: PyComplex) => plain(vm, self)),
  __hash__: leaf('(self, /)', (_vm: VM, { payload }: PyComplex) => hashComplex(payload.real, payload.imaginary)),
  __repr__: leaf('(self, /)', (_vm: VM, { payload }: PyComplex) => complexRepr(payload)),
  __format__: stepped('(self, format_spec, /)', (vm: VM, self: PyComplex, format: Value) => {
    const spec = expectStr(format, '__format__() argument');
    const { real, imaginary } = self.payload;
    return spec === '' ? strOf(vm, self) : formatComplex(real, imaginary, spec, self.type.name);
  }),
  __getnewargs__: leaf('(self, /)', (vm: VM, { payload }: PyComplex) =>
    newTuple(vm.heap, [new PyFloat(payload.real), new PyFloat(payload.imaginary)]),
  ),
  __sizeof__: leaf('(self, /)', () => 32),
  conjugate: leaf('(self, /)', (vm: VM, { payload }: PyComplex) =>
    newComplex(vm.heap, payload.real, -payload.imaginary),
  ),
});

defineAttribute(complexType, 'real', (_vm: VM, self: PyComplex) => new PyFloat(self.payload.real));
defineAttribute(complexType, 'imag', (_vm: VM, self: PyComplex) => new PyFloat(self.payload.imaginary));

function plain(vm: VM, self: PyComplex): Value {
  return self.type === complexType ? incref(self) : newOf(vm, self.payload);
}

function create(vm: VM, cls: Value, real?: Value, imag?: Value): Outcome {
  const type = expectClass(cls, complexType);
  const make = ({ real: x, imaginary: y }: Complex): Value =>
    type === complexType ? newComplex(vm.heap, x, y) : vm.heap.allocateInstance(type, complex(x, y));
  if (real !== undefined) {
    const text = asStr(real);
    if (text !== undefined) {
      if (imag !== undefined) throw raise('TypeError', "complex() can't take second arg if first is a string");
      return make(complexFromText(text));
    }
  }
  if (imag !== undefined && asStr(imag) !== undefined) {
    throw raise('TypeError', "complex() second arg can't be a string");
  }
  return andThen<Value, Value>(part(vm, real, 'first'), (first) => {
    const a = take(vm, first);
    if (imag === undefined) return make(a);
    return andThen<Value, Value>(part(vm, imag, 'second'), (second) => {
      const b = take(vm, second);
      // real + imag * 1j, without losing the sign of a zero
      const y = isComplex(real) ? a.imaginary + b.real : b.real;
      return make(complex(isComplex(imag) ? a.real - b.imaginary : a.real, y));
    });
  });
}

/** An argument of complex() as a complex object or a float; owned. */
function part(vm: VM, value: Value | undefined, which: 'first' | 'second'): Outcome {
  if (value === undefined) return new PyFloat(0);
  if (isComplex(value) && value.type === complexType) return incref(value);
  const { name } = typeOf(value);
  const method = which === 'first' ? typeOf(value).lookup('__complex__') : undefined;
  if (method !== undefined) {
    return andThen<Value, Value>(callSpecial(vm, method, value), (result) => {
      if (isComplex(result)) return result;
      const other = typeOf(result).name;
      vm.heap.decref(result);
      throw raise('TypeError', `__complex__ returned non-complex (type ${other})`);
    });
  }
  if (isComplex(value)) return incref(value);
  const number = floatFromNumber(vm, value);
  if (number !== undefined) return number;
  const what = which === 'first' ? 'a string or a number' : 'a number';
  throw raise('TypeError', `complex() ${which} argument must be ${what}, not '${name}'`);
}

/** The number in what `part` made; gives it back. */
function take(vm: VM, value: Value): Complex {
  const result = operand(value) as Complex;
  vm.heap.decref(value);
  return result;
}

const NUMERAL = String.raw`(?:(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?|inf(?:inity)?|nan)`;
const REAL = new RegExp(`^[+-]?${NUMERAL}$`, 'i');
const BOTH = new RegExp(`^([+-]?${NUMERAL})?([+-]?${NUMERAL}?)j$`, 'i');

function complexFromText(text: string): Complex {
  let trimmed = numeralText(text);
  if (trimmed.startsWith('(') && trimmed.endsWith(')')) trimmed = numeralText(trimmed.slice(1, -1));
  if (REAL.test(trimmed)) return complex(parseFloatText(trimmed) as number, 0);
  const parts = BOTH.exec(trimmed);
  if (parts === null) throw raise('ValueError', 'complex() arg is a malformed string');
  let real: string | undefined = parts[1];
  let imaginary = parts[2] ?? '';
  if (real !== undefined && imaginary === '') {
    // `1j` has no real part: the greedy match took its digits for one
    imaginary = real;
    real = undefined;
  } else if (real !== undefined && !/^[+-]/.test(imaginary)) {
    throw raise('ValueError', 'complex() arg is a malformed string');
  }
  if (/^[+-]?$/.test(imaginary)) imaginary += '1';
  return complex(real === undefined ? 0 : (parseFloatText(real) as number), parseFloatText(imaginary) as number);
}
