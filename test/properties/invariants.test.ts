// What must hold for every program, at every instruction: no exception of the host's, the verifier content with every
// code object, every count right whenever the VM stands between two instructions (threads rely on that: any of these
// places may be a switch), and nothing left behind at the end.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyCode } from '../../src/bytecode/verifier.ts';
import { compileSource } from '../../src/session/compileSource.ts';
import { PRELUDE } from './prelude.ts';
import { program } from './programs.ts';
import { countDifferences, leftovers, runText } from './run.ts';

const MAX_INSTRUCTIONS = 30_000;
/** More look for longer, e.g. `PROPERTY_RUNS=5000`. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 60);

describe('random programs', () => {
  it('compile to code that the verifier accepts', () => {
    fc.assert(
      fc.property(program, (text) => {
        const { code } = compileSource(PRELUDE + text, 'program.py', 'exec');
        if (code !== null) expect(verifyCode(code)).toEqual([]);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it('end with every count right, and leave nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(program, async (text) => {
        const { vm, stopped } = await runText(PRELUDE + text, { maxInstructions: MAX_INSTRUCTIONS });
        expect(countDifferences(vm)).toEqual([]);
        if (!stopped) expect(leftovers(vm)).toEqual([]);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it('have every count right between any two instructions', async () => {
    await fc.assert(
      fc.asyncProperty(program, fc.infiniteStream(fc.integer({ min: 1, max: 200 })), async (text, sizes) => {
        await runText(PRELUDE + text, {
          maxInstructions: MAX_INSTRUCTIONS,
          slice: () => sizes.next().value,
          between: (vm) => expect(countDifferences(vm)).toEqual([]),
        });
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the size of the slices', () => {
  it('changes neither output nor count of instructions', async () => {
    await fc.assert(
      fc.asyncProperty(program, async (text) => {
        const seen = async (slice?: number): Promise<unknown> => {
          const options = { maxInstructions: MAX_INSTRUCTIONS, ...(slice === undefined ? {} : { slice: () => slice }) };
          const { vm: _, ...result } = await runText(PRELUDE + text, options);
          return result;
        };
        const whole = await seen();
        for (const size of [1, 7, 1000]) expect(await seen(size)).toEqual(whole);
      }),
      { numRuns: RUNS / 2 },
    );
  });
});
