// Our diagnostics against CPython's: message and range for every text of syntax-error-texts.json (see
// record-syntax-errors.py).

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ParseMode, parse } from '../../src/parser/parse.ts';
import { PythonSyntaxError } from '../../src/source/diagnostic.ts';
import { SourceFile } from '../../src/source/source-file.ts';

type Row = [text: string, type: string, message: string, line: number, offset: number, endLine: number, end: number];

const rows = JSON.parse(readFileSync(new URL('./syntax-errors.json', import.meta.url), 'utf8')) as Row[];

function errorOf(text: string, mode: ParseMode = 'exec'): unknown[] {
  try {
    parse(new SourceFile(text, 'x'), mode);
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return [error.typeName, error.message, error.line, error.offset, error.endLine, error.endOffset];
  }
  return ['no error'];
}

describe('syntax errors are worded and placed as in CPython 3.13', () => {
  it.each(rows)('%j', (text, ...expected) => {
    expect(errorOf(text)).toEqual(expected);
  });
});

describe('what gilscope refuses', () => {
  it.each([
    ['async def f(): pass', "'async' is not supported by gilscope"],
    ['x = await y', "'await' is not supported by gilscope"],
    ['[a async for a in b]', "'async' is not supported by gilscope"],
    ['try: pass\nexcept* A: pass', "'except*' is not supported by gilscope"],
  ])('%j', (text, message) => {
    expect(errorOf(text)[1]).toBe(message);
  });
});

describe('eval', () => {
  it('takes no statement', () => {
    expect(errorOf('x = 1', 'eval').slice(0, 2)).toEqual(['SyntaxError', 'invalid syntax']);
    expect(errorOf('', 'eval').slice(0, 2)).toEqual(['SyntaxError', 'invalid syntax']);
  });
});
