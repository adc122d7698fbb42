// What must hold for all ints: the same results as bigints give, in canonical form; and limits instead of crashes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedDigits, significantDigits } from '../../../src/objects/numbers/decimalDigits.ts';
import { floatFromHex, floatToHex } from '../../../src/objects/numbers/floatHex.ts';
import { floatFromText, floatRepr } from '../../../src/objects/numbers/floatText.ts';
import * as int from '../../../src/objects/numbers/int.ts';
import * as bits from '../../../src/objects/numbers/intBits.ts';
import { compareIntFloat, trueDivide } from '../../../src/objects/numbers/intFloat.ts';
import { isqrt } from '../../../src/objects/numbers/intRoots.ts';
import { intFromText, intToString } from '../../../src/objects/numbers/intText.ts';
import type { Int } from '../../../src/objects/object.ts';
import { PendingRaise } from '../../../src/objects/raise.ts';

const anyInt: fc.Arbitrary<Int> = fc
  .oneof(
    fc.bigInt({ min: -100n, max: 100n }),
    fc.bigInt({ min: -(2n ** 32n), max: 2n ** 32n }),
    fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }),
    fc.bigInt({ min: -(2n ** 130n), max: 2n ** 130n }),
    fc.bigInt({ min: -3n, max: 3n }).map((offset) => 2n ** 53n + offset),
    fc.bigInt({ min: -3n, max: 3n }).map((offset) => -(2n ** 53n) + offset),
  )
  .map(int.normalise);

function floorDivideBig(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

const OPERATIONS: [string, (a: Int, b: Int) => Int, (a: bigint, b: bigint) => bigint][] = [
  ['add', int.add, (a, b) => a + b],
  ['subtract', int.subtract, (a, b) => a - b],
  ['multiply', int.multiply, (a, b) => a * b],
  ['bitAnd', bits.bitAnd, (a, b) => a & b],
  ['bitOr', bits.bitOr, (a, b) => a | b],
  ['bitXor', bits.bitXor, (a, b) => a ^ b],
];

function expectCanonical(value: Int): void {
  if (typeof value === 'bigint') expect(int.normalise(value)).toBe(value);
  else expect(Number.isSafeInteger(value) && !Object.is(value, -0)).toBe(true);
}

describe('ints', () => {
  it.each(OPERATIONS)('%s agrees with bigints', (_, ours, model) => {
    fc.assert(
      fc.property(anyInt, anyInt, (a, b) => {
        const result = ours(a, b);
        expectCanonical(result);
        expect(BigInt(result)).toBe(model(BigInt(a), BigInt(b)));
      }),
    );
  });

  it('floor division and modulo agree with bigints', () => {
    fc.assert(
      fc.property(anyInt, anyInt, (a, b) => {
        fc.pre(b !== 0);
        const [quotient, rest] = int.divmod(a, b);
        expectCanonical(quotient);
        expectCanonical(rest);
        expect(BigInt(quotient)).toBe(floorDivideBig(BigInt(a), BigInt(b)));
        expect(BigInt(quotient) * BigInt(b) + BigInt(rest)).toBe(BigInt(a));
      }),
    );
  });

  it('shifts and powers agree with bigints', () => {
    fc.assert(
      fc.property(anyInt, fc.nat(150), (a, n) => {
        const left = bits.leftShift(a, n);
        const right = bits.rightShift(a, n);
        const power = int.power(a, n % 20);
        for (const value of [left, right, power, bits.invert(a), int.negate(a)]) expectCanonical(value);
        expect(BigInt(left)).toBe(BigInt(a) << BigInt(n));
        expect(BigInt(right)).toBe(BigInt(a) >> BigInt(n));
        expect(BigInt(power)).toBe(BigInt(a) ** BigInt(n % 20));
      }),
    );
  });

  it('texts in every base read back', () => {
    fc.assert(
      fc.property(anyInt, fc.integer({ min: 2, max: 36 }), (a, base) => {
        expect(intFromText(a.toString(base), base)).toBe(a);
        expect(intFromText(intToString(a))).toBe(a);
      }),
    );
  });

  it('square roots are the largest ones', () => {
    fc.assert(
      fc.property(anyInt, (a) => {
        const size = BigInt(int.absolute(a));
        const root = BigInt(isqrt(int.absolute(a)));
        expect(root * root <= size && (root + 1n) * (root + 1n) > size).toBe(true);
      }),
    );
  });

  it('division of ints that are floats is division of floats', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), fc.nat(200), (a, b, n) => {
        fc.pre(b !== 0);
        const scale = 2n ** BigInt(n);
        const scaledA = int.normalise(BigInt(a) * scale);
        const scaledB = int.normalise(BigInt(b) * scale);
        expect(trueDivide(scaledA, scaledB) + 0).toBe(a / b + 0);
      }),
    );
  });
});

describe('floats', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

  it('repr and hex read back', () => {
    fc.assert(
      fc.property(finite, (x) => {
        expect(floatFromText(floatRepr(x))).toBe(x);
        expect(floatFromHex(floatToHex(x))).toBe(x);
      }),
    );
  });

  it('digits are those of the exact value, rounded', () => {
    fc.assert(
      fc.property(finite, fc.nat(30), (x, n) => {
        const digits = Number(fixedDigits(x, n));
        expect(Math.abs(digits - Math.abs(x))).toBeLessThanOrEqual(Math.max(0.5 * 10 ** -n, Math.abs(x) * 1e-15));
        expect(significantDigits(x, n + 1).digits).toHaveLength(n + 1);
      }),
    );
  });

  it('comparison with ints is exact', () => {
    fc.assert(
      fc.property(anyInt, (a) => {
        const near = Number(a);
        const difference = BigInt(a) - BigInt(near);
        expect(compareIntFloat(a, near)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
      }),
    );
  });
});

describe('ints beyond all bounds raise', () => {
  const name = (run: () => unknown): string => {
    try {
      run();
      return 'nothing';
    } catch (error) {
      if (error instanceof PendingRaise) return error.exceptionName;
      throw error;
    }
  };
  const huge = int.power(2, 30_000_000);

  it.each<[string, () => unknown]>([
    ['10 ** 10 ** 8', () => int.power(10, 10 ** 8)],
    ['10 ** 10 ** 20', () => int.power(10, 10n ** 20n)],
    ['1 << 10 ** 12', () => bits.leftShift(1, 10 ** 12)],
    ['huge * huge', () => int.multiply(huge, huge)],
    ['to_bytes(10 ** 10)', () => bits.toBytes(1, 10 ** 10, 'big', false)],
    ['a power modulo a huge number', () => int.powerModulo(3, huge, int.subtract(huge, 1))],
  ])('%s', (_, run) => {
    expect(name(run)).toBe('MemoryError');
  });

  it('1 << 10 ** 100 as in CPython', () => {
    expect(name(() => bits.leftShift(1, 10n ** 100n))).toBe('OverflowError');
    expect(int.power(-1, 10n ** 20n + 1n)).toBe(-1);
    expect(int.power(0, 10n ** 20n)).toBe(0);
  });
});
