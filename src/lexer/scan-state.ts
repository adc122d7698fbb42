// What the token patterns must remember while a text is scanned: the brackets that are open, and the f-strings.
// Inside an f-string the same character means different things (a quote ends it or starts a nested string, a
// colon starts a format specification or a slice), and these two stacks are what decides. The lexer's patterns
// are plain functions shared by all texts, so the state of the text being scanned is one module variable; scanning
// is synchronous and never nested.

import type { IToken } from 'chevrotain';
import { PythonSyntaxError, type SyntaxErrorType } from '../source/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';

/** CPython's limits; beyond them it refuses the program rather than risk its own stack. */
export const MAX_BRACKETS = 200;
export const MAX_FSTRINGS = 150;

export const UNEXPECTED_END = 'unexpected EOF while parsing';
export const AFTER_BACKSLASH = 'unexpected character after line continuation character';

export interface OpenBracket {
  readonly kind: '(' | '[' | '{' | 'field';
  readonly offset: number;
}

export interface OpenFString {
  readonly offset: number;
  readonly quote: string;
  readonly raw: boolean;
  /** How many of its replacement fields are open. */
  fields: number;
}

/** The state of one scan, and the diagnostics that point into its text. */
export class ScanState {
  readonly source: SourceFile;
  readonly text: string;
  readonly brackets: OpenBracket[] = [];
  readonly fstrings: OpenFString[] = [];
  /** Where the token being scanned starts. */
  position = 0;
  /** The tokens scanned so far: what there is to go by when an error ends the scan. */
  scanned: IToken[] = [];

  constructor(source: SourceFile) {
    this.source = source;
    this.text = source.text;
  }

  /** The innermost open bracket. */
  get innermost(): OpenBracket | undefined {
    return this.brackets[this.brackets.length - 1];
  }

  get fstring(): OpenFString | undefined {
    return this.fstrings[this.fstrings.length - 1];
  }

  open(kind: OpenBracket['kind'], offset: number): void {
    if (this.brackets.length >= MAX_BRACKETS) throw this.errorAfter(offset + 1, 'too many nested parentheses');
    this.brackets.push({ kind, offset });
  }

  /** An error that points at one place: CPython's "after the last character read". */
  errorAfter(end: number, message: string, typeName: SyntaxErrorType = 'SyntaxError'): PythonSyntaxError {
    const { line, column } = this.source.positionAt(end);
    const offset = this.source.characterColumn(line, column);
    return new PythonSyntaxError(typeName, message, this.source, { line, offset, endLine: line, endOffset: offset });
  }

  /** An error that points at one place and leaves the end open, as CPython does for a bracket never closed. */
  errorOpenEnd(start: number, message: string): PythonSyntaxError {
    return this.errorWithEnd(start, message, 0);
  }

  /** The error of a backslash after which nothing is left, `end` being the place after it. */
  errorEndOfText(end: number): PythonSyntaxError {
    return this.errorWithEnd(end, UNEXPECTED_END, -1);
  }

  /** The error of a backslash (at `start`) that something other than a newline follows. */
  errorAfterBackslash(start: number): PythonSyntaxError {
    return this.errorWithEnd(start + 1, AFTER_BACKSLASH, 0);
  }

  private errorWithEnd(at: number, message: string, endOffset: number): PythonSyntaxError {
    const { line, column } = this.source.positionAt(at);
    const offset = this.source.characterColumn(line, column) + 1;
    return new PythonSyntaxError('SyntaxError', message, this.source, { line, offset, endLine: line, endOffset });
  }

  /** An error with the range from `start` to `end` (offsets; on one line). */
  errorRange(start: number, end: number, message: string): PythonSyntaxError {
    const from = this.source.positionAt(start);
    const to = this.source.positionAt(end);
    return new PythonSyntaxError('SyntaxError', message, this.source, {
      line: from.line,
      offset: this.source.characterColumn(from.line, from.column) + 1,
      endLine: to.line,
      endOffset: this.source.characterColumn(to.line, to.column) + 1,
    });
  }

  lineOf(offset: number): number {
    return this.source.positionAt(offset).line;
  }
}

let current: ScanState | null = null;

/** The state of the scan that is under way. */
export function scanState(): ScanState {
  if (current === null) throw new Error('no scan is under way');
  return current;
}

/** Runs `body` with `state` as the state of the scan. */
export function withScanState<T>(state: ScanState, body: () => T): T {
  const outer = current;
  current = state;
  try {
    return body();
  } finally {
    current = outer;
  }
}
