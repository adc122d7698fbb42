// How bad the worst case of a pattern is. A JavaScript regular expression cannot be interrupted, so one that might
// run for minutes must go to our own matcher, which counts its steps. The worst case is guessed from the shape: a loop
// within a loop, or over options that can begin alike, may take exponential time; each loop that can give back
// characters which the part after it can take as well adds one to the exponent of a polynomial.

import { CharSet } from './charSet.ts';
import { Flag, type Node, type RepeatNode, type Width, widthOf } from './nodes.ts';

const NO_WIDTHS: ReadonlyMap<number, Width> = new Map();

/** Repeats up to this count add no factor that grows with the text. */
const FEW = 8;

/** The exponent of the text's length in the worst time of one search; infinite if it may be exponential. */
export function worstExponent(body: Node): number {
  const items = flatten(body);
  const analysis = new Analysis();
  const ambiguous = analysis.sequence(items, null, true);
  if (analysis.doublings > MAX_DOUBLINGS) return Number.POSITIVE_INFINITY;
  return ambiguous + (analysis.hasLoop ? 1 : 0);
}

/** The first characters that a part can match; null if it may match without any, or if that is not known. */
type First = readonly CharSet[] | null;

/** Optional parts in a row double the work each, whatever the text's length; so many are still harmless. */
const MAX_DOUBLINGS = 12;

class Analysis {
  hasLoop = false;
  doublings = 0;

  /** The number of ambiguous loops. `after` is what can follow the sequence, `isEnd` that nothing does. */
  sequence(items: readonly Node[], after: First, isEnd: boolean): number {
    let total = 0;
    items.forEach((item, i) => {
      const isLast = i === items.length - 1;
      if (isLast) total += this.node(item, after, isEnd);
      else if (item.kind === 'repeat' && isBoundary(items[i + 1]) && matchesWordsOnly(item.body)) this.hasLoop = true;
      else total += this.node(item, firstOf(items, i + 1), false);
    });
    return total;
  }

  private node(node: Node, after: First, isEnd: boolean): number {
    switch (node.kind) {
      case 'repeat':
        return this.repeat(node, after, isEnd);
      case 'group':
      case 'atomic':
        return this.sequence(flatten(node.body), after, isEnd);
      case 'look':
        return this.sequence(flatten(node.body), null, true);
      case 'branch': {
        const firsts = node.options.map((option) => firstOf(flatten(option), 0));
        if (!areDistinct(firsts)) this.doublings += Math.log2(node.options.length);
        return Math.max(...node.options.map((option) => this.sequence(flatten(option), after, isEnd)));
      }
      case 'conditional':
        return this.sequence(flatten(node.yes), after, isEnd) + this.sequence(flatten(node.no), after, isEnd);
      case 'reference':
        this.hasLoop = true;
        return 1;
      default:
        return 0;
    }
  }

  private repeat({ most, body }: RepeatNode, after: First, isEnd: boolean): number {
    if (most <= 1) {
      if (!isEnd && !isDisjoint(body, after)) this.doublings++;
      return this.sequence(flatten(body), after, isEnd);
    }
    this.hasLoop = true;
    if (!isSingle(body) && !isPlainRound(flatten(body))) return Number.POSITIVE_INFINITY;
    // at the very end of the pattern a loop never gives anything back
    if (isEnd || isDisjoint(body, after)) return 0;
    if (most > FEW) return 1;
    this.doublings += Math.log2(most);
    return 0;
  }
}

/** True if what the body begins with cannot be what follows it. */
function isDisjoint(body: Node, after: First): boolean {
  const own = firstOf(flatten(body), 0);
  return own !== null && after !== null && !overlap(own, after);
}

function isSingle(node: Node): boolean {
  return node.kind === 'literal' || node.kind === 'any' || node.kind === 'set';
}

function isBoundary(node: Node): boolean {
  return node.kind === 'place' && node.place === 'boundary';
}

const NO_WORD = new CharSet({ kind: 'set', negated: false, items: [{ kind: 'class', letter: 'W' }], flags: 0 });

/** True for a loop over word characters, which stops at a boundary by itself. */
function matchesWordsOnly(body: Node): boolean {
  return isSingle(body) && !overlap(firstOfNode(body) as readonly CharSet[], [NO_WORD]);
}

