// Type variables (TypeVar, ParamSpec, TypeVarTuple), type aliases and Generic: what `def f[T](…)` and
// `type A = …` make. The interpreter gives them no meaning; they are there for annotations and for typing.
// A bound, a default or the value of an alias that was written in the source is a function until someone asks.

import { immortal } from './heap.ts';
import type { Layout, Visit } from './layout.ts';
import { hasLayout, PyObject, type Value } from './object.ts';
import { staticType } from './type.ts';

/** A value that is computed when it is first asked for. Both references are owned. */
export interface LazyValue {
  value: Value | undefined;
  /** A function without arguments; undefined where the value was given. */
  evaluate: Value | undefined;
}

export type TypeVariableKind = 'TypeVar' | 'ParamSpec' | 'TypeVarTuple';

export interface TypeVariablePayload {
  readonly name: string;
  readonly bound: LazyValue;
  readonly constraints: LazyValue;
  readonly default: LazyValue;
  readonly covariant: boolean;
  readonly contravariant: boolean;
  readonly inferVariance: boolean;
}

export type PyTypeVariable = PyObject<TypeVariablePayload>;

function visitLazy(lazy: LazyValue, visit: Visit): void {
  visit(lazy.value);
  visit(lazy.evaluate);
}

function clearLazy(lazy: LazyValue): void {
  lazy.value = undefined;
  lazy.evaluate = undefined;
}

export const TYPE_VARIABLE_LAYOUT: Layout<TypeVariablePayload> = {
  name: 'TypeVar',
  container: true,
  references: (variable, visit) => {
    visitLazy(variable.bound, visit);
    visitLazy(variable.constraints, visit);
    visitLazy(variable.default, visit);
  },
  clear: (variable) => {
    clearLazy(variable.bound);
    clearLazy(variable.constraints);
    clearLazy(variable.default);
  },
};

const options = {
  layout: TYPE_VARIABLE_LAYOUT as Layout<never>,
  module: 'typing',
  isBaseType: false,
  hasDict: true,
  hasWeakrefs: true,
};
export const typeVarType = staticType('TypeVar', options);
export const paramSpecType = staticType('ParamSpec', options);
export const typeVarTupleType = staticType('TypeVarTuple', options);

export const TYPE_VARIABLE_TYPES = {
  TypeVar: typeVarType,
  ParamSpec: paramSpecType,
  TypeVarTuple: typeVarTupleType,
} as const;

export function isTypeVariable(value: Value | undefined): value is PyTypeVariable {
  return hasLayout(value, TYPE_VARIABLE_LAYOUT);
}

export interface ParamSpecPartPayload {
  /** The ParamSpec; owned. */
  readonly origin: Value;
}

const PARAM_SPEC_PART_LAYOUT: Layout<ParamSpecPartPayload> = {
  name: 'ParamSpecArgs',
  container: true,
  references: (part, visit) => visit(part.origin),
};

const partOptions = {
  layout: PARAM_SPEC_PART_LAYOUT as Layout<never>,
  module: 'typing',
  isBaseType: false,
  hasWeakrefs: true,
};
/** `P.args` */
export const paramSpecArgsType = staticType('ParamSpecArgs', partOptions);
/** `P.kwargs` */
export const paramSpecKwargsType = staticType('ParamSpecKwargs', partOptions);

export interface TypeAliasPayload {
  readonly name: string;
  /** Tuple of type parameters, or None; owned. */
  typeParams: Value;
  readonly value: LazyValue;
  readonly module: string | null;
}

export type PyTypeAlias = PyObject<TypeAliasPayload>;

export const TYPE_ALIAS_LAYOUT: Layout<TypeAliasPayload> = {
  name: 'TypeAliasType',
  container: true,
  references: (alias, visit) => {
    visit(alias.typeParams);
    visitLazy(alias.value, visit);
  },
  clear: (alias) => {
    alias.typeParams = null;
    clearLazy(alias.value);
  },
};

export const typeAliasType = staticType('TypeAliasType', {
  layout: TYPE_ALIAS_LAYOUT as Layout<never>,
  module: 'typing',
  isBaseType: false,
  hasWeakrefs: true,
});

export const genericType = staticType('Generic', { module: 'typing' });

export const noDefaultType = staticType('NoDefaultType', { isBaseType: false });
/** The default of a type variable that has none. */
export const NO_DEFAULT = immortal(new PyObject(noDefaultType, null, noDefaultType.rootShape, null));
