// The grammar of statements, and with it the whole parser. Chevrotain chooses between statements by their first
// token; only the soft keywords (`match`, `type`), the parentheses of `with` and the targets of assignments need more,
// and for these a look at the tokens of the line decides before anything is consumed, so nothing is parsed twice.

import {
  Colon,
  ColonEqual,
  FStringStart,
  LeftBrace,
  LeftBracket,
  LeftParen,
  Name as NameToken,
  NumberLiteral,
  RightParen,
  StringLiteral,
} from '../lexer/lexer.ts';
import { normaliseName } from '../lexer/names.ts';
import { Dedent, EndMarker, Indent, keyword, Newline, operator, type Token } from '../lexer/tokens.ts';
import { joinSpans } from '../source/span.ts';
import type {
  Alias,
  Attribute,
  ExceptHandler,
  Expr,
  Expression,
  Interactive,
  MatchCase,
  Module,
  Name,
  Statement,
  Subscript,
  Tuple,
  TypeParam,
  WithItem,
} from './ast.ts';
import { spanOfToken } from './literals.ts';
import { augmentedOperator } from './operators.ts';
import { PatternGrammar } from './pattern-grammar.ts';
import { expressionName, invalidTarget, isSingleTarget } from './targets.ts';

type StatementAlternatives = { ALT: () => Statement }[];

const compoundStarts = new Set<number>(
  [
    keyword.if,
    keyword.while,
    keyword.for,
    keyword.try,
    keyword.with,
    keyword.def,
    keyword.class,
    keyword.async,
    operator.At,
  ].map((type) => type.tokenTypeIdx as number),
);

const keywordStatementStarts = new Set<number>(
  [
    keyword.pass,
    keyword.break,
    keyword.continue,
    keyword.return,
    keyword.raise,
    keyword.global,
    keyword.nonlocal,
    keyword.del,
    keyword.assert,
    keyword.import,
    keyword.from,
  ].map((type) => type.tokenTypeIdx as number),
);

/** The grammar of Python: all layers together, with the start rules `module`, `evalInput`, `interactiveInput`. */
export class PythonGrammar extends PatternGrammar {
  private compoundAlternatives: StatementAlternatives | null = null;
  private keywordAlternatives: StatementAlternatives | null = null;

  constructor() {
    super();
    this.performSelfAnalysis();
  }

  // Whole texts

  readonly module = this.RULE('module', (): Module => {
    const body: Statement[] = [];
    while (!this.at(EndMarker) && !this.RECORDING_PHASE) this.readStatement(body);
    const span = this.spanOfText();
    this.CONSUME(EndMarker);
    return { kind: 'Module', body, span };
  });

  readonly evalInput = this.RULE('evalInput', (): Expression => {
    const body = this.readStarExpressionsAsTuple();
    while (this.accept(Newline)) {
      // Newlines after the expression mean nothing.
    }
    this.CONSUME(EndMarker);
    return { kind: 'Expression', body, span: body.span };
  });

  readonly interactiveInput = this.RULE('interactiveInput', (): Interactive => {
    const body: Statement[] = [];
    if (!this.at(EndMarker)) this.readStatement(body);
    const span = this.spanOfText();
    this.CONSUME(EndMarker);
    return { kind: 'Interactive', body, span };
  });

  private spanOfText() {
    const end = this.peek();
    return { line: 1, column: 0, endLine: end.line, endColumn: end.column };
  }

  private readStarExpressionsAsTuple(): Expr {
    return this.readStarExpressions();
  }

  // Blocks

  private readStatement(into: Statement[]): void {
    if (this.diagnosing) this.explainMatchWithoutColon();
    if (compoundStarts.has(this.LA(1).tokenTypeIdx)) into.push(this.SUBRULE(this.compoundStatement));
    else if (this.startsMatch()) into.push(this.SUBRULE(this.matchStatement));
    else this.readSimpleLine(into);
  }

  private readSimpleLine(into: Statement[]): void {
    into.push(this.SUBRULE(this.simpleStatement));
    while (this.accept(operator.Semicolon)) {
      if (this.at(Newline)) break;
      into.push(this.SUBRULE2(this.simpleStatement));
    }
    this.CONSUME(Newline);
  }

