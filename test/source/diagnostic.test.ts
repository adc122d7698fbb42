import { describe, expect, it } from 'vitest';
import { PythonSyntaxError, syntaxErrorAt } from '../../src/source/diagnostic.ts';
import { SourceFile } from '../../src/source/source-file.ts';

function rendered(text: string, line: number, offset: number, endLine: number, endOffset: number): string {
  const source = new SourceFile(text, 'x.py');
  return new PythonSyntaxError('SyntaxError', 'invalid syntax', source, { line, offset, endLine, endOffset }).render();
}

// The expected reports were printed by CPython 3.13 for the same ranges.
describe('PythonSyntaxError', () => {
  it('marks the range under the line without its indentation', () => {
    expect(rendered('if x:\n    a b\n', 2, 7, 2, 8)).toBe(
      '  File "x.py", line 2\n    a b\n      ^\nSyntaxError: invalid syntax',
    );
  });

  it('marks one character where the range is empty, and to the end of the line where it ends below', () => {
    expect(rendered('(a\n', 1, 1, 1, 0)).toBe('  File "x.py", line 1\n    (a\n    ^\nSyntaxError: invalid syntax');
    expect(rendered('f(a\n b)\n', 1, 3, 2, 2)).toBe(
      '  File "x.py", line 1\n    f(a\n      ^\nSyntaxError: invalid syntax',
    );
  });

  it('keeps tabs, also those the line starts with, and shows a blank line', () => {
    expect(rendered('a\tb c\n', 1, 5, 1, 6)).toBe(
      '  File "x.py", line 1\n    a\tb c\n     \t  ^\nSyntaxError: invalid syntax',
    );
    expect(rendered('\tx\n', 1, 1, 1, -1)).toBe('  File "x.py", line 1\n    \tx\n    ^\nSyntaxError: invalid syntax');
    expect(rendered('\n', 1, 1, 1, -1)).toBe('  File "x.py", line 1\n    \n    ^\nSyntaxError: invalid syntax');
  });

  it('counts columns in characters', () => {
    const source = new SourceFile('😀 = 1 2', 'x');
    const error = syntaxErrorAt(source, { line: 1, column: 7, endLine: 1, endColumn: 8 }, 'invalid syntax');
    expect([error.offset, error.endOffset, error.sourceLine]).toEqual([7, 8, '😀 = 1 2']);
  });
});
