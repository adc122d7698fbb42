// str.format and str.format_map: evaluates the template's fields, which may run Python code at every step (attribute,
// subscript, conversion, `__format__`).

import { incref, isObject, type Value } from '../../objects/object.ts';
import { PendingRaise, raise } from '../../objects/raise.ts';
import { asciiText } from '../../objects/text/repr.ts';
import { type FormatField, type FormatPiece, parseFormatTemplate } from '../../objects/text/strFormatTemplate.ts';
import { strType } from '../../objects/type.ts';
import { attempt } from '../attempt.ts';
import { getAttribute } from '../attributes.ts';
import type { NativeFrame } from '../frame.ts';
import { getItem } from '../instructions/slow.ts';
import type { VM } from '../machine.ts';
import { defineMethods, stepped } from '../native.ts';
import { formatOf, reprOf, strOf } from '../protocols.ts';
import { type Outcome, Request, type Steps } from '../request.ts';
import { textOf } from './str.ts';

/** Where the fields of a template get their first object; owned. */
type Lookup = (argument: number | string) => Outcome;

function format(vm: VM, self: Value, args: readonly Value[], kwargs: ReadonlyMap<string, Value>): Outcome {
  const text = formatImmediate(vm, parseFormatTemplate(textOf(self)), args, kwargs);
  if (text !== undefined) return text;
  return evaluate(vm, textOf(self), (argument) => {
    if (typeof argument === 'number') {
      const value = args[argument];
      if (value !== undefined) return incref(value);
      throw raise('IndexError', `Replacement index ${argument} out of range for positional args tuple`);
    }
    const value = kwargs.get(argument);
    if (value === undefined) throw new PendingRaise('KeyError', [argument]);
    return incref(value);
  });
}

/** The whole text where only numbers, strings and None go in, as they are; else undefined. */
function formatImmediate(
  vm: VM,
  pieces: readonly FormatPiece[],
  args: readonly Value[],
  kwargs: ReadonlyMap<string, Value>,
): string | undefined {
  let result = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      result += piece.text;
      continue;
    }
    if (piece.kind === 'broken' || piece.steps.length > 0 || piece.conversionError !== null) return undefined;
    const spec = piece.spec[0];
    if (piece.spec.length > 1 || (spec !== undefined && spec.kind !== 'text')) return undefined;
    const value = typeof piece.argument === 'number' ? args[piece.argument] : kwargs.get(piece.argument);
    if (value === undefined || isObject(value) || piece.conversion === 'a') return undefined;
    const shown = piece.conversion === 'r' ? reprOf(vm, value) : piece.conversion === 's' ? strOf(vm, value) : value;
    const text = shown instanceof Request ? shown : formatOf(vm, shown, spec === undefined ? '' : spec.text);
    if (text instanceof Request) return undefined;
    result += text;
  }
  vm.checkSize(result.length * 2);
  return result;
}

function formatMap(vm: VM, self: Value, mapping: Value): Outcome {
  return evaluate(vm, textOf(self), (argument) => {
    if (typeof argument === 'number') throw raise('ValueError', 'Format string contains positional fields');
    return getItem(vm, mapping, argument);
  });
}

function evaluate(vm: VM, template: string, lookup: Lookup): Outcome {
  const pieces = parseFormatTemplate(template);
  return attempt<string>(vm, (frame) => textOfPieces(vm, frame, pieces, lookup));
}

function* textOfPieces(vm: VM, frame: NativeFrame, pieces: readonly FormatPiece[], lookup: Lookup): Steps<string> {
  let result = '';
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'text':
        result += piece.text;
        break;
      case 'broken':
        throw piece.error;
      case 'field':
        result += yield* textOfField(vm, frame, piece, lookup);
        vm.checkSize(result.length * 2);
        break;
    }
  }
  return result;
}

function* textOfField(vm: VM, frame: NativeFrame, field: FormatField, lookup: Lookup): Steps<string> {
  const found = lookup(field.argument);
  let value = frame.own(found instanceof Request ? yield found : found);
  for (const step of field.steps) {
    if (step.kind === 'broken') throw step.error;
    const outcome = step.kind === 'attribute' ? getAttribute(vm, value, step.name) : getItem(vm, value, step.key);
    const next = frame.own(outcome instanceof Request ? yield outcome : outcome);
    frame.drop(value);
    value = next;
  }
  if (field.conversionError !== null) throw field.conversionError;
  if (field.conversion !== null) {
    const outcome = field.conversion === 's' ? strOf(vm, value) : reprOf(vm, value);
    const text = (outcome instanceof Request ? yield outcome : outcome) as string;
    frame.drop(value);
    value = field.conversion === 'a' ? asciiText(text) : text;
  }
  const spec = field.spec.length === 0 ? '' : yield* textOfPieces(vm, frame, field.spec, lookup);
  const outcome = formatOf(vm, value, spec);
  const text = (outcome instanceof Request ? yield outcome : outcome) as string;
  frame.drop(value);
  return text;
}

defineMethods(strType, {
  format: stepped('(self, /, *args, **kwargs)', format),
  format_map: stepped('(self, mapping, /)', formatMap),
});
