// Random expressions, of every kind that Python has, for random programs.

import fc from 'fast-check';

const NAMES = ['a', 'b', 'c', 'd', 'e'] as const;
/** A variable. */
export const name = fc.constantFrom(...NAMES);

const atom = fc.oneof(
  { weight: 6, arbitrary: name },
  { weight: 3, arbitrary: fc.integer({ min: -3, max: 9 }).map((value) => (value < 0 ? `(${value})` : String(value))) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '0.5',
      '-0.0',
      '10**20',
      '2**53',
      "'text'",
      "''",
      "'ab' 'c'",
      "b'xy'",
      'None',
      'True',
      'False',
      '...',
      '[]',
      '[1, 2, 3]',
      '(1, 2)',
      '()',
      '{}',
      "{'k': 1, 2: 3}",
      '{1, 2, 3}',
      'range(4)',
      '1j',
      'int',
      'str',
      'ValueError',
      'Number(2)',
      "Base('x')",
      'Number',
      'len',
      'pairs(1, 2)',
      'pairs(k=1)',
      '{**{1: 2}, 3: 4}',
      '[*range(3)]',
      'iter([1, 2])',
      'Loud(1)',
      'f',
      'g',
      'frozenset([1])',
      'bytearray(3)',
      'object',
      'slice(1, 2)',
    ),
  },
);

export const binaryOperator = fc.constantFrom('+', '-', '*', '/', '//', '%', '&', '|', '^', '+', '-', '+');
const comparison = fc.constantFrom('<', '<=', '==', '!=', '>', '>=', 'is', 'is not', 'in', 'not in');
const builtin = fc.constantFrom(
  'len',
  'list',
  'tuple',
  'str',
  'repr',
  'bool',
  'sum',
  'max',
  'min',
  'sorted',
  'type',
  'int',
  'abs',
  'iter',
  'next',
  'enumerate',
  'reversed',
  'dict',
  'any',
  'all',
  'callable',
  'float',
  'small',
  'Number',
  'Base',
  'Loud',
  'isinstance',
  'hash',
  'zip',
  'f',
  'g',
  'bytes',
  'hasattr',
  'getattr',
  'divmod',
  'Base.plain',
  'Base.make',
  'Manager',
  'format',
);
const method = fc.constantFrom(
  'x',
  'kind',
  'method',
  'method()',
  'double',
  'append',
  'pop()',
  'copy()',
  'items()',
  'keys()',
  'upper()',
  'count(1)',
  'index(2)',
  'get(1)',
  "split('e')",
  'sort()',
  'reverse()',
  '__class__',
  '__class__.__name__',
  '__name__',
  'missing',
  'values()',
  'real',
  'add(4)',
  'clear()',
  'setdefault(1, 2)',
  'extend([7])',
  "join(['p', 'q'])",
  'send(None)',
  'close()',
  'union([9])',
  'update([])',
  'popitem()',
  "startswith('t')",
  '__dict__',
  '__len__()',
  'make(3)',
  'insert(0, 8)',
  'name',
);

/** An expression of any kind, as text. */
export const { expression } = fc.letrec<{ expression: string; argument: string }>((tie) => {
  const inner = tie('expression');
  return {
    argument: fc.oneof(
      { weight: 6, arbitrary: inner },
      inner.map((e) => `*${wrapped(e)}`),
      fc.tuple(name, inner).map(([n, e]) => `${n}=${e}`),
      inner.map((e) => `**${wrapped(e)}`),
    ),
    expression: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'expression', withCrossShrink: true },
      { weight: 8, arbitrary: atom },
      { weight: 5, arbitrary: fc.tuple(inner, binaryOperator, inner).map(([l, o, r]) => `small(${l} ${o} ${r})`) },
      fc.tuple(fc.constantFrom('-', '+', '~', 'not '), inner).map(([o, e]) => `(${o}${e})`),
      fc.tuple(inner, comparison, inner).map(([l, o, r]) => `(${l} ${o} ${r})`),
      fc.tuple(inner, comparison, inner, comparison, inner).map(([a, o, b, p, c]) => `(${a} ${o} ${b} ${p} ${c})`),
      fc.tuple(inner, fc.constantFrom('and', 'or'), inner).map(([l, o, r]) => `(${l} ${o} ${r})`),
      fc.tuple(inner, inner, inner).map(([a, b, c]) => `(${a} if ${b} else ${c})`),
      { weight: 4, arbitrary: fc.tuple(builtin, fc.array(tie('argument'), { maxLength: 2 })).map(callText) },
      { weight: 4, arbitrary: fc.tuple(inner, method).map(([e, m]) => `${wrapped(e)}.${m}`) },
      { weight: 2, arbitrary: fc.tuple(inner, inner).map(([e, i]) => `${wrapped(e)}[${i}]`) },
      fc.tuple(inner, inner, inner).map(([e, i, j]) => `${wrapped(e)}[${i}:${j}]`),
      { weight: 2, arbitrary: fc.array(inner, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`) },
      fc.array(inner, { minLength: 1, maxLength: 3 }).map((items) => `(${items.join(', ')},)`),
      fc.array(inner, { minLength: 1, maxLength: 3 }).map((items) => `{${items.join(', ')}}`),
      fc
        .array(fc.tuple(inner, inner), { maxLength: 2 })
        .map((es) => `{${es.map(([k, v]) => `${k}: ${v}`).join(', ')}}`),
      fc.tuple(inner, name, inner).map(([e, n, s]) => `[${e} for ${n} in ${s}]`),
      fc.tuple(inner, name, inner, inner).map(([e, n, s, c]) => `{${e} for ${n} in ${s} if ${c}}`),
      fc.tuple(inner, name, inner, name).map(([e, n, s, m]) => `[(${e}, ${m}) for ${n} in ${s} for ${m} in [1, 2]]`),
      fc.tuple(inner, name, inner).map(([e, n, s]) => `{${n}: ${e} for ${n} in ${s}}`),
      fc.tuple(inner, name, inner).map(([e, n, s]) => `list(${e} for ${n} in ${s})`),
      fc.tuple(name, inner).map(([n, e]) => `(lambda ${n}=1, *args: ${e})`),
      fc.tuple(name, inner, inner).map(([n, e, f]) => `(lambda ${n}: ${e})(${f})`),
      fc.tuple(inner, inner).map(([e, f]) => `f"{${spaced(e)}!r:>4} {${spaced(f)}}"`),
      fc.tuple(inner, inner).map(([e, f]) => `catch(lambda: ${e}, *[${f}])`),
    ),
  };
});

export function wrapped(text: string): string {
  return /^[\w.]+$/.test(text) && !/^\d/.test(text) ? text : `(${text})`;
}

/** A replacement field must not begin with a brace. */
function spaced(text: string): string {
  return `(${text})`;
}

/** Keyword arguments last, and no name twice: a syntax error otherwise. */
function callText([callee, list]: [string, string[]]): string {
  const rank = (text: string): number => (text.startsWith('**') ? 2 : /^[a-e]=[^=]/.test(text) ? 1 : 0);
  const sorted = [...list].sort((a, b) => rank(a) - rank(b));
  const seen = new Set<string>();
  const kept = sorted.filter((text) => {
    if (rank(text) !== 1) return true;
    const key = text.slice(0, 1);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
  return `${callee}(${kept.join(', ')})`;
}
