// Patterns. The code of a pattern consumes the subject on top of the stack and either goes on or jumps to the block
// that pops what had been pushed so far. Captured values wait on the stack, below everything in work, until the
// whole pattern has matched: only then are names bound.

import { BinaryOp, CompareOp } from '../bytecode/code.ts';
import { constantKey, reprConstant } from '../bytecode/constants.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { MatchAs, MatchClass, MatchMapping, MatchOr, MatchSequence, Pattern } from '../parser/ast.ts';
import type { Span } from '../source/span.ts';
import { type Compiler, NONE_CONSTANT } from './compiler.ts';
import { compileExpression } from './expressions.ts';
import { constantOf } from './fold.ts';
import { Label, Pseudo } from './instructionSequence.ts';

export interface PatternContext {
  /** Names captured so far; their values are on the stack in this order. */
  stores: string[];
  /** Whether a pattern that always matches may stand here. */
  allowIrrefutable: boolean;
  /** Label n pops n values and fails. */
  failures: Label[];
  /** Values in work above the captured ones. */
  onTop: number;
}

/** The label to jump to on failure, when `pops` values have to go first. */
export function failureLabel(context: PatternContext, pops: number): Label {
  while (context.failures.length <= pops) context.failures.push(new Label());
  return context.failures[pops];
}

function jumpToFailure(c: Compiler, context: PatternContext, op: number, span: Span): void {
  c.emitJump(op, failureLabel(context, context.onTop + context.stores.length), span);
}

/** Pops value after value; whoever jumps here comes in where the right number is left. */
export function emitFailureBlocks(c: Compiler, span: Span, context: PatternContext): void {
  for (let pops = context.failures.length - 1; pops > 0; pops--) {
    c.place(context.failures[pops]);
    c.emit(Op.POP_TOP, 0, span);
  }
  if (context.failures.length > 0) c.place(context.failures[0]);
  context.failures = [];
}

/** Moves the top of the stack below the `count - 1` values under it. */
function rotate(c: Compiler, count: number, span: Span): void {
  for (let depth = count; depth > 1; depth--) c.emit(Op.SWAP, depth, span);
}

function capture(c: Compiler, name: string | null, context: PatternContext, span: Span): void {
  if (name === null) {
    c.emit(Op.POP_TOP, 0, span);
    return;
  }
  if (name === '__debug__') throw c.error(span, 'cannot assign to __debug__');
  addStore(c, name, context, span);
}

function addStore(c: Compiler, name: string, context: PatternContext, span: Span, rotated = false): void {
  if (context.stores.includes(name)) throw c.error(span, `multiple assignments to name '${name}' in pattern`);
  if (!rotated) rotate(c, context.onTop + context.stores.length + 1, span);
  context.stores.push(name);
}

function isWildcard(pattern: Pattern): boolean {
  return pattern.kind === 'MatchAs' && pattern.name === null && pattern.pattern === null;
}

/** Tests the top of the stack against a pattern, and consumes it. */
export function compilePattern(c: Compiler, pattern: Pattern, context: PatternContext): void {
  const { span } = pattern;
  switch (pattern.kind) {
    case 'MatchValue': {
      compileExpression(c, pattern.value);
      c.emit(Op.COMPARE_OP, CompareOp.EQ << 1, span);
      c.emit(Op.TO_BOOL, 0, span);
      jumpToFailure(c, context, Op.POP_JUMP_IF_FALSE, span);
      break;
    }
    case 'MatchSingleton':
      c.loadConstant(span, pattern.value === null ? NONE_CONSTANT : { type: 'bool', value: pattern.value });
      c.emit(Op.IS_OP, 0, span);
      jumpToFailure(c, context, Op.POP_JUMP_IF_FALSE, span);
      break;
    case 'MatchSequence':
      compileSequencePattern(c, pattern, context);
      break;
    case 'MatchMapping':
      compileMappingPattern(c, pattern, context);
      break;
    case 'MatchClass':
      compileClassPattern(c, pattern, context);
      break;
    case 'MatchStar':
      capture(c, pattern.name, context, span);
      break;
    case 'MatchAs':
      compileAsPattern(c, pattern, context);
      break;
    case 'MatchOr':
      compileOrPattern(c, pattern, context);
      break;
  }
}

function compileSubpattern(c: Compiler, pattern: Pattern, context: PatternContext): void {
  const { allowIrrefutable } = context;
  context.allowIrrefutable = true;
  compilePattern(c, pattern, context);
  context.allowIrrefutable = allowIrrefutable;
}

