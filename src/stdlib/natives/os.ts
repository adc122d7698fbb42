// _os: what os.py asks of the system, within the folders of the run.

import { asBytes, newBytes } from '../../objects/bytes.ts';
import { newDict, newList, newTuple } from '../../objects/collections.ts';
import { PyFloat, type Value } from '../../objects/object.ts';
import { asInt, asStr } from '../../objects/primitives.ts';
import { raise } from '../../objects/raise.ts';
import { decode } from '../../objects/text/codecs.ts';
import { typeOf } from '../../objects/type.ts';
import type { FileStatus } from '../../vm/host.ts';
import type { VM } from '../../vm/machine.ts';
import { leaf } from '../../vm/native.ts';
import type { NativeModule } from '../../vm/nativeModule.ts';
import { ERROR_NUMBERS } from './errno.ts';
import { ERROR_TEXTS } from './errorTexts.ts';
import { osError, withFiles } from './fileErrors.ts';

const PROCESS_ID = 4242;
const MODES: Readonly<Record<FileStatus['kind'], number>> = { file: 0o100644, directory: 0o040755, other: 0o020666 };

/** The text of a path given as str or bytes. */
export function pathText(path: Value): string {
  const text = asStr(path);
  if (text !== undefined) return text;
  const bytes = asBytes(path);
  if (bytes !== undefined) {
    const decoded = decode(bytes, 'utf-8', 'surrogateescape');
    if (typeof decoded === 'string') return decoded;
  }
  throw raise('TypeError', `expected str, bytes or os.PathLike object, not ${typeOf(path).name}`);
}

function statusOf(vm: VM, path: Value): FileStatus | null {
  const text = pathText(path);
  if (text === '' || text.includes('\0')) return null;
  return vm.host.files.status(text);
}

/** A number that is the same for the same path, for `st_ino`. */
function inode(text: string): number {
  let hash = 7;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) >>> 0;
  return hash;
}

export const osModule: NativeModule = {
  name: '_os',
  doc: 'The files and the environment of a run.',
  functions: {
    getpid: leaf('()', () => PROCESS_ID),
    getppid: leaf('()', () => 1),
    getuid: leaf('()', () => 1000),
    geteuid: leaf('()', () => 1000),
    getgid: leaf('()', () => 1000),
    getegid: leaf('()', () => 1000),
    getcwd: leaf('()', (vm: VM) => vm.host.files.workingDirectory),
    getcwdb: leaf('()', (vm: VM) => newBytes(vm.heap, new TextEncoder().encode(vm.host.files.workingDirectory))),
    cpu_count: leaf('()', (vm: VM) => vm.host.cpuCount),
    mkdir: leaf('(path, mode=511, *, dir_fd=None)', (vm: VM, path: Value) => {
      withFiles(path, () => vm.host.files.makeDirectory(pathText(path)));
      return null;
    }),
    remove: leaf('(path, /)', (vm: VM, path: Value) => {
      withFiles(path, () => vm.host.files.remove(pathText(path)));
      return null;
    }),
    rmdir: leaf('(path, /)', (vm: VM, path: Value) => {
      withFiles(path, () => vm.host.files.removeDirectory(pathText(path)));
      return null;
    }),
    rename: leaf('(src, dst, /)', (vm: VM, from: Value, to: Value) => {
      withFiles(from, () => vm.host.files.rename(pathText(from), pathText(to)), to);
      return null;
    }),
    listdir: leaf('(path, /)', (vm: VM, path: Value) =>
      newList(
        vm.heap,
        withFiles(path, () => vm.host.files.list(pathText(path))),
      ),
    ),
    exists: leaf('(path, /)', (vm: VM, path: Value) => statusOf(vm, path) !== null),
    isdir: leaf('(path, /)', (vm: VM, path: Value) => statusOf(vm, path)?.kind === 'directory'),
    isfile: leaf('(path, /)', (vm: VM, path: Value) => statusOf(vm, path)?.kind === 'file'),
    stat: leaf('(path, /)', (vm: VM, path: Value) => {
      if (asInt(path) !== undefined) throw osError('OSError', 9, 'Bad file descriptor');
      const text = pathText(path);
      if (text.includes('\0')) throw raise('ValueError', 'embedded null byte');
      const status = statusOf(vm, path);
      if (status === null) throw osError('FileNotFoundError', 2, 'No such file or directory', path);
      const time = new PyFloat(status.modified);
      return newTuple(vm.heap, [MODES[status.kind], inode(text), 1, 1, 1000, 1000, status.size, time, time, time]);
    }),
    urandom: leaf('(size, /)', (vm: VM, size: Value) => {
      const count = asInt(size);
      if (count === undefined) {
        throw raise('TypeError', `'${typeOf(size).name}' object cannot be interpreted as an integer`);
      }
      if (count < 0) throw raise('ValueError', 'negative argument not allowed');
      vm.checkSize(Number(count));
      return newBytes(vm.heap, vm.host.entropy(Number(count)));
    }),
    strerror: leaf('(code, /)', (_vm: VM, code: Value) => {
      const number = asInt(code);
      const name = Object.keys(ERROR_NUMBERS).find((key) => ERROR_NUMBERS[key] === number);
      return (name === undefined ? undefined : ERROR_TEXTS[name]) ?? `Unknown error ${String(number)}`;
    }),
  },
  values: (vm: VM) => {
    const environ = newDict(vm.heap);
    for (const [name, value] of Object.entries(vm.host.environment)) environ.payload.setString(name, value);
    return { environ };
  },
};
