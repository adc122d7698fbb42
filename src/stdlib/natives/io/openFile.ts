// io.open(): files of the run's folders as streams.

import { asBytes } from '../../../objects/bytes.ts';
import { incref, type Value } from '../../../objects/object.ts';
import { asInt, asStr } from '../../../objects/primitives.ts';
import { raise } from '../../../objects/raise.ts';
import { typeOf } from '../../../objects/type.ts';
import { andThen } from '../../../vm/andThen.ts';
import type { VM } from '../../../vm/machine.ts';
import { callSpecial } from '../../../vm/protocols.ts';
import type { Outcome } from '../../../vm/request.ts';
import { reportUnraisable } from '../../../vm/unraisable.ts';
import { osError, withFiles } from '../fileErrors.ts';
import { pathText } from '../os.ts';
import {
  type ByteStream,
  bufferedRandomType,
  bufferedReaderType,
  bufferedWriterType,
  fileIOType,
  type PyByteStream,
} from './byteStream.ts';
import type { ByteChannel } from './channel.ts';
import { InputChannel, OutputChannel } from './channel.ts';
import { FileChannel } from './fileChannel.ts';
import { newlineOf, newTextStream, optionalText } from './textIOWrapper.ts';
import { checkEncoding, TextStream } from './textStream.ts';

interface Mode {
  readonly text: string;
  readonly action: 'r' | 'w' | 'a' | 'x';
  readonly updating: boolean;
  readonly binary: boolean;
}

function parseMode(mode: Value): Mode {
  const text = asStr(mode);
  if (text === undefined) throw raise('TypeError', `open() argument 'mode' must be str, not ${typeOf(mode).name}`);
  const letters = new Set(text);
  if (/[^rwaxbt+]/.test(text) || letters.size !== text.length) throw raise('ValueError', `invalid mode: '${text}'`);
  if (letters.has('b') && letters.has('t')) throw raise('ValueError', "can't have text and binary mode at once");
  const actions = ['r', 'w', 'a', 'x'].filter((letter) => letters.has(letter));
  if (actions.length > 1) throw raise('ValueError', 'must have exactly one of create/read/write/append mode');
  if (actions.length === 0) {
    throw raise('ValueError', 'Must have exactly one of create/read/write/append mode and at most one plus');
  }
  return { text, action: actions[0] as Mode['action'], updating: letters.has('+'), binary: letters.has('b') };
}

const KEY = 'open files';

interface OpenFiles {
  readonly channels: Set<FileChannel>;
  lastDescriptor: number;
}

function openFiles(vm: VM): OpenFiles {
  let state = vm.moduleState.get(KEY) as OpenFiles | undefined;
  if (state === undefined) {
    state = { channels: new Set(), lastDescriptor: 2 };
    vm.moduleState.set(KEY, state);
  }
  return state;
}

/** Closes what the program left open, so that nothing that was written is lost. */
export function closeOpenFiles(vm: VM): void {
  for (const channel of [...openFiles(vm).channels]) {
    try {
      channel.close();
    } catch (problem) {
      // The run is over: nobody can catch it, but what was lost is said.
      reportUnraisable(vm, vm.exceptionOf(problem));
    }
  }
}

function openChannel(vm: VM, path: Value, mode: Mode, unbuffered: boolean): ByteChannel {
  const { files } = vm.host;
  const text = pathText(path);
  const missing = () => osError('FileNotFoundError', 2, 'No such file or directory', path);
  if (text.includes('\0')) throw raise('ValueError', 'embedded null byte');
  if (text === '') throw missing();
  const content = withFiles(path, () => {
    const { action } = mode;
    if (action === 'x' && files.status(text) !== null) throw osError('FileExistsError', 17, 'File exists', path);
    if (action === 'w' || action === 'x') {
      if (files.status(text)?.kind === 'directory') throw osError('IsADirectoryError', 21, 'Is a directory', path);
      files.writeFile(text, new Uint8Array(0), false);
      return new Uint8Array(0);
    }
    if (action === 'a') files.writeFile(text, new Uint8Array(0), true);
    const found = files.readFile(text);
    if (mode.updating && action === 'r') files.writeFile(text, new Uint8Array(0), true);
    return found;
  });
  vm.checkSize(content.length);
  const state = openFiles(vm);
  const channel = new FileChannel(
    files,
    text,
    {
      readable: mode.action === 'r' || mode.updating,
      writable: mode.action !== 'r' || mode.updating,
      appending: mode.action === 'a',
    },
    content,
    ++state.lastDescriptor,
    unbuffered,
    (closed) => state.channels.delete(closed),
  );
  state.channels.add(channel);
  return channel;
}

