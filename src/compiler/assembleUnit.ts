// From the instructions of a finished unit to its code object: flow graph, passes, slots, and the last step, which
// the assembler in src/bytecode does.

import { type AssemblyInstruction, assemble } from '../bytecode/assembler.ts';
import { type CodeConstant, CodeFlag, type CodeObject } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Span } from '../source/span.ts';
import {
  buildFlowGraph,
  effectOf,
  exitsScope,
  type FlowBlock,
  type FlowGraph,
  hasTarget,
  instruction,
  isUnconditionalJump,
  labelHandlers,
} from './flowGraph.ts';
import { convertPseudoInstructions, directJumps, moveColdBlocks } from './flowLayout.ts';
import { resolveLines } from './flowLines.ts';
import { addLocalChecks } from './flowLocals.ts';
import { optimiseFlowGraph } from './flowOptimise.ts';
import { Pseudo } from './instructionSequence.ts';
import type { Unit } from './unit.ts';

/** Makes the code object of a unit. */
export function assembleUnit(unit: Unit, flags: number, filename: string): CodeObject {
  const graph = buildFlowGraph(unit.sequence);
  labelHandlers(graph);
  optimiseFlowGraph(graph, unit.constants);
  const constants = removeUnusedConstants(graph, unit.constants.values);
  addLocalChecks(graph, unit.variables.size, unit.block.parameterNames.length);
  moveColdBlocks(graph);
  resolveLines(graph);
  computeDepths(graph);
  const slotNames = assignSlots(graph, unit);
  addPrefix(graph, unit, flags, slotNames);
  convertPseudoInstructions(graph);
  directJumps(graph);
  return assemble(
    {
      name: unit.name,
      qualname: unit.qualifiedName,
      filename,
      firstLine: unit.firstLine,
      flags,
      argcount: unit.posonlyargcount + unit.argcount,
      posonlyargcount: unit.posonlyargcount,
      kwonlyargcount: unit.kwonlyargcount,
      constants,
      names: unit.names.names,
      slotNames,
      nlocals: unit.variables.size,
      cellNames: unit.cells.names,
      freeNames: unit.free.names,
    },
    flatten(graph),
  );
}

function usesConstant(op: number): boolean {
  return op === Op.LOAD_CONST || op === Op.RETURN_CONST;
}

/** Folding leaves constants behind that nothing loads. The first one stays: it may be the docstring. */
function removeUnusedConstants(graph: FlowGraph, values: readonly CodeConstant[]): CodeConstant[] {
  const used = new Uint8Array(values.length);
  used[0] = 1;
  for (const block of graph.blocks()) {
    for (const one of block.instructions) if (usesConstant(one.op)) used[one.argument] = 1;
  }
  const kept: CodeConstant[] = [];
  const newIndex = values.map((value, index) => (used[index] === 1 ? kept.push(value) - 1 : -1));
  for (const block of graph.blocks()) {
    for (const one of block.instructions) if (usesConstant(one.op)) one.argument = newIndex[one.argument];
  }
  return kept;
}

/** The stack depth at the start of each block. */
function computeDepths(graph: FlowGraph): void {
  for (const block of graph.blocks()) block.startDepth = -1;
  const todo: FlowBlock[] = [];
  const enter = (block: FlowBlock | null, depth: number): void => {
    if (block === null || block.startDepth >= 0) return;
    block.startDepth = depth;
    todo.push(block);
  };
  enter(graph.entry, 0);
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    let depth = block.startDepth;
    let goesOn = true;
    for (const one of block.instructions) {
      if (hasTarget(one.op)) enter(one.target, depth + effectOf(one, true));
      depth += effectOf(one, false);
      if (isUnconditionalJump(one.op) || exitsScope(one.op)) {
        goesOn = false;
        break;
      }
    }
    if (goesOn) enter(block.next, depth);
  }
}

/** Numbers the slots and puts the numbers into the instructions that use cells. */
function assignSlots(graph: FlowGraph, unit: Unit): string[] {
  const slotNames = unit.variables.names;
  const slotOfCell: number[] = [];
  for (const name of unit.cells.names) {
    // A parameter that is a cell keeps its slot.
    const local = unit.variables.find(name);
    slotOfCell.push(local >= 0 ? local : slotNames.push(name) - 1);
  }
  for (const name of unit.free.names) slotOfCell.push(slotNames.push(name) - 1);
  for (const block of graph.blocks()) {
    for (const one of block.instructions) {
      switch (one.op) {
        case Op.MAKE_CELL:
        case Op.LOAD_DEREF:
        case Op.STORE_DEREF:
        case Op.DELETE_DEREF:
        case Op.LOAD_FROM_DICT_OR_DEREF:
        case Pseudo.LOAD_CLOSURE:
          one.argument = slotOfCell[one.argument];
          break;
        default:
          break;
      }
    }
  }
  return slotNames;
}

/** What a frame does before its RESUME: fill in cells, and become a generator. */
function addPrefix(graph: FlowGraph, unit: Unit, flags: number, slotNames: readonly string[]): void {
  const prefix = [];
  const freeCount = unit.free.size;
  if (freeCount > 0) prefix.push(instruction(Op.COPY_FREE_VARS, freeCount, null));
  const cells = unit.cells.names.map((name) => slotNames.indexOf(name)).sort((left, right) => left - right);
  for (const slot of cells) prefix.push(instruction(Op.MAKE_CELL, slot, null));
  if (flags & CodeFlag.GENERATOR) {
    const { firstLine } = unit;
    const location: Span = { line: firstLine, column: 0, endLine: firstLine, endColumn: 0 };
    prefix.push(instruction(Op.RETURN_GENERATOR, 0, location), instruction(Op.POP_TOP, 0, location));
  }
  graph.entry.instructions.unshift(...prefix);
}

function flatten(graph: FlowGraph): AssemblyInstruction[] {
  const startOf = new Map<FlowBlock, number>();
  let count = 0;
  for (const block of graph.blocks()) {
    startOf.set(block, count);
    count += block.instructions.length;
  }
  const handlerOf = (handler: FlowBlock): AssemblyInstruction['handler'] => ({
    target: startOf.get(handler) ?? 0,
    depth: handler.startDepth - (handler.keepsIndex ? 2 : 1),
    pushLasti: handler.keepsIndex,
  });
  const result: AssemblyInstruction[] = [];
  for (const block of graph.blocks()) {
    for (const one of block.instructions) {
      result.push({
        op: one.op,
        argument: one.target === null ? one.argument : (startOf.get(one.target) ?? 0),
        location: one.location,
        handler: one.handler === null ? null : handlerOf(one.handler),
      });
    }
  }
  return result;
}
