// Expressions: code that leaves one value on the stack. Chains that lean to the left (sums, attributes, calls) are
// walked with a loop, since a program may make them as long as it likes.

import { BinaryOp, Intrinsic1 } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { BinaryOperator, BoolOp, Compare, Expr, IfExp, Slice, Subscript, UnaryOp } from '../parser/ast.ts';
import type { Span } from '../source/span.ts';
import {
  attributeLocation,
  compileCall,
  compileSuperCall,
  emitLoadAttribute,
  isSuperAttribute,
  openCall,
} from './calls.ts';
import { type Compiler, type Location, NO_LOCATION, NONE_CONSTANT } from './compiler.ts';
import { compileComprehension } from './comprehensions.ts';
import { compileCondition, emitCompare } from './conditions.ts';
import { compileDict, compileSequence } from './displays.ts';
import { constantOf } from './fold.ts';
import { ARTIFICIAL_SPAN } from './foldFormat.ts';
import { compileLambda } from './functions.ts';
import { emitYield, emitYieldFrom } from './generators.ts';
import { Label, Pseudo } from './instructionSequence.ts';
import { compileFormattedValue, compileJoinedString } from './strings.ts';
import { storeTarget } from './targets.ts';

const BINARY_OPS: Readonly<Record<BinaryOperator, BinaryOp>> = {
  Add: BinaryOp.ADD,
  Sub: BinaryOp.SUBTRACT,
  Mult: BinaryOp.MULTIPLY,
  MatMult: BinaryOp.MATRIX_MULTIPLY,
  Div: BinaryOp.TRUE_DIVIDE,
  Mod: BinaryOp.REMAINDER,
  Pow: BinaryOp.POWER,
  LShift: BinaryOp.LSHIFT,
  RShift: BinaryOp.RSHIFT,
  BitOr: BinaryOp.OR,
  BitXor: BinaryOp.XOR,
  BitAnd: BinaryOp.AND,
  FloorDiv: BinaryOp.FLOOR_DIVIDE,
};

/** Writes a binary operator or its in-place form. */
export function emitBinary(c: Compiler, operator: BinaryOperator, inPlace: boolean, location: Location): void {
  c.emit(Op.BINARY_OP, BINARY_OPS[operator] + (inPlace ? BinaryOp.INPLACE_ADD : 0), location);
}

/** True for `a[b:c]`, which has instructions of its own. */
export function isTwoPartSlice(slice: Expr): slice is Slice {
  return slice.kind === 'Slice' && slice.step === null;
}

/** Leaves the value of an expression on the stack. */
export function compileExpression(c: Compiler, unfolded: Expr): void {
  const expression = c.fold(unfolded);
  const chain: Expr[] = [];
  let leaf = expression;
  for (let left = openChain(c, leaf); left !== null; left = openChain(c, leaf)) {
    chain.push(leaf);
    leaf = c.fold(left);
  }
  compileLeaf(c, leaf);
  for (let index = chain.length - 1; index >= 0; index--) closeChain(c, chain[index]);
}

/** The left operand of a chained expression, null if it is none. */
function openChain(c: Compiler, expression: Expr): Expr | null {
  switch (expression.kind) {
    case 'BinOp':
      return expression.left;
    case 'Attribute':
      return isSuperAttribute(c, expression) ? null : expression.value;
    case 'Subscript':
      return expression.value;
    case 'Call':
      return openCall(c, expression);
    default:
      return null;
  }
}

/** What follows once the left operand is on the stack. */
function closeChain(c: Compiler, expression: Expr): void {
  switch (expression.kind) {
    case 'BinOp':
      compileExpression(c, expression.right);
      emitBinary(c, expression.op, false, expression.span);
      break;
    case 'Attribute':
      c.emitName(Op.LOAD_ATTR, expression.attr, attributeLocation(expression.span, expression), 1);
      break;
    case 'Subscript':
      compileSubscript(c, expression);
      break;
    case 'Call':
      compileCall(c, expression);
      break;
    default:
      break;
  }
}

