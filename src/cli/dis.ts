// `gilscope dis`: the instructions of a program.

import { disassembleSource } from '../session/disassembleSource.ts';
import { commandNamed } from './commands.ts';
import { commandHelp } from './help.ts';
import { locateProgram } from './locate.ts';
import { parseArguments } from './options.ts';
import { printComplaint, printResult } from './output.ts';

export async function main(args: readonly string[]): Promise<number> {
  const { rest, wantsHelp } = parseArguments({}, args, 'dis');
  if (wantsHelp) {
    printResult(commandHelp(commandNamed('dis') as NonNullable<ReturnType<typeof commandNamed>>));
    return 0;
  }
  const { source, filename } = locateProgram(rest, 'dis');
  const { listing, problem } = disassembleSource(source, filename);
  if (problem !== null) {
    printComplaint(problem);
    return 1;
  }
  printResult(listing);
  return 0;
}
