// Broken programs: golden programs with tokens, lines or characters deleted, doubled, swapped or replaced. Each is
// refused with a diagnostic or runs (to its end, or to a limit); it never throws anything of the host's, and never
// leaves a wrong count behind.

import * as fs from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { goldenPrograms } from '../golden/harness.ts';
import { countDifferences, runText } from './run.ts';

const ROOT = new URL('../golden', import.meta.url).pathname;
const RUNS = Number(process.env.PROPERTY_RUNS ?? 250);
/** Long programs take long and show no more. */
const MAX_LENGTH = 6000;

const sources = ['programs', 'whole']
  .flatMap((folder) => goldenPrograms(ROOT, folder))
  .map(({ name, file }) => ({ name, text: fs.readFileSync(file, 'utf8') }))
  .filter(({ text }) => text.length <= MAX_LENGTH);

type Unit = 'token' | 'line' | 'character';
type Change = 'delete' | 'double' | 'swap' | 'replace' | 'join';

interface Mutation {
  readonly unit: Unit;
  readonly change: Change;
  /** Where, as a part of the whole in [0, 1). */
  readonly at: number;
  readonly other: number;
  readonly insert: string;
}

const FOREIGN = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ':',
  ',',
  ';',
  '\\',
  '"',
  "'",
  '"""',
  "f'{",
  '\t',
  '\n',
  '    ',
  '\0',
  '\r',
  '\u{feff}',
  '🐍',
  '\ud800',
  'async',
  'await',
  'yield',
  'return',
  'lambda',
  ':=',
  '*',
  '**',
  '@',
  '->',
  'del',
  'global x',
  'nonlocal x',
  'None = 1',
  'match x:',
  'case _:',
  '0x',
  '1__0',
  '1e',
  '٣',
  'é',
  '#',
  '!',
  '$',
  '?',
  '...',
  'print',
  '10**10**10',
  '"a" * 10**12',
] as const;

const mutation: fc.Arbitrary<Mutation> = fc.record({
  unit: fc.constantFrom<Unit>('token', 'token', 'line', 'character'),
  change: fc.constantFrom<Change>('delete', 'double', 'swap', 'replace', 'join'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  other: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  insert: fc.oneof(fc.constantFrom(...FOREIGN), fc.string({ unit: 'binary', minLength: 1, maxLength: 2 })),
});

const SPLIT: Readonly<Record<Unit, RegExp>> = {
  token: /\w+|[^\S\n]+|\n|[^\w\s]/gu,
  line: /[^\n]*\n|[^\n]+/g,
  character: /[\s\S]/gu,
};

function mutate(text: string, { unit, change, at, other, insert }: Mutation): string {
  const parts = text.match(SPLIT[unit]) ?? [];
  const i = Math.floor(at * parts.length);
  const j = Math.floor(other * parts.length);
  const part = parts[i] ?? '';
  if (change === 'delete') parts.splice(i, 1);
  else if (change === 'double') parts.splice(i, 0, part);
  else if (change === 'replace') parts[i] = insert;
  else if (change === 'join') parts[i] = part.trimEnd();
  else {
    parts[i] = parts[j] ?? '';
    parts[j] = part;
  }
  return parts.join('');
}

it('broken programs end with a diagnostic, or run', async () => {
  const broken = fc
    .tuple(fc.constantFrom(...sources), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([{ name, text }, mutations]) => ({ name, text: mutations.reduce(mutate, text) }));
  await fc.assert(
    fc.asyncProperty(broken, async ({ text }) => {
      const { vm } = await runText(text, { maxInstructions: 40_000, timeoutSeconds: 10, stdin: '1\n2\n' });
      expect(countDifferences(vm)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 120_000);