  /** What follows the colon of a compound statement; `owner` and `line` are for the message if it is missing. */
  readonly block = this.RULE('block', (owner: string, line: number): Statement[] => {
    const body: Statement[] = [];
    if (!this.accept(Newline)) {
      if (!this.RECORDING_PHASE) this.readSimpleLine(body);
      return body;
    }
    if (!this.at(Indent)) {
      throw this.errorAtToken(
        `expected an indented block after ${owner} on line ${line}`,
        this.peek(),
        'IndentationError',
      );
    }
    this.CONSUME(Indent);
    do {
      this.readStatement(body);
    } while (!this.at(Dedent) && !this.at(EndMarker));
    this.CONSUME(Dedent);
    return body;
  });

  private readBlock(owner: string, start: Token): Statement[] {
    this.readBlockColon();
    return this.SUBRULE(this.block, { ARGS: [owner, start.line] });
  }

  /** The colon before a block: if the line just ends, it is what was forgotten. */
  private readBlockColon(): void {
    if (this.at(Newline) && !this.RECORDING_PHASE) throw this.error("expected ':'", this.peek());
    this.CONSUME(Colon);
  }

  // Compound statements

  readonly compoundStatement = this.RULE('compoundStatement', (): Statement => {
    this.compoundAlternatives ??= [
      { ALT: () => this.SUBRULE(this.ifStatement) },
      { ALT: () => this.SUBRULE(this.whileStatement) },
      { ALT: () => this.SUBRULE(this.forStatement) },
      { ALT: () => this.SUBRULE(this.tryStatement) },
      { ALT: () => this.SUBRULE(this.withStatement) },
      { ALT: () => this.SUBRULE(this.functionDefinition, { ARGS: [[]] }) },
      { ALT: () => this.SUBRULE(this.classDefinition, { ARGS: [[]] }) },
      { ALT: () => this.SUBRULE(this.decorated) },
      { ALT: () => this.refuseAsync(this.CONSUME(keyword.async) as Token) },
    ];
    return this.OR(this.compoundAlternatives);
  });

  /** A chain of `elif` is read in a loop and nested from its end. */
  readonly ifStatement = this.RULE('ifStatement', (): Statement => {
    const branches: { readonly start: Token; readonly test: Expr; readonly body: Statement[] }[] = [];
    const first = this.peek();
    this.CONSUME(keyword.if);
    const firstTest = this.readNamedExpression();
    branches.push({ start: first, test: firstTest, body: this.readBlock("'if' statement", first) });
    while (this.at(keyword.elif)) {
      const start = this.peek();
      this.CONSUME(keyword.elif);
      const test = this.readNamedExpression();
      branches.push({ start, test, body: this.readBlock("'elif' statement", start) });
    }
    let orelse: Statement[] = this.readElse();
    for (let index = branches.length - 1; index >= 0; index -= 1) {
      const { start, test, body } = branches[index] as (typeof branches)[number];
      const end = this.endOfBody(orelse.length > 0 ? orelse : body);
      orelse = [{ kind: 'If', test, body, orelse, span: joinSpans(spanOfToken(start), end) }];
    }
    return orelse[0] as Statement;
  });

  private endOfBody(body: readonly Statement[]) {
    return body[body.length - 1]?.span ?? spanOfToken(this.peek(0));
  }

  private readElse(): Statement[] {
    if (!this.at(keyword.else)) return [];
    const start = this.peek();
    this.CONSUME(keyword.else);
    this.expectColon();
    return this.SUBRULE2(this.block, { ARGS: ["'else' statement", start.line] });
  }

  readonly whileStatement = this.RULE('whileStatement', (): Statement => {
    const start = this.peek();
    this.CONSUME(keyword.while);
    const test = this.readNamedExpression();
    const body = this.readBlock("'while' statement", start);
    const orelse = this.readElse();
    const end = this.endOfBody(orelse.length > 0 ? orelse : body);
    return { kind: 'While', test, body, orelse, span: joinSpans(spanOfToken(start), end) };
  });

