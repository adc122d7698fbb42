// Instructions that are too rare to stand in the interpreter loop. On entry `frame.pc` and `frame.sp` are true and
// the operands are on the stack; on return they are true again. True: another frame is on top.

import { Intrinsic1, Intrinsic2 } from '../../bytecode/code.ts';
import { Op } from '../../bytecode/opcodes.ts';
import { isDict, newDict, newTuple, type PyDict, type PyList, type PyTuple } from '../../objects/collections.ts';
import { exceptionType, type PyException } from '../../objects/exceptions.ts';
import { incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { newSet, type PySet } from '../../objects/set.ts';
import { asciiText } from '../../objects/text/repr.ts';
import { typeOf } from '../../objects/type.ts';
import { bindDescriptor } from '../attributes.ts';
import { RaiseInFrame } from '../calls.ts';
import { dictMerge, dictSet } from '../dictAccess.ts';
import { type Frame, type NativeFrame, ReturnMode } from '../frame.ts';
import { convertStopIteration } from '../generatorMethods.ts';
import { generatorType } from '../generators.ts';
import { setTypeParameterDefault, setTypeParameters, subscriptGeneric, typeAlias, typeVariable } from '../generics.ts';
import { importFrom, importName, importStar } from '../imports.ts';
import { getIterator, listOf, unpackEx } from '../iteration.ts';
import type { VM } from '../machine.ts';
import { expandMapping, mergeKeywords } from '../mappingArguments.ts';
import { isMappingPattern, isSequencePattern, matchClass, matchKeys } from '../matching.ts';
import { positive } from '../operators.ts';
import { formatOf, lengthOf, reprOf, strOf } from '../protocols.ts';
import { call, type Outcome, Request, type Steps, steps } from '../request.ts';
import { setAdd } from '../setAccess.ts';
import { updateSet } from '../setAlgebra.ts';
import type { Thread } from '../thread.ts';
import { undefinedName } from './names.ts';
import { finish } from './slow.ts';

/** Executes the instruction. */
export function executeRare(vm: VM, thread: Thread, frame: Frame, op: Op, arg: number): boolean {
  const { stack } = thread;
  switch (op) {
    case Op.BUILD_SET:
      return buildSet(vm, thread, frame, arg);
    case Op.BUILD_MAP:
      return buildMap(vm, thread, frame, stack.slice(frame.sp - 2 * arg, frame.sp) as Value[], 2 * arg);
    case Op.BUILD_CONST_KEY_MAP: {
      const keys = (stack[frame.sp - 1] as PyTuple).payload;
      const values = stack.slice(frame.sp - 1 - arg, frame.sp - 1) as Value[];
      return buildMap(
        vm,
        thread,
        frame,
        keys.flatMap((key, i) => [key, values[i] as Value]),
        arg + 1,
      );
    }
    case Op.LIST_EXTEND:
      return listExtend(vm, thread, frame, stack[frame.sp - 1 - arg] as PyList);
    case Op.SET_ADD: {
      const outcome = setAdd(vm, (stack[frame.sp - 1 - arg] as PySet).payload, stack[frame.sp - 1] as Value);
      return finish(vm, thread, frame, outcome, ReturnMode.DISCARD, 1);
    }
    case Op.SET_UPDATE:
      return setUpdate(vm, thread, frame, stack[frame.sp - 1 - arg] as PySet);
    case Op.MAP_ADD: {
      const dict = stack[frame.sp - 2 - arg] as PyDict;
      const outcome = dictSet(vm, dict, stack[frame.sp - 2] as Value, stack[frame.sp - 1] as Value);
      return finish(vm, thread, frame, outcome, ReturnMode.DISCARD, 2);
    }
    case Op.DICT_UPDATE: {
      const source = stack[frame.sp - 1] as Value;
      const dict = stack[frame.sp - 1 - arg] as PyDict;
      const outcome = isDict(source) ? dictMerge(vm, dict, source) : expandMapping(vm, dict, source);
      return finish(vm, thread, frame, outcome, ReturnMode.DISCARD, 1);
    }
    case Op.DICT_MERGE: {
      const callable = stack[frame.sp - 4 - arg] as Value;
      const outcome = mergeKeywords(vm, stack[frame.sp - 1 - arg] as PyDict, stack[frame.sp - 1] as Value, callable);
      return finish(vm, thread, frame, outcome, ReturnMode.DISCARD, 1);
    }
    case Op.UNPACK_EX: {
      const outcome = unpackEx(vm, stack[frame.sp - 1] as Value, arg & 0xff, arg >> 8);
      return finish(vm, thread, frame, outcome, ReturnMode.UNPACK, 1);
    }
    case Op.CONVERT_VALUE:
      return finish(vm, thread, frame, convert(vm, stack[frame.sp - 1] as Value, arg), ReturnMode.PUSH, 1);
    case Op.FORMAT_SIMPLE:
      return finish(vm, thread, frame, formatOf(vm, stack[frame.sp - 1] as Value, ''), ReturnMode.PUSH, 1);
    case Op.FORMAT_WITH_SPEC: {
      const outcome = formatOf(vm, stack[frame.sp - 2] as Value, stack[frame.sp - 1] as string);
      return finish(vm, thread, frame, outcome, ReturnMode.PUSH, 2);
    }
    case Op.CALL_INTRINSIC_1:
      return intrinsic1(vm, thread, frame, arg);
    case Op.CALL_INTRINSIC_2:
      return intrinsic2(vm, thread, frame, arg);
    case Op.GET_YIELD_FROM_ITER: {
      const value = stack[frame.sp - 1] as Value;
      if (typeOf(value) === generatorType) return false;
      return finish(vm, thread, frame, getIterator(vm, value), ReturnMode.PUSH, 1);
    }
    case Op.CLEANUP_THROW:
      cleanUpThrow(vm, frame, stack);
      return false;
    case Op.LOAD_BUILD_CLASS: {
      const build = vm.builtins.payload.getString('__build_class__');
      if (build === undefined) throw undefinedName('__build_class__');
      stack[frame.sp++] = incref(build);
      return false;
    }
    case Op.SETUP_ANNOTATIONS:
      setUpAnnotations(vm, frame);
      return false;
    case Op.LOAD_ASSERTION_ERROR:
      stack[frame.sp++] = incref(exceptionType('AssertionError'));
      return false;
    case Op.IMPORT_NAME: {
      const level = stack[frame.sp - 2] as number;
      const outcome = importName(vm, frame, frame.code.names[arg] as string, stack[frame.sp - 1] as Value, level);
      return finish(vm, thread, frame, outcome, ReturnMode.PUSH, 2);
    }
    case Op.IMPORT_FROM: {
      const outcome = importFrom(vm, stack[frame.sp - 1] as Value, frame.code.names[arg] as string);
      return finish(vm, thread, frame, outcome, ReturnMode.PUSH, 0);
    }
    case Op.GET_LEN:
      return finish(vm, thread, frame, lengthOf(vm, stack[frame.sp - 1] as Value), ReturnMode.PUSH, 0);
    case Op.MATCH_MAPPING:
      stack[frame.sp] = isMappingPattern(stack[frame.sp - 1] as Value);
      frame.sp++;
      return false;
    case Op.MATCH_SEQUENCE:
      stack[frame.sp] = isSequencePattern(stack[frame.sp - 1] as Value);
      frame.sp++;
      return false;
    case Op.MATCH_KEYS: {
      const outcome = matchKeys(vm, stack[frame.sp - 2] as Value, stack[frame.sp - 1] as PyTuple);
      return finish(vm, thread, frame, outcome, ReturnMode.PUSH, 0);
    }
    case Op.MATCH_CLASS: {
      const subject = stack[frame.sp - 3] as Value;
      const names = stack[frame.sp - 1] as PyTuple;
      const outcome = matchClass(vm, subject, stack[frame.sp - 2] as Value, arg, names);
      return finish(vm, thread, frame, outcome, ReturnMode.PUSH, 3);
    }
    case Op.BEFORE_WITH:
      return beforeWith(vm, thread, frame);
    case Op.WITH_EXCEPT_START: {
      // exit function, lasti, previous exception, exception
      const exception = stack[frame.sp - 1] as PyException;
      const exit = stack[frame.sp - 4] as Value;
      const outcome = call(exit, exception.type, exception, exception.payload.traceback);
      return finish(vm, thread, frame, outcome, ReturnMode.PUSH, 0);
    }
    default:
      throw new Error(`unknown opcode ${op}`);
  }
}

function buildSet(vm: VM, thread: Thread, frame: Frame, count: number): boolean {
  const { stack } = thread;
  const values = stack.slice(frame.sp - count, frame.sp) as Value[];
  const set = newSet(vm.heap);
  for (let i = 0; i < values.length; i++) {
    let outcome: Outcome;
    try {
      outcome = setAdd(vm, set.payload, values[i] as Value);
    } catch (problem) {
      vm.heap.decref(set);
      throw problem;
    }
    if (outcome instanceof Request) {
      const first = outcome;
      const rest = steps(function* (native) {
        native.own(set);
        yield first;
        for (let j = i + 1; j < values.length; j++) {
          const next = setAdd(vm, set.payload, values[j] as Value);
          if (next instanceof Request) yield next;
        }
        return native.take(set);
      });
      return finish(vm, thread, frame, rest, ReturnMode.PUSH, count);
    }
  }
  return finish(vm, thread, frame, set, ReturnMode.PUSH, count);
}

function buildMap(vm: VM, thread: Thread, frame: Frame, pairs: readonly Value[], operands: number): boolean {
  const dict = newDict(vm.heap);
  for (let i = 0; i < pairs.length; i += 2) {
    let outcome: Outcome;
    try {
      outcome = dictSet(vm, dict, pairs[i] as Value, pairs[i + 1] as Value);
    } catch (problem) {
      vm.heap.decref(dict);
      throw problem;
    }
    if (outcome instanceof Request) {
      const first = outcome;
      const rest = steps(function* (native) {
        native.own(dict);
        yield first;
        for (let j = i + 2; j < pairs.length; j += 2) {
          const next = dictSet(vm, dict, pairs[j] as Value, pairs[j + 1] as Value);
          if (next instanceof Request) yield next;
        }
        return native.take(dict);
      });
      return finish(vm, thread, frame, rest, ReturnMode.PUSH, operands);
    }
  }
  return finish(vm, thread, frame, dict, ReturnMode.PUSH, operands);
}

function listExtend(vm: VM, thread: Thread, frame: Frame, target: PyList): boolean {
  const source = thread.stack[frame.sp - 1] as Value;
  const type = typeOf(source);
  if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined) {
    throw raise('TypeError', `Value after * must be an iterable, not ${type.name}`);
  }
  const outcome = listOf(vm, source);
  const append = (list: Value): null => {
    const items = (list as PyList).payload;
    for (let i = 0; i < items.length; i++) target.payload.push(incref(items[i] as Value));
    vm.heap.decref(list);
    return null;
  };
  const whole =
    outcome instanceof Request
      ? steps(function* () {
          return append(yield outcome);
        })
      : append(outcome);
  return finish(vm, thread, frame, whole, ReturnMode.DISCARD, 1);
}

