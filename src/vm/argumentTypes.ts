// What natives demand of their arguments, with the words that CPython's argument parser has for it.

import type { Value } from '../objects/object.ts';
import { asStr } from '../objects/primitives.ts';
import { type PendingRaise, raise } from '../objects/raise.ts';
import { isType, type PyType, typeOf } from '../objects/type.ts';

/** The name of a value's type as argument errors give it: None has no type there. */
export function argumentTypeName(value: Value): string {
  return value === null ? 'None' : typeOf(value).name;
}

/** `replace() argument 1 must be str, not int` */
export function badArgument(subject: string, expected: string, value: Value): PendingRaise {
  return raise('TypeError', `${subject} must be ${expected}, not ${argumentTypeName(value)}`);
}

/** The text of an argument that must be a str; `subject` is for instance `find() argument 1`. */
export function expectStr(value: Value, subject: string): string {
  if (typeof value === 'string') return value;
  const text = asStr(value);
  if (text === undefined) throw badArgument(subject, 'str', value);
  return text;
}

/** The class that `__new__` of a builtin type is to make an instance of. */
export function expectClass(cls: Value, base: PyType): PyType {
  if (cls === base) return base;
  const name = base.name;
  if (!isType(cls)) throw raise('TypeError', `${name}.__new__(X): X is not a type object (${typeOf(cls).name})`);
  if (!cls.isSubtypeOf(base)) {
    throw raise('TypeError', `${name}.__new__(${cls.name}): ${cls.name} is not a subtype of ${name}`);
  }
  return cls;
}