  readonly forStatement = this.RULE('forStatement', (): Statement => {
    const start = this.peek();
    this.CONSUME(keyword.for);
    if (this.diagnosing) this.explainForTarget();
    const target = this.readTargets();
    this.CONSUME(keyword.in);
    this.checkTarget(target);
    const iter = this.readStarExpressions();
    const body = this.readBlock("'for' statement", start);
    const orelse = this.readElse();
    const end = this.endOfBody(orelse.length > 0 ? orelse : body);
    return { kind: 'For', target, iter, body, orelse, span: joinSpans(spanOfToken(start), end) };
  });

  /** `for f() in x`: only looked into if there is no proper target. */
  private explainForTarget(): void {
    const proper = this.attempt(() => {
      const target = this.readTargets();
      this.CONSUME(keyword.in);
      return target;
    });
    if (proper !== null && invalidTarget(proper.value, 'assign') === null) return;
    const loose = this.attemptBeginning(() => this.readStarExpressions());
    const invalid = loose === null ? null : invalidTarget(loose.value, 'for');
    if (invalid !== null) throw this.error(`cannot assign to ${expressionName(invalid)}`, invalid.span);
  }

  readonly tryStatement = this.RULE('tryStatement', (): Statement => {
    const start = this.peek();
    this.CONSUME(keyword.try);
    this.expectColon();
    const body = this.SUBRULE(this.block, { ARGS: ["'try' statement", start.line] });
    const handlers: ExceptHandler[] = [];
    while (this.at(keyword.except)) handlers.push(this.SUBRULE(this.exceptHandler));
    const orelse = handlers.length > 0 ? this.readElse() : [];
    let finalbody: Statement[] = [];
    if (this.at(keyword.finally)) {
      const line = this.peek().line;
      this.CONSUME(keyword.finally);
      this.expectColon();
      finalbody = this.SUBRULE2(this.block, { ARGS: ["'finally' statement", line] });
    } else if (handlers.length === 0 && !this.RECORDING_PHASE) {
      throw this.errorAtToken("expected 'except' or 'finally' block", this.peek());
    }
    const last = finalbody.length > 0 ? finalbody : orelse.length > 0 ? orelse : handlers[handlers.length - 1]?.body;
    const end = this.endOfBody(last ?? body);
    return { kind: 'Try', body, handlers, orelse, finalbody, span: joinSpans(spanOfToken(start), end) };
  });

  readonly exceptHandler = this.RULE('exceptHandler', (): ExceptHandler => {
    const start = this.peek();
    this.CONSUME(keyword.except);
    if (this.at(operator.Star)) throw this.error("'except*' is not supported by gilscope", this.peek());
    let type: Expr | null = null;
    let name: string | null = null;
    if (!this.at(Colon) && !this.at(Newline)) {
      const first = this.peek();
      type = this.SUBRULE(this.expression);
      if (this.at(operator.Comma)) this.explainExceptionTypes(first);
      if (this.accept(keyword.as)) name = normaliseName(this.CONSUME(NameToken).image);
    }
    const body = this.readBlock("'except' statement", start);
    const span = joinSpans(spanOfToken(start), this.endOfBody(body));
    return { kind: 'ExceptHandler', type, name, body, span };
  });

  /** `except A, B:` */
  private explainExceptionTypes(first: Token): void {
    if (!this.diagnosing) return;
    const rest = this.attempt(() => {
      while (this.accept(operator.Comma) && this.startsExpression()) this.readExpression();
      if (this.accept(keyword.as)) this.CONSUME(NameToken);
      this.CONSUME(Colon);
    });
    if (rest === null) return;
    const span = { line: first.line, column: first.column, endLine: rest.last.line, endColumn: rest.last.column };
    throw this.error('multiple exception types must be parenthesized', span);
  }

  readonly withStatement = this.RULE('withStatement', (): Statement => {
    const start = this.peek();
    this.CONSUME(keyword.with);
    const items: WithItem[] = [];
    if (
      this.withItemsAreParenthesised() &&
      (!this.diagnosing || this.attempt(() => this.readParenthesisedItems(), true) !== null)
    ) {
      for (const item of this.readParenthesisedItems()) items.push(item);
    } else {
      do {
        items.push(this.readWithItem());
      } while (this.accept(operator.Comma));
    }
    const body = this.readBlock("'with' statement", start);
    return { kind: 'With', items, body, span: joinSpans(spanOfToken(start), this.endOfBody(body)) };
  });

