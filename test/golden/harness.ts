// Runs one golden program on our VM as the recorder ran it on CPython: started in its folder, with its stdin and
// arguments, output captured; then audits the heap.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { NodeHost } from '../../src/session/nodeHost.ts';
import { SandboxFiles } from '../../src/session/sandboxFiles.ts';
import { DEFAULT_LIMITS, Session } from '../../src/session/session.ts';
import { CapturedOutput, TextInput } from '../../src/session/streams.ts';
import { auditRefcounts, describeDifference } from '../../src/vm/audit.ts';

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export interface AuditedOutcome extends Outcome {
  /** What the heap audit found; empty if all is well. */
  readonly audit: readonly string[];
}

export interface GoldenProgram {
  /** Path below test/golden, without `.py`. */
  readonly name: string;
  readonly file: string;
  readonly expected: Outcome;
}

/** All recorded programs below a folder of test/golden. */
export function goldenPrograms(root: string, folder: string): GoldenProgram[] {
  const found: GoldenProgram[] = [];
  const visit = (directory: string): void => {
    for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
      const full = path.join(directory, entry.name);
      if (entry.isDirectory()) visit(full);
      if (!entry.name.endsWith('.expected.json')) continue;
      const base = full.slice(0, -'.expected.json'.length);
      const file = fs.existsSync(`${base}.py`) ? `${base}.py` : path.join(base, 'main.py');
      if (!fs.existsSync(file)) continue;
      const expected = JSON.parse(fs.readFileSync(full, 'utf8')) as Outcome;
      found.push({ name: path.relative(root, base), file, expected });
    }
  };
  visit(path.join(root, folder));
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The recorded programs of the package's own folder `programs/`: files, and folders with a `__main__.py`. */
export function bundledPrograms(root: string): GoldenProgram[] {
  const folder = path.join(root, '..', '..', 'programs');
  return fs
    .readdirSync(path.join(root, 'bundled'))
    .filter((entry) => entry.endsWith('.expected.json'))
    .sort()
    .map((entry) => {
      const name = entry.slice(0, -'.expected.json'.length);
      const single = path.join(folder, `${name}.py`);
      const file = fs.existsSync(single) ? single : path.join(folder, name, '__main__.py');
      const expected = JSON.parse(fs.readFileSync(path.join(root, 'bundled', entry), 'utf8')) as Outcome;
      return { name: `bundled/${name}`, file, expected };
    });
}

/** Runs the program and audits the heap when it has ended. */
export async function runGolden(program: GoldenProgram): Promise<AuditedOutcome> {
  const folder = path.dirname(program.file);
  const source = fs.readFileSync(program.file, 'utf8');
  const filename = path.basename(program.file);
  const stdinFile = program.file.replace(/\.py$/, '.stdin');
  const stdin = fs.existsSync(stdinFile) ? fs.readFileSync(stdinFile, 'utf8') : '';
  const args = /^# args: (.*)/.exec(source)?.[1]?.trim().split(/\s+/) ?? [];
  const stdout = new CapturedOutput();
  const stderr = new CapturedOutput();
  const host = new NodeHost({
    stdout,
    stderr,
    stdin: new TextInput(stdin),
    files: new SandboxFiles(folder, folder, false),
    environment: { COLUMNS: '80', TZ: 'UTC' },
    cpuCount: 2,
    seed: 0,
  });
  const session = new Session(
    host,
    { source, filename, arguments: [filename, ...args], importPath: [''], isPackageMain: filename === '__main__.py' },
    { ...DEFAULT_LIMITS, timeoutSeconds: 60 },
    true,
  );
  const exitCode = await session.run();
  const audit = auditRefcounts(session.vm);
  const problems = audit.differences.map(describeDifference);
  for (const object of audit.unreachable) problems.push(`not reachable at exit: ${object.type.name}`);
  return { stdout: stdout.text, stderr: stderr.text, exitCode, audit: problems };
}
