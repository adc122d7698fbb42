// What all parts of the grammar share: reading tokens, spans, failing, and looking ahead by trial.
//
// The parser runs twice over a program that is wrong, as CPython's does. The first run only finds out *that* it is
// wrong, and the token at which nothing can follow. The second run (`diagnosing`) additionally tries, at the
// places where people make mistakes, whether a well-known mistake would explain it, and throws its message; if no
// mistake fits, "invalid syntax" at the token of the first run is left. Correct programs pay nothing for this.

import {
  EmbeddedActionsParser,
  type IRecognitionException,
  isRecognitionException,
  NoViableAltException,
  type TokenType,
} from 'chevrotain';
import { patternTokens } from '../lexer/lexer.ts';
import { Dedent, EndMarker, Indent, KEYWORDS, keyword, Newline, Token } from '../lexer/tokens.ts';
import { PythonSyntaxError, syntaxErrorAt } from '../source/diagnostic.ts';
import { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import type { SyntaxWarning } from './literals.ts';

const vocabulary: TokenType[] = [...patternTokens, Newline, Indent, Dedent, EndMarker];
for (const word of KEYWORDS) vocabulary.push(keyword[word]);

/**
 * How deep expressions may nest without brackets (brackets have the lexer's limit): what the JavaScript stack
 * carries with room to spare.
 */
const MAX_NESTING = 300;

/** How deep trials may nest, and by how many tokens one may be shortened: mistakes are near. */
const MAX_TRIALS = 100;
const MAX_SHORTENING = 40;

export const TOO_COMPLEX = 'too many nested expressions: source too complex to parse';

/** The lowest layer of the grammar: tokens, spans, failures, trials. */
export abstract class ParserBase extends EmbeddedActionsParser {
  protected source = new SourceFile('', '');
  protected diagnosing = false;
  /** Where the first run failed; the second one points there when it has nothing better. */
  protected failedAt: Token | null = null;
  protected nesting = 0;
  warnings: SyntaxWarning[] = [];
  /** The furthest token a trial has looked at. */
  furthest: Token | null = null;
  private trialFailedAt: Token | null = null;
  /** The token the run stopped at, when chevrotain does not know (see `fail`). */
  failure: Token | null = null;

  constructor() {
    super(vocabulary, {
      maxLookahead: 1,
      recoveryEnabled: false,
      nodeLocationTracking: 'none',
      skipValidations: true,
    });
  }

  /** Starts a run over the tokens of a source. */
  begin(source: SourceFile, tokens: Token[], failedAt: Token | null): void {
    this.input = tokens;
    this.source = source;
    this.failedAt = failedAt;
    this.diagnosing = failedAt !== null;
    this.nesting = 0;
    this.warnings = [];
    this.failure = null;
    this.furthest = failedAt;
    this.trialFailedAt = null;
  }

  /** The token the parser stands before. */
  get reached(): Token {
    return this.peek();
  }

  protected peek(distance = 1): Token {
    return this.LA(distance) as Token;
  }

  protected at(type: TokenType, distance = 1): boolean {
    return this.LA(distance).tokenTypeIdx === type.tokenTypeIdx;
  }

  /** Consumes the next token if it is of this type. */
  protected accept(type: TokenType): boolean {
    if (this.LA(1).tokenTypeIdx !== type.tokenTypeIdx) return false;
    this.CONSUME(type);
    return true;
  }

  /** Nothing can follow here: ends the run (or the trial). */
  protected fail(token: Token = this.peek()): void {
    if (this.RECORDING_PHASE) return;
    this.failure = token;
    throw new NoViableAltException('', token, this.LA(0));
  }

  /** The span from a first token to the one consumed last. */
  protected spanFrom(first: Token): Span {
    const last = this.LA(0) as Token;
    return { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn };
  }

  protected error(message: string, span: Span, typeName?: 'IndentationError'): PythonSyntaxError {
    return syntaxErrorAt(this.source, span, message, typeName);
  }

  /**
   * An error at a token that may stand for the layout: at the end of the text CPython points behind the last line, at a
   * dedent to the end of the indentation.
   */
  protected errorAtToken(message: string, token: Token, typeName?: 'IndentationError'): PythonSyntaxError {
    const atEnd = token.startOffset >= this.source.text.length && token.tokenType !== Newline;
    if (!atEnd && token.tokenType !== Dedent && token.tokenType !== Indent) return this.error(message, token, typeName);
    const line = atEnd ? this.source.lineCount : token.line;
    const offset = atEnd ? Array.from(this.source.lineText(line)).length + 1 : token.column;
    const range = { line, offset, endLine: line, endOffset: -1 };
    return new PythonSyntaxError(typeName ?? 'SyntaxError', message, this.source, range);
  }

  /** CPython's place for some errors: from a token to where the next one starts. */
  protected errorUpTo(message: string, start: Span, next: Token): PythonSyntaxError {
    const span = { line: start.line, column: start.column, endLine: next.line, endColumn: next.column };
    return this.error(message, span);
  }

  /** An error from the start of one thing to the end of another. */
  protected errorBetween(message: string, start: Span, end: Span): PythonSyntaxError {
    const span = { line: start.line, column: start.column, endLine: end.endLine, endColumn: end.endColumn };
    return this.error(message, span);
  }

  /** Goes one level deeper into what is nested without brackets. */
  protected enter(): void {
    this.nesting += 1;
    if (this.nesting > MAX_NESTING) throw this.error(TOO_COMPLEX, this.peek());
  }

  /**
   * Tries to read something here without consuming it: what was read and the tokens around its end, or null if it
   * does not fit. Mistakes inside a trial are explained only if it asks for that.
   */
  protected attempt<T>(read: () => T, explaining = false): Attempt<T> | null {
    const { diagnosing, nesting, failure } = this;
    if (nesting >= MAX_TRIALS) return null;
    const found: Attempt<T>[] = [];
    this.diagnosing = diagnosing && explaining;
    this.nesting = nesting + 1;
    const trial = (): void => {
      try {
        const value = read();
        found.push({ value, last: this.peek(0), next: this.peek(1) });
      } catch (thrown) {
        if (isRecognitionException(thrown as Error))
          this.trialFailedAt = (thrown as IRecognitionException).token as Token;
        throw thrown;
      }
    };
    try {
      this.BACKTRACK(trial).call(this);
    } finally {
      this.diagnosing = diagnosing;
      this.nesting = nesting;
      this.failure = failure;
    }
    const result = found[0] ?? null;
    const seen = result?.next ?? this.trialFailedAt;
    if (seen !== null) this.see(seen);
    return result;
  }

  /**
   * Like `attempt`, but if all of it does not fit, the longest beginning that does: what CPython's parser, which tries
   * alternatives, would have found (`1` in `1 +`).
   */
  protected attemptBeginning<T>(read: () => T): Attempt<T> | null {
    const whole = this.attempt(read);
    if (whole !== null) return whole;
    const tokens = this.input;
    const start = tokens.indexOf(this.LA(1));
    const failed = this.trialFailedAt === null ? -1 : tokens.indexOf(this.trialFailedAt, start);
    for (let end = failed; end > start && end > failed - MAX_SHORTENING; end -= 1) {
      const hidden = tokens[end] as Token;
      const stop = new Token(EndMarker, '', hidden.startOffset, hidden, hidden.level);
      tokens[end] = stop;
      try {
        const beginning = this.attempt(read);
        if (beginning !== null) return { ...beginning, next: beginning.next === stop ? hidden : beginning.next };
      } finally {
        tokens[end] = hidden;
      }
    }
    return null;
  }

  /** Remembers the furthest token that was looked at: an open bracket before it may be the real mistake. */
  private see(token: Token): void {
    if (this.furthest === null || token.startOffset > this.furthest.startOffset) this.furthest = token;
  }
}

/** What a trial read. */
export interface Attempt<T> {
  readonly value: T;
  readonly last: Token;
  readonly next: Token;
}
