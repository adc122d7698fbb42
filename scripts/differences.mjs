// Bundles scripts/differences.ts and runs it (see there).

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const out = path.resolve('dist/dev/differences.mjs');
mkdirSync(path.dirname(out), { recursive: true });
await build({
  entryPoints: ['scripts/differences.ts'],
  outfile: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'error',
});
await import(pathToFileURL(out).href);
