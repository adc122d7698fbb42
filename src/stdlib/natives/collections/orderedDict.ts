// collections.OrderedDict. Every dict keeps the order of insertion; this one can also move a key to either end, compares
// order, and notices under an iterator every change of its keys.

import { ownAttributes, ownDict } from '../../../objects/attributes.ts';
import { dictType, isDict, newDict, newList, newTuple, type PyDict } from '../../../objects/collections.ts';
import { DictTable } from '../../../objects/dictTable.ts';
import type { Visit } from '../../../objects/layout.ts';
import { incref, type Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import { type PyType, staticType, typeOf } from '../../../objects/type.ts';
import { attempt } from '../../../vm/attempt.ts';
import { callNow } from '../../../vm/callNow.ts';
import { dictFind, dictSet, keyError } from '../../../vm/dictAccess.ts';
import type { DictPart } from '../../../vm/dictIteration.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import { getItem } from '../../../vm/instructions/slow.ts';
import { getIterator, takeNext, unpackSequence } from '../../../vm/iteration.ts';
import { type BuiltinIterator, iteratorType, type PyIterator } from '../../../vm/iterator.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineClassMethods, defineMethods, isNative, leaf, stepped } from '../../../vm/native.ts';
import { notImplemented } from '../../../vm/notImplemented.ts';
import { lookupMethodOrNone } from '../../../vm/optionalMethod.ts';
import { callSpecial, equal, isTrue, reprOf } from '../../../vm/protocols.ts';
import { guardedRepr } from '../../../vm/reprGuard.ts';
import { type Outcome, Request, type Steps, steps } from '../../../vm/request.ts';
import { dictsEqual } from '../../../vm/types/dict.ts';
import { dictItemsType, dictKeysType, dictValuesType, type PyDictView } from '../../../vm/types/dictViews.ts';

export const orderedDictType = staticType('OrderedDict', {
  base: dictType,
  module: 'collections',
  hasDict: true,
  hasWeakrefs: true,
});

const isOrderedDict = (value: Value): value is PyDict => isDict(value) && value.type.isSubtypeOf(orderedDictType);

// Iterators and views

class OrderedIterator implements BuiltinIterator {
  private entry: number;
  private readonly keyVersion: number;
  private readonly size: number;

  constructor(
    private dict: PyDict | null,
    private readonly part: DictPart,
    private readonly direction: 1 | -1,
  ) {
    const table = (dict as PyDict).payload;
    this.keyVersion = table.keyVersion;
    this.size = table.size;
    this.entry = direction === 1 ? table.firstEntry() : table.keys.length - 1;
  }

  next(vm: VM): Value | undefined {
    const { dict } = this;
    if (dict === null) return undefined;
    const table = dict.payload;
    if (table.keyVersion !== this.keyVersion) {
      throw raise('RuntimeError', 'OrderedDict mutated during iteration');
    }
    if (table.size !== this.size) throw raise('RuntimeError', 'OrderedDict changed size during iteration');
    const { keys } = table;
    let { entry } = this;
    while (entry >= 0 && entry < keys.length && keys[entry] === undefined) entry += this.direction;
    const key = keys[entry];
    if (key === undefined) {
      this.dict = null;
      vm.heap.decref(dict);
      return undefined;
    }
    this.entry = entry + this.direction;
    if (this.part === 'keys') return incref(key);
    const value = incref(table.values[entry] as Value);
    return this.part === 'values' ? value : newTuple(vm.heap, [incref(key), value]);
  }

  references(visit: Visit): void {
    if (this.dict !== null) visit(this.dict);
  }
}

const orderedIteratorType = iteratorType('odict_iterator');

function iterate(vm: VM, dict: PyDict, part: DictPart, direction: 1 | -1): PyIterator {
  return vm.heap.allocate<BuiltinIterator>(orderedIteratorType, new OrderedIterator(incref(dict), part, direction));
}

const VIEW_TYPES = {
  keys: staticType('odict_keys', { base: dictKeysType }),
  values: staticType('odict_values', { base: dictValuesType }),
  items: staticType('odict_items', { base: dictItemsType }),
} as const;

for (const [part, type] of Object.entries(VIEW_TYPES) as [DictPart, PyType][]) {
  defineMethods(type, {
    __iter__: leaf('(self, /)', (vm: VM, self: PyDictView) => iterate(vm, self.payload.dict, part, 1)),
    __reversed__: leaf('(self, /)', (vm: VM, self: PyDictView) => iterate(vm, self.payload.dict, part, -1)),
  });
}

const view = (part: DictPart) =>
  leaf('(self, /)', (vm: VM, self: PyDict) => vm.heap.allocate(VIEW_TYPES[part], { dict: incref(self), part }));

// Filling

/** `self[key] = value`, by the subclass's own `__setitem__` where it has one. */
function setItem(vm: VM, self: Value, key: Value, value: Value): Outcome {
  const method = typeOf(self).lookup('__setitem__') as Value;
  if (isDict(self) && isNative(method)) return dictSet(vm, self, key, value);
  return callSpecial(vm, method, self, key, value);
}

function* setPair(vm: VM, frame: NativeFrame, self: PyDict, pair: Value): Generator<Request, void, Value> {
  const unpacked = unpackPair(vm, pair);
  const list = frame.own(unpacked instanceof Request ? yield unpacked : unpacked) as { payload: Value[] } & Value;
  const stored = setItem(vm, self, list.payload[0] as Value, list.payload[1] as Value);
  if (stored instanceof Request) vm.heap.decref(yield stored);
  frame.drop(list);
}

/** `key, value = pair`; the message for something that is no pair names its type. */
function unpackPair(vm: VM, pair: Value): Outcome {
  const type = typeOf(pair);
  if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined) {
    throw raise('TypeError', `'${type.name}' object is not iterable`);
  }
  return unpackSequence(vm, pair, 2);
}

