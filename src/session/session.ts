// A run: one program on one VM, from source text to exit status. Here everything is put together: the host, the
// builtins and modules, the main module, the limits, and what happens when the program ends.

import { isException, type PyException } from '../objects/exceptions.ts';
import type { PyModule } from '../objects/function.ts';
import { incref, type Value } from '../objects/object.ts';
import { NATIVE_MODULES } from '../stdlib/natives/all.ts';
import { start } from '../vm/calls.ts';
import { ReturnMode } from '../vm/frame.ts';
import type { SourceMode, SourceProblem } from '../vm/host.ts';
import { newModule, syntaxError } from '../vm/imports.ts';
import { execute } from '../vm/interpreter.ts';
import { loadCode } from '../vm/loadedCode.ts';
import { VM } from '../vm/machine.ts';
import { isNative } from '../vm/native.ts';
import { runCode, type Steps, steps } from '../vm/request.ts';
import { formatException } from '../vm/tracebacks.ts';
import { isInstanceOf } from '../vm/unwind.ts';
import { fillBuiltins } from './builtins.ts';
import { DEADLOCK, INTERRUPTED, STOPPED } from './exitStatus.ts';
import { callExceptHook, exceptionTexts, exitStatus, shutDown } from './lifecycle.ts';
import { MemoryMeter } from './memory.ts';
import type { NodeHost } from './nodeHost.ts';
import { OutputClosed } from './streams.ts';
import '../vm/types/all.ts';

export interface Limits {
  /** Bytes of JavaScript heap that the run may take. */
  readonly maxMemoryBytes: number;
  /** Instructions that it may execute. */
  readonly maxInstructions: number;
  /** Real seconds that it may take. */
  readonly timeoutSeconds: number;
}

export const DEFAULT_LIMITS: Limits = {
  maxMemoryBytes: 2 ** 30,
  maxInstructions: Number.POSITIVE_INFINITY,
  timeoutSeconds: Number.POSITIVE_INFINITY,
};

export interface Program {
  readonly source: string;
  /** As tracebacks show it. */
  readonly filename: string;
  /** sys.argv */
  readonly arguments: readonly string[];
  /** Where imports look for the program's own modules. */
  readonly importPath: readonly string[];
  readonly isPackageMain?: boolean;
}

/** Instructions between two looks at limits and signals. */
const SLICE = 100_000;
/** The first slices are short: one instruction may take a nanosecond, or many milliseconds on a huge number. */
const FIRST_SLICE = 1_000;
/** Real time after which output is passed on and the event loop gets a chance (signals are delivered there). */
const BREATH_MS = 30;

/** Slices grow while they are quick, and shrink where single instructions take long. */
function nextSlice(slice: number, tookMs: number): number {
  if (tookMs > BREATH_MS) return Math.max(1, Math.ceil((slice * BREATH_MS) / tookMs / 2));
  return tookMs < BREATH_MS / 4 ? Math.min(slice * 2, SLICE) : slice;
}

/** How executing steps ended. */
interface Ending {
  /** Owned; undefined if there is none. */
  readonly result: Value | undefined;
  /** The exception that nobody caught, owned. */
  readonly uncaught: PyException | null;
  /** What to tell the user if a limit stopped the program. */
  readonly stopped: string | null;
}

export class Session {
  readonly vm: VM;
  private interrupted = false;
  /** The exit status of a run that gilscope ended itself. */
  private stopStatus = STOPPED;
  private wakeUp: (() => void) | null = null;
  private readonly memory: MemoryMeter;
  private startedAt = 0;
  /** References that the session itself holds while steps execute. */
  private readonly held = new Set<Value>();

  constructor(
    readonly host: NodeHost,
    private readonly program: Program,
    readonly limits: Limits = DEFAULT_LIMITS,
    /** Keep what auditRefcounts() needs. */
    audit = false,
  ) {
    this.memory = new MemoryMeter(limits.maxMemoryBytes);
    this.vm = new VM({
      host,
      nativeModules: NATIVE_MODULES,
      arguments: program.arguments,
      importPath: program.importPath,
      // One value may be half of what the whole program may take.
      maxValueBytes: limits.maxMemoryBytes / 2,
      hasRoom: () => this.memory.look() === 'enough',
      audit,
    });
    this.vm.holders.push(() => this.held);
    host.vm = this.vm;
    fillBuiltins(this.vm);
  }

  /** Asks the program to stop as Ctrl-C does: KeyboardInterrupt in the main thread. */
  interrupt(): void {
    this.interrupted = true;
    this.wakeUp?.();
  }

