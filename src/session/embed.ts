// Running programs from TypeScript: one function for the usual case, on top of Session. Nothing is shared between two
// runs, so any number of them may go on at the same time.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { NodeHost } from './nodeHost.ts';
import { SandboxFiles } from './sandboxFiles.ts';
import { DEFAULT_LIMITS, type Limits, type Program, Session } from './session.ts';
import { decodeProgram, NotText } from './sourceBytes.ts';
import { CapturedOutput, TextInput } from './streams.ts';

/** A program in a file. */
export interface ProgramFile {
  readonly file: string;
}

export interface RunOptions {
  /** What the program gets as `sys.argv[1:]`. */
  readonly arguments?: readonly string[];
  /** What it reads from standard input. */
  readonly stdin?: string;
  /** Called with each piece of output as it comes; it is captured all the same. */
  readonly onStdout?: (text: string) => void;
  readonly onStderr?: (text: string) => void;
  /** The folder whose files it may read; that of its file, or the current one. */
  readonly folder?: string;
  /** Whether it may write files there. */
  readonly allowWrite?: boolean;
  /** `os.environ` */
  readonly environment?: Readonly<Record<string, string>>;
  /** Seed of everything random; 0 if not given. */
  readonly seed?: number;
  /** How tracebacks call the program, where it is not a file; `<string>` if not given. */
  readonly filename?: string;
  readonly limits?: Partial<Limits>;
  /** Aborting is Ctrl-C: KeyboardInterrupt in the program. */
  readonly signal?: AbortSignal;
  /** Keep what `auditRefcounts` needs; slower. */
  readonly audit?: boolean;
}

export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  /** As `python3` would end. */
  readonly exitCode: number;
  /** Instructions executed, a measure of work that is the same on every machine. */
  readonly instructions: number;
}

/** A session whose output is kept in memory. */
export interface CapturedSession {
  readonly session: Session;
  readonly stdout: CapturedOutput;
  readonly stderr: CapturedOutput;
}

/**
 * Prepares a run without starting it: `session.run()` starts it, `session.vm` can be looked at when it has ended.
 * @throws NotText if the file is not text in its encoding
 */
export function createSession(program: string | ProgramFile, options: RunOptions = {}): CapturedSession {
  const stdout = new CapturedOutput(options.onStdout ?? null);
  const stderr = new CapturedOutput(options.onStderr ?? null);
  const isFile = typeof program !== 'string';
  const folder = path.resolve(options.folder ?? (isFile ? path.dirname(program.file) : '.'));
  const host = new NodeHost({
    stdout,
    stderr,
    stdin: new TextInput(options.stdin ?? ''),
    files: new SandboxFiles(folder, folder, options.allowWrite === true),
    environment: options.environment ?? {},
    cpuCount: 2,
    seed: options.seed ?? 0,
  });
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const session = new Session(
    host,
    isFile ? programOf(program, options) : textOf(program, options),
    limits,
    options.audit,
  );
  return { session, stdout, stderr };
}

function programOf({ file }: ProgramFile, options: RunOptions): Program {
  const filename = path.resolve(file);
  return {
    source: decodeProgram(fs.readFileSync(filename), filename),
    filename,
    arguments: [file, ...(options.arguments ?? [])],
    importPath: [path.dirname(filename)],
  };
}

function textOf(source: string, options: RunOptions): Program {
  const filename = options.filename ?? '<string>';
  return {
    source,
    filename,
    arguments: [options.filename ?? '-c', ...(options.arguments ?? [])],
    importPath: [''],
  };
}

/**
 * Runs a program to its end.
 * @param program the source text, or the file that it is in
 * @returns what it printed and how it ended; also where it is not Python at all
 */
export async function run(program: string | ProgramFile, options: RunOptions = {}): Promise<RunResult> {
  let made: CapturedSession;
  try {
    made = createSession(program, options);
  } catch (problem) {
    if (!(problem instanceof NotText)) throw problem;
    return { stdout: '', stderr: `${problem.message}\n`, exitCode: 1, instructions: 0 };
  }
  const { session, stdout, stderr } = made;
  const { signal } = options;
  const onAbort = (): void => session.interrupt();
  if (signal?.aborted === true) onAbort();
  signal?.addEventListener('abort', onAbort);
  try {
    const exitCode = await session.run();
    return { stdout: stdout.text, stderr: stderr.text, exitCode, instructions: session.instructions };
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}
