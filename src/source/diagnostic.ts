// What is wrong with a text that is not Python. A diagnostic carries exactly what CPython's SyntaxError carries
// (message, line, offset, end of the marked range, the line itself), so that it can be shown as CPython shows it
// and be turned into a Python exception when a running program compiles text. It is deliberately not a
// JavaScript Error: it is an intended result, and no JavaScript stack belongs to it.

import type { SourceFile } from './source-file.ts';
import type { Span } from './span.ts';

export type SyntaxErrorType = 'SyntaxError' | 'IndentationError' | 'TabError';

/** Where a diagnostic points: lines and columns from 1, columns in characters, the end exclusive. */
export interface DiagnosticRange {
  readonly line: number;
  readonly offset: number;
  readonly endLine: number;
  readonly endOffset: number;
}

/** A syntax error, as `parse()` throws it. */
export class PythonSyntaxError {
  readonly typeName: SyntaxErrorType;
  readonly message: string;
  readonly filename: string;
  readonly line: number;
  readonly offset: number;
  readonly endLine: number;
  readonly endOffset: number;
  /** The text of the line the error is on, without newline. */
  readonly sourceLine: string;

  constructor(typeName: SyntaxErrorType, message: string, source: SourceFile, range: DiagnosticRange) {
    this.typeName = typeName;
    this.message = message;
    this.filename = source.filename;
    this.line = range.line;
    this.offset = range.offset;
    this.endLine = range.endLine;
    this.endOffset = range.endOffset;
    this.sourceLine = source.lineText(range.line);
  }

  /** The last line of the report: type and message. */
  toString(): string {
    return `${this.typeName}: ${this.message}`;
  }

  /** The report as `python3 file.py` prints it, without a final newline. */
  render(): string {
    return `${renderLocation(this)}${this.toString()}`;
  }
}

/** Turns a span (lines from 1, columns from 0 in UTF-16 units) into the range a diagnostic carries. */
export function rangeOfSpan(source: SourceFile, span: Span): DiagnosticRange {
  let endOffset = source.characterColumn(span.endLine, span.endColumn);
  // CPython measures the end on the first line, too.
  if (span.endLine > span.line) endOffset = Math.min(endOffset, Array.from(source.lineText(span.line)).length);
  return {
    line: span.line,
    offset: source.characterColumn(span.line, span.column) + 1,
    endLine: span.endLine,
    endOffset: endOffset + 1,
  };
}

/** A SyntaxError at a span. */
export function syntaxErrorAt(
  source: SourceFile,
  span: Span,
  message: string,
  typeName: SyntaxErrorType = 'SyntaxError',
): PythonSyntaxError {
  return new PythonSyntaxError(typeName, message, source, rangeOfSpan(source, span));
}

function renderLocation(error: PythonSyntaxError): string {
  const header = `  File "${error.filename}", line ${error.line}\n`;
  const characters = Array.from(error.sourceLine);
  let indent = 0;
  // A tab is not taken off: CPython shows the line with it.
  while (indent < characters.length && ' \f'.includes(characters[indent] as string)) indent += 1;
  const shown = characters.slice(indent);
  const text = `${header}    ${shown.join('')}\n`;
  // The line with its newline is what CPython measures; an offset past it is moved back onto it.
  const start = Math.min(error.offset, characters.length + 1);
  let end = error.line === error.endLine ? error.endOffset || start : characters.length + 1;
  end = Math.max(end, start);
  if (end === start) end = start + 1;
  const first = start - 1 - indent;
  if (first < 0) return text;
  const padding = shown.slice(0, first).map((character) => (/\s/u.test(character) ? character : ' '));
  while (padding.length < first) padding.push(' ');
  return `${text}    ${padding.join('')}${'^'.repeat(end - start)}\n`;
}
