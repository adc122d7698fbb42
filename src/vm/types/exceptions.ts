// The exception classes: construction, attributes, texts.

import { getOwnAttribute, ownDict, setOwnAttribute } from '../../objects/attributes.ts';
import { isList, isTuple, newList, newTuple, type PyTuple } from '../../objects/collections.ts';
import {
  baseExceptionType,
  type ExceptionPayload,
  exceptionType,
  exceptionTypes,
  isException,
  type PyException,
} from '../../objects/exceptions.ts';
import { incref, type Value } from '../../objects/object.ts';
import { raise } from '../../objects/raise.ts';
import { type PyType, typeOf } from '../../objects/type.ts';
import { isTraceback } from '../frameObjects.ts';
import { setItem } from '../instructions/slow.ts';
import type { VM } from '../machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../native.ts';
import { reprOf, strOf, whenDone } from '../protocols.ts';
import { type Outcome, Request, type Steps, steps } from '../request.ts';

function emptyPayload(vm: VM, args: readonly Value[]): ExceptionPayload {
  return {
    args: newTuple(
      vm.heap,
      args.map((value) => incref(value)),
    ),
    traceback: null,
    cause: null,
    context: null,
    suppressContext: false,
    fields: null,
  };
}

function setField(vm: VM, self: PyException, name: string, value: Value): void {
  const { payload } = self;
  payload.fields ??= new Map();
  const old = payload.fields.get(name);
  payload.fields.set(name, incref(value));
  vm.heap.decref(old);
}

function setArgs(vm: VM, self: PyException, args: readonly Value[]): void {
  const old = self.payload.args;
  self.payload.args = newTuple(
    vm.heap,
    args.map((value) => incref(value)),
  );
  vm.heap.decref(old);
}

function noKeywords(self: PyException, kwargs: ReadonlyMap<string, Value>): void {
  if (kwargs.size > 0) throw raise('TypeError', `${self.type.name}() takes no keyword arguments`);
}

defineMethods(baseExceptionType, {
  __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType, args: Value[]) => {
    const chosen = cls === exceptionType('OSError') ? osErrorSubclass(args) : cls;
    const exception = vm.heap.allocateInstance(chosen, emptyPayload(vm, args));
    if (chosen !== cls) initialiseOSError(vm, exception, args);
    return exception;
  }),
  __init__: leaf(
    '(self, /, *args, **kwargs)',
    (vm: VM, self: PyException, args: Value[], kwargs: Map<string, Value>) => {
      noKeywords(self, kwargs);
      setArgs(vm, self, args);
      return null;
    },
  ),
  __str__: stepped('(self, /)', (vm: VM, self: PyException) => {
    const args = self.payload.args.payload;
    if (args.length === 0) return '';
    if (args.length === 1) return strOf(vm, args[0] as Value);
    return reprOf(vm, self.payload.args);
  }),
  __repr__: stepped('(self, /)', (vm: VM, self: PyException) => {
    const args = self.payload.args.payload;
    const name = self.type.shortName;
    if (args.length === 1) {
      return whenDone(vm, reprOf(vm, args[0] as Value), (_, text) => `${name}(${String(text)})`);
    }
    return whenDone(vm, reprOf(vm, self.payload.args), (_, text) => name + String(text));
  }),
  with_traceback: leaf('(self, tb, /)', (vm: VM, self: PyException, traceback: Value) => {
    setTraceback(vm, self, traceback);
    return incref(self);
  }),
  add_note: leaf('(self, note, /)', (vm: VM, self: PyException, note: Value) => {
    if (typeof note !== 'string') throw raise('TypeError', `note must be a str, not '${typeOf(note).name}'`);
    const notes = getOwnAttribute(self, '__notes__');
    if (notes === undefined) {
      const list = newList(vm.heap, [note]);
      setOwnAttribute(vm.heap, self, '__notes__', list);
      vm.heap.decref(list);
    } else if (isList(notes)) notes.payload.push(note);
    else throw raise('TypeError', 'Cannot add note: __notes__ is not a list');
    return null;
  }),
  __setstate__: stepped('(self, state, /)', (vm: VM, self: PyException, state: Value) => {
    if (state === null) return null;
    return steps(() => setstateSteps(vm, self, state));
  }),
  __reduce__: leaf('(self, /)', (vm: VM, self: PyException) => {
    const items: Value[] = [incref(self.type), incref(self.payload.args)];
    if (self.slots !== null && self.slots.length > 0) {
      const dict = ownDict(vm.heap, self);
      items.push(vm.heap.allocate(dict.type, dict.payload.copy()));
    }
    return newTuple(vm.heap, items);
  }),
});