  private readParenthesisedItems(): WithItem[] {
    const items: WithItem[] = [];
    this.CONSUME(LeftParen);
    while (!this.at(RightParen)) {
      items.push(this.readWithItem());
      if (!this.accept(operator.Comma)) break;
    }
    this.CONSUME(RightParen);
    return items;
  }

  private readWithItem(): WithItem {
    const contextExpr = this.SUBRULE(this.expression);
    if (!this.accept(keyword.as)) return { contextExpr, optionalVars: null };
    const optionalVars = this.readTarget();
    const next = this.peek();
    const ends = this.at(operator.Comma) || this.at(RightParen) || this.at(Colon) || this.at(Newline);
    if (ends && !this.RECORDING_PHASE) this.checkTarget(optionalVars);
    else this.fail(next);
    return { contextExpr, optionalVars };
  }

  /**
   * Are the parentheses after `with` those of a list of items, not of an expression? They are if the statement's colon
   * (or, where that is missing, the line's end) follows them and nothing in them can only be an expression's.
   */
  private withItemsAreParenthesised(): boolean {
    if (!this.at(LeftParen)) return false;
    let depth = 0;
    let hasTarget = false;
    let previous: Token = this.peek();
    for (let distance = 1; ; distance += 1) {
      const token = this.peek(distance);
      const { image, tokenType } = token;
      if (tokenType === EndMarker || tokenType === Newline || tokenType === undefined) return false;
      const opens = tokenType === LeftParen || tokenType === LeftBracket || tokenType === LeftBrace;
      if (opens) depth += 1;
      else if (image === ')' || image === ']' || image === '}') {
        depth -= 1;
        if (depth === 0) {
          const after = this.LA(distance + 1).tokenType;
          return previous.tokenType !== LeftParen && (hasTarget || after === Colon || after === Newline);
        }
      } else if (depth === 1) {
        const starts = previous.tokenType === LeftParen || previous.tokenType === operator.Comma;
        if (tokenType === keyword.as) hasTarget = true;
        if (tokenType === keyword.for || tokenType === ColonEqual || (starts && tokenType === keyword.yield))
          return false;
        if (starts && tokenType === operator.Star) return false;
      }
      previous = token;
    }
  }

  readonly functionDefinition = this.RULE('functionDefinition', (decoratorList: Expr[]): Statement => {
    const start = this.peek();
    this.CONSUME(keyword.def);
    const name = normaliseName(this.CONSUME(NameToken).image);
    if (
      this.at(LeftBracket) &&
      this.diagnosing &&
      this.attempt(() => this.SUBRULE2(this.typeParameters), true) === null
    ) {
      throw this.error("expected '('", this.peek());
    }
    const typeParams: TypeParam[] = this.at(LeftBracket) ? this.SUBRULE(this.typeParameters) : [];
    if (!this.at(LeftParen) && !this.RECORDING_PHASE) throw this.error("expected '('", this.peek());
    this.CONSUME(LeftParen);
    const args = this.SUBRULE(this.parameters);
    this.CONSUME(RightParen);
    let returns: Expr | null = null;
    if (this.at(operator.Arrow)) {
      const arrow = this.peek();
      this.CONSUME(operator.Arrow);
      if (!this.startsExpression() && !this.RECORDING_PHASE) throw this.error("expected ':'", arrow);
      returns = this.SUBRULE(this.expression);
    }
    this.expectColon();
    const body = this.SUBRULE(this.block, { ARGS: ['function definition', start.line] });
    const span = joinSpans(spanOfToken(start), this.endOfBody(body));
    return { kind: 'FunctionDef', name, args, body, decoratorList, returns, typeParams, span };
  });

