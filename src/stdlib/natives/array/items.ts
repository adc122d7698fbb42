// The elements of arrays: what each type code stands for, and conversion of Python values with CPython's messages.

import {
  ITEM_SIZES,
  type ItemKind,
  itemRange,
  NATIVE_ITEMS,
  readItem,
  writeFloat,
  writeInt,
} from '../../../objects/binaryItems.ts';
import { ByteBuffer } from '../../../objects/bytes.ts';
import type { Layout } from '../../../objects/layout.ts';
import { hasLayout, type Int, PyFloat, type PyObject, type Value } from '../../../objects/object.ts';
import { asStr } from '../../../objects/primitives.ts';
import { type PendingRaise, raise } from '../../../objects/raise.ts';
import { lengthOf } from '../../../objects/text/codePoints.ts';
import { staticType, typeOf } from '../../../objects/type.ts';
import { andThen } from '../../../vm/andThen.ts';
import type { VM } from '../../../vm/machine.ts';
import { indexOf } from '../../../vm/protocols.ts';
import type { Outcome } from '../../../vm/request.ts';
import { floatFromNumber } from '../../../vm/types/floatNew.ts';

export const TYPE_CODES = 'bBuwhHiIlLqQfd';

export interface ArrayPayload {
  readonly code: string;
  readonly kind: ItemKind;
  readonly itemSize: number;
  readonly buffer: ByteBuffer;
}

export type PyArray = PyObject<ArrayPayload>;

export const ARRAY_LAYOUT: Layout<ArrayPayload> = { name: 'array', container: false };
export const arrayType = staticType('array', {
  layout: ARRAY_LAYOUT as Layout<never>,
  module: 'array',
  hasWeakrefs: true,
});

export function isArray(value: Value | undefined): value is PyArray {
  return hasLayout(value, ARRAY_LAYOUT);
}

/** A payload for a known type code; takes the bytes over. */
export function arrayPayload(code: string, bytes: Uint8Array): ArrayPayload {
  const kind = isText(code) ? 'u32' : (NATIVE_ITEMS[code] as ItemKind);
  return { code, kind, itemSize: ITEM_SIZES[kind], buffer: new ByteBuffer(bytes) };
}

/** Elements that are characters. */
export function isText(code: string): boolean {
  return code === 'u' || code === 'w';
}

/** How many elements there are. */
export function itemCount(payload: ArrayPayload): number {
  return payload.buffer.length / payload.itemSize;
}

export function itemAt(payload: ArrayPayload, index: number): Value {
  const item = readItem(payload.buffer.view, index * payload.itemSize, payload.kind, true);
  if (!isText(payload.code)) return item;
  if ((item as number) > 0x10ffff) {
    throw raise('ValueError', `character U+${(item as number).toString(16)} is not in range [U+0000; U+10ffff]`);
  }
  return String.fromCodePoint(item as number);
}

export function itemsOf(payload: ArrayPayload): Value[] {
  const items: Value[] = [];
  for (let i = 0; i < itemCount(payload); i++) items.push(itemAt(payload, i));
  return items;
}

/** A value as it is stored: an int in range, a float, or the code point of a character. */
export function converted(vm: VM, payload: ArrayPayload, value: Value): Outcome {
  const { code, kind } = payload;
  if (isText(code)) {
    const text = asStr(value);
    if (text === undefined) {
      throw raise('TypeError', `array item must be a unicode character, not ${typeOf(value).name}`);
    }
    if (lengthOf(text) !== 1) throw raise('TypeError', 'array item must be unicode character');
    return text.codePointAt(0) as number;
  }
  if (kind.startsWith('f')) {
    const number = floatFromNumber(vm, value);
    if (number === undefined) throw raise('TypeError', `must be real number, not ${typeOf(value).name}`);
    return number;
  }
  return andThen<Int, Value>(indexOf(vm, value), (int) => {
    const { lowest, highest } = itemRange(kind) as { lowest: Int; highest: Int };
    if (int < lowest) throw tooSmall(code, int);
    if (int > highest) throw tooLarge(code, int);
    return int;
  });
}

const NAMES: Readonly<Record<string, string>> = {
  b: 'signed char',
  B: 'unsigned byte integer',
  h: 'signed short integer',
  H: 'unsigned short',
  i: 'signed integer',
  I: 'unsigned int',
};

function tooLarge(code: string, value: Int): PendingRaise {
  if (code === 'q' || code === 'Q') return raise('OverflowError', 'int too big to convert');
  if (code === 'l' || (typeof value === 'bigint' && value >> 63n !== 0n && code !== 'L' && code !== 'I')) {
    return raise('OverflowError', 'Python int too large to convert to C long');
  }
  if (code === 'L') return raise('OverflowError', 'Python int too large to convert to C unsigned long');
  return raise('OverflowError', `${cName(code, value)} is greater than maximum`);
}

function tooSmall(code: string, value: Int): PendingRaise {
  if (code === 'Q') return raise('OverflowError', "can't convert negative int to unsigned");
  if (code === 'q') return raise('OverflowError', 'int too big to convert');
  if (code === 'I' || code === 'L') return raise('OverflowError', "can't convert negative value to unsigned int");
  if (code === 'l' || typeof value === 'bigint') {
    return raise('OverflowError', 'Python int too large to convert to C long');
  }
  return raise('OverflowError', `${cName(code, value)} is less than minimum`);
}

/** CPython takes a value into a wider C type first, and complains in its name if even that is too small. */
function cName(code: string, value: Int): string {
  if ((code === 'b' || code === 'B') && (value > 32767 || value < -32768)) return NAMES.h as string;
  if (code === 'H' && (value > 2147483647 || value < -2147483648)) return NAMES.i as string;
  return NAMES[code] as string;
}

/** Stores what `converted` made. */
export function storeItem(payload: ArrayPayload, index: number, value: Value): void {
  const { buffer, kind, itemSize } = payload;
  if (value instanceof PyFloat) writeFloat(buffer.view, index * itemSize, kind, true, value.value);
  else writeInt(buffer.view, index * itemSize, kind, true, value as Int);
}
