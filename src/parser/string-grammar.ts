// String literals in the grammar: adjacent literals are one expression, and an f-string is a sequence of text and
// fields, whose code is ordinary tokens (the lexer has seen to that) and is parsed by the ordinary rules.

import { decodeFStringText } from '../lexer/escapes.ts';
import {
  FieldEnd,
  FieldStart,
  FStringEnd,
  FStringMiddle,
  FStringStart,
  Name as NameToken,
  SpecStart,
  StringLiteral,
} from '../lexer/lexer.ts';
import { keyword, operator, type Token } from '../lexer/tokens.ts';
import type { Constant, Expr, FormattedValue, JoinedStr } from './ast.ts';
import { concatenate, foldText, type StringPart, spanOfToken, stringConstant, textConstant } from './literals.ts';
import { MistakeExplainer } from './mistakes.ts';

/** The layer of the grammar that reads string literals and f-strings. */
export abstract class StringGrammar extends MistakeExplainer {
  protected abstract readYield(): Expr;

  /** What is wrong with an escape in the f-string being read: said when it ends. */
  private undecodable: string | null = null;

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
    const value = this.at(keyword.yield) ? this.readYield() : this.readStarExpressions();
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

  private explainField(): void {
    const next = this.peek();
    const empty: Readonly<Record<string, string>> = { '=': '=', '!': '!', ':': ':', '}': '}' };
    const ending = empty[next.image];
    if (ending !== undefined) throw this.error(`f-string: valid expression required before '${ending}'`, next);
    const readValue = (): Expr => (this.at(keyword.yield) ? this.readYield() : this.readStarExpressions());
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
}