  readonly classDefinition = this.RULE('classDefinition', (decoratorList: Expr[]): Statement => {
    const start = this.peek();
    this.CONSUME(keyword.class);
    const name = normaliseName(this.CONSUME(NameToken).image);
    const typeParams: TypeParam[] = this.at(LeftBracket) ? this.SUBRULE(this.typeParameters) : [];
    const header = this.at(LeftParen) ? this.SUBRULE(this.callArguments, { ARGS: [true] }) : { args: [], keywords: [] };
    const body = this.readBlock('class definition', start);
    const span = joinSpans(spanOfToken(start), this.endOfBody(body));
    return {
      kind: 'ClassDef',
      name,
      bases: header.args,
      keywords: header.keywords,
      body,
      decoratorList,
      typeParams,
      span,
    };
  });

  readonly decorated = this.RULE('decorated', (): Statement => {
    const decorators: Expr[] = [];
    do {
      this.CONSUME(operator.At);
      decorators.push(this.readNamedExpression());
      this.CONSUME(Newline);
    } while (this.at(operator.At));
    if (this.at(keyword.async)) this.refuseAsync(this.peek());
    return this.OR([
      { ALT: () => this.SUBRULE(this.functionDefinition, { ARGS: [decorators] }) },
      { ALT: () => this.SUBRULE(this.classDefinition, { ARGS: [decorators] }) },
    ]);
  });

  // match

  /** `match x` without a colon, which may well be a call or a subscript: CPython blames it for what follows. */
  private explainMatchWithoutColon(): void {
    if (this.LA(1).image !== 'match' || !this.at(NameToken) || this.failedAt === null) return;
    const subject = this.attempt(() => {
      this.consumeAny();
      return this.readMatchSubject();
    });
    if (subject?.next.tokenType !== Newline) return;
    const behind = this.failedAt.startOffset < subject.next.startOffset;
    throw this.errorAtToken("expected ':'", behind ? subject.next : this.failedAt);
  }

  /** `match` starts a match statement if the line ends with a colon and the next word could start a subject. */
  private startsMatch(): boolean {
    const first = this.peek();
    if (first.tokenType !== NameToken || first.image !== 'match') return false;
    const second = this.peek(2);
    if (!this.startsExpression(second) && second.tokenType !== operator.Star) return false;
    const { line } = first;
    if (first.level > 0 || line === undefined) return false;
    let last = second;
    for (let distance = 3; ; distance += 1) {
      const token = this.peek(distance);
      if (token.tokenType === Newline || token.tokenType === EndMarker || token.tokenType === undefined) break;
      last = token;
    }
    if (last.tokenType === Colon && last.level === 0) return true;
    // Without the colon it is a match statement only if it can be nothing else.
    return this.diagnosing && this.isNeitherOperatorNorCall(second);
  }

  private isNeitherOperatorNorCall(token: Token): boolean {
    return (
      token.tokenType === NameToken ||
      token.tokenType === NumberLiteral ||
      token.tokenType === StringLiteral ||
      token.tokenType === FStringStart ||
      token.tokenType === LeftBrace
    );
  }

  readonly matchStatement = this.RULE('matchStatement', (): Statement => {
    const start = this.peek();
    this.CONSUME(NameToken);
    const subject = this.readMatchSubject();
    this.readBlockColon();
    this.CONSUME(Newline);
    if (!this.at(Indent) && !this.RECORDING_PHASE) {
      const message = `expected an indented block after 'match' statement on line ${start.line}`;
      throw this.errorAtToken(message, this.peek(), 'IndentationError');
    }
    this.CONSUME(Indent);
    const cases: MatchCase[] = [];
    do {
      cases.push(this.SUBRULE(this.caseBlock));
    } while (this.at(NameToken));
    this.CONSUME(Dedent);
    const last = cases[cases.length - 1];
    const span = joinSpans(spanOfToken(start), this.endOfBody(last?.body ?? []));
    return { kind: 'Match', subject, cases, span };
  });

  private readMatchSubject(): Expr {
    const start = this.peek();
    const first = this.readElement();
    if (!this.at(operator.Comma)) {
      if (first.kind === 'Starred') this.fail();
      return first;
    }
    const elts = [first];
    while (this.accept(operator.Comma)) {
      if (this.at(Colon)) break;
      elts.push(this.readElement());
    }
    return { kind: 'Tuple', elts, span: this.spanFrom(start) };
  }

