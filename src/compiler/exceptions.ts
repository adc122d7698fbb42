// try and with. An exception table replaces the block stack of older versions: SETUP_… and POP_BLOCK mark the extent
// of a handler here and leave nothing (but perhaps a NOP for the line of `try:`) in the code.

import { Op } from '../bytecode/opcodes.ts';
import type { ExceptHandler, Try, With } from '../parser/ast.ts';
import { type Compiler, type Location, NO_LOCATION } from './compiler.ts';
import { compileExpression } from './expressions.ts';
import { Label, Pseudo } from './instructionSequence.ts';
import { compileStatements } from './statements.ts';
import { storeTarget } from './targets.ts';
import { emitExitCall, unbindHandlerName } from './unwind.ts';

/** The end of every handler's own handler: restores what was being handled, and raises on. */
function popExceptAndReraise(c: Compiler, location: Location): void {
  c.emit(Op.COPY, 3, location);
  c.emit(Op.POP_EXCEPT, 0, location);
  c.emit(Op.RERAISE, 1, location);
}

export function compileTry(c: Compiler, node: Try): void {
  if (node.finalbody.length > 0) compileTryFinally(c, node);
  else compileTryExcept(c, node);
}

function compileTryFinally(c: Compiler, node: Try): void {
  const handler = new Label();
  const exit = new Label();
  const cleanup = new Label();
  c.emitJump(Pseudo.SETUP_FINALLY, handler, node.span);
  c.pushFrameBlock({ kind: 'finallyTry', finalbody: node.finalbody }, node.span);
  if (node.handlers.length > 0) compileTryExcept(c, node);
  else compileStatements(c, node.body);
  c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
  c.popFrameBlock();
  compileStatements(c, node.finalbody);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, exit, NO_LOCATION);

  c.place(handler);
  c.emitJump(Pseudo.SETUP_CLEANUP, cleanup, NO_LOCATION);
  c.emit(Op.PUSH_EXC_INFO, 0, NO_LOCATION);
  c.pushFrameBlock({ kind: 'finallyEnd' }, node.span);
  compileStatements(c, node.finalbody);
  c.popFrameBlock();
  c.emit(Op.RERAISE, 0, NO_LOCATION);
  c.place(cleanup);
  popExceptAndReraise(c, NO_LOCATION);
  c.place(exit);
}

function compileTryExcept(c: Compiler, node: Try): void {
  const handlers = new Label();
  const end = new Label();
  const cleanup = new Label();
  c.emitJump(Pseudo.SETUP_FINALLY, handlers, node.span);
  c.pushFrameBlock({ kind: 'tryExcept' }, node.span);
  compileStatements(c, node.body);
  c.popFrameBlock();
  c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
  compileStatements(c, node.orelse);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);

  c.place(handlers);
  c.emitJump(Pseudo.SETUP_CLEANUP, cleanup, NO_LOCATION);
  c.emit(Op.PUSH_EXC_INFO, 0, NO_LOCATION);
  c.pushFrameBlock({ kind: 'exceptionHandler' }, node.span);
  node.handlers.forEach((handler, index) => {
    if (handler.type === null && index < node.handlers.length - 1) {
      throw c.error(handler.span, "default 'except:' must be last");
    }
    compileHandler(c, handler, end);
  });
  c.popFrameBlock();
  c.emit(Op.RERAISE, 0, NO_LOCATION);
  c.place(cleanup);
  popExceptAndReraise(c, NO_LOCATION);
  c.place(end);
}

function compileHandler(c: Compiler, handler: ExceptHandler, end: Label): void {
  const next = new Label();
  const { span, name } = handler;
  if (handler.type !== null) {
    compileExpression(c, handler.type);
    c.emit(Op.CHECK_EXC_MATCH, 0, span);
    c.emitJump(Op.POP_JUMP_IF_FALSE, next, span);
  }
  if (name === null) {
    c.emit(Op.POP_TOP, 0, span);
    c.pushFrameBlock({ kind: 'handlerCleanup', name: null }, span);
    compileStatements(c, handler.body);
    c.popFrameBlock();
    c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
    c.emit(Op.POP_EXCEPT, 0, NO_LOCATION);
    c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  } else {
    // As if the body stood in `try: … finally: name = None; del name`.
    const cleanup = new Label();
    c.useName(span, name, 'store');
    c.emitJump(Pseudo.SETUP_CLEANUP, cleanup, span);
    c.pushFrameBlock({ kind: 'handlerCleanup', name }, span);
    compileStatements(c, handler.body);
    c.popFrameBlock();
    c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
    c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
    c.emit(Op.POP_EXCEPT, 0, NO_LOCATION);
    unbindHandlerName(c, name, NO_LOCATION);
    c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    c.place(cleanup);
    unbindHandlerName(c, name, NO_LOCATION);
    c.emit(Op.RERAISE, 1, NO_LOCATION);
  }
  c.place(next);
}

/** `with a, b: …` is `with a:` around `with b:`; this compiles the item at `position` and what is inside. */
export function compileWith(c: Compiler, node: With, position: number): void {
  const handler = new Label();
  const exit = new Label();
  const cleanup = new Label();
  const item = node.items[position];
  const location = item.contextExpr.span;
  compileExpression(c, item.contextExpr);
  c.emit(Op.BEFORE_WITH, 0, location);
  c.emitJump(Pseudo.SETUP_WITH, handler, location);
  c.pushFrameBlock({ kind: 'with', location }, location);
  if (item.optionalVars === null) c.emit(Op.POP_TOP, 0, location);
  else storeTarget(c, item.optionalVars);
  if (position + 1 === node.items.length) compileStatements(c, node.body);
  else compileWith(c, node, position + 1);
  c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
  c.popFrameBlock();
  emitExitCall(c, location);
  c.emit(Op.POP_TOP, 0, location);
  c.emitJump(Pseudo.JUMP, exit, location);

  c.place(handler);
  c.emitJump(Pseudo.SETUP_CLEANUP, cleanup, location);
  c.emit(Op.PUSH_EXC_INFO, 0, location);
  c.emit(Op.WITH_EXCEPT_START, 0, location);
  const suppress = new Label();
  c.emit(Op.TO_BOOL, 0, NO_LOCATION);
  c.emitJump(Op.POP_JUMP_IF_TRUE, suppress, NO_LOCATION);
  c.emit(Op.RERAISE, 2, NO_LOCATION);
  c.place(suppress);
  c.emit(Op.POP_TOP, 0, NO_LOCATION);
  c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
  c.emit(Op.POP_EXCEPT, 0, NO_LOCATION);
  c.emit(Op.POP_TOP, 0, NO_LOCATION);
  c.emit(Op.POP_TOP, 0, NO_LOCATION);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, exit, NO_LOCATION);
  c.place(cleanup);
  popExceptAndReraise(c, NO_LOCATION);
  c.place(exit);
}
