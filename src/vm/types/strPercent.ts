// The operator `%` of str.

import type { Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { strType } from '../../objects/type.ts';
import type { VM } from '../machine.ts';
import { defineMethods, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { percentFormat } from '../percent.ts';
import { textOf } from './str.ts';

defineMethods(strType, {
  __mod__: stepped('(self, value, /)', (vm: VM, self: Value, values: Value) =>
    percentFormat(vm, textOf(self), values, false),
  ),
  __rmod__: stepped('(self, value, /)', (vm: VM, self: Value, template: Value) => {
    const text = asStr(template);
    return text === undefined ? notImplemented() : percentFormat(vm, text, self, false);
  }),
});
