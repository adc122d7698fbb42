// Literals in the tree: numbers, strings, and the assembly of adjacent string literals and f-strings into one
// Constant or JoinedStr, the way CPython folds them (neighbouring text is one Constant, empty text is none).

import { decodeLiteral } from '../lexer/escapes.ts';
import { MAX_DECIMAL_DIGITS, numberValue } from '../lexer/numbers.ts';
import type { Token } from '../lexer/tokens.ts';
import { PythonSyntaxError, syntaxErrorAt } from '../source/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { joinSpans, type Span } from '../source/span.ts';
import type { Constant, Expr, FormattedValue } from './ast.ts';

/** Something Python warns about while it compiles (shown once, never an error). */
export interface SyntaxWarning {
  readonly message: string;
  readonly span: Span;
}

/** The span of a token, as a node has it. */
export function spanOfToken(token: Token): Span {
  return { line: token.line, column: token.column, endLine: token.endLine, endColumn: token.endColumn };
}

/** The Constant of a NUMBER token. */
export function numberConstant(source: SourceFile, token: Token): Constant {
  const value = numberValue(token.image);
  if (value === null) {
    const digits = token.image.replaceAll('_', '').length;
    throw new PythonSyntaxError(
      'SyntaxError',
      `Exceeds the limit (${MAX_DECIMAL_DIGITS} digits) for integer string conversion: value has ${digits} digits; ` +
        'use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals ' +
        'to avoid decimal conversion limits.',
      source,
      { line: token.line, offset: 0, endLine: token.line, endOffset: 0 },
    );
  }
  return { kind: 'Constant', value, span: spanOfToken(token) };
}

/** The Constant of a STRING token. */
export function stringConstant(source: SourceFile, token: Token, warnings: SyntaxWarning[]): Constant {
  const decoded = decodeLiteral(token.image);
  const span = spanOfToken(token);
  if (decoded.kind === 'error') throw syntaxErrorAt(source, span, decoded.message);
  for (const message of decoded.warnings) warnings.push({ message, span });
  if (decoded.kind === 'bytes') return { kind: 'Constant', value: { type: 'bytes', value: decoded.value }, span };
  return { kind: 'Constant', value: { type: 'str', value: decoded.value }, span };
}

/** The Constant of a text. */
export function textConstant(value: string, span: Span): Constant {
  return { kind: 'Constant', value: { type: 'str', value }, span };
}

/** One literal of a concatenation: a plain one, or the parts of an f-string. */
export type StringPart =
  | { readonly kind: 'plain'; readonly constant: Constant }
  | { readonly kind: 'formatted'; readonly values: readonly (Constant | FormattedValue)[] };

/** Adjacent literals as one expression. `mixed` makes the diagnostic of bytes beside text. */
export function concatenate(parts: readonly StringPart[], span: Span, mixed: () => PythonSyntaxError): Expr {
  const first = parts[0];
  if (parts.length === 1 && first !== undefined && first.kind === 'plain') return first.constant;
  const bytes = parts.filter((part) => part.kind === 'plain' && part.constant.value.type === 'bytes');
  if (bytes.length > 0) {
    if (bytes.length < parts.length) throw mixed();
    return { kind: 'Constant', value: { type: 'bytes', value: joinBytes(parts) }, span };
  }
  if (parts.every((part) => part.kind === 'plain')) {
    return textConstant(parts.map((part) => (part.kind === 'plain' ? textOf(part.constant) : '')).join(''), span);
  }
  return { kind: 'JoinedStr', values: foldText(parts.flatMap(valuesOfPart)), span };
}

function valuesOfPart(part: StringPart): readonly (Constant | FormattedValue)[] {
  return part.kind === 'plain' ? [part.constant] : part.values;
}

function textOf(constant: Constant): string {
  return constant.value.type === 'str' ? constant.value.value : '';
}

function joinBytes(parts: readonly StringPart[]): Uint8Array {
  const chunks: number[] = [];
  for (const part of parts) {
    if (part.kind !== 'plain' || part.constant.value.type !== 'bytes') continue;
    for (const byte of part.constant.value.value) chunks.push(byte);
  }
  return Uint8Array.from(chunks);
}

/** Joins neighbouring text and leaves out what is empty. */
export function foldText(values: readonly (Constant | FormattedValue)[]): (Constant | FormattedValue)[] {
  const folded: (Constant | FormattedValue)[] = [];
  let run: Constant[] = [];
  const endRun = () => {
    const first = run[0];
    const last = run[run.length - 1];
    if (first !== undefined && last !== undefined) {
      const text = run.map(textOf).join('');
      if (text !== '') folded.push(textConstant(text, joinSpans(first.span, last.span)));
    }
    run = [];
  };
  for (const value of values) {
    if (value.kind === 'Constant') {
      run.push(value);
    } else {
      endRun();
      folded.push(value);
    }
  }
  endRun();
  return folded;
}
