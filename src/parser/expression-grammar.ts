// The grammar of expressions.
//
// Three things differ from Python's own grammar, for speed and for the depth of the JavaScript stack: operators are
// one loop (see operators.ts), conditional expressions are collected in a loop, and trailers (`.x`, `(…)`, `[…]`)
// are a loop too. So the stack only grows with brackets, lambdas and f-strings, all of which are limited.
// Targets of assignments are read as expressions and checked afterwards (targets.ts).

import {
  Colon,
  ColonEqual,
  FieldEnd,
  FieldStart,
  FStringEnd,
  FStringMiddle,
  FStringStart,
  LeftBrace,
  LeftBracket,
  LeftParen,
  Name as NameToken,
  NumberLiteral,
  RightBrace,
  RightBracket,
  RightParen,
  SpecStart,
  StringLiteral,
} from '../lexer/lexer.ts';
import { decodeFStringText } from '../lexer/escapes.ts';
import { normaliseName } from '../lexer/names.ts';
import { EndMarker, isKeyword, keyword, operator, type Token } from '../lexer/tokens.ts';
import type {
  Arguments,
  Comprehension,
  Constant,
  ConstantValue,
  Expr,
  FormattedValue,
  JoinedStr,
  Keyword,
  Name,
} from './ast.ts';
import { concatenate, foldText, numberConstant, type StringPart, spanOfToken, stringConstant, textConstant } from './literals.ts';
import { OperatorChain } from './operator-chain.ts';
import { infixLength, infixOperator, Precedence, prefixOperator } from './operators.ts';
import { ParserBase } from './parser-base.ts';
import { PythonSyntaxError } from '../source/diagnostic.ts';
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
const DOT_INDEX = operator.Dot.tokenTypeIdx as number;
const PAREN_INDEX = LeftParen.tokenTypeIdx as number;
const BRACKET_INDEX = LeftBracket.tokenTypeIdx as number;

export abstract class ExpressionGrammar extends ParserBase {
  /** Parameters of a lambda are read by the statement grammar's parameter rules. */
  protected abstract readLambdaParameters(): Arguments;

  /** The first token of the last element that `readStarExpressions` has read. */
  protected lastElementStart: Token | null = null;
  /** What is wrong with an escape in the f-string being read: said when it ends. */
  private undecodable: string | null = null;
  private atomAlternatives: { ALT: () => Expr }[] | null = null;

  /** Any expression but a tuple, a star or a walrus. */
  readonly expression = this.RULE('expression', (): Expr => this.readExpression());

  /** `a or b`: what stands after `in` and `if` in a comprehension. */
  readonly disjunction = this.RULE('disjunction', (): Expr => this.readOperators(Precedence.Or));

  /** An atom with its trailers. */
  readonly primary = this.RULE('primary', (): Expr => {
    const start = this.peek();
    let node = this.readAtom();
    for (;;) {
      const next = this.LA(1).tokenTypeIdx;
      if (next === DOT_INDEX) {
        this.CONSUME(operator.Dot);
        const attr = normaliseName(this.CONSUME(NameToken).image);
        node = { kind: 'Attribute', value: node, attr, span: this.spanFrom(start) };
      } else if (next === PAREN_INDEX) {
        const { args, keywords } = this.SUBRULE(this.callArguments);
        node = { kind: 'Call', func: node, args, keywords, span: this.spanFrom(start) };
      } else if (next === BRACKET_INDEX) {
        const slice = this.SUBRULE(this.subscript);
        node = { kind: 'Subscript', value: node, slice, span: this.spanFrom(start) };
      } else {
        return node;
      }
    }
  });

  /** `(…)`: a group, a tuple, a generator expression or a yield. */
  readonly parenthesised = this.RULE('parenthesised', (): Expr => {
    const start = this.peek() ;
    this.CONSUME(LeftParen);
    if (this.accept(RightParen)) return { kind: 'Tuple', elts: [], span: this.spanFrom(start) };
    if (this.at(keyword.yield)) {
      const value = this.SUBRULE(this.yieldExpression);
      this.CONSUME2(RightParen);
      return value;
    }
    if (this.diagnosing) {
      this.checkGroup(start);
      this.explainFirstStar();
    }
    const first = this.readElement();
    if (this.at(keyword.for) || this.at(keyword.async)) {
      this.checkComprehensionElement(first);
      const generators = this.readComprehensionClauses();
      this.CONSUME3(RightParen);
      return { kind: 'GeneratorExp', elt: first, generators, span: this.spanFrom(start) };
    }
    if (!this.at(operator.Comma)) {
      if (first.kind === 'Starred' && this.at(RightParen)) {
        throw this.error('cannot use starred expression here', first.span);
      }
      this.CONSUME4(RightParen);
      return first;
    }
    const elts = this.readElements(first, RightParen, false);
    return { kind: 'Tuple', elts, span: this.spanFrom(start) };
  });