/** True if a round of a loop can match in one way only: fixed width, and options that begin differently. */
function isPlainRound(items: readonly Node[]): boolean {
  return items.every((item) => {
    switch (item.kind) {
      case 'literal':
      case 'any':
      case 'set':
      case 'place':
        return true;
      case 'group':
        return isPlainRound(flatten(item.body));
      case 'branch':
        return (
          item.options.every((option) => isPlainRound(flatten(option))) &&
          item.options.every((option) => widthOf(option, NO_WIDTHS).least > 0) &&
          areDistinct(item.options.map((option) => firstOf(flatten(option), 0)))
        );
      case 'repeat':
        return item.least === item.most && item.most <= FEW && isPlainRound(flatten(item.body));
      default:
        return false;
    }
  });
}

/** Comparing all pairs of more options takes longer than it saves. */
const MAX_OPTIONS = 40;

function areDistinct(firsts: readonly First[]): boolean {
  if (firsts.length > MAX_OPTIONS) return false;
  for (let i = 0; i < firsts.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [firsts[i], firsts[j]];
      if (a === null || b === null || overlap(a, b)) return false;
    }
  }
  return true;
}

/** Sets are compared on the characters that matter most; beyond them they are taken to overlap if both are large. */
const SAMPLE_END = 256;
const SAMPLES = [0x3b1, 0x416, 0x4e00, 0x661, 0x2003, 0x1f600];

function overlap(a: readonly CharSet[], b: readonly CharSet[]): boolean {
  const has = (sets: readonly CharSet[], code: number) => sets.some((set) => set.has(code));
  for (let code = 0; code < SAMPLE_END; code++) if (has(a, code) && has(b, code)) return true;
  return SAMPLES.some((code) => has(a, code) && has(b, code));
}

/** How many parts that may be empty are looked through for what comes first. */
const LOOK_AHEAD = 8;

function firstOf(items: readonly Node[], start: number): First {
  const sets: CharSet[] = [];
  for (let i = start; i < Math.min(items.length, start + LOOK_AHEAD); i++) {
    const own = firstOfNode(items[i]);
    if (own === null) return null;
    sets.push(...own);
    if (widthOf(items[i], NO_WIDTHS).least > 0) return sets;
  }
  return null;
}

const knownFirsts = new WeakMap<Node, { readonly first: First }>();

/** The characters that a node may begin with, if it matches any at all; null if that is not known. */
export function firstOfNode(node: Node): First {
  const known = knownFirsts.get(node);
  if (known !== undefined) return known.first;
  const first = computeFirst(node);
  const result = first !== null && first.length > MAX_OPTIONS ? null : first;
  knownFirsts.set(node, { first: result });
  return result;
}

function computeFirst(node: Node): First {
  switch (node.kind) {
    case 'literal': {
      const items = [{ kind: 'range', from: node.code, to: node.code } as const];
      return [new CharSet({ kind: 'set', negated: false, items, flags: node.flags })];
    }
    case 'any': {
      const items = node.flags & Flag.DOTALL ? [] : [{ kind: 'range', from: 10, to: 10 } as const];
      return [new CharSet({ kind: 'set', negated: true, items, flags: 0 })];
    }
    case 'set':
      return [new CharSet(node)];
    case 'group':
    case 'atomic':
      return firstInside(flatten(node.body));
    case 'repeat':
      return firstInside(flatten(node.body));
    case 'branch': {
      const firsts = node.options.map((option) => firstInside(flatten(option)));
      return firsts.some((first) => first === null) ? null : firsts.flatMap((first) => first as readonly CharSet[]);
    }
    default:
      return null;
  }
}

/** Like `firstOf`, but a part that may be empty as a whole still has first characters. */
function firstInside(items: readonly Node[]): First {
  const sets: CharSet[] = [];
  for (const item of items) {
    const own = firstOfNode(item);
    if (own === null) return null;
    sets.push(...own);
    if (widthOf(item, NO_WIDTHS).least > 0) break;
  }
  return sets;
}

/** The parts of a node in order, without groups that only group. */
export function flatten(node: Node): readonly Node[] {
  if (node.kind === 'sequence') return node.items.flatMap(flatten);
  if (node.kind === 'group') return flatten(node.body);
  return [node];
}
