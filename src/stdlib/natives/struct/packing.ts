// Packing values into bytes and unpacking them, by a plan.

import { type ItemKind, itemRange, readItem, writeFloat, writeInt } from '../../../objects/binaryItems.ts';
import { asBytes, isByteArray, isBytes, newBytes } from '../../../objects/bytes.ts';
import { exceptionTypes, Raised } from '../../../objects/exceptions.ts';
import type { Int, PyFloat, Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import { type PyType, staticType, typeOf } from '../../../objects/type.ts';
import { discard, isRaised } from '../../../vm/catching.ts';
import type { VM } from '../../../vm/machine.ts';
import { indexOf, isTrue } from '../../../vm/protocols.ts';
import { Request, type Steps } from '../../../vm/request.ts';
import { floatFromNumber } from '../../../vm/types/floatNew.ts';
import { FormatProblem, type StructField, type StructPlan, structPlan } from './format.ts';

/** struct.error */
export const structErrorType = staticType('error', {
  base: exceptionTypes.get('Exception') as PyType,
  module: 'struct',
  hasWeakrefs: true,
});

export function structError(vm: VM, message: string): Raised {
  return new Raised(vm.newExceptionOf(structErrorType, [message]));
}

/** The plan of a format; wrong ones are a struct.error. */
export function planOf(vm: VM, format: string): StructPlan {
  try {
    return structPlan(format);
  } catch (problem) {
    if (problem instanceof FormatProblem) throw structError(vm, problem.message);
    throw problem;
  }
}

/** Packs exactly as many values as the plan has into `target` from `offset` on. */
export function* packInto(
  vm: VM,
  plan: StructPlan,
  values: readonly Value[],
  target: Uint8Array,
  offset: number,
): Steps<void> {
  const view = new DataView(target.buffer, target.byteOffset, target.byteLength);
  let next = 0;
  for (const field of plan.fields) {
    for (let i = 0; i < field.count; i++) {
      const at = offset + field.offset + i * field.size;
      const value = values[next++] as Value;
      if (field.kind === null) yield* packOther(vm, field, value, target, at);
      else if (field.kind.startsWith('f')) yield* packFloat(vm, field.kind, field.code, value, view, at, plan.little);
      else yield* packInt(vm, field.kind, field.code, value, view, at, plan.little);
    }
  }
}

function* packInt(
  vm: VM,
  kind: ItemKind,
  code: string,
  value: Value,
  view: DataView,
  at: number,
  little: boolean,
): Steps<void> {
  let int: Int;
  if (typeof value === 'number') int = value;
  else {
    if (typeOf(value).lookup('__index__') === undefined) throw structError(vm, 'required argument is not an integer');
    const index = indexOf(vm, value);
    int = (index instanceof Request ? yield index : index) as Int;
  }
  const { lowest, highest } = itemRange(kind) as { lowest: Int; highest: Int };
  if (int < lowest || int > highest) {
    if (code === 'P') throw structError(vm, 'int too large to convert');
    throw structError(vm, `'${code}' format requires ${lowest} <= number <= ${highest}`);
  }
  writeInt(view, at, kind, little, int);
}

function* packFloat(
  vm: VM,
  kind: ItemKind,
  code: string,
  value: Value,
  view: DataView,
  at: number,
  little: boolean,
): Steps<void> {
  let number: Value;
  try {
    const outcome = floatFromNumber(vm, value);
    if (outcome === undefined) throw structError(vm, 'required argument is not a float');
    number = outcome instanceof Request ? yield outcome : outcome;
  } catch (problem) {
    if (!isRaised(problem, 'TypeError')) throw problem;
    discard(vm, problem);
    throw structError(vm, 'required argument is not a float');
  }
  if (!writeFloat(view, at, kind, little, (number as PyFloat).value)) {
    throw raise('OverflowError', `float too large to pack with ${code} format`);
  }
}

/** `s`, `p`, `c` and `?`. */
function* packOther(vm: VM, field: StructField, value: Value, target: Uint8Array, at: number): Steps<void> {
  if (field.code === '?') {
    const truth = isTrue(vm, value);
    target[at] = (truth instanceof Request ? yield truth : truth) ? 1 : 0;
    return;
  }
  const bytes = isBytes(value) || (field.code !== 'c' && isByteArray(value)) ? asBytes(value) : undefined;
  if (field.code === 'c') {
    if (bytes?.length !== 1) throw structError(vm, 'char format requires a bytes object of length 1');
    target[at] = bytes[0] as number;
    return;
  }
  if (bytes === undefined) throw structError(vm, `argument for '${field.code}' must be a bytes object`);
  if (field.size === 0) return;
  if (field.code === 's') target.set(bytes.subarray(0, field.size), at);
  else {
    const kept = bytes.subarray(0, Math.min(field.size - 1, 255));
    target[at] = kept.length;
    target.set(kept, at + 1);
  }
}

/** The values in `source` from `offset` on; owned. */
export function unpackFrom(vm: VM, plan: StructPlan, source: Uint8Array, offset: number): Value[] {
  vm.checkSize(plan.valueCount * 8);
  const view = new DataView(source.buffer, source.byteOffset, source.byteLength);
  const values: Value[] = [];
  for (const field of plan.fields) {
    for (let i = 0; i < field.count; i++) {
      const at = offset + field.offset + i * field.size;
      values.push(
        field.kind === null ? unpackOther(vm, field, source, at) : readItem(view, at, field.kind, plan.little),
      );
    }
  }
  return values;
}

function unpackOther(vm: VM, field: StructField, source: Uint8Array, at: number): Value {
  if (field.code === '?') return source[at] !== 0;
  if (field.code !== 'p') return newBytes(vm.heap, source.slice(at, at + field.size));
  const length = field.size === 0 ? 0 : Math.min(source[at] as number, field.size - 1);
  return newBytes(vm.heap, source.slice(at + 1, at + 1 + length));
}
