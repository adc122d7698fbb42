// Our trees against CPython's: every program of ast-programs.json, fields and spans (see record-ast.py).

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parser/parse.ts';
import { SourceFile } from '../../src/source/source-file.ts';
import { type Json, normaliseRecorded, plainTree } from './plain-tree.ts';

const recorded = JSON.parse(readFileSync(new URL('./ast-expected.json', import.meta.url), 'utf8')) as [string, Json][];

describe('parse makes the tree CPython makes', () => {
  it.each(recorded)('%j', (text, expected) => {
    const root = parse(new SourceFile(text, 'x'), 'exec');
    expect(root.kind).toBe('Module');
    expect(plainTree('body' in root ? root.body : null)).toEqual(normaliseRecorded(expected));
  });
});

describe('the other modes', () => {
  it('eval takes one expression, with newlines after it', () => {
    const root = parse(new SourceFile('1, x\n\n', 'x'), 'eval');
    expect(root.kind === 'Expression' && root.body.kind).toBe('Tuple');
  });

  it('single takes one statement', () => {
    const root = parse(new SourceFile('x; y\n', 'x'), 'single');
    expect(root.kind === 'Interactive' && root.body.length).toBe(2);
  });
});
