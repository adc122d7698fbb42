// Random programs: well formed, of every kind of statement and expression, and sure to end or to be stopped by a limit
// of instructions. Most of their statements work, some raise; what they raise is mostly caught and shown.
//
// A fragment is a function of its surroundings to lines of text, so that fast-check can shrink trees while `break`
// stands in loops only, `yield` and `return` in functions only.

import fc from 'fast-check';
import { binaryOperator, expression, name, wrapped } from './expressions.ts';

interface Place {
  readonly inLoop: boolean;
  readonly inFunction: boolean;
  readonly inGenerator: boolean;
  /** Functions around this place. */
  readonly functions: number;
}

type Fragment = (place: Place) => string[];

const TOP: Place = { inLoop: false, inFunction: false, inGenerator: false, functions: 0 };

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
