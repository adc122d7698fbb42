// The files that a program may use: those below its own folder, for reading, and for writing if that was allowed.
// Symbolic links are followed before the test, so that none leads out.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { FileError, type FileErrorKind, type FileStatus, type FileSystem } from '../vm/host.ts';

const KINDS: Readonly<Record<string, FileErrorKind>> = {
  ENOENT: 'not-found',
  EEXIST: 'exists',
  EISDIR: 'is-directory',
  ENOTDIR: 'not-directory',
  ENOTEMPTY: 'not-empty',
  EACCES: 'permission',
  EPERM: 'permission',
};

export class SandboxFiles implements FileSystem {
  private readonly root: string;

  constructor(
    /** The folder that relative paths start from: the one gilscope was started in. */
    readonly workingDirectory: string,
    /** The folder that the program may use. */
    root: string,
    private readonly allowWrite: boolean,
  ) {
    this.root = fs.realpathSync(root);
  }

  readFile(file: string): Uint8Array {
    const real = this.existing(file);
    return this.attempt(file, () => {
      if (fs.statSync(real).isDirectory()) throw new FileError('is-directory', file, 'Is a directory');
      return fs.readFileSync(real);
    });
  }

  writeFile(file: string, content: Uint8Array, append: boolean): void {
    const target = this.writable(file);
    this.attempt(file, () => fs.writeFileSync(target, content, { flag: append ? 'a' : 'w' }));
  }

  status(file: string): FileStatus | null {
    const resolved = this.resolve(file);
    if (resolved === null) return null;
    const found = fs.statSync(resolved, { throwIfNoEntry: false });
    if (found === undefined) return null;
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
    return { kind, size: found.size, modified: found.mtimeMs / 1000 };
  }

  list(file: string): string[] {
    const real = this.existing(file);
    return this.attempt(file, () => fs.readdirSync(real).sort());
  }

  makeDirectory(file: string): void {
    const target = this.writable(file);
    this.attempt(file, () => fs.mkdirSync(target));
  }

  remove(file: string): void {
    const target = this.writable(file);
    this.attempt(file, () => fs.unlinkSync(target));
  }

  removeDirectory(file: string): void {
    const target = this.writable(file);
    this.attempt(file, () => fs.rmdirSync(target));
  }

  rename(from: string, to: string): void {
    const source = this.writable(from);
    const target = this.writable(to);
    this.attempt(from, () => fs.renameSync(source, target));
  }

  /** The real path of something inside the folder; null if it is not there or outside. */
  private resolve(file: string): string | null {
    try {
      const real = fs.realpathSync(path.resolve(this.workingDirectory, file));
      return this.isInside(real) ? real : null;
    } catch {
      return null;
    }
  }

  private existing(file: string): string {
    if (file.includes('\0')) throw new FileError('other', file, 'embedded null byte');
    const absolute = path.resolve(this.workingDirectory, file);
    let real: string;
    try {
      real = fs.realpathSync(absolute);
    } catch (problem) {
      if (!this.isInside(absolute)) throw this.refusal(file);
      throw fileError(file, problem);
    }
    if (!this.isInside(real)) throw this.refusal(file);
    return real;
  }

  private writable(file: string): string {
    if (file.includes('\0')) throw new FileError('other', file, 'embedded null byte');
    if (!this.allowWrite) {
      throw new FileError('refused', file, 'this run may not write files; --allow-write permits it');
    }
    const absolute = path.resolve(this.workingDirectory, file);
    let folder: string;
    try {
      folder = fs.realpathSync(path.dirname(absolute));
    } catch (problem) {
      throw fileError(file, problem);
    }
    const target = path.join(folder, path.basename(absolute));
    let real = target;
    try {
      real = fs.realpathSync(target);
    } catch {
      // A new file: its folder decides.
    }
    if (!this.isInside(real)) throw this.refusal(file);
    return target;
  }

  private isInside(real: string): boolean {
    return real === this.root || real.startsWith(this.root.endsWith(path.sep) ? this.root : this.root + path.sep);
  }

  private refusal(file: string): FileError {
    return new FileError('refused', file, "outside the program's folder");
  }

  private attempt<T>(file: string, action: () => T): T {
    try {
      return action();
    } catch (problem) {
      throw problem instanceof FileError ? problem : fileError(file, problem);
    }
  }
}

function fileError(file: string, problem: unknown): FileError {
  const code = (problem as { code?: string }).code ?? '';
  return new FileError(KINDS[code] ?? 'other', file, code || String(problem));
}
