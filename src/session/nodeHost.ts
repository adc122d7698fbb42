// The Host of a run on Node: files in a sandbox, a virtual clock that the executed instructions drive, entropy from
// the run's seed.

import { MersenneTwister } from '../objects/numbers/mersenne.ts';
import type { CompileResult, FileSystem, Host, InputStream, OutputStream, SourceMode } from '../vm/host.ts';
import { FileError } from '../vm/host.ts';
import type { VM } from '../vm/machine.ts';
import { decodeSource } from '../vm/sourceText.ts';
import { compileSource } from './compileSource.ts';
import { standardModule, standardModuleNames, standardSource } from './standardLibrary.ts';

/** What one instruction takes on the virtual clock. */
const INSTRUCTION_NS = 10;
/** Where the virtual clock starts: 2025-01-01T00:00:00Z, in nanoseconds since the epoch. */
const EPOCH_NS = 1_735_689_600_000_000_000n;

/** Input that may have to be waited for. */
export interface WaitingInput extends InputStream {
  /** Resolves when there is more to read, or the end is reached. */
  more?(): Promise<void>;
}

export interface NodeHostOptions {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly stdin: WaitingInput;
  readonly files: FileSystem;
  readonly environment: Readonly<Record<string, string>>;
  readonly cpuCount: number;
  /** Seed of everything random. */
  readonly seed: number;
}

export class NodeHost implements Host {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly stdin: WaitingInput;
  readonly files: FileSystem;
  readonly environment: Readonly<Record<string, string>>;
  readonly cpuCount: number;
  /** The machine whose instructions drive the clock. */
  vm: VM | null = null;
  private slept = 0n;
  private readonly generator: MersenneTwister;

  constructor(options: NodeHostOptions) {
    this.stdout = options.stdout;
    this.stderr = options.stderr;
    this.stdin = options.stdin;
    this.files = options.files;
    this.environment = options.environment;
    this.cpuCount = options.cpuCount;
    this.generator = new MersenneTwister(options.seed);
  }

  wallClock(): bigint {
    return EPOCH_NS + this.monotonicClock();
  }

  monotonicClock(): bigint {
    return this.slept + this.processClock();
  }

  processClock(): bigint {
    return BigInt(this.vm?.instructionsExecuted ?? 0) * BigInt(INSTRUCTION_NS);
  }

  sleep(nanoseconds: bigint): void {
    if (nanoseconds > 0n) this.slept += nanoseconds;
  }

  entropy(count: number): Uint8Array {
    const bytes = new Uint8Array(count);
    for (let i = 0; i < count; i++) bytes[i] = Number(this.generator.getRandomBits(8));
    return bytes;
  }

  digest(algorithm: string, data: Uint8Array): Uint8Array | null {
    try {
      // Loaded here because it costs every start 4 ms.
      const [name, size] = algorithm.split(':') as [string, string | undefined];
      const options = size === undefined ? undefined : { outputLength: Number(size) };
      return process.getBuiltinModule('node:crypto').createHash(name, options).update(data).digest();
    } catch {
      return null;
    }
  }

  compile(source: string, filename: string, mode: SourceMode): CompileResult {
    const result = compileSource(source, filename, mode);
    if (!filename.startsWith('<')) this.vm?.addSource(filename, source.replace(/\r\n?/g, '\n'));
    return result;
  }

  sourceText(filename: string): string | null {
    const standard = standardSource(filename);
    if (standard !== null) return standard;
    try {
      if (this.files.status(filename)?.kind !== 'file') return null;
      return decodeSource(this.files.readFile(filename));
    } catch (problem) {
      if (problem instanceof FileError) return null;
      throw problem;
    }
  }

  standardModule(name: string): ReturnType<typeof standardModule> {
    return standardModule(name);
  }

  standardModuleNames(): readonly string[] {
    return standardModuleNames();
  }
}
