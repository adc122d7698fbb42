// functools.partial: a callable with some of its arguments filled in.

import { ownAttributes, ownDict, setOwnDict } from '../../../objects/attributes.ts';
import { dictType, isDict, isTuple, newTuple, type PyDict, type PyTuple } from '../../../objects/collections.ts';
import { DictTable } from '../../../objects/dictTable.ts';
import { newGenericAlias } from '../../../objects/genericAlias.ts';
import type { Layout } from '../../../objects/layout.ts';
import { hasLayout, incref, type PyObject, type Value } from '../../../objects/object.ts';
import { asStr } from '../../../objects/primitives.ts';
import { raise } from '../../../objects/raise.ts';
import { type PyType, staticType } from '../../../objects/type.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineAttribute, defineClassMethods, defineMethods, leaf, stepped } from '../../../vm/native.ts';
import { isCallable, reprOf } from '../../../vm/protocols.ts';
import { guardedRepr } from '../../../vm/reprGuard.ts';
import { callWithKeywords, type Outcome, Request, type Steps } from '../../../vm/request.ts';
import { qualifiedName } from '../../../vm/types/object.ts';

interface PartialPayload {
  /** Owned, as the next two. */
  func: Value;
  args: PyTuple;
  keywords: PyDict;
}

type PyPartial = PyObject<PartialPayload>;

const PARTIAL_LAYOUT: Layout<PartialPayload> = {
  name: 'partial',
  container: true,
  references: (partial, visit) => {
    visit(partial.func);
    visit(partial.args);
    visit(partial.keywords);
  },
  clear: (partial) => {
    partial.func = null;
  },
};

export const partialType = staticType('partial', {
  layout: PARTIAL_LAYOUT as Layout<never>,
  module: 'functools',
  hasDict: true,
  hasWeakrefs: true,
});
partialType.dict.set('__doc__', 'Create a new function with partial application of the given arguments and keywords.');

function createPartial(vm: VM, cls: PyType, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  if (args.length === 0) throw raise('TypeError', "type 'partial' takes at least one argument");
  let func = args[0] as Value;
  if (!isCallable(func)) throw raise('TypeError', 'the first argument must be callable');
  let own: Value[] = args.slice(1);
  let table = new DictTable();
  if (hasLayout(func, PARTIAL_LAYOUT) && ownAttributes(func).length === 0) {
    const inner = func.payload;
    own = [...inner.args.payload, ...own];
    table = inner.keywords.payload.copy();
    func = inner.func;
  }
  for (const [name, value] of keywords) vm.heap.decref(table.setString(name, incref(value)));
  return vm.heap.allocateInstance<PartialPayload>(cls, {
    func: incref(func),
    args: newTuple(
      vm.heap,
      own.map((one) => incref(one)),
    ),
    keywords: vm.heap.allocate(dictType, table),
  });
}

function callPartial(_vm: VM, self: PyPartial, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Outcome {
  const { func, args: own, keywords: ownKeywords } = self.payload;
  const positional = own.payload.length === 0 ? args : [...own.payload, ...args];
  const table = ownKeywords.payload;
  if (table.size === 0 && keywords.size === 0) return callWithKeywords(func, positional, null);
  const merged = new Map<string, Value>();
  for (let entry = 0; entry < table.keys.length; entry++) {
    const key = table.keys[entry];
    if (key === undefined) continue;
    const name = asStr(key);
    if (name === undefined) throw raise('TypeError', 'keywords must be strings');
    merged.set(name, table.values[entry] as Value);
  }
  for (const [name, value] of keywords) merged.set(name, value);
  return callWithKeywords(func, [...positional, ...merged.values()], [...merged.keys()]);
}

function reprPartial(vm: VM, self: PyPartial): Outcome {
  return guardedRepr(vm, self, '...', (frame) => reprPartialSteps(frame, vm, self));
}

function* reprPartialSteps(frame: NativeFrame, vm: VM, self: PyPartial): Steps<string> {
  const { func, args, keywords } = self.payload;
  for (const value of [func, args, keywords]) frame.own(incref(value));
  const parts: string[] = [];
  const texts: [string, Value][] = [['', func], ...args.payload.map((one): [string, Value] => ['', one])];
  const table = keywords.payload;
  for (let entry = 0; entry < table.keys.length; entry++) {
    const key = table.keys[entry];
    if (key !== undefined) texts.push([`${asStr(key) ?? ''}=`, table.values[entry] as Value]);
  }
  for (const [, value] of texts) frame.own(incref(value));
  for (const [prefix, value] of texts) {
    const text = reprOf(vm, value);
    parts.push(`${prefix}${text instanceof Request ? yield text : text}`);
  }
  return `${qualifiedName(self.type)}(${parts.join(', ')})`;
}

function reducePartial(vm: VM, self: PyPartial): Value {
  const { func, args, keywords } = self.payload;
  const dict = ownAttributes(self).length === 0 ? null : incref(ownDict(vm.heap, self));
  const state = newTuple(vm.heap, [incref(func), incref(args), incref(keywords), dict]);
  return newTuple(vm.heap, [incref(self.type), newTuple(vm.heap, [incref(func)]), state]);
}

function setPartialState(vm: VM, self: PyPartial, state: Value): Value {
  const items = isTuple(state) ? state.payload : [];
  const [func, args, keywords, dict] = items;
  const valid =
    items.length === 4 && isCallable(func as Value) && isTuple(args) && (keywords === null || isDict(keywords));
  if (!valid) throw raise('TypeError', 'invalid partial state');
  const old = { ...self.payload };
  self.payload.func = incref(func as Value);
  self.payload.args = incref(args);
  self.payload.keywords = isDict(keywords) ? incref(keywords) : vm.heap.allocate(dictType, new DictTable());
  if (isDict(dict)) setOwnDict(vm.heap, self, dict);
  for (const value of [old.func, old.args, old.keywords]) vm.heap.decref(value);
  return null;
}

defineMethods(partialType, {
  __new__: leaf('(cls, /, *args, **keywords)', createPartial),
  __call__: stepped('(self, /, *args, **kwargs)', callPartial),
  __repr__: stepped('(self, /)', reprPartial),
  __reduce__: leaf('(self, /)', reducePartial),
  __setstate__: leaf('(self, state, /)', setPartialState),
});
defineClassMethods(partialType, {
  __class_getitem__: leaf('(cls, item, /)', (vm: VM, cls: PyType, item: Value) => newGenericAlias(vm.heap, cls, item)),
});
defineAttribute(partialType, 'func', (_vm: VM, self: PyPartial) => incref(self.payload.func));
defineAttribute(partialType, 'args', (_vm: VM, self: PyPartial) => incref(self.payload.args));
defineAttribute(partialType, 'keywords', (_vm: VM, self: PyPartial) => incref(self.payload.keywords));
