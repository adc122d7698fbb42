// Turning objects into bytes, as bytes(), bytearray(), int.from_bytes() and bytearray.extend() do: bytes-like objects
// are copied, iterables of ints are collected.

import { asBytes, bytesType, isBytes, newBytes, type PyBytes } from '../objects/bytes.ts';
import { type Int, incref, type Value } from '../objects/object.ts';
import { asInt, asStr } from '../objects/primitives.ts';
import { raise } from '../objects/raise.ts';
import { typeOf } from '../objects/type.ts';
import { andThen } from './andThen.ts';
import { attempt } from './attempt.ts';
import type { NativeFrame } from './frame.ts';
import { askNext, atEnd, BREATH, getIterator, isIterable, pause } from './iteration.ts';
import type { VM } from './machine.ts';
import { callSpecial, indexOf } from './protocols.ts';
import { type Outcome, Request, type Steps } from './request.ts';

/** The byte that an int stands for. */
export function byteOf(value: Int, message = 'byte must be in range(0, 256)'): number {
  if (value < 0 || value > 255) throw raise('ValueError', message);
  return value as number;
}

/** Continues with the byte that a value stands for by `__index__`. */
export function withByte(vm: VM, value: Value, then: (byte: number) => Outcome): Outcome {
  const known = asInt(value);
  if (known !== undefined) return then(byteOf(known));
  return andThen<Int, Value>(indexOf(vm, value), (index) => then(byteOf(index)));
}

/** `bytes(value)` for everything but int and str: `__bytes__`, a bytes-like object or an iterable; owned. */
export function bytesFromObject(vm: VM, value: Value): Outcome {
  const method = typeOf(value).lookup('__bytes__');
  if (method === undefined) return bytesFromContents(vm, value, 'bytes');
  if (typeOf(value) === bytesType) return incref(value);
  return andThen<Value, Value>(callSpecial(vm, method, value), (result) => {
    if (isBytes(result)) return result;
    const { name } = typeOf(result);
    vm.heap.decref(result);
    throw raise('TypeError', `__bytes__ returned non-bytes (type ${name})`);
  });
}

/** A bytes object with the contents of a bytes-like object or an iterable of ints; owned. `noun`: for messages. */
export function bytesFromContents(
  vm: VM,
  value: Value,
  noun: string,
  rangeMessage = 'bytes must be in range(0, 256)',
): Outcome {
  const known = asBytes(value);
  if (known !== undefined) {
    vm.checkSize(known.length);
    return newBytes(vm.heap, known.slice());
  }
  if (asStr(value) !== undefined || !isIterable(value)) {
    throw raise('TypeError', `cannot convert '${typeOf(value).name}' object to ${noun}`);
  }
  return bytesFromIterable(vm, value, rangeMessage);
}

/** A bytes object of the ints of an iterable; owned. */
export function bytesFromIterable(vm: VM, iterable: Value, rangeMessage: string): Outcome {
  return attempt<PyBytes>(vm, (frame) => bytesFromIterableSteps(frame, vm, iterable, rangeMessage));
}

function* bytesFromIterableSteps(frame: NativeFrame, vm: VM, iterable: Value, rangeMessage: string): Steps<PyBytes> {
  const opened = getIterator(vm, iterable);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  const bytes: number[] = [];
  for (;;) {
    let item = askNext(vm, iterator);
    if (item instanceof Request) {
      try {
        item = (yield item) as Value | undefined;
      } catch (problem) {
        item = atEnd(vm, problem);
      }
    }
    if (item === undefined) return newBytes(vm.heap, Uint8Array.from(bytes));
    const element = frame.own(item as Value);
    const index = indexOf(vm, element);
    bytes.push(byteOf((index instanceof Request ? yield index : index) as Int, rangeMessage));
    frame.drop(element);
    if ((bytes.length & BREATH) === 0) {
      vm.checkSize(bytes.length * 8);
      yield pause();
    }
  }
}
