// What Python does to any value by way of its type: repr, str, len, hash, truth, equality … Each function asks the
// type for the special method and calls it; where the method is a native of a builtin type the answer is there at
// once, else it is a Request (see request.ts). Arguments are borrowed, results owned.

import { CompareOp } from '../bytecode/code.ts';
import { isTuple } from '../objects/collections.ts';
import { functionType } from '../objects/function.ts';
import { floatRepr } from '../objects/numbers/floatText.ts';
import { hashFloat, hashInt } from '../objects/numbers/hash.ts';
import { hashString } from '../objects/numbers/stringHash.ts';
import { hasLayout, type Int, PyFloat, type PyObject, type Value } from '../objects/object.ts';
import { quickEqual } from '../objects/quickEqual.ts';
import { raise } from '../objects/raise.ts';
import { NOT_IMPLEMENTED } from '../objects/singletons.ts';
import { compareStrings } from '../objects/text/codePoints.ts';
import { stringRepr } from '../objects/text/repr.ts';
import { intType, typeOf } from '../objects/type.ts';
import { bindDescriptor } from './attributes.ts';
import type { NativeFrame } from './frame.ts';
import type { VM } from './machine.ts';
import { isNative, methodDescriptorType, wrapperDescriptorType } from './native.ts';
import { call, type Outcome, Request, type Steps, steps } from './request.ts';

/**
 * Calls a special method that was found on the type of `self`. `method` is borrowed and may be any descriptor.
 */
export function callSpecial(vm: VM, method: Value, self: Value, ...args: Value[]): Outcome {
  if (typeof method === 'object' && method !== null) {
    const type = method.type;
    if (type === wrapperDescriptorType || type === methodDescriptorType) {
      const { definition } = (
        method as PyObject<{ code: { definition: { implementation: (...a: unknown[]) => Outcome } } }>
      ).payload.code;
      return definition.implementation(vm, self, ...args);
    }
    if (type === functionType) return call(method, self, ...args);
  }
  const bound = bindDescriptor(vm, method, self, typeOf(self));
  return steps((frame) => callBound(frame, bound, args));
}

function* callBound(frame: NativeFrame, bound: Outcome, args: readonly Value[]): Steps<Value> {
  const callable = frame.own(bound instanceof Request ? yield bound : bound);
  return yield call(callable, ...args);
}

/** The special method of a value's type, or undefined; borrowed. */
export function specialMethod(value: Value, name: string): Value | undefined {
  return typeOf(value).lookup(name);
}

/** Continues an outcome: `then` gets the result (owned, to be given back or returned). */
export function whenDone<T extends Value | undefined>(
  vm: VM,
  outcome: Outcome<Value>,
  then: (vm: VM, result: Value) => T,
): Outcome<T> {
  if (!(outcome instanceof Request)) return then(vm, outcome);
  return steps(() => whenDoneSteps(vm, outcome, then)) as Outcome<T>;
}

function* whenDoneSteps<T extends Value | undefined>(
  vm: VM,
  request: Request,
  then: (vm: VM, result: Value) => T,
): Steps<T> {
  return then(vm, yield request);
}

/** repr(value) */
export function reprOf(vm: VM, value: Value): Outcome<string> {
  switch (typeof value) {
    case 'string':
      return stringRepr(value);
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 'True' : 'False';
  }
  if (value === null) return 'None';
  if (value instanceof PyFloat) return floatRepr(value.value);
  const method = specialMethod(value, '__repr__') as Value;
  return whenDone(vm, callSpecial(vm, method, value), (_, text) => stringResult(vm, text, '__repr__'));
}

/** str(value) */
export function strOf(vm: VM, value: Value): Outcome<string> {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || value instanceof PyFloat) return reprOf(vm, value);
  const method = specialMethod(value, '__str__') as Value;
  return whenDone(vm, callSpecial(vm, method, value), (_, text) => stringResult(vm, text, '__str__'));
}

function stringResult(vm: VM, text: Value, method: string): string {
  if (typeof text === 'string') return text;
  if (hasLayout(text, typeOf('').layout) && typeof text.payload === 'string') {
    const plain = text.payload;
    vm.heap.decref(text);
    return plain;
  }
  const name = typeOf(text).name;
  vm.heap.decref(text);
  throw raise('TypeError', `${method} returned non-string (type ${name})`);
}

/** format(value, spec) */
export function formatOf(vm: VM, value: Value, spec: string): Outcome<string> {
  if (typeof value === 'string' && spec === '') return value;
  const method = specialMethod(value, '__format__') as Value;
  return whenDone(vm, callSpecial(vm, method, value, spec), (_, text) => {
    if (typeof text === 'string') return text;
    if (typeof typeOf(text) === 'object' && hasStringPayload(text)) return stringResult(vm, text, '__format__');
    const name = typeOf(text).name;
    vm.heap.decref(text);
    throw raise('TypeError', `__format__ must return a str, not ${name}`);
  });
}

