// The template of str.format, `'{0.name[key]!r:{width}}'`, as a tree for the VM to evaluate: looking up fields and
// formatting them may run Python code. CPython reads the template while it formats, so that whatever is wrong with it
// shows only after the fields before have been formatted; therefore errors are nodes of the tree.

import { type PendingRaise, raise } from '../raise.ts';
import { decimalDigitValue } from './digits.ts';

/** A step from a field's first object to the value: `.name` or `[key]`; a key of digits is an index. */
export type FieldStep =
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'item'; readonly key: string | number }
  | { readonly kind: 'broken'; readonly error: PendingRaise };

export interface FormatField {
  readonly kind: 'field';
  /** The index of a positional argument, or the name of a keyword argument. */
  readonly argument: number | string;
  readonly steps: readonly FieldStep[];
  /** `!r`, `!s` or `!a`, or null. */
  readonly conversion: 'r' | 's' | 'a' | null;
  /** An unknown conversion: to be thrown once the value has been looked up. */
  readonly conversionError: PendingRaise | null;
  /** The pieces of the format spec, none for an empty one. */
  readonly spec: readonly FormatPiece[];
}

export type FormatPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'broken'; readonly error: PendingRaise }
  | FormatField;

const CACHE_SIZE = 256;
const cache = new Map<string, readonly FormatPiece[]>();

/** The pieces of a template, in order; a broken one is the last. */
export function parseFormatTemplate(template: string): readonly FormatPiece[] {
  const known = cache.get(template);
  if (known !== undefined) return known;
  const pieces = parseMarkup(template, 2, { next: 0, manual: false });
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(template, pieces);
  return pieces;
}

/** Automatic and manual numbering of fields exclude each other, in nested specs as well. */
interface Numbering {
  next: number;
  manual: boolean;
}

/** Thrown within this file, and caught where the piece that it belongs to is made. */
function wrong(message: string): PendingRaise {
  return raise('ValueError', message);
}

interface Cursor {
  readonly text: string;
  at: number;
}

function parseMarkup(template: string, depth: number, numbering: Numbering): FormatPiece[] {
  if (depth === 0) return [{ kind: 'broken', error: wrong('Max string recursion exceeded') }];
  const pieces: FormatPiece[] = [];
  const cursor: Cursor = { text: template, at: 0 };
  while (cursor.at < template.length) {
    const piece = nextPiece(cursor, depth, numbering);
    pieces.push(piece);
    if (piece.kind === 'broken') break;
  }
  return pieces;
}

function nextPiece(cursor: Cursor, depth: number, numbering: Numbering): FormatPiece {
  const { text } = cursor;
  const start = cursor.at;
  let end = start;
  while (end < text.length && text[end] !== '{' && text[end] !== '}') end++;
  if (end > start) {
    cursor.at = end;
    return { kind: 'text', text: text.substring(start, end) };
  }
  const brace = text[start] as string;
  if (text[start + 1] === brace) {
    cursor.at = start + 2;
    return { kind: 'text', text: brace };
  }
  if (brace === '}' || start + 1 === text.length) {
    return { kind: 'broken', error: wrong(`Single '${brace}' encountered in format string`) };
  }
  cursor.at = start + 1;
  return readField(cursor, depth, numbering);
}

function readField(cursor: Cursor, depth: number, numbering: Numbering): FormatPiece {
  const { text } = cursor;
  const name = readName(cursor);
  if (name.error !== null) return { kind: 'broken', error: name.error };
  let conversion = '';
  let after = text[cursor.at++];
  if (after === '!') {
    if (cursor.at >= text.length) {
      return { kind: 'broken', error: wrong('end of string while looking for conversion specifier') };
    }
    conversion = String.fromCodePoint(text.codePointAt(cursor.at) as number);
    cursor.at += conversion.length;
    after = text[cursor.at++];
    if (after !== '}' && after !== ':' && after !== undefined) {
      return { kind: 'broken', error: wrong("expected ':' after conversion specifier") };
    }
  }
  const spec = after === '}' ? '' : readSpec(cursor);
  if (spec === null) return { kind: 'broken', error: wrong("unmatched '{' in format spec") };
  return makeField(name.text, conversion, spec, depth, numbering);
}

