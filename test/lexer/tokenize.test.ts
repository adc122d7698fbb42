import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/lexer/tokenize.ts';
import { SourceFile } from '../../src/source/source-file.ts';

/** The types of a text's tokens; images where the type does not say them. */
function types(text: string): string {
  const { tokens, error } = tokenize(new SourceFile(text, 'x'));
  expect(error).toBeNull();
  const shown = tokens.map(({ tokenType, image }) =>
    /^(NAME|NUMBER|STRING|FSTRING_MIDDLE)$/.test(tokenType.name) ? `${tokenType.name}(${image})` : tokenType.name,
  );
  return shown.join(' ');
}

describe('tokenize', () => {
  it('gives words their keyword, but soft keywords are names', () => {
    expect(types('if match')).toBe('if NAME(match) NEWLINE ENDMARKER');
  });

  it('makes indents and dedents of the layout, blank lines and comments aside', () => {
    expect(types('if a:\n\n  b # c\n\n # d\n  c\nd')).toBe(
      'if NAME(a) Colon NEWLINE INDENT NAME(b) NEWLINE NAME(c) NEWLINE DEDENT NAME(d) NEWLINE ENDMARKER',
    );
  });

  it('closes every indentation at the end of the text', () => {
    expect(types('if a:\n if b:\n  c')).toMatch(/NAME\(c\) NEWLINE DEDENT DEDENT ENDMARKER$/);
  });

  it('ignores line ends inside brackets and after a backslash', () => {
    expect(types('(a,\n  b)\n')).toBe('LeftParen NAME(a) Comma NAME(b) RightParen NEWLINE ENDMARKER');
    expect(types('a \\\n + b\n')).toBe('NAME(a) Plus NAME(b) NEWLINE ENDMARKER');
  });

  it('reads the fields of f-strings as code, nested ones too', () => {
    expect(types(`f'a{x!r:>{w}}{{b'`)).toBe(
      'FSTRING_START FSTRING_MIDDLE(a) FIELD_START NAME(x) Exclamation NAME(r) SPEC_START FSTRING_MIDDLE(>) ' +
        'FIELD_START NAME(w) FIELD_END FIELD_END FSTRING_MIDDLE({{b) FSTRING_END NEWLINE ENDMARKER',
    );
    expect(types(`f'{f'{1}'}'`)).toBe(
      'FSTRING_START FIELD_START FSTRING_START FIELD_START NUMBER(1) FIELD_END FSTRING_END FIELD_END FSTRING_END ' +
        'NEWLINE ENDMARKER',
    );
  });

  it('knows a colon of a slice or a lambda in brackets from that of a specification', () => {
    expect(types(`f'{a[1:2]:x}'`)).toContain('NUMBER(1) Colon NUMBER(2) RightBracket SPEC_START FSTRING_MIDDLE(x)');
  });

  it('ends a number before a keyword', () => {
    expect(types('1if 2else 3')).toBe('NUMBER(1) if NUMBER(2) else NUMBER(3) NEWLINE ENDMARKER');
  });

  it('gives every token its line and column', () => {
    const { tokens } = tokenize(new SourceFile("a\n'''x\ny''' b\n", 'x'));
    const places = tokens.map((token) => [token.line, token.column, token.endLine, token.endColumn].join(' '));
    expect(places).toEqual(['1 0 1 1', '1 1 1 2', '2 0 3 4', '3 5 3 6', '3 6 3 7', '4 0 4 0']);
  });

  const piece = fc.constantFrom(
    ...[
      'if',
      'x',
      'ñ',
      '1.5e3',
      "'a'",
      '"""b\n"""',
      'f"{x!r:>{w}}"',
      "rb'\\'",
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      ':',
      ':=',
    ],
    ...[
      ',',
      '**=',
      '...',
      '->',
      ' ',
      '  ',
      '\t',
      '\n',
      '\n  ',
      '\n\t',
      '\\\n',
      '# c\n',
      '#',
      '😀',
      '\f',
      '$',
      "'",
      'f"',
    ],
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('loses nothing: tokens and what lies between them make up the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const file = new SourceFile(source, 'x');
        const { tokens, error } = tokenize(file);
        let at = 0;
        for (const token of tokens) {
          const between = file.text.slice(at, token.startOffset);
          expect(file.text.slice(token.startOffset, token.startOffset + token.image.length)).toBe(token.image);
          if (error === null) expect(between).toMatch(/^(?:[ \t\f\n]|#[^\n]*|\\\n)*$/);
          expect(token.startOffset).toBeGreaterThanOrEqual(at);
          at = token.startOffset + token.image.length;
        }
        if (error === null) expect(file.text.slice(at)).toMatch(/^(?:[ \t\f\n]|#[^\n]*|\\\n)*$/);
      }),
      { numRuns: 500 },
    );
  });
});
