// What happens while a program runs: Ctrl-C, output in time, readers that go away, limits.

import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, startTool, tool } from './tool.ts';

const { folder, remove } = folderWith({
  'loop.py': 'print("started")\ndef f():\n    while True:\n        pass\nf()\n',
  'caught.py': [
    'print("started")',
    'try:',
    '    while True: pass',
    'except KeyboardInterrupt:',
    '    print("caught")',
    'print("goes on")',
  ].join('\n'),
  'input.py': 'name = input("started")\nprint("got", name)\n',
  'lines.py': 'import sys\nprint("started", flush=True)\nfor line in sys.stdin:\n    print(line.strip())\n',
  'many.py': 'for i in range(200_000):\n    print(i)\n',
});
afterAll(remove);

describe('Ctrl-C', () => {
  it('in a loop', async () => {
    const { child, result, printed } = startTool(['loop.py'], folder);
    await printed('started');
    child.kill('SIGINT');
    const { stderr, status } = await result;
    expect(stderr).toMatch(/^Traceback \(most recent call last\):\n.*in f\n.*\nKeyboardInterrupt\n$/s);
    expect(status).toBe(130);
  });

  it('caught by the program', async () => {
    const { child, result, printed } = startTool(['caught.py'], folder);
    await printed('started');
    child.kill('SIGINT');
    expect(await result).toEqual({ stdout: 'started\ncaught\ngoes on\n', stderr: '', status: 0 });
  });

  it('in input()', async () => {
    const { child, result, printed } = startTool(['input.py'], folder, null);
    await printed('started');
    child.kill('SIGINT');
    const { stderr, status } = await result;
    expect(stderr).toContain('name = input("started")\n');
    expect(stderr).toMatch(/\nKeyboardInterrupt\n$/);
    expect(status).toBe(130);
  });
});

describe('input', () => {
  it('that comes late', async () => {
    const { child, result, printed } = startTool(['input.py'], folder, null);
    await printed('started');
    child.stdin?.write('An');
    setTimeout(() => child.stdin?.end('na\nrest'), 50);
    expect(await result).toEqual({ stdout: 'startedgot Anna\n', stderr: '', status: 0 });
  });

  it('line by line', async () => {
    const { child, result, printed } = startTool(['lines.py'], folder, null);
    await printed('started');
    child.stdin?.write('one\n');
    await printed('one');
    child.stdin?.end('two');
    expect((await result).stdout).toBe('started\none\ntwo\n');
  });
});

describe('output', () => {
  it('whose reader goes away ends the run quietly', async () => {
    const { child, result, printed } = startTool(['many.py'], folder);
    await printed('1\n');
    child.stdout?.destroy();
    const { stderr, status } = await result;
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('comes in time, and all of it', async () => {
    const { stdout } = await tool(['many.py'], folder);
    expect(stdout.length).toBe(1_288_890);
  });
});

describe('limits', () => {
  it('of time', async () => {
    const { stdout, stderr, status } = await tool(['--timeout', '100ms', 'loop.py'], folder);
    expect(stdout).toBe('started\n');
    expect(stderr).toMatch(/^gilscope: stopped: the time limit of 0.1 s is reached \(--timeout\)\n {2}File .*, in f\n/);
    expect(status).toBe(124);
  });

  it('of instructions', async () => {
    const { stderr, status } = await tool(['run', '--max-instructions', '1e4', 'loop.py'], folder);
    expect(stderr).toContain('gilscope: stopped: the limit of 10,000 instructions is reached (--max-instructions)\n');
    expect(status).toBe(124);
  });
});
