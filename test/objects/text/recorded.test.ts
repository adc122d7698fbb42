// Every case of recorded.json (see record.py): our functions must answer what CPython answered, errors included.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { floatRepr } from '../../../src/objects/numbers/floatText.ts';
import { integerOf } from '../../../src/objects/numbers/intFloat.ts';
import { intToString } from '../../../src/objects/numbers/intText.ts';
import { raise } from '../../../src/objects/raise.ts';
import * as kase from '../../../src/objects/text/case.ts';
import * as classify from '../../../src/objects/text/classify.ts';
import * as codecs from '../../../src/objects/text/codecs.ts';
import { characters, compareStrings, lengthOf, stride } from '../../../src/objects/text/codePoints.ts';
import { formatComplex, formatFloat, formatInt } from '../../../src/objects/text/formatNumber.ts';
import { formatString } from '../../../src/objects/text/formatSpec.ts';
import * as layout from '../../../src/objects/text/layoutText.ts';
import * as percent from '../../../src/objects/text/percentFormat.ts';
import { asciiRepr, bytesRepr, stringRepr } from '../../../src/objects/text/repr.ts';
import * as search from '../../../src/objects/text/search.ts';
import { type FormatPiece, parseFormatTemplate } from '../../../src/objects/text/strFormatTemplate.ts';
import { type Answer, answerOf, type Encoded, pythonError } from '../numbers/recorded.ts';

type Tagged = { float: number } | number | bigint | string | null | Tagged[];

/** `template % values`, as the VM will do it for values of builtin types. */
function percentFormat(template: string, value: Tagged): string {
  const values = Array.isArray(value) ? value : [value];
  let used = 0;
  const take = (): Tagged => {
    if (used >= values.length) throw raise('TypeError', 'not enough arguments for format string');
    return values[used++];
  };
  const size = (given: percent.PercentSize, missing: number, kind: string): number => {
    if (given !== '*') return given ?? missing;
    const taken = take();
    if (typeof taken !== 'number' && typeof taken !== 'bigint') throw raise('TypeError', '* wants int');
    if (taken > (kind === 'int' ? 2147483647 : 2n ** 63n)) {
      throw raise('OverflowError', `Python int too large to convert to C ${kind}`);
    }
    return kind === 'int' ? Math.max(0, Number(taken)) : Number(taken);
  };
  let result = '';
  for (const piece of percent.parsePercentTemplate(template)) {
    if (piece.kind === 'broken')
      throw piece.needsMapping ? raise('TypeError', 'format requires a mapping') : piece.error;
    if (piece.kind === 'text') {
      result += piece.text;
      continue;
    }
    if (piece.key !== null) throw raise('TypeError', 'format requires a mapping');
    const sizes = { width: size(piece.width, 0, 'ssize_t'), precision: size(piece.precision, -1, 'int') };
    result += percentValue(piece, sizes, take());
  }
  if (used < values.length) throw raise('TypeError', 'not all arguments converted during string formatting');
  return result;
}

function percentValue(piece: percent.PercentDirective, sizes: percent.PercentSizes, value: Tagged): string {
  if (piece.error !== null) throw piece.error;
  const { conversion } = piece;
  const isFloat = typeof value === 'object' && value !== null && 'float' in value;
  const typeName = isFloat ? 'float' : typeof value === 'string' ? 'str' : 'int';
  if (conversion === 's') return percent.percentText(piece, sizes, show(value));
  if (conversion === 'r' || conversion === 'a') {
    const form = conversion === 'r' ? stringRepr : asciiRepr;
    return percent.percentText(piece, sizes, typeof value === 'string' ? form(value) : show(value));
  }
  if (conversion === 'c') {
    if (typeof value === 'string' ? lengthOf(value) !== 1 : isFloat)
      throw raise('TypeError', '%c requires int or char');
    const code = value as number;
    if (typeof value !== 'string' && (code < 0 || code > 0x10ffff)) {
      throw raise('OverflowError', '%c arg not in range(0x110000)');
    }
    return percent.percentText(piece, sizes, typeof value === 'string' ? value : String.fromCodePoint(code));
  }
  if ('diu'.includes(conversion)) {
    if (typeof value === 'string')
      throw raise('TypeError', `%${conversion} format: a real number is required, not str`);
    return percent.percentInt(piece, sizes, isFloat ? integerOf(Math.trunc(value.float)) : (value as number));
  }
  if ('oxX'.includes(conversion)) {
    if (typeName !== 'int') throw raise('TypeError', `%${conversion} format: an integer is required, not ${typeName}`);
    return percent.percentInt(piece, sizes, value as number);
  }
  if (typeof value === 'string') throw raise('TypeError', 'must be real number, not str');
  return percent.percentFloat(piece, sizes, isFloat ? value.float : Number(value));
}

function show(value: Tagged): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'float' in value) return floatRepr(value.float);
  return intToString(value as number);
}

const NAMED: Record<string, string | string[]> = { a: 'A', b: '3', l: ['x', 'y'] };

