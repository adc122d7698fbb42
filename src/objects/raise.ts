// How TypeScript code raises a Python exception: `throw raise('ValueError', 'message')`. The exception object
// itself is made only when somebody can see it (the interpreter's unwinder does it), so code that knows nothing of
// exception classes, and code that catches what it threw, pay nothing for it. Not an Error: a JavaScript stack
// trace would cost more than the rest of the raise together, and nobody may ever see one.

import type { Value } from './object.ts';

/** The builtin exceptions that TypeScript code can raise by name. */
export type ExceptionName =
  | 'ArithmeticError'
  | 'AssertionError'
  | 'AttributeError'
  | 'BlockingIOError'
  | 'BrokenPipeError'
  | 'BufferError'
  | 'EOFError'
  | 'Exception'
  | 'FileExistsError'
  | 'FileNotFoundError'
  | 'FloatingPointError'
  | 'GeneratorExit'
  | 'ImportError'
  | 'IndentationError'
  | 'IndexError'
  | 'IsADirectoryError'
  | 'KeyError'
  | 'KeyboardInterrupt'
  | 'LookupError'
  | 'MemoryError'
  | 'ModuleNotFoundError'
  | 'NameError'
  | 'NotADirectoryError'
  | 'NotImplementedError'
  | 'OSError'
  | 'OverflowError'
  | 'PermissionError'
  | 'RecursionError'
  | 'ReferenceError'
  | 'RuntimeError'
  | 'StopIteration'
  | 'SyntaxError'
  | 'SystemError'
  | 'SystemExit'
  | 'TabError'
  | 'TimeoutError'
  | 'TypeError'
  | 'UnboundLocalError'
  | 'UnicodeDecodeError'
  | 'UnicodeEncodeError'
  | 'UnicodeError'
  | 'ValueError'
  | 'ZeroDivisionError';

/** A Python exception on its way through TypeScript code that raised it by name. */
export class PendingRaise {
  constructor(
    readonly exceptionName: ExceptionName,
    /** The exception's `args`; the references are owned. */
    readonly args: readonly Value[],
    /** Attributes to set on the exception (`name`, `obj`, `filename` …); the references are owned. */
    readonly attributes: Readonly<Record<string, Value>> | null = null,
  ) {}
}

/** `throw raise('TypeError', 'message')`: a Python exception of a builtin class with that one argument. */
export function raise(exceptionName: ExceptionName, message?: string): PendingRaise {
  return new PendingRaise(exceptionName, message === undefined ? [] : [message]);
}
