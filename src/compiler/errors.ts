// Errors a program's text can cause after parsing: they are found by the symbol tables and by the code generator,
// and are syntax errors to Python. Also the guard that keeps deep nesting from overflowing the JavaScript stack:
// chains that programs really have (sums, attribute chains, elif) are walked with loops, the rest is counted.

import { type PythonSyntaxError, syntaxErrorAt } from '../source/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';

/** How deeply statements and expressions may nest. CPython's own limit depends on its C stack. */
export const MAX_NESTING = 500;

/** The diagnostic for a text that nests too deeply to be compiled. */
export function tooDeep(source: SourceFile, span: Span): PythonSyntaxError {
  return syntaxErrorAt(source, span, 'maximum recursion depth exceeded during compilation');
}
