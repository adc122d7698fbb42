// Targets: assignment, deletion, augmented and annotated assignment.

import { Op } from '../bytecode/opcodes.ts';
import type { AnnAssign, Attribute, AugAssign, Expr } from '../parser/ast.ts';
import type { Span } from '../source/span.ts';
import { attributeLocation } from './calls.ts';
import type { Compiler } from './compiler.ts';
import { compileExpression, compileSliceParts, emitBinary, isTwoPartSlice } from './expressions.ts';
import { unparse } from './unparse.ts';

/** Stores the top of the stack. */
export function storeTarget(c: Compiler, target: Expr): void {
  switch (target.kind) {
    case 'Name':
      c.useName(target.span, target.id, 'store');
      break;
    case 'Attribute':
      noteStaticAttribute(c, target);
      compileExpression(c, target.value);
      c.emitName(Op.STORE_ATTR, target.attr, attributeLocation(target.span, target));
      break;
    case 'Subscript':
      compileExpression(c, target.value);
      if (isTwoPartSlice(target.slice)) {
        compileSliceParts(c, target.slice);
        c.emit(Op.STORE_SLICE, 0, target.span);
      } else {
        compileExpression(c, target.slice);
        c.emit(Op.STORE_SUBSCR, 0, target.span);
      }
      break;
    case 'Tuple':
    case 'List':
      emitUnpack(c, target.span, target.elts);
      for (const element of target.elts) storeTarget(c, element.kind === 'Starred' ? element.value : element);
      break;
    case 'Starred':
      throw c.error(target.span, 'starred assignment target must be in a list or tuple');
    default:
      throw c.error(target.span, 'cannot assign to expression');
  }
}

function emitUnpack(c: Compiler, location: Span, elements: readonly Expr[]): void {
  const star = elements.findIndex((element) => element.kind === 'Starred');
  if (star < 0) {
    c.emit(Op.UNPACK_SEQUENCE, elements.length, location);
    return;
  }
  const after = elements.length - star - 1;
  if (star >= 0x100 || after >= 0x8000) {
    throw c.error(location, 'too many expressions in star-unpacking assignment');
  }
  if (elements.slice(star + 1).some((element) => element.kind === 'Starred')) {
    throw c.error(location, 'multiple starred expressions in assignment');
  }
  c.emit(Op.UNPACK_EX, star | (after << 8), location);
}

/** `self.x = …` anywhere in a class makes x one of its `__static_attributes__`. */
function noteStaticAttribute(c: Compiler, target: Attribute): void {
  if (target.value.kind !== 'Name' || target.value.id !== 'self') return;
  for (let { parent } = c.unit; parent !== null; parent = parent.parent) {
    if (parent.kind !== 'class') continue;
    parent.staticAttributes.add(target.attr);
    return;
  }
}

/** Deletes a target. */
export function deleteTarget(c: Compiler, target: Expr): void {
  switch (target.kind) {
    case 'Name':
      c.useName(target.span, target.id, 'delete');
      break;
    case 'Attribute':
      compileExpression(c, target.value);
      c.emitName(Op.DELETE_ATTR, target.attr, attributeLocation(target.span, target));
      break;
    case 'Subscript':
      compileExpression(c, target.value);
      compileExpression(c, target.slice);
      c.emit(Op.DELETE_SUBSCR, 0, target.span);
      break;
    case 'Tuple':
    case 'List':
      for (const element of target.elts) deleteTarget(c, element);
      break;
    default:
      throw c.error(target.span, 'cannot delete expression');
  }
}

/** `target op= value`: the parts of the target are computed once. */
export function compileAugAssign(c: Compiler, node: AugAssign): void {
  const { target } = node;
  const { span } = target;
  switch (target.kind) {
    case 'Attribute': {
      compileExpression(c, target.value);
      c.emit(Op.COPY, 1, span);
      const location = attributeLocation(span, target);
      c.emitName(Op.LOAD_ATTR, target.attr, location, 1);
      compileExpression(c, node.value);
      emitBinary(c, node.op, true, node.span);
      c.emit(Op.SWAP, 2, location);
      c.emitName(Op.STORE_ATTR, target.attr, location);
      break;
    }
    case 'Subscript':
      compileExpression(c, target.value);
      if (isTwoPartSlice(target.slice)) {
        compileSliceParts(c, target.slice);
        for (let copies = 0; copies < 3; copies++) c.emit(Op.COPY, 3, span);
        c.emit(Op.BINARY_SLICE, 0, span);
        compileExpression(c, node.value);
        emitBinary(c, node.op, true, node.span);
        for (let depth = 4; depth >= 2; depth--) c.emit(Op.SWAP, depth, span);
        c.emit(Op.STORE_SLICE, 0, span);
      } else {
        compileExpression(c, target.slice);
        c.emit(Op.COPY, 2, span);
        c.emit(Op.COPY, 2, span);
        c.emit(Op.BINARY_SUBSCR, 0, span);
        compileExpression(c, node.value);
        emitBinary(c, node.op, true, node.span);
        c.emit(Op.SWAP, 3, span);
        c.emit(Op.SWAP, 2, span);
        c.emit(Op.STORE_SUBSCR, 0, span);
      }
      break;
    case 'Name':
      c.useName(span, target.id, 'load');
      compileExpression(c, node.value);
      emitBinary(c, node.op, true, node.span);
      c.useName(span, target.id, 'store');
      break;
  }
}

/** Pushes an annotation: its value, or its text after `from __future__ import annotations`. */
export function compileAnnotation(c: Compiler, annotation: Expr): void {
  if (c.future.annotations) c.loadConstant(annotation.span, { type: 'str', value: unparse(annotation) });
  else compileExpression(c, annotation);
}

/** `target: annotation = value` */
export function compileAnnAssign(c: Compiler, node: AnnAssign): void {
  const { target } = node;
  const storesAnnotations = c.unit.kind === 'module' || c.unit.kind === 'class';
  if (node.value !== null) {
    compileExpression(c, node.value);
    storeTarget(c, target);
  }
  switch (target.kind) {
    case 'Name':
      if (node.simple && storesAnnotations) {
        compileAnnotation(c, node.annotation);
        c.emit(Op.LOAD_NAME, c.unit.names.indexOf('__annotations__'), node.span);
        c.loadConstant(node.span, { type: 'str', value: c.mangle(target.id) });
        c.emit(Op.STORE_SUBSCR, 0, node.span);
      }
      break;
    case 'Attribute':
      if (node.value === null) checkEvaluates(c, target.value);
      break;
    case 'Subscript':
      if (node.value === null) {
        checkEvaluates(c, target.value);
        checkSubscriptEvaluates(c, target.slice);
      }
      break;
  }
  if (!node.simple && storesAnnotations && !c.future.annotations) checkEvaluates(c, node.annotation);
}

/** Computes an expression for its errors only. */
function checkEvaluates(c: Compiler, expression: Expr): void {
  compileExpression(c, expression);
  c.emit(Op.POP_TOP, 0, expression.span);
}

function checkSubscriptEvaluates(c: Compiler, expression: Expr): void {
  if (expression.kind === 'Slice') {
    for (const part of [expression.lower, expression.upper, expression.step]) {
      if (part !== null) checkEvaluates(c, part);
    }
  } else if (expression.kind === 'Tuple') {
    for (const element of expression.elts) checkSubscriptEvaluates(c, element);
  } else {
    checkEvaluates(c, expression);
  }
}
