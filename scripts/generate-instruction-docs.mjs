// Writes docs/instructions.md from the table of instructions: `node scripts/generate-instruction-docs.mjs`.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { outputFiles } = await build({
  entryPoints: [`${root}src/bytecode/reference.ts`],
  bundle: true,
  write: false,
  format: 'esm',
});
const module = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
writeFileSync(`${root}docs/instructions.md`, module.instructionReference());
