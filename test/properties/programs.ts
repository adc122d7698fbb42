// Random programs: well formed, of every kind of statement and expression, and sure to end or to be stopped by a limit
// of instructions. Most of their statements work, some raise; what they raise is mostly caught and shown.
//
// A fragment is a function of its surroundings to lines of text, so that fast-check can shrink trees while `break`
// stands in loops only, `yield` and `return` in functions only.

import fc from 'fast-check';

interface Place {
  readonly inLoop: boolean;
  readonly inFunction: boolean;
  readonly inGenerator: boolean;
  /** Functions around this place. */
  readonly functions: number;
}

type Fragment = (place: Place) => string[];

const TOP: Place = { inLoop: false, inFunction: false, inGenerator: false, functions: 0 };

/** What every program is run behind: values of each kind, and classes that show the order of calls. */
export const PRELUDE = `\
import sys
def small(value):
    """Keeps what loops let grow within bounds."""
    if isinstance(value, int) and abs(value) > 10 ** 40:
        return value % 1000003
    if isinstance(value, (list, tuple, str, bytes)) and len(value) > 12:
        return value[:12]
    return value

class Base:
    kind = 'base'
    def __init__(self, x=0, *rest):
        self.x = x
    def method(self, other=None):
        return (self.kind, self.x, other)
    def __repr__(self):
        return f'{type(self).__name__}({type(self.x).__name__})'
    @property
    def double(self):
        return self.x * 2
    @classmethod
    def make(cls, x):
        return cls(x)
    @staticmethod
    def plain(x=1):
        return x

class Number(Base):
    kind = 'number'
    def __add__(self, other):
        return Number(self.x + (other.x if isinstance(other, Number) else other))
    def __radd__(self, other):
        return Number(other)
    def __iadd__(self, other):
        self.x = other
        return self
    def __eq__(self, other):
        return isinstance(other, Number) and self.x == other.x
    def __hash__(self):
        return 7
    def __lt__(self, other):
        return str(self.x) < str(other)
    def __bool__(self):
        return bool(self.x)
    def __len__(self):
        return 3
    def __getitem__(self, index):
        if index == 3:
            raise IndexError('the end')
        return (index, self.x)
    def __contains__(self, item):
        return item == self.x
    def __call__(self, *args, **kwargs):
        return (args, sorted(kwargs))
    def __getattr__(self, name):
        return name + '?'

class Loud:
    def __init__(self, name):
        self.name = name
        self.me = None
    def __del__(self):
        print('del', type(self.name).__name__)

class Manager:
    def __init__(self, swallow=False):
        self.swallow = swallow
    def __enter__(self):
        print('enter')
        return self.swallow
    def __exit__(self, kind, value, trace):
        print('exit', kind)
        return self.swallow

def pairs(*args, **kwargs):
    yield from args
    for name in kwargs:
        got = yield name, kwargs[name]
        if got:
            print('got', got)
    return len(args)

def catch(function, *args):
    try:
        return function(*args)
    except Exception as problem:
        return type(problem).__name__

def show(*values):
    try:
        print(*values)
    except Exception as problem:
        print(type(problem))
`;

const NAMES = ['a', 'b', 'c', 'd', 'e'] as const;
const name = fc.constantFrom(...NAMES);

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

const binaryOperator = fc.constantFrom('+', '-', '*', '/', '//', '%', '&', '|', '^', '+', '-', '+');
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

