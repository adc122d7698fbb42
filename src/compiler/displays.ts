// Lists, tuples, sets and dicts written out: built on the stack when they are small, element by element when they
// are big or contain unpacking, and from one constant when all elements are constant.

import type { CodeConstant } from '../bytecode/code.ts';
import { Intrinsic1 } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Dict, Expr } from '../parser/ast.ts';
import type { Span } from '../source/span.ts';
import type { Compiler } from './compiler.ts';
import { compileExpression } from './expressions.ts';
import { constantOf } from './fold.ts';

/** CPython's soft limit: what would put more values on the stack is built step by step. */
export const STACK_USE_GUIDELINE = 30;

const SEQUENCE_OPS = {
  List: { build: Op.BUILD_LIST, add: Op.LIST_APPEND, extend: Op.LIST_EXTEND },
  Tuple: { build: Op.BUILD_LIST, add: Op.LIST_APPEND, extend: Op.LIST_EXTEND },
  Set: { build: Op.BUILD_SET, add: Op.SET_ADD, extend: Op.SET_UPDATE },
} as const;

function allConstant(c: Compiler, elements: readonly Expr[]): CodeConstant[] | null {
  const values: CodeConstant[] = [];
  for (const element of elements) {
    const value = constantOf(c.fold(element));
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

/** A list, tuple or set of the elements, and of `pushed` values that are on the stack already. */
export function compileSequence(
  c: Compiler,
  location: Span,
  elements: readonly Expr[],
  pushed: number,
  kind: 'List' | 'Tuple' | 'Set',
): void {
  const { build, add, extend } = SEQUENCE_OPS[kind];
  const isTuple = kind === 'Tuple';
  const constants = elements.length > 2 ? allConstant(c, elements) : null;
  if (constants !== null) {
    if (isTuple && pushed === 0) {
      c.loadConstant(location, { type: 'tuple', items: constants });
      return;
    }
    c.emit(build, pushed, location);
    c.loadConstant(location, { type: kind === 'Set' ? 'frozenset' : 'tuple', items: constants });
    c.emit(extend, 1, location);
    if (isTuple) c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.LIST_TO_TUPLE, location);
    return;
  }
  const big = elements.length + pushed > STACK_USE_GUIDELINE;
  if (!big && elements.every((element) => element.kind !== 'Starred')) {
    for (const element of elements) compileExpression(c, element);
    c.emit(isTuple ? Op.BUILD_TUPLE : build, elements.length + pushed, location);
    return;
  }
  let built = big;
  if (big) c.emit(build, pushed, location);
  elements.forEach((element, index) => {
    if (element.kind === 'Starred') {
      if (!built) c.emit(build, index + pushed, location);
      built = true;
      compileExpression(c, element.value);
      c.emit(extend, 1, location);
    } else {
      compileExpression(c, element);
      if (built) c.emit(add, 1, location);
    }
  });
  if (isTuple) c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.LIST_TO_TUPLE, location);
}

/** A dict display. */
export function compileDict(c: Compiler, node: Dict): void {
  const { keys, values, span } = node;
  let haveDict = false;
  let start = 0;
  const flush = (end: number): void => {
    if (end > start) {
      compileItems(c, node, start, end);
      if (haveDict) c.emit(Op.DICT_UPDATE, 1, span);
      haveDict = true;
    }
    start = end;
  };
  values.forEach((value, index) => {
    if (keys[index] === null) {
      flush(index);
      if (!haveDict) c.emit(Op.BUILD_MAP, 0, span);
      haveDict = true;
      compileExpression(c, value);
      c.emit(Op.DICT_UPDATE, 1, span);
      start = index + 1;
    } else if ((index - start) * 2 > STACK_USE_GUIDELINE) {
      flush(index + 1);
    }
  });
  flush(values.length);
  if (!haveDict) c.emit(Op.BUILD_MAP, 0, span);
}

/** The items `start` to `end` (exclusive) as a dict. */
function compileItems(c: Compiler, node: Dict, start: number, end: number): void {
  const { span } = node;
  const keys = node.keys.slice(start, end) as Expr[];
  const values = node.values.slice(start, end);
  const big = keys.length * 2 > STACK_USE_GUIDELINE;
  const constants = keys.length > 1 && !big ? allConstant(c, keys) : null;
  if (constants !== null) {
    for (const value of values) compileExpression(c, value);
    c.loadConstant(span, { type: 'tuple', items: constants });
    c.emit(Op.BUILD_CONST_KEY_MAP, keys.length, span);
    return;
  }
  if (big) c.emit(Op.BUILD_MAP, 0, span);
  keys.forEach((key, index) => {
    compileExpression(c, key);
    compileExpression(c, values[index]);
    if (big) c.emit(Op.MAP_ADD, 1, span);
  });
  if (!big) c.emit(Op.BUILD_MAP, keys.length, span);
}
