// Records what gilscope prints for the programs in test/golden/differences, and writes docs/differences.md from them.
// To be run after a change of such a program, or of what gilscope prints for it.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { differencesPage, ownRecording, pageFile, readDifferences } from '../test/golden/differences.ts';
import { runGolden } from '../test/golden/harness.ts';

const root = path.resolve('test/golden');
for (const { program } of readDifferences(root)) {
  const { stdout, stderr, exitCode } = await runGolden(program);
  fs.writeFileSync(ownRecording(program), `${JSON.stringify({ stdout, stderr, exitCode }, null, 2)}\n`);
}
fs.writeFileSync(pageFile(root), differencesPage(readDifferences(root)));
