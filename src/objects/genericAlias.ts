// `list[int]`: a class with type arguments, and `int | str`: a union of types. Both are for annotations and
// isinstance; the interpreter gives them no meaning of its own.

import { isTuple, newTuple, type PyTuple } from './collections.ts';
import type { Heap } from './heap.ts';
import type { Layout } from './layout.ts';
import { hasLayout, incref, type PyObject, type Value } from './object.ts';
import { type PyType, staticType } from './type.ts';

export interface GenericAliasPayload {
  /** Owned, as the next two. */
  readonly origin: Value;
  readonly args: PyTuple;
  /** Type variables among the arguments; undefined until someone asks. */
  parameters: PyTuple | undefined;
  /** `*tuple[int, ...]` */
  readonly starred: boolean;
}

export type PyGenericAlias = PyObject<GenericAliasPayload>;

export const GENERIC_ALIAS_LAYOUT: Layout<GenericAliasPayload> = {
  name: 'GenericAlias',
  container: true,
  references: (alias, visit) => {
    visit(alias.origin);
    visit(alias.args);
    visit(alias.parameters);
  },
};

export const genericAliasType = staticType('GenericAlias', {
  layout: GENERIC_ALIAS_LAYOUT as Layout<never>,
  module: 'types',
  hasWeakrefs: true,
});

/** `origin[args]`; a tuple stands for several arguments. Both are borrowed. */
export function newGenericAlias(
  heap: Heap,
  origin: Value,
  args: Value,
  starred = false,
  type: PyType = genericAliasType,
): PyGenericAlias {
  const list = isTuple(args) ? incref(args) : newTuple(heap, [incref(args)]);
  return heap.allocateInstance(type, { origin: incref(origin), args: list, parameters: undefined, starred });
}

export function isGenericAlias(value: Value | undefined): value is PyGenericAlias {
  return hasLayout(value, GENERIC_ALIAS_LAYOUT);
}

export interface UnionPayload {
  /** Two members at least, no two equal, none of them a union; owned. */
  readonly args: PyTuple;
}

export type PyUnion = PyObject<UnionPayload>;

export const UNION_LAYOUT: Layout<UnionPayload> = {
  name: 'UnionType',
  container: true,
  references: (union, visit) => visit(union.args),
};

export const unionType = staticType('UnionType', {
  layout: UNION_LAYOUT as Layout<never>,
  module: 'types',
  isBaseType: false,
  hasWeakrefs: true,
});

export function isUnion(value: Value | undefined): value is PyUnion {
  return hasLayout(value, UNION_LAYOUT);
}
