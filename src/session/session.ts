// A run: one program on one VM, from source text to exit status. Here everything is put together: the host, the
// builtins and modules, the main module, the limits, and what happens when the program ends.

import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { incref, type Value } from '../objects/object.ts';
import { exceptionTypes, isException, type PyException } from '../objects/exceptions.ts';
import type { PyModule } from '../objects/function.ts';
import { NATIVE_MODULES } from '../stdlib/natives/all.ts';
import { BUILTIN_FUNCTIONS } from '../vm/builtins/table.ts';
import { BUILTIN_VALUES } from '../vm/builtins/values.ts';
import type { SourceMode } from '../vm/host.ts';
import { newModule, syntaxError } from '../vm/imports.ts';
import { execute, type Stop } from '../vm/interpreter.ts';
import { loadCode } from '../vm/loadedCode.ts';
import { VM } from '../vm/machine.ts';
import { nativeFunction } from '../vm/native.ts';
import { runCode, type Steps, steps } from '../vm/request.ts';
import { start } from '../vm/calls.ts';
import { ReturnMode } from '../vm/frame.ts';
import { formatException } from '../vm/tracebacks.ts';
import { isInstanceOf } from '../vm/unwind.ts';
import { exceptionTexts, exitStatus, shutDown } from './lifecycle.ts';
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
/** Real time after which the event loop gets a chance (signals are delivered there). */
const BREATH_MS = 50;

export class Session {
  readonly vm: VM;
  private interrupted = false;

  constructor(
    readonly host: NodeHost,
    private readonly program: Program,
    readonly limits: Limits = DEFAULT_LIMITS,
    /** Keep what auditRefcounts() needs. */
    audit = false,
  ) {
    this.vm = new VM({
      host,
      nativeModules: NATIVE_MODULES,
      arguments: program.arguments,
      importPath: program.importPath,
      // One value may be half of what the whole program may take.
      maxValueBytes: limits.maxMemoryBytes / 2,
      audit,
    });
    host.vm = this.vm;
    this.fillBuiltins();
  }

  private fillBuiltins(): void {
    const { vm } = this;
    const table = vm.builtins.payload;
    const add = (name: string, value: Value): void => vm.heap.decref(table.setString(name, value));
    add('__name__', 'builtins');
    add('__doc__', null);
    for (const [name, definition] of Object.entries(BUILTIN_FUNCTIONS)) {
      add(name, nativeFunction(name, definition, 'builtins'));
    }
    for (const [name, value] of Object.entries(BUILTIN_VALUES)) add(name, incref(value));
    for (const [name, type] of exceptionTypes) if (!name.startsWith('_')) add(name, incref(type));
    const module = newModule(vm, 'builtins', null);
    vm.heap.decref(module.payload.dict);
    (module.payload as { dict: typeof vm.builtins }).dict = incref(vm.builtins);
    vm.heap.decref(vm.modules.payload.setString('builtins', module));
  }

  /** Asks the program to stop as Ctrl-C does: KeyboardInterrupt in the main thread. */
  interrupt(): void {
    this.interrupted = true;
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
    vm.addSource(this.program.filename, this.program.source.replace(/\r\n?/g, '\n'));
    const outcome = await this.drive(this.mainSteps(main));
    let status = 0;
    if (outcome.uncaught !== null) status = await this.report(outcome.uncaught);
    if (outcome.stopped !== null) {
      this.host.stdout.flush();
      this.host.stderr.write(outcome.stopped);
      status = 1;
    } else {
      await this.drive(shutDown(vm, main));
    }
    vm.heap.decref(main);
    return status;
  }

  /** Compiles and executes the main module. */
  private *mainSteps(main: PyModule): Steps {
    const { vm, program } = this;
    const result = this.host.compile(program.source, program.filename, 'exec' satisfies SourceMode);
    if (result.code === null) throw syntaxError(vm, result.problem as NonNullable<typeof result.problem>);
    const code = loadCode(vm.heap, result.code);
    try {
      vm.heap.decref(yield runCode(code, main.payload.dict, main.payload.dict));
    } finally {
      vm.heap.decref(code);
    }
    return null;
  }

