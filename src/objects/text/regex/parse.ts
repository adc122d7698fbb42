// The parser of Python's regular expressions: all of its syntax, with CPython's messages and positions.

import { raise } from '../../raise.ts';
import { isAscii, isIdentifier } from '../classify.ts';
import { asciiRepr, stringRepr } from '../repr.ts';
import { isFlagLetter, readInlineFlags, TYPE_FLAGS } from './inlineFlags.ts';
import { type ClassLetter, Flag, type Node, type Place, type SetItem, type Width, widthOf } from './nodes.ts';
import { lengthOf, PatternError, PatternSource } from './patternSource.ts';

export interface ParsedPattern {
  readonly body: Node;
  /** The number of capturing groups. */
  readonly groupCount: number;
  readonly groupIndex: ReadonlyMap<string, number>;
  /** The given flags, those set in the pattern, and UNICODE for a str pattern without ASCII. */
  readonly flags: number;
}

const PLACES: Readonly<Record<string, Place>> = {
  '\\A': 'textStart',
  '\\Z': 'textEnd',
  '\\b': 'boundary',
  '\\B': 'notBoundary',
};
const CONTROLS: Readonly<Record<string, number>> = {
  '\\a': 7,
  '\\b': 8,
  '\\f': 12,
  '\\n': 10,
  '\\r': 13,
  '\\t': 9,
  '\\v': 11,
  '\\\\': 92,
};
const CLASSES = /^\\[dDsSwW]$/;
const HEX = /^[0-9a-fA-F]$/;
const OCTAL = /^[0-7]$/;
const DIGIT = /^[0-9]$/;
const SPECIAL = '.\\[{()*+?^$|';

/** Repeat counts from here on are refused, as by CPython. */
const MAX_REPEAT = 4294967295;
/** CPython's parser is recursive, too, and gives up at about this depth. */
const MAX_DEPTH = 300;
const MAX_GROUPS = 1073741823;

/** Parses a pattern; throws PatternError if it is wrong. */
export function parsePattern(source: string, flags: number, isBytes: boolean): ParsedPattern {
  const first = new Parser(new PatternSource(source, isBytes), checkFlags(flags, isBytes));
  const parsed = first.parse();
  if (parsed !== null) return parsed;
  // (?x) at the start changes how the text is read from the start
  const again = new Parser(new PatternSource(source, isBytes), checkFlags(flags | Flag.VERBOSE, isBytes));
  return again.parse() as ParsedPattern;
}

function checkFlags(flags: number, isBytes: boolean): number {
  if (isBytes) {
    if (flags & Flag.UNICODE) throw raise('ValueError', 'cannot use UNICODE flag with a bytes pattern');
    if (flags & Flag.LOCALE && flags & Flag.ASCII) throw raise('ValueError', 'ASCII and LOCALE flags are incompatible');
    return flags;
  }
  if (flags & Flag.LOCALE) throw raise('ValueError', 'cannot use LOCALE flag with a str pattern');
  if (flags & Flag.ASCII && flags & Flag.UNICODE) {
    throw raise('ValueError', 'ASCII and UNICODE flags are incompatible');
  }
  return flags;
}

/** Where a part of a pattern stands. */
interface Context {
  readonly flags: number;
  readonly depth: number;
  /** True where global flags may still be set. */
  readonly isFirst: boolean;
}

class Parser {
  /** Group 0 is the whole match. */
  private groups = 1;
  private readonly names = new Map<string, number>();
  private readonly widths = new Map<number, Width>();
  /** Where conditionals mention groups that are to come. */
  private readonly mentions = new Map<number, number>();
  /** The first group inside the outermost look-behind, or null outside of one. */
  private lookBehindGroups: number | null = null;
  /** CPython complains about it only after parsing, so that syntax errors come first. */
  private hasVariableLookBehind = false;

  constructor(
    private readonly source: PatternSource,
    private flags: number,
  ) {}