  /** `[…]` */
  readonly bracketed = this.RULE('bracketed', (): Expr => {
    const start = this.peek();
    this.CONSUME(LeftBracket);
    if (this.accept(RightBracket)) return { kind: 'List', elts: [], span: this.spanFrom(start) };
    if (this.diagnosing) this.explainFirstStar();
    const first = this.readElement();
    if (this.at(keyword.for) || this.at(keyword.async)) {
      this.checkComprehensionElement(first);
      const generators = this.readComprehensionClauses();
      this.CONSUME2(RightBracket);
      return { kind: 'ListComp', elt: first, generators, span: this.spanFrom(start) };
    }
    const elts = this.readElements(first, RightBracket, true);
    return { kind: 'List', elts, span: this.spanFrom(start) };
  });

  /** `{…}` */
  readonly braced = this.RULE('braced', (): Expr => {
    const start = this.peek();
    this.CONSUME(LeftBrace);
    if (this.accept(RightBrace)) return { kind: 'Dict', keys: [], values: [], span: this.spanFrom(start) };
    if (this.at(operator.DoubleStar)) return this.readDict(start, null);
    if (this.diagnosing) this.explainFirstStar();
    const walrus = this.LA(2).tokenType === ColonEqual;
    const first = this.readElement();
    if (this.at(Colon) && first.kind !== 'Starred' && !walrus) return this.readDict(start, first);
    if (this.at(keyword.for) || this.at(keyword.async)) {
      this.checkComprehensionElement(first);
      const generators = this.readComprehensionClauses();
      this.CONSUME2(RightBrace);
      return { kind: 'SetComp', elt: first, generators, span: this.spanFrom(start) };
    }
    const elts = this.readElements(first, RightBrace, true);
    return { kind: 'Set', elts, span: this.spanFrom(start) };
  });

  /** `(…)` after what is called, or after a class's name. */
  readonly callArguments = this.RULE('callArguments', (ofClass?: boolean): CallArguments => {
    const open = this.peek();
    this.CONSUME(LeftParen);
    const list: CallArguments = { args: [], keywords: [], misplaced: null };
    while (!this.at(RightParen)) {
      if (this.RECORDING_PHASE) break;
      this.readArgument(open, list, ofClass === true);
      if (!this.accept(operator.Comma)) break;
    }
    if (list.misplaced !== null && !this.at(EndMarker)) {
      throw this.error(`positional argument follows keyword argument${list.misplaced}`, this.peek());
    }
    this.CONSUME(RightParen);
    return list;
  });

  /** `[…]` after what is subscripted. */
  readonly subscript = this.RULE('subscript', (): Expr => {
    this.CONSUME(LeftBracket);
    const start = this.peek();
    const first = this.readSlice();
    if (!this.at(operator.Comma)) {
      this.CONSUME(RightBracket);
      if (first.kind !== 'Starred') return first;
      return { kind: 'Tuple', elts: [first], span: first.span };
    }
    const elts = [first];
    while (this.accept(operator.Comma)) {
      if (this.at(RightBracket)) break;
      elts.push(this.readSlice());
    }
    const slice: Expr = { kind: 'Tuple', elts, span: this.spanFrom(start) };
    this.CONSUME2(RightBracket);
    return slice;
  });

  readonly lambda = this.RULE('lambda', (): Expr => {
    const start = this.peek();
    this.CONSUME(keyword.lambda);
    this.enter();
    const args = this.readLambdaParameters();
    if (this.at(SpecStart)) {
      this.CONSUME(SpecStart);
      throw this.error('f-string: lambda expressions are not allowed without parentheses', this.spanFrom(start));
    }
    this.CONSUME(Colon);
    const body = this.SUBRULE(this.expression);
    this.nesting -= 1;
    return { kind: 'Lambda', args, body, span: this.spanFrom(start) };
  });

  readonly yieldExpression = this.RULE('yieldExpression', (): Expr => {
    const start = this.peek();
    this.CONSUME(keyword.yield);
    if (this.accept(keyword.from)) {
      const value = this.SUBRULE(this.expression);
      return { kind: 'YieldFrom', value, span: this.spanFrom(start) };
    }
    const value = this.startsStarExpression() ? this.readStarExpressions() : null;
    return { kind: 'Yield', value, span: this.spanFrom(start) };
  });

