import { describe, expect, it } from 'vitest';
import { decodeFStringText, decodeLiteral } from '../../src/lexer/escapes.ts';

describe('decodeLiteral', () => {
  it('replaces escapes', () => {
    expect(
      decodeLiteral(String.raw`'\n\x41\u20ac\101\
b'`),
    ).toEqual({ kind: 'str', value: '\nA€Ab', warnings: [] });
    expect(decodeLiteral(String.raw`b'\x00\xff\\'`)).toEqual({
      kind: 'bytes',
      value: Uint8Array.of(0, 255, 92),
      warnings: [],
    });
  });

  it('leaves raw and unknown escapes, and warns about the latter', () => {
    expect(decodeLiteral(String.raw`r'\n'`)).toEqual({ kind: 'str', value: '\\n', warnings: [] });
    const unknown = decodeLiteral(String.raw`'\d'`);
    expect(unknown).toEqual({ kind: 'str', value: '\\d', warnings: ["invalid escape sequence '\\d'"] });
  });

  it('refuses characters by name, since there is no table of names', () => {
    const named = decodeLiteral(String.raw`'\N{BULLET}'`);
    expect(named.kind === 'error' && named.message).toContain('gilscope does not know characters by name');
  });
});

describe('decodeFStringText', () => {
  it('halves doubled braces outside of specifications', () => {
    expect(decodeFStringText('{{a}}', false, false)).toEqual({ kind: 'str', value: '{a}', warnings: [] });
    expect(decodeFStringText('a}}', true, true)).toEqual({ kind: 'str', value: 'a}}', warnings: [] });
  });
});
