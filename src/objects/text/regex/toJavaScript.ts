// Python's regular expressions as JavaScript's, for those that mean the same in both: V8 compiles them to machine code.
// Where the two languages differ (empty rounds of loops, groups that forget what they matched, atomic groups, case
// folding beyond ASCII …) there is no translation, and our own matcher runs.

import { caseVariants } from './charSet.ts';
import {
  type ClassLetter,
  Flag,
  type Node,
  type Place,
  type RepeatNode,
  type SetNode,
  type Width,
  widthOf,
} from './nodes.ts';
import type { ParsedPattern } from './parse.ts';

const SPACES = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const CLASSES: Readonly<Record<ClassLetter, string>> = {
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  w: '\\p{L}\\p{N}_',
  W: '',
  s: SPACES,
  S: '',
};
const ASCII_CLASSES: Readonly<Record<ClassLetter, string>> = {
  d: '0-9',
  D: '\\0-\\/:-\\u{10ffff}',
  w: '0-9A-Za-z_',
  W: '\\0-\\/:-@\\[-\\^`\\{-\\u{10ffff}',
  s: '\\t-\\r\\x20',
  S: '\\0-\\x08\\x0e-\\x1f!-\\u{10ffff}',
};

/** Longer translations cost more to compile than they save. */
const MAX_LENGTH = 5000;
/** V8 writes counted repeats out. */
const MAX_COUNT = 1000;

/** The source of a JavaScript expression (flags `u`) for the same matches and groups, or null. */
export function toJavaScript(pattern: ParsedPattern): string | null {
  const translator = new Translator();
  const source = translator.translate(pattern.body, { inLook: false });
  return translator.isExact && source.length <= MAX_LENGTH ? source : null;
}

interface Context {
  readonly inLook: boolean;
}

class Translator {
  isExact = true;
  /** Groups that have certainly matched when the translation has come to this point. */
  private readonly certain = new Set<number>();

  private give(): string {
    this.isExact = false;
    return '';
  }

  translate(node: Node, context: Context): string {
    switch (node.kind) {
      case 'literal':
        return this.literal(node.code, node.flags);
      case 'any':
        return node.flags & Flag.DOTALL ? '[^]' : '[^\\n]';
      case 'set':
        return this.set(node);
      case 'place':
        return this.place(node.place, node.flags);
      case 'sequence':
        return node.items.map((item) => this.translate(item, context)).join('');
      case 'branch':
        return `(?:${node.options.map((option) => this.maybe(() => this.translate(option, context))).join('|')})`;
      case 'group': {
        const body = this.translate(node.body, context);
        if (node.index === 0) return `(?:${body})`;
        // JavaScript forgets the groups of a negated look-around, and runs look-behinds backwards
        if (context.inLook) return this.give();
        this.certain.add(node.index);
        return `(${body})`;
      }
      case 'look': {
        const start = `(?${node.ahead ? '' : '<'}${node.negated ? '!' : '='}`;
        return `${start}${this.maybe(() => this.translate(node.body, { inLook: true }))})`;
      }
      case 'reference':
        // a group that has not matched fails in Python, and matches the empty text in JavaScript
        if (context.inLook || !this.certain.has(node.group) || node.flags & Flag.IGNORECASE) return this.give();
        return `(?:\\${node.group})`;
      case 'repeat':
        return this.repeat(node, context);
      case 'failure':
        return '(?!)';
      case 'atomic':
      case 'conditional':
        return this.give();
    }
  }

  /** Translates a part that may be skipped: what matches in it is not certain. */
  private maybe(translate: () => string): string {
    const before = new Set(this.certain);
    const source = translate();
    this.restore(before);
    return source;
  }

  private restore(certain: ReadonlySet<number>): void {
    this.certain.clear();
    for (const group of certain) this.certain.add(group);
  }

  private literal(code: number, flags: number): string {
    if ((flags & Flag.IGNORECASE) === 0) return escapeCode(code);
    const variants = caseVariants(code, (flags & Flag.ASCII) !== 0);
    return variants.length === 1 ? escapeCode(code) : `[${variants.map(escapeCode).join('')}]`;
  }

