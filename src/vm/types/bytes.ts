// bytes: what it does not share with bytearray.

import { asBytes, bytesType, newBytes, type PyBytes } from '../../objects/bytes.ts';
import { newTuple } from '../../objects/collections.ts';
import { hashBytes } from '../../objects/numbers/stringHash.ts';
import { type Int, incref, type Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { bytesRepr } from '../../objects/text/repr.ts';
import { type PyType, typeOf } from '../../objects/type.ts';
import { andThen } from '../andThen.ts';
import { expectClass, expectStr } from '../argumentTypes.ts';
import { attempt } from '../attempt.ts';
import { iterateBytes } from '../byteIterators.ts';
import { bytesFromContents, bytesFromObject } from '../bytesSources.ts';
import { expectRaised } from '../catching.ts';
import { encodeText } from '../codecErrors.ts';
import type { VM } from '../machine.ts';
import { defineMethods, leaf, stepped } from '../native.ts';
import { indexOf } from '../protocols.ts';
import { type Outcome, Request } from '../request.ts';
import { defineByteMethods } from './byteMethods.ts';
import { byteSubscript } from './byteSubscripts.ts';

function create(vm: VM, cls: Value, source?: Value, encoding?: Value, errors?: Value): Outcome {
  const type = expectClass(cls, bytesType);
  return andThen<Value, Value>(
    bytesOf(vm, source, encoding, errors, { name: 'bytes', range: 'bytes must be in range(0, 256)' }),
    (bytes) => asInstance(vm, type, bytes),
  );
}

/** An instance of the class with the contents of a bytes object (owned). */
function asInstance(vm: VM, type: PyType, bytes: Value): Value {
  if (type === bytesType && typeOf(bytes) === bytesType) return bytes;
  const contents = (bytes as PyBytes).payload;
  const instance = type === bytesType ? newBytes(vm.heap, contents) : vm.heap.allocateInstance(type, contents);
  vm.heap.decref(bytes);
  return instance;
}

/** The bytes object (owned) that the arguments of bytes() or bytearray() describe. */
export function bytesOf(
  vm: VM,
  source: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
  noun: { name: 'bytes' | 'bytearray'; range: string },
): Outcome {
  const encodingText = encoding === undefined ? undefined : expectStr(encoding, `${noun.name}() argument 'encoding'`);
  const errorsText = errors === undefined ? undefined : expectStr(errors, `${noun.name}() argument 'errors'`);
  const text = asStr(source);
  if (text !== undefined) {
    if (encodingText === undefined) throw raise('TypeError', 'string argument without an encoding');
    return newBytes(vm.heap, encodeText(vm, text, encodingText, errorsText));
  }
  if (encodingText !== undefined) throw raise('TypeError', 'encoding without a string argument');
  if (errorsText !== undefined) throw raise('TypeError', 'errors without a string argument');
  if (source === undefined) return newBytes(vm.heap, new Uint8Array(0));
  if (noun.name === 'bytes' && typeOf(source).lookup('__bytes__') !== undefined) return bytesFromObject(vm, source);
  if (asBytes(source) === undefined && typeOf(source).lookup('__index__') !== undefined) {
    return attempt<Value>(vm, function* () {
      let size: Int;
      try {
        const index = indexOf(vm, source);
        size = (index instanceof Request ? yield index : index) as Int;
      } catch (problem) {
        // Then it is no size: CPython goes on to take it for an iterable.
        expectRaised(vm, problem, 'TypeError');
        const contents = bytesFromContents(vm, source, noun.name, noun.range);
        return contents instanceof Request ? yield contents : contents;
      }
      return newBytes(vm.heap, zeros(vm, size));
    });
  }
  return bytesFromContents(vm, source, noun.name, noun.range);
}

function zeros(vm: VM, size: Int): Uint8Array {
  if (typeof size === 'bigint') throw raise('OverflowError', "cannot fit 'int' into an index-sized integer");
  if (size < 0) throw raise('ValueError', 'negative count');
  vm.checkSize(size);
  return new Uint8Array(size);
}

defineByteMethods(bytesType, (vm, bytes) => newBytes(vm.heap, bytes));

defineMethods(bytesType, {
  __new__: stepped("(cls, source=b'', encoding='utf-8', errors='strict')", create),
  __repr__: leaf('(self, /)', (vm: VM, self: PyBytes) => {
    vm.checkSize(self.payload.length * 8);
    return bytesRepr(self.payload);
  }),
  __str__: leaf('(self, /)', (vm: VM, self: PyBytes) => {
    vm.checkSize(self.payload.length * 8);
    return bytesRepr(self.payload);
  }),
  __hash__: leaf('(self, /)', (_vm: VM, self: PyBytes) => hashBytes(self.payload)),
  __iter__: leaf('(self, /)', (vm: VM, self: PyBytes) => iterateBytes(vm.heap, self)),
  __getitem__: stepped('(self, key, /)', (vm: VM, self: PyBytes, key: Value) =>
    byteSubscript(vm, self, key, { name: 'byte', outOfRange: 'index out of range' }, (bytes) =>
      newBytes(vm.heap, bytes),
    ),
  ),
  __bytes__: leaf('(self, /)', (vm: VM, self: PyBytes) =>
    self.type === bytesType ? incref(self) : newBytes(vm.heap, self.payload),
  ),
  __getnewargs__: leaf('(self, /)', (vm: VM, self: PyBytes) => newTuple(vm.heap, [newBytes(vm.heap, self.payload)])),
  __sizeof__: leaf('(self, /)', (_vm: VM, self: PyBytes) => 33 + self.payload.length),
});
