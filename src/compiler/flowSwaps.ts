// SWAPs: a run of them is replaced by the shortest run with the same effect, and where the values swapped are only
// stored or dropped next, the stores are exchanged instead.

import { Op } from '../bytecode/opcodes.ts';
import { type FlowBlock, type FlowInstruction, setNop } from './flowGraph.ts';
import { Pseudo } from './instructionSequence.ts';

export function optimiseSwaps(block: FlowBlock): void {
  for (let index = 0; index < block.instructions.length; index++) {
    if (block.instructions[index].op !== Op.SWAP) continue;
    index = shortenRun(block.instructions, index);
    exchangeStores(block.instructions, index);
  }
}

/** Rewrites the run of SWAPs that starts at `start`; returns the index of its last instruction. */
function shortenRun(instructions: FlowInstruction[], start: number): number {
  let end = start + 1;
  let depth = instructions[start].argument;
  let more = false;
  for (; end < instructions.length; end++) {
    const one = instructions[end];
    if (one.op === Op.SWAP) {
      depth = Math.max(depth, one.argument);
      more = true;
    } else if (one.op !== Op.NOP) {
      break;
    }
  }
  if (!more) return start;
  const stack = Array.from({ length: depth }, (_unused, position) => position);
  for (let index = start; index < end; index++) {
    const { op, argument } = instructions[index];
    if (op === Op.SWAP) [stack[0], stack[argument - 1]] = [stack[argument - 1], stack[0]];
  }
  writePermutation(instructions, start, end, stack);
  return end - 1;
}

/** Writes a permutation as SWAPs, cycle by cycle, from the end of the run; the rest of the run becomes NOPs. */
function writePermutation(instructions: FlowInstruction[], start: number, end: number, stack: number[]): void {
  const VISITED = -1;
  let write = end - 1;
  for (let first = 0; first < stack.length; first++) {
    if (stack[first] === VISITED || stack[first] === first) continue;
    let position = first;
    for (;;) {
      if (position > 0) {
        instructions[write].op = Op.SWAP;
        instructions[write].argument = position + 1;
        write -= 1;
      }
      if (stack[position] === VISITED) break;
      const next = stack[position];
      stack[position] = VISITED;
      position = next;
    }
  }
  for (; write >= start; write--) setNop(instructions[write]);
}

function isSwappable(op: number): boolean {
  return op === Op.STORE_FAST || op === Pseudo.STORE_FAST_MAYBE_NULL || op === Op.POP_TOP;
}

function storesTo(one: FlowInstruction): number {
  return one.op === Op.POP_TOP ? -1 : one.argument;
}

/** The next store or drop after `index`; on another line (if `line` is given) it does not count. */
function nextSwappable(instructions: FlowInstruction[], index: number, line: number | null): number {
  for (let at = index + 1; at < instructions.length; at++) {
    const one = instructions[at];
    if (line !== null && line >= 0 && (one.location?.line ?? -1) !== line) return -1;
    if (one.op === Op.NOP) continue;
    return isSwappable(one.op) ? at : -1;
  }
  return -1;
}

/** Resolves SWAPs at and before `end` by exchanging the stores after them. */
function exchangeStores(instructions: FlowInstruction[], end: number): void {
  for (let index = end; index >= 0; index--) {
    const swap = instructions[index];
    if (swap.op !== Op.SWAP) {
      if (swap.op === Op.NOP || isSwappable(swap.op)) continue;
      return;
    }
    const first = nextSwappable(instructions, index, null);
    if (first < 0) return;
    const line = instructions[first].location?.line ?? -1;
    let second = first;
    for (let count = swap.argument - 1; count > 0; count--) {
      second = nextSwappable(instructions, second, line);
      if (second < 0) return;
    }
    if (!mayExchange(instructions, first, second)) return;
    setNop(swap);
    [instructions[first], instructions[second]] = [instructions[second], instructions[first]];
  }
}

/** Not if both store to the same place, or one of them to the place of a store between. */
function mayExchange(instructions: FlowInstruction[], first: number, second: number): boolean {
  const one = storesTo(instructions[first]);
  const other = storesTo(instructions[second]);
  if (one < 0 && other < 0) return true;
  if (one === other) return false;
  for (let index = first + 1; index < second; index++) {
    const between = storesTo(instructions[index]);
    if (between >= 0 && (between === one || between === other)) return false;
  }
  return true;
}
