// Arithmetic on constants at compile time. Only what is certain and small is folded: CPython's limits are kept (a
// constant must not blow up the code object), errors are left for run time, and so is everything whose result this
// compiler cannot compute exactly (complex numbers, floats made of huge ints).

import type { CodeConstant } from '../bytecode/code.ts';
import type { BinaryOperator } from '../parser/ast.ts';

const MAX_INT_BITS = 128;
const MAX_COLLECTION_SIZE = 256;
const MAX_STRING_SIZE = 4096;
const MAX_TOTAL_ITEMS = 1024;

/** An int constant; a number while that is exact. */
export function intConstant(value: bigint | number): CodeConstant {
  const big = BigInt(value);
  const fits = big >= BigInt(Number.MIN_SAFE_INTEGER) && big <= BigInt(Number.MAX_SAFE_INTEGER);
  return { type: 'int', value: fits ? Number(big) : big };
}

/** The value of an int or bool constant, null for any other. */
export function asInt(constant: CodeConstant): bigint | null {
  if (constant.type === 'int') return BigInt(constant.value);
  if (constant.type === 'bool') return constant.value ? 1n : 0n;
  return null;
}

function asFloat(constant: CodeConstant): number | null {
  if (constant.type === 'float') return constant.value;
  if (constant.type === 'int') return typeof constant.value === 'number' ? constant.value : null;
  if (constant.type === 'bool') return constant.value ? 1 : 0;
  return null;
}

function bits(value: bigint): number {
  const magnitude = value < 0n ? -value : value;
  return magnitude === 0n ? 0 : magnitude.toString(2).length;
}

function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient;
}

function foldInts(op: BinaryOperator, left: bigint, right: bigint): CodeConstant | null {
  switch (op) {
    case 'Add':
      return intConstant(left + right);
    case 'Sub':
      return intConstant(left - right);
    case 'Mult':
      if (left !== 0n && right !== 0n && bits(left) + bits(right) > MAX_INT_BITS) return null;
      return intConstant(left * right);
    case 'Div': {
      if (right === 0n) return null;
      const exact = bits(left) <= 53 && bits(right) <= 53;
      return exact ? { type: 'float', value: Number(left) / Number(right) } : null;
    }
    case 'FloorDiv':
      return right === 0n ? null : intConstant(floorDivide(left, right));
    case 'Mod':
      return right === 0n ? null : intConstant(left - floorDivide(left, right) * right);
    case 'Pow':
      if (right < 0n) {
        if (left === 0n) return null;
        return bits(left) <= 53 && bits(right) <= 53 ? { type: 'float', value: Number(left) ** Number(right) } : null;
      }
      if (left !== 0n && right > 0n) {
        if (right > BigInt(MAX_INT_BITS) || bits(left) > Math.floor(MAX_INT_BITS / Number(right))) return null;
      }
      return intConstant(left ** right);
    case 'LShift':
      if (right < 0n) return null;
      if (left !== 0n && right !== 0n && (right > BigInt(MAX_INT_BITS) || bits(left) > MAX_INT_BITS - Number(right))) {
        return null;
      }
      return intConstant(left === 0n ? 0n : left << right);
    case 'RShift':
      if (right < 0n) return null;
      if (right > 100_000n) return intConstant(left < 0n ? -1n : 0n);
      return intConstant(left >> right);
    case 'BitOr':
      return intConstant(left | right);
    case 'BitXor':
      return intConstant(left ^ right);
    case 'BitAnd':
      return intConstant(left & right);
    case 'MatMult':
      return null;
  }
}

function foldBools(op: BinaryOperator, left: boolean, right: boolean): CodeConstant | null {
  if (op === 'BitOr') return { type: 'bool', value: left || right };
  if (op === 'BitAnd') return { type: 'bool', value: left && right };
  if (op === 'BitXor') return { type: 'bool', value: left !== right };
  return null;
}

/** Python's `%` on floats: the result has the sign of the divisor. */
function floatModulo(left: number, right: number): number {
  const remainder = left % right;
  if (remainder === 0) return right < 0 ? -0 : 0;
  return remainder < 0 !== right < 0 ? remainder + right : remainder;
}

