// The interpreter loop: one `switch` over the instruction, with the hot state in local variables. It executes up to a
// budget of instructions of one thread and says why it stopped.
//
// Keep each case small, and slow paths in functions outside (vm/instructions): past V8's size limit for optimised
// code this function would run ten times slower. No case calls the loop again; what has to run Python code becomes a
// frame on top of the thread's stack, and the loop goes on there.
//
// Every instruction counts as one before it executes, so a budget is exact.

import { BinaryOp, CompareOp } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import { listType, newTuple } from '../objects/collections.ts';
import type { DictTable } from '../objects/dictTable.ts';
import { type PyException, Raised } from '../objects/exceptions.ts';
import { type CellPayload, functionType, newCell, type PyCell, type PyFunction } from '../objects/function.ts';
import { PyFloat, type PyObject, type Value } from '../objects/object.ts';
import { raise } from '../objects/raise.ts';
import { floatType } from '../objects/type.ts';
import { attend } from './attention.ts';
import { ReturnMode } from './frame.ts';
import { Fused, LONGEST_FUSION } from './fusion.ts';
import type { PyGenerator } from './generators.ts';
import { loadAttribute, loadSuperAttr, storeAttribute } from './instructions/attributes.ts';
import { callFromStack, callKeywords, callUnpacked, returnFromInit } from './instructions/calls.ts';
import { endHandler, matchesException, pushHandled, raiseVarargs } from './instructions/exceptions.ts';
import { finishGenerator, makeGenerator, nextInLoop, send } from './instructions/generators.ts';
import {
  deleteName,
  loadFromDictOrDeref,
  loadFromDictOrGlobals,
  loadGlobal,
  loadName,
  storeName,
  unboundSlot,
} from './instructions/names.ts';
import { executeRare } from './instructions/rare.ts';
import * as slow from './instructions/slow.ts';
import { CacheKind, type InlineCache, type PyCode } from './loadedCode.ts';
import type { VM } from './machine.ts';
import { binaryOperation, inverted, negative } from './operators.ts';
import { isTrue } from './protocols.ts';
import { PAUSE, Request, type Wait } from './request.ts';
import { popFrame, pushFrame, suspendGenerator } from './stack.ts';
import type { Thread } from './thread.ts';
import { deliver, raiseInTop, receive, stepNative } from './unwind.ts';

export type Stop =
  | { readonly kind: 'budget' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'blocked'; readonly wait: Wait };

const STOP_BUDGET: Stop = { kind: 'budget' };
const STOP_FINISHED: Stop = { kind: 'finished' };

/**
 * Executes at most `budget` instructions of the thread. `thread.instructions` counts what was executed.
 */
export function execute(vm: VM, thread: Thread, budget: number): Stop {
  vm.thread = thread;
  let left = budget;
  thread.sliceBudget = budget;
  thread.sliceLeft = budget;
  try {
    for (;;) {
      const top = thread.frame;
      if (top === null) return STOP_FINISHED;
      if (thread.wait !== null) {
        if (thread.wait !== PAUSE) return { kind: 'blocked', wait: thread.wait };
        thread.wait = null;
        return STOP_BUDGET;
      }
      if (vm.heap.attention) attend(vm, thread);
      if (thread.frame !== top) continue;
      if (top.native) {
        const value = thread.wakeValue;
        thread.wakeValue = null;
        stepNative(vm, thread, value);
        continue;
      }
      if (left <= 0) return STOP_BUDGET;
      left = run(vm, thread, left);
      thread.sliceLeft = left;
    }
  } finally {
    thread.instructions += budget - left;
    thread.sliceBudget = 0;
    thread.sliceLeft = 0;
  }
}

