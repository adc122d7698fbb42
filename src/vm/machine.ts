// One VM: the state of one Python interpreter (a "process" in the product's words). Two VMs share nothing but
// immutable builtin types.

import { newDict, newTuple, type PyDict } from '../objects/collections.ts';
import { type ExceptionPayload, exceptionType, type PyException, Raised } from '../objects/exceptions.ts';
import type { PyModule } from '../objects/function.ts';
import { Heap } from '../objects/heap.ts';
import type { Value } from '../objects/object.ts';
import { type ExceptionName, PendingRaise, raise } from '../objects/raise.ts';
import type { PyType } from '../objects/type.ts';
import type { Host } from './host.ts';
import type { NativeModule } from './nativeModule.ts';
import { Thread } from './thread.ts';

export interface VMOptions {
  readonly host: Host;
  /** Modules written in TypeScript, by name. */
  readonly nativeModules: ReadonlyMap<string, NativeModule>;
  /** sys.argv */
  readonly arguments: readonly string[];
  /** sys.path: folders that imports search, in the program's file system. */
  readonly importPath: readonly string[];
  /** Bytes that a single value may take, about; a larger one is a MemoryError. */
  readonly maxValueBytes: number;
  /** Whether the program may take more memory; asked after each 32 MB of large values. */
  readonly hasRoom?: () => boolean;
  /** Keep the list of live objects that auditRefcounts() needs: slower. */
  readonly audit?: boolean;
}

/** Values from this size on can fill the memory within one slice: they are added up. */
const LARGE_VALUE_BYTES = 2 ** 20;

export class VM {
  readonly heap = new Heap();
  readonly host: Host;
  /** sys.modules */
  readonly modules: PyDict;
  /** The namespace of the module `builtins`. */
  readonly builtins: PyDict;
  /** The thread whose instructions are being executed. */
  thread: Thread;
  readonly mainThread: Thread;
  recursionLimit = 1000;
  /** Digits that int ↔ str conversion allows; 0: any number. */
  maxStrDigits = 4300;
  readonly maxValueBytes: number;
  /** Elements that natives took from builtin iterators: now and then they pause (see iteration.ts). */
  itemsTaken = 0;
  /** Bytes of large values made since `hasRoom` was asked. */
  private largeBytes = 0;
  /** All threads that are not done. */
  readonly threads: Set<Thread> = new Set();
  /** References that native modules hold outside the heap: the audit asks each of these functions for them. */
  readonly holders: (() => Iterable<Value | undefined>)[] = [];
  /** State that native modules keep for this VM, by module name. */
  readonly moduleState: Map<string, unknown> = new Map();
  /** Source texts by the file name that tracebacks show; lines without newlines. */
  private readonly sources: Map<string, readonly string[]> = new Map();
  private readonly identities: WeakMap<object, number> = new WeakMap();
  private nextIdentity = 0x7f0000000000;

  constructor(readonly options: VMOptions) {
    if (options.audit === true) this.heap.live = new Set();
    this.host = options.host;
    this.maxValueBytes = options.maxValueBytes;
    this.mainThread = new Thread(1);
    this.thread = this.mainThread;
    this.threads.add(this.mainThread);
    this.modules = newDict(this.heap);
    this.builtins = newDict(this.heap);
  }

  /** The address that id() shows: never that of another live object, the same in every run. */
  identityOf(value: Value): number {
    if (typeof value === 'object' && value !== null) {
      let identity = this.identities.get(value);
      if (identity === undefined) {
        identity = this.nextIdentity;
        this.nextIdentity += 16;
        this.identities.set(value, identity);
      }
      return identity;
    }
    return immediateIdentity(value);
  }

  /** Everything that `holders` hold. */
  *heldValues(): Iterable<Value | undefined> {
    for (const holder of this.holders) yield* holder();
  }

  /** Instructions executed so far by the thread that runs, to the last one. */
  get instructionsExecuted(): number {
    return this.thread.instructions + this.thread.sliceBudget - this.thread.sliceLeft;
  }

