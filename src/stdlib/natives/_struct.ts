// The module `_struct`, which `struct` shows to programs.

import { asBytes, asWritableBytes, newBytes } from '../../objects/bytes.ts';
import { newTuple } from '../../objects/collections.ts';

import type { Layout, Visit } from '../../objects/layout.ts';
import { type Int, incref, type PyObject, type Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { stringRepr } from '../../objects/text/repr.ts';
import { staticType, typeOf } from '../../objects/type.ts';

import { expectClass } from '../../vm/argumentTypes.ts';
import { attempt } from '../../vm/attempt.ts';
import { encodeText } from '../../vm/codecErrors.ts';
import { type BuiltinIterator, iteratorType } from '../../vm/iterator.ts';
import type { VM } from '../../vm/machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { latin1Text } from '../../vm/percent.ts';
import type { Outcome, Steps } from '../../vm/request.ts';
import { withSize } from '../../vm/textArguments.ts';
import type { StructPlan } from './struct/format.ts';
import { packInto, planOf, structError, structErrorType, unpackFrom } from './struct/packing.ts';

/** The plan for a format given as str or bytes. */
function planFor(vm: VM, format: Value): StructPlan {
  const text = asStr(format);
  if (text !== undefined) {
    encodeText(vm, text, 'ascii');
    return planOf(vm, text);
  }
  const bytes = asBytes(format);
  if (bytes === undefined) {
    throw raise('TypeError', `Struct() argument 1 must be a str or bytes object, not ${typeOf(format).name}`);
  }
  return planOf(vm, latin1Text(bytes));
}

function expectBuffer(value: Value): Uint8Array {
  const bytes = asBytes(value);
  if (bytes === undefined) throw raise('TypeError', `a bytes-like object is required, not '${typeOf(value).name}'`);
  return bytes;
}

function pack(vm: VM, plan: StructPlan, values: readonly Value[]): Outcome {
  checkCount(vm, plan, values, 'pack');
  vm.checkSize(plan.size);
  return attempt<Value>(vm, () => packSteps(vm, plan, values));
}

function* packSteps(vm: VM, plan: StructPlan, values: readonly Value[]): Steps<Value> {
  const target = new Uint8Array(plan.size);
  yield* packInto(vm, plan, values, target, 0);
  return newBytes(vm.heap, target);
}

function checkCount(vm: VM, plan: StructPlan, values: readonly Value[], name: string): void {
  if (values.length === plan.valueCount) return;
  throw structError(vm, `${name} expected ${plan.valueCount} items for packing (got ${values.length})`);
}

function packIntoBuffer(vm: VM, plan: StructPlan, args: readonly Value[]): Outcome {
  const [buffer, offset, ...values] = args;
  if (buffer === undefined) throw structError(vm, 'pack_into expected buffer argument');
  if (offset === undefined) throw structError(vm, 'pack_into expected offset argument');
  checkCount(vm, plan, values, 'pack_into');
  const writable = (): Uint8Array => {
    const bytes = asWritableBytes(buffer);
    if (bytes !== undefined) return bytes;
    throw raise('TypeError', `argument must be read-write bytes-like object, not ${typeOf(buffer).name}`);
  };
  writable();
  return withSize(vm, offset, (start) =>
    attempt<Value>(vm, () => packIntoBufferSteps(vm, plan, values, writable, start)),
  );
}

function* packIntoBufferSteps(
  vm: VM,
  plan: StructPlan,
  values: Value[],
  writable: () => Uint8Array,
  start: number,
): Steps<Value> {
  const size = writable().length;
  if (start < 0 && start + plan.size > 0) {
    throw structError(vm, `no space to pack ${plan.size} bytes at offset ${start}`);
  }
  const at = placeOf(vm, plan, start, size, 'pack_into', 'packing');
  // Values may run Python code, which may change the buffer: they are packed aside first.
  const packed = new Uint8Array(plan.size);
  yield* packInto(vm, plan, values, packed, 0);
  const target = writable();
  if (target.length < at + plan.size) throw raise('BufferError', 'the buffer became smaller while packing into it');
  target.set(packed, at);
  return null;
}

/** Where in a buffer of that size an offset (maybe from the end) lies, with room for the plan. */
function placeOf(vm: VM, plan: StructPlan, offset: number, size: number, name: string, doing: string): number {
  let at = offset;
  if (at < 0) {
    if (at + size < 0) throw structError(vm, `offset ${offset} out of range for ${size}-byte buffer`);
    if (at + plan.size > 0) throw structError(vm, `not enough data to unpack ${plan.size} bytes at offset ${offset}`);
    at += size;
  }
  if (size - at >= plan.size) return at;
  throw structError(
    vm,
    `${name} requires a buffer of at least ${at + plan.size} bytes for ${doing} ${plan.size} bytes at offset ${at} ` +
      `(actual buffer size is ${size})`,
  );
}

function unpack(vm: VM, plan: StructPlan, buffer: Value): Value {
  const bytes = expectBuffer(buffer);
  if (bytes.length !== plan.size) throw structError(vm, `unpack requires a buffer of ${plan.size} bytes`);
  return newTuple(vm.heap, unpackFrom(vm, plan, bytes, 0));
}

function unpackFromBuffer(vm: VM, plan: StructPlan, buffer: Value, offset: Value = 0): Outcome {
  expectBuffer(buffer);
  return withSize(vm, offset, (start) => {
    const bytes = expectBuffer(buffer);
    const at = placeOf(vm, plan, start, bytes.length, 'unpack_from', 'unpacking');
    return newTuple(vm.heap, unpackFrom(vm, plan, bytes, at));
  });
}

class UnpackIterator implements BuiltinIterator {
  private at = 0;

  constructor(
    private readonly plan: StructPlan,
    private buffer: Value | undefined,
  ) {}

  next(vm: VM): Value | undefined {
    const bytes = asBytes(this.buffer);
    if (bytes === undefined || this.at + this.plan.size > bytes.length) {
      vm.heap.decref(this.buffer);
      this.buffer = undefined;
      return undefined;
    }
    const at = this.at;
    this.at += this.plan.size;
    return newTuple(vm.heap, unpackFrom(vm, this.plan, bytes, at));
  }

  remaining(): number {
    const bytes = asBytes(this.buffer);
    return bytes === undefined ? 0 : Math.floor((bytes.length - this.at) / this.plan.size);
  }

  references(visit: Visit): void {
    visit(this.buffer);
  }
}

const unpackIteratorType = iteratorType('unpack_iterator', true);
unpackIteratorType.module = '_struct';

function iterUnpack(vm: VM, plan: StructPlan, buffer: Value): Value {
  const bytes = expectBuffer(buffer);
  if (plan.size === 0) throw structError(vm, 'cannot iteratively unpack with a struct of length 0');
  if (bytes.length % plan.size !== 0) {
    throw structError(vm, `iterative unpacking requires a buffer of a multiple of ${plan.size} bytes`);
  }
  return vm.heap.allocate<BuiltinIterator>(unpackIteratorType, new UnpackIterator(plan, incref(buffer)));
}

// The class Struct

const STRUCT_LAYOUT: Layout<StructPlan> = { name: 'Struct', container: false };
const structType = staticType('Struct', {
  layout: STRUCT_LAYOUT as Layout<never>,
  module: '_struct',
  hasWeakrefs: true,
});
type PyStruct = PyObject<StructPlan>;

defineMethods(structType, {
  __new__: leaf('(cls, format)', (vm: VM, cls: Value, format: Value) =>
    vm.heap.allocateInstance(expectClass(cls, structType), planFor(vm, format)),
  ),
  __repr__: leaf(
    '(self, /)',
    (_vm: VM, self: PyStruct) => `${self.type.shortName}(${stringRepr(self.payload.format)})`,
  ),
  pack: stepped('(self, /, *values)', (vm: VM, self: PyStruct, values: readonly Value[]) =>
    pack(vm, self.payload, values),
  ),
  pack_into: stepped('(self, /, *args)', (vm: VM, self: PyStruct, args: readonly Value[]) =>
    packIntoBuffer(vm, self.payload, args),
  ),
  unpack: leaf('(self, buffer, /)', (vm: VM, self: PyStruct, buffer: Value) => unpack(vm, self.payload, buffer)),
  unpack_from: stepped('(self, /, buffer, offset=0)', (vm: VM, self: PyStruct, buffer: Value, offset?: Value) =>
    unpackFromBuffer(vm, self.payload, buffer, offset),
  ),
  iter_unpack: leaf('(self, buffer, /)', (vm: VM, self: PyStruct, buffer: Value) =>
    iterUnpack(vm, self.payload, buffer),
  ),
});
defineAttribute(structType, 'format', (_vm: VM, self: PyStruct) => self.payload.format);
defineAttribute(structType, 'size', (_vm: VM, self: PyStruct) => self.payload.size);

function formatAndRest(args: readonly Value[]): [Value, readonly Value[]] {
  const [format, ...rest] = args;
  if (format === undefined) throw raise('TypeError', 'missing format argument');
  return [format, rest];
}

export const structModule: NativeModule = {
  name: '_struct',
  doc: 'Conversion between Python values and C structs packed in bytes.',
  functions: {
    calcsize: leaf('(format, /)', (vm: VM, format: Value): Int => planFor(vm, format).size),
    pack: stepped('(*args)', (vm: VM, args: readonly Value[]) => {
      const [format, values] = formatAndRest(args);
      return pack(vm, planFor(vm, format), values);
    }),
    pack_into: stepped('(*args)', (vm: VM, args: readonly Value[]) => {
      const [format, rest] = formatAndRest(args);
      return packIntoBuffer(vm, planFor(vm, format), rest);
    }),
    unpack: leaf('(format, buffer, /)', (vm: VM, format: Value, buffer: Value) =>
      unpack(vm, planFor(vm, format), buffer),
    ),
    unpack_from: stepped('(format, /, buffer, offset=0)', (vm: VM, format: Value, buffer: Value, offset?: Value) =>
      unpackFromBuffer(vm, planFor(vm, format), buffer, offset),
    ),
    iter_unpack: leaf('(format, buffer, /)', (vm: VM, format: Value, buffer: Value) =>
      iterUnpack(vm, planFor(vm, format), buffer),
    ),
  },
  values: () => ({ Struct: incref(structType), error: incref(structErrorType) }),
};
