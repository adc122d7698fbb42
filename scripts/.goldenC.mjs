// Bundles scripts/.goldenC.ts and runs it: the interpreter loop is only fast with its enum members inlined.

import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { build } from 'esbuild';

const out = path.resolve('node_modules/.devC/golden.mjs');
mkdirSync(path.dirname(out), { recursive: true });
await build({
  entryPoints: ['scripts/.goldenC.ts'],
  outfile: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'error',
});
await import(pathToFileURL(out).href);
