// What generators need: yield, yield from, and the handler that keeps StopIteration from leaving a generator.

import { Intrinsic1 } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Span } from '../source/span.ts';
import { type Compiler, NO_LOCATION, NONE_CONSTANT } from './compiler.ts';
import { Label, Pseudo } from './instructionSequence.ts';

/** Yields the top of the stack; leaves what is sent. */
export function emitYield(c: Compiler, location: Span): void {
  c.emit(Op.YIELD_VALUE, 0, location);
  c.emit(Op.RESUME, 1, location);
}

/** Delegates to the iterator below the top of the stack; leaves its return value. */
export function emitYieldFrom(c: Compiler, location: Span): void {
  const send = new Label();
  const fail = new Label();
  const exit = new Label();
  c.place(send);
  c.emitJump(Op.SEND, exit, location);
  // close() and throw() come in at the YIELD_VALUE, as exceptions.
  c.emitJump(Pseudo.SETUP_FINALLY, fail, location);
  c.emit(Op.YIELD_VALUE, 1, location);
  c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
  c.emit(Op.RESUME, 2, location);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, send, location);
  c.place(fail);
  c.emit(Op.CLEANUP_THROW, 0, location);
  c.place(exit);
  c.emit(Op.END_SEND, 0, location);
}

/** Protects the whole body of a generator: a StopIteration that would leave it becomes a RuntimeError. */
export function wrapInStopIterationHandler(c: Compiler): void {
  const handler = new Label();
  c.unit.sequence.prepend(Pseudo.SETUP_CLEANUP, handler);
  c.loadConstant(NO_LOCATION, NONE_CONSTANT);
  c.emit(Op.RETURN_VALUE, 0, NO_LOCATION);
  c.place(handler);
  c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.STOPITERATION_ERROR, NO_LOCATION);
  c.emit(Op.RERAISE, 1, NO_LOCATION);
}
