// The order of blocks: handlers and what only they lead to go to the end, so that the ordinary path is straight.
// Then jumps get their direction.

import { Op } from '../bytecode/opcodes.ts';
import { FlowBlock, type FlowGraph, instruction, isBlockPush, isJump, setNop } from './flowGraph.ts';
import { removeNopsAndJumps } from './flowOptimise.ts';
import { Pseudo } from './instructionSequence.ts';

/** Moves cold blocks behind all others. */
export function moveColdBlocks(graph: FlowGraph): void {
  if (graph.entry.next === null) return;
  markWarm(graph);
  markCold(graph);
  for (const block of graph.blocks()) {
    const { next } = block;
    if (!block.cold || !block.hasFallthrough || next === null || !next.warm) continue;
    // It can no longer fall through into what will stand far before it.
    const jump = new FlowBlock(false);
    next.labelled = true;
    jump.instructions.push(instruction(Pseudo.JUMP_NO_INTERRUPT, 0, null, next));
    jump.cold = true;
    jump.predecessors = 1;
    jump.next = next;
    block.next = jump;
  }
  const blocks = graph.list();
  const cold = blocks.filter((block) => block.cold);
  if (cold.length === 0) return;
  const ordered = [...blocks.filter((block) => !block.cold), ...cold];
  ordered.forEach((block, index) => {
    block.next = ordered[index + 1] ?? null;
  });
  removeNopsAndJumps(graph);
}

function walk(graph: FlowGraph, starts: FlowBlock[], enter: (block: FlowBlock) => boolean): void {
  for (const block of graph.blocks()) block.visited = false;
  const todo = starts;
  for (const block of todo) block.visited = true;
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    const reach = (next: FlowBlock | null): void => {
      if (next === null || next.visited || !enter(next)) return;
      next.visited = true;
      todo.push(next);
    };
    enter(block);
    if (block.hasFallthrough) reach(block.next);
    for (const { op, target } of block.instructions) if (isJump(op)) reach(target);
  }
}

function markWarm(graph: FlowGraph): void {
  walk(graph, [graph.entry], (block) => {
    block.warm = true;
    return true;
  });
}

function markCold(graph: FlowGraph): void {
  const handlers = graph.list().filter((block) => block.isHandler && !block.warm);
  walk(graph, handlers, (block) => {
    if (block.warm) return false;
    block.cold = true;
    return true;
  });
}

/** Turns what is left of the pseudo-instructions into instructions. */
export function convertPseudoInstructions(graph: FlowGraph): void {
  for (const block of graph.blocks()) {
    for (const one of block.instructions) {
      if (isBlockPush(one.op)) setNop(one);
      else if (one.op === Pseudo.LOAD_CLOSURE) one.op = Op.LOAD_FAST;
      else if (one.op === Pseudo.STORE_FAST_MAYBE_NULL) one.op = Op.STORE_FAST;
    }
  }
  removeNopsAndJumps(graph);
}

const REVERSED: ReadonlyMap<number, Op> = new Map([
  [Op.POP_JUMP_IF_TRUE, Op.POP_JUMP_IF_FALSE],
  [Op.POP_JUMP_IF_FALSE, Op.POP_JUMP_IF_TRUE],
  [Op.POP_JUMP_IF_NONE, Op.POP_JUMP_IF_NOT_NONE],
  [Op.POP_JUMP_IF_NOT_NONE, Op.POP_JUMP_IF_NONE],
]);

/** Gives jumps their direction. Conditional jumps only go forward: backward they jump around a JUMP_BACKWARD. */
export function directJumps(graph: FlowGraph): void {
  for (const block of graph.blocks()) block.visited = false;
  for (const block of graph.blocks()) {
    block.visited = true;
    const { last } = block;
    if (last === undefined || last.target === null || !isJump(last.op)) continue;
    const isForward = !last.target.visited;
    if (last.op === Pseudo.JUMP) {
      last.op = isForward ? Op.JUMP_FORWARD : Op.JUMP_BACKWARD;
    } else if (last.op === Pseudo.JUMP_NO_INTERRUPT) {
      last.op = isForward ? Op.JUMP_FORWARD : Op.JUMP_BACKWARD_NO_INTERRUPT;
    } else if (!isForward && REVERSED.has(last.op)) {
      const back = new FlowBlock(false);
      back.instructions.push(instruction(Op.JUMP_BACKWARD, 0, last.location, last.target));
      back.startDepth = last.target.startDepth;
      back.visited = true;
      back.next = block.next;
      last.op = REVERSED.get(last.op) as Op;
      last.target = block.next;
      block.next = back;
    }
  }
}
