// The types of streams of bytes: BytesIO, and what open() gives in binary mode (BufferedReader, BufferedWriter,
// BufferedRandom, FileIO). One payload and one set of methods serve them all; they differ in what they refuse and how.

import { asBytes, asWritableBytes, newBytes } from '../../../objects/bytes.ts';
import { newList } from '../../../objects/collections.ts';
import type { Layout } from '../../../objects/layout.ts';
import { hasLayout, incref, type PyObject, type Value } from '../../../objects/object.ts';
import { raise } from '../../../objects/raise.ts';
import { type PyType, staticType, typeOf } from '../../../objects/type.ts';
import { andThen } from '../../../vm/andThen.ts';
import { getAttribute } from '../../../vm/attributes.ts';
import type { NativeFrame } from '../../../vm/frame.ts';
import { askNext, atEnd, getIterator } from '../../../vm/iteration.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../../../vm/native.ts';
import { reprOf, whenDone } from '../../../vm/protocols.ts';
import { call, type Outcome, Request, type Steps, steps } from '../../../vm/request.ts';
import { readInput } from '../../../vm/standardStreams.ts';
import { osError, withFiles } from '../fileErrors.ts';
import { type ByteChannel, InputChannel } from './channel.ts';
import { closedFile, positionOf, sizeOf, unsupported } from './unsupported.ts';

export interface ByteStream {
  channel: ByteChannel;
  /** What open() was given (owned); undefined for memory. */
  readonly name: Value | undefined;
  readonly mode: string;
  /** What the stream reads from and writes to, as a stream without a buffer; owned, made when asked for. */
  raw: Value | undefined;
}

export type PyByteStream = PyObject<ByteStream>;

export const BYTE_STREAM_LAYOUT: Layout<ByteStream> = {
  name: '_io._BufferedIOBase',
  container: false,
  references: (stream, visit) => {
    visit(stream.name);
    visit(stream.raw);
  },
  dispose: (stream) => {
    try {
      stream.channel.close();
    } catch {
      // As when CPython's own close in a destructor fails: there is nobody to tell.
    }
  },
};

function streamType(name: string): PyType {
  return staticType(name, {
    layout: BYTE_STREAM_LAYOUT as Layout<never>,
    module: '_io',
    hasDict: true,
    hasWeakrefs: true,
  });
}

export const bytesIOType = streamType('BytesIO');
export const bufferedReaderType = streamType('BufferedReader');
export const bufferedWriterType = streamType('BufferedWriter');
export const bufferedRandomType = streamType('BufferedRandom');
export const fileIOType = streamType('FileIO');

export function isByteStream(value: Value | undefined): value is PyByteStream {
  return hasLayout(value, BYTE_STREAM_LAYOUT);
}

function isBytesIO(self: PyByteStream): boolean {
  return self.type.isSubtypeOf(bytesIOType);
}

/** The channel, if it is open. `operation` is for the words of the buffered types. */
function open(self: PyByteStream, operation: string | null): ByteChannel {
  const { channel } = self.payload;
  if (!channel.closed) return channel;
  if (isBytesIO(self)) throw closedFile();
  if (operation === null || self.type.isSubtypeOf(fileIOType)) throw closedFile('');
  throw raise('ValueError', `${operation} of closed file`.replace('write of', 'write to'));
}

function readable(vm: VM, self: PyByteStream, operation: string): ByteChannel {
  const { channel } = self.payload;
  if (!channel.readable)
    throw unsupported(vm, self.type.isSubtypeOf(fileIOType) ? 'File not open for reading' : 'read');
  return open(self, operation);
}

function writable(vm: VM, self: PyByteStream, operation: string): ByteChannel {
  const { channel } = self.payload;
  if (!channel.writable) {
    throw unsupported(vm, self.type.isSubtypeOf(fileIOType) ? 'File not open for writing' : operation);
  }
  return open(self, operation);
}

/** Does something with the channel; the host's refusals become OSErrors. */
function guarded<T>(self: PyByteStream, action: () => T): T {
  return withFiles(self.payload.name ?? null, action);
}

function limitOf(size: number): number {
  return size < 0 ? Number.POSITIVE_INFINITY : size;
}

function read(vm: VM, self: PyByteStream, size: Value | undefined): Value {
  const count = sizeOf(size);
  const channel = readable(vm, self, 'read');
  return newBytes(
    vm.heap,
    guarded(self, () => channel.read(limitOf(count))),
  );
}

function readLine(vm: VM, self: PyByteStream, size: Value | undefined): Uint8Array {
  const limit = sizeOf(size);
  const channel = readable(vm, self, 'readline');
  return guarded(self, () => channel.readLine(limitOf(limit)));
}

/** The lines that are left, until they have so many bytes. */
function readLines(vm: VM, self: PyByteStream, enough: number): Value {
  const lines: Value[] = [];
  for (let total = 0; total < enough; ) {
    const line = readLine(vm, self, undefined);
    if (line.length === 0) break;
    total += line.length;
    lines.push(newBytes(vm.heap, line));
  }
  return newList(vm.heap, lines);
}