function* setstateSteps(vm: VM, self: PyException, state: Value): Steps<Value | undefined> {
  const { keys, values } = (state as never as { payload: { keys: Value[]; values: Value[] } }).payload;
  for (let i = 0; i < keys.length; i++) {
    if (keys[i] === undefined) continue;
    const done = setItem(vm, ownDict(vm.heap, self), keys[i] as Value, values[i] as Value);
    if (done instanceof Request) yield done;
  }
  return null;
}

function setTraceback(vm: VM, self: PyException, traceback: Value): void {
  if (traceback !== null && !isTraceback(traceback)) {
    throw raise('TypeError', '__traceback__ must be a traceback or None');
  }
  const old = self.payload.traceback;
  self.payload.traceback = incref(traceback);
  vm.heap.decref(old);
}

defineAttribute<PyException>(
  baseExceptionType,
  'args',
  (_vm, self) => incref(self.payload.args),
  (vm, self, value) => {
    if (!isTuple(value)) throw raise('TypeError', `'${typeOf(value).name}' object is not iterable`);
    const old = self.payload.args;
    self.payload.args = incref(value) as PyTuple;
    vm.heap.decref(old);
    return null;
  },
);
defineAttribute<PyException>(
  baseExceptionType,
  '__traceback__',
  (_vm, self) => incref(self.payload.traceback),
  (vm, self, value) => {
    setTraceback(vm, self, value);
    return null;
  },
);

for (const [name, field, word] of [
  ['__cause__', 'cause', 'cause'],
  ['__context__', 'context', 'context'],
] as const) {
  defineAttribute<PyException>(
    baseExceptionType,
    name,
    (_vm, self) => incref(self.payload[field]),
    (vm, self, value) => {
      if (value !== null && !isException(value)) {
        throw raise('TypeError', `exception ${word} must be None or derive from BaseException`);
      }
      const old = self.payload[field];
      self.payload[field] = incref(value);
      if (field === 'cause') self.payload.suppressContext = true;
      vm.heap.decref(old);
      return null;
    },
  );
}
defineAttribute<PyException>(
  baseExceptionType,
  '__suppress_context__',
  (_vm, self) => self.payload.suppressContext,
  (_vm, self, value) => {
    self.payload.suppressContext = value === true;
    return null;
  },
);

/** Attributes of one class, None until set. */
function fieldsOf(className: Parameters<typeof exceptionType>[0], names: readonly string[]): void {
  for (const name of names) {
    defineAttribute<PyException>(
      exceptionType(className),
      name,
      (_vm, self) => incref(self.payload.fields?.get(name) ?? null),
      (vm, self, value) => {
        setField(vm, self, name, value);
        return null;
      },
      (vm, self) => {
        setField(vm, self, name, null);
        return null;
      },
    );
  }
}

