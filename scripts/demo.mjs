// `npm run demo`: what gilscope is for, in three commands, each shown as one would type it.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const tool = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

const STEPS = [
  {
    title: 'An ordinary Python program of several files, on a VM of its own: parser, bytecode, objects, tracebacks.',
    args: ['run', 'text_adventure'],
  },
  {
    title: 'Reference counts are real: each object is freed the moment the last reference goes.',
    args: ['run', 'refcounts'],
  },
  {
    title: 'The four instructions of `counter += 1`: between LOAD and STORE is where an update can get lost.',
    args: ['dis', '-c', 'def add():\n    global counter\n    counter += 1'],
  },
];

/** @param {string} argument */
function shown(argument) {
  return /^[\w./-]+$/.test(argument) ? argument : `$'${argument.replaceAll('\n', '\\n')}'`;
}

for (const { title, args } of STEPS) {
  console.log(`\n# ${title}\n$ npx gilscope ${args.map(shown).join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [tool, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
console.log('\n# More programs: npx gilscope programs');
