// Programs that want too much end in Python's terms; the process goes on.

import { describe, expect, it } from 'vitest';
import { run } from '../../src/index.ts';

const MB = 2 ** 20;

describe('too much memory is a MemoryError', () => {
  it.each([
    '"x" * 10**12',
    '[0] * 10**12',
    '10**10**8',
    'bytearray(10**12)',
    'bytes(10**12)',
    'list(range(10**12))',
    '(1, 2) * 10**11',
    '"%1000000000000d" % 1',
    '1 << 10**12',
    '"x".rjust(10**12)',
  ])('%s', async (expression) => {
    const { stdout, exitCode } = await run(
      `try:\n    ${expression}\nexcept (MemoryError, OverflowError): print("caught")`,
    );
    expect(stdout).toBe('caught\n');
    expect(exitCode).toBe(0);
  });

  it('where it grows in large pieces', async () => {
    const result = await run('x = []\nwhile True: x.append(bytes(10**7))', { limits: { maxMemoryBytes: 200 * MB } });
    expect(result.stderr).toMatch(/\nMemoryError\n$/);
    expect(result.exitCode).toBe(1);
  });
});

describe('too deep', () => {
  it.each([
    ['recursion', 'def f(): f()\nf()', 'RecursionError: maximum recursion depth exceeded'],
    ['brackets', `x = ${'('.repeat(10_000)}${')'.repeat(10_000)}`, 'SyntaxError: too many nested parentheses'],
  ])('%s', async (_name, program, message) => {
    const { stderr, exitCode } = await run(program);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(1);
  });

  it('a list that contains itself', async () => {
    expect((await run('x = []\nx.append(x)\nprint(x, repr({1: x}))')).stdout).toBe('[[...]] {1: [[...]]}\n');
  });
});

describe('too long', () => {
  it('in instructions: stopped exactly there', async () => {
    const result = await run('while True:\n    pass', { limits: { maxInstructions: 12_345 }, filename: 'loop.py' });
    expect(result.instructions).toBe(12_345);
    expect(result.exitCode).toBe(124);
    expect(result.stderr).toMatch(
      /^gilscope: stopped: the limit of 12,345 instructions is reached .*\n {2}File "loop.py", line \d, in <module>\n/,
    );
  });

  it('in seconds', async () => {
    const result = await run('while True: pass', { limits: { timeoutSeconds: 0.05 } });
    expect(result.stderr).toContain('gilscope: stopped: the time limit of 0.05 s is reached');
    expect(result.exitCode).toBe(124);
  });

  it('a line of ten million characters', async () => {
    expect((await run(`x = "${'y'.repeat(10_000_000)}"\nprint(len(x))`)).stdout).toBe('10000000\n');
  });
});
