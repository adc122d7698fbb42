// What a test says of a golden program: our VM prints what CPython printed, byte for byte, exits with CPython's status,
// and leaves a heap in which every count is right and nothing has been lost.

import { expect, it } from 'vitest';
import { type GoldenProgram, runGolden } from './harness.ts';

/** test/golden */
export const ROOT = new URL('.', import.meta.url).pathname;

/** Defines one test for each program. */
export function runAsRecorded(programs: readonly GoldenProgram[]): void {
  it.each(programs.map((program) => [program.name, program] as const))('%s', async (_, program) => {
    const { audit, ...outcome } = await runGolden(program);
    expect(outcome).toEqual(program.expected);
    expect(audit).toEqual([]);
  });
}
