// What bool has of its own: everything else is int's.

import { bitAnd, bitOr, bitXor, invert } from '../../objects/numbers/intBits.ts';
import type { Int, Value } from '../../objects/object.ts';
import { asInt } from '../../objects/primitives.ts';
import { boolType } from '../../objects/type.ts';
import { expectClass } from '../argumentTypes.ts';
import type { VM } from '../machine.ts';
import { defineMethods, leaf, type NativeDefinition, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { isTrue } from '../protocols.ts';

/** `&`, `|` or `^`, all symmetric: of two bools a bool, else as of ints. */
function logical(operation: (a: Int, b: Int) => Int): NativeDefinition {
  return leaf('(self, value, /)', (_vm: VM, self: Value, other: Value) => {
    const b = asInt(other);
    if (b === undefined) return notImplemented();
    const result = operation(asInt(self) as Int, b);
    return typeof self === 'boolean' && typeof other === 'boolean' ? result !== 0 : result;
  });
}

defineMethods(boolType, {
  __new__: stepped('(cls, object=False, /)', (vm: VM, cls: Value, object: Value = false) => {
    expectClass(cls, boolType);
    return isTrue(vm, object);
  }),
  __repr__: leaf('(self, /)', (_vm: VM, self: Value) => (self ? 'True' : 'False')),
  __invert__: leaf('(self, /)', (_vm: VM, self: Value) => invert(asInt(self) as Int)),
  __and__: logical(bitAnd),
  __rand__: logical(bitAnd),
  __xor__: logical(bitXor),
  __rxor__: logical(bitXor),
  __or__: logical(bitOr),
  __ror__: logical(bitOr),
});
