// `**mapping` in calls and dict displays.

import { isDict, type PyDict } from '../objects/collections.ts';
import { functionType, methodType, type PyFunction, type PyMethod } from '../objects/function.ts';
import { isObject, type Value } from '../objects/object.ts';
import { raise } from '../objects/raise.ts';
import { isType, typeOf } from '../objects/type.ts';
import { getAttribute } from './attributes.ts';
import { dictSet } from './dictAccess.ts';
import type { NativeFrame } from './frame.ts';
import { getItem } from './instructions/slow.ts';
import { askNext, atEnd, getIterator } from './iteration.ts';
import type { VM } from './machine.ts';
import { isNative } from './native.ts';
import { call, type Outcome, Request, type Steps, steps } from './request.ts';

/** Copies a mapping that is no dict into one, by way of its `keys()`. The result is None. */
export function expandMapping(vm: VM, dict: PyDict, mapping: Value): Outcome {
  if (typeOf(mapping).lookup('keys') === undefined) {
    throw raise('TypeError', `'${typeOf(mapping).name}' object is not a mapping`);
  }
  return copyPairs(vm, mapping, (key, value) => dictSet(vm, dict, key, value));
}

function copyPairs(vm: VM, mapping: Value, store: (key: Value, value: Value) => Outcome): Outcome {
  return steps((frame) => copyPairsSteps(frame, vm, mapping, store));
}

function* copyPairsSteps(
  frame: NativeFrame,
  vm: VM,
  mapping: Value,
  store: (key: Value, value: Value) => Outcome,
): Steps<Value | undefined> {
  const found = getAttribute(vm, mapping, 'keys');
  const method = frame.own(found instanceof Request ? yield found : found);
  const keys = frame.own(yield call(method));
  const opened = getIterator(vm, keys);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (;;) {
    let key = askNext(vm, iterator);
    if (key instanceof Request) {
      try {
        key = yield key;
      } catch (problem) {
        key = atEnd(vm, problem);
      }
    }
    if (key === undefined) return null;
    frame.own(key);
    const item = getItem(vm, mapping, key);
    const value = frame.own(item instanceof Request ? yield item : item);
    const stored = store(key, value);
    if (stored instanceof Request) yield stored;
    frame.drop(value);
    frame.drop(key);
  }
}

/** DICT_MERGE: as expandMapping, for keyword arguments: a key that is there already is an error. */
export function mergeKeywords(vm: VM, dict: PyDict, mapping: Value, callable: Value): Outcome {
  const store = (key: Value, value: Value): Outcome => {
    if (typeof key !== 'string') throw raise('TypeError', 'keywords must be strings');
    if (dict.payload.find(key) >= 0) {
      throw raise('TypeError', `${nameOf(callable)} got multiple values for keyword argument '${key}'`);
    }
    return dictSet(vm, dict, key, value);
  };
  if (isDict(mapping)) {
    const { keys, values } = mapping.payload;
    for (let entry = 0; entry < keys.length; entry++) {
      const key = keys[entry];
      if (key !== undefined) store(key, values[entry] as Value);
    }
    return null;
  }
  if (typeOf(mapping).lookup('keys') === undefined) {
    throw raise('TypeError', `${nameOf(callable)} argument after ** must be a mapping, not ${typeOf(mapping).name}`);
  }
  return copyPairs(vm, mapping, store);
}

/** How messages about a call name what was called. */
export function nameOf(callable: Value): string {
  if (isObject(callable)) {
    if (callable.type === functionType) {
      const func = (callable as PyFunction).payload;
      return `${typeof func.module === 'string' ? `${func.module}.` : ''}${func.qualname}()`;
    }
    if (callable.type === methodType) return nameOf((callable as PyMethod).payload.function);
    if (isNative(callable)) return `${callable.payload.code.qualname}()`;
    if (isType(callable)) return `${callable.fullName}()`;
  }
  return `${typeOf(callable).name} object`;
}