  /** One f-string of a concatenation. */
  readonly fstring = this.RULE('fstring', (): readonly (Constant | FormattedValue)[] => {
    const start = this.CONSUME(FStringStart) as Token;
    this.undecodable = null;
    const raw = /r/i.test(start.image);
    const values = this.readFStringValues(raw, false);
    if (this.undecodable !== null && this.at(FStringEnd)) {
      const message = this.undecodable;
      this.undecodable = null;
      throw this.error(message, this.peek());
    }
    this.CONSUME(FStringEnd);
    return values;
  });

  /** `{value=!conversion:spec}`; `=` puts the source text in front. */
  readonly field = this.RULE('field', (raw: boolean): (Constant | FormattedValue)[] => {
    const start = this.CONSUME(FieldStart) as Token;
    if (this.diagnosing) this.explainField();
    const value = this.at(keyword.yield) ? this.SUBRULE(this.yieldExpression) : this.readStarExpressions();
    const debug = this.accept(operator.Equal);
    const text = debug ? this.source.text.slice(start.startOffset + 1, this.peek().startOffset) : '';
    const textEnd = this.peek();
    const conversion = this.readConversion();
    const formatSpec = this.readFormatSpec(raw);
    if (this.diagnosing) this.checkFieldClosed(conversion !== null, formatSpec !== null);
    this.CONSUME(FieldEnd);
    const formatted: FormattedValue = {
      kind: 'FormattedValue',
      value,
      conversion: conversion ?? (debug && formatSpec === null ? 'r' : null),
      formatSpec,
      span: this.spanFrom(start),
    };
    if (!debug) return [formatted];
    const span = { line: start.endLine, column: start.endColumn, endLine: textEnd.line, endColumn: textEnd.column };
    return [textConstant(text, span), formatted];
  });

  // Expressions

  protected startsExpression(token: Token = this.peek()): boolean {
    return startsExpression[token.tokenTypeIdx] === true;
  }

  protected startsStarExpression(): boolean {
    const next = this.LA(1).tokenTypeIdx;
    return startsExpression[next] === true || next === STAR_INDEX;
  }

  protected readExpression(): Expr {
    if (this.at(keyword.lambda)) return this.SUBRULE(this.lambda);
    const start = this.peek();
    if (this.diagnosing) this.explainLegacyStatement(start);
    let body = this.readOperators(Precedence.Or);
    if (this.diagnosing) this.explainMissingComma(start, body);
    if (!this.at(keyword.if)) return body;
    const conditions: { readonly start: Token; readonly body: Expr; readonly test: Expr }[] = [];
    let partStart = start;
    while (this.accept(keyword.if)) {
      const test = this.readOperators(Precedence.Or);
      if (this.diagnosing && !this.at(keyword.else) && !this.at(Colon)) {
        throw this.error("expected 'else' after 'if' expression", this.spanFrom(partStart));
      }
      this.CONSUME(keyword.else);
      conditions.push({ start: partStart, body, test });
      partStart = this.peek();
      if (this.at(keyword.lambda)) {
        body = this.SUBRULE2(this.lambda);
        break;
      }
      body = this.readOperators(Precedence.Or);
      if (this.diagnosing) this.explainMissingComma(partStart, body);
    }
    for (let index = conditions.length - 1; index >= 0; index -= 1) {
      const condition = conditions[index] as (typeof conditions)[number];
      const { test } = condition;
      body = { kind: 'IfExp', test, body: condition.body, orelse: body, span: this.spanFrom(condition.start) };
    }
    return body;
  }

  /** Operands and the operators between them that bind at least as tight as `minimum`. */
  protected readOperators(minimum: number): Expr {
    const start = this.peek();
    if (prefixOperator(start) !== undefined) return this.readOperatorChain(minimum, null, start);
    const first = this.SUBRULE(this.primary);
    const infix = infixOperator(this.LA(1), this.LA(2));
    if (infix === undefined) this.checkLoneNot();
    if (infix === undefined || infix.precedence < minimum) return first;
    return this.readOperatorChain(minimum, first, start);
  }

  private readOperatorChain(minimum: number, first: Expr | null, start: Token): Expr {
    const chain = new OperatorChain();
    if (first !== null) chain.pushOperand(first, start);
    else this.readOperand(chain, minimum);
    for (;;) {
      const infix = infixOperator(this.LA(1), this.LA(2));
      if (infix === undefined || infix.precedence < minimum) return chain.finish(this.peek(0));
      chain.pushInfix(infix, this.peek(0));
      for (let tokens = infixLength(infix); tokens > 0; tokens -= 1) this.consumeAny();
      this.readOperand(chain, minimum);
    }
  }

