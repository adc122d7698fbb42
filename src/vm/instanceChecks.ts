// isinstance() and issubclass(): through the MRO, or `__instancecheck__` and `__subclasscheck__` of the metaclass.

import { isTuple, type PyTuple } from '../objects/collections.ts';
import { incref, isObject, type PyObject, type Value } from '../objects/object.ts';
import { raise } from '../objects/raise.ts';
import { isType, type PyType, typeOf, typeType } from '../objects/type.ts';
import { getAttribute } from './attributes.ts';
import { discard, isRaised } from './catching.ts';
import type { NativeFrame } from './frame.ts';
import type { VM } from './machine.ts';
import { isNative } from './native.ts';
import { callSpecial, truthOfOutcome } from './protocols.ts';
import { type Outcome, Request, type Steps, steps } from './request.ts';

/** isinstance(value, classinfo) */
export function isInstance(vm: VM, value: Value, classInfo: Value): Outcome<boolean> {
  if (isType(classInfo)) {
    if (typeOf(value) === classInfo) return true;
    const check = customCheck(classInfo, '__instancecheck__');
    if (check === null) return plainInstance(vm, value, classInfo);
    return truthOfOutcome(callSpecial(vm, check, classInfo, value));
  }
  if (isTuple(classInfo)) return any(classInfo, (item) => isInstance(vm, value, item));
  const check = typeOf(classInfo).lookup('__instancecheck__');
  if (check !== undefined) return truthOfOutcome(callSpecial(vm, check, classInfo, value));
  throw raise('TypeError', 'isinstance() arg 2 must be a type, a tuple of types, or a union');
}

/** issubclass(type, classinfo) */
export function isSubclass(vm: VM, type: Value, classInfo: Value): Outcome<boolean> {
  if (isTuple(classInfo)) return any(classInfo, (item) => isSubclass(vm, type, item));
  if (isType(classInfo)) {
    const check = customCheck(classInfo, '__subclasscheck__');
    if (check !== null) return truthOfOutcome(callSpecial(vm, check, classInfo, type));
    if (!isType(type)) throw raise('TypeError', 'issubclass() arg 1 must be a class');
    return type.isSubtypeOf(classInfo);
  }
  const check = typeOf(classInfo).lookup('__subclasscheck__');
  if (check !== undefined) return truthOfOutcome(callSpecial(vm, check, classInfo, type));
  if (!isType(type)) throw raise('TypeError', 'issubclass() arg 1 must be a class');
  throw raise('TypeError', 'issubclass() arg 2 must be a class, a tuple of classes, or a union');
}

/** What `type.__instancecheck__` does: the real type, or what the object says in `__class__`. */
export function plainInstance(vm: VM, value: Value, type: PyType): Outcome<boolean> {
  const actual = typeOf(value);
  if (actual.isSubtypeOf(type)) return true;
  if (!isObject(value) || actual.isStatic || !claimsAnotherClass(actual)) return false;
  return steps(() => plainInstanceSteps(vm, value, type)) as Outcome<boolean>;
}

function* plainInstanceSteps(vm: VM, value: PyObject, type: PyType): Steps<Value | undefined> {
  try {
    const outcome = getAttribute(vm, value, '__class__');
    const claimed = outcome instanceof Request ? yield outcome : outcome;
    const result = isType(claimed) && claimed.isSubtypeOf(type);
    vm.heap.decref(claimed);
    return result;
  } catch (problem) {
    if (!isRaised(problem, 'AttributeError')) throw problem;
    discard(vm, problem);
    return false;
  }
}

/** Only a class that redefines `__class__` or attribute access can say so. */
function claimsAnotherClass(type: PyType): boolean {
  if (type.mro.some((base) => !base.isStatic && base.dict.has('__class__'))) return true;
  return !isNative(type.lookup('__getattribute__'));
}

function customCheck(type: PyType, name: string): Value | null {
  if (type.type === typeType) return null;
  const method = type.type.lookup(name) as Value;
  return method === typeType.dict.get(name) ? null : method;
}

function any(tuple: PyTuple, test: (item: Value) => Outcome<boolean>): Outcome<boolean> {
  const items = tuple.payload;
  for (let i = 0; i < items.length; i++) {
    const outcome = test(items[i] as Value);
    if (outcome instanceof Request) {
      return steps((frame) => anySteps(frame, tuple, test, items, i, outcome)) as Outcome<boolean>;
    }
    if (outcome) return true;
  }
  return false;
}

function* anySteps(
  frame: NativeFrame,
  tuple: PyTuple,
  test: (item: Value) => Outcome<boolean>,
  items: readonly Value[],
  i: number,
  outcome: Request,
): Steps<boolean> {
  frame.own(incref(tuple));
  if ((yield outcome) === true) return true;
  for (let j = i + 1; j < items.length; j++) {
    let next = test(items[j] as Value);
    if (next instanceof Request) next = (yield next) as boolean;
    if (next) return true;
  }
  return false;
}
