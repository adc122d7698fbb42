// float(): from text, from numbers, from objects with `__float__` or `__index__`.

import { asBytes } from '../../objects/bytes.ts';
import { floatFromHex } from '../../objects/numbers/floatHex.ts';
import { floatFromText } from '../../objects/numbers/floatText.ts';
import { toFloat } from '../../objects/numbers/intFloat.ts';
import { type Int, PyFloat, type Value } from '../../objects/object.ts';
import { asFloat, asStr } from '../../objects/primitives.ts';
import { PendingRaise, raise } from '../../objects/raise.ts';
import { decode } from '../../objects/text/codecs.ts';
import { bytesRepr } from '../../objects/text/repr.ts';
import { floatType, type PyType, typeOf } from '../../objects/type.ts';
import { andThen } from '../andThen.ts';
import { expectClass, expectStr } from '../argumentTypes.ts';
import { callNow } from '../callNow.ts';
import type { VM } from '../machine.ts';
import { defineClassMethods, defineMethods, leaf, stepped } from '../native.ts';
import { callSpecial, indexOf } from '../protocols.ts';
import type { Outcome } from '../request.ts';

function create(vm: VM, cls: Value, x: Value = 0): Outcome {
  const type = expectClass(cls, floatType);
  return andThen<Value, Value>(floatOf(vm, x), (value) =>
    type === floatType ? value : vm.heap.allocateInstance<number>(type, (value as PyFloat).value),
  );
}

/** `float(x)` as a plain float. */
export function floatOf(vm: VM, x: Value): Outcome {
  if (x instanceof PyFloat) return x;
  const text = asStr(x);
  if (text !== undefined) return new PyFloat(floatFromText(text));
  const known = floatFromNumber(vm, x);
  if (known !== undefined) return known;
  const bytes = asBytes(x);
  if (bytes !== undefined) return new PyFloat(floatFromBytes(bytes));
  throw raise('TypeError', `float() argument must be a string or a real number, not '${typeOf(x).name}'`);
}

/** The float (plain) that a number stands for, by `__float__` or `__index__`; undefined where it has neither. */
export function floatFromNumber(vm: VM, x: Value): Outcome | undefined {
  if (x instanceof PyFloat) return x;
  if (typeof x === 'number' || typeof x === 'bigint') return new PyFloat(toFloat(x));
  const type = typeOf(x);
  const method = type.lookup('__float__');
  if (method !== undefined) {
    return andThen<Value, Value>(callSpecial(vm, method, x), (result) => {
      if (result instanceof PyFloat) return result;
      const value = asFloat(result);
      const { name } = typeOf(result);
      vm.heap.decref(result);
      if (value !== undefined) return new PyFloat(value);
      throw raise('TypeError', `${type.name}.__float__ returned non-float (type ${name})`);
    });
  }
  if (type.lookup('__index__') === undefined) return undefined;
  return andThen<Int, Value>(indexOf(vm, x), (index) => new PyFloat(toFloat(index)));
}

function floatFromBytes(bytes: Uint8Array): number {
  try {
    return floatFromText(decode(bytes, 'latin-1') as string);
  } catch (problem) {
    if (!(problem instanceof PendingRaise)) throw problem;
    throw raise('ValueError', `could not convert string to float: ${bytesRepr(bytes)}`);
  }
}

function fromHex(vm: VM, cls: PyType, string: Value): Outcome {
  const text = asStr(string);
  if (text === undefined) throw raise('TypeError', 'bad argument type for built-in operation');
  const value = new PyFloat(floatFromHex(text));
  return cls === floatType ? value : callNow(vm, cls, value);
}

defineMethods(floatType, {
  __new__: stepped('(cls, x=0, /)', create),
});

defineClassMethods(floatType, {
  fromhex: stepped('(cls, string, /)', fromHex),
  __getformat__: leaf('(cls, typestr, /)', (_vm: VM, _cls: PyType, typestr: Value) => {
    const kind = expectStr(typestr, '__getformat__() argument');
    if (kind === 'double' || kind === 'float') return 'IEEE, little-endian';
    throw raise('ValueError', "__getformat__() argument 1 must be 'double' or 'float'");
  }),
});
