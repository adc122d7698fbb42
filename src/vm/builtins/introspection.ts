// The builtin functions that look at objects: attributes by name, classes, dir, vars, repr, hash, len, id.

import type { PyList } from '../../objects/collections.ts';
import { incref, type Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { isRange } from '../../objects/range.ts';
import { typeOf } from '../../objects/type.ts';
import { attempt } from '../attempt.ts';
import { getAttribute, setAttribute } from '../attributes.ts';
import { discard, isRaised } from '../catching.ts';
import { currentFrame } from '../currentFrame.ts';
import type { NativeFrame } from '../frame.ts';
import { isInstance, isSubclass } from '../instanceChecks.ts';
import { listOf } from '../iteration.ts';
import type { VM } from '../machine.ts';
import { leaf, type NativeDefinition, stepped } from '../native.ts';
import { callSpecial, formatOf, hashOf, isCallable, lengthOf, reprOf, specialMethod } from '../protocols.ts';
import { type Outcome, Request, type Steps, steps } from '../request.ts';
import { sortList } from '../sorting.ts';
import { frameLocals } from './namespaces.ts';

function nameOf(value: Value): string {
  const name = asStr(value);
  if (name === undefined) throw raise('TypeError', `attribute name must be string, not '${typeOf(value).name}'`);
  return name;
}

/** An attribute, owned, or undefined where an AttributeError would be raised. */
function attributeOrNone(vm: VM, object: Value, name: string): Outcome<Value | undefined> {
  let found: Outcome;
  try {
    found = getAttribute(vm, object, name);
  } catch (problem) {
    return swallowed(vm, problem);
  }
  if (!(found instanceof Request)) return found;
  return steps(() => awaitAttribute(vm, found));
}

function* awaitAttribute(vm: VM, request: Request): Steps {
  try {
    return yield request;
  } catch (problem) {
    return swallowed(vm, problem);
  }
}

function swallowed(vm: VM, problem: unknown): undefined {
  if (!isRaised(problem, 'AttributeError')) throw problem;
  discard(vm, problem);
  return undefined;
}

function getattr(vm: VM, object: Value, name: Value, fallback?: Value): Outcome {
  const text = nameOf(name);
  if (fallback === undefined) return getAttribute(vm, object, text);
  const found = attributeOrNone(vm, object, text);
  if (!(found instanceof Request)) return found === undefined ? incref(fallback) : found;
  return steps(() => getattrSteps(fallback, found));
}

function* getattrSteps(fallback: Value, found: Request): Steps<Value | undefined> {
  const value = (yield found) as Value | undefined;
  return value === undefined ? incref(fallback) : value;
}

function hasattr(vm: VM, object: Value, name: Value): Outcome {
  const found = attributeOrNone(vm, object, nameOf(name));
  const answer = (value: Value | undefined): boolean => {
    vm.heap.decref(value);
    return value !== undefined;
  };
  if (!(found instanceof Request)) return answer(found);
  return steps(() => hasattrSteps(found, answer));
}

function* hasattrSteps(found: Request, answer: (value: Value | undefined) => boolean): Steps<Value | undefined> {
  return answer((yield found) as Value | undefined);
}

/** setattr() and delattr(): the result is None. */
function changeAttribute(vm: VM, object: Value, name: Value, value: Value | undefined): Outcome {
  const outcome = setAttribute(vm, object, nameOf(name), value);
  if (!(outcome instanceof Request)) {
    vm.heap.decref(outcome);
    return null;
  }
  return steps(() => changeAttributeSteps(vm, outcome));
}

function* changeAttributeSteps(vm: VM, outcome: Request): Steps<Value | undefined> {
  vm.heap.decref(yield outcome);
  return null;
}

function dir(vm: VM, object?: Value): Outcome {
  return attempt<Value>(vm, (frame) => dirSteps(frame, vm, object));
}

function* dirSteps(frame: NativeFrame, vm: VM, object: Value | undefined): Steps<Value> {
  let list: PyList;
  if (object === undefined) {
    const namespace = frame.own(frameLocals(vm, currentFrame(vm)));
    const listed = listOf(vm, namespace);
    list = frame.own(listed instanceof Request ? yield listed : listed) as PyList;
  } else {
    const method = specialMethod(object, '__dir__') as Value;
    const outcome = callSpecial(vm, method, object);
    const names = frame.own(outcome instanceof Request ? yield outcome : outcome);
    const listed = listOf(vm, names);
    list = frame.own(listed instanceof Request ? yield listed : listed) as PyList;
  }
  const sorted = sortList(vm, list, null, false);
  if (sorted instanceof Request) yield sorted;
  return frame.take(list);
}

function vars(vm: VM, object?: Value): Outcome {
  if (object === undefined) return frameLocals(vm, currentFrame(vm));
  const found = attributeOrNone(vm, object, '__dict__');
  const answer = (value: Value | undefined): Value => {
    if (value === undefined) throw raise('TypeError', 'vars() argument must have __dict__ attribute');
    return value;
  };
  if (!(found instanceof Request)) return answer(found);
  return steps(() => varsSteps(found, answer));
}

function* varsSteps(found: Request, answer: (value: Value | undefined) => Value): Steps<Value | undefined> {
  return answer((yield found) as Value | undefined);
}

/** Everything beyond ASCII as `\x`, `\u` or `\U`. */
export function escapeNonAscii(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, (character) => {
    const code = character.codePointAt(0) as number;
    if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
    if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
    return `\\U${code.toString(16).padStart(8, '0')}`;
  });
}

function ascii(vm: VM, object: Value): Outcome {
  const text = reprOf(vm, object);
  if (!(text instanceof Request)) return escapeNonAscii(text);
  return steps(() => asciiSteps(text));
}

function* asciiSteps(text: Request): Steps<Value | undefined> {
  return escapeNonAscii((yield text) as string);
}

function format(vm: VM, value: Value, spec: Value = ''): Outcome {
  const text = asStr(spec);
  if (text === undefined) throw raise('TypeError', `format() argument 2 must be str, not ${typeOf(spec).name}`);
  return formatOf(vm, value, text);
}

function len(vm: VM, object: Value): Outcome {
  // The only sequence that can be longer than any list.
  if (isRange(object)) return callSpecial(vm, specialMethod(object, '__len__') as Value, object);
  return lengthOf(vm, object);
}

export const INTROSPECTION_FUNCTIONS: Readonly<Record<string, NativeDefinition>> = {
  ascii: stepped('(obj, /)', ascii),
  callable: leaf('(obj, /)', (_vm: VM, object: Value) => isCallable(object)),
  delattr: stepped('(obj, name, /)', (vm: VM, object: Value, name: Value) =>
    changeAttribute(vm, object, name, undefined),
  ),
  dir: stepped('(object=..., /)', dir),
  format: stepped('(value, format_spec="", /)', format),
  getattr: stepped('(object, name, default=..., /)', getattr),
  hasattr: stepped('(obj, name, /)', hasattr),
  hash: stepped('(obj, /)', hashOf),
  id: leaf('(obj, /)', (vm: VM, object: Value) => vm.identityOf(object)),
  isinstance: stepped('(obj, class_or_tuple, /)', isInstance),
  issubclass: stepped('(cls, class_or_tuple, /)', isSubclass),
  len: stepped('(obj, /)', len),
  repr: stepped('(obj, /)', reprOf),
  setattr: stepped('(obj, name, value, /)', changeAttribute),
  vars: stepped('(object=..., /)', vars),
};