function hasStringPayload(value: Value): boolean {
  return (
    typeof value === 'object' && value !== null && !(value instanceof PyFloat) && typeof value.payload === 'string'
  );
}

/** bool(value) */
export function isTrue(vm: VM, value: Value): Outcome<boolean> {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return value !== 0;
    case 'bigint':
      return true;
    case 'string':
      return value.length !== 0;
  }
  if (value === null) return false;
  if (value instanceof PyFloat) return value.value !== 0;
  const method = value.type.lookup('__bool__');
  if (method !== undefined) {
    return whenDone(vm, callSpecial(vm, method, value), (_, result) => {
      if (typeof result === 'boolean') return result;
      const name = typeOf(result).name;
      vm.heap.decref(result);
      throw raise('TypeError', `__bool__ should return bool, returned ${name}`);
    });
  }
  if (value.type.lookup('__len__') === undefined) return true;
  return whenDone(vm, lengthOf(vm, value), (_, length) => length !== 0);
}

/** len(value) */
export function lengthOf(vm: VM, value: Value): Outcome<number> {
  const method = specialMethod(value, '__len__');
  if (method === undefined) throw raise('TypeError', `object of type '${typeOf(value).name}' has no len()`);
  return whenDone(vm, callSpecial(vm, method, value), (_, result) => {
    const length = intPayload(result);
    if (length === undefined) {
      const name = typeOf(result).name;
      vm.heap.decref(result);
      throw raise('TypeError', `'${name}' object cannot be interpreted as an integer`);
    }
    if (typeof result === 'object') vm.heap.decref(result);
    if (length < 0) throw raise('ValueError', '__len__() should return >= 0');
    if (typeof length === 'bigint') {
      throw raise('OverflowError', "cannot fit 'int' into an index-sized integer");
    }
    return length;
  });
}

/** The number in an int, a bool or an instance of a subclass of int; else undefined. */
export function intPayload(value: Value | undefined): Int | undefined {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    case 'object':
      if (value !== null && !(value instanceof PyFloat) && value.type.isSubtypeOf(intType)) {
        const payload = value.payload;
        if (typeof payload === 'number' || typeof payload === 'bigint') return payload;
      }
  }
  return undefined;
}

/** operator.index(value): the int that a value stands for by `__index__`. */
export function indexOf(vm: VM, value: Value): Outcome<Int> {
  const known = intPayload(value);
  if (known !== undefined) return known;
  const method = specialMethod(value, '__index__');
  if (method === undefined) {
    throw raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  }
  return whenDone(vm, callSpecial(vm, method, value), (_, result) => {
    const int = intPayload(result);
    if (int === undefined) {
      const name = typeOf(result).name;
      vm.heap.decref(result);
      throw raise('TypeError', `__index__ returned non-int (type ${name})`);
    }
    if (typeof result === 'object') vm.heap.decref(result);
    return int;
  });
}

/** hash(value) */
export function hashOf(vm: VM, value: Value): Outcome<Int> {
  switch (typeof value) {
    case 'string':
      return hashString(value);
    case 'number':
    case 'bigint':
      return hashInt(value);
    case 'boolean':
      return value ? 1 : 0;
  }
  if (value === null) return NONE_HASH;
  if (value instanceof PyFloat) return hashFloat(value.value, vm.identityOf(value));
  if (value.type.hashesByIdentity) return vm.identityOf(value) / 16;
  const method = value.type.lookup('__hash__');
  if (method === undefined || method === null) throw raise('TypeError', `unhashable type: '${value.type.name}'`);
  return whenDone(vm, callSpecial(vm, method, value), (_, result) => {
    const hash = intPayload(result);
    if (hash === undefined) {
      vm.heap.decref(result);
      throw raise('TypeError', '__hash__ method should return an integer');
    }
    if (typeof result === 'object') vm.heap.decref(result);
    return machineHash(hash);
  });
}

/** What `__hash__` returned, as a 64-bit hash that is not -1: an int that fits is its own. */
function machineHash(hash: Int): Int {
  if (typeof hash === 'number') return hash === -1 ? -2 : hash;
  return BigInt.asIntN(64, hash) === hash ? hash : hashInt(hash);
}

/** hash(None) of CPython 3.13 */
const NONE_HASH = 0xfca86420;

const FORWARD = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;
const REFLECTED = ['__gt__', '__ge__', '__eq__', '__ne__', '__lt__', '__le__'] as const;
const SYMBOLS = ['<', '<=', '==', '!=', '>', '>='] as const;

