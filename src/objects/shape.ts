// Shapes: which attribute of an instance lies in which of its `slots`. Instances of one class that get the same
// attributes in the same order share a shape, as they share keys in CPython's key-sharing dicts; so an inline cache
// can remember "shape S: slot 3". A shape belongs to one class: the same shape means the same type.
//
// Three kinds of shape: *attribute* shapes (the tree below a type's root shape), the *dict* shape of a type (the
// instance's attributes are in a real dict, slot 0: someone asked for `__dict__`, deleted an attribute or set too
// many), and the *bare* shape of types whose instances have no `__dict__` at all. Slots reserved by `__slots__` come
// first in every shape.

import type { PyType } from './type.ts';

/** Past this number of attributes an instance changes to a real dict. */
export const MAX_SHAPE_ATTRIBUTES = 64;

export type ShapeKind = 'attributes' | 'dict' | 'bare';

export class Shape {
  private transitions: Map<string, Shape> | null = null;

  constructor(
    readonly type: PyType,
    readonly kind: ShapeKind,
    /** Attribute names, in the order of the slots that follow the reserved ones. */
    readonly names: readonly string[],
    /** Name → slot. */
    readonly index: ReadonlyMap<string, number>,
    /** How many slots `__slots__` takes at the front. */
    readonly reserved: number,
  ) {}

  /** The slot of an attribute, or -1. */
  slotOf(name: string): number {
    const slot = this.index.get(name);
    return slot === undefined ? -1 : slot;
  }

  /** The shape with one attribute more. */
  withAttribute(name: string): Shape {
    let next = this.transitions?.get(name);
    if (next === undefined) {
      const index = new Map(this.index);
      index.set(name, this.reserved + this.names.length);
      next = new Shape(this.type, 'attributes', [...this.names, name], index, this.reserved);
      this.transitions ??= new Map();
      this.transitions.set(name, next);
    }
    return next;
  }
}

const NO_NAMES: readonly string[] = [];
const NO_INDEX: ReadonlyMap<string, number> = new Map();

/** The first shape of an instance: no attribute yet. */
export function rootShape(type: PyType, kind: ShapeKind, reserved: number): Shape {
  return new Shape(type, kind, NO_NAMES, NO_INDEX, reserved);
}
