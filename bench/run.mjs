// The benchmark: runs bench/programs/*.py on gilscope and on the CPythons of this machine, side by side and in turns,
// and prints how fast we are relative to the first of them. Outputs must be equal. Then start-up, a long source and
// memory. It states times, it never judges them: no test asserts one.

import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { peakMemory, runInTurns } from './measure.mjs';
import { choosePythons } from './pythons.mjs';

const HELP = `npm run bench -- [options] [program …]

  program           names of programs in bench/programs (default: all)
  --python WISH     CPythons to compare with: versions, paths, or "all" (default: 3.11, else the newest found)
  --repeats N       runs of each, the fastest counts (default 3)
  --limit SECONDS   a run that takes longer counts as failed (default 60)
  --args "…"        options for "gilscope run", for instance to turn something off
  --tool PATH       the tool to measure (default dist/cli.js)
  --only-programs   leave out start-up, the long source and memory
  --cpu             compare processor time (user + system) instead of wall time
  --json            print JSON instead of tables
`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAMS = join(ROOT, 'bench/programs');
const LONG_SOURCE_LINES = 10_000;
const LIST_LENGTH = 10_000_000;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    python: { type: 'string' },
    repeats: { type: 'string', default: '3' },
    limit: { type: 'string', default: '60' },
    args: { type: 'string', default: '' },
    tool: { type: 'string', default: join(ROOT, 'dist/cli.js') },
    'only-programs': { type: 'boolean', default: false },
    cpu: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const repeats = Number(options.repeats);
const limit = Number(options.limit);
const node = process.execPath;

/** @param {string} file */
function onGilscope(file) {
  return [node, options.tool, 'run', ...options.args.split(' ').filter((word) => word !== ''), file];
}

/** @typedef {{ failure: string } | { seconds: number, output: string }} Best */

/** @param {{ runs: import('./measure.mjs').Run[] } | { failure: string }} result @returns {Best} */
function bestOf(result) {
  if ('failure' in result) return result;
  const seconds = Math.min(...result.runs.map((run) => (options.cpu ? (run.cpu ?? run.wall) : run.wall)));
  return { seconds, output: result.runs[0]?.output ?? '' };
}

/** @typedef {{ name: string, python: (number | null)[], gilscope: number | null, ratio: number | null, note: string }} Row */

/**
 * @param {string} name
 * @param {readonly string[][]} pythonCommands
 * @param {readonly string[]} ourCommand
 * @param {number} times
 * @returns {Promise<Row>}
 */
async function compare(name, pythonCommands, ourCommand, times) {
  const results = (await runInTurns([...pythonCommands, ourCommand], times, limit)).map(bestOf);
  const ours = results.pop();
  const first = results[0];
  const notes = results.flatMap((result) => ('failure' in result ? [`CPython: ${result.failure}`] : []));
  if (ours !== undefined && 'failure' in ours) notes.push(`gilscope: ${ours.failure}`);
  let ratio = null;
  if (ours !== undefined && 'seconds' in ours && first !== undefined && 'seconds' in first) {
    if (ours.output !== first.output) notes.push('OUTPUTS DIFFER');
    else ratio = first.seconds / ours.seconds;
  }
  const python = results.map((result) => ('seconds' in result ? result.seconds : null));
  return {
    name,
    python,
    gilscope: ours !== undefined && 'seconds' in ours ? ours.seconds : null,
    ratio,
    note: notes.join('; '),
  };
}

/** A program of many small functions and classes: what the parser and the compiler take for a long file. */
function longSource() {
  const lines = ['total = 0'];
  for (let i = 0; lines.length < LONG_SOURCE_LINES - 12; i++) {
    lines.push(
      `def function_${i}(first, second=${i}, *rest, **options):`,
      `    """Adds things up, number ${i}."""`,
      `    result = [item * ${i} + second for item in rest if item not in options]`,
      '    for index, value in enumerate(result):',
      `        if value > first and index % 2 == ${i % 2} or not value:`,
      `            result[index] = {"value": value, "text": f"{value!r:>10} {first + ${i}}"}`,
      '        else:',
      `            raise ValueError("no value", index, -${i}.5e3) from None`,
      '    return result',
      `class Class_${i}:`,
      `    name: str = 'class ${i}'`,
      '    def method(self): return lambda x: self.name[x:-1] if x else (yield)',
    );
  }
  lines.push('print("done")');
  return `${lines.join('\n')}\n`;
}

/** @param {number | null} value @param {number} digits */
function fixed(value, digits) {
  return value === null ? '–' : value.toFixed(digits);
}

/** @param {readonly (readonly string[])[]} rows */
function printTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows) {
    const cells = row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)));
    console.log(cells.join('  ').trimEnd());
  }
}

