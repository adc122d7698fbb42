// `gilscope run`: where programs come from, how they end, what is said when they cannot be run.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, tool } from './tool.ts';

const { folder, remove } = folderWith({
  'args.py': 'import sys\nprint(sys.argv, __name__)\n',
  'fails.py': 'def f():\n    return 1 / 0\nf()\n',
  'package/__main__.py': 'import sys, other\nprint(sys.argv[1:], other.name, __package__ == "")\n',
  'package/other.py': 'name = "other"\n',
  'empty/nothing.txt': '',
  'latin.py': Uint8Array.from(Buffer.from('x = 1\ns = "\xff"\n', 'latin1')),
  'cookie.py': Uint8Array.from(Buffer.from('# -*- coding: latin-1 -*-\nprint("\xe9")\n', 'latin1')),
  'encoding.py': '# coding: foo\n',
  'nul.py': 'x = 1\n\0\n',
  'hello.py': 'print("mine")\n',
  'files.py': 'print(open("package/other.py").read(), end="")\nopen("out.txt", "w").write("x")\n',
  'outside.py': 'open("/etc/hostname")\n',
  'link.py': 'open("link/hostname")\n',
});
fs.symlinkSync('/etc', path.join(folder, 'link'));
afterAll(remove);

const run = (...args: string[]) => tool(['run', ...args], folder);

describe('where the program comes from', () => {
  it('a file, with arguments', async () => {
    expect(await run('args.py', 'one', '--two')).toEqual({
      stdout: "['args.py', 'one', '--two'] __main__\n",
      stderr: '',
      status: 0,
    });
  });

  it('the short form', async () => {
    expect((await tool(['args.py', 'x'], folder)).stdout).toBe("['args.py', 'x'] __main__\n");
  });

  it('a text', async () => {
    const result = await run('-c', 'import sys; print(sys.argv)', '-x');
    expect(result.stdout).toBe("['-c', '-x']\n");
  });

  it('standard input, which then is at its end', async () => {
    const result = await tool(['run', '-', 'a'], folder, 'import sys\nprint(sys.argv)\ninput()\n');
    expect(result.stdout).toBe("['-', 'a']\n");
    expect(result.stderr).toBe(
      'Traceback (most recent call last):\n  File "<stdin>", line 3, in <module>\nEOFError: EOF when reading a line\n',
    );
    expect(result.status).toBe(1);
  });

  it('a folder', async () => {
    expect((await run('package', 'a')).stdout).toBe("['a'] other True\n");
  });

  it('a bundled program, unless there is such a file', async () => {
    expect((await run('fibonacci')).status).toBe(0);
    expect((await tool(['run', 'hello'], path.join(folder, 'empty'))).stdout).toBe('Hello, world!\n');
    expect((await run('hello.py')).stdout).toBe('mine\n');
  });
});

describe('what cannot be run', () => {
  it.each([
    [['nothing.py'], 2, `gilscope: can't open file '${folder}/nothing.py': [Errno 2] No such file or directory\n`],
    [['empty'], 1, `gilscope: can't find '__main__' module in '${folder}/empty'\n`],
    [
      ['latin.py'],
      1,
      `SyntaxError: Non-UTF-8 code starting with '\\xff' in file ${folder}/latin.py on line 2, but no encoding ` +
        'declared; see https://peps.python.org/pep-0263/ for details\n',
    ],
    [['encoding.py'], 1, 'SyntaxError: encoding problem: foo\n'],
    [['-c'], 2, "gilscope: '-c' needs the program's text: -c CODE\n"],
    [['--tiemout', '5', 'args.py'], 2, "gilscope: unknown option '--tiemout'\nDid you mean '--timeout'?\n"],
    [['--timeout'], 2, "gilscope: option '--timeout' needs a value: --timeout SECONDS\n"],
    [['--timeout=x', 'args.py'], 2, "gilscope: option '--timeout': 'x' is not a time such as 5, 0.5, 500ms or 2m\n"],
    [['--allow-write=1', 'args.py'], 2, "gilscope: option '--allow-write' takes no value\n"],
    [[], 2, "gilscope: which program?\n'gilscope run --help' explains the command.\n"],
  ])('%j', async (args, status, stderr) => {
    expect(await run(...args)).toEqual({ stdout: '', stderr, status });
  });

  it('a source with a NUL byte', async () => {
    const result = await run('nul.py');
    expect(result.stderr).toContain('SyntaxError: source code cannot contain null bytes\n');
    expect(result.status).toBe(1);
  });

  it('but a declared encoding is followed', async () => {
    expect((await run('cookie.py')).stdout).toBe('\xe9\n');
  });
});

describe('how the program ends', () => {
  it('a lock that nobody will ever release: said at once, not waited for', async () => {
    const code = 'import _thread\nlock = _thread.allocate_lock()\nlock.acquire()\nlock.acquire()';
    const { stderr, status } = await run('-c', code);
    expect(stderr).toContain('deadlock');
    expect(stderr).toContain('line 4');
    expect(status).toBe(3);
  });

  it('with an uncaught exception', async () => {
    const result = await run('fails.py');
    expect(result.status).toBe(1);
    expect(result.stdout).toBe('');
    expect(result.stderr).toBe(
      [
        'Traceback (most recent call last):',
        `  File "${folder}/fails.py", line 3, in <module>`,
        '    f()',
        '    ~^^',
        `  File "${folder}/fails.py", line 2, in f`,
        '    return 1 / 0',
        '           ~~^~~',
        'ZeroDivisionError: division by zero',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['3', 3, ''],
    ['300', 44, ''],
    ['None', 0, ''],
    ['"bye"', 1, 'bye\n'],
  ])('with sys.exit(%s)', async (argument, status, stderr) => {
    expect(await run('-c', `import sys; sys.exit(${argument})`)).toEqual({ stdout: '', stderr, status });
  });
});

describe('the sandbox', () => {
  it('reads in the folder, writes nothing', async () => {
    const result = await run('files.py');
    expect(result.stdout).toBe('name = "other"\n');
    expect(result.stderr).toContain('PermissionError');
    expect(fs.existsSync(path.join(folder, 'out.txt'))).toBe(false);
  });

  it('writes with --allow-write', async () => {
    expect((await run('--allow-write', 'files.py')).stderr).toBe('');
    expect(fs.readFileSync(path.join(folder, 'out.txt'), 'utf8')).toBe('x');
  });

  it.each(['outside.py', 'link.py'])('refuses what is elsewhere: %s', async (file) => {
    const result = await run(file);
    expect(result.stderr).toContain('PermissionError');
    expect(result.status).toBe(1);
  });
});