  /** A `not` after an operand can only be half of `not in`: CPython notices at the token after it. */
  private checkLoneNot(): void {
    if (this.at(keyword.not) && this.failedAt === null) this.fail(this.peek(2));
  }

  private readOperand(chain: OperatorChain, minimum: number): void {
    for (let prefix = prefixOperator(this.LA(1)); prefix !== undefined; prefix = prefixOperator(this.LA(1))) {
      if (prefix.op === 'Not' && (minimum > Precedence.Not || !chain.admitsNot)) this.explainNotAfterOperator(chain);
      chain.pushPrefix(prefix, this.peek());
      this.consumeAny();
    }
    const start = this.peek();
    chain.pushOperand(this.SUBRULE2(this.primary), start);
  }

  protected consumeAny(): Token {
    return this.CONSUME(this.LA(1).tokenType) as Token;
  }

  /** `a`, `a := b` */
  protected readNamedExpression(): Expr {
    const start = this.peek();
    if (start.tokenType === NameToken && this.LA(2).tokenType === ColonEqual) {
      const target = this.readName();
      this.CONSUME(ColonEqual);
      const value = this.SUBRULE(this.expression);
      return { kind: 'NamedExpr', target, value, span: this.spanFrom(start) };
    }
    const node = this.SUBRULE2(this.expression);
    if (this.diagnosing) this.explainAssignmentInExpression(start, node);
    return node;
  }

  protected readName(): Name {
    const token = this.CONSUME(NameToken) as Token;
    return { kind: 'Name', id: normaliseName(token.image), span: spanOfToken(token) };
  }

  /** An element of a display: `*a` or a named expression. */
  protected readElement(): Expr {
    return this.at(operator.Star) ? this.readStarred() : this.readNamedExpression();
  }

  protected readStarred(): Expr {
    const start = this.peek();
    this.CONSUME(operator.Star);
    const value = this.readOperators(Precedence.BitOr);
    return { kind: 'Starred', value, span: this.spanFrom(start) };
  }

  /** The elements after the first one, up to and with the closing bracket. */
  private readElements(first: Expr, close: typeof RightParen, comprehends: boolean): Expr[] {
    const elts = [first];
    while (this.accept(operator.Comma)) {
      if (this.at(close)) break;
      if (this.diagnosing && comprehends && this.at(keyword.for)) this.explainComprehensionTarget(elts);
      elts.push(this.readElement());
    }
    if (this.diagnosing && comprehends && this.at(keyword.for)) this.explainComprehensionTarget(elts);
    this.CONSUME5(close);
    return elts;
  }

  /** `a, *b`: one expression, or a tuple without parentheses. */
  protected readStarExpressions(): Expr {
    const start = this.peek();
    const first = this.readStarExpression();
    this.lastElementStart = start;
    if (!this.at(operator.Comma)) return first;
    let elementStart = start;
    const elts = [first];
    while (this.accept(operator.Comma)) {
      if (!this.startsStarExpression()) break;
      elementStart = this.peek();
      elts.push(this.readStarExpression());
    }
    this.lastElementStart = elementStart;
    return { kind: 'Tuple', elts, span: this.spanFrom(start) };
  }

  protected readStarExpression(): Expr {
    return this.at(operator.Star) ? this.readStarred() : this.SUBRULE3(this.expression);
  }

  private readAtom(): Expr {
    this.atomAlternatives ??= [
      { ALT: () => this.readName() },
      { ALT: () => numberConstant(this.source, this.CONSUME(NumberLiteral) as Token) },
      { ALT: () => this.SUBRULE(this.strings) },
      { ALT: () => this.SUBRULE(this.parenthesised) },
      { ALT: () => this.SUBRULE(this.bracketed) },
      { ALT: () => this.SUBRULE(this.braced) },
      { ALT: () => constant(this.CONSUME(keyword.True) as Token, { type: 'bool', value: true }) },
      { ALT: () => constant(this.CONSUME(keyword.False) as Token, { type: 'bool', value: false }) },
      { ALT: () => constant(this.CONSUME(keyword.None) as Token, { type: 'None' }) },
      { ALT: () => constant(this.CONSUME(operator.Ellipsis) as Token, { type: 'Ellipsis' }) },
      { ALT: () => this.refuseAsync(this.CONSUME(keyword.await) as Token) },
    ];
    return this.OR(this.atomAlternatives);
  }

