// Builds dist/: the command line tool, the library, the entry of worker processes, the standard library's Python
// modules as compiled code, and the type declarations. `--if-stale` builds only if a source is newer than the last
// build; `--no-types` leaves out the declarations.
//
// Bundles, because start-up counts: one file that holds what a command needs loads ten times faster than the
// packages it is made of. Three separate builds, so that each entry is one file with nothing in it that it does not
// use: the worker has no parser, and the tool is a script that V8's code cache can speed up.
// ink and react stay outside: they are loaded by those commands only.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');
/** Where the finished build goes, in one move: who runs dist/cli.js at the same time sees a whole build, old or new. */
const TARGET = join(ROOT, 'dist');
const DIST = join(ROOT, `dist-${process.pid}`);
const STAMP = join(TARGET, '.built');
const HASHBANG = '#!/usr/bin/env node\n';

/** @type {import('esbuild').BuildOptions} */
const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // One character beyond Latin-1 would make V8 hold the whole file at two bytes a character: 8 ms more to load.
  charset: 'ascii',
  external: ['ink', 'react', 'react/*'],
  jsx: 'automatic',
  // Names and lines stay, for readable stack traces; without the blanks it would be 4 ms less to load.
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
};

/** @param {string} path @returns {number} */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isStale() {
  if (!existsSync(STAMP)) return true;
  const built = statSync(STAMP).mtimeMs;
  return [SRC, join(ROOT, 'scripts'), join(ROOT, 'package.json'), join(ROOT, 'tsconfig.json')].some(
    (path) => newest(path) > built,
  );
}

/**
 * @param {string} entry file in src/
 * @param {import('esbuild').BuildOptions} options
 */
async function bundle(entry, options) {
  if (!existsSync(join(SRC, entry))) {
    console.warn(`build: no src/${entry}, left out`);
    return false;
  }
  await build({ ...COMMON, ...options });
  return true;
}

/**
 * The tool: `cli.js` is a few lines that load `tool.cjs`, a plain script because only those can be loaded with V8's
 * code cache (see src/cli/codeCache.ts).
 */
async function buildTool() {
  const made = await bundle('cli/dispatch.ts', {
    entryPoints: [join(SRC, 'cli/dispatch.ts')],
    outfile: join(DIST, 'tool.cjs'),
    format: 'cjs',
    define: { 'import.meta.url': '__moduleUrl' },
  });
  if (!made) return;
  const tool = join(DIST, 'cli.js');
  await bundle('cli/main.ts', { entryPoints: [join(SRC, 'cli/main.ts')], outfile: tool });
  const text = readFileSync(tool, 'utf8');
  if (!text.startsWith('#!')) writeFileSync(tool, HASHBANG + text);
  chmodSync(tool, 0o755);
}

/** The first start of the tool, after which V8's code cache lies beside it. */
function startOnce() {
  const tool = join(DIST, 'cli.js');
  if (!existsSync(tool)) return;
  const result = spawnSync(process.execPath, [tool, 'run', join(ROOT, 'scripts/first_start.py')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (result.status !== 0) console.warn('build: the first start failed, no code cache');
}

async function buildLibrary() {
  await bundle('index.ts', { entryPoints: [join(SRC, 'index.ts')], outfile: join(DIST, 'index.js') });
}

async function buildWorker() {
  await bundle('processes/worker.ts', {
    entryPoints: [join(SRC, 'processes/worker.ts')],
    outfile: join(DIST, 'worker.js'),
  });
}

/** Where tracebacks say that the standard library is. */
const LIBRARY_NAME = 'lib/python3.13';

/** @typedef {{ name: string, isPackage: boolean, path: string, filename: string }} PythonModule */

/**
 * The modules below a folder, packages with their dotted names.
 * @param {string} folder
 * @param {readonly string[]} parents
 * @returns {PythonModule[]}
 */
function pythonModules(folder, parents = []) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pythonModules(path, [...parents, entry.name]);
    if (!entry.name.endsWith('.py')) return [];
    const isPackage = entry.name === '__init__.py';
    const name = (isPackage ? parents : [...parents, entry.name.slice(0, -'.py'.length)]).join('.');
    return [{ name, isPackage, path, filename: [LIBRARY_NAME, ...parents, entry.name].join('/') }];
  });
}

/**
 * Compiles src/stdlib/python/ with our own compiler. dist/stdlib/<dotted name>.code is read when a program imports the
 * module, so that neither the parser nor the modules that nobody imports cost anything; dist/stdlib/index.json says
 * of each name whether it is a package.
 */
async function buildStandardLibrary() {
  const modules = pythonModules(join(SRC, 'stdlib/python'));
  if (modules.length === 0) return;
  const needed = ['parser/parse.ts', 'compiler/compile.ts', 'bytecode/serialise.ts'];
  const missing = needed.filter((file) => !existsSync(join(SRC, file)));
  if (missing.length > 0) {
    console.warn(`build: no ${missing.join(', ')}, standard library left out`);
    return;
  }
  const compilerPath = join(DIST, '.compiler.mjs');
  await build({ ...COMMON, entryPoints: [join(ROOT, 'scripts/precompile.ts')], outfile: compilerPath });
  const { precompile } = await import(pathToFileURL(compilerPath).href);
  rmSync(compilerPath);
  const folder = join(DIST, 'stdlib');
  mkdirSync(folder);
  for (const { name, path, filename } of modules) {
    writeFileSync(join(folder, `${name}.code`), precompile(readFileSync(path, 'utf8'), filename));
  }
  const index = Object.fromEntries(modules.map(({ name, isPackage }) => [name, isPackage ? 'package' : 'module']));
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
}

function buildTypes() {
  if (!existsSync(join(SRC, 'index.ts'))) return;
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const args = [tsc, '-p', join(ROOT, 'tsconfig.types.json'), '--outDir', join(DIST, 'types')];
  const result = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (result.status !== 0) throw new Error('build: tsc could not write the type declarations');
}

const flags = process.argv.slice(2);
if (!flags.includes('--if-stale') || isStale()) {
  const started = new Date();
  mkdirSync(DIST, { recursive: true });
  try {
    await Promise.all([buildTool(), buildLibrary(), buildWorker(), buildStandardLibrary()]);
    startOnce();
    if (!flags.includes('--no-types')) buildTypes();
    writeFileSync(join(DIST, '.built'), '');
    utimesSync(join(DIST, '.built'), started, started);
    const old = `${DIST}-old`;
    if (existsSync(TARGET)) renameSync(TARGET, old);
    renameSync(DIST, TARGET);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(DIST, { recursive: true, force: true });
  }
}
