// Every case of recorded.json (see record.py): our functions must answer what CPython answered, errors included.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complex, complexRepr } from '../../../src/objects/numbers/complex.ts';
import * as float from '../../../src/objects/numbers/float.ts';
import { floatFromHex, floatToHex, integerRatio } from '../../../src/objects/numbers/floatHex.ts';
import { fsum, ldexp, nextAfter, remainder, ulp } from '../../../src/objects/numbers/floatMath.ts';
import { frexp } from '../../../src/objects/numbers/floatParts.ts';
import { floatFromText, floatRepr } from '../../../src/objects/numbers/floatText.ts';
import { hashComplex, hashFloat, hashInt } from '../../../src/objects/numbers/hash.ts';
import * as int from '../../../src/objects/numbers/int.ts';
import * as bits from '../../../src/objects/numbers/intBits.ts';
import * as intFloat from '../../../src/objects/numbers/intFloat.ts';
import { combinations, factorial, gcd, isqrt, lcm, permutations } from '../../../src/objects/numbers/intRoots.ts';
import { intFromText, intToPrefixed, intToString } from '../../../src/objects/numbers/intText.ts';
import { MersenneTwister } from '../../../src/objects/numbers/mersenne.ts';
import { erf, erfc, gamma, lgamma } from '../../../src/objects/numbers/special.ts';
import { hashFrozenset, hashTuple } from '../../../src/objects/numbers/tupleHash.ts';
import type { Int } from '../../../src/objects/object.ts';
import { type Answer, answerOf, type Encoded, type PythonValue, pythonError } from './recorded.ts';
import { sha512 } from './sha512.ts';

type Native = (...values: never[]) => unknown;

/** Marks a native's result: JavaScript has one number type, so the table says which Python type the result has. */
const ints = (f: Native) => ({ f, result: 'int' as const });
const floats = (f: Native) => ({ f, result: 'float' as const });
const other = (f: Native) => ({ f, result: 'other' as const });

const NATIVES: Record<string, { f: Native; result: 'int' | 'float' | 'other' }> = {
  add: ints(int.add),
  subtract: ints(int.subtract),
  multiply: ints(int.multiply),
  floorDivide: ints(int.floorDivide),
  modulo: ints(int.modulo),
  power: ints(int.power),
  powerModulo: ints(int.powerModulo),
  bitLength: ints(int.bitLength),
  trueDivide: floats(intFloat.trueDivide),
  toFloat: floats(intFloat.toFloat),
  truncateToInt: ints(intFloat.truncateToInt),
  roundToInt: ints(intFloat.roundToInt),
  floorToInt: ints(intFloat.floorToInt),
  ceilToInt: ints(intFloat.ceilToInt),
  compareIntFloat: ints(intFloat.compareIntFloat),
  bitAnd: ints(bits.bitAnd),
  bitOr: ints(bits.bitOr),
  bitXor: ints(bits.bitXor),
  invert: ints(bits.invert),
  leftShift: ints(bits.leftShift),
  rightShift: ints(bits.rightShift),
  bitCount: ints(bits.bitCount),
  toBytes: other((a: Int, n: Int, order: string, signed: Int) => bits.toBytes(a, n, order, signed === 1)),
  fromBytes: ints((b: Uint8Array, order: string, signed: Int) => bits.fromBytes(b, order, signed === 1)),
  hashInt: ints(hashInt),
  hashFloat: ints(hashFloat),
  hashComplex: ints(hashComplex),
  hashTuple: ints((values: Int[]) => hashTuple(values.map(hashInt))),
  hashFrozenset: ints((values: Int[]) => hashFrozenset(values.map(hashInt))),
  gcd: ints(gcd),
  lcm: ints(lcm),
  isqrt: ints(isqrt),
  factorial: ints(factorial),
  permutations: ints(permutations),
  combinations: ints(combinations),
  intFromText: ints(intFromText),
  intToString: other(intToString),
  hex: other((a: Int) => intToPrefixed(a, 16)),
  bin: other((a: Int) => intToPrefixed(a, 2)),
  floatFromText: floats(floatFromText),
  floatRepr: other(floatRepr),
  floatToHex: other(floatToHex),
  floatFromHex: floats(floatFromHex),
  integerRatio: ints(integerRatio),
  frexp: other((x: number) => {
    const { fraction, exponent } = frexp(x);
    return [{ float: fraction }, exponent];
  }),
  ulp: floats(ulp),
  ldexp: floats(ldexp),
  roundToDigits: floats(float.roundToDigits),
  floatFloorDivide: floats(float.floatFloorDivide),
  floatModulo: floats(float.floatModulo),
  floatDivmod: floats(float.floatDivmod),
  floatDivide: floats(float.floatDivide),
  floatPower: other((x: number, y: number) => {
    const result = float.floatPower(x, y);
    return result === float.COMPLEX_RESULT ? 'complex' : { float: result };
  }),
  nextAfter: floats(nextAfter),
  remainder: floats(remainder),
  fsum: floats(fsum),
  complexRepr: other((x: number, y: number) => complexRepr(complex(x, y))),
  random: other((seed: Int) => {
    const random = new MersenneTwister(seed);
    const floatsFirst = Array.from({ length: 5 }, () => ({ float: random.random() }));
    return [...floatsFirst, ...[1, 8, 32, 33, 53, 64, 100].map((k) => random.getRandomBits(k))];
  }),
  randomOfBytes: other((bytes: Uint8Array) => {
    const random = new MersenneTwister();
    random.seedBytes(bytes, sha512);
    return Array.from({ length: 700 }, () => ({ float: random.random() })).slice(-3);
  }),
};

