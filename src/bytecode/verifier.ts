// Checks a code object before anybody trusts it: every path must find the values it pops, and agree with the others
// about the depth of the stack wherever paths meet; indices must be in range; nothing may run off the end. The
// compiler's tests verify all they compile, and code that comes from outside (a file, another thread) can be checked.

import type { CodeObject } from './code.ts';
import { instructionInfo, isJump, popsOf, stackEffect } from './instructions.ts';
import { Op } from './opcodes.ts';

const UNREACHED = -1;

/** What is wrong with a code object; an empty list if nothing is. The code objects in its constants are included. */
export function verifyCode(code: CodeObject): string[] {
  const problems = new Verification(code).run().map((problem) => `${code.qualname}: ${problem}`);
  for (const constant of code.constants) {
    if (constant.type === 'code') problems.push(...verifyCode(constant.code));
  }
  return problems;
}

class Verification {
  private readonly problems: string[] = [];
  private readonly depths: Int32Array;
  private readonly todo: number[] = [];

  constructor(private readonly code: CodeObject) {
    this.depths = new Int32Array(code.instructions.length).fill(UNREACHED);
  }

  run(): string[] {
    this.checkLayout();
    this.checkInstructions();
    if (this.problems.length > 0) return this.problems;
    this.checkExceptionTable();
    if (this.problems.length === 0) this.checkDepths();
    return this.problems;
  }

  private report(index: number, message: string): void {
    const name = Op[this.code.instructions[index] & 0xff] ?? '?';
    this.problems.push(`instruction ${index} (${name}): ${message}`);
  }

  private checkLayout(): void {
    const { code } = this;
    const count = code.instructions.length;
    if (count === 0) this.problems.push('no instructions');
    if (code.positions.length !== count * 4) this.problems.push('positions do not match the instructions');
    if (code.nlocals > code.slotNames.length) this.problems.push('more locals than slots');
    const locals = code.slotNames.slice(0, code.nlocals);
    if (new Set(locals).size !== locals.length) this.problems.push('two locals have the same name');
    if (code.argcount < code.posonlyargcount) this.problems.push('more positional-only parameters than positional');
    const tail = code.slotNames.slice(code.slotNames.length - code.freeNames.length);
    if (tail.join(' ') !== code.freeNames.join(' ')) this.problems.push('the free variables are not the last slots');
    for (const name of code.cellNames) {
      if (!code.slotNames.includes(name)) this.problems.push(`cell ${name} has no slot`);
    }
  }

  private checkInstructions(): void {
    const { code } = this;
    code.instructions.forEach((word, index) => {
      const info = instructionInfo(word & 0xff);
      if (info === undefined) {
        this.report(index, `no such opcode: ${word & 0xff}`);
        return;
      }
      const argument = word >>> 8;
      const limit = this.argumentLimit(info.argument);
      const shift = info.argument === 'global' || info.argument === 'attribute' ? 1 : 0;
      const value = info.argument === 'superAttribute' ? argument >> 2 : argument >> shift;
      if (limit !== null && value >= limit) this.report(index, `${info.argument} ${value} is out of range`);
      if (info.argument === 'none' && argument !== 0) this.report(index, `argument ${argument} where there is none`);
    });
  }

  /** The number of things the argument can name; null if it names nothing. */
  private argumentLimit(kind: string): number | null {
    const { code } = this;
    switch (kind) {
      case 'const':
        return code.constants.length;
      case 'name':
      case 'global':
      case 'attribute':
      case 'superAttribute':
        return code.names.length;
      case 'local':
      case 'cell':
        return code.slotNames.length;
      case 'target':
        return code.instructions.length;
      default:
        return null;
    }
  }

  private checkExceptionTable(): void {
    const count = this.code.instructions.length;
    let previousEnd = 0;
    for (const { start, end, target, depth } of this.code.exceptionTable) {
      const name = `exception table entry ${start}-${end}`;
      if (start >= end || end > count) this.problems.push(`${name} has no extent in the code`);
      if (start < previousEnd) this.problems.push(`${name} overlaps the one before`);
      if (target >= count) this.problems.push(`${name} has no handler`);
      if (depth < 0) this.problems.push(`${name} has a negative depth`);
      previousEnd = end;
    }
  }

  private enter(from: number, index: number, depth: number): void {
    if (index >= this.depths.length) {
      this.report(from, 'control runs off the end');
      return;
    }
    if (depth > this.code.stackSize) this.report(from, `stack depth ${depth} exceeds the stack size`);
    const known = this.depths[index];
    if (known === UNREACHED) {
      this.depths[index] = depth;
      this.todo.push(index);
    } else if (known !== depth) {
      this.report(index, `is reached with stack depth ${known} and ${depth}`);
    }
  }

  private checkDepths(): void {
    this.enter(0, 0, 0);
    this.follow();
    // A handler is reached from the instructions it protects.
    let handled = true;
    const done = new Set<number>();
    while (handled) {
      handled = false;
      this.code.exceptionTable.forEach((entry, number) => {
        if (done.has(number) || !this.anyReached(entry.start, entry.end)) return;
        done.add(number);
        handled = true;
        this.enter(entry.target, entry.target, entry.depth + (entry.pushLasti ? 2 : 1));
        this.follow();
      });
    }
    for (const entry of this.code.exceptionTable) {
      for (let index = entry.start; index < entry.end; index++) {
        if (this.depths[index] !== UNREACHED && this.depths[index] < entry.depth) {
          this.report(index, `has less on the stack than its handler keeps`);
        }
      }
    }
  }

  private anyReached(start: number, end: number): boolean {
    for (let index = start; index < end; index++) if (this.depths[index] !== UNREACHED) return true;
    return false;
  }

  private follow(): void {
    for (let index = this.todo.pop(); index !== undefined; index = this.todo.pop()) {
      const word = this.code.instructions[index];
      const op: Op = word & 0xff;
      const argument = word >>> 8;
      const depth = this.depths[index];
      if (popsOf(op, argument) > depth) {
        this.report(index, `takes ${popsOf(op, argument)} values of ${depth}`);
        return;
      }
      if (isJump(op)) this.enter(index, argument, depth + stackEffect(op, argument, true));
      if (!endsPath(op)) this.enter(index, index + 1, depth + stackEffect(op, argument));
    }
  }
}

function endsPath(op: Op): boolean {
  return (
    op === Op.JUMP_FORWARD ||
    op === Op.JUMP_BACKWARD ||
    op === Op.JUMP_BACKWARD_NO_INTERRUPT ||
    instructionInfo(op)?.endsBlock === true
  );
}
