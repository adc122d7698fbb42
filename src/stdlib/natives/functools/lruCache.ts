// The wrapper behind functools.lru_cache and functools.cache. The cache is a dict from arguments to results, oldest use
// first: a result that is used again moves to its end.

import { getOwnAttribute } from '../../../objects/attributes.ts';
import { newDict, newTuple, type PyDict } from '../../../objects/collections.ts';
import type { DictTable } from '../../../objects/dictTable.ts';
import { newMethod } from '../../../objects/function.ts';
import { immortal } from '../../../objects/heap.ts';
import type { Layout } from '../../../objects/layout.ts';
import { type Int, incref, PyObject, type Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import { objectType, type PyType, staticType, typeOf } from '../../../objects/type.ts';
import { attempt } from '../../../vm/attempt.ts';
import { dictFind, dictSet } from '../../../vm/dictAccess.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineMethods, leaf, stepped } from '../../../vm/native.ts';
import { indexOf, isCallable, isTrue } from '../../../vm/protocols.ts';
import { call, callWithKeywords, type Outcome, Request, type Steps } from '../../../vm/request.ts';

interface CachePayload {
  /** Owned, as the next two. */
  func: Value;
  infoType: Value;
  cache: PyDict;
  /** -1: without a limit. */
  readonly maxsize: number;
  readonly typed: boolean;
  hits: number;
  misses: number;
}

type PyCache = PyObject<CachePayload>;

const CACHE_LAYOUT: Layout<CachePayload> = {
  name: '_lru_cache_wrapper',
  container: true,
  references: (wrapper, visit) => {
    visit(wrapper.func);
    visit(wrapper.infoType);
    visit(wrapper.cache);
  },
  clear: (wrapper) => {
    wrapper.func = null;
    wrapper.infoType = null;
  },
};

export const lruCacheType = staticType('_lru_cache_wrapper', {
  layout: CACHE_LAYOUT as Layout<never>,
  module: 'functools',
  hasDict: true,
  hasWeakrefs: true,
});
lruCacheType.dict.set('__doc__', null);

/** Stands between positional and keyword arguments in a key. */
const KEYWORD_MARK = immortal(new PyObject(objectType, null, objectType.rootShape, null));

function createCache(vm: VM, cls: PyType, func: Value, maxsize: Value, typed: Value, infoType: Value): Outcome {
  if (!isCallable(func)) throw raise('TypeError', 'the first argument must be callable');
  return attempt<Value>(vm, () => createCacheSteps(vm, cls, func, maxsize, typed, infoType));
}

function* createCacheSteps(
  vm: VM,
  cls: PyType,
  func: Value,
  maxsize: Value,
  typed: Value,
  infoType: Value,
): Steps<Value> {
  let limit = -1;
  if (maxsize !== null) {
    const asked = indexOf(vm, maxsize);
    limit = Math.max(0, Number((asked instanceof Request ? yield asked : asked) as Int));
  }
  const truth = isTrue(vm, typed);
  const isTyped = (truth instanceof Request ? yield truth : truth) as boolean;
  return vm.heap.allocateInstance<CachePayload>(cls, {
    func: incref(func),
    infoType: incref(infoType),
    cache: newDict(vm.heap),
    maxsize: limit,
    typed: isTyped,
    hits: 0,
    misses: 0,
  });
}

/** What the arguments of a call are remembered under; owned. */
function keyOf(vm: VM, typed: boolean, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  if (!typed && keywords.size === 0 && args.length === 1) {
    const only = args[0] as Value;
    if (typeof only === 'number' || typeof only === 'bigint' || typeof only === 'string') return only;
  }
  const parts: Value[] = [...args];
  if (keywords.size > 0) {
    parts.push(KEYWORD_MARK);
    for (const [name, value] of keywords) parts.push(name, value);
  }
  if (typed) {
    for (const value of args) parts.push(typeOf(value));
    for (const value of keywords.values()) parts.push(typeOf(value));
  }
  return newTuple(
    vm.heap,
    parts.map((one) => incref(one)),
  );
}

function callCached(vm: VM, self: PyCache, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Outcome {
  const cache = self.payload;
  const key = keyOf(vm, cache.typed, args, keywords);
  return attempt<Value>(vm, (frame) => {
    frame.own(key);
    return cache.maxsize === 0 ? callThrough(cache, args, keywords) : lookUp(vm, frame, cache, key, args, keywords);
  });
}

function* callThrough(cache: CachePayload, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Steps<Value> {
  cache.misses++;
  const names = [...keywords.keys()];
  return yield callWithKeywords(cache.func, [...args, ...keywords.values()], names.length === 0 ? null : names);
}

function* lookUp(
  vm: VM,
  frame: NativeFrame,
  cache: CachePayload,
  key: Value,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Steps<Value> {
  const dict = frame.own(incref(cache.cache));
  const table = dict.payload;
  const asked = dictFind(vm, table, key);
  const entry = (asked instanceof Request ? yield asked : asked) as number;
  if (entry >= 0) {
    cache.hits++;
    const result = incref(table.values[entry]) as Value;
    if (cache.maxsize > 0) table.moveToEnd(entry);
    return result;
  }
  const result = frame.own(yield* callThrough(cache, args, keywords));
  if (cache.maxsize > 0) {
    // The call may have put the same key there, or emptied the cache.
    const again = dictFind(vm, table, key);
    if (((again instanceof Request ? yield again : again) as number) >= 0) return frame.take(result);
    if (table.size >= cache.maxsize) removeOldest(vm, table);
  }
  const stored = dictSet(vm, dict, key, result);
  if (stored instanceof Request) yield stored;
  return frame.take(result);
}

function removeOldest(vm: VM, table: DictTable): void {
  const entry = table.firstEntry();
  const key = table.keys[entry];
  const value = table.values[entry];
  table.remove(entry);
  vm.heap.decref(key);
  vm.heap.decref(value);
}

function cacheInfo(_vm: VM, self: PyCache): Outcome {
  const { infoType, hits, misses, maxsize, cache } = self.payload;
  return call(infoType, hits, misses, maxsize < 0 ? null : maxsize, cache.payload.size);
}

function cacheClear(vm: VM, self: PyCache): Value {
  const { payload } = self;
  const old = payload.cache;
  payload.cache = newDict(vm.heap);
  payload.hits = 0;
  payload.misses = 0;
  vm.heap.decref(old);
  return null;
}

function bindCache(vm: VM, self: PyCache, instance: Value): Value {
  return instance === null ? incref(self) : newMethod(vm.heap, incref(self), incref(instance));
}

const itself = leaf('(self, /)', (_vm: VM, self: Value) => incref(self));
defineMethods(lruCacheType, {
  __new__: stepped('(cls, user_function, maxsize, typed, cache_info_type)', createCache),
  __call__: stepped('(self, /, *args, **kwargs)', callCached),
  __get__: leaf('(self, instance, owner=None, /)', bindCache),
  __copy__: itself,
  __deepcopy__: leaf('(self, memo, /)', (_vm: VM, self: Value) => incref(self)),
  __reduce__: leaf('(self, /)', (_vm: VM, self: PyCache) => incref(getOwnAttribute(self, '__qualname__') ?? null)),
  cache_info: stepped('(self, /)', cacheInfo),
  cache_clear: leaf('(self, /)', cacheClear),
});