  /** Coroutines are beyond gilscope; say so instead of "invalid syntax". */
  protected refuseAsync(token: Token): never {
    if (this.RECORDING_PHASE) return undefined as never;
    throw this.error(`'${token.image}' is not supported by gilscope`, spanOfToken(token));
  }

  // Displays and comprehensions

  private readDict(start: Token, firstKey: Expr | null): Expr {
    const keys: (Expr | null)[] = [];
    const values: Expr[] = [];
    let key = firstKey;
    for (;;) {
      if (key === null && this.at(operator.DoubleStar)) {
        this.CONSUME(operator.DoubleStar);
        keys.push(null);
        values.push(this.readOperators(Precedence.BitOr));
        if (this.at(keyword.for)) {
          const value = values[values.length - 1] as Expr;
          if (values.length === 1) {
            throw this.error('dict unpacking cannot be used in dict comprehension', this.spanOfUnpacking(value));
          }
        }
      } else {
        key ??= this.SUBRULE(this.expression);
        if (this.diagnosing) this.explainDictKey(key);
        this.CONSUME(Colon);
        if (this.diagnosing) this.explainDictValue();
        const value = this.SUBRULE2(this.expression);
        if (values.length === 0 && (this.at(keyword.for) || this.at(keyword.async))) {
          const generators = this.readComprehensionClauses();
          this.CONSUME(RightBrace);
          return { kind: 'DictComp', key, value, generators, span: this.spanFrom(start) };
        }
        keys.push(key);
        values.push(value);
        key = null;
      }
      if (!this.accept(operator.Comma) || this.at(RightBrace)) break;
    }
    this.CONSUME2(RightBrace);
    return { kind: 'Dict', keys, values, span: this.spanFrom(start) };
  }

  /** The span of `**value`: its two stars are the error's place. */
  private spanOfUnpacking(value: Expr) {
    const { line, column } = value.span;
    const stars = this.source.lineText(line).lastIndexOf('**', column);
    return { line, column: stars, endLine: line, endColumn: stars + 2 };
  }

  protected readComprehensionClauses(): Comprehension[] {
    const generators: Comprehension[] = [];
    for (;;) {
      if (this.at(keyword.async)) this.refuseAsync(this.peek());
      if (!this.accept(keyword.for)) break;
      const target = this.readTargets();
      if (this.diagnosing && !this.at(keyword.in)) {
        this.checkTarget(target);
        throw this.error("'in' expected after for-loop variables", this.peek());
      }
      this.CONSUME(keyword.in);
      this.checkTarget(target);
      const iter = this.SUBRULE(this.disjunction);
      const ifs: Expr[] = [];
      while (this.accept(keyword.if)) ifs.push(this.SUBRULE2(this.disjunction));
      generators.push({ target, iter, ifs });
    }
    return generators;
  }

  /** The targets of a `for`: read without the comparison operators, since `in` ends them. */
  protected readTargets(): Expr {
    const start = this.peek();
    const first = this.readTarget();
    if (!this.at(operator.Comma)) return first;
    const elts = [first];
    while (this.accept(operator.Comma)) {
      if (!this.startsStarExpression()) break;
      elts.push(this.readTarget());
    }
    return { kind: 'Tuple', elts, span: this.spanFrom(start) };
  }

  protected readTarget(): Expr {
    return this.at(operator.Star) ? this.readStarred() : this.readOperators(Precedence.BitOr);
  }

  protected checkTarget(target: Expr): void {
    const invalid = invalidTarget(target, 'assign');
    if (invalid !== null && !this.RECORDING_PHASE) {
      throw this.error(`cannot assign to ${expressionName(invalid)}`, invalid.span);
    }
  }

  private checkComprehensionElement(element: Expr): void {
    if (element.kind === 'Starred') {
      throw this.error('iterable unpacking cannot be used in comprehension', element.span);
    }
  }

  /** `[a, b for a, b in c]` */
  private explainComprehensionTarget(elts: readonly Expr[]): void {
    const clauses = this.attempt(() => this.readComprehensionClauses());
    const first = elts[0];
    const last = elts[elts.length - 1];
    if (clauses === null || first === undefined || last === undefined) return;
    // After `[a, for …` the mark ends with the comma.
    const end = this.LA(0).tokenType === operator.Comma ? this.peek(0) : last.span;
    throw this.errorBetween('did you forget parentheses around the comprehension target?', first.span, end);
  }

