// Finds the program that a command is about, and reads it: a file, a folder, a bundled program, a text, or standard
// input. Names and messages are those of `python3`.

import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Program } from '../session/session.ts';
import { decodeProgram } from '../session/sourceBytes.ts';
import { bundledProgram, bundledPrograms } from './bundled.ts';
import { nearest } from './nearest.ts';
import { CommandFailure, UsageError } from './usageError.ts';

export interface LocatedProgram extends Program {
  /** The folder that the program may use. */
  readonly folder: string;
  /** Where relative paths start. */
  readonly workingDirectory: string;
  readonly isBundled: boolean;
}

/** @param words what follows the options: the program, then its arguments */
export function locateProgram(words: readonly string[], command: string): LocatedProgram {
  const [first, ...rest] = words;
  if (first === undefined) throw new UsageError('which program?', `'gilscope ${command} --help' explains the command.`);
  if (first === '-c') return fromText(rest);
  if (first === '-') return fromStandardInput(rest);
  const status = fs.statSync(first, { throwIfNoEntry: false });
  if (status !== undefined) return status.isDirectory() ? fromFolder(first, rest) : fromFile(first, rest);
  const bundled = bundledProgram(first);
  if (bundled !== null) {
    const folder = path.dirname(bundled.file);
    const name = path.basename(bundled.file);
    return {
      source: readProgram(bundled.file),
      filename: name,
      arguments: [bundled.isPackage ? bundled.name : name, ...rest],
      importPath: [''],
      isPackageMain: bundled.isPackage,
      folder,
      workingDirectory: folder,
      isBundled: true,
    };
  }
  throw missing(first);
}

function missing(first: string): CommandFailure {
  const absolute = path.resolve(first);
  const near = /^\w+$/.test(first)
    ? nearest(
        first,
        bundledPrograms().map(({ name }) => name),
      )
    : null;
  const hint = near === null ? '' : `\nDid you mean the bundled program '${near}'?`;
  return new CommandFailure(`can't open file '${absolute}': [Errno 2] No such file or directory${hint}`, 2);
}

function fromText(rest: readonly string[]): LocatedProgram {
  const [code, ...args] = rest;
  if (code === undefined) throw new UsageError("'-c' needs the program's text: -c CODE");
  return { ...inWorkingDirectory(), source: `${code}\n`, filename: '<string>', arguments: ['-c', ...args] };
}

function fromStandardInput(args: readonly string[]): LocatedProgram {
  let bytes: Uint8Array;
  try {
    bytes = fs.readFileSync(0);
  } catch (problem) {
    throw unreadable('<stdin>', problem);
  }
  const source = decodeProgram(bytes, '<stdin>');
  return { ...inWorkingDirectory(), source, filename: '<stdin>', arguments: ['-', ...args] };
}

function inWorkingDirectory() {
  const folder = process.cwd();
  return { importPath: [''], folder, workingDirectory: folder, isBundled: false };
}

function fromFolder(name: string, args: readonly string[]): LocatedProgram {
  const folder = path.resolve(name);
  const file = path.join(folder, '__main__.py');
  if (!fs.existsSync(file)) throw new CommandFailure(`can't find '__main__' module in '${folder}'`, 1);
  return { ...fromFile(file, args), arguments: [name, ...args], isPackageMain: true };
}

function fromFile(name: string, args: readonly string[]): LocatedProgram {
  const filename = path.resolve(name);
  const folder = path.dirname(filename);
  return {
    source: readProgram(filename),
    filename,
    arguments: [name, ...args],
    importPath: [folder],
    folder,
    workingDirectory: process.cwd(),
    isBundled: false,
  };
}

function readProgram(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = fs.readFileSync(file);
  } catch (problem) {
    throw unreadable(file, problem);
  }
  return decodeProgram(bytes, file);
}

/** Numbers and words of the errors that opening a file can give. */
const ERRORS: Readonly<Record<string, readonly [number, string]>> = {
  ENOENT: [2, 'No such file or directory'],
  EACCES: [13, 'Permission denied'],
  EPERM: [1, 'Operation not permitted'],
  EISDIR: [21, 'Is a directory'],
  ELOOP: [40, 'Too many levels of symbolic links'],
};

function unreadable(file: string, problem: unknown): CommandFailure {
  const { code, message } = problem as { code?: string; message?: string };
  const known = ERRORS[code ?? ''];
  const reason = known === undefined ? String(message) : `[Errno ${known[0]}] ${known[1]}`;
  return new CommandFailure(`can't open file '${file}': ${reason}`, 2);
}
