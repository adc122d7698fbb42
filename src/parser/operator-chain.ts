// Operands and operators of one expression, reduced by precedence as they are read (operator precedence parsing with
// an explicit stack), so that a chain of any length needs no recursion. Comparisons and `and`/`or` collect into
// one node, as in Python's tree.

import type { Token } from '../lexer/tokens.ts';
import type { Span } from '../source/span.ts';
import type { ComparisonOperator, Expr } from './ast.ts';
import { type InfixOperator, Precedence, type PrefixOperator } from './operators.ts';

type Pending = { readonly operator: InfixOperator } | { readonly operator: PrefixOperator; readonly start: Token };

/** The lists of a node that this chain has built and may still extend; other nodes stand in parentheses. */
interface OpenComparison {
  readonly left: Expr;
  readonly ops: ComparisonOperator[];
  readonly comparators: Expr[];
}

interface OpenBoolean {
  readonly op: 'And' | 'Or';
  readonly values: Expr[];
}

/** Reduces the operands and operators of one expression as they are pushed. */
export class OperatorChain {
  private readonly operands: Expr[] = [];
  /** The first token of each operand; a parenthesis in front of it counts, though not to the operand's own span. */
  private readonly starts: Token[] = [];
  private readonly pending: Pending[] = [];
  private readonly openComparisons = new Map<Expr, OpenComparison>();
  private readonly openBooleans = new Map<Expr, OpenBoolean>();

  /** May `not` stand here? Only where no operator waits that binds tighter. */
  get admitsNot(): boolean {
    const top = this.pending[this.pending.length - 1];
    return top === undefined || top.operator.precedence <= Precedence.Not;
  }

  /** Is the operator that waits for its right side one of arithmetic or bits? */
  get waitsForArithmetic(): boolean {
    const top = this.pending[this.pending.length - 1];
    return top !== undefined && top.operator.precedence > Precedence.BitAnd;
  }

  pushOperand(operand: Expr, start: Token): void {
    this.operands.push(operand);
    this.starts.push(start);
  }

  pushPrefix(operator: PrefixOperator, start: Token): void {
    this.pending.push({ operator, start });
  }

  /** Adds an infix operator; `last` is the last token before it. */
  pushInfix(operator: InfixOperator, last: Token): void {
    const { precedence } = operator;
    for (;;) {
      const top = this.pending[this.pending.length - 1];
      if (top === undefined || top.operator.precedence < precedence) break;
      if (top.operator.precedence === precedence && precedence === Precedence.Power) break;
      this.reduce(last);
    }
    this.pending.push({ operator });
  }

  /** The whole expression; `last` is its last token. */
  finish(last: Token): Expr {
    while (this.pending.length > 0) this.reduce(last);
    return this.operands[0] as Expr;
  }

  private reduce(last: Token): void {
    const top = this.pending.pop();
    if (top === undefined) return;
    const right = this.operands.pop() as Expr;
    const rightStart = this.starts.pop() as Token;
    if ('start' in top) {
      const span = spanBetween(top.start, last);
      this.pushOperand({ kind: 'UnaryOp', op: top.operator.op, operand: right, span }, top.start);
      return;
    }
    const left = this.operands.pop();
    const start = this.starts.pop();
    if (left === undefined || start === undefined) throw new Error(`operator without operand at ${rightStart.line}`);
    this.pushOperand(this.combine(top.operator, left, right, spanBetween(start, last)), start);
  }

  private combine(operator: InfixOperator, left: Expr, right: Expr, span: Span): Expr {
    switch (operator.kind) {
      case 'binary':
        return { kind: 'BinOp', left, op: operator.op, right, span };
      case 'comparison': {
        const open = this.openComparisons.get(left) ?? { left, ops: [], comparators: [] };
        open.ops.push(operator.op);
        open.comparators.push(right);
        const node: Expr = { kind: 'Compare', left: open.left, ops: open.ops, comparators: open.comparators, span };
        this.openComparisons.delete(left);
        this.openComparisons.set(node, open);
        return node;
      }
      case 'boolean': {
        const begun = this.openBooleans.get(left);
        const open = begun?.op === operator.op ? begun : { op: operator.op, values: [left] };
        open.values.push(right);
        const node: Expr = { kind: 'BoolOp', op: operator.op, values: open.values, span };
        this.openBooleans.delete(left);
        this.openBooleans.set(node, open);
        return node;
      }
    }
  }
}

function spanBetween(first: Token, last: Token): Span {
  return { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn };
}
