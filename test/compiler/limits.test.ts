// Texts that are long or deep: they compile, or are refused, and never overflow the JavaScript stack.

import { describe, expect, test } from 'vitest';
import { verifyCode } from '../../src/bytecode/verifier.ts';
import { compileText, errorOf } from './compileText.ts';

const repeat = (part: string, times: number, separator = ''): string => Array(times).fill(part).join(separator);

/** A statement inside `depth` others. */
function nest(head: string, depth: number, body: string): string {
  const lines = Array.from({ length: depth }, (_unused, level) => `${' '.repeat(level)}${head}`);
  return [...lines, `${' '.repeat(depth)}${body}`, ''].join('\n');
}

describe('long chains compile', () => {
  test.each([
    ['sum of names', `x = ${repeat('a', 20_000, '+')}`],
    ['sum of constants', `x = ${repeat('1', 20_000, '+')}`],
    ['attributes', `x = a${repeat('.b', 5_000)}`],
    ['calls', `x = a${repeat('()', 5_000)}`],
    ['method calls', `x = a${repeat('.b(1)', 5_000)}`],
    ['subscripts', `x = a${repeat('[0]', 5_000)}`],
    ['elif', `if a: b\n${repeat('elif a: b\n', 2_000)}else: c\n`],
    ['and', `x = ${repeat('a', 5_000, ' and ')}`],
    ['comparison', `x = ${repeat('a', 5_000, ' < ')}`],
    ['targets', `${repeat('x = ', 3_000)}1`],
    ['locals', `def f():\n${Array.from({ length: 500 }, (_unused, n) => `  v${n} = ${n}; v${n}\n`).join('')}`],
    ['string annotation', `from __future__ import annotations\nx: ${repeat('a', 5_000, '+')}`],
  ])('%s', (_name, text) => {
    expect(verifyCode(compileText(text))).toEqual([]);
  });
});

describe('deep nesting compiles or is refused', () => {
  test.each([
    ['not', `x = ${repeat('not ', 5_000)}a`],
    ['minus', `x = ${repeat('-', 5_000)}a`],
    ['power', `x = ${repeat('a', 5_000, '**')}`],
    ['conditional', `x = ${repeat('a if b else ', 3_000)}c`],
  ])('%s is refused', (_name, text) => {
    expect(errorOf(text)).not.toBe('');
  });

  test.each([
    ['functions', nest('def f():', 90, 'return 1')],
    ['conditions', nest('if a:', 90, 'b')],
    ['classes', nest('class A:', 90, 'b = 1')],
    ['brackets', `x = ${'['.repeat(100)}a${']'.repeat(100)}`],
  ])('%s compile', (_name, text) => {
    expect(verifyCode(compileText(text))).toEqual([]);
  });

  test('more than twenty loops are refused', () => {
    expect(errorOf(nest('for a in b:', 21, 'c'))).toMatch(/^too many statically nested blocks/);
  });

  test('finally in finally, which doubles the code each time, comes to an end', () => {
    const text = Array.from({ length: 40 }, (_unused, level) => {
      const indent = ' '.repeat(level);
      return `${indent}try: a\n${indent}finally:\n`;
    }).join('');
    expect(errorOf(`${text}${' '.repeat(40)}b\n`)).toMatch(/^too many instructions/);
  });
});
