// `template % values`, for str and for bytes. The pieces of the template are evaluated one after the other, as
// CPython does: conversions may run Python code, and what is wrong shows only when its turn comes. For bytes the
// template and the result are texts of characters below 256.

import { asBytes, isBytes, newBytes } from '../objects/bytes.ts';
import { isTuple } from '../objects/collections.ts';
import { type Int, PyFloat, type Value } from '../objects/object.ts';
import { asInt, asStr } from '../objects/primitives.ts';
import { raise } from '../objects/raise.ts';
import { decode, encode } from '../objects/text/codecs.ts';
import { lengthOf } from '../objects/text/codePoints.ts';
import {
  type PercentDirective,
  type PercentPiece,
  type PercentSize,
  type PercentSizes,
  parsePercentTemplate,
  percentFloat,
  percentInt,
  percentText,
} from '../objects/text/percentFormat.ts';
import { asciiText } from '../objects/text/repr.ts';
import { typeOf } from '../objects/type.ts';
import { attempt } from './attempt.ts';
import { discard, isRaised } from './catching.ts';
import type { NativeFrame } from './frame.ts';
import { getItem } from './instructions/slow.ts';
import type { VM } from './machine.ts';
import { callSpecial, indexOf, reprOf, strOf } from './protocols.ts';
import { type Outcome, Request, type Steps } from './request.ts';
import { floatFromNumber } from './types/floatNew.ts';
import { intOf } from './types/intNew.ts';

/** `template % values` as text; owned. `bytes` tells the two dialects apart. */
export function percentFormat(vm: VM, template: string, values: Value, bytes: boolean): Outcome<string> {
  if (!bytes) {
    const text = formatImmediate(vm, parsePercentTemplate(template), values);
    if (text !== undefined) return text;
  }
  return attempt<string>(vm, (frame) => new PercentFormatter(vm, frame, values, bytes).run(template));
}

/** The whole text where nothing but numbers, strings and None goes in, one after the other; else undefined. */
function formatImmediate(vm: VM, pieces: readonly PercentPiece[], values: Value): string | undefined {
  const items = isTuple(values) ? values.payload : [values];
  let next = 0;
  let result = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      result += piece.text;
      continue;
    }
    if (piece.kind === 'broken' || piece.key !== null || piece.error !== null) return undefined;
    const { width, precision } = piece;
    if (width === '*' || precision === '*' || (width ?? 0) > MODEST_SIZE || (precision ?? 0) > MODEST_SIZE)
      return undefined;
    const text = immediateText(vm, piece, { width: width ?? 0, precision: precision ?? -1 }, items[next++]);
    if (text === undefined) return undefined;
    result += text;
  }
  if (next < items.length) return undefined;
  vm.checkSize(result.length * 2);
  return result;
}

/** Larger sizes are left to the way that checks them. */
const MODEST_SIZE = 1000;

function immediateText(
  vm: VM,
  piece: PercentDirective,
  sizes: PercentSizes,
  value: Value | undefined,
): string | undefined {
  if (value === undefined || (typeof value === 'object' && value !== null && !(value instanceof PyFloat)))
    return undefined;
  switch (piece.conversion) {
    case 's':
    case 'r': {
      const text = piece.conversion === 's' ? strOf(vm, value) : reprOf(vm, value);
      return text instanceof Request ? undefined : percentText(piece, sizes, text);
    }
    case 'd':
    case 'i':
    case 'x':
    case 'X':
    case 'o':
      return typeof value === 'number' ? percentInt(piece, sizes, value, vm.maxStrDigits) : undefined;
    case 'f':
    case 'g':
    case 'e':
      if (value instanceof PyFloat) return percentFloat(piece, sizes, value.value);
      return typeof value === 'number' ? percentFloat(piece, sizes, value) : undefined;
    default:
      return undefined;
  }
}

/** Latin-1 text as bytes, for the bytes dialect. */
export function latin1Bytes(text: string): Uint8Array {
  return encode(text, 'latin-1') as Uint8Array;
}