/** `template.format('abc', '9', '2', a='A', b='3', l=['x', 'y'])`. */
function strFormat(pieces: readonly FormatPiece[]): string {
  let result = '';
  for (const piece of pieces) {
    if (piece.kind === 'broken') throw piece.error;
    if (piece.kind === 'text') {
      result += piece.text;
      continue;
    }
    const { argument } = piece;
    let value = typeof argument === 'number' ? ['abc', '9', '2'][argument] : NAMED[argument];
    if (value === undefined) {
      if (typeof argument === 'string') throw raise('KeyError', argument);
      throw raise('IndexError', `Replacement index ${argument} out of range for positional args tuple`);
    }
    for (const step of piece.steps) {
      if (step.kind === 'broken') throw step.error;
      if (step.kind === 'attribute') throw raise('AttributeError', `'str' object has no attribute '${step.name}'`);
      if (typeof step.key === 'string') throw raise('TypeError', "string indices must be integers, not 'str'");
      const next = value[step.key];
      if (next === undefined) throw raise('IndexError', 'list index out of range');
      value = next;
    }
    if (piece.conversionError !== null) throw piece.conversionError;
    const text = value as string;
    const converted = piece.conversion === 'r' ? stringRepr(text) : piece.conversion === 'a' ? asciiRepr(text) : text;
    result += formatString(converted, strFormat(piece.spec));
  }
  return result;
}

function slice(text: string, start: number | null, stop: number | null, step: number): string {
  const length = lengthOf(text);
  const clamp = (index: number, low: number, high: number) =>
    Math.min(high, Math.max(low, index < 0 ? index + length : index));
  const low = step > 0 ? 0 : -1;
  const high = step > 0 ? length : length - 1;
  const from = start === null ? (step > 0 ? low : high) : clamp(start, low, high);
  const to = stop === null ? (step > 0 ? high : low) : clamp(stop, low, high);
  return stride(text, from, step, Math.max(0, Math.ceil((to - from) / step)));
}

function encode(text: string, encoding: string, errors: string): unknown {
  const result = codecs.encode(text, encoding, errors);
  if (result instanceof Uint8Array) return result;
  return { error: ['UnicodeEncodeError', codecs.encodeFailureMessage(result, text)] };
}

function decode(bytes: Uint8Array, encoding: string, errors: string): unknown {
  const result = codecs.decode(bytes, encoding, errors);
  if (typeof result === 'string') return result;
  return { error: ['UnicodeDecodeError', codecs.decodeFailureMessage(result, bytes)] };
}

const NATIVES: Record<string, (...values: never[]) => unknown> = {
  formatInt,
  formatFloat: (x: { float: number }, spec: string) => formatFloat(x.float, spec),
  formatString,
  formatComplex: (x: { float: number }, y: { float: number }, spec: string) => formatComplex(x.float, y.float, spec),
  percent: percentFormat,
  strFormat: (template: string) => strFormat(parseFormatTemplate(template)),
  stringRepr,
  asciiRepr,
  bytesRepr,
  encode,
  decode,
  upper: kase.upper,
  lower: kase.lower,
  title: kase.title,
  capitalize: kase.capitalize,
  swapcase: kase.swapCase,
  casefold: kase.caseFold,
  isalpha: classify.isAlpha,
  isdigit: classify.isDigit,
  isdecimal: classify.isDecimal,
  isnumeric: classify.isNumeric,
  isalnum: classify.isAlphanumeric,
  isspace: classify.isSpaces,
  isidentifier: classify.isIdentifier,
  isprintable: classify.isPrintable,
  isupper: classify.isUpper,
  islower: classify.isLower,
  istitle: classify.isTitle,
  isascii: classify.isAscii,
  strip: layout.strip,
  lstrip: layout.stripLeft,
  rstrip: layout.stripRight,
  expandtabs: layout.expandTabs,
  len: lengthOf,
  splitlines: layout.splitLines,
  splitlinesKeep: (text: string) => layout.splitLines(text, true),
  center: layout.center,
  ljust: layout.padRight,
  rjust: layout.padLeft,
  zfill: layout.zeroFill,
  splitSpaces: layout.splitAtSpaces,
  rsplitSpaces: layout.splitAtSpacesFromRight,
  split: search.splitBy,
  rsplit: search.splitByFromRight,
  replace: search.replace,
  find: search.find,
  rfind: search.findLast,
  count: search.count,
  startswith: search.startsWith,
  endswith: search.endsWith,
  removeprefix: layout.removePrefix,
  removesuffix: layout.removeSuffix,
  slice,
  compare: compareStrings,
};

const CASES = JSON.parse(readFileSync(new URL('./recorded.json', import.meta.url), 'utf8')) as [
  string,
  Encoded[],
  Answer,
][];
const names = [...new Set(CASES.map(([name]) => name))];

function run(name: string, values: unknown[]): unknown {
  try {
    const result = (NATIVES[name] as (...values: unknown[]) => unknown)(...values);
    return typeof result === 'boolean' ? Number(result) : result;
  } catch (error) {
    return pythonError(error);
  }
}

describe('text answers as CPython does', () => {
  it.each(names)('%s', (name) => {
    expect(NATIVES[name], `no native for ${name}`).toBeDefined();
    for (const [, values, answer] of CASES.filter(([caseName]) => caseName === name)) {
      const plain = values.map((value) => answerOf(value, 'marked'));
      expect(run(name, plain), `${name}(${JSON.stringify(values)})`).toEqual(answerOf(answer, 'marked'));
    }
  });

  it('splits text into code points', () => {
    expect(characters('a\u{1f600}b')).toEqual(['a', '\u{1f600}', 'b']);
  });
});