const { expression } = fc.letrec<{ expression: string; argument: string }>((tie) => {
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

function wrapped(text: string): string {
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

const target = fc.oneof(
  { weight: 6, arbitrary: name as fc.Arbitrary<string> },
  name.map((n) => `${n}.x`),
  fc.tuple(name, fc.constantFrom('0', '-1', '1:2', "'k'", ':', '::2')).map(([n, i]) => `${n}[${i}]`),
  fc.tuple(name, name).map(([n, m]) => `${n}, ${m}`),
  fc.tuple(name, name).map(([n, m]) => `${n}, *${m}`),
  fc.tuple(name, name, name).map(([n, m, o]) => `[${n}, (${m}, ${o})]`),
);

const single = (text: fc.Arbitrary<string>): fc.Arbitrary<Fragment> => text.map((line) => () => [line]);

const exceptionName = fc.constantFrom(
  'ValueError',
  'TypeError',
  'KeyError',
  'Exception',
  '(TypeError, IndexError)',
  'LookupError',
);

function indented(block: readonly string[]): string[] {
  return (block.length === 0 ? ['pass'] : block).map((line) => `    ${line}`);
}

const simple: fc.Arbitrary<Fragment> = fc.oneof(
  { weight: 6, arbitrary: single(fc.tuple(target, expression).map(([t, e]) => `${t} = ${e}`)) },
  single(fc.tuple(name, name, expression).map(([n, m, e]) => `${n} = ${m}.x = ${e}`)),
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.oneof(
          name,
          name.map((n) => `${n}[0]`),
          name.map((n) => `${n}.x`),
        ),
        binaryOperator,
        expression,
      )
      .map(
        ([t, o, e]): Fragment =>
          () => [`${t} ${o}= ${e}`, `${t} = small(${t})`],
      ),
  },
  { weight: 4, arbitrary: single(expression.map((e) => `show(${e})`)) },
  { weight: 2, arbitrary: single(expression.map((e) => e)) },
  single(fc.tuple(name, fc.constantFrom('', '.x', '[0]', '[:1]', '[-1]')).map(([n, s]) => `del ${n}${s}`)),
  single(fc.tuple(expression, expression).map(([e, f]) => `assert ${e}, ${f}`)),
  single(fc.tuple(exceptionName, expression).map(([x, e]) => `raise ${x.startsWith('(') ? 'LookupError' : x}(${e})`)),
  single(expression.map((e) => `raise ${e}`)),
  single(fc.tuple(expression, expression).map(([e, f]) => `raise KeyError(${e}) from ${wrapped(f)}`)),
  single(fc.constant('raise')),
  single(fc.tuple(name, expression).map(([n, e]) => `(${n} := ${e})`)),
  expression.map(
    (e): Fragment =>
      (place) => [place.inFunction ? `return ${e}` : `show(${e})`],
  ),
  fc.constantFrom('break', 'continue').map(
    (word): Fragment =>
      (place) => [place.inLoop ? word : 'pass'],
  ),
  fc.tuple(name, expression).map(
    ([n, e]): Fragment =>
      (place) => [place.inGenerator ? `${n} = yield ${e}` : `${n} = ${e}`],
  ),
  expression.map(
    (e): Fragment =>
      (place) => [place.inGenerator ? `yield from ${wrapped(e)}` : e],
  ),
);

const PARAMETERS = ['a, b=2', 'a=1, *c', '*, a=1, b=2', 'a=1, /, b=2, **d', 'a, *b, c=3, **d', ''] as const;

const { block } = fc.letrec<{ block: Fragment; statement: Fragment }>((tie) => {
  const body = tie('block');
  const looping = (fragment: Fragment, place: Place): string[] => indented(fragment({ ...place, inLoop: true }));
  return {
    block: fc.array(tie('statement'), { minLength: 1, maxLength: 4, depthIdentifier: 'statement' }).map(
      (parts): Fragment =>
        (place) =>
          parts.flatMap((part) => part(place)),
    ),
    statement: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'statement', withCrossShrink: true },
      { weight: 12, arbitrary: simple },
      fc.tuple(expression, body, fc.option(body)).map(
        ([test, then, otherwise]): Fragment =>
          (place) => [
            `if ${test}:`,
            ...indented(then(place)),
            ...(otherwise === null ? [] : ['else:', ...indented(otherwise(place))]),
          ],
      ),
      fc.tuple(target, expression, body, fc.option(body)).map(
        ([t, e, inner, otherwise]): Fragment =>
          (place) => [
            `for ${t} in small(${e}):`,
            ...looping(inner, place),
            ...(otherwise === null ? [] : ['else:', ...indented(otherwise(place))]),
          ],
      ),
      fc.tuple(fc.nat(3), expression, body).map(
        ([count, e, inner]): Fragment =>
          (place) => [`for turn in range(${count}):`, `    if ${e}: break`, ...looping(inner, place)],
      ),
      fc.tuple(expression, body).map(
        ([e, inner]): Fragment =>
          (place) => ['steps = 0', `while steps < 3 and ${e}:`, '    steps += 1', ...looping(inner, place)],
      ),
      {
        weight: 4,
        arbitrary: fc.tuple(exceptionName, body, body, fc.option(body), fc.option(body), fc.boolean()).map(
          ([x, inner, handler, otherwise, last, bare]): Fragment =>
            (place) => [
              'try:',
              ...indented(inner(place)),
              `except ${x} as problem:`,
              '    show(type(problem), problem.args)',
              ...indented(handler(place)),
              ...(bare ? ['except Exception:', '    show(sys.exception())'] : []),
              ...(otherwise === null ? [] : ['else:', ...indented(otherwise(place))]),
              ...(last === null ? [] : ['finally:', ...indented(last(place))]),
            ],
        ),
      },
      fc.tuple(body, body).map(
        ([inner, last]): Fragment =>
          (place) => ['try:', ...indented(inner(place)), 'finally:', ...indented(last(place))],
      ),
      fc
        .tuple(fc.constantFrom('Manager()', 'Manager(1)', 'Manager() as a, Manager(2) as b', 'c', 'Manager(d)'), body)
        .map(
          ([items, inner]): Fragment =>
            (place) => [`with ${items}:`, ...indented(inner(place))],
        ),
      {
        weight: 3,
        arbitrary: fc
          .tuple(
            fc.constantFrom('f', 'g'),
            fc.constantFrom(...PARAMETERS),
            fc.boolean(),
            fc.constantFrom('', 'global d', 'nonlocal e', 'e = 5'),
            body,
            fc.array(expression, { maxLength: 3 }),
          )
          .map(
            ([f, parameters, generator, declaration, inner, args]): Fragment =>
              (place) =>
                functionLines(f, parameters, generator, declaration, inner, args, place),
          ),
      },
      fc.tuple(fc.constantFrom('Base', 'Number', 'list', 'Exception', 'object', 'dict'), body, expression).map(
        ([base, inner, argument]): Fragment =>
          (place) => [
            `class Made(${base}):`,
            ...indented(inner({ ...place, inLoop: false, inFunction: false, inGenerator: false })),
            '    def __missing__(self, key):',
            '        return super().__repr__()',
            `a = Made(${argument})`,
          ],
      ),
      fc.tuple(expression, body, body, expression).map(
        ([subject, one, two, value]): Fragment =>
          (place) => [
            `match ${subject}:`,
            '    case 0 | 1 | True:',
            ...indented(indented(one(place))),
            '    case [a, *b] | {"k": a, **b} | Base(x=a, kind=b):',
            '        show(a, b)',
            `    case str() as c if ${value}:`,
            ...indented(indented(two(place))),
            '    case _:',
            '        pass',
          ],
      ),
    ),
  };
});