function floatFloorDivide(left: number, right: number): number {
  const modulo = floatModulo(left, right);
  const quotient = (left - modulo) / right;
  if (quotient === 0) return left / right < 0 || Object.is(left / right, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

function foldFloats(op: BinaryOperator, left: number, right: number): CodeConstant | null {
  let value: number;
  switch (op) {
    case 'Add':
      value = left + right;
      break;
    case 'Sub':
      value = left - right;
      break;
    case 'Mult':
      value = left * right;
      break;
    case 'Div':
      if (right === 0) return null;
      value = left / right;
      break;
    case 'FloorDiv':
      if (right === 0) return null;
      value = floatFloorDivide(left, right);
      break;
    case 'Mod':
      if (right === 0) return null;
      value = floatModulo(left, right);
      break;
    case 'Pow':
      if ((left === 0 && right < 0) || (left < 0 && !Number.isInteger(right))) return null;
      if (Math.abs(left) === 1 && !Number.isFinite(right)) return { type: 'float', value: 1 };
      value = left ** right;
      if (!Number.isFinite(value) && Number.isFinite(left) && Number.isFinite(right)) return null;
      break;
    default:
      return null;
  }
  return { type: 'float', value };
}

function codePointCount(text: string): number {
  let count = 0;
  for (const _character of text) count += 1;
  return count;
}

/** Whether `times` copies of a tuple stay below the limit on all items together. */
function withinTotal(items: readonly CodeConstant[], limit: number): number {
  let left = limit - items.length;
  for (const item of items) {
    if (left < 0) return left;
    if (item.type === 'tuple' || item.type === 'frozenset') left = withinTotal(item.items, left);
  }
  return left;
}

function repeat(sequence: CodeConstant, times: bigint): CodeConstant | null {
  if (sequence.type === 'str' || sequence.type === 'bytes') {
    const size = sequence.type === 'str' ? codePointCount(sequence.value) : sequence.value.length;
    if (size > 0 && (times < 0n || times > BigInt(Math.floor(MAX_STRING_SIZE / size)))) return null;
    const count = size === 0 ? 0 : Number(times);
    if (sequence.type === 'str') return { type: 'str', value: sequence.value.repeat(count) };
    const bytes = new Uint8Array(size * count);
    for (let index = 0; index < count; index++) bytes.set(sequence.value, index * size);
    return { type: 'bytes', value: bytes };
  }
  if (sequence.type === 'tuple') {
    const size = sequence.items.length;
    if (size > 0 && (times < 0n || times > BigInt(Math.floor(MAX_COLLECTION_SIZE / size)))) return null;
    const count = size === 0 ? 0 : Number(times);
    if (count > 0 && withinTotal(sequence.items, Math.floor(MAX_TOTAL_ITEMS / count)) < 0) return null;
    const items: CodeConstant[] = [];
    for (let index = 0; index < count; index++) items.push(...sequence.items);
    return { type: 'tuple', items };
  }
  return null;
}

function concatenate(left: CodeConstant, right: CodeConstant): CodeConstant | null {
  if (left.type === 'str' && right.type === 'str') return { type: 'str', value: left.value + right.value };
  if (left.type === 'tuple' && right.type === 'tuple') {
    return { type: 'tuple', items: [...left.items, ...right.items] };
  }
  if (left.type === 'bytes' && right.type === 'bytes') {
    const bytes = new Uint8Array(left.value.length + right.value.length);
    bytes.set(left.value);
    bytes.set(right.value, left.value.length);
    return { type: 'bytes', value: bytes };
  }
  return null;
}

/** The value of an operator on two constants, null where it is left to run time. */
export function foldBinary(op: BinaryOperator, left: CodeConstant, right: CodeConstant): CodeConstant | null {
  if (left.type === 'bool' && right.type === 'bool') {
    const folded = foldBools(op, left.value, right.value);
    if (folded !== null) return folded;
  }
  const leftInt = asInt(left);
  const rightInt = asInt(right);
  if (leftInt !== null && rightInt !== null) return foldInts(op, leftInt, rightInt);
  const leftFloat = asFloat(left);
  const rightFloat = asFloat(right);
  if (leftFloat !== null && rightFloat !== null) return foldFloats(op, leftFloat, rightFloat);
  if (op === 'Add') return concatenate(left, right);
  if (op === 'Mult') {
    if (rightInt !== null) return repeat(left, rightInt);
    if (leftInt !== null) return repeat(right, leftInt);
  }
  return null;
}

/** The value of a unary operator (other than `not`) on a constant, null where it is left to run time. */
export function foldUnary(op: 'Invert' | 'UAdd' | 'USub', operand: CodeConstant): CodeConstant | null {
  const int = asInt(operand);
  if (int !== null) {
    if (op === 'Invert') return intConstant(~int);
    return intConstant(op === 'USub' ? -int : int);
  }
  if (operand.type === 'float' && op !== 'Invert') {
    return { type: 'float', value: op === 'USub' ? -operand.value : operand.value };
  }
  return null;
}

/** The value of `constant[index]`, null where it is left to run time. */
export function foldSubscript(value: CodeConstant, index: CodeConstant): CodeConstant | null {
  const at = asInt(index);
  if (at === null) return null;
  const pick = <T>(items: ArrayLike<T>): T | undefined => {
    const position = at < 0n ? at + BigInt(items.length) : at;
    return position < 0n || position >= BigInt(items.length) ? undefined : items[Number(position)];
  };
  if (value.type === 'tuple') return pick(value.items) ?? null;
  if (value.type === 'str') {
    const character = pick(Array.from(value.value));
    return character === undefined ? null : { type: 'str', value: character };
  }
  if (value.type === 'bytes') {
    const byte = pick(value.value);
    return byte === undefined ? null : { type: 'int', value: byte };
  }
  return null;
}
