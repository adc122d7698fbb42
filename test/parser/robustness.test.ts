// Whatever the text, `parse` gives a tree or a PythonSyntaxError: no other exception, no overflow, no hang.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parser/parse.ts';
import { PythonSyntaxError } from '../../src/source/diagnostic.ts';
import { SourceFile } from '../../src/source/source-file.ts';

function outcome(text: string): string {
  try {
    parse(new SourceFile(text, 'x'), 'exec');
    return 'ok';
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    error.render();
    return error.message;
  }
}

function levels(count: number, header: string): string {
  return Array.from({ length: count }, (_, depth) => `${' '.repeat(depth)}${header}\n`).join('');
}

describe('depth', () => {
  it.each([
    ['a sum', `${'1+'.repeat(100_000)}1`, 'ok'],
    ['signs', `${'-'.repeat(100_000)}1`, 'ok'],
    ['nots', `${'not '.repeat(50_000)}1`, 'ok'],
    ['powers', `${'2**'.repeat(50_000)}2`, 'ok'],
    ['attributes', `a${'.b'.repeat(100_000)}`, 'ok'],
    ['calls', `f${'()'.repeat(50_000)}`, 'ok'],
    ['conditions', `${'a if b else '.repeat(50_000)}c`, 'ok'],
    ['elif', `if a: pass\n${'elif a: pass\n'.repeat(10_000)}`, 'ok'],
    ['brackets', `${'[('.repeat(100)}${')]'.repeat(100)}`, 'ok'],
    ['too many brackets', '('.repeat(10_000), 'too many nested parentheses'],
    ['indentations', `${levels(99, 'if a:')}${' '.repeat(99)}${'('.repeat(200)}${')'.repeat(200)}`, 'ok'],
    ['too many indentations', `${levels(100, 'if a:')}${' '.repeat(100)}x`, 'too many levels of indentation'],
    ['f-strings', `${"f'{".repeat(149)}1${"}'".repeat(149)}`, 'ok'],
    ['lambdas', `${'lambda: '.repeat(100_000)}c`, 'too many nested expressions: source too complex to parse'],
    ['words', 'a '.repeat(20_000), 'invalid syntax'],
    ['a long string', `x = '${'a'.repeat(10_000_000)}'`, 'ok'],
    ['a long unfinished string', `'${'a'.repeat(1_000_000)}`, 'unterminated string literal (detected at line 1)'],
  ])('%s', (_name, text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it.each(['a {', 'a[a ', 'f(', '{a: ', '(lambda x=', "f'{a ", 'a(b ', '[a for a in ', 'print '])(
    'a mistake inside many %j',
    (opening) => {
      expect(outcome(`${opening.repeat(140)}+`)).not.toBe('ok');
      expect(outcome(`${opening.repeat(140)}a b`)).not.toBe('ok');
    },
  );
});

describe('mutated programs', () => {
  const programs = JSON.parse(
    readFileSync(new URL('./ast-programs.json', import.meta.url), 'utf8'),
  ) as readonly string[];
  const words = programs.flatMap((program) => program.match(/\s+|\w+|[^\w\s]/gu) ?? []);
  const edit = fc.record({ at: fc.nat(400), remove: fc.nat(2), word: fc.constantFrom(...new Set(words)) });

  it('parse or give a diagnostic', () => {
    fc.assert(
      fc.property(fc.constantFrom(...programs), fc.array(edit, { minLength: 1, maxLength: 4 }), (program, edits) => {
        const pieces = program.match(/\s+|\w+|[^\w\s]/gu) ?? [];
        for (const { at, remove, word } of edits) pieces.splice(at % (pieces.length + 1), remove, word);
        outcome(pieces.join(''));
      }),
      { numRuns: 1000 },
    );
  });

  it('any characters parse or give a diagnostic', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        outcome(text);
      }),
      { numRuns: 500 },
    );
  });
});
