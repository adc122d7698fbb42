// Equality as far as it is known without asking a special method: between numbers, strings, None, and objects that
// are equal only to themselves. Containers compare element by element, and nearly all elements are of these kinds.
// Tuples of such values count among them, as keys of dicts and of sorts are made of them; tuples within tuples only so
// deep that JavaScript's stack does not matter.

import { tupleType } from './collections.ts';
import { type Int, PyFloat, type PyObject, type Value } from './object.ts';

/** Tuples nested deeper than this are left to the special methods. */
const MAX_DEPTH = 4;

/** `a is b or a == b`, or undefined where only the special methods know. */
export function quickEqual(a: Value, b: Value, depth = 0): boolean | undefined {
  if (a === b) return true;
  const aIsObject = typeof a === 'object' && a !== null && !(a instanceof PyFloat);
  const bIsObject = typeof b === 'object' && b !== null && !(b instanceof PyFloat);
  if (aIsObject) {
    if (!a.type.hashesByIdentity) {
      return a.type === tupleType && bIsObject && b.type === tupleType ? tuplesEqual(a, b, depth) : undefined;
    }
    return bIsObject && !b.type.hashesByIdentity ? undefined : false;
  }
  if (bIsObject) return b.type.hashesByIdentity ? false : undefined;
  if (typeof a === 'string' || typeof b === 'string' || a === null || b === null) return false;
  return sameNumber(plain(a as number | bigint | boolean | PyFloat), plain(b as number | bigint | boolean | PyFloat));
}

function tuplesEqual(a: PyObject, b: PyObject, depth: number): boolean | undefined {
  const left = a.payload as readonly Value[];
  const right = b.payload as readonly Value[];
  if (left.length !== right.length) return false;
  if (depth >= MAX_DEPTH) return undefined;
  for (let i = 0; i < left.length; i++) {
    const same = quickEqual(left[i] as Value, right[i] as Value, depth + 1);
    if (same !== true) return same;
  }
  return true;
}

function plain(value: number | bigint | boolean | PyFloat): Int {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value instanceof PyFloat ? value.value : value;
}

/** Are the two numbers, ints or the numbers in floats, the same number? */
function sameNumber(a: Int, b: Int): boolean {
  if (typeof a === typeof b) return a === b;
  const [big, number] = typeof a === 'bigint' ? [a, b as number] : [b as bigint, a as number];
  return Number.isInteger(number) && BigInt(number) === big;
}
