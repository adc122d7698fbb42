// Runs a program from its text for the property tests: output kept, files out of reach, and in slices of any size with
// a look at the VM between two of them. Whatever is thrown through here is a bug: a program can only end.

import { NodeHost } from '../../src/session/nodeHost.ts';
import { SandboxFiles } from '../../src/session/sandboxFiles.ts';
import { DEFAULT_LIMITS, type Limits, type Program, Session } from '../../src/session/session.ts';
import { CapturedOutput, TextInput } from '../../src/session/streams.ts';
import { auditRefcounts, describeDifference } from '../../src/vm/audit.ts';
import type { VM } from '../../src/vm/machine.ts';

/** A folder without anything that a program could read. */
const EMPTY_FOLDER = new URL('.', import.meta.url).pathname;

export interface RunOptions {
  /** Instructions of the next slice; called before each. */
  readonly slice?: () => number;
  /** Called before each slice. */
  readonly between?: (vm: VM) => void;
  readonly maxInstructions?: number;
  readonly stdin?: string;
  readonly timeoutSeconds?: number;
}

export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  readonly instructions: number;
  /** It was ended by the limit of instructions or of time. */
  readonly stopped: boolean;
  readonly vm: VM;
}

class SlicedSession extends Session {
  constructor(
    host: NodeHost,
    program: Program,
    limits: Limits,
    private readonly options: RunOptions,
  ) {
    super(host, program, limits, true);
  }

  protected override sliceBudget(wanted: number): number {
    this.options.between?.(this.vm);
    const all = super.sliceBudget(wanted);
    return this.options.slice === undefined ? all : Math.min(all, this.options.slice());
  }
}

/**
 * Runs a program to its end or to its limit. Whatever this throws is a bug.
 */
export async function runText(source: string, options: RunOptions = {}): Promise<RunResult> {
  const stdout = new CapturedOutput();
  const stderr = new CapturedOutput();
  const host = new NodeHost({
    stdout,
    stderr,
    stdin: new TextInput(options.stdin ?? ''),
    files: new SandboxFiles(EMPTY_FOLDER, EMPTY_FOLDER, false),
    environment: {},
    cpuCount: 2,
    seed: 0,
  });
  const limits: Limits = {
    ...DEFAULT_LIMITS,
    maxInstructions: options.maxInstructions ?? DEFAULT_LIMITS.maxInstructions,
    timeoutSeconds: options.timeoutSeconds ?? 30,
  };
  const program = { source, filename: 'program.py', arguments: ['program.py'], importPath: [''] };
  const session = new SlicedSession(host, program, limits, options);
  const exitCode = await session.run();
  return {
    stdout: stdout.text,
    stderr: stderr.text,
    exitCode,
    instructions: session.vm.mainThread.instructions,
    stopped: stderr.text.includes('gilscope: stopped: '),
    vm: session.vm,
  };
}

/** What the audit says of the counts of a VM between two slices. */
export function countDifferences(vm: VM): string[] {
  return auditRefcounts(vm).differences.map(describeDifference);
}

/** Objects that nothing reaches: at the end of a program that was not stopped there are none. */
export function leftovers(vm: VM): string[] {
  return auditRefcounts(vm).unreachable.map((object) => object.type.name);
}
