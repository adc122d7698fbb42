// io.TextIOWrapper: the type. sys.stdin, sys.stdout and sys.stderr are of it, too.

import { newList, newTuple } from '../../../objects/collections.ts';
import type { Layout } from '../../../objects/layout.ts';
import { hasLayout, incref, type PyObject, type Value } from '../../../objects/object.ts';
import { asInt, asStr } from '../../../objects/primitives.ts';
import { raise } from '../../../objects/raise.ts';
import { type PyType, staticType, typeOf } from '../../../objects/type.ts';
import { andThen } from '../../../vm/andThen.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../../../vm/native.ts';
import { reprOf, whenDone } from '../../../vm/protocols.ts';
import type { Outcome } from '../../../vm/request.ts';
import { readInput, setOriginalStream } from '../../../vm/standardStreams.ts';
import { callOwn, isByteStream, writeLines } from './byteStream.ts';
import { InputChannel } from './channel.ts';
import type { Newline } from './lines.ts';
import { checkEncoding, TextStream } from './textStream.ts';
import { closedFile, positionOf, sizeOf } from './unsupported.ts';

export type PyTextStream = PyObject<{ stream: TextStream | null }>;

const TEXT_STREAM_LAYOUT: Layout<{ stream: TextStream | null }> = {
  name: '_io.TextIOWrapper',
  container: false,
  references: (payload, visit) => visit(payload.stream?.buffer),
};

export const textIOWrapperType = staticType('TextIOWrapper', {
  layout: TEXT_STREAM_LAYOUT as Layout<never>,
  module: '_io',
  hasDict: true,
  hasWeakrefs: true,
});

export function isTextStream(value: Value | undefined): value is PyTextStream {
  return hasLayout(value, TEXT_STREAM_LAYOUT);
}

/** A new text stream; steals the reference to the buffer in `stream`. */
export function newTextStream(vm: VM, stream: TextStream): PyTextStream {
  return vm.heap.allocateInstance(textIOWrapperType, { stream });
}

function streamOf(self: PyTextStream): TextStream {
  const { stream } = self.payload;
  if (stream === null) throw raise('ValueError', 'I/O operation on uninitialized object');
  return stream;
}

/** The `newline` argument of open() and TextIOWrapper(). */
export function newlineOf(value: Value | undefined, caller: string): Newline {
  if (value === undefined || value === null) return null;
  const text = asStr(value);
  if (text === undefined) {
    throw raise('TypeError', `${caller}() argument 'newline' must be str or None, not ${typeOf(value).name}`);
  }
  if (text !== '' && text !== '\n' && text !== '\r' && text !== '\r\n') {
    throw raise('ValueError', `illegal newline value: ${text}`);
  }
  return text;
}

/** A str argument that may be None. */
export function optionalText(value: Value | undefined, caller: string, name: string, otherwise: string): string {
  if (value === undefined || value === null) return otherwise;
  const text = asStr(value);
  if (text === undefined) {
    throw raise('TypeError', `${caller}() argument '${name}' must be str or None, not ${typeOf(value).name}`);
  }
  return text;
}

function write(vm: VM, stream: TextStream, text: Value): number {
  const plain = asStr(text);
  if (plain === undefined) throw raise('TypeError', `write() argument must be str, not ${typeOf(text).name}`);
  stream.write(vm, plain);
  return [...plain].length;
}

/** Reads; where that is from standard input the thread may have to wait. */
function reading(vm: VM, stream: TextStream, what: 'line' | 'all', read: () => Value): Outcome {
  return stream.channel instanceof InputChannel && !stream.hasText ? readInput(vm, what, read) : read();
}

function truth(value: Value): boolean {
  return value === true || (value !== null && value !== false && asInt(value) !== 0);
}

