// The standard library's Python modules: compiled by the build into `dist/stdlib`, read one by one when imported.
// Where there is no build (tests run from the sources) they are compiled from `src/stdlib/python`.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CodeObject } from '../bytecode/code.ts';
import { deserialise } from '../bytecode/serialise.ts';
import { compileSource } from './compileSource.ts';

export interface StandardModule {
  readonly code: CodeObject;
  readonly isPackage: boolean;
}

const HERE = path.dirname(fileURLToPath(import.meta.url));
/** What tracebacks show in front of a module's file. */
const SHOWN_FOLDER = 'lib/python3.13';

type Index = ReadonlyMap<string, 'module' | 'package'>;

let index: Index | null = null;
const modules = new Map<string, StandardModule>();

function builtFolder(): string | null {
  const folder = path.join(HERE, 'stdlib');
  return fs.existsSync(path.join(folder, 'index.json')) ? folder : null;
}

/** Seen from `src/session`, or from a bundle two folders below the project's root. */
function sourceFolder(): string {
  const beside = path.join(HERE, '..', 'stdlib', 'python');
  return fs.existsSync(beside) ? beside : path.join(HERE, '..', '..', 'src', 'stdlib', 'python');
}

function readIndex(): Index {
  if (index === null) {
    const built = builtFolder();
    if (built !== null) {
      const text = fs.readFileSync(path.join(built, 'index.json'), 'utf8');
      index = new Map(Object.entries(JSON.parse(text) as Record<string, 'module' | 'package'>));
    } else {
      const found = new Map<string, 'module' | 'package'>();
      listSources(sourceFolder(), '', found);
      index = found;
    }
  }
  return index;
}

function listSources(folder: string, prefix: string, found: Map<string, 'module' | 'package'>): void {
  if (!fs.existsSync(folder)) return;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      if (fs.existsSync(path.join(folder, entry.name, '__init__.py'))) {
        found.set(prefix + entry.name, 'package');
        listSources(path.join(folder, entry.name), `${prefix}${entry.name}.`, found);
      }
    } else if (entry.name.endsWith('.py') && entry.name !== '__init__.py') {
      found.set(prefix + entry.name.slice(0, -3), 'module');
    }
  }
}

/** Names of all modules. */
export function standardModuleNames(): readonly string[] {
  return [...readIndex().keys()];
}

/** The module of that name; null if there is none. */
export function standardModule(name: string): StandardModule | null {
  const known = modules.get(name);
  if (known !== undefined) return known;
  const kind = readIndex().get(name);
  if (kind === undefined) return null;
  const built = builtFolder();
  const code =
    built !== null
      ? deserialise(fs.readFileSync(path.join(built, `${name}.code`)))
      : compileStandardModule(name, kind === 'package');
  const module = { code, isPackage: kind === 'package' };
  modules.set(name, module);
  return module;
}

function relativeFile(name: string, isPackage: boolean): string {
  return name.replaceAll('.', '/') + (isPackage ? '/__init__.py' : '.py');
}

function compileStandardModule(name: string, isPackage: boolean): CodeObject {
  const file = relativeFile(name, isPackage);
  const text = fs.readFileSync(path.join(sourceFolder(), file), 'utf8');
  const result = compileSource(text, `${SHOWN_FOLDER}/${file}`, 'exec');
  if (result.code === null)
    throw new Error(`standard module ${name}: ${result.problem?.message}, line ${result.problem?.line}`);
  return result.code;
}

/** The source text behind a file name that tracebacks show, where the sources are at hand; else null. */
export function standardSource(filename: string): string | null {
  if (!filename.startsWith(`${SHOWN_FOLDER}/`)) return null;
  const relative = filename.slice(SHOWN_FOLDER.length + 1);
  for (const folder of [path.join(HERE, 'stdlib', 'source'), sourceFolder()]) {
    const file = path.join(folder, relative);
    if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8');
  }
  return null;
}
