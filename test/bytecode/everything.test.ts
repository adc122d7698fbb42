// The verifier accepts all code that comes with the project: each module of the standard library, each golden program.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyCode } from '../../src/bytecode/verifier.ts';
import { compileSource } from '../../src/session/compileSource.ts';

function pythonFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py'))
    .sort()
    .map((file) => path.join(folder, file));
}

const pathOf = (relative: string): string => new URL(`../../${relative}`, import.meta.url).pathname;

function problemsOf(file: string): string[] {
  const { code, problem } = compileSource(fs.readFileSync(file, 'utf8'), path.basename(file), 'exec');
  // What gilscope refuses on purpose (see docs/differences.md) has no code to verify.
  if (problem?.message.includes('gilscope') === true) return [];
  if (code === null) return [`${path.basename(file)}: ${problem?.message}, line ${problem?.line}`];
  return verifyCode(code).map((text) => `${path.basename(file)}: ${text}`);
}

describe('the verifier accepts', () => {
  it('the standard library', () => {
    expect(pythonFiles(pathOf('src/stdlib/python')).flatMap(problemsOf)).toEqual([]);
  });

  it('the golden programs', () => {
    const files = pythonFiles(pathOf('test/golden')).filter(
      (file) => !/record\.py$|syntax-errors|differences/.test(file),
    );
    expect(files.flatMap(problemsOf)).toEqual([]);
  });

  it('the bundled programs', () => {
    expect(pythonFiles(pathOf('programs')).flatMap(problemsOf)).toEqual([]);
  });
});