/** Executes Python frames until the budget is spent or the thread's top frame is none. Returns what is left. */
function run(vm: VM, thread: Thread, budget: number): number {
  const heap = vm.heap;
  const stack = thread.stack;
  let left = budget;

  // Once round for every change of frame, and after everything that moved `pc` or `sp` in the frame.
  reload: for (;;) {
    const frame = thread.frame;
    if (frame === null || frame.native) return left;
    let pc = frame.pc;
    let sp = frame.sp;
    const base = frame.base;
    const code = frame.code;
    const instructions = code.instructions;
    const fused = code.fused;
    try {
      for (;;) {
        let word: number;
        if (left < LONGEST_FUSION || heap.attention) {
          if (left <= 0 || heap.attention) {
            frame.pc = pc;
            frame.sp = sp;
            return left;
          }
          word = instructions[pc++] as number;
        } else word = fused[pc++] as number;
        left--;
        const arg = word >>> 8;
        switch (word & 0xff) {
          case Op.NOP:
          case Op.RESUME:
            continue;
          case Op.POP_TOP: {
            const value = stack[--sp];
            if (typeof value === 'object' && value !== null && --value.refcount === 0) heap.free(value as PyObject);
            continue;
          }
          case Op.COPY: {
            const value = stack[sp - arg];
            if (typeof value === 'object' && value !== null) value.refcount++;
            stack[sp++] = value;
            continue;
          }
          case Op.SWAP: {
            const value = stack[sp - arg];
            stack[sp - arg] = stack[sp - 1];
            stack[sp - 1] = value;
            continue;
          }
          case Op.PUSH_NULL:
            stack[sp++] = undefined;
            continue;

          case Fused.LOAD_LOAD: {
            const first = stack[base + arg];
            const second = stack[base + ((instructions[pc++] as number) >>> 8)];
            left--;
            if (typeof first === 'object' && first !== null) first.refcount++;
            if (typeof second === 'object' && second !== null) second.refcount++;
            stack[sp++] = first;
            stack[sp++] = second;
            continue;
          }
          case Fused.LOAD_LOAD_CONST: {
            const first = stack[base + arg];
            const second = code.constants[(instructions[pc++] as number) >>> 8];
            left--;
            if (typeof first === 'object' && first !== null) first.refcount++;
            if (typeof second === 'object' && second !== null) second.refcount++;
            stack[sp++] = first;
            stack[sp++] = second;
            continue;
          }
          case Fused.ARITHMETIC_STORE:
          case Fused.ARITHMETIC_CONST_STORE: {
            const a = stack[base + arg];
            const operand = (instructions[pc] as number) >>> 8;
            const b = (word & 0xff) === Fused.ARITHMETIC_STORE ? stack[base + operand] : code.constants[operand];
            if (typeof a === 'number' && typeof b === 'number') {
              const op = (instructions[pc + 1] as number) >>> 8;
              const result = op === BinaryOp.ADD || op === BinaryOp.INPLACE_ADD ? a + b : lessOrTimes(op, a, b);
              if ((result | 0) === result || Number.isSafeInteger(result)) {
                const slot = base + ((instructions[pc + 2] as number) >>> 8);
                const old = stack[slot];
                stack[slot] = result;
                left -= 3;
                pc += 3;
                if (typeof old === 'object' && old !== null && --old.refcount === 0) heap.free(old as PyObject);
                continue;
              }
            } else if (
              typeof a === 'object' &&
              a !== null &&
              a.type === floatType &&
              typeof b === 'object' &&
              b !== null &&
              b.type === floatType
            ) {
              const op = (instructions[pc + 1] as number) >>> 8;
              const x = (a as PyFloat).value;
              const y = (b as PyFloat).value;
              const slot = base + ((instructions[pc + 2] as number) >>> 8);
              const old = stack[slot];
              stack[slot] = new PyFloat(
                op === BinaryOp.ADD || op === BinaryOp.INPLACE_ADD ? x + y : lessOrTimesFloat(op, x, y),
              );
              left -= 3;
              pc += 3;
              if (typeof old === 'object' && old !== null && --old.refcount === 0) heap.free(old as PyObject);
              continue;
            }
            if (typeof a === 'object' && a !== null) a.refcount++;
            stack[sp++] = a;
            continue;
          }
          case Fused.ARITHMETIC:
          case Fused.ARITHMETIC_CONST: {
            const a = stack[base + arg];
            const operand = (instructions[pc] as number) >>> 8;
            const b = (word & 0xff) === Fused.ARITHMETIC ? stack[base + operand] : code.constants[operand];
            if (typeof a === 'number' && typeof b === 'number') {
              const op = (instructions[pc + 1] as number) >>> 8;
              const result = op === BinaryOp.ADD || op === BinaryOp.INPLACE_ADD ? a + b : lessOrTimes(op, a, b);
              if ((result | 0) === result || Number.isSafeInteger(result)) {
                stack[sp++] = result;
                left -= 2;
                pc += 2;
                continue;
              }
            } else if (
              typeof a === 'object' &&
              a !== null &&
              a.type === floatType &&
              typeof b === 'object' &&
              b !== null &&
              b.type === floatType
            ) {
              const op = (instructions[pc + 1] as number) >>> 8;
              const x = (a as PyFloat).value;
              const y = (b as PyFloat).value;
              stack[sp++] = new PyFloat(
                op === BinaryOp.ADD || op === BinaryOp.INPLACE_ADD ? x + y : lessOrTimesFloat(op, x, y),
              );
              left -= 2;
              pc += 2;
              continue;
            }
            if (typeof a === 'object' && a !== null) a.refcount++;
            stack[sp++] = a;
            continue;
          }
          case Fused.ARITHMETIC_TOP: {
            const a = stack[sp - 1];
            const b = stack[base + arg];
            if (typeof a === 'number' && typeof b === 'number') {
              const op = (instructions[pc] as number) >>> 8;
              const result = op === BinaryOp.ADD || op === BinaryOp.INPLACE_ADD ? a + b : lessOrTimes(op, a, b);
              if ((result | 0) === result || Number.isSafeInteger(result)) {
                stack[sp - 1] = result;
                left--;
                pc++;
                continue;
              }
            } else if (
              typeof a === 'object' &&
              a !== null &&
              a.type === floatType &&
              typeof b === 'object' &&
              b !== null &&
              b.type === floatType
            ) {
              const op = (instructions[pc] as number) >>> 8;
              const x = (a as PyFloat).value;
              const y = (b as PyFloat).value;
              stack[sp - 1] = new PyFloat(
                op === BinaryOp.ADD || op === BinaryOp.INPLACE_ADD ? x + y : lessOrTimesFloat(op, x, y),
              );
              left--;
              pc++;
              continue;
            }
            if (typeof b === 'object' && b !== null) b.refcount++;
            stack[sp++] = b;
            continue;
          }
          case Fused.COMPARE_JUMP_LOCALS:
          case Fused.COMPARE_JUMP_CONST: {
            const a = stack[base + arg];
            const operand = (instructions[pc] as number) >>> 8;
            const b = (word & 0xff) === Fused.COMPARE_JUMP_LOCALS ? stack[base + operand] : code.constants[operand];
            if (typeof a === 'number' && typeof b === 'number') {
              left -= 3;
              if (compareNumbers((instructions[pc + 1] as number) >>> 9, a, b)) pc += 3;
              else pc = (instructions[pc + 2] as number) >>> 8;
              continue;
            }
            if (typeof a === 'object' && a !== null) a.refcount++;
            stack[sp++] = a;
            continue;
          }
          case Fused.COMPARE_JUMP: {
            const b = stack[sp - 1];
            const a = stack[sp - 2];
            if (typeof a === 'number' && typeof b === 'number') {
              left--;
              sp -= 2;
              if (compareNumbers(arg >> 1, a, b)) pc++;
              else pc = (instructions[pc] as number) >>> 8;
              continue;
            }
            if (
              typeof a === 'object' &&
              a !== null &&
              a.type === floatType &&
              typeof b === 'object' &&
              b !== null &&
              b.type === floatType
            ) {
              left--;
              sp -= 2;
              if (compareNumbers(arg >> 1, (a as PyFloat).value, (b as PyFloat).value)) pc++;
              else pc = (instructions[pc] as number) >>> 8;
              continue;
            }
            frame.pc = pc;
            frame.sp = sp;
            if (slow.compare(vm, thread, frame, a as Value, b as Value, arg)) continue reload;
            sp = frame.sp;
            continue;
          }
          case Fused.SUBSCRIPT: {
            const container = stack[base + arg];
            const key = stack[base + ((instructions[pc] as number) >>> 8)];
            if (
              typeof key === 'number' &&
              typeof container === 'object' &&
              container !== null &&
              container.type === listType
            ) {
              const items = (container as PyObject<Value[]>).payload;
              const value = items[key < 0 ? key + items.length : key];
              if (value !== undefined) {
                if (typeof value === 'object' && value !== null) value.refcount++;
                stack[sp++] = value;
                left -= 2;
                pc += 2;
                continue;
              }
            }
            if (typeof container === 'object' && container !== null) container.refcount++;
            stack[sp++] = container;
            continue;
          }
          case Fused.LOAD_ATTRIBUTE: {
            const object = stack[base + arg];
            if (typeof object === 'object' && object !== null) {
              const cache = code.caches[pc] as InlineCache | undefined;
              if (
                cache !== undefined &&
                cache.kind === CacheKind.SLOT &&
                (object as PyObject).shape === cache.shape &&
                object.type.version === cache.version
              ) {
                const value = ((object as PyObject).slots as (Value | undefined)[])[cache.slot];
                if (value !== undefined) {
                  if (typeof value === 'object' && value !== null) value.refcount++;
                  stack[sp++] = value;
                  left--;
                  pc++;
                  continue;
                }
              }
              object.refcount++;
            }
            stack[sp++] = object;
            continue;
          }
          case Fused.ARITHMETIC_THEN_STORE:
          case Op.BINARY_OP: {
            const b = stack[sp - 1];
            const a = stack[sp - 2];
            if (typeof a === 'number' && typeof b === 'number') {
              const result = numberOp(arg, a, b);
              if ((result | 0) === result || Number.isSafeInteger(result)) {
                sp--;
                if ((word & 0xff) === Fused.ARITHMETIC_THEN_STORE) {
                  const slot = base + ((instructions[pc++] as number) >>> 8);
                  left--;
                  sp--;
                  const old = stack[slot];
                  stack[slot] = result;
                  if (typeof old === 'object' && old !== null && --old.refcount === 0) heap.free(old as PyObject);
                } else stack[sp - 1] = result;
                continue;
              }
            } else if (
              typeof a === 'object' &&
              a !== null &&
              typeof b === 'object' &&
              b !== null &&
              a.type === floatType &&
              b.type === floatType
            ) {
              const x = (a as PyFloat).value;
              const y = (b as PyFloat).value;
              const op = arg >= BinaryOp.INPLACE_ADD ? arg - BinaryOp.INPLACE_ADD : arg;
              let result: PyFloat | null = null;
              if (op === BinaryOp.MULTIPLY) result = new PyFloat(x * y);
              else if (op === BinaryOp.ADD) result = new PyFloat(x + y);
              else if (op === BinaryOp.SUBTRACT) result = new PyFloat(x - y);
              else if (op === BinaryOp.TRUE_DIVIDE && y !== 0) result = new PyFloat(x / y);
              if (result !== null) {
                if ((word & 0xff) === Fused.ARITHMETIC_THEN_STORE) {
                  const slot = base + ((instructions[pc++] as number) >>> 8);
                  left--;
                  sp -= 2;
                  const old = stack[slot];
                  stack[slot] = result;
                  if (typeof old === 'object' && old !== null && --old.refcount === 0) heap.free(old as PyObject);
                } else stack[--sp - 1] = result;
                continue;
              }
            }
            frame.pc = pc;
            frame.sp = sp;
            const result = binaryOperation(vm, a as Value, b as Value, arg);
            if (result instanceof Request) {
              slow.begin(vm, thread, frame, result, ReturnMode.PUSH, 2);
              continue reload;
            }
            sp--;
            stack[sp - 1] = result;
            if (typeof a === 'object' && a !== null && --a.refcount === 0) heap.free(a as PyObject);
            if (typeof b === 'object' && b !== null && --b.refcount === 0) heap.free(b as PyObject);
            continue;
          }

          case Op.LOAD_CONST: {
            const value = code.constants[arg];
            if (typeof value === 'object' && value !== null) value.refcount++;
            stack[sp++] = value;
            continue;
          }
          case Op.LOAD_FAST: {
            const value = stack[base + arg];
            if (typeof value === 'object' && value !== null) value.refcount++;
            stack[sp++] = value;
            continue;
          }
          case Op.LOAD_FAST_CHECK: {
            const value = stack[base + arg];
            if (value === undefined) {
              frame.pc = pc;
              frame.sp = sp;
              throw unboundSlot(code, arg);
            }
            if (typeof value === 'object' && value !== null) value.refcount++;
            stack[sp++] = value;
            continue;
          }
          case Op.LOAD_FAST_AND_CLEAR:
            stack[sp++] = stack[base + arg];
            stack[base + arg] = undefined;
            continue;
          case Op.STORE_FAST: {
            const old = stack[base + arg];
            stack[base + arg] = stack[--sp];
            if (typeof old === 'object' && old !== null && --old.refcount === 0) heap.free(old as PyObject);
            continue;
          }
          case Op.DELETE_FAST: {
            const old = stack[base + arg];
            if (old === undefined) {
              frame.pc = pc;
              frame.sp = sp;
              throw unboundSlot(code, arg);
            }
            stack[base + arg] = undefined;
            heap.decref(old);
            continue;
          }
          case Op.LOAD_GLOBAL: {
            const cache = code.caches[pc - 1];
            let value: Value | undefined;
            if (
              cache !== undefined &&
              cache.table === frame.globals.payload &&
              cache.table.keyVersion === cache.version
            ) {
              if (cache.kind === CacheKind.GLOBAL) value = cache.table.values[cache.slot];
              else {
                const builtins = frame.builtins.payload as DictTable;
                if (builtins.keyVersion === cache.version2) value = builtins.values[cache.slot];
              }
            }
            if (value === undefined) {
              frame.pc = pc;
              frame.sp = sp;
              value = loadGlobal(frame, code, pc - 1, arg >> 1);
            }
            if (typeof value === 'object' && value !== null) value.refcount++;
            stack[sp++] = value;
            if ((arg & 1) !== 0) stack[sp++] = undefined;
            continue;
          }
          case Op.STORE_GLOBAL:
            heap.decref(frame.globals.payload.setString(code.names[arg] as string, stack[--sp] as Value));
            stack[sp] = undefined;
            continue;
          case Op.DELETE_GLOBAL:
            frame.pc = pc;
            frame.sp = sp;
            slow.deleteGlobal(vm, frame, code.names[arg] as string);
            continue;
          case Op.LOAD_NAME: {
            frame.pc = pc;
            frame.sp = sp;
            if (loadName(vm, thread, frame, code.names[arg] as string)) continue reload;
            sp = frame.sp;
            continue;
          }
          case Op.STORE_NAME: {
            const value = stack[--sp] as Value;
            stack[sp] = undefined;
            frame.pc = pc;
            frame.sp = sp;
            if (storeName(vm, thread, frame, code.names[arg] as string, value)) continue reload;
            continue;
          }
          case Op.DELETE_NAME:
            frame.pc = pc;
            frame.sp = sp;
            if (deleteName(vm, thread, frame, code.names[arg] as string)) continue reload;
            continue;
          case Op.LOAD_LOCALS:
            stack[sp++] = slow.share(frame.locals);
            continue;
          case Op.LOAD_FROM_DICT_OR_DEREF:
            frame.pc = pc;
            frame.sp = --sp;
            if (loadFromDictOrDeref(vm, thread, frame, arg, stack[sp] as Value)) continue reload;
            sp = frame.sp;
            continue;
          case Op.LOAD_FROM_DICT_OR_GLOBALS:
            frame.pc = pc;
            frame.sp = --sp;
            if (loadFromDictOrGlobals(vm, thread, frame, code.names[arg] as string, stack[sp] as Value))
              continue reload;
            sp = frame.sp;
            continue;
          case Op.MAKE_CELL:
            stack[base + arg] = newCell(heap, stack[base + arg]);
            continue;
          case Op.COPY_FREE_VARS:
            slow.copyFreeVariables(frame, stack, arg);
            continue;
          case Op.LOAD_DEREF: {
            const value = (stack[base + arg] as PyCell).payload.value;
            if (value === undefined) {
              frame.pc = pc;
              frame.sp = sp;
              throw unboundSlot(code, arg);
            }
            if (typeof value === 'object' && value !== null) value.refcount++;
            stack[sp++] = value;
            continue;
          }
          case Op.STORE_DEREF: {
            const cell = (stack[base + arg] as PyCell).payload as CellPayload;
            const old = cell.value;
            cell.value = stack[--sp];
            stack[sp] = undefined;
            if (typeof old === 'object' && old !== null && --old.refcount === 0) heap.free(old as PyObject);
            continue;
          }
          case Op.DELETE_DEREF:
            frame.pc = pc;
            frame.sp = sp;
            slow.deleteDeref(vm, code, arg, stack[base + arg] as PyCell);
            continue;

          case Op.LOAD_ATTR: {
            const object = stack[sp - 1];
            if (typeof object === 'object' && object !== null) {
              const cache = code.caches[pc - 1] as InlineCache | undefined;
              if (
                cache !== undefined &&
                (object as PyObject).shape === cache.shape &&
                object.type.version === cache.version
              ) {
                if (cache.kind === CacheKind.SLOT) {
                  const value = ((object as PyObject).slots as (Value | undefined)[])[cache.slot];
                  if (value !== undefined) {
                    if (typeof value === 'object' && value !== null) value.refcount++;
                    stack[sp - 1] = value;
                    if ((arg & 1) !== 0) stack[sp++] = undefined;
                    if (--object.refcount === 0) heap.free(object as PyObject);
                    continue;
                  }
                } else if (cache.kind === CacheKind.METHOD && (arg & 1) !== 0) {
                  const method = cache.value as PyObject;
                  method.refcount++;
                  stack[sp - 1] = method;
                  stack[sp++] = object;
                  continue;
                }
              }
            }
            frame.pc = pc;
            frame.sp = sp;
            if (loadAttribute(vm, thread, frame, code, pc - 1, arg)) continue reload;
            sp = frame.sp;
            continue;
          }
          case Op.STORE_ATTR: {
            const object = stack[sp - 1];
            const cache = code.caches[pc - 1] as InlineCache | undefined;
            if (
              cache !== undefined &&
              typeof object === 'object' &&
              object !== null &&
              (object as PyObject).shape === cache.shape &&
              object.type.version === cache.version &&
              (object as PyObject).slots !== null
            ) {
              const slots = (object as PyObject).slots as (Value | undefined)[];
              const value = stack[sp - 2];
              if (cache.kind === CacheKind.SLOT) {
                const old = slots[cache.slot];
                slots[cache.slot] = value;
                sp -= 2;
                if (typeof old === 'object' && old !== null && --old.refcount === 0) heap.free(old as PyObject);
              } else {
                (object as PyObject).shape = cache.nextShape as NonNullable<typeof cache.nextShape>;
                slots.push(value);
                sp -= 2;
              }
              if (--object.refcount === 0) heap.free(object as PyObject);
              continue;
            }
            frame.pc = pc;
            frame.sp = sp;
            if (storeAttribute(vm, thread, frame, code, pc - 1, arg)) continue reload;
            sp = frame.sp;
            continue;
          }
          case Op.DELETE_ATTR:
            frame.pc = pc;
            frame.sp = sp;
            if (slow.deleteAttr(vm, thread, frame, code.names[arg] as string)) continue reload;
            sp = frame.sp;
            continue;
          case Op.LOAD_SUPER_ATTR:
            frame.pc = pc;
            frame.sp = sp;
            if (loadSuperAttr(vm, thread, frame, code.names[arg >> 2] as string, arg & 3)) continue reload;
            sp = frame.sp;
            continue;

          case Op.BINARY_SUBSCR: {
            const key = stack[sp - 1];
            const container = stack[sp - 2];
            if (
              typeof key === 'number' &&
              typeof container === 'object' &&
              container !== null &&
              container.type === listType
            ) {
              const items = (container as PyObject<Value[]>).payload;
              const value = items[key < 0 ? key + items.length : key];
              if (value !== undefined) {
                if (typeof value === 'object' && value !== null) value.refcount++;
                sp--;
                stack[sp - 1] = value;
                if (--container.refcount === 0) heap.free(container as PyObject);
                continue;
              }
            }
            frame.pc = pc;
            frame.sp = sp;
            if (slow.binarySubscript(vm, thread, frame, container as Value, key as Value)) continue reload;
            sp = frame.sp;
            continue;
          }
          case Op.STORE_SUBSCR: {
            const key = stack[sp - 1];
            const container = stack[sp - 2];
            if (
              typeof key === 'number' &&
              typeof container === 'object' &&
              container !== null &&
              container.type === listType
            ) {
              const items = (container as PyObject<Value[]>).payload;
              const at = key < 0 ? key + items.length : key;
              const old = items[at];
              if (old !== undefined) {
                items[at] = stack[sp - 3] as Value;
                sp -= 3;
                if (typeof old === 'object' && old !== null && --old.refcount === 0) heap.free(old as PyObject);
                if (--container.refcount === 0) heap.free(container as PyObject);
                continue;
              }
            }
            frame.pc = pc;
            frame.sp = sp;
            if (slow.storeSubscript(vm, thread, frame)) continue reload;
            sp = frame.sp;
            continue;
          }
          case Op.DELETE_SUBSCR:
            frame.pc = pc;
            frame.sp = sp;
            if (slow.deleteSubscript(vm, thread, frame)) continue reload;
            sp = frame.sp;
            continue;
          case Op.BINARY_SLICE:
            frame.pc = pc;
            frame.sp = sp;
            if (slow.binarySlice(vm, thread, frame)) continue reload;
            sp = frame.sp;
            continue;
          case Op.STORE_SLICE:
            frame.pc = pc;
            frame.sp = sp;
            if (slow.storeSlice(vm, thread, frame)) continue reload;
            sp = frame.sp;
            continue;

          case Op.UNARY_NEGATIVE: {
            const value = stack[sp - 1] as Value;
            if (typeof value === 'number' && value !== 0) {
              stack[sp - 1] = -value;
              continue;
            }
            frame.pc = pc;
            frame.sp = sp;
            if (slow.replaceTop(vm, thread, frame, negative(vm, value), ReturnMode.PUSH)) continue reload;
            continue;
          }
          case Op.UNARY_INVERT:
            frame.pc = pc;
            frame.sp = sp;
            if (slow.replaceTop(vm, thread, frame, inverted(vm, stack[sp - 1] as Value), ReturnMode.PUSH))
              continue reload;
            continue;
          case Op.UNARY_NOT:
            stack[sp - 1] = stack[sp - 1] !== true;
            continue;
          case Op.TO_BOOL: {
            const value = stack[sp - 1];
            if (typeof value === 'boolean') continue;
            frame.pc = pc;
            frame.sp = sp;
            if (slow.replaceTop(vm, thread, frame, isTrue(vm, value as Value), ReturnMode.PUSH)) continue reload;
            continue;
          }
          case Op.COMPARE_OP: {
            const b = stack[sp - 1];
            const a = stack[sp - 2];
            if (typeof a === 'number' && typeof b === 'number') {
              sp--;
              stack[sp - 1] = compareNumbers(arg >> 1, a, b);
              continue;
            }
            if (
              typeof a === 'object' &&
              a !== null &&
              a.type === floatType &&
              typeof b === 'object' &&
              b !== null &&
              b.type === floatType
            ) {
              sp--;
              stack[sp - 1] = compareNumbers(arg >> 1, (a as PyFloat).value, (b as PyFloat).value);
              continue;
            }
            frame.pc = pc;
            frame.sp = sp;
            if (slow.compare(vm, thread, frame, a as Value, b as Value, arg)) continue reload;
            sp = frame.sp;
            continue;
          }
          case Op.IS_OP: {
            const b = stack[--sp];
            const a = stack[sp - 1];
            stack[sp] = undefined;
            stack[sp - 1] = slow.isSame(a as Value, b as Value) !== (arg === 1);
            heap.decref(a);
            heap.decref(b);
            continue;
          }
          case Op.CONTAINS_OP:
            frame.pc = pc;
            frame.sp = sp;
            if (slow.contains(vm, thread, frame, arg === 1)) continue reload;
            sp = frame.sp;
            continue;

          case Op.BUILD_TUPLE: {
            sp -= arg;
            const items = stack.slice(sp, sp + arg) as Value[];
            stack[sp++] = newTuple(heap, items);
            continue;
          }
          case Op.BUILD_LIST: {
            sp -= arg;
            const items = stack.slice(sp, sp + arg) as Value[];
            stack[sp++] = heap.allocate(listType, items);
            continue;
          }
          case Op.LIST_APPEND: {
            (stack[sp - 1 - arg] as PyObject<Value[]>).payload.push(stack[--sp] as Value);
            continue;
          }
          case Op.BUILD_SLICE:
            frame.sp = sp;
            slow.buildSlice(vm, frame, stack, arg);
            sp = frame.sp;
            continue;
          case Op.BUILD_STRING:
            frame.pc = pc;
            frame.sp = sp;
            slow.buildString(vm, frame, stack, arg);
            sp = frame.sp;
            continue;
          case Op.UNPACK_SEQUENCE: {
            const sequence = stack[sp - 1];
            if (slow.unpackFixed(sequence, arg)) {
              const items = (sequence as PyObject<readonly Value[]>).payload;
              sp--;
              for (let i = arg - 1; i >= 0; i--) {
                const value = items[i] as Value;
                if (typeof value === 'object' && value !== null) value.refcount++;
                stack[sp++] = value;
              }
              heap.decref(sequence);
              continue;
            }
            frame.pc = pc;
            frame.sp = sp;
            if (slow.unpackSequence(vm, thread, frame, arg)) continue reload;
            sp = frame.sp;
            continue;
          }

          case Op.GET_ITER: {
            frame.pc = pc;
            frame.sp = sp;
            if (slow.getIter(vm, thread, frame)) continue reload;
            continue;
          }
          case Op.FOR_ITER: {
            frame.pc = pc;
            frame.sp = sp;
            if (nextInLoop(vm, thread, frame, stack)) continue reload;
            pc = frame.pc;
            sp = frame.sp;
            continue;
          }
          case Op.END_FOR:
            sp--;
            heap.decref(stack[sp]);
            stack[sp] = undefined;
            continue;
          case Op.JUMP_FORWARD:
          case Op.JUMP_BACKWARD:
          case Op.JUMP_BACKWARD_NO_INTERRUPT:
            pc = arg;
            continue;
          case Op.POP_JUMP_IF_FALSE:
            if (stack[--sp] === false) pc = arg;
            continue;
          case Op.POP_JUMP_IF_TRUE:
            if (stack[--sp] === true) pc = arg;
            continue;
          case Op.POP_JUMP_IF_NONE: {
            const value = stack[--sp];
            stack[sp] = undefined;
            if (value === null) pc = arg;
            else heap.decref(value);
            continue;
          }
          case Op.POP_JUMP_IF_NOT_NONE: {
            const value = stack[--sp];
            stack[sp] = undefined;
            if (value !== null) {
              pc = arg;
              heap.decref(value);
            }
            continue;
          }

          case Op.CALL: {
            const at = sp - arg - 2;
            const callable = stack[at];
            frame.pc = pc;
            if (typeof callable === 'object' && callable !== null && callable.type === functionType) {
              const func = callable as PyFunction;
              const target = func.payload.code as PyCode;
              const given = stack[at + 1] === undefined ? arg : arg + 1;
              const loaded = target.payload;
              if (loaded.simple && loaded.argcount === given) {
                // The arguments lie where the new frame's parameters are to be.
                const newBase = sp - given;
                frame.sp = at;
                stack[at] = undefined;
                pushInPlace(vm, thread, func, newBase, given);
                continue reload;
              }
            }
            frame.sp = sp;
            thread.sliceLeft = left;
            if (callFromStack(vm, thread, frame, arg)) continue reload;
            sp = frame.sp;
            continue;
          }
          case Op.CALL_KW:
            frame.pc = pc;
            frame.sp = sp;
            if (callKeywords(vm, thread, frame, arg)) continue reload;
            sp = frame.sp;
            continue;
          case Op.CALL_FUNCTION_EX:
            frame.pc = pc;
            frame.sp = sp;
            if (callUnpacked(vm, thread, frame, arg)) continue reload;
            sp = frame.sp;
            continue;
          case Op.MAKE_FUNCTION:
            stack[sp - 1] = slow.makeFunction(vm, frame, stack[sp - 1] as PyCode);
            continue;
          case Op.SET_FUNCTION_ATTRIBUTE: {
            const func = stack[--sp] as PyFunction;
            slow.setFunctionAttribute(vm, func, arg, stack[sp - 1] as Value);
            stack[sp - 1] = func;
            stack[sp] = undefined;
            continue;
          }
          case Op.RETURN_CONST:
          case Op.RETURN_VALUE: {
            let value: Value | undefined;
            if ((word & 0xff) === Op.RETURN_CONST) {
              value = code.constants[arg];
              if (typeof value === 'object' && value !== null) value.refcount++;
            } else {
              value = stack[--sp];
              stack[sp] = undefined;
            }
            frame.pc = pc;
            frame.sp = sp;
            const mode = frame.returnMode;
            if (frame.generator !== null) {
              finishGenerator(vm, thread, frame, value as Value);
            } else if (mode === ReturnMode.PUSH) {
              const back = popFrame(vm, thread, frame);
              if (back !== null && !back.native) {
                stack[back.sp++] = value;
                continue reload;
              }
              deliver(vm, thread, value, mode);
            } else if (mode === ReturnMode.INIT) returnFromInit(vm, thread, frame, value as Value);
            else {
              popFrame(vm, thread, frame);
              deliver(vm, thread, value, mode);
            }
            continue reload;
          }
          case Op.RETURN_GENERATOR: {
            frame.pc = pc;
            frame.sp = sp;
            makeGenerator(vm, thread, frame);
            continue reload;
          }
          case Op.YIELD_VALUE: {
            const value = stack[--sp];
            stack[sp] = undefined;
            frame.pc = pc;
            frame.sp = sp;
            const mode = frame.returnMode;
            const generator: PyGenerator = suspendGenerator(thread, frame);
            if (--generator.refcount === 0) heap.free(generator);
            const top = thread.frame;
            if (top !== null && !top.native) {
              receive(vm, top, stack, value, mode);
            } else deliver(vm, thread, value, mode);
            continue reload;
          }
          case Op.SEND: {
            frame.pc = pc;
            frame.sp = sp;
            send(vm, thread, frame, arg);
            continue reload;
          }
          case Op.END_SEND: {
            const value = stack[--sp];
            stack[sp] = undefined;
            heap.decref(stack[sp - 1]);
            stack[sp - 1] = value;
            continue;
          }

          case Op.PUSH_EXC_INFO:
            pushHandled(thread, stack, sp);
            sp++;
            continue;
          case Op.POP_EXCEPT:
            sp--;
            endHandler(vm, thread, stack[sp] as Value);
            stack[sp] = undefined;
            continue;
          case Op.CHECK_EXC_MATCH: {
            frame.pc = pc;
            frame.sp = sp;
            const kind = stack[sp - 1] as Value;
            stack[sp - 1] = matchesException(stack[sp - 2] as Value, kind);
            heap.decref(kind);
            continue;
          }
          case Op.RAISE_VARARGS:
            frame.pc = pc;
            frame.sp = sp;
            if (raiseVarargs(vm, thread, frame, arg)) continue reload;
            continue;
          case Op.RERAISE: {
            const exception = stack[--sp] as PyObject;
            stack[sp] = undefined;
            frame.pc = pc;
            frame.sp = sp;
            raiseInTop(vm, thread, new Raised(exception as PyException), true);
            continue reload;
          }
          default:
            frame.pc = pc;
            frame.sp = sp;
            if (executeRare(vm, thread, frame, word & 0xff, arg)) continue reload;
            pc = frame.pc;
            sp = frame.sp;
            continue;
        }
      }
    } catch (thrown) {
      // Whatever can throw has stored `pc` and `sp` in the frame before; helpers that take operands off the stack
      // change them there, so the local copies may be behind.
      raiseInTop(vm, thread, thrown, false);
    }
  }
}

