// The one door to the world. The core has no clock, no entropy, no files, no terminal and no compiler of its own; a
// session hands it a Host. Two runs with hosts that answer alike are alike to the last byte.

import type { CodeObject } from '../bytecode/code.ts';

export interface OutputStream {
  /** Text is passed on at once; the stream may be closed (`BrokenPipe` then). */
  write(text: string): void;
  writeBytes(bytes: Uint8Array): void;
  flush(): void;
  readonly isTerminal: boolean;
}

export interface InputStream {
  /** The next line with its newline, '' at the end of input. */
  readLine(): string;
  /** All that is left. */
  readAll(): string;
  /** Whether a line (or all that is left) can be read without waiting; absent: always. */
  isReady?(what: 'line' | 'all'): boolean;
  readonly isTerminal: boolean;
}

export type FileErrorKind =
  | 'not-found'
  | 'exists'
  | 'is-directory'
  | 'not-directory'
  | 'not-empty'
  | 'permission'
  | 'refused'
  | 'other';

/** Thrown by a Host's file functions; `refused` is the sandbox's own refusal, with the reason as message. */
export class FileError {
  constructor(
    readonly kind: FileErrorKind,
    readonly path: string,
    readonly message: string,
  ) {}
}

export interface FileStatus {
  readonly kind: 'file' | 'directory' | 'other';
  readonly size: number;
  /** Seconds since the epoch. */
  readonly modified: number;
}

/** Files of the folders that a run may use. Paths are the program's; all functions throw FileError. */
export interface FileSystem {
  readonly workingDirectory: string;
  readFile(path: string): Uint8Array;
  writeFile(path: string, content: Uint8Array, append: boolean): void;
  status(path: string): FileStatus | null;
  list(path: string): string[];
  makeDirectory(path: string): void;
  remove(path: string): void;
  removeDirectory(path: string): void;
  rename(from: string, to: string): void;
}

export type SourceMode = 'exec' | 'eval' | 'single';

/** What the compiler says about wrong source text; becomes a SyntaxError. Columns count characters from 1. */
export interface SourceProblem {
  readonly kind: 'SyntaxError' | 'IndentationError' | 'TabError';
  readonly message: string;
  readonly filename: string;
  readonly line: number | null;
  readonly offset: number | null;
  readonly endLine: number | null;
  readonly endOffset: number | null;
  readonly text: string | null;
}

export interface CompileResult {
  readonly code: CodeObject | null;
  readonly problem: SourceProblem | null;
}

export interface Host {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly stdin: InputStream;
  readonly files: FileSystem;
  /** Nanoseconds since the epoch, of the run's clock. */
  wallClock(): bigint;
  /** Nanoseconds since some moment, never going back. */
  monotonicClock(): bigint;
  /** Nanoseconds of CPU time of this process. */
  processClock(): bigint;
  /** Lets `nanoseconds` pass on the run's clock. */
  sleep(nanoseconds: bigint): void;
  /** Random bytes: of the run's seed where it has one. */
  entropy(count: number): Uint8Array;
  /**
   * md5, sha1, sha256, sha3-256, blake2b512 … of bytes; `shake128:32` for a digest of 32 bytes. null for an algorithm
   * that the host does not have.
   */
  digest(algorithm: string, data: Uint8Array): Uint8Array | null;
  /** The environment variables that the program may see. */
  readonly environment: Readonly<Record<string, string>>;
  readonly cpuCount: number;
  /** Compiles source text (`exec`, imports). */
  compile(source: string, filename: string, mode: SourceMode): CompileResult;
  /** The text of a source file, for tracebacks; null if it cannot be read. */
  sourceText(filename: string): string | null;
  /** The code of a standard-library module that is written in Python; null if there is none of that name. */
  standardModule(name: string): { code: CodeObject; isPackage: boolean } | null;
  /** Names of all standard-library modules written in Python. */
  standardModuleNames(): readonly string[];
}
