// Runs the built command line tool as a child process, as users do.

import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const TOOL = path.resolve('dist/cli.js');

export interface ToolResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

export interface RunningTool {
  readonly child: ChildProcess;
  /** Resolves when the tool has ended. */
  readonly result: Promise<ToolResult>;
  /** Resolves when standard output holds the text. */
  readonly printed: (text: string) => Promise<void>;
}

/** Starts the tool; `stdin` null leaves its standard input open. */
export function startTool(args: readonly string[], cwd: string, stdin: string | Uint8Array | null = ''): RunningTool {
  const child = spawn(process.execPath, [TOOL, ...args], { cwd, env: { ...process.env, NODE_OPTIONS: '' } });
  let stdout = '';
  let stderr = '';
  const waiting: { text: string; resolve: () => void }[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    for (const one of waiting) if (stdout.includes(one.text)) one.resolve();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', () => undefined);
  if (stdin !== null) child.stdin.end(stdin);
  const result = new Promise<ToolResult>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ stdout, stderr, status }));
  });
  const printed = (text: string): Promise<void> =>
    new Promise((resolve) => {
      if (stdout.includes(text)) resolve();
      else waiting.push({ text, resolve });
    });
  return { child, result, printed };
}

/** Runs the tool to its end. */
export function tool(args: readonly string[], cwd: string, stdin: string | Uint8Array = ''): Promise<ToolResult> {
  return startTool(args, cwd, stdin).result;
}

/** A new folder with these files; removed by `remove`. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly folder: string;
  readonly remove: () => void;
} {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'gilscope-test-')));
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  return { folder, remove: () => fs.rmSync(folder, { recursive: true }) };
}
