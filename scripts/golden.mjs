// Bundles scripts/golden.ts and runs it: the interpreter loop is only fast with its enum members inlined.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const out = path.resolve('dist/dev/golden.mjs');
mkdirSync(path.dirname(out), { recursive: true });
await build({
  entryPoints: ['scripts/golden.ts'],
  outfile: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'error',
});
await import(pathToFileURL(out).href);
