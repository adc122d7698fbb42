// A layout says what the payload of an object is, and where the references in it are. It belongs to a builtin type
// and all its subclasses (CPython calls the type that brings it the "solid base"). The heap audit, the cycle
// collector and deallocation know objects only through their layouts.

import type { Value } from './object.ts';

export type Visit = (value: Value | undefined) => void;

export interface Layout<Payload> {
  /** For messages and debugging; the name of the builtin type as a rule. */
  readonly name: string;
  /** Calls `visit` for every reference that the payload owns. */
  readonly references?: (payload: Payload, visit: Visit) => void;
  /**
   * Lets go of all references, to break a cycle: afterwards `references` visits nothing that was visited before.
   * The caller has taken note of the references and gives them back. Left out for immutable payloads (CPython's
   * tp_clear).
   */
  readonly clear?: (payload: Payload) => void;
  /** Tracked by the cycle collector. */
  readonly container: boolean;
  /** Must Python code run before such an object is freed? (A suspended generator has to be closed.) */
  readonly needsFinalizer?: (payload: Payload) => boolean;
  /** Gives back what lies outside the heap (an open file) when the object is freed. */
  readonly dispose?: (payload: Payload) => void;
}

/** Instances of classes written in Python that do not derive from a builtin with a layout, and of `object`. */
export const OBJECT_LAYOUT: Layout<null> = { name: 'object', container: true };
