// Commands, help, and what is said about a wrong command line.

import { describe, expect, it } from 'vitest';
import { COMMANDS, commandNamed } from '../../src/cli/commands.ts';
import { commandHelp, overview } from '../../src/cli/help.ts';
import { nearest } from '../../src/cli/nearest.ts';
import { parseCount, parseSeconds, parseSize } from '../../src/cli/options.ts';
import { tool } from './tool.ts';

const run = (...args: string[]) => tool(args, '.');

describe('the tool', () => {
  it('--help', async () => {
    expect(await run('--help')).toEqual({ stdout: overview(), stderr: '', status: 0 });
  });

  it('without arguments says how to use it', async () => {
    expect(await run()).toEqual({ stdout: '', stderr: overview(), status: 2 });
  });

  it('--version', async () => {
    expect((await run('--version')).stdout).toMatch(/^gilscope \d+\.\d+\.\d+\n$/);
  });

  it.each([
    [['rum'], "gilscope: unknown command 'rum'\nDid you mean 'run'?\n"],
    [['help', 'proggrams'], "gilscope: unknown command 'proggrams'\nDid you mean 'programs'?\n"],
    [['--hlep'], "gilscope: unknown option '--hlep'\nDid you mean '--help'?\n"],
    [['xyzzy'], "gilscope: unknown command 'xyzzy'\n'gilscope --help' shows all commands and options.\n"],
  ])('%j', async (args, stderr) => {
    expect(await run(...args)).toEqual({ stdout: '', stderr, status: 2 });
  });

  it.each(COMMANDS.map(({ name }) => name))('%s --help', async (name) => {
    const text = commandHelp(commandNamed(name) as NonNullable<ReturnType<typeof commandNamed>>);
    expect(await run(name, '--help')).toEqual({ stdout: text, stderr: '', status: 0 });
    expect((await run('help', name)).stdout).toBe(text);
  });

  it('programs', async () => {
    const { stdout, status } = await run('programs');
    expect(stdout).toMatch(/^hello +Hello, world: the smallest program, to see that everything works\.$/m);
    expect(status).toBe(0);
  });

  it('dis', async () => {
    const { stdout } = await run('dis', '-c', 'x += 1');
    expect(stdout).toContain('BINARY_OP               13 (+=)\n');
    const wrong = await run('dis', '-c', 'x = (');
    expect(wrong).toEqual({
      stdout: '',
      stderr: '  File "<string>", line 1\n    x = (\n        ^\nSyntaxError: \'(\' was never closed\n',
      status: 1,
    });
  });
});

describe('values of options', () => {
  it('sizes', () => {
    expect(['512M', '1.5G', '2GiB', '1000', '64k', '0', '-1', 'x', ''].map(parseSize)).toEqual([
      512 * 2 ** 20,
      1.5 * 2 ** 30,
      2 * 2 ** 30,
      1000,
      65536,
      null,
      null,
      null,
      null,
    ]);
  });

  it('counts', () => {
    expect(['1000000', '1_000_000', '1e6', '1.5e3', '0', '1.5', '1__0', 'x'].map(parseCount)).toEqual([
      1_000_000,
      1_000_000,
      1_000_000,
      1500,
      null,
      null,
      null,
      null,
    ]);
  });

  it('times', () => {
    expect(['5', '0.5', '500ms', '2m', '0', 'x'].map(parseSeconds)).toEqual([5, 0.5, 0.5, 120, null, null]);
  });
});

describe('nearest', () => {
  it('finds what was meant, and nothing else', () => {
    const names = ['run', 'dis', 'programs', 'help'];
    expect(['rnu', 'prog', 'hlep', 'quit', 'zzz'].map((word) => nearest(word, names))).toEqual([
      'run',
      'programs',
      'help',
      null,
      null,
    ]);
  });
});
