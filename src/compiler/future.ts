// `from __future__ import …`: which features a module asks for, and whether it asks at the right place.

import type { Root, Statement } from '../parser/ast.ts';
import { syntaxErrorAt } from '../source/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';

export interface FutureFeatures {
  /** Annotations are stored as strings (PEP 563). */
  readonly annotations: boolean;
  /** The last `from __future__` statement that stands where it may. */
  readonly last: Statement | null;
}

/** Features that have long been part of the language. */
const OLD_FEATURES = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'generator_stop',
]);

/** The features asked for by the first statements of a module. */
export function futureFeatures(root: Root, source: SourceFile): FutureFeatures {
  let annotations = false;
  let last: Statement | null = null;
  if (root.kind === 'Expression') return { annotations, last };
  for (const [index, statement] of root.body.entries()) {
    const isDocstring =
      index === 0 &&
      statement.kind === 'Expr' &&
      statement.value.kind === 'Constant' &&
      statement.value.value.type === 'str';
    if (isDocstring) continue;
    if (statement.kind !== 'ImportFrom' || statement.module !== '__future__' || statement.level !== 0) break;
    last = statement;
    for (const alias of statement.names) {
      if (alias.name === 'annotations') annotations = true;
      else if (alias.name === 'braces') throw syntaxErrorAt(source, startOf(statement), 'not a chance');
      else if (!OLD_FEATURES.has(alias.name) && alias.name !== 'barry_as_FLUFL') {
        throw syntaxErrorAt(source, startOf(statement), `future feature ${alias.name} is not defined`);
      }
    }
  }
  return { annotations, last };
}

/** These errors point at the start of the statement only. */
function startOf({ span }: Statement): Span {
  return { line: span.line, column: span.column, endLine: span.line, endColumn: span.column };
}