function* updateFrom(vm: VM, frame: NativeFrame, self: PyDict, other: Value): Generator<Request, void, Value> {
  const keysMethod = frame.own(yield* lookupMethodOrNone(vm, other, 'keys'));
  let source = other;
  if (keysMethod !== null) {
    const called = callNow(vm, keysMethod);
    source = frame.own(called instanceof Request ? yield called : called);
  } else {
    const itemsMethod = frame.own(yield* lookupMethodOrNone(vm, other, 'items'));
    if (itemsMethod !== null) {
      const called = callNow(vm, itemsMethod);
      source = frame.own(called instanceof Request ? yield called : called);
    }
  }
  const opened = getIterator(vm, source);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (;;) {
    const item = frame.own(yield* takeNext(vm, iterator));
    if (item === undefined) return;
    if (keysMethod === null) yield* setPair(vm, frame, self, item);
    else {
      const got = getItem(vm, other, item);
      const value = frame.own(got instanceof Request ? yield got : got);
      const stored = setItem(vm, self, item, value);
      if (stored instanceof Request) vm.heap.decref(yield stored);
      frame.drop(value);
    }
    frame.drop(item);
  }
}

function update(vm: VM, self: PyDict, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Outcome {
  if (args.length > 1) throw raise('TypeError', `expected at most 1 arguments, got ${args.length}`);
  return attempt<Value>(vm, (frame) => updateSteps(frame, vm, self, args, keywords));
}

function* updateSteps(
  frame: NativeFrame,
  vm: VM,
  self: PyDict,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Steps<Value> {
  if (args.length === 1) yield* updateFrom(vm, frame, self, args[0] as Value);
  for (const [name, value] of keywords) {
    const stored = setItem(vm, self, name, value);
    if (stored instanceof Request) vm.heap.decref(yield stored);
  }
  return null;
}

function fromKeys(vm: VM, cls: PyType, iterable: Value, value: Value = null): Outcome {
  return attempt<Value>(vm, (frame) => fromKeysSteps(frame, vm, cls, iterable, value));
}

function* fromKeysSteps(frame: NativeFrame, vm: VM, cls: PyType, iterable: Value, value: Value): Steps<Value> {
  const made = callNow(vm, cls);
  const result = frame.own(made instanceof Request ? yield made : made);
  const opened = getIterator(vm, iterable);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (;;) {
    const key = frame.own(yield* takeNext(vm, iterator));
    if (key === undefined) return frame.take(result);
    const stored = setItem(vm, result, key, value);
    if (stored instanceof Request) vm.heap.decref(yield stored);
    frame.drop(key);
  }
}

function* copyOf(vm: VM, self: PyDict): Generator<Request, Value, Value> {
  if (self.type === orderedDictType && ownAttributes(self).length === 0) {
    return vm.heap.allocateInstance(orderedDictType, self.payload.copy());
  }
  const made = callNow(vm, self.type, self);
  return made instanceof Request ? yield made : made;
}

// The order

function moveToEnd(vm: VM, self: PyDict, key: Value, last: Value = true): Outcome {
  return attempt<Value>(vm, () => moveToEndSteps(vm, self, key, last));
}

function* moveToEndSteps(vm: VM, self: PyDict, key: Value, last: Value): Steps<Value> {
  const truth = isTrue(vm, last);
  const toEnd = truth instanceof Request ? yield truth : truth;
  const table = self.payload;
  const found = dictFind(vm, table, key);
  const entry = (found instanceof Request ? yield found : found) as number;
  if (entry < 0) throw keyError(key);
  if (toEnd) table.moveToEnd(entry);
  else table.moveToFront(entry);
  return null;
}

function popItem(vm: VM, self: PyDict, last: Value = true): Outcome {
  return attempt<Value>(vm, () => popItemSteps(vm, self, last));
}

function* popItemSteps(vm: VM, self: PyDict, last: Value): Steps<Value> {
  const truth = isTrue(vm, last);
  const fromEnd = truth instanceof Request ? yield truth : truth;
  const table = self.payload;
  if (table.size === 0) throw raise('KeyError', 'dictionary is empty');
  let entry = fromEnd ? table.keys.length - 1 : table.firstEntry();
  while (table.keys[entry] === undefined) entry--;
  const key = table.keys[entry] as Value;
  const value = table.values[entry] as Value;
  table.remove(entry);
  return newTuple(vm.heap, [key, value]);
}

/** Do both have equal keys in the same order? */
function* sameOrder(vm: VM, frame: NativeFrame, a: PyDict, b: PyDict): Generator<Request, boolean, Value> {
  const first = frame.own(newList(vm.heap, keysOf(a)));
  const second = frame.own(newList(vm.heap, keysOf(b)));
  for (let i = 0; i < first.payload.length; i++) {
    const outcome = equal(vm, first.payload[i] as Value, second.payload[i] as Value);
    if (!(outcome instanceof Request ? yield outcome : outcome)) return false;
  }
  return true;
}

/** The keys, with references taken. */
function keysOf(dict: PyDict): Value[] {
  const keys: Value[] = [];
  for (const key of dict.payload.keys) if (key !== undefined) keys.push(incref(key));
  return keys;
}

function equals(vm: VM, self: PyDict, other: Value, wanted: boolean): Outcome {
  if (!isDict(other)) return notImplemented();
  return attempt<Value>(vm, (frame) => equalsSteps(frame, vm, self, other, wanted));
}

function* equalsSteps(frame: NativeFrame, vm: VM, self: PyDict, other: PyDict, wanted: boolean): Steps<Value> {
  const outcome = dictsEqual(vm, self, other);
  let same = (outcome instanceof Request ? yield outcome : outcome) as boolean;
  if (same && isOrderedDict(other)) same = yield* sameOrder(vm, frame, self, other);
  return same === wanted;
}

function repr(vm: VM, self: PyDict): Outcome {
  const name = self.type.shortName;
  if (self.payload.size === 0) return `${name}()`;
  return guardedRepr(vm, self, '...', (frame) => reprSteps(frame, vm, self, name));
}

function* reprSteps(frame: NativeFrame, vm: VM, self: PyDict, name: string): Steps<string> {
  const plain = newDict(vm.heap);
  plain.payload = self.payload.copy();
  const text = reprOf(vm, frame.own(plain));
  return `${name}(${text instanceof Request ? yield text : text})`;
}

/** `left | right`: a new one of the class of `self`. */
function union(vm: VM, self: PyDict, left: Value, right: Value): Outcome {
  if (!isDict(left) || !isDict(right)) return notImplemented();
  return attempt<Value>(vm, (frame) => unionSteps(frame, vm, self, left, right));
}

function* unionSteps(frame: NativeFrame, vm: VM, self: PyDict, left: PyDict, right: PyDict): Steps<Value> {
  const made = callNow(vm, self.type, left);
  const result = frame.own(made instanceof Request ? yield made : made) as PyDict;
  yield* updateFrom(vm, frame, result, right);
  return frame.take(result);
}

function inPlaceUnion(vm: VM, self: PyDict, other: Value): Outcome {
  return attempt<Value>(vm, (frame) => inPlaceUnionSteps(frame, vm, self, other));
}

function* inPlaceUnionSteps(frame: NativeFrame, vm: VM, self: PyDict, other: Value): Steps<Value> {
  yield* updateFrom(vm, frame, self, other);
  return incref(self);
}

function reduce(vm: VM, self: PyDict): Value {
  const state = ownAttributes(self).length === 0 ? null : incref(ownDict(vm.heap, self));
  const args = newTuple(vm.heap, []);
  return newTuple(vm.heap, [incref(self.type), args, state, null, iterate(vm, self, 'items', 1)]);
}

const dictMethod = (name: string) => {
  const method = dictType.dict.get(name) as { payload: { code: { definition: ReturnType<typeof stepped> } } } & Value;
  return method.payload.code.definition.implementation;
};

defineMethods(orderedDictType, {
  __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType) => vm.heap.allocateInstance(cls, new DictTable())),
  __init__: stepped('(self, /, *args, **kwargs)', update),
  __repr__: stepped('(self, /)', repr),
  __iter__: leaf('(self, /)', (vm: VM, self: PyDict) => iterate(vm, self, 'keys', 1)),
  __reversed__: leaf('(self, /)', (vm: VM, self: PyDict) => iterate(vm, self, 'keys', -1)),
  __eq__: stepped('(self, value, /)', (vm: VM, self: PyDict, other: Value) => equals(vm, self, other, true)),
  __ne__: stepped('(self, value, /)', (vm: VM, self: PyDict, other: Value) => equals(vm, self, other, false)),
  __or__: stepped('(self, value, /)', (vm: VM, self: PyDict, other: Value) => union(vm, self, self, other)),
  __ror__: stepped('(self, value, /)', (vm: VM, self: PyDict, other: Value) => union(vm, self, other, self)),
  __ior__: stepped('(self, value, /)', inPlaceUnion),
  __reduce__: leaf('(self, /)', reduce),
  __copy__: stepped('(self, /)', copy),
  copy: stepped('(self, /)', copy),
  items: view('items'),
  keys: view('keys'),
  values: view('values'),
  move_to_end: stepped('(self, key, last=True)', moveToEnd),
  pop: stepped('(self, key, default=<unrepresentable>)', (vm: VM, self: PyDict, key: Value, fallback?: Value) =>
    dictMethod('pop')(vm, self, key, fallback),
  ),
  popitem: stepped('(self, last=True)', popItem),
  setdefault: stepped('(self, key, default=None)', setDefault),
  update: stepped('(self, /, *args, **kwargs)', update),
});
orderedDictType.dict.set('__hash__', null);
orderedDictType.dict.set('__doc__', 'Dictionary that remembers insertion order');
orderedDictType.changed();
defineClassMethods(orderedDictType, { fromkeys: stepped('(cls, iterable, value=None)', fromKeys) });

function copy(vm: VM, self: PyDict): Outcome {
  return attempt<Value>(vm, () => copyOf(vm, self));
}

function setDefault(vm: VM, self: PyDict, key: Value, fallback: Value = null): Outcome {
  if (isNative(self.type.lookup('__setitem__'))) return dictMethod('setdefault')(vm, self, key, fallback);
  return steps(() => setDefaultSteps(vm, self, key, fallback));
}

function* setDefaultSteps(vm: VM, self: PyDict, key: Value, fallback: Value): Steps<Value | undefined> {
  const found = dictFind(vm, self.payload, key);
  const entry = (found instanceof Request ? yield found : found) as number;
  if (entry >= 0) return incref(self.payload.values[entry]);
  const stored = setItem(vm, self, key, fallback);
  if (stored instanceof Request) vm.heap.decref(yield stored);
  return incref(fallback);
}
