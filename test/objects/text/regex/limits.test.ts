// No pattern and no text may hang or crash the host.

import { describe, expect, it } from 'vitest';
import { PendingRaise } from '../../../../src/objects/raise.ts';
import { compilePattern } from '../../../../src/objects/text/regex/compile.ts';

function outcome(pattern: string, text: string): string {
  try {
    const compiled = compilePattern(pattern, 0);
    return compiled.match(text, 0, text.length, 'search') === null ? 'no match' : 'match';
  } catch (error) {
    if (error instanceof PendingRaise) return error.exceptionName;
    throw error;
  }
}

describe('catastrophic patterns end', () => {
  it.each([
    ['(a+)+b', 'a'.repeat(60)],
    ['(a|aa)+$', `${'a'.repeat(80)}b`],
    ['(x+x+)+y', 'x'.repeat(60)],
    ['(.*)*z', 'a'.repeat(60)],
    ['(a?){40}a{40}', 'a'.repeat(39)],
    ['a?'.repeat(40) + 'a'.repeat(40), 'a'.repeat(39)],
    ['(?:a|ab)(?:c|bcd)?'.repeat(20), 'ab'.repeat(15)],
    ['a*a*a*a*a*a*a*b', 'a'.repeat(2000)],
    ['\\s+$', `${' '.repeat(300_000)}x`],
    ['(.*)(.*)(.*)x', 'a'.repeat(3000)],
    ['((a*)*)*b', 'a'.repeat(200)],
    ['(?=(a+)+b)c', 'a'.repeat(60)],
    ['(\\w+\\s?)+$', `${'word '.repeat(40)}!`],
  ])('%s', (pattern, text) => {
    expect(['no match', 'RuntimeError', 'MemoryError']).toContain(outcome(pattern, text));
  });

  it('large but harmless ones match', () => {
    expect(outcome('(?:ab)*c', `${'ab'.repeat(100_000)}c`)).toBe('match');
    expect(outcome('(a|b)*c', `${'ab'.repeat(100_000)}c`)).toBe('match');
    expect(outcome('(?:a|b)*?c', `${'ab'.repeat(100_000)}c`)).toBe('match');
    expect(outcome('"[^"]*"', `"${'x'.repeat(1_000_000)}"`)).toBe('match');
    expect(outcome('(\\w+) (\\w+)', `${'x'.repeat(100_000)} ${'y'.repeat(100_000)}`)).toBe('match');
  });

  it('deep nesting is refused, as by CPython', () => {
    expect(outcome(`${'('.repeat(100)}a${')'.repeat(100)}`, 'a')).toBe('match');
    expect(outcome(`${'('.repeat(100_000)}a${')'.repeat(100_000)}`, 'a')).toBe('RecursionError');
  });

  it('long patterns compile', () => {
    expect(outcome('a?'.repeat(5000) + 'b', 'ab')).toBe('match');
    expect(outcome(Array.from({ length: 5000 }, (_, i) => `w${i}`).join('|'), 'x w4999')).toBe('match');
  });
});
