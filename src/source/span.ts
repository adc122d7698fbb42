// A stretch of source text. Lines count from 1 and columns from 0, as in Python's `ast`; columns count
// UTF-16 units of the line (what JavaScript indexes by), and are turned into characters only when shown.

export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The smallest span that covers both; `first` must not start after `last`. */
export function joinSpans(first: Span, last: Span): Span {
  return { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn };
}
