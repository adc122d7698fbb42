// What people get wrong in expressions, and how CPython tells them: the second run of the parser asks here, at the
// places where a well-known mistake may explain why the program does not parse. Each `explain…` either throws the
// message of a mistake it recognises or does nothing; each looks ahead by trial and consumes nothing. They are
// kept apart from the grammar proper, which stays readable without them.

import {
  Colon,
  ColonEqual,
  FStringStart,
  LeftBrace,
  LeftBracket,
  LeftParen,
  Name as NameToken,
  NumberLiteral,
  RightBrace,
  RightParen,
  StringLiteral,
} from '../lexer/lexer.ts';
import { EndMarker, isKeyword, keyword, operator, type Token } from '../lexer/tokens.ts';
import { PythonSyntaxError } from '../source/diagnostic.ts';
import type { Comprehension, Expr } from './ast.ts';
import type { OperatorChain } from './operator-chain.ts';
import { Precedence } from './operators.ts';
import { ParserBase } from './parser-base.ts';
import { expressionName, invalidTarget } from './targets.ts';

/** By token type index: can an expression start with it? */
const startsExpression: boolean[] = [];
for (const type of [
  NameToken,
  NumberLiteral,
  StringLiteral,
  FStringStart,
  LeftParen,
  LeftBracket,
  LeftBrace,
  keyword.None,
  keyword.True,
  keyword.False,
  keyword.not,
  keyword.lambda,
  keyword.await,
  operator.Minus,
  operator.Plus,
  operator.Tilde,
  operator.Ellipsis,
]) {
  startsExpression[type.tokenTypeIdx as number] = true;
}

const SOFT_KEYWORDS = ['match', 'case', 'type', '_'];
const LEGACY_STATEMENTS = new Set(['print', 'exec']);

const STAR_INDEX = operator.Star.tokenTypeIdx as number;

/** The layer of the grammar that explains mistakes in expressions. */
export abstract class MistakeExplainer extends ParserBase {
  // What the grammar reads, and mistakes are looked for with.
  protected abstract readExpression(): Expr;
  protected abstract readStarExpressions(): Expr;
  protected abstract readOperators(minimum: number): Expr;
  protected abstract readStarred(): Expr;
  protected abstract readComprehensionClauses(): Comprehension[];

  protected startsExpression(token: Token = this.peek()): boolean {
    return startsExpression[token.tokenTypeIdx] === true;
  }

  protected startsStarExpression(): boolean {
    const next = this.LA(1).tokenTypeIdx;
    return startsExpression[next] === true || next === STAR_INDEX;
  }

  protected consumeAny(): Token {
    return this.CONSUME(this.LA(1).tokenType) as Token;
  }

  /** A colon without which a compound statement or a lambda makes no sense. */
  protected expectColon(): void {
    if (!this.at(Colon) && !this.RECORDING_PHASE) throw this.error("expected ':'", this.peek());
    this.CONSUME(Colon);
  }

  /** A `not` after an operand can only be half of `not in`: CPython notices at the token after it. */
  protected checkLoneNot(): void {
    if (this.at(keyword.not) && this.failedAt === null) this.fail(this.peek(2));
  }

  /** `a if b` */
  protected explainMissingElse(body: Expr): void {
    const test = this.attemptBeginning(() => this.readOperators(Precedence.Or));
    if (test === null || test.next.tokenType === keyword.else || test.next.tokenType === Colon) return;
    throw this.errorBetween("expected 'else' after 'if' expression", body.span, test.value.span);
  }

