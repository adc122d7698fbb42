// The order of two values as far as it is known without asking a special method: of numbers, of strings, and of tuples
// of them. Sorting by a key compares hundreds of thousands of such pairs.

import { type PyTuple, tupleType } from './collections.ts';
import { PyFloat, type Value } from './object.ts';
import { quickEqual } from './quickEqual.ts';
import { compareStrings } from './text/codePoints.ts';

/** Tuples nested deeper than this are left to the special methods. */
const MAX_DEPTH = 4;

/** Negative if `a < b`, positive if `a > b`, 0 if they are equal; undefined where only the special methods know. */
export function quickOrder(a: Value, b: Value, depth = 0): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string') return typeof b === 'string' ? compareStrings(a, b) : undefined;
  const left = plainNumber(a);
  if (left !== undefined) {
    const right = plainNumber(b);
    if (right === undefined) return undefined;
    if (left < right) return -1;
    if (left > right) return 1;
    // They are equal, unless one is a NaN: with that nothing is true.
    return left <= right ? 0 : undefined;
  }
  if (!isPlainTuple(a) || !isPlainTuple(b)) return undefined;
  return depth < MAX_DEPTH ? orderOfItems(a.payload, b.payload, depth + 1) : undefined;
}

function orderOfItems(a: readonly Value[], b: readonly Value[], depth: number): number | undefined {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const left = a[i] as Value;
    const right = b[i] as Value;
    const same = quickEqual(left, right, depth);
    if (same === undefined) return undefined;
    if (!same) return quickOrder(left, right, depth);
  }
  return a.length - b.length;
}

function plainNumber(value: Value): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value instanceof PyFloat ? value.value : undefined;
}

function isPlainTuple(value: Value): value is PyTuple {
  return typeof value === 'object' && value !== null && !(value instanceof PyFloat) && value.type === tupleType;
}
