// The value model: what a Python value is in JavaScript.
//
//   int       number while it is a safe integer, else bigint (never a bigint in the safe range, never -0)
//   str       string (code-point semantics are the business of objects/text)
//   bool      boolean
//   None      null
//   float     PyFloat, so that 1 and 1.0 differ
//   all else  PyObject, with a reference count
//
// `undefined` is CPython's NULL: an unbound variable, an argument not given, the end of an iterator. It is never a
// Python value. The values above PyObject are immortal; a PyFloat only carries a `refcount` so that code which
// counts references need not ask what it has in its hands.
//
// All counted objects have one JavaScript shape, whatever their Python type; what differs lies in `payload`. So the
// reference counting in the interpreter loop, the test of a type and the look-up of an attribute stay monomorphic
// (docs/decisions/0009-one-object-shape.md has the measurement).
//
// Ownership is CPython's. A variable, a container's element or a slot of the value stack that holds a PyObject
// *owns* one reference. Function parameters are *borrowed*: the caller keeps them alive. Function results are *owned*
// by the caller. Where a function takes a reference over ("steals" it), its comment says so.

import type { Layout } from './layout.ts';
import type { Shape } from './shape.ts';
import type { PyType } from './type.ts';

export type Value = number | bigint | string | boolean | null | PyFloat | PyObject;

/** An int that is not a bool and not an instance of a subclass. */
export type Int = number | bigint;

/** The count of immortal objects: references come and go in balance, so it never gets near zero. */
export const IMMORTAL = 1 << 29;

export class PyFloat {
  /** Not a real count: see the top of the file. */
  refcount = IMMORTAL;
  /** Set once, on the prototype, where the type `float` is made. */
  declare readonly type: PyType;

  constructor(readonly value: number) {}
}

export class PyObject<Payload = unknown> {
  refcount = 1;

  constructor(
    public type: PyType,
    /** What the object holds besides attributes; its kind is told by `type.layout`. */
    public payload: Payload,
    /** Which attribute lies in which slot; tells the type, too. */
    public shape: Shape,
    /** The attributes of an instance; null while it has none. */
    public slots: (Value | undefined)[] | null,
  ) {}
}

/** True for values with a `refcount` field (floats included, for which counting is harmless). */
export function isHeapValue(value: Value | undefined): value is PyObject | PyFloat {
  return typeof value === 'object' && value !== null;
}

/** True for every value that is a PyObject, that is: not int, float, str, bool or None themselves. */
export function isObject(value: Value | undefined): value is PyObject {
  return typeof value === 'object' && value !== null && !(value instanceof PyFloat);
}

/** Takes one more reference to the value, and returns it. */
export function incref<T extends Value | undefined>(value: T): T {
  if (typeof value === 'object' && value !== null) value.refcount++;
  return value;
}

/** True if the value is an object with that layout (an instance of the builtin type or of a subclass). */
export function hasLayout<P>(value: Value | undefined, layout: Layout<P>): value is PyObject<P> {
  return (
    typeof value === 'object' &&
    value !== null &&
    value.type.layout === (layout as Layout<unknown>) &&
    !(value instanceof PyFloat)
  );
}
