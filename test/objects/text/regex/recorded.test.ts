// Every case of recorded.json (see record.py): both engines must match as CPython's `re` does, and the parser must
// complain in its words.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../../../src/objects/text/codePoints.ts';
import { type CompiledPattern, compilePattern, type SearchMode } from '../../../../src/objects/text/regex/compile.ts';
import { PatternError, patternErrorText } from '../../../../src/objects/text/regex/patternSource.ts';
import { parseTemplate } from '../../../../src/objects/text/regex/template.ts';
import { pythonError } from '../../numbers/recorded.ts';

type Spans = (number | [number, number])[] | null;
type MatchCase = [
  'match',
  string,
  number,
  number,
  Record<string, number>,
  number,
  [string, Spans, Spans, Spans, [number, number][], Spans][],
];
type Failure = [string, string, number | null] | null;
type ErrorCase = ['error', string, boolean, Failure];
type TemplateCase = ['template', string, string | Failure];

const CASES = JSON.parse(readFileSync(new URL('./recorded.json', import.meta.url), 'utf8')) as (
  | MatchCase
  | ErrorCase
  | TemplateCase
)[];

function search(pattern: CompiledPattern, text: string, mode: SearchMode, position: number, end: number): Spans {
  const found = pattern.match(text, position, end, mode);
  if (found === null) return null;
  const result: Spans = [];
  for (let i = 0; i < found.spans.length; i += 2) result.push([found.spans[i], found.spans[i + 1]]);
  result.push(found.lastIndex);
  return result;
}

/** All matches one after another, as re.finditer looks for them. */
function findAll(pattern: CompiledPattern, text: string): [number, number][] {
  const result: [number, number][] = [];
  const end = lengthOf(text);
  let position = 0;
  let mustAdvance = false;
  while (position <= end) {
    const found = pattern.match(text, position, end, 'search', mustAdvance);
    if (found === null) break;
    result.push([found.spans[0], found.spans[1]]);
    position = found.spans[1];
    mustAdvance = found.spans[0] === found.spans[1];
  }
  return result;
}

function failureOf(pattern: string, run: () => unknown): Failure {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof PatternError) return ['error', patternErrorText(error, pattern), error.position];
    const [type, message] = pythonError(error).error;
    return [type, message, null];
  }
}

const matchCases = CASES.filter((one): one is MatchCase => one[0] === 'match');

describe.each(['fastest', 'own'] as const)('the %s engine', (engine) => {
  it('matches as CPython does', () => {
    const wrong: string[] = [];
    for (const [, source, flags, groups, groupIndex, allFlags, results] of matchCases) {
      const pattern = compilePattern(source, flags, false, engine);
      expect([pattern.groups, Object.fromEntries(pattern.groupIndex), pattern.flags], source).toEqual([
        groups,
        groupIndex,
        allFlags,
      ]);
      for (const [text, searched, matched, full, all, sliced] of results) {
        const end = lengthOf(text);
        const got = [
          search(pattern, text, 'search', 0, end),
          search(pattern, text, 'match', 0, end),
          search(pattern, text, 'fullmatch', 0, end),
          findAll(pattern, text),
          search(pattern, text, 'search', Math.min(1, end), Math.min(4, end)),
        ];
        const wanted = [searched, matched, full, all, sliced];
        if (JSON.stringify(got) !== JSON.stringify(wanted)) {
          wrong.push(`${source}  on ${JSON.stringify(text)}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
        }
      }
    }
    expect(wrong.slice(0, 40), `${wrong.length} wrong`).toEqual([]);
  });
});

describe('the parser', () => {
  it('complains as CPython does', () => {
    const wrong: unknown[] = [];
    for (const one of CASES) {
      if (one[0] !== 'error') continue;
      const [, pattern, isBytes, failure] = one;
      const got = failureOf(pattern, () => compilePattern(pattern, 0, isBytes));
      if (JSON.stringify(got) !== JSON.stringify(failure)) wrong.push([pattern, isBytes, got, failure]);
    }
    expect(wrong).toEqual([]);
  });

  it('reads replacement templates as CPython does', () => {
    const groups = [
      [1, 3],
      [1, 2],
      [2, 3],
    ];
    for (const one of CASES) {
      if (one[0] !== 'template') continue;
      const [, template, wanted] = one;
      const parse = () => parseTemplate(template, 2, new Map([['name', 2]]));
      if (typeof wanted !== 'string') {
        expect(failureOf(template, parse), template).toEqual(wanted);
        continue;
      }
      const pieces = parse().map((piece) => (typeof piece === 'string' ? piece : 'xaby'.slice(...groups[piece])));
      expect(`x${pieces.join('')}y`, template).toBe(wanted);
    }
  });
});
