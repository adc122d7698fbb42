// The names of the operators, for natives: all that they need to know of the bytecode.

export { BinaryOp, CompareOp } from '../bytecode/code.ts';