/** An `__init__` that keeps the arguments and sets fields from them. */
function initWith(
  className: Parameters<typeof exceptionType>[0],
  fill: (vm: VM, self: PyException, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => void,
): void {
  defineMethods(exceptionType(className), {
    __init__: leaf(
      '(self, /, *args, **kwargs)',
      (vm: VM, self: PyException, args: Value[], kwargs: Map<string, Value>) => {
        setArgs(vm, self, args);
        fill(vm, self, args, kwargs);
        return null;
      },
    ),
  });
}

/** Keyword-only fields of exceptions that a program may make itself. */
function keywordFields(
  vm: VM,
  self: PyException,
  kwargs: ReadonlyMap<string, Value>,
  allowed: readonly string[],
): void {
  for (const [name, value] of kwargs) {
    if (!allowed.includes(name)) {
      throw raise('TypeError', `${self.type.name}() got an unexpected keyword argument '${name}'`);
    }
    setField(vm, self, name, value);
  }
}

fieldsOf('StopIteration', ['value']);
initWith('StopIteration', (vm, self, args, kwargs) => {
  noKeywords(self, kwargs);
  setField(vm, self, 'value', args[0] ?? null);
});
fieldsOf('SystemExit', ['code']);
initWith('SystemExit', (vm, self, args, kwargs) => {
  noKeywords(self, kwargs);
  setField(vm, self, 'code', args.length > 1 ? self.payload.args : (args[0] ?? null));
});
fieldsOf('NameError', ['name']);
initWith('NameError', (vm, self, _args, kwargs) => keywordFields(vm, self, kwargs, ['name']));
fieldsOf('AttributeError', ['name', 'obj']);
initWith('AttributeError', (vm, self, _args, kwargs) => keywordFields(vm, self, kwargs, ['name', 'obj']));
fieldsOf('ImportError', ['name', 'path', 'msg', 'name_from']);
initWith('ImportError', (vm, self, args, kwargs) => {
  keywordFields(vm, self, kwargs, ['name', 'path', 'name_from']);
  if (args.length === 1) setField(vm, self, 'msg', args[0] as Value);
});
defineMethods(exceptionType('KeyError'), {
  __str__: stepped('(self, /)', (vm: VM, self: PyException): Outcome => {
    const args = self.payload.args.payload;
    if (args.length === 1) return reprOf(vm, args[0] as Value);
    return args.length === 0 ? '' : reprOf(vm, self.payload.args);
  }),
});

// SyntaxError

fieldsOf('SyntaxError', [
  'msg',
  'filename',
  'lineno',
  'offset',
  'text',
  'end_lineno',
  'end_offset',
  'print_file_and_line',
]);
initWith('SyntaxError', (vm, self, args, kwargs) => {
  noKeywords(self, kwargs);
  if (args.length > 0) setField(vm, self, 'msg', args[0] as Value);
  const details = args[1];
  if (details === undefined) return;
  if (!isTuple(details)) throw raise('TypeError', 'SyntaxError details must be a tuple');
  const names = ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'];
  details.payload.forEach((value, i) => {
    if (names[i] !== undefined) setField(vm, self, names[i], value);
  });
});
defineMethods(exceptionType('SyntaxError'), {
  __str__: leaf('(self, /)', (_vm: VM, self: PyException) => {
    const { fields } = self.payload;
    const message = fields?.get('msg') ?? null;
    const text = typeof message === 'string' ? message : 'None';
    const filename = fields?.get('filename');
    const line = fields?.get('lineno');
    const base = typeof filename === 'string' ? (filename.split('/').pop() as string) : null;
    if (base !== null && typeof line === 'number') return `${text} (${base}, line ${line})`;
    if (base !== null) return `${text} (${base})`;
    return typeof line === 'number' ? `${text} (line ${line})` : text;
  }),
});

// OSError

fieldsOf('OSError', ['errno', 'strerror', 'filename', 'filename2']);

/** errno → the subclass that OSError(errno, …) makes. */
const OS_ERROR_CLASSES: ReadonlyMap<number, Parameters<typeof exceptionType>[0]> = new Map([
  [1, 'PermissionError'],
  [2, 'FileNotFoundError'],
  [11, 'BlockingIOError'],
  [13, 'PermissionError'],
  [17, 'FileExistsError'],
  [20, 'NotADirectoryError'],
  [21, 'IsADirectoryError'],
  [32, 'BrokenPipeError'],
  [110, 'TimeoutError'],
]);

function osErrorSubclass(args: readonly Value[]): PyType {
  const errno = args[0];
  if (args.length >= 2 && typeof errno === 'number') {
    const name = OS_ERROR_CLASSES.get(errno);
    if (name !== undefined) return exceptionType(name);
    if (errno === 104) return exceptionTypes.get('ConnectionResetError') as PyType;
    if (errno === 111) return exceptionTypes.get('ConnectionRefusedError') as PyType;
    if (errno === 103) return exceptionTypes.get('ConnectionAbortedError') as PyType;
    if (errno === 3) return exceptionTypes.get('ProcessLookupError') as PyType;
    if (errno === 4) return exceptionTypes.get('InterruptedError') as PyType;
    if (errno === 10) return exceptionTypes.get('ChildProcessError') as PyType;
  }
  return exceptionType('OSError');
}

function initialiseOSError(vm: VM, self: PyException, args: readonly Value[]): void {
  if (args.length < 2 || args.length > 5) return;
  setField(vm, self, 'errno', args[0] as Value);
  setField(vm, self, 'strerror', args[1] as Value);
  if (args.length >= 3) {
    setField(vm, self, 'filename', args[2] as Value);
    if (args.length === 5) setField(vm, self, 'filename2', args[4] as Value);
    setArgs(vm, self, args.slice(0, 2));
  }
}
initWith('OSError', (vm, self, args, kwargs) => {
  noKeywords(self, kwargs);
  initialiseOSError(vm, self, args);
});
defineMethods(exceptionType('OSError'), {
  __str__: stepped('(self, /)', (vm: VM, self: PyException) => {
    const { fields, args } = self.payload;
    const errno = fields?.get('errno');
    const filename = fields?.get('filename');
    if (errno === undefined || errno === null) {
      if (args.payload.length === 1) return strOf(vm, args.payload[0] as Value);
      return args.payload.length === 0 ? '' : reprOf(vm, args);
    }
    const start = `[Errno ${String(errno)}] ${String(fields?.get('strerror') ?? null)}`;
    if (filename === undefined || filename === null) return start;
    return whenDone(vm, reprOf(vm, filename), (_, text) => {
      const second = fields?.get('filename2');
      return typeof second === 'string' ? `${start}: ${String(text)} -> '${second}'` : `${start}: ${String(text)}`;
    });
  }),
});

// Unicode errors

fieldsOf('UnicodeDecodeError', ['encoding', 'object', 'start', 'end', 'reason']);
fieldsOf('UnicodeEncodeError', ['encoding', 'object', 'start', 'end', 'reason']);
for (const name of ['UnicodeDecodeError', 'UnicodeEncodeError'] as const) {
  initWith(name, (vm, self, args, kwargs) => {
    noKeywords(self, kwargs);
    if (args.length !== 5) {
      throw raise('TypeError', `function takes exactly 5 arguments (${args.length} given)`);
    }
    ['encoding', 'object', 'start', 'end', 'reason'].forEach((field, i) => {
      setField(vm, self, field, args[i] as Value);
    });
  });
  defineMethods(exceptionType(name), {
    __str__: leaf('(self, /)', (_vm: VM, self: PyException) => unicodeText(self, name === 'UnicodeDecodeError')),
  });
}

function unicodeText(self: PyException, decoding: boolean): string {
  const args = self.payload.args.payload;
  const get = (name: string, i: number): Value => self.payload.fields?.get(name) ?? args[i] ?? null;
  const encoding = String(get('encoding', 0));
  const object = get('object', 1);
  const start = Number(get('start', 2));
  const end = Number(get('end', 3));
  const reason = String(get('reason', 4));
  const verb = decoding ? 'decode' : 'encode';
  const unit = decoding ? 'byte' : 'character';
  if (end === start + 1) {
    let what = '';
    if (decoding) {
      const bytes = (object as { payload?: Uint8Array } | null)?.payload;
      what = ` 0x${(bytes?.[start] ?? 0).toString(16).padStart(2, '0')}`;
    } else if (typeof object === 'string') {
      const code = [...object][start]?.codePointAt(0) ?? 0;
      const hex = code.toString(16);
      if (code <= 0xff) what = ` '\\x${hex.padStart(2, '0')}'`;
      else what = code <= 0xffff ? ` '\\u${hex.padStart(4, '0')}'` : ` '\\U${hex.padStart(8, '0')}'`;
    }
    return `'${encoding}' codec can't ${verb} ${unit}${what} in position ${start}: ${reason}`;
  }
  return `'${encoding}' codec can't ${verb} ${unit}s in position ${start}-${end - 1}: ${reason}`;
}
