// What the core must not touch. Same program, same options, same seed: the same trace, byte for byte, on every
// machine. So clock, entropy, output and files come in through the Host, and nothing below session/ asks the world.

import { describe, expect, it } from 'vitest';
import { placesOf, scan, textOf, typescriptBelow } from './sources.ts';

const ABOVE_THE_CORE = /^src\/(session|tui|cli)\//;

/** What is banned below session/, and why. */
const BANNED: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/(?<![\w$.])Date\.now\b/g, 'clock'],
  [/(?<![\w$.])new Date\b/g, 'clock'],
  [/(?<![\w$.])Date\s*\(/g, 'clock'],
  [/(?<![\w$.])performance\./g, 'clock'],
  [/(?<![\w$.])Math\.random\b/g, 'entropy'],
  [/(?<![\w$.])crypto\./g, 'entropy'],
  [/(?<![\w$.])(?:set|clear)(?:Timeout|Interval|Immediate)\b/g, 'timers'],
  [/(?<![\w$.])queueMicrotask\b/g, 'timers'],
  [/(?<![\w$.])console\./g, 'output'],
  [
    /(?<![\w$.])process\.(?:env|argv|stdin|stdout|stderr|exit|hrtime|nextTick|memoryUsage|cwd|platform|versions?|uptime|cpuUsage|emitWarning)\b/g,
    'the machine',
  ],
  [/(?<![\w$.])globalThis\b/g, 'the world'],
  [/(?<![\w$.])(?:new WeakRef|new FinalizationRegistry)\b/g, "JavaScript's garbage collector decides"],
  [/(?<![\w$])Intl\.|\.toLocale\w+\(|\.localeCompare\(/g, 'the locale'],
];

/** Paths that may use `any` in a type, with the reason. */
const MAY_USE_ANY: Readonly<Record<string, string>> = {
  'src/vm/native.ts': 'natives have every parameter list; their signature text is what is checked',
};

const ANY = /:\s*any\b(?!\s*[(.:])|\bas any\b|<any\b|\bany\[\]|\bany>|[|&]\s*any\b(?!\s*[(.])/g;

const files = typescriptBelow('src');
const core = files.filter((path) => !ABOVE_THE_CORE.test(path));

describe('below session/', () => {
  for (const [pattern, why] of BANNED) {
    it(`nothing reads ${pattern.source} (${why})`, () => {
      expect(core.flatMap((path) => placesOf(path, scan(textOf(path)).bare, pattern))).toEqual([]);
    });
  }

  it('only the JIT makes functions from text', () => {
    const places = files
      .filter((path) => !path.startsWith('src/jit/'))
      .flatMap((path) => placesOf(path, scan(textOf(path)).bare, /(?<![\w$.])(?:new Function|eval)\s*\(/g));
    expect(places).toEqual([]);
  });
});

describe('types', () => {
  it('`any` is not used', () => {
    const places = files
      .filter((path) => !(path in MAY_USE_ANY))
      .flatMap((path) => placesOf(path, scan(textOf(path)).bare, ANY));
    expect(places).toEqual([]);
  });

  it('the allow-list names files that exist', () => {
    expect(Object.keys(MAY_USE_ANY).filter((path) => !files.includes(path))).toEqual([]);
  });

  it('the checker is not silenced', () => {
    const silencers = new RegExp(`@ts-(?:${['ignore', 'nocheck', 'expect-error'].join('|')})`, 'g');
    const everywhere = ['src', 'test', 'bench', 'scripts'].flatMap(typescriptBelow);
    expect(everywhere.flatMap((path) => placesOf(path, textOf(path), silencers))).toEqual([]);
  });
});
