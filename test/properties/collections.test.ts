// Sequences of operations on lists, dicts and sets, run as Python programs that print the state after every step,
// against plain JavaScript arrays, Maps and Sets; slices of everything that can be sliced, with their assignments.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runText } from './run.ts';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 60);

async function printed(source: string): Promise<string[]> {
  const { stdout, stderr } = await runText(source);
  expect(stderr).toBe('');
  return stdout.trimEnd().split('\n');
}

/** One step: the Python statement, and what the model does; it returns the name of the exception, if any. */
interface Step<M> {
  readonly code: string;
  readonly model: (state: M) => string | null;
}

const small = fc.integer({ min: -6, max: 6 });

/** The place that an index means; -1 if it means none. */
function place(index: number, length: number): number {
  const at = index < 0 ? index + length : index;
  return at >= 0 && at < length ? at : -1;
}

interface Slice {
  readonly start: number | null;
  readonly stop: number | null;
  readonly step: number | null;
}

const bound = fc.option(fc.oneof(fc.integer({ min: -12, max: 12 }), fc.constantFrom(2 ** 40, -(2 ** 40))));
const slice: fc.Arbitrary<Slice> = fc.record({
  start: bound,
  stop: bound,
  step: fc.option(fc.integer({ min: -4, max: 4 }).filter((value) => value !== 0)),
});

function sliceText({ start, stop, step }: Slice): string {
  return `${start ?? ''}:${stop ?? ''}${step === null ? '' : `:${step}`}`;
}

/** The indices that a slice takes, and where it begins. */
function indicesOf({ start, stop, step }: Slice, length: number): { first: number; indices: number[] } {
  const by = step ?? 1;
  const [low, high] = by > 0 ? [0, length] : [-1, length - 1];
  const clamp = (value: number | null, otherwise: number): number =>
    value === null ? otherwise : Math.min(high, Math.max(low, value < 0 ? value + length : value));
  const first = clamp(start, by > 0 ? low : high);
  const last = clamp(stop, by > 0 ? high : low);
  const indices: number[] = [];
  for (let i = first; by > 0 ? i < last : i > last; i += by) indices.push(i);
  return { first, indices };
}

function assignSlice(state: number[], range: Slice, values: readonly number[]): string | null {
  const { first, indices } = indicesOf(range, state.length);
  if ((range.step ?? 1) === 1) {
    state.splice(first, indices.length, ...values);
    return null;
  }
  if (indices.length !== values.length) return 'ValueError';
  indices.forEach((index, i) => {
    state[index] = values[i] as number;
  });
  return null;
}

function deleteSlice(state: number[], range: Slice): null {
  const gone = new Set(indicesOf(range, state.length).indices);
  state.splice(0, state.length, ...state.filter((_, i) => !gone.has(i)));
  return null;
}

const listStep: fc.Arbitrary<Step<number[]>> = fc.oneof(
  small.map((v) => step(`x.append(${v})`, (s: number[]) => void s.push(v))),
  fc.tuple(small, small).map(([i, v]) =>
    step(`x.insert(${i}, ${v})`, (s: number[]) => {
      s.splice(i < 0 ? Math.max(0, i + s.length) : Math.min(i, s.length), 0, v);
    }),
  ),
  small.map((i) =>
    step(`x.pop(${i})`, (s: number[]) =>
      place(i, s.length) < 0 ? 'IndexError' : void s.splice(place(i, s.length), 1),
    ),
  ),
  small.map((v) =>
    step(`x.remove(${v})`, (s: number[]) => (s.includes(v) ? void s.splice(s.indexOf(v), 1) : 'ValueError')),
  ),
  fc.tuple(small, small).map(([i, v]) =>
    step(`x[${i}] = ${v}`, (s: number[]) => {
      const at = place(i, s.length);
      if (at < 0) return 'IndexError';
      s[at] = v;
      return null;
    }),
  ),
  small.map((i) =>
    step(`del x[${i}]`, (s: number[]) =>
      place(i, s.length) < 0 ? 'IndexError' : void s.splice(place(i, s.length), 1),
    ),
  ),
  fc.array(small, { maxLength: 4 }).map((vs) => step(`x += [${vs}]`, (s: number[]) => void s.push(...vs))),
  fc.constant(step('x.reverse()', (s: number[]) => void s.reverse())),
  fc.constant(step('x.sort()', (s: number[]) => void s.sort((a, b) => a - b))),
  fc.constant(step('x.sort(key=abs, reverse=True)', (s: number[]) => void s.sort((a, b) => Math.abs(b) - Math.abs(a)))),
  fc.integer({ min: -1, max: 3 }).map((n) =>
    // Only the first four, so that it does not grow without end.
    step(`x[4:] = []; x *= ${n}`, (s: number[]) => {
      const once = s.splice(0).slice(0, 4);
      for (let i = 0; i < n; i++) s.push(...once);
    }),
  ),
  fc
    .tuple(slice, fc.array(small, { maxLength: 4 }))
    .map(([r, vs]) => step(`x[${sliceText(r)}] = [${vs}]`, (s: number[]) => assignSlice(s, r, vs))),
  slice.map((r) => step(`del x[${sliceText(r)}]`, (s: number[]) => deleteSlice(s, r))),
  slice.map((r) =>
    step(`x = x[${sliceText(r)}]`, (s: number[]) => {
      const kept = indicesOf(r, s.length).indices.map((i) => s[i] as number);
      s.splice(0, s.length, ...kept);
    }),
  ),
);