/** The standard streams by their descriptors. */
function descriptorChannel(vm: VM, descriptor: number): ByteChannel {
  if (descriptor < 0) throw raise('ValueError', 'negative file descriptor');
  if (descriptor === 0) return new InputChannel(vm.host.stdin, vm.host.stdout);
  if (descriptor === 1) return new OutputChannel(vm.host.stdout, 1);
  if (descriptor === 2) return new OutputChannel(vm.host.stderr, 2);
  throw osError('OSError', 9, 'Bad file descriptor');
}

function byteStream(vm: VM, channel: ByteChannel, file: Value, mode: Mode, unbuffered: boolean): PyByteStream {
  const rawMode = mode.action === 'r' ? (mode.updating ? 'rb+' : 'rb') : `${mode.action}b${mode.updating ? '+' : ''}`;
  const type = unbuffered
    ? fileIOType
    : mode.updating
      ? bufferedRandomType
      : channel.readable
        ? bufferedReaderType
        : bufferedWriterType;
  const stream: ByteStream = { channel, name: incref(file), mode: rawMode, raw: undefined };
  return vm.heap.allocateInstance(type, stream);
}

/** io.open() */
export function openFile(
  vm: VM,
  file: Value,
  modeArgument: Value = 'r',
  buffering: Value = -1,
  encoding: Value = null,
  errors: Value = null,
  newline: Value = null,
): Outcome {
  if (asStr(file) === undefined && asBytes(file) === undefined && asInt(file) === undefined) {
    const method = typeOf(file).lookup('__fspath__');
    if (method === undefined) {
      throw raise('TypeError', `expected str, bytes or os.PathLike object, not ${typeOf(file).name}`);
    }
    return andThen<Value, Value>(callSpecial(vm, method, file), (path) => {
      if (asStr(path) === undefined && asBytes(path) === undefined) {
        const { name } = typeOf(path);
        vm.heap.decref(path);
        throw raise('TypeError', `expected ${typeOf(file).name}.__fspath__() to return str or bytes, not ${name}`);
      }
      try {
        return openPlain(vm, path, modeArgument, buffering, encoding, errors, newline, file);
      } finally {
        vm.heap.decref(path);
      }
    });
  }
  return openPlain(vm, file, modeArgument, buffering, encoding, errors, newline, file);
}

function openPlain(
  vm: VM,
  path: Value,
  modeArgument: Value,
  buffering: Value,
  encoding: Value,
  errors: Value,
  newline: Value,
  name: Value,
): Value {
  const encodingText = optionalText(encoding, 'open', 'encoding', 'utf-8');
  const handler = optionalText(errors, 'open', 'errors', 'strict');
  const mode = parseMode(modeArgument);
  const buffer = asInt(buffering);
  if (buffer === undefined) {
    throw raise('TypeError', `'${typeOf(buffering).name}' object cannot be interpreted as an integer`);
  }
  if (mode.binary) {
    for (const [value, what] of [
      [encoding, 'an encoding'],
      [errors, 'an errors'],
      [newline, 'a newline'],
    ] as const) {
      if (value !== null) throw raise('ValueError', `binary mode doesn't take ${what} argument`);
    }
  } else if (buffer === 0) throw raise('ValueError', "can't have unbuffered text I/O");
  if (buffer < -1) throw raise('ValueError', 'invalid buffering size');
  const ends = newlineOf(newline, 'open');
  const canonical = checkEncoding(encodingText);
  const descriptor = asInt(path);
  const channel =
    descriptor === undefined ? openChannel(vm, path, mode, buffer === 0) : descriptorChannel(vm, Number(descriptor));
  const bytes = byteStream(vm, channel, descriptor === undefined ? name : path, mode, buffer === 0);
  if (mode.binary) return bytes;
  const stream = new TextStream(
    bytes,
    encoding === null ? canonical : encodingText,
    handler,
    ends,
    buffer === 1,
    mode.text,
  );
  stream.isDefaultEncoding = encoding === null;
  return newTextStream(vm, stream);
}