  /** Two expressions side by side inside brackets. */
  protected explainMissingComma(start: Token, left: Expr): void {
    const next = this.peek();
    if (!this.startsExpression(next)) return;
    const named = start.tokenType === NameToken;
    const excused =
      (named && (looksSoft(start.image) || this.peekAfter(start) === StringLiteral)) ||
      (left.kind === 'Name' && LEGACY_STATEMENTS.has(left.id));
    const right = excused ? null : this.attemptBeginning(() => this.readExpression());
    if (right !== null && right.last.level > 0) {
      throw this.errorBetween('invalid syntax. Perhaps you forgot a comma?', left.span, right.value.span);
    }
    // After any name CPython reads on, looking for an old `print`, and explains what it finds there.
    if (named && this.LA(0) === start && next.tokenType !== LeftParen)
      this.attempt(() => this.readStarExpressions(), true);
  }

  /** The type of the token after `start`, if `start` is the token consumed last. */
  private peekAfter(start: Token) {
    return this.LA(0) === start ? this.LA(1).tokenType : undefined;
  }

  /** `print x` */
  protected explainLegacyStatement(start: Token): void {
    if (start.tokenType !== NameToken || !LEGACY_STATEMENTS.has(start.image) || this.LA(2).tokenType === LeftParen)
      return;
    const readArgument = (): Expr => {
      this.consumeAny();
      return this.readStarExpressions();
    };
    const argument = this.attempt(readArgument, true) ?? this.attemptBeginning(readArgument);
    if (argument === null) return;
    const message = `Missing parentheses in call to '${start.image}'. Did you mean ${start.image}(...)?`;
    throw this.errorBetween(message, start, argument.value.span);
  }

  /** `if x = 1:`, `(f() := 1)` */
  protected explainAssignmentInExpression(start: Token, node: Expr): void {
    if (this.at(ColonEqual)) {
      const value = this.attempt(() => {
        this.consumeAny();
        return this.readExpression();
      });
      if (value !== null) throw this.error(`cannot use assignment expressions with ${expressionName(node)}`, node.span);
    }
    if (!this.at(operator.Equal) || !bindsLikeOperand(start, node)) return;
    const isName = start === this.LA(0) && start.tokenType === NameToken;
    if ((start.tokenType === LeftBracket && node.kind !== 'ListComp') || node.kind === 'List') return;
    if (node.kind === 'Tuple' || node.kind === 'GeneratorExp' || (isKeyword(start) && !isName)) return;
    const readValue = (): Expr => {
      this.consumeAny();
      return this.readOperators(Precedence.BitOr);
    };
    const value = this.attempt(readValue, true) ?? this.attemptBeginning(readValue);
    if (value === null || value.next.tokenType === operator.Equal || value.next.tokenType === ColonEqual) return;
    if (isName) {
      throw this.errorBetween("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", start, value.value.span);
    }
    const message = `cannot assign to ${expressionName(node)} here. Maybe you meant '==' instead of '='?`;
    throw this.error(message, node.span);
  }

  protected checkGroup(start: Token): void {
    if (!this.at(operator.DoubleStar)) return;
    const inner = this.attempt(() => {
      this.consumeAny();
      return this.readExpression();
    });
    if (inner !== null && inner.next.tokenType === RightParen) {
      throw this.error('cannot use double starred expression here', this.peek());
    }
    this.fail(start === this.peek() ? start : this.peek());
  }

  protected explainDictKey(key: Expr): void {
    if (this.at(Colon)) return;
    const { endLine, endColumn } = key.span;
    const offset = this.source.characterColumn(endLine, endColumn);
    throw new PythonSyntaxError('SyntaxError', "':' expected after dictionary key", this.source, {
      line: endLine,
      offset,
      endLine,
      endOffset: 0,
    });
  }

  protected explainDictValue(): void {
    if (this.at(RightBrace) || this.at(operator.Comma)) {
      throw this.error("expression expected after dictionary key and ':'", this.peek(0));
    }
    if (!this.at(operator.Star)) return;
    const start = this.peek();
    const starred = this.attempt(() => this.readStarred());
    if (starred === null) return;
    throw this.errorUpTo('cannot use a starred expression in a dictionary value', start, starred.next);
  }

