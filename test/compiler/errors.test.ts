// Errors of the symbol tables and of the code generator, with their words and their places as CPython 3.13 gives them
// (errors.json, recorded by record-errors.py from errors.txt).

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { errorOf } from './compileText.ts';

const recorded = JSON.parse(readFileSync(fileURLToPath(new URL('errors.json', import.meta.url)), 'utf8')) as (readonly [
  string,
  string,
])[];

describe('errors', () => {
  test.each(recorded)('%j', (text, expected) => {
    expect(errorOf(text)).toBe(expected);
  });

  test('__future__ features that do not exist', () => {
    expect(errorOf('from __future__ import nope')).toMatch(/^future feature nope is not defined 1:1-/);
    expect(errorOf('from __future__ import braces')).toMatch(/^not a chance 1:1-/);
  });
});
