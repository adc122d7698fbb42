// int(): from text in any base, from numbers, from objects with `__int__`, `__index__` or `__trunc__`; and the
// conversions from and to bytes.

import { asBytes, newBytes, type PyBytes } from '../../objects/bytes.ts';
import { fromBytes, toBytes } from '../../objects/numbers/intBits.ts';
import { truncateToInt } from '../../objects/numbers/intFloat.ts';
import { intFromText } from '../../objects/numbers/intText.ts';
import { type Int, PyFloat, type Value } from '../../objects/object.ts';
import { asInt, asStr } from '../../objects/primitives.ts';
import { PendingRaise, raise } from '../../objects/raise.ts';
import { decode } from '../../objects/text/codecs.ts';
import { bytesRepr } from '../../objects/text/repr.ts';
import { intType, type PyType, typeOf } from '../../objects/type.ts';
import { andThen } from '../andThen.ts';
import { expectClass, expectStr } from '../argumentTypes.ts';
import { attempt } from '../attempt.ts';
import { bytesFromObject } from '../bytesSources.ts';
import { callNow } from '../callNow.ts';
import type { NativeFrame } from '../frame.ts';
import type { VM } from '../machine.ts';
import { defineClassMethods, defineMethods, stepped } from '../native.ts';
import { callSpecial, indexOf, isTrue } from '../protocols.ts';
import { type Outcome, Request, type Steps } from '../request.ts';

function make(vm: VM, cls: PyType, value: Int): Value {
  return cls === intType ? value : vm.heap.allocateInstance<Int>(cls, value);
}

function create(vm: VM, cls: Value, x?: Value, base?: Value): Outcome {
  const type = expectClass(cls, intType);
  if (x === undefined) {
    if (base !== undefined) throw raise('TypeError', 'int() missing string argument');
    return make(vm, type, 0);
  }
  if (base === undefined) return andThen<Int, Value>(intOf(vm, x), (value) => make(vm, type, value));
  return andThen<Int, Value>(indexOf(vm, base), (radix) => {
    const value = intFromTextual(vm, x, radix);
    if (value === undefined) throw raise('TypeError', "int() can't convert non-string with explicit base");
    return make(vm, type, value);
  });
}

/** `int(x)` as a plain int. */
export function intOf(vm: VM, x: Value): Outcome<Int> {
  switch (typeof x) {
    case 'number':
    case 'bigint':
      return x;
    case 'boolean':
      return x ? 1 : 0;
    case 'string':
      return intFromText(x, 10, vm.maxStrDigits);
  }
  if (x instanceof PyFloat) return truncateToInt(x.value);
  const type = typeOf(x);
  const toInt = type.lookup('__int__');
  if (toInt !== undefined) {
    return andThen<Value, Int>(callSpecial(vm, toInt, x), (result) => plainResult(vm, result, '__int__'));
  }
  if (type.lookup('__index__') !== undefined) return indexOf(vm, x);
  const truncate = type.lookup('__trunc__');
  if (truncate !== undefined) {
    return andThen<Value, Int>(callSpecial(vm, truncate, x), (result) => truncated(vm, result));
  }
  const value = intFromTextual(vm, x, 10);
  if (value !== undefined) return value;
  throw raise('TypeError', `int() argument must be a string, a bytes-like object or a real number, not '${type.name}'`);
}

/** The int that `__int__` returned (owned). */
function plainResult(vm: VM, result: Value, method: string): Int {
  const value = asInt(result);
  const name = typeOf(result).name;
  vm.heap.decref(result);
  if (value === undefined) throw raise('TypeError', `${method} returned non-int (type ${name})`);
  return value;
}

/** The int that `__trunc__` returned (owned): anything with `__index__`. */
function truncated(vm: VM, result: Value): Outcome<Int> {
  const value = asInt(result);
  if (value !== undefined) {
    vm.heap.decref(result);
    return value;
  }
  return attempt<Int>(vm, (frame) => truncatedSteps(frame, vm, result));
}

function* truncatedSteps(frame: NativeFrame, vm: VM, result: Value): Steps<Int> {
  frame.own(result);
  const { name } = typeOf(result);
  if (typeOf(result).lookup('__index__') === undefined) {
    throw raise('TypeError', `__trunc__ returned non-Integral (type ${name})`);
  }
  const index = indexOf(vm, result);
  return (index instanceof Request ? yield index : index) as Int;
}

/** The int that a str or the text in a bytes-like object means; undefined for other objects. */
function intFromTextual(vm: VM, x: Value, base: Int): Int | undefined {
  const text = asStr(x);
  if (text !== undefined) return intFromText(text, base, vm.maxStrDigits);
  const bytes = asBytes(x);
  if (bytes === undefined) return undefined;
  try {
    return intFromText(decode(bytes, 'latin-1') as string, base, vm.maxStrDigits);
  } catch (problem) {
    if (!(problem instanceof PendingRaise) || !String(problem.args[0]).startsWith('invalid literal')) throw problem;
    const shown = bytesRepr(bytes);
    throw raise('ValueError', `invalid literal for int() with base ${base}: ${shown}`);
  }
}

function toBytesOf(vm: VM, self: Value, length: Value = 1, byteOrder: Value = 'big', signed: Value = false): Outcome {
  return andThen<Int, Value>(indexOf(vm, length), (count) => {
    const order = expectStr(byteOrder, "to_bytes() argument 'byteorder'");
    return andThen<boolean, Value>(isTrue(vm, signed), (isSigned) => {
      if (count > 0) vm.checkSize(Number(count));
      return newBytes(vm.heap, toBytes(asInt(self) as Int, count, order, isSigned));
    });
  });
}

function fromBytesOf(vm: VM, cls: PyType, source: Value, byteOrder: Value = 'big', signed: Value = false): Outcome {
  const order = expectStr(byteOrder, "from_bytes() argument 'byteorder'");
  return andThen<boolean, Value>(isTrue(vm, signed), (isSigned) =>
    andThen<Value, Value>(bytesFromObject(vm, source), (bytes) => {
      let value: Int;
      try {
        value = fromBytes((bytes as PyBytes).payload, order, isSigned);
      } finally {
        vm.heap.decref(bytes);
      }
      return cls === intType ? value : callNow(vm, cls, value);
    }),
  );
}

defineMethods(intType, {
  __new__: stepped('(cls, x=0, /, base=10)', create, { countsAsTuple: true }),
  to_bytes: stepped("(self, /, length=1, byteorder='big', *, signed=False)", toBytesOf),
});

defineClassMethods(intType, {
  from_bytes: stepped("(cls, /, bytes, byteorder='big', *, signed=False)", fromBytesOf),
});