  /** `1 + not x` */
  protected explainNotAfterOperator(chain: OperatorChain): void {
    if (!this.diagnosing || !chain.waitsForArithmetic) this.fail();
    const start = this.peek();
    const operand = this.attemptBeginning(() => this.readOperators(Precedence.Not));
    if (operand !== null) {
      throw this.errorBetween("'not' after an operator must be parenthesized", start, operand.last);
    }
    this.fail();
  }

  /** `[a, b for a, b in c]` */
  protected explainComprehensionTarget(elts: readonly Expr[]): void {
    const clauses = this.attempt(() => this.readComprehensionClauses());
    const first = elts[0];
    const last = elts[elts.length - 1];
    if (clauses === null || first === undefined || last === undefined) return;
    // After `[a, for …` the mark ends with the comma.
    const end = this.LA(0).tokenType === operator.Comma ? this.peek(0) : last.span;
    throw this.errorBetween('did you forget parentheses around the comprehension target?', first.span, end);
  }

  protected checkComprehensionElement(element: Expr): void {
    if (element.kind === 'Starred') {
      throw this.error('iterable unpacking cannot be used in comprehension', element.span);
    }
  }

  /** CPython reads one more argument before it complains, and may meet the end of the text there. */
  protected failIfUnclosed(): void {
    const rest = this.attempt(() => {
      this.accept(operator.Comma);
      return this.readExpression();
    });
    if (rest?.next.tokenType === EndMarker) this.fail(rest.next);
  }

  /** `f(**a, *b)`: the mark goes from the comma to where CPython has read to. */
  protected explainUnpackingOrder(): void {
    const comma = this.peek(0);
    const rest = this.attempt(() => {
      this.CONSUME(operator.Star);
      this.readExpression();
      this.accept(operator.Comma);
    });
    const message = 'iterable argument unpacking follows keyword argument unpacking';
    throw this.errorUpTo(message, comma, rest?.next ?? this.peek(2));
  }

  /** `f(*a=1)` */
  protected explainUnpackingAssignment(start: Token, what: 'iterable' | 'keyword'): void {
    const value = this.attempt(() => {
      this.CONSUME(operator.Equal);
      return this.readExpression();
    });
    if (value === null) return;
    throw this.errorBetween(`cannot assign to ${what} argument unpacking`, start, value.last);
  }

  /** A star inside brackets with nothing to unpack. */
  protected checkStarOperand(): void {
    if (this.diagnosing && !this.startsExpression()) throw this.error('Invalid star expression', this.peek());
  }

  /** The operand of the first star in brackets, where CPython also looks for a missing comma. */
  protected explainFirstStar(): void {
    if (!this.at(operator.Star)) return;
    this.attempt(() => {
      this.CONSUME(operator.Star);
      this.checkStarOperand();
      this.readExpression();
    }, true);
  }

  protected checkTarget(target: Expr): void {
    const invalid = invalidTarget(target, 'assign');
    if (invalid !== null && !this.RECORDING_PHASE) {
      throw this.error(`cannot assign to ${expressionName(invalid)}`, invalid.span);
    }
  }

  /** The span of `**value`: its two stars are the error's place. */
  protected spanOfUnpacking(value: Expr) {
    const { line, column } = value.span;
    const stars = this.source.lineText(line).lastIndexOf('**', column);
    return { line, column: stars, endLine: line, endColumn: stars + 2 };
  }
}

/** CPython compares only as many letters as the name has, so that `c` passes for `case` here. */
function looksSoft(name: string): boolean {
  return SOFT_KEYWORDS.some((word) => word.startsWith(name));
}

/** Does the expression bind at least as tight as `|`, so that `=` could follow it in CPython's rule? */
function bindsLikeOperand(start: Token, node: Expr): boolean {
  const loose =
    node.kind === 'Compare' ||
    node.kind === 'BoolOp' ||
    node.kind === 'IfExp' ||
    node.kind === 'Lambda' ||
    (node.kind === 'UnaryOp' && node.op === 'Not');
  return !loose || node.span.column !== start.column || node.span.line !== start.line;
}
