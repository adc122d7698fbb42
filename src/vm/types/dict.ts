// The methods of dict.

import { dictType, isDict, newDict, newTuple, type PyDict, type PyList } from '../../objects/collections.ts';
import { DictTable } from '../../objects/dictTable.ts';
import { newGenericAlias } from '../../objects/genericAlias.ts';
import { incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { type PyType, typeOf } from '../../objects/type.ts';
import { attempt } from '../attempt.ts';
import { getAttribute } from '../attributes.ts';
import { callNow } from '../callNow.ts';
import { discard, isRaised } from '../catching.ts';
import { dictContains, dictDelete, dictGet, dictMerge, dictPop, dictSet, keyError } from '../dictAccess.ts';
import { iterateDict, iterateDictBackwards } from '../dictIteration.ts';
import type { NativeFrame } from '../frame.ts';
import { askNext, atEnd, getIterator, isIterable, listOf } from '../iteration.ts';
import type { VM } from '../machine.ts';
import { defineClassMethods, defineMethods, isNative, leaf, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { callSpecial, equal, reprOf, specialMethod } from '../protocols.ts';
import { guardedRepr } from '../reprGuard.ts';
import { type Outcome, Request, type Steps, steps } from '../request.ts';
import { newView } from './dictViews.ts';

// Making and filling

/** `dict.update(other, **kwargs)` for one argument; the result is None. */
export function updateDict(vm: VM, self: PyDict, other: Value): Outcome {
  if (isDict(other) && hasPlainIteration(other)) return dictMerge(vm, self, other);
  return attempt(vm, (frame) => updateDictSteps(frame, vm, self, other));
}

function* updateDictSteps(frame: NativeFrame, vm: VM, self: PyDict, other: Value): Steps<null> {
  const keys = yield* optionalAttribute(vm, other, 'keys');
  if (keys !== undefined) {
    frame.own(keys);
    yield* updateFromMapping(vm, frame, self, other, keys);
  } else yield* updateFromPairs(vm, frame, self, other);
  return null;
}

/** Not a subclass that overrides what iterating or reading a key means (OrderedDict's order is its table's, too). */
function hasPlainIteration(dict: PyDict): boolean {
  if (dict.type === dictType) return true;
  return isNative(dict.type.lookup('__iter__')) && isNative(dict.type.lookup('keys'));
}

function* optionalAttribute(vm: VM, object: Value, name: string): Steps<Value | undefined> {
  try {
    const found = getAttribute(vm, object, name);
    return found instanceof Request ? yield found : found;
  } catch (problem) {
    if (!isRaised(problem, 'AttributeError')) throw problem;
    discard(vm, problem);
    return undefined;
  }
}

function* updateFromMapping(vm: VM, frame: NativeFrame, self: PyDict, other: Value, keysMethod: Value): Steps {
  const called = callNow(vm, keysMethod);
  const keys = frame.own(called instanceof Request ? yield called : called);
  const opened = getIterator(vm, keys);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (;;) {
    let key = askNext(vm, iterator);
    if (key instanceof Request) {
      try {
        key = (yield key) as Value | undefined;
      } catch (problem) {
        key = atEnd(vm, problem);
      }
    }
    if (key === undefined) return null;
    frame.own(key as Value);
    const method = specialMethod(other, '__getitem__');
    if (method === undefined) throw raise('TypeError', `'${typeOf(other).name}' object is not subscriptable`);
    const got = callSpecial(vm, method, other, key as Value);
    const value = frame.own(got instanceof Request ? yield got : got);
    const outcome = dictSet(vm, self, key as Value, value);
    if (outcome instanceof Request) yield outcome;
    frame.drop(value);
    frame.drop(key as Value);
  }
}

function* updateFromPairs(vm: VM, frame: NativeFrame, self: PyDict, pairs: Value): Steps {
  const opened = getIterator(vm, pairs);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (let n = 0; ; n++) {
    let pair = askNext(vm, iterator);
    if (pair instanceof Request) {
      try {
        pair = (yield pair) as Value | undefined;
      } catch (problem) {
        pair = atEnd(vm, problem);
      }
    }
    if (pair === undefined) return null;
    frame.own(pair as Value);
    if (!isIterable(pair as Value)) {
      throw raise('TypeError', `cannot convert dictionary update sequence element #${n} to a sequence`);
    }
    const listed = listOf(vm, pair as Value);
    const list = frame.own(listed instanceof Request ? yield listed : listed);
    const items = (list as PyList).payload;
    if (items.length !== 2) {
      throw raise('ValueError', `dictionary update sequence element #${n} has length ${items.length}; 2 is required`);
    }
    const outcome = dictSet(vm, self, items[0] as Value, items[1] as Value);
    if (outcome instanceof Request) yield outcome;
    frame.drop(list);
    frame.drop(pair as Value);
  }
}

function update(vm: VM, self: PyDict, other: Value | undefined, keywords: Map<string, Value>): Outcome {
  const merged = other === undefined ? null : updateDict(vm, self, other);
  if (keywords.size === 0) return merged;
  return attempt(vm, () => updateSteps(vm, self, keywords, merged));
}

function* updateSteps(vm: VM, self: PyDict, keywords: Map<string, Value>, merged: Outcome): Steps<null> {
  if (merged instanceof Request) yield merged;
  for (const [name, value] of keywords) {
    const outcome = dictSet(vm, self, name, value);
    if (outcome instanceof Request) yield outcome;
  }
  return null;
}

function fromKeys(vm: VM, cls: PyType, iterable: Value, value: Value = null): Outcome {
  return attempt(vm, (frame) => fromKeysSteps(frame, vm, cls, iterable, value));
}

function* fromKeysSteps(frame: NativeFrame, vm: VM, cls: PyType, iterable: Value, value: Value): Steps<Value> {
  let dict: Value;
  if (cls === dictType) dict = newDict(vm.heap);
  else {
    const made = callNow(vm, cls);
    dict = made instanceof Request ? yield made : made;
  }
  frame.own(dict);
  const plain = isDict(dict) && isNative(dict.type.lookup('__setitem__'));
  const opened = getIterator(vm, iterable);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (;;) {
    let key = askNext(vm, iterator);
    if (key instanceof Request) {
      try {
        key = (yield key) as Value | undefined;
      } catch (problem) {
        key = atEnd(vm, problem);
      }
    }
    if (key === undefined) return frame.take(dict);
    frame.own(key as Value);
    const outcome = plain
      ? dictSet(vm, dict as PyDict, key as Value, value)
      : setSubscript(vm, dict, key as Value, value);
    if (outcome instanceof Request) vm.heap.decref(yield outcome);
    frame.drop(key as Value);
  }
}

function setSubscript(vm: VM, object: Value, key: Value, value: Value): Outcome {
  const method = specialMethod(object, '__setitem__');
  if (method === undefined) {
    throw raise('TypeError', `'${typeOf(object).name}' object does not support item assignment`);
  }
  return callSpecial(vm, method, object, key, value);
}

// Reading and changing one key

function getItem(vm: VM, self: PyDict, key: Value): Outcome {
  const found = dictGet(vm, self, key);
  if (!(found instanceof Request)) return found === undefined ? missing(vm, self, key) : found;
  return steps(() => getItemSteps(vm, self, key, found));
}

function* getItemSteps(vm: VM, self: PyDict, key: Value, found: Request): Steps<Value | undefined> {
  const value = (yield found) as Value | undefined;
  if (value !== undefined) return value;
  const outcome = missing(vm, self, key);
  return outcome instanceof Request ? yield outcome : outcome;
}

/** A key is not there: `__missing__` of a subclass, else a KeyError. */
function missing(vm: VM, self: PyDict, key: Value): Outcome {
  if (self.type !== dictType) {
    const method = self.type.lookup('__missing__');
    if (method !== undefined) return callSpecial(vm, method, self, key);
  }
  throw keyError(key);
}

function get(vm: VM, self: PyDict, key: Value, fallback: Value = null): Outcome {
  const found = dictGet(vm, self, key);
  if (!(found instanceof Request)) return found === undefined ? incref(fallback) : found;
  return steps(() => getSteps(fallback, found));
}

function* getSteps(fallback: Value, found: Request): Steps<Value | undefined> {
  const value = (yield found) as Value | undefined;
  return value === undefined ? incref(fallback) : value;
}

function setDefault(vm: VM, self: PyDict, key: Value, fallback: Value = null): Outcome {
  return attempt(vm, () => setDefaultSteps(vm, self, key, fallback));
}

function* setDefaultSteps(vm: VM, self: PyDict, key: Value, fallback: Value): Steps<Value> {
  const found = dictGet(vm, self, key);
  const value = (found instanceof Request ? yield found : found) as Value | undefined;
  if (value !== undefined) return value;
  const outcome = dictSet(vm, self, key, fallback);
  if (outcome instanceof Request) yield outcome;
  return incref(fallback);
}

function pop(vm: VM, self: PyDict, key: Value, fallback?: Value): Outcome {
  const finish = (value: Value | undefined): Value => {
    if (value !== undefined) return value;
    if (fallback === undefined) throw keyError(key);
    return incref(fallback);
  };
  const popped = dictPop(vm, self, key);
  if (!(popped instanceof Request)) return finish(popped);
  return steps(() => popSteps(finish, popped));
}

function* popSteps(finish: (value: Value | undefined) => Value, popped: Request): Steps<Value | undefined> {
  return finish((yield popped) as Value | undefined);
}

function popItem(vm: VM, self: PyDict): Value {
  const table = self.payload;
  for (let entry = table.keys.length - 1; entry >= 0; entry--) {
    const key = table.keys[entry];
    if (key === undefined) continue;
    const value = table.values[entry] as Value;
    table.remove(entry);
    return newTuple(vm.heap, [key, value]);
  }
  throw raise('KeyError', 'popitem(): dictionary is empty');
}

function clear(vm: VM, self: PyDict): null {
  const { keys, values } = self.payload;
  self.payload.clear();
  for (let i = 0; i < keys.length; i++) {
    vm.heap.decref(keys[i]);
    vm.heap.decref(values[i]);
  }
  return null;
}

// Comparing and printing

/** Have both dicts equal keys with equal values? */
export function dictsEqual(vm: VM, a: PyDict, b: PyDict): Outcome<boolean> {
  if (a.payload.size !== b.payload.size) return false;
  if (a === b && a.payload.size === 0) return true;
  return attempt<boolean>(vm, (frame) => dictsEqualSteps(frame, vm, a, b));
}

function* dictsEqualSteps(frame: NativeFrame, vm: VM, a: PyDict, b: PyDict): Steps<boolean> {
  for (let entry = 0; entry < a.payload.keys.length; entry++) {
    const key = a.payload.keys[entry];
    if (key === undefined) continue;
    frame.own(incref(key));
    const value = frame.own(incref(a.payload.values[entry] as Value));
    const found = dictGet(vm, b, key);
    const other = frame.own((found instanceof Request ? yield found : found) as Value | undefined);
    if (other === undefined) return false;
    const outcome = equal(vm, value, other);
    if (!(outcome instanceof Request ? yield outcome : outcome)) return false;
    frame.drop(other);
    frame.drop(value);
    frame.drop(key);
  }
  return true;
}

function repr(vm: VM, self: PyDict): Outcome {
  if (self.payload.size === 0) return '{}';
  return guardedRepr(vm, self, '{...}', (frame) => reprSteps(frame, vm, self));
}

function* reprSteps(frame: NativeFrame, vm: VM, self: PyDict): Steps<string> {
  const texts: string[] = [];
  let length = 0;
  for (let entry = 0; entry < self.payload.keys.length; entry++) {
    const key = self.payload.keys[entry];
    if (key === undefined) continue;
    frame.own(incref(key));
    const value = frame.own(incref(self.payload.values[entry] as Value));
    const keyText = reprOf(vm, key);
    const left = keyText instanceof Request ? yield keyText : keyText;
    const valueText = reprOf(vm, value);
    const right = valueText instanceof Request ? yield valueText : valueText;
    frame.drop(value);
    frame.drop(key);
    const text = `${left}: ${right}`;
    texts.push(text);
    length += text.length;
    vm.checkSize(length * 2);
  }
  return `{${texts.join(', ')}}`;
}

// `|`

function union(vm: VM, self: Value, other: Value): Outcome {
  if (!isDict(self) || !isDict(other)) return notImplemented();
  const result = vm.heap.allocate(dictType, self.payload.copy()) as PyDict;
  const merged = dictMerge(vm, result, other);
  if (!(merged instanceof Request)) return result;
  return steps((frame) => unionSteps(frame, result, merged));
}

function* unionSteps(frame: NativeFrame, result: PyDict, merged: Request): Steps<Value | undefined> {
  frame.own(result);
  yield merged;
  return frame.take(result);
}

function inPlaceUnion(vm: VM, self: PyDict, other: Value): Outcome {
  const outcome = updateDict(vm, self, other);
  if (!(outcome instanceof Request)) return incref(self);
  return steps(() => inPlaceUnionSteps(self, outcome));
}

function* inPlaceUnionSteps(self: PyDict, outcome: Request): Steps<Value | undefined> {
  yield outcome;
  return incref(self);
}

defineMethods(dictType, {
  __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType) =>
    cls === dictType ? newDict(vm.heap) : vm.heap.allocateInstance(cls, new DictTable()),
  ),
  __init__: stepped('(self, iterable=(), /, **kwargs)', update),
  __repr__: stepped('(self, /)', repr),
  __len__: leaf('(self, /)', (_vm: VM, self: PyDict) => self.payload.size),
  __iter__: leaf('(self, /)', (vm: VM, self: PyDict) => iterateDict(vm.heap, self, 'keys')),
  __reversed__: leaf('(self, /)', (vm: VM, self: PyDict) => iterateDictBackwards(vm.heap, self, 'keys')),
  __contains__: stepped('(self, key, /)', dictContains),
  __getitem__: stepped('(self, key, /)', getItem),
  __setitem__: stepped('(self, key, value, /)', dictSet),
  __delitem__: stepped('(self, key, /)', dictDelete),
  __eq__: stepped('(self, value, /)', (vm: VM, self: PyDict, other: Value) =>
    isDict(other) ? dictsEqual(vm, self, other) : notImplemented(),
  ),
  __ne__: stepped('(self, value, /)', (vm: VM, self: PyDict, other: Value) => {
    if (!isDict(other)) return notImplemented();
    const same = dictsEqual(vm, self, other);
    if (!(same instanceof Request)) return !same;
    return steps(() => neSteps(same));
  }),
  // dicts have no order, but CPython's have these methods all the same
  __lt__: leaf('(self, value, /)', notImplemented),
  __le__: leaf('(self, value, /)', notImplemented),
  __gt__: leaf('(self, value, /)', notImplemented),
  __ge__: leaf('(self, value, /)', notImplemented),
  __or__: stepped('(self, value, /)', union),
  __ror__: stepped('(self, value, /)', (vm: VM, self: Value, other: Value) => union(vm, other, self)),
  __ior__: stepped('(self, value, /)', inPlaceUnion),
  __sizeof__: leaf('(self, /)', (_vm: VM, self: PyDict) => 64 + 24 * self.payload.keys.length),
  get: stepped('(self, key, default=None, /)', get),
  setdefault: stepped('(self, key, default=None, /)', setDefault),
  pop: stepped('(self, key, default=..., /)', pop),
  popitem: leaf('(self, /)', popItem),
  keys: leaf('(self, /)', (vm: VM, self: PyDict) => newView(vm.heap, self, 'keys')),
  values: leaf('(self, /)', (vm: VM, self: PyDict) => newView(vm.heap, self, 'values')),
  items: leaf('(self, /)', (vm: VM, self: PyDict) => newView(vm.heap, self, 'items')),
  update: stepped('(self, iterable=(), /, **kwargs)', update),
  clear: leaf('(self, /)', clear),
  copy: leaf('(self, /)', (vm: VM, self: PyDict) => vm.heap.allocate(dictType, self.payload.copy())),
});

function* neSteps(same: Request): Steps<Value | undefined> {
  return !(yield same);
}
dictType.dict.set('__hash__', null);
dictType.changed();

defineClassMethods(dictType, {
  fromkeys: stepped('(cls, iterable, value=None, /)', fromKeys),
  __class_getitem__: leaf('(cls, item, /)', (vm: VM, cls: PyType, item: Value) => newGenericAlias(vm.heap, cls, item)),
});
