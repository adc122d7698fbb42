// Statements.

import { Intrinsic1 } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Assert, Expr, For, If, Return, Statement, While } from '../parser/ast.ts';
import type { Span } from '../source/span.ts';
import { compileClass } from './classes.ts';
import { type Compiler, type Location, NO_LOCATION, NONE_CONSTANT } from './compiler.ts';
import { compileCondition } from './conditions.ts';
import { cleanDocstring, docstringOf } from './docstring.ts';
import { compileTry, compileWith } from './exceptions.ts';
import { compileExpression } from './expressions.ts';
import { constantOf } from './fold.ts';
import { compileFunction } from './functions.ts';
import { compileImport, compileImportFrom } from './imports.ts';
import { Label, Pseudo } from './instructionSequence.ts';
import { compileMatch } from './match.ts';
import { compileAnnAssign, compileAugAssign, deleteTarget, storeTarget } from './targets.ts';
import { compileTypeAlias } from './typeParameters.ts';
import { compileBreak, compileContinue, unwindAll } from './unwind.ts';

/** The body of a module or class, with its docstring and `__annotations__`. */
export function compileBody(
  c: Compiler,
  statements: readonly Statement[],
  location: Span,
  withDocstring: boolean,
): void {
  const start = c.unit.kind === 'module' && statements.length > 0 ? statements[0].span : location;
  if (hasAnnotations(statements)) c.emit(Op.SETUP_ANNOTATIONS, 0, start);
  let first = 0;
  const docstring = withDocstring ? docstringOf(statements) : null;
  if (docstring !== null) {
    first = 1;
    c.loadConstant(statements[0].span, { type: 'str', value: cleanDocstring(docstring) });
    c.useName(NO_LOCATION, '__doc__', 'store');
  }
  for (let index = first; index < statements.length; index++) compileStatement(c, statements[index]);
}

/** Whether there is an annotation in these statements, functions and classes in them not counted. */
function hasAnnotations(statements: readonly Statement[]): boolean {
  return statements.some((statement) => {
    switch (statement.kind) {
      case 'AnnAssign':
        return true;
      case 'For':
      case 'While':
        return hasAnnotations(statement.body) || hasAnnotations(statement.orelse);
      case 'If': {
        // Along the `elif` chain with a loop: it may be long.
        let node: If = statement;
        for (;;) {
          if (hasAnnotations(node.body)) return true;
          const next: Statement | undefined = node.orelse[0];
          if (node.orelse.length !== 1 || next?.kind !== 'If') return hasAnnotations(node.orelse);
          node = next;
        }
      }
      case 'With':
        return hasAnnotations(statement.body);
      case 'Try':
        return (
          hasAnnotations(statement.body) ||
          statement.handlers.some((handler) => hasAnnotations(handler.body)) ||
          hasAnnotations(statement.finalbody) ||
          hasAnnotations(statement.orelse)
        );
      case 'Match':
        return statement.cases.some((matchCase) => hasAnnotations(matchCase.body));
      default:
        return false;
    }
  });
}

export function compileStatements(c: Compiler, statements: readonly Statement[]): void {
  for (const statement of statements) compileStatement(c, statement);
}

function compileStatement(c: Compiler, statement: Statement): void {
  const { span } = statement;
  switch (statement.kind) {
    case 'FunctionDef':
      compileFunction(c, statement);
      break;
    case 'ClassDef':
      compileClass(c, statement);
      break;
    case 'TypeAlias':
      compileTypeAlias(c, statement);
      break;
    case 'Return':
      compileReturn(c, statement);
      break;
    case 'Delete':
      for (const target of statement.targets) deleteTarget(c, target);
      break;
    case 'Assign':
      compileExpression(c, statement.value);
      statement.targets.forEach((target, index) => {
        if (index < statement.targets.length - 1) c.emit(Op.COPY, 1, span);
        storeTarget(c, target);
      });
      break;
    case 'AugAssign':
      compileAugAssign(c, statement);
      break;
    case 'AnnAssign':
      compileAnnAssign(c, statement);
      break;
    case 'For':
      compileFor(c, statement);
      break;
    case 'While':
      compileWhile(c, statement);
      break;
    case 'If':
      compileIf(c, statement);
      break;
    case 'With':
      compileWith(c, statement, 0);
      break;
    case 'Match':
      compileMatch(c, statement);
      break;
    case 'Raise':
      compileRaise(c, statement.exc, statement.cause, span);
      break;
    case 'Try':
      compileTry(c, statement);
      break;
    case 'Assert':
      compileAssert(c, statement);
      break;
    case 'Import':
      compileImport(c, statement);
      break;
    case 'ImportFrom':
      compileImportFrom(c, statement);
      break;
    case 'Global':
    case 'Nonlocal':
      break;
    case 'Expr':
      compileExpressionStatement(c, statement.value, span);
      break;
    case 'Pass':
      c.emit(Op.NOP, 0, span);
      break;
    case 'Break':
      compileBreak(c, span);
      break;
    case 'Continue':
      compileContinue(c, span);
      break;
  }
}