  /** Null if the pattern turned VERBOSE on. */
  parse(): ParsedPattern | null {
    const wasVerbose = this.flags & Flag.VERBOSE;
    const body = this.parseBranches({ flags: this.ownFlags(), depth: 0, isFirst: true });
    if (!wasVerbose && this.flags & Flag.VERBOSE) return null;
    if (this.source.next !== '') throw this.source.error('unbalanced parenthesis');
    for (const [group, position] of this.mentions) {
      if (group >= this.groups) throw new PatternError(`invalid group reference ${group}`, position);
    }
    this.flags = checkFlags(this.flags, this.source.isBytes);
    if (this.hasVariableLookBehind) throw new PatternError('look-behind requires fixed-width pattern', null);
    const isUnicode = !this.source.isBytes && (this.flags & Flag.ASCII) === 0;
    return {
      body,
      groupCount: this.groups - 1,
      groupIndex: this.names,
      flags: this.flags | (isUnicode ? Flag.UNICODE : 0),
    };
  }

  /** The flags for the tree: bytes have no characters beyond ASCII. */
  private ownFlags(): number {
    return this.source.isBytes ? this.flags | Flag.ASCII : this.flags;
  }

  private parseBranches(context: Context): Node {
    if (context.depth > MAX_DEPTH) throw raise('RecursionError', 'maximum recursion depth exceeded');
    const options: Node[] = [];
    do {
      options.push(this.parseSequence({ ...context, isFirst: context.isFirst && options.length === 0 }));
      // global flags may have been set in the first option
      if (context.depth === 0) context = { ...context, flags: this.ownFlags() };
    } while (this.source.match('|'));
    return options.length === 1 ? options[0] : { kind: 'branch', options };
  }

  private parseSequence(context: Context): Node {
    const items: Node[] = [];
    const { source } = this;
    let { flags } = context;
    while (source.next !== '' && source.next !== '|' && source.next !== ')') {
      const token = source.get();
      if (flags & Flag.VERBOSE) {
        if (/^[ \t\n\r\v\f]$/.test(token)) continue;
        if (token === '#') {
          this.skipComment();
          continue;
        }
      }
      if (token[0] === '\\') items.push(this.parseEscape(token, flags));
      else if (!SPECIAL.includes(token)) items.push(literal(token, flags));
      else if (token === '[') items.push(this.parseSet(flags));
      else if ('*+?{'.includes(token)) this.parseRepeat(token, items, flags);
      else if (token === '.') items.push({ kind: 'any', flags });
      else if (token === '^') items.push({ kind: 'place', place: 'lineStart', flags });
      else if (token === '$') items.push({ kind: 'place', place: 'lineEnd', flags });
      else {
        const group = this.parseGroup({ ...context, flags, isFirst: context.isFirst && items.length === 0 });
        if (group !== null) items.push(group);
        else if (context.isFirst) flags |= this.ownFlags();
      }
    }
    return items.length === 1 ? items[0] : { kind: 'sequence', items };
  }

  private skipComment(): void {
    for (;;) {
      const token = this.source.get();
      if (token === '' || token === '\n') return;
    }
  }

  private parseRepeat(token: string, items: Node[], flags: number): void {
    const { source } = this;
    const here = source.tell();
    let least = token === '+' ? 1 : 0;
    let most = token === '?' ? 1 : Number.POSITIVE_INFINITY;
    if (token === '{') {
      const counts = this.parseCounts(here);
      if (counts === null) {
        items.push(literal('{', flags));
        return;
      }
      [least, most] = counts;
    }
    const body = items.pop();
    const back = source.tell() - here + 1;
    if (body === undefined || body.kind === 'place') throw source.error('nothing to repeat', back);
    if (body.kind === 'repeat') throw source.error('multiple repeat', back);
    const mode = source.match('?') ? 'lazy' : source.match('+') ? 'possessive' : 'greedy';
    items.push({ kind: 'repeat', least, most, mode, body });
  }

