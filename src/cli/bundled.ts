// The programs that come with gilscope: `programs/NAME.py` or `programs/NAME/__main__.py` in the package.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { packageFolder } from '../session/packageFolder.ts';

export interface BundledProgram {
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  readonly isPackage: boolean;
}

function programsFolder(): string {
  return path.join(packageFolder(), 'programs');
}

/** All bundled programs, by name. */
export function bundledPrograms(): BundledProgram[] {
  const folder = programsFolder();
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .map((entry) => bundledProgram(entry.replace(/\.py$/, '')))
    .filter((program) => program !== null)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The bundled program of that name; null if there is none. */
export function bundledProgram(name: string): BundledProgram | null {
  if (!/^\w+$/.test(name)) return null;
  const file = path.join(programsFolder(), `${name}.py`);
  if (fs.existsSync(file)) return { name, file, isPackage: false };
  const main = path.join(programsFolder(), name, '__main__.py');
  return fs.existsSync(main) ? { name, file: main, isPackage: true } : null;
}
