// None, Ellipsis and NotImplemented.

import type { Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { ELLIPSIS, ellipsisType, NOT_IMPLEMENTED, notImplementedType } from '../../objects/singletons.ts';
import { noneType } from '../../objects/type.ts';
import { defineMethods, leaf } from '../native.ts';

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
  __bool__: leaf('(self, /)', () => {
    throw raise('TypeError', 'NotImplemented should not be used in a boolean context');
  }),
});
