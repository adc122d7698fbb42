// Compiled regular expressions and their matches as Python objects (re.Pattern, re.Match).

import type { Layout } from './layout.ts';
import { hasLayout, type PyObject, type Value } from './object.ts';
import type { CompiledPattern } from './text/regex/compile.ts';
import { staticType } from './type.ts';

export interface PatternPayload {
  /** str or bytes; owned. */
  readonly source: Value;
  readonly isBytes: boolean;
  readonly compiled: CompiledPattern;
}

export type PyPattern = PyObject<PatternPayload>;

export const PATTERN_LAYOUT: Layout<PatternPayload> = {
  name: 'Pattern',
  container: true,
  references: (pattern, visit) => visit(pattern.source),
};

export const patternType = staticType('Pattern', {
  layout: PATTERN_LAYOUT as Layout<never>,
  module: 're',
  isBaseType: false,
  hasWeakrefs: true,
});

export function isPattern(value: Value | undefined): value is PyPattern {
  return hasLayout(value, PATTERN_LAYOUT);
}

/** What is searched: a str or something bytes-like, and its characters. */
export interface SubjectText {
  /** Borrowed or owned as the holder says. */
  readonly value: Value;
  /** The str itself; of bytes, one character from 0 to 255 for each. */
  readonly text: string;
  /** In characters. */
  readonly length: number;
  readonly isBytes: boolean;
}

export interface MatchPayload {
  /** Owned, as the subject's value. */
  readonly pattern: PyPattern;
  readonly subject: SubjectText;
  readonly spans: readonly number[] | Int32Array;
  readonly lastIndex: number;
  readonly position: number;
  readonly end: number;
}

export type PyMatch = PyObject<MatchPayload>;

export const MATCH_LAYOUT: Layout<MatchPayload> = {
  name: 'Match',
  container: true,
  references: (match, visit) => {
    visit(match.pattern);
    visit(match.subject.value);
  },
};

export const matchType = staticType('Match', {
  layout: MATCH_LAYOUT as Layout<never>,
  module: 're',
  isBaseType: false,
});
