// Conditions: code that jumps on the truth of an expression instead of computing it. `not`, `and`, `or`, chained
// comparisons and conditional expressions turn into jumps of their own.

import { CompareOp } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Compare, ComparisonOperator, Expr } from '../parser/ast.ts';
import { type Compiler, type Location, NO_LOCATION } from './compiler.ts';
import { compileExpression } from './expressions.ts';
import { Label, Pseudo } from './instructionSequence.ts';

const COMPARE_OPS: Readonly<Partial<Record<ComparisonOperator, CompareOp>>> = {
  Eq: CompareOp.EQ,
  NotEq: CompareOp.NE,
  Lt: CompareOp.LT,
  LtE: CompareOp.LE,
  Gt: CompareOp.GT,
  GtE: CompareOp.GE,
};

/** Writes the instruction of one comparison operator. */
export function emitCompare(c: Compiler, operator: ComparisonOperator, location: Location): void {
  switch (operator) {
    case 'Is':
    case 'IsNot':
      c.emit(Op.IS_OP, operator === 'IsNot' ? 1 : 0, location);
      break;
    case 'In':
    case 'NotIn':
      c.emit(Op.CONTAINS_OP, operator === 'NotIn' ? 1 : 0, location);
      break;
    default:
      c.emit(Op.COMPARE_OP, (COMPARE_OPS[operator] as CompareOp) << 1, location);
  }
}

/** Jumps to `target` if the truth of the expression is `condition`, else goes on. */
export function compileCondition(c: Compiler, unfolded: Expr, target: Label, condition: boolean): void {
  const expression = c.fold(unfolded);
  switch (expression.kind) {
    case 'UnaryOp':
      if (expression.op === 'Not') {
        compileCondition(c, expression.operand, target, !condition);
        return;
      }
      break;
    case 'BoolOp': {
      const short = expression.op === 'Or';
      const shortTarget = short === condition ? target : new Label();
      const last = expression.values.length - 1;
      for (let index = 0; index < last; index++) compileCondition(c, expression.values[index], shortTarget, short);
      compileCondition(c, expression.values[last], target, condition);
      if (shortTarget !== target) c.place(shortTarget);
      return;
    }
    case 'IfExp': {
      const end = new Label();
      const otherwise = new Label();
      compileCondition(c, expression.test, otherwise, false);
      compileCondition(c, expression.body, target, condition);
      c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
      c.place(otherwise);
      compileCondition(c, expression.orelse, target, condition);
      c.place(end);
      return;
    }
    case 'Compare':
      if (expression.ops.length > 1) {
        chainedCondition(c, expression, target, condition);
        return;
      }
      break;
    default:
      break;
  }
  compileExpression(c, expression);
  c.emit(Op.TO_BOOL, 0, expression.span);
  c.emitJump(condition ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, target, expression.span);
}

/** `a < b < c` as a condition: the middle operand is kept for the next comparison, and dropped when one fails. */
function chainedCondition(c: Compiler, node: Compare, target: Label, condition: boolean): void {
  const cleanup = new Label();
  const end = new Label();
  const last = node.ops.length - 1;
  const { span } = node;
  compileExpression(c, node.left);
  for (let index = 0; index < last; index++) {
    compileExpression(c, node.comparators[index]);
    c.emit(Op.SWAP, 2, span);
    c.emit(Op.COPY, 2, span);
    emitCompare(c, node.ops[index], span);
    c.emit(Op.TO_BOOL, 0, span);
    c.emitJump(Op.POP_JUMP_IF_FALSE, cleanup, span);
  }
  compileExpression(c, node.comparators[last]);
  emitCompare(c, node.ops[last], span);
  c.emit(Op.TO_BOOL, 0, span);
  c.emitJump(condition ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, target, span);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.place(cleanup);
  c.emit(Op.POP_TOP, 0, span);
  if (!condition) c.emitJump(Pseudo.JUMP_NO_INTERRUPT, target, NO_LOCATION);
  c.place(end);
}
