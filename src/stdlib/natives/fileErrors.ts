// From the host's refusals to Python's OSError: the errno, the words and the file name that CPython would give.

import { incref, type Value } from '../../objects/object.ts';
import type { ExceptionName } from '../../objects/raise.ts';
import { PendingRaise as Pending, type PendingRaise } from '../../objects/raise.ts';
import { FileError, type FileErrorKind } from '../../vm/host.ts';

const ERRORS: Readonly<Record<FileErrorKind, readonly [name: ExceptionName, errno: number, text: string]>> = {
  'not-found': ['FileNotFoundError', 2, 'No such file or directory'],
  exists: ['FileExistsError', 17, 'File exists'],
  'is-directory': ['IsADirectoryError', 21, 'Is a directory'],
  'not-directory': ['NotADirectoryError', 20, 'Not a directory'],
  'not-empty': ['OSError', 39, 'Directory not empty'],
  permission: ['PermissionError', 13, 'Permission denied'],
  refused: ['PermissionError', 13, 'Permission denied'],
  other: ['OSError', 5, 'Input/output error'],
};

/** An OSError with errno, text and file names (borrowed). */
export function osError(
  name: ExceptionName,
  errno: number,
  text: string,
  filename: Value | undefined = undefined,
  filename2: Value | undefined = undefined,
): PendingRaise {
  const attributes: Record<string, Value> = { errno, strerror: text };
  if (filename !== undefined) attributes.filename = incref(filename);
  if (filename2 !== undefined) attributes.filename2 = incref(filename2);
  return new Pending(name, [errno, text], attributes);
}

/** Does something with the host's files; what it refuses is raised as the OSError that it is in Python. */
export function withFiles<T>(path: Value, action: () => T, secondPath: Value | undefined = undefined): T {
  try {
    return action();
  } catch (problem) {
    if (!(problem instanceof FileError)) throw problem;
    if (problem.kind === 'other' && problem.message === 'embedded null byte') {
      throw new Pending('ValueError', ['embedded null byte']);
    }
    const [name, errno, text] = ERRORS[problem.kind];
    const words = problem.kind === 'refused' ? `${text} (${problem.message})` : text;
    throw osError(name, errno, words, path, secondPath);
  }
}