/** Reads; where that is from standard input the thread may have to wait. */
function reading(vm: VM, self: PyByteStream, what: 'line' | 'all', action: () => Value): Outcome {
  return self.payload.channel instanceof InputChannel ? readInput(vm, what, action) : action();
}

function write(vm: VM, self: PyByteStream, data: Value): number {
  const bytes = asBytes(data);
  if (bytes === undefined) {
    throw raise('TypeError', `a bytes-like object is required, not '${typeOf(data).name}'`);
  }
  const channel = writable(vm, self, 'write');
  vm.checkSize(channel.position + bytes.length);
  guarded(self, () => channel.write(bytes));
  return bytes.length;
}

function seek(vm: VM, self: PyByteStream, position: Value, whence: Value): number {
  const target = positionOf(position);
  const origin = positionOf(whence);
  const channel = open(self, 'seek');
  if (!channel.seekable) throw unsupported(vm, 'File or stream is not seekable.');
  const memory = isBytesIO(self);
  let result: number;
  if (origin === 0) {
    if (target < 0) {
      if (memory) throw raise('ValueError', `negative seek value ${target}`);
      throw osError('OSError', 22, 'Invalid argument');
    }
    result = target;
  } else if (origin === 1) result = channel.position + target;
  else if (origin === 2) result = guarded(self, () => channel.size()) + target;
  else
    throw raise(
      'ValueError',
      memory ? `invalid whence (${origin}, should be 0, 1 or 2)` : `whence value ${origin} unsupported`,
    );
  if (result < 0) {
    if (!memory) throw osError('OSError', 22, 'Invalid argument');
    result = 0;
  }
  guarded(self, () => channel.flush());
  channel.position = result;
  return result;
}

/** Calls a method that a subclass may have overridden. */
export function callOwn(vm: VM, self: Value, name: string, ...args: Value[]): Outcome {
  const found = getAttribute(vm, self, name);
  return steps((frame) => callOwnSteps(frame, args, found));
}

function* callOwnSteps(frame: NativeFrame, args: Value[], found: Outcome): Steps<Value | undefined> {
  const method = frame.own(found instanceof Request ? yield found : found);
  return yield call(method, ...args);
}

/** Writes the items of an iterable one after the other. */
export function writeLines(vm: VM, self: Value, lines: Value, writeOne: (line: Value) => void): Outcome {
  return steps((frame) => writeLinesSteps(frame, vm, self, lines, writeOne));
}

function* writeLinesSteps(
  frame: NativeFrame,
  vm: VM,
  self: Value,
  lines: Value,
  writeOne: (line: Value) => void,
): Steps<Value | undefined> {
  frame.own(incref(self));
  const opened = getIterator(vm, lines);
  const iterator = frame.own(opened instanceof Request ? yield opened : opened);
  for (;;) {
    let line = askNext(vm, iterator);
    if (line instanceof Request) {
      try {
        line = yield line;
      } catch (problem) {
        line = atEnd(vm, problem);
      }
    }
    if (line === undefined) return null;
    frame.own(line);
    writeOne(line);
    frame.drop(line);
  }
}

function readInto(vm: VM, self: PyByteStream, buffer: Value): Value {
  const channel = readable(vm, self, 'readinto');
  const target = asWritableBytes(buffer);
  if (target === undefined) {
    throw raise('TypeError', `readinto() argument must be read-write bytes-like object, not ${typeOf(buffer).name}`);
  }
  const bytes = guarded(self, () => channel.read(target.length));
  target.set(bytes);
  return bytes.length;
}