function functionLines(
  f: string,
  parameters: string,
  generator: boolean,
  declaration: string,
  inner: Fragment,
  args: readonly string[],
  place: Place,
): string[] {
  const nested = place.functions > 0;
  const inside: Place = { inLoop: false, inFunction: true, inGenerator: generator, functions: place.functions + 1 };
  // `nonlocal` needs a function around with that name; a parameter cannot be declared global.
  const usable =
    (declaration === 'global d' && parameters.includes('d')) || (declaration === 'nonlocal e' && !nested)
      ? 'pass'
      : declaration;
  return [
    ...(nested ? ['e = 1'] : []),
    `def ${f}(${parameters}):`,
    ...indented([usable, ...(generator ? ['yield 1'] : []), ...inner(inside)]),
    ...(generator ? [`a = list(small(catch(${[f, ...args].join(', ')})) or ())`] : [`a = ${f}(${args.join(', ')})`]),
  ];
}

/**
 * A program, to be run behind the prelude. `nonlocal e` and `global d` in the middle of a function that used the name before are syntax
 * errors, which are as good a program as others.
 */
export const program: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 10, size: 'max' })
  .map((blocks) => {
    const lines = ['a, b, c, d, e = 1, [1, 2, 3], Number(4), {"k": 5}, "text"', 'f = g = Base.plain'];
    for (const part of blocks) {
      lines.push(
        'try:',
        ...indented(part(TOP)),
        'except Exception as problem:',
        '    show(type(problem), problem.args)',
      );
    }
    lines.push('for value in a, b, c, d, e:', '    show(value)');
    return `${lines.join('\n')}\n`;
  });
