// Fused instructions: short runs of instructions that the interpreter loop executes in one step where the operands are
// plain numbers. They are its private business: the fused program lies in an array of its own beside the real
// instructions, of the same length, so that every jump target stays valid; a fused step counts as the instructions it
// stands for, and near the end of a budget the loop goes back to the real ones. Where the operands are not what a
// fused step is for, it does what its first instruction does, and the next instructions follow one by one.
//
// No step may free an object before its last instruction: finalizers must run at the same place either way.

import { argumentOf, BinaryOp, opcodeOf } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';

/** Numbers of the fused steps; above all opcodes. The argument is that of the first instruction. */
export enum Fused {
  /** LOAD_FAST, LOAD_FAST */
  LOAD_LOAD = 128,
  /** LOAD_FAST, LOAD_CONST */
  LOAD_LOAD_CONST,
  /** LOAD_FAST, LOAD_FAST, BINARY_OP + - *, STORE_FAST */
  ARITHMETIC_STORE,
  /** LOAD_FAST, LOAD_CONST, BINARY_OP + - *, STORE_FAST */
  ARITHMETIC_CONST_STORE,
  /** LOAD_FAST, LOAD_FAST, BINARY_OP + - * */
  ARITHMETIC,
  /** LOAD_FAST, LOAD_CONST, BINARY_OP + - * */
  ARITHMETIC_CONST,
  /** LOAD_FAST, LOAD_FAST, COMPARE_OP (bool), POP_JUMP_IF_FALSE */
  COMPARE_JUMP_LOCALS,
  /** LOAD_FAST, LOAD_CONST, COMPARE_OP (bool), POP_JUMP_IF_FALSE */
  COMPARE_JUMP_CONST,
  /** COMPARE_OP (bool), POP_JUMP_IF_FALSE */
  COMPARE_JUMP,
  /** LOAD_FAST, BINARY_OP + - * */
  ARITHMETIC_TOP,
  /** LOAD_FAST, LOAD_FAST, BINARY_SUBSCR */
  SUBSCRIPT,
  /** LOAD_FAST, LOAD_ATTR (not in method form) */
  LOAD_ATTRIBUTE,
  /** BINARY_OP + - *, STORE_FAST */
  ARITHMETIC_THEN_STORE,
}

/** Instructions that the longest fused step stands for. */
export const LONGEST_FUSION = 4;

function isSimpleArithmetic(word: number | undefined): boolean {
  if (word === undefined || opcodeOf(word) !== Op.BINARY_OP) return false;
  switch (argumentOf(word) as BinaryOp) {
    case BinaryOp.ADD:
    case BinaryOp.INPLACE_ADD:
    case BinaryOp.SUBTRACT:
    case BinaryOp.INPLACE_SUBTRACT:
    case BinaryOp.MULTIPLY:
    case BinaryOp.INPLACE_MULTIPLY:
      return true;
    default:
      return false;
  }
}

function is(word: number | undefined, op: Op): boolean {
  return word !== undefined && opcodeOf(word) === op;
}

function isBoolCompare(word: number | undefined): boolean {
  return is(word, Op.COMPARE_OP) && (argumentOf(word as number) & 1) !== 0;
}

function fusionAt(code: Int32Array, at: number): Fused | null {
  const [first, second, third, fourth] = [code[at], code[at + 1], code[at + 2], code[at + 3]];
  if (isBoolCompare(first)) return is(second, Op.POP_JUMP_IF_FALSE) ? Fused.COMPARE_JUMP : null;
  if (isSimpleArithmetic(first)) return is(second, Op.STORE_FAST) ? Fused.ARITHMETIC_THEN_STORE : null;
  if (!is(first, Op.LOAD_FAST)) return null;
  if (isSimpleArithmetic(second)) return Fused.ARITHMETIC_TOP;
  if (is(second, Op.LOAD_ATTR)) return (argumentOf(second as number) & 1) === 0 ? Fused.LOAD_ATTRIBUTE : null;
  const constant = is(second, Op.LOAD_CONST);
  if (!constant && !is(second, Op.LOAD_FAST)) return null;
  if (isSimpleArithmetic(third)) {
    if (is(fourth, Op.STORE_FAST)) return constant ? Fused.ARITHMETIC_CONST_STORE : Fused.ARITHMETIC_STORE;
    return constant ? Fused.ARITHMETIC_CONST : Fused.ARITHMETIC;
  }
  if (isBoolCompare(third) && is(fourth, Op.POP_JUMP_IF_FALSE)) {
    return constant ? Fused.COMPARE_JUMP_CONST : Fused.COMPARE_JUMP_LOCALS;
  }
  if (!constant && is(third, Op.BINARY_SUBSCR)) return Fused.SUBSCRIPT;
  return constant ? Fused.LOAD_LOAD_CONST : Fused.LOAD_LOAD;
}

/** The program for the loop: a fused step wherever one can begin, else the instruction itself. */
export function fuse(instructions: Int32Array): Int32Array {
  const fused = new Int32Array(instructions);
  for (let at = 0; at < instructions.length; at++) {
    const fusion = fusionAt(instructions, at);
    if (fusion !== null) fused[at] = fusion | (argumentOf(instructions[at] as number) << 8);
  }
  return fused;
}