/** Up to the `}`, `:` or `!` that ends the field's name. */
function readName(cursor: Cursor): { text: string; error: PendingRaise | null } {
  const { text } = cursor;
  const start = cursor.at;
  let inBrackets = false;
  for (; cursor.at < text.length; cursor.at++) {
    const character = text[cursor.at] as string;
    if (character === '[') inBrackets = true;
    else if (character === ']') inBrackets = false;
    else if (inBrackets) continue;
    else if (character === '{') return { text: '', error: wrong("unexpected '{' in field name") };
    else if ('}:!'.includes(character)) return { text: text.substring(start, cursor.at), error: null };
  }
  return { text: '', error: wrong("expected '}' before end of string") };
}

/** Up to the brace that closes the field, which is skipped; null if there is none. */
function readSpec(cursor: Cursor): string | null {
  const { text } = cursor;
  const start = cursor.at;
  let depth = 1;
  for (; cursor.at < text.length; cursor.at++) {
    if (text[cursor.at] === '{') depth++;
    else if (text[cursor.at] === '}' && --depth === 0) return text.substring(start, cursor.at++);
  }
  return null;
}

function makeField(name: string, conversion: string, spec: string, depth: number, numbering: Numbering): FormatPiece {
  const end = name.search(/[.[]/);
  const first = end < 0 ? name : name.substring(0, end);
  const index = indexOf(first);
  if (typeof index === 'object') return { kind: 'broken', error: index };
  const argument = number(first, index, numbering);
  if (typeof argument === 'object') return { kind: 'broken', error: argument };
  const known = conversion === 'r' || conversion === 's' || conversion === 'a' ? conversion : null;
  return {
    kind: 'field',
    argument,
    steps: end < 0 ? [] : readSteps(name, end),
    conversion: known,
    conversionError: conversion === '' || known !== null ? null : unknownConversion(conversion),
    // a spec without braces is taken as it is
    spec:
      spec === '' ? [] : spec.includes('{') ? parseMarkup(spec, depth - 1, numbering) : [{ kind: 'text', text: spec }],
  };
}

function unknownConversion(conversion: string): PendingRaise {
  const code = conversion.codePointAt(0) as number;
  const shown = code > 32 && code < 127 ? conversion : `\\x${code.toString(16)}`;
  return wrong(`Unknown conversion specifier ${shown}`);
}

/** The argument that a field without or with a number means. */
function number(first: string, index: number, numbering: Numbering): number | string | PendingRaise {
  if (first !== '' && index < 0) return first;
  if (first === '') {
    if (numbering.manual) {
      return wrong('cannot switch from manual field specification to automatic field numbering');
    }
    return numbering.next++;
  }
  if (numbering.next > 0) return wrong('cannot switch from automatic field numbering to manual field specification');
  numbering.manual = true;
  return index;
}

/** The number that a text of decimal digits means, -1 if it is none. */
function indexOf(text: string): number | PendingRaise {
  let digits = '';
  for (const character of text) {
    const value = decimalDigitValue(character.codePointAt(0) as number);
    if (value < 0) return -1;
    digits += value;
  }
  if (digits === '') return -1;
  if (digits.length > 18 && BigInt(digits) > 9223372036854775807n) {
    return wrong('Too many decimal digits in format string');
  }
  return Number(digits);
}

function readSteps(name: string, start: number): FieldStep[] {
  const steps: FieldStep[] = [];
  let at = start;
  while (at < name.length) {
    const mark = name[at++];
    if (mark !== '.' && mark !== '[') {
      steps.push({ kind: 'broken', error: wrong("Only '.' or '[' may follow ']' in format field specifier") });
      return steps;
    }
    let end = at;
    while (end < name.length && (mark === '[' ? name[end] !== ']' : name[end] !== '.' && name[end] !== '[')) end++;
    const step = makeStep(mark, name.substring(at, end), end < name.length);
    steps.push(step);
    if (step.kind === 'broken') return steps;
    at = mark === '[' ? end + 1 : end;
  }
  return steps;
}

function makeStep(mark: '.' | '[', text: string, isClosed: boolean): FieldStep {
  if (mark === '[' && !isClosed) return { kind: 'broken', error: wrong("Missing ']' in format string") };
  if (text === '') return { kind: 'broken', error: wrong('Empty attribute in format string') };
  if (mark === '.') return { kind: 'attribute', name: text };
  const index = indexOf(text);
  if (typeof index === 'object') return { kind: 'broken', error: index };
  return { kind: 'item', key: index < 0 ? text : index };
}
