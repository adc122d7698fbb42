// `'%s, %r' % (a, b)` with a constant format becomes the f-string it means, when all of its parts are %s, %r or %a.

import type { Constant, Expr, FormattedValue, JoinedStr, Tuple } from '../parser/ast.ts';
import type { Span } from '../source/span.ts';

const MAX_DIGITS = 3;
/** Flags, width, precision, conversion. */
const UNIT = /%([-+ #0]*)(\d*)(?:(\.)(\d*))?(.)?/suy;

/** The place of what stands nowhere in the source: the text between two `%` units. */
export const ARTIFICIAL_SPAN: Span = { line: 0, column: 0, endLine: 0, endColumn: 0 };

function textConstant(value: string): Constant {
  return { kind: 'Constant', value: { type: 'str', value }, span: ARTIFICIAL_SPAN };
}

/** The f-string for one `%` unit, null if it is not one of the simple ones. */
function formattedValue(unit: RegExpExecArray, value: Expr): FormattedValue | null {
  const [, flags = '', width = '', dot, precision = '', conversion] = unit;
  if (conversion !== 's' && conversion !== 'r' && conversion !== 'a') return null;
  if (width.length >= MAX_DIGITS || precision.length >= MAX_DIGITS) return null;
  if (/[^-]/.test(flags)) return null;
  let spec = '';
  if (!flags.includes('-') && Number(width) > 0) spec += '>';
  if (width !== '') spec += String(Number(width));
  if (dot !== undefined) spec += `.${Number(precision)}`;
  const { span } = value;
  const formatSpec: JoinedStr | null = spec === '' ? null : { kind: 'JoinedStr', values: [textConstant(spec)], span };
  return { kind: 'FormattedValue', value, conversion, formatSpec, span };
}

/** The f-string that `format % elements` means; null if it cannot be told at compile time. */
export function foldFormat(format: string, right: Tuple, span: Span): JoinedStr | null {
  const { elts } = right;
  if (elts.some((element) => element.kind === 'Starred')) return null;
  const values: (Constant | FormattedValue)[] = [];
  let used = 0;
  let at = 0;
  let text = '';
  while (at < format.length) {
    const percent = format.indexOf('%', at);
    if (percent < 0) {
      text += format.slice(at);
      break;
    }
    text += format.slice(at, percent);
    if (format[percent + 1] === '%') {
      text += '%';
      at = percent + 2;
      continue;
    }
    UNIT.lastIndex = percent;
    const unit = UNIT.exec(format);
    if (unit === null || used >= elts.length) return null;
    const value = formattedValue(unit, elts[used]);
    if (value === null) return null;
    if (text !== '') values.push(textConstant(text));
    text = '';
    values.push(value);
    used += 1;
    at = UNIT.lastIndex;
  }
  if (text !== '') values.push(textConstant(text));
  return used === elts.length ? { kind: 'JoinedStr', values, span } : null;
}