  readonly caseBlock = this.RULE('caseBlock', (): MatchCase => {
    const start = this.peek();
    if (start.image !== 'case') this.fail();
    this.CONSUME(NameToken);
    const pattern = this.SUBRULE(this.patterns);
    const guard = this.accept(keyword.if) ? this.readNamedExpression() : null;
    const body = this.readBlock("'case' statement", start);
    return { pattern, guard, body };
  });

  // Simple statements

  readonly simpleStatement = this.RULE('simpleStatement', (): Statement => {
    if (!keywordStatementStarts.has(this.LA(1).tokenTypeIdx) && !this.RECORDING_PHASE) {
      if (this.startsTypeAlias()) {
        if (this.diagnosing) this.explainAfterSoftKeyword();
        return this.SUBRULE(this.typeAlias);
      }
      return this.SUBRULE(this.expressionStatement);
    }
    this.keywordAlternatives ??= [
      { ALT: () => ({ kind: 'Pass', span: spanOfToken(this.CONSUME(keyword.pass) as Token) }) },
      { ALT: () => ({ kind: 'Break', span: spanOfToken(this.CONSUME(keyword.break) as Token) }) },
      { ALT: () => ({ kind: 'Continue', span: spanOfToken(this.CONSUME(keyword.continue) as Token) }) },
      { ALT: () => this.SUBRULE(this.returnStatement) },
      { ALT: () => this.SUBRULE(this.raiseStatement) },
      { ALT: () => this.SUBRULE(this.globalStatement) },
      { ALT: () => this.SUBRULE(this.nonlocalStatement) },
      { ALT: () => this.SUBRULE(this.deleteStatement) },
      { ALT: () => this.SUBRULE(this.assertStatement) },
      { ALT: () => this.SUBRULE(this.importStatement) },
      { ALT: () => this.SUBRULE(this.importFromStatement) },
    ];
    return this.OR(this.keywordAlternatives);
  });

  readonly returnStatement = this.RULE('returnStatement', (): Statement => {
    const start = this.CONSUME(keyword.return) as Token;
    const value = this.startsStarExpression() ? this.readStarExpressions() : null;
    return { kind: 'Return', value, span: this.spanFrom(start) };
  });

  readonly raiseStatement = this.RULE('raiseStatement', (): Statement => {
    const start = this.CONSUME(keyword.raise) as Token;
    if (!this.startsExpression()) return { kind: 'Raise', exc: null, cause: null, span: this.spanFrom(start) };
    const exc = this.SUBRULE(this.expression);
    const cause = this.accept(keyword.from) ? this.SUBRULE2(this.expression) : null;
    return { kind: 'Raise', exc, cause, span: this.spanFrom(start) };
  });

  readonly globalStatement = this.RULE('globalStatement', (): Statement => {
    const start = this.CONSUME(keyword.global) as Token;
    const names = this.readNames();
    return { kind: 'Global', names, span: this.spanFrom(start) };
  });

  readonly nonlocalStatement = this.RULE('nonlocalStatement', (): Statement => {
    const start = this.CONSUME(keyword.nonlocal) as Token;
    const names = this.readNames();
    return { kind: 'Nonlocal', names, span: this.spanFrom(start) };
  });

  private readNames(): string[] {
    const names: string[] = [];
    do {
      names.push(normaliseName(this.CONSUME(NameToken).image));
    } while (this.accept(operator.Comma));
    return names;
  }

  readonly deleteStatement = this.RULE('deleteStatement', (): Statement => {
    const start = this.CONSUME(keyword.del) as Token;
    const targets: Expr[] = [];
    do {
      if (targets.length > 0 && !this.startsStarExpression()) break;
      targets.push(this.readDeleteTarget());
    } while (this.accept(operator.Comma));
    const invalid = targets.map((target) => invalidTarget(target, 'delete')).find((found) => found !== null);
    if (invalid && !this.RECORDING_PHASE && (this.at(Newline) || this.at(operator.Semicolon) || this.diagnosing)) {
      throw this.error(`cannot delete ${expressionName(invalid)}`, invalid.span);
    }
    return { kind: 'Delete', targets, span: this.spanFrom(start) };
  });