function compileLeaf(c: Compiler, expression: Expr): void {
  const { span } = expression;
  switch (expression.kind) {
    case 'Constant': {
      const value = constantOf(expression);
      if (value !== null) c.loadConstant(span === ARTIFICIAL_SPAN ? NO_LOCATION : span, value);
      break;
    }
    case 'Name':
      c.useName(span, expression.id, 'load');
      break;
    case 'NamedExpr':
      compileExpression(c, expression.value);
      c.emit(Op.COPY, 1, span);
      storeTarget(c, expression.target);
      break;
    case 'BoolOp':
      compileBoolOp(c, expression);
      break;
    case 'UnaryOp':
      compileUnary(c, expression);
      break;
    case 'Lambda':
      compileLambda(c, expression);
      break;
    case 'IfExp':
      compileIfExpression(c, expression);
      break;
    case 'Dict':
      compileDict(c, expression);
      break;
    case 'Set':
    case 'List':
    case 'Tuple':
      compileSequence(c, span, expression.elts, 0, expression.kind);
      break;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      compileComprehension(c, expression);
      break;
    case 'Yield':
      if (!c.unit.block.isFunctionLike) throw c.error(span, "'yield' outside function");
      if (expression.value === null) c.loadConstant(span, NONE_CONSTANT);
      else compileExpression(c, expression.value);
      emitYield(c, span);
      break;
    case 'YieldFrom':
      if (!c.unit.block.isFunctionLike) throw c.error(span, "'yield' outside function");
      compileExpression(c, expression.value);
      c.emit(Op.GET_YIELD_FROM_ITER, 0, span);
      c.loadConstant(span, NONE_CONSTANT);
      emitYieldFrom(c, span);
      break;
    case 'Compare':
      compileCompare(c, expression);
      break;
    case 'FormattedValue':
      compileFormattedValue(c, expression);
      break;
    case 'JoinedStr':
      compileJoinedString(c, expression);
      break;
    case 'Attribute':
      emitLoadAttribute(c, expression);
      break;
    case 'Call':
      // A call whose callable is an ordinary expression is the end of a chain; this one has none.
      compileSuperCall(c, expression);
      break;
    case 'Slice':
      c.emit(Op.BUILD_SLICE, compileSliceParts(c, expression), span);
      break;
    case 'Starred':
      throw c.error(span, "can't use starred expression here");
    default:
      // Chained kinds never end up here: their left operand is never missing.
      break;
  }
}

function compileBoolOp(c: Compiler, node: BoolOp): void {
  const end = new Label();
  const jump = node.op === 'And' ? Op.POP_JUMP_IF_FALSE : Op.POP_JUMP_IF_TRUE;
  const last = node.values.length - 1;
  for (let index = 0; index < last; index++) {
    compileExpression(c, node.values[index]);
    c.emit(Op.COPY, 1, node.span);
    c.emit(Op.TO_BOOL, 0, node.span);
    c.emitJump(jump, end, node.span);
    c.emit(Op.POP_TOP, 0, node.span);
  }
  compileExpression(c, node.values[last]);
  c.place(end);
}

function compileUnary(c: Compiler, node: UnaryOp): void {
  compileExpression(c, node.operand);
  switch (node.op) {
    case 'Not':
      c.emit(Op.TO_BOOL, 0, node.span);
      c.emit(Op.UNARY_NOT, 0, node.span);
      break;
    case 'USub':
      c.emit(Op.UNARY_NEGATIVE, 0, node.span);
      break;
    case 'Invert':
      c.emit(Op.UNARY_INVERT, 0, node.span);
      break;
    case 'UAdd':
      c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.UNARY_POSITIVE, node.span);
      break;
  }
}

function compileIfExpression(c: Compiler, node: IfExp): void {
  const end = new Label();
  const otherwise = new Label();
  compileCondition(c, node.test, otherwise, false);
  compileExpression(c, node.body);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.place(otherwise);
  compileExpression(c, node.orelse);
  c.place(end);
}

function compileCompare(c: Compiler, node: Compare): void {
  const { span } = node;
  const last = node.ops.length - 1;
  compileExpression(c, node.left);
  if (last === 0) {
    compileExpression(c, node.comparators[0]);
    emitCompare(c, node.ops[0], span);
    return;
  }
  const cleanup = new Label();
  const end = new Label();
  for (let index = 0; index < last; index++) {
    compileExpression(c, node.comparators[index]);
    c.emit(Op.SWAP, 2, span);
    c.emit(Op.COPY, 2, span);
    emitCompare(c, node.ops[index], span);
    c.emit(Op.COPY, 1, span);
    c.emit(Op.TO_BOOL, 0, span);
    c.emitJump(Op.POP_JUMP_IF_FALSE, cleanup, span);
    c.emit(Op.POP_TOP, 0, span);
  }
  compileExpression(c, node.comparators[last]);
  emitCompare(c, node.ops[last], span);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.place(cleanup);
  c.emit(Op.SWAP, 2, span);
  c.emit(Op.POP_TOP, 0, span);
  c.place(end);
}

function compileSubscript(c: Compiler, node: Subscript): void {
  if (isTwoPartSlice(node.slice)) {
    compileSliceParts(c, node.slice);
    c.emit(Op.BINARY_SLICE, 0, node.span);
  } else {
    compileExpression(c, node.slice);
    c.emit(Op.BINARY_SUBSCR, 0, node.span);
  }
}

/** Pushes the parts of a slice; returns how many there are. */
export function compileSliceParts(c: Compiler, slice: Slice): number {
  const part = (expression: Expr | null, location: Span): void => {
    if (expression === null) c.loadConstant(location, NONE_CONSTANT);
    else compileExpression(c, expression);
  };
  part(slice.lower, slice.span);
  part(slice.upper, slice.span);
  if (slice.step === null) return 2;
  compileExpression(c, slice.step);
  return 3;
}
