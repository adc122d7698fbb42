// Docstrings: finding them, and taking their common indentation away, as CPython does since 3.13.

import type { Statement } from '../parser/ast.ts';

/** The docstring of a body, null if it has none. */
export function docstringOf(statements: readonly Statement[]): string | null {
  const first = statements[0];
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant') return null;
  return first.value.value.type === 'str' ? first.value.value.value : null;
}

/** `str.expandtabs()`: tab stops every eight characters. */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  let result = '';
  let column = 0;
  for (const character of text) {
    if (character === '\t') {
      const width = 8 - (column % 8);
      result += ' '.repeat(width);
      column += width;
    } else {
      result += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return result;
}

/** A docstring without the indentation that all of its lines share; blank lines stay. */
export function cleanDocstring(docstring: string): string {
  const text = expandTabs(docstring);
  const [first, ...rest] = text.split('\n');
  let margin = Number.POSITIVE_INFINITY;
  for (const line of rest) {
    const indent = line.length - line.replace(/^ +/, '').length;
    if (indent < line.length) margin = Math.min(margin, indent);
  }
  if (margin === Number.POSITIVE_INFINITY) margin = 0;
  const stripped = first.replace(/^ +/, '');
  if (margin === 0 && stripped === first) return text;
  const dedented = rest.map((line) => {
    const indent = line.length - line.replace(/^ +/, '').length;
    return line.slice(Math.min(indent, margin));
  });
  return [stripped, ...dedented].join('\n');
}