  /** Whether an interrupt has been asked for that the program has not seen yet. */
  get isInterrupted(): boolean {
    return this.interrupted;
  }

  /** Instructions executed so far. */
  get instructions(): number {
    return this.vm.mainThread.instructions;
  }

  /**
   * Runs the program to its end.
   * @returns the exit status, as `python` gives it
   */
  async run(): Promise<number> {
    try {
      const status = await this.runToEnd();
      this.host.stdout.flush();
      this.host.stderr.flush();
      return status;
    } catch (thrown) {
      if (thrown instanceof OutputClosed) return 0;
      throw thrown;
    }
  }

  private async runToEnd(): Promise<number> {
    const { vm } = this;
    const main = newModule(vm, '__main__', null);
    const table = main.payload.dict.payload;
    vm.heap.decref(table.setString('__package__', this.program.isPackageMain === true ? '' : null));
    vm.heap.decref(table.setString('__builtins__', incref(vm.module('builtins') as PyModule)));
    if (!this.program.filename.startsWith('<')) {
      vm.heap.decref(table.setString('__file__', this.program.filename));
      vm.heap.decref(table.setString('__cached__', null));
    }
    vm.heap.decref(vm.modules.payload.setString('__main__', incref(main)));
    // As CPython: what came from standard input is not shown again.
    if (this.program.filename !== '<stdin>') {
      vm.addSource(this.program.filename, this.program.source.replace(/\r\n?/g, '\n'));
    }
    this.startedAt = performance.now();
    this.held.add(main);
    const outcome = await this.drive(this.mainSteps(main));
    const status = await this.conclude(outcome, main);
    this.release(main);
    return status;
  }

  /** Reports how the program ended and takes its modules apart; the exit status. */
  private async conclude(outcome: Ending, main: PyModule): Promise<number> {
    let status = 0;
    let { stopped } = outcome;
    if (outcome.uncaught !== null) status = await this.report(outcome.uncaught);
    if (stopped === null) ({ stopped } = await this.drive(shutDown(this.vm, main)));
    if (stopped === null) return status;
    this.host.stdout.flush();
    this.host.stderr.write(stopped);
    return this.stopStatus;
  }

  /** Compiles and executes the main module. */
  private *mainSteps(main: PyModule): Steps {
    const { vm, program } = this;
    const result = this.host.compile(program.source, program.filename, 'exec' satisfies SourceMode);
    if (result.code === null) throw syntaxError(vm, asReadFromFile(result.problem as SourceProblem, program.filename));
    const code = loadCode(vm.heap, result.code);
    this.held.add(code);
    try {
      vm.heap.decref(yield runCode(code, main.payload.dict, main.payload.dict));
    } finally {
      this.release(code);
    }
    return null;
  }

  /** Prints an exception that nobody caught (owned); the exit status. */
  private async report(exception: PyException): Promise<number> {
    const { vm } = this;
    this.held.add(exception);
    this.host.stdout.flush();
    if (isInstanceOf(exception, 'SystemExit')) {
      const status = await this.drive(exitStatus(vm, exception));
      this.release(exception);
      return typeof status.result === 'number' ? status.result & 0xff : 1;
    }
    const hook = vm.module('sys')?.payload.dict.payload.getString('excepthook');
    if (hook === undefined || isNative(hook)) {
      const texts = new Map<PyException, string>();
      await this.drive(exceptionTexts(vm, exception, texts));
      this.host.stderr.write(formatException(vm, exception, texts));
    } else await this.drive(callExceptHook(vm, hook, exception));
    const status = isInstanceOf(exception, 'KeyboardInterrupt') ? INTERRUPTED : 1;
    this.release(exception);
    return status;
  }

  /** Gives back a reference that the session holds. */
  private release(value: Value): void {
    this.held.delete(value);
    this.vm.heap.decref(value);
  }

  /** Executes steps on the main thread until they are done. */
  private async drive(run: Steps): Promise<Ending> {
    const { vm } = this;
    const thread = vm.mainThread;
    vm.thread = thread;
    thread.result = undefined;
    thread.uncaught = null;
    start(
      vm,
      thread,
      steps(() => run),
      ReturnMode.PUSH,
      [],
    );
    let breath = performance.now();
    let slice = FIRST_SLICE;
    for (;;) {
      const sliceStarted = performance.now();
      const stop = execute(vm, thread, this.sliceBudget(slice));
      if (stop.kind === 'finished') break;
      if (stop.kind === 'blocked') {
        if (isForever(stop.wait)) return this.deadlocked();
        await this.wait(stop.wait);
      }
      const now = performance.now();
      const problem = this.limitReached(now);
      if (problem !== null) {
        return { result: undefined, uncaught: null, stopped: `gilscope: stopped: ${problem}${this.position()}\n` };
      }
      if (now - breath > BREATH_MS || this.interrupted) {
        this.host.stdout.flush();
        await new Promise((resolve) => setImmediate(resolve));
        breath = performance.now();
      }
      if (this.interrupted) this.raiseInterrupt();
      slice = nextSlice(slice, now - sliceStarted);
    }
    const { result, uncaught } = thread;
    thread.result = undefined;
    thread.uncaught = null;
    return { result, uncaught: isException(uncaught) ? uncaught : null, stopped: null };
  }

