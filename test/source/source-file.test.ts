import { describe, expect, it } from 'vitest';
import { SourceFile } from '../../src/source/source-file.ts';

describe('SourceFile', () => {
  it('takes off a byte order mark and makes every line ending a newline', () => {
    const source = new SourceFile('\ufeffa\r\nb\rc\n', 'x.py');
    expect(source.text).toBe('a\nb\nc\n');
    expect(source.lineCount).toBe(3);
    expect([1, 2, 3, 4, 5].map((line) => source.lineText(line))).toEqual(['a', 'b', 'c', '', '']);
  });

  it('counts the line of an empty text and an unfinished last line', () => {
    expect(new SourceFile('', 'x').lineCount).toBe(1);
    expect(new SourceFile('a\nb', 'x').lineCount).toBe(2);
  });

  it('finds line and column of every offset', () => {
    const source = new SourceFile('ab\n\ncd', 'x');
    const places = Array.from({ length: 7 }, (_, offset) => source.positionAt(offset));
    expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '1:0',
      '1:1',
      '1:2',
      '2:0',
      '3:0',
      '3:1',
      '3:2',
    ]);
  });

  it('counts characters, not UTF-16 units', () => {
    const source = new SourceFile('😀x\n', 'x');
    expect(source.characterColumn(1, 2)).toBe(1);
    expect(source.characterColumn(1, 3)).toBe(2);
  });
});