  private readSlice(): Expr {
    if (this.at(operator.Star)) {
      if (this.diagnosing) this.explainFirstStar();
      return this.readStarred();
    }
    const start = this.peek();
    let lower: Expr | null = null;
    if (!this.at(Colon)) {
      lower = this.readNamedExpression();
      if (!this.at(Colon)) return lower;
    }
    this.CONSUME(Colon);
    const upper = this.startsExpression() ? this.SUBRULE(this.expression) : null;
    let step: Expr | null = null;
    if (this.accept(Colon)) step = this.startsExpression() ? this.SUBRULE2(this.expression) : null;
    return { kind: 'Slice', lower, upper, step, span: this.spanFrom(start) };
  }

  // Calls

  private readArgument(open: Token, list: CallArguments, ofClass: boolean): void {
    const { args, keywords } = list;
    const start = this.peek();
    if (this.at(operator.Star)) {
      if (keywords.some((each) => each.arg === null)) this.explainUnpackingOrder();
      this.CONSUME(operator.Star);
      this.checkStarOperand();
      const value = this.SUBRULE(this.expression);
      const span = this.spanFrom(start);
      if (this.at(operator.Equal)) this.explainUnpackingAssignment(start, 'iterable');
      if (this.at(keyword.for)) throw this.error('iterable unpacking cannot be used in comprehension', span);
      args.push({ kind: 'Starred', value, span });
    } else if (this.accept(operator.DoubleStar)) {
      const value = this.SUBRULE2(this.expression);
      if (this.at(operator.Equal)) this.explainUnpackingAssignment(start, 'keyword');
      keywords.push({ kind: 'keyword', arg: null, value, span: this.spanFrom(start) });
    } else if (start.tokenType === NameToken && this.LA(2).tokenType === operator.Equal) {
      this.readKeywordArgument(start, keywords);
    } else {
      this.readPositionalArgument(open, list, ofClass);
    }
  }

  private readKeywordArgument(start: Token, keywords: Keyword[]): void {
    const arg = normaliseName(this.CONSUME(NameToken).image);
    this.CONSUME(operator.Equal);
    if (this.at(operator.Comma) || this.at(RightParen)) {
      throw this.error('expected argument value expression', this.spanFrom(start));
    }
    const equal = this.peek(0);
    const value = this.SUBRULE(this.expression);
    if (this.at(keyword.for)) {
      const span = { ...spanOfToken(start), endLine: equal.endLine, endColumn: equal.endColumn };
      throw this.error("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", span);
    }
    keywords.push({ kind: 'keyword', arg, value, span: this.spanFrom(start) });
  }

  private readPositionalArgument(open: Token, list: CallArguments, ofClass: boolean): void {
    const { args, keywords } = list;
    const start = this.peek();
    const walrus = start.tokenType === NameToken && this.LA(2).tokenType === ColonEqual;
    const node = walrus ? this.readNamedExpression() : this.SUBRULE(this.expression);
    if (this.at(operator.Equal) && !walrus) {
      this.CONSUME(operator.Equal);
      const { endLine, endColumn } = this.peek(0);
      const span = { ...node.span, endLine, endColumn };
      if (node.kind === 'Constant' && isKeyword(start) && node.value.type !== 'Ellipsis') {
        throw this.error(`cannot assign to ${start.image}`, span);
      }
      throw this.error('expression cannot contain assignment, perhaps you meant "=="?', span);
    }
    if (this.at(keyword.for) || this.at(keyword.async)) {
      if (ofClass) this.fail();
      args.push(this.readBareGenerator(open, start, node, args, keywords));
      return;
    }
    if (keywords.length > 0) list.misplaced = keywords[keywords.length - 1]?.arg === null ? ' unpacking' : '';
    args.push(node);
  }

  /** `f(x for x in y)`: allowed as the only argument; its span is that of the parentheses. */
  private readBareGenerator(
    open: Token,
    start: Token,
    elt: Expr,
    args: readonly Expr[],
    keywords: readonly Keyword[],
  ): Expr {
    const generators = this.readComprehensionClauses();
    const alone = args.length === 0 && keywords.length === 0;
    if (!alone || this.at(operator.Comma)) {
      this.failIfUnclosed();
      throw this.error('Generator expression must be parenthesized', this.spanFrom(start));
    }
    const close = this.peek();
    const span = { line: open.line, column: open.column, endLine: close.endLine, endColumn: close.endColumn };
    return { kind: 'GeneratorExp', elt, generators, span };
  }

  /** CPython reads one more argument before it complains, and may meet the end of the text there. */
  private failIfUnclosed(): void {
    const rest = this.attempt(() => {
      this.accept(operator.Comma);
      return this.readExpression();
    });
    if (rest?.next.tokenType === EndMarker) this.fail(rest.next);
  }