/** CPython takes these from C's library, whose last digits differ from platform to platform. */
const APPROXIMATE: Record<string, (x: number) => number> = { erf, erfc, gamma, lgamma };

const CASES = JSON.parse(readFileSync(new URL('./recorded.json', import.meta.url), 'utf8')) as [
  string,
  Encoded[],
  Answer,
][];
const names = [...new Set(CASES.map(([name]) => name))];

function run(name: string, values: PythonValue[]): unknown {
  const native = NATIVES[name];
  try {
    const result: unknown = (native.f as (...values: unknown[]) => unknown)(...values);
    const mark = (value: unknown): unknown => (native.result === 'float' ? { float: value } : value);
    return Array.isArray(result) ? result.map(mark) : mark(result);
  } catch (error) {
    return pythonError(error);
  }
}

describe('numbers answer as CPython does', () => {
  it.each(names.filter((name) => !(name in APPROXIMATE)))('%s', (name) => {
    expect(NATIVES[name], `no native for ${name}`).toBeDefined();
    for (const [, values, answer] of CASES.filter(([caseName]) => caseName === name)) {
      const plain = values.map((value) => answerOf(value, 'plain')) as PythonValue[];
      expect(run(name, plain), `${name}(${JSON.stringify(values)})`).toEqual(answerOf(answer, 'marked'));
    }
  });

  it.each(Object.keys(APPROXIMATE))('%s, to a few last bits', (name) => {
    for (const [, [value], answer] of CASES.filter(([caseName]) => caseName === name)) {
      const x = answerOf(value, 'plain') as number;
      if (typeof answer === 'object' && 'error' in answer) {
        expect(() => APPROXIMATE[name](x)).toThrow();
      } else {
        const wanted = answerOf(answer, 'plain') as number;
        const got = APPROXIMATE[name](x);
        expect(Math.abs(got - wanted), `${name}(${x}): ${got}, not ${wanted}`).toBeLessThanOrEqual(
          Math.abs(name === 'lgamma' ? Math.max(wanted, 1) : wanted) * 4e-15,
        );
      }
    }
  });
});