/** Bytes as Latin-1 text. */
export function latin1Text(bytes: Uint8Array): string {
  return decode(bytes, 'latin-1') as string;
}

class PercentFormatter {
  /** The values to be taken in turn; a single one, if `values` is no tuple. */
  private items: readonly Value[];
  private next = 0;
  private readonly isMapping: boolean;

  constructor(
    private readonly vm: VM,
    private readonly frame: NativeFrame,
    private readonly values: Value,
    private readonly bytes: boolean,
  ) {
    this.items = isTuple(values) ? values.payload : [values];
    const isText = bytes ? asBytes(values) !== undefined : asStr(values) !== undefined;
    this.isMapping = !isTuple(values) && !isText && typeOf(values).lookup('__getitem__') !== undefined;
  }

  *run(template: string): Steps<string> {
    const { vm } = this;
    let result = '';
    for (const piece of parsePercentTemplate(template)) {
      switch (piece.kind) {
        case 'text':
          result += piece.text;
          break;
        case 'broken':
          if (piece.needsMapping && !this.isMapping) throw raise('TypeError', 'format requires a mapping');
          throw piece.error;
        case 'directive':
          result += yield* this.directive(piece);
          vm.checkSize(result.length * 2);
          break;
      }
    }
    if (this.next < this.items.length && !this.isMapping) {
      const kind = this.bytes ? 'bytes' : 'string';
      throw raise('TypeError', `not all arguments converted during ${kind} formatting`);
    }
    return result;
  }

  private take(): Value {
    const value = this.items[this.next];
    if (value === undefined) throw raise('TypeError', 'not enough arguments for format string');
    this.next++;
    return value;
  }

  private *directive(directive: PercentDirective): Steps<string> {
    const { vm, frame } = this;
    let looked: Value | undefined;
    if (directive.key !== null) {
      if (!this.isMapping) throw raise('TypeError', 'format requires a mapping');
      const key = this.bytes ? frame.own(newBytes(vm.heap, latin1Bytes(directive.key))) : directive.key;
      const item = getItem(vm, this.values, key);
      looked = frame.own(item instanceof Request ? yield item : item);
      frame.drop(key);
      this.items = [looked];
      this.next = 0;
    }
    const width = this.size(directive.width, 'ssize_t', 0);
    const precision = this.size(directive.precision, 'int', -1);
    const sizes: PercentSizes = { width, precision: directive.precision === '*' ? Math.max(0, precision) : precision };
    vm.checkSize((Math.abs(width) + Math.max(0, precision)) * 2);
    const value = this.take();
    if (directive.error !== null && !(this.bytes && directive.conversion === 'b')) throw directive.error;
    const text = yield* this.converted(directive, sizes, value);
    if (looked !== undefined) {
      this.items = [];
      this.next = 0;
      frame.drop(looked);
    }
    return text;
  }

  /** A width or precision, from the values where it is `*`. */
  private size(size: PercentSize, cType: string, ifNone: number): number {
    if (size === null) return ifNone;
    if (typeof size === 'number') return size;
    const value = asInt(this.take());
    if (value === undefined) throw raise('TypeError', '* wants int');
    const limit = cType === 'int' ? 2147483647 : Number.MAX_SAFE_INTEGER;
    if (typeof value === 'bigint' || Math.abs(value) > limit) {
      throw raise('OverflowError', `Python int too large to convert to C ${cType}`);
    }
    return value;
  }

