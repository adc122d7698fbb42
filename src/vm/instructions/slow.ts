// What instructions do beyond their fast cases, and the rare instructions as a whole. A function that returns a
// boolean says whether the loop has to look at the thread's top frame anew: another frame is on top, or `pc` moved.
// On entry `frame.pc` and `frame.sp` are true; operands are still on the stack, so that a throw finds them there.

import { CodeFlag, FunctionAttribute } from '../../bytecode/code.ts';
import {
  dictType,
  isDict,
  listType,
  newDict,
  newList,
  type PyDict,
  type PyList,
  type PyTuple,
  tupleType,
} from '../../objects/collections.ts';
import { functionType, type PyCell, type PyFunction } from '../../objects/function.ts';
import { newGenericAlias } from '../../objects/genericAlias.ts';
import { incref, type PyObject, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { type PySet, setType, UNDECIDED } from '../../objects/set.ts';
import { newSlice } from '../../objects/slice.ts';
import { isType, typeOf, typeType } from '../../objects/type.ts';
import { bindDescriptor, setAttribute } from '../attributes.ts';
import { PUSHED, start } from '../calls.ts';
import { type Frame, type NativeFrame, ReturnMode } from '../frame.ts';
import { getIterator, isIterable, nextItem, unpackSequence as unpackItems } from '../iteration.ts';
import type { LoadedCode, PyCode } from '../loadedCode.ts';
import type { VM } from '../machine.ts';
import { hasSequenceSlots, isSequence } from '../operators.ts';
import { callSpecial, equal, richCompare, truthOfOutcome } from '../protocols.ts';
import { call, type Outcome, Request, type Steps, steps } from '../request.ts';
import type { Thread } from '../thread.ts';
import { receive } from '../unwind.ts';
import { unboundSlot } from './names.ts';

/** A new reference to a value, for the stack. */
export function share<T extends Value | undefined>(value: T): T {
  return incref(value);
}

/** Takes `operands` values off the stack and carries out the request in their place. */
export function begin(
  vm: VM,
  thread: Thread,
  frame: Frame,
  request: Request,
  mode: ReturnMode,
  operands: number,
): void {
  const { stack } = thread;
  const from = frame.sp - operands;
  const values = stack.slice(from, frame.sp);
  for (let i = from; i < frame.sp; i++) stack[i] = undefined;
  frame.sp = from;
  let result: ReturnType<typeof start>;
  try {
    result = start(vm, thread, request, mode, values);
  } finally {
    vm.heap.decrefAll(values);
  }
  if (result !== PUSHED) receive(vm, frame, stack, result, mode);
}

/** The outcome of an instruction takes the place of its `operands` on the stack. True if a frame was pushed. */
export function finish(
  vm: VM,
  thread: Thread,
  frame: Frame,
  outcome: Outcome<Value | undefined>,
  mode: ReturnMode,
  operands: number,
): boolean {
  if (outcome instanceof Request) {
    begin(vm, thread, frame, outcome, mode, operands);
    return true;
  }
  const { stack } = thread;
  for (let i = 0; i < operands; i++) {
    const value = stack[--frame.sp];
    stack[frame.sp] = undefined;
    vm.heap.decref(value);
  }
  receive(vm, frame, stack, outcome, mode);
  return false;
}

/** As finish, for one operand that stays where it is: `sp` does not change when the outcome is there at once. */
export function replaceTop(vm: VM, thread: Thread, frame: Frame, outcome: Outcome, mode: ReturnMode): boolean {
  return finish(vm, thread, frame, outcome, mode, 1);
}

/** `a is b` */
export function isSame(a: Value, b: Value): boolean {
  return a === b;
}

/** COMPARE_OP */
export function compare(vm: VM, thread: Thread, frame: Frame, a: Value, b: Value, arg: number): boolean {
  const outcome = richCompare(vm, a, b, arg >> 1);
  if ((arg & 1) === 0 || typeof outcome === 'boolean') return finish(vm, thread, frame, outcome, ReturnMode.PUSH, 2);
  return finish(vm, thread, frame, truthOfOutcome(outcome), ReturnMode.PUSH, 2);
}

/** CONTAINS_OP: the item lies below the container. */
export function contains(vm: VM, thread: Thread, frame: Frame, inverted: boolean): boolean {
  const { stack } = thread;
  const container = stack[frame.sp - 1] as Value;
  const item = stack[frame.sp - 2] as Value;
  if (
    (typeof item === 'string' || typeof item === 'number') &&
    typeof container === 'object' &&
    container !== null &&
    container.type === dictType &&
    !(container as PyDict).payload.hasHashedKeys
  ) {
    stack[--frame.sp - 1] = (container as PyDict).payload.find(item) >= 0 !== inverted;
    vm.heap.decref(container);
    return false;
  }
  if (
    typeof item === 'number' &&
    item >= 0 &&
    typeof container === 'object' &&
    container !== null &&
    container.type === setType
  ) {
    // The hash of such an int is the int itself.
    const place = (container as PySet).payload.find(item, item);
    if (place !== UNDECIDED) {
      stack[--frame.sp - 1] = place >= 0 !== inverted;
      vm.heap.decref(container);
      return false;
    }
  }
  const mode = inverted ? ReturnMode.NOT : ReturnMode.PUSH;
  return finish(vm, thread, frame, containsOutcome(vm, container, item), mode, 2);
}

/** `item in container` */
export function containsOutcome(vm: VM, container: Value, item: Value): Outcome<boolean> {
  const method = typeOf(container).lookup('__contains__');
  if (method !== undefined && method !== null) {
    const outcome = callSpecial(vm, method, container, item);
    return truthOfOutcome(outcome);
  }
  if (method === null) throw raise('TypeError', `'${typeOf(container).name}' object is not a container`);
  if (!isIterable(container)) {
    throw raise('TypeError', `argument of type '${typeOf(container).name}' is not iterable`);
  }
  const opened = getIterator(vm, container);
  return steps((frame) => searchSteps(frame, opened, item)) as Outcome<boolean>;
}

function* searchSteps(frame: NativeFrame, opened: Outcome, item: Value): Steps<boolean> {
  const { vm } = frame;
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (;;) {
    let element = nextItem(vm, iterator);
    if (element instanceof Request) element = yield element;
    if (element === undefined) return false;
    frame.own(element);
    let same = equal(vm, element, item);
    if (same instanceof Request) same = (yield same) as boolean;
    if (same) return true;
    frame.drop(element);
  }
}

/** BINARY_SUBSCR */
export function binarySubscript(vm: VM, thread: Thread, frame: Frame, container: Value, key: Value): boolean {
  if (
    (typeof key === 'string' || typeof key === 'number') &&
    typeof container === 'object' &&
    container !== null &&
    container.type === dictType
  ) {
    const table = (container as PyDict).payload;
    const entry = table.find(key);
    if (entry >= 0) {
      thread.stack[--frame.sp - 1] = incref(table.values[entry] as Value);
      vm.heap.decref(container);
      return false;
    }
  }
  return finish(vm, thread, frame, getItem(vm, container, key), ReturnMode.PUSH, 2);
}

/** `container[key]` */
export function getItem(vm: VM, container: Value, key: Value): Outcome {
  if (typeof container === 'object' && container !== null && container.type === dictType && typeof key === 'string') {
    const value = (container as PyDict).payload.getString(key);
    if (value !== undefined) return incref(value);
  }
  const type = typeOf(container);
  const method = type.lookup('__getitem__');
  if (method !== undefined) return callSpecial(vm, method, container, key);
  if (isType(container)) {
    if (container === typeType) return newGenericAlias(vm.heap, container, key);
    const forClass = container.lookup('__class_getitem__');
    if (forClass !== undefined) {
      const bound = bindDescriptor(vm, forClass, undefined, container);
      return steps(function* (frame) {
        const target = frame.own(bound instanceof Request ? yield bound : bound);
        return yield call(target, key);
      });
    }
    throw raise('TypeError', `type '${container.name}' is not subscriptable`);
  }
  throw raise('TypeError', `'${type.name}' object is not subscriptable`);
}

/** STORE_SUBSCR: value, container, key. */
export function storeSubscript(vm: VM, thread: Thread, frame: Frame): boolean {
  const { stack } = thread;
  const key = stack[frame.sp - 1] as Value;
  const container = stack[frame.sp - 2] as Value;
  const value = stack[frame.sp - 3] as Value;
  if (
    typeof container === 'object' &&
    container !== null &&
    container.type === dictType &&
    typeof key === 'string' &&
    !(container as PyDict).payload.hasHashedKeys
  ) {
    frame.sp -= 3;
    vm.heap.decref((container as PyDict).payload.setString(key, value));
    vm.heap.decref(container);
    return false;
  }
  return finish(vm, thread, frame, setItem(vm, container, key, value), ReturnMode.DISCARD, 3);
}

/** `container[key] = value` */
export function setItem(vm: VM, container: Value, key: Value, value: Value): Outcome {
  const method = typeOf(container).lookup('__setitem__');
  if (method === undefined) {
    throw raise('TypeError', `'${typeOf(container).name}' object does not support item assignment`);
  }
  return callSpecial(vm, method, container, key, value);
}

/** DELETE_SUBSCR: container, key. */
export function deleteSubscript(vm: VM, thread: Thread, frame: Frame): boolean {
  const { stack } = thread;
  const outcome = deleteItem(vm, stack[frame.sp - 2] as Value, stack[frame.sp - 1] as Value);
  return finish(vm, thread, frame, outcome, ReturnMode.DISCARD, 2);
}

/** `del container[key]` */
export function deleteItem(vm: VM, container: Value, key: Value): Outcome {
  const method = typeOf(container).lookup('__delitem__');
  if (method === undefined) {
    const type = typeOf(container);
    const asSequence =
      (isSequence(container) || hasSequenceSlots(type)) && typeOf(key).lookup('__index__') !== undefined;
    throw raise('TypeError', `'${type.name}' object ${asSequence ? "doesn't" : 'does not'} support item deletion`);
  }
  return callSpecial(vm, method, container, key);
}

/** A bound of a slice without step, within 0 … length; -1 where it is no plain int or None. */
function sliceBound(bound: Value | undefined, ifNone: number, length: number): number {
  if (bound === null) return ifNone;
  if (typeof bound !== 'number') return -1;
  if (bound < 0) return Math.max(bound + length, 0);
  return Math.min(bound, length);
}

/** BINARY_SLICE: container, start, stop. */
export function binarySlice(vm: VM, thread: Thread, frame: Frame): boolean {
  const { stack } = thread;
  const list = stack[frame.sp - 3] as Value;
  if (typeof list === 'object' && list !== null && list.type === listType) {
    const { payload } = list as PyList;
    const from = sliceBound(stack[frame.sp - 2], 0, payload.length);
    const to = sliceBound(stack[frame.sp - 1], payload.length, payload.length);
    if (from >= 0 && to >= 0) {
      const items = payload.slice(from, to);
      for (let i = 0; i < items.length; i++) incref(items[i] as Value);
      frame.sp -= 2;
      stack[frame.sp - 1] = newList(vm.heap, items);
      vm.heap.decref(list);
      return false;
    }
  }
  const slice = newSlice(vm.heap, incref(stack[frame.sp - 2] as Value), incref(stack[frame.sp - 1] as Value), null);
  vm.heap.decref(stack[--frame.sp]);
  vm.heap.decref(stack[--frame.sp]);
  stack[frame.sp++] = slice;
  return finish(vm, thread, frame, getItem(vm, stack[frame.sp - 2] as Value, slice), ReturnMode.PUSH, 2);
}

/** STORE_SLICE: value, container, start, stop. */
export function storeSlice(vm: VM, thread: Thread, frame: Frame): boolean {
  const { stack } = thread;
  const slice = newSlice(vm.heap, incref(stack[frame.sp - 2] as Value), incref(stack[frame.sp - 1] as Value), null);
  vm.heap.decref(stack[--frame.sp]);
  vm.heap.decref(stack[--frame.sp]);
  stack[frame.sp++] = slice;
  const container = stack[frame.sp - 2] as Value;
  const value = stack[frame.sp - 3] as Value;
  return finish(vm, thread, frame, setItem(vm, container, slice, value), ReturnMode.DISCARD, 3);
}

/** DELETE_ATTR */
export function deleteAttr(vm: VM, thread: Thread, frame: Frame, name: string): boolean {
  const outcome = setAttribute(vm, thread.stack[frame.sp - 1] as Value, name, undefined);
  return finish(vm, thread, frame, outcome, ReturnMode.DISCARD, 1);
}

/** DELETE_GLOBAL */
export function deleteGlobal(vm: VM, frame: Frame, name: string): void {
  const old = frame.globals.payload.deleteString(name);
  if (old === undefined) throw raise('NameError', `name '${name}' is not defined`);
  vm.heap.decref(old);
}

/** COPY_FREE_VARS: the closure's cells become the last slots. */
export function copyFreeVariables(frame: Frame, stack: (Value | undefined)[], count: number): void {
  const closure = ((frame.function as PyFunction).payload.closure as PyTuple).payload;
  const from = frame.base + frame.code.slotCount - count;
  for (let i = 0; i < count; i++) stack[from + i] = incref(closure[i] as Value);
}

/** DELETE_DEREF */
export function deleteDeref(vm: VM, code: LoadedCode, slot: number, cell: PyCell): void {
  const old = cell.payload.value;
  if (old === undefined) throw unboundSlot(code, slot);
  cell.payload.value = undefined;
  vm.heap.decref(old);
}

/** BUILD_SLICE */
export function buildSlice(vm: VM, frame: Frame, stack: (Value | undefined)[], count: number): void {
  frame.sp -= count;
  const [start, stop, step] = stack.slice(frame.sp, frame.sp + count);
  stack[frame.sp++] = newSlice(vm.heap, start as Value, stop as Value, step ?? null);
}

/** BUILD_STRING */
export function buildString(vm: VM, frame: Frame, stack: (Value | undefined)[], count: number): void {
  let text = '';
  for (let i = frame.sp - count; i < frame.sp; i++) text += stack[i] as string;
  vm.checkSize(text.length * 2);
  frame.sp -= count;
  stack[frame.sp++] = text;
}

/** Is it an exact tuple or list of that length? */
export function unpackFixed(sequence: Value | undefined, count: number): boolean {
  if (typeof sequence !== 'object' || sequence === null) return false;
  if (sequence.type !== tupleType && sequence.type !== listType) return false;
  return (sequence as PyObject<readonly Value[]>).payload.length === count;
}

/** UNPACK_SEQUENCE of anything else. */
export function unpackSequence(vm: VM, thread: Thread, frame: Frame, count: number): boolean {
  const outcome = unpackItems(vm, thread.stack[frame.sp - 1] as Value, count);
  return finish(vm, thread, frame, outcome, ReturnMode.UNPACK, 1);
}

/** GET_ITER. True if a frame was pushed. */
export function getIter(vm: VM, thread: Thread, frame: Frame): boolean {
  return finish(vm, thread, frame, getIterator(vm, thread.stack[frame.sp - 1] as Value), ReturnMode.PUSH, 1);
}

/** MAKE_FUNCTION; steals the code object. */
export function makeFunction(vm: VM, frame: Frame, codeObject: PyCode): PyFunction {
  const { code, constants } = codeObject.payload;
  const doc = (code.flags & CodeFlag.HAS_DOCSTRING) !== 0 ? (constants[0] as Value) : null;
  return vm.heap.allocate(functionType, {
    code: codeObject,
    globals: incref(frame.globals),
    builtins: incref(frame.builtins),
    name: code.name,
    qualname: code.qualname,
    module: incref(frame.globals.payload.getString('__name__') ?? null),
    doc: incref(doc),
    defaults: null,
    kwdefaults: null,
    closure: null,
    annotations: null,
    typeParams: null,
  }) as PyFunction;
}

/** SET_FUNCTION_ATTRIBUTE; steals the value. */
export function setFunctionAttribute(vm: VM, func: PyFunction, which: FunctionAttribute, value: Value): void {
  switch (which) {
    case FunctionAttribute.DEFAULTS:
      func.payload.defaults = value as PyTuple;
      return;
    case FunctionAttribute.KWDEFAULTS:
      func.payload.kwdefaults = value as PyDict;
      return;
    case FunctionAttribute.CLOSURE:
      func.payload.closure = value as PyTuple;
      return;
    case FunctionAttribute.ANNOTATIONS:
      func.payload.annotations = isDict(value) ? value : annotationsDict(vm, value as PyTuple);
  }
}

function annotationsDict(vm: VM, pairs: PyTuple): PyDict {
  const dict = newDict(vm.heap);
  const items = pairs.payload;
  for (let i = 0; i + 1 < items.length; i += 2) {
    vm.heap.decref(dict.payload.setString(items[i] as string, incref(items[i + 1] as Value)));
  }
  vm.heap.decref(pairs);
  return dict;
}