  /** Instructions of the next slice. Tests override it, to stop wherever they like. */
  protected sliceBudget(wanted: number): number {
    return Math.min(wanted, this.limits.maxInstructions - this.instructions);
  }

  /** Which limit ends the program, in words; null if none does. Running out of memory it may still survive. */
  private limitReached(now: number): string | null {
    const { maxInstructions, timeoutSeconds, maxMemoryBytes } = this.limits;
    if (this.instructions >= maxInstructions) {
      return `the limit of ${maxInstructions.toLocaleString('en')} instructions is reached (--max-instructions)`;
    }
    if ((now - this.startedAt) / 1000 >= timeoutSeconds) {
      return `the time limit of ${timeoutSeconds} s is reached (--timeout)`;
    }
    const memory = this.memory.look();
    if (memory === 'exhausted') {
      return `the program goes on taking memory beyond ${Math.round(maxMemoryBytes / 2 ** 20)} MB (--max-memory)`;
    }
    if (memory === 'full') this.raiseInMain('MemoryError');
    return null;
  }

  /** "  File …, line N, in f" of the innermost Python frame, on a line of its own. */
  private position(): string {
    let frame = this.vm.mainThread.frame;
    while (frame?.native) frame = frame.back;
    if (frame === null || frame === undefined) return '';
    const { code } = frame.code;
    // Between two instructions: the one before may be the frame's RESUME, which has no line.
    const line = code.positions[Math.max(frame.pc - 1, 0) * 4] || (code.positions[frame.pc * 4] as number);
    const text = this.vm.sourceLines(code.filename)?.[line - 1]?.trim() ?? '';
    return `\n  File "${code.filename}", line ${line}, in ${code.name}${text === '' ? '' : `\n    ${text}`}`;
  }

  /** Nobody is left who could end the wait. */
  private deadlocked(): Ending {
    const reason = 'deadlock: the main thread waits for a lock that nobody will ever release';
    this.stopStatus = DEADLOCK;
    return { result: undefined, uncaught: null, stopped: `gilscope: ${reason}${this.position()}\n` };
  }

  /** Lets happen what the main thread waits for. */
  private async wait(wait: TimedWait): Promise<void> {
    const thread = this.vm.mainThread;
    if (wait.kind === 'sleep' || wait.kind === 'lock') this.host.sleep(wait.nanoseconds ?? 0n);
    if (wait.kind === 'input') {
      this.host.stdout.flush();
      this.host.stderr.flush();
      const interruption = new Promise<void>((resolve) => {
        this.wakeUp = resolve;
      });
      await Promise.race([this.host.stdin.more?.(), interruption]);
      this.wakeUp = null;
    }
    thread.wait = null;
    thread.wakeValue = null;
  }

  private raiseInterrupt(): void {
    this.interrupted = false;
    this.raiseInMain('KeyboardInterrupt');
  }

  private raiseInMain(name: 'KeyboardInterrupt' | 'MemoryError'): void {
    const { vm } = this;
    vm.heap.decref(vm.mainThread.pendingException ?? undefined);
    vm.mainThread.pendingException = vm.newException(name, []);
    vm.heap.attention = true;
  }
}

interface TimedWait {
  readonly kind: string;
  /** For how long at most; null: for ever. */
  readonly nanoseconds?: bigint | null;
}

/** A lock is held, and the only thread there is waits for it without a time limit. */
function isForever(wait: TimedWait): boolean {
  return wait.kind === 'lock' && wait.nanoseconds === null;
}

/** Where a file ends before the block that is expected, CPython knows no column (in a string it does). */
function asReadFromFile(problem: SourceProblem, filename: string): SourceProblem {
  const isMissingBlock = problem.endOffset === -1 && problem.message.startsWith('expected an indented block');
  return isMissingBlock && !filename.startsWith('<') ? { ...problem, offset: 0 } : problem;
}
