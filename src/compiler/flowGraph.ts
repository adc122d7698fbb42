// The control flow graph of one code object: basic blocks in the order in which they will be laid out, made from the
// instruction sequence. The passes over it are in the other flow*.ts files, in the order of CPython's, since it is
// the order that decides which NOPs, jumps and copies of blocks are left in the end.

import { instructionInfo, isJump as isRealJump, stackEffect } from '../bytecode/instructions.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Span } from '../source/span.ts';
import { type InstructionSequence, Pseudo } from './instructionSequence.ts';

export interface FlowInstruction {
  op: number;
  argument: number;
  /** Null: made up by the compiler. */
  location: Span | null;
  target: FlowBlock | null;
  /** Where an exception raised here goes. */
  handler: FlowBlock | null;
}

export class FlowBlock {
  instructions: FlowInstruction[] = [];
  next: FlowBlock | null = null;
  isHandler = false;
  /** The handler finds the index of the raising instruction on the stack. */
  keepsIndex = false;
  predecessors = 0;
  visited = false;
  warm = false;
  cold = false;
  startDepth = -1;
  /** Bit i: local i may be unbound here. */
  unsafeLow = 0;
  unsafeHigh = 0;

  /** True if something jumps here, so that instructions before it in the layout say nothing. */
  constructor(public labelled: boolean) {}

  get last(): FlowInstruction | undefined {
    return this.instructions[this.instructions.length - 1];
  }

  get hasFallthrough(): boolean {
    const { last } = this;
    return last === undefined || !(isUnconditionalJump(last.op) || exitsScope(last.op));
  }
}

export class FlowGraph {
  constructor(readonly entry: FlowBlock) {}

  /** The blocks in the order of the layout. */
  *blocks(): Generator<FlowBlock> {
    for (let block: FlowBlock | null = this.entry; block !== null; block = block.next) yield block;
  }

  list(): FlowBlock[] {
    return [...this.blocks()];
  }
}

export function instruction(
  op: number,
  argument: number,
  location: Span | null,
  target: FlowBlock | null = null,
): FlowInstruction {
  return { op, argument, location, target, handler: null };
}

export function setNop(target: FlowInstruction): void {
  target.op = Op.NOP;
  target.argument = 0;
  target.target = null;
}

export function isUnconditionalJump(op: number): boolean {
  return (
    op === Pseudo.JUMP ||
    op === Pseudo.JUMP_NO_INTERRUPT ||
    op === Op.JUMP_FORWARD ||
    op === Op.JUMP_BACKWARD ||
    op === Op.JUMP_BACKWARD_NO_INTERRUPT
  );
}

export function isJump(op: number): boolean {
  return op === Pseudo.JUMP || op === Pseudo.JUMP_NO_INTERRUPT || isRealJump(op);
}

/** Starts a protected region. */
export function isBlockPush(op: number): boolean {
  return op === Pseudo.SETUP_FINALLY || op === Pseudo.SETUP_CLEANUP || op === Pseudo.SETUP_WITH;
}

export function hasTarget(op: number): boolean {
  return isJump(op) || isBlockPush(op);
}

export function exitsScope(op: number): boolean {
  return op < Pseudo.SETUP_FINALLY && instructionInfo(op)?.endsBlock === true;
}

/** The next block that is not empty. */
export function nextNonempty(block: FlowBlock | null): FlowBlock | null {
  let candidate = block;
  while (candidate !== null && candidate.instructions.length === 0) candidate = candidate.next;
  return candidate;
}

/** The stack effect, of pseudo-instructions too. */
export function effectOf(one: FlowInstruction, taken: boolean): number {
  switch (one.op) {
    case Pseudo.SETUP_FINALLY:
    case Pseudo.SETUP_WITH:
      return taken ? 1 : 0;
    case Pseudo.SETUP_CLEANUP:
      return taken ? 2 : 0;
    case Pseudo.POP_BLOCK:
    case Pseudo.JUMP:
    case Pseudo.JUMP_NO_INTERRUPT:
      return 0;
    case Pseudo.LOAD_CLOSURE:
      return 1;
    case Pseudo.STORE_FAST_MAYBE_NULL:
      return -1;
    default:
      return stackEffect(one.op, one.argument, taken);
  }
}

/** Cuts a sequence into blocks: at every jump target, and after everything that jumps or ends the code. */
export function buildFlowGraph(sequence: InstructionSequence): FlowGraph {
  const { instructions } = sequence;
  const isTarget = new Uint8Array(instructions.length + 1);
  for (const { target } of instructions) if (target !== null) isTarget[target.position] = 1;
  const blockAt = new Map<number, FlowBlock>();
  const entry = new FlowBlock(false);
  let current = entry;
  instructions.forEach((one, index) => {
    const last = current.last;
    const terminated = last !== undefined && (isJump(last.op) || exitsScope(last.op));
    if (terminated || (isTarget[index] === 1 && (last !== undefined || current.labelled))) {
      const block = new FlowBlock(false);
      current.next = block;
      current = block;
    }
    if (isTarget[index] === 1) {
      current.labelled = true;
      blockAt.set(index, current);
    }
    current.instructions.push(instruction(one.op, one.argument, one.location));
  });
  let position = 0;
  for (const block of new FlowGraph(entry).blocks()) {
    for (const one of block.instructions) {
      const { target } = instructions[position];
      if (target !== null) one.target = blockAt.get(target.position) ?? null;
      position += 1;
    }
  }
  return new FlowGraph(entry);
}

/** Tells every instruction which handler protects it, and every handler what it finds on the stack. */
export function labelHandlers(graph: FlowGraph): void {
  for (const block of graph.blocks()) {
    block.visited = false;
    for (const { op, target } of block.instructions) if (isBlockPush(op) && target !== null) target.isHandler = true;
  }
  const todo: [FlowBlock, FlowBlock[]][] = [];
  const visit = (block: FlowBlock, handlers: readonly FlowBlock[]): void => {
    if (block.visited) return;
    block.visited = true;
    todo.push([block, [...handlers]]);
  };
  visit(graph.entry, []);
  for (let item = todo.pop(); item !== undefined; item = todo.pop()) {
    const [block, handlers] = item;
    for (const one of block.instructions) {
      const { op, target } = one;
      if (isBlockPush(op) && target !== null) {
        visit(target, handlers);
        if (op !== Pseudo.SETUP_FINALLY) target.keepsIndex = true;
        handlers.push(target);
      } else if (op === Pseudo.POP_BLOCK) {
        handlers.pop();
        one.op = Op.NOP;
      } else {
        one.handler = handlers[handlers.length - 1] ?? null;
        if (target !== null) visit(target, handlers);
      }
    }
    if (block.hasFallthrough && block.next !== null) visit(block.next, handlers);
  }
}
