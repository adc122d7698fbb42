// The methods that bytes and bytearray share. Results are of the receiver's own kind: bytes of bytes, a bytearray of
// a bytearray.

import { CompareOp } from '../../bytecode/code.ts';
import { asBytes, bytesType, isBytes, newBytes } from '../../objects/bytes.ts';
import { isTuple, newList, newTuple, type PyList } from '../../objects/collections.ts';
import type { Int, PyObject, Value } from '../../objects/object.ts';
import { asInt, asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import type { Bytes } from '../../objects/text/byteStrings.ts';
import * as ascii from '../../objects/text/byteStrings.ts';
import { type PyType, typeOf } from '../../objects/type.ts';
import { andThen } from '../andThen.ts';
import { badArgument, expectStr } from '../argumentTypes.ts';
import { attempt } from '../attempt.ts';
import { byteOf } from '../bytesSources.ts';
import { callNow } from '../callNow.ts';
import { expectRaised } from '../catching.ts';
import { decodeBytes } from '../codecErrors.ts';
import { compareNumbers, withCount } from '../itemSequences.ts';
import { isIterable, listOf } from '../iteration.ts';
import type { VM } from '../machine.ts';
import {
  defineClassMethods,
  defineMethods,
  defineStaticMethods,
  leaf,
  type NativeDefinition,
  stepped,
} from '../native.ts';
import { notImplemented } from '../notImplemented.ts';
import { latin1Bytes, latin1Text, percentFormat } from '../percent.ts';
import { indexOf, isTrue } from '../protocols.ts';
import { type Outcome, Request } from '../request.ts';
import { withRange, withSize } from '../textArguments.ts';

/** Makes the result of a method from bytes that nobody else holds. */
export type MakeBytes = (vm: VM, bytes: Bytes) => PyObject;

/** The contents of the receiver of a method. */
export function contentsOf(self: Value): Bytes {
  return asBytes(self) as Bytes;
}

/** The memory of an argument that must be a bytes-like object. */
export function expectBytes(value: Value): Bytes {
  const bytes = asBytes(value);
  if (bytes === undefined) throw raise('TypeError', `a bytes-like object is required, not '${typeOf(value).name}'`);
  return bytes;
}

/** Continues with what is searched for: a bytes-like object, or one byte as an int. */
function withPart(vm: VM, value: Value, message: (name: string) => string, then: (part: Bytes) => Outcome): Outcome {
  const bytes = asBytes(value);
  if (bytes !== undefined) return then(bytes);
  const single = (index: Int) => then(Uint8Array.of(byteOf(index)));
  const known = asInt(value);
  if (known !== undefined) return single(known);
  if (typeOf(value).lookup('__index__') === undefined) throw raise('TypeError', message(typeOf(value).name));
  return andThen<Int, Value>(indexOf(vm, value), single);
}

function contains(vm: VM, self: Value, key: Value): Outcome {
  const known = asBytes(key);
  if (known !== undefined) return ascii.findBytes(contentsOf(self), known) >= 0;
  const int = asInt(key);
  if (int !== undefined) return contentsOf(self).includes(byteOf(int));
  return attempt<boolean>(vm, function* () {
    let index: Int | undefined;
    try {
      const outcome = indexOf(vm, key);
      index = (outcome instanceof Request ? yield outcome : outcome) as Int;
    } catch (problem) {
      // Whatever `__index__` says, CPython only notes that this is no int.
      expectRaised(vm, problem, 'Exception');
      throw raise('TypeError', `a bytes-like object is required, not '${typeOf(key).name}'`);
    }
    return contentsOf(self).includes(byteOf(index));
  });
}

/** A range as slices mean it, within that length; `from` may lie beyond `to`. */
function clip(start: number, end: number, length: number): { from: number; to: number } {
  const from = start < 0 ? Math.max(0, start + length) : start;
  const to = end < 0 ? Math.max(0, end + length) : Math.min(end, length);
  return { from, to };
}

type Search = (bytes: Bytes, part: Bytes, from: number, to: number) => number;

function searching(search: Search, mustExist: boolean): NativeDefinition {
  return stepped(
    '(self, sub, start=None, end=None, /)',
    (vm: VM, self: Value, sub: Value, start?: Value, end?: Value) =>
      withPart(
        vm,
        sub,
        (name) => `argument should be integer or bytes-like object, not '${name}'`,
        (part) =>
          withRange(vm, start, end, (first, last) => {
            const bytes = contentsOf(self);
            const { from, to } = clip(first, last, bytes.length);
            const found = search(bytes, part, from, to);
            if (mustExist && found < 0) throw raise('ValueError', 'subsection not found');
            return found;
          }),
      ),
  );
}

function affixTest(name: string, atEnd: boolean): NativeDefinition {
  return stepped(
    '(self, prefix, start=None, end=None, /)',
    (vm: VM, self: Value, prefix: Value, start?: Value, end?: Value) =>
      withRange(vm, start, end, (first, last) => {
        const bytes = contentsOf(self);
        const { from, to } = clip(first, last, bytes.length);
        const matches = (affix: Bytes): boolean => {
          if (from + affix.length > to) return false;
          return ascii.matchesAt(bytes, affix, atEnd ? to - affix.length : from);
        };
        if (isTuple(prefix)) return prefix.payload.some((item) => matches(expectBytes(item)));
        const single = asBytes(prefix);
        if (single !== undefined) return matches(single);
        throw raise('TypeError', `${name} first arg must be bytes or a tuple of bytes, not ${typeOf(prefix).name}`);
      }),
  );
}

function question(answer: (bytes: Bytes) => boolean): NativeDefinition {
  return leaf('(self, /)', (_vm: VM, self: Value) => answer(contentsOf(self)));
}

/** All bytes are such, and there is one. */
function every(is: (byte: number) => boolean): NativeDefinition {
  return question((bytes) => bytes.length > 0 && bytes.every(is));
}

/** bytes compare with bytes only; a bytearray with every bytes-like object. */
function comparison(type: PyType, op: CompareOp): NativeDefinition {
  return leaf('(self, value, /)', (_vm: VM, self: Value, other: Value) => {
    const b = type !== bytesType || isBytes(other) ? asBytes(other) : undefined;
    if (b === undefined) return notImplemented();
    return compareNumbers(ascii.compareBytes(contentsOf(self), b), 0, op);
  });
}

function separatorOf(value: Value): Bytes {
  const separator = expectBytes(value);
  if (separator.length === 0) throw raise('ValueError', 'empty separator');
  return separator;
}

/** Gives `type` the shared methods. */
export function defineByteMethods(type: PyType, make: MakeBytes): void {
  const mapped = (change: (bytes: Bytes) => Bytes): NativeDefinition =>
    leaf('(self, /)', (vm: VM, self: Value) => make(vm, change(contentsOf(self))));
  const list = (vm: VM, parts: readonly Bytes[]): Value =>
    newList(
      vm.heap,
      parts.map((part) => make(vm, part)),
    );

  defineMethods(type, {
    __lt__: comparison(type, CompareOp.LT),
    __le__: comparison(type, CompareOp.LE),
    __eq__: comparison(type, CompareOp.EQ),
    __ne__: comparison(type, CompareOp.NE),
    __gt__: comparison(type, CompareOp.GT),
    __ge__: comparison(type, CompareOp.GE),
    __len__: leaf('(self, /)', (_vm: VM, self: Value) => contentsOf(self).length),
    __contains__: stepped('(self, key, /)', contains),
    __add__: leaf('(self, value, /)', (vm: VM, self: Value, other: Value) => {
      const right = asBytes(other);
      if (right === undefined) throw raise('TypeError', `can't concat ${typeOf(other).name} to ${typeOf(self).name}`);
      const left = contentsOf(self);
      vm.checkSize(left.length + right.length);
      return make(vm, ascii.concatBytes([left, right]));
    }),
    __mul__: stepped('(self, value, /)', (vm: VM, self: Value, value: Value) => repeated(vm, self, value, make)),
    __rmul__: stepped('(self, value, /)', (vm: VM, self: Value, value: Value) => repeated(vm, self, value, make)),
    __mod__: stepped('(self, value, /)', (vm: VM, self: Value, values: Value) =>
      andThen<string, Value>(percentFormat(vm, latin1Text(contentsOf(self)), values, true), (text) =>
        make(vm, latin1Bytes(text)),
      ),
    ),
    __rmod__: leaf('(self, value, /)', () => notImplemented()),
    capitalize: mapped((bytes) => bytes.map((byte, i) => (i === 0 ? ascii.upperByte(byte) : ascii.lowerByte(byte)))),
    lower: mapped((bytes) => bytes.map(ascii.lowerByte)),
    upper: mapped((bytes) => bytes.map(ascii.upperByte)),
    swapcase: mapped((bytes) =>
      bytes.map((byte) => (ascii.isUpperByte(byte) ? ascii.lowerByte(byte) : ascii.upperByte(byte))),
    ),
    title: mapped(ascii.titleBytes),
    isalnum: every((byte) => ascii.isLetterByte(byte) || ascii.isDigitByte(byte)),
    isalpha: every(ascii.isLetterByte),
    isascii: question((bytes) => bytes.every((byte) => byte < 128)),
    isdigit: every(ascii.isDigitByte),
    isspace: every(ascii.isSpaceByte),
    islower: question((bytes) => bytes.some(ascii.isLowerByte) && !bytes.some(ascii.isUpperByte)),
    isupper: question((bytes) => bytes.some(ascii.isUpperByte) && !bytes.some(ascii.isLowerByte)),
    istitle: question(ascii.isTitleBytes),
    find: searching(ascii.findBytes, false),
    rfind: searching(ascii.findLastBytes, false),
    index: searching(ascii.findBytes, true),
    rindex: searching(ascii.findLastBytes, true),
    count: searching(ascii.countBytes, false),
    startswith: affixTest('startswith', false),
    endswith: affixTest('endswith', true),
    removeprefix: leaf('(self, prefix, /)', (vm: VM, self: Value, prefix: Value) => {
      const part = expectBytes(prefix);
      const bytes = contentsOf(self);
      const has = part.length <= bytes.length && ascii.matchesAt(bytes, part, 0);
      return make(vm, bytes.slice(has ? part.length : 0));
    }),
    removesuffix: leaf('(self, suffix, /)', (vm: VM, self: Value, suffix: Value) => {
      const part = expectBytes(suffix);
      const bytes = contentsOf(self);
      const end = bytes.length - part.length;
      return make(vm, bytes.slice(0, end >= 0 && ascii.matchesAt(bytes, part, end) ? end : bytes.length));
    }),
    strip: stripped(make, true, true),
    lstrip: stripped(make, true, false),
    rstrip: stripped(make, false, true),
    center: padded(make, 'center', (missing, width) => {
      const left = Math.floor(missing / 2) + (missing % 2 === 1 && width % 2 === 1 ? 1 : 0);
      return [left, missing - left];
    }),
    ljust: padded(make, 'ljust', (missing) => [0, missing]),
    rjust: padded(make, 'rjust', (missing) => [missing, 0]),
    zfill: stepped('(self, width, /)', (vm: VM, self: Value, width: Value) =>
      withSize(vm, width, (size) => {
        vm.checkSize(size);
        return make(vm, ascii.zeroFillBytes(contentsOf(self), size));
      }),
    ),
    expandtabs: stepped('(self, /, tabsize=8)', (vm: VM, self: Value, tabsize: Value = 8) =>
      withSize(
        vm,
        tabsize,
        (size) =>
          make(
            vm,
            ascii.expandByteTabs(contentsOf(self), size, (bytes) => vm.checkSize(bytes)),
          ),
        'int',
      ),
    ),
    split: splitter(list, ascii.splitBytesAtSpaces, ascii.splitBytes),
    rsplit: splitter(list, ascii.splitBytesAtSpacesFromRight, ascii.splitBytesFromRight),
    splitlines: stepped('(self, /, keepends=False)', (vm: VM, self: Value, keepends: Value = false) =>
      andThen<boolean, Value>(isTrue(vm, keepends), (keep) => list(vm, ascii.splitByteLines(contentsOf(self), keep))),
    ),
    partition: leaf('(self, sep, /)', (vm: VM, self: Value, sep: Value) => {
      const separator = separatorOf(sep);
      const bytes = contentsOf(self);
      const at = ascii.findBytes(bytes, separator);
      const parts =
        at < 0
          ? [bytes.slice(), new Uint8Array(0), new Uint8Array(0)]
          : [bytes.slice(0, at), separator.slice(), bytes.slice(at + separator.length)];
      return newTuple(
        vm.heap,
        parts.map((part) => make(vm, part)),
      );
    }),
    rpartition: leaf('(self, sep, /)', (vm: VM, self: Value, sep: Value) => {
      const separator = separatorOf(sep);
      const bytes = contentsOf(self);
      const at = ascii.findLastBytes(bytes, separator);
      const parts =
        at < 0
          ? [new Uint8Array(0), new Uint8Array(0), bytes.slice()]
          : [bytes.slice(0, at), separator.slice(), bytes.slice(at + separator.length)];
      return newTuple(
        vm.heap,
        parts.map((part) => make(vm, part)),
      );
    }),
    join: stepped('(self, iterable_of_bytes, /)', (vm: VM, self: Value, iterable: Value) => {
      if (!isIterable(iterable)) throw raise('TypeError', 'can only join an iterable');
      return andThen<Value, Value>(listOf(vm, iterable), (items) => {
        try {
          return make(vm, joinItems(vm, contentsOf(self), (items as PyList).payload));
        } finally {
          vm.heap.decref(items);
        }
      });
    }),
    replace: stepped(
      '(self, old, new, count=-1, /)',
      (vm: VM, self: Value, old: Value, replacement: Value, count: Value = -1) => {
        expectBytes(old);
        expectBytes(replacement);
        return withSize(vm, count, (limit) => {
          const bytes = contentsOf(self);
          const from = expectBytes(old);
          const to = expectBytes(replacement);
          vm.checkSize(
            bytes.length + ascii.replacementCount(bytes, from, limit) * Math.max(0, to.length - from.length),
          );
          return make(vm, ascii.replaceBytes(bytes, from, to, limit));
        });
      },
    ),
    translate: leaf("(self, table, /, delete=b'')", (vm: VM, self: Value, table: Value, remove?: Value) => {
      const map = table === null ? null : expectBytes(table);
      if (map !== null && map.length !== 256)
        throw raise('ValueError', 'translation table must be 256 characters long');
      const removed = remove === undefined ? new Uint8Array(0) : expectBytes(remove);
      const kept = contentsOf(self).filter((byte) => !removed.includes(byte));
      return make(vm, map === null ? kept : kept.map((byte) => map[byte] as number));
    }),
    decode: leaf(
      "(self, /, encoding='utf-8', errors='strict')",
      (vm: VM, self: Value, encoding: Value = 'utf-8', errors: Value = 'strict') =>
        decodeBytes(
          vm,
          contentsOf(self),
          expectStr(encoding, "decode() argument 'encoding'"),
          expectStr(errors, "decode() argument 'errors'"),
        ),
    ),
    hex: stepped('(self, /, sep=None, bytes_per_sep=1)', (vm: VM, self: Value, sep?: Value, group: Value = 1) =>
      withSize(vm, group, (size) => hexOf(vm, contentsOf(self), sep, size), 'int'),
    ),
  });

  defineClassMethods(type, {
    fromhex: stepped('(cls, string, /)', (vm: VM, cls: PyType, string: Value) => {
      const bytes = ascii.bytesFromHex(expectStr(string, 'fromhex() argument'));
      if (typeof bytes === 'number') {
        throw raise('ValueError', `non-hexadecimal number found in fromhex() arg at position ${bytes}`);
      }
      const result = make(vm, bytes);
      if (cls === type) return result;
      return andThen<Value, Value>(callNow(vm, cls, result), (instance) => {
        vm.heap.decref(result);
        return instance;
      });
    }),
  });

  defineStaticMethods(type, {
    maketrans: leaf('(frm, to, /)', (vm: VM, from: Value, to: Value) => {
      const keys = expectBytes(from);
      const values = expectBytes(to);
      if (keys.length !== values.length) throw raise('ValueError', 'maketrans arguments must have same length');
      const table = Uint8Array.from({ length: 256 }, (_, i) => i);
      for (let i = 0; i < keys.length; i++) table[keys[i] as number] = values[i] as number;
      return newBytes(vm.heap, table);
    }),
  });
}

function repeated(vm: VM, self: Value, value: Value, make: MakeBytes): Outcome {
  return withCount(vm, value, (count) => {
    const bytes = contentsOf(self);
    const times = Math.max(0, count);
    vm.checkSize(bytes.length * times);
    return make(vm, ascii.repeatBytes(bytes, bytes.length === 0 ? 0 : times));
  });
}

function stripped(make: MakeBytes, left: boolean, right: boolean): NativeDefinition {
  return leaf('(self, bytes=None, /)', (vm: VM, self: Value, set: Value = null) =>
    make(vm, ascii.stripBytes(contentsOf(self), set === null ? null : expectBytes(set), left, right)),
  );
}

function padded(
  make: MakeBytes,
  name: string,
  sides: (missing: number, width: number) => [left: number, right: number],
): NativeDefinition {
  return stepped("(self, width, fillchar=b' ', /)", (vm: VM, self: Value, width: Value, fillchar?: Value) =>
    withSize(vm, width, (size) => {
      let fill = 32;
      if (fillchar !== undefined) {
        const bytes = asBytes(fillchar);
        if (bytes === undefined || bytes.length !== 1) {
          throw badArgument(`${name}() argument 2`, 'a byte string of length 1', fillchar);
        }
        fill = bytes[0] as number;
      }
      const bytes = contentsOf(self);
      if (size <= bytes.length) return make(vm, bytes.slice());
      vm.checkSize(size);
      const [left, right] = sides(size - bytes.length, size);
      return make(vm, ascii.padBytes(bytes, left, right, fill));
    }),
  );
}

function splitter(
  list: (vm: VM, parts: readonly Bytes[]) => Value,
  atSpaces: (bytes: Bytes, limit: number) => Bytes[],
  by: (bytes: Bytes, separator: Bytes, limit: number) => Bytes[],
): NativeDefinition {
  return stepped('(self, /, sep=None, maxsplit=-1)', (vm: VM, self: Value, sep: Value = null, maxsplit: Value = -1) =>
    withSize(vm, maxsplit, (limit) => {
      if (sep === null) return list(vm, atSpaces(contentsOf(self), limit));
      return list(vm, by(contentsOf(self), separatorOf(sep), limit));
    }),
  );
}

function joinItems(vm: VM, separator: Bytes, items: readonly Value[]): Bytes {
  const parts: Bytes[] = [];
  let length = 0;
  items.forEach((item, i) => {
    const bytes = asBytes(item);
    if (bytes === undefined) {
      throw raise('TypeError', `sequence item ${i}: expected a bytes-like object, ${typeOf(item).name} found`);
    }
    if (i > 0) parts.push(separator);
    parts.push(bytes);
    length += bytes.length + separator.length;
  });
  vm.checkSize(length);
  return ascii.concatBytes(parts);
}

/** `bytes.hex(sep, group)` */
export function hexOf(vm: VM, bytes: Bytes, sep: Value | undefined, group: number): string {
  let separator = '';
  if (sep !== undefined) {
    const text = asStr(sep) ?? (asBytes(sep) === undefined ? undefined : latin1Text(asBytes(sep) as Bytes));
    if (text === undefined) {
      // CPython asks for the length before it looks at the type.
      if (typeOf(sep).lookup('__len__') === undefined) {
        throw raise('TypeError', `object of type '${typeOf(sep).name}' has no len()`);
      }
      throw raise('TypeError', 'sep must be str or bytes.');
    }
    if (text.length !== 1) throw raise('ValueError', 'sep must be length 1.');
    if (text.charCodeAt(0) > 127) throw raise('ValueError', 'sep must be ASCII.');
    separator = text;
  }
  vm.checkSize(bytes.length * 6);
  return ascii.hexBytes(bytes, separator, group);
}
