// Which characters a set, a class or a literal matches, ASCII-only or for all of Unicode, with or without case.

import { isSpace } from '../digits.ts';
import { type ClassLetter, Flag, type SetItem, type SetNode } from './nodes.ts';

/** Known classes of the code points below 0x10000, computed when first asked for. */
const known = new Uint8Array(0x10000);
const KNOWN = 1;
const WORD = 2;
const DIGIT = 4;
const SPACE = 8;

const WORD_TEST = /^[\p{L}\p{N}_]$/u;
const DIGIT_TEST = /^\p{Nd}$/u;

function classesOf(code: number): number {
  const cached = code < 0x10000 ? known[code] : 0;
  if (cached !== 0) return cached;
  const character = String.fromCodePoint(code);
  const classes =
    KNOWN |
    (WORD_TEST.test(character) ? WORD : 0) |
    (DIGIT_TEST.test(character) ? DIGIT : 0) |
    (isSpace(code) ? SPACE : 0);
  if (code < 0x10000) known[code] = classes;
  return classes;
}

/** True for what `\w` matches. */
export function isWord(code: number, isAscii: boolean): boolean {
  if (isAscii && code >= 128) return false;
  return (classesOf(code) & WORD) !== 0;
}

function inClass(code: number, letter: ClassLetter, isAscii: boolean): boolean {
  const isKnown = !isAscii || code < 128;
  switch (letter) {
    case 'w':
    case 'W':
      return isWord(code, isAscii) === (letter === 'w');
    case 'd':
    case 'D':
      return (isKnown && (classesOf(code) & DIGIT) !== 0) === (letter === 'd');
    default: {
      // the ASCII controls 28 to 31 are white space for str, but not for the ASCII flag
      const isSpaceHere = isAscii ? code === 32 || (code >= 9 && code <= 13) : (classesOf(code) & SPACE) !== 0;
      return isSpaceHere === (letter === 's');
    }
  }
}

/** One character that stands for all that differ from it by case only. */
export function foldCase(code: number, isAscii: boolean): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (isAscii) return code;
  if (code === 0x130) return 105;
  // pairs that no case mapping connects, but CPython does
  if (code === 0x1fd3) return 0x390;
  if (code === 0x1fe3) return 0x3b0;
  if (code === 0xfb05) return 0xfb06;
  const character = String.fromCodePoint(code);
  const upper = character.toUpperCase();
  const isSimple = upper.codePointAt(0) === codePointOf(upper);
  const folded = isSimple && codePointOf(upper) >= 0 ? upper.toLowerCase() : character.toLowerCase();
  const result = codePointOf(folded);
  return result < 0 ? code : result;
}

/** The only code point of the text, -1 if there are more. */
function codePointOf(text: string): number {
  const code = text.codePointAt(0) as number;
  return text.length === (code > 0xffff ? 2 : 1) ? code : -1;
}

// where letters with case live
const CASED_BLOCKS = [
  [0xb5, 0x590],
  [0x10a0, 0x10ff],
  [0x13a0, 0x13fd],
  [0x1c80, 0x1cbf],
  [0x1d79, 0x2188],
  [0x24b6, 0x24e9],
  [0x2c00, 0x2d2d],
  [0xa640, 0xabbf],
  [0xfb05, 0xfb06],
  [0xff21, 0xff5a],
  [0x10400, 0x10cf2],
  [0x118a0, 0x118df],
  [0x16e40, 0x16e7f],
  [0x1e900, 0x1e943],
];

let variants: ReadonlyMap<number, readonly number[]> | null = null;

function makeVariants(): ReadonlyMap<number, readonly number[]> {
  const map = new Map<number, number[]>();
  const note = (code: number) => {
    const folded = foldCase(code, false);
    const list = map.get(folded);
    if (list === undefined) map.set(folded, [code]);
    else list.push(code);
  };
  for (let code = 65; code < 123; code++) note(code);
  for (const [from, to] of CASED_BLOCKS) for (let code = from; code <= to; code++) note(code);
  return map;
}

const ASCII_EXTRAS: Readonly<Record<number, readonly number[]>> = { 105: [0x130, 0x131], 107: [0x212a], 115: [0x17f] };

/** All characters that match this one when case does not matter, itself included. */
export function caseVariants(code: number, isAscii: boolean): readonly number[] {
  if (code < 128) {
    const lower = foldCase(code, true);
    if (lower < 97 || lower > 122) return [code];
    return [lower, lower - 32, ...(isAscii ? [] : (ASCII_EXTRAS[lower] ?? []))];
  }
  if (isAscii) return [code];
  variants ??= makeVariants();
  return variants.get(foldCase(code, false)) ?? [code];
}

/** A test for characters: a table for the first 256, and the items themselves for the others. */
export class CharSet {
  private readonly table = new Uint8Array(256);
  private readonly items: readonly SetItem[];
  private readonly isAscii: boolean;
  private readonly ignoresCase: boolean;

  constructor(private readonly node: SetNode) {
    this.items = node.items;
    this.isAscii = (node.flags & Flag.ASCII) !== 0;
    this.ignoresCase = (node.flags & Flag.IGNORECASE) !== 0;
    for (let code = 0; code < 256; code++) this.table[code] = this.compute(code) ? 1 : 0;
  }

  /** fast: true if the set matches the character. */
  has(code: number): boolean {
    return code < 256 ? this.table[code] === 1 : this.compute(code);
  }

  private compute(code: number): boolean {
    const found = this.ignoresCase
      ? caseVariants(code, this.isAscii).some((variant) => this.contains(variant))
      : this.contains(code);
    return found !== this.node.negated;
  }

  private contains(code: number): boolean {
    for (const item of this.items) {
      if (item.kind === 'range' ? code >= item.from && code <= item.to : inClass(code, item.letter, this.isAscii)) {
        return true;
      }
    }
    return false;
  }
}
