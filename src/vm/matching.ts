// The tests of `match` statements: what counts as a sequence or a mapping, keys of mapping patterns, class patterns.

import { isDict, isList, isTuple, newTuple, type PyTuple } from '../objects/collections.ts';
import { incref, isObject, type Value } from '../objects/object.ts';
import { raise } from '../objects/raise.ts';
import { isType, type PyType, typeOf } from '../objects/type.ts';
import { getAttribute } from './attributes.ts';
import { discard, isRaised } from './catching.ts';
import { dictGet } from './dictAccess.ts';
import type { NativeFrame } from './frame.ts';
import { isInstance } from './instanceChecks.ts';
import type { VM } from './machine.ts';
import { call, type Outcome, Request, type Steps, steps } from './request.ts';

/** Builtin types whose instances a sequence pattern matches, besides list and tuple. */
const SEQUENCES: ReadonlySet<string> = new Set(['list', 'tuple', 'range', 'deque', 'array', 'memoryview']);

/** Does a sequence pattern match such values? (str and bytes it does not.) */
export function isSequencePattern(value: Value): boolean {
  if (isList(value) || isTuple(value)) return true;
  return isObject(value) && value.type.mro.some((type) => isRegistered(type, SEQUENCES, 1 << 5));
}

const MAPPINGS: ReadonlySet<string> = new Set(['dict', 'mappingproxy']);

/** Does a mapping pattern match such values? */
export function isMappingPattern(value: Value): boolean {
  if (isDict(value)) return true;
  return isObject(value) && value.type.mro.some((type) => isRegistered(type, MAPPINGS, 1 << 6));
}

/** Builtin by name; classes in Python (collections.abc, and what is registered there) carry a flag. */
function isRegistered(type: PyType, names: ReadonlySet<string>, flag: number): boolean {
  if (type.isStatic) return names.has(type.qualname);
  const flags = type.dict.get('__abc_tpflags__');
  return typeof flags === 'number' && (flags & flag) !== 0;
}

/** MATCH_KEYS: a tuple of the values under the keys, or None if one is missing; owned. */
export function matchKeys(vm: VM, subject: Value, keys: PyTuple): Outcome {
  return steps((frame) => matchKeysSteps(frame, vm, subject, keys));
}

function* matchKeysSteps(frame: NativeFrame, vm: VM, subject: Value, keys: PyTuple): Steps<Value | undefined> {
  const values: Value[] = [];
  const seen: Value[] = [];
  for (const key of keys.payload) {
    if (seen.includes(key)) throw raise('ValueError', `mapping pattern checks duplicate key (${String(key)})`);
    seen.push(key);
    const value = yield* lookUp(vm, subject, key);
    if (value === undefined) return null;
    values.push(frame.own(value));
  }
  return newTuple(
    vm.heap,
    values.map((value) => frame.take(value)),
  );
}

/** The value under a key (owned) without making one: `dict`, else `get(key, marker)`. */
function* lookUp(vm: VM, subject: Value, key: Value): Steps<Value | undefined> {
  if (isDict(subject) && subject.type.isStatic) {
    const value = dictGet(vm, subject, key);
    return value instanceof Request ? yield value : value;
  }
  const marker = newTuple(vm.heap, [null]);
  try {
    const found = getAttribute(vm, subject, 'get');
    const method = found instanceof Request ? yield found : found;
    let value: Value;
    try {
      value = yield call(method, key, marker);
    } finally {
      vm.heap.decref(method);
    }
    if (value !== marker) return value;
    vm.heap.decref(value);
    return undefined;
  } finally {
    vm.heap.decref(marker);
  }
}

/** Types whose single positional sub-pattern matches the whole value. */
const MATCH_SELF: ReadonlySet<string> = new Set([
  'bool',
  'bytearray',
  'bytes',
  'dict',
  'float',
  'frozenset',
  'int',
  'list',
  'set',
  'str',
  'tuple',
]);

/** MATCH_CLASS: a tuple of the attributes asked for, or None if the value does not match; owned. */
export function matchClass(vm: VM, subject: Value, kind: Value, positional: number, names: PyTuple): Outcome {
  if (!isType(kind)) throw raise('TypeError', 'called match pattern must be a class');
  return steps((frame) => matchClassSteps(frame, vm, subject, kind, positional, names));
}

function* matchClassSteps(
  frame: NativeFrame,
  vm: VM,
  subject: Value,
  kind: PyType,
  positional: number,
  names: PyTuple,
): Steps<Value | undefined> {
  const instance = isInstance(vm, subject, kind);
  if ((instance instanceof Request ? yield instance : instance) !== true) return null;
  const attributes: string[] = [];
  const values: Value[] = [];
  if (positional > 0) {
    const matchArgs = yield* matchArgsOf(vm, kind);
    if (matchArgs === null) {
      const self = kind.mro.some((type) => type.isStatic && MATCH_SELF.has(type.name));
      const allowed = self ? 1 : 0;
      if (positional > allowed) {
        throw raise(
          'TypeError',
          `${kind.name}() accepts ${allowed} positional sub-pattern${allowed === 1 ? '' : 's'} (${positional} given)`,
        );
      }
      values.push(frame.own(incref(subject)));
    } else {
      frame.own(matchArgs);
      const items = matchArgs.payload;
      if (positional > items.length) {
        throw raise(
          'TypeError',
          `${kind.name}() accepts ${items.length} positional sub-pattern${items.length === 1 ? '' : 's'} (${positional} given)`,
        );
      }
      for (let i = 0; i < positional; i++) {
        const name = items[i];
        if (typeof name !== 'string') {
          throw raise('TypeError', `__match_args__ elements must be strings (got ${typeOf(name as Value).name})`);
        }
        attributes.push(name);
      }
    }
  }
  for (const name of names.payload) attributes.push(name as string);
  const seen = new Set<string>();
  for (const name of attributes) {
    if (seen.has(name)) throw raise('TypeError', `${kind.name}() got multiple sub-patterns for attribute '${name}'`);
    seen.add(name);
    const value = yield* attributeOrNothing(vm, subject, name);
    if (value === undefined) return null;
    values.push(frame.own(value));
  }
  return newTuple(
    vm.heap,
    values.map((value) => frame.take(value)),
  );
}

/** The class's `__match_args__` (owned), or null. */
function* matchArgsOf(vm: VM, kind: PyType): Steps<PyTuple | null> {
  const found = yield* attributeOrNothing(vm, kind, '__match_args__');
  if (found === undefined) return null;
  if (isTuple(found)) return found;
  const name = typeOf(found).name;
  vm.heap.decref(found);
  throw raise('TypeError', `${kind.name}.__match_args__ must be a tuple (got ${name})`);
}

/** The attribute (owned); undefined if there is none. */
function* attributeOrNothing(vm: VM, object: Value, name: string): Steps<Value | undefined> {
  try {
    const outcome = getAttribute(vm, object, name);
    return outcome instanceof Request ? yield outcome : outcome;
  } catch (problem) {
    if (!isRaised(problem, 'AttributeError')) throw problem;
    discard(vm, problem);
    return undefined;
  }
}