/** `model` changes the state; only a text that it returns counts, as the name of an exception. */
function step<M>(code: string, model: (state: M) => unknown): Step<M> {
  return {
    code,
    model: (state) => {
      const raised = model(state);
      return typeof raised === 'string' ? raised : null;
    },
  };
}

function programOf<M>(start: string, steps: readonly Step<M>[], show: string): string {
  const lines = steps.map(
    ({ code }) => `try:\n    ${code}\nexcept Exception as e:\n    print(type(e).__name__)\nprint(${show})`,
  );
  return `${start}\n${lines.join('\n')}\n`;
}

function expectedOf<M>(state: M, steps: readonly Step<M>[], show: (state: M) => string): string[] {
  return steps.flatMap(({ model }) => {
    const raised = model(state);
    return raised === null ? [show(state)] : [raised, show(state)];
  });
}

it('lists', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(listStep, { minLength: 10, maxLength: 60 }), async (steps) => {
      const expected = expectedOf<number[]>([3, 1, 2], steps, (state) => `[${state.join(', ')}]`);
      expect(await printed(programOf('x = [3, 1, 2]', steps, 'x'))).toEqual(expected);
    }),
    { numRuns: RUNS },
  );
});

/** Keys of which some are equal to others of another type, as Python sees it. */
const key = fc.constantFrom(
  '1',
  '2',
  '3',
  '1.0',
  'True',
  '0',
  'False',
  "'a'",
  "'b'",
  '(1, 2)',
  'None',
  '-1',
  '-2',
  '2**61 - 1',
  '2**70',
);
const CANONICAL: Readonly<Record<string, string>> = { '1.0': '1', True: '1', False: '0' };
const canonical = (text: string): string => CANONICAL[text] ?? text;
const shownKey = (text: string): string =>
  text.includes('**') ? String(text.endsWith('- 1') ? 2n ** 61n - 1n : 2n ** 70n) : text;

/** Key by which Python finds it → the key as it was first put in, and the value. */
type DictModel = Map<string, { shown: string; value: number }>;

function put(state: DictModel, k: string, value: number): null {
  const known = state.get(canonical(k));
  if (known === undefined) state.set(canonical(k), { shown: shownKey(k), value });
  else known.value = value;
  return null;
}

