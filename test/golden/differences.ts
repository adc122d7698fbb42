// The documented differences: programs for which gilscope prints something else than CPython, on purpose. Each begins
// with a comment that says what, why, and what to do instead; the page docs/differences.md is made of these comments
// and the two recordings, so that it cannot say anything that is not true.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { type GoldenProgram, goldenPrograms, type Outcome } from './harness.ts';

export interface Difference {
  readonly program: GoldenProgram;
  readonly title: string;
  readonly differs: string;
  readonly why: string;
  readonly instead: string;
  /** The program without its comment. */
  readonly code: string;
  /** What gilscope prints; null if that has not been recorded. */
  readonly ours: Outcome | null;
}

/** Where gilscope's own output is recorded; CPython's is in `.expected.json`, as everywhere. */
export function ownRecording(program: GoldenProgram): string {
  return program.file.replace(/\.py$/, '.gilscope.json');
}

/** All difference programs below test/golden (`root`). */
export function readDifferences(root: string): Difference[] {
  return goldenPrograms(root, 'differences').map((program) => {
    const text = fs.readFileSync(program.file, 'utf8');
    const header = /^(?:#.*\n)+/.exec(text)?.[0] ?? '';
    const [title = '', ...rest] = header.split('\n').map((line) => line.replace(/^# ?/, ''));
    const parts = rest.join(' ').split(/\b(Differs|Why|Instead): /);
    const part = (name: string): string => {
      const at = parts.indexOf(name);
      if (at < 0) throw new Error(`${program.file}: its comment has no "# ${name}: "`);
      return (parts[at + 1] as string).trim();
    };
    const recording = ownRecording(program);
    const ours = fs.existsSync(recording) ? (JSON.parse(fs.readFileSync(recording, 'utf8')) as Outcome) : null;
    const code = text.slice(header.length).trim();
    return { program, title, differs: part('Differs'), why: part('Why'), instead: part('Instead'), code, ours };
  });
}

const INTRODUCTION = `<!-- Made by scripts/differences.mjs from test/golden/differences/. Change it there. -->

# Where gilscope differs from CPython

Everything that a program prints is meant to be what CPython 3.13 prints, byte for byte. These are the exceptions that
were made on purpose. Each is a program in [test/golden/differences/](../test/golden/differences/); the tests compare
what gilscope prints for it with the recording shown here. Anything else that differs is a bug.
`;

/** The text of docs/differences.md. */
export function differencesPage(differences: readonly Difference[]): string {
  const list = differences.map(({ title }) => `- [${title.replaceAll('`', '')}](#${anchorOf(title)})`);
  return `${[INTRODUCTION, list.join('\n'), ...differences.map(section)].join('\n')}`;
}

function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
}

function section({ program, title, differs, why, instead, code, ours }: Difference): string {
  return `
## ${title}

${differs}

*Why:* ${why}

*What to do:* ${instead}

\`\`\`python
${code}
\`\`\`

| CPython | gilscope |
|---|---|
${rows(outputOf(program.expected), ours === null ? [] : outputOf(ours))}
`;
}

function outputOf({ stdout, stderr }: Outcome): string[] {
  return (stdout + stderr).trimEnd().split('\n');
}

function rows(cpython: readonly string[], own: readonly string[]): string {
  const cell = (line: string | undefined): string => (line === undefined ? '' : `\`${line.replaceAll('|', '\\|')}\``);
  const count = Math.max(cpython.length, own.length);
  return Array.from({ length: count }, (_, i) => `| ${cell(cpython[i])} | ${cell(own[i])} |`).join('\n');
}

/** Where the page lies. */
export function pageFile(root: string): string {
  return path.join(root, '..', '..', 'docs', 'differences.md');
}
