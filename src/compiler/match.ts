// The match statement: cases tried one after the other. Patterns themselves are in patterns.ts.

import { Op } from '../bytecode/opcodes.ts';
import type { Match, Pattern } from '../parser/ast.ts';
import { type Compiler, NO_LOCATION } from './compiler.ts';
import { compileCondition } from './conditions.ts';
import { compileExpression } from './expressions.ts';
import { Label, Pseudo } from './instructionSequence.ts';
import { compilePattern, emitFailureBlocks, failureLabel, type PatternContext } from './patterns.ts';
import { compileStatements } from './statements.ts';

function isWildcard(pattern: Pattern): boolean {
  return pattern.kind === 'MatchAs' && pattern.name === null && pattern.pattern === null;
}

/** `match subject: case …` */
export function compileMatch(c: Compiler, node: Match): void {
  const { cases } = node;
  const end = new Label();
  compileExpression(c, node.subject);
  const last = cases[cases.length - 1];
  const hasDefault = isWildcard(last.pattern) && cases.length > 1;
  const tried = hasDefault ? cases.length - 1 : cases.length;
  for (let index = 0; index < tried; index++) {
    const { pattern, guard, body } = cases[index];
    const isLast = index === tried - 1;
    const { span } = pattern;
    // The last pattern may consume the subject.
    if (!isLast) c.emit(Op.COPY, 1, span);
    const context: PatternContext = {
      stores: [],
      allowIrrefutable: guard !== null || index === cases.length - 1,
      failures: [],
      onTop: 0,
    };
    compilePattern(c, pattern, context);
    for (const name of context.stores) c.useName(span, name, 'store');
    if (guard !== null) compileCondition(c, guard, failureLabel(context, 0), false);
    if (!isLast) c.emit(Op.POP_TOP, 0, span);
    compileStatements(c, body);
    c.emitJump(Pseudo.JUMP, end, NO_LOCATION);
    emitFailureBlocks(c, span, context);
  }
  if (hasDefault) {
    // It makes no code, but a line.
    c.emit(Op.NOP, 0, last.pattern.span);
    if (last.guard !== null) compileCondition(c, last.guard, end, false);
    compileStatements(c, last.body);
  }
  c.place(end);
}
