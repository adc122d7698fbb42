// `__build_class__`, which the `class` statement calls.

import { functionType, type PyFunction } from '../../objects/function.ts';
import type { Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { typeOf } from '../../objects/type.ts';
import { buildClass } from '../classes.ts';
import type { VM } from '../machine.ts';
import { type NativeDefinition, stepped } from '../native.ts';

export const CLASS_FUNCTIONS: Readonly<Record<string, NativeDefinition>> = {
  __build_class__: stepped(
    '(func, name, /, *bases, **kwds)',
    (vm: VM, func: Value, name: Value, bases: Value[], kwds: Map<string, Value>) => {
      if (typeOf(func) !== functionType) throw raise('TypeError', '__build_class__: func must be a function');
      if (typeof name !== 'string') throw raise('TypeError', '__build_class__: name is not a string');
      return buildClass(vm, func as PyFunction, name, bases, kwds);
    },
  ),
};
