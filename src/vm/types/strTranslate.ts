// str.translate, and str.maketrans, which makes the tables for it.

import { isDict, newDict, type PyDict } from '../../objects/collections.ts';
import type { DictTable } from '../../objects/dictTable.ts';
import type { Value } from '../../objects/object.ts';
import { asInt, asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { characters, lengthOf } from '../../objects/text/codePoints.ts';
import { strType } from '../../objects/type.ts';
import { expectStr } from '../argumentTypes.ts';
import { attempt } from '../attempt.ts';
import { discard, isRaised } from '../catching.ts';
import { dictSet } from '../dictAccess.ts';
import type { NativeFrame } from '../frame.ts';
import { getItem } from '../instructions/slow.ts';
import type { VM } from '../machine.ts';
import { defineMethods, defineStaticMethods, stepped } from '../native.ts';
import { type Outcome, Request, type Steps } from '../request.ts';
import { textOf } from './str.ts';

function translate(vm: VM, self: Value, table: Value): Outcome {
  return attempt<string>(vm, () => translateSteps(vm, self, table));
}

function* translateSteps(vm: VM, self: Value, table: Value): Steps<string> {
  const known = new Map<string, string>();
  const parts: string[] = [];
  let length = 0;
  for (const character of characters(textOf(self))) {
    let replacement = known.get(character);
    if (replacement === undefined) {
      replacement = yield* lookUp(vm, table, character);
      // As in CPython a table is asked only once for an ASCII character.
      if (character.charCodeAt(0) < 128) known.set(character, replacement);
    }
    parts.push(replacement);
    length += replacement.length;
    if (length > 1 << 20) vm.checkSize(length * 2);
  }
  return parts.join('');
}

function* lookUp(vm: VM, table: Value, character: string): Steps<string> {
  let item: Value;
  try {
    const outcome = getItem(vm, table, character.codePointAt(0) as number);
    item = outcome instanceof Request ? yield outcome : outcome;
  } catch (problem) {
    if (!isRaised(problem, 'LookupError')) throw problem;
    discard(vm, problem);
    return character;
  }
  if (item === null) return '';
  const text = asStr(item);
  const code = asInt(item);
  vm.heap.decref(item);
  if (text !== undefined) return text;
  if (code === undefined) throw raise('TypeError', 'character mapping must return integer, None or str');
  if (code < 0 || code > 0x10ffff) throw raise('ValueError', 'character mapping must be in range(0x110000)');
  return String.fromCodePoint(code as number);
}

function makeTable(vm: VM, x: Value, y?: Value, z?: Value): Outcome {
  return attempt<Value>(vm, (frame) => makeTableSteps(frame, vm, x, y, z));
}

function* makeTableSteps(
  frame: NativeFrame,
  vm: VM,
  x: Value,
  y: Value | undefined,
  z: Value | undefined,
): Steps<Value> {
  const result = frame.own(newDict(vm.heap));
  if (y !== undefined) pairCharacters(vm, result, x, y, z);
  else if (isDict(x)) yield* copyTable(vm, result, x);
  else throw raise('TypeError', 'if you give only one argument to maketrans it must be a dict');
  return frame.take(result);
}

function pairCharacters(vm: VM, result: PyDict, x: Value, y: Value, z: Value | undefined): void {
  const from = asStr(x);
  if (from === undefined) {
    throw raise('TypeError', 'first maketrans argument must be a string if there is a second argument');
  }
  const to = characters(expectStr(y, 'maketrans() argument 2'));
  const removed = z === undefined ? '' : expectStr(z, 'maketrans() argument 3');
  if (lengthOf(from) !== to.length) {
    throw raise('ValueError', 'the first two maketrans arguments must have equal length');
  }
  characters(from).forEach((character, i) => {
    dictSet(vm, result, character.codePointAt(0) as number, (to[i] as string).codePointAt(0) as number);
  });
  for (const character of characters(removed)) dictSet(vm, result, character.codePointAt(0) as number, null);
}

function* copyTable(vm: VM, result: PyDict, source: PyDict): Steps<void> {
  const { keys, values }: DictTable = source.payload;
  for (let entry = 0; entry < keys.length; entry++) {
    const key = keys[entry];
    if (key === undefined) continue;
    const text = asStr(key);
    let target: Value = key;
    if (text !== undefined) {
      if (lengthOf(text) !== 1) throw raise('ValueError', 'string keys in translate table must be of length 1');
      target = text.codePointAt(0) as number;
    } else if (asInt(key) === undefined) {
      throw raise('TypeError', 'keys in translate table must be strings or integers');
    }
    const stored = dictSet(vm, result, target, values[entry] as Value);
    if (stored instanceof Request) yield stored;
  }
}

defineMethods(strType, {
  translate: stepped('(self, table, /)', translate),
});

defineStaticMethods(strType, {
  maketrans: stepped('(x, y=None, z=None, /)', makeTable),
});