function setUpdate(vm: VM, thread: Thread, frame: Frame, target: PySet): boolean {
  const outcome = updateSet(vm, target.payload, thread.stack[frame.sp - 1] as Value);
  return finish(vm, thread, frame, outcome, ReturnMode.DISCARD, 1);
}

function convert(vm: VM, value: Value, how: number): Outcome<string> {
  if (how === 1) return strOf(vm, value);
  const text = reprOf(vm, value);
  if (how === 2) return text;
  if (!(text instanceof Request)) return asciiText(text);
  return steps(function* () {
    return asciiText((yield text) as string);
  }) as Outcome<string>;
}

function intrinsic1(vm: VM, thread: Thread, frame: Frame, which: Intrinsic1): boolean {
  const { stack } = thread;
  const value = stack[frame.sp - 1] as Value;
  switch (which) {
    case Intrinsic1.PRINT:
      return finish(vm, thread, frame, displayValue(vm, value), ReturnMode.PUSH, 1);
    case Intrinsic1.IMPORT_STAR:
      return finish(vm, thread, frame, importStar(vm, frame, value), ReturnMode.PUSH, 1);
    case Intrinsic1.STOPITERATION_ERROR:
      return finish(vm, thread, frame, convertStopIteration(vm, value as PyException), ReturnMode.PUSH, 1);
    case Intrinsic1.UNARY_POSITIVE:
      return finish(vm, thread, frame, positive(vm, value), ReturnMode.PUSH, 1);
    case Intrinsic1.LIST_TO_TUPLE: {
      const items = (value as PyList).payload.slice();
      for (const item of items) incref(item);
      return finish(vm, thread, frame, newTuple(vm.heap, items), ReturnMode.PUSH, 1);
    }
    case Intrinsic1.TYPEVAR:
      return finish(vm, thread, frame, typeVariable(vm, 'TypeVar', value, null), ReturnMode.PUSH, 1);
    case Intrinsic1.PARAMSPEC:
      return finish(vm, thread, frame, typeVariable(vm, 'ParamSpec', value, null), ReturnMode.PUSH, 1);
    case Intrinsic1.TYPEVARTUPLE:
      return finish(vm, thread, frame, typeVariable(vm, 'TypeVarTuple', value, null), ReturnMode.PUSH, 1);
    case Intrinsic1.SUBSCRIPT_GENERIC:
      return finish(vm, thread, frame, subscriptGeneric(vm, value as PyTuple), ReturnMode.PUSH, 1);
    case Intrinsic1.TYPEALIAS:
      return finish(vm, thread, frame, typeAlias(vm, value as PyTuple), ReturnMode.PUSH, 1);
  }
}

