// The module `array`: sequences of numbers of one C type.

import { isByteArray, isBytes, registerBuffer } from '../../objects/bytes.ts';
import { incref, type Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { lengthOf } from '../../objects/text/codePoints.ts';
import type { PyType } from '../../objects/type.ts';
import { badArgument, expectClass } from '../../vm/argumentTypes.ts';
import { attempt } from '../../vm/attempt.ts';
import type { NativeFrame } from '../../vm/frame.ts';
import type { VM } from '../../vm/machine.ts';
import { defineMethods, stepped } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { type Outcome, Request, type Steps } from '../../vm/request.ts';
import { ARRAY_LAYOUT, arrayPayload, arrayType, isArray, isText, type PyArray, TYPE_CODES } from './array/items.ts';
import { appendAll, appendBytes, extendBy } from './array/methods.ts';

registerBuffer(ARRAY_LAYOUT, {
  bytesOf: (payload) => payload.buffer.bytes,
  isWritable: () => true,
  lockOf: (payload) => payload.buffer,
  formatOf: (payload) => payload.code,
});

function create(vm: VM, cls: Value, args: readonly Value[]): Outcome {
  const type = expectClass(cls, arrayType);
  const [typecode, initializer] = args;
  if (typecode === undefined) throw raise('TypeError', 'array() takes at least 1 argument (0 given)');
  if (args.length > 2) throw raise('TypeError', `array() takes at most 2 arguments (${args.length} given)`);
  const code = asStr(typecode);
  if (code === undefined || lengthOf(code) !== 1) {
    throw badArgument('array() argument 1', 'a unicode character', typecode);
  }
  if (!TYPE_CODES.includes(code)) {
    throw raise('ValueError', 'bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)');
  }
  const text = asStr(initializer);
  if (text !== undefined && !isText(code)) {
    throw raise('TypeError', `cannot use a str to initialize an array with typecode '${code}'`);
  }
  return attempt<Value>(vm, (frame) => createSteps(frame, vm, type, initializer, code));
}

function* createSteps(frame: NativeFrame, vm: VM, type: PyType, initializer: Value, code: string): Steps<Value> {
  const array: PyArray = frame.own(vm.heap.allocateInstance(type, arrayPayload(code, new Uint8Array(0))));
  if (initializer !== undefined) {
    const outcome = fill(vm, array, initializer);
    if (outcome instanceof Request) yield outcome;
  }
  return frame.take(array);
}

function fill(vm: VM, array: PyArray, initializer: Value): Outcome {
  if (isBytes(initializer) || isByteArray(initializer)) return appendBytes(vm, array, initializer);
  if (isArray(initializer)) {
    if (isText(initializer.payload.code) && !isText(array.payload.code)) {
      const own = array.payload.code;
      throw raise('TypeError', `cannot use a unicode array to initialize an array with typecode '${own}'`);
    }
    return initializer.payload.code === array.payload.code
      ? extendBy(vm, array, initializer)
      : appendAll(vm, array, initializer);
  }
  return appendAll(vm, array, initializer);
}

defineMethods(arrayType, {
  __new__: stepped('(cls, /, *args)', create),
});

export const arrayModule: NativeModule = {
  name: 'array',
  doc: 'Arrays of numbers of one C type.',
  functions: {},
  values: () => ({ array: incref(arrayType), ArrayType: incref(arrayType), typecodes: TYPE_CODES }),
};
