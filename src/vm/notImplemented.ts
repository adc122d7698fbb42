// The answer of a special method that does not know the other operand.

import { incref, type Value } from '../objects/object.ts';
import { NOT_IMPLEMENTED } from '../objects/singletons.ts';

/** NotImplemented, owned. */
export function notImplemented(): Value {
  return incref(NOT_IMPLEMENTED);
}
