// Methods of str that make other text of it: case, padding, stripping, splitting and joining, replacing, encoding.

import { newBytes } from '../../objects/bytes.ts';
import { listType, newList, newTuple, type PyList, type PyTuple, tupleType } from '../../objects/collections.ts';
import { isObject, type Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import * as letterCase from '../../objects/text/case.ts';
import { lengthOf } from '../../objects/text/codePoints.ts';
import {
  center,
  expandTabs,
  padLeft,
  padRight,
  removePrefix,
  removeSuffix,
  splitAtSpaces,
  splitAtSpacesFromRight,
  splitLines,
  strip,
  stripLeft,
  stripRight,
  zeroFill,
} from '../../objects/text/layoutText.ts';
import { partition, partitionLast, replace, splitBy, splitByFromRight } from '../../objects/text/search.ts';
import { strType, typeOf } from '../../objects/type.ts';
import { andThen } from '../andThen.ts';
import { expectStr } from '../argumentTypes.ts';
import { encodeText } from '../codecErrors.ts';
import { isIterable, listOf } from '../iteration.ts';
import type { VM } from '../machine.ts';
import { defineMethods, leaf, type NativeDefinition, stepped } from '../native.ts';
import { isTrue } from '../protocols.ts';
import type { Outcome } from '../request.ts';
import { withSize } from '../textArguments.ts';
import { textOf } from './str.ts';

function mapped(change: (text: string) => string): NativeDefinition {
  return leaf('(self, /)', (_vm: VM, self: Value) => change(textOf(self)));
}

function padded(pad: (text: string, width: number, fill: string) => string): NativeDefinition {
  return stepped("(self, width, fillchar=' ', /)", (vm: VM, self: Value, width: Value, fillchar: Value = ' ') =>
    withSize(vm, width, (size) => {
      const fill = fillOf(fillchar);
      if (size > 0) vm.checkSize(size * fill.length * 2);
      return pad(textOf(self), size, fill);
    }),
  );
}

function fillOf(value: Value): string {
  const fill = asStr(value);
  if (fill === undefined) {
    throw raise('TypeError', `The fill character must be a unicode character, not ${typeOf(value).name}`);
  }
  if (lengthOf(fill) !== 1) throw raise('TypeError', 'The fill character must be exactly one character long');
  return fill;
}

function stripped(name: string, change: (text: string, chars: string | null) => string): NativeDefinition {
  return leaf('(self, chars=None, /)', (_vm: VM, self: Value, chars: Value = null) => {
    if (chars === null) return change(textOf(self), null);
    const set = asStr(chars);
    if (set === undefined) throw raise('TypeError', `${name} arg must be None or str`);
    return change(textOf(self), set);
  });
}

function splitter(
  atSpaces: (text: string, limit: number) => string[],
  by: (text: string, separator: string, limit: number) => string[],
): NativeDefinition {
  return stepped('(self, /, sep=None, maxsplit=-1)', (vm: VM, self: Value, sep: Value = null, maxsplit: Value = -1) =>
    withSize(vm, maxsplit, (limit) => {
      if (sep === null) return newList(vm.heap, atSpaces(textOf(self), limit));
      const separator = asStr(sep);
      if (separator === undefined) throw raise('TypeError', `must be str or None, not ${typeOf(sep).name}`);
      if (separator === '') throw raise('ValueError', 'empty separator');
      return newList(vm.heap, by(textOf(self), separator, limit));
    }),
  );
}

function separatorOf(value: Value): string {
  const separator = asStr(value);
  if (separator === undefined) throw raise('TypeError', `must be str, not ${typeOf(value).name}`);
  if (separator === '') throw raise('ValueError', 'empty separator');
  return separator;
}

function join(vm: VM, self: Value, iterable: Value): Outcome {
  if (isObject(iterable) && (iterable.type === listType || iterable.type === tupleType)) {
    return joinItems(vm, textOf(self), (iterable as PyList | PyTuple).payload);
  }
  if (!isIterable(iterable)) throw raise('TypeError', 'can only join an iterable');
  return andThen<Value, Value>(listOf(vm, iterable), (list) => {
    try {
      return joinItems(vm, textOf(self), (list as PyList).payload);
    } finally {
      vm.heap.decref(list);
    }
  });
}

function joinItems(vm: VM, separator: string, items: readonly Value[]): string {
  let length = separator.length * Math.max(0, items.length - 1);
  let plain = true;
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Value;
    if (typeof item === 'string') {
      length += item.length;
      continue;
    }
    const text = asStr(item);
    if (text === undefined) {
      throw raise('TypeError', `sequence item ${i}: expected str instance, ${typeOf(item).name} found`);
    }
    plain = false;
    length += text.length;
  }
  vm.checkSize(length * 2);
  return plain ? items.join(separator) : items.map(textOf).join(separator);
}