/** `a op b` for the comparison operators: any value may come out. */
export function richCompare(vm: VM, a: Value, b: Value, op: CompareOp): Outcome {
  const known = compareAtOnce(a, b, op);
  if (known !== undefined) return known;
  const typeA = typeOf(a);
  const typeB = typeOf(b);
  const reflected = typeB.lookup(REFLECTED[op]);
  const forward = typeA.lookup(FORWARD[op]);
  const reflectedFirst = typeA !== typeB && typeB.isSubtypeOf(typeA) && reflected !== undefined;
  const attempts: [Value, Value, Value][] = [];
  if (reflectedFirst) attempts.push([reflected, b, a]);
  if (forward !== undefined) attempts.push([forward, a, b]);
  if (!reflectedFirst && reflected !== undefined) attempts.push([reflected, b, a]);
  return tryAttempts(vm, attempts, 0, () => {
    if (op === CompareOp.EQ) return a === b;
    if (op === CompareOp.NE) return a !== b;
    throw raise('TypeError', `'${SYMBOLS[op]}' not supported between instances of '${typeA.name}' and '${typeB.name}'`);
  });
}

/** Two strings, two ints, and `==` of two tuples of such values. undefined: the special methods decide. */
function compareAtOnce(a: Value, b: Value, op: CompareOp): boolean | undefined {
  const strings = typeof a === 'string' && typeof b === 'string';
  if (op === CompareOp.EQ || op === CompareOp.NE) {
    if (strings) return (a === b) === (op === CompareOp.EQ);
    if (!isTuple(a) || !isTuple(b)) return undefined;
    const same = quickEqual(a, b);
    return same === undefined ? undefined : same === (op === CompareOp.EQ);
  }
  if (!strings) return undefined;
  const order = compareStrings(a, b);
  switch (op) {
    case CompareOp.LT:
      return order < 0;
    case CompareOp.LE:
      return order <= 0;
    case CompareOp.GT:
      return order > 0;
    default:
      return order >= 0;
  }
}

/** Calls one special method after the other until one does not answer NotImplemented. */
export function tryAttempts(
  vm: VM,
  attempts: readonly (readonly [method: Value, self: Value, other: Value])[],
  from: number,
  otherwise: () => Outcome,
): Outcome {
  for (let i = from; i < attempts.length; i++) {
    const [method, self, other] = attempts[i] as [Value, Value, Value];
    const outcome = callSpecial(vm, method, self, other);
    if (outcome instanceof Request) return steps((frame) => restOfAttempts(frame, attempts, i, outcome, otherwise));
    if (outcome !== NOT_IMPLEMENTED) return outcome;
    vm.heap.decref(outcome);
  }
  return otherwise();
}

/** Goes on with the attempts when the one at `at`, requested as `first`, has answered. */
function* restOfAttempts(
  frame: NativeFrame,
  attempts: readonly (readonly [method: Value, self: Value, other: Value])[],
  at: number,
  first: Request,
  otherwise: () => Outcome,
): Steps<Value> {
  const { vm } = frame;
  const [, self, other] = attempts[at] as readonly [Value, Value, Value];
  frame.own(keep(self));
  frame.own(keep(other));
  const result = yield first;
  if (result !== NOT_IMPLEMENTED) return result;
  vm.heap.decref(result);
  const rest = tryAttempts(vm, attempts, at + 1, otherwise);
  return rest instanceof Request ? yield rest : rest;
}

function keep(value: Value): Value {
  if (typeof value === 'object' && value !== null) value.refcount++;
  return value;
}

/** `a is b or a == b`, as containers compare their elements. */
export function equal(vm: VM, a: Value, b: Value): Outcome<boolean> {
  if (a === b) return true;
  const kind = typeof a;
  if (kind === typeof b && (kind === 'string' || kind === 'number' || kind === 'bigint')) return false;
  const outcome = richCompare(vm, a, b, CompareOp.EQ);
  if (typeof outcome === 'boolean') return outcome;
  return truthOfOutcome(outcome);
}

/** bool() of an outcome whose result nobody else needs. */
export function truthOfOutcome(outcome: Outcome): Outcome<boolean> {
  if (typeof outcome === 'boolean') return outcome;
  return steps((frame) => truthSteps(frame, outcome)) as Outcome<boolean>;
}

function* truthSteps(frame: NativeFrame, outcome: Outcome): Steps<boolean> {
  const result = frame.own(outcome instanceof Request ? yield outcome : outcome);
  const truth = isTrue(frame.vm, result);
  return (truth instanceof Request ? yield truth : truth) as boolean;
}

/** Is the value callable? */
export function isCallable(value: Value): boolean {
  if (isNative(value)) return true;
  return specialMethod(value, '__call__') !== undefined;
}