  private readDeleteTarget(): Expr {
    return this.at(operator.Star) ? this.readStarred() : this.SUBRULE(this.expression);
  }

  readonly assertStatement = this.RULE('assertStatement', (): Statement => {
    const start = this.CONSUME(keyword.assert) as Token;
    const test = this.SUBRULE(this.expression);
    const msg = this.accept(operator.Comma) ? this.SUBRULE2(this.expression) : null;
    return { kind: 'Assert', test, msg, span: this.spanFrom(start) };
  });

  // Imports

  readonly importStatement = this.RULE('importStatement', (): Statement => {
    const start = this.CONSUME(keyword.import) as Token;
    if (this.at(Newline)) throw this.missingNames();
    const names: Alias[] = [];
    do {
      const first = this.peek();
      const name = this.readDottedName();
      names.push(this.readAlias(first, name));
    } while (this.accept(operator.Comma));
    return { kind: 'Import', names, span: this.spanFrom(start) };
  });

  readonly importFromStatement = this.RULE('importFromStatement', (): Statement => {
    const start = this.CONSUME(keyword.from) as Token;
    let level = 0;
    for (;;) {
      if (this.accept(operator.Dot)) level += 1;
      else if (this.accept(operator.Ellipsis)) level += 3;
      else break;
    }
    const module = level > 0 && this.at(keyword.import) ? null : this.readDottedName();
    this.CONSUME(keyword.import);
    const names = this.readImportedNames();
    return { kind: 'ImportFrom', module, names, level, span: this.spanFrom(start) };
  });

  private missingNames() {
    return this.errorUpTo("Expected one or more names after 'import'", this.peek(), this.peek());
  }

  private readImportedNames(): Alias[] {
    const first = this.peek();
    if (this.accept(operator.Star)) return [{ kind: 'alias', name: '*', asname: null, span: spanOfToken(first) }];
    if (this.at(Newline)) throw this.missingNames();
    const parenthesised = this.accept(LeftParen);
    const names: Alias[] = [];
    do {
      if (parenthesised && names.length > 0 && this.at(RightParen)) break;
      if (names.length > 0 && this.at(Newline)) {
        throw this.error('trailing comma not allowed without surrounding parentheses', this.peek());
      }
      const start = this.peek();
      names.push(this.readAlias(start, normaliseName(this.CONSUME(NameToken).image)));
    } while (this.accept(operator.Comma));
    if (parenthesised) this.CONSUME(RightParen);
    return names;
  }

  private readAlias(start: Token, name: string): Alias {
    const asname = this.accept(keyword.as) ? normaliseName(this.CONSUME2(NameToken).image) : null;
    return { kind: 'alias', name, asname, span: this.spanFrom(start) };
  }

  private readDottedName(): string {
    let name = normaliseName(this.CONSUME(NameToken).image);
    while (this.accept(operator.Dot)) name += `.${normaliseName(this.CONSUME2(NameToken).image)}`;
    return name;
  }

  // type

  private startsTypeAlias(): boolean {
    const first = this.peek();
    return first.tokenType === NameToken && first.image === 'type' && this.LA(2).tokenType === NameToken;
  }

  /** CPython first takes `type X …` for two expressions, and explains mistakes in the second. */
  private explainAfterSoftKeyword(): void {
    this.attempt(() => {
      this.consumeAny();
      return this.readStarExpressions();
    }, true);
  }

  readonly typeAlias = this.RULE('typeAlias', (): Statement => {
    const start = this.CONSUME(NameToken) as Token;
    const name = this.readName();
    const typeParams: TypeParam[] = this.at(LeftBracket) ? this.SUBRULE(this.typeParameters) : [];
    this.CONSUME(operator.Equal);
    const value = this.SUBRULE(this.expression);
    return { kind: 'TypeAlias', name, typeParams, value, span: this.spanFrom(start) };
  });

  // Assignments and expressions