  /** The counts of `{m,n}`, or null if the brace is an ordinary character. */
  private parseCounts(here: number): [number, number] | null {
    const { source } = this;
    if (source.next === '}') return null;
    const low = source.getWhile(Number.POSITIVE_INFINITY, DIGIT);
    const high = source.match(',') ? source.getWhile(Number.POSITIVE_INFINITY, DIGIT) : low;
    if (!source.match('}')) {
      source.seek(here);
      return null;
    }
    const least = low === '' ? 0 : Number(low);
    const most = high === '' ? Number.POSITIVE_INFINITY : Number(high);
    if (least >= MAX_REPEAT || (high !== '' && most >= MAX_REPEAT)) {
      throw raise('OverflowError', 'the repetition number is too large');
    }
    if (most < least) throw source.error('min repeat greater than max repeat', source.tell() - here);
    return [least, most];
  }

  private parseSet(flags: number): Node {
    const { source } = this;
    const here = source.tell() - 1;
    const unterminated = () => new PatternError('unterminated character set', here);
    const negated = source.match('^');
    const items: SetItem[] = [];
    for (;;) {
      const token = source.get();
      if (token === '') throw unterminated();
      if (token === ']' && items.length > 0) break;
      const first = this.parseSetItem(token);
      if (!source.match('-')) {
        items.push(first);
        continue;
      }
      const last = source.get();
      if (last === '') throw unterminated();
      if (last === ']') {
        items.push(first, { kind: 'range', from: 45, to: 45 });
        break;
      }
      items.push(this.joinRange(token, first, last, this.parseSetItem(last)));
    }
    return { kind: 'set', negated, items, flags };
  }

  private joinRange(firstToken: string, first: SetItem, lastToken: string, last: SetItem): SetItem {
    if (first.kind === 'range' && last.kind === 'range' && first.from <= last.from) {
      return { kind: 'range', from: first.from, to: last.from };
    }
    const shown = `${firstToken}-${lastToken}`;
    throw this.source.error(`bad character range ${shown}`, lengthOf(shown));
  }

  private parseSetItem(token: string): SetItem {
    if (token[0] !== '\\') return single(token.codePointAt(0) as number);
    if (CLASSES.test(token)) return { kind: 'class', letter: token[1] as ClassLetter };
    const control = CONTROLS[token];
    if (control !== undefined) return single(control);
    const { source } = this;
    const letter = token.slice(1);
    const numeric = this.numericEscape(token, letter);
    if (numeric >= 0) return single(numeric);
    if (OCTAL.test(letter)) return single(this.octal(token + source.getWhile(2, OCTAL)));
    if (/^[0-9a-zA-Z]$/.test(letter)) throw source.error(`bad escape ${token}`, lengthOf(token));
    return single(letter.codePointAt(0) as number);
  }

  /** The character of `\x41`, `\u0041`, `\U00000041` or `\N{…}`; -1 for other escapes. */
  private numericEscape(token: string, letter: string): number {
    const { source } = this;
    const count = letter === 'x' ? 2 : source.isBytes ? 0 : letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
    if (count > 0) {
      const digits = source.getWhile(count, HEX);
      const escape = token + digits;
      if (digits.length !== count) throw source.error(`incomplete escape ${escape}`, escape.length);
      const code = Number.parseInt(digits, 16);
      if (code > 0x10ffff) throw source.error(`bad escape ${escape}`, escape.length);
      return code;
    }
    if (letter !== 'N' || source.isBytes) return -1;
    if (!source.match('{')) throw source.error('missing {');
    const name = source.getUntil('}', 'character name');
    throw source.error(`undefined character name ${stringRepr(name)}`, lengthOf(name) + 4);
  }

  private octal(escape: string): number {
    const code = Number.parseInt(escape.slice(1), 8);
    if (code > 0o377) {
      throw this.source.error(`octal escape value ${escape} outside of range 0-0o377`, escape.length);
    }
    return code;
  }

