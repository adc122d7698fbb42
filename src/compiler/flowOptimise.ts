// Passes that make the flow graph smaller without changing what it does: constant conditions, small tuples of
// constants, jumps to jumps, copies of short exits, code that is never reached, NOPs that no line needs.

import type { CodeConstant } from '../bytecode/code.ts';
import { constantTruth } from '../bytecode/constants.ts';
import { Op } from '../bytecode/opcodes.ts';
import {
  exitsScope,
  type FlowBlock,
  type FlowGraph,
  type FlowInstruction,
  instruction,
  isBlockPush,
  isJump,
  isUnconditionalJump,
  nextNonempty,
  setNop,
} from './flowGraph.ts';
import { resolveLines } from './flowLines.ts';
import { optimiseSwaps } from './flowSwaps.ts';
import { Pseudo } from './instructionSequence.ts';
import type { ConstantTable } from './unit.ts';

/** Blocks up to this length that end the code are copied instead of jumped to. */
const MAX_COPIED_EXIT = 4;

export function optimiseFlowGraph(graph: FlowGraph, constants: ConstantTable): void {
  inlineSmallBlocks(graph);
  removeUnreachable(graph);
  resolveLines(graph);
  for (const block of graph.blocks()) optimiseBlock(block, constants);
  removeNopsAndPairs(graph);
  removeUnreachable(graph);
  removeNopsAndJumps(graph);
}

function hasNoLine(block: FlowBlock): boolean {
  return block.instructions.every((one) => one.location === null);
}

function inlineSmallBlocks(graph: FlowGraph): void {
  let changed = true;
  while (changed) {
    changed = false;
    for (const block of graph.blocks()) if (inlineTarget(block)) changed = true;
  }
}

/** Replaces a jump to a short exit, or to a block without lines, by a copy of that block. */
function inlineTarget(block: FlowBlock): boolean {
  const { last } = block;
  if (last === undefined || !isUnconditionalJump(last.op) || last.target === null) return false;
  const { target } = last;
  const end = target.last;
  const smallExit = end !== undefined && exitsScope(end.op) && target.instructions.length <= MAX_COPIED_EXIT;
  const lineless = hasNoLine(target) && !target.hasFallthrough;
  if (!smallExit && !lineless) return false;
  const removed = last.op;
  setNop(last);
  for (const one of target.instructions) block.instructions.push({ ...one });
  const copied = block.last;
  if (lineless && copied !== undefined && isUnconditionalJump(copied.op) && removed === Pseudo.JUMP) {
    // A switch point must not get lost.
    copied.op = Pseudo.JUMP;
  }
  target.predecessors -= 1;
  return true;
}

function removeUnreachable(graph: FlowGraph): void {
  for (const block of graph.blocks()) {
    block.predecessors = 0;
    block.visited = false;
  }
  const todo: FlowBlock[] = [];
  const reach = (block: FlowBlock): void => {
    block.predecessors += 1;
    if (block.visited) return;
    block.visited = true;
    todo.push(block);
  };
  reach(graph.entry);
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    if (block.next !== null && block.hasFallthrough) reach(block.next);
    for (const { op, target } of block.instructions) {
      if (target !== null && (isJump(op) || isBlockPush(op))) reach(target);
    }
  }
  for (const block of graph.blocks()) {
    if (block.predecessors > 0) continue;
    block.instructions = [];
    block.isHandler = false;
  }
}

function lineOf(one: FlowInstruction | undefined): number {
  return one?.location?.line ?? -1;
}

/** Removes the NOPs of a block that no line event needs; returns how many. */
function removeNopsIn(block: FlowBlock): number {
  const kept: FlowInstruction[] = [];
  const { instructions } = block;
  let previousLine = -1;
  instructions.forEach((one, index) => {
    const line = lineOf(one);
    if (one.op === Op.NOP && isNeedless(block, index, line, previousLine)) return;
    kept.push(one);
    previousLine = line;
  });
  block.instructions = kept;
  return instructions.length - kept.length;
}