function compileAsPattern(c: Compiler, pattern: MatchAs, context: PatternContext): void {
  const { span, name } = pattern;
  if (pattern.pattern === null) {
    if (!context.allowIrrefutable) {
      throw c.error(
        span,
        name === null
          ? 'wildcard makes remaining patterns unreachable'
          : `name capture '${name}' makes remaining patterns unreachable`,
      );
    }
    capture(c, name, context, span);
    return;
  }
  // A copy stays for the name.
  context.onTop += 1;
  c.emit(Op.COPY, 1, span);
  compilePattern(c, pattern.pattern, context);
  context.onTop -= 1;
  capture(c, name, context, span);
}

function testLength(c: Compiler, length: number, operator: CompareOp, context: PatternContext, span: Span): void {
  c.emit(Op.GET_LEN, 0, span);
  c.loadConstant(span, { type: 'int', value: length });
  c.emit(Op.COMPARE_OP, operator << 1, span);
  jumpToFailure(c, context, Op.POP_JUMP_IF_FALSE, span);
}

function compileSequencePattern(c: Compiler, pattern: MatchSequence, context: PatternContext): void {
  const { patterns, span } = pattern;
  const stars = patterns.filter((part) => part.kind === 'MatchStar');
  if (stars.length > 1) throw c.error(span, 'multiple starred names in sequence pattern');
  const star = patterns.findIndex((part) => part.kind === 'MatchStar');
  const isIgnoredStar = (part: Pattern): boolean => part.kind === 'MatchStar' && part.name === null;
  context.onTop += 1;
  c.emit(Op.MATCH_SEQUENCE, 0, span);
  jumpToFailure(c, context, Op.POP_JUMP_IF_FALSE, span);
  if (star < 0) testLength(c, patterns.length, CompareOp.EQ, context, span);
  else if (patterns.length > 1) testLength(c, patterns.length - 1, CompareOp.GE, context, span);
  context.onTop -= 1;
  if (patterns.every((part) => isWildcard(part) || isIgnoredStar(part))) c.emit(Op.POP_TOP, 0, span);
  else if (star >= 0 && isIgnoredStar(patterns[star])) matchBySubscript(c, patterns, star, context, span);
  else matchByUnpacking(c, patterns, star, context, span);
}

function matchByUnpacking(
  c: Compiler,
  patterns: readonly Pattern[],
  star: number,
  context: PatternContext,
  span: Span,
): void {
  if (star < 0) {
    c.emit(Op.UNPACK_SEQUENCE, patterns.length, span);
  } else {
    const after = patterns.length - star - 1;
    if (star >= 0x100 || after >= 0x8000) {
      throw c.error(span, 'too many expressions in star-unpacking sequence pattern');
    }
    c.emit(Op.UNPACK_EX, star | (after << 8), span);
  }
  context.onTop += patterns.length;
  for (const part of patterns) {
    context.onTop -= 1;
    compileSubpattern(c, part, context);
  }
}

/** `[first, *_]`: only the elements that are looked at are taken out of the sequence. */
function matchBySubscript(
  c: Compiler,
  patterns: readonly Pattern[],
  star: number,
  context: PatternContext,
  span: Span,
): void {
  context.onTop += 1;
  patterns.forEach((part, index) => {
    if (isWildcard(part) || index === star) return;
    c.emit(Op.COPY, 1, span);
    if (index < star) {
      c.loadConstant(span, { type: 'int', value: index });
    } else {
      // Not every sequence takes negative indices.
      c.emit(Op.GET_LEN, 0, span);
      c.loadConstant(span, { type: 'int', value: patterns.length - index });
      c.emit(Op.BINARY_OP, BinaryOp.SUBTRACT, span);
    }
    c.emit(Op.BINARY_SUBSCR, 0, span);
    compileSubpattern(c, part, context);
  });
  context.onTop -= 1;
  c.emit(Op.POP_TOP, 0, span);
}

function testNotNone(c: Compiler, context: PatternContext, span: Span): void {
  c.emit(Op.COPY, 1, span);
  c.loadConstant(span, NONE_CONSTANT);
  c.emit(Op.IS_OP, 1, span);
  jumpToFailure(c, context, Op.POP_JUMP_IF_FALSE, span);
}

function compileClassPattern(c: Compiler, pattern: MatchClass, context: PatternContext): void {
  const { span, kwdAttrs, kwdPatterns } = pattern;
  kwdAttrs.forEach((name, index) => {
    if (name === '__debug__') throw c.error(kwdPatterns[index].span, 'cannot assign to __debug__');
    const repeated = kwdAttrs.indexOf(name, index + 1);
    if (repeated >= 0) {
      throw c.error(kwdPatterns[repeated].span, `attribute name repeated in class pattern: ${name}`);
    }
  });
  compileExpression(c, pattern.cls);
  c.loadConstant(span, { type: 'tuple', items: kwdAttrs.map((value) => ({ type: 'str', value })) });
  c.emit(Op.MATCH_CLASS, pattern.patterns.length, span);
  context.onTop += 1;
  testNotNone(c, context, span);
  const parts = [...pattern.patterns, ...kwdPatterns];
  c.emit(Op.UNPACK_SEQUENCE, parts.length, span);
  context.onTop += parts.length - 1;
  for (const part of parts) {
    context.onTop -= 1;
    if (isWildcard(part)) c.emit(Op.POP_TOP, 0, span);
    else compileSubpattern(c, part, context);
  }
}

