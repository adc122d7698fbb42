// Source text to the tokens the parser reads. This is where the scan and the layout meet, and where it is
// decided which of several errors of a text is the one to report: the scan of the whole text comes first, as in
// CPython, where a lexical error further down wins over a syntax error found before it.

import { PythonSyntaxError } from '../source/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { layOut } from './layout.ts';
import { scanTokens } from './lexer.ts';
import { AFTER_BACKSLASH, ScanState, UNEXPECTED_END, withScanState } from './scan-state.ts';
import { neverClosed, unterminatedFString } from './strings.ts';
import type { Token } from './tokens.ts';

export interface TokenizedSource {
  /** The parser puts end marks behind them while it runs, hence not read-only. */
  readonly tokens: Token[];
  /** The error that ended the scan or the layout early (the tokens are those before it), if one did. */
  readonly error: PythonSyntaxError | null;
  /** Does the error win over syntax errors before it? Those of the layout and of a stray backslash do not. */
  readonly isFinal: boolean;
  /** The innermost bracket that is still open at the end of the text. */
  readonly unclosed: { readonly line: number; readonly error: PythonSyntaxError } | null;
}

const WAITING_MESSAGES: ReadonlySet<string> = new Set([UNEXPECTED_END, AFTER_BACKSLASH]);

/** The tokens of a source text. Its errors are part of the result. */
export function tokenize(source: SourceFile): TokenizedSource {
  if (source.text.includes('\0')) {
    const { line } = source.positionAt(source.text.indexOf('\0'));
    const range = { line, offset: 0, endLine: line, endOffset: 0 };
    throw new PythonSyntaxError('SyntaxError', 'source code cannot contain null bytes', source, range);
  }
  const state = new ScanState(source);
  let error: PythonSyntaxError | null = null;
  try {
    state.scanned = withScanState(state, () => scanTokens(source.text));
    if (state.fstring?.fields === 0) throw unterminatedFString(state, source.text.length);
  } catch (thrown) {
    if (!(thrown instanceof PythonSyntaxError)) throw thrown;
    error = thrown;
  }
  const { tokens, error: layoutError } = layOut(source, state.scanned, error === null ? null : state.position);
  const open = state.innermost;
  const unclosed =
    open === undefined ? null : { line: state.lineOf(open.offset), error: neverClosed(state, open.offset) };
  const isFinal = layoutError === null && error !== null && !WAITING_MESSAGES.has(error.message);
  return { tokens, error: layoutError ?? error, isFinal, unclosed };
}