function isNeedless(block: FlowBlock, index: number, line: number, previousLine: number): boolean {
  if (line < 0 || line === previousLine) return true;
  const following = block.instructions[index + 1];
  if (following !== undefined) {
    if (lineOf(following) === line) return true;
    if (following.location === null) {
      following.location = block.instructions[index].location;
      return true;
    }
    return false;
  }
  const next = nextNonempty(block.next);
  const first = next?.instructions.find((one) => one.op !== Op.NOP || one.location !== null);
  return next !== null && lineOf(first) === line;
}

/** Turns jumps to what follows anyway into NOPs; returns how many. */
function removeNeedlessJumps(graph: FlowGraph): number {
  let changes = 0;
  for (const block of graph.blocks()) {
    const { last } = block;
    if (last === undefined || !isUnconditionalJump(last.op)) continue;
    if (nextNonempty(last.target) !== nextNonempty(block.next)) continue;
    setNop(last);
    changes += 1;
  }
  return changes;
}

/** Removes NOPs and jumps until nothing changes any more. */
export function removeNopsAndJumps(graph: FlowGraph): void {
  let changes: number;
  do {
    changes = 0;
    for (const block of graph.blocks()) changes += removeNopsIn(block);
    changes += removeNeedlessJumps(graph);
  } while (changes > 0);
}

/** Removes values that are pushed only to be dropped. */
function removeNopsAndPairs(graph: FlowGraph): void {
  let done = false;
  while (!done) {
    done = true;
    let current: FlowInstruction | null = null;
    for (const block of graph.blocks()) {
      removeNopsIn(block);
      if (block.labelled) current = null;
      for (const one of block.instructions) {
        const previous: FlowInstruction | null = current;
        current = one;
        if (one.op !== Op.POP_TOP || previous === null) continue;
        const pushes = previous.op === Op.LOAD_CONST || (previous.op === Op.COPY && previous.argument === 1);
        if (!pushes) continue;
        setNop(previous);
        setNop(one);
        done = false;
      }
      if ((current !== null && isJump(current.op)) || !block.hasFallthrough) current = null;
    }
  }
}

/** Makes a jump to a jump go to the end at once. The NOP keeps the line of the first. */
function threadJump(block: FlowBlock, one: FlowInstruction, through: FlowInstruction, op: number): boolean {
  if (one.target === through.target) return false;
  const threaded = instruction(op, 0, through.location, through.target);
  // The handler is the one of the code the jump now stands in.
  threaded.handler = null;
  setNop(one);
  block.instructions.push(threaded);
  return true;
}

function optimiseBlock(block: FlowBlock, constants: ConstantTable): void {
  let op = 0;
  let argument = 0;
  for (let index = 0; index < block.instructions.length; index++) {
    const one = block.instructions[index];
    // COPY 1 of a constant is as good as the constant itself.
    const isCopiedConstant = op === Op.LOAD_CONST && one.op === Op.COPY && one.argument === 1;
    if (!isCopiedConstant) {
      op = one.op;
      argument = one.argument;
    }
    const following = block.instructions[index + 1];
    switch (op) {
      case Op.LOAD_CONST:
        if (following !== undefined && optimiseConstant(block, index, argument, constants)) index += 1;
        break;
      case Op.BUILD_TUPLE:
        if (following?.op === Op.UNPACK_SEQUENCE && following.argument === argument && argument <= 3 && argument > 0) {
          setNop(one);
          if (argument === 1) setNop(following);
          else following.op = Op.SWAP;
        } else if (index >= argument) {
          foldTuple(block, index, argument, constants);
        }
        break;
      case Op.POP_JUMP_IF_TRUE:
      case Op.POP_JUMP_IF_FALSE:
      case Op.POP_JUMP_IF_NONE:
      case Op.POP_JUMP_IF_NOT_NONE: {
        const through = one.target?.instructions[0];
        if (through?.op === Pseudo.JUMP && threadJump(block, one, through, op)) index -= 1;
        break;
      }
      case Pseudo.JUMP:
      case Pseudo.JUMP_NO_INTERRUPT: {
        const through = one.target?.instructions[0];
        if (through?.op === Pseudo.JUMP && threadJump(block, one, through, Pseudo.JUMP)) index -= 1;
        else if (through?.op === Pseudo.JUMP_NO_INTERRUPT && threadJump(block, one, through, op)) index -= 1;
        break;
      }
      default:
        optimisePair(one, following);
    }
  }
  optimiseSwaps(block);
}

