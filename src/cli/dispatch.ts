// From the command line to the command: which one it is, and what is said where it is wrong.

import * as fs from 'node:fs';
import { WRONG_USAGE } from '../session/exitStatus.ts';
import { NotText } from '../session/sourceBytes.ts';
import { packageVersion } from '../session/version.ts';
import { bundledProgram } from './bundled.ts';
import { COMMANDS, type Command, commandNamed } from './commands.ts';
import { commandHelp, overview } from './help.ts';
import { nearest } from './nearest.ts';
import { printComplaint, printResult } from './output.ts';
import { RUN_OPTIONS } from './runOptions.ts';
import { CommandFailure, UsageError } from './usageError.ts';

/** Carries out a command line; the exit status. */
export async function dispatch(args: readonly string[]): Promise<number> {
  try {
    return await carryOut(args);
  } catch (problem) {
    if (problem instanceof UsageError) {
      const hint = problem.hint === null ? '' : `${problem.hint}\n`;
      printComplaint(`gilscope: ${problem.message}\n${hint}`);
      return WRONG_USAGE;
    }
    if (problem instanceof CommandFailure) {
      printComplaint(`gilscope: ${problem.message}\n`);
      return problem.exitStatus;
    }
    if (problem instanceof NotText) {
      printComplaint(`${problem.message}\n`);
      return 1;
    }
    throw problem;
  }
}

async function carryOut(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined) {
    printComplaint(overview());
    return WRONG_USAGE;
  }
  if (first === '--help' || first === '-h') {
    printResult(overview());
    return 0;
  }
  if (first === '--version' || first === '-V') {
    printResult(`gilscope ${packageVersion()}\n`);
    return 0;
  }
  if (first === 'help') return help(rest);
  const command = commandNamed(first);
  if (command !== undefined) return (await command.load()).main(rest);
  if (!isProgram(first)) throw unknown(first);
  return (await (commandNamed('run') as Command).load()).main(args);
}

function help(names: readonly string[]): number {
  const [name] = names;
  if (name === undefined) {
    printResult(overview());
    return 0;
  }
  const command = commandNamed(name);
  if (command === undefined) throw unknown(name);
  printResult(commandHelp(command));
  return 0;
}

/** Whether `gilscope WORD` is short for `gilscope run WORD`. */
function isProgram(word: string): boolean {
  if (word === '-c' || word === '-') return true;
  if (word.startsWith('-')) {
    const name = word.split('=')[0] as string;
    return Object.values(RUN_OPTIONS).some((option) => option.name === name);
  }
  return /[./\\]/.test(word) || fs.existsSync(word) || bundledProgram(word) !== null;
}

function unknown(word: string): UsageError {
  if (word.startsWith('-')) {
    const names = [...Object.values(RUN_OPTIONS).map(({ name }) => name), '--help', '--version'];
    const near = nearest(word, names);
    return new UsageError(`unknown option '${word}'`, hintOf(near));
  }
  return new UsageError(
    `unknown command '${word}'`,
    hintOf(nearest(word, [...COMMANDS.map(({ name }) => name), 'help'])),
  );
}

function hintOf(near: string | null): string {
  return near === null ? "'gilscope --help' shows all commands and options." : `Did you mean '${near}'?`;
}