const dictStep: fc.Arbitrary<Step<DictModel>> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(key, small).map(([k, v]) => step(`x[${k}] = ${v}`, (s: DictModel) => put(s, k, v))),
  },
  {
    weight: 2,
    arbitrary: key.map((k) => step(`del x[${k}]`, (s: DictModel) => (s.delete(canonical(k)) ? null : 'KeyError'))),
  },
  key.map((k) => step(`x.pop(${k}, 0)`, (s: DictModel) => void s.delete(canonical(k)))),
  fc
    .tuple(key, small)
    .map(([k, v]) => step(`x.setdefault(${k}, ${v})`, (s: DictModel) => (s.has(canonical(k)) ? null : put(s, k, v)))),
  fc.constant(
    step('x.popitem()', (s: DictModel) => {
      const last = [...s.keys()].pop();
      return last === undefined ? 'KeyError' : void s.delete(last);
    }),
  ),
  fc.tuple(key, key, small).map(([k, l, v]) =>
    step(`x.update({${k}: ${v}, ${l}: 9})`, (s: DictModel) => {
      const added: DictModel = new Map();
      put(added, k, v);
      put(added, l, 9);
      for (const [name, entry] of added) {
        const known = s.get(name);
        if (known === undefined) s.set(name, entry);
        else known.value = entry.value;
      }
    }),
  ),
  key.map((k) => step(`x = {**x, ${k}: 5}`, (s: DictModel) => put(s, k, 5))),
  fc.constant(
    step('x = {k: v for k, v in x.items() if v > 0}', (s: DictModel) => {
      for (const [name, { value }] of s) if (value <= 0) s.delete(name);
    }),
  ),
  fc.constant(
    step('x = dict(reversed(x.items()))', (s: DictModel) => {
      const all = [...s].reverse();
      s.clear();
      for (const [name, entry] of all) s.set(name, entry);
    }),
  ),
);

it('dicts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(dictStep, { minLength: 10, maxLength: 80 }), async (steps) => {
      const show = (state: DictModel): string =>
        `{${[...state.values()].map((e) => `${e.shown}: ${e.value}`).join(', ')}}`;
      expect(await printed(programOf('x = {}', steps, 'x'))).toEqual(expectedOf(new Map(), steps, show));
    }),
    { numRuns: RUNS },
  );
});

const number = fc.integer({ min: -20, max: 40 });
const numbers = fc.array(number, { maxLength: 8 });

const setStep: fc.Arbitrary<Step<Set<number>>> = fc.oneof(
  { weight: 3, arbitrary: number.map((v) => step(`x.add(${v})`, (s: Set<number>) => void s.add(v))) },
  number.map((v) => step(`x.discard(${v})`, (s: Set<number>) => void s.delete(v))),
  number.map((v) => step(`x.remove(${v})`, (s: Set<number>) => (s.delete(v) ? null : 'KeyError'))),
  numbers.map((vs) => step(`x |= set([${vs}])`, (s: Set<number>) => vs.forEach((v) => void s.add(v)))),
  numbers.map((vs) => step(`x = x - set([${vs}])`, (s: Set<number>) => vs.forEach((v) => void s.delete(v)))),
  numbers.map((vs) =>
    step(`x ^= set([${vs}])`, (s: Set<number>) => {
      for (const v of new Set(vs)) if (!s.delete(v)) s.add(v);
    }),
  ),
  numbers.map((vs) =>
    step(`x &= set([${vs}]) | set(range(0, 40, 3))`, (s: Set<number>) => {
      for (const v of s) if (!vs.includes(v) && !(v >= 0 && v < 40 && v % 3 === 0)) s.delete(v);
    }),
  ),
);

it('sets', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(setStep, { minLength: 10, maxLength: 60 }), async (steps) => {
      const show = (state: Set<number>): string => `${state.size} [${[...state].sort((a, b) => a - b).join(', ')}]`;
      expect(await printed(programOf('x = set()', steps, 'len(x), sorted(x)'))).toEqual(
        expectedOf(new Set<number>(), steps, show),
      );
    }),
    { numRuns: RUNS },
  );
});

it('slices of every sequence take the same places', async () => {
  const cases = fc.array(fc.tuple(fc.nat(10), slice), { minLength: 5, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(cases, async (all) => {
      const lines = all.map(([length, range]) => {
        const text = sliceText(range);
        return [
          `r = range(${length})`,
          `print(list(r)[${text}], list(tuple(r)[${text}]), list(r[${text}]), list(bytes(r)[${text}]), end=' ')`,
          `print([ord(c) - 128512 for c in ''.join(chr(128512 + i) for i in r)[${text}]])`,
        ].join('\n');
      });
      const expected = all.map(([length, range]) =>
        Array(5)
          .fill(`[${indicesOf(range, length).indices.join(', ')}]`)
          .join(' '),
      );
      expect(await printed(`${lines.join('\n')}\n`)).toEqual(expected);
    }),
    { numRuns: RUNS },
  );
});
