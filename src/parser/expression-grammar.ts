// The grammar of expressions.
//
// Three things differ from Python's own grammar, for speed and for the depth of the JavaScript stack: operators are
// one loop (see operators.ts), conditional expressions are collected in a loop, and trailers (`.x`, `(…)`, `[…]`)
// are a loop too. So the stack only grows with brackets, lambdas and f-strings, all of which are limited.
// Targets of assignments are read as expressions and checked afterwards (targets.ts).

import {
  Colon,
  ColonEqual,
  LeftBrace,
  LeftBracket,
  LeftParen,
  Name as NameToken,
  NumberLiteral,
  RightBrace,
  RightBracket,
  RightParen,
  SpecStart,
} from '../lexer/lexer.ts';
import { normaliseName } from '../lexer/names.ts';
import { EndMarker, isKeyword, keyword, operator, type Token } from '../lexer/tokens.ts';
import type { Arguments, Comprehension, Constant, ConstantValue, Expr, Keyword, Name } from './ast.ts';
import { numberConstant, spanOfToken } from './literals.ts';
import { OperatorChain } from './operator-chain.ts';
import { infixLength, infixOperator, Precedence, prefixOperator } from './operators.ts';
import { StringGrammar } from './string-grammar.ts';

const DOT_INDEX = operator.Dot.tokenTypeIdx as number;
const PAREN_INDEX = LeftParen.tokenTypeIdx as number;
const BRACKET_INDEX = LeftBracket.tokenTypeIdx as number;

/** The layer of the grammar that reads expressions. */
export abstract class ExpressionGrammar extends StringGrammar {
  /** Parameters of a lambda are read by the statement grammar's parameter rules. */
  protected abstract readLambdaParameters(): Arguments;

  /** The first token of the last element that `readStarExpressions` has read. */
  protected lastElementStart: Token | null = null;
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
    const start = this.peek();
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

  protected readYield(): Expr {
    return this.SUBRULE3(this.yieldExpression);
  }

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

  // Expressions

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
      if (this.diagnosing) this.explainMissingElse(body);
      const test = this.readOperators(Precedence.Or);
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
      if (infix === undefined) this.checkLoneNot();
      if (infix === undefined || infix.precedence < minimum) return chain.finish(this.peek(0));
      chain.pushInfix(infix, this.peek(0));
      for (let tokens = infixLength(infix); tokens > 0; tokens -= 1) this.consumeAny();
      this.readOperand(chain, minimum);
    }
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

  // Strings

  // What may be wrong inside a field: CPython names the field's end, not the token.

  // Explanations of the second run
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
