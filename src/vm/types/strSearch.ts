// Methods of str that ask something about the text: find, count, startswith, isdigit and their kin.

import { isTuple } from '../../objects/collections.ts';
import type { Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import * as classify from '../../objects/text/classify.ts';
import { count, endsWith, find, findLast, startsWith } from '../../objects/text/search.ts';
import { strType, typeOf } from '../../objects/type.ts';
import { expectStr } from '../argumentTypes.ts';
import type { VM } from '../machine.ts';
import { defineMethods, leaf, type NativeDefinition, stepped } from '../native.ts';
import { withRange } from '../textArguments.ts';
import { textOf } from './str.ts';

type Search = (text: string, part: string, start: number, end: number) => number;

/** find, rfind, index, rindex, count */
function searching(name: string, search: Search, mustExist: boolean): NativeDefinition {
  return stepped(
    '(self, sub, start=None, end=None, /)',
    (vm: VM, self: Value, sub: Value, start?: Value, end?: Value) => {
      const part = expectStr(sub, `${name}() argument 1`);
      return withRange(vm, start, end, (from, to) => {
        const found = search(textOf(self), part, from, to);
        if (mustExist && found < 0) throw raise('ValueError', 'substring not found');
        return found;
      });
    },
  );
}

type Test = (text: string, affix: string, start: number, end: number) => boolean;

/** startswith, endswith */
function affixTest(name: string, test: Test): NativeDefinition {
  return stepped(
    '(self, prefix, start=None, end=None, /)',
    (vm: VM, self: Value, prefix: Value, start?: Value, end?: Value) => {
      const affixes = affixesOf(name, prefix);
      return withRange(vm, start, end, (from, to) => {
        const text = textOf(self);
        if (typeof affixes === 'string') return test(text, affixes, from, to);
        for (const item of affixes) {
          const affix = asStr(item);
          if (affix === undefined) {
            throw raise('TypeError', `tuple for ${name} must only contain str, not ${typeOf(item).name}`);
          }
          if (test(text, affix, from, to)) return true;
        }
        return false;
      });
    },
  );
}

function affixesOf(name: string, value: Value): string | readonly Value[] {
  const single = asStr(value);
  if (single !== undefined) return single;
  if (isTuple(value)) return value.payload;
  throw raise('TypeError', `${name} first arg must be str or a tuple of str, not ${typeOf(value).name}`);
}

function question(answer: (text: string) => boolean): NativeDefinition {
  return leaf('(self, /)', (_vm: VM, self: Value) => answer(textOf(self)));
}

defineMethods(strType, {
  find: searching('find', find, false),
  rfind: searching('rfind', findLast, false),
  index: searching('index', find, true),
  rindex: searching('rindex', findLast, true),
  count: searching('count', count, false),
  startswith: affixTest('startswith', startsWith),
  endswith: affixTest('endswith', endsWith),
  isalnum: question(classify.isAlphanumeric),
  isalpha: question(classify.isAlpha),
  isascii: question(classify.isAscii),
  isdecimal: question(classify.isDecimal),
  isdigit: question(classify.isDigit),
  isidentifier: question(classify.isIdentifier),
  islower: question(classify.isLower),
  isnumeric: question(classify.isNumeric),
  isprintable: question(classify.isPrintable),
  isspace: question(classify.isSpaces),
  istitle: question(classify.isTitle),
  isupper: question(classify.isUpper),
});
