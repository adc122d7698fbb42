// Help texts, made from the tables of commands and options.

import { COMMANDS, type Command } from './commands.ts';

const MARGIN = '  ';

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `${MARGIN}${left.padEnd(width)}  ${right}`);
}

/** `gilscope --help`. */
export function overview(): string {
  return `${[
    'gilscope runs Python programs on a virtual machine whose reference counts and Global Interpreter Lock can be watched.',
    '',
    'Usage:',
    `${MARGIN}gilscope COMMAND [OPTIONS] [ARGS...]`,
    `${MARGIN}gilscope FILE [ARGS...]              short for gilscope run FILE`,
    '',
    'Commands:',
    ...columns(COMMANDS.map(({ name, summary }) => [name, summary])),
    ...columns([['help COMMAND', 'explain a command; also: gilscope COMMAND --help']]),
    '',
    'Options:',
    ...columns([
      ['--help', 'this text'],
      ['--version', 'the version'],
    ]),
    '',
    'Examples:',
    ...columns([
      ['gilscope run program.py', 'run a file'],
      ['gilscope run hello', 'run a bundled program'],
      ["gilscope dis -c 'x += 1'", 'see the bytecode'],
    ]),
  ].join('\n')}\n`;
}

/** `gilscope COMMAND --help`. */
export function commandHelp(command: Command): string {
  const lines = ['Usage:', ...command.usage.map((usage) => MARGIN + usage), '', ...command.description, ''];
  const options = Object.values(command.options).map(({ name, argument, help }): readonly [string, string] => [
    argument === null ? name : `${name} ${argument}`,
    help,
  ]);
  lines.push('Options:', ...columns([...options, ['--help', 'this text']]), '', 'Examples:');
  lines.push(...columns(command.examples));
  return `${lines.join('\n')}\n`;
}
