// The patterns of `match`. Lookahead of two tokens tells everything apart: a name before `.`, `(` or `=` is a
// value, a class or a keyword; any other name captures.

import {
  Colon,
  FStringStart,
  LeftBrace,
  LeftBracket,
  LeftParen,
  Name as NameToken,
  NumberLiteral,
  RightBrace,
  RightBracket,
  RightParen,
  StringLiteral,
} from '../lexer/lexer.ts';
import { normaliseName } from '../lexer/names.ts';
import { keyword, operator, type Token } from '../lexer/tokens.ts';
import type { Expr, MatchMapping, Pattern } from './ast.ts';
import { numberConstant, spanOfToken } from './literals.ts';
import { ParameterGrammar } from './parameter-grammar.ts';

/** The layer of the grammar that reads patterns. */
export abstract class PatternGrammar extends ParameterGrammar {
  /** What stands after `case`: one pattern, or a sequence without brackets. */
  readonly patterns = this.RULE('patterns', (): Pattern => {
    const start = this.peek();
    const first = this.readSequenceItem();
    if (!this.at(operator.Comma)) {
      if (first.kind === 'MatchStar') this.fail();
      return first;
    }
    const patterns = [first];
    while (this.accept(operator.Comma)) {
      if (this.at(Colon) || this.at(keyword.if)) break;
      patterns.push(this.readSequenceItem());
    }
    return { kind: 'MatchSequence', patterns, span: this.spanFrom(start) };
  });

  /** `a | b as name` */
  readonly pattern = this.RULE('pattern', (): Pattern => {
    const start = this.peek();
    const first = this.SUBRULE(this.closedPattern);
    let node = first;
    if (this.at(operator.Bar)) {
      const patterns = [first];
      while (this.accept(operator.Bar)) patterns.push(this.SUBRULE2(this.closedPattern));
      node = { kind: 'MatchOr', patterns, span: this.spanFrom(start) };
    }
    if (!this.accept(keyword.as)) return node;
    const target = this.peek();
    if (target.tokenType !== NameToken) this.explainPatternTarget();
    this.CONSUME(NameToken);
    if (target.image === '_') throw this.error("cannot use '_' as a target", target);
    return { kind: 'MatchAs', pattern: node, name: normaliseName(target.image), span: this.spanFrom(start) };
  });

  readonly closedPattern = this.RULE('closedPattern', (): Pattern => {
    return this.OR([
      { ALT: () => this.readNamePattern() },
      { ALT: () => this.readNumberPattern(false) },
      { ALT: () => this.readNumberPattern(this.CONSUME(operator.Minus) !== undefined) },
      { ALT: () => this.readStringPattern() },
      { ALT: () => this.readSingleton(this.CONSUME(keyword.None) as Token, null) },
      { ALT: () => this.readSingleton(this.CONSUME(keyword.True) as Token, true) },
      { ALT: () => this.readSingleton(this.CONSUME(keyword.False) as Token, false) },
      { ALT: () => this.readGroupPattern() },
      { ALT: () => this.readListPattern() },
      { ALT: () => this.readMappingPattern() },
    ]);
  });

  private readSequenceItem(): Pattern {
    if (!this.at(operator.Star)) return this.SUBRULE(this.pattern);
    const start = this.peek();
    this.CONSUME(operator.Star);
    const name = normaliseName(this.CONSUME(NameToken).image);
    return { kind: 'MatchStar', name: name === '_' ? null : name, span: this.spanFrom(start) };
  }

  private readSingleton(token: Token, value: true | false | null): Pattern {
    return { kind: 'MatchSingleton', value, span: spanOfToken(token) };
  }

  /** A capture, the wildcard, a dotted value, or a class. */
  private readNamePattern(): Pattern {
    const start = this.peek();
    let node: Expr = this.readName();
    while (this.accept(operator.Dot)) {
      const attr = normaliseName(this.CONSUME2(NameToken).image);
      node = { kind: 'Attribute', value: node, attr, span: this.spanFrom(start) };
    }
    if (this.at(LeftParen)) return this.readClassPattern(start, node);
    const span = this.spanFrom(start);
    if (node.kind === 'Name') return { kind: 'MatchAs', pattern: null, name: node.id === '_' ? null : node.id, span };
    return { kind: 'MatchValue', value: node, span };
  }

  private readClassPattern(start: Token, cls: Expr): Pattern {
    this.CONSUME(LeftParen);
    const patterns: Pattern[] = [];
    const kwdAttrs: string[] = [];
    const kwdPatterns: Pattern[] = [];
    let misplaced: Pattern | null = null;
    let last: Pattern | null = null;
    let ended = false;
    while (!this.at(RightParen)) {
      if (this.at(NameToken) && this.LA(2).tokenType === operator.Equal) {
        kwdAttrs.push(normaliseName(this.CONSUME(NameToken).image));
        this.CONSUME(operator.Equal);
        kwdPatterns.push(this.SUBRULE(this.pattern));
        ended = misplaced !== null;
      } else {
        const pattern = this.SUBRULE2(this.pattern);
        if (kwdAttrs.length > 0) {
          misplaced ??= pattern;
          if (!ended) last = pattern;
        }
        patterns.push(pattern);
      }
      if (!this.accept(operator.Comma)) break;
    }
    this.CONSUME(RightParen);
    if (misplaced !== null && last !== null) {
      const span = { ...misplaced.span, endLine: last.span.endLine, endColumn: last.span.endColumn };
      throw this.error('positional patterns follow keyword patterns', span);
    }
    return { kind: 'MatchClass', cls, patterns, kwdAttrs, kwdPatterns, span: this.spanFrom(start) };
  }

