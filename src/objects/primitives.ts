// The layouts of int, float and str. Exact ints, floats and strings are not PyObjects; instances of *subclasses* of
// them (an IntEnum member, `class Celsius(float)`) are, and carry the plain value as payload.

import type { Layout } from './layout.ts';
import { hasLayout, type Int, PyFloat, type PyObject, type Value } from './object.ts';
import { boolType, floatType, intType, strType } from './type.ts';

export const INT_LAYOUT: Layout<Int> = { name: 'int', container: false };
export const FLOAT_LAYOUT: Layout<number> = { name: 'float', container: false };
export const STR_LAYOUT: Layout<string> = { name: 'str', container: false };

intType.layout = INT_LAYOUT as never;
boolType.layout = INT_LAYOUT as never;
floatType.layout = FLOAT_LAYOUT as never;
strType.layout = STR_LAYOUT as never;

/** An instance of a subclass of int. */
export function isIntObject(value: Value | undefined): value is PyObject<Int> {
  return hasLayout(value, INT_LAYOUT);
}

/** The int in an int, a bool or an instance of a subclass; else undefined. */
export function asInt(value: Value | undefined): Int | undefined {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    default:
      return hasLayout(value, INT_LAYOUT) ? value.payload : undefined;
  }
}

/** The number in a float or an instance of a subclass; else undefined. */
export function asFloat(value: Value | undefined): number | undefined {
  if (value instanceof PyFloat) return value.value;
  return hasLayout(value, FLOAT_LAYOUT) ? value.payload : undefined;
}

/** The text in a str or an instance of a subclass; else undefined. */
export function asStr(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return hasLayout(value, STR_LAYOUT) ? value.payload : undefined;
}
