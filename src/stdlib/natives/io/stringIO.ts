// io.StringIO: a stream of text in memory. Positions count code points for the program and UTF-16 units in here.

import { newList } from '../../../objects/collections.ts';
import type { Layout } from '../../../objects/layout.ts';
import { incref, type PyObject, type Value } from '../../../objects/object.ts';
import { asStr } from '../../../objects/primitives.ts';
import { raise } from '../../../objects/raise.ts';
import { checkLength, codePointIndex, lengthOf, unitIndex } from '../../../objects/text/codePoints.ts';
import { stringRepr } from '../../../objects/text/repr.ts';
import { type PyType, staticType, typeOf } from '../../../objects/type.ts';
import { andThen } from '../../../vm/andThen.ts';
import type { VM } from '../../../vm/machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../../../vm/native.ts';
import { callOwn, writeLines } from './byteStream.ts';
import { lineEnd, type Newline, skipCodePoints, universal } from './lines.ts';
import { closedFile, positionOf, sizeOf, unsupported } from './unsupported.ts';

interface StringStream {
  text: string;
  /** In UTF-16 units; never beyond the end. */
  at: number;
  /** Code points beyond the end: seek() went there. */
  beyond: number;
  newline: Newline;
  closed: boolean;
}

type PyStringIO = PyObject<StringStream>;

const LAYOUT: Layout<StringStream> = { name: '_io.StringIO', container: false };

export const stringIOType = staticType('StringIO', {
  layout: LAYOUT as Layout<never>,
  module: '_io',
  hasDict: true,
  hasWeakrefs: true,
});

function open(self: PyStringIO): StringStream {
  if (self.payload.closed) throw closedFile('');
  return self.payload;
}

/** What is stored for a text that is written. */
function translated(text: string, newline: Newline): string {
  if (newline === null) return universal(text);
  return newline === '\r' || newline === '\r\n' ? text.replaceAll('\n', newline) : text;
}

function put(stream: StringStream, written: string): void {
  const text = translated(written, stream.newline);
  if (text === '') return;
  checkLength(stream.text.length + stream.beyond + text.length);
  if (stream.beyond > 0) {
    stream.text += '\0'.repeat(stream.beyond);
    stream.at = stream.text.length;
    stream.beyond = 0;
  }
  if (stream.at === stream.text.length) {
    stream.text += text;
    stream.at = stream.text.length;
    return;
  }
  const end = skipCodePoints(stream.text, stream.at, lengthOf(text));
  stream.text = stream.text.slice(0, stream.at) + text + stream.text.slice(end);
  stream.at += text.length;
}

function take(stream: StringStream, end: number): string {
  const piece = stream.text.slice(stream.at, end);
  stream.at = end;
  return piece;
}

function readLine(stream: StringStream, limit: number): string {
  // Line ends were made uniform when the text was written.
  const end = lineEnd(stream.text, stream.at, stream.newline === null ? '\n' : stream.newline);
  const lineStop = end < 0 ? stream.text.length : end;
  return take(stream, limit < 0 ? lineStop : Math.min(lineStop, skipCodePoints(stream.text, stream.at, limit)));
}

function tell(stream: StringStream): number {
  return codePointIndex(stream.text, stream.at) + stream.beyond;
}

function write(self: PyStringIO, text: Value): number {
  const plain = asStr(text);
  if (plain === undefined) throw raise('TypeError', `string argument expected, got '${typeOf(text).name}'`);
  put(open(self), plain);
  return lengthOf(plain);
}

function seek(vm: VM, self: PyStringIO, position: Value, whence: Value): number {
  const stream = open(self);
  let target = positionOf(position);
  const origin = positionOf(whence);
  if (origin !== 0 && origin !== 1 && origin !== 2) {
    throw raise('ValueError', `Invalid whence (${origin}, should be 0, 1 or 2)`);
  }
  if (origin === 0 && target < 0) throw raise('ValueError', `Negative seek position ${target}`);
  if (origin !== 0 && target !== 0) throw raise('OSError', "Can't do nonzero cur-relative seeks");
  const length = lengthOf(stream.text);
  if (origin === 1) target = tell(stream);
  else if (origin === 2) target = length;
  vm.checkSize(target);
  stream.beyond = Math.max(0, target - length);
  stream.at = target >= length ? stream.text.length : unitIndex(stream.text, target);
  return target;
}

