// Arithmetic through compiled programs against models: BigInt for int, JavaScript's own numbers for float (with
// Python's rules for `//` and `%` on top), exact rationals for comparisons between the two.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runText } from './run.ts';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 60);

/** Prints each expression, or the name of what it raised; variables keep the compiler from folding. */
async function evaluate(setup: readonly string[], expressions: readonly string[]): Promise<string[]> {
  const lines = expressions.map((text) => `try: print(${text})\nexcept Exception as e: print(type(e).__name__)`);
  const { stdout, stderr } = await runText(`${[...setup, ...lines].join('\n')}\n`);
  expect(stderr).toBe('');
  return stdout.trimEnd().split('\n');
}

class PythonError extends Error {}

type IntTree =
  | { readonly kind: 'variable'; readonly index: number }
  | { readonly kind: 'unary'; readonly op: '-' | '~' | '+'; readonly value: IntTree }
  | { readonly kind: 'binary'; readonly op: string; readonly left: IntTree; readonly right: IntTree }
  | { readonly kind: 'shift'; readonly op: '<<' | '>>'; readonly left: IntTree; readonly count: number }
  | { readonly kind: 'power'; readonly base: IntTree; readonly exponent: number };

const VARIABLES = 5;

const intValue = fc.oneof(
  fc.bigInt({ min: -20n, max: 20n }),
  fc.bigInt({ min: -(2n ** 33n), max: 2n ** 33n }),
  fc.bigInt({ min: -(2n ** 90n), max: 2n ** 90n }),
  // Around the edges of the representations.
  fc
    .tuple(fc.constantFrom(31n, 32n, 52n, 53n, 54n, 63n, 64n), fc.bigInt({ min: -2n, max: 2n }), fc.boolean())
    .map(([bits, delta, isNegative]) => (isNegative ? -(2n ** bits) : 2n ** bits) + delta),
);

const { intTree } = fc.letrec<{ intTree: IntTree }>((tie) => ({
  intTree: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'int', withCrossShrink: true },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('variable' as const), index: fc.nat(VARIABLES - 1) }) },
    fc.record({ kind: fc.constant('unary' as const), op: fc.constantFrom('-', '~', '+'), value: tie('intTree') }),
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('binary' as const),
        op: fc.constantFrom('+', '-', '*', '//', '%', '&', '|', '^'),
        left: tie('intTree'),
        right: tie('intTree'),
      }),
    },
    fc.record({
      kind: fc.constant('shift' as const),
      op: fc.constantFrom('<<', '>>'),
      left: tie('intTree'),
      count: fc.integer({ min: 0, max: 70 }),
    }),
    fc.record({ kind: fc.constant('power' as const), base: tie('intTree'), exponent: fc.nat(3) }),
  ),
}));

function intText(tree: IntTree): string {
  switch (tree.kind) {
    case 'variable':
      return `v${tree.index}`;
    case 'unary':
      return `(${tree.op}${intText(tree.value)})`;
    case 'binary':
      return `(${intText(tree.left)} ${tree.op} ${intText(tree.right)})`;
    case 'shift':
      return `(${intText(tree.left)} ${tree.op} ${tree.count})`;
    case 'power':
      return `(${intText(tree.base)} ** ${tree.exponent})`;
  }
}

function floorDivide(a: bigint, b: bigint): bigint {
  if (b === 0n) throw new PythonError('ZeroDivisionError');
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function intModel(tree: IntTree, variables: readonly bigint[]): bigint {
  switch (tree.kind) {
    case 'variable':
      return variables[tree.index] as bigint;
    case 'unary': {
      const value = intModel(tree.value, variables);
      return tree.op === '-' ? -value : tree.op === '~' ? ~value : value;
    }
    case 'shift': {
      const value = intModel(tree.left, variables);
      return tree.op === '<<' ? value << BigInt(tree.count) : value >> BigInt(tree.count);
    }
    case 'power':
      return intModel(tree.base, variables) ** BigInt(tree.exponent);
    case 'binary':
      return binaryModel(tree.op, intModel(tree.left, variables), intModel(tree.right, variables));
  }
}

function binaryModel(op: string, a: bigint, b: bigint): bigint {
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '&':
      return a & b;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '//':
      return floorDivide(a, b);
    default:
      return a - b * floorDivide(a, b);
  }
}

function modelled(compute: () => string): string {
  try {
    return compute();
  } catch (problem) {
    if (problem instanceof PythonError) return problem.message;
    throw problem;
  }
}

