// Habits that can be checked on the files themselves: their length, the paragraph on top, and nothing in them that
// belongs to one machine.

import { describe, expect, it } from 'vitest';
import { filesBelow, textOf, typescriptBelow } from './sources.ts';

const MAX_LINES = 500;

/** Files that may be longer, with the reason. */
const MAY_BE_LONGER: Readonly<Record<string, string>> = {
  'src/parser/ast.ts': "one declaration for each node of Python's ast",
  'src/parser/expression-grammar.ts': 'the grammar of expressions is one thing, rule after rule',
  'src/parser/statement-grammar.ts': 'the grammar of statements is one thing, rule after rule',
  'src/vm/interpreter.ts': 'one loop, one case for each instruction',
};

const TEXT_FILE = /(?:\.(?:tsx?|mjs|js|json|md|py|txt|sh|ya?ml)|(?:^|\/)(?:\.gitignore|\.npmrc|LICENSE|run))$/;

const sources = typescriptBelow('src');
const texts = filesBelow('.').filter((path) => TEXT_FILE.test(path));

describe('files', () => {
  it(`have at most ${MAX_LINES} lines`, () => {
    const long = [...sources, ...typescriptBelow('test')]
      .filter((path) => !(path in MAY_BE_LONGER))
      .map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });

  it('are on the list of long ones only if they exist and are long', () => {
    const needless = Object.keys(MAY_BE_LONGER).filter(
      (path) => !sources.includes(path) || textOf(path).split('\n').length - 1 <= MAX_LINES,
    );
    expect(needless).toEqual([]);
  });

  it('say on top what they are', () => {
    const silent = sources.filter((path) => !/^(?:#![^\n]*\n)?(?:\/\/ |\/\*\*)/.test(textOf(path)));
    expect(silent).toEqual([]);
  });

  it('name no place of one machine', () => {
    const folders = ['root', 'work', 'home/(?!user\\b)[a-z]+', 'Users/[A-Za-z]+'].join('|');
    const places = new RegExp(`(?<![\\w.$)}~-])/(?:${folders})/[\\w.]`);
    expect(texts.filter((path) => path !== 'package-lock.json' && places.test(textOf(path)))).toEqual([]);
  });
});

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('package-lock.json', () => {
  const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, LockedPackage> };

  it('names no registry', () => {
    expect(Object.entries(lock.packages).filter(([, locked]) => locked.resolved !== undefined)).toEqual([]);
  });

  it('knows the packages of every platform', () => {
    // npm leaves out what its registry could not give it, and then refuses the file elsewhere.
    const missing = Object.values(lock.packages).flatMap((locked) =>
      Object.keys(locked.optionalDependencies ?? {}).filter((name) => {
        const entries = Object.keys(lock.packages).filter((path) => path.endsWith(`node_modules/${name}`));
        return entries.length === 0 || entries.some((path) => lock.packages[path]?.version === undefined);
      }),
    );
    expect(missing).toEqual([]);
  });
});