defineMethods(textIOWrapperType, {
  __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType) => vm.heap.allocateInstance(cls, { stream: null })),
  __init__: leaf(
    '(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)',
    (
      vm: VM,
      self: PyTextStream,
      buffer: Value,
      encoding?: Value,
      errors?: Value,
      newline?: Value,
      lineBuffering: Value = false,
    ) => {
      if (!isByteStream(buffer)) {
        throw raise('TypeError', `TextIOWrapper() needs a native stream of bytes, not '${typeOf(buffer).name}'`);
      }
      const name = checkEncoding(optionalText(encoding, 'TextIOWrapper', 'encoding', 'utf-8'));
      const handler = optionalText(errors, 'TextIOWrapper', 'errors', 'strict');
      const ends = newlineOf(newline, 'TextIOWrapper');
      const old = self.payload.stream?.buffer;
      self.payload.stream = new TextStream(incref(buffer), name, handler, ends, truth(lineBuffering), undefined);
      vm.heap.decref(old);
      return null;
    },
  ),
  read: stepped('(self, size=-1, /)', (vm: VM, self: PyTextStream, size?: Value) => {
    const count = sizeOf(size);
    const stream = streamOf(self);
    return reading(vm, stream, count < 0 ? 'all' : 'line', () => stream.read(vm, count));
  }),
  readline: stepped('(self, size=-1, /)', (vm: VM, self: PyTextStream, size: Value = -1) => {
    const limit = positionOf(size);
    const stream = streamOf(self);
    return reading(vm, stream, 'line', () => stream.readLine(vm, limit));
  }),
  readlines: stepped('(self, hint=-1, /)', (vm: VM, self: PyTextStream, hint?: Value) => {
    const stream = streamOf(self);
    const enough = sizeOf(hint) > 0 ? sizeOf(hint) : Number.POSITIVE_INFINITY;
    return reading(vm, stream, 'all', () => {
      const lines: Value[] = [];
      for (let total = 0; total < enough; ) {
        const line = stream.readLine(vm, -1);
        if (line === '') break;
        total += line.length;
        lines.push(line);
      }
      return newList(vm.heap, lines);
    });
  }),
  write: leaf('(self, text, /)', (vm: VM, self: PyTextStream, text: Value) => write(vm, streamOf(self), text)),
  writelines: stepped('(self, lines, /)', (vm: VM, self: PyTextStream, lines: Value) => {
    const stream = streamOf(self);
    stream.check();
    return writeLines(vm, self, lines, (line) => write(vm, stream, line));
  }),
  seek: leaf('(self, cookie, whence=0, /)', (vm: VM, self: PyTextStream, position: Value, whence: Value = 0) =>
    streamOf(self).seek(vm, positionOf(position), positionOf(whence)),
  ),
  tell: leaf('(self, /)', (vm: VM, self: PyTextStream) => streamOf(self).tell(vm)),
  truncate: leaf('(self, pos=None, /)', (vm: VM, self: PyTextStream, size: Value = null) =>
    streamOf(self).truncate(vm, size === null ? null : positionOf(size)),
  ),
  flush: leaf('(self, /)', (_vm: VM, self: PyTextStream) => {
    streamOf(self).flush();
    return null;
  }),
  close: leaf('(self, /)', (vm: VM, self: PyTextStream) => {
    const stream = streamOf(self);
    stream.close();
    // print() must ask the stream from now on, to hear that it is closed.
    if (stream.standardName !== null) setOriginalStream(vm, stream.standardName, null);
    return null;
  }),
  detach: leaf('(self, /)', (_vm: VM, self: PyTextStream) => {
    const stream = streamOf(self);
    const { buffer } = stream;
    if (buffer === undefined) throw raise('ValueError', 'underlying buffer has been detached');
    stream.flush();
    stream.buffer = undefined;
    return buffer;
  }),
  reconfigure: leaf(
    '(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)',
    (_vm: VM, self: PyTextStream, encoding?: Value, errors?: Value, newline?: Value, lineBuffering: Value = null) => {
      const stream = streamOf(self);
      const name = optionalText(encoding, 'reconfigure', 'encoding', stream.encoding);
      const handler = optionalText(errors, 'reconfigure', 'errors', encoding == null ? stream.errors : 'strict');
      stream.encoding = checkEncoding(name);
      stream.errors = handler;
      if (newline !== undefined) stream.newline = newlineOf(newline, 'reconfigure');
      if (lineBuffering !== null) stream.lineBuffering = truth(lineBuffering);
      return null;
    },
  ),
  fileno: leaf('(self, /)', (_vm: VM, self: PyTextStream) => {
    const { channel } = streamOf(self);
    if (channel.closed) throw closedFile('');
    return channel.descriptor;
  }),
  isatty: leaf('(self, /)', (_vm: VM, self: PyTextStream) => open(self).isTerminal),
  readable: leaf('(self, /)', (_vm: VM, self: PyTextStream) => streamOf(self).channel.readable && open(self).readable),
  writable: leaf('(self, /)', (_vm: VM, self: PyTextStream) => streamOf(self).channel.writable && open(self).writable),
  seekable: leaf('(self, /)', (_vm: VM, self: PyTextStream) => open(self).seekable),
  __iter__: leaf('(self, /)', (_vm: VM, self: PyTextStream) => {
    streamOf(self).check();
    return incref(self);
  }),
  __next__: stepped('(self, /)', (vm: VM, self: PyTextStream) => {
    const stream = streamOf(self);
    return reading(vm, stream, 'line', () => {
      const line = stream.nextLine(vm);
      if (line === '') throw raise('StopIteration');
      return line;
    });
  }),
  __enter__: leaf('(self, /)', (_vm: VM, self: PyTextStream) => {
    streamOf(self).check();
    return incref(self);
  }),
  __exit__: stepped('(self, /, *args)', (vm: VM, self: PyTextStream) =>
    andThen<Value, Value>(callOwn(vm, self, 'close'), (result) => {
      vm.heap.decref(result);
      return null;
    }),
  ),
  __repr__: stepped('(self, /)', (vm: VM, self: PyTextStream) => {
    const { stream } = self.payload;
    if (stream === null) return `<${self.type.fullName}>`;
    const mode = stream.mode === undefined ? '' : ` mode='${stream.mode}'`;
    const rest = `${mode} encoding='${shownEncoding(stream)}'>`;
    const kind = self.type.fullName;
    if (stream.name === undefined) return `<${kind}${rest}`;
    return whenDone(vm, reprOf(vm, stream.name), (_, text) => `<${kind} name=${String(text)}${rest}`);
  }),
});

