// Names: globals, builtins, class and module namespaces, and the errors for those that are not there.

import { dictType, isDict, type PyDict } from '../../objects/collections.ts';
import type { DictTable } from '../../objects/dictTable.ts';
import type { PyCell } from '../../objects/function.ts';
import { incref, type Value } from '../../objects/object.ts';
import { PendingRaise } from '../../objects/raise.ts';
import { discard, isRaised } from '../catching.ts';
import { type Frame, ReturnMode } from '../frame.ts';
import { CacheKind, InlineCache, type LoadedCode } from '../loadedCode.ts';
import type { VM } from '../machine.ts';
import { Request, steps } from '../request.ts';
import type { Thread } from '../thread.ts';
import { deleteItem, finish, getItem, setItem } from './slow.ts';

/** The error for a local or free variable without a value. */
export function unboundSlot(code: LoadedCode, slot: number): PendingRaise {
  const name = code.code.slotNames[slot] as string;
  if (slot >= code.slotCount - code.code.freeNames.length) {
    return nameError(
      'NameError',
      name,
      `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
    );
  }
  return nameError(
    'UnboundLocalError',
    name,
    `cannot access local variable '${name}' where it is not associated with a value`,
  );
}

function nameError(kind: 'NameError' | 'UnboundLocalError', name: string, message: string): PendingRaise {
  return new PendingRaise(kind, [message], { name });
}

/** The error for a name that is found nowhere. */
export function undefinedName(name: string): PendingRaise {
  return nameError('NameError', name, `name '${name}' is not defined`);
}

/** LOAD_GLOBAL without its cache: finds the value (borrowed), and remembers where. */
export function loadGlobal(frame: Frame, code: LoadedCode, at: number, nameIndex: number): Value {
  const name = code.names[nameIndex] as string;
  const globals = frame.globals.payload;
  const entry = globals.find(name);
  if (entry >= 0) {
    code.caches[at] = new InlineCache(CacheKind.GLOBAL, null, globals.keyVersion, entry, undefined, null, globals, 0);
    return globals.values[entry] as Value;
  }
  const builtins = frame.builtins.payload as DictTable;
  const builtin = builtins.find(name);
  if (builtin < 0) throw undefinedName(name);
  code.caches[at] = new InlineCache(
    CacheKind.BUILTIN,
    null,
    globals.keyVersion,
    builtin,
    undefined,
    null,
    globals,
    builtins.keyVersion,
  );
  return builtins.values[builtin] as Value;
}

/** LOAD_NAME. True if a frame was pushed. */
export function loadName(vm: VM, thread: Thread, frame: Frame, name: string): boolean {
  const { locals } = frame;
  if (isDict(locals) && locals.type === dictType) {
    let value = locals.payload.getString(name);
    if (value === undefined) value = globalOrBuiltin(frame, name);
    if (value === undefined) throw undefinedName(name);
    thread.stack[frame.sp++] = incref(value);
    return false;
  }
  return loadFromMapping(vm, thread, frame, locals, name, () => globalOrBuiltin(frame, name));
}

function globalOrBuiltin(frame: Frame, name: string): Value | undefined {
  const value = frame.globals.payload.getString(name);
  return value === undefined ? (frame.builtins.payload as DictTable).getString(name) : value;
}

/** A name in a namespace that is not a plain dict: a metaclass's `__prepare__` may give anything. */
function loadFromMapping(
  vm: VM,
  thread: Thread,
  frame: Frame,
  mapping: Value,
  name: string,
  otherwise: () => Value | undefined,
): boolean {
  const outcome = steps(function* (native) {
    native.own(incref(mapping));
    try {
      const found = getItem(vm, mapping, name);
      return found instanceof Request ? yield found : found;
    } catch (problem) {
      if (!isRaised(problem, 'KeyError')) throw problem;
      discard(vm, problem);
    }
    const value = otherwise();
    if (value === undefined) throw undefinedName(name);
    return incref(value);
  });
  return finish(vm, thread, frame, outcome, ReturnMode.PUSH, 0);
}

/** STORE_NAME; steals the value. True if a frame was pushed. */
export function storeName(vm: VM, thread: Thread, frame: Frame, name: string, value: Value): boolean {
  const { locals } = frame;
  if (isDict(locals) && locals.type === dictType) {
    vm.heap.decref(locals.payload.setString(name, value));
    return false;
  }
  thread.stack[frame.sp++] = value;
  return finish(vm, thread, frame, setItem(vm, locals, name, value), ReturnMode.DISCARD, 1);
}

/** DELETE_NAME. True if a frame was pushed. */
export function deleteName(vm: VM, thread: Thread, frame: Frame, name: string): boolean {
  const { locals } = frame;
  if (isDict(locals) && locals.type === dictType) {
    const old = locals.payload.deleteString(name);
    if (old === undefined) throw undefinedName(name);
    vm.heap.decref(old);
    return false;
  }
  const outcome = deleteItem(vm, locals, name);
  return finish(vm, thread, frame, outcome, ReturnMode.DISCARD, 0);
}

/** LOAD_FROM_DICT_OR_DEREF; `mapping` (owned) was on top of the stack. True if a frame was pushed. */
export function loadFromDictOrDeref(vm: VM, thread: Thread, frame: Frame, slot: number, mapping: Value): boolean {
  const name = frame.code.code.slotNames[slot] as string;
  return fromDictOr(vm, thread, frame, name, mapping, () => {
    const value = (thread.stack[frame.base + slot] as PyCell).payload.value;
    if (value === undefined) throw unboundSlot(frame.code, slot);
    return value;
  });
}

/** LOAD_FROM_DICT_OR_GLOBALS; `mapping` (owned) was on top of the stack. True if a frame was pushed. */
export function loadFromDictOrGlobals(vm: VM, thread: Thread, frame: Frame, name: string, mapping: Value): boolean {
  return fromDictOr(vm, thread, frame, name, mapping, () => globalOrBuiltin(frame, name));
}

function fromDictOr(
  vm: VM,
  thread: Thread,
  frame: Frame,
  name: string,
  mapping: Value,
  otherwise: () => Value | undefined,
): boolean {
  try {
    if (!isDict(mapping) || mapping.type !== dictType) {
      return loadFromMapping(vm, thread, frame, mapping, name, otherwise);
    }
    const table: DictTable = (mapping as PyDict).payload;
    const entry = table.find(name);
    const value = entry >= 0 ? (table.values[entry] as Value) : otherwise();
    if (value === undefined) throw undefinedName(name);
    thread.stack[frame.sp++] = incref(value);
    return false;
  } finally {
    vm.heap.decref(mapping);
  }
}
