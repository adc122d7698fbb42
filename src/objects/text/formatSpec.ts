// The format mini-language, `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`: what stands after the
// colon in f'{x:…}' and in format(x, …). This file reads it; formatNumber.ts and formatString apply it.

import { type PendingRaise, raise } from '../raise.ts';
import { checkLength, lengthOf, substring } from './codePoints.ts';

export type Alignment = '<' | '>' | '^' | '=';
export type Grouping = '' | ',' | '_';

export interface FormatSpec {
  readonly fill: string;
  readonly align: Alignment;
  readonly sign: '' | '+' | '-' | ' ';
  /** `z`: a result that rounds to zero loses its minus. */
  readonly noNegativeZero: boolean;
  readonly alternate: boolean;
  /** -1 if not given. */
  readonly width: number;
  readonly grouping: Grouping;
  /** -1 if not given. */
  readonly precision: number;
  /** The letter, or the default of the value's type. */
  readonly type: string;
}

/** What a value's type brings to the reading of a spec. */
interface SpecDefaults {
  readonly type: '' | 'd' | 's';
  readonly align: '<' | '>';
}

const DEFAULTS: Readonly<Record<'int' | 'float' | 'str', SpecDefaults>> = {
  int: { type: 'd', align: '>' },
  float: { type: '', align: '>' },
  str: { type: 's', align: '<' },
};

// programs format with the same few specs again and again; only well-formed ones are kept
const CACHE_SIZE = 256;
const cache = {
  int: new Map<string, FormatSpec>(),
  float: new Map<string, FormatSpec>(),
  str: new Map<string, FormatSpec>(),
};

/** Reads a spec for a value of that family; `typeName` is what messages call the value's type. */
export function parseFormatSpec(spec: string, family: 'int' | 'float' | 'str', typeName: string): FormatSpec {
  const known = cache[family].get(spec);
  if (known !== undefined) return known;
  const parsed = new SpecReader(spec, DEFAULTS[family], typeName).read();
  if (cache[family].size >= CACHE_SIZE) cache[family].clear();
  cache[family].set(spec, parsed);
  return parsed;
}

const MAX_SIZE = 9223372036854775807n;

class SpecReader {
  private at = 0;
  private readonly characters: string[];

  constructor(
    private readonly spec: string,
    private readonly defaults: SpecDefaults,
    private readonly typeName: string,
  ) {
    this.characters = Array.from(spec);
  }

  read(): FormatSpec {
    let fill = '';
    let align: Alignment | null = asAlignment(this.characters[1]);
    if (align !== null) {
      fill = this.characters[0] as string;
      this.at = 2;
    } else {
      align = asAlignment(this.characters[0]);
      if (align !== null) this.at = 1;
    }
    const sign = this.accept('+') || this.accept('-') || this.accept(' ');
    const noNegativeZero = this.accept('z') !== '';
    const alternate = this.accept('#') !== '';
    if (fill === '' && this.accept('0') !== '') {
      fill = '0';
      if (align === null && this.defaults.align === '>') align = '=';
    }
    const width = this.readNumber();
    const grouping = this.readGrouping();
    let precision = -1;
    if (this.accept('.') !== '') {
      precision = this.readNumber();
      if (precision < 0) throw raise('ValueError', 'Format specifier missing precision');
    }
    const type = this.readType();
    if (grouping !== '') checkGrouping(grouping, type);
    return {
      fill: fill === '' ? ' ' : fill,
      align: align ?? this.defaults.align,
      sign: sign as FormatSpec['sign'],
      noNegativeZero,
      alternate,
      width,
      grouping,
      precision,
      type,
    };
  }

  private accept(character: string): string {
    if (this.characters[this.at] !== character) return '';
    this.at++;
    return character;
  }

  /** A decimal number, or -1 if there are no digits. */
  private readNumber(): number {
    let digits = '';
    while (/^[0-9]$/.test(this.characters[this.at] ?? '')) digits += this.characters[this.at++];
    if (digits === '') return -1;
    if (digits.length > 18 && BigInt(digits) > MAX_SIZE) {
      throw raise('ValueError', 'Too many decimal digits in format string');
    }
    return Number(digits);
  }

  private readGrouping(): Grouping {
    const comma = this.accept(',');
    const underscore = this.accept('_');
    if (underscore !== '' && (comma !== '' || this.accept(',') !== '')) {
      throw raise('ValueError', "Cannot specify both ',' and '_'.");
    }
    return (comma + underscore) as Grouping;
  }

  private readType(): string {
    const left = this.characters.length - this.at;
    if (left > 1) {
      const message = `Invalid format specifier '${this.spec}' for object of type '${this.typeName}'`;
      throw raise('ValueError', message);
    }
    return left === 1 ? (this.characters[this.at] as string) : this.defaults.type;
  }
}

function asAlignment(character: string | undefined): Alignment | null {
  return character === '<' || character === '>' || character === '^' || character === '=' ? character : null;
}

function checkGrouping(grouping: Grouping, type: string): void {
  if (type === '' || 'deEfFgG%'.includes(type) || (grouping === '_' && 'boxX'.includes(type))) return;
  throw raise('ValueError', `Cannot specify '${grouping}' with '${shownType(type)}'.`);
}

function shownType(type: string): string {
  const code = type.codePointAt(0) as number;
  return code > 32 && code < 128 ? type : `\\x${code.toString(16)}`;
}

/** The ValueError for a type letter that the value's type does not know. */
export function unknownFormatCode(type: string, typeName: string): PendingRaise {
  return raise('ValueError', `Unknown format code '${shownType(type)}' for object of type '${typeName}'`);
}

/** The fill characters to the left and to the right of a content of that many characters. */
export function fillAround(spec: FormatSpec, contentLength: number): { left: string; right: string } {
  const missing = spec.width - contentLength;
  if (missing <= 0) return { left: '', right: '' };
  checkLength(missing * spec.fill.length);
  const before = spec.align === '<' ? 0 : spec.align === '^' ? Math.floor(missing / 2) : missing;
  return { left: spec.fill.repeat(before), right: spec.fill.repeat(missing - before) };
}

/** `format(text, spec)` for a str. */
export function formatString(text: string, specText: string, typeName = 'str'): string {
  if (specText === '') return text;
  const spec = parseFormatSpec(specText, 'str', typeName);
  if (spec.type !== 's') throw unknownFormatCode(spec.type, typeName);
  if (spec.sign !== '') {
    const found = spec.sign === ' ' ? 'Space' : 'Sign';
    throw raise('ValueError', `${found} not allowed in string format specifier`);
  }
  if (spec.noNegativeZero) {
    throw raise('ValueError', 'Negative zero coercion (z) not allowed in string format specifier');
  }
  if (spec.alternate) throw raise('ValueError', 'Alternate form (#) not allowed in string format specifier');
  if (spec.align === '=') throw raise('ValueError', "'=' alignment not allowed in string format specifier");
  const length = lengthOf(text);
  const isCut = spec.precision >= 0 && spec.precision < length;
  const content = isCut ? substring(text, 0, spec.precision) : text;
  const { left, right } = fillAround(spec, isCut ? spec.precision : length);
  return left + content + right;
}
