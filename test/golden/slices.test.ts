// Golden programs stopped at random instructions: whatever native stands half-way then (a sort with a key, an import,
// a class being made, a callback of re.sub …), every count is right; and neither the output nor the number of
// instructions tells how the run was cut up.

import * as fs from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countDifferences, runText } from '../properties/run.ts';
import { ROOT } from './golden.ts';
import { goldenPrograms } from './harness.ts';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 120);
const MAX_INSTRUCTIONS = 200_000;
/** Audits cost: after so many slices the program runs on without more of them. */
const MAX_SLICES = 150;

const programs = ['programs', 'whole'].flatMap((folder) => goldenPrograms(ROOT, folder));

it('golden programs have every count right between any two instructions', async () => {
  const sizes = fc.infiniteStream(fc.integer({ min: 1, max: 300 }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...programs.map(({ file }) => file)), sizes, async (file, stream) => {
      const source = fs.readFileSync(file, 'utf8');
      let slices = 0;
      const sliced = await runText(source, {
        maxInstructions: MAX_INSTRUCTIONS,
        slice: () => (++slices < MAX_SLICES ? stream.next().value : Number.POSITIVE_INFINITY),
        between: (vm) => {
          if (slices < MAX_SLICES) expect(countDifferences(vm)).toEqual([]);
        },
      });
      const whole = await runText(source, { maxInstructions: MAX_INSTRUCTIONS });
      const seen = ({ stdout, stderr, instructions }: typeof whole) => ({ stdout, stderr, instructions });
      expect(seen(sliced)).toEqual(seen(whole));
    }),
    { numRuns: RUNS },
  );
}, 180_000);
