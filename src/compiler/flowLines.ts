// Locations of instructions that the compiler made up. An exit must have a line (a traceback or debugger asks for
// it), so exits without one are copied for each jump to them, and lines are handed on along the only way to a block.

import { Op } from '../bytecode/opcodes.ts';
import { exitsScope, FlowBlock, type FlowGraph, isJump, nextNonempty } from './flowGraph.ts';
import { Pseudo } from './instructionSequence.ts';

export function resolveLines(graph: FlowGraph): void {
  duplicateExits(graph);
  propagateLines(graph);
}

/** Instructions at which another thread may get its turn. */
function isSwitchPoint(op: number): boolean {
  switch (op) {
    case Pseudo.JUMP:
    case Op.JUMP_BACKWARD:
    case Op.RESUME:
    case Op.CALL:
    case Op.CALL_KW:
    case Op.CALL_FUNCTION_EX:
      return true;
    default:
      return false;
  }
}

function needsLine(block: FlowBlock): boolean {
  const { last } = block;
  if (last === undefined || block.instructions.some((one) => one.location !== null)) return false;
  return exitsScope(last.op) || block.instructions.some((one) => isSwitchPoint(one.op));
}

function duplicateExits(graph: FlowGraph): void {
  for (const block of graph.blocks()) {
    const { last } = block;
    if (last === undefined || !isJump(last.op)) continue;
    const target = nextNonempty(last.target);
    if (target === null || target.predecessors <= 1 || !needsLine(target)) continue;
    if (target.hasFallthrough) continue;
    const copy = new FlowBlock(true);
    copy.instructions = target.instructions.map((one) => ({ ...one }));
    copy.instructions[0].location = last.location;
    copy.predecessors = 1;
    copy.next = target.next;
    target.next = copy;
    target.predecessors -= 1;
    last.target = copy;
  }
  for (const block of graph.blocks()) {
    const { next, last } = block;
    if (last === undefined || next === null || !block.hasFallthrough) continue;
    if (needsLine(next)) next.instructions[0].location = last.location;
  }
}

function propagateLines(graph: FlowGraph): void {
  for (const block of graph.blocks()) {
    const { last, next } = block;
    if (last === undefined) continue;
    let location = null;
    for (const one of block.instructions) {
      if (one.location === null) one.location = location;
      else location = one.location;
    }
    const inherit = (heir: FlowBlock | null): void => {
      const first = heir?.predecessors === 1 ? heir.instructions[0] : undefined;
      if (first !== undefined) first.location ??= location;
    };
    if (block.hasFallthrough) inherit(next);
    if (isJump(last.op)) inherit(last.target);
  }
}