function replaced(vm: VM, self: Value, old: Value, replacement: Value, count: Value = -1): Outcome {
  const oldText = expectStr(old, 'replace() argument 1');
  const newText = expectStr(replacement, 'replace() argument 2');
  return withSize(vm, count, (limit) => replace(textOf(self), oldText, newText, limit));
}

function encoded(vm: VM, self: Value, encoding: Value = 'utf-8', errors: Value = 'strict'): Value {
  const name = expectStr(encoding, "encode() argument 'encoding'");
  const handler = expectStr(errors, "encode() argument 'errors'");
  return newBytes(vm.heap, encodeText(vm, textOf(self), name, handler));
}

defineMethods(strType, {
  upper: mapped(letterCase.upper),
  lower: mapped(letterCase.lower),
  title: mapped(letterCase.title),
  capitalize: mapped(letterCase.capitalize),
  swapcase: mapped(letterCase.swapCase),
  casefold: mapped(letterCase.caseFold),
  center: padded(center),
  ljust: padded(padRight),
  rjust: padded(padLeft),
  zfill: stepped('(self, width, /)', (vm: VM, self: Value, width: Value) =>
    withSize(vm, width, (size) => {
      if (size > 0) vm.checkSize(size * 2);
      return zeroFill(textOf(self), size);
    }),
  ),
  expandtabs: stepped('(self, /, tabsize=8)', (vm: VM, self: Value, tabsize: Value = 8) =>
    withSize(vm, tabsize, (size) => expandTabs(textOf(self), size), 'int'),
  ),
  strip: stripped('strip', strip),
  lstrip: stripped('lstrip', stripLeft),
  rstrip: stripped('rstrip', stripRight),
  removeprefix: leaf('(self, prefix, /)', (_vm: VM, self: Value, prefix: Value) =>
    removePrefix(textOf(self), expectStr(prefix, 'removeprefix() argument')),
  ),
  removesuffix: leaf('(self, suffix, /)', (_vm: VM, self: Value, suffix: Value) =>
    removeSuffix(textOf(self), expectStr(suffix, 'removesuffix() argument')),
  ),
  split: splitter(splitAtSpaces, splitBy),
  rsplit: splitter(splitAtSpacesFromRight, splitByFromRight),
  splitlines: stepped('(self, /, keepends=False)', (vm: VM, self: Value, keepends: Value = false) =>
    andThen<boolean, Value>(isTrue(vm, keepends), (keep) => newList(vm.heap, splitLines(textOf(self), keep))),
  ),
  partition: leaf('(self, sep, /)', (vm: VM, self: Value, sep: Value) => {
    const separator = separatorOf(sep);
    const text = textOf(self);
    const parts = partition(text, separator);
    return newTuple(vm.heap, parts === null ? [text, '', ''] : [parts[0], separator, parts[1]]);
  }),
  rpartition: leaf('(self, sep, /)', (vm: VM, self: Value, sep: Value) => {
    const separator = separatorOf(sep);
    const text = textOf(self);
    const parts = partitionLast(text, separator);
    return newTuple(vm.heap, parts === null ? ['', '', text] : [parts[0], separator, parts[1]]);
  }),
  join: stepped('(self, iterable, /)', join),
  replace: stepped('(self, old, new, /, count=-1)', replaced),
  encode: leaf("(self, /, encoding='utf-8', errors='strict')", encoded),
});