function compileExpressionStatement(c: Compiler, value: Expr, span: Span): void {
  if (c.interactive && c.atTopLevel) {
    compileExpression(c, value);
    c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.PRINT, span);
    c.emit(Op.POP_TOP, 0, NO_LOCATION);
  } else if (constantOf(c.fold(value)) !== null) {
    c.emit(Op.NOP, 0, span);
  } else {
    compileExpression(c, value);
    c.emit(Op.POP_TOP, 0, NO_LOCATION);
  }
}

function compileReturn(c: Compiler, node: Return): void {
  if (c.unit.block.kind !== 'function') throw c.error(node.span, "'return' outside function");
  const value = node.value === null ? null : c.fold(node.value);
  const constant = value === null ? null : constantOf(value);
  const keepTop = value !== null && constant === null;
  let location: Location = node.span;
  if (keepTop) {
    compileExpression(c, value);
  } else if (value !== null) {
    // So that a line event for the value comes before what is unwound.
    location = value.span;
    c.emit(Op.NOP, 0, location);
  }
  if (value === null || value.span.line !== node.span.line) {
    location = node.span;
    c.emit(Op.NOP, 0, location);
  }
  location = unwindAll(c, location, keepTop);
  if (!keepTop) c.loadConstant(location, constant ?? NONE_CONSTANT);
  c.emit(Op.RETURN_VALUE, 0, location);
}

function compileIf(c: Compiler, first: If): void {
  // An `elif` is an `if` in the else branch; a chain of them is walked with a loop, since it may be long.
  const ends: Label[] = [];
  let node = first;
  for (;;) {
    const end = new Label();
    ends.push(end);
    const hasElse = node.orelse.length > 0;
    const otherwise = hasElse ? new Label() : end;
    compileCondition(c, node.test, otherwise, false);
    compileStatements(c, node.body);
    if (!hasElse) break;
    c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    c.place(otherwise);
    const next = node.orelse[0];
    if (node.orelse.length !== 1 || next.kind !== 'If') {
      compileStatements(c, node.orelse);
      break;
    }
    node = next;
  }
  while (ends.length > 0) c.place(ends.pop() as Label);
}

function compileFor(c: Compiler, node: For): void {
  const start = new Label();
  const cleanup = new Label();
  const end = new Label();
  const iterable = c.folder.foldIterable(node.iter);
  c.pushFrameBlock({ kind: 'forLoop', start, exit: end }, node.span);
  compileExpression(c, iterable);
  c.emit(Op.GET_ITER, 0, iterable.span);
  c.place(start);
  c.emitJump(Op.FOR_ITER, cleanup, iterable.span);
  storeTarget(c, node.target);
  compileStatements(c, node.body);
  c.emitJump(Pseudo.JUMP, start, NO_LOCATION);
  c.place(cleanup);
  c.emit(Op.END_FOR, 0, NO_LOCATION);
  c.emit(Op.POP_TOP, 0, NO_LOCATION);
  c.popFrameBlock();
  compileStatements(c, node.orelse);
  c.place(end);
}

function compileWhile(c: Compiler, node: While): void {
  const loop = new Label();
  const body = new Label();
  const anchor = new Label();
  const end = new Label();
  c.place(loop);
  c.pushFrameBlock({ kind: 'whileLoop', start: loop, exit: end }, node.span);
  compileCondition(c, node.test, anchor, false);
  c.place(body);
  compileStatements(c, node.body);
  // The test is repeated at the bottom, which saves a jump in each round.
  compileCondition(c, node.test, body, true);
  c.popFrameBlock();
  c.place(anchor);
  compileStatements(c, node.orelse);
  c.place(end);
}

function compileRaise(c: Compiler, exception: Expr | null, cause: Expr | null, span: Span): void {
  let count = 0;
  for (const part of [exception, cause]) {
    if (part === null) break;
    compileExpression(c, part);
    count += 1;
  }
  c.emit(Op.RAISE_VARARGS, count, span);
}

function compileAssert(c: Compiler, node: Assert): void {
  const end = new Label();
  compileCondition(c, node.test, end, true);
  c.emit(Op.LOAD_ASSERTION_ERROR, 0, node.span);
  if (node.msg !== null) {
    compileExpression(c, node.msg);
    c.emit(Op.CALL, 0, node.span);
  }
  c.emit(Op.RAISE_VARARGS, 1, node.test.span);
  c.place(end);
}