  /** `f(**a, *b)`: the mark goes from the comma to where CPython has read to. */
  private explainUnpackingOrder(): void {
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
  private explainUnpackingAssignment(start: Token, what: 'iterable' | 'keyword'): void {
    const value = this.attempt(() => {
      this.CONSUME(operator.Equal);
      return this.readExpression();
    });
    if (value === null) return;
    throw this.errorBetween(`cannot assign to ${what} argument unpacking`, start, value.last);
  }

  /** A star inside brackets with nothing to unpack. */
  private checkStarOperand(): void {
    if (this.diagnosing && !this.startsExpression()) throw this.error('Invalid star expression', this.peek());
  }

  /** The operand of the first star in brackets, where CPython also looks for a missing comma. */
  private explainFirstStar(): void {
    if (!this.at(operator.Star)) return;
    this.attempt(() => {
      this.CONSUME(operator.Star);
      this.checkStarOperand();
      this.readExpression();
    }, true);
  }

  // Strings

  /** Adjacent string literals and f-strings. */
  readonly strings = this.RULE('strings', (): Expr => {
    const start = this.peek();
    const parts: StringPart[] = [];
    this.AT_LEAST_ONE(() => {
      this.OR([
        {
          ALT: () => {
            const token = this.CONSUME(StringLiteral) as Token;
            if (!this.RECORDING_PHASE) {
              parts.push({ kind: 'plain', constant: stringConstant(this.source, token, this.warnings) });
            }
          },
        },
        {
          ALT: () => {
            parts.push({ kind: 'formatted', values: this.SUBRULE(this.fstring) });
          },
        },
      ]);
    });
    if (this.RECORDING_PHASE) return textConstant('', spanOfToken(start));
    return concatenate(parts, this.spanFrom(start), () =>
      this.error('cannot mix bytes and nonbytes literals', this.peek()),
    );
  });

  private readFStringValues(raw: boolean, inSpec: boolean): (Constant | FormattedValue)[] {
    const values: (Constant | FormattedValue)[] = [];
    for (;;) {
      if (this.at(FStringMiddle)) {
        const token = this.CONSUME(FStringMiddle) as Token;
        const decoded = decodeFStringText(token.image, raw, inSpec);
        if (decoded.kind === 'error') {
          this.undecodable ??= decoded.message;
        } else if (decoded.kind === 'str') {
          for (const message of decoded.warnings) this.warnings.push({ message, span: spanOfToken(token) });
          values.push(textConstant(decoded.value, spanOfToken(token)));
        }
      } else if (this.at(FieldStart)) {
        for (const value of this.SUBRULE(this.field, { ARGS: [raw] })) values.push(value);
      } else {
        return values;
      }
    }
  }

  private readConversion(): 's' | 'r' | 'a' | null {
    if (!this.at(operator.Exclamation)) return null;
    const mark = this.CONSUME(operator.Exclamation) as Token;
    const letter = this.peek();
    if (letter.tokenType !== NameToken) {
      if (this.at(FieldEnd) || this.at(SpecStart)) throw this.error('f-string: missing conversion character', letter);
      throw this.error('f-string: invalid conversion character', letter);
    }
    if (letter.startOffset > mark.startOffset + 1) {
      throw this.error('f-string: conversion type must come right after the exclamanation mark', {
        ...spanOfToken(mark),
        endLine: letter.endLine,
        endColumn: letter.endColumn,
      });
    }
    if (letter.image !== 's' && letter.image !== 'r' && letter.image !== 'a') {
      const message = `f-string: invalid conversion character '${letter.image}': expected 's', 'r', or 'a'`;
      throw this.error(message, letter);
    }
    this.CONSUME(NameToken);
    return letter.image;
  }

  private readFormatSpec(raw: boolean): JoinedStr | null {
    if (!this.at(SpecStart)) return null;
    const start = this.CONSUME(SpecStart) as Token;
    const values = foldText(this.readFStringValues(raw, true));
    return { kind: 'JoinedStr', values, span: this.spanFrom(start) };
  }

  // What may be wrong inside a field: CPython names the field's end, not the token.

  private explainField(): void {
    const next = this.peek();
    const empty: Readonly<Record<string, string>> = { '=': '=', '!': '!', ':': ':', '}': '}' };
    const ending = empty[next.image];
    if (ending !== undefined) throw this.error(`f-string: valid expression required before '${ending}'`, next);
    const readValue = (): Expr => (this.at(keyword.yield) ? this.SUBRULE(this.yieldExpression) : this.readStarExpressions());
    const value = this.attempt(readValue, true) ?? this.attemptBeginning(readValue);
    if (value === null) throw this.error("f-string: expecting a valid expression after '{'", next);
    const { image } = value.next;
    if (image === '=' || image === '!' || image === ':' || image === '}') return;
    throw this.error("f-string: expecting '=', or '!', or ':', or '}'", value.next);
  }

  private checkFieldClosed(converted: boolean, specified: boolean): void {
    if (this.at(FieldEnd)) return;
    if (specified) throw this.error("f-string: expecting '}', or format specs", this.peek());
    if (converted) throw this.error("f-string: expecting ':' or '}'", this.peek());
    throw this.error("f-string: expecting '!', or ':', or '}'", this.peek());
  }

  // Explanations of the second run

  /** A colon without which a compound statement or a lambda makes no sense. */
  protected expectColon(): void {
    if (!this.at(Colon) && !this.RECORDING_PHASE) throw this.error("expected ':'", this.peek());
    this.CONSUME(Colon);
  }

  /** Two expressions side by side inside brackets. */
  private explainMissingComma(start: Token, left: Expr): void {
    const next = this.peek();
    if (!this.startsExpression(next)) return;
    const named = start.tokenType === NameToken;
    const excused =
      (named && (looksSoft(start.image) || this.peekAfter(start) === StringLiteral)) ||
      (left.kind === 'Name' && LEGACY_STATEMENTS.has(left.id));
    const right = excused ? null : this.attemptBeginning(() => this.readExpression());
    if (right !== null && right.last.level > 0) {
      throw this.errorBetween('invalid syntax. Perhaps you forgot a comma?', start, right.last);
    }
    // After any name CPython reads on, looking for an old `print`, and explains what it finds there.
    if (named && this.LA(0) === start && next.tokenType !== LeftParen) this.attempt(() => this.readStarExpressions(), true);
  }

  /** The type of the token after `start`, if `start` is the token consumed last. */
  private peekAfter(start: Token) {
    return this.LA(0) === start ? this.LA(1).tokenType : undefined;
  }

  /** `print x` */
  protected explainLegacyStatement(start: Token): void {
    if (start.tokenType !== NameToken || !LEGACY_STATEMENTS.has(start.image) || this.LA(2).tokenType === LeftParen) return;
    const readArgument = (): Expr => {
      this.consumeAny();
      return this.readStarExpressions();
    };
    const argument = this.attempt(readArgument, true) ?? this.attemptBeginning(readArgument);
    if (argument === null) return;
    const message = `Missing parentheses in call to '${start.image}'. Did you mean ${start.image}(...)?`;
    throw this.errorBetween(message, start, argument.last);
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
    const value = this.attemptBeginning(() => {
      this.consumeAny();
      return this.readOperators(Precedence.BitOr);
    });
    if (value === null || value.next.tokenType === operator.Equal || value.next.tokenType === ColonEqual) return;
    if (start === this.LA(0) && start.tokenType === NameToken) {
      throw this.errorBetween("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", start, value.last);
    }
    if ((start.tokenType === LeftBracket && node.kind !== 'ListComp') || node.kind === 'List' || node.kind === 'Tuple') return;
    if (node.kind === 'GeneratorExp' || isKeyword(start)) return;
    const message = `cannot assign to ${expressionName(node)} here. Maybe you meant '==' instead of '='?`;
    throw this.error(message, node.span);
  }

  private checkGroup(start: Token): void {
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

  private explainDictKey(key: Expr): void {
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

  /** `1 + not x` */
  private explainNotAfterOperator(chain: OperatorChain): void {
    if (!this.diagnosing || !chain.waitsForArithmetic) this.fail();
    const start = this.peek();
    const operand = this.attemptBeginning(() => this.readOperators(Precedence.Not));
    if (operand !== null) {
      throw this.errorBetween("'not' after an operator must be parenthesized", start, operand.last);
    }
    this.fail();
  }

  private explainDictValue(): void {
    if (this.at(RightBrace) || this.at(operator.Comma)) {
      throw this.error("expression expected after dictionary key and ':'", this.peek(0));
    }
    if (!this.at(operator.Star)) return;
    const start = this.peek();
    const starred = this.attempt(() => this.readStarred());
    if (starred === null) return;
    throw this.errorUpTo('cannot use a starred expression in a dictionary value', start, starred.next);
  }
}

/** What a call's parentheses hold. */
export interface CallArguments {
  readonly args: Expr[];
  readonly keywords: Keyword[];
  /** Set if a positional argument follows one with a keyword: how CPython's message about it ends. */
  misplaced: '' | ' unpacking' | null;
}

function constant(token: Token, value: ConstantValue): Constant {
  return { kind: 'Constant', value, span: spanOfToken(token) };
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