/** Subtraction or multiplication, by the number of a BINARY_OP; the product is never -0 for ints. */
function lessOrTimes(op: number, a: number, b: number): number {
  return op === BinaryOp.SUBTRACT || op === BinaryOp.INPLACE_SUBTRACT ? a - b : a * b + 0;
}

/** The same for floats, where -0.0 counts. */
function lessOrTimesFloat(op: number, a: number, b: number): number {
  return op === BinaryOp.SUBTRACT || op === BinaryOp.INPLACE_SUBTRACT ? a - b : a * b;
}

/** The operators on ints that numbers can do at once; 0.5 where the long way has to be taken. */
function numberOp(op: number, a: number, b: number): number {
  switch (op) {
    case BinaryOp.ADD:
    case BinaryOp.INPLACE_ADD:
      return a + b;
    case BinaryOp.SUBTRACT:
    case BinaryOp.INPLACE_SUBTRACT:
      return a - b;
    case BinaryOp.MULTIPLY:
    case BinaryOp.INPLACE_MULTIPLY:
      return a * b + 0;
    case BinaryOp.REMAINDER:
    case BinaryOp.INPLACE_REMAINDER:
      return a >= 0 && b > 0 ? a % b : 0.5;
    case BinaryOp.FLOOR_DIVIDE:
    case BinaryOp.INPLACE_FLOOR_DIVIDE:
      return a >= 0 && b > 0 ? (a - (a % b)) / b : 0.5;
    case BinaryOp.AND:
    case BinaryOp.INPLACE_AND:
      return (a | 0) === a && (b | 0) === b ? a & b : 0.5;
    default:
      return 0.5;
  }
}