function compileMappingPattern(c: Compiler, pattern: MatchMapping, context: PatternContext): void {
  const { span, keys, rest } = pattern;
  const size = keys.length;
  context.onTop += 1;
  c.emit(Op.MATCH_MAPPING, 0, span);
  jumpToFailure(c, context, Op.POP_JUMP_IF_FALSE, span);
  if (size === 0 && rest === null) {
    context.onTop -= 1;
    c.emit(Op.POP_TOP, 0, span);
    return;
  }
  if (size > 0) testLength(c, size, CompareOp.GE, context, span);
  const seen = new Set<string>();
  for (const key of keys) {
    const value = constantOf(c.fold(key));
    if (value !== null) {
      const id = constantKey(value);
      if (seen.has(id)) {
        throw c.error(span, `mapping pattern checks duplicate key (${reprConstant(value, () => '')})`);
      }
      seen.add(id);
    }
    compileExpression(c, key);
  }
  c.emit(Op.BUILD_TUPLE, size, span);
  c.emit(Op.MATCH_KEYS, 0, span);
  // Now keys and values are above the subject.
  context.onTop += 2;
  testNotNone(c, context, span);
  c.emit(Op.UNPACK_SEQUENCE, size, span);
  context.onTop += size - 1;
  for (const part of pattern.patterns) {
    context.onTop -= 1;
    compileSubpattern(c, part, context);
  }
  context.onTop -= 2;
  if (rest !== null) {
    // A copy of the mapping without the keys.
    c.emit(Op.BUILD_MAP, 0, span);
    c.emit(Op.SWAP, 3, span);
    c.emit(Op.DICT_UPDATE, 2, span);
    c.emit(Op.UNPACK_SEQUENCE, size, span);
    for (let left = size; left > 0; left--) {
      c.emit(Op.COPY, 1 + left, span);
      c.emit(Op.SWAP, 2, span);
      c.emit(Op.DELETE_SUBSCR, 0, span);
    }
    capture(c, rest, context, span);
  } else {
    c.emit(Op.POP_TOP, 0, span);
    c.emit(Op.POP_TOP, 0, span);
  }
}

function compileOrPattern(c: Compiler, pattern: MatchOr, context: PatternContext): void {
  const { span, patterns } = pattern;
  const end = new Label();
  let control: string[] = [];
  patterns.forEach((alternative, index) => {
    const inner: PatternContext = {
      stores: [],
      allowIrrefutable: index === patterns.length - 1 && context.allowIrrefutable,
      failures: [],
      onTop: 0,
    };
    c.emit(Op.COPY, 1, alternative.span);
    compilePattern(c, alternative, inner);
    if (index === 0) control = [...inner.stores];
    else orderCaptures(c, inner, control, alternative.span, span);
    c.emitJump(Pseudo.JUMP, end, alternative.span);
    emitFailureBlocks(c, alternative.span, inner);
  });
  // None matched: drop the subject, too.
  c.emit(Op.POP_TOP, 0, span);
  jumpToFailure(c, context, Pseudo.JUMP, span);
  c.place(end);
  // Each capture goes below the other captures, the copy of the subject, and what was there before.
  const rotations = control.length + 1 + context.onTop + context.stores.length;
  for (const name of control) {
    rotate(c, rotations, span);
    addStore(c, name, context, span, true);
  }
  c.emit(Op.POP_TOP, 0, span);
}

/** Brings the captures of an alternative into the order of the first one's. */
function orderCaptures(c: Compiler, inner: PatternContext, control: string[], location: Span, span: Span): void {
  const differs = (): unknown => c.error(span, 'alternative patterns bind different names');
  if (inner.stores.length !== control.length) throw differs();
  for (let wanted = control.length - 1; wanted >= 0; wanted--) {
    const found = inner.stores.indexOf(control[wanted]);
    if (found < 0) throw differs();
    if (found === wanted) continue;
    const moved = inner.stores.splice(0, found + 1);
    inner.stores.splice(wanted - found, 0, ...moved);
    for (let count = 0; count <= found; count++) rotate(c, wanted + 1, location);
  }
}
