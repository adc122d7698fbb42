// Every golden program prints on our VM what CPython printed, byte for byte, exits with CPython's status, and leaves a
// heap in which every count is right and nothing has been lost.

import { describe, expect, it } from 'vitest';
import { type GoldenProgram, goldenPrograms, runGolden } from './harness.ts';

const ROOT = new URL('.', import.meta.url).pathname;

function runsAsRecorded(program: GoldenProgram): void {
  it(program.name, async () => {
    const { audit, ...outcome } = await runGolden(program);
    expect(outcome).toEqual(program.expected);
    expect(audit).toEqual([]);
  });
}

describe('golden programs', () => {
  for (const program of goldenPrograms(ROOT, 'programs')) runsAsRecorded(program);
});

describe('whole programs', () => {
  for (const program of goldenPrograms(ROOT, 'whole')) runsAsRecorded(program);
});