/** `a op b` for two JavaScript numbers. */
function compareNumbers(op: CompareOp, a: number, b: number): boolean {
  switch (op) {
    case CompareOp.LT:
      return a < b;
    case CompareOp.LE:
      return a <= b;
    case CompareOp.EQ:
      return a === b;
    case CompareOp.NE:
      return a !== b;
    case CompareOp.GT:
      return a > b;
    case CompareOp.GE:
      return a >= b;
  }
}

/** A frame for a function whose arguments already lie at `base` (their references become the frame's). */
function pushInPlace(vm: VM, thread: Thread, func: PyFunction, base: number, given: number): void {
  const loaded = (func.payload.code as PyCode).payload;
  if (base + loaded.frameSize > thread.stack.length) thread.reserve(base, loaded.frameSize);
  const { stack } = thread;
  const end = base + loaded.slotCount;
  for (let i = base + given; i < end; i++) stack[i] = undefined;
  if (thread.depth >= vm.recursionLimit) {
    for (let i = base; i < base + given; i++) vm.heap.decref(stack[i]);
    vm.heap.decref(func);
    throw raise('RecursionError', 'maximum recursion depth exceeded');
  }
  const { globals, builtins, code } = func.payload;
  pushFrame(vm, thread, code as PyCode, globals, builtins, func, base, ReturnMode.PUSH);
}
