// LOAD_ATTR, STORE_ATTR and LOAD_SUPER_ATTR beyond their inline caches: they do the work in full, and fill the cache
// where the class and the shape of the object decide the outcome.

import { functionType, isProperty, type PropertyPayload } from '../../objects/function.ts';
import { hasLayout, incref, isObject, type PyObject, type Value } from '../../objects/object.ts';
import { MAX_SHAPE_ATTRIBUTES } from '../../objects/shape.ts';
import { isType, objectType, type PyType } from '../../objects/type.ts';
import {
  getAttribute,
  isDataDescriptor,
  loadSuperAttribute,
  lookupMethod,
  SLOT_LAYOUT,
  setAttribute,
  superType,
} from '../attributes.ts';
import { type Frame, ReturnMode } from '../frame.ts';
import { CacheKind, InlineCache, type LoadedCode, NO_TABLE } from '../loadedCode.ts';
import type { VM } from '../machine.ts';
import { methodDescriptorType, wrapperDescriptorType } from '../native.ts';
import { call, Request, steps } from '../request.ts';
import type { Thread } from '../thread.ts';
import { finish } from './slow.ts';

type PyProperty = PyObject<PropertyPayload>;

function cacheOf(kind: CacheKind, object: PyObject, slot: number, value: Value | undefined): InlineCache {
  return new InlineCache(kind, object.shape, object.type.version, slot, value, null, NO_TABLE, 0);
}

/** LOAD_ATTR. True if a frame was pushed. */
export function loadAttribute(
  vm: VM,
  thread: Thread,
  frame: Frame,
  code: LoadedCode,
  at: number,
  arg: number,
): boolean {
  const { stack } = thread;
  const object = stack[frame.sp - 1] as Value;
  const name = code.names[arg >> 1] as string;
  const method = (arg & 1) !== 0;
  const mode = method ? ReturnMode.PUSH_NULL : ReturnMode.PUSH;
  const cache = code.caches[at];
  if (
    cache !== undefined &&
    cache.kind === CacheKind.PROPERTY &&
    isObject(object) &&
    object.shape === cache.shape &&
    object.type.version === cache.version
  ) {
    return finish(vm, thread, frame, call((cache.value as PyProperty).payload.get, object), mode, 1);
  }
  if (isObject(object)) fillLoadCache(code, at, object, name);
  if (method) {
    const func = lookupMethod(object, name);
    if (func !== undefined) {
      stack[frame.sp - 1] = incref(func);
      stack[frame.sp++] = object;
      return false;
    }
  }
  const outcome = getAttribute(vm, object, name);
  return finish(vm, thread, frame, outcome, mode, 1);
}

/** Remembers where the attribute lies, if shape and class decide it. */
function fillLoadCache(code: LoadedCode, at: number, object: PyObject, name: string): void {
  code.caches[at] = undefined;
  const { type, shape } = object;
  if (isType(object) || shape.kind === 'dict') return;
  if (type.lookup('__getattribute__') !== objectType.dict.get('__getattribute__')) return;
  const found = type.lookup(name);
  if (found !== undefined && hasLayout(found, SLOT_LAYOUT)) {
    code.caches[at] = cacheOf(CacheKind.SLOT, object, found.payload.index, undefined);
    return;
  }
  if (isProperty(found) && found.payload.get !== null) {
    code.caches[at] = cacheOf(CacheKind.PROPERTY, object, 0, found);
    return;
  }
  if (found !== undefined && isDataDescriptor(found)) return;
  const slot = shape.slotOf(name);
  if (slot >= 0 && object.slots !== null) {
    code.caches[at] = cacheOf(CacheKind.SLOT, object, slot, undefined);
    return;
  }
  if (!isObject(found)) return;
  const kind = found.type;
  if (kind === functionType || kind === methodDescriptorType || kind === wrapperDescriptorType) {
    code.caches[at] = cacheOf(CacheKind.METHOD, object, 0, found);
  }
}

/** STORE_ATTR: value, object. True if a frame was pushed. */
export function storeAttribute(
  vm: VM,
  thread: Thread,
  frame: Frame,
  code: LoadedCode,
  at: number,
  arg: number,
): boolean {
  const { stack } = thread;
  const object = stack[frame.sp - 1] as Value;
  const value = stack[frame.sp - 2] as Value;
  const name = code.names[arg] as string;
  const before = isObject(object) ? object.shape : null;
  const outcome = setAttribute(vm, object, name, value);
  code.caches[at] = undefined;
  if (isObject(object) && before !== null) fillStoreCache(code, at, object, before, name);
  return finish(vm, thread, frame, outcome, ReturnMode.DISCARD, 2);
}

/** After a store that had its effect: remembers how the object's shape `before` led there. */
function fillStoreCache(code: LoadedCode, at: number, object: PyObject, before: PyObject['shape'], name: string): void {
  const { type, shape } = object;
  if (isType(object) || object.slots === null || before.kind === 'dict' || shape.kind === 'dict') return;
  if (type.lookup('__setattr__') !== objectType.dict.get('__setattr__')) return;
  const found = type.lookup(name);
  if (found !== undefined && hasLayout(found, SLOT_LAYOUT)) {
    code.caches[at] = cacheOf(CacheKind.SLOT, object, found.payload.index, undefined);
    return;
  }
  if (found !== undefined && isDataDescriptor(found)) return;
  if (before === shape) {
    const slot = shape.slotOf(name);
    if (slot >= 0) code.caches[at] = cacheOf(CacheKind.SLOT, object, slot, undefined);
  } else if (before.names.length < MAX_SHAPE_ATTRIBUTES && before.withAttribute(name) === shape) {
    code.caches[at] = new InlineCache(CacheKind.ADD_SLOT, before, type.version, 0, undefined, shape, NO_TABLE, 0);
  }
}

/** LOAD_SUPER_ATTR: the global `super`, the class, the object. True if a frame was pushed. */
export function loadSuperAttr(vm: VM, thread: Thread, frame: Frame, name: string, flags: number): boolean {
  const { stack } = thread;
  const self = stack[frame.sp - 1] as Value;
  const type = stack[frame.sp - 2] as Value;
  const callable = stack[frame.sp - 3] as Value;
  const mode = (flags & 1) !== 0 ? ReturnMode.PUSH_NULL : ReturnMode.PUSH;
  if (callable === superType && isType(type) && isInstanceOrSubclass(self, type)) {
    return finish(vm, thread, frame, loadSuperAttribute(vm, type, self, name), mode, 3);
  }
  // `super` was replaced, or the object does not fit the class: make the call in full.
  const outcome = steps(function* (native) {
    const made = native.own(yield call(callable, type, self));
    const found = getAttribute(vm, made, name);
    return found instanceof Request ? yield found : found;
  });
  return finish(vm, thread, frame, outcome, mode, 3);
}

function isInstanceOrSubclass(self: Value, type: PyType): boolean {
  if (isType(self) && self.isSubtypeOf(type)) return true;
  return isObject(self) && self.type.isSubtypeOf(type);
}
