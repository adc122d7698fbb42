// Exception objects and the builtin exception classes: the hierarchy of the Python documentation, as a table.

import type { PyTuple } from './collections.ts';
import type { Layout } from './layout.ts';
import { hasLayout, type PyObject, type Value } from './object.ts';
import type { ExceptionName } from './raise.ts';
import { type PyType, staticType } from './type.ts';

export interface ExceptionPayload {
  /** Owned, as all that follow. */
  args: PyTuple;
  /** A traceback object or null. */
  traceback: Value;
  cause: Value;
  context: Value;
  suppressContext: boolean;
  /** The fields of some classes by name: `value` of StopIteration, `errno` of OSError, `name` of NameError … */
  fields: Map<string, Value> | null;
}

export type PyException = PyObject<ExceptionPayload>;

export const EXCEPTION_LAYOUT: Layout<ExceptionPayload> = {
  name: 'BaseException',
  container: true,
  references: (exception, visit) => {
    visit(exception.args);
    visit(exception.traceback);
    visit(exception.cause);
    visit(exception.context);
    if (exception.fields !== null) for (const value of exception.fields.values()) visit(value);
  },
  clear: (exception) => {
    exception.traceback = null;
    exception.cause = null;
    exception.context = null;
    exception.fields = null;
  },
};

/** Class name → base class name, bases first. */
const HIERARCHY: readonly (readonly [string, string])[] = [
  ['Exception', 'BaseException'],
  ['GeneratorExit', 'BaseException'],
  ['KeyboardInterrupt', 'BaseException'],
  ['SystemExit', 'BaseException'],
  ['ArithmeticError', 'Exception'],
  ['FloatingPointError', 'ArithmeticError'],
  ['OverflowError', 'ArithmeticError'],
  ['ZeroDivisionError', 'ArithmeticError'],
  ['AssertionError', 'Exception'],
  ['AttributeError', 'Exception'],
  ['BufferError', 'Exception'],
  ['EOFError', 'Exception'],
  ['ImportError', 'Exception'],
  ['ModuleNotFoundError', 'ImportError'],
  ['LookupError', 'Exception'],
  ['IndexError', 'LookupError'],
  ['KeyError', 'LookupError'],
  ['MemoryError', 'Exception'],
  ['NameError', 'Exception'],
  ['UnboundLocalError', 'NameError'],
  ['OSError', 'Exception'],
  ['BlockingIOError', 'OSError'],
  ['ChildProcessError', 'OSError'],
  ['ConnectionError', 'OSError'],
  ['BrokenPipeError', 'ConnectionError'],
  ['ConnectionAbortedError', 'ConnectionError'],
  ['ConnectionRefusedError', 'ConnectionError'],
  ['ConnectionResetError', 'ConnectionError'],
  ['FileExistsError', 'OSError'],
  ['FileNotFoundError', 'OSError'],
  ['InterruptedError', 'OSError'],
  ['IsADirectoryError', 'OSError'],
  ['NotADirectoryError', 'OSError'],
  ['PermissionError', 'OSError'],
  ['ProcessLookupError', 'OSError'],
  ['TimeoutError', 'OSError'],
  ['ReferenceError', 'Exception'],
  ['RuntimeError', 'Exception'],
  ['NotImplementedError', 'RuntimeError'],
  ['PythonFinalizationError', 'RuntimeError'],
  ['RecursionError', 'RuntimeError'],
  ['StopAsyncIteration', 'Exception'],
  ['StopIteration', 'Exception'],
  ['SyntaxError', 'Exception'],
  ['IndentationError', 'SyntaxError'],
  ['_IncompleteInputError', 'SyntaxError'],
  ['TabError', 'IndentationError'],
  ['SystemError', 'Exception'],
  ['TypeError', 'Exception'],
  ['ValueError', 'Exception'],
  ['UnicodeError', 'ValueError'],
  ['UnicodeDecodeError', 'UnicodeError'],
  ['UnicodeEncodeError', 'UnicodeError'],
  ['UnicodeTranslateError', 'UnicodeError'],
  ['Warning', 'Exception'],
  ['BytesWarning', 'Warning'],
  ['DeprecationWarning', 'Warning'],
  ['EncodingWarning', 'Warning'],
  ['FutureWarning', 'Warning'],
  ['ImportWarning', 'Warning'],
  ['PendingDeprecationWarning', 'Warning'],
  ['ResourceWarning', 'Warning'],
  ['RuntimeWarning', 'Warning'],
  ['SyntaxWarning', 'Warning'],
  ['UnicodeWarning', 'Warning'],
  ['UserWarning', 'Warning'],
];

export const baseExceptionType = staticType('BaseException', {
  layout: EXCEPTION_LAYOUT as Layout<never>,
  hasDict: true,
});

/** All builtin exception classes by name. */
export const exceptionTypes: ReadonlyMap<string, PyType> = makeExceptionTypes();

function makeExceptionTypes(): Map<string, PyType> {
  const types = new Map<string, PyType>([['BaseException', baseExceptionType]]);
  for (const [name, base] of HIERARCHY) {
    types.set(name, staticType(name, { base: types.get(base) as PyType }));
  }
  const group = staticType('BaseExceptionGroup', { base: baseExceptionType });
  types.set('BaseExceptionGroup', group);
  types.set('ExceptionGroup', staticType('ExceptionGroup', { bases: [group, types.get('Exception') as PyType] }));
  return types;
}

export function exceptionType(name: ExceptionName | 'BaseException' | 'Warning' | 'DeprecationWarning'): PyType {
  return exceptionTypes.get(name) as PyType;
}

export function isException(value: Value | undefined): value is PyException {
  return hasLayout(value, EXCEPTION_LAYOUT);
}

/**
 * A Python exception on its way through TypeScript code: what a stepped native sees (and may catch) when a call it
 * asked for raised. The reference is owned by whoever catches it.
 */
export class Raised {
  constructor(readonly exception: PyException) {}
}