/** @param {readonly Row[]} rows */
function summary(rows) {
  const ratios = rows.flatMap((row) => (row.ratio === null ? [] : [row.ratio]));
  if (ratios.length === 0) return null;
  const geometricMean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  return { programs: ratios.length, geometricMean, minimum: Math.min(...ratios) };
}

async function main() {
  if (options.help) {
    console.log(HELP);
    return;
  }
  if (!existsSync(options.tool)) throw new Error(`${options.tool} does not exist: run "npm run build" first`);
  const pythons = choosePythons(options.python);
  const headings = pythons.map((python) => `CPython ${python.version}`);
  const known = readdirSync(PROGRAMS).filter((name) => name.endsWith('.py'));
  const chosen = positionals.length === 0 ? known : positionals.map((name) => `${basename(name, '.py')}.py`);
  const unknown = chosen.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no such program: ${unknown.join(', ')}`);

  /** @param {Row} row @param {number} digits */
  const cellsOf = (row, digits) => [
    row.name,
    ...row.python.map((seconds) => fixed(seconds, digits)),
    fixed(row.gilscope, digits),
    fixed(row.ratio, 2),
    row.note,
  ];

  const rows = [];
  for (const [i, name] of chosen.entries()) {
    if (!options.json) process.stderr.write(`\r${i + 1}/${chosen.length} ${name}\x1b[K`);
    const path = join(PROGRAMS, name);
    const commands = pythons.map((python) => [python.path, path]);
    rows.push(await compare(basename(name, '.py'), commands, onGilscope(path), repeats));
  }
  if (!options.json) {
    process.stderr.write('\r\x1b[K');
    console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`);
    const kind = options.cpu ? 'processor' : 'wall';
    console.log(`${kind} seconds, best of ${repeats}; speed: CPython's time / gilscope's (above 1: we are faster)\n`);
    printTable([['program', ...headings, 'gilscope', 'speed', ''], ...rows.map((row) => cellsOf(row, 2))]);
    const total = summary(rows);
    if (total !== null) {
      const mean = total.geometricMean.toFixed(2);
      console.log(`\nspeed over ${total.programs}: geometric mean ${mean}, minimum ${total.minimum.toFixed(2)}`);
    }
  }
  const extra = options['only-programs'] ? null : await measureRest(pythons);
  if (options.json) {
    console.log(
      JSON.stringify({ pythons, repeats, cpu: options.cpu, rows, summary: summary(rows), ...extra }, null, 2),
    );
  } else if (extra !== null) {
    console.log();
    printTable([
      ['start-up, seconds', ...headings, 'gilscope', 'speed', ''],
      ...extra.startUp.map((row) => cellsOf(row, 3)),
    ]);
    console.log();
    printTable([
      ['peak memory, MB', ...headings, 'gilscope'],
      ...extra.memory.map((row) => [
        row.name,
        ...[...row.python, row.gilscope].map((bytes) => fixed(bytes === null ? null : bytes / 1e6, 0)),
      ]),
    ]);
  }
  process.exitCode = rows.some((row) => row.note.includes('DIFFER')) ? 1 : 0;
}

/** Start-up, a long source, memory. @param {readonly import('./pythons.mjs').Python[]} pythons */
async function measureRest(pythons) {
  const folder = mkdtempSync(join(tmpdir(), 'gilscope-bench-'));
  try {
    const hello = join(folder, 'hello.py');
    const long = join(folder, 'long.py');
    const list = join(folder, 'list.py');
    writeFileSync(hello, 'print("hello")\n');
    writeFileSync(long, longSource());
    writeFileSync(list, `numbers = list(range(${LIST_LENGTH}))\nprint(len(numbers))\n`);
    const often = repeats * 3;
    const startUp = [
      await compare(
        'bare: node -e 0, python -c pass',
        pythons.map((python) => [python.path, '-c', 'pass']),
        [node, '-e', '0'],
        often,
      ),
      await compare(
        'hello world',
        pythons.map((python) => [python.path, hello]),
        onGilscope(hello),
        often,
      ),
      await compare(
        `hello world in ${LONG_SOURCE_LINES} lines`,
        pythons.map((python) => [python.path, long]),
        onGilscope(long),
        repeats,
      ),
    ];
    const memory = [];
    for (const [name, file] of /** @type {const} */ ([
      ['hello world', hello],
      [`list of ${LIST_LENGTH} ints`, list],
    ])) {
      const python = [];
      for (const { path } of pythons) python.push(await peakMemory([path, file], limit));
      memory.push({ name, python, gilscope: await peakMemory(onGilscope(file), limit) });
    }
    return { startUp, memory };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