  private *converted(directive: PercentDirective, sizes: PercentSizes, value: Value): Steps<string> {
    const { vm } = this;
    switch (directive.conversion) {
      case 'c':
        return percentText(directive, sizes, yield* this.character(value));
      case 's':
      case 'r':
      case 'a':
      case 'b':
        return percentText(directive, sizes, yield* this.text(directive.conversion, value));
      case 'd':
      case 'i':
      case 'u':
      case 'o':
      case 'x':
      case 'X':
        return percentInt(directive, sizes, yield* this.int(directive.conversion, value), vm.maxStrDigits);
      default: {
        const outcome = floatFromNumber(vm, value);
        const x = outcome instanceof Request ? yield outcome : outcome;
        if (x === undefined) {
          const wanted = this.bytes ? 'float argument required' : 'must be real number';
          throw raise('TypeError', `${wanted}, not ${typeOf(value).name}`);
        }
        return percentFloat(directive, sizes, (x as PyFloat).value);
      }
    }
  }

  private *text(conversion: string, value: Value): Steps<string> {
    const { vm } = this;
    if (this.bytes && (conversion === 's' || conversion === 'b')) return yield* this.bytesText(value);
    const outcome = conversion === 's' ? strOf(vm, value) : reprOf(vm, value);
    const text = (outcome instanceof Request ? yield outcome : outcome) as string;
    return conversion === 'a' || this.bytes ? asciiText(text) : text;
  }

  private *bytesText(value: Value): Steps<string> {
    const { vm } = this;
    const known = asBytes(value);
    if (known !== undefined) return latin1Text(known);
    const method = typeOf(value).lookup('__bytes__');
    if (method === undefined) {
      const { name } = typeOf(value);
      throw raise(
        'TypeError',
        `%b requires a bytes-like object, or an object that implements __bytes__, not '${name}'`,
      );
    }
    const outcome = callSpecial(vm, method, value);
    const result = outcome instanceof Request ? yield outcome : outcome;
    const text = isBytes(result) ? latin1Text(result.payload) : undefined;
    const { name } = typeOf(result);
    vm.heap.decref(result);
    if (text === undefined) throw raise('TypeError', `__bytes__ returned non-bytes (type ${name})`);
    return text;
  }

  private *character(value: Value): Steps<string> {
    const { vm } = this;
    const text = this.bytes ? this.singleByte(value) : asStr(value);
    if (text !== undefined && lengthOf(text) === 1) return text;
    const wrong = this.bytes ? '%c requires an integer in range(256) or a single byte' : '%c requires int or char';
    if (text !== undefined || typeOf(value).lookup('__index__') === undefined) throw raise('TypeError', wrong);
    let code: Int;
    try {
      const outcome = indexOf(vm, value);
      code = (outcome instanceof Request ? yield outcome : outcome) as Int;
    } catch (problem) {
      if (!isRaised(problem, 'TypeError')) throw problem;
      discard(vm, problem);
      throw raise('TypeError', wrong);
    }
    const limit = this.bytes ? 255 : 0x10ffff;
    if (code < 0 || code > limit) {
      throw raise('OverflowError', `%c arg not in range(${this.bytes ? '256' : '0x110000'})`);
    }
    return String.fromCodePoint(code as number);
  }

  private singleByte(value: Value): string | undefined {
    const bytes = asBytes(value);
    return bytes === undefined ? undefined : latin1Text(bytes);
  }

  private *int(conversion: string, value: Value): Steps<Int> {
    const { vm } = this;
    const known = asInt(value);
    if (known !== undefined) return known;
    const type = typeOf(value);
    const needsIndex = 'oxX'.includes(conversion);
    const isNumber =
      value instanceof PyFloat || type.lookup('__int__') !== undefined || type.lookup('__index__') !== undefined;
    if (needsIndex ? type.lookup('__index__') !== undefined : isNumber) {
      try {
        const outcome = needsIndex ? indexOf(vm, value) : intOf(vm, value);
        return (outcome instanceof Request ? yield outcome : outcome) as Int;
      } catch (problem) {
        if (!isRaised(problem, 'TypeError')) throw problem;
        discard(vm, problem);
      }
    }
    const wanted = needsIndex ? 'an integer' : 'a real number';
    throw raise('TypeError', `%${conversion} format: ${wanted} is required, not ${type.name}`);
  }
}
