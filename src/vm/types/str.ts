// str as a sequence: what operators, subscripts, comparisons and str() itself do. The named methods are in
// strSearch.ts, strShape.ts and strFormat.ts.

import { CompareOp } from '../../bytecode/code.ts';
import { asBytes } from '../../objects/bytes.ts';
import { newTuple } from '../../objects/collections.ts';
import { hashString } from '../../objects/numbers/stringHash.ts';
import type { Int, Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { isSlice, type PySlice, sliceRange } from '../../objects/slice.ts';
import { isAscii } from '../../objects/text/classify.ts';
import { characterAt, compareStrings, hasAstral, lengthOf, stride } from '../../objects/text/codePoints.ts';
import { formatString } from '../../objects/text/formatSpec.ts';
import { stringRepr } from '../../objects/text/repr.ts';
import { find } from '../../objects/text/search.ts';
import { type PyType, strType, typeOf } from '../../objects/type.ts';
import { andThen } from '../andThen.ts';
import { expectClass, expectStr } from '../argumentTypes.ts';
import { decodeBytes } from '../codecErrors.ts';
import { compareNumbers, withCount } from '../itemSequences.ts';
import type { VM } from '../machine.ts';
import { defineMethods, leaf, type NativeDefinition, stepped } from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { strOf } from '../protocols.ts';
import type { Outcome } from '../request.ts';
import { iterateStr } from '../sequenceIterators.ts';
import { withSubscript } from '../subscripts.ts';

/** The text of the receiver of a str method. */
export function textOf(self: Value): string {
  return typeof self === 'string' ? self : (asStr(self) as string);
}

function make(vm: VM, cls: PyType, text: string): Value {
  return cls === strType ? text : vm.heap.allocateInstance<string>(cls, text);
}

function create(vm: VM, cls: Value, object?: Value, encoding?: Value, errors?: Value): Outcome {
  const type = expectClass(cls, strType);
  if (encoding === undefined && errors === undefined) {
    if (object === undefined) return make(vm, type, '');
    return andThen<string, Value>(strOf(vm, object), (text) => make(vm, type, text));
  }
  const encodingText = encoding === undefined ? undefined : expectStr(encoding, "str() argument 'encoding'");
  const errorsText = errors === undefined ? undefined : expectStr(errors, "str() argument 'errors'");
  if (object === undefined) return make(vm, type, '');
  if (asStr(object) !== undefined) throw raise('TypeError', 'decoding str is not supported');
  const bytes = asBytes(object);
  if (bytes === undefined) {
    throw raise('TypeError', `decoding to str: need a bytes-like object, ${typeOf(object).name} found`);
  }
  return make(vm, type, decodeBytes(vm, bytes, encodingText, errorsText));
}

function comparison(op: CompareOp): NativeDefinition {
  const onlyEquality = op === CompareOp.EQ || op === CompareOp.NE;
  return leaf('(self, value, /)', (_vm: VM, self: Value, other: Value) => {
    const b = asStr(other);
    if (b === undefined) return notImplemented();
    const a = textOf(self);
    if (onlyEquality) return (a === b) === (op === CompareOp.EQ);
    return compareNumbers(compareStrings(a, b), 0, op);
  });
}

function getItem(vm: VM, self: Value, key: Value): Outcome {
  const text = textOf(self);
  if (typeof key === 'number') return characterOf(text, key);
  if (!isSlice(key) && typeOf(key).lookup('__index__') === undefined) throw notAnIndex(key);
  return withSubscript(
    vm,
    key,
    'string',
    (index) => characterOf(text, index),
    (slice) => sliceOf(text, slice),
  );
}

function notAnIndex(key: Value) {
  return raise('TypeError', `string indices must be integers, not '${typeOf(key).name}'`);
}

function characterOf(text: string, index: Int): string {
  if (typeof index === 'bigint') throw raise('IndexError', "cannot fit 'int' into an index-sized integer");
  const length = lengthOf(text);
  const position = index < 0 ? index + length : index;
  if (position < 0 || position >= length) throw raise('IndexError', 'string index out of range');
  return characterAt(text, position);
}

function sliceOf(text: string, slice: PySlice): string {
  const { start, step, count } = sliceRange(slice.payload, lengthOf(text));
  return count === 0 ? '' : stride(text, start, step, count);
}

function repeated(vm: VM, self: Value, value: Value): Outcome {
  return withCount(vm, value, (count) => {
    const text = textOf(self);
    if (count <= 0 || text === '') return '';
    vm.checkSize(text.length * count * 2);
    return text.repeat(count);
  });
}

function contains(_vm: VM, self: Value, key: Value): boolean {
  const part = asStr(key);
  if (part === undefined) {
    throw raise('TypeError', `'in <string>' requires string as left operand, not ${typeOf(key).name}`);
  }
  const text = textOf(self);
  return hasAstral(text) ? find(text, part) >= 0 : text.includes(part);
}

/** The size that CPython's compact strings have. */
function sizeOf(text: string): number {
  if (isAscii(text)) return 41 + text.length;
  const length = lengthOf(text) + 1;
  if (hasAstral(text)) return 56 + 4 * length;
  return 56 + (/^[\x00-\xff]*$/.test(text) ? 1 : 2) * length;
}

defineMethods(strType, {
  __new__: stepped("(cls, object='', encoding='utf-8', errors='strict')", create, { countsAsTuple: true }),
  __repr__: leaf('(self, /)', (_vm: VM, self: Value) => stringRepr(textOf(self))),
  __str__: leaf('(self, /)', (_vm: VM, self: Value) => textOf(self)),
  __hash__: leaf('(self, /)', (_vm: VM, self: Value) => hashString(textOf(self))),
  __lt__: comparison(CompareOp.LT),
  __le__: comparison(CompareOp.LE),
  __eq__: comparison(CompareOp.EQ),
  __ne__: comparison(CompareOp.NE),
  __gt__: comparison(CompareOp.GT),
  __ge__: comparison(CompareOp.GE),
  __iter__: leaf('(self, /)', (vm: VM, self: Value) => iterateStr(vm.heap, textOf(self))),
  __len__: leaf('(self, /)', (_vm: VM, self: Value) => lengthOf(textOf(self))),
  __getitem__: stepped('(self, key, /)', getItem),
  __add__: leaf('(self, value, /)', (vm: VM, self: Value, other: Value) => {
    const right = asStr(other);
    if (right === undefined) {
      throw raise('TypeError', `can only concatenate str (not "${typeOf(other).name}") to str`);
    }
    const left = textOf(self);
    vm.checkSize((left.length + right.length) * 2);
    return left + right;
  }),
  __mul__: stepped('(self, value, /)', repeated),
  __rmul__: stepped('(self, value, /)', repeated),
  __contains__: leaf('(self, key, /)', contains),
  __format__: stepped('(self, format_spec, /)', (vm: VM, self: Value, format: Value) => {
    const spec = expectStr(format, '__format__() argument');
    if (spec === '') return strOf(vm, self);
    return formatString(textOf(self), spec, typeOf(self).name);
  }),
  __getnewargs__: leaf('(self, /)', (vm: VM, self: Value) => newTuple(vm.heap, [textOf(self)])),
  __sizeof__: leaf('(self, /)', (_vm: VM, self: Value) => sizeOf(textOf(self))),
});