  /** A number as a pattern; its minus, if there is one, has been consumed. */
  private readNumberPattern(negative: boolean): Pattern {
    const start = this.peek(negative ? 0 : 1);
    const value = this.readNumberValue(start, negative);
    return { kind: 'MatchValue', value, span: this.spanFrom(start) };
  }

  /** A number, its negative, or a complex number written as a sum. */
  private readNumberValue(start: Token, negative: boolean): Expr {
    const left = this.readSignedNumber(start, negative);
    const sum = this.at(operator.Plus);
    if (!sum && !this.at(operator.Minus)) return left;
    if (isImaginary(left)) throw this.error('real number required in complex literal', left.span);
    this.consumeAny();
    const right = numberConstant(this.source, this.CONSUME2(NumberLiteral) as Token);
    if (right.value.type !== 'imaginary') throw this.error('imaginary number required in complex literal', right.span);
    return { kind: 'BinOp', left, op: sum ? 'Add' : 'Sub', right, span: this.spanFrom(start) };
  }

  private readSignedNumber(start: Token, negative: boolean): Expr {
    const token = this.CONSUME(NumberLiteral) as Token;
    if (this.RECORDING_PHASE) return { kind: 'Constant', value: { type: 'None' }, span: spanOfToken(token) };
    const operand = numberConstant(this.source, token);
    return negative ? { kind: 'UnaryOp', op: 'USub', operand, span: this.spanFrom(start) } : operand;
  }

  private readStringPattern(): Pattern {
    const start = this.peek();
    const value = this.SUBRULE(this.strings);
    if (value.kind === 'JoinedStr') {
      throw this.error('patterns may only match literals and attribute lookups', value.span);
    }
    return { kind: 'MatchValue', value, span: this.spanFrom(start) };
  }

  /** `(…)`: a group, or a sequence if there is a comma or nothing. */
  private readGroupPattern(): Pattern {
    const start = this.peek();
    this.CONSUME(LeftParen);
    const { patterns, comma } = this.readSequence(RightParen);
    this.CONSUME(RightParen);
    const only = patterns[0];
    if (patterns.length === 1 && !comma && only !== undefined) {
      if (only.kind === 'MatchStar') this.fail(this.peek(0));
      return only;
    }
    return { kind: 'MatchSequence', patterns, span: this.spanFrom(start) };
  }

  private readListPattern(): Pattern {
    const start = this.peek();
    this.CONSUME(LeftBracket);
    const { patterns } = this.readSequence(RightBracket);
    this.CONSUME(RightBracket);
    return { kind: 'MatchSequence', patterns, span: this.spanFrom(start) };
  }

  private readSequence(close: typeof RightParen): { readonly patterns: Pattern[]; readonly comma: boolean } {
    const patterns: Pattern[] = [];
    let comma = false;
    while (!this.at(close) && !this.RECORDING_PHASE) {
      patterns.push(this.readSequenceItem());
      if (!this.accept(operator.Comma)) break;
      comma = true;
    }
    return { patterns, comma };
  }

  private readMappingPattern(): Pattern {
    const start = this.peek();
    this.CONSUME(LeftBrace);
    const keys: Expr[] = [];
    const patterns: Pattern[] = [];
    let rest: string | null = null;
    while (!this.at(RightBrace) && !this.RECORDING_PHASE) {
      if (this.accept(operator.DoubleStar)) {
        rest = normaliseName(this.CONSUME(NameToken).image);
        this.accept(operator.Comma);
        break;
      }
      keys.push(this.readMappingKey());
      this.CONSUME(Colon);
      patterns.push(this.SUBRULE3(this.pattern));
      if (!this.accept(operator.Comma)) break;
    }
    this.CONSUME(RightBrace);
    const mapping: MatchMapping = { kind: 'MatchMapping', keys, patterns, rest, span: this.spanFrom(start) };
    return mapping;
  }

  private readMappingKey(): Expr {
    const start = this.peek();
    if (this.at(NumberLiteral) || this.at(operator.Minus)) {
      return this.readNumberValue(start, this.accept(operator.Minus));
    }
    if (this.at(NameToken)) {
      let node: Expr = this.readName();
      do {
        this.CONSUME2(operator.Dot);
        const attr = normaliseName(this.CONSUME3(NameToken).image);
        node = { kind: 'Attribute', value: node, attr, span: this.spanFrom(start) };
      } while (this.at(operator.Dot));
      return node;
    }
    if (
      !this.at(StringLiteral) &&
      !this.at(FStringStart) &&
      ![keyword.None, keyword.True, keyword.False].includes(start.tokenType)
    ) {
      this.fail();
    }
    return this.SUBRULE4(this.primary);
  }

  /** `case 1 as f():` */
  private explainPatternTarget(): void {
    if (!this.diagnosing) return;
    const target = this.attempt(() => this.readExpression());
    if (target !== null) throw this.error('invalid pattern target', target.value.span);
  }
}

function isImaginary(node: Expr): boolean {
  const inner = node.kind === 'UnaryOp' ? node.operand : node;
  return inner.kind === 'Constant' && inner.value.type === 'imaginary';
}