  readonly expressionStatement = this.RULE('expressionStatement', (): Statement => {
    const start = this.peek();
    const first = this.readValue();
    if (this.at(operator.Equal)) return this.readAssignment(start, first);
    if (this.diagnosing && this.at(ColonEqual)) this.explainWalrus(start, first);
    if (this.at(Colon)) return this.readAnnotation(start, first);
    const op = augmentedOperator(this.LA(1));
    if (op === undefined) return { kind: 'Expr', value: first, span: this.spanFrom(start) };
    if (!isSingleTarget(first)) {
      const value = this.attemptBeginning(() => {
        this.consumeAny();
        return this.readValue();
      });
      if (value === null) this.fail(this.peek(2));
      throw this.error(`'${expressionName(first)}' is an illegal expression for augmented assignment`, first.span);
    }
    this.consumeAny();
    const value = this.readValue();
    const target = first as Name | Attribute | Subscript;
    return { kind: 'AugAssign', target, op, value, span: this.spanFrom(start) };
  });

  /** `f() := 1` as a statement; after a plain name CPython has nothing to say. */
  private explainWalrus(start: Token, value: Expr): void {
    const last = value.kind === 'Tuple' && !this.isParenthesised(value) ? value.elts[value.elts.length - 1] : value;
    if (last !== undefined && last.kind !== 'Name')
      this.explainAssignmentInExpression(this.lastElementStart ?? start, last);
  }

  /** The right side of an assignment. */
  private readValue(): Expr {
    return this.at(keyword.yield) ? this.SUBRULE(this.yieldExpression) : this.readStarExpressions();
  }

  private readAssignment(start: Token, first: Expr): Statement {
    const targets = [first];
    let value: Expr = first;
    while (this.at(operator.Equal)) {
      this.checkAssignmentTarget(value, value === first ? start : null);
      this.CONSUME(operator.Equal);
      if (value !== first) targets.push(value);
      value = this.readValue();
    }
    return { kind: 'Assign', targets, value, span: this.spanFrom(start) };
  }

  /** `start` is the first token of the statement, if this is its first target: only there CPython adds a hint. */
  private checkAssignmentTarget(target: Expr, start: Token | null): void {
    if (target.kind === 'Yield' || target.kind === 'YieldFrom') {
      throw this.error('assignment to yield expression not possible', target.span);
    }
    const invalid = invalidTarget(target, 'assign');
    if (invalid === null) return;
    if (start !== null) {
      const last =
        target.kind === 'Tuple' && !this.isParenthesised(target) ? target.elts[target.elts.length - 1] : target;
      if (last !== undefined && last.kind !== 'Starred')
        this.explainAssignmentInExpression(this.lastElementStart ?? start, last);
    }
    throw this.error(`cannot assign to ${expressionName(invalid)}`, invalid.span);
  }

  /** Is the tuple that has just been read written in parentheses? Then it starts before its first element. */
  private isParenthesised(tuple: Tuple): boolean {
    const first = tuple.elts[0];
    return first === undefined || first.span.column !== tuple.span.column || first.span.line !== tuple.span.line;
  }

  private readAnnotation(start: Token, target: Expr): Statement {
    if (!isSingleTarget(target)) this.explainAnnotationTarget(target);
    this.CONSUME(Colon);
    const annotation = this.SUBRULE(this.expression);
    const value = this.accept(operator.Equal) ? this.readValue() : null;
    const simple = target.kind === 'Name' && start.tokenType === NameToken;
    const annotated = target as Name | Attribute | Subscript;
    return { kind: 'AnnAssign', target: annotated, annotation, value, simple, span: this.spanFrom(start) };
  }

  private explainAnnotationTarget(target: Expr): void {
    if (!this.diagnosing) this.fail();
    const annotation = this.attempt(() => {
      this.CONSUME(Colon);
      return this.readExpression();
    });
    if (annotation === null) this.fail();
    if (target.kind === 'List' || target.kind === 'Tuple') {
      const place = target.kind === 'Tuple' && !this.isParenthesised(target) ? target.elts[0] : target;
      throw this.error(`only single target (not ${expressionName(target)}) can be annotated`, (place ?? target).span);
    }
    throw this.error('illegal target for annotation', target.span);
  }
}
