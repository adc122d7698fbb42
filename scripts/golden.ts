// Runs golden programs and shows what differs: for work on the VM, where the whole test run would be too much.
// `npm run golden -- strings/ --diff` runs those with "strings/" in their name.

import * as path from 'node:path';
import { bundledPrograms, goldenPrograms, runGolden } from '../test/golden/harness.ts';

const root = path.resolve('test/golden');
const patterns = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const showDiff = process.argv.includes('--diff');
const noAudit = process.argv.includes('--no-audit');

function difference(kind: string, expected: string, got: string): string {
  const a = expected.split('\n');
  const b = got.split('\n');
  const at = a.findIndex((line, i) => line !== b[i]);
  const from = at < 0 ? Math.min(a.length, b.length) - 1 : at;
  const lines = [`  ${kind} differs at line ${from + 1}`];
  for (let i = from; i < from + 3; i++) {
    lines.push(`    - ${a[i] ?? '(end)'}`, `    + ${b[i] ?? '(end)'}`);
  }
  return lines.join('\n');
}

let passed = 0;
const failures: string[] = [];
const programs = ['programs', 'whole'].flatMap((folder) => goldenPrograms(root, folder));
for (const program of [...programs, ...bundledPrograms(root)]) {
  if (patterns.length > 0 && !patterns.some((pattern) => program.name.includes(pattern))) continue;
  const problems: string[] = [];
  try {
    const result = await runGolden(program);
    const { expected } = program;
    if (result.stdout !== expected.stdout) problems.push(difference('stdout', expected.stdout, result.stdout));
    if (result.stderr !== expected.stderr) problems.push(difference('stderr', expected.stderr, result.stderr));
    if (result.exitCode !== expected.exitCode)
      problems.push(`  exit ${result.exitCode}, expected ${expected.exitCode}`);
    if (!noAudit && result.audit.length > 0) {
      problems.push(`  audit (${result.audit.length}): ${result.audit.slice(0, 6).join('; ')}`);
    }
  } catch (thrown) {
    problems.push(`  HOST EXCEPTION ${thrown instanceof Error ? thrown.stack : JSON.stringify(thrown)}`);
  }
  if (problems.length === 0) passed++;
  else {
    failures.push(program.name);
    console.log(`FAIL ${program.name}${showDiff ? `\n${problems.join('\n')}` : ''}`);
  }
}
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
