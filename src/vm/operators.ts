// Binary and unary operators on any two values. The interpreter loop has the commonest cases of ints and floats
// inline; here is the whole meaning: numbers at once, all else through the special methods.

import { BinaryOp, CompareOp } from '../bytecode/code.ts';
import { isList, isTuple } from '../objects/collections.ts';
import { floatDivide, floatFloorDivide, floatModulo } from '../objects/numbers/float.ts';
import { add, floorDivide, modulo, multiply, negate, power, subtract } from '../objects/numbers/int.ts';
import { bitAnd, bitOr, bitXor, invert, leftShift, rightShift } from '../objects/numbers/intBits.ts';
import { toFloat, trueDivide } from '../objects/numbers/intFloat.ts';
import { hasLayout, type Int, isObject, PyFloat, type Value } from '../objects/object.ts';
import { STR_LAYOUT } from '../objects/primitives.ts';
import { raise } from '../objects/raise.ts';
import { type PyType, typeOf } from '../objects/type.ts';
import type { VM } from './machine.ts';
import { callSpecial, tryAttempts } from './protocols.ts';
import type { Outcome } from './request.ts';

/** Natives name operators by these; they know nothing else of bytecode. */
export { BinaryOp, CompareOp };

const METHODS: readonly string[] = [
  'add',
  'and',
  'floordiv',
  'lshift',
  'matmul',
  'mul',
  'mod',
  'or',
  'pow',
  'rshift',
  'sub',
  'truediv',
  'xor',
];

const SYMBOLS: readonly string[] = ['+', '&', '//', '<<', '@', '*', '%', '|', '** or pow()', '>>', '-', '/', '^'];
const INPLACE_SYMBOLS: readonly string[] = [
  '+=',
  '&=',
  '//=',
  '<<=',
  '@=',
  '*=',
  '%=',
  '|=',
  '**=',
  '>>=',
  '-=',
  '/=',
  '^=',
];

const FORWARD = METHODS.map((name) => `__${name}__`);
const REFLECTED = METHODS.map((name) => `__r${name}__`);
const INPLACE = METHODS.map((name) => `__i${name}__`);

/** `a op b`, `a op= b` */
export function binaryOperation(vm: VM, a: Value, b: Value, op: BinaryOp): Outcome {
  const inplace = op >= BinaryOp.INPLACE_ADD;
  const plain = (inplace ? op - BinaryOp.INPLACE_ADD : op) as BinaryOp;
  if (typeof a === 'string' && typeof b === 'string') {
    if (plain === BinaryOp.ADD) {
      vm.checkSize((a.length + b.length) * 2);
      return a + b;
    }
  } else {
    const result = arithmetic(a, b, plain);
    if (result !== undefined) return result;
  }
  return bySpecialMethods(vm, a, b, plain, inplace);
}

/** Ints, bools and floats: everything that needs no method. undefined: not such a pair. */
function arithmetic(a: Value, b: Value, op: BinaryOp): Value | undefined {
  const intA = plainInt(a);
  const intB = plainInt(b);
  if (intA !== undefined && intB !== undefined) {
    if (typeof a === 'boolean' && typeof b === 'boolean') {
      if (op === BinaryOp.AND) return a && b;
      if (op === BinaryOp.OR) return a || b;
      if (op === BinaryOp.XOR) return a !== b;
    }
    return intArithmetic(intA, intB, op);
  }
  if (a instanceof PyFloat) {
    if (b instanceof PyFloat) return floatArithmetic(a.value, b.value, op);
    if (intB !== undefined) return floatArithmetic(a.value, toFloat(intB), op);
  } else if (intA !== undefined && b instanceof PyFloat) return floatArithmetic(toFloat(intA), b.value, op);
  return undefined;
}

function plainInt(value: Value): Int | undefined {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    default:
      return undefined;
  }
}

/** An operator on two ints; a float for true division and negative powers; undefined for `@`. */
export function intArithmetic(a: Int, b: Int, op: BinaryOp): Value | undefined {
  switch (op) {
    case BinaryOp.ADD:
      return add(a, b);
    case BinaryOp.SUBTRACT:
      return subtract(a, b);
    case BinaryOp.MULTIPLY:
      return multiply(a, b);
    case BinaryOp.FLOOR_DIVIDE:
      return floorDivide(a, b);
    case BinaryOp.REMAINDER:
      return modulo(a, b);
    case BinaryOp.TRUE_DIVIDE:
      return new PyFloat(trueDivide(a, b));
    case BinaryOp.POWER:
      return b < 0 ? undefined : power(a, b);
    case BinaryOp.AND:
      return bitAnd(a, b);
    case BinaryOp.OR:
      return bitOr(a, b);
    case BinaryOp.XOR:
      return bitXor(a, b);
    case BinaryOp.LSHIFT:
      return leftShift(a, b);
    case BinaryOp.RSHIFT:
      return rightShift(a, b);
    default:
      return undefined;
  }
}