function intrinsic2(vm: VM, thread: Thread, frame: Frame, which: Intrinsic2): boolean {
  const { stack } = thread;
  const a = stack[frame.sp - 2] as Value;
  const b = stack[frame.sp - 1] as Value;
  switch (which) {
    case Intrinsic2.TYPEVAR_WITH_BOUND:
      return finish(
        vm,
        thread,
        frame,
        typeVariable(vm, 'TypeVar', a, { kind: 'bound', evaluate: b }),
        ReturnMode.PUSH,
        2,
      );
    case Intrinsic2.TYPEVAR_WITH_CONSTRAINTS: {
      const outcome = typeVariable(vm, 'TypeVar', a, { kind: 'constraints', evaluate: b });
      return finish(vm, thread, frame, outcome, ReturnMode.PUSH, 2);
    }
    case Intrinsic2.SET_FUNCTION_TYPE_PARAMS:
      return finish(vm, thread, frame, setTypeParameters(vm, a, b), ReturnMode.PUSH, 2);
    case Intrinsic2.SET_TYPEPARAM_DEFAULT:
      return finish(vm, thread, frame, setTypeParameterDefault(vm, a, b), ReturnMode.PUSH, 2);
  }
}

/** What the interactive mode does with the value of an expression statement: sys.displayhook. */
function displayValue(vm: VM, value: Value): Outcome {
  const hook = vm.module('sys')?.payload.dict.payload.getString('displayhook');
  if (hook === undefined) throw raise('RuntimeError', 'lost sys.displayhook');
  return call(hook, value);
}