for (const type of [bytesIOType, bufferedReaderType, bufferedWriterType, bufferedRandomType, fileIOType]) {
  defineMethods(type, {
    read: stepped('(self, size=-1, /)', (vm: VM, self: PyByteStream, size?: Value) =>
      reading(vm, self, sizeOf(size) < 0 ? 'all' : 'line', () => read(vm, self, size)),
    ),
    read1: stepped('(self, size=-1, /)', (vm: VM, self: PyByteStream, size?: Value) =>
      reading(vm, self, 'line', () => read(vm, self, size)),
    ),
    readall: stepped('(self, /)', (vm: VM, self: PyByteStream) =>
      reading(vm, self, 'all', () => read(vm, self, undefined)),
    ),
    readline: stepped('(self, size=-1, /)', (vm: VM, self: PyByteStream, size?: Value) =>
      reading(vm, self, 'line', () => newBytes(vm.heap, readLine(vm, self, size))),
    ),
    readlines: stepped('(self, hint=None, /)', (vm: VM, self: PyByteStream, hint?: Value) => {
      if (self.payload.channel.closed) throw closedFile();
      const enough = limitOf(sizeOf(hint) || -1);
      return reading(vm, self, 'all', () => readLines(vm, self, enough));
    }),
    readinto: leaf('(self, buffer, /)', readInto),
    readinto1: leaf('(self, buffer, /)', readInto),
    write: leaf('(self, buffer, /)', write),
    writelines: stepped('(self, lines, /)', (vm: VM, self: PyByteStream, lines: Value) => {
      if (self.payload.channel.closed) throw closedFile();
      return writeLines(vm, self, lines, (line) => write(vm, self, line));
    }),
    seek: leaf('(self, pos, whence=0, /)', (vm: VM, self: PyByteStream, position: Value, whence: Value = 0) =>
      seek(vm, self, position, whence),
    ),
    tell: leaf('(self, /)', (_vm: VM, self: PyByteStream) => open(self, null).position),
    truncate: leaf('(self, size=None, /)', (vm: VM, self: PyByteStream, size: Value = null) => {
      const channel = open(self, 'truncate');
      if (!channel.writable) throw unsupported(vm, 'truncate');
      const length = size === null ? channel.position : positionOf(size);
      if (length < 0) {
        if (isBytesIO(self)) throw raise('ValueError', `negative size value ${length}`);
        throw osError('OSError', 22, 'Invalid argument');
      }
      if (!isBytesIO(self)) vm.checkSize(length);
      guarded(self, () => channel.truncate(length));
      return length;
    }),
    flush: leaf('(self, /)', (_vm: VM, self: PyByteStream) => {
      if (self.payload.channel.closed && !self.payload.channel.writable) throw closedFile();
      const channel = open(self, 'flush');
      guarded(self, () => channel.flush());
      return null;
    }),
    close: leaf('(self, /)', (_vm: VM, self: PyByteStream) => {
      const { channel } = self.payload;
      if (!channel.closed) guarded(self, () => channel.close());
      return null;
    }),
    fileno: leaf('(self, /)', (vm: VM, self: PyByteStream) => {
      const channel = open(self, null);
      if (channel.descriptor < 0) throw unsupported(vm, 'fileno');
      return channel.descriptor;
    }),
    isatty: leaf('(self, /)', (_vm: VM, self: PyByteStream) => open(self, null).isTerminal),
    readable: leaf(
      '(self, /)',
      (_vm: VM, self: PyByteStream) => self.payload.channel.readable && open(self, null).readable,
    ),
    writable: leaf(
      '(self, /)',
      (_vm: VM, self: PyByteStream) => self.payload.channel.writable && open(self, null).writable,
    ),
    seekable: leaf('(self, /)', (_vm: VM, self: PyByteStream) => open(self, null).seekable),
    __iter__: leaf('(self, /)', (_vm: VM, self: PyByteStream) => {
      if (self.payload.channel.closed) throw closedFile();
      return incref(self);
    }),
    __next__: stepped('(self, /)', (vm: VM, self: PyByteStream) =>
      reading(vm, self, 'line', () => {
        const line = readLine(vm, self, undefined);
        if (line.length === 0) throw raise('StopIteration');
        return newBytes(vm.heap, line);
      }),
    ),
    __enter__: leaf('(self, /)', (_vm: VM, self: PyByteStream) => {
      if (self.payload.channel.closed) throw closedFile();
      return incref(self);
    }),
    __exit__: stepped('(self, /, *args)', (vm: VM, self: PyByteStream) =>
      andThen<Value, Value>(callOwn(vm, self, 'close'), (result) => {
        vm.heap.decref(result);
        return null;
      }),
    ),
    detach: leaf('(self, /)', (vm: VM) => {
      throw unsupported(vm, 'detach');
    }),
  });
  defineAttribute<PyByteStream>(type, 'closed', (_vm, self) => self.payload.channel.closed);
}

for (const type of [bufferedReaderType, bufferedWriterType, bufferedRandomType, fileIOType]) {
  defineMethods(type, {
    peek: leaf('(self, size=0, /)', (vm: VM, self: PyByteStream) => {
      const channel = readable(vm, self, 'peek');
      const { position } = channel;
      const bytes = guarded(self, () => channel.read(8192));
      if (channel.seekable) channel.position = position;
      return newBytes(vm.heap, bytes);
    }),
    __repr__: stepped('(self, /)', (vm: VM, self: PyByteStream) => {
      const { name, mode, channel } = self.payload;
      const kind = self.type.fullName;
      if (!self.type.isSubtypeOf(fileIOType)) {
        return whenDone(vm, reprOf(vm, name ?? null), (_, text) => `<${kind} name=${String(text)}>`);
      }
      if (channel.closed) return `<${kind} [closed]>`;
      return whenDone(
        vm,
        reprOf(vm, name ?? null),
        (_, text) => `<${kind} name=${String(text)} mode='${mode}' closefd=True>`,
      );
    }),
  });
  defineAttribute<PyByteStream>(type, 'name', (_vm, self) => incref(self.payload.name ?? null));
  defineAttribute<PyByteStream>(type, 'mode', (_vm, self) => self.payload.mode);
  if (type !== fileIOType) defineAttribute<PyByteStream>(type, 'raw', rawOf);
}
defineAttribute<PyByteStream>(fileIOType, 'closefd', () => true);

/** The same file as a stream without a buffer. */
function rawOf(vm: VM, self: PyByteStream): Value {
  const stream = self.payload;
  if (stream.raw === undefined) {
    const { channel, name, mode } = stream;
    stream.raw = vm.heap.allocateInstance<ByteStream>(fileIOType, {
      channel,
      name: incref(name),
      mode,
      raw: undefined,
    });
  }
  return incref(stream.raw);
}
