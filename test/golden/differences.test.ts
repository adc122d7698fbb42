// The documented differences are what they are said to be: gilscope prints what was recorded for it, CPython something
// else, and the page in docs/ tells both.

import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differencesPage, pageFile, readDifferences } from './differences.ts';
import { runGolden } from './harness.ts';

const ROOT = new URL('.', import.meta.url).pathname;
const differences = readDifferences(ROOT);

describe('documented differences', () => {
  it.each(differences.map((difference) => [difference.title, difference] as const))('%s', async (_, difference) => {
    const { audit, ...outcome } = await runGolden(difference.program);
    expect(outcome).toEqual(difference.ours);
    expect(outcome).not.toEqual(difference.program.expected);
    expect(audit).toEqual([]);
  });

  it('are on the page; if not, run `node scripts/differences.mjs`', () => {
    expect(fs.readFileSync(pageFile(ROOT), 'utf8')).toBe(differencesPage(differences));
  });
});