  /** Prints an exception that nobody caught (owned); the exit status. */
  private async report(exception: PyException): Promise<number> {
    const { vm } = this;
    this.host.stdout.flush();
    if (isInstanceOf(exception, 'SystemExit')) {
      const status = await this.drive(exitStatus(vm, exception));
      vm.heap.decref(exception);
      return typeof status.result === 'number' ? status.result & 0xff : 1;
    }
    const texts = new Map<PyException, string>();
    await this.drive(exceptionTexts(vm, exception, texts));
    this.host.stderr.write(formatException(vm, exception, texts));
    const status = isInstanceOf(exception, 'KeyboardInterrupt') ? 130 : 1;
    vm.heap.decref(exception);
    return status;
  }

  /** Executes steps on the main thread until they are done. */
  private async drive(
    run: Steps,
  ): Promise<{ result: Value | undefined; uncaught: PyException | null; stopped: string | null }> {
    const { vm } = this;
    const thread = vm.mainThread;
    vm.thread = thread;
    thread.result = undefined;
    thread.uncaught = null;
    start(vm, thread, steps(() => run), ReturnMode.PUSH, []);
    const started = performance.now();
    let breath = started;
    for (;;) {
      const stop: Stop = execute(vm, thread, this.sliceBudget(thread.instructions));
      if (stop.kind === 'finished') break;
      if (stop.kind === 'blocked') this.wait(stop.wait);
      const now = performance.now();
      if (thread.instructions >= this.limits.maxInstructions) {
        return this.stopped(`the limit of ${this.limits.maxInstructions} instructions is reached`);
      }
      if ((now - started) / 1000 > this.limits.timeoutSeconds) {
        return this.stopped(`the time limit of ${this.limits.timeoutSeconds} s is reached`);
      }
      this.checkMemory();
      if (now - breath > BREATH_MS || this.interrupted) {
        this.host.stdout.flush();
        await new Promise((resolve) => setImmediate(resolve));
        breath = performance.now();
        if (this.interrupted) this.raiseInterrupt();
      }
    }
    const { result, uncaught } = thread;
    thread.result = undefined;
    thread.uncaught = null;
    return { result, uncaught: isException(uncaught) ? uncaught : null, stopped: null };
  }

  private sliceBudget(executed: number): number {
    return Math.min(SLICE, this.limits.maxInstructions - executed);
  }

  private stopped(reason: string): { result: undefined; uncaught: null; stopped: string } {
    return { result: undefined, uncaught: null, stopped: `gilscope: stopped: ${reason}${this.position()}\n` };
  }

  /** " (file, line N, in f)" of the innermost Python frame. */
  private position(): string {
    let frame = this.vm.mainThread.frame;
    while (frame?.native) frame = frame.back;
    if (frame === null || frame === undefined) return '';
    const { code } = frame.code;
    const line = code.positions[Math.max(frame.pc - 1, 0) * 4];
    return `\n  File "${code.filename}", line ${line}, in ${code.name}`;
  }

  private wait(wait: { readonly kind: string; readonly nanoseconds?: bigint }): void {
    const thread = this.vm.mainThread;
    if (wait.kind === 'sleep') this.host.sleep(wait.nanoseconds ?? 0n);
    thread.wait = null;
    thread.wakeValue = null;
  }

  private raiseInterrupt(): void {
    const { vm } = this;
    this.interrupted = false;
    vm.mainThread.pendingException = vm.newException('KeyboardInterrupt', []);
    vm.heap.attention = true;
  }

  /** MemoryError in the program when it holds more than it may. */
  private checkMemory(): void {
    if (usedBytes() <= this.limits.maxMemoryBytes) return;
    collectGarbage();
    if (usedBytes() <= this.limits.maxMemoryBytes) return;
    const { vm } = this;
    vm.mainThread.pendingException = vm.newException('MemoryError', []);
    vm.heap.attention = true;
  }
}

function usedBytes(): number {
  const statistics = getHeapStatistics();
  return statistics.used_heap_size + statistics.external_memory;
}

let garbageCollector: (() => void) | null = null;

/** What counts as used includes what is dead but not swept yet, so the limit is only believed after a sweep. */
function collectGarbage(): void {
  if (garbageCollector === null) {
    setFlagsFromString('--expose-gc');
    garbageCollector = runInNewContext('gc') as () => void;
  }
  garbageCollector();
}
