// What the code generator writes: instructions in the order of the source, with labels instead of addresses, and a
// few pseudo-instructions that stand for things which are no instructions in the end (the extent of an exception
// handler, a jump whose direction is not known yet).

import type { Span } from '../source/span.ts';

/** Numbers above those of real opcodes. */
export enum Pseudo {
  /** Start of a protected region; its handler finds the exception on the stack. */
  SETUP_FINALLY = 200,
  /** The same; the handler finds the index of the raising instruction below the exception. */
  SETUP_CLEANUP,
  /** SETUP_CLEANUP below which one value more is dropped: what `__enter__` returned. */
  SETUP_WITH,
  /** End of the innermost protected region. */
  POP_BLOCK,
  JUMP,
  /** A jump that is no switch point, even backward. */
  JUMP_NO_INTERRUPT,
  /** Pushes a cell itself. */
  LOAD_CLOSURE,
  /** STORE_FAST of what may be NULL. */
  STORE_FAST_MAYBE_NULL,
}

/** A place in the sequence that instructions can jump to. */
export class Label {
  /** Index of the instruction it stands before; -1: not placed yet. */
  position = -1;
}

/** An instruction that has a place, a location (null: made up by the compiler) and perhaps a target. */
export interface SequenceInstruction {
  readonly op: number;
  readonly argument: number;
  readonly location: Span | null;
  readonly target: Label | null;
}

export class InstructionSequence {
  readonly instructions: SequenceInstruction[] = [];
  private readonly labels: Label[] = [];

  add(op: number, argument: number, location: Span | null, target: Label | null = null): void {
    this.instructions.push({ op, argument, location, target });
  }

  place(label: Label): void {
    label.position = this.instructions.length;
    this.labels.push(label);
  }

  /** Puts an instruction before all others. */
  prepend(op: number, target: Label): void {
    this.instructions.unshift({ op, argument: 0, location: null, target });
    for (const label of this.labels) label.position += 1;
  }
}
