// f-strings.

import { Op } from '../bytecode/opcodes.ts';
import type { FormattedValue, JoinedStr } from '../parser/ast.ts';
import type { Compiler } from './compiler.ts';
import { STACK_USE_GUIDELINE } from './displays.ts';
import { compileExpression } from './expressions.ts';

const CONVERSIONS = { s: 1, r: 2, a: 3 } as const;

/** The string an f-string makes. */
export function compileJoinedString(c: Compiler, node: JoinedStr): void {
  const { values, span } = node;
  if (values.length === 0) {
    c.loadConstant(span, { type: 'str', value: '' });
    return;
  }
  if (values.length > STACK_USE_GUIDELINE) {
    c.loadConstant(span, { type: 'str', value: '' });
    c.emitName(Op.LOAD_ATTR, 'join', span, 1, 1);
    c.emit(Op.BUILD_LIST, 0, span);
    for (const value of values) {
      compileExpression(c, value);
      c.emit(Op.LIST_APPEND, 1, span);
    }
    c.emit(Op.CALL, 1, span);
    return;
  }
  for (const value of values) compileExpression(c, value);
  if (values.length !== 1) c.emit(Op.BUILD_STRING, values.length, span);
}

/** One `{…}` of an f-string. */
export function compileFormattedValue(c: Compiler, node: FormattedValue): void {
  compileExpression(c, node.value);
  if (node.conversion !== null) c.emit(Op.CONVERT_VALUE, CONVERSIONS[node.conversion], node.span);
  if (node.formatSpec === null) {
    c.emit(Op.FORMAT_SIMPLE, 0, node.span);
  } else {
    compileExpression(c, node.formatSpec);
    c.emit(Op.FORMAT_WITH_SPEC, 0, node.span);
  }
}