  private parseEscape(token: string, flags: number): Node {
    const place = PLACES[token];
    if (place !== undefined) return { kind: 'place', place, flags };
    if (CLASSES.test(token)) {
      return { kind: 'set', negated: false, items: [{ kind: 'class', letter: token[1] as ClassLetter }], flags };
    }
    const control = CONTROLS[token];
    if (control !== undefined) return { kind: 'literal', code: control, flags };
    const { source } = this;
    const letter = token.slice(1);
    const numeric = this.numericEscape(token, letter);
    if (numeric >= 0) return { kind: 'literal', code: numeric, flags };
    if (letter === '0') return { kind: 'literal', code: this.octal(token + source.getWhile(2, OCTAL)), flags };
    if (DIGIT.test(letter)) return this.parseReference(token, flags);
    if (/^[a-zA-Z]$/.test(letter)) throw source.error(`bad escape ${token}`, lengthOf(token));
    return literal(letter, flags);
  }

  private parseReference(token: string, flags: number): Node {
    const { source } = this;
    let escape = token;
    if (DIGIT.test(source.next)) {
      escape += source.get();
      if (OCTAL.test(escape[1]) && OCTAL.test(escape[2]) && OCTAL.test(source.next)) {
        return { kind: 'literal', code: this.octal(escape + source.get()), flags };
      }
    }
    const group = Number(escape.slice(1));
    if (group >= this.groups) throw source.error(`invalid group reference ${group}`, escape.length - 1);
    this.checkReference(group, escape.length);
    return { kind: 'reference', group, flags };
  }

  private checkReference(group: number, back: number): void {
    if (!this.widths.has(group)) throw this.source.error('cannot refer to an open group', back);
    this.checkLookBehind(group);
  }

  private checkLookBehind(group: number): void {
    if (this.lookBehindGroups === null) return;
    if (!this.widths.has(group)) throw this.source.error('cannot refer to an open group');
    if (group >= this.lookBehindGroups) {
      throw this.source.error('cannot refer to group defined in the same lookbehind subpattern');
    }
  }

  /** A group or what looks like one; null for a comment and for global flags. */
  private parseGroup(context: Context): Node | null {
    const { source } = this;
    const start = source.tell() - 1;
    if (!source.match('?')) return this.parseBody(context, start, this.openGroup(null));
    const kind = source.get();
    switch (kind) {
      case '':
        throw source.error('unexpected end of pattern');
      case 'P':
        return this.parseNamed(context, start);
      case ':':
        return this.parseBody(context, start, 0);
      case '>':
        return { kind: 'atomic', body: this.parseBody(context, start, 0) };
      case '#':
        this.skipGroupComment(start);
        return null;
      case '=':
      case '!':
        return this.parseLook(context, start, kind, true);
      case '<': {
        const direction = source.get();
        if (direction === '') throw source.error('unexpected end of pattern');
        if (direction !== '=' && direction !== '!') {
          throw source.error(`unknown extension ?<${direction}`, lengthOf(direction) + 2);
        }
        return this.parseLook(context, start, direction, false);
      }
      case '(':
        return this.parseConditional(context, start);
      default:
        if (isFlagLetter(kind) || kind === '-') return this.parseFlags(context, start, kind);
        throw source.error(`unknown extension ?${kind}`, lengthOf(kind) + 1);
    }
  }

  private skipGroupComment(start: number): void {
    for (;;) {
      if (this.source.next === '') {
        throw this.source.error('missing ), unterminated comment', this.source.tell() - start);
      }
      if (this.source.get() === ')') return;
    }
  }

  private parseNamed(context: Context, start: number): Node {
    const { source } = this;
    if (source.match('<')) {
      const name = source.getUntil('>', 'group name');
      this.checkName(name);
      return this.parseBody(context, start, this.openGroup(name));
    }
    if (source.match('=')) {
      const name = source.getUntil(')', 'group name');
      this.checkName(name);
      const group = this.names.get(name);
      if (group === undefined) throw this.unknownName(name);
      this.checkReference(group, lengthOf(name) + 1);
      return { kind: 'reference', group, flags: context.flags };
    }
    const kind = source.get();
    if (kind === '') throw source.error('unexpected end of pattern');
    throw source.error(`unknown extension ?P${kind}`, lengthOf(kind) + 2);
  }

  private unknownName(name: string): PatternError {
    return this.source.error(`unknown group name ${stringRepr(name)}`, lengthOf(name) + 1);
  }

