// Format strings of `struct`, read into a plan: where in the packed bytes which value lies, and as what.

import { ITEM_SIZES, type ItemKind, NATIVE_ITEMS } from '../../../objects/binaryItems.ts';

/** A run of values of one kind; `s` and `p` are a single value of `size` bytes. */
export interface StructField {
  readonly code: string;
  /** null: `s`, `p`, `c`, `?` or padding `x`. */
  readonly kind: ItemKind | null;
  readonly offset: number;
  /** Bytes of one value. */
  readonly size: number;
  /** How many values. */
  readonly count: number;
}

export interface StructPlan {
  readonly format: string;
  readonly fields: readonly StructField[];
  readonly size: number;
  /** How many Python values are packed. */
  readonly valueCount: number;
  readonly little: boolean;
}

/** What is wrong with a format, for struct.error. */
export class FormatProblem {
  constructor(readonly message: string) {}
}

/** `l` and `L` are shorter in the standard sizes, and three letters do not exist there. */
const STANDARD_ITEMS: Readonly<Record<string, ItemKind>> = {
  ...Object.fromEntries(Object.entries(NATIVE_ITEMS).filter(([code]) => !'nNP'.includes(code))),
  l: 'i32',
  L: 'u32',
};

const CACHE_SIZE = 100;
const cache = new Map<string, StructPlan>();

/** @throws FormatProblem */
export function structPlan(format: string): StructPlan {
  const known = cache.get(format);
  if (known !== undefined) return known;
  const plan = readFormat(format);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(format, plan);
  return plan;
}

const MAX_SIZE = 2 ** 53;

function readFormat(format: string): StructPlan {
  const order = '@=<>!'.includes(format.charAt(0)) && format !== '' ? format.charAt(0) : '@';
  const native = order === '@';
  const items = native ? NATIVE_ITEMS : STANDARD_ITEMS;
  const fields: StructField[] = [];
  let size = 0;
  let valueCount = 0;
  let at = format.startsWith(order) ? 1 : 0;
  while (at < format.length) {
    const code = format.charAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const digits = /^[0-9]*/.exec(format.slice(at))?.[0] ?? '';
    at += digits.length;
    const count = digits === '' ? 1 : Number(digits);
    if (count > MAX_SIZE) throw new FormatProblem('total struct size too long');
    if (at >= format.length) throw new FormatProblem('repeat count given without format specifier');
    const letter = format.charAt(at++);
    const field = fieldOf(letter, count, size, items, native);
    size = field.offset + field.size * field.count;
    if (size > MAX_SIZE) throw new FormatProblem('total struct size too long');
    if (letter === 'x') continue;
    valueCount += field.count;
    if (field.count > 0) fields.push(field);
  }
  return { format, fields, size, valueCount, little: order !== '>' && order !== '!' };
}

function fieldOf(
  code: string,
  count: number,
  end: number,
  items: Readonly<Record<string, ItemKind>>,
  native: boolean,
): StructField {
  if (code === 's' || code === 'p') return { code, kind: null, offset: end, size: count, count: 1 };
  if ('xc?'.includes(code)) return { code, kind: null, offset: end, size: 1, count };
  const kind = items[code];
  if (kind === undefined) throw new FormatProblem('bad char in struct format');
  const size = ITEM_SIZES[kind];
  return { code, kind, offset: native ? Math.ceil(end / size) * size : end, size, count };
}

function isSpace(character: string): boolean {
  return /^[\t-\r ]$/.test(character);
}