defineMethods(stringIOType, {
  __new__: leaf('(cls, /, *args, **kwargs)', (vm: VM, cls: PyType) =>
    vm.heap.allocateInstance<StringStream>(cls, { text: '', at: 0, beyond: 0, newline: '\n', closed: false }),
  ),
  __init__: leaf(
    "(self, initial_value='', newline='\\n')",
    (_vm: VM, self: PyStringIO, initial: Value = '', newline: Value = '\n') => {
      const text = initial === null ? '' : asStr(initial);
      if (text === undefined) {
        throw raise('TypeError', `initial_value must be str or None, not ${typeOf(initial).name}`);
      }
      const ends = newline === null ? null : asStr(newline);
      if (ends === undefined) throw raise('TypeError', `newline must be str or None, not ${typeOf(newline).name}`);
      if (ends !== null && !['', '\n', '\r', '\r\n'].includes(ends)) {
        throw raise('ValueError', `illegal newline value: ${stringRepr(ends)}`);
      }
      const stream = self.payload;
      Object.assign(stream, { text: '', at: 0, beyond: 0, newline: ends, closed: false });
      put(stream, text);
      stream.at = 0;
      return null;
    },
  ),
  getvalue: leaf('(self, /)', (_vm: VM, self: PyStringIO) => open(self).text),
  read: leaf('(self, size=-1, /)', (_vm: VM, self: PyStringIO, size?: Value) => {
    const count = sizeOf(size);
    const stream = open(self);
    return take(stream, count < 0 ? stream.text.length : skipCodePoints(stream.text, stream.at, count));
  }),
  readline: leaf('(self, size=-1, /)', (_vm: VM, self: PyStringIO, size?: Value) => {
    const limit = sizeOf(size);
    return readLine(open(self), limit);
  }),
  readlines: leaf('(self, hint=-1, /)', (vm: VM, self: PyStringIO, hint?: Value) => {
    if (self.payload.closed) throw closedFile();
    const enough = sizeOf(hint) > 0 ? sizeOf(hint) : Number.POSITIVE_INFINITY;
    const lines: Value[] = [];
    for (let total = 0; total < enough; ) {
      const line = readLine(self.payload, -1);
      if (line === '') break;
      total += line.length;
      lines.push(line);
    }
    return newList(vm.heap, lines);
  }),
  write: leaf('(self, s, /)', (_vm: VM, self: PyStringIO, text: Value) => write(self, text)),
  writelines: stepped('(self, lines, /)', (vm: VM, self: PyStringIO, lines: Value) => {
    if (self.payload.closed) throw closedFile();
    return writeLines(vm, self, lines, (line) => write(self, line));
  }),
  seek: leaf('(self, pos, whence=0, /)', (vm: VM, self: PyStringIO, position: Value, whence: Value = 0) =>
    seek(vm, self, position, whence),
  ),
  tell: leaf('(self, /)', (_vm: VM, self: PyStringIO) => tell(open(self))),
  truncate: leaf('(self, pos=None, /)', (_vm: VM, self: PyStringIO, size: Value = null) => {
    const stream = open(self);
    const length = size === null ? tell(stream) : positionOf(size);
    if (length < 0) throw raise('ValueError', `Negative size value ${length}`);
    const position = tell(stream);
    if (length < lengthOf(stream.text)) stream.text = stream.text.slice(0, unitIndex(stream.text, length));
    const kept = lengthOf(stream.text);
    stream.beyond = Math.max(0, position - kept);
    stream.at = position >= kept ? stream.text.length : stream.at;
    return length;
  }),
  flush: leaf('(self, /)', () => null),
  close: leaf('(self, /)', (_vm: VM, self: PyStringIO) => {
    self.payload.closed = true;
    self.payload.text = '';
    self.payload.at = 0;
    return null;
  }),
  detach: leaf('(self, /)', (vm: VM) => {
    throw unsupported(vm, 'detach');
  }),
  fileno: leaf('(self, /)', (vm: VM) => {
    throw unsupported(vm, 'fileno');
  }),
  isatty: leaf('(self, /)', (_vm: VM, self: PyStringIO) => {
    if (self.payload.closed) throw closedFile();
    return false;
  }),
  readable: leaf('(self, /)', (_vm: VM, self: PyStringIO) => open(self) !== null),
  writable: leaf('(self, /)', (_vm: VM, self: PyStringIO) => open(self) !== null),
  seekable: leaf('(self, /)', (_vm: VM, self: PyStringIO) => open(self) !== null),
  __iter__: leaf('(self, /)', (_vm: VM, self: PyStringIO) => {
    if (self.payload.closed) throw closedFile();
    return incref(self);
  }),
  __next__: leaf('(self, /)', (_vm: VM, self: PyStringIO) => {
    const line = readLine(open(self), -1);
    if (line === '') throw raise('StopIteration');
    return line;
  }),
  __enter__: leaf('(self, /)', (_vm: VM, self: PyStringIO) => {
    if (self.payload.closed) throw closedFile();
    return incref(self);
  }),
  __exit__: stepped('(self, /, *args)', (vm: VM, self: PyStringIO) =>
    andThen<Value, Value>(callOwn(vm, self, 'close'), (result) => {
      vm.heap.decref(result);
      return null;
    }),
  ),
});
defineAttribute<PyStringIO>(stringIOType, 'closed', (_vm, self) => self.payload.closed);
defineAttribute<PyStringIO>(stringIOType, 'line_buffering', (_vm, self) => open(self) === null);
defineAttribute<PyStringIO>(stringIOType, 'newlines', (_vm, self) => {
  open(self);
  return null;
});
defineAttribute<PyStringIO>(stringIOType, 'encoding', () => null);
defineAttribute<PyStringIO>(stringIOType, 'errors', () => null);