  private checkName(name: string): void {
    const isForeign = this.source.isBytes && !isAscii(name);
    if (isIdentifier(name) && !isForeign) return;
    const shown = isForeign ? asciiRepr(name) : stringRepr(name);
    throw this.source.error(`bad character in group name ${shown}`, lengthOf(name) + 1);
  }

  private openGroup(name: string | null): number {
    const index = this.groups++;
    if (name === null) return index;
    const other = this.names.get(name);
    if (other !== undefined) {
      const message = `redefinition of group name ${stringRepr(name)} as group ${index}; was group ${other}`;
      throw this.source.error(message, lengthOf(name) + 1);
    }
    this.names.set(name, index);
    return index;
  }

  private parseBody(context: Context, start: number, index: number): Node {
    const body = this.parseBranches({ flags: context.flags, depth: context.depth + 1, isFirst: false });
    this.closeParenthesis(start);
    if (index > 0) this.widths.set(index, widthOf(body, this.widths));
    return { kind: 'group', index, body };
  }

  private closeParenthesis(start: number): void {
    if (this.source.match(')')) return;
    throw this.source.error('missing ), unterminated subpattern', this.source.tell() - start);
  }

  private parseLook(context: Context, start: number, kind: '=' | '!', ahead: boolean): Node {
    const outer = this.lookBehindGroups;
    if (!ahead && outer === null) this.lookBehindGroups = this.groups;
    const body = this.parseBranches({ flags: context.flags, depth: context.depth + 1, isFirst: false });
    this.closeParenthesis(start);
    if (!ahead) {
      this.lookBehindGroups = outer;
      const { least, most } = widthOf(body, this.widths);
      if (least !== most) this.hasVariableLookBehind = true;
    }
    const isEmpty = body.kind === 'sequence' && body.items.length === 0;
    if (kind === '!' && isEmpty) return { kind: 'failure' };
    return { kind: 'look', ahead, negated: kind === '!', body };
  }

  private parseConditional(context: Context, start: number): Node {
    const { source } = this;
    const name = source.getUntil(')', 'group name');
    const group = this.conditionalGroup(name);
    this.checkLookBehind(group);
    const inner = { flags: context.flags, depth: context.depth + 1, isFirst: false };
    const yes = this.parseSequence(inner);
    let no: Node = { kind: 'sequence', items: [] };
    if (source.match('|')) {
      no = this.parseSequence(inner);
      if (source.next === '|') throw source.error('conditional backref with more than two branches');
    }
    this.closeParenthesis(start);
    return { kind: 'conditional', group, yes, no };
  }

  private conditionalGroup(name: string): number {
    const back = lengthOf(name) + 1;
    if (!/^[0-9]+$/.test(name)) {
      this.checkName(name);
      const group = this.names.get(name);
      if (group === undefined) throw this.unknownName(name);
      return group;
    }
    const group = Number(name);
    if (group === 0) throw this.source.error('bad group number', back);
    if (group >= MAX_GROUPS) throw this.source.error(`invalid group reference ${group}`, back);
    if (!this.mentions.has(group)) this.mentions.set(group, this.source.tell() - back);
    return group;
  }

  /** `(?i)`, `(?i:…)`, `(?-i:…)`; null for global flags. */
  private parseFlags(context: Context, start: number, first: string): Node | null {
    const { source } = this;
    const { added, removed, isGlobal } = readInlineFlags(source, first);
    if (isGlobal) {
      if (!context.isFirst) {
        throw source.error('global flags not at the start of the expression', source.tell() - start);
      }
      this.flags |= added;
      return null;
    }
    const cleared = added & TYPE_FLAGS && !source.isBytes ? context.flags & ~TYPE_FLAGS : context.flags;
    return this.parseBody({ ...context, flags: (cleared | added) & ~removed }, start, 0);
  }
}

function literal(character: string, flags: number): Node {
  return { kind: 'literal', code: character.codePointAt(0) as number, flags };
}

function single(code: number): SetItem {
  return { kind: 'range', from: code, to: code };
}
