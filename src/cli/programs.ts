// `gilscope programs`: the bundled programs, each with the first line of its docstring.

import * as fs from 'node:fs';
import { bundledPrograms } from './bundled.ts';
import { commandNamed } from './commands.ts';
import { commandHelp } from './help.ts';
import { parseArguments } from './options.ts';
import { printResult } from './output.ts';
import { UsageError } from './usageError.ts';

export async function main(args: readonly string[]): Promise<number> {
  const { rest, wantsHelp } = parseArguments({}, args, 'programs');
  if (wantsHelp) {
    printResult(commandHelp(commandNamed('programs') as NonNullable<ReturnType<typeof commandNamed>>));
    return 0;
  }
  if (rest.length > 0) throw new UsageError(`'programs' takes no arguments`, `Did you mean 'gilscope run ${rest[0]}'?`);
  const programs = bundledPrograms();
  const width = Math.max(0, ...programs.map(({ name }) => name.length));
  const lines = programs.map(({ name, file }) => `${name.padEnd(width)}  ${firstLine(file)}`.trimEnd());
  printResult(`${[...lines, '', "Run one with 'gilscope run NAME'."].join('\n')}\n`);
  return 0;
}

/** The first line of the module's docstring. */
function firstLine(file: string): string {
  const match = /^(?:#[^\n]*\n|\s)*[rR]?(?:"""|''')\s*([^\n]*)/.exec(fs.readFileSync(file, 'utf8'));
  return (match?.[1] ?? '').replace(/\s*(?:"""|''')\s*$/, '');
}
