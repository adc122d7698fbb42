// sys.stdin, sys.stdout, sys.stderr: text streams on the host's input and output.

import type { Layout } from '../../objects/layout.ts';
import { incref, type PyObject, type Value } from '../../objects/object.ts';
import { asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { staticType, typeOf } from '../../objects/type.ts';
import { askNext, atEnd, getIterator } from '../../vm/iteration.ts';
import type { VM } from '../../vm/machine.ts';
import { defineAttribute, defineMethods, leaf, stepped } from '../../vm/native.ts';
import type { InputStream } from '../../vm/host.ts';
import { type Outcome, Request, steps } from '../../vm/request.ts';
import { readInput, setOriginalStream, type StreamName } from '../../vm/standardStreams.ts';
import { newList } from '../../objects/collections.ts';

interface StandardStreamPayload {
  readonly name: StreamName;
}

type PyStandardStream = PyObject<StandardStreamPayload>;

const STREAM_LAYOUT: Layout<StandardStreamPayload> = { name: 'TextIOWrapper', container: false };

export const standardStreamType = staticType('TextIOWrapper', {
  layout: STREAM_LAYOUT as Layout<never>,
  module: '_io',
  hasDict: true,
  hasWeakrefs: true,
  isBaseType: false,
});

/** The stream object with which a VM starts. */
export function makeStandardStream(vm: VM, name: StreamName): Value {
  const stream = vm.heap.allocate<StandardStreamPayload>(standardStreamType, { name });
  setOriginalStream(vm, name, stream);
  return stream;
}

function output(vm: VM, self: PyStandardStream) {
  if (self.payload.name === 'stdin') throw raise('OSError', 'not writable');
  return self.payload.name === 'stdout' ? vm.host.stdout : vm.host.stderr;
}

/** Reads from standard input; waits for it if need be. */
function read(vm: VM, self: PyStandardStream, what: 'line' | 'all', take: (input: InputStream) => Outcome): Outcome {
  if (self.payload.name !== 'stdin') throw raise('OSError', 'not readable');
  return readInput(vm, what, () => take(vm.host.stdin));
}

function write(vm: VM, self: PyStandardStream, text: Value): number {
  const plain = asStr(text);
  if (plain === undefined) {
    throw raise('TypeError', `write() argument must be str, not ${typeOf(text).name}`);
  }
  output(vm, self).write(plain);
  return plain.length;
}

defineMethods(standardStreamType, {
  write: leaf('(self, text, /)', write),
  writelines: stepped('(self, lines, /)', (vm: VM, self: PyStandardStream, lines: Value) =>
    steps(function* (frame) {
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
        write(vm, self, line);
        frame.drop(line);
      }
    }),
  ),
  flush: leaf('(self, /)', (vm: VM, self: PyStandardStream) => {
    if (self.payload.name !== 'stdin') output(vm, self).flush();
    return null;
  }),
  readline: stepped('(self, size=-1, /)', (vm: VM, self: PyStandardStream) =>
    read(vm, self, 'line', (input) => input.readLine()),
  ),
  read: stepped('(self, size=-1, /)', (vm: VM, self: PyStandardStream) =>
    read(vm, self, 'all', (input) => input.readAll()),
  ),
  readlines: stepped('(self, hint=-1, /)', (vm: VM, self: PyStandardStream) =>
    read(vm, self, 'all', (input) => {
      const lines: Value[] = [];
      for (let line = input.readLine(); line !== ''; line = input.readLine()) lines.push(line);
      return newList(vm.heap, lines);
    }),
  ),
  __iter__: leaf('(self, /)', (_vm: VM, self: PyStandardStream) => incref(self)),
  __next__: stepped('(self, /)', (vm: VM, self: PyStandardStream) =>
    read(vm, self, 'line', (input) => {
      const line = input.readLine();
      if (line === '') throw raise('StopIteration');
      return line;
    }),
  ),
  __enter__: leaf('(self, /)', (_vm: VM, self: PyStandardStream) => incref(self)),
  __exit__: leaf('(self, /, *args)', () => null),
  close: leaf('(self, /)', () => null),
  fileno: leaf('(self, /)', (_vm: VM, self: PyStandardStream) => ['stdin', 'stdout', 'stderr'].indexOf(self.payload.name)),
  isatty: leaf('(self, /)', (vm: VM, self: PyStandardStream) => vm.host[self.payload.name].isTerminal),
  readable: leaf('(self, /)', (_vm: VM, self: PyStandardStream) => self.payload.name === 'stdin'),
  writable: leaf('(self, /)', (_vm: VM, self: PyStandardStream) => self.payload.name !== 'stdin'),
  seekable: leaf('(self, /)', () => false),
  reconfigure: leaf('(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)', () => null),
  __repr__: leaf('(self, /)', (_vm: VM, self: PyStandardStream) => {
    const { name } = self.payload;
    return `<_io.TextIOWrapper name='<${name}>' mode='${name === 'stdin' ? 'r' : 'w'}' encoding='utf-8'>`;
  }),
});
defineAttribute<PyStandardStream>(standardStreamType, 'name', (_vm, self) => `<${self.payload.name}>`);
defineAttribute<PyStandardStream>(standardStreamType, 'mode', (_vm, self) => (self.payload.name === 'stdin' ? 'r' : 'w'));
defineAttribute<PyStandardStream>(standardStreamType, 'encoding', () => 'utf-8');
defineAttribute<PyStandardStream>(standardStreamType, 'errors', (_vm, self) =>
  self.payload.name === 'stderr' ? 'backslashreplace' : 'strict',
);
defineAttribute<PyStandardStream>(standardStreamType, 'newlines', () => null);
defineAttribute<PyStandardStream>(standardStreamType, 'closed', () => false);
defineAttribute<PyStandardStream>(standardStreamType, 'line_buffering', (vm, self) => vm.host[self.payload.name].isTerminal);

