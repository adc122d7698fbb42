// A regular expression as instructions for the backtracking matcher: a flat array of numbers, so that matching needs no
// recursion and can count its steps. Compiled from the syntax tree.

import { CharSet, caseVariants } from './charSet.ts';
import { Flag, type Node, type Place, type RepeatNode, type SetItem, type Width, widthOf } from './nodes.ts';
import type { ParsedPattern } from './parse.ts';

/** Operations; the operands follow in the array. */
export const Op = {
  /** code */
  CHAR: 0,
  /** index of a set */
  SET: 1,
  ANY: 2,
  /** place, isAscii */
  PLACE: 3,
  /** first choice, second choice */
  SPLIT: 4,
  /** target */
  JUMP: 5,
  /** slot */
  SAVE: 6,
  /** set (or -1 for any, or -2 - code), least, most (-1: no limit), isLazy */
  REPEAT_ONE: 7,
  /** register */
  LOOP_START: 8,
  /** register, least, most (-1: no limit), isLazy, body, exit */
  LOOP: 9,
  /** register */
  CUT_START: 10,
  /** register */
  CUT: 11,
  /** register */
  LOOK_START: 12,
  /** register: like CUT, and back to where the look-around began */
  LOOK_END: 13,
  /** register, where to go on if the body does not match */
  NOT_START: 14,
  /** register */
  NOT_END: 15,
  /** characters: steps back, or fails at the start of the text */
  BACK: 16,
  /** group, flags: 1 ignores case, 2 for ASCII only */
  REFERENCE: 17,
  /** group, where to go if it has not matched */
  IF_GROUP: 18,
  FAIL: 19,
  MATCH: 20,
} as const;

export const PLACES: readonly Place[] = ['lineStart', 'lineEnd', 'textStart', 'textEnd', 'boundary', 'notBoundary'];
/** Added to a place's number where MULTILINE is in force. */
export const MULTILINE_PLACE = 8;

export interface Program {
  readonly code: Int32Array;
  readonly sets: readonly CharSet[];
  /** Slots 0 and 1 of every group, then the registers of loops and cuts. */
  readonly slots: number;
  readonly groupCount: number;
}

/** Compiles a pattern for the matcher. */
export function compileProgram(pattern: ParsedPattern): Program {
  const compiler = new ProgramCompiler((pattern.groupCount + 1) * 2);
  compiler.compile(pattern.body);
  compiler.emit(Op.MATCH);
  return {
    code: Int32Array.from(compiler.code),
    sets: compiler.sets,
    slots: compiler.slots,
    groupCount: pattern.groupCount,
  };
}

class ProgramCompiler {
  readonly code: number[] = [];
  readonly sets: CharSet[] = [];
  /** The widths of the groups compiled so far, which are those a look-behind may refer to. */
  private readonly groupWidths = new Map<number, Width>();

  constructor(public slots: number) {}

  emit(...values: number[]): void {
    this.code.push(...values);
  }

  /** Two numbers that are restored on backtracking. */
  private register(): number {
    this.slots += 2;
    return this.slots - 2;
  }

  private addSet(items: readonly SetItem[], negated: boolean, flags: number): number {
    this.sets.push(new CharSet({ kind: 'set', negated, items, flags }));
    return this.sets.length - 1;
  }

  compile(node: Node): void {
    switch (node.kind) {
      case 'literal':
      case 'any':
      case 'set':
        this.compileOne(node);
        return;
      case 'place':
        this.compilePlace(node.place, node.flags);
        return;
      case 'sequence':
        for (const item of node.items) this.compile(item);
        return;
      case 'branch':
        this.compileBranch(node.options);
        return;
      case 'group':
        if (node.index > 0) this.emit(Op.SAVE, node.index * 2);
        this.compile(node.body);
        if (node.index > 0) {
          this.emit(Op.SAVE, node.index * 2 + 1);
          this.groupWidths.set(node.index, widthOf(node.body, this.groupWidths));
        }
        return;
      case 'atomic':
        this.compileAtomic(() => this.compile(node.body));
        return;
      case 'look':
        this.compileLook(node.ahead, node.negated, node.body);
        return;
      case 'reference': {
        const ignores = node.flags & Flag.IGNORECASE ? 1 : 0;
        this.emit(Op.REFERENCE, node.group, ignores + (node.flags & Flag.ASCII ? 2 : 0));
        return;
      }
      case 'conditional':
        this.compileConditional(node.group, node.yes, node.no);
        return;
      case 'repeat':
        if (node.mode === 'possessive') this.compileAtomic(() => this.compileRepeat(node));
        else this.compileRepeat(node);
        return;
      case 'failure':
        this.emit(Op.FAIL);
        return;
    }
  }

