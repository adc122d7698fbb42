// The table of commands: what help says about each, and where its code is. The code is loaded when the command is
// asked for, so that none of them pays for another.

import type { OptionTable } from './options.ts';
import { RUN_OPTIONS } from './runOptions.ts';

export interface CommandModule {
  /** Carries the command out; the exit status. */
  readonly main: (args: readonly string[]) => Promise<number>;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: readonly string[];
  /** Paragraphs. */
  readonly description: readonly string[];
  readonly options: OptionTable;
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  readonly load: () => Promise<CommandModule>;
}

export const COMMANDS: readonly Command[] = [
  {
    name: 'run',
    summary: 'run a Python program, as python3 would',
    usage: [
      'gilscope run [OPTIONS] FILE [ARGS...]',
      'gilscope run [OPTIONS] FOLDER [ARGS...]',
      'gilscope run [OPTIONS] NAME [ARGS...]',
      'gilscope run [OPTIONS] -c CODE [ARGS...]',
      'gilscope run [OPTIONS] - [ARGS...]',
    ],
    description: [
      'FILE is a program, FOLDER one with a __main__.py, NAME one of the bundled programs (see `gilscope programs`),',
      'CODE the program itself; - reads it from standard input. What follows is for the program: sys.argv.',
      '',
      'The program may read files in its own folder only, and write there with --allow-write. It sees neither the',
      'network nor the environment. Time is simulated: sleeping costs nothing.',
      '',
      'Exit status: that of the program (sys.exit); 1 after an uncaught exception; 2 for a wrong command line or a',
      'file that cannot be opened; 124 if --timeout or --max-instructions stopped it; 130 after Ctrl-C.',
    ],
    options: RUN_OPTIONS,
    examples: [
      ['gilscope run program.py one two', 'with two arguments'],
      ['gilscope run hello', 'a bundled program'],
      ["gilscope run -c 'print(2 ** 100)'", 'a program as text'],
      ['gilscope run --timeout 5 --max-memory 256M program.py', 'with limits'],
    ],
    load: () => import('./run.ts'),
  },
  {
    name: 'dis',
    summary: 'show the bytecode of a program, as python3 -m dis',
    usage: ['gilscope dis FILE', 'gilscope dis NAME', 'gilscope dis -c CODE', 'gilscope dis -'],
    description: ['Compiles the program and lists its instructions, with those of all functions in it.'],
    options: {},
    examples: [
      ['gilscope dis program.py', 'of a file'],
      ["gilscope dis -c 'x += 1'", 'of a text: four instructions, between which another thread may run'],
    ],
    load: () => import('./dis.ts'),
  },
  {
    name: 'programs',
    summary: 'list the bundled programs',
    usage: ['gilscope programs'],
    description: ['Lists the programs that come with gilscope: their names, and what each one shows.'],
    options: {},
    examples: [['gilscope run NAME', 'runs one of them']],
    load: () => import('./programs.ts'),
  },
];

/** The command of that name. */
export function commandNamed(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}
