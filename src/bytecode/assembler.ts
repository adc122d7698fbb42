// The last step to a code object: instructions with resolved targets and handlers become the packed arrays, the
// exception table and the stack size. `CodeBuilder` is the same with labels, for code that is written by hand.

import type { CodeConstant, CodeObject, ExceptionTableEntry } from './code.ts';
import { constantKey } from './constants.ts';
import { instructionInfo, isJump, stackEffect } from './instructions.ts';
import { Op } from './opcodes.ts';

/** A place in the source; the same shape as a Span. */
export interface InstructionLocation {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface AssemblyHandler {
  readonly target: number;
  readonly depth: number;
  readonly pushLasti: boolean;
}

export interface AssemblyInstruction {
  readonly op: Op;
  /** For a jump the index of its target. */
  readonly argument: number;
  readonly location: InstructionLocation | null;
  readonly handler: AssemblyHandler | null;
}

/** What a code object has beside its instructions. */
export type CodeMetadata = Omit<CodeObject, 'instructions' | 'positions' | 'stackSize' | 'exceptionTable'>;

/** The largest argument that fits into an instruction word. */
export const MAX_ARGUMENT = 0x7fffff;

/** Makes a code object. */
export function assemble(metadata: CodeMetadata, instructions: readonly AssemblyInstruction[]): CodeObject {
  const words = new Int32Array(instructions.length);
  const positions = new Int32Array(instructions.length * 4);
  instructions.forEach((one, index) => {
    if (one.argument < 0 || one.argument > MAX_ARGUMENT) {
      throw new RangeError(`argument ${one.argument} of instruction ${index} does not fit`);
    }
    words[index] = one.op | (one.argument << 8);
    if (one.location === null) return;
    positions[index * 4] = one.location.line;
    positions[index * 4 + 1] = one.location.column;
    positions[index * 4 + 2] = one.location.endLine;
    positions[index * 4 + 3] = one.location.endColumn;
  });
  const exceptionTable = buildExceptionTable(instructions);
  return {
    ...metadata,
    instructions: words,
    positions,
    exceptionTable,
    stackSize: deepestStack(words, exceptionTable),
  };
}

function buildExceptionTable(instructions: readonly AssemblyInstruction[]): ExceptionTableEntry[] {
  const table: ExceptionTableEntry[] = [];
  let start = 0;
  let current: AssemblyHandler | null = null;
  const same = (one: AssemblyHandler | null, other: AssemblyHandler | null): boolean =>
    one === other || (one !== null && other !== null && one.target === other.target);
  const close = (end: number): void => {
    if (current !== null && end > start) table.push({ start, end, ...current });
  };
  instructions.forEach((one, index) => {
    if (same(one.handler, current)) return;
    close(index);
    start = index;
    current = one.handler;
  });
  close(instructions.length);
  return table;
}

/** Follows all paths from the start and from the handlers. */
function deepestStack(words: Int32Array, exceptionTable: readonly ExceptionTableEntry[]): number {
  const depths = new Int32Array(words.length).fill(-1);
  const todo: number[] = [];
  let deepest = 0;
  const enter = (index: number, depth: number): void => {
    deepest = Math.max(deepest, depth);
    if (index >= words.length || depths[index] >= 0) return;
    depths[index] = Math.max(depth, 0);
    todo.push(index);
  };
  enter(0, 0);
  for (const entry of exceptionTable) enter(entry.target, entry.depth + (entry.pushLasti ? 2 : 1));
  for (let index = todo.pop(); index !== undefined; index = todo.pop()) {
    const op = (words[index] & 0xff) as Op;
    const argument = words[index] >>> 8;
    const depth = depths[index];
    if (isJump(op)) enter(argument, depth + stackEffect(op, argument, true));
    if (!endsPath(op)) enter(index + 1, depth + stackEffect(op, argument));
  }
  return deepest;
}

function endsPath(op: Op): boolean {
  const info = instructionInfo(op);
  return info?.endsBlock === true || (info?.argument === 'target' && isUnconditional(op));
}

function isUnconditional(op: Op): boolean {
  return op === Op.JUMP_FORWARD || op === Op.JUMP_BACKWARD || op === Op.JUMP_BACKWARD_NO_INTERRUPT;
}

/** A place in a CodeBuilder. */
export class CodeLabel {
  index = -1;
}

/** Writes code by hand, with labels and protected regions. */
export class CodeBuilder {
  readonly constants: CodeConstant[] = [];
  readonly names: string[] = [];
  private readonly items: {
    op: Op;
    argument: number;
    target: CodeLabel | null;
    location: InstructionLocation | null;
  }[] = [];
  private readonly regions: { start: CodeLabel; end: CodeLabel; handler: CodeLabel; depth: number; lasti: boolean }[] =
    [];
  /** The place of the instructions that follow. */
  location: InstructionLocation | null = null;

  emit(op: Op, argument = 0): this {
    this.items.push({ op, argument, target: null, location: this.location });
    return this;
  }

  jump(op: Op, target: CodeLabel): this {
    this.items.push({ op, argument: 0, target, location: this.location });
    return this;
  }

  mark(label: CodeLabel): this {
    label.index = this.items.length;
    return this;
  }

  /** Exceptions between the labels go to `handler`, with the stack cut to `depth`. */
  protect(start: CodeLabel, end: CodeLabel, handler: CodeLabel, depth: number, lasti = false): this {
    this.regions.push({ start, end, handler, depth, lasti });
    return this;
  }

  /** The index of a constant. */
  constant(value: CodeConstant): number {
    const key = constantKey(value);
    const known = this.constants.findIndex((candidate) => constantKey(candidate) === key);
    return known >= 0 ? known : this.constants.push(value) - 1;
  }

  /** The index of a name. */
  name(name: string): number {
    const known = this.names.indexOf(name);
    return known >= 0 ? known : this.names.push(name) - 1;
  }

  build(metadata: Partial<CodeMetadata> = {}): CodeObject {
    const handlers: (AssemblyHandler | null)[] = this.items.map(() => null);
    for (const region of this.regions) {
      const handler = { target: region.handler.index, depth: region.depth, pushLasti: region.lasti };
      for (let index = region.start.index; index < region.end.index; index++) handlers[index] = handler;
    }
    return assemble(
      {
        name: '<code>',
        qualname: '<code>',
        filename: '<code>',
        firstLine: 1,
        flags: 0,
        argcount: 0,
        posonlyargcount: 0,
        kwonlyargcount: 0,
        slotNames: [],
        nlocals: 0,
        cellNames: [],
        freeNames: [],
        constants: this.constants,
        names: this.names,
        ...metadata,
      },
      this.items.map((item, index) => ({
        op: item.op,
        argument: item.target === null ? item.argument : item.target.index,
        location: item.location,
        handler: handlers[index],
      })),
    );
  }
}
