// Finds the CPythons to compare with: those of pyenv, and the one on the PATH.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** @typedef {{ version: string, path: string }} Python */

/** The version that is compared with unless another is asked for, if there is one. */
const PREFERRED = '3.11';

/** @param {string} path @returns {Python | null} */
function pythonAt(path) {
  const code = 'import sys; print("%s %d.%d.%d" % ((sys.implementation.name,) + sys.version_info[:3]))';
  const result = spawnSync(path, ['-c', code], { encoding: 'utf8' });
  const [name, version] = (result.stdout ?? '').trim().split(' ');
  return result.status === 0 && name === 'cpython' && version !== undefined ? { version, path } : null;
}

/** @param {string} a @param {string} b */
function compareVersions(a, b) {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** All that are found, the oldest first. @returns {Python[]} */
export function findPythons() {
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  const candidates = existsSync(versions)
    ? readdirSync(versions)
        .filter((name) => name.startsWith('3.'))
        .map((name) => join(versions, name, 'bin/python3'))
    : [];
  /** @type {Map<string, Python>} */
  const found = new Map();
  for (const path of [...candidates, 'python3']) {
    const python = pythonAt(path);
    if (python !== null && !found.has(python.version)) found.set(python.version, python);
  }
  return [...found.values()].sort((a, b) => compareVersions(a.version, b.version));
}

/**
 * The ones asked for: `all`, versions (`3.13`) or paths, separated by commas; without a wish 3.11, else the newest.
 * @param {string | undefined} wish
 * @returns {Python[]}
 */
export function choosePythons(wish) {
  if (wish === 'all') return findPythons();
  if (wish === undefined) {
    const found = findPythons();
    const chosen = found.findLast((python) => python.version.startsWith(`${PREFERRED}.`)) ?? found.at(-1);
    return chosen === undefined ? [] : [chosen];
  }
  return wish.split(',').map((item) => {
    const python = /^3\.\d+(\.\d+)?$/.test(item)
      ? findPythons().findLast(({ version }) => version === item || version.startsWith(`${item}.`))
      : pythonAt(item);
    if (python === undefined || python === null) throw new Error(`no CPython found for '${item}'`);
    return python;
  });
}