/** CLEANUP_THROW: sub-iterator, value sent, exception. A StopIteration's value takes their place. */
function cleanUpThrow(vm: VM, frame: Frame, stack: (Value | undefined)[]): void {
  const exception = stack[frame.sp - 1] as PyException;
  if (!exception.type.isSubtypeOf(exceptionType('StopIteration'))) throw new RaiseInFrame(incref(exception));
  const value = incref(exception.payload.fields?.get('value') ?? null);
  for (let i = 0; i < 3; i++) vm.heap.decref(stack[--frame.sp]);
  stack[frame.sp++] = null;
  stack[frame.sp++] = value;
}

function setUpAnnotations(vm: VM, frame: Frame): void {
  const namespace = frame.locals;
  if (!isDict(namespace) || namespace.payload.getString('__annotations__') !== undefined) return;
  vm.heap.decref(namespace.payload.setString('__annotations__', newDict(vm.heap)));
}

/** BEFORE_WITH: the context manager becomes its bound `__exit__` and the result of `__enter__`. */
function beforeWith(vm: VM, thread: Thread, frame: Frame): boolean {
  const { stack } = thread;
  const manager = stack[frame.sp - 1] as Value;
  const type = typeOf(manager);
  const enter = type.lookup('__enter__');
  const exit = type.lookup('__exit__');
  if (enter === undefined || exit === undefined) {
    const missed = enter === undefined ? '' : ' (missed __exit__ method)';
    throw raise('TypeError', `'${type.name}' object does not support the context manager protocol${missed}`);
  }
  const boundExit = bindDescriptor(vm, exit, manager, type);
  const boundEnter = bindDescriptor(vm, enter, manager, type);
  return finish(
    vm,
    thread,
    frame,
    steps((native) => enterSteps(native, boundEnter, boundExit)),
    ReturnMode.UNPACK,
    1,
  );
}

function* enterSteps(native: NativeFrame, boundEnter: Outcome, boundExit: Outcome): Steps<Value> {
  const exitFunction = native.own(boundExit instanceof Request ? yield boundExit : boundExit);
  const enterFunction = native.own(boundEnter instanceof Request ? yield boundEnter : boundEnter);
  const entered = native.own(yield call(enterFunction));
  // UNPACK pushes the first item last.
  return newTuple(native.vm.heap, [native.take(entered), native.take(exitFunction)]);
}
