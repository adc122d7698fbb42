// Finds the loads of local variables that may be unbound, from the entry and from every `del` on. All others can
// skip the check: that is the difference between LOAD_FAST_CHECK and LOAD_FAST.

import { Op } from '../bytecode/opcodes.ts';
import { type FlowBlock, type FlowGraph, type FlowInstruction, isJump } from './flowGraph.ts';
import { Pseudo } from './instructionSequence.ts';

/** Variables beyond these are followed within single blocks only, to keep the time linear. */
const TRACKED = 64;

export function addLocalChecks(graph: FlowGraph, variables: number, parameters: number): void {
  if (variables === 0) return;
  if (variables > TRACKED) checkWithinBlocks(graph);
  new LocalChecks(graph).run(Math.min(variables, TRACKED), parameters);
}

class LocalChecks {
  private readonly todo: FlowBlock[] = [];

  constructor(private readonly graph: FlowGraph) {}

  run(variables: number, parameters: number): void {
    for (const block of this.graph.blocks()) {
      block.visited = false;
      block.unsafeLow = 0;
      block.unsafeHigh = 0;
    }
    let low = 0;
    let high = 0;
    for (let local = parameters; local < variables; local++) {
      if (local < 32) low |= 1 << local;
      else high |= 1 << (local - 32);
    }
    this.spread(this.graph.entry, low, high);
    // A `del` may be anywhere, so each block is scanned at least once.
    for (const block of this.graph.blocks()) this.scan(block);
    for (let block = this.todo.pop(); block !== undefined; block = this.todo.pop()) {
      block.visited = false;
      this.scan(block);
    }
  }

  private spread(block: FlowBlock, low: number, high: number): void {
    const newLow = block.unsafeLow | low;
    const newHigh = block.unsafeHigh | high;
    if (newLow === block.unsafeLow && newHigh === block.unsafeHigh) return;
    block.unsafeLow = newLow;
    block.unsafeHigh = newHigh;
    if (block.visited) return;
    block.visited = true;
    this.todo.push(block);
  }

  private scan(block: FlowBlock): void {
    let low = block.unsafeLow;
    let high = block.unsafeHigh;
    for (const one of block.instructions) {
      if (one.handler !== null) this.spread(one.handler, low, high);
      if (one.argument >= TRACKED) continue;
      const lowBit = one.argument < 32 ? 1 << one.argument : 0;
      const highBit = one.argument < 32 ? 0 : 1 << (one.argument - 32);
      switch (one.op) {
        case Op.DELETE_FAST:
        case Op.LOAD_FAST_AND_CLEAR:
        case Pseudo.STORE_FAST_MAYBE_NULL:
          low |= lowBit;
          high |= highBit;
          break;
        case Op.LOAD_FAST:
          if (low & lowBit || high & highBit) one.op = Op.LOAD_FAST_CHECK;
          low &= ~lowBit;
          high &= ~highBit;
          break;
        case Op.STORE_FAST:
        case Op.LOAD_FAST_CHECK:
          low &= ~lowBit;
          high &= ~highBit;
          break;
        default:
          break;
      }
    }
    if (block.next !== null && block.hasFallthrough) this.spread(block.next, low, high);
    const { last } = block;
    if (last !== undefined && isJump(last.op) && last.target !== null) this.spread(last.target, low, high);
  }
}

function checkWithinBlocks(graph: FlowGraph): void {
  const bound = new Set<number>();
  const check = (one: FlowInstruction): void => {
    if (one.argument < TRACKED) return;
    switch (one.op) {
      case Op.DELETE_FAST:
      case Op.LOAD_FAST_AND_CLEAR:
      case Pseudo.STORE_FAST_MAYBE_NULL:
        bound.delete(one.argument);
        break;
      case Op.STORE_FAST:
        bound.add(one.argument);
        break;
      case Op.LOAD_FAST:
        if (!bound.has(one.argument)) one.op = Op.LOAD_FAST_CHECK;
        bound.add(one.argument);
        break;
      default:
        break;
    }
  };
  for (const block of graph.blocks()) {
    bound.clear();
    block.instructions.forEach(check);
  }
}