  private set({ negated, items, flags }: SetNode): string {
    const isAscii = (flags & Flag.ASCII) !== 0;
    const ignoresCase = (flags & Flag.IGNORECASE) !== 0;
    let source = '';
    for (const item of items) {
      if (item.kind === 'class') {
        const known = (isAscii ? ASCII_CLASSES : CLASSES)[item.letter];
        if (known !== '') source += known;
        // a complement can only be written if it stands alone
        else if (items.length === 1)
          return `[${negated ? '' : '^'}${CLASSES[item.letter.toLowerCase() as ClassLetter]}]`;
        else return this.give();
        continue;
      }
      source += escapeCode(item.from) + (item.to === item.from ? '' : `-${escapeCode(item.to)}`);
      if (!ignoresCase) continue;
      if (item.to >= 128) return this.give();
      for (let code = item.from; code <= item.to; code++) {
        source += caseVariants(code, isAscii).map(escapeCode).join('');
      }
    }
    return `[${negated ? '^' : ''}${source}]`;
  }

  private place(place: Place, flags: number): string {
    const isMultiline = (flags & Flag.MULTILINE) !== 0;
    const word = flags & Flag.ASCII ? '[0-9A-Za-z_]' : '[\\p{L}\\p{N}_]';
    switch (place) {
      case 'lineStart':
        return isMultiline ? '(?<![^\\n])' : '(?<![^])';
      case 'lineEnd':
        return isMultiline ? '(?![^\\n])' : '(?=\\n?(?![^]))';
      case 'textStart':
        return '(?<![^])';
      case 'textEnd':
        return '(?![^])';
      case 'boundary':
        return `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
      default:
        return `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word})(?:(?<=[^])|(?=[^])))`;
    }
  }

  private repeat(node: RepeatNode, context: Context): string {
    const { least, most, mode, body } = node;
    if (mode === 'possessive') return this.give();
    if (least > MAX_COUNT || (most !== Number.POSITIVE_INFINITY && most > MAX_COUNT)) return this.give();
    const groups = groupsOf(body);
    const canBeEmpty = widthOf(body, NO_WIDTHS).least === 0;
    // the languages differ in rounds that match nothing, and in what groups hold after a round that skips them
    if (canBeEmpty && (groups.length > 0 || most > 1)) return this.give();
    const before = new Set(this.certain);
    const source = this.translate(body, context);
    if (most > 1 && groups.some((group) => !this.certain.has(group))) return this.give();
    if (least === 0) this.restore(before);
    const atom = body.kind === 'literal' || body.kind === 'any' || body.kind === 'set' ? source : `(?:${source})`;
    return `${atom}${counts(least, most)}${mode === 'lazy' ? '?' : ''}`;
  }
}

const NO_WIDTHS: ReadonlyMap<number, Width> = new Map();

function counts(least: number, most: number): string {
  if (most === Number.POSITIVE_INFINITY) return least === 0 ? '*' : least === 1 ? '+' : `{${least},}`;
  return least === 0 && most === 1 ? '?' : `{${least},${most}}`;
}

function groupsOf(node: Node): number[] {
  switch (node.kind) {
    case 'group':
      return node.index > 0 ? [node.index, ...groupsOf(node.body)] : groupsOf(node.body);
    case 'sequence':
      return node.items.flatMap(groupsOf);
    case 'branch':
      return node.options.flatMap(groupsOf);
    case 'repeat':
    case 'look':
    case 'atomic':
      return groupsOf(node.body);
    case 'conditional':
      return [...groupsOf(node.yes), ...groupsOf(node.no)];
    default:
      return [];
  }
}

/** A character, safe inside and outside of sets. */
function escapeCode(code: number): string {
  const isPlain = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return isPlain || code === 95 || code === 32 ? String.fromCharCode(code) : `\\u{${code.toString(16)}}`;
}
