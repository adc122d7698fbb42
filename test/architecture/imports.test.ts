// Which folder of src/ may import which: the table of docs/ARCHITECTURE.md. Three walls matter most: the VM does not
// know the scheduler, the core does not know the world, views only read events.

import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scan, textOf, typescriptBelow } from './sources.ts';

/** Folder of src/ → the folders it may import. A new folder is entered here first. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  source: [],
  lexer: ['source'],
  parser: ['lexer', 'source'],
  bytecode: ['source'],
  compiler: ['parser', 'bytecode', 'source'],
  objects: ['bytecode'],
  vm: ['objects', 'bytecode', 'trace'],
  jit: ['vm', 'objects', 'bytecode'],
  stdlib: ['vm', 'objects'],
  scheduler: ['vm', 'trace'],
  processes: ['scheduler', 'vm', 'stdlib', 'objects', 'bytecode', 'trace'],
  explorer: ['scheduler', 'vm', 'trace'],
  trace: [],
  session: [
    'source',
    'lexer',
    'parser',
    'bytecode',
    'compiler',
    'objects',
    'vm',
    'jit',
    'stdlib',
    'scheduler',
    'processes',
    'explorer',
    'trace',
  ],
  tui: ['session', 'trace'],
  cli: ['session', 'trace'],
};

/** Package (`node:` for Node's own modules) → the folders that may import it. */
const PACKAGE_USERS: Readonly<Record<string, readonly string[]>> = {
  'node:': ['processes', 'session', 'tui', 'cli'],
  chevrotain: ['lexer', 'parser'],
  ink: ['tui'],
  react: ['tui'],
};

/** The one file directly in src/: the public API. It may import what is not a view. */
const PUBLIC_API = 'src/index.ts';
const VIEWS = ['tui', 'cli'];

interface Import {
  readonly path: string;
  readonly specifier: string;
}

const IMPORT =
  /(?:^|[\n;])\s*(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(path: string): Import[] {
  return [...scan(textOf(path)).code.matchAll(IMPORT)].map((match) => ({
    path,
    specifier: match[1] ?? match[2] ?? '',
  }));
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function faultOf({ path, specifier }: Import): string | null {
  const folder = path === PUBLIC_API ? null : folderOf(path);
  if (!specifier.startsWith('.')) {
    const users = PACKAGE_USERS[packageOf(specifier)];
    if (users === undefined) return 'is not a package that src/ may use';
    return folder !== null && users.includes(folder) ? null : `is for ${users.join(', ')} only`;
  }
  if (!/\.tsx?$/.test(specifier)) return 'has no file extension';
  const target = posix.join(posix.dirname(path), specifier);
  if (!target.startsWith('src/')) return 'is outside src/';
  const targetFolder = folderOf(target);
  if (folder === null) return VIEWS.includes(targetFolder) ? 'is a view' : null;
  if (targetFolder === folder) return null;
  return MAY_IMPORT[folder]?.includes(targetFolder) ? null : `${folder}/ may not import ${targetFolder}/`;
}

const files = typescriptBelow('src');

describe('imports', () => {
  it('finds every form of import', () => {
    const source = [
      "import { a } from './a.ts';",
      "import type { B } from './b.ts';",
      "import {\n  c,\n} from './c.ts';",
      "import './d.ts';",
      "export { e } from './e.ts';",
      "const f = await import('./f.ts');",
      "// import { no } from './comment.ts';",
      'const text = `import { no } from "./string.ts"`;',
    ].join('\n');
    const found = [...scan(source).code.matchAll(IMPORT)].map((match) => match[1] ?? match[2]);
    expect(found).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts']);
  });

  it('every folder of src/ is in the table', () => {
    const folders = new Set(files.filter((path) => path !== PUBLIC_API).map(folderOf));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
  });

  it('keep to the table', () => {
    const faults = files.flatMap((path) =>
      importsOf(path).flatMap((found) => {
        const fault = faultOf(found);
        return fault === null ? [] : [`${path} imports '${found.specifier}': ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('need no file that only passes others on', () => {
    const barrels = files
      .filter((path) => path !== PUBLIC_API)
      .filter((path) => /(?:^|[\n;])\s*export\s[^'";]*\bfrom\s*['"]/.test(scan(textOf(path)).code));
    expect(barrels).toEqual([]);
  });
});
