// The entry point: a source text to its tree, or the diagnostic of what is wrong with it.
//
// Which of several errors is reported follows CPython: a first run finds the token at which nothing can follow, a
// second run looks for an explanation; then an error of the scan, wherever in the text, wins over both, and an open
// bracket before the line of the error wins over the rest.

import { type TokenizedSource, tokenize } from '../lexer/tokenize.ts';
import { Dedent, EndMarker, Indent, type Token } from '../lexer/tokens.ts';
import { PythonSyntaxError, syntaxErrorAt } from '../source/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Root } from './ast.ts';
import type { SyntaxWarning } from './literals.ts';
import { TOO_COMPLEX } from './parser-base.ts';
import { PythonGrammar } from './statement-grammar.ts';

export type ParseMode = 'exec' | 'eval' | 'single';

/** A tree with what Python warns about while it compiles it. */
export interface ParseResult {
  readonly root: Root;
  readonly warnings: readonly SyntaxWarning[];
}

/** Building the grammar takes tens of milliseconds: only those who parse pay for it, and once. */
let grammar: PythonGrammar | null = null;

/** Parses a text; throws a PythonSyntaxError if it is not Python. */
export function parse(source: SourceFile, mode: ParseMode): Root {
  return parseWithWarnings(source, mode).root;
}

/** Parses a text, and gives the warnings too. */
export function parseWithWarnings(source: SourceFile, mode: ParseMode): ParseResult {
  const tokenized = tokenize(source);
  grammar ??= new PythonGrammar();
  try {
    const outcome = run(grammar, source, tokenized.tokens, mode, null);
    if (outcome.root !== null) {
      if (tokenized.error !== null) throw tokenized.error;
      return { root: outcome.root, warnings: grammar.warnings };
    }
    throw explain(grammar, source, tokenized, mode, outcome);
  } catch (thrown) {
    // The grammar keeps its recursion bounded; should a text get past that all the same, it is refused.
    if (thrown instanceof RangeError) throw syntaxErrorAt(source, tokenized.tokens[0] as Token, TOO_COMPLEX);
    throw thrown;
  }
}

interface Outcome {
  readonly root: Root | null;
  /** The token at which the run failed; null if it did not. */
  readonly failedAt: Token | null;
  /** The diagnostic with which it ended. */
  readonly error: PythonSyntaxError | null;
}

function run(
  parser: PythonGrammar,
  source: SourceFile,
  tokens: Token[],
  mode: ParseMode,
  failedAt: Token | null,
): Outcome {
  parser.begin(source, tokens, failedAt);
  try {
    const root = runMode(parser, mode);
    const token = parser.failure ?? (parser.errors[0]?.token as Token | undefined) ?? null;
    if (token === null) return { root, failedAt: null, error: null };
    return { root: null, failedAt: token, error: null };
  } catch (thrown) {
    if (!(thrown instanceof PythonSyntaxError)) throw thrown;
    return { root: null, failedAt: failedAt ?? parser.reached, error: thrown };
  }
}

function runMode(parser: PythonGrammar, mode: ParseMode): Root {
  switch (mode) {
    case 'exec':
      return parser.module();
    case 'eval':
      return parser.evalInput();
    case 'single':
      return parser.interactiveInput();
  }
}

/** The diagnostic of a text that the first run has refused. */
function explain(
  parser: PythonGrammar,
  source: SourceFile,
  tokenized: TokenizedSource,
  mode: ParseMode,
  first: Outcome,
): PythonSyntaxError {
  const { unclosed } = tokenized;
  const failedAt = first.failedAt as Token;
  if (failedAt.startOffset >= source.text.length) {
    if (tokenized.error !== null) return tokenized.error;
    if (unclosed !== null) return unclosed.error;
  }
  const explained = run(parser, source, tokenized.tokens, mode, failedAt).error ?? first.error;
  if (explained === null && failedAt.tokenType === Indent) return layoutError(source, failedAt, 'unexpected indent');
  if (explained === null && failedAt.tokenType === Dedent) return layoutError(source, failedAt, 'unexpected unindent');
  if (tokenized.error !== null && tokenized.isFinal) return tokenized.error;
  if (unclosed !== null) {
    const furthest = parser.furthest;
    if (furthest !== null && furthest.line > unclosed.line) return unclosed.error;
    if (furthest !== null && furthest.startOffset >= source.text.length) return unclosed.error;
  }
  return explained ?? invalidSyntax(source, failedAt);
}

function invalidSyntax(source: SourceFile, token: Token): PythonSyntaxError {
  if (token.tokenType !== EndMarker) return syntaxErrorAt(source, token, 'invalid syntax');
  const line = source.lineCount;
  return new PythonSyntaxError('SyntaxError', 'invalid syntax', source, {
    line,
    offset: 0,
    endLine: line,
    endOffset: 0,
  });
}

function layoutError(source: SourceFile, token: Token, message: string): PythonSyntaxError {
  const offset = source.characterColumn(token.line, token.column);
  return new PythonSyntaxError('IndentationError', message, source, {
    line: token.line,
    offset,
    endLine: token.line,
    endOffset: -1,
  });
}