/** Two instructions of which the first becomes part of the second. */
function optimisePair(one: FlowInstruction, following: FlowInstruction | undefined): void {
  switch (one.op) {
    case Op.STORE_FAST:
      if (following?.op === Op.STORE_FAST && following.argument === one.argument && lineOf(one) === lineOf(following)) {
        one.op = Op.POP_TOP;
        one.argument = 0;
      }
      break;
    case Op.SWAP:
      if (one.argument === 1) setNop(one);
      break;
    case Op.LOAD_GLOBAL:
      if (following?.op === Op.PUSH_NULL && (one.argument & 1) === 0) {
        one.argument |= 1;
        setNop(following);
      }
      break;
    case Op.COMPARE_OP:
      if (following?.op === Op.TO_BOOL) {
        following.op = Op.COMPARE_OP;
        following.argument = one.argument | 1;
        setNop(one);
      }
      break;
    case Op.CONTAINS_OP:
    case Op.IS_OP:
      if (following?.op === Op.TO_BOOL) {
        following.op = one.op;
        following.argument = one.argument;
        setNop(one);
      }
      break;
    case Op.TO_BOOL:
      if (following?.op === Op.TO_BOOL) setNop(one);
      break;
    case Op.UNARY_NOT:
      if (following?.op === Op.TO_BOOL) {
        following.op = Op.UNARY_NOT;
        setNop(one);
      } else if (following?.op === Op.UNARY_NOT) {
        setNop(one);
        setNop(following);
      }
      break;
    default:
      break;
  }
}

/** A constant and what follows it. Returns true if the following instruction is dealt with. */
function optimiseConstant(block: FlowBlock, index: number, argument: number, constants: ConstantTable): boolean {
  const one = block.instructions[index];
  const following = block.instructions[index + 1];
  const value: CodeConstant = constants.values[argument];
  switch (following.op) {
    case Op.POP_JUMP_IF_FALSE:
    case Op.POP_JUMP_IF_TRUE:
      setNop(one);
      if (constantTruth(value) === (following.op === Op.POP_JUMP_IF_TRUE)) following.op = Pseudo.JUMP;
      else setNop(following);
      return false;
    case Op.IS_OP:
      if (value.type === 'None') optimiseIsNone(block, index);
      return false;
    case Op.RETURN_VALUE:
      setNop(one);
      following.op = Op.RETURN_CONST;
      following.argument = argument;
      return true;
    case Op.TO_BOOL:
      setNop(one);
      following.op = Op.LOAD_CONST;
      following.argument = constants.indexOf({ type: 'bool', value: constantTruth(value) });
      return false;
    default:
      return false;
  }
}

/** `x is None` as a condition: POP_JUMP_IF_NONE and POP_JUMP_IF_NOT_NONE. */
function optimiseIsNone(block: FlowBlock, index: number): void {
  const { instructions } = block;
  const test = instructions[index + 1];
  let jump = instructions[index + 2];
  if (jump === undefined) return;
  if (jump.op === Op.TO_BOOL) {
    setNop(jump);
    jump = instructions[index + 3];
    if (jump === undefined) return;
  }
  if (jump.op !== Op.POP_JUMP_IF_TRUE && jump.op !== Op.POP_JUMP_IF_FALSE) return;
  const inverted = (test.argument === 1) !== (jump.op === Op.POP_JUMP_IF_FALSE);
  setNop(instructions[index]);
  setNop(test);
  jump.op = inverted ? Op.POP_JUMP_IF_NOT_NONE : Op.POP_JUMP_IF_NONE;
}

/** A tuple of constants becomes a constant. */
function foldTuple(block: FlowBlock, index: number, count: number, constants: ConstantTable): void {
  const parts = block.instructions.slice(index - count, index);
  if (parts.some((part) => part.op !== Op.LOAD_CONST)) return;
  const items = parts.map((part) => constants.values[part.argument]);
  for (const part of parts) setNop(part);
  const tuple = block.instructions[index];
  tuple.op = Op.LOAD_CONST;
  tuple.argument = constants.indexOf({ type: 'tuple', items });
}
