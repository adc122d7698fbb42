// Formatting of ints and texts through compiled programs (f-strings, format(), %) against a model of the format
// specification that pads, groups and signs by hand.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runText } from './run.ts';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 60);

interface Spec {
  readonly fill: string;
  readonly align: '' | '<' | '>' | '^' | '=';
  readonly sign: '' | '+' | '-' | ' ';
  readonly alternate: boolean;
  readonly zero: boolean;
  readonly width: number;
  readonly grouping: '' | ',' | '_';
  readonly kind: 'd' | 'b' | 'o' | 'x' | 'X';
}

const spec: fc.Arbitrary<Spec> = fc.record({
  fill: fc.constantFrom('*', '0', ' ', 'é', '😀'),
  align: fc.constantFrom('', '<', '>', '^', '='),
  sign: fc.constantFrom('', '+', '-', ' '),
  alternate: fc.boolean(),
  zero: fc.boolean(),
  width: fc.integer({ min: 0, max: 30 }),
  grouping: fc.constantFrom('', ',', '_'),
  kind: fc.constantFrom('d', 'b', 'o', 'x', 'X'),
});

function specText({ fill, align, sign, alternate, zero, width, grouping, kind }: Spec): string {
  const start = align === '' ? '' : fill + align;
  return `${start}${sign}${alternate ? '#' : ''}${zero ? '0' : ''}${width === 0 ? '' : width}${grouping}${kind}`;
}

const BASES = { d: 10, b: 2, o: 8, x: 16, X: 16 } as const;

function grouped(digits: string, separator: string, size: number): string {
  const parts: string[] = [];
  for (let end = digits.length; end > 0; end -= size) parts.unshift(digits.slice(Math.max(0, end - size), end));
  return parts.join(separator);
}

function formatModel(value: bigint, given: Spec): string {
  const { sign, alternate, width, grouping, kind } = given;
  if (grouping === ',' && kind !== 'd') return 'ValueError';
  // A `0` before the width is fill and alignment, where none are given.
  const fill = given.align === '' ? (given.zero ? '0' : ' ') : given.fill;
  const align = given.align === '' ? (given.zero ? '=' : '>') : given.align;
  const digits = (value < 0n ? -value : value).toString(BASES[kind]);
  const size = kind === 'd' ? 3 : 4;
  const prefix = alternate && kind !== 'd' ? `0${kind}` : '';
  const head = (value < 0n ? '-' : sign === '+' || sign === ' ' ? sign : '') + prefix;
  const body = kind === 'X' ? digits.toUpperCase() : digits;
  const separated = grouping === '' ? body : grouped(body, grouping, size);
  if (align === '=' && fill === '0' && grouping !== '') {
    // Zeros that fill are grouped too, and never begin with a separator.
    let all = body;
    while (head.length + grouped(all, grouping, size).length < width) all = `0${all}`;
    return head + grouped(all, grouping, size);
  }
  const missing = Math.max(0, width - head.length - separated.length);
  if (align === '=') return head + fill.repeat(missing) + separated;
  return padded(head + separated, fill, align, missing);
}

function padded(text: string, fill: string, align: string, missing: number): string {
  if (align === '<') return text + fill.repeat(missing);
  if (align === '>') return fill.repeat(missing) + text;
  const left = Math.floor(missing / 2);
  return fill.repeat(left) + text + fill.repeat(missing - left);
}

async function printed(lines: readonly string[]): Promise<string[]> {
  const guarded = lines.map((line) => `try: print(${line})\nexcept Exception as e: print(type(e).__name__)\n`);
  const { stdout, stderr } = await runText(guarded.join(''));
  expect(stderr).toBe('');
  return stdout.slice(0, -1).split('\n');
}

it('ints are formatted as the model does it', async () => {
  const value = fc.oneof(fc.bigInt({ min: -9999n, max: 9999n }), fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(value, spec), { minLength: 5, maxLength: 40 }), async (cases) => {
      const direct = cases.map(([v, s]) => `format(${v}, '${specText(s)}')`);
      const inside = cases.map(([v, s]) => `f'{(${v}):${specText(s)}}'`);
      const expected = cases.map(([v, s]) => formatModel(v, s));
      expect(await printed([...direct, ...inside])).toEqual([...expected, ...expected]);
    }),
    { numRuns: RUNS },
  );
});

it('texts are cut and padded by characters, not by code units', async () => {
  const text = fc.array(fc.constantFrom('a', 'é', '😀', '漢', ' '), { maxLength: 8 });
  const layout = fc.record({
    text,
    fill: fc.constantFrom('*', '😀', '-'),
    align: fc.constantFrom('<', '>', '^'),
    width: fc.integer({ min: 1, max: 12 }),
    precision: fc.integer({ min: 0, max: 9 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(layout, { minLength: 5, maxLength: 40 }), async (cases) => {
      const lines = cases.map((c) => `f"|{'${c.text.join('')}':${c.fill}${c.align}${c.width}.${c.precision}}|"`);
      const expected = cases.map(({ text: characters, fill, align, width, precision }) => {
        const kept = characters.slice(0, precision);
        return `|${padded(kept.join(''), fill, align, Math.max(0, width - kept.length))}|`;
      });
      expect(await printed(lines)).toEqual(expected);
    }),
    { numRuns: RUNS },
  );
});

it('% formats ints with flags, width and precision', async () => {
  const flags = fc.record({
    value: fc.integer({ min: -100000, max: 100000 }),
    minus: fc.boolean(),
    zero: fc.boolean(),
    plus: fc.constantFrom('', '+', ' '),
    width: fc.integer({ min: 1, max: 12 }),
    precision: fc.option(fc.integer({ min: 0, max: 9 })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(flags, { minLength: 5, maxLength: 40 }), async (cases) => {
      const lines = cases.map(({ value, minus, zero, plus, width, precision }) => {
        const dot = precision === null ? '' : `.${precision}`;
        return `'%${minus ? '-' : ''}${zero ? '0' : ''}${plus}${width}${dot}d' % (${value},)`;
      });
      const expected = cases.map(({ value, minus, zero, plus, width, precision }) => {
        const sign = value < 0 ? '-' : plus;
        const digits = String(Math.abs(value)).padStart(precision ?? 0, '0');
        if (minus) return (sign + digits).padEnd(width);
        return zero ? sign + digits.padStart(width - sign.length, '0') : (sign + digits).padStart(width);
      });
      expect(await printed(lines)).toEqual(expected);
    }),
    { numRuns: RUNS },
  );
});
