// The public API: runs, their results, and that they do not know of each other.

import { describe, expect, it } from 'vitest';
import { auditRefcounts, compile, createSession, disassemble, PythonSyntaxError, run } from '../../src/index.ts';

describe('run', () => {
  it('gives output, exit code and instructions', async () => {
    const result = await run('import sys\nprint(input() * 2, sys.argv[1:])\nsys.exit(3)', {
      stdin: 'ab\n',
      arguments: ['x'],
    });
    expect(result).toMatchObject({ stdout: "abab ['x']\n", stderr: '', exitCode: 3 });
    expect(result.instructions).toBeGreaterThan(5);
  });

  it('passes output on as it comes', async () => {
    const pieces: string[] = [];
    await run('print(1)\nprint(2)', { onStdout: (text) => pieces.push(text) });
    expect(pieces.join('')).toBe('1\n2\n');
  });

  it('reports a text that is not Python', async () => {
    const { stderr, exitCode } = await run('x = = 1');
    expect(stderr).toContain('SyntaxError: invalid syntax');
    expect(exitCode).toBe(1);
  });

  it('is the same twice', async () => {
    const program = 'import random, time\nprint(random.random(), time.time(), id(object()), hash("x"))';
    expect(await run(program, { seed: 5 })).toEqual(await run(program, { seed: 5 }));
    expect((await run(program, { seed: 6 })).stdout).not.toBe((await run(program, { seed: 5 })).stdout);
  });

  it('stops for an abort signal, as for Ctrl-C', async () => {
    const controller = new AbortController();
    const running = run('print("on", flush=True)\nwhile True: pass', {
      signal: controller.signal,
      onStdout: () => controller.abort(),
    });
    const { stderr, exitCode } = await running;
    expect(stderr).toMatch(/KeyboardInterrupt\n$/);
    expect(exitCode).toBe(130);
  });
});

describe('compile and disassemble', () => {
  it('list instructions', () => {
    expect(disassemble(compile('x = 1', 'a.py'))).toContain('STORE_NAME');
  });

  it('throw what is wrong', () => {
    expect(() => compile('x = = 1')).toThrow();
    try {
      compile('x = (');
    } catch (problem) {
      expect(problem).toBeInstanceOf(PythonSyntaxError);
    }
  });
});

describe('auditRefcounts', () => {
  it('finds nothing wrong', async () => {
    const { session } = createSession('class A: pass\nx = [A(), A()]', { audit: true });
    await session.run();
    expect(auditRefcounts(session.vm).differences).toEqual([]);
  });
});

describe('two sessions in one process', () => {
  const program = (name: string): string =>
    [
      'import random, sys, collections',
      `class Thing:\n    label = "${name}"`,
      `collections.mark = "${name}"`,
      `sys.mark = "${name}"`,
      `sys.setrecursionlimit(${name === 'one' ? 300 : 400})`,
      'total = 0',
      'for i in range(60_000):',
      '    total += i',
      '    Thing.count = i',
      'print(Thing.label, collections.mark, sys.mark, sys.getrecursionlimit(), Thing.count, total, random.random())',
    ].join('\n');

  it('do not touch each other', async () => {
    const alone = [await run(program('one'), { seed: 1 }), await run(program('two'), { seed: 2 })];
    const together = await Promise.all([run(program('one'), { seed: 1 }), run(program('two'), { seed: 2 })]);
    expect(together).toEqual(alone);
    expect(together[0]?.stdout).toMatch(/^one one one 300 59999/);
    expect(together[1]?.stdout).toMatch(/^two two two 400 59999/);
  });
});