it('int expressions give what BigInt gives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(intValue, { minLength: VARIABLES, maxLength: VARIABLES }),
      fc.array(intTree, { minLength: 5, maxLength: 40 }),
      async (variables, trees) => {
        const setup = variables.map((value, i) => `v${i} = ${value}`);
        const expected = trees.map((tree) => modelled(() => String(intModel(tree, variables))));
        expect(await evaluate(setup, trees.map(intText))).toEqual(expected);
      },
    ),
    { numRuns: RUNS },
  );
});

/** repr() of a float, from JavaScript's shortest digits laid out by Python's rule. */
function reprOf(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const [mantissa = '', exponentText = ''] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 16) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${sign}${digits[0]}${fraction}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const padded = digits.padEnd(exponent + 1, '0');
  return `${sign}${padded.slice(0, exponent + 1)}.${padded.slice(exponent + 1) || '0'}`;
}

function floatModel(op: string, a: number, b: number): string {
  if (['/', '//', '%'].includes(op) && b === 0) throw new PythonError('ZeroDivisionError');
  switch (op) {
    case '+':
      return reprOf(a + b);
    case '-':
      return reprOf(a - b);
    case '*':
      return reprOf(a * b);
    case '/':
      return reprOf(a / b);
    case '<':
      return a < b ? 'True' : 'False';
    case '==':
      return a === b ? 'True' : 'False';
    default:
      return reprOf(flooredFloat(a, b)[op === '//' ? 0 : 1]);
  }
}

/** Floor division and remainder, as Python defines them on top of C's fmod. */
function flooredFloat(a: number, b: number): [number, number] {
  let rest = a % b;
  let quotient = (a - rest) / b;
  if (rest !== 0) {
    if (b < 0 !== rest < 0) {
      rest += b;
      quotient -= 1;
    }
  } else rest = b < 0 ? -0 : 0;
  if (quotient === 0) return [a / b < 0 || Object.is(a / b, -0) ? -0 : 0, rest];
  let whole = Math.floor(quotient);
  if (quotient - whole > 0.5) whole += 1;
  return [whole, rest];
}

const floatValue = fc.oneof(
  fc.double(),
  fc.double({ min: -100, max: 100, noNaN: true }),
  fc.integer({ min: -1000, max: 1000 }).map((value) => value / 4),
  fc.constantFrom(0, -0, 1e16, 1e15, 1e-5, 1e-4, 0.1, 1 / 3, 5e-324, Number.MAX_VALUE),
);

function floatText(value: number): string {
  if (Number.isNaN(value)) return "float('nan')";
  if (!Number.isFinite(value)) return `float('${value}')`.replace('Infinity', 'inf');
  return reprOf(value);
}

it('float operations give what IEEE arithmetic gives, written as Python writes it', async () => {
  const operation = fc.tuple(floatValue, fc.constantFrom('+', '-', '*', '/', '//', '%', '<', '=='), floatValue);
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 10, maxLength: 60 }), async (operations) => {
      const setup = operations.map(([a, , b], i) => `a${i}, b${i} = ${floatText(a)}, ${floatText(b)}`);
      const expected = operations.map(([a, op, b]) => modelled(() => floatModel(op, a, b)));
      expect(
        await evaluate(
          setup,
          operations.map(([, op], i) => `a${i} ${op} b${i}`),
        ),
      ).toEqual(expected);
    }),
    { numRuns: RUNS },
  );
});

/** The exact value of a finite float times 2**1100. */
function scaled(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & (2n ** 52n - 1n);
  const mantissa = exponent === 0 ? fraction : fraction + 2n ** 52n;
  const magnitude = mantissa << BigInt(Math.max(exponent, 1) - 1075 + 1100);
  return bits >> 63n === 0n ? magnitude : -magnitude;
}

it('ints and floats compare by their exact values', async () => {
  const near = fc
    .tuple(intValue, fc.integer({ min: -2, max: 2 }))
    .map(([value, delta]): [bigint, number] => [value, Number(value) + delta]);
  const pair = fc.oneof(near, fc.tuple(intValue, fc.double({ noNaN: true, noDefaultInfinity: true })));
  await fc.assert(
    fc.asyncProperty(fc.array(pair, { minLength: 10, maxLength: 60 }), async (pairs) => {
      const setup = pairs.map(([a, b], i) => `a${i}, b${i} = ${a}, ${floatText(b)}`);
      const expected = pairs.map(([a, b]) => {
        const [left, right] = [a << 1100n, scaled(b)];
        return [left < right, left === right, left > right].map((is) => (is ? 'True' : 'False')).join(' ');
      });
      const texts = pairs.map((_, i) => `a${i} < b${i}, a${i} == b${i}, b${i} < a${i}, sep=' '`);
      expect(await evaluate(setup, texts)).toEqual(expected);
    }),
    { numRuns: RUNS },
  );
});
