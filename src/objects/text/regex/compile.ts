// Python's `re`, without its Python objects: compiles a pattern and matches it. JavaScript's engine is used where a
// translation means the same and cannot run wild on a text of that length, our own matcher everywhere else.

import { hasAstral, lengthOf, unitIndex } from '../codePoints.ts';
import { firstOfNode, flatten, worstExponent } from './backtracking.ts';
import type { CharSet } from './charSet.ts';
import { Matcher, type Subject } from './matcher.ts';
import { type Node, widthOf } from './nodes.ts';
import { type ParsedPattern, parsePattern } from './parse.ts';
import { compileProgram, type Program } from './program.ts';
import { toJavaScript } from './toJavaScript.ts';

export type SearchMode = 'match' | 'fullmatch' | 'search';

/** A match: code point positions. */
export interface MatchResult {
  /** Start and end of group 0, 1, 2 …; -1 and -1 for a group that did not take part. */
  readonly spans: readonly number[] | Int32Array;
  /** `match.lastindex`: the group that closed last, 0 if none did. */
  readonly lastIndex: number;
}

/** JavaScript's engine gets a text if (length ** exponent) stays below this: well under a second. */
const MAX_WORK = 2e8;

/** Compiles a pattern; throws PatternError if it is wrong. Bytes are passed as text of the characters 0 to 255. */
export function compilePattern(
  source: string,
  flags: number,
  isBytes = false,
  engine: 'fastest' | 'own' = 'fastest',
): CompiledPattern {
  return new CompiledPattern(parsePattern(source, flags, isBytes), engine);
}

export class CompiledPattern {
  /** The number of capturing groups. */
  readonly groups: number;
  /** The groups' names and numbers, in order. */
  readonly groupIndex: ReadonlyMap<string, number>;
  /** `pattern.flags`. */
  readonly flags: number;
  private readonly body: Node;
  private program: Program | null = null;
  private javaScript: JavaScriptForms | null | undefined = undefined;
  private first: readonly CharSet[] | null | undefined = undefined;

  constructor(
    private readonly parsed: ParsedPattern,
    engine: 'fastest' | 'own',
  ) {
    if (engine === 'own') this.javaScript = null;
    this.groups = parsed.groupCount;
    this.groupIndex = parsed.groupIndex;
    this.flags = parsed.flags;
    this.body = parsed.body;
  }

  /**
   * Matches between two positions (`0 <= position <= end <= len(text)`). With `mustAdvance` the match must not be empty
   * at `position`, as when looking for the next match after an empty one.
   */
  match(text: string, position: number, end: number, mode: SearchMode, mustAdvance = false): MatchResult | null {
    // on surrogate pairs V8 finds empty matches between the halves
    const forms = hasAstral(text) ? null : this.javaScriptFor(end - position);
    if (forms !== null && !(mustAdvance && this.canBeEmpty())) {
      const result = runJavaScript(forms, text, position, end, mode);
      if (result !== undefined) return result;
    }
    return this.matchByProgram(text, position, end, mode, mustAdvance);
  }

  private canBeEmpty(): boolean {
    return widthOf(this.body, new Map()).least === 0;
  }

  private javaScriptFor(length: number): JavaScriptForms | null {
    if (this.javaScript === undefined) this.javaScript = makeForms(this.parsed);
    const forms = this.javaScript;
    return forms === null || length ** forms.exponent > MAX_WORK ? null : forms;
  }

  private matchByProgram(
    text: string,
    position: number,
    end: number,
    mode: SearchMode,
    mustAdvance: boolean,
  ): MatchResult | null {
    this.program ??= compileProgram(this.parsed);
    const subject = subjectOf(text);
    const matcher = new Matcher(this.program, subject, end);
    const last = mode === 'search' ? end : position;
    const first = mode === 'search' ? this.firstSets() : null;
    for (let at = position; at <= last; at++) {
      if (first !== null && !(at < end && first.some((set) => set.has(subject[at])))) continue;
      const spans = matcher.matchAt(at, mode === 'fullmatch' ? 'fullmatch' : 'match', mustAdvance && at === position);
      if (spans !== null) return { spans, lastIndex: matcher.lastIndex };
    }
    return null;
  }

  /** What a match must begin with, if that is known. */
  private firstSets(): readonly CharSet[] | null {
    if (this.first === undefined) {
      const items = flatten(this.body);
      const isKnown = items.length > 0 && widthOf(items[0], new Map()).least > 0;
      this.first = isKnown ? firstOfNode(items[0]) : null;
    }
    return this.first;
  }
}

let subjectText = '';
let subject: Subject = new Uint16Array(0);

/** The characters of the text as an array; the last one is kept for the next search in the same text. */
function subjectOf(text: string): Subject {
  if (text === subjectText) return subject;
  const astral = hasAstral(text);
  const result = astral ? new Uint32Array(lengthOf(text)) : new Uint16Array(text.length);
  for (let unit = 0, i = 0; unit < text.length; i++) {
    const code = astral ? (text.codePointAt(unit) as number) : text.charCodeAt(unit);
    result[i] = code;
    unit += code > 0xffff ? 2 : 1;
  }
  subject = result;
  subjectText = text;
  return result;
}

/** The same expression for the three ways to match. */
interface JavaScriptForms {
  readonly anywhere: RegExp;
  readonly here: RegExp;
  readonly whole: RegExp;
  readonly exponent: number;
  /** The groups in the order in which they close. */
  readonly closing: readonly number[];
}

function makeForms(parsed: ParsedPattern): JavaScriptForms | null {
  const source = toJavaScript(parsed);
  if (source === null) return null;
  const exponent = worstExponent(parsed.body);
  if (exponent === Number.POSITIVE_INFINITY) return null;
  try {
    return {
      anywhere: new RegExp(source, 'dgu'),
      here: new RegExp(source, 'dyu'),
      whole: new RegExp(`(?:${source})(?![^])`, 'dyu'),
      exponent,
      closing: closingOrder(parsed.body),
    };
  } catch {
    // too large for V8
    return null;
  }
}

function closingOrder(node: Node): number[] {
  switch (node.kind) {
    case 'group':
      return node.index > 0 ? [...closingOrder(node.body), node.index] : closingOrder(node.body);
    case 'sequence':
      return node.items.flatMap(closingOrder);
    case 'branch':
      return node.options.flatMap(closingOrder);
    case 'repeat':
    case 'look':
      return closingOrder(node.body);
    default:
      return [];
  }
}

/** Undefined if V8 gave up. */
function runJavaScript(
  forms: JavaScriptForms,
  text: string,
  from: number,
  to: number,
  mode: SearchMode,
): MatchResult | null | undefined {
  const expression = mode === 'search' ? forms.anywhere : mode === 'match' ? forms.here : forms.whole;
  expression.lastIndex = from;
  let found: RegExpExecArray | null;
  try {
    found = expression.exec(to === text.length ? text : text.substring(0, to));
  } catch {
    return undefined;
  }
  if (found === null) return null;
  const spans: number[] = [];
  for (const range of found.indices as RegExpIndicesArray) {
    // an absent group is undefined, whatever the type says
    const [start, end] = (range as [number, number] | undefined) ?? [-1, -1];
    spans.push(start, end);
  }
  let lastIndex = 0;
  for (const group of forms.closing) if (spans[group * 2] >= 0) lastIndex = group;
  return { spans, lastIndex };
}

/** The text of a span; null for a group that did not take part. */
export function spanText(text: string, start: number, end: number): string | null {
  if (start < 0) return null;
  if (!hasAstral(text)) return text.substring(start, end);
  return text.substring(unitIndex(text, start), unitIndex(text, end));
}
