// The options of `gilscope run`: limits, the seed, what the program may do.

import { flag, numberOption, parseCount, parseSeconds, parseSeed, parseSize } from './options.ts';

export const RUN_OPTIONS = {
  maxMemory: numberOption({
    name: '--max-memory',
    argument: 'SIZE',
    help: 'memory that the program may take, as 512M or 2G (default 1G); beyond it, MemoryError',
    initial: 2 ** 30,
    parse: parseSize,
    expected: 'a size such as 512M or 2G',
  }),
  maxInstructions: numberOption({
    name: '--max-instructions',
    argument: 'N',
    help: 'stop the program after N instructions, as 1000000, 1_000_000 or 1e6',
    initial: Number.POSITIVE_INFINITY,
    parse: parseCount,
    expected: 'a whole number above zero such as 1_000_000 or 1e6',
  }),
  timeout: numberOption({
    name: '--timeout',
    argument: 'SECONDS',
    help: 'stop the program after that much real time, as 5, 0.5, 500ms or 2m',
    initial: Number.POSITIVE_INFINITY,
    parse: parseSeconds,
    expected: 'a time such as 5, 0.5, 500ms or 2m',
  }),
  allowWrite: flag('--allow-write', 'let the program write files in its own folder (it can always read there)'),
  seed: numberOption({
    name: '--seed',
    argument: 'N',
    help: 'seed of everything random (default 0): same seed, same run',
    initial: 0,
    parse: parseSeed,
    expected: 'a whole number from 0',
  }),
} as const;
