// Leaving blocks early: what `return`, `break` and `continue` must undo on their way out of loops, `try` and `with`.
// The code of a `finally` is repeated at each such place.

import { Op } from '../bytecode/opcodes.ts';
import type { Span } from '../source/span.ts';
import { type Compiler, type Location, NO_LOCATION, NONE_CONSTANT } from './compiler.ts';
import { Pseudo } from './instructionSequence.ts';
import { compileStatements } from './statements.ts';
import type { FrameBlock } from './unit.ts';

type Loop = FrameBlock & { readonly kind: 'whileLoop' | 'forLoop' };

/** `__exit__(None, None, None)` */
export function emitExitCall(c: Compiler, location: Location): void {
  for (let count = 0; count < 3; count++) c.loadConstant(location, NONE_CONSTANT);
  c.emit(Op.CALL, 2, location);
}

/**
 * Undoes one block. With `keepTop` the top of the stack (a return value) survives. Returns the location for the
 * instructions after it.
 */
function unwindBlock(c: Compiler, location: Location, block: FrameBlock, keepTop: boolean): Location {
  const swap = (): void => {
    if (keepTop) c.emit(Op.SWAP, 2, location);
  };
  switch (block.kind) {
    case 'whileLoop':
    case 'exceptionHandler':
      return location;
    case 'forLoop':
    case 'popValue':
      swap();
      c.emit(Op.POP_TOP, 0, location);
      return location;
    case 'tryExcept':
      c.emit(Pseudo.POP_BLOCK, 0, location);
      return location;
    case 'finallyTry':
      c.emit(Pseudo.POP_BLOCK, 0, location);
      if (keepTop) c.pushFrameBlock({ kind: 'popValue' }, location);
      compileStatements(c, block.finalbody);
      if (keepTop) c.popFrameBlock();
      // The finally body seems to run after the statement that leaves; so that statement's own end is artificial.
      return NO_LOCATION;
    case 'finallyEnd':
      swap();
      c.emit(Op.POP_TOP, 0, location);
      swap();
      c.emit(Pseudo.POP_BLOCK, 0, location);
      c.emit(Op.POP_EXCEPT, 0, location);
      return location;
    case 'with':
      c.emit(Pseudo.POP_BLOCK, 0, block.location);
      if (keepTop) c.emit(Op.SWAP, 2, block.location);
      emitExitCall(c, block.location);
      c.emit(Op.POP_TOP, 0, block.location);
      return NO_LOCATION;
    case 'handlerCleanup':
      if (block.name !== null) c.emit(Pseudo.POP_BLOCK, 0, location);
      swap();
      c.emit(Pseudo.POP_BLOCK, 0, location);
      c.emit(Op.POP_EXCEPT, 0, location);
      if (block.name !== null) unbindHandlerName(c, block.name, location);
      return location;
  }
}

/** `except … as name` ends with `name = None; del name`. */
export function unbindHandlerName(c: Compiler, name: string, location: Location): void {
  c.loadConstant(location, NONE_CONSTANT);
  c.useName(location, name, 'store');
  c.useName(location, name, 'delete');
}

interface Unwound {
  readonly location: Location;
  readonly loop: Loop | null;
}

/** Undoes blocks from the inside out: all of them, or up to the innermost loop, which is returned. */
function unwind(c: Compiler, start: Location, keepTop: boolean, toLoop: boolean): Unwound {
  const { frameBlocks } = c.unit;
  const removed: FrameBlock[] = [];
  let location = start;
  let loop: Loop | null = null;
  while (frameBlocks.length > 0) {
    const block = frameBlocks[frameBlocks.length - 1];
    if (toLoop && (block.kind === 'whileLoop' || block.kind === 'forLoop')) {
      loop = block;
      break;
    }
    frameBlocks.pop();
    removed.push(block);
    location = unwindBlock(c, location, block, keepTop);
  }
  while (removed.length > 0) frameBlocks.push(removed.pop() as FrameBlock);
  return { location, loop };
}

/** Undoes everything before a return; returns the location of the RETURN. */
export function unwindAll(c: Compiler, location: Location, keepTop: boolean): Location {
  return unwind(c, location, keepTop, false).location;
}

/** `break` */
export function compileBreak(c: Compiler, span: Span): void {
  c.emit(Op.NOP, 0, span);
  const { location, loop } = unwind(c, span, false, true);
  if (loop === null) throw c.error(span, "'break' outside loop");
  c.emitJump(Pseudo.JUMP, loop.exit, unwindBlock(c, location, loop, false));
}

/** `continue` */
export function compileContinue(c: Compiler, span: Span): void {
  c.emit(Op.NOP, 0, span);
  const { location, loop } = unwind(c, span, false, true);
  if (loop === null) throw c.error(span, "'continue' not properly in loop");
  c.emitJump(Pseudo.JUMP, loop.start, location);
}
