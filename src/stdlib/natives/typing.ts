// _typing: the types behind the syntax for type parameters, for the module typing.

import { incref, type Value } from '../../objects/object.ts';
import {
  genericType,
  NO_DEFAULT,
  paramSpecArgsType,
  paramSpecKwargsType,
  paramSpecType,
  typeAliasType,
  typeVarTupleType,
  typeVarType,
} from '../../objects/typeVariables.ts';
import type { VM } from '../../vm/machine.ts';
import { leaf } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';

export const typingModule: NativeModule = {
  name: '_typing',
  doc: 'Primitives and accelerators for the typing module.\n',
  functions: {
    _idfunc: leaf('(x, /)', (_vm: VM, x: Value) => incref(x)),
  },
  values: () => ({
    Generic: incref(genericType),
    NoDefault: incref(NO_DEFAULT),
    ParamSpec: incref(paramSpecType),
    ParamSpecArgs: incref(paramSpecArgsType),
    ParamSpecKwargs: incref(paramSpecKwargsType),
    TypeAliasType: incref(typeAliasType),
    TypeVar: incref(typeVarType),
    TypeVarTuple: incref(typeVarTupleType),
  }),
};