/** An operator on two floats; undefined where there is none, or where power needs the slow way. */
function floatArithmetic(a: number, b: number, op: BinaryOp): Value | undefined {
  switch (op) {
    case BinaryOp.ADD:
      return new PyFloat(a + b);
    case BinaryOp.SUBTRACT:
      return new PyFloat(a - b);
    case BinaryOp.MULTIPLY:
      return new PyFloat(a * b);
    case BinaryOp.TRUE_DIVIDE:
      return new PyFloat(floatDivide(a, b));
    case BinaryOp.FLOOR_DIVIDE:
      return new PyFloat(floatFloorDivide(a, b));
    case BinaryOp.REMAINDER:
      return new PyFloat(floatModulo(a, b));
    default:
      return undefined;
  }
}

/** Sequences concatenate and repeat only after the other operand had its say, as in CPython. */
export function isSequence(value: Value): boolean {
  return (
    typeof value === 'string' || isList(value) || isTuple(value) || hasLayout(value, STR_LAYOUT) || isBytesLike(value)
  );
}

/** Builtin types, other than the sequences, that CPython gives sequence slots. */
const WITH_SEQUENCE_SLOTS: ReadonlySet<string> = new Set([
  'dict',
  'dict_items',
  'dict_keys',
  'dict_values',
  'frozenset',
  'mappingproxy',
  'memoryview',
  'range',
  'set',
]);

/**
 * Whether CPython's type has sequence slots, filled or not, as every class of a program does. It shows in messages,
 * and in `a *= sequence`, where such an `a` is not multiplied from the right.
 */
export function hasSequenceSlots(type: PyType): boolean {
  return !type.isStatic || WITH_SEQUENCE_SLOTS.has(type.name);
}

function isBytesLike(value: Value): boolean {
  return isObject(value) && (value.type.layout.name === 'bytes' || value.type.layout.name === 'bytearray');
}

function bySpecialMethods(vm: VM, a: Value, b: Value, op: BinaryOp, inplace: boolean): Outcome {
  const typeA = typeOf(a);
  const typeB = typeOf(b);
  const attempts: [Value, Value, Value][] = [];
  if (inplace) {
    const method = typeA.lookup(INPLACE[op] as string);
    if (method !== undefined) attempts.push([method, a, b]);
  }
  const forward = typeA.lookup(FORWARD[op] as string);
  const reflected =
    typeA === typeB || (inplace && op === BinaryOp.MULTIPLY && isSequence(b) && hasSequenceSlots(typeA))
      ? undefined
      : typeB.lookup(REFLECTED[op] as string);
  const reflectedFirst =
    reflected !== undefined &&
    ((typeB.isSubtypeOf(typeA) && reflected !== typeA.lookup(REFLECTED[op] as string)) ||
      (isSequence(a) && !isSequence(b) && !typeB.isStatic));
  if (reflectedFirst) attempts.push([reflected, b, a]);
  if (forward !== undefined) attempts.push([forward, a, b]);
  if (reflected !== undefined && !reflectedFirst) attempts.push([reflected, b, a]);
  return tryAttempts(vm, attempts, 0, () => {
    const symbol = inplace ? INPLACE_SYMBOLS[op] : SYMBOLS[op];
    throw raise('TypeError', `unsupported operand type(s) for ${symbol}: '${typeA.name}' and '${typeB.name}'`);
  });
}

/** `-value` */
export function negative(vm: VM, value: Value): Outcome {
  if (typeof value === 'number' || typeof value === 'bigint') return negate(value);
  if (value instanceof PyFloat) return new PyFloat(-value.value);
  return unary(vm, value, '__neg__', '-');
}

/** `+value` */
export function positive(vm: VM, value: Value): Outcome {
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof PyFloat) return value;
  return unary(vm, value, '__pos__', '+');
}

/** `~value` */
export function inverted(vm: VM, value: Value): Outcome {
  if (typeof value === 'number' || typeof value === 'bigint') return invert(value);
  return unary(vm, value, '__invert__', '~');
}

function unary(vm: VM, value: Value, method: string, symbol: string): Outcome {
  const found = typeOf(value).lookup(method);
  if (found === undefined) {
    throw raise('TypeError', `bad operand type for unary ${symbol}: '${typeOf(value).name}'`);
  }
  return callSpecial(vm, found, value);
}