function open(self: PyTextStream) {
  const { channel } = streamOf(self);
  if (channel.closed) throw closedFile('');
  return channel;
}

/** Files opened without an encoding say `UTF-8`, standard streams and explicit encodings are spelt small. */
function shownEncoding(stream: TextStream): string {
  return stream.isDefaultEncoding ? 'UTF-8' : stream.encoding;
}

function attribute(name: string, get: (stream: TextStream, vm: VM) => Value): void {
  defineAttribute<PyTextStream>(textIOWrapperType, name, (vm, self) => get(streamOf(self), vm));
}

attribute('buffer', (stream) => {
  if (stream.buffer === undefined) throw raise('ValueError', 'underlying buffer has been detached');
  return incref(stream.buffer);
});
attribute('name', (stream) => {
  if (stream.name === undefined) throw raise('AttributeError', "'_io.BytesIO' object has no attribute 'name'");
  return incref(stream.name);
});
attribute('mode', (stream) => {
  if (stream.mode === undefined) throw raise('AttributeError', "'_io.TextIOWrapper' object has no attribute 'mode'");
  return stream.mode;
});
attribute('encoding', shownEncoding);
attribute('errors', (stream) => stream.errors);
attribute('closed', (stream) => stream.closed);
attribute('line_buffering', (stream) => stream.lineBuffering);
attribute('write_through', () => false);
attribute('newlines', (stream, vm) => {
  const seen = stream.seenLineEnds();
  return seen.length === 0 ? null : seen.length === 1 ? (seen[0] as string) : newTuple(vm.heap, seen);
});
