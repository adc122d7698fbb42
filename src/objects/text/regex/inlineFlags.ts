// The flags inside a pattern: `(?i)` for all of it, `(?i-s:…)` for a part.

import { Flag } from './nodes.ts';
import type { PatternSource } from './patternSource.ts';

const FLAG_LETTERS: ReadonlyMap<string, number> = new Map([
  ['i', Flag.IGNORECASE],
  ['L', Flag.LOCALE],
  ['m', Flag.MULTILINE],
  ['s', Flag.DOTALL],
  ['x', Flag.VERBOSE],
  ['a', Flag.ASCII],
  ['u', Flag.UNICODE],
]);

/** Flags that exclude each other. */
export const TYPE_FLAGS = Flag.ASCII | Flag.LOCALE | Flag.UNICODE;

/** True for a letter that may stand between `(?` and `)`. */
export function isFlagLetter(letter: string): boolean {
  return FLAG_LETTERS.has(letter);
}

export interface InlineFlags {
  readonly added: number;
  readonly removed: number;
  /** True if they are for the whole pattern. */
  readonly isGlobal: boolean;
}

/** Reads the letters from the first one, which is already taken, to the `)` or `:` after them. */
export function readInlineFlags(source: PatternSource, first: string): InlineFlags {
  const { added, after } = first === '-' ? { added: 0, after: '-' } : addedFlags(source, first);
  if (after === ')') return { added, removed: 0, isGlobal: true };
  const removed = after === '-' ? removedFlags(source) : 0;
  if (added & removed) throw source.error('bad inline flags: flag turned on and off', 1);
  return { added, removed, isGlobal: false };
}

function addedFlags(source: PatternSource, first: string): { added: number; after: string } {
  let added = 0;
  let letter = first;
  for (;;) {
    const flag = FLAG_LETTERS.get(letter) as number;
    if (!source.isBytes && letter === 'L') {
      throw source.error("bad inline flags: cannot use 'L' flag with a str pattern");
    }
    if (source.isBytes && letter === 'u') {
      throw source.error("bad inline flags: cannot use 'u' flag with a bytes pattern");
    }
    added |= flag;
    if (flag & TYPE_FLAGS && (added & TYPE_FLAGS) !== flag) {
      throw source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
    }
    letter = source.get();
    if (letter === '') throw source.error('missing -, : or )');
    if (letter === ')' || letter === '-' || letter === ':') return { added, after: letter };
    checkFlagLetter(source, letter, 'missing -, : or )');
  }
}

function removedFlags(source: PatternSource): number {
  let removed = 0;
  let letter = source.get();
  if (letter === '') throw source.error('missing flag');
  checkFlagLetter(source, letter, 'missing flag');
  for (;;) {
    const flag = FLAG_LETTERS.get(letter) as number;
    if (flag & TYPE_FLAGS) throw source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
    removed |= flag;
    letter = source.get();
    if (letter === '') throw source.error('missing :');
    if (letter === ':') return removed;
    checkFlagLetter(source, letter, 'missing :');
  }
}

function checkFlagLetter(source: PatternSource, letter: string, missing: string): void {
  if (FLAG_LETTERS.has(letter)) return;
  throw source.error(/^\p{L}$/u.test(letter) ? 'unknown flag' : missing, Array.from(letter).length);
}