  /** Keeps a source text, for tracebacks. */
  addSource(filename: string, text: string): void {
    this.sources.set(filename, text.split('\n'));
  }

  /** The lines of a source file that the program is made of, or may read; null if there is no text. */
  sourceLines(filename: string): readonly string[] | null {
    const known = this.sources.get(filename);
    if (known !== undefined) return known;
    const text = this.host.sourceText(filename);
    if (text === null) return null;
    this.addSource(filename, text);
    return this.sources.get(filename) ?? null;
  }

  /** A module that has been imported; borrowed. */
  module(name: string): PyModule | undefined {
    return this.modules.payload.getString(name) as PyModule | undefined;
  }

  /** A new exception object of a builtin class; steals the references in `args`. */
  newException(name: ExceptionName, args: readonly Value[]): PyException {
    return this.newExceptionOf(exceptionType(name), args);
  }

  /** A new exception object; steals the references in `args`. The class's `__init__` is not called. */
  newExceptionOf(type: PyType, args: readonly Value[]): PyException {
    const payload: ExceptionPayload = {
      args: newTuple(this.heap, args),
      traceback: null,
      cause: null,
      context: null,
      suppressContext: false,
      fields: null,
    };
    return this.heap.allocateInstance(type, payload);
  }

  /** The exception object for anything that TypeScript code threw; owned. JavaScript's own errors pass through. */
  exceptionOf(thrown: unknown): PyException {
    if (thrown instanceof Raised) return thrown.exception;
    const pending = thrown instanceof PendingRaise ? thrown : hostLimit(thrown);
    if (pending === null) throw thrown;
    const exception = this.newException(pending.exceptionName, pending.args);
    if (pending.attributes !== null) {
      exception.payload.fields = new Map(Object.entries(pending.attributes));
    }
    if (pending.exceptionName === 'StopIteration') {
      exception.payload.fields = new Map([['value', ownedValue(pending.args[0])]]);
    }
    return exception;
  }

  /**
   * Refuses a value that would be too large. Call it before making something whose size a program chose.
   * @throws MemoryError
   */
  checkSize(bytes: number): void {
    if (bytes > this.maxValueBytes) throw raise('MemoryError');
    if (bytes < LARGE_VALUE_BYTES) return;
    this.largeBytes += bytes;
    if (this.largeBytes < 32 * LARGE_VALUE_BYTES) return;
    this.largeBytes = 0;
    if (this.options.hasRoom?.() === false) throw raise('MemoryError');
  }
}

function ownedValue(value: Value | undefined): Value {
  if (value === undefined) return null;
  if (typeof value === 'object' && value !== null) value.refcount++;
  return value;
}

/** Limits of JavaScript itself that Python code can run into. */
function hostLimit(thrown: unknown): PendingRaise | null {
  if (thrown instanceof RangeError) {
    if (/call stack/.test(thrown.message)) return raise('RecursionError', 'maximum recursion depth exceeded');
    if (
      /Invalid (array|string|typed array) length|BigInt|allocation failed|too (big|large)|maximum size exceeded/i.test(
        thrown.message,
      )
    ) {
      return raise('MemoryError');
    }
  }
  return null;
}

/** Numbers, strings, booleans and None have an identity made from their value. */
function immediateIdentity(value: Value): number {
  switch (typeof value) {
    case 'number':
      return 0x560000000000 + Math.abs(value % 0x10000000000) * 32 + (value < 0 ? 16 : 0);
    case 'bigint':
      return 0x570000000000 + Number(BigInt.asUintN(36, value)) * 32;
    case 'boolean':
      return value ? 0x55ff00000020 : 0x55ff00000000;
    case 'string': {
      let hash = 0;
      for (let i = 0; i < value.length; i++) hash = (Math.imul(hash, 31) + value.charCodeAt(i)) >>> 0;
      return 0x580000000000 + hash * 16 + (value.length % 256) * 0x1000000000;
    }
    default:
      return 0x55ff00000040;
  }
}