  /** What matches one character: -1 for any, -2 - code for one character, else a set. */
  private one(node: Node & { kind: 'literal' | 'any' | 'set' }): number {
    if (node.kind === 'set') return this.addSet(node.items, node.negated, node.flags);
    if (node.kind === 'any') {
      if (node.flags & Flag.DOTALL) return -1;
      return this.addSet([{ kind: 'range', from: 10, to: 10 }], true, 0);
    }
    if ((node.flags & Flag.IGNORECASE) === 0) return -2 - node.code;
    const variants = caseVariants(node.code, (node.flags & Flag.ASCII) !== 0);
    if (variants.length === 1) return -2 - node.code;
    const items = variants.map((code) => ({ kind: 'range', from: code, to: code }) as const);
    return this.addSet(items, false, 0);
  }

  private compileOne(node: Node & { kind: 'literal' | 'any' | 'set' }): void {
    const one = this.one(node);
    if (one === -1) this.emit(Op.ANY);
    else if (one < 0) this.emit(Op.CHAR, -2 - one);
    else this.emit(Op.SET, one);
  }

  private compilePlace(place: Place, flags: number): void {
    const multiline = flags & Flag.MULTILINE ? MULTILINE_PLACE : 0;
    this.emit(Op.PLACE, PLACES.indexOf(place) + multiline, flags & Flag.ASCII ? 1 : 0);
  }

  private compileBranch(options: readonly Node[]): void {
    const ends: number[] = [];
    options.forEach((option, i) => {
      if (i === options.length - 1) {
        this.compile(option);
        return;
      }
      const split = this.code.length;
      this.emit(Op.SPLIT, split + 3, 0);
      this.compile(option);
      ends.push(this.code.length + 1);
      this.emit(Op.JUMP, 0);
      this.code[split + 2] = this.code.length;
    });
    for (const end of ends) this.code[end] = this.code.length;
  }

  private compileAtomic(body: () => void): void {
    const register = this.register();
    this.emit(Op.CUT_START, register);
    body();
    this.emit(Op.CUT, register);
  }

  private compileLook(ahead: boolean, negated: boolean, body: Node): void {
    const register = this.register();
    const start = this.code.length;
    if (negated) this.emit(Op.NOT_START, register, 0);
    else this.emit(Op.LOOK_START, register);
    if (!ahead) this.emit(Op.BACK, this.fixedWidth(body));
    this.compile(body);
    this.emit(negated ? Op.NOT_END : Op.LOOK_END, register);
    if (negated) this.code[start + 2] = this.code.length;
  }

  /** The parser has checked that the width is fixed; of referenced groups, too. */
  private fixedWidth(body: Node): number {
    return widthOf(body, this.groupWidths).least;
  }

  private compileConditional(group: number, yes: Node, no: Node): void {
    const start = this.code.length;
    this.emit(Op.IF_GROUP, group, 0);
    this.compile(yes);
    this.emit(Op.JUMP, 0);
    this.code[start + 2] = this.code.length;
    const jump = this.code.length - 1;
    this.compile(no);
    this.code[jump] = this.code.length;
  }

  private compileRepeat({ least, most, mode, body }: RepeatNode): void {
    const limit = most === Number.POSITIVE_INFINITY ? -1 : most;
    const isLazy = mode === 'lazy' ? 1 : 0;
    if (body.kind === 'literal' || body.kind === 'any' || body.kind === 'set') {
      this.emit(Op.REPEAT_ONE, this.one(body), least, limit, isLazy);
      return;
    }
    const register = this.register();
    this.emit(Op.LOOP_START, register);
    const loop = this.code.length;
    this.emit(Op.LOOP, register, least, limit, isLazy, loop + 7, 0);
    this.compile(body);
    this.emit(Op.JUMP, loop);
    this.code[loop + 6] = this.code.length;
  }
}
