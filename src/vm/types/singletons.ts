// None, Ellipsis and NotImplemented.

import type { Value } from '../../objects/object.ts';
import { ELLIPSIS, ellipsisType, NOT_IMPLEMENTED, notImplementedType } from '../../objects/singletons.ts';
import { noneType } from '../../objects/type.ts';
import type { NativeFrame } from '../frame.ts';
import type { VM } from '../machine.ts';
import { defineMethods, leaf, stepped } from '../native.ts';
import { type Steps, steps } from '../request.ts';
import { warnDeprecated } from '../warnings.ts';

defineMethods(noneType, {
  __new__: leaf('(cls, /)', () => null),
  __repr__: leaf('(self, /)', () => 'None'),
  __bool__: leaf('(self, /)', () => false),
  __hash__: leaf('(self, /)', () => 0xfca86420),
});
defineMethods(ellipsisType, {
  __new__: leaf('(cls, /)', () => ELLIPSIS as Value),
  __repr__: leaf('(self, /)', () => 'Ellipsis'),
  __reduce__: leaf('(self, /)', () => 'Ellipsis'),
});
defineMethods(notImplementedType, {
  __new__: leaf('(cls, /)', () => NOT_IMPLEMENTED as Value),
  __repr__: leaf('(self, /)', () => 'NotImplemented'),
  __reduce__: leaf('(self, /)', () => 'NotImplemented'),
  __bool__: stepped('(self, /)', (vm: VM) => steps((frame) => truthOfNotImplemented(frame, vm))),
});

function* truthOfNotImplemented(frame: NativeFrame, vm: VM): Steps<Value> {
  yield* warnDeprecated(frame, vm, 'NotImplemented should not be used in a boolean context');
  return true;
}
